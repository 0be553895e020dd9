"""One card in the middle of the window, a little above half its height."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent

from pga_desktop.ui.style.stijl import em
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.indeling import Rij
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.schuif import Schuif


class Midden(Schuif):
    """Shows one card, as wide as it may be; it scrolls when the window is too low for it.

    `boven` is the most room above the card, in ems. With `hoogte` (ems) a card is no lower than
    that where the window has the room, so that cards that follow each other stand still.
    """

    def __init__(self, *, boven: float = 12, hoogte: float = 0) -> None:
        super().__init__(marge=RUIMTE.l)
        self._boven, self._hoogte = boven, hoogte
        self._kaart: Kaart | None = None

    def zet(self, kaart: Kaart) -> None:
        """Show a card in the place of the one that was shown."""
        self.inhoud.leeg()
        self._kaart = kaart
        rij = Rij(tussen=0)
        rij.addStretch(1)
        rij.addWidget(kaart, 1000)
        rij.addStretch(1)
        self.inhoud.voeg(rij)
        self._plaats()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._plaats()

    def _plaats(self) -> None:
        if self._kaart is None:
            return
        breed = min(self.width() - 2 * RUIMTE.l, self._kaart.maximumWidth())
        hoog = self._kaart.heightForWidth(breed)
        if self._hoogte:
            laagst = min(em(self._hoogte), self.height() - 2 * RUIMTE.l)
            self._kaart.setMinimumHeight(max(laagst, 0))
            hoog = max(hoog, laagst)
        ruim = max((self.height() - hoog) * 2 // 5, RUIMTE.l)
        self.inhoud.setContentsMargins(RUIMTE.l, min(ruim, em(self._boven)), RUIMTE.l, RUIMTE.l)
