"""Where a word was found is always said in words."""

from dataclasses import MISSING, fields
from typing import Any

import pytest
from PySide6.QtCore import Qt

from pga_desktop.domain.records import RECORDS
from pga_desktop.domain.velden import Rij
from pga_desktop.services.diensten import Diensten
from pga_desktop.storage.zoekvelden import zoekteksten
from pga_desktop.ui.veldnamen import label, vindplaats
from pga_desktop.ui.widgets.groeitekst import Groeitekst
from pga_desktop.ui.widgets.tabel import Tabel
from tests.support.kijken import naam_van, toetsenbord
from tests.ui.schermen.conftest import Scherm, een_casus


def lege(soort: type[Rij]) -> Rij:
    """A record with nothing in it."""
    verplicht: dict[str, Any] = {
        v.name: "" for v in fields(soort) if v.default is v.default_factory is MISSING
    }
    return soort(**verplicht)


ZOEKBAAR = [(soort, veld) for soort, rij in RECORDS.items() for veld in zoekteksten(lege(rij))]


@pytest.mark.parametrize(("soort", "veld"), ZOEKBAAR)
def test_everything_that_can_be_searched_has_a_name(soort: str, veld: str) -> None:
    assert label(soort, veld)


def test_what_has_no_name_is_called_after_its_record() -> None:
    assert vindplaats("feit", "") == "Feit"


def test_a_word_in_an_own_note_leads_to_that_note(open_scherm: Scherm, diensten: Diensten) -> None:
    casus_id, dienst = een_casus(diensten), diensten.casussen
    for soort, tekst in (("politie", "Melding"), ("werkaantekening", "Terugbellen")):
        d = dienst.dossier(casus_id)
        waarden = {"soort": soort, "tekst": tekst}
        dienst.voeg_toe(casus_id, d.casus.versie, "feit", d.huidig.traject.id, waarden)
    open_scherm.typ("zoek", "terugbellen")
    resultaten = open_scherm.vind("zoek.resultaten")
    assert isinstance(resultaten, Tabel)
    assert resultaten.model().index(0, 3).data() == "Feit of aantekening"
    open_scherm.toets(Qt.Key.Key_Return)
    veld = toetsenbord()
    assert isinstance(veld, Groeitekst)
    assert (naam_van(veld), veld.tekst()) == ("Aantekening", "Terugbellen")


def test_a_case_is_found_by_its_number(open_scherm: Scherm, diensten: Diensten) -> None:
    casus_id = een_casus(diensten, geslachtsnaam="Kaya")
    nummer = diensten.casussen.dossier(casus_id).casus.nummer
    open_scherm.toets(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    open_scherm.typ("zoek", nummer)
    resultaten = open_scherm.vind("zoek.resultaten")
    assert isinstance(resultaten, Tabel)
    assert "Casusnummer" in str(resultaten.model().index(0, 3).data())
    open_scherm.toets(Qt.Key.Key_Return)
    assert open_scherm.ziet("casus")
