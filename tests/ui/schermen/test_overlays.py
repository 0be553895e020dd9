"""Sheets over the window: the keyboard stays with them until they close."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.ui.fouten import Foutblad, Foutvanger
from pga_desktop.ui.frame.sneltoetsen import Sneltoetsenblad
from pga_desktop.ui.widgets.overlay import Overlay
from pga_desktop.ui.widgets.palet import Opdrachtenpalet
from tests.ui.schermen.conftest import Scherm

CTRL = Qt.KeyboardModifier.ControlModifier


def open_lijst(scherm: Scherm) -> None:
    scherm.toets(Qt.Key.Key_F1)


def open_palet(scherm: Scherm) -> None:
    scherm.toets(Qt.Key.Key_K, CTRL)


def open_fout(scherm: Scherm) -> None:
    Foutblad("PGA Desktop 1.0, melding A1B2C3", scherm.venster).toon()
    scherm.rust()


def zichtbaar(scherm: Scherm) -> list[Overlay]:
    return [o for o in scherm.venster.findChildren(Overlay) if o.isVisible()]


@pytest.fixture(params=[open_lijst, open_palet, open_fout])
def met_overlay(request: pytest.FixtureRequest, open_scherm: Scherm) -> Scherm:
    openen: Callable[[Scherm], None] = request.param
    open_scherm.vind("rail.casussen").setFocus()
    openen(open_scherm)
    return open_scherm


def test_tab_stays_inside(met_overlay: Scherm) -> None:
    (overlay,) = zichtbaar(met_overlay)
    for toets in [Qt.Key.Key_Tab] * 5 + [Qt.Key.Key_Backtab] * 5:
        met_overlay.toets(toets)
        assert overlay.isAncestorOf(met_overlay.toetsenbord())


def test_esc_closes_wherever_the_keyboard_is_and_gives_it_back(met_overlay: Scherm) -> None:
    met_overlay.toets(Qt.Key.Key_Tab)
    met_overlay.toets(Qt.Key.Key_Escape)
    assert not zichtbaar(met_overlay)
    assert met_overlay.toetsenbord() is met_overlay.vind("rail.casussen")


@pytest.mark.parametrize(
    ("toets", "extra"),
    [
        (Qt.Key.Key_N, CTRL),
        (Qt.Key.Key_F, CTRL),
        (Qt.Key.Key_K, CTRL),
        (Qt.Key.Key_2, CTRL),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_shortcuts_of_the_page_do_nothing(
    met_overlay: Scherm, toets: Qt.Key, extra: Qt.KeyboardModifier
) -> None:
    (overlay,) = zichtbaar(met_overlay)
    met_overlay.toets(toets, extra)
    assert zichtbaar(met_overlay) == [overlay]
    assert overlay.isAncestorOf(met_overlay.toetsenbord())
    assert met_overlay.knop("rail.vandaag").isChecked()


def test_what_takes_the_keyboard_meanwhile_gets_it_afterwards(met_overlay: Scherm) -> None:
    (overlay,) = zichtbaar(met_overlay)
    met_overlay.vind("zoek").setFocus()
    met_overlay.rust()
    assert overlay.isAncestorOf(met_overlay.toetsenbord())
    met_overlay.toets(Qt.Key.Key_Escape)
    assert met_overlay.toetsenbord() is met_overlay.vind("zoek")


def test_a_mistake_closes_what_was_open_before_it(open_scherm: Scherm) -> None:
    open_palet(open_scherm)
    open_fout(open_scherm)
    (overlay,) = zichtbaar(open_scherm)
    assert isinstance(overlay, Foutblad)


def test_two_mistakes_are_one_sheet_with_both_reports(open_scherm: Scherm) -> None:
    vanger = Foutvanger(open_scherm.venster)
    for fout in (ZeroDivisionError(), KeyError()):
        vanger._gevangen.emit(fout)
    (blad,) = zichtbaar(open_scherm)
    next(k for k in knoppen(blad) if k.accessibleName() == "Toon rapport").setFocus()
    open_scherm.toets(Qt.Key.Key_Return)
    (rapport,) = [t for t in blad.findChildren(QLabel) if "ZeroDivisionError" in t.text()]
    assert rapport.isVisible()
    assert "KeyError" in rapport.text()


def test_an_expected_error_nobody_expected_is_told_in_its_own_words(open_scherm: Scherm) -> None:
    """A page of the register that was damaged may be read by any click."""
    Foutvanger(open_scherm.venster)._gevangen.emit(VerwachteFout("register-beschadigd"))
    (blad,) = zichtbaar(open_scherm)
    gelezen = " ".join(t.text() for t in blad.findChildren(QLabel))
    assert "Het register is beschadigd" in gelezen
    assert "iets mis in het programma" not in gelezen


def test_the_report_can_be_read_to_its_end(open_scherm: Scherm) -> None:
    blad = Foutblad("\n".join(f"bestand.py:{n} doe" for n in range(80)), open_scherm.venster)
    blad.toon()
    next(k for k in knoppen(blad) if k.accessibleName() == "Toon rapport").setFocus()
    open_scherm.toets(Qt.Key.Key_Return)
    assert blad.rect().contains(blad.paneel.geometry())
    for _ in range(4):
        open_scherm.toets(Qt.Key.Key_PageDown)
    (rapport,) = [t for t in blad.findChildren(QLabel) if "bestand.py:79" in t.text()]
    assert rapport.height() >= rapport.heightForWidth(rapport.width())
    assert rapport.visibleRegion().boundingRect().bottom() >= rapport.height() - 40


def knoppen(blad: QWidget) -> list[QWidget]:
    return [w for w in blad.findChildren(QWidget) if w.focusPolicy() and w.accessibleName()]


def test_the_list_and_the_palette_never_stand_over_each_other(open_scherm: Scherm) -> None:
    open_scherm.toets(Qt.Key.Key_F1)
    lijst = open_scherm.venster.findChild(Sneltoetsenblad)
    palet = open_scherm.venster.findChild(Opdrachtenpalet)
    assert lijst is not None
    assert palet is not None
    palet.toon(())
    lijst.toon()
    QApplication.processEvents()
    assert zichtbaar(open_scherm) == [lijst]
