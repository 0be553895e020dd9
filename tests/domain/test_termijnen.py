"""When things are due: from the facts, the terms of the region, and what was put off."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from pga_desktop.domain.aanmelding import Aanmelding
from pga_desktop.domain.afsluiting import Afsluiting
from pga_desktop.domain.casus import Uitgesteld
from pga_desktop.domain.datums import Deeldatum
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.meting import Meting, Score
from pga_desktop.domain.overleg import Deelnemer, Overleg, Overlegbesluit
from pga_desktop.domain.plan import Actie, Doel, Evaluatie, Plan
from pga_desktop.domain.regio import VEREISTE_TERMIJNEN, Eenheid, Termijn
from pga_desktop.domain.stappen import Stap
from pga_desktop.domain.startfase import Startfase
from pga_desktop.domain.termijnen import (
    Vervaldatum,
    actie_te_laat,
    plus_termijn,
    te_laat,
    vervaldata,
)
from pga_desktop.domain.velden import Rij
from tests.support.bouwers import (
    DAG,
    een_dossier,
    een_persoon,
    een_regio,
    erbij,
    ref_van,
    vervang,
    voer_uit,
    volledig,
    zonder,
)

TERMIJNEN = een_regio().termijnen


class Kalender:
    """Counts like the real one: no weekends, and one holiday on Wednesday 3 June 2026."""

    feestdag = date(2026, 6, 3)

    def plus_werkdagen(self, dag: date, aantal: int) -> date:
        while aantal:
            dag += timedelta(days=1)
            aantal -= dag.weekday() < 5 and dag != self.feestdag
        return dag


def bij(dossier: Dossier) -> dict[str, date]:
    """What is due in a case: what it is, with the number of an action, and the day."""
    alle = vervaldata(dossier, TERMIJNEN, Kalender())
    namen = [v.sleutel if v.soort == "actie" else v.soort for v in alle]
    assert len(namen) == len(set(namen))
    return dict(zip(namen, (v.datum for v in alle), strict=True))


def herinnerd(dossier: Dossier, soort: str) -> date:
    """When the one thing of this kind is brought up."""
    return na(dossier, soort).herinneren_op


def na(dossier: Dossier, soort: str) -> Vervaldatum:
    """The one thing of a kind that is due."""
    (item,) = (v for v in vervaldata(dossier, TERMIJNEN, Kalender()) if v.soort == soort)
    return item


def test_late_is_when_the_day_itself_has_passed() -> None:
    assert not te_laat(DAG, DAG - timedelta(days=1))
    assert not te_laat(DAG, DAG)
    assert te_laat(DAG, DAG + timedelta(days=1))


@pytest.mark.parametrize(
    ("begin", "aantal", "eenheid", "einde"),
    [
        (date(2026, 6, 1), 1, Eenheid.WERKDAGEN, date(2026, 6, 2)),
        (date(2026, 6, 1), 2, Eenheid.WERKDAGEN, date(2026, 6, 4)),
        (date(2026, 6, 4), 2, Eenheid.WERKDAGEN, date(2026, 6, 8)),
        (date(2026, 6, 6), 5, Eenheid.WERKDAGEN, date(2026, 6, 12)),
        (date(2026, 6, 1), 6, Eenheid.WEKEN, date(2026, 7, 13)),
        (date(2026, 1, 31), 1, Eenheid.MAANDEN, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, Eenheid.MAANDEN, date(2028, 2, 29)),
        (date(2026, 10, 31), 4, Eenheid.MAANDEN, date(2027, 2, 28)),
        (date(2028, 2, 29), 5, Eenheid.JAREN, date(2033, 2, 28)),
    ],
)
def test_a_term_ends_on_its_day(begin: date, aantal: int, eenheid: Eenheid, einde: date) -> None:
    termijn = Termijn("proef", "Proef", aantal, eenheid, "", voorlopig=True)
    assert plus_termijn(begin, termijn, Kalender()) == einde


def aangemeld(**velden: Any) -> Dossier:
    return een_dossier(Aanmelding(datum=DAG), Startfase(**velden))


def test_a_registration_is_looked_at_decided_on_and_told_about() -> None:
    assert bij(aangemeld()) == {
        "eerste_check": date(2026, 6, 9),
        "besluit": date(2026, 6, 16),
        "informeren": date(2026, 7, 1),
    }


def test_without_a_date_of_registration_the_traject_counts() -> None:
    assert bij(een_dossier())["informeren"] == date(2026, 7, 1)


@pytest.mark.parametrize("stap", [Stap.IN_TOETSING, Stap.AANVULLING])
def test_a_decision_stays_due_until_it_is_taken(stap: Stap) -> None:
    assert bij(een_dossier(Aanmelding(datum=DAG), Startfase(), stap=stap)) == {
        "besluit": date(2026, 6, 16),
        "informeren": date(2026, 7, 1),
    }


def test_a_letter_that_was_given_is_no_longer_due() -> None:
    assert "informeren" not in bij(aangemeld(aanmeldbrief_datum=DAG))


def test_informing_may_be_postponed_with_a_reason_until_a_day() -> None:
    tot = DAG + timedelta(days=90)
    assert bij(aangemeld(uitstel_reden="OM", uitstel_tot=tot))["informeren"] == tot
    assert bij(aangemeld(uitstel_tot=tot))["informeren"] == date(2026, 7, 1)
    assert bij(aangemeld(uitstel_reden="OM"))["informeren"] == date(2026, 7, 1)


def test_a_plan_is_due_six_weeks_after_admission() -> None:
    zes_weken_later = DAG + timedelta(weeks=6)
    for stap in (Stap.WACHTLIJST, Stap.STARTFASE, Stap.PLAN_IN_OPSTELLING):
        assert bij(volledig(stap))["plan"] == zes_weken_later
    for stap in (Stap.IN_TOETSING, Stap.IN_UITVOERING, Stap.AFGEWEZEN):
        assert "plan" not in bij(volledig(stap))


def test_an_admission_that_was_put_back_starts_no_term() -> None:
    terug = voer_uit(volledig(Stap.WACHTLIJST), "terugzetten", reden="vergissing")
    later = DAG + timedelta(days=10)
    assert "plan" not in bij(terug)
    assert bij(voer_uit(terug, "toelaten", later))["plan"] == later + timedelta(weeks=6)


def test_the_agreed_evaluation_is_due_and_a_tussenmeting_a_week_before() -> None:
    dossier = zonder(zonder(volledig(Stap.IN_UITVOERING), Evaluatie), Meting)
    evaluatie = date(2026, 7, 13)
    assert bij(dossier) == {"tussenmeting": evaluatie - timedelta(days=7), "evaluatie": evaluatie}
    assert not na(dossier, "evaluatie").voorlopig
    volgende = Evaluatie(datum=DAG, nieuwe_evaluatiedatum=date(2026, 9, 1))
    assert bij(erbij(dossier, volgende))["evaluatie"] == date(2026, 9, 1)


def test_without_an_agreed_evaluation_the_term_of_the_region_counts() -> None:
    zonder_datum = vervang(
        zonder(volledig(Stap.IN_UITVOERING), Evaluatie), Plan, evaluatiedatum=None
    )
    assert bij(zonder_datum)["evaluatie"] == DAG + timedelta(weeks=6)
    assert na(zonder_datum, "evaluatie").voorlopig


def test_a_tussenmeting_is_due_by_the_rule_of_the_guard() -> None:
    """What the guard would accept is no longer due, and the other way round."""
    dossier = volledig(Stap.IN_UITVOERING)
    assert "tussenmeting" not in bij(dossier)
    na_evaluatie = voer_uit(volledig(Stap.EVALUATIE), "plan_voortzetten")
    assert "tussenmeting" in bij(na_evaluatie)
    laat = Meting(soort="tussen", datum=date(2027, 1, 1))
    assert "tussenmeting" not in bij(erbij(na_evaluatie, laat, Score(score=3)))


def test_actions_that_are_not_finished_are_due() -> None:
    dossier = een_dossier(
        Startfase(aanmeldbrief_datum=DAG),
        Doel(),
        Actie(wat="Bellen", uiterlijk=DAG, status="loopt"),
        Actie(wat="Zonder status", uiterlijk=DAG),
        Actie(wat="Zonder datum", status="open"),
        Actie(wat="Klaar", uiterlijk=DAG, status="gereed"),
        stap=Stap.IN_UITVOERING,
    )
    eerste, tweede = (ref_van(dossier, Actie, nummer).id for nummer in (0, 1))
    assert bij(dossier) == {f"actie.{eerste}": DAG, f"actie.{tweede}": DAG}
    item = vervaldata(dossier, TERMIJNEN, Kalender())[0]
    assert (item.soort, item.onderwerp, item.veld) == ("actie", "Bellen", f"{item.sleutel}.status")


@pytest.mark.parametrize(
    ("rijen", "verwacht"),
    [
        ((Overleg(datum=DAG),), True),
        ((Overleg(datum=DAG), Overlegbesluit()), True),
        ((Overleg(datum=DAG, beeld="Gezien."),), False),
        ((Overleg(datum=DAG), Overlegbesluit(tekst="Besloten.")), False),
        ((Overleg(),), False),
    ],
)
def test_an_overleg_is_due_until_something_of_it_is_written_down(
    rijen: tuple[Any, ...], verwacht: bool
) -> None:
    dossier = een_dossier(Startfase(aanmeldbrief_datum=DAG), *rijen, stap=Stap.STARTFASE)
    assert bool(bij(dossier)) is verwacht


def test_an_overleg_is_due_until_it_is_known_who_came_and_what_was_said() -> None:
    def nog(*rijen: Rij) -> bool:
        return "overleg" in bij(een_dossier(*rijen, stap=Stap.STARTFASE))

    voorbereid = Overleg(datum=DAG, beeld="Alvast opgeschreven.")
    assert nog(Overleg(datum=DAG))
    assert nog(voorbereid, Deelnemer(organisatie="Politie"))
    assert not nog(voorbereid, Deelnemer(organisatie="Politie", aanwezig=True), Deelnemer())
    assert not nog(voorbereid), "nobody was invited"


def test_a_first_talk_is_due_until_it_is_written_down() -> None:
    def bij_start(**velden: Any) -> dict[str, date]:
        start = Startfase(aanmeldbrief_datum=DAG, **velden)
        return bij(een_dossier(start, stap=Stap.STARTFASE))

    assert bij_start(startgesprek_datum=DAG)["startgesprek"] == DAG
    assert "startgesprek" not in bij_start(startgesprek_datum=DAG, startgesprek_verslag="Wil wel.")
    assert "startgesprek" not in bij_start()


def test_an_action_is_late_by_the_same_rule_as_in_the_list() -> None:
    dossier = een_dossier(Doel(), Actie(wat="Bellen", uiterlijk=DAG), stap=Stap.IN_UITVOERING)
    (actie,), morgen = dossier.huidig.acties, DAG + timedelta(days=1)
    assert not actie_te_laat(dossier, actie, DAG)
    assert actie_te_laat(dossier, actie, morgen)
    assert not actie_te_laat(dossier, replace(actie, status="gereed"), morgen)
    later = Uitgesteld(sleutel=f"actie.{actie.id}", tot=morgen, reden="Wacht op de huisarts")
    assert actie_te_laat(erbij(dossier, later), actie, morgen), "putting off moves no term"
    assert not actie_te_laat(een_dossier(stap=Stap.AFGESLOTEN), actie, morgen)


def test_a_watch_ends_on_its_day() -> None:
    dossier = volledig(Stap.VINGER_AAN_DE_POLS)
    assert bij(dossier) == {"vinger": DAG + timedelta(weeks=6)}


def test_aftercare_is_due_once_and_then_no_more() -> None:
    gesloten = volledig(Stap.AFGESLOTEN)
    assert bij(gesloten) == {"nazorg": DAG + timedelta(weeks=6)}
    zonder_datum = vervang(gesloten, Afsluiting, nazorg_datum=None)
    assert bij(zonder_datum) == {"nazorg": date(2026, 9, 1)}
    assert bij(voer_uit(gesloten, "nazorg_controleren", reden="Gaat goed.")) == {}


def test_the_eighteenth_birthday_is_announced_for_who_was_registered_as_a_minor() -> None:
    def van(geboren: Deeldatum) -> dict[str, date]:
        persoon = een_persoon(geboortedatum=geboren)
        return bij(een_dossier(persoon, Aanmelding(datum=DAG)))

    assert van(Deeldatum(2009, 11, 30))["meerderjarig"] == date(2027, 11, 30)
    assert van(Deeldatum(2008))["meerderjarig"] == date(2026, 12, 31)
    assert "meerderjarig" not in van(Deeldatum(2008, 6, 1))


@pytest.mark.parametrize("stap", [Stap.AFGEWEZEN, Stap.VERNIETIGD])
def test_nothing_is_due_in_a_case_that_ended(stap: Stap) -> None:
    assert bij(een_dossier(Aanmelding(datum=DAG), stap=stap)) == {}


class TestUitstel:
    """Putting off moves the day something is brought up; the term stays."""

    def test_it_moves_to_the_later_day(self) -> None:
        later = DAG + timedelta(days=99)
        dossier = erbij(aangemeld(), Uitgesteld(sleutel="besluit", tot=later, reden="Ziek"))
        was, nu = na(aangemeld(), "besluit"), na(dossier, "besluit")
        assert nu == replace(was, uitgesteld_tot=later)
        assert (nu.datum, nu.herinneren_op) == (was.datum, later)
        assert herinnerd(dossier, "eerste_check") == date(2026, 6, 9)

    def test_the_last_time_counts(self) -> None:
        keren = (Uitgesteld(sleutel="besluit", tot=date(2026, 8, dag)) for dag in (20, 10))
        assert herinnerd(erbij(aangemeld(), *keren), "besluit") == date(2026, 8, 10)

    def test_it_never_makes_something_due_sooner(self) -> None:
        eerder = Uitgesteld(sleutel="besluit", tot=DAG)
        leeg = Uitgesteld(sleutel="besluit", tot=None)
        te_vroeg = erbij(aangemeld(), eerder, leeg)
        assert herinnerd(te_vroeg, "besluit") == herinnerd(aangemeld(), "besluit")

    def test_it_is_about_one_traject(self) -> None:
        """What was put off before the case was refused is due again when it is reopened."""
        later = date(2027, 1, 1)
        dossier = erbij(volledig(Stap.IN_TOETSING), Uitgesteld(sleutel="besluit", tot=later))
        assert herinnerd(dossier, "besluit") == later
        heropend = voer_uit(voer_uit(dossier, "afwijzen"), "heropenen", reden="Nieuwe feiten")
        assert herinnerd(heropend, "besluit") == date(2026, 6, 16)
        tweede = Uitgesteld(sleutel=na(heropend, "besluit").sleutel, tot=later)
        assert herinnerd(erbij(heropend, tweede), "besluit") == later

    def test_it_is_about_one_agreed_date(self) -> None:
        """The next evaluation is not put off with the one before."""
        dossier = volledig(Stap.IN_UITVOERING)
        later = date(2027, 1, 1)
        uitgesteld = erbij(dossier, Uitgesteld(sleutel=na(dossier, "evaluatie").sleutel, tot=later))
        assert herinnerd(uitgesteld, "evaluatie") == later
        volgende = Evaluatie(datum=DAG, nieuwe_evaluatiedatum=date(2026, 9, 1))
        assert herinnerd(erbij(uitgesteld, volgende), "evaluatie") == date(2026, 9, 1)

    def test_it_does_nothing_to_what_is_no_longer_due(self) -> None:
        dossier = erbij(
            aangemeld(aanmeldbrief_datum=DAG),
            Uitgesteld(sleutel="informeren", tot=date(2027, 1, 1)),
        )
        assert "informeren" not in bij(dossier)


def test_the_earliest_comes_first() -> None:
    data = vervaldata(volledig(Stap.AANGEMELD), TERMIJNEN, Kalender())
    assert [v.datum for v in data] == sorted(v.datum for v in data)


def test_every_term_of_the_region_is_used() -> None:
    namen: set[str] = set()
    for stap in Stap:
        dossier = vervang(zonder(volledig(stap), Evaluatie), Plan, evaluatiedatum=None)
        dossier = vervang(dossier, Startfase, aanmeldbrief_datum=None)
        namen |= set(bij(vervang(dossier, Afsluiting, nazorg_datum=None)))
    assert set(VEREISTE_TERMIJNEN) <= namen
