"""The clipboard: what was copied out of the register does not outlive it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication

from pga_desktop.services.diensten import Diensten
from pga_desktop.ui.frame.kader import Kader
from tests.ui.schermen.conftest import Scherm, een_casus

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def klembord(open_scherm: Scherm, diensten: Diensten) -> Iterator[QClipboard]:
    """The clipboard, with the keyboard in a field of a case."""
    kader = open_scherm.venster.findChild(Kader)
    assert kader is not None
    kader.toon_casus(een_casus(diensten, geslachtsnaam="Kaya"))
    open_scherm.rust()
    open_scherm.typ("aanmelding.aanleiding", "Ruzie op het plein")
    yield QGuiApplication.clipboard()
    QGuiApplication.clipboard().clear()


def kopieer(scherm: Scherm) -> None:
    scherm.toets(Qt.Key.Key_A, CTRL)
    scherm.toets(Qt.Key.Key_C, CTRL)


def test_a_copied_text_can_be_pasted_while_the_register_is_open(
    open_scherm: Scherm, klembord: QClipboard
) -> None:
    kopieer(open_scherm)
    open_scherm.klik("rail.vandaag")
    assert klembord.text() == "Ruzie op het plein"


def test_a_copied_text_is_gone_after_locking(open_scherm: Scherm, klembord: QClipboard) -> None:
    kopieer(open_scherm)
    open_scherm.klik("vergrendelen")
    assert klembord.text() == ""


def test_a_copied_text_is_gone_after_closing(open_scherm: Scherm, klembord: QClipboard) -> None:
    kopieer(open_scherm)
    open_scherm.venster.close()
    assert klembord.text() == ""


def test_what_came_from_elsewhere_stays(open_scherm: Scherm, klembord: QClipboard) -> None:
    kopieer(open_scherm)
    open_scherm.vind("rail.vandaag").setFocus()
    klembord.setText("uit een ander programma")
    open_scherm.klik("vergrendelen")
    assert klembord.text() == "uit een ander programma"
