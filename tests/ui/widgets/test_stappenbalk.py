"""The step bar: what it tells, where the keys go, which step was chosen."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from pga_desktop.ui.widgets.stappenbalk import Stand, Stappenbalk, StapStippen, Station
from tests.ui.widgets.conftest import Toon, klik, met_toetsenbord, toets
from tests.ui.widgets.galerij import STATIONS


def balk(toon: Toon, gekozen: int = 3) -> Stappenbalk:
    stappen = Stappenbalk()
    stappen.zet(STATIONS, gekozen)
    toon(stappen, 900, 100)
    return stappen


def test_every_station_says_which_step_it_is_and_how_it_stands(toon: Toon) -> None:
    stappen = balk(toon)
    assert [stappen.knop(plaats).accessibleName() for plaats in range(5)] == [
        "Stap 1 van 5: Aanmelding, gedaan",
        "Stap 2 van 5: Casusoverleg, gedaan",
        "Stap 3 van 5: Plan van aanpak, gedaan",
        "Stap 4 van 5: Uitvoering, huidige stap",
        "Stap 5 van 5: Afsluiting, later",
    ]
    toegang = QAccessible.queryAccessibleInterface(stappen.knop(3))
    assert toegang.text(QAccessible.Text.Description) == "in uitvoering"
    assert toegang.state().checked


def test_arrows_go_along_the_stations_and_enter_chooses(qtbot: QtBot, toon: Toon) -> None:
    stappen = balk(toon)
    stappen.knop(3).setFocus()
    with qtbot.assertNotEmitted(stappen.gekozen):
        toets(Qt.Key.Key_Left)
    assert met_toetsenbord() is stappen.knop(2)
    with qtbot.waitSignal(stappen.gekozen) as gekozen:
        toets(Qt.Key.Key_Return)
    assert gekozen.args == [2]
    for _ in range(9):
        toets(Qt.Key.Key_Right)
    assert met_toetsenbord() is stappen.knop(4)


def test_a_press_chooses(qtbot: QtBot, toon: Toon) -> None:
    stappen = balk(toon)
    with qtbot.waitSignal(stappen.gekozen) as gekozen:
        klik(stappen.knop(0))
    assert gekozen.args == [0]


def test_tab_enters_at_the_chosen_station(toon: Toon) -> None:
    stappen = balk(toon, gekozen=1)
    beleid = [stappen.knop(plaats).focusPolicy() for plaats in range(5)]
    assert [bool(b & Qt.FocusPolicy.TabFocus) for b in beleid] == [False, True, False, False, False]


def test_showing_a_new_state_keeps_the_keyboard_and_the_number_of_stations(toon: Toon) -> None:
    stappen = balk(toon)
    stappen.knop(3).setFocus()
    stappen.zet([Station("Een", stand=Stand.NU), *STATIONS[1:]], 0)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert met_toetsenbord() is stappen.knop(3)
    assert len(stappen.findChildren(QAbstractButton)) == 5
    assert stappen.knop(0).accessibleName() == "Stap 1 van 5: Een, huidige stap"


def test_long_captions_get_the_lines_they_need(toon: Toon) -> None:
    stappen = balk(toon)
    stappen.resize(430, 300)
    QApplication.processEvents()
    for plaats in range(5):
        knop = stappen.knop(plaats)
        assert knop.height() >= knop.heightForWidth(knop.width())
    assert stappen.knop(2).height() > stappen.knop(0).height()


def test_a_period_takes_one_line_in_short_or_breaks_between_its_days(toon: Toon) -> None:
    per_dag = "27 dec 2025 –\n10 jan 2026"
    stations = (
        Station("Plan", "27 december 2025 – 10 januari 2026", kort="27 dec 2025 – 10 jan 2026"),
        Station("Plan", per_dag),
        Station("Plan", "januari"),
        Station("Plan", "8 – 15 december 2025", kort="8 – 15 dec 2025"),
    )
    stappen = Stappenbalk()
    stappen.zet(stations, 0)
    toon(stappen, 440, 200)
    heel, twee, een, in_kort = (stappen.knop(plaats).height() for plaats in range(4))
    assert heel == twee
    assert in_kort == een < twee


def test_dots_say_in_words_which_step_it_is(toon: Toon) -> None:
    stippen = StapStippen(4, "Uitvoering")
    toon(stippen)
    assert stippen.accessibleName() == "Stap 4 van 5: Uitvoering"
