"""The sheet for the person: alone on the screen, one question at a time, nothing has to be said."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from pga_desktop.domain import voorwaarden
from pga_desktop.domain.afsluiting import Feedbackantwoord
from pga_desktop.domain.stappen import Stap, Station
from pga_desktop.ui.casus.feedback import Feedbackblad
from tests.support.kijken import (
    afgekapt,
    losse_vensters,
    met_toetsenbord,
    naam_van,
    toetsenbord,
    woorden,
)
from tests.ui.conftest import BREED, SMAL, Werk


@dataclass
class Vel:
    """The sheet, over a window that holds the case."""

    werk: Werk
    blad: Feedbackblad

    def knop(self, naam: str) -> QAbstractButton:
        (knop,) = [w for w in self.blad.findChildren(QAbstractButton, naam) if w.isVisible()]
        return knop

    def klik(self, naam: str) -> None:
        QTest.mouseClick(self.knop(naam), Qt.MouseButton.LeftButton)
        self.werk.rust()

    def antwoorden(self) -> dict[str, Feedbackantwoord]:
        return {a.vraag: a for a in self.werk.dossier.huidig.feedbackantwoorden}

    def vragen(self) -> list[str]:
        lijst = self.werk.diensten.regio.vragenlijsten["clientfeedback"]
        return [v.sleutel for v in lijst.vragen]

    def naar_open_vraag(self) -> str:
        """Skip until there is something to type; returns its key."""
        self.klik("feedback.beginnen")
        for vraag in self.vragen():
            if self.blad.findChildren(QWidget, "feedback.verder"):
                return vraag
            self.klik("feedback.overslaan")
        raise AssertionError("there is no open question")


@pytest.fixture
def vel(werk: Werk) -> Iterator[Vel]:
    werk.open_stap(Stap.IN_AFSLUITING)
    with werk.qtbot.waitSignal(werk.pagina.feedback_gevraagd):
        werk.klik("feedback.vragen")
    blad = Feedbackblad(werk.pagina.toestand, werk.venster)
    blad.resize(*BREED)
    blad.show()
    blad.raise_()
    werk.rust()
    yield Vel(werk, blad)
    shiboken6.delete(blad)


def test_who_does_not_want_to_begin_can_stop(vel: Vel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(vel.blad.klaar):
        vel.klik("feedback.stoppen")
    assert not any(a.gegeven for a in vel.antwoorden().values())
    assert (
        vel.werk.dossier.huidig.feedback.gevraagd_op
        == vel.werk.pagina.toestand.omgeving.klok.vandaag()
    )


def test_it_shows_nothing_of_the_case(vel: Vel) -> None:
    p = vel.werk.dossier.persoon
    for _ in range(3):
        gezien = woorden(vel.blad)
        assert p.geslachtsnaam not in gezien
        assert vel.werk.dossier.casus.nummer not in gezien
        knop = "feedback.beginnen" if vel.blad.findChildren(QWidget, "feedback.beginnen") else ""
        vel.klik(knop or "feedback.overslaan")


def test_faces_are_chosen_by_mouse_or_digit_and_kept_at_once(vel: Vel) -> None:
    eerste, tweede = vel.vragen()[:2]
    vel.klik("feedback.beginnen")
    vel.klik(f"feedback.{eerste}.4")
    assert vel.antwoorden()[eerste].score == 4
    QTest.keyClicks(toetsenbord(), "2")
    vel.werk.rust()
    assert vel.antwoorden()[tweede].score == 2
    assert "Vraag 3 van" in woorden(vel.blad)


def test_the_way_back_is_on_every_page_at_the_same_place(vel: Vel) -> None:
    vel.klik("feedback.beginnen")
    plekken = set()
    for _ in vel.vragen():
        vel.klik("feedback.overslaan")
        (knop,) = (k for k in vel.blad.findChildren(QWidget, "feedback.vorige") if k.isVisible())
        plekken.add(knop.mapTo(vel.blad, knop.rect().topRight()).x())
    assert len(plekken) == 1


def test_everything_can_be_skipped(vel: Vel, qtbot: QtBot) -> None:
    vel.klik("feedback.beginnen")
    for _ in vel.vragen():
        vel.klik("feedback.overslaan")
    assert not any(a.gegeven for a in vel.antwoorden().values())
    assert "Geef de laptop terug" in woorden(vel.blad)
    with qtbot.waitSignal(vel.blad.klaar):
        vel.klik("feedback.klaar")
    vandaag = vel.werk.pagina.toestand.omgeving.klok.vandaag()
    assert vel.werk.dossier.huidig.feedback.gevraagd_op == vandaag
    assert voorwaarden.feedback.controleer(vel.werk.dossier, vandaag) == []


def test_a_day_that_was_noted_before_stays(vel: Vel) -> None:
    vel.werk.vul("clientfeedback.gevraagd_op", "1-3-2026")
    vel.klik("feedback.stoppen")
    assert vel.werk.dossier.huidig.feedback.gevraagd_op == date(2026, 3, 1)


def test_the_whole_sheet_can_be_done_with_tab_and_enter(vel: Vel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(vel.blad.klaar):
        for _ in range(40):
            if naam_van(toetsenbord()) == "Klaar":
                break
            knop = isinstance(toetsenbord(), QAbstractButton)
            QTest.keyClick(toetsenbord(), Qt.Key.Key_Return if knop else Qt.Key.Key_Tab)
            vel.werk.rust()
        QTest.keyClick(toetsenbord(), Qt.Key.Key_Return)
    assert vel.antwoorden()[vel.vragen()[0]].score == 1


def test_one_can_go_back_and_answer_otherwise(vel: Vel) -> None:
    eerste, tweede = vel.vragen()[:2]
    vel.klik("feedback.beginnen")
    assert not vel.blad.findChildren(QWidget, "feedback.vorige"), "there is nothing before it"
    vel.klik(f"feedback.{eerste}.4")
    vel.klik("feedback.vorige")
    assert "Vraag 1 van" in woorden(vel.blad)
    assert vel.knop(f"feedback.{eerste}.4").isChecked()
    assert toetsenbord() is vel.knop(f"feedback.{eerste}.4"), "Enter keeps what was answered"
    vel.klik(f"feedback.{eerste}.2")
    assert vel.antwoorden()[eerste].score == 2
    assert vel.antwoorden()[tweede].score is None
    assert "Vraag 2 van" in woorden(vel.blad)


def test_going_back_from_an_open_question_keeps_what_was_typed(vel: Vel) -> None:
    vraag = vel.naar_open_vraag()
    QTest.keyClicks(toetsenbord(), "Luister eens")
    vel.klik("feedback.vorige")
    vel.klik("feedback.overslaan")
    assert vel.blad.findChild(QWidget, f"feedback.{vraag}")
    vel.klik("feedback.verder")
    assert vel.antwoorden()[vraag].tekst == "Luister eens"
    vel.klik("feedback.vorige")
    assert not vel.blad.findChildren(QWidget, "feedback.klaar"), "also from the end"


def test_an_open_answer_is_kept_while_it_is_typed(vel: Vel) -> None:
    vraag = vel.naar_open_vraag()
    antwoord = vel.antwoorden()[vraag]
    QTest.keyClicks(toetsenbord(), "Luister eens")
    casussen, casus = vel.werk.diensten.casussen, vel.werk.dossier.casus.id
    vel.werk.wacht(lambda: (antwoord.ref, "tekst") in casussen.concepten(casus))
    assert vel.antwoorden()[vraag].tekst == ""
    vel.klik("feedback.verder")
    assert vel.antwoorden()[vraag].tekst == "Luister eens"
    assert (antwoord.ref, "tekst") not in casussen.concepten(casus)


def test_skipping_an_open_question_forgets_what_was_typed(vel: Vel) -> None:
    vraag = vel.naar_open_vraag()
    antwoord = vel.antwoorden()[vraag]
    QTest.keyClicks(toetsenbord(), "Toch maar niet")
    casussen, casus = vel.werk.diensten.casussen, vel.werk.dossier.casus.id
    vel.werk.wacht(lambda: (antwoord.ref, "tekst") in casussen.concepten(casus))
    vel.klik("feedback.overslaan")
    assert vel.antwoorden()[vraag].tekst == ""
    assert (antwoord.ref, "tekst") not in casussen.concepten(casus)


def test_an_open_answer_survives_a_closed_lid(vel: Vel) -> None:
    vraag = vel.naar_open_vraag()
    QTest.keyClicks(toetsenbord(), "Half")
    vel.werk.pagina.sluit()
    concepten = vel.werk.diensten.casussen.concepten(vel.werk.dossier.casus.id)
    assert concepten[vel.antwoorden()[vraag].ref, "tekst"].tekst == "Half"


def test_escape_does_not_lead_back_to_the_case(vel: Vel) -> None:
    QTest.keyClick(toetsenbord(), Qt.Key.Key_Escape)
    assert vel.blad.isVisible()
    assert vel.blad.isAncestorOf(toetsenbord())


@pytest.mark.parametrize("maat", [BREED, SMAL], ids=["laptop", "200%"])
def test_every_question_is_named_and_fits(vel: Vel, maat: tuple[int, int]) -> None:
    vel.blad.resize(*maat)
    vel.klik("feedback.beginnen")
    for vraag in vel.vragen():
        assert not afgekapt(vel.blad)
        gezichten = [vel.blad.findChild(QWidget, f"feedback.{vraag}.{n}") for n in range(1, 6)]
        assert len({gezicht.y() for gezicht in gezichten if gezicht}) < 2, "none out of sight"
        assert all(naam_van(w) for w in met_toetsenbord(vel.blad))
        assert vel.blad.isAncestorOf(toetsenbord())
        vel.klik("feedback.overslaan")
    assert not losse_vensters(vel.werk.venster)


def test_the_answers_are_told_in_words_at_the_closing(vel: Vel) -> None:
    eerste = vel.vragen()[0]
    vel.klik("feedback.beginnen")
    vel.klik(f"feedback.{eerste}.5")
    vel.blad.hide()
    vel.werk.naar(Station.AFSLUITING)
    lijst = vel.werk.diensten.regio.vragenlijsten["clientfeedback"]
    assert lijst.vragen[0].tekst in woorden(vel.werk.pagina)
    assert f"5 van 5: {lijst.antwoorden[4]}" in woorden(vel.werk.pagina)
