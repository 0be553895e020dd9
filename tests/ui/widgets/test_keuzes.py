"""Choosing by keyboard and mouse: what is chosen, when it is announced, what must not happen."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pga_desktop.ui.widgets.datumveld import DatumVeld
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.keuzevelden import (
    KeuzeRijVeld,
    KeuzeVeld,
    MeerkeuzeVeld,
    VinkVeld,
)
from pga_desktop.ui.widgets.knoppen import Link
from pga_desktop.ui.widgets.regelschilder import LEEG
from pga_desktop.ui.widgets.tekstvelden import RegelVeld, TekstVeld
from tests.ui.widgets.conftest import Toon, klik, letters, met_toetsenbord, toets

KEUZES = (("wit", "J. de Wit"), ("smeets", "P. Smeets"), ("anders", "Anders"))
VISIE = (("ja", "Ja"), ("deels", "Deels"), ("nee", "Nee"))


def draai(widget: QWidget) -> bool:
    """Turn the mouse wheel over a widget; whether the widget kept it for itself."""
    midden = QPointF(widget.rect().center())
    event = QWheelEvent(
        midden,
        QPointF(widget.mapToGlobal(midden.toPoint())),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


@pytest.mark.parametrize("met_focus", [False, True])
def test_the_wheel_is_for_the_page_and_never_changes_a_choice(toon: Toon, met_focus: bool) -> None:
    keuze, tekst = KeuzeVeld("een.keuze", "Wie", KEUZES), TekstVeld("een.tekst", "Wat")
    keuze.zet_tekst("wit")
    tekst.zet_tekst("regel\n" * 20)
    venster = QWidget()
    Kolom(keuze, tekst, ouder=venster)
    toon(venster)
    if met_focus:
        keuze.setFocus()
    assert not draai(keuze.invoer)
    assert keuze.tekst() == "wit"
    assert not draai(tekst.invoer.viewport())


def test_a_choice_out_of_the_list_is_changed_and_committed(qtbot: QtBot, toon: Toon) -> None:
    veld = KeuzeVeld("een.keuze", "Wie", KEUZES)
    toon(veld)
    veld.setFocus()
    toets(Qt.Key.Key_Space)
    lijst = veld.invoer.view()
    assert lijst.isVisible()
    toets(Qt.Key.Key_Down, lijst)
    toets(Qt.Key.Key_Down, lijst)
    with qtbot.waitSignals([veld.getypt, veld.verlaten]):
        toets(Qt.Key.Key_Return, lijst)
    assert veld.tekst() == "smeets"


def test_the_list_opens_at_the_choice_and_names_the_empty_one(toon: Toon) -> None:
    veld = KeuzeVeld("een.keuze", "Wie", KEUZES)
    toon(veld)
    veld.zet_tekst("smeets")
    veld.setFocus()
    toets(Qt.Key.Key_Space)
    lijst = veld.invoer.view()
    assert [index.data() for index in lijst.selectedIndexes()] == ["P. Smeets"]
    assert lijst.model().index(0, 0).data(LEEG) == "Geen keuze"
    toets(Qt.Key.Key_Escape, lijst)
    assert veld.tekst() == "smeets"


@pytest.mark.parametrize("met_letters", [False, True])
def test_a_choice_by_keys_is_a_draft_until_it_is_left(
    qtbot: QtBot, toon: Toon, met_letters: bool
) -> None:
    veld, ander = KeuzeVeld("een.keuze", "Wie", KEUZES), RegelVeld("een.ander", "Ander")
    venster = QWidget()
    Kolom(veld, ander, ouder=venster)
    toon(venster)
    veld.setFocus()
    with qtbot.assertNotEmitted(veld.verlaten), qtbot.waitSignal(veld.getypt):
        if met_letters:
            letters("j")
        else:
            toets(Qt.Key.Key_Down)
    assert veld.tekst() == "wit"
    with qtbot.waitSignal(veld.verlaten):
        toets(Qt.Key.Key_Tab)
    assert ander.isAncestorOf(met_toetsenbord())


def test_a_choice_keeps_a_value_that_is_not_in_the_list(toon: Toon) -> None:
    veld = KeuzeVeld("een.keuze", "Wie", KEUZES)
    toon(veld)
    veld.zet_tekst("van_vroeger")
    assert veld.tekst() == "van_vroeger"
    veld.zet_keuzes((("nieuw", "Nieuw"),))
    assert veld.tekst() == "van_vroeger"
    veld.zet_tekst("nieuw")
    assert veld.tekst() == "nieuw"


def test_arrows_go_along_a_row_and_space_or_enter_chooses(qtbot: QtBot, toon: Toon) -> None:
    veld = KeuzeRijVeld("plan.visie", "Visie", VISIE)
    toon(veld)
    veld.setFocus()
    with qtbot.assertNotEmitted(veld.getypt):
        toets(Qt.Key.Key_Right)
    assert met_toetsenbord() is veld.knop("deels")
    with qtbot.waitSignals([veld.getypt, veld.verlaten]):
        toets(Qt.Key.Key_Space)
    assert veld.tekst() == "deels"
    toets(Qt.Key.Key_Right)
    toets(Qt.Key.Key_Return)
    assert veld.tekst() == "nee"
    toets(Qt.Key.Key_Right)
    assert met_toetsenbord() is veld.knop("ja")
    toets(Qt.Key.Key_Left)
    assert met_toetsenbord() is veld.knop("nee")


def test_pressing_the_chosen_one_again_clears_it(toon: Toon) -> None:
    veld = KeuzeRijVeld("een.vraag", "Veilig?", VISIE)
    toon(veld)
    klik(veld.knop("ja"))
    assert veld.tekst() == "ja"
    klik(veld.knop("ja"))
    assert veld.tekst() == ""


def test_a_double_click_chooses(toon: Toon) -> None:
    veld = KeuzeRijVeld("een.vraag", "Veilig?", VISIE)
    toon(veld)
    knop, venster = veld.knop("ja"), veld.window()
    plek = knop.mapTo(venster, knop.rect().center())
    handvat = venster.windowHandle()  # through the window, as a hand does: the press comes as one
    assert handvat is not None
    QTest.mouseDClick(handvat, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, plek)
    assert veld.tekst() == "ja"


def test_tab_enters_a_row_at_the_chosen_one_and_leaves_it_at_once(toon: Toon) -> None:
    veld, ander = KeuzeRijVeld("plan.visie", "Visie", VISIE), RegelVeld("een.ander", "Ander")
    venster = QWidget()
    Kolom(veld, ander, ouder=venster)
    toon(venster)
    veld.zet_tekst("nee")
    veld.setFocus()
    assert met_toetsenbord() is veld.knop("nee")
    toets(Qt.Key.Key_Tab)
    assert ander.isAncestorOf(met_toetsenbord())


def test_a_box_is_ticked_by_its_words_too(qtbot: QtBot, toon: Toon) -> None:
    veld = VinkVeld("een.vink", "Aanmelder & partner krijgen bericht")
    toon(veld)
    assert veld.tekst() == "nee"
    with qtbot.waitSignals([veld.getypt, veld.verlaten]):
        rand = QPoint(veld.invoer.width() - 3, veld.invoer.height() // 2)
        QTest.mouseClick(veld.invoer, Qt.MouseButton.LeftButton, pos=rand)
    assert veld.tekst() == "ja"
    toets(Qt.Key.Key_Space)
    assert veld.tekst() == "nee"


def test_several_choices_keep_the_order_of_the_list_and_unknown_keys(
    qtbot: QtBot, toon: Toon
) -> None:
    veld = MeerkeuzeVeld("casus.vlaggen", "Let op", KEUZES)
    toon(veld)
    veld.zet_tekst("anders\nvan_vroeger\nwit")
    assert veld.tekst() == "wit\nanders\nvan_vroeger"
    with qtbot.waitSignals([veld.getypt, veld.verlaten]):
        klik(veld.vak("smeets"))
    assert veld.tekst() == "wit\nsmeets\nanders\nvan_vroeger"


def test_the_calendar_opens_at_the_typed_date_and_writes_dutch(qtbot: QtBot, toon: Toon) -> None:
    veld = DatumVeld("een.datum", "Datum")
    toon(veld)
    veld.zet_tekst("3-2-2026")
    klik(veld.knop)
    kalender = veld.kalender()
    assert kalender.isVisible()
    assert (kalender.monthShown(), kalender.yearShown()) == (2, 2026)
    toets(Qt.Key.Key_Right, kalender.findChild(QWidget, "qt_calendar_calendarview"))
    with qtbot.waitSignals([veld.getypt, veld.verlaten]):
        toets(Qt.Key.Key_Return, kalender.findChild(QWidget, "qt_calendar_calendarview"))
    assert veld.tekst() == "04-02-2026"
    assert not kalender.isVisible()
    assert met_toetsenbord() is veld.invoer


@pytest.mark.parametrize("tekst", ["", "morgen", "31-02-2026", "2026"])
def test_the_calendar_opens_whatever_was_typed(toon: Toon, tekst: str) -> None:
    veld = DatumVeld("een.datum", "Datum")
    toon(veld)
    veld.zet_tekst(tekst)
    klik(veld.knop)
    assert veld.kalender().isVisible()
    assert veld.tekst() == tekst
    toets(Qt.Key.Key_Escape, veld.kalender().window())
    assert not veld.kalender().isVisible()


@pytest.mark.parametrize("pijl", [Qt.Key.Key_Up, Qt.Key.Key_Down])
def test_an_arrow_in_an_empty_date_is_today(qtbot: QtBot, toon: Toon, pijl: Qt.Key) -> None:
    veld = DatumVeld("een.datum", "Datum")
    veld.vandaag = lambda: date(2026, 3, 2)
    toon(veld)
    veld.setFocus()
    with qtbot.waitSignal(veld.getypt):
        toets(pijl)
    assert veld.tekst() == "02-03-2026"


def test_arrows_go_a_day_on_or_back(toon: Toon) -> None:
    veld = DatumVeld("een.datum", "Datum")
    toon(veld)
    veld.zet_tekst("28-2-2026")
    veld.setFocus()
    toets(Qt.Key.Key_Up)
    assert veld.tekst() == "01-03-2026"
    for _ in range(2):
        toets(Qt.Key.Key_Down)
    assert veld.tekst() == "27-02-2026"


@pytest.mark.parametrize("getypt", ["morgen", "31-02-2026"])
def test_an_arrow_leaves_alone_what_is_no_date(toon: Toon, getypt: str) -> None:
    veld = DatumVeld("een.datum", "Datum")
    toon(veld)
    veld.zet_tekst(getypt)
    veld.setFocus()
    toets(Qt.Key.Key_Down)
    assert veld.tekst() == getypt


def test_an_arrow_changes_nothing_that_can_only_be_read(toon: Toon) -> None:
    veld = DatumVeld("een.datum", "Datum")
    toon(veld)
    veld.zet_alleen_lezen(True)
    veld.setFocus()
    toets(Qt.Key.Key_Down)
    assert veld.tekst() == ""


def test_today_is_one_press_away_while_an_empty_date_has_the_keyboard(
    qtbot: QtBot, toon: Toon
) -> None:
    veld = DatumVeld("een.datum", "Datum")
    veld.vandaag = lambda: date(2026, 3, 2)
    toon(veld)
    (knop,) = [k for k in veld.findChildren(Link) if k.tekst() == "↓ Vandaag"]
    veld.invoer.clearFocus()
    assert not knop.isVisible()
    veld.setFocus()
    assert knop.isVisible()
    with qtbot.waitSignal(veld.getypt):
        klik(knop)
    assert veld.tekst() == "02-03-2026"
    assert met_toetsenbord() is veld.invoer
    assert not knop.isVisible()


def test_words_that_are_typed_choose_also_past_a_space(qtbot: QtBot, toon: Toon) -> None:
    keuzes = [("o", "Brief over overleg"), ("g", "Brief over gesprek"), ("f", "Folder")]
    veld = KeuzeVeld("soort", "Soort", keuzes)
    toon(veld)
    veld.setFocus()
    letters("brief over g")
    assert veld.tekst() == "g"
    assert not veld.invoer.view().isVisible(), "the space did not open the list"


def test_a_word_further_on_is_found_too_and_in_the_open_list(qtbot: QtBot, toon: Toon) -> None:
    keuzes = [("a", "Overleg: Agenda"), ("v", "Overleg: Verslag"), ("o", "Vóór iets")]
    veld = KeuzeVeld("soort", "Soort", keuzes)
    toon(veld)
    veld.setFocus()
    letters("vers")
    assert veld.tekst() == "v"
    veld.invoer.showPopup()
    lijst = veld.invoer.view()
    QTest.keyClicks(lijst, "agen")
    assert lijst.currentIndex().data() == "Overleg: Agenda"
    QTest.keyClick(lijst, Qt.Key.Key_Return)
    assert veld.tekst() == "a"


def test_the_same_letter_goes_on_to_the_next(qtbot: QtBot, toon: Toon) -> None:
    veld = KeuzeVeld("soort", "Soort", [("a", "Brief"), ("b", "Folder"), ("c", "Bericht")])
    toon(veld)
    veld.setFocus()
    letters("b")
    assert veld.tekst() == "a"
    letters("b")
    assert veld.tekst() == "c"


@pytest.mark.parametrize("boven", [True, False])
def test_a_long_list_stays_in_the_window_and_beside_its_box(toon: Toon, boven: bool) -> None:
    veld = KeuzeVeld("soort", "Soort", [(str(n), f"Document {n}") for n in range(40)])
    venster = QWidget()
    kolom = Kolom(veld, ouder=venster)
    kolom.insertStretch(1 if boven else 0)
    toon(venster, 500, 300)
    veld.invoer.showPopup()
    lijst = veld.invoer.view().window().geometry()
    vak = QRect(veld.vak.mapToGlobal(QPoint(0, 0)), veld.vak.size())
    assert venster.geometry().top() <= lijst.top()
    assert lijst.bottom() <= venster.geometry().bottom()
    assert not lijst.intersects(vak)
    veld.invoer.hidePopup()
