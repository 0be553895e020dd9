"""Text on screen: always plain, wrapped where it must, never cut off."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from pga_desktop.ui.style.stijl import em
from pga_desktop.ui.widgets.schilder import langste_woord


class Tekst(QLabel):
    """A label that shows its text exactly as given.

    `rol` is a text role of the style sheet: titel, groot, kop, kopfout, vet, label, klein, gedempt,
    ok, fout, citaat or toets. With `breek` (the default) it wraps, and a word longer than the line
    is broken instead of cut off.
    """

    def __init__(
        self, tekst: str = "", rol: str = "", *, breek: bool = True, ouder: QWidget | None = None
    ) -> None:
        super().__init__(ouder)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("rol", rol)
        self.setWordWrap(breek)
        if breek:
            beleid = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            beleid.setHeightForWidth(True)
            self.setSizePolicy(beleid)
        self.setText(tekst)

    def zet_rol(self, rol: str) -> None:
        """Show the text in another role."""
        if self.property("rol") != rol:
            self.setProperty("rol", rol)
            self.style().unpolish(self)
            self.style().polish(self)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        if not self.wordWrap():
            return super().sizeHint()
        breedte = self._gewenste_breedte()
        return QSize(breedte, self.heightForWidth(breedte))

    def minimumSizeHint(self) -> QSize:
        if not self.wordWrap():
            return super().minimumSizeHint()
        self.ensurePolished()
        breedte = min(super().minimumSizeHint().width(), em(5))
        return QSize(breedte, self.fontMetrics().lineSpacing())

    def heightForWidth(self, breedte: int) -> int:
        if not self.wordWrap():
            return super().heightForWidth(breedte)
        self.ensurePolished()
        binnen = breedte - self._randbreedte()
        if not self._te_lang(binnen):
            return super().heightForWidth(breedte)
        return math.ceil(self._opmaak(binnen)[1])

    def paintEvent(self, event: QPaintEvent) -> None:
        if not (self.wordWrap() and self._te_lang(self.contentsRect().width())):
            super().paintEvent(event)
            return
        opmaak, _ = self._opmaak(self.contentsRect().width())
        p = QPainter(self)
        p.setPen(self.palette().color(self.foregroundRole()))
        opmaak.draw(p, QPointF(self.contentsRect().topLeft()))
        p.end()

    def _te_lang(self, breedte: int) -> bool:
        return langste_woord(self.fontMetrics(), self.text()) > breedte

    def _gewenste_breedte(self) -> int:
        self.ensurePolished()
        maat = self.fontMetrics()
        regels = self.text().splitlines() or [""]
        breedste = max(maat.horizontalAdvance(regel) for regel in regels)
        return min(breedste + 2 + self._randbreedte(), em(46))

    def _randbreedte(self) -> int:
        marges = self.contentsMargins()
        return marges.left() + marges.right()

    def _opmaak(self, breedte: float) -> tuple[QTextLayout, float]:
        opmaak = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        opmaak.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        keuze = opmaak.textOption()
        keuze.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        opmaak.setTextOption(keuze)
        hoogte = 0.0
        opmaak.beginLayout()
        while (regel := opmaak.createLine()).isValid():
            regel.setLineWidth(max(breedte, 1))
            regel.setPosition(QPointF(0, hoogte))
            hoogte += regel.height()
        opmaak.endLayout()
        return opmaak, hoogte


class Citaat(Tekst):
    """Someone's own words, between Dutch quotation marks."""

    def __init__(self, tekst: str, ouder: QWidget | None = None) -> None:
        super().__init__(f"“{tekst}”", "citaat", ouder=ouder)
