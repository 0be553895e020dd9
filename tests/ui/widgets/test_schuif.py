"""What has the keyboard is in sight, whichever way it got there."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from pga_desktop.ui.widgets.schuif import Schuif
from pga_desktop.ui.widgets.score import Gebied, ScoreTabel
from pga_desktop.ui.widgets.tabel import Cel, Kolomkop, Tabel, TabelRij
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.tekstvelden import RegelVeld, TekstVeld
from pga_desktop.ui.widgets.veld import Veld
from tests.ui.widgets.conftest import Toon, met_toetsenbord


def rust() -> None:
    for _ in range(4):
        QApplication.processEvents()


def in_zicht(schuif: Schuif, deel: QWidget) -> bool:
    plek = QRect(deel.mapTo(schuif.viewport(), QPoint(0, 0)), deel.size())
    return schuif.viewport().rect().contains(plek)


def veld_van(deel: QWidget) -> Veld:
    ouder = deel.parentWidget()
    while not isinstance(ouder, Veld):
        assert ouder is not None
        ouder = ouder.parentWidget()
    return ouder


@pytest.fixture
def velden(toon: Toon) -> tuple[Schuif, list[Veld]]:
    """A page of fields, many times higher than its window."""
    schuif = Schuif()
    velden: list[Veld] = [
        (TekstVeld if n % 3 else RegelVeld)(f"veld.{n}", f"Veld {n}", hint="Uitleg")
        for n in range(24)
    ]
    schuif.inhoud.voeg(*velden)
    toon(schuif, 500, 300)
    return schuif, velden


@pytest.mark.parametrize("toets", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_brings_the_field_and_its_label_in_sight(
    velden: tuple[Schuif, list[Veld]], toets: Qt.Key
) -> None:
    schuif, alle = velden
    alle[0].setFocus()
    for _ in range(len(alle)):
        QTest.keyClick(met_toetsenbord(), toets)
        rust()
        veld = veld_van(met_toetsenbord())
        assert in_zicht(schuif, veld), veld.naam
        assert in_zicht(schuif, veld.label)


def test_a_field_that_gets_the_keyboard_before_it_has_its_place(
    velden: tuple[Schuif, list[Veld]],
) -> None:
    schuif, alle = velden
    alle[-1].setFocus()
    schuif.inhoud.insertWidget(0, Tekst("Later gekomen. " * 200))
    rust()
    assert in_zicht(schuif, alle[-1])


def test_who_scrolls_away_is_not_brought_back(velden: tuple[Schuif, list[Veld]]) -> None:
    schuif, alle = velden
    alle[-1].setFocus()
    rust()
    balk = schuif.verticalScrollBar()
    balk.triggerAction(balk.SliderAction.SliderToMinimum)
    schuif.inhoud.voeg(Tekst("Onderaan erbij"))
    rust()
    assert balk.value() == 0


def test_a_press_with_the_mouse_moves_nothing(velden: tuple[Schuif, list[Veld]]) -> None:
    schuif, alle = velden
    half = next(v for v in alle if isinstance(v, RegelVeld) and not in_zicht(schuif, v))
    QTest.mousePress(half.invoer, Qt.MouseButton.LeftButton, pos=QPoint(5, 3))
    rust()
    assert half.isAncestorOf(met_toetsenbord())
    assert schuif.verticalScrollBar().value() == 0
    QTest.mouseRelease(half.invoer, Qt.MouseButton.LeftButton, pos=QPoint(5, 3))


def test_arrows_along_scores_keep_the_row_in_sight(toon: Toon) -> None:
    schuif = Schuif()
    tabel = ScoreTabel([Gebied(f"g{n}", f"Gebied {n}") for n in range(14)], list("abcde"))
    schuif.inhoud.voeg(tabel)
    toon(schuif, 700, 260)
    tabel.rij("g0").setFocus()
    for nummer in range(1, 14):
        QTest.keyClick(met_toetsenbord(), Qt.Key.Key_Down)
        rust()
        assert in_zicht(schuif, tabel.rij(f"g{nummer}"))


def test_arrows_along_a_table_that_is_as_high_as_its_rows(toon: Toon) -> None:
    schuif = Schuif()
    tabel = Tabel("Namen", (Kolomkop("Naam", 10),), heel=True)
    tabel.zet([TabelRij(str(n), (Cel(f"Naam {n}"),)) for n in range(40)])
    schuif.inhoud.voeg(tabel)
    toon(schuif, 500, 260)
    tabel.setFocus()
    for _ in range(30):
        QTest.keyClick(tabel, Qt.Key.Key_Down)
        rust()
        rij = tabel.visualRect(tabel.currentIndex())
        plek = tabel.viewport().mapTo(schuif.viewport(), rij.center())
        assert schuif.viewport().rect().contains(plek)
