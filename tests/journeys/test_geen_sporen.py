"""Nothing of a case leaves the register by itself: a whole life of a case through the window.

Every text holds a word that can be traced, also the ones that are refused. It is in the register
and in the copies the user asked for; it must be nowhere else.
"""

import io
import logging
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pikepdf
import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from pga_desktop.bootstrap import certificeer, maak_app, maak_toegang
from pga_desktop.documents.bekijken import tekst
from pga_desktop.documents.regio import laad_regio
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.klok import VasteKlok
from pga_desktop.domain.stappen import Station
from pga_desktop.resources import forms_dir
from pga_desktop.rondleiding.bediening import Bediening
from pga_desktop.rondleiding.casusbestand import (
    VOORBEELDCASUS,
    lees_casusbestand,
    sleutels_van,
)
from pga_desktop.rondleiding.wandeling import DOCUMENTEN, REGISTER, loop
from pga_desktop.security.sleutels import VLOER, Kosten
from pga_desktop.ui.fouten import vang_fouten
from pga_desktop.ui.main_window import Hoofdvenster
from pga_desktop.ui.voorkeuren import Voorkeuren, standaardbestand
from pga_desktop.ui.widgets.tekstvelden import RegelVeld, TekstVeld
from tests.support.kijken import toetsenbord, zichtbaar
from tests.support.merkcasus import MERK, merkcasus

# The off-screen platform says which finer points of windows it lacks; nothing of ours.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NIET_INVULLEN = ("document.", "zoek", "ontgrendel.")
"""Fields that hold nothing of a case."""


@dataclass
class Sporen:
    """What the journey left outside the register, or showed outside the window."""

    map: Path
    titels: set[str] = field(default_factory=set)
    klembord: dict[str, str] = field(default_factory=dict)
    tijdelijk: set[str] = field(default_factory=set)
    open_register: dict[str, bytes] = field(default_factory=dict)
    ingevuld: int = 0
    geweigerd: list[str] = field(default_factory=list)

    def kijk(self) -> None:
        """Look at what may be gone again at the end."""
        self.titels |= {venster.title() for venster in QGuiApplication.topLevelWindows()}
        self.titels |= {venster.windowTitle() for venster in QApplication.topLevelWidgets()}
        self.tijdelijk |= {str(pad) for pad in (self.map / "tijdelijk").rglob("*")}

    def bestanden(self, naam: str) -> dict[Path, bytes]:
        return inhoud(self.map / naam)


def inhoud(map_: Path) -> dict[Path, bytes]:
    return {pad: pad.read_bytes() for pad in map_.rglob("*") if pad.is_file()}


@pytest.fixture(scope="module")
def sporen(tmp_path_factory: pytest.TempPathFactory) -> Sporen:
    gevonden = Sporen(tmp_path_factory.mktemp("sporen"))
    for naam in ("tijdelijk", "profiel", "uit"):
        (gevonden.map / naam).mkdir()
    with ExitStack() as na, pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "tempdir", str(gevonden.map / "tijdelijk"))
        for naam in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
            patch.setenv(naam, str(gevonden.map / "tijdelijk"))
        for naam in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "APPDATA"):
            patch.setenv(naam, str(gevonden.map / "profiel"))
        for haak in (sys, threading):
            patch.setattr(haak, "excepthook", haak.excepthook)
        na.enter_context(uitvoer_naar(gevonden.map / "uitvoer.txt"))
        na.enter_context(log_naar(gevonden.map / "log.txt"))
        maak_de_reis(gevonden)
    return gevonden


@contextmanager
def uitvoer_naar(bestand: Path) -> Iterator[None]:
    """Everything that is written to standard output and error, also by drivers, goes to a file."""
    sys.stdout.flush()
    sys.stderr.flush()
    echt = [os.dup(nummer) for nummer in (1, 2)]
    with bestand.open("wb") as doel:
        for nummer in (1, 2):
            os.dup2(doel.fileno(), nummer)
        try:
            yield
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            for nummer, oud in zip((1, 2), echt, strict=True):
                os.dup2(oud, nummer)
                os.close(oud)


@contextmanager
def log_naar(bestand: Path) -> Iterator[None]:
    """Every line that is logged, however unimportant, goes to a file."""
    luisteraar = logging.FileHandler(bestand, encoding="utf-8")
    wortel = logging.getLogger()
    niveau, andere = wortel.level, wortel.handlers
    wortel.handlers = [luisteraar]
    wortel.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        wortel.setLevel(niveau)
        wortel.handlers = andere
        luisteraar.close()


def maak_de_reis(sporen: Sporen) -> None:
    app = maak_app()
    voorkeuren = Voorkeuren(app, standaardbestand())
    app.focusChanged.connect(sporen.kijk)
    klok = VasteKlok(datetime(2026, 3, 2, 9, 0).astimezone())
    toegang = maak_toegang(klok, Kosten(*VLOER))
    venster = Hoofdvenster(lambda: toegang)
    regio = laad_regio([forms_dir()])[0]
    casus = lees_casusbestand(merkcasus(VOORBEELDCASUS), "merk.toml", sleutels_van(regio))
    verslag = loop(venster, klok, casus, sporen.map / "uit", certificeer(klok))
    bediening = Bediening(venster, lambda: venster.werkbank.bezig, geduld_ms=20_000)
    with bediening:
        na_afloop(bediening, sporen)
    breek_het_programma(venster, bediening, sporen)
    sporen.open_register = {pad.name: b for pad, b in inhoud(sporen.map / "uit" / REGISTER).items()}
    with bediening:
        kopieer_en_vergrendel(bediening, sporen, verslag.wachtzin)
    venster.close()
    shiboken6.delete(venster)
    shiboken6.delete(voorkeuren)
    app.focusChanged.disconnect(sporen.kijk)
    shutil.copytree(sporen.map / "uit" / REGISTER, sporen.map / "register")


def na_afloop(b: Bediening, sporen: Sporen) -> None:
    """Open the case again, add a row of every kind, and type in every field, right or wrong."""
    b.klik("rail.vandaag")
    zoek(b, MERK)
    b.klik("overgang.heropenen")
    b.vul("overgang.reden", f"{MERK} is weer gezien.")
    b.klik("overgang.uitvoeren")
    for station in Station:
        b.klik(f"station.{station.value}")
        if b.ziet("om.openen"):
            b.vul("om.reden", MERK)
            b.klik("om.openen")
        for knop in b.namen("toevoegen."):
            if not knop.startswith("toevoegen.meting"):
                b.klik(knop)
        vul_alles(b, sporen)
    b.klik("overgang.afwijzen")
    probeer(b, sporen, "overgang.datum", MERK)
    b.vul("overgang.reden", MERK)
    b.klik("overgang.toch")
    b.klik("overgang.annuleren")
    b.klik("tab.documenten")
    b.klik("document.exporteren")
    b.vul("document.exportmap", str(sporen.map / MERK))
    b.klik("export.doen")
    b.klik("rail.partners")
    probeer(b, sporen, "partners.nieuw_naam", MERK * 100)
    b.klik("partners.toevoegen")
    vul_alles(b, sporen)
    b.klik("rail.casussen")
    b.klik("casussen.nieuw")
    vul_alles(b, sporen)
    b.klik("rail.vandaag")
    zoek(b, MERK)


def zoek(b: Bediening, woord: str) -> None:
    vak = b.vind("zoek")
    vak.setFocus()
    QTest.keyClicks(vak, woord)
    QTest.keyClick(vak, Qt.Key.Key_Return)
    b.rust()


def vul_alles(b: Bediening, sporen: Sporen) -> None:
    """The word in every field of words in sight, also where it is refused."""
    velden = [w for w in zichtbaar(b.venster) if isinstance(w, RegelVeld | TekstVeld)]
    for naam in [veld.naam for veld in velden]:
        if not naam.startswith(NIET_INVULLEN) and b.ziet(naam):
            probeer(b, sporen, naam, f"{MERK} {naam}")


def probeer(b: Bediening, sporen: Sporen, naam: str, woorden: str) -> None:
    sporen.ingevuld += 1
    try:
        b.vul(naam, woorden)
    except VerwachteFout as fout:
        sporen.geweigerd.append(f"{fout!r} {dict(fout.feiten)!r}")


def breek_het_programma(venster: Hoofdvenster, b: Bediening, sporen: Sporen) -> None:
    """A mistake of the program with the word in it: its report can be read and copied."""
    vang_fouten(venster)
    try:
        raise RuntimeError(MERK)
    except RuntimeError as fout:
        sys.excepthook(type(fout), fout, fout.__traceback__)
    b.rust()
    knoppen = {k.text(): k for k in zichtbaar(venster) if isinstance(k, QAbstractButton)}
    for naam in ("Toon rapport", "Kopieer rapport", "Verder werken"):
        QTest.mouseClick(knoppen[naam], Qt.MouseButton.LeftButton)
        b.rust()
    sporen.klembord["rapport"] = QGuiApplication.clipboard().text()


def kopieer_en_vergrendel(b: Bediening, sporen: Sporen, wachtzin: str) -> None:
    b.klik("station.1")
    b.vind("aanmelding.aanleiding").setFocus()
    for toets in (Qt.Key.Key_A, Qt.Key.Key_C):
        QTest.keyClick(toetsenbord(), toets, Qt.KeyboardModifier.ControlModifier)
    sporen.klembord["gekopieerd"] = QGuiApplication.clipboard().text()
    b.klik("vergrendelen")
    sporen.klembord["na vergrendelen"] = QGuiApplication.clipboard().text()
    with suppress(VerwachteFout):
        b.vul("ontgrendel.wachtzin", MERK)
    b.klik("ontgrendel.openen")
    b.vul("ontgrendel.wachtzin", wachtzin)
    b.klik("ontgrendel.openen")
    assert b.ziet("casus")


def zonder_merk(woorden: str) -> bool:
    return MERK.lower() not in woorden.lower()


def met_merk(bestanden: dict[Path, bytes]) -> list[str]:
    """The files in which the word can be read, in any case and in the encodings in use."""
    vormen = {vorm.encode(c) for vorm in (MERK, MERK.lower()) for c in ("utf-8", "utf-16-le")}
    return [pad.name for pad, b in bestanden.items() if any(vorm in b for vorm in vormen)]


def test_the_journey_was_a_whole_one(sporen: Sporen) -> None:
    """Else the tests below prove nothing."""
    assert sporen.ingevuld > 100
    assert len(sporen.geweigerd) > 10
    assert MERK in sporen.klembord["gekopieerd"]
    kopieen = sporen.bestanden("uit/documenten")
    assert len(kopieen) >= 20
    assert sum(MERK in tekst(b) for b in kopieen.values()) >= 15


def test_no_error_tells_what_was_typed(sporen: Sporen) -> None:
    assert [fout for fout in sporen.geweigerd if not zonder_merk(fout)] == []


@pytest.mark.parametrize("bestand", ["log.txt", "uitvoer.txt"])
def test_nothing_is_logged_or_printed(sporen: Sporen, bestand: str) -> None:
    assert zonder_merk((sporen.map / bestand).read_text("utf-8"))


def test_no_temporary_file_was_made(sporen: Sporen) -> None:
    assert sporen.tijdelijk == set()


def test_the_profile_holds_preferences_only(sporen: Sporen) -> None:
    bestanden = sporen.bestanden("profiel")
    assert {pad.name for pad in bestanden} == {"voorkeuren.ini"}
    assert met_merk(bestanden) == []


def test_no_window_had_a_name_in_its_title(sporen: Sporen) -> None:
    assert "PGA Desktop" in sporen.titels
    assert [titel for titel in sporen.titels if not zonder_merk(titel)] == []


def test_the_clipboard_keeps_nothing_and_a_report_tells_nothing(sporen: Sporen) -> None:
    assert "RuntimeError" in sporen.klembord["rapport"]
    assert zonder_merk(sporen.klembord["rapport"])
    assert sporen.klembord["na vergrendelen"] == ""


def test_no_file_or_folder_has_the_word_in_its_name(sporen: Sporen) -> None:
    namen = [pad.name for pad in sporen.map.rglob("*")]
    assert "rondleiding.json" in namen
    assert [naam for naam in namen if not zonder_merk(naam)] == []


def test_nothing_readable_lies_in_the_register(sporen: Sporen) -> None:
    assert sporen.open_register["register.db-wal"], "the register was looked at while it was open"
    open_ = {Path(naam): b for naam, b in sporen.open_register.items()}
    assert met_merk(open_) == []
    assert met_merk(sporen.bestanden("register")) == []


def test_a_pdf_tells_nothing_outside_its_pages(sporen: Sporen) -> None:
    for bytes_ in sporen.bestanden(f"uit/{DOCUMENTEN}").values():
        with pikepdf.open(io.BytesIO(bytes_)) as pdf:
            assert zonder_merk("".join(str(waarde) for waarde in pdf.docinfo.values()))
            assert zonder_merk(pdf.Root.Metadata.read_bytes().decode("utf-8"))
            assert not pdf.attachments
