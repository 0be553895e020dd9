"""Beheer: settings, what letters still miss, the look, and the data of the region."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from pga_desktop.domain.instellingen import Instellingen
from pga_desktop.domain.velden import velden
from pga_desktop.services.diensten import Diensten
from pga_desktop.ui.beheer.gegevens import eisen
from pga_desktop.ui.beheer.regiogegevens import voorlopig
from pga_desktop.ui.style.stijl import kleuren
from pga_desktop.ui.style.tokens import DONKER, Thema
from pga_desktop.ui.voorkeuren import Voorkeuren
from pga_desktop.ui.widgets.keuzevelden import KeuzeRijVeld
from tests.support.certificaten import certificaat
from tests.ui.schermen.conftest import Scherm, zegt


def teksten(scherm: Scherm) -> str:
    return "\n".join(w.text() for w in scherm.venster.findChildren(QLabel) if w.isVisible())


def test_every_setting_can_be_filled_in(open_scherm: Scherm) -> None:
    open_scherm.klik("rail.beheer")
    for veld in velden(Instellingen):
        assert open_scherm.ziet(f"instellingen.{veld.naam}")


def test_a_setting_is_saved_on_leaving_the_field(open_scherm: Scherm, diensten: Diensten) -> None:
    open_scherm.klik("rail.beheer")
    open_scherm.typ("instellingen.gemeente", "Dorp")
    open_scherm.toets(Qt.Key.Key_Tab)
    assert diensten.instellingen.lees().gemeente == "Dorp"
    assert "Bewaard 09:00" in teksten(open_scherm)


@pytest.mark.parametrize(
    ("veld", "getypt", "code"),
    [("email", "geen adres", "email-onjuist"), ("plafond", "vijftien", "getal-onjuist")],
)
def test_a_refused_setting_keeps_what_was_typed(
    open_scherm: Scherm, diensten: Diensten, veld: str, getypt: str, code: str
) -> None:
    open_scherm.klik("rail.beheer")
    open_scherm.typ(f"instellingen.{veld}", getypt)
    open_scherm.toets(Qt.Key.Key_Tab)
    assert zegt(code) in open_scherm.veld(f"instellingen.{veld}").fout.text()
    assert open_scherm.veld(f"instellingen.{veld}").tekst() == getypt
    nu = diensten.instellingen.lees()
    assert (nu.email, nu.plafond) == ("", None)
    open_scherm.venster.open(diensten)
    open_scherm.klik("rail.beheer")
    assert open_scherm.veld(f"instellingen.{veld}").tekst() == getypt
    assert zegt(code) in open_scherm.veld(f"instellingen.{veld}").fout.text()


def test_what_is_being_typed_is_kept_within_half_a_second(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    open_scherm.klik("rail.beheer")
    open_scherm.typ("instellingen.gemeente", "Dor")
    open_scherm.wacht(lambda: bool(diensten.casussen.concepten(None)))
    (concept,) = diensten.casussen.concepten(None).values()
    assert concept.tekst == "Dor"
    assert diensten.instellingen.lees().gemeente == ""
    open_scherm.toets(Qt.Key.Key_Tab)
    assert diensten.instellingen.lees().gemeente == "Dor"
    assert not diensten.casussen.concepten(None)


def test_what_letters_miss_is_counted_down(open_scherm: Scherm, diensten: Diensten) -> None:
    open_scherm.klik("rail.beheer")
    mist = len(diensten.instellingen.lees().ontbrekend)
    assert f"Nog {mist} in te vullen" in teksten(open_scherm)
    open_scherm.typ("instellingen.telefoon", "14 0348")
    open_scherm.toets(Qt.Key.Key_Tab)
    assert f"Nog {mist - 1} in te vullen" in teksten(open_scherm)


def test_each_requirement_is_a_field_of_the_page(open_scherm: Scherm) -> None:
    open_scherm.klik("rail.beheer")
    for eis in eisen(Instellingen()):
        assert not eis.voldaan
        assert open_scherm.veld(f"instellingen.{eis.sleutel}").label.text() == eis.tekst


def test_the_look_changes_at_once_and_is_remembered(
    open_scherm: Scherm, voorkeuren: Voorkeuren, tmp_path: Path
) -> None:
    open_scherm.klik("rail.beheer")
    keuze = open_scherm.veld("weergave.thema")
    assert isinstance(keuze, KeuzeRijVeld)
    keuze.knop("donker").click()
    assert kleuren() == DONKER
    assert voorkeuren.thema() is Thema.DONKER


def test_every_list_and_term_of_the_region_is_shown(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    open_scherm.klik("rail.beheer")
    regio = diensten.regio
    rijen = len(regio.lijsten) + len(regio.vragenlijsten)
    assert open_scherm.tabel("regio.lijsten").model().rowCount() == rijen
    rijen = len(regio.termijnen) + len(regio.bewaartermijnen)
    assert open_scherm.tabel("regio.termijnen").model().rowCount() == rijen


def test_what_is_provisional_is_counted_and_marked(open_scherm: Scherm, diensten: Diensten) -> None:
    open_scherm.klik("rail.beheer")
    open_punten = voorlopig(diensten.regio)
    assert "Leefgebieden" in open_punten
    assert "Bewaren na afsluiting van de aanpak" in open_punten
    assert f"nog {len(open_punten)} lijsten en termijnen" in teksten(open_scherm)
    gemerkt = 0
    for naam in ("regio.lijsten", "regio.termijnen"):
        model = open_scherm.tabel(naam).model()
        rol = Qt.ItemDataRole.AccessibleTextRole
        for rij in range(model.rowCount()):
            cellen = [model.index(rij, n) for n in range(model.columnCount())]
            gemerkt += any("voorlopig" in str(cel.data(rol)) for cel in cellen)
    assert gemerkt == len(open_punten)


def test_a_certificate_is_added_from_a_file_and_taken_off_again(
    open_scherm: Scherm, diensten: Diensten, tmp_path: Path
) -> None:
    (tmp_path / "uitgever.cer").write_bytes(certificaat("Uitgever BV", is_uitgever=True).der)
    open_scherm.klik("rail.beheer")
    open_scherm.veld("certificaat.bestand").zet_tekst(str(tmp_path / "weg.cer"))
    open_scherm.klik("certificaat.toevoegen")
    fout = open_scherm.veld("certificaat.bestand").fout
    open_scherm.qtbot.waitUntil(lambda: zegt("bestand-niet-te-lezen") in fout.text())
    open_scherm.veld("certificaat.bestand").zet_tekst(str(tmp_path / "uitgever.cer"))
    open_scherm.klik("certificaat.toevoegen")
    open_scherm.qtbot.waitUntil(lambda: bool(diensten.certificaten.alle()))
    (bekend,) = diensten.certificaten.alle()
    assert bekend.naam == "Uitgever BV"
    assert "Uitgever BV" in teksten(open_scherm)
    open_scherm.klik(f"certificaat.{bekend.id}.weg")
    assert diensten.certificaten.alle() == ()
    assert "Uitgever BV" not in teksten(open_scherm)
