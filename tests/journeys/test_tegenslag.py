"""When the register can take nothing: what was typed stays, and nothing claims otherwise."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from pga_desktop.domain.stappen import Stap
from pga_desktop.storage.register import Register
from tests.journeys.conftest import Reis
from tests.support.kijken import toetsenbord
from tests.support.schijf import TE_GROOT, beschadig, vol

# The off-screen platform says which finer points of windows it lacks; nothing of ours.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def register_van(reis: Reis) -> Register:
    """The register the window has open."""
    return reis.pagina.toestand.omgeving.diensten._sessie.register


def register_van_venster(reis: Reis) -> Register:
    """The same, while no case is in sight."""
    diensten = reis.venster._diensten
    assert diensten is not None
    return diensten._sessie.register


def plak(reis: Reis, naam: str, tekst: str) -> None:
    """Put a text in a field at once and stay there."""
    reis.veld(naam).setFocus()
    geef(toetsenbord(), tekst)


def geef(invoer: QWidget, tekst: str) -> None:
    """Let a text arrive in an editor, wherever the keyboard is."""
    getypt = QInputMethodEvent("", [])
    getypt.setCommitString(tekst)
    QCoreApplication.sendEvent(invoer, getypt)


def test_a_lock_on_a_full_disk_asks_before_it_forgets(reis: Reis) -> None:
    b = reis.bediening
    reis.open(Stap.AANGEMELD)
    with vol(register_van(reis)):
        plak(reis, "aanmelding.doel", TE_GROOT)
        b.klik("vergrendelen")
        assert not b.ziet("ontgrendel.wachtzin")
        b.klik("nietbewaard.terug")
        assert TE_GROOT in reis.veld("aanmelding.doel").tekst()
    assert TE_GROOT in reis.vergrendel().huidig.aanmelding.doel


def test_a_text_no_disk_takes_outlives_its_page(reis: Reis) -> None:
    """She looks elsewhere, comes back, and it is there; the next lock stores it."""
    reis.open(Stap.AANGEMELD)
    with vol(register_van(reis)):
        plak(reis, "aanmelding.doel", TE_GROOT)
        reis.bediening.klik("rail.vandaag")
        assert reis.ziet("De schijf is vol")
    reis.zoek(reis.oefening.nummers[Stap.AANGEMELD])
    assert TE_GROOT in reis.veld("aanmelding.doel").tekst()
    assert TE_GROOT in reis.vergrendel().huidig.aanmelding.doel


def test_a_setting_no_disk_takes_is_not_forgotten(reis: Reis) -> None:
    b = reis.bediening
    reis.open(Stap.AANGEMELD)
    register = register_van(reis)
    b.klik("rail.beheer")
    with vol(register):
        plak(reis, "instellingen.postadres", TE_GROOT)
        b.klik("rail.vandaag")
        b.klik("vergrendelen")
        assert b.ziet("nietbewaard")
        b.klik("nietbewaard.terug")
    b.klik("vergrendelen")
    reis.ontgrendel()
    b.klik("rail.beheer")
    assert TE_GROOT in reis.veld("instellingen.postadres").tekst()


# Windows keeps the folder of an open file where it is.
kan_weg = pytest.mark.skipif("sys.platform == 'win32'", reason="the folder cannot be moved away")


@kan_weg
def test_nothing_is_called_saved_in_a_folder_that_is_gone(reis: Reis, tmp_path: Path) -> None:
    b = reis.bediening
    reis.open(Stap.AANGEMELD)
    weg = shutil.move(reis.ontsloten.pad, tmp_path / "elders")
    plak(reis, "aanmelding.doel", "De buren slapen weer.")
    b.klik("vergrendelen")
    assert reis.ziet("De map van het register is niet te bereiken.")
    b.klik("nietbewaard.terug")
    shutil.move(weg, reis.ontsloten.pad)
    assert "De buren slapen weer." in reis.vergrendel().huidig.aanmelding.doel


@kan_weg
def test_a_lock_that_loses_a_text_says_so(reis: Reis, tmp_path: Path) -> None:
    b = reis.bediening
    reis.open(Stap.AANGEMELD)
    shutil.move(reis.ontsloten.pad, tmp_path / "elders")
    plak(reis, "aanmelding.doel", "De buren slapen weer.")
    b.klik("vergrendelen")
    b.klik("nietbewaard.toch")
    assert b.ziet("ontgrendel.wachtzin")
    assert reis.ziet("kon niet worden bewaard")
    assert not reis.ziet("Alles wat u typte, is bewaard")


@kan_weg
def test_the_window_closes_over_an_unsaved_text_only_when_told_to(
    reis: Reis, tmp_path: Path
) -> None:
    reis.open(Stap.AANGEMELD)
    shutil.move(reis.ontsloten.pad, tmp_path / "elders")
    plak(reis, "aanmelding.doel", "De buren slapen weer.")
    assert not reis.venster.close()
    reis.bediening.klik("nietbewaard.toch")
    assert not reis.venster.isVisible()


def test_a_damaged_page_is_told_at_once_with_what_could_not_be_stored(reis: Reis) -> None:
    """SQLCipher then refuses everything, and calls the file read-only; she hears what it is."""
    b = reis.bediening
    reis.open(Stap.AANGEMELD)
    beschadig(register_van(reis), "concept")
    plak(reis, "aanmelding.doel", "De buren slapen weer.")
    b.wacht(lambda: b.ziet("beschadigd"), "the sheet")
    b.rust()
    assert "De buren slapen weer." in reis.veld("beschadigd.rest").tekst()
    assert reis.ziet("Gooi het beschadigde register niet weg")
    assert not reis.ziet("mag hier niet worden gewijzigd"), "it is not about rights to write"
    QTest.keyClick(b.vind("beschadigd"), Qt.Key.Key_Escape)
    QTest.mouseClick(b.vind("beschadigd"), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    b.rust()
    assert b.ziet("beschadigd"), "it waits for its own button"
    b.klik("beschadigd.sluiten")
    assert b.ziet("ontgrendel.wachtzin"), "nothing pretends to go on saving"
    assert reis.ziet("Dit register is beschadigd en daarom gesloten.")


def test_a_case_on_a_damaged_page_is_told_too(reis: Reis) -> None:
    """Opening it fails half way; nothing was typed, so nothing has to be copied."""
    b = reis.bediening
    beschadig(register_van_venster(reis), "actie")
    reis.zoek(reis.oefening.nummers[Stap.IN_UITVOERING])
    assert b.ziet("beschadigd")
    assert not b.ziet("beschadigd.rest")
    assert not b.ziet("casus")


def test_locking_over_a_damaged_page_tells_what_is_lost(reis: Reis) -> None:
    b = reis.bediening
    reis.open(Stap.AANGEMELD)
    beschadig(register_van(reis), "aanmelding")
    plak(reis, "aanmelding.doel", "De buren slapen weer.")
    b.klik("vergrendelen")
    assert b.ziet("beschadigd")
    assert not b.ziet("nietbewaard")
    assert "De buren slapen weer." in reis.veld("beschadigd.rest").tekst()


def test_what_was_stored_before_a_page_was_damaged_can_still_be_read(reis: Reis) -> None:
    b = reis.bediening
    reis.open(Stap.AANGEMELD)
    reis.vul(aanmelding__doel="De buren slapen weer.")
    beschadig(register_van(reis), "concept")
    plak(reis, "aanmelding.telefoon", "06")
    b.wacht(lambda: b.ziet("beschadigd"), "the sheet")
    b.klik("beschadigd.sluiten")
    with reis.register() as diensten:
        (casus_id,) = (
            regel.id
            for regel in diensten.casussen.overzicht()
            if regel.nummer == reis.oefening.nummers[Stap.AANGEMELD]
        )
        bewaard = diensten.casussen.dossier(casus_id).huidig.aanmelding
    assert bewaard.doel == "De buren slapen weer."


def test_a_register_that_cannot_be_shown_any_more_is_closed_with_the_reason(reis: Reis) -> None:
    reis.bediening.klik("vergrendelen")
    with reis.register() as diensten:
        beschadig(diensten._sessie.register, "traject")
    reis.ontgrendel()
    assert reis.bediening.ziet("ontgrendel.wachtzin")
    assert reis.ziet("Het register is beschadigd en kan niet verder worden gelezen.")
    assert reis.venster._diensten is None


def test_half_a_reason_is_there_after_a_lock_and_gone_once_it_was_used(reis: Reis) -> None:
    b = reis.bediening
    reis.open(Stap.STARTFASE)
    b.klik("overgang.terugzetten")
    reis.typ("overgang.reden", "Er kwam toch nog iemand")
    reis.vergrendel()
    b.klik("overgang.plan_opstellen")
    assert reis.veld("overgang.reden").tekst() == ""
    b.klik("overgang.terugzetten")
    assert reis.veld("overgang.reden").tekst() == "Er kwam toch nog iemand"
    reis.typ("overgang.reden", " voor.")
    b.klik("overgang.uitvoeren")
    assert reis.stap is Stap.WACHTLIJST
    b.klik("overgang.terugzetten")
    assert reis.veld("overgang.reden").tekst() == ""
    assert reis.vergrendel().huidig.gebeurtenissen[-1].reden == "Er kwam toch nog iemand voor."


def test_a_document_that_is_being_drawn_is_dropped_by_a_lock(reis: Reis) -> None:
    """It came back to a register that was closed; now it is not there, and can be made again."""
    b = reis.bediening
    reis.open(Stap.IN_UITVOERING)
    b.klik("tab.documenten")
    b.vul("document.soort", "plan_van_aanpak")
    maken, vergrendelen = b.vind("document.maken"), b.vind("vergrendelen")
    QTest.mouseClick(maken, Qt.MouseButton.LeftButton)
    assert reis.venster.werkbank.bezig
    QTest.mouseClick(vergrendelen, Qt.MouseButton.LeftButton)
    b.rust()
    reis.ontgrendel()
    b.klik("tab.documenten")
    b.vul("document.soort", "plan_van_aanpak")
    b.klik("document.maken")
    assert [d.sleutel for d in reis.dossier.huidig.documenten].count("plan_van_aanpak") == 1


def test_a_text_that_was_dropped_in_a_field_is_handed_in_by_a_lock(reis: Reis) -> None:
    """Dragging a text into a field does not give it the keyboard, so it is never left."""
    b = reis.bediening
    b.klik("rail.beheer")
    reis.vul(instellingen__afdeling="")
    veld = reis.veld("instellingen.afdeling")
    invoer = veld.findChild(QLineEdit)
    assert invoer is not None
    b.vind("zoek").setFocus()
    geef(invoer, "Zorg en veiligheid")
    b.klik("vergrendelen")
    reis.ontgrendel()
    b.klik("rail.beheer")
    assert reis.veld("instellingen.afdeling").tekst() == "Zorg en veiligheid"
