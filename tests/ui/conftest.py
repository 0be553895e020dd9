"""The page of a practice case on a real register, and hands to it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.klok import VasteKlok
from pga_desktop.domain.stappen import Stap, Station
from pga_desktop.rondleiding.bediening import Bediening
from pga_desktop.services.diensten import Diensten
from pga_desktop.ui.casus.pagina import Casuspagina
from pga_desktop.ui.jobs import Werkbank
from pga_desktop.ui.meldingen import Melding
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.style.stijl import pas_toe
from pga_desktop.ui.style.tokens import Thema
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.leesvolgorde import ga_verder
from pga_desktop.ui.widgets.veld import Veld
from tests.support.kijken import naam_van, toetsenbord
from tests.support.oefenregister import casus_in, maak_oefenregister, open_kopie

BREED, SMAL = (1366, 768), (683, 384)
"""A usual laptop, and the same one with everything at 200 %."""


@pytest.fixture(scope="session")
def oefenregister(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed register with 26 cases; never opened itself."""
    klok = VasteKlok(datetime(2026, 3, 2, 9, 0).astimezone())
    return maak_oefenregister(tmp_path_factory.mktemp("oefenen"), klok)


@pytest.fixture
def diensten(oefenregister: Path, tmp_path: Path, klok: VasteKlok) -> Iterator[Diensten]:
    """The services of a copy of the practice register."""
    open_ = open_kopie(oefenregister, tmp_path, klok)
    yield open_
    open_.sluit()


@dataclass
class Werk:
    """A window with the page of one case, used by name."""

    venster: QWidget
    diensten: Diensten
    omgeving: Omgeving
    bediening: Bediening
    qtbot: QtBot
    meldingen: list[Melding] = field(default_factory=list)
    herstel: list[tuple[str, Callable[[], str]]] = field(default_factory=list)
    pagina: Casuspagina = field(init=False)

    def open(self, casus_id: int) -> Casuspagina:
        """Show a case; the one that was open is left as one leaves it."""
        indeling = self.venster.layout()
        assert indeling is not None
        self.verlaat()
        self.pagina = Casuspagina(self.omgeving, casus_id)
        indeling.addWidget(self.pagina)
        self.rust()
        return self.pagina

    def open_stap(self, stap: Stap) -> Casuspagina:
        """Show the first case in a state."""
        return self.open(casus_in(self.diensten, stap))

    def verlaat(self) -> None:
        """Leave the case, if there is one."""
        pagina: Casuspagina | None = getattr(self, "pagina", None)
        if pagina is not None:
            self.venster.setFocus()
            pagina.sluit()
            pagina.setParent(None)
            pagina.deleteLater()
            del self.pagina
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def heropen(self) -> Casuspagina:
        """Leave the case and open it again."""
        return self.open(self.pagina.toestand.casus_id)

    @property
    def dossier(self) -> Dossier:
        """The case as the register has it."""
        return self.diensten.casussen.dossier(self.pagina.toestand.casus_id)

    def naar(self, station: Station) -> None:
        self.klik(f"station.{station.value}")

    def klik(self, naam: str) -> None:
        self.bediening.klik(naam)

    def klik_in(self, knop: QWidget) -> None:
        """Click a button that has no name of its own."""
        QTest.mouseClick(knop, Qt.MouseButton.LeftButton)
        self.rust()

    def maak_ongedaan(self) -> None:
        """Undo the last removal, as the frame offers it."""
        _, doe = self.herstel.pop()
        doe()
        self.rust()

    def open_alles(self) -> None:
        """Open every row in sight, and what comes in sight by that."""
        while dicht := [naam for naam in self.namen("openen.") if self._is_dicht(naam)]:
            for naam in dicht:
                self.klik(naam)

    def _is_dicht(self, naam: str) -> bool:
        soort = naam.split(".")[1]
        knop = self.bediening.vind(naam)
        open_ = knop.accessibleDescription() == "open" or naam_van(knop) == "Klaar"
        return soort != "meting" and not open_

    def vul(self, naam: str, tekst: str) -> None:
        self.bediening.vul(naam, tekst)

    def veld(self, naam: str) -> Veld:
        veld = self.bediening.vind(naam)
        assert isinstance(veld, Veld)
        return veld

    def ziet(self, naam: str) -> bool:
        return self.bediening.ziet(naam)

    def namen(self, begin: str) -> list[str]:
        return self.bediening.namen(begin)

    def typ(self, naam: str, tekst: str) -> None:
        """Press the keys of a text at the end of a field and stay there."""
        self.bediening.vind(naam).setFocus(Qt.FocusReason.OtherFocusReason)
        invoer = toetsenbord()
        if isinstance(invoer, QLineEdit):
            invoer.end(False)
        elif isinstance(invoer, QTextEdit):
            invoer.moveCursor(QTextCursor.MoveOperation.End)
        QTest.keyClicks(invoer, tekst)

    def toets(
        self, toets: Qt.Key, extra: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(toetsenbord(), toets, extra)
        self.rust()

    def rust(self) -> None:
        self.bediening.rust()

    def wacht(self, voldaan: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(voldaan, timeout=20_000)


class _Venster(QWidget):
    """Tab goes round it as it goes round the window of the program."""

    def focusNextPrevChild(self, volgende: bool) -> bool:
        return ga_verder(self, vooruit=volgende)


@pytest.fixture
def werk(qapp: QApplication, qtbot: QtBot, diensten: Diensten) -> Iterator[Werk]:
    """A window without a case in it yet."""
    pas_toe(qapp, Thema.LICHT)
    venster = _Venster()
    Kolom(ouder=venster)
    werkbank = Werkbank(venster)
    omgeving = Omgeving(diensten, werkbank, venster)
    bediening = Bediening(venster, lambda: werkbank.bezig, geduld_ms=20_000)
    venster.resize(*BREED)
    venster.show()
    venster.activateWindow()
    werk = Werk(venster, diensten, omgeving, bediening, qtbot)
    omgeving.melding.connect(werk.meldingen.append)
    omgeving.herstel_geboden.connect(lambda tekst, doe: werk.herstel.append((tekst, doe)))
    bediening.wacht(venster.isActiveWindow, "venster")
    yield werk
    werk.verlaat()
    werkbank.sluit()
    venster.close()
    shiboken6.delete(venster)
    pas_toe(qapp, Thema.LICHT)
