"""Everything before a register is open: chooses between the first run, unlocking and recovery."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from pga_desktop.services.diensten import Diensten
from pga_desktop.ui.jobs import Werkbank
from pga_desktop.ui.style.stijl import em
from pga_desktop.ui.toegang.mapkeuze import mapdialoog
from pga_desktop.ui.toegang.ontgrendelen import Herstellen, Ontgrendelen
from pga_desktop.ui.voorkeuren import documentenmap, voorkeuren
from pga_desktop.ui.widgets.indeling import Rij
from pga_desktop.ui.widgets.rail import Rail

if TYPE_CHECKING:  # asking for a passphrase does not wait for what comes after it
    from pga_desktop.services.toegang import Toegang
    from pga_desktop.ui.toegang.eerste import EersteKeer

_RUIM_GENOEG = 60


class Toegangspagina(QWidget):
    """The way in.

    Signals: `geopend(diensten)`; `aanmelding_gevraagd` after it, when she made a register and wants
    to register someone at once.
    """

    geopend = Signal(Diensten)
    aanmelding_gevraagd = Signal()

    def __init__(self, toegang: Callable[[], Toegang], werkbank: Werkbank) -> None:
        super().__init__()
        self._toegang, self._werkbank = toegang, werkbank
        self._pad: Path | None = None
        self._eerste: EersteKeer | None = None
        self._rail = Rail("PGA Desktop", "Casusregister voor de persoonsgerichte aanpak", ())
        self._stapel = QStackedWidget()
        rij = Rij(ouder=self, tussen=0)
        rij.voeg(self._rail)
        rij.voeg(self._stapel, rek=1)

    def begin(self, uitleg: str = "") -> None:
        """Unlock the last register, or make the first one. `uitleg` says why it was closed."""
        bekend = voorkeuren().registers()
        if bekend:
            self._ontgrendel(bekend[0], uitleg)
        else:
            self._nieuw()

    def sluit(self) -> None:
        """Leave nothing open; the window goes away."""
        if self._eerste is not None:
            self._eerste.sluit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rail.setVisible(self.width() > em(_RUIM_GENOEG))

    def _toon(self, blad: QWidget) -> None:
        vorig = self._stapel.currentWidget()
        self._eerste = None
        self._stapel.addWidget(blad)
        self._stapel.setCurrentWidget(blad)
        if vorig is not None:
            self._stapel.removeWidget(vorig)
            vorig.deleteLater()

    def _ontgrendel(self, pad: Path, uitleg: str = "") -> None:
        self._pad = pad
        bekend = [ander for ander in voorkeuren().registers() if ander != pad]
        blad = Ontgrendelen(self._toegang, self._werkbank, pad, bekend)
        blad.register_gevraagd.connect(self._ontgrendel)
        blad.geopend.connect(self._open)
        blad.herstel_gevraagd.connect(self._herstel)
        blad.ander_gevraagd.connect(self._kies)
        blad.nieuw_gevraagd.connect(self._nieuw)
        self._toon(blad)
        if uitleg:
            blad.zeg(uitleg)
        blad.begin()

    def _terug(self) -> None:
        if self._pad is not None:
            self._ontgrendel(self._pad)

    def _herstel(self) -> None:
        if self._pad is None:
            return
        blad = Herstellen(self._toegang, self._werkbank, self._pad)
        blad.geopend.connect(self._open)
        blad.terug.connect(self._terug)
        self._toon(blad)
        blad.begin()

    def _nieuw(self) -> None:
        from pga_desktop.ui.toegang.eerste import EersteKeer  # noqa: PLC0415 - see above

        blad = EersteKeer(self._toegang(), self._werkbank)
        blad.gereed.connect(self._open_voor_aanmelding)
        blad.geopend.connect(self.geopend)
        blad.gemaakt.connect(voorkeuren().onthoud_register)
        blad.bestaand_gevraagd.connect(self._kies)
        self._toon(blad)
        self._eerste = blad
        blad.begin()

    def _kies(self) -> None:
        begin = self._pad.parent if self._pad else documentenmap()
        dialoog = mapdialoog(self, "Register openen: kies de map van het register", begin)
        dialoog.fileSelected.connect(self._gekozen)
        dialoog.open()

    def _gekozen(self, pad: str) -> None:
        self._ontgrendel(Path(pad))

    def _open(self, diensten: Diensten, pad: Path) -> None:
        voorkeuren().onthoud_register(pad)
        self.geopend.emit(diensten)

    def _open_voor_aanmelding(self, diensten: Diensten) -> None:
        self.geopend.emit(diensten)
        self.aanmelding_gevraagd.emit()
