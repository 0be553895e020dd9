"""What a sheet says of what its reader may see: dates, labels, scores, the sender."""

from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

import pytest

from pga_desktop.domain.aanmelding import Aanmelding, Feit
from pga_desktop.domain.blad import Blad
from pga_desktop.domain.blad_delen import BladScore
from pga_desktop.domain.blad_rondom import BladAfzender
from pga_desktop.domain.bladen import NOG_IN_TE_VULLEN, Opdracht, leeg_blad, maak_blad
from pga_desktop.domain.casus import Casus, Traject
from pga_desktop.domain.datums import Deeldatum
from pga_desktop.domain.delen import Lezer
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.instellingen import NIET_IN_BRIEVEN, NODIG_VOOR_BRIEVEN, Instellingen
from pga_desktop.domain.meting import NIET_BESPROKEN, ONBEKEND, Meting, Score
from pga_desktop.domain.ontvangers import Ontvanger, ontvanger_client
from pga_desktop.domain.opschaling import Opschaling
from pga_desktop.domain.overleg import Deelnemer, Overleg
from pga_desktop.domain.plan import Actie, Actiestatus, Doel, Evaluatie, Plan
from pga_desktop.domain.regio import Regiodata
from pga_desktop.domain.startfase import Startfase
from pga_desktop.domain.toetsing import Criteriumantwoord, Toetsing
from tests.support.bouwers import DAG, een_dossier, een_persoon, een_regio, teksten_van
from tests.support.waarden import HOSTIEL

MORGEN = DAG + timedelta(days=1)
INTERN = Ontvanger(Lezer.INTERN, "K. de Wit")
OM = Ontvanger(Lezer.OM, "OM", organisatie="OM")


def het_blad(
    dossier: Dossier,
    ontvanger: Ontvanger | None = None,
    regio: Regiodata | None = None,
    **opdracht: Any,
) -> Blad:
    """The sheet of the person, unless for someone else."""
    taak: dict[str, Any] = {"niveau": Niveau.B1, "datum": DAG} | opdracht
    voor = Opdracht(ontvanger=ontvanger or ontvanger_client(dossier), **taak)
    return maak_blad(dossier, voor, regio or een_regio(), Instellingen())


def test_dates_are_written_for_the_level() -> None:
    dossier = een_dossier(
        een_persoon(geboortedatum=Deeldatum(2002, 3, 14)), Startfase(startgesprek_datum=DAG)
    )
    b1 = het_blad(dossier)
    a2 = het_blad(dossier, niveau=Niveau.A2)
    assert (b1.document.datum, b1.startfase.startgesprek_datum) == ("1 juni 2026", "1 juni 2026")
    assert a2.document.datum == a2.startfase.startgesprek_datum == "maandag 1 juni 2026"
    assert b1.persoon.geboortedatum == a2.persoon.geboortedatum == "14 maart 2002"
    leeg = leeg_blad(DAG, Niveau.A2, een_regio(), Instellingen())
    assert leeg.document.datum == "maandag 1 juni 2026"


@pytest.mark.parametrize("lezer", list(Lezer))
def test_an_empty_case_makes_an_empty_sheet(lezer: Lezer) -> None:
    leeg = een_dossier(een_persoon(**dict.fromkeys(
        ("voornamen", "roepnaam", "voorvoegsel", "geslachtsnaam", "geslacht"), ""
    )), Casus(nummer=""), Overleg(), Doel())  # fmt: skip
    blad = het_blad(leeg, Ontvanger(lezer, "", organisatie="x"), overleg=leeg.huidig.overleggen[0])
    gevuld = {t for t in teksten_van(replace(blad, afzender=BladAfzender())) if t}
    vragen = {
        "slecht",
        "matig",
        "gaat",
        "goed",
        "heel goed",
        "Heeft het geholpen?",
        "Wat kan beter?",
    }
    gebieden = set(blad.lijsten.leefgebieden)
    assert gevuld - vragen - gebieden <= {"1 juni 2026", "x", "1", "meneer of mevrouw"}


def test_keys_become_the_words_of_the_region() -> None:
    blad = het_blad(
        een_dossier(
            Toetsing(besluit="afwijzen", afwijsreden="a"),
            Criteriumantwoord(criterium="a", antwoord="nee"),
            Doel(leefgebied="financien"),
            Actie(soort="a", status="b"),
            Plan(akkoord="a"),
            Feit(tekst="Iets.", soort="algemeen"),
            Opschaling(zvh="utrecht", criteria=("2", "4"), meegestuurd=("a",)),
        ),
        INTERN,
    )
    assert blad.toetsing.reden == "afwijsredenen a"
    assert blad.toetsing.criteria[0].vraag == "criteria a"
    assert blad.toetsing.criteria[0].antwoord == "ja_nee nee"
    assert blad.plan.doelen[0].leefgebied == "leefgebieden financien"
    actie = blad.plan.doelen[0].acties[0]
    assert (actie.soort, actie.status) == ("interventiesoorten a", "actiestatussen b")
    assert blad.plan.akkoord == "akkoord a"
    assert blad.feiten[0].soort == "algemeen"
    assert blad.opschaling.zvh == "zvh utrecht"
    assert [c.antwoord for c in blad.opschaling.criteria] == [
        "ja_nee nee", "ja_nee ja", "ja_nee nee", "ja_nee ja"
    ]  # fmt: skip


def test_a_reason_to_refuse_is_told_only_when_refused() -> None:
    toegelaten = het_blad(een_dossier(Toetsing(besluit="toelaten", afwijsreden="a"))).toetsing
    assert (toegelaten.toegelaten, toegelaten.afgewezen, toegelaten.reden) == (True, False, "")
    afgewezen = het_blad(een_dossier(Toetsing(besluit="afwijzen", afwijsreden="a"))).toetsing
    assert (afgewezen.toegelaten, afgewezen.afgewezen) == (False, True)
    assert afgewezen.reden == "afwijsredenen a"
    nog_niet = het_blad(een_dossier()).toetsing
    assert (nog_niet.toegelaten, nog_niet.afgewezen) == (False, False)


def test_facts_stand_in_the_order_of_their_dates() -> None:
    blad = het_blad(
        een_dossier(
            Feit(datum=MORGEN, tekst="laatste", soort="algemeen"),
            Feit(datum=DAG, tekst="eerste", soort="algemeen"),
            Feit(tekst="zonder datum", soort="algemeen"),
            Feit(datum=DAG, tekst="", soort="algemeen"),
            Feit(datum=DAG, tekst="ook eerste", soort="algemeen"),
        )
    )
    assert [f.tekst for f in blad.feiten] == ["zonder datum", "eerste", "ook eerste", "laatste"]


class TestMonitor:
    """Scores: the first, the last, and what was said with the last."""

    def test_the_first_and_the_last_measurement_up_to_the_day(self) -> None:
        dossier = een_dossier(
            Meting(soort="nul", datum=date(2026, 1, 5)),
            Score(leefgebied="financien", score=1, clientscore=2, toelichting="Post ligt dicht."),
            Meting(soort="tussen", datum=date(2026, 3, 2)),
            Score(leefgebied="financien", score=2, clientscore=3, toelichting="Post is open."),
            Meting(soort="eind", datum=date(2026, 12, 1)),
            Score(leefgebied="financien", score=4),
        )
        monitor = het_blad(dossier).monitor
        assert (monitor.datum_nul, monitor.datum_laatste) == ("5 januari 2026", "2 maart 2026")
        assert monitor.scores == (
            BladScore(
                leefgebied="leefgebieden financien",
                nul="1",
                laatste="2",
                client="3",
                toelichting="Post is open.",
            ),
        )
        assert het_blad(dossier, datum=date(2026, 12, 1)).monitor.scores[0].laatste == "4"
        eerst = het_blad(dossier, datum=date(2026, 2, 1)).monitor
        assert (eerst.datum_laatste, eerst.scores[0].laatste) == ("", "")
        assert (eerst.scores[0].client, eerst.scores[0].toelichting) == ("2", "Post ligt dicht.")

    def test_of_two_on_a_day_the_end_counts(self) -> None:
        dossier = een_dossier(
            Meting(soort="tussen", datum=DAG),
            Score(leefgebied="financien", score=2),
            Meting(soort="eind", datum=DAG),
            Score(leefgebied="financien", score=4),
        )
        assert het_blad(dossier).monitor.scores[0].laatste == "4"

    def test_a_score_that_is_no_number_is_told_in_words(self) -> None:
        (score,) = het_blad(
            een_dossier(
                Meting(soort="nul", datum=DAG),
                Score(leefgebied="financien", score=ONBEKEND, clientscore=NIET_BESPROKEN),
            )
        ).monitor.scores
        assert (score.nul, score.client) == ("schaal -1", "schaal 0")
        (leeg, _) = het_blad(
            een_dossier(
                Meting(soort="nul", datum=DAG),
                Score(leefgebied="financien"),
                Score(leefgebied="justitie_overlast", score=1),
            )
        ).monitor.scores
        assert (leeg.nul, leeg.laatste, leeg.client) == ("", "", "")

    def test_old_measurements_keep_their_own_areas(self) -> None:
        """A region that changes its list does not lose what was measured with the old one."""
        dossier = een_dossier(
            Meting(soort="nul", datum=DAG),
            Score(leefgebied="dagelijkse_bezigheden", score=2),
            Score(leefgebied="financien", score=3),
            Meting(soort="tussen", datum=DAG),
            Score(leefgebied="financien", score=4),
            Score(leefgebied="justitie_overlast", score=5),
        )
        assert [(s.leefgebied, s.nul, s.laatste) for s in het_blad(dossier).monitor.scores] == [
            ("dagelijkse bezigheden", "2", ""),
            ("leefgebieden financien", "3", "4"),
            ("leefgebieden justitie_overlast", "", "5"),
        ]

    def test_the_scale_is_explained_without_what_is_no_score(self) -> None:
        dossier = een_dossier(Meting(soort="nul", datum=DAG), Score(score=3))
        assert het_blad(dossier).monitor.schaal == (
            "1 = schaal 1, 2 = schaal 2, 3 = schaal 3, 4 = schaal 4, 5 = schaal 5"
        )

    def test_without_a_measurement_there_is_none(self) -> None:
        assert het_blad(een_dossier(Meting(soort="nul"))).monitor == Blad().monitor


def test_a_sheet_is_about_the_current_traject() -> None:
    dossier = een_dossier(
        Aanmelding(aanleiding="eerste keer"),
        Meting(soort="nul", datum=DAG),
        Score(leefgebied="financien", score=1),
        Doel(doel="oud doel"),
        Traject(nummer=2),
        Aanmelding(aanleiding="tweede keer"),
    )
    blad = het_blad(dossier)
    assert blad.aanmelding.aanleiding == "tweede keer"
    assert blad.monitor == Blad().monitor
    assert blad.plan.doelen == ()


def test_goals_are_numbered_and_the_next_evaluation_is_the_agreed_one() -> None:
    dossier = een_dossier(
        Doel(doel="a"),
        Actie(wat="x"),
        Doel(doel="b"),
        Plan(evaluatiedatum=DAG),
        Evaluatie(datum=DAG, nieuwe_evaluatiedatum=MORGEN),
    )
    plan = het_blad(dossier).plan
    assert [(d.nummer, d.doel, len(d.acties)) for d in plan.doelen] == [
        ("1", "a", 1),
        ("2", "b", 0),
    ]
    assert (plan.evaluatiedatum, plan.evaluaties[0].volgende) == ("2 juni 2026", "2 juni 2026")


def test_partners_of_a_plan_still_have_something_to_do() -> None:
    dossier = een_dossier(
        Plan(casusregisseur="Wijkteam: J. de Wit"),
        Doel(doel="a"),
        *(Actie(wie=wie) for wie in ("Politie: A", "wijk-team: B", "politie: C", "moeder", "")),
        Actie(wie="Groenwest: D", status=Actiestatus.GEREED),
        Actie(wie="Jellinek: E", status=Actiestatus.OVERGEDRAGEN),
    )
    assert het_blad(dossier).plan.uitvoerders == ("Politie", "Jellinek")


@pytest.mark.parametrize(
    ("wie", "gelezen"),
    [
        ("Altrecht: P. Jansen", "P. Jansen van Altrecht"),
        ("Altrecht", "Altrecht"),
        ("Altrecht:", "Altrecht"),
        ("", ""),
    ],
)
def test_who_keeps_in_touch_reads_as_in_a_sentence(wie: str, gelezen: str) -> None:
    dossier = een_dossier()
    dossier = dossier.met(replace(dossier.huidig.afsluiting, nazorg_door=wie))
    assert het_blad(dossier).afsluiting.nazorg_door == gelezen


def test_the_invited_are_named_once() -> None:
    dossier = een_dossier(
        Overleg(),
        Deelnemer(organisatie="Politie", naam="A", aanwezig=True),
        Deelnemer(organisatie="Politie", naam="B"),
        Deelnemer(organisatie="Groenwest"),
        Deelnemer(naam="moeder"),
    )
    blad = het_blad(dossier, overleg=dossier.huidig.overleggen[0])
    assert blad.overleg.genodigden == ("Politie", "Groenwest")


def test_a_zvh_hears_when_the_person_knew_or_why_not() -> None:
    wel = een_dossier(Opschaling(client_geinformeerd_op=DAG, niet_geinformeerd_reden="oud"))
    niet = een_dossier(Opschaling(niet_geinformeerd_reden="Gevaar."))
    assert het_blad(wel, OM).opschaling.geinformeerd == "1 juni 2026"
    assert het_blad(niet, OM).opschaling.geinformeerd == "Gevaar."


def test_a_person_is_named_for_professionals_and_addressed_in_letters() -> None:
    blad = het_blad(een_dossier())
    assert blad.persoon.naam == "Theodorus Maria van der Heijden"
    assert blad.ontvanger.naam == "T.M. van der Heijden"
    assert blad.ontvanger.aanhef == blad.persoon.aanhef == "meneer Van der Heijden"
    zonder_roepnaam = het_blad(een_dossier(een_persoon(roepnaam="")))
    assert zonder_roepnaam.persoon.roepnaam == "T.M. van der Heijden"


@pytest.mark.parametrize("tekst", HOSTIEL)
def test_hostile_text_reaches_the_sheet_as_typed(tekst: str) -> None:
    dossier = een_dossier(Aanmelding(aanleiding=tekst), Doel(woorden_client=tekst))
    blad = het_blad(dossier)
    assert blad.aanmelding.aanleiding == tekst
    assert blad.plan.doelen[0].woorden_client == tekst


class TestAfzender:
    """Who writes: what the municipality filled in, and what it still must."""

    def test_every_setting_a_letter_may_tell_is_on_the_sheet(self) -> None:
        namen = {f.name for f in fields(BladAfzender)}
        assert (
            namen == {f.name for f in fields(Instellingen)} - {"id", "ouder_id"} - NIET_IN_BRIEVEN
        )

    def test_what_is_missing_for_a_letter_says_so(self) -> None:
        ingevuld = Instellingen(gemeente="Woerden", telefoon="0348")
        afzender = leeg_blad(DAG, Niveau.B1, een_regio(), ingevuld).afzender
        assert (afzender.gemeente, afzender.telefoon) == ("Woerden", "0348")
        open_ = {f.name for f in fields(afzender) if getattr(afzender, f.name) == NOG_IN_TE_VULLEN}
        assert open_ == set(NODIG_VOOR_BRIEVEN) - {"gemeente", "telefoon"}
        assert afzender.afdeling == ""


def test_retention_is_told_once_it_is_settled() -> None:
    regio = een_regio()
    assert het_blad(een_dossier(), regio=regio).bewaren == Blad().bewaren
    vast = replace(
        regio,
        bewaartermijnen={
            naam: replace(termijn, voorlopig=False, aantal=aantal)
            for (naam, termijn), aantal in zip(regio.bewaartermijnen.items(), (5, 1), strict=True)
        },
    )
    bewaren = het_blad(een_dossier(), regio=vast).bewaren
    assert (bewaren.afgesloten, bewaren.afgewezen) == ("5 jaar", "1 jaar")


def test_the_questionnaire_is_on_every_sheet() -> None:
    lijst = het_blad(een_dossier()).vragenlijst
    assert lijst.vragen == ("Heeft het geholpen?",)
    assert lijst.open_vragen == ("Wat kan beter?",)
    assert len(lijst.antwoorden) == 5
