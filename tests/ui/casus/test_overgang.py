"""'Nog nodig': what the next step misses, taking it, taking it all the same, and other steps."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from pga_desktop.domain.datums import lange_datum
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.proces import NAZORG_CONTROLEREN, OVERGANGEN, Mogelijkheid, Overgang
from pga_desktop.domain.stappen import Stap, Station
from pga_desktop.domain.toetsing import Besluit
from pga_desktop.domain.voorwaarden import Voorwaarde
from pga_desktop.ui.casus.eisen import VOORWAARDEN, eisen_van
from pga_desktop.ui.meldingen import zin
from tests.support.bouwers import DAG, een_dossier
from tests.support.kijken import naam_van, toetsenbord, woorden
from tests.ui.conftest import Werk

ALLE = {v.naam: v for o in OVERGANGEN for v in o.nodig}


def nog_nodig(werk: Werk) -> str:
    return woorden(werk.bediening.vind("nognodig"))


def test_every_guard_has_words() -> None:
    assert ALLE.keys() == VOORWAARDEN.keys()
    assert all(isinstance(v, Voorwaarde) for v in ALLE.values())


@pytest.mark.parametrize("overgang", OVERGANGEN, ids=lambda o: o.naam)
def test_a_guard_reads_the_same_before_and_after_it_is_met(overgang: Overgang) -> None:
    leeg = een_dossier()
    mist = tuple((v, tuple(v.controleer(leeg, DAG))) for v in overgang.nodig)
    vervuld = tuple((v, ()) for v in overgang.nodig)
    voor, na = (eisen_van(Mogelijkheid(overgang, Stap.AANGEMELD, s)) for s in (mist, vervuld))
    assert [eis.tekst for eis in voor] == [eis.tekst for eis in na]
    assert all(eis.voldaan for eis in na)


def test_what_is_missing_is_named_and_ticked_off_when_it_is_filled_in(werk: Werk) -> None:
    werk.open_stap(Stap.AANGEMELD)
    werk.vul("aanmelding.aanleiding", "")
    assert "Toetsen" in nog_nodig(werk)
    assert naam_van(werk.bediening.vind("overgang.toetsen")) == "Toch doorgaan…"
    werk.vul("aanmelding.aanleiding", "Overlast")
    assert naam_van(werk.bediening.vind("overgang.toetsen")) == "Toetsen"


def test_a_step_of_which_nothing_is_missing_is_taken_with_a_date(werk: Werk) -> None:
    werk.open_stap(Stap.AANGEMELD)
    werk.klik("overgang.toetsen")
    assert naam_van(toetsenbord()) == "Datum"
    assert werk.veld("overgang.datum").tekst() == "02-03-2026"
    werk.vul("overgang.datum", "01-03-2026")
    werk.klik("overgang.uitvoeren")
    casus = werk.dossier
    assert casus.casus.stap is Stap.IN_TOETSING
    assert casus.huidig.gebeurtenissen[-1].datum == date(2026, 3, 1)
    assert casus.huidig.gebeurtenissen[-1].overgeslagen == ()
    assert not werk.ziet("overgang.datum"), "the panel goes on to the next step"
    assert toetsenbord().objectName() == "station.1"


def test_a_date_in_the_future_is_refused_at_the_date(werk: Werk) -> None:
    werk.open_stap(Stap.AANGEMELD)
    werk.klik("overgang.toetsen")
    werk.vul("overgang.datum", "03-03-2026")
    werk.klik("overgang.uitvoeren")
    assert werk.dossier.casus.stap is Stap.AANGEMELD
    fout = werk.veld("overgang.datum").fout
    assert fout.text() == zin(VerwachteFout("overgang-in-toekomst")).voluit
    assert naam_van(toetsenbord()) == "Datum"


def test_a_date_before_the_last_step_is_refused_with_that_date(werk: Werk) -> None:
    werk.open_stap(Stap.IN_TOETSING)
    werk.klik("overgang.aanvulling_vragen")
    werk.vul("overgang.datum", "01-01-2020")
    werk.vul("overgang.reden", "Welke hulp loopt er?")
    werk.klik("overgang.uitvoeren")
    vorige = werk.dossier.huidig.gebeurtenissen[-1].datum
    fout = zin(VerwachteFout("overgang-voor-vorige", datum=vorige.isoformat()))
    assert werk.veld("overgang.datum").fout.text() == fout.voluit


@pytest.mark.parametrize("getypt", ["", "morgen", "31-02-2026"])
def test_a_date_that_is_none_is_refused(werk: Werk, getypt: str) -> None:
    werk.open_stap(Stap.AANGEMELD)
    werk.klik("overgang.toetsen")
    werk.vul("overgang.datum", getypt)
    werk.klik("overgang.uitvoeren")
    assert werk.veld("overgang.datum").fout.isVisible()
    assert werk.dossier.casus.stap is Stap.AANGEMELD


def test_going_on_all_the_same_needs_a_reason_that_is_kept(werk: Werk) -> None:
    werk.open_stap(Stap.STARTFASE)
    werk.klik("overgang.plan_opstellen")
    assert not werk.ziet("overgang.uitvoeren")
    werk.klik("overgang.toch")
    assert werk.dossier.casus.stap is Stap.STARTFASE
    assert werk.veld("overgang.reden").fout.text() == (
        zin(VerwachteFout("overgang-reden-nodig")).voluit
    )
    assert naam_van(toetsenbord()) == "Reden om toch door te gaan"
    werk.vul("overgang.reden", "De burgemeester wil het")
    werk.klik("overgang.toch")
    gezet = werk.dossier.huidig.gebeurtenissen[-1]
    assert gezet.naar is Stap.PLAN_IN_OPSTELLING
    assert gezet.reden == "De burgemeester wil het"
    assert gezet.overgeslagen == ("client_geinformeerd", "startgesprek", "nulmeting")
    werk.klik("tab.geschiedenis")
    gezien = woorden(werk.pagina)
    assert "De burgemeester wil het" in gezien
    assert all(VOORWAARDEN[naam] in gezien for naam in gezet.overgeslagen)


def test_the_guards_look_at_the_date_that_is_typed(werk: Werk) -> None:
    """The letter was given today; for a step of yesterday it was not given yet."""
    werk.open_stap(Stap.STARTFASE)
    for veld in ("aanmeldbrief_datum", "startgesprek_datum"):
        werk.vul(f"startfase.{veld}", "02-03-2026")
    werk.klik("overgang.plan_opstellen")
    assert VOORWAARDEN["startgesprek"] in nog_nodig(werk)
    assert naam_van(werk.bediening.vind("overgang.toch"))
    vandaag = nog_nodig_regels(werk)
    werk.vul("overgang.datum", "01-03-2026")
    assert len(nog_nodig_regels(werk)) == len(vandaag) + 2


def nog_nodig_regels(werk: Werk) -> list[str]:
    """The links of what is still needed."""
    knoppen = werk.bediening.vind("nognodig").findChildren(QAbstractButton)
    return [naam_van(w) for w in knoppen if w.isVisible() and "Invullen" in naam_van(w)]


@pytest.mark.parametrize(
    ("stap", "overgang", "woord"),
    [
        (Stap.IN_TOETSING, "aanvulling_vragen", "Wat vraagt u aan de aanmelder?"),
        (Stap.AANVULLING, "aanvulling_ontvangen", "Wat is het antwoord?"),
        (Stap.VINGER_AAN_DE_POLS, "weer_oppakken", "Wat is er gebeurd?"),
        (Stap.AFGESLOTEN, "nazorg_controleren", "Wat hebt u gevonden?"),
        (Stap.AFGESLOTEN, "heropenen", "Welke nieuwe feiten zijn er?"),
        (Stap.IN_UITVOERING, "terugzetten", "Waarom zet u de casus terug?"),
    ],
)
def test_a_step_that_asks_for_words_asks_its_own_question(
    werk: Werk, stap: Stap, overgang: str, woord: str
) -> None:
    werk.open_stap(stap)
    werk.klik(f"overgang.{overgang}")
    assert werk.veld("overgang.reden").label.text() == woord
    werk.klik("overgang.uitvoeren")
    assert werk.dossier.casus.stap is stap
    assert werk.veld("overgang.reden").fout.isVisible()
    assert naam_van(toetsenbord()) == woord
    werk.vul("overgang.reden", "Hierom")
    werk.klik("overgang.uitvoeren")
    gezet = [g for t in werk.dossier.trajecten for g in t.gebeurtenissen]
    assert any(g.overgang == overgang and g.reden == "Hierom" for g in gezet)


def test_thinking_better_of_a_step_changes_nothing(werk: Werk) -> None:
    werk.open_stap(Stap.IN_UITVOERING)
    werk.klik("overgang.terugzetten")
    werk.vul("overgang.reden", "Toch niet")
    werk.klik("overgang.annuleren")
    assert not werk.ziet("overgang.datum")
    assert toetsenbord().objectName() == "overgang.evalueren", "back at the step that comes first"
    assert werk.dossier.casus.stap is Stap.IN_UITVOERING
    werk.klik("overgang.terugzetten")
    assert werk.veld("overgang.reden").tekst() == ""


def test_a_refusal_comes_first_once_it_is_decided(werk: Werk) -> None:
    werk.open_stap(Stap.IN_TOETSING)
    assert naam_van(werk.bediening.vind("overgang.toelaten")) == "Toch doorgaan…"
    werk.vul("toetsing.besluit", Besluit.AFWIJZEN)
    assert naam_van(werk.bediening.vind("overgang.afwijzen")) == "Toch doorgaan…"
    assert naam_van(werk.bediening.vind("overgang.toelaten")) == "Toelaten"


def test_destruction_is_not_offered_while_it_cannot_be_done(werk: Werk) -> None:
    werk.open_stap(Stap.AFGESLOTEN)
    assert not werk.ziet("overgang.vernietigen")


def test_a_case_of_which_aftercare_was_checked_is_done(werk: Werk) -> None:
    werk.open_stap(Stap.AFGESLOTEN)
    assert "U vraagt op" in woorden(werk.bediening.vind("sectie.nazorg"))
    werk.pagina.ga_naar("stap", NAZORG_CONTROLEREN)
    werk.vul("overgang.reden", "Het gaat goed.")
    werk.klik("overgang.uitvoeren")
    assert "Het gaat goed." in woorden(werk.bediening.vind("sectie.nazorg"))
    assert "U vraagt op" not in woorden(werk.bediening.vind("sectie.nazorg"))
    assert "Deze casus is klaar" in woorden(werk.bediening.vind("nognodig"))
    werk.klik("overgang.heropenen")
    werk.klik("overgang.annuleren")
    assert toetsenbord().objectName() == f"overgang.{NAZORG_CONTROLEREN}"


def test_a_step_goes_to_its_own_station_and_reopening_starts_a_new_traject(werk: Werk) -> None:
    werk.open_stap(Stap.AFGESLOTEN)
    werk.klik("overgang.heropenen")
    werk.vul("overgang.reden", "Opnieuw overlast")
    werk.klik("overgang.uitvoeren")
    assert werk.pagina.station is Station.AANMELDING
    assert werk.dossier.huidig.traject.nummer == 2
    assert "traject 2" in woorden(werk.pagina)
    assert werk.veld("aanmelding.aanleiding").tekst() == "Opnieuw overlast"


def test_a_press_holds_while_leaving_a_field_changes_what_is_needed(werk: Werk) -> None:
    """Press: the field is left, saved, and the list changes; release: still the same link."""
    werk.open_stap(Stap.AANGEMELD)
    werk.vul("aanmelding.aanleiding", "")
    werk.vul("aanmelding.aanmelder", "")
    link = next(
        w
        for w in werk.bediening.vind("nognodig").findChildren(QAbstractButton)
        if w.isVisible() and naam_van(w) == "Invullen: Naam van de aanmelder"
    )
    werk.typ("aanmelding.aanleiding", "Overlast")
    QTest.mousePress(link, Qt.MouseButton.LeftButton)
    werk.rust()
    assert werk.dossier.huidig.aanmelding.aanleiding == "Overlast"
    QTest.mouseRelease(link, Qt.MouseButton.LeftButton)
    werk.rust()
    assert naam_van(toetsenbord()) == "Naam aanmelder"


def test_putting_back_says_where_to(werk: Werk) -> None:
    werk.open_stap(Stap.IN_UITVOERING)
    woord = "Terugzetten naar ‘Plan in opstelling’"
    assert naam_van(werk.bediening.vind("overgang.terugzetten")) == woord
    werk.klik("overgang.terugzetten")
    assert naam_van(werk.bediening.vind("overgang.uitvoeren")) == woord
    werk.vul("overgang.reden", "Te vroeg")
    werk.klik("overgang.uitvoeren")
    assert (
        naam_van(werk.bediening.vind("overgang.terugzetten")) == "Terugzetten naar ‘In startfase’"
    )
    werk.klik("tab.geschiedenis")
    assert "Stap gezet: terugzetten naar ‘Plan in opstelling’" in woorden(werk.pagina)


def test_what_the_reporter_was_asked_stands_above_what_to_do(werk: Werk) -> None:
    werk.open_stap(Stap.AANVULLING)
    vraag = werk.dossier.huidig.laatste("aanvulling_vragen")
    assert vraag is not None
    assert nog_nodig(werk).startswith(f"Gevraagd op {lange_datum(vraag.datum)}: {vraag.reden}")
    werk.klik("overgang.aanvulling_ontvangen")
    werk.vul("overgang.reden", "Het wijkteam")
    werk.klik("overgang.uitvoeren")
    assert "Gevraagd op" not in nog_nodig(werk)


def test_enter_in_the_date_takes_the_step(werk: Werk) -> None:
    werk.open_stap(Stap.IN_UITVOERING)
    werk.klik("overgang.terugzetten")
    werk.vul("overgang.reden", "Te vroeg vastgesteld")
    werk.veld("overgang.datum").setFocus()
    werk.toets(Qt.Key.Key_Return)
    assert werk.dossier.casus.stap is Stap.PLAN_IN_OPSTELLING


def test_enter_in_the_date_asks_the_reason_for_what_is_skipped(werk: Werk) -> None:
    werk.open_stap(Stap.AANGEMELD)
    werk.klik("overgang.afsluiting_starten")
    werk.toets(Qt.Key.Key_Return)
    assert werk.veld("overgang.reden").isAncestorOf(toetsenbord())
    assert werk.dossier.casus.stap is Stap.AANGEMELD
