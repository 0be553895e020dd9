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
    (v.naam, met(Persoon, **NAAMLOOS), ["naam"]),
    (v.aanleiding, met(Aanmelding, aanleiding=""), ["aanleiding"]),
    (v.aanmelder, met(Aanmelding, aanmelder=""), ["aanmelder"]),
    (v.aanmelder, met(Aanmelding, organisatie=""), ["aanmelder-organisatie"]),
    (v.geinformeerd, met(Aanmelding, geinformeerd=""), ["geinformeerd"]),
    (v.geinformeerd, met(Aanmelding, geinformeerd="nee"), ["niet-geinformeerd-reden"]),
    (v.afwijsbesluit, met(Toetsing, besluit=""), ["besluit-afwijzen"]),
    (v.afwijsbesluit, met(Toetsing, besluit="toelaten"), ["besluit-afwijzen"]),
    (v.afwijsbesluit, met(Toetsing, toelichting=""), ["besluit-toelichting"]),
    (v.afwijsreden, met(Toetsing, afwijsreden=""), ["afwijsreden"]),
    (v.beslissers, met(Toetsing, beslissers=()), ["beslissers"]),
    (v.criteria, weg(Criteriumantwoord), ["criteria"]),
    (v.criteria, met(Criteriumantwoord, antwoord=""), ["criteria"]),
    (
        v.criteria,
        met(Criteriumantwoord, antwoord="nee", toelichting=""),
        ["criterium-nee-toelichting"],
    ),
    (
        v.criteria,
        lambda d: erbij(d, Criteriumantwoord(), Criteriumantwoord(antwoord="nee")),
        ["criteria", "criterium-nee-toelichting"],
    ),
    (v.proportionaliteit, met(Toetsing, proportionaliteit=""), ["proportionaliteit"]),
    (v.subsidiariteit, met(Toetsing, subsidiariteit=""), ["subsidiariteit"]),
    (v.plek_vrij, vol(Capaciteit(actief=15, plafond=15)), ["plek"]),
    (v.plek_vrij, vol(Capaciteit(actief=16, plafond=15)), ["plek"]),
    (v.plek_vrij, vol(Capaciteit(actief=0, plafond=0)), ["plek"]),
    (v.client_geinformeerd, met(Startfase, aanmeldbrief_datum=None), ["aanmeldbrief"]),
    (v.client_geinformeerd, met(Startfase, aanmeldbrief_datum=MORGEN), ["aanmeldbrief"]),
    (
        v.client_geinformeerd,
        met(Startfase, aanmeldbrief_datum=None, uitstel_reden="OM", uitstel_tot=DAG),
        ["aanmeldbrief"],
    ),
    (
        v.client_geinformeerd,
        met(Startfase, aanmeldbrief_datum=None, uitstel_reden="", uitstel_tot=MORGEN),
        ["aanmeldbrief"],
    ),
    (
        v.client_geinformeerd,
        met(Startfase, aanmeldbrief_datum=None, uitstel_reden="OM", uitstel_tot=None),
        ["aanmeldbrief"],
    ),
    (v.startgesprek, met(Startfase, startgesprek_datum=None), ["startgesprek"]),
    (v.startgesprek, met(Startfase, startgesprek_datum=MORGEN), ["startgesprek"]),
    (v.nulmeting, weg(Meting), ["nulmeting"]),
    (v.nulmeting, met(Meting, datum=None), ["nulmeting"]),
    (v.nulmeting, met(Meting, datum=MORGEN), ["nulmeting"]),
    (v.nulmeting, met(Meting, soort="tussen"), ["nulmeting"]),
    (v.doel, weg(Doel), ["doel"]),
    (v.doel, met(Doel, doel=""), ["doel"]),
    (v.acties, weg(Actie), ["actie"]),
    (v.acties, met(Actie, wat=""), ["actie"]),
    (v.acties, met(Actie, wie=""), ["actie-wie-wanneer"]),
    (v.acties, met(Actie, uiterlijk=None), ["actie-wie-wanneer"]),
    (v.acties, lambda d: erbij(d, Actie(wat="Nog iets")), ["actie-wie-wanneer"]),
    (v.casusregisseur, met(Plan, casusregisseur=""), ["casusregisseur"]),
    (v.mening_client, met(Plan, akkoord=""), ["akkoord"]),
    (v.mening_client, met(Plan, akkoord="niet_bereikt"), ["niet-bereikt-toelichting"]),
    (
        v.evaluatiedatum,
        samen(weg(Evaluatie), met(Plan, evaluatiedatum=None)),
        ["evaluatiedatum"],
    ),
    (v.tussenmeting, weg(Meting), ["tussenmeting"]),
    (v.tussenmeting, met(Meting, soort="nul"), ["tussenmeting"]),
    (v.tussenmeting, met(Meting, datum=MORGEN), ["tussenmeting"]),
    (v.evaluatie, weg(Evaluatie), ["evaluatie-uitkomst", "evaluatie-volgende"]),
    (v.evaluatie, met(Evaluatie, datum=None), ["evaluatie-uitkomst", "evaluatie-volgende"]),
    (v.evaluatie, met(Evaluatie, datum=MORGEN), ["evaluatie-uitkomst", "evaluatie-volgende"]),
    (v.evaluatie, met(Evaluatie, uitkomst=""), ["evaluatie-uitkomst"]),
    (v.evaluatie, met(Evaluatie, nieuwe_evaluatiedatum=None), ["evaluatie-volgende"]),
    (v.zvh, weg(Opschaling), ["zvh", "zvh-vraag"]),
    (v.zvh, met(Opschaling, zvh=""), ["zvh"]),
    (v.zvh, met(Opschaling, vraag=""), ["zvh-vraag"]),
    (v.zvh, met(Opschaling, teruggekomen=DAG), ["zvh", "zvh-vraag"]),
    (v.zvh_criteria, weg(Opschaling), ["zvh-criteria"]),
    (v.zvh_criteria, met(Opschaling, criteria=()), ["zvh-criteria"]),
    (v.zvh_criteria, met(Opschaling, criteria=("1", "3")), ["zvh-criteria"]),
    (v.zvh_geinformeerd, met(Opschaling, client_geinformeerd_op=None), ["zvh-geinformeerd"]),
    (v.zvh_geinformeerd, met(Opschaling, client_geinformeerd_op=MORGEN), ["zvh-geinformeerd"]),
    (v.meegestuurd, met(Opschaling, meegestuurd=()), ["zvh-meegestuurd"]),
    (v.terugkeer, met(Opschaling, teruggekomen=None), ["zvh-teruggekomen"]),
    (v.terugkeer, met(Opschaling, teruggekomen=MORGEN), ["zvh-teruggekomen"]),
    (v.terugkeer, met(Opschaling, teruggekomen=DAG, uitkomst=""), ["zvh-uitkomst"]),
    (v.terugkeer, weg(Opschaling), ["zvh-teruggekomen", "zvh-uitkomst"]),
    (v.hertoetsing, met(Opschaling, hertoetsing=""), ["hertoetsing"]),
    (v.hertoetsing, weg(Opschaling), ["hertoetsing"]),
    (v.vinger_partner, met(VingerAanDePols, partner=""), ["vinger-partner"]),
    (v.vinger_signalen, met(VingerAanDePols, signalen=""), ["vinger-signalen"]),
    (v.vinger_tot, met(VingerAanDePols, tot=None), ["vinger-tot"]),
    (v.vinger_tot, met(VingerAanDePols, tot=DAG), ["vinger-tot"]),
    (v.afsluitreden, met(Afsluiting, reden=""), ["afsluitreden"]),
    (v.eindmeting, weg(Meting), ["eindmeting"]),
    (v.eindmeting, met(Meting, soort="tussen"), ["eindmeting"]),
    (v.eindmeting, met(Meting, datum=MORGEN), ["eindmeting"]),
    *(
        (v.acties_afgerond, met(Actie, status=status), ["acties-open"])
        for status in ("", "open", "loopt")
    ),
    (v.acties_afgerond, lambda d: erbij(d, Actie(wat="Nog iets")), ["acties-open"]),
    (v.nazorg, met(Afsluiting, nazorg_door=""), ["nazorg-door"]),
    (v.nazorg, met(Afsluiting, nazorg_datum=None), ["nazorg-datum"]),
    (v.afsluitbrief, met(Afsluiting, afsluitbrief_datum=None), ["afsluitbrief"]),
    (v.afsluitbrief, met(Afsluiting, afsluitbrief_datum=MORGEN), ["afsluitbrief"]),
    (v.feedback, weg(Feedbackantwoord), ["feedback"]),
    (v.feedback, met(Feedbackantwoord, score=None), ["feedback"]),
    (
        v.feedback,
        samen(weg(Feedbackantwoord), met(Clientfeedback, gevraagd_op=MORGEN)),
        ["feedback"],
    ),
    (v.opruimverzoek, met(Afsluiting, opruimverzoek_datum=None), ["opruimverzoek"]),
    (v.opruimverzoek, met(Afsluiting, opruimverzoek_datum=MORGEN), ["opruimverzoek"]),
]

VERVULD: Final[list[tuple[Voorwaarde, Wijziging]]] = [
    *((v.naam, met(Persoon, **NAAMLOOS | {deel: "Heijden"})) for deel in NAAMLOOS),
    (v.naam, met(Persoon, **NAAMLOOS, partner_geslachtsnaam="Jansen")),
    (
        v.geinformeerd,
        met(Aanmelding, geinformeerd="nee", geinformeerd_toelichting="Deed niet open."),
    ),
    (v.criteria, met(Criteriumantwoord, antwoord="ja", toelichting="")),
    (v.plek_vrij, vol(Capaciteit(actief=14, plafond=15))),
    (v.plek_vrij, vol(Capaciteit(actief=999, plafond=None))),
    (v.client_geinformeerd, met(Startfase, aanmeldbrief_datum=GISTEREN)),
    (
        v.client_geinformeerd,
        met(Startfase, aanmeldbrief_datum=None, uitstel_reden="OM", uitstel_tot=MORGEN),
    ),
    *((v.mening_client, met(Plan, akkoord=mening)) for mening in ("ja", "deels", "nee")),
    (v.mening_client, met(Plan, akkoord="niet_bereikt", akkoord_toelichting="Verhuisd.")),
    (v.evaluatiedatum, weg(Evaluatie)),
    (v.evaluatiedatum, met(Plan, evaluatiedatum=None)),
    (v.zvh_criteria, met(Opschaling, criteria=("4",))),
    (v.zvh_criteria, met(Opschaling, criteria=("1", "2", "3", "4"))),
    (
        v.zvh_geinformeerd,
        met(Opschaling, client_geinformeerd_op=None, niet_geinformeerd_reden="Gevaar."),
    ),
    (v.meegestuurd, met(Opschaling, meegestuurd=(), meegestuurd_anders=("Foto's",))),
    (v.vinger_tot, met(VingerAanDePols, tot=MORGEN)),
    *(
        (v.acties_afgerond, met(Actie, status=status))
        for status in ("gereed", "vervallen", "overgedragen")
    ),
    (v.acties_afgerond, weg(Actie)),
    (v.feedback, met(Feedbackantwoord, score=None, tekst="Fijn.")),
    (v.feedback, samen(weg(Feedbackantwoord), met(Clientfeedback, gevraagd_op=DAG))),
    (
        v.feedback,
        samen(weg(Feedbackantwoord), met(Clientfeedback, niet_gevraagd_reden="Onbereikbaar.")),
    ),
]


def _namen(gevallen: list[tuple[Voorwaarde, Wijziging]]) -> list[str]:
    return [eis.naam for eis, _ in gevallen]


@pytest.mark.parametrize("eis", VOORWAARDEN.values(), ids=lambda eis: eis.naam)
def test_a_complete_dossier_meets_the_guard(eis: Voorwaarde) -> None:
    terug = eis in {v.terugkeer, v.hertoetsing}
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
        assert v.tussenmeting.controleer(dossier, DAG) == []  # held on the day of the plan
        te_vroeg = vervang(dossier, Meting, datum=GISTEREN)
        assert [t.code for t in v.tussenmeting.controleer(te_vroeg, DAG)] == ["tussenmeting"]

    def test_the_next_round_asks_for_a_new_one(self) -> None:
        verder = voer_uit(volledig(Stap.EVALUATIE), "plan_voortzetten", DAG)
        later = DAG + timedelta(weeks=6)
        assert v.tussenmeting.controleer(verder, later) != []
        assert v.evaluatie.controleer(verder, later) != []
        opnieuw = erbij(
            verder,
            Meting(soort="tussen", datum=MORGEN),
            Score(score=3),
            Evaluatie(datum=MORGEN, uitkomst="Goed.", nieuwe_evaluatiedatum=later),
        )
        assert v.tussenmeting.controleer(opnieuw, later) == []
        assert v.evaluatie.controleer(opnieuw, later) == []
        assert v.tussenmeting.controleer(opnieuw, DAG) != []

    def test_an_evaluation_may_be_held_before_it_is_entered_as_a_step(self) -> None:
        dossier = volledig(Stap.IN_UITVOERING)
        dossier = voer_uit(dossier, "evalueren", MORGEN)
        assert v.evaluatie.controleer(dossier, MORGEN) == []

    def test_the_last_evaluation_of_the_round_decides_whatever_the_order_of_typing(self) -> None:
        dossier = zonder(volledig(Stap.EVALUATIE), Evaluatie)
        laatste = Evaluatie(datum=MORGEN, uitkomst="Laatste", nieuwe_evaluatiedatum=None)
        eerste = Evaluatie(datum=DAG, uitkomst="Eerste", nieuwe_evaluatiedatum=MORGEN)
        for volgorde in ((laatste, eerste), (eerste, laatste)):
            tekort = v.evaluatie.controleer(erbij(dossier, *volgorde), MORGEN)
            assert [t.code for t in tekort] == ["evaluatie-volgende"]


class TestOpnieuwOpschalen:
    """A case that came back from the ZVH needs a new request to go there again."""

    def test_the_request_that_came_back_does_not_do(self) -> None:
        terug = voer_uit(volledig(Stap.OPGESCHAALD), "terug_van_zvh")
        for eis in (v.zvh, v.zvh_criteria, v.zvh_geinformeerd, v.meegestuurd):
            assert eis.controleer(terug, DAG) != []

    def test_a_new_request_does(self) -> None:
        terug = voer_uit(volledig(Stap.OPGESCHAALD), "terug_van_zvh")
        nieuw = Opschaling(
            zvh="utrecht", vraag="Weer.", criteria=("4",), niet_geinformeerd_reden="Gevaar.",
            meegestuurd_anders=("plan",),
        )  # fmt: skip
        opnieuw = voer_uit(erbij(terug, nieuw), "opschalen")
        assert opnieuw.huidig.gebeurtenissen[-1].overgeslagen == ()
        assert v.terugkeer.controleer(opnieuw, DAG) != []
