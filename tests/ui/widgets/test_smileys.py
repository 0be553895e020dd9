"""The question for the person: faces by mouse, digits and arrows; skipping is always there."""

import pytest
from PySide6.QtCore import Qt
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
    assert vraag.accessibleName() == "Luisterden de mensen naar u?"
    namen = [knop.accessibleName() for knop in vraag.knoppen]
    assert namen[0] == "helemaal niet, 1 van 5"
    assert namen[4] == "heel goed, 5 van 5"


@pytest.mark.parametrize("eerder", [None, 4])
def test_who_comes_in_hears_the_question_once(vraag: Smileys, eerder: int | None) -> None:
    vraag.zet(eerder)
    vraag.setFocus()
    gehoord = [knop.accessibleDescription() for knop in vraag.knoppen if knop.hasFocus()]
    assert gehoord == ["Vraag 2 van 5. Luisterden de mensen naar u?"]
    assert [k.accessibleDescription() for k in vraag.knoppen].count("") == len(WOORDEN) - 1


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
