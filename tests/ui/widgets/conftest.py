"""For widget tests: the look is on the application; text arrives as an input method sends it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pga_desktop.ui.style.stijl import pas_toe
from pga_desktop.ui.style.tokens import Thema

Toon = Callable[..., None]
Typ = Callable[[QWidget, str], None]


@pytest.fixture(autouse=True)
def licht(qapp: QApplication) -> Iterator[None]:
    pas_toe(qapp, Thema.LICHT)
    yield
    pas_toe(qapp, Thema.LICHT)


@pytest.fixture
def toon(qtbot: QtBot) -> Iterator[Toon]:
    """Show a widget as a window, laid out and active, for as long as the test lasts."""
    vast: list[QWidget] = []

    def _toon(widget: QWidget, breedte: int = 700, hoogte: int = 500) -> None:
        vast.append(widget)
        qtbot.addWidget(widget)
        widget.resize(breedte, hoogte)
        widget.show()
        widget.activateWindow()
        for _ in range(4):
            QApplication.processEvents()

    yield _toon
    vast.clear()


@pytest.fixture
def typ() -> Typ:
    """Give a widget the keyboard and commit a text to what then has it."""

    def _typ(widget: QWidget, tekst: str) -> None:
        widget.setFocus()
        event = QInputMethodEvent()
        event.setCommitString(tekst)
        QApplication.sendEvent(met_toetsenbord(), event)

    return _typ


@pytest.fixture
def grote_letters(qapp: QApplication) -> Iterator[None]:
    """Text at 200 %."""
    gewoon, groot = qapp.font(), qapp.font()
    groot.setPointSizeF(gewoon.pointSizeF() * 2)
    qapp.setFont(groot)
    pas_toe(qapp, Thema.LICHT)
    yield
    qapp.setFont(gewoon)
    pas_toe(qapp, Thema.LICHT)


def met_toetsenbord() -> QWidget:
    """The widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def toets(toets_: Qt.Key, widget: QWidget | None = None) -> None:
    """Press a key where the keyboard is, or on `widget`."""
    QTest.keyClick(widget or met_toetsenbord(), toets_)


def letters(tekst: str, widget: QWidget | None = None) -> None:
    """Press the keys of a text where the keyboard is, or on `widget`."""
    QTest.keyClicks(widget or met_toetsenbord(), tekst)


def klik(widget: QWidget) -> None:
    """Press the left mouse button in the middle of a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
