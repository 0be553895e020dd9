"""When the register can take nothing: what was typed stays, and nothing claims otherwise."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from pga_desktop.domain.stappen import Stap
from pga_desktop.storage.register import Register
from tests.journeys.conftest import Reis
from tests.support.kijken import toetsenbord
from tests.support.schijf import TE_GROOT, vol

# The off-screen platform says which finer points of windows it lacks; nothing of ours.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def register_van(reis: Reis) -> Register:
    """The register the window has open."""
    return reis.pagina.toestand.omgeving.diensten._sessie.register


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
