"""The question for the person: faces by mouse, digits and arrows; skipping is always there."""

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pga_desktop.ui.widgets.smileys import Smileys
from tests.ui.widgets.conftest import Toon, klik, letters, met_toetsenbord, toets

WOORDEN = ("helemaal niet", "niet zo", "gaat wel", "goed", "heel goed")


@pytest.fixture
def vraag(toon: Toon) -> Smileys:
    blad = Smileys("Luisterden de mensen naar u?", WOORDEN, voortgang="Vraag 2 van 5")
    toon(blad, 900, 500)
    return blad


def test_faces_have_words(vraag: Smileys) -> None:
    assert vraag.accessibleName() == "Vraag 2 van 5. Luisterden de mensen naar u?"
    namen = [knop.accessibleName() for knop in vraag.knoppen]
    assert namen[0] == "helemaal niet, 1 van 5"
    assert namen[4] == "heel goed, 5 van 5"


def test_who_comes_in_hears_the_question_and_no_face_has_the_keyboard(vraag: Smileys) -> None:
    vraag.setFocus()
    assert met_toetsenbord() is vraag
    assert not any(knop.accessibleDescription() for knop in vraag.knoppen)


def test_who_comes_back_hears_the_question_with_the_answer(vraag: Smileys) -> None:
    vraag.zet(4)
    vraag.setFocus()
    assert met_toetsenbord() is vraag.knoppen[3]
    gehoord = [knop.accessibleDescription() for knop in vraag.knoppen]
    assert gehoord == ["", "", "", "Vraag 2 van 5. Luisterden de mensen naar u?", ""]


def zonder_gezicht(vraag: Smileys) -> list[QImage]:
    """The buttons, without the face and the words: those differ on purpose."""
    randen = []
    for knop in vraag.knoppen:
        beeld = knop.grab().toImage()
        randen.append(beeld.copy(0, 0, beeld.width(), 12))
    return randen


def test_on_arrival_no_face_looks_nearer_to_chosen_than_another(vraag: Smileys) -> None:
    vraag.setFocus()
    eerste, *anders = zonder_gezicht(vraag)
    assert all(rand == eerste for rand in anders)
    assert len({knop.size().toTuple() for knop in vraag.knoppen}) == 1
    assert len({knop.y() for knop in vraag.knoppen}) == 1
    vraag.zet(2)
    eerste, tweede, *_ = zonder_gezicht(vraag)
    assert eerste != tweede


def test_a_face_that_comes_under_a_resting_mouse_stays_as_it_was(
    qtbot: QtBot, vraag: Smileys
) -> None:
    knop = vraag.knoppen[0]
    voor = knop.grab().toImage()
    plek = QPointF(knop.rect().center())
    QCoreApplication.sendEvent(knop, QEnterEvent(plek, plek, knop.mapToGlobal(plek)))
    assert knop.grab().toImage() == voor
    QTest.mouseMove(knop, knop.rect().center() + QPoint(3, 0))
    qtbot.waitUntil(lambda: knop.grab().toImage() != voor)


def test_tab_and_arrows_go_into_the_faces_from_either_end(vraag: Smileys) -> None:
    for sleutel, plek in (
        (Qt.Key.Key_Tab, 0),
        (Qt.Key.Key_Right, 0),
        (Qt.Key.Key_Down, 0),
        (Qt.Key.Key_Left, -1),
    ):
        vraag.setFocus()
        toets(sleutel)
        assert met_toetsenbord() is vraag.knoppen[plek]
    assert vraag.waarde() is None


@pytest.mark.parametrize("waarde", [1, 3, 5])
def test_a_press_or_a_digit_answers(qtbot: QtBot, vraag: Smileys, waarde: int) -> None:
    with qtbot.waitSignal(vraag.gekozen) as gekozen:
        klik(vraag.knoppen[waarde - 1])
    assert gekozen.args == [waarde]
    assert vraag.waarde() == waarde
    vraag.setFocus()
    with qtbot.waitSignal(vraag.gekozen) as gekozen:
        letters(str(6 - waarde))
    assert gekozen.args == [6 - waarde]


def test_arrows_walk_and_enter_answers(qtbot: QtBot, vraag: Smileys) -> None:
    vraag.setFocus()
    with qtbot.assertNotEmitted(vraag.gekozen):
        toets(Qt.Key.Key_Return)
        toets(Qt.Key.Key_Right)
        toets(Qt.Key.Key_Right)
    assert met_toetsenbord() is vraag.knoppen[1]
    with qtbot.waitSignal(vraag.gekozen) as gekozen:
        toets(Qt.Key.Key_Return)
    assert gekozen.args == [2]


def test_skipping_is_always_there(qtbot: QtBot, vraag: Smileys) -> None:
    with qtbot.waitSignal(vraag.overgeslagen):
        klik(vraag.overslaan)
    assert vraag.waarde() is None


def test_an_earlier_answer_is_shown_silently(qtbot: QtBot, vraag: Smileys) -> None:
    with qtbot.assertNotEmitted(vraag.gekozen):
        vraag.zet(4)
        assert vraag.waarde() == 4
        vraag.zet(None)
    assert vraag.waarde() is None


def test_five_different_faces_are_painted(vraag: Smileys) -> None:
    vraag.overslaan.setFocus()
    beelden = [knop.grab().toImage() for knop in vraag.knoppen]
    for nummer, beeld in enumerate(beelden):
        assert beeld not in beelden[nummer + 1 :]
