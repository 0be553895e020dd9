"""For journeys: the real main window on a practice register with real keys, and hands to it."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pga_desktop.bootstrap import maak_app, maak_toegang
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.klok import VasteKlok
from pga_desktop.domain.stappen import Stap, Station
from pga_desktop.rondleiding.bediening import Bediening
from pga_desktop.security.sleutels import VLOER, Kosten
from pga_desktop.services.diensten import Diensten
from pga_desktop.services.oefening import maak_oefenregister
from pga_desktop.services.toegang import NieuwRegister, Ontsloten, Toegang
from pga_desktop.ui.casus.pagina import Casuspagina
from pga_desktop.ui.main_window import Hoofdvenster
from pga_desktop.ui.vandaag.kolommen import Takenkolom
from pga_desktop.ui.voorkeuren import Voorkeuren
from pga_desktop.ui.widgets.veld import Veld
from tests.support.kijken import toetsenbord, woorden
from tests.support.oefenregister import CASUSSEN

WACHTZIN = "zeven groene fietsen in de gracht"


@dataclass(frozen=True)
class Oefening:
    """A closed practice register with a case in every state; never opened itself."""

    ontsloten: Ontsloten
    nummers: Mapping[Stap, str]
    """The number of the first case in each state."""


@pytest.fixture(scope="session")
def oefening(tmp_path_factory: pytest.TempPathFactory) -> Oefening:
    klok = VasteKlok(datetime(2026, 3, 2, 9, 0).astimezone())
    toegang = maak_toegang(klok, Kosten(*VLOER))
    map_ = tmp_path_factory.mktemp("oefening")
    nieuw = NieuwRegister(map_, "PGA Dorp", "Dorp", "K. de Wit", WACHTZIN)
    ontsloten = maak_oefenregister(toegang, nieuw, CASUSSEN)
    diensten = toegang.open(ontsloten)
    regels = sorted(diensten.casussen.overzicht(), key=lambda regel: regel.id, reverse=True)
    diensten.sluit()
    return Oefening(ontsloten, {regel.stap: regel.nummer for regel in regels})


@dataclass
class Reis:
    """The program as its user has it: one window, one register, one case at a time."""

    venster: Hoofdvenster
    bediening: Bediening
    toegang: Toegang
    klok: VasteKlok
    oefening: Oefening
    ontsloten: Ontsloten

    def ontgrendel(self) -> None:
        """Type the passphrase; the window comes back where it was."""
        self.bediening.vul("ontgrendel.wachtzin", WACHTZIN)
        self.bediening.klik("ontgrendel.openen")

    def vergrendel(self) -> Dossier:
        """Lock, look in the file itself, unlock again. Returns the case as the file has it."""
        casus_id = self.pagina.toestand.casus_id
        self.bediening.klik("vergrendelen")
        with self.register() as diensten:
            dossier = diensten.casussen.dossier(casus_id)
        self.ontgrendel()
        assert self.pagina.toestand.dossier == dossier, "the window shows what the file has"
        return dossier

    @contextmanager
    def register(self) -> Iterator[Diensten]:
        """The services of the register itself, while the window has it locked; no key to derive."""
        diensten = self.toegang.open(self.ontsloten)
        try:
            yield diensten
        finally:
            diensten.sluit()

    def open(self, stap: Stap) -> None:
        """Find the first case in a state by its number, and open it."""
        self.zoek(self.oefening.nummers[stap])
        assert self.stap is stap

    def zoek(self, tekst: str) -> None:
        """Type in the search box and open the first case that is found."""
        vak = self.bediening.vind("zoek")
        vak.setFocus()
        QTest.keyClicks(vak, tekst)
        QTest.keyClick(vak, Qt.Key.Key_Return)
        self.bediening.rust()

    @property
    def pagina(self) -> Casuspagina:
        pagina = self.bediening.vind("casus")
        assert isinstance(pagina, Casuspagina)
        return pagina

    @property
    def dossier(self) -> Dossier:
        """The case as the page shows it."""
        return self.pagina.toestand.dossier

    @property
    def stap(self) -> Stap:
        return self.dossier.casus.stap

    def naar(self, station: Station) -> None:
        self.bediening.klik(f"station.{station.value}")

    def vul(self, **velden: str) -> None:
        """Fill in fields by name; `startfase__datum` is the field startfase.datum."""
        for naam, tekst in velden.items():
            self.bediening.vul(naam.replace("__", "."), tekst)

    def zet(self, overgang: str, reden: str = "", datum: str = "") -> None:
        """Perform a transition of which nothing is missing."""
        b = self.bediening
        b.klik(f"overgang.{overgang}")
        if datum:
            b.vul("overgang.datum", datum)
        b.vul("overgang.reden", reden)
        b.klik("overgang.uitvoeren")

    def meet(self, soort: str, datum: str) -> None:
        """Add a measurement of a day and give every area a 4."""
        self.bediening.klik(f"toevoegen.meting.{soort}")
        meting = self.dossier.huidig.metingen[-1]
        self.bediening.vul(f"meting.{meting.id}.datum", datum)
        for naam in self.bediening.namen("score."):
            self.bediening.vind(naam).setFocus()
            QTest.keyClicks(toetsenbord(), "4")
        self.bediening.klik("meting.klaar")

    def ziet(self, tekst: str) -> bool:
        """Whether these words are on screen or can be scrolled to."""
        return tekst in woorden(self.venster)

    def nog_nodig(self) -> str:
        return woorden(self.bediening.vind("nognodig"))

    def stappenbalk(self) -> str:
        """What the step bar says below the station where the case stands."""
        return self.bediening.vind(f"station.{self.stap.station.value}").accessibleDescription()

    def te_laat(self) -> str:
        """Go to Vandaag; everything in its first column."""
        self.bediening.klik("rail.vandaag")
        while self.bediening.ziet("vandaag.meer.te_laat"):
            self.bediening.klik("vandaag.meer.te_laat")
        kolom = next(k for k in self.venster.findChildren(Takenkolom) if k.isVisible())
        return woorden(kolom)

    def veld(self, naam: str) -> Veld:
        veld = self.bediening.vind(naam)
        assert isinstance(veld, Veld)
        return veld

    def typ(self, naam: str, tekst: str) -> None:
        """Press the keys of a text at the end of a field and stay there."""
        self.veld(naam).setFocus()
        QTest.keyClick(toetsenbord(), Qt.Key.Key_End)
        QTest.keyClicks(toetsenbord(), tekst)

    def geschiedenis(self) -> str:
        """Everything the history tells, from its first line."""
        self.bediening.klik("tab.geschiedenis")
        while self.bediening.ziet("geschiedenis.meer"):
            self.bediening.klik("geschiedenis.meer")
        verteld = woorden(self.pagina)
        self.bediening.klik("geschiedenis.terug")
        return verteld


@pytest.fixture
def reis(oefening: Oefening, qtbot: QtBot, tmp_path: Path, klok: VasteKlok) -> Iterator[Reis]:
    """The window with a fresh copy of the practice register, unlocked with its passphrase."""
    app = maak_app()
    voorkeuren = Voorkeuren(app, tmp_path / "voorkeuren.ini")
    ontsloten = replace(oefening.ontsloten, pad=tmp_path / oefening.ontsloten.pad.name)
    shutil.copytree(oefening.ontsloten.pad, ontsloten.pad)
    voorkeuren.onthoud_register(ontsloten.pad)
    toegang = maak_toegang(klok, Kosten(*VLOER))
    venster = Hoofdvenster(lambda: toegang)
    qtbot.addWidget(venster)
    venster.resize(1366, 768)
    venster.show()
    venster.activateWindow()
    bediening = Bediening(venster, lambda: venster.werkbank.bezig, geduld_ms=20_000)
    bediening.wacht(venster.isActiveWindow, "venster")
    with bediening:
        reis = Reis(venster, bediening, toegang, klok, oefening, ontsloten)
        reis.ontgrendel()
        yield reis
    venster.close()
    shiboken6.delete(voorkeuren)
