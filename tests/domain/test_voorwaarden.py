"""Every guard both ways: met by a complete dossier, refused for each thing that can be missing."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

import pytest

from pga_desktop.domain import voorwaarden as v
from pga_desktop.domain.aanmelding import Aanmelding
from pga_desktop.domain.afsluiting import Afsluiting, Clientfeedback, Feedbackantwoord
from pga_desktop.domain.dossier import Capaciteit, Dossier
from pga_desktop.domain.meting import Meting, Score
from pga_desktop.domain.opschaling import Opschaling, VingerAanDePols
from pga_desktop.domain.persoon import Persoon
from pga_desktop.domain.plan import Actie, Doel, Evaluatie, Plan
from pga_desktop.domain.proces import OVERGANGEN
from pga_desktop.domain.stappen import Stap
from pga_desktop.domain.startfase import Startfase
from pga_desktop.domain.toetsing import Criteriumantwoord, Toetsing
from pga_desktop.domain.velden import Rij
from pga_desktop.domain.voorwaarden import Voorwaarde
from tests.support.bouwers import (
    DAG,
    een_dossier,
    erbij,
    vervang,
    voer_uit,
    volledig,
    volledige_feiten,
    zonder,
)

Wijziging = Callable[[Dossier], Dossier]

GISTEREN, MORGEN = DAG - timedelta(days=1), DAG + timedelta(days=1)
VOORWAARDEN: Final = {eis.naam: eis for o in OVERGANGEN for eis in o.nodig}


def met(soort: type[Rij], /, **velden: object) -> Wijziging:
    """The complete dossier with these fields changed."""
    return lambda d: vervang(d, soort, **velden)


def weg(soort: type[Rij]) -> Wijziging:
    """The complete dossier without any row of a kind."""
    return lambda d: zonder(d, soort)


def samen(*wijzigingen: Wijziging) -> Wijziging:
    """One change after another."""

    def alle(d: Dossier) -> Dossier:
        for wijziging in wijzigingen:
            d = wijziging(d)
        return d

    return alle


def vol(capaciteit: Capaciteit) -> Wijziging:
    return lambda _: een_dossier(*volledige_feiten(), capaciteit=capaciteit)


NAAMLOOS: Final = {"voornamen": "", "roepnaam": "", "geslachtsnaam": ""}

GEBROKEN: Final[list[tuple[Voorwaarde, Wijziging, list[str]]]] = [
    (v.NAAM, met(Persoon, **NAAMLOOS), ["naam"]),
    (v.AANLEIDING, met(Aanmelding, aanleiding=""), ["aanleiding"]),
    (v.AANMELDER, met(Aanmelding, aanmelder=""), ["aanmelder"]),
    (v.AANMELDER, met(Aanmelding, organisatie=""), ["aanmelder-organisatie"]),
    (v.GEINFORMEERD, met(Aanmelding, geinformeerd=""), ["geinformeerd"]),
    (v.GEINFORMEERD, met(Aanmelding, geinformeerd="nee"), ["niet-geinformeerd-reden"]),
    (v.AFWIJSBESLUIT, met(Toetsing, besluit=""), ["besluit-afwijzen"]),
    (v.AFWIJSBESLUIT, met(Toetsing, besluit="toelaten"), ["besluit-afwijzen"]),
    (v.AFWIJSBESLUIT, met(Toetsing, toelichting=""), ["besluit-toelichting"]),
    (v.AFWIJSREDEN, met(Toetsing, afwijsreden=""), ["afwijsreden"]),
    (v.BESLISSERS, met(Toetsing, beslissers=()), ["beslissers"]),
    (v.CRITERIA, weg(Criteriumantwoord), ["criteria"]),
    (v.CRITERIA, met(Criteriumantwoord, antwoord=""), ["criteria"]),
    (
        v.CRITERIA,
        met(Criteriumantwoord, antwoord="nee", toelichting=""),
        ["criterium-nee-toelichting"],
    ),
    (
        v.CRITERIA,
        lambda d: erbij(d, Criteriumantwoord(), Criteriumantwoord(antwoord="nee")),
        ["criteria", "criterium-nee-toelichting"],
    ),
    (v.PROPORTIONALITEIT, met(Toetsing, proportionaliteit=""), ["proportionaliteit"]),
    (v.SUBSIDIARITEIT, met(Toetsing, subsidiariteit=""), ["subsidiariteit"]),
    (v.PLEK_VRIJ, vol(Capaciteit(actief=15, plafond=15)), ["plek"]),
    (v.PLEK_VRIJ, vol(Capaciteit(actief=16, plafond=15)), ["plek"]),
    (v.PLEK_VRIJ, vol(Capaciteit(actief=0, plafond=0)), ["plek"]),
    (v.CLIENT_GEINFORMEERD, met(Startfase, aanmeldbrief_datum=None), ["aanmeldbrief"]),
    (v.CLIENT_GEINFORMEERD, met(Startfase, aanmeldbrief_datum=MORGEN), ["aanmeldbrief"]),
    (
        v.CLIENT_GEINFORMEERD,
        met(Startfase, aanmeldbrief_datum=None, uitstel_reden="OM", uitstel_tot=DAG),
        ["aanmeldbrief"],
    ),
    (
        v.CLIENT_GEINFORMEERD,
        met(Startfase, aanmeldbrief_datum=None, uitstel_reden="", uitstel_tot=MORGEN),
        ["aanmeldbrief"],
    ),
    (
        v.CLIENT_GEINFORMEERD,
        met(Startfase, aanmeldbrief_datum=None, uitstel_reden="OM", uitstel_tot=None),
        ["aanmeldbrief"],
    ),
    (v.STARTGESPREK, met(Startfase, startgesprek_datum=None), ["startgesprek"]),
    (v.STARTGESPREK, met(Startfase, startgesprek_datum=MORGEN), ["startgesprek"]),
    (v.NULMETING, weg(Meting), ["nulmeting"]),
    (v.NULMETING, met(Meting, datum=None), ["nulmeting"]),
    (v.NULMETING, met(Meting, datum=MORGEN), ["nulmeting"]),
    (v.NULMETING, met(Meting, soort="tussen"), ["nulmeting"]),
    (v.DOEL, weg(Doel), ["doel"]),
    (v.DOEL, met(Doel, doel=""), ["doel"]),
    (v.ACTIES, weg(Actie), ["actie"]),
    (v.ACTIES, met(Actie, wat=""), ["actie"]),
    (v.ACTIES, met(Actie, wie=""), ["actie-wie-wanneer"]),
    (v.ACTIES, met(Actie, uiterlijk=None), ["actie-wie-wanneer"]),
    (v.ACTIES, lambda d: erbij(d, Actie(wat="Nog iets")), ["actie-wie-wanneer"]),
    (v.CASUSREGISSEUR, met(Plan, casusregisseur=""), ["casusregisseur"]),
    (v.MENING_CLIENT, met(Plan, akkoord=""), ["akkoord"]),
    (v.MENING_CLIENT, met(Plan, akkoord="niet_bereikt"), ["niet-bereikt-toelichting"]),
    (
        v.EVALUATIEDATUM,
        samen(weg(Evaluatie), met(Plan, evaluatiedatum=None)),
        ["evaluatiedatum"],
    ),
    (v.TUSSENMETING, weg(Meting), ["tussenmeting"]),
    (v.TUSSENMETING, met(Meting, soort="nul"), ["tussenmeting"]),
    (v.TUSSENMETING, met(Meting, datum=MORGEN), ["tussenmeting"]),
    (v.EVALUATIE, weg(Evaluatie), ["evaluatie-uitkomst", "evaluatie-volgende"]),
    (v.EVALUATIE, met(Evaluatie, datum=None), ["evaluatie-uitkomst", "evaluatie-volgende"]),
    (v.EVALUATIE, met(Evaluatie, datum=MORGEN), ["evaluatie-uitkomst", "evaluatie-volgende"]),
    (v.EVALUATIE, met(Evaluatie, uitkomst=""), ["evaluatie-uitkomst"]),
    (v.EVALUATIE, met(Evaluatie, nieuwe_evaluatiedatum=None), ["evaluatie-volgende"]),
    (v.ZVH, weg(Opschaling), ["zvh", "zvh-vraag"]),
    (v.ZVH, met(Opschaling, zvh=""), ["zvh"]),
    (v.ZVH, met(Opschaling, vraag=""), ["zvh-vraag"]),
    (v.ZVH, met(Opschaling, teruggekomen=DAG), ["zvh", "zvh-vraag"]),
    (v.ZVH_CRITERIA, weg(Opschaling), ["zvh-criteria"]),
    (v.ZVH_CRITERIA, met(Opschaling, criteria=()), ["zvh-criteria"]),
    (v.ZVH_CRITERIA, met(Opschaling, criteria=("1", "3")), ["zvh-criteria"]),
    (v.ZVH_GEINFORMEERD, met(Opschaling, client_geinformeerd_op=None), ["zvh-geinformeerd"]),
    (v.ZVH_GEINFORMEERD, met(Opschaling, client_geinformeerd_op=MORGEN), ["zvh-geinformeerd"]),
    (v.MEEGESTUURD, met(Opschaling, meegestuurd=()), ["zvh-meegestuurd"]),
    (v.TERUGKEER, met(Opschaling, teruggekomen=None), ["zvh-teruggekomen"]),
    (v.TERUGKEER, met(Opschaling, teruggekomen=MORGEN), ["zvh-teruggekomen"]),
    (v.TERUGKEER, met(Opschaling, teruggekomen=DAG, uitkomst=""), ["zvh-uitkomst"]),
    (v.TERUGKEER, weg(Opschaling), ["zvh-teruggekomen", "zvh-uitkomst"]),
    (v.HERTOETSING, met(Opschaling, hertoetsing=""), ["hertoetsing"]),
    (v.HERTOETSING, weg(Opschaling), ["hertoetsing"]),
    (v.VINGER_PARTNER, met(VingerAanDePols, partner=""), ["vinger-partner"]),
    (v.VINGER_SIGNALEN, met(VingerAanDePols, signalen=""), ["vinger-signalen"]),
    (v.VINGER_TOT, met(VingerAanDePols, tot=None), ["vinger-tot"]),
    (v.VINGER_TOT, met(VingerAanDePols, tot=DAG), ["vinger-tot"]),
    (v.AFSLUITREDEN, met(Afsluiting, reden=""), ["afsluitreden"]),
    (v.EINDMETING, weg(Meting), ["eindmeting"]),
    (v.EINDMETING, met(Meting, soort="tussen"), ["eindmeting"]),
    (v.EINDMETING, met(Meting, datum=MORGEN), ["eindmeting"]),
    *(
        (v.ACTIES_AFGEROND, met(Actie, status=status), ["acties-open"])
        for status in ("", "open", "loopt")
    ),
    (v.ACTIES_AFGEROND, lambda d: erbij(d, Actie(wat="Nog iets")), ["acties-open"]),
    (v.NAZORG, met(Afsluiting, nazorg_door=""), ["nazorg-door"]),
    (v.NAZORG, met(Afsluiting, nazorg_datum=None), ["nazorg-datum"]),
    (v.AFSLUITBRIEF, met(Afsluiting, afsluitbrief_datum=None), ["afsluitbrief"]),
    (v.AFSLUITBRIEF, met(Afsluiting, afsluitbrief_datum=MORGEN), ["afsluitbrief"]),
    (v.FEEDBACK, weg(Feedbackantwoord), ["feedback"]),
    (v.FEEDBACK, met(Feedbackantwoord, score=None), ["feedback"]),
    (
        v.FEEDBACK,
        samen(weg(Feedbackantwoord), met(Clientfeedback, gevraagd_op=MORGEN)),
        ["feedback"],
    ),
    (v.OPRUIMVERZOEK, met(Afsluiting, opruimverzoek_datum=None), ["opruimverzoek"]),
    (v.OPRUIMVERZOEK, met(Afsluiting, opruimverzoek_datum=MORGEN), ["opruimverzoek"]),
]

VERVULD: Final[list[tuple[Voorwaarde, Wijziging]]] = [
    *((v.NAAM, met(Persoon, **NAAMLOOS | {deel: "Heijden"})) for deel in NAAMLOOS),
    (v.NAAM, met(Persoon, **NAAMLOOS, partner_geslachtsnaam="Jansen")),
    (
        v.GEINFORMEERD,
        met(Aanmelding, geinformeerd="nee", geinformeerd_toelichting="Deed niet open."),
    ),
    (v.CRITERIA, met(Criteriumantwoord, antwoord="ja", toelichting="")),
    (v.PLEK_VRIJ, vol(Capaciteit(actief=14, plafond=15))),
    (v.PLEK_VRIJ, vol(Capaciteit(actief=999, plafond=None))),
    (v.CLIENT_GEINFORMEERD, met(Startfase, aanmeldbrief_datum=GISTEREN)),
    (
        v.CLIENT_GEINFORMEERD,
        met(Startfase, aanmeldbrief_datum=None, uitstel_reden="OM", uitstel_tot=MORGEN),
    ),
    *((v.MENING_CLIENT, met(Plan, akkoord=mening)) for mening in ("ja", "deels", "nee")),
    (v.MENING_CLIENT, met(Plan, akkoord="niet_bereikt", akkoord_toelichting="Verhuisd.")),
    (v.EVALUATIEDATUM, weg(Evaluatie)),
    (v.EVALUATIEDATUM, met(Plan, evaluatiedatum=None)),
    (v.ZVH_CRITERIA, met(Opschaling, criteria=("4",))),
    (v.ZVH_CRITERIA, met(Opschaling, criteria=("1", "2", "3", "4"))),
    (
        v.ZVH_GEINFORMEERD,
        met(Opschaling, client_geinformeerd_op=None, niet_geinformeerd_reden="Gevaar."),
    ),
    (v.MEEGESTUURD, met(Opschaling, meegestuurd=(), meegestuurd_anders=("Foto's",))),
    (v.VINGER_TOT, met(VingerAanDePols, tot=MORGEN)),
    *(
        (v.ACTIES_AFGEROND, met(Actie, status=status))
        for status in ("gereed", "vervallen", "overgedragen")
    ),
    (v.ACTIES_AFGEROND, weg(Actie)),
    (v.FEEDBACK, met(Feedbackantwoord, score=None, tekst="Fijn.")),
    (v.FEEDBACK, samen(weg(Feedbackantwoord), met(Clientfeedback, gevraagd_op=DAG))),
    (
        v.FEEDBACK,
        samen(weg(Feedbackantwoord), met(Clientfeedback, niet_gevraagd_reden="Onbereikbaar.")),
    ),
]


def _namen(gevallen: list[tuple[Voorwaarde, Wijziging]]) -> list[str]:
    return [eis.naam for eis, _ in gevallen]


@pytest.mark.parametrize("eis", VOORWAARDEN.values(), ids=lambda eis: eis.naam)
def test_a_complete_dossier_meets_the_guard(eis: Voorwaarde) -> None:
    terug = eis in {v.TERUGKEER, v.HERTOETSING}
    dossier = volledig(Stap.OPGESCHAALD) if terug else een_dossier(*volledige_feiten())
    assert eis.controleer(dossier, DAG) == []


@pytest.mark.parametrize(
    ("eis", "breek", "codes"), GEBROKEN, ids=[eis.naam for eis, _, _ in GEBROKEN]
)
def test_the_guard_names_what_is_missing(
    eis: Voorwaarde, breek: Wijziging, codes: list[str]
) -> None:
    tekort = eis.controleer(breek(een_dossier(*volledige_feiten())), DAG)
    assert [t.code for t in tekort] == codes
    assert all(t.veld and t.sectie for t in tekort)


@pytest.mark.parametrize(("eis", "anders"), VERVULD, ids=_namen(VERVULD))
def test_the_guard_is_met_another_way(eis: Voorwaarde, anders: Wijziging) -> None:
    assert eis.controleer(anders(een_dossier(*volledige_feiten())), DAG) == []


def test_every_guard_is_tested_both_ways() -> None:
    assert {eis.naam for eis, _, _ in GEBROKEN} == set(VOORWAARDEN)


def test_a_guard_reads_the_day_of_the_transition() -> None:
    """A transition of last week does not see what was done since."""
    vandaag_gedaan = een_dossier(*volledige_feiten())
    van_gisteren = {
        eis.naam for eis in VOORWAARDEN.values() if eis.controleer(vandaag_gedaan, GISTEREN)
    }
    assert van_gisteren == {
        "client_geinformeerd",
        "startgesprek",
        "nulmeting",
        "tussenmeting",
        "evaluatie",
        "zvh_geinformeerd",
        "terugkeer",
        "eindmeting",
        "afsluitbrief",
        "opruimverzoek",
    }


class TestRonde:
    """A tussenmeting and an evaluation belong to one round of the plan."""

    def test_a_tussenmeting_from_before_the_plan_does_not_count(self) -> None:
        dossier = volledig(Stap.IN_UITVOERING)
        assert v.TUSSENMETING.controleer(dossier, DAG) == []  # held on the day of the plan
        te_vroeg = vervang(dossier, Meting, datum=GISTEREN)
        assert [t.code for t in v.TUSSENMETING.controleer(te_vroeg, DAG)] == ["tussenmeting"]

    def test_the_next_round_asks_for_a_new_one(self) -> None:
        verder = voer_uit(volledig(Stap.EVALUATIE), "plan_voortzetten", DAG)
        later = DAG + timedelta(weeks=6)
        assert v.TUSSENMETING.controleer(verder, later) != []
        assert v.EVALUATIE.controleer(verder, later) != []
        opnieuw = erbij(
            verder,
            Meting(soort="tussen", datum=MORGEN),
            Score(score=3),
            Evaluatie(datum=MORGEN, uitkomst="Goed.", nieuwe_evaluatiedatum=later),
        )
        assert v.TUSSENMETING.controleer(opnieuw, later) == []
        assert v.EVALUATIE.controleer(opnieuw, later) == []
        assert v.TUSSENMETING.controleer(opnieuw, DAG) != []

    def test_an_evaluation_may_be_held_before_it_is_entered_as_a_step(self) -> None:
        dossier = volledig(Stap.IN_UITVOERING)
        dossier = voer_uit(dossier, "evalueren", MORGEN)
        assert v.EVALUATIE.controleer(dossier, MORGEN) == []

    def test_the_last_evaluation_of_the_round_decides_whatever_the_order_of_typing(self) -> None:
        dossier = zonder(volledig(Stap.EVALUATIE), Evaluatie)
        laatste = Evaluatie(datum=MORGEN, uitkomst="Laatste", nieuwe_evaluatiedatum=None)
        eerste = Evaluatie(datum=DAG, uitkomst="Eerste", nieuwe_evaluatiedatum=MORGEN)
        for volgorde in ((laatste, eerste), (eerste, laatste)):
            tekort = v.EVALUATIE.controleer(erbij(dossier, *volgorde), MORGEN)
            assert [t.code for t in tekort] == ["evaluatie-volgende"]


class TestOpnieuwOpschalen:
    """A case that came back from the ZVH needs a new request to go there again."""

    def test_the_request_that_came_back_does_not_do(self) -> None:
        terug = voer_uit(volledig(Stap.OPGESCHAALD), "terug_van_zvh")
        for eis in (v.ZVH, v.ZVH_CRITERIA, v.ZVH_GEINFORMEERD, v.MEEGESTUURD):
            assert eis.controleer(terug, DAG) != []

    def test_a_new_request_does(self) -> None:
        terug = voer_uit(volledig(Stap.OPGESCHAALD), "terug_van_zvh")
        nieuw = Opschaling(
            zvh="utrecht", vraag="Weer.", criteria=("4",), niet_geinformeerd_reden="Gevaar.",
            meegestuurd_anders=("plan",),
        )  # fmt: skip
        opnieuw = voer_uit(erbij(terug, nieuw), "opschalen")
        assert opnieuw.huidig.gebeurtenissen[-1].overgeslagen == ()
        assert v.TERUGKEER.controleer(opnieuw, DAG) != []
