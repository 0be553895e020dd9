"""The bars of the window: search and commands above, what was saved and by whom below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from pga_desktop.ui.style.stijl import em, kleur
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.indeling import Rij
from pga_desktop.ui.widgets.invoer import Invoerregel
from pga_desktop.ui.widgets.invoervak import Vak
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.schilder import schilder
from pga_desktop.ui.widgets.tekst import Tekst

_RUIM_GENOEG = 50
_TUSSENRUIMTE, _PLEK_TUSSENRUIMTE = 7, 2
_ZOEK = ("Zoek naam, nummer of woord in notities", "Zoek in het register")


class _Balk(QFrame):
    """A bar in panel colour with a line at the side of the screen."""

    def __init__(self, lijn: Qt.Edge, ouder: QWidget | None) -> None:
        super().__init__(ouder)
        self._lijn = lijn
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        y = 0 if self._lijn is Qt.Edge.TopEdge else self.height() - 1
        with schilder(self) as p:
            p.fillRect(self.rect(), kleur("paneel"))
            p.fillRect(0, y, self.width(), 1, kleur("lijn"))


class _Zoekregel(Invoerregel):
    """The search line: Down goes to the results, Esc empties it."""

    omlaag = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.omlaag.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.textEdited.emit("")
        else:
            super().keyPressEvent(event)


class Bovenbalk(_Balk):
    """Search (Ctrl+F), commands (Ctrl+K) and locking.

    Signals: `gezocht(tekst)` while typing, `bevestigd(tekst)` at Enter, `omlaag` to go to the
    results, `opdrachten_gevraagd`, `vergrendelen_gevraagd`.
    """

    gezocht = Signal(str)
    bevestigd = Signal(str)
    omlaag = Signal()
    opdrachten_gevraagd = Signal()
    vergrendelen_gevraagd = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(Qt.Edge.BottomEdge, ouder)
        self.zoek = _Zoekregel()
        self.zoek.setAccessibleName("Zoeken in het register")
        self.zoek.textEdited.connect(self.gezocht)
        self.zoek.returnPressed.connect(self._bevestig)
        self.zoek.omlaag.connect(self.omlaag)
        self.vak = Vak(self.zoek)
        self.vak.setMaximumWidth(em(44))
        self._toetsen = (
            Tekst("Ctrl F", "toets", breek=False),
            Tekst("Ctrl K", "toets", breek=False),
        )
        self.opdrachten = Link("Opdrachten")
        self.opdrachten.clicked.connect(self.opdrachten_gevraagd)
        self.vergrendelen = Knop("Vergrendelen")
        self.vergrendelen.clicked.connect(self.vergrendelen_gevraagd)
        for toets in self._toetsen:
            toets.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._rij = rij = Rij(ouder=self, tussen=RUIMTE.m)
        rij.setContentsMargins(RUIMTE.xl, RUIMTE.s, RUIMTE.xl, RUIMTE.s)
        rij.voeg(self.vak, rek=10)
        rij.voeg(self._toetsen[0])
        rij.addStretch(_TUSSENRUIMTE)
        rij.voeg(self._toetsen[1], self.opdrachten, self.vergrendelen)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self._naar_zoeken)
        QShortcut(QKeySequence("Ctrl+K"), self).activated.connect(self.opdrachten_gevraagd)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ruim = self.width() > em(_RUIM_GENOEG)
        self.zoek.setPlaceholderText(_ZOEK[0 if ruim else 1])
        for toets in self._toetsen:
            toets.setVisible(ruim)
        self._rij.setStretch(_PLEK_TUSSENRUIMTE, _TUSSENRUIMTE if ruim else 0)

    def _naar_zoeken(self) -> None:
        self.zoek.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.zoek.selectAll()

    def _bevestig(self) -> None:
        self.bevestigd.emit(self.zoek.text())


class Voetbalk(_Balk):
    """At the left what was saved and when, at the right who is working."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(Qt.Edge.TopEdge, ouder)
        self.setAccessibleName("Stand van zaken")
        self._bewaard = Tekst("", "klein")
        self._gebruiker = Tekst("", "klein", breek=False)
        rij = Rij(ouder=self, tussen=RUIMTE.xl)
        rij.setContentsMargins(RUIMTE.xl, 6, RUIMTE.xl, 6)
        rij.voeg(self._bewaard, rek=1)
        rij.voeg(self._gebruiker)

    def zet_bewaard(self, tekst: str) -> None:
        """For instance "Bewaard 10:42"."""
        self._bewaard.setText(tekst)

    def zet_gebruiker(self, tekst: str) -> None:
        """For instance "A. de Boer, PGA-expert"."""
        self._gebruiker.setText(tekst)
