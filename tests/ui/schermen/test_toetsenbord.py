"""The whole frame by keyboard: Enter, F6, undo, the palette of a page, the Tab stop of the rail."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from pga_desktop.services.diensten import Diensten
from pga_desktop.ui.frame.kader import Kader
from pga_desktop.ui.frame.zoekpaneel import Zoekpaneel
from pga_desktop.ui.widgets.datumveld import DatumVeld
from pga_desktop.ui.widgets.keuzevelden import KeuzeVeld
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.palet import Opdrachtenpalet
from pga_desktop.ui.widgets.tabel import Tabel
from pga_desktop.ui.widgets.tekstvelden import AanvulVeld, RegelVeld
from tests.ui.schermen.conftest import Scherm, een_casus

CTRL = Qt.KeyboardModifier.ControlModifier


def kader(scherm: Scherm) -> Kader:
    gevonden = scherm.venster.findChild(Kader)
    assert gevonden is not None
    return gevonden


def test_enter_in_a_new_registration_makes_it(open_scherm: Scherm) -> None:
    open_scherm.toets(Qt.Key.Key_N, CTRL)
    open_scherm.typ("nieuw.naam", "Mert Kaya")
    open_scherm.toets(Qt.Key.Key_Return)
    assert open_scherm.ziet("casus")


def test_enter_goes_first_to_who_looks_alike(open_scherm: Scherm, diensten: Diensten) -> None:
    een_casus(diensten, roepnaam="Mert", geslachtsnaam="Kaya")
    open_scherm.toets(Qt.Key.Key_N, CTRL)
    open_scherm.typ("nieuw.naam", "Mert Kaya")
    open_scherm.toets(Qt.Key.Key_Return)
    assert open_scherm.toetsenbord().objectName().startswith("nieuw.gelijkenis.")
    assert len(diensten.casussen.overzicht()) == 1


def test_tab_comes_at_who_looks_alike_before_the_button_for_a_new_person(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    een_casus(diensten, geslachtsnaam="Kaya", geboortedatum="14-03-2002")
    open_scherm.toets(Qt.Key.Key_N, CTRL)
    open_scherm.typ("nieuw.naam", "Kaya")
    maken = open_scherm.vind("nieuw.maken")
    assert isinstance(maken, Knop)
    assert not maken.primair
    open_scherm.typ("nieuw.geboortedatum", "14-03-2002")
    open_scherm.toets(Qt.Key.Key_Tab)
    deze = open_scherm.toetsenbord()
    assert deze.objectName().startswith("nieuw.gelijkenis.")
    assert isinstance(deze, Knop)
    assert deze.primair, "name and birth date are the same"
    open_scherm.toets(Qt.Key.Key_Tab)
    assert open_scherm.toetsenbord() is maken
    assert not maken.primair


def test_f6_goes_from_the_menu_to_the_columns_and_back(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    kader(open_scherm).toon_casus(een_casus(diensten, geslachtsnaam="Kaya"))
    open_scherm.rust()
    open_scherm.vind("rail.casussen").setFocus()
    plekken: list[QWidget] = []
    for _ in range(3):
        open_scherm.toets(Qt.Key.Key_F6)
        plekken.append(open_scherm.toetsenbord())
    hoofd, zij, terug = plekken
    assert hoofd.mapTo(open_scherm.venster, hoofd.pos()) != zij.mapTo(
        open_scherm.venster, zij.pos()
    )
    assert hoofd is not zij
    assert zij.accessibleName().startswith("Invullen:"), "the first line of what is needed"
    assert terug is open_scherm.vind("rail.casussen")


def test_the_rail_has_one_tab_stop_and_it_is_where_one_is(open_scherm: Scherm) -> None:
    open_scherm.toets(Qt.Key.Key_3, CTRL)
    namen = ("vandaag", "casussen", "partners", "beheer")
    met_tab = [n for n in namen if open_scherm.vind(f"rail.{n}").focusPolicy()]
    assert met_tab == ["partners"]
    open_scherm.vind("rail.partners").setFocus()
    open_scherm.toets(Qt.Key.Key_Up)
    assert open_scherm.toetsenbord() is open_scherm.vind("rail.casussen")


@pytest.mark.parametrize("met_knop", [True, False])
def test_what_was_done_can_be_undone_once(open_scherm: Scherm, met_knop: bool) -> None:
    gedaan: list[str] = []
    omgeving = kader(open_scherm).omgeving

    def herstel(wat: str) -> str:
        gedaan.append(wat)
        return f"Het {wat} is teruggezet."

    omgeving.ongedaan("Feit verwijderd.", lambda: herstel("eerste"))
    omgeving.ongedaan("Doel verwijderd.", lambda: herstel("tweede"))
    open_scherm.rust()
    open_scherm.vind("rail.vandaag").setFocus()
    if met_knop:
        knoppen = open_scherm.venster.findChildren(QWidget)
        (knop,) = [k for k in knoppen if k.accessibleName() == "Ongedaan maken" and k.isVisible()]
        knop.setFocus()
        open_scherm.toets(Qt.Key.Key_Return)
    else:
        open_scherm.toets(Qt.Key.Key_Z, CTRL)
    assert gedaan == ["tweede"]
    open_scherm.vind("rail.vandaag").setFocus()
    open_scherm.toets(Qt.Key.Key_Z, CTRL)
    assert gedaan == ["tweede"]
    zichtbaar = [t.text() for t in open_scherm.venster.findChildren(QLabel) if t.isVisible()]
    assert "Doel verwijderd." not in zichtbaar
    assert "Het tweede is teruggezet." in zichtbaar


def test_undo_is_over_on_another_page(open_scherm: Scherm) -> None:
    gedaan: list[str] = []

    def herstel() -> str:
        gedaan.append("toch")
        return "Feit teruggezet."

    kader(open_scherm).omgeving.ongedaan("Feit verwijderd.", herstel)
    open_scherm.toets(Qt.Key.Key_2, CTRL)
    open_scherm.toets(Qt.Key.Key_Z, CTRL)
    assert not gedaan


class Bladzijde(QWidget):
    """A page with a command of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.gedaan: list[str] = []

    def opdrachten(self) -> Sequence[tuple[str, str]]:
        return (("stap.start", "Startfase beginnen"),)

    def doe(self, sleutel: str) -> None:
        self.gedaan.append(sleutel)


def test_the_palette_begins_with_what_the_page_can_do(open_scherm: Scherm) -> None:
    blad = Bladzijde()
    stapel = kader(open_scherm)._stapel
    stapel.addWidget(blad)
    stapel.setCurrentWidget(blad)
    open_scherm.toets(Qt.Key.Key_K, CTRL)
    palet = open_scherm.venster.findChild(Opdrachtenpalet)
    assert palet is not None
    assert palet.lijst.item(0).text() == "Startfase beginnen"
    open_scherm.toets(Qt.Key.Key_Return)
    assert blad.gedaan == ["stap.start"]


def test_long_names_in_the_results_are_not_cut_off(open_scherm: Scherm, diensten: Diensten) -> None:
    naam = "van den Bergh-Oudekerk tot Nieuwenhuizen-Westerbroek van der Meulen" * 2
    for nummer in range(2):
        een_casus(diensten, geslachtsnaam=f"{naam} {nummer}")
    open_scherm.typ("zoek", "westerbroek")
    open_scherm.rust()
    paneel = open_scherm.venster.findChild(Zoekpaneel)
    assert paneel is not None
    resultaten = open_scherm.vind("zoek.resultaten")
    assert isinstance(resultaten, Tabel)
    nodig = resultaten.heightForWidth(resultaten.viewport().width())
    assert resultaten.height() >= nodig
    rijen = sum(resultaten.rowHeight(n) for n in range(2))
    assert rijen + resultaten.horizontalHeader().height() >= nodig
    assert resultaten.rowHeight(0) > resultaten.verticalHeader().defaultSectionSize()


def test_all_editors_of_one_line_are_one_height(open_scherm: Scherm) -> None:
    velden = (
        RegelVeld("a", "A"),
        DatumVeld("b", "B"),
        KeuzeVeld("c", "C", (("x", "X"),)),
        AanvulVeld("d", "D"),
    )
    for veld in velden:
        veld.setParent(open_scherm.venster)
    assert (
        len({veld.vak.sizeHint().expandedTo(veld.vak.minimumSize()).height() for veld in velden})
        == 1
    )
