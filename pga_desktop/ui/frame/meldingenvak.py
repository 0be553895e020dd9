"""Where messages stand: between the search bar and the screen, until they are closed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from pga_desktop.ui.meldingen import Melding
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.chip import ChipSoort
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.kaart import Banner

_HOOGSTENS = 3


class Meldingenvak(QWidget):
    """The last few messages under each other; saying the same twice shows it once.

    Signal `toetsenbord_terug`: what has the keyboard goes away, so give it back to the screen.
    """

    toetsenbord_terug = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kolom = Kolom(ouder=self, tussen=RUIMTE.s)
        self._kolom.setContentsMargins(RUIMTE.xl, RUIMTE.m, RUIMTE.xl, 0)
        self._banners: list[Banner] = []
        self._terloops: list[Banner] = []
        self._fouten: list[Banner] = []
        """What went wrong in an earlier act than the present one."""
        self._blijvend: list[Banner] = []
        self._herstel: Banner | None = None
        self.hide()

    def zeg(self, melding: Melding) -> None:
        """Show a message, errors in their own colour."""
        if not melding.fout:
            self._neem_fouten_weg()
        for banner in self._banners:
            if banner.tekst.text() == melding.voluit:
                if melding.blijft:
                    self._blijvend.append(banner)
                return
        soort = ChipSoort.FOUT if melding.fout else ChipSoort.INFO
        banner = Banner(melding.voluit, soort, sluitbaar=True)
        banner.gesloten.connect(partial(self._neem_weg, banner))
        if melding.blijft:
            self._blijvend.append(banner)
        elif melding.fout:
            QTimer.singleShot(0, self, partial(self._fouten.append, banner))
        else:
            self._terloops.append(banner)
        self._toon(banner)

    def bied_herstel(self, tekst: str, herstel: Callable[[], str]) -> None:
        """Say what was done, with a button and Ctrl+Z that undo it; only the last can be undone."""
        self._neem_fouten_weg()
        if self._herstel is not None:
            self._neem_weg(self._herstel)
        banner = Banner(tekst, ChipSoort.INFO, actie="Ongedaan maken", sluitbaar=True)
        banner.gesloten.connect(partial(self._neem_weg, banner))
        banner.actie_gekozen.connect(partial(self._herstel_nu, banner, herstel))
        toets = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), banner)
        toets.activated.connect(banner.actie_gekozen)
        self._herstel = banner
        self._terloops.append(banner)
        self._toon(banner)

    def ga_verder(self) -> None:
        """Take away every message but what `blijft`, and what went wrong just now by going on."""
        self._neem_alle_weg(self._terloops)
        self._neem_fouten_weg()

    def _neem_fouten_weg(self) -> None:
        self._neem_alle_weg(self._fouten)

    def _neem_alle_weg(self, weg: list[Banner]) -> None:
        for banner in [b for b in self._banners if b in weg and b not in self._blijvend]:
            self._neem_weg(banner)
        weg.clear()

    def _toon(self, banner: Banner) -> None:
        self._banners.append(banner)
        self._kolom.voeg(banner)
        for oud in self._banners[:-_HOOGSTENS]:
            self._neem_weg(oud)
        self.show()

    def _herstel_nu(self, banner: Banner, herstel: Callable[[], str]) -> None:
        self._neem_weg(banner)
        if terug := herstel():
            self.zeg(Melding(terug, fout=False))

    def _neem_weg(self, banner: Banner) -> None:
        if banner.isAncestorOf(self.window().focusWidget()):
            self.toetsenbord_terug.emit()
        self._banners.remove(banner)
        if banner is self._herstel:
            self._herstel = None
        banner.hide()
        banner.deleteLater()
        self.setVisible(bool(self._banners))
