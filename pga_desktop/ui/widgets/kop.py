"""The head of a screen: what it is, one line about it, and at the right its buttons or chips."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.indeling import Kolom, VloeiLayout
from pga_desktop.ui.widgets.tekst import Tekst


class Kop(QWidget):
    """Title with a quiet line under it; `voeg` adds at the right."""

    def __init__(self, titel: str, onder: str = "", *, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.titel = Tekst(titel, "titel")
        self.onder = Tekst(onder, "gedempt")
        self._rechts = QWidget(self)
        self._rechts.hide()
        self._chips = VloeiLayout(self._rechts, tussen=RUIMTE.xs, regels=RUIMTE.xs)
        links = QWidget()
        Kolom(self.titel, self.onder, ouder=links, tussen=2)
        self._indeling = VloeiLayout(self, tussen=RUIMTE.l, uitvullen=True)
        self._indeling.voeg(links, self._rechts)
        self.onder.setVisible(bool(onder))

    def zet(self, titel: str, onder: str = "") -> None:
        """Show other words."""
        self.titel.setText(titel)
        self.onder.setText(onder)
        self.onder.setVisible(bool(onder))

    def voeg(self, *widgets: QWidget) -> None:
        """Add things at the right."""
        self._chips.voeg(*widgets)
        self._rechts.show()
