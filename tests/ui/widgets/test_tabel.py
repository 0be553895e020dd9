"""The table: opening rows, keeping the choice, words for the ear, heights, narrow places."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pga_desktop.ui.widgets.chip import ChipSoort
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.schuif import Schuif
from pga_desktop.ui.widgets.tabel import Cel, Kolomkop, Tabel, TabelRij
from tests.ui.widgets.conftest import Toon, met_toetsenbord, toets
from tests.ui.widgets.galerij import CASUSKOPPEN, CASUSSEN, actietabel, casusrij

RIJEN = [casusrij(regel) for regel in CASUSSEN.splitlines()]


def casussen(toon: Toon, breedte: int = 1100) -> Tabel:
    tabel = Tabel("Casussen", CASUSKOPPEN)
    tabel.zet(RIJEN)
    toon(tabel, breedte, 500)
    return tabel


def test_arrows_and_enter_open_a_row(qtbot: QtBot, toon: Toon) -> None:
    tabel = casussen(toon)
    tabel.setFocus()
    assert tabel.gekozen() == "C-2026-007"
    toets(Qt.Key.Key_Down)
    toets(Qt.Key.Key_Down)
    with qtbot.waitSignal(tabel.geopend) as geopend:
        toets(Qt.Key.Key_Return)
    assert geopend.args == ["C-2026-011"]


def test_a_press_opens_a_row_once(qtbot: QtBot, toon: Toon) -> None:
    tabel = casussen(toon)
    geopend: list[str] = []
    tabel.geopend.connect(geopend.append)
    plek = tabel.visualRect(tabel.model().index(1, 0)).center()
    QTest.mouseClick(tabel.viewport(), Qt.MouseButton.LeftButton, pos=plek)
    assert geopend == ["C-2026-009"]


def test_tab_leaves_the_table(toon: Toon) -> None:
    tabel, knop = Tabel("Casussen", CASUSKOPPEN), Knop("Volgende")
    tabel.zet(RIJEN)
    venster = QWidget()
    Kolom(tabel, knop, ouder=venster)
    toon(venster, 1100, 500)
    tabel.setFocus()
    toets(Qt.Key.Key_Tab)
    assert met_toetsenbord() is knop


def test_new_rows_keep_the_choice_when_it_is_still_there(toon: Toon) -> None:
    tabel = casussen(toon)
    tabel.kies("C-2025-031")
    tabel.zet(list(reversed(RIJEN)))
    assert tabel.gekozen() == "C-2025-031"
    tabel.zet([rij for rij in RIJEN if rij.sleutel != "C-2025-031"])
    assert tabel.gekozen() != "C-2025-031"
    tabel.zet([])
    assert tabel.gekozen() == ""


def test_a_cell_is_told_in_words(toon: Toon) -> None:
    tabel = casussen(toon)
    toegang = QAccessible.queryAccessibleInterface(tabel)
    assert toegang.text(QAccessible.Text.Name) == "Casussen"
    woorden = [tabel.model().index(1, kolom).data() for kolom in range(7)]
    assert woorden[2] == "stap 2 van 5, Opgeschaald"
    assert woorden[6] == "16 jaar, geheim adres"
    koppen = [tabel.model().headerData(k, Qt.Orientation.Horizontal) for k in range(7)]
    assert koppen == [kop.titel for kop in CASUSKOPPEN]


def test_columns_fill_the_width_and_rows_their_words(toon: Toon) -> None:
    tabel = casussen(toon)
    assert sum(tabel.columnWidth(k) for k in range(7)) <= tabel.viewport().width()
    assert tabel.columnWidth(0) > tabel.columnWidth(1)
    assert tabel.rowHeight(1) > tabel.rowHeight(3), "two chips need two lines"


def test_a_narrow_table_stacks_its_cells_and_loses_no_word(toon: Toon) -> None:
    tabel = casussen(toon, 420)
    assert [tabel.isColumnHidden(k) for k in range(7)] == [False] + [True] * 6
    assert tabel.columnWidth(0) == tabel.viewport().width()
    woorden = tabel.model().index(1, 0).data()
    for deel in ("Yıldırım", "stap 2 van 5", "Nummer: C-2026-009", "Datum: 25 mei", "geheim adres"):
        assert deel in woorden
    tabel.resize(1100, 500)
    QApplication.processEvents()
    assert not any(tabel.isColumnHidden(k) for k in range(7))


@pytest.mark.parametrize("breedte", [400, 900])
def test_a_whole_table_is_as_high_as_its_rows(toon: Toon, breedte: int) -> None:
    tabel = actietabel()
    schuif = Schuif()
    schuif.inhoud.voeg(tabel)
    toon(schuif, breedte, 300)
    laatste = tabel.visualRect(tabel.model().index(2, 0))
    assert laatste.bottom() <= tabel.viewport().height()
    assert tabel.verticalScrollBar().maximum() == 0


def test_only_rows_in_sight_are_measured(toon: Toon) -> None:
    """A thousand rows must not each be laid out before the first can be seen."""
    koppen = (Kolomkop("Naam", 8), Kolomkop("Let op", 6, 0))
    lang = Cel(chips=(("geheim adres", ChipSoort.FOUT), ("bewind", ChipSoort.NEUTRAAL)))
    tabel = Tabel("Casussen", koppen)
    tabel.zet([TabelRij(str(n), (Cel(f"Rij {n}"), lang)) for n in range(1000)])
    toon(tabel, 300, 300)
    gewoon = tabel.verticalHeader().defaultSectionSize()
    assert tabel.rowHeight(0) > gewoon
    assert tabel.rowHeight(900) == gewoon
    tabel.scrollTo(tabel.model().index(900, 0))
    assert tabel.rowHeight(900) > gewoon


def test_hostile_text_is_shown_as_given_and_broken_where_it_must(toon: Toon) -> None:
    rauw = "<b>&amp;" + "x" * 400
    tabel = Tabel("Casussen", (Kolomkop("Naam", 8), Kolomkop("Nummer", 5)), heel=True)
    tabel.zet([TabelRij("een", (Cel(rauw), Cel("1")))])
    toon(tabel, 400, 300)
    assert tabel.model().index(0, 0).data() == rauw
    assert tabel.rowHeight(0) > 8 * tabel.fontMetrics().height()


def test_the_row_under_the_mouse_lights_up(toon: Toon) -> None:
    tabel = casussen(toon)
    tabel.entered.emit(tabel.model().index(2, 0))
    assert tabel.zwevend == 2
    QApplication.sendEvent(tabel, QEvent(QEvent.Type.Leave))
    assert tabel.zwevend == -1


def test_rows_that_come_in_sight_when_others_get_lower_are_measured_too(toon: Toon) -> None:
    """A panel grows with what is found: rows measured in a narrow place must not stay high."""
    tabel = casussen(toon, breedte=120)
    tabel.resize(1100, 500)
    hoogten = {tabel.rowHeight(n) for n in range(len(RIJEN))}
    vers = casussen(toon)
    assert hoogten == {vers.rowHeight(n) for n in range(len(RIJEN))}
