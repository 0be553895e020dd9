"""Scoring: by digits, arrows and mouse; what is told to the case; what is shown of before."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pga_desktop.domain.meting import NIET_BESPROKEN, ONBEKEND
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.score import Gebied, ScoreTabel, Stand
from tests.ui.widgets.conftest import Toon, Typ, klik, letters, met_toetsenbord, toets
from tests.ui.widgets.galerij import SCHAAL

GEBIEDEN = (Gebied("geld", "Financiën"), Gebied("wonen", "Huisvesting"), Gebied("werk", "Werk"))
Gemeld = list[tuple[str, int | None, int | None, str]]


def tabel(toon: Toon, breedte: int = 800) -> tuple[ScoreTabel, Gemeld]:
    scores = ScoreTabel(GEBIEDEN, SCHAAL)
    gemeld: Gemeld = []
    scores.gewijzigd.connect(lambda *waarden: gemeld.append(waarden))
    toon(scores, breedte, 400)
    return scores, gemeld


@pytest.mark.parametrize(
    ("teken", "score"),
    [("1", 1), ("5", 5), ("?", ONBEKEND), ("0", NIET_BESPROKEN), ("-", NIET_BESPROKEN)],
)
def test_a_key_scores(toon: Toon, teken: str, score: int) -> None:
    scores, gemeld = tabel(toon)
    scores.rij("wonen").setFocus()
    letters(teken)
    assert gemeld == [("wonen", score, None, "")]
    assert scores.rij("wonen").stand() == Stand(score)
    assert met_toetsenbord() is scores.rij("wonen").scores.knoppen[score]


def test_delete_makes_a_score_empty_again(toon: Toon) -> None:
    scores, gemeld = tabel(toon)
    scores.zet("geld", Stand(3))
    scores.rij("geld").setFocus()
    toets(Qt.Key.Key_Delete)
    assert gemeld == [("geld", None, None, "")]


def test_arrows_go_along_the_scores_and_the_rows(toon: Toon) -> None:
    scores, gemeld = tabel(toon)
    scores.rij("geld").setFocus()
    toets(Qt.Key.Key_Right)
    toets(Qt.Key.Key_Right)
    assert met_toetsenbord() is scores.rij("geld").scores.knoppen[3]
    assert not gemeld
    toets(Qt.Key.Key_Space)
    assert gemeld == [("geld", 3, None, "")]
    toets(Qt.Key.Key_Down)
    assert scores.rij("wonen").scores.isAncestorOf(met_toetsenbord())
    toets(Qt.Key.Key_Up)
    assert met_toetsenbord() is scores.rij("geld").scores.knoppen[3]
    toets(Qt.Key.Key_Up)
    assert met_toetsenbord() is scores.rij("geld").scores.knoppen[3]


def test_a_press_scores_and_a_second_press_keeps_it(toon: Toon) -> None:
    scores, gemeld = tabel(toon)
    knop = scores.rij("werk").scores.knoppen[4]
    klik(knop)
    klik(knop)
    assert gemeld == [("werk", 4, None, "")]
    assert scores.rij("werk").stand() == Stand(4)


def test_another_press_changes_and_only_one_stays_on(toon: Toon) -> None:
    scores, gemeld = tabel(toon)
    knoppen = scores.rij("werk").scores.knoppen
    klik(knoppen[4])
    klik(knoppen[2])
    assert [score for _, score, _, _ in gemeld] == [4, 2]
    assert [s for s, knop in knoppen.items() if knop.isChecked()] == [2]


@pytest.mark.parametrize("enter", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_keeps_the_score_and_goes_a_row_down(toon: Toon, enter: Qt.Key) -> None:
    scores, gemeld = tabel(toon)
    scores.rij("geld").setFocus()
    letters("3")
    toets(enter)
    assert scores.rij("geld").stand() == Stand(3)
    assert scores.rij("wonen").scores.isAncestorOf(met_toetsenbord())
    toets(Qt.Key.Key_Right)
    toets(enter)
    assert gemeld == [("geld", 3, None, ""), ("wonen", 2, None, "")]
    assert scores.rij("werk").scores.isAncestorOf(met_toetsenbord())


def test_tab_comes_back_in_a_row_without_a_score(toon: Toon) -> None:
    scores, _ = tabel(toon)
    scores.rij("wonen").setFocus()
    toets(Qt.Key.Key_Tab)
    toets(Qt.Key.Key_Backtab)
    assert scores.rij("wonen").scores.isAncestorOf(met_toetsenbord())


def test_the_client_scores_beside(toon: Toon) -> None:
    scores, gemeld = tabel(toon)
    scores.zet("geld", Stand(2))
    scores.rij("geld").client.setFocus()
    letters("4")
    assert gemeld == [("geld", 2, 4, "")]


def test_a_reason_is_a_draft_while_typed_and_told_once_when_left(
    qtbot: QtBot, toon: Toon, typ: Typ
) -> None:
    scores, gemeld = tabel(toon)
    rij = scores.rij("geld")
    with qtbot.waitSignal(scores.getypt) as getypt:
        typ(rij.reden, "Şükran belde zelf")
    assert getypt.args == ["geld"]
    assert not gemeld
    toets(Qt.Key.Key_Tab)
    assert gemeld == [("geld", None, None, "Şükran belde zelf")]
    rij.reden.setFocus()
    toets(Qt.Key.Key_Tab)
    assert len(gemeld) == 1


def test_showing_scores_is_silent_and_names_the_one_before(toon: Toon) -> None:
    scores, gemeld = tabel(toon)
    scores.zet("geld", Stand(3, 2, "Terugval"), vorige=1)
    assert not gemeld
    assert scores.rij("geld").stand() == Stand(3, 2, "Terugval")
    knoppen = scores.rij("geld").scores.knoppen
    assert knoppen[1].accessibleName() == "Financiën: 1, acute problematiek, vorige score"
    assert knoppen[3].accessibleName() == "Financiën: 3, matig"
    assert knoppen[ONBEKEND].accessibleName() == "Financiën: onbekend"
    assert knoppen[3].isChecked()


def test_read_only_scores_stay(toon: Toon) -> None:
    scores, gemeld = tabel(toon)
    scores.zet("geld", Stand(3))
    scores.zet_alleen_lezen(True)
    rij = scores.rij("geld")
    klik(rij.scores.knoppen[5])
    toets(Qt.Key.Key_5, rij.scores.knoppen[3])
    toets(Qt.Key.Key_Down, rij.client)
    letters("Terugval", rij.reden)
    assert rij.stand() == Stand(3)
    assert not gemeld


@pytest.mark.parametrize(("breedte", "regels"), [(800, 1), (600, 2), (360, 3)])
def test_a_row_takes_the_lines_its_width_asks(toon: Toon, breedte: int, regels: int) -> None:
    scores, _ = tabel(toon, breedte)
    rij = scores.rij("geld")
    delen = [kind for kind in rij.findChildren(QWidget) if kind.parent() is rij]
    bovenkanten = sorted(deel.y() for deel in delen)
    sprongen = sum(na - voor > 10 for voor, na in zip(bovenkanten, bovenkanten[1:], strict=False))
    assert sprongen + 1 == regels
    assert all(rij.rect().contains(deel.geometry()) for deel in delen)


def test_the_row_with_the_keyboard_lights_up(toon: Toon) -> None:
    scores, elders = ScoreTabel(GEBIEDEN, SCHAAL), Knop("Elders")
    venster = QWidget()
    Kolom(scores, elders, ouder=venster)
    toon(venster, 800, 400)
    elders.setFocus()
    zonder = scores.rij("wonen").grab().toImage().pixelColor(3, 3)
    scores.rij("wonen").reden.setFocus()
    assert scores.rij("wonen").grab().toImage().pixelColor(3, 3) != zonder


def test_a_reason_stays_whole_in_less_width(toon: Toon, typ: Typ) -> None:
    scores, _ = tabel(toon, 700)
    reden = scores.rij("geld").reden
    for breedte, meer in ((700, "Veertien"), (1200, " meldingen in drie maanden.")):
        scores.resize(breedte, 400)
        QApplication.processEvents()
        typ(reden, meer)
    regel = reden.height()
    scores.resize(700, 400)
    for _ in range(5):
        QApplication.processEvents()
    assert reden.height() == reden.heightForWidth(reden.width()) > regel
