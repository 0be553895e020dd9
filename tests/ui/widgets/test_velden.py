"""What all fields promise: a key, a label, an error that is linked, a value that is text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from pga_desktop.ui.style.tokens import DOEL
from pga_desktop.ui.widgets.veld import Veld
from tests.ui.widgets import galerij
from tests.ui.widgets.conftest import Toon, letters, met_toetsenbord, toets

AANTAL = 10
elk_veld = pytest.mark.parametrize("nummer", range(AANTAL))


def bedienbaar(veld: Veld) -> list[QWidget]:
    return [
        deel
        for deel in veld.findChildren(QWidget)
        if deel.focusPolicy() != Qt.FocusPolicy.NoFocus and deel.isVisible()
    ]


def test_every_kind_of_field_is_looked_at(toon: Toon) -> None:
    soorten = [type(veld) for veld in galerij.velden()]
    assert len(soorten) == len(set(soorten)) == AANTAL


@elk_veld
def test_a_field_is_found_by_its_key_and_takes_the_keyboard(toon: Toon, nummer: int) -> None:
    veld = galerij.velden()[nummer]
    toon(veld)
    assert veld.objectName() == veld.naam
    assert "." in veld.naam
    veld.setFocus()
    assert veld.isAncestorOf(met_toetsenbord())


@elk_veld
def test_everything_that_takes_the_keyboard_has_a_name(toon: Toon, nummer: int) -> None:
    veld = galerij.velden()[nummer]
    toon(veld)
    delen = bedienbaar(veld)
    assert delen
    for deel in delen:
        toegang = QAccessible.queryAccessibleInterface(deel)
        assert toegang.text(QAccessible.Text.Name), type(deel).__name__
        assert max(deel.height(), veld.height()) >= DOEL


@elk_veld
def test_an_error_is_shown_below_and_linked(toon: Toon, nummer: int) -> None:
    veld = galerij.velden()[nummer]
    toon(veld)
    hoogte = veld.heightForWidth(700)
    veld.zet_fout("Deze datum bestaat niet.")
    assert veld.fout.isVisible()
    assert veld.heightForWidth(700) > hoogte
    veld.setFocus()
    toegang = QAccessible.queryAccessibleInterface(met_toetsenbord())
    beschrijving = toegang.text(QAccessible.Text.Description)
    assert beschrijving.endswith("Deze datum bestaat niet.")
    veld.zet_fout(None)
    assert not veld.fout.isVisible()
    assert "bestaat niet" not in toegang.text(QAccessible.Text.Description)


@elk_veld
def test_a_value_comes_back_as_it_was_set(toon: Toon, nummer: int) -> None:
    veld = galerij.velden()[nummer]
    waarde = veld.tekst()
    leeg = "nee" if waarde == "ja" else ""
    veld.zet_tekst(leeg)
    assert veld.tekst() == leeg
    veld.zet_tekst(waarde)
    assert veld.tekst() == waarde
    toon(veld)


@elk_veld
def test_read_only_cannot_be_changed(toon: Toon, nummer: int) -> None:
    veld = galerij.velden()[nummer]
    toon(veld)
    veld.zet_alleen_lezen(True)
    voor = veld.tekst()
    veld.setFocus()
    doel = QApplication.focusWidget()
    if doel is not None and veld.isAncestorOf(doel):
        letters("zz", doel)
        toets(Qt.Key.Key_Space, doel)
    assert veld.tekst() == voor
    veld.zet_alleen_lezen(False)
    veld.setFocus()
    assert veld.isAncestorOf(met_toetsenbord())
