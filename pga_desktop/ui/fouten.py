"""When the program itself makes a mistake: calm words, a number, a report without names.

The report is a white-list: version, kind of error, and the places in our own code. Arguments of the
exception, local values and texts of a case are never in it.
"""

import os
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from pga_desktop import __version__
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.indeling import Rij as NaastElkaar
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.tekst import Tekst


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
        blad = Foutblad(maak_rapport(fout, os.urandom(3).hex().upper()), self._venster)
        blad.show()
        blad.raise_()


class Foutblad(QFrame):
    """Over the middle of the window: what happened, that work is safe, what to do."""

    def __init__(self, rapport: str, venster: QWidget) -> None:
        super().__init__(venster)
        self.setProperty("soort", "kaart")
        self.setAutoFillBackground(True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rapport = rapport
        self._tekst = Tekst(rapport, "klein")
        self._tekst.hide()
        verder = Knop("Verder werken", primair=True)
        verder.clicked.connect(self._sluit)
        toon, kopieer = Link("Toon rapport"), Link("Kopieer rapport")
        toon.clicked.connect(self._tekst.show)
        kopieer.clicked.connect(self._kopieer)
        rij = NaastElkaar()
        rij.voeg(verder, toon, kopieer)
        rij.addStretch(1)
        kolom = Kolom(ouder=self, tussen=RUIMTE.m, marge=RUIMTE.xl)
        kolom.voeg(
            Tekst("Er ging iets mis in het programma", "kop"),
            Tekst(
                "Wat u hebt getypt is bewaard tot hooguit een halve seconde terug. U kunt verder "
                "werken. Gebeurt het opnieuw, geef dan het rapport aan uw beheerder: er staan geen "
                "gegevens van casussen in."
            ),
            self._tekst,
            rij,
        )
        breedte = min(venster.width() - 2 * RUIMTE.xl, 640)
        self.resize(breedte, max(self.sizeHint().height(), 260))
        self.move((venster.width() - breedte) // 2, venster.height() // 5)
        verder.setFocus()

    def _kopieer(self) -> None:
        QApplication.clipboard().setText(self._rapport)

    def _sluit(self) -> None:
        self.hide()
        self.deleteLater()


def vang_fouten(venster: QWidget) -> Foutvanger:
    """Show every mistake of the program in this window from now on."""
    vanger = Foutvanger(venster)
    vanger.begin()
    return vanger
