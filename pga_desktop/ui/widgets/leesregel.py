"""The quiet line under a field that says how readable its text is; it opens a list of tips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QSizePolicy, QWidget

from pga_desktop.ui.style.stijl import letter
from pga_desktop.ui.style.tokens import RUIMTE, Letter
from pga_desktop.ui.widgets.indeling import Kolom, leg_opnieuw
from pga_desktop.ui.widgets.knoppen import Link
from pga_desktop.ui.widgets.tekst import Tekst

ONBEKEND = "Leesbaarheid"
"""What stands there before a text was judged."""
HOOGSTENS = 12
"""How many tips are listed at once; who mends these sees the next ones."""


@dataclass(frozen=True)
class Leestip:
    """What can be easier, in words, and where: characters counted from the start of the text."""

    tekst: str
    begin: int
    eind: int


class KleineLink(Link):
    """A link in small letters."""

    def lettertype(self) -> QFont:
        return letter(Letter.KLEIN)


class Leesregel(QWidget):
    """`over` names the field for who hears the line without seeing what stands above it.

    Signals: `geopend(bool)` when the list is opened or closed; `gewezen(begin, eind)` when a tip
    is pressed.
    """

    geopend = Signal(bool)
    gewezen = Signal(int, int)

    def __init__(self, over: str) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._over, self._stand = over, ""
        self.kop = KleineLink("")
        self.kop.clicked.connect(self.wissel)
        self._blad = QWidget()
        self._tips = Kolom(ouder=self._blad, tussen=RUIMTE.xs)
        self._tips.setContentsMargins(RUIMTE.s, 0, 0, RUIMTE.s)
        self._blad.hide()
        Kolom(self.kop, self._blad, ouder=self, tussen=RUIMTE.xs)
        self.zet(ONBEKEND, "", ())

    @property
    def is_open(self) -> bool:
        """Whether the tips are on screen."""
        return not self._blad.isHidden()

    def zet(self, stand: str, uitleg: str, tips: Sequence[Leestip]) -> None:
        """Say how readable the text is now, and what can be easier."""
        self._stand = stand
        self._tips.leeg()
        for tip in tips[:HOOGSTENS]:
            link = KleineLink(tip.tekst)
            link.clicked.connect(partial(self.gewezen.emit, tip.begin, tip.eind))
            self._tips.addWidget(link)
        meer = len(tips) - HOOGSTENS
        regels = [f"En nog {meer}." if meer > 0 else "", uitleg]
        for regel in filter(None, regels):
            self._tips.voeg(Tekst(regel, "klein"))
        self._noem()
        if self.is_open:
            leg_opnieuw(self)

    def wissel(self) -> None:
        """Open or close the list."""
        self._blad.setVisible(not self.is_open)
        self._noem()
        leg_opnieuw(self)
        self.geopend.emit(self.is_open)

    def _noem(self) -> None:
        self.kop.zet_tekst(f"{self._stand} {'▴' if self.is_open else '▾'}")
        doet = "Tips verbergen" if self.is_open else "Tips tonen"
        self.kop.setAccessibleName(f"{self._stand}. {self._over}. {doet}")
