"""A choice from a list that opens below it."""

from __future__ import annotations

import math
import sys

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QSizePolicy, QWidget

from pga_desktop.ui.style.stijl import em, kleur
from pga_desktop.ui.widgets.invoer import GEEN_VERLATEN
from pga_desktop.ui.widgets.schilder import pijltje, schilder
from pga_desktop.ui.widgets.uitklaplijst import Uitklaplijst


class Keuzevak(QComboBox):
    """A choice that the mouse wheel never changes.

    `getypt` when the user changed it; `verlaten` after a choice out of the list, Enter, or leaving.
    """

    getypt = Signal()
    verlaten = Signal()
    focus_gewisseld = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setFrame(False)
        self._lijst: Uitklaplijst | None = None
        self._vast = False
        self.setMaxVisibleItems(14)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._toetst = False
        self._gezocht, self._pauze = "", QElapsedTimer()
        self._pauze.start()
        self.activated.connect(self._gekozen)
        self.currentIndexChanged.connect(self._gewisseld)

    def zet_alleen_lezen(self, vast: bool) -> None:
        """Keep the choice as it is; the keyboard still comes here, to hear it."""
        self._vast = vast

    def noem_bij_waarde(self) -> None:
        """Say the label where Qt says the value instead: everywhere but on Windows."""
        if sys.platform != "win32":
            delen = (self.accessibleName(), self.accessibleDescription())
            self.setAccessibleDescription(". ".join(filter(None, delen)))

    def sizeHint(self) -> QSize:
        maat = self.fontMetrics()
        breedste = max(
            (maat.horizontalAdvance(self.itemText(i)) for i in range(self.count())), default=0
        )
        return QSize(min(breedste, em(24)) + em(2.2), maat.height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(em(3.4), self.sizeHint().height())

    def showPopup(self) -> None:
        if self._vast:
            return
        if self._lijst is None:
            self._lijst = Uitklaplijst()
            self.setView(self._lijst)
        lijst = self._lijst
        breedte = max(self.width(), lijst.sizeHintForColumn(0) + em(2))
        if (scherm := self.screen()) is not None:
            breedte = min(breedte, scherm.availableGeometry().width() - em(2))
        lijst.setMinimumWidth(breedte)
        super().showPopup()
        lijst.setCurrentIndex(self.model().index(self.currentIndex(), self.modelColumn()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_gewisseld.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_gewisseld.emit()
        if event.reason() not in GEEN_VERLATEN:
            self.verlaten.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.verlaten.emit()
            return
        if self._vast:
            event.ignore()
            return
        self._toetst = True
        if not self._zoek_verder(event.text()):
            super().keyPressEvent(event)
        self._toetst = False

    def _zoek_verder(self, letter: str) -> bool:
        """Go on looking for words that are typed without a pause, also past a space.

        Qt looks for words too, but opens the list at the space between them.
        """
        if self._pauze.hasExpired(QApplication.keyboardInputInterval()):
            self._gezocht = ""
        self._pauze.restart()
        if not letter.isprintable() or not (self._gezocht + letter).strip():
            self._gezocht = ""
            return False
        self._gezocht += letter
        if " " not in self._gezocht:
            return False
        begint = Qt.MatchFlag.MatchStartsWith
        if (plek := self.findText(self._gezocht, begint)) >= 0:
            self.setCurrentIndex(plek)
        return True

    def _gewisseld(self) -> None:
        if self._toetst:
            self.getypt.emit()

    def _gekozen(self) -> None:
        if not self._toetst:
            self.getypt.emit()
            self.verlaten.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        zijde = em(0.8)
        pijl = QRectF(rect.right() - zijde, rect.center().y() - zijde / 2, zijde, zijde)
        with schilder(self) as p:
            self._teken_keuze(p, rect.adjusted(0, 0, -zijde - 4, 0))
            pijltje(p, pijl, kleur("gedempt"))

    def _teken_keuze(self, p: QPainter, rect: QRectF) -> None:
        tekst = self.currentText() or self.placeholderText()
        p.setFont(self.font())
        p.setPen(kleur("tekst" if self.currentText() else "gedempt"))
        kort = self.fontMetrics().elidedText(
            tekst, Qt.TextElideMode.ElideRight, math.floor(rect.width())
        )
        p.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, kort)
