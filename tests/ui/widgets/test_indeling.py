"""Layouts and texts: heights follow widths, nothing is wider than its place."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from pga_desktop.ui.widgets.chip import Chip
from pga_desktop.ui.widgets.indeling import Kolom, Rij, VloeiLayout
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.keuzeknoppen import Segment, Vinkje
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.schuif import Schuif
from pga_desktop.ui.widgets.splits import Splits
from pga_desktop.ui.widgets.tekst import Citaat, Tekst
from tests.ui.widgets.conftest import Toon

ZIN = "Een lange zin over iemand die vaak verhuist en van wie niemand weet waar hij slaapt. " * 6
WOORD = "Samenwerkingsovereenkomst" * 8


@pytest.mark.parametrize("tekst", [ZIN, WOORD, f"{ZIN}\n{WOORD}"], ids=["zin", "woord", "beide"])
@pytest.mark.parametrize("breedte", [200, 400, 900])
def test_a_text_gets_the_height_its_width_asks(toon: Toon, tekst: str, breedte: int) -> None:
    label = Tekst(tekst)
    schuif = Schuif()
    kaart = Kaart("Titel")
    kaart.inhoud.voeg(label)
    schuif.inhoud.voeg(kaart)
    toon(schuif, breedte, 300)
    assert label.width() <= schuif.viewport().width()
    assert label.height() >= label.heightForWidth(label.width())
    assert label.heightForWidth(breedte) > label.heightForWidth(breedte * 3)


def test_a_text_is_shown_as_given(toon: Toon) -> None:
    rauw = "<b>vet</b> & {{ naam }} &amp; *ster*"
    for label in (Tekst(rauw), Citaat(rauw), Chip(rauw)):
        toon(label)
        assert rauw in label.text()
        assert label.textFormat() is Qt.TextFormat.PlainText
    knop = Knop("Bel & mail")
    assert knop.text() == "Bel && mail"
    assert knop.tekst() == knop.accessibleName() == "Bel & mail"


def test_every_line_of_a_long_word_is_painted(toon: Toon) -> None:
    """The last line holds ink: the word was broken, not cut off."""
    label = Tekst(WOORD)
    toon(label, 150, label.heightForWidth(150))
    beeld = label.grab().toImage()
    schaal = beeld.devicePixelRatio()
    regel = label.fontMetrics().lineSpacing()
    onderaan = [
        beeld.pixelColor(round(x * schaal), round(y * schaal)).lightness()
        for x in range(60)
        for y in range(label.height() - regel, label.height())
    ]
    assert min(onderaan) < 100


def test_changing_the_role_of_a_text_changes_its_look(toon: Toon) -> None:
    label = Tekst("Vandaag", breek=False)
    toon(label)
    breedte = label.sizeHint().width()
    label.zet_rol("titel")
    assert label.sizeHint().width() > breedte * 1.3


def test_a_flow_goes_on_to_the_next_line(toon: Toon) -> None:
    houder = QWidget()
    vloei = VloeiLayout(houder)
    chips = [Chip(f"een vlag {nummer}") for nummer in range(8)]
    vloei.voeg(*chips)
    toon(houder, 250, 400)
    assert all(chip.geometry().right() <= houder.width() for chip in chips)
    assert len({chip.y() for chip in chips}) > 1
    assert vloei.heightForWidth(2000) < vloei.heightForWidth(250)
    for een, ander in zip(chips, chips[1:], strict=False):
        assert not een.geometry().intersects(ander.geometry())


def test_a_wrapped_button_has_room_for_all_its_lines(toon: Toon) -> None:
    woorden = "Voortgangsbrief voor de cliënt, in gewone taal en in eenvoudige taal"
    soorten: list[Callable[[str], QWidget]] = [Knop, Link, Chip, Vinkje, Segment]
    knop = Knop(woorden)
    in_rij, in_vloei, in_kolom = QWidget(), QWidget(), QWidget()
    vloei = VloeiLayout(in_vloei)
    kolom = Kolom(ouder=in_kolom)
    venster = QWidget()
    Kolom(in_rij, in_vloei, in_kolom, ouder=venster)
    Rij(Link(woorden), Tekst("19 mei"), ouder=in_rij)
    vloei.voeg(knop, *(soort(woorden) for soort in soorten))
    kolom.voeg(*(soort(woorden) for soort in soorten))
    toon(venster, 260, 900)
    for widget in venster.findChildren(QWidget):
        if widget.hasHeightForWidth():
            assert widget.height() >= widget.heightForWidth(widget.width()), widget
    assert knop.height() > 2 * knop.fontMetrics().height()


def test_a_flow_can_push_its_last_to_the_right(toon: Toon) -> None:
    houder = QWidget()
    titel, knop = Tekst("Casussen"), Knop("Nieuw")
    VloeiLayout(houder, uitvullen=True).voeg(titel, knop)
    toon(houder, 500, 60)
    assert knop.geometry().right() == houder.width() - 1
    assert titel.x() == 0


def test_emptying_a_layout_lets_everything_go(toon: Toon) -> None:
    houder = QWidget()
    kolom = Kolom(ouder=houder)
    vloei = QWidget()
    vloeit = VloeiLayout(vloei)
    vloeit.voeg(Chip("a"), Chip("b"))
    kolom.voeg(Tekst("x"), Rij(Tekst("y"), Link("z")), vloei)
    toon(houder)
    vloeit.leeg()
    assert vloeit.count() == 0
    kolom.leeg()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert kolom.count() == 0
    assert not houder.findChildren(QWidget)


def test_two_columns_stack_when_narrow_and_scroll_only_down(toon: Toon) -> None:
    schuif = Schuif()
    splits = Splits()
    kaarten = Kaart("Hoofd"), Kaart("Zij")
    splits.hoofd.voeg(kaarten[0])
    splits.zij.voeg(kaarten[1])
    schuif.inhoud.voeg(splits)
    toon(schuif, 1150, 600)
    hoofd, zij = (kaart.parentWidget() for kaart in kaarten)
    blad = schuif.widget()
    assert hoofd is not None
    assert zij is not None
    assert blad is not None
    assert not splits.gestapeld()
    assert zij.x() > hoofd.geometry().right()
    assert zij.y() == hoofd.y()
    schuif.resize(480, 600)
    QApplication.processEvents()
    assert splits.gestapeld()
    assert zij.x() == hoofd.x()
    assert zij.y() > hoofd.geometry().bottom()
    assert blad.width() == schuif.viewport().width()


@pytest.mark.usefixtures("grote_letters")
def test_larger_text_stacks_sooner(toon: Toon) -> None:
    splits = Splits()
    splits.hoofd.voeg(Tekst("Hoofd"))
    splits.zij.voeg(Tekst("Zij"))
    toon(splits, 1150, 600)
    assert splits.gestapeld()


def test_a_scrolling_column_without_fields_can_have_the_keyboard(toon: Toon) -> None:
    schuif = Schuif(naam="Geschiedenis van de casus")
    schuif.inhoud.voeg(Tekst(ZIN * 10))
    toon(schuif, 300, 200)
    schuif.setFocus()
    assert schuif.hasFocus()
    assert schuif.accessibleName() == "Geschiedenis van de casus"
    assert Schuif().focusPolicy() is Qt.FocusPolicy.NoFocus
