"""For tests of whole screens: real services on a real register, and a window on top of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from pga_desktop.domain.datums import cijferdatum
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.klok import VasteKlok
from pga_desktop.security.sleutels import VLOER
from pga_desktop.services.diensten import Diensten
from pga_desktop.services.registerinfo import Registerinfo
from pga_desktop.services.samenstellen import maak_diensten
from pga_desktop.services.teksten import Teksten, laad_teksten
from pga_desktop.services.toegang import Toegang
from pga_desktop.ui.jobs import Werkbank
from pga_desktop.ui.main_window import Hoofdvenster
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.style.stijl import pas_toe
from pga_desktop.ui.style.tokens import Thema
from pga_desktop.ui.voorkeuren import Voorkeuren
from pga_desktop.ui.widgets.tabel import Tabel
from pga_desktop.ui.widgets.veld import Veld
from tests.support.registers import een_register

BREED, SMAL = (1366, 768), (683, 384)


@pytest.fixture(autouse=True)
def voorkeuren(qapp: QApplication, tmp_path: Path) -> Iterator[Voorkeuren]:
    """Preferences of this test alone, and the light look."""
    eigen = Voorkeuren(qapp, tmp_path / "voorkeuren.ini")
    pas_toe(qapp, Thema.LICHT)
    yield eigen
    pas_toe(qapp, Thema.LICHT)
    shiboken6.delete(eigen)


@pytest.fixture(scope="session")
def teksten() -> Teksten:
    """The shipped texts and lists, read once."""
    return laad_teksten()


@pytest.fixture
def diensten(tmp_path: Path, klok: VasteKlok, teksten: Teksten) -> Iterator[Diensten]:
    """The services of an empty register."""
    pad = tmp_path / "PGA Dorp.pgaregister"
    info = Registerinfo(pad.stem, pad, "K. de Wit")
    open_ = maak_diensten(een_register(pad, klok), info, klok, teksten)
    yield open_
    open_.sluit()


@dataclass
class Scherm:
    """The window as a person uses it: what is in sight, by its name."""

    venster: Hoofdvenster
    qtbot: QtBot

    def vind(self, naam: str) -> QWidget:
        """The visible widget with a name."""
        gevonden = [w for w in self.venster.findChildren(QWidget, naam) if w.isVisible()]
        assert gevonden, f"{naam} is not in sight"
        return gevonden[0]

    def ziet(self, naam: str) -> bool:
        return any(w.isVisible() for w in self.venster.findChildren(QWidget, naam))

    def veld(self, naam: str) -> Veld:
        veld = self.vind(naam)
        assert isinstance(veld, Veld)
        return veld

    def knop(self, naam: str) -> QAbstractButton:
        knop = self.vind(naam)
        assert isinstance(knop, QAbstractButton)
        return knop

    def tabel(self, naam: str) -> Tabel:
        tabel = self.vind(naam)
        assert isinstance(tabel, Tabel)
        return tabel

    def klik(self, naam: str) -> None:
        knop = self.knop(naam)
        assert knop.isEnabled(), f"{naam} cannot be pressed now"
        QTest.mouseClick(knop, Qt.MouseButton.LeftButton)
        self.rust()

    def typ(self, naam: str, tekst: str) -> None:
        """Type in a field, as with the keyboard."""
        self.vind(naam).setFocus()
        QTest.keyClicks(self.toetsenbord(), tekst)
        self.rust()

    def toets(
        self, toets: Qt.Key, extra: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(self.toetsenbord(), toets, extra)
        self.rust()

    def toetsenbord(self) -> QWidget:
        """What has the keyboard."""
        heeft = QApplication.focusWidget()
        assert heeft is not None, "nothing has the keyboard"
        return heeft

    def wacht(self, voorwaarde: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(voorwaarde, timeout=20_000)
        self.rust()

    def rust(self) -> None:
        for _ in range(3):
            QApplication.processEvents()


@pytest.fixture
def toegang(klok: VasteKlok) -> Toegang:
    """The door to registers, with the cheapest keys it accepts."""
    return Toegang(klok, VLOER)


@pytest.fixture
def scherm(qtbot: QtBot, toegang: Toegang) -> Iterator[Scherm]:
    """The window, before any register is open."""
    venster = Hoofdvenster(lambda: toegang)
    qtbot.addWidget(venster)
    toon(venster, *BREED)
    yield Scherm(venster, qtbot)
    venster.close()


@pytest.fixture
def open_scherm(scherm: Scherm, diensten: Diensten) -> Scherm:
    """The window with an empty register open."""
    scherm.venster.open(diensten)
    scherm.rust()
    return scherm


@pytest.fixture
def omgeving(diensten: Diensten) -> Iterator[Omgeving]:
    """What a screen gets, without a window around it."""
    werkbank = Werkbank()
    yield Omgeving(diensten, werkbank)
    werkbank.sluit()


def zegt(code: str) -> str:
    """What the program says for an expected error without facts."""
    return zin(VerwachteFout(code)).tekst


def toon(widget: QWidget, breedte: int, hoogte: int) -> None:
    """Show a widget as the active window of this size."""
    widget.resize(breedte, hoogte)
    widget.show()
    widget.activateWindow()
    for _ in range(4):
        QApplication.processEvents()


def een_casus(diensten: Diensten, gemeld: date | None = None, **persoon: str) -> int:
    """A new case for a person with these fields, reported on a day."""
    casus_id = diensten.casussen.nieuw(persoon or {"roepnaam": "Theo", "geslachtsnaam": "Heijden"})
    if gemeld is not None:
        dossier = diensten.casussen.dossier(casus_id)
        ref = dossier.huidig.aanmelding.ref
        tekst = cijferdatum(gemeld)
        diensten.casussen.wijzig(casus_id, dossier.casus.versie, ref, "datum", tekst)
    return casus_id
