"""A choice from a list that opens below it."""

from __future__ import annotations

import math
import sys

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from pga_desktop.ui.style.stijl import em, kleur
from pga_desktop.ui.widgets.invoer import GEEN_VERLATEN
from pga_desktop.ui.widgets.schilder import pijltje, schilder
from pga_desktop.ui.widgets.toetsen import ENTER
from pga_desktop.ui.widgets.uitklaplijst import Uitklaplijst
from pga_desktop.ui.widgets.woordzoeker import Woordzoeker

_LUCHT = 2
"""Between the box and its list."""


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
        self._zoeker = Woordzoeker()
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
        vak = self.parentWidget() or self
        breedte = max(vak.width(), lijst.sizeHintForColumn(0) + em(2))
        if (scherm := self.screen()) is not None:
            breedte = min(breedte, scherm.availableGeometry().width() - em(2))
        lijst.setMinimumWidth(breedte)
        super().showPopup()
        lijst.setCurrentIndex(self.model().index(self.currentIndex(), self.modelColumn()))
        self._leg_lijst(lijst)

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
        if event.key() in ENTER:
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
        """Go to what has a word that begins so; Qt's own knows first words only."""
        regels = [self.itemText(plek) for plek in range(self.count())]
        plek = self._zoeker.typ(letter, regels, self.currentIndex())
        if plek is not None and plek >= 0:
            self.setCurrentIndex(plek)
        return plek is not None

    def _leg_lijst(self, lijst: Uitklaplijst) -> None:
        """Keep the list beside the box and inside the window; what does not fit is scrolled to."""
        uitklap, venster = lijst.window(), self.window().geometry()
        vak = self.parentWidget() or self
        boven, onder = vak.mapToGlobal(QPoint(0, 0)), vak.mapToGlobal(QPoint(0, vak.height()))
        rijen = min(self.count(), self.maxVisibleItems())
        nodig = rijen * lijst.sizeHintForRow(0) + uitklap.height() - lijst.height()
        eronder, erboven = venster.bottom() - onder.y() - _LUCHT, boven.y() - venster.top() - _LUCHT
        past = nodig <= eronder or eronder >= erboven
        hoog = min(nodig, eronder if past else erboven)
        y = onder.y() + _LUCHT if past else boven.y() - _LUCHT - hoog
        x = max(min(onder.x(), venster.right() - uitklap.width()), venster.left())
        uitklap.setGeometry(x, y, uitklap.width(), hoog)
        lijst.scrollTo(lijst.currentIndex())

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
