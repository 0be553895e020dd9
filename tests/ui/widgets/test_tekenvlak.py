"""Drawing with a finger; drawing with the mouse is tested where a plan is signed."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pga_desktop.domain.ondertekening import Krabbel
from pga_desktop.ui.widgets.tekenvlak import Tekenvlak


@pytest.fixture
def vlak(qtbot: QtBot) -> Tekenvlak:
    widget = Tekenvlak("tekenvlak", "Handtekening")
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def test_one_finger_draws_and_a_hand_beside_it_leaves_no_line(vlak: Tekenvlak) -> None:
    scherm = QTest.createTouchDevice()
    vinger, hand = 1, 2
    QTest.touchEvent(vlak, scherm).press(vinger, QPoint(20, 40), vlak).commit()
    QTest.touchEvent(vlak, scherm).move(vinger, QPoint(60, 20), vlak).commit()
    QTest.touchEvent(vlak, scherm).stationary(vinger).press(hand, QPoint(99, 90), vlak).commit()
    QTest.touchEvent(vlak, scherm).stationary(vinger).move(hand, QPoint(95, 95), vlak).commit()
    QTest.touchEvent(vlak, scherm).release(vinger, QPoint(60, 20), vlak).stationary(hand).commit()
    QTest.touchEvent(vlak, scherm).move(hand, QPoint(9, 9), vlak).commit()
    QTest.touchEvent(vlak, scherm).release(hand, QPoint(9, 9), vlak).commit()
    assert vlak.lijnen() == (((20, 40), (60, 20)),)


def test_a_tap_is_a_dot_that_is_seen_but_no_signature_on_its_own(vlak: Tekenvlak) -> None:
    leeg = vlak.grab().toImage()
    scherm = QTest.createTouchDevice()
    QTest.touchEvent(vlak, scherm).press(1, QPoint(30, 30), vlak).commit()
    QTest.touchEvent(vlak, scherm).release(1, QPoint(30, 30), vlak).commit()
    assert vlak.lijnen() == (((30, 30),),)
    assert vlak.grab().toImage() != leeg
    assert Krabbel(vlak.lijnen()).leeg
