"""What nobody caught: calm words, a number, a report without names.

A mistake of the program, or an expected error where no screen expects it (a damaged register).

The report is a white-list: version, kind of error, and the places in our own code. Arguments of the
exception, local values and texts of a case are never in it.
"""

import os
import sys
import threading
import traceback
from types import TracebackType
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from pga_desktop import __version__
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.indeling import Kolom, Vloei
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.overlay import Overlay
from pga_desktop.ui.widgets.schuif import Schuif
from pga_desktop.ui.widgets.tekst import Tekst

_TITEL: Final = "Er ging iets mis in het programma"
_TITEL_VERWACHT: Final = "Dit lukt nu niet"
_UITLEG: Final = (
    "Wat u hebt getypt is bewaard tot hooguit een halve seconde terug. U kunt verder "
    "werken. Gebeurt het opnieuw, geef dan het rapport aan uw beheerder: er staan geen "
    "gegevens van casussen in."
)


def maak_rapport(fout: BaseException, nummer: str) -> str:
    """What a helpdesk may see of a mistake in the program."""
    regels = [
        f"PGA Desktop {__version__}, melding {nummer}",
        f"Python {sys.version.split()[0]}, {sys.platform}",
        type(fout).__name__ + (f" {fout.code}" if isinstance(fout, VerwachteFout) else ""),
    ]
    for plek in traceback.extract_tb(fout.__traceback__):
        if "pga_desktop" in plek.filename:
            bestand = plek.filename.replace("\\", "/").rpartition("pga_desktop/")[2]
            regels.append(f"{bestand}:{plek.lineno} {plek.name}")
    return "\n".join(regels)


class Foutvanger(QObject):
    """Catches what nobody caught, in every thread, and shows it in the window."""

    _gevangen = Signal(object)

    def __init__(self, venster: QWidget) -> None:
        super().__init__(venster)
        self._venster = venster
        self._gevangen.connect(self._toon)

    def begin(self) -> None:
        """From now on, catch."""
        sys.excepthook = self._bij_fout
        threading.excepthook = self._bij_fout_in_thread

    def _bij_fout(
        self, _soort: type[BaseException], fout: BaseException, _plek: TracebackType | None
    ) -> None:
        self._gevangen.emit(fout)

    def _bij_fout_in_thread(self, gegevens: threading.ExceptHookArgs) -> None:
        if gegevens.exc_value is not None:
            self._gevangen.emit(gegevens.exc_value)

    def _toon(self, fout: BaseException) -> None:
        rapport = maak_rapport(fout, os.urandom(3).hex().upper())
        for blad in self._venster.findChildren(Foutblad):
            if blad.isVisible():
                blad.voeg_toe(rapport)
                return
        if isinstance(fout, VerwachteFout):
            Foutblad(rapport, self._venster, _TITEL_VERWACHT, zin(fout).voluit).toon()
        else:
            Foutblad(rapport, self._venster).toon()


class Foutblad(Overlay):
    """Over the window: what happened, what is safe, what to do, and the report to read."""

    def __init__(
        self, rapport: str, venster: QWidget, titel: str = _TITEL, uitleg: str = _UITLEG
    ) -> None:
        super().__init__(venster, titel)
        self._rapport = rapport
        self._lezen = Schuif(naam="Rapport", marge=0)
        self._tekst = Tekst(rapport, "klein")
        self._lezen.inhoud.voeg(self._tekst)
        self._lezen.hide()
        self._verder = Knop("Verder werken", primair=True)
        self._verder.clicked.connect(self.sluit)
        toon, kopieer = Link("Toon rapport"), Link("Kopieer rapport")
        toon.clicked.connect(self._toon_rapport)
        kopieer.clicked.connect(self._kopieer)
        knoppen = Vloei(self._verder, toon, kopieer, tussen=RUIMTE.l)
        self._kolom = kolom = Kolom(ouder=self.paneel, tussen=RUIMTE.m, marge=RUIMTE.xl)
        kolom.voeg(Tekst(titel, "kop"), Tekst(uitleg))
        kolom.voeg(self._lezen, rek=1)
        kolom.voeg(knoppen)
        self.gesloten.connect(self.deleteLater)

    def toon(self) -> None:
        """Open with the keyboard on the button that goes on."""
        self.open(self._verder)

    def voeg_toe(self, rapport: str) -> None:
        """Another mistake while this one is in sight."""
        self._rapport = f"{self._rapport}\n\n{rapport}"
        self._tekst.setText(self._rapport)

    def _leg(self) -> None:
        self._leg_midden(46, self._hoogte)

    def _hoogte(self, breedte: int) -> int:
        """How high it must be at a width; the report takes what room there is."""
        nodig = self._kolom.heightForWidth(breedte)
        if self._lezen.isVisibleTo(self.paneel):
            nodig += self._tekst.heightForWidth(breedte - 2 * RUIMTE.xl)
        return nodig

    def _toon_rapport(self) -> None:
        self._lezen.show()
        self._leg()
        self._lezen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _kopieer(self) -> None:
        QApplication.clipboard().setText(self._rapport)


def vang_fouten(venster: QWidget) -> Foutvanger:
    """Show every mistake of the program in this window from now on."""
    vanger = Foutvanger(venster)
    vanger.begin()
    return vanger
