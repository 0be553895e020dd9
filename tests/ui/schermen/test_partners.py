"""Partners: finding, adding, changing, removing and putting back."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from pga_desktop.services.diensten import Diensten
from pga_desktop.ui.widgets.keuzevelden import KeuzeVeld, VinkVeld
from tests.ui.schermen.conftest import Scherm, een_casus, zegt


def voeg_toe(scherm: Scherm, naam: str) -> None:
    scherm.typ("partners.nieuw_naam", naam)
    scherm.toets(Qt.Key.Key_Return)


def test_a_partner_is_added_and_filled_in_at_once(open_scherm: Scherm, diensten: Diensten) -> None:
    open_scherm.klik("rail.partners")
    voeg_toe(open_scherm, "Groenwest & zonen <b>")
    (nieuw,) = diensten.partners.organisaties()
    sleutel = f"organisatie.{nieuw.id}"
    domein = open_scherm.veld(f"{sleutel}.domein")
    assert isinstance(domein, KeuzeVeld)
    domein.zet_tekst("wonen")
    domein.verlaten.emit()
    convenant = open_scherm.veld(f"{sleutel}.convenant")
    assert isinstance(convenant, VinkVeld)
    convenant.invoer.click()
    open_scherm.typ(f"{sleutel}.convenant_datum", "1 maart 2024")
    open_scherm.toets(Qt.Key.Key_Tab)
    (bewaard,) = diensten.partners.organisaties()
    assert (bewaard.naam, bewaard.domein) == ("Groenwest & zonen <b>", "wonen")
    assert (bewaard.convenant, bewaard.convenant_datum) == (True, date(2024, 3, 1))
    assert open_scherm.veld(f"{sleutel}.convenant_datum").tekst() == "01-03-2024"


def test_the_same_name_is_not_added_twice(open_scherm: Scherm, diensten: Diensten) -> None:
    open_scherm.klik("rail.partners")
    voeg_toe(open_scherm, "Jellinek")
    voeg_toe(open_scherm, "jellinek ")
    assert [o.naam for o in diensten.partners.organisaties()] == ["Jellinek"]


def test_what_cases_name_is_added_with_one_press_each(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    dienst, casus_id = diensten.casussen, een_casus(diensten)
    d = dienst.dossier(casus_id)
    genoemd = "Altrecht\nGroenwest"
    dienst.wijzig(casus_id, d.casus.versie, d.huidig.aanmelding.ref, "betrokken_partners", genoemd)
    open_scherm.klik("rail.partners")
    open_scherm.vind("partners.genoemd").setFocus()
    open_scherm.toets(Qt.Key.Key_Return)
    assert [o.naam for o in diensten.partners.organisaties()] == ["Altrecht"]
    open_scherm.toets(Qt.Key.Key_Return)
    assert [o.naam for o in diensten.partners.organisaties()] == ["Altrecht", "Groenwest"]
    assert not open_scherm.ziet("partners.genoemd")


def test_typing_narrows_the_list(open_scherm: Scherm, diensten: Diensten) -> None:
    for naam in ("Jellinek", "Groenwest", "Altrecht"):
        diensten.partners.voeg_toe(naam)
    open_scherm.klik("rail.partners")
    assert not open_scherm.knop("partners.toevoegen").isEnabled()
    open_scherm.typ("partners.nieuw_naam", "groen")
    assert open_scherm.tabel("partners.tabel").model().rowCount() == 1


def test_a_refused_value_stays_in_sight_with_the_reason(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    organisatie = diensten.partners.voeg_toe("Jellinek")
    contact = diensten.partners.voeg_contact_toe(organisatie.id)
    open_scherm.klik("rail.partners")
    veld = f"contactpersoon.{contact.id}.email"
    open_scherm.typ(veld, "geen adres")
    open_scherm.toets(Qt.Key.Key_Tab)
    assert zegt("email-onjuist") in open_scherm.veld(veld).fout.text()
    assert open_scherm.veld(veld).tekst() == "geen adres"
    assert diensten.partners.contactpersonen(organisatie.id)[0].email == ""


def test_someone_is_added_removed_and_put_back(open_scherm: Scherm, diensten: Diensten) -> None:
    organisatie = diensten.partners.voeg_toe("Jellinek")
    open_scherm.klik("rail.partners")
    open_scherm.klik(f"toevoegen.contactpersoon.{organisatie.id}")
    (contact,) = diensten.partners.contactpersonen(organisatie.id)
    open_scherm.typ(f"contactpersoon.{contact.id}.naam", "A. Nouri")
    open_scherm.klik(f"verwijderen.contactpersoon.{contact.id}")
    assert not diensten.partners.contactpersonen(organisatie.id)
    ongedaan(open_scherm).click()
    open_scherm.rust()
    assert diensten.partners.contactpersonen(organisatie.id)[0].naam == "A. Nouri"
    assert open_scherm.veld(f"contactpersoon.{contact.id}.naam").tekst() == "A. Nouri"


def test_a_partner_is_removed_with_its_people_and_put_back_with_ctrl_z(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    organisatie = diensten.partners.voeg_toe("Jellinek")
    diensten.partners.voeg_contact_toe(organisatie.id)
    open_scherm.klik("rail.partners")
    open_scherm.klik(f"verwijderen.organisatie.{organisatie.id}")
    assert not diensten.partners.organisaties()
    assert not open_scherm.ziet("partners.tabel")
    open_scherm.toets(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    open_scherm.rust()
    assert len(diensten.partners.contactpersonen(organisatie.id)) == 1
    assert open_scherm.ziet(f"organisatie.{organisatie.id}.naam")


def test_a_changed_name_shows_in_the_list_and_the_heading(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    organisatie = diensten.partners.voeg_toe("Jelinek")
    open_scherm.klik("rail.partners")
    veld = open_scherm.veld(f"organisatie.{organisatie.id}.naam")
    veld.zet_tekst("Jellinek")
    veld.verlaten.emit()
    assert open_scherm.vind(f"organisatie.{organisatie.id}").accessibleName() == "Jellinek"


def ongedaan(scherm: Scherm) -> QAbstractButton:
    knoppen = scherm.venster.findChildren(QAbstractButton)
    return next(k for k in knoppen if k.isVisible() and k.accessibleName() == "Ongedaan maken")
