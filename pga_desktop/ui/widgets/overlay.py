"""A sheet over the whole window: while it is open, the keyboard and every shortcut stay with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from pga_desktop.ui.style.stijl import em, kleur
from pga_desktop.ui.style.tokens import RUIMTE, STRAAL
from pga_desktop.ui.widgets.schilder import schilder, vlak

_WAAS = QColor(0, 0, 0, 90)
_OPEN = Qt.FocusReason.PopupFocusReason


class Overlay(QWidget):
    """Covers its parent and dims it; Esc or a press beside `paneel` closes it.

    At most one is open in a window: opening a second closes the first. One that `blijft` waits for
    its own button: nothing else closes it or takes its place. Subclasses fill `paneel` and give it
    its place in `_leg`. Signal: `gesloten`, after the keyboard went back to where it was.
    """

    blijft: ClassVar = False
    gesloten = Signal()

    def __init__(self, venster: QWidget, naam: str) -> None:
        super().__init__(venster)
        self.setAccessibleName(naam)
        self.paneel = _Paneel(self)
        self._vorige: QWidget | None = None
        venster.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._op_focus)
        self.hide()

    def open(self, eerst: QWidget) -> None:
        """Show the sheet with the keyboard in `eerst`."""
        anderen = [blad for blad in self.window().findChildren(Overlay) if blad is not self]
        if any(blad.blijft and blad.isVisible() for blad in anderen):
            return
        for ander in anderen:
            ander.sluit()
        if self.isHidden():
            self._vorige = self.window().focusWidget()
        self._leg_alles()
        self.show()
        self.raise_()
        eerst.setFocus(_OPEN)

    def sluit(self) -> None:
        """Close and give the keyboard back."""
        if self.isHidden():
            return
        self.hide()
        vorige = self._vorige
        if vorige is not None and shiboken6.isValid(vorige) and vorige.isVisible():
            vorige.setFocus(_OPEN)
        self.gesloten.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, bron: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and bron is self.parent():
            self._leg_alles()
        return super().eventFilter(bron, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.blijft:
            self.sluit()
        event.accept()

    def focusNextPrevChild(self, volgende: bool) -> bool:
        delen = self._met_tab()
        if delen:
            heeft = self.window().focusWidget()
            plaats = delen.index(heeft) if heeft in delen else -1 if volgende else 0
            naar = delen[(plaats + (1 if volgende else -1)) % len(delen)]
            toets = Qt.FocusReason
            naar.setFocus(toets.TabFocusReason if volgende else toets.BacktabFocusReason)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.blijft:
            self.sluit()

    def paintEvent(self, event: QPaintEvent) -> None:
        with schilder(self) as p:
            p.fillRect(self.rect(), _WAAS)

    def _leg(self) -> None:
        """Give `paneel` its place."""
        raise NotImplementedError

    def _leg_midden(self, breedste: float, hoogte: Callable[[int], int]) -> None:
        """Put `paneel` a little above the middle, at most so many ems wide, within the window."""
        breed = min(em(breedste), self.width() - 2 * RUIMTE.l)
        hoog = min(hoogte(breed), self.height() - 2 * RUIMTE.l)
        x, y = (self.width() - breed) // 2, (self.height() - hoog) // 3
        self.paneel.setGeometry(x, y, breed, hoog)

    def _leg_alles(self) -> None:
        ouder = self.parentWidget()
        if ouder is not None:
            self.setGeometry(ouder.rect())
            self._leg()

    def _met_tab(self) -> list[QWidget]:
        """What takes the keyboard, in the order of Tab."""
        delen: list[QWidget] = []
        deel = self.nextInFocusChain()
        while deel is not None and deel is not self:
            neemt = deel.focusPolicy() & Qt.FocusPolicy.TabFocus and deel.focusProxy() is None
            if neemt and self.isAncestorOf(deel) and deel.isVisible() and deel.isEnabled():
                delen.append(deel)
            deel = deel.nextInFocusChain()
        return delen

    def _op_focus(self, oud: QWidget | None, nieuw: QWidget | None) -> None:
        """Bring the keyboard back when something else in the window took it."""
        if nieuw is None or self.isHidden() or nieuw.window() is not self.window():
            return
        if nieuw is self or self.isAncestorOf(nieuw):
            return
        self._vorige = nieuw
        if delen := self._met_tab():
            (oud if oud in delen else delen[0]).setFocus(_OPEN)


class _Paneel(QWidget):
    """The panel itself; presses on it stay with it."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        with schilder(self) as p:
            rand, vulling = kleur("rand"), kleur("paneel")
            vlak(p, QRectF(self.rect()), vulling=vulling, rand=rand, straal=STRAAL.kaart)
