"""The frame: rail, bars and command palette by keyboard and mouse."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from pga_desktop.ui.style.stijl import letter
from pga_desktop.ui.style.tokens import Letter
from pga_desktop.ui.widgets.balken import Bovenbalk, Voetbalk
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.palet import Opdracht, Opdrachtenpalet
from pga_desktop.ui.widgets.rail import Plek, Rail
from pga_desktop.ui.widgets.tekst import Tekst
from tests.ui.widgets.conftest import Toon, Typ, klik, met_toetsenbord, toets

PLEKKEN = (Plek("vandaag", "Vandaag"), Plek("casussen", "Casussen"), Plek("beheer", "Beheer"))
OPDRACHTEN = (
    Opdracht("nieuw", "Nieuwe aanmelding", "Ctrl+N"),
    Opdracht("elif", "Casus openen: Elif Yıldırım"),
    Opdracht("brief", "Aanmeldbrief maken"),
)


def rail(toon: Toon) -> tuple[Rail, list[QAbstractButton]]:
    balk = Rail("PGA Desktop", "Register Woerden", PLEKKEN)
    balk.kies("vandaag")
    toon(balk, 200, 500)
    return balk, balk.findChildren(QAbstractButton)


def test_places_say_what_waits_there(toon: Toon) -> None:
    balk, knoppen = rail(toon)
    balk.zet_aantal("vandaag", 4)
    assert [knop.accessibleName() for knop in knoppen] == [
        "Vandaag, 4 te doen",
        "Casussen",
        "Beheer",
    ]
    balk.zet_aantal("vandaag", 0)
    assert knoppen[0].accessibleName() == "Vandaag"


def test_arrows_go_along_the_places_and_enter_goes_there(qtbot: QtBot, toon: Toon) -> None:
    balk, knoppen = rail(toon)
    knoppen[0].setFocus()
    with qtbot.assertNotEmitted(balk.gekozen):
        toets(Qt.Key.Key_Down)
    assert met_toetsenbord() is knoppen[1]
    with qtbot.waitSignal(balk.gekozen) as gekozen:
        toets(Qt.Key.Key_Return)
    assert gekozen.args == ["casussen"]
    toets(Qt.Key.Key_Down)
    toets(Qt.Key.Key_Down)
    assert met_toetsenbord() is knoppen[0]


def test_control_and_a_digit_go_straight_there(qtbot: QtBot, toon: Toon) -> None:
    balk, _ = rail(toon)
    with qtbot.waitSignal(balk.gekozen) as gekozen:
        QTest.keyClick(balk, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert gekozen.args == ["beheer"]


def test_choosing_shows_where_the_user_is(toon: Toon) -> None:
    balk, knoppen = rail(toon)
    balk.kies("beheer")
    assert [knop.isChecked() for knop in knoppen] == [False, False, True]


def test_a_narrow_rail_still_shows_every_word(toon: Toon) -> None:
    balk, knoppen = rail(toon)
    breed = balk.width()
    balk.zet_aantal("casussen", 12)
    balk.zet_smal(True)
    QApplication.processEvents()
    assert balk.width() < breed
    assert all(knop.width() >= knop.sizeHint().width() for knop in knoppen)
    balk.zet_aantal("casussen", 0)
    woord = QFontMetrics(letter(Letter.MERK, vet=True)).horizontalAdvance("Desktop")
    assert balk.width() - 2 * balk.zijruimte >= woord, "also the name of the program"


@pytest.fixture
def bovenbalk(toon: Toon) -> Bovenbalk:
    balk = Bovenbalk()
    toon(balk, 1100, 60)
    return balk


def test_searching_while_typing_at_enter_and_down_to_the_results(
    qtbot: QtBot, bovenbalk: Bovenbalk, typ: Typ
) -> None:
    with qtbot.waitSignal(bovenbalk.gezocht) as gezocht:
        typ(bovenbalk.zoek, "Yıldırım")
    assert gezocht.args == ["Yıldırım"]
    with qtbot.waitSignal(bovenbalk.bevestigd) as bevestigd:
        toets(Qt.Key.Key_Return)
    assert bevestigd.args == ["Yıldırım"]
    with qtbot.waitSignal(bovenbalk.omlaag):
        toets(Qt.Key.Key_Down)
    with qtbot.waitSignal(bovenbalk.gezocht) as gezocht:
        toets(Qt.Key.Key_Escape)
    assert gezocht.args == [""]


def test_control_f_goes_to_the_search(bovenbalk: Bovenbalk) -> None:
    bovenbalk.vergrendelen.setFocus()
    QTest.keyClick(bovenbalk, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert met_toetsenbord() is bovenbalk.zoek


def test_commands_and_locking_are_asked_for(qtbot: QtBot, bovenbalk: Bovenbalk) -> None:
    with qtbot.waitSignal(bovenbalk.opdrachten_gevraagd):
        QTest.keyClick(bovenbalk, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(bovenbalk.opdrachten_gevraagd):
        klik(bovenbalk.opdrachten)
    with qtbot.waitSignal(bovenbalk.vergrendelen_gevraagd):
        klik(bovenbalk.vergrendelen)


def test_the_foot_says_what_was_saved_and_by_whom(toon: Toon) -> None:
    voet = Voetbalk()
    toon(voet, 800, 30)
    voet.zet_bewaard("Bewaard 10:42")
    voet.zet_gebruiker("A. de Boer, PGA-expert")
    assert {label.text() for label in voet.findChildren(Tekst)} == {
        "Bewaard 10:42",
        "A. de Boer, PGA-expert",
    }


@pytest.fixture
def palet(toon: Toon) -> Opdrachtenpalet:
    venster = QWidget()
    knop = Knop("Eerder")
    Kolom(knop, ouder=venster)
    toon(venster, 900, 500)
    knop.setFocus()
    overlay = Opdrachtenpalet(venster)
    overlay.toon(OPDRACHTEN)
    return overlay


def regels(palet: Opdrachtenpalet) -> list[str]:
    return [palet.lijst.item(nummer).text() for nummer in range(palet.lijst.count())]


def test_typing_finds_commands_without_accents_or_order(palet: Opdrachtenpalet, typ: Typ) -> None:
    assert met_toetsenbord() is palet.filter
    assert len(regels(palet)) == 3
    typ(palet.filter, "yıldırım open")
    assert regels(palet) == ["Casus openen: Elif Yıldırım"]
    palet.filter.clear()
    typ(palet.filter, "zzz")
    assert regels(palet) == []
    assert palet.filter.accessibleDescription().startswith("Geen opdracht gevonden")


@pytest.mark.parametrize("omlaag", [Qt.Key.Key_Down, Qt.Key.Key_Tab])
def test_keys_walk_the_list_and_enter_does_it(
    qtbot: QtBot, palet: Opdrachtenpalet, omlaag: Qt.Key
) -> None:
    toets(omlaag)
    assert palet.filter.accessibleDescription() == "Casus openen: Elif Yıldırım"
    with qtbot.waitSignals([palet.gekozen, palet.gesloten]):
        toets(Qt.Key.Key_Return)
    assert not palet.isVisible()


def test_escape_closes_and_gives_the_keyboard_back(qtbot: QtBot, palet: Opdrachtenpalet) -> None:
    with qtbot.assertNotEmitted(palet.gekozen), qtbot.waitSignal(palet.gesloten):
        toets(Qt.Key.Key_Escape)
    knop = met_toetsenbord()
    assert isinstance(knop, Knop)
    assert knop.tekst() == "Eerder"


def test_a_press_outside_closes_and_one_inside_does_not(palet: Opdrachtenpalet) -> None:
    klik(palet.filter)
    assert palet.isVisible()
    QTest.mouseClick(palet, Qt.MouseButton.LeftButton, pos=palet.rect().bottomRight())
    assert not palet.isVisible()


def test_a_command_can_be_pressed(qtbot: QtBot, palet: Opdrachtenpalet) -> None:
    plek = palet.lijst.visualItemRect(palet.lijst.item(2)).center()
    with qtbot.waitSignal(palet.gekozen) as gekozen:
        QTest.mouseClick(palet.lijst.viewport(), Qt.MouseButton.LeftButton, pos=plek)
    assert gekozen.args == ["brief"]


def test_the_palette_follows_the_window(palet: Opdrachtenpalet) -> None:
    venster = palet.window()
    venster.resize(500, 300)
    QApplication.sendPostedEvents(venster, QEvent.Type.Resize)
    assert palet.size() == venster.size()


def test_a_closed_palette_stays_closed(qtbot: QtBot, palet: Opdrachtenpalet) -> None:
    palet.sluit()
    with qtbot.assertNotEmitted(palet.gesloten):
        palet.sluit()
