"""Cards, banners, empty states, the head of a screen and the short lists beside it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pga_desktop.ui.widgets.chip import Chip, ChipSoort
from pga_desktop.ui.widgets.kaart import Banner, Kaart, LegeStaat
from pga_desktop.ui.widgets.knoppen import FilterChip, Knop, Link, SluitKnop
from pga_desktop.ui.widgets.kop import Kop
from pga_desktop.ui.widgets.lijsten import DataLijst, Datumregel, Eis, KoppelLijst, NogNodig
from pga_desktop.ui.widgets.tekst import Tekst
from tests.ui.widgets.conftest import Toon, klik, toets


def teksten(widget: QWidget) -> list[str]:
    """The texts in sight, in the order in which they were made."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    return [label.text() for label in widget.findChildren(Tekst) if label.isVisible()]


def links(widget: QWidget) -> list[Link]:
    return [link for link in widget.findChildren(Link) if link.isVisible()]


def test_the_link_of_a_card_announces_itself(qtbot: QtBot, toon: Toon) -> None:
    kaart = Kaart("Acties", boven="Nog nodig voor", actie="Actie toevoegen")
    toon(kaart)
    assert teksten(kaart) == ["Nog nodig voor", "Acties"]
    assert kaart.link is not None
    with qtbot.waitSignal(kaart.actie_gekozen):
        klik(kaart.link)
    kaart.link.setFocus()
    with qtbot.waitSignal(kaart.actie_gekozen):
        toets(Qt.Key.Key_Space)


def test_a_card_without_title_takes_no_room_for_one(toon: Toon) -> None:
    zonder, met = Kaart(), Kaart("Titel")
    toon(zonder)
    toon(met)
    assert zonder.sizeHint().height() < met.sizeHint().height()
    assert not teksten(zonder)


def test_a_banner_offers_its_act_and_goes_away(qtbot: QtBot, toon: Toon) -> None:
    banner = Banner("Actie verwijderd.", actie="Ongedaan maken", sluitbaar=True)
    toon(banner)
    assert banner.accessibleName() == "Actie verwijderd."
    assert banner.knop is not None
    with qtbot.waitSignal(banner.actie_gekozen):
        klik(banner.knop)
    banner.zet("Er ging iets mis.", ChipSoort.FOUT)
    assert teksten(banner) == ["Er ging iets mis."]
    with qtbot.waitSignal(banner.gesloten):
        klik(banner.findChildren(SluitKnop)[0])
    assert not banner.isVisible()


def test_an_empty_state_says_what_can_be_done(qtbot: QtBot, toon: Toon) -> None:
    leeg = LegeStaat("Nog geen casussen.", actie="Nieuwe aanmelding")
    toon(leeg)
    assert leeg.knop is not None
    with qtbot.waitSignal(leeg.actie_gekozen):
        klik(leeg.knop)
    assert LegeStaat("Niets te doen.").knop is None


def test_a_head_holds_its_chips_at_the_right(toon: Toon) -> None:
    kop = Kop("Theo", "C-2026-007")
    chip = Chip("bewind")
    kop.voeg(chip)
    toon(kop, 800, 60)
    assert chip.mapTo(kop, chip.rect().topRight()).x() == kop.width() - 1
    kop.zet("Elif")
    assert teksten(kop) == ["Elif"]


def test_building_a_head_opens_no_window_of_its_own(qtbot: QtBot) -> None:
    voor = {venster for venster in QApplication.topLevelWidgets() if venster.isVisible()}
    kop = Kop("Theo", "C-2026-007")
    qtbot.addWidget(kop)
    assert {v for v in QApplication.topLevelWidgets() if v.isVisible()} == voor


def test_missing_requirements_have_a_link_and_met_ones_have_not(qtbot: QtBot, toon: Toon) -> None:
    eisen = (
        Eis("Tussenmeting", False, "meting"),
        Eis("Evaluatiedatum 19 mei", True, "datum"),
        Eis("Geld & schuld", False),
    )
    nodig = NogNodig(eisen)
    toon(nodig)
    assert [link.accessibleName() for link in links(nodig)] == ["Invullen: Tussenmeting"]
    namen = [label.accessibleName() for label in nodig.findChildren(Tekst)]
    assert namen == [
        "Nog nodig: Tussenmeting",
        "Gedaan: Evaluatiedatum 19 mei",
        "Nog nodig: Geld & schuld",
    ]
    with qtbot.waitSignal(nodig.gevraagd) as gevraagd:
        klik(links(nodig)[0])
    assert gevraagd.args == ["meting"]
    nodig.zet((Eis("Klaar", True),))
    assert teksten(nodig) == ["Klaar"]
    assert not links(nodig)


def test_a_date_that_is_too_late_says_so_in_words(toon: Toon) -> None:
    data = DataLijst((Datumregel("Evaluatie", "19 mei"), Datumregel("Brief", "2 april", True)))
    toon(data)
    assert teksten(data) == ["Evaluatie", "19 mei", "Brief", "te laat\n2 april"]
    data.zet(())
    assert not teksten(data)


def test_a_list_of_links_says_which_one(qtbot: QtBot, toon: Toon) -> None:
    lijst = KoppelLijst((("a", "Uitnodiging overleg"), ("b", "Plan & bijlage")))
    toon(lijst)
    with qtbot.waitSignal(lijst.gevraagd) as gevraagd:
        klik(links(lijst)[1])
    assert gevraagd.args == ["b"]
    assert links(lijst)[1].accessibleName() == "Plan & bijlage"


@pytest.mark.parametrize("toets_", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_buttons_work_with_space_and_enter(qtbot: QtBot, toon: Toon, toets_: Qt.Key) -> None:
    for knop in (Knop("Evalueren", primair=True), Link("Toch doorgaan…"), FilterChip("Actief")):
        toon(knop)
        knop.setFocus()
        with qtbot.waitSignal(knop.clicked):
            toets(toets_)


def test_a_filter_grows_by_its_cross(toon: Toon) -> None:
    chip = FilterChip("Actief")
    toon(chip)
    uit = chip.sizeHint().width()
    klik(chip)
    assert chip.isChecked()
    assert chip.sizeHint().width() > uit


def test_focus_can_be_seen_on_every_button(toon: Toon) -> None:
    for knop in (Knop("A"), Knop("A", primair=True), Link("A"), FilterChip("A"), SluitKnop("A")):
        venster = QWidget()
        knop.setParent(venster)
        knop.move(20, 20)
        ander = Knop("B", ouder=venster)
        ander.move(200, 20)
        toon(venster, 300, 100)
        ander.setFocus()
        zonder = knop.grab().toImage()
        knop.setFocus(Qt.FocusReason.TabFocusReason)
        assert knop.grab().toImage() != zonder, type(knop).__name__
