"""The buttons of a choice: one of a row, and a check box; both wrap their words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QSizePolicy, QWidget

from pga_desktop.ui.style.stijl import em, kleur, letter
from pga_desktop.ui.style.tokens import DOEL, FOCUSDIKTE, RUIMTE
from pga_desktop.ui.widgets.knoppen import letterlijk
from pga_desktop.ui.widgets.schilder import langste_woord, schilder, schrijf, tekstmaat, vink, vlak
from pga_desktop.ui.widgets.toetsen import ENTER, OP_EN_NEER, OPZIJ

_LINKS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

PIJLEN = OPZIJ | OP_EN_NEER
"""The keys that walk along a row, and which way."""


class Radioknop(QAbstractButton):
    """At most one of its siblings is on, and the ear hears a radio button.

    Qt's own radio buttons can never all be off again, and take the Tab stop from each other.
    """

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def zet_aan(self, aan: bool) -> None:
        """Turn only this one on or off."""
        self.setAutoExclusive(False)
        self.setChecked(aan)
        self.setAutoExclusive(True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setAutoExclusive(False)
        super().focusInEvent(event)
        self.setAutoExclusive(True)


class Segment(Radioknop):
    """One of a few choices in a row; pressing the chosen one again clears it.

    Enter never does, nor the second press of a double click.
    """

    def __init__(self, tekst: str, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setText(letterlijk(tekst))
        self._tekst = tekst
        self.was_aan = False
        self.pressed.connect(self._onthoud)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        beleid = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)

    def tekst(self) -> str:
        """The words as given."""
        return self._tekst

    def hitButton(self, plek: QPoint) -> bool:
        return self.rect().contains(plek)

    def sizeHint(self) -> QSize:
        breedte = self._maat().horizontalAdvance(self._tekst) + self._naast() + 2
        return QSize(max(breedte, DOEL), self.heightForWidth(breedte))

    def minimumSizeHint(self) -> QSize:
        woord = langste_woord(self._maat(), self._tekst)
        return QSize(max(min(woord, em(10)) + self._naast(), DOEL), em(2.3))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int) -> int:
        nodig = tekstmaat(self._maat(), self._tekst, breedte - self._naast())
        return max(nodig.height() + 10, em(2.3), DOEL)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PIJLEN:
            event.ignore()
        elif event.key() in ENTER:
            if not self.isChecked():
                self.click()
        else:
            super().keyPressEvent(event)

    def _onthoud(self) -> None:
        self.was_aan = self.isChecked()

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        aan = self.isChecked()
        actief = self.isEnabled()
        rand = kleur("primair" if aan else "rand" if actief else "lijn")
        vulling = kleur("primair_zacht" if aan else "veld")
        if self.underMouse() and actief and not aan:
            vulling = kleur("zweef")
        with schilder(self) as p:
            vlak(p, rect, vulling=vulling, rand=rand, dikte=2.0 if aan else 1.0)
            if self.hasFocus():
                vlak(p, rect, rand=kleur("focus"), dikte=FOCUSDIKTE)
            k = em(0.95)
            bol = QRectF(11, rect.center().y() - k / 2, k, k)
            vlak(p, bol, vulling=kleur("veld"), rand=rand, dikte=1.4, straal=k / 2)
            if aan:
                d = k * 0.26
                p.setPen(Qt.PenStyle.NoPen)
                p.setBrush(kleur("primair"))
                p.drawEllipse(bol.adjusted(d, d, -d, -d))
            p.setPen(kleur("tekst" if actief or aan else "gedempt"))
            p.setFont(self._font())
            schrijf(p, rect.adjusted(self._naast() - 12, 0, -12, 0), self._tekst, _LINKS)

    def _naast(self) -> int:
        return 11 + em(0.95) + 7 + 12

    def _font(self) -> QFont:
        return letter()

    def _maat(self) -> QFontMetrics:
        return QFontMetrics(self._font())


class Vinkje(QCheckBox):
    """A check box whose words wrap."""

    def __init__(self, tekst: str, ouder: QWidget | None = None) -> None:
        super().__init__(letterlijk(tekst), ouder)
        self._tekst = tekst
        self.setAccessibleName(tekst)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        beleid = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)

    def hitButton(self, plek: QPoint) -> bool:
        return self.rect().contains(plek)

    def sizeHint(self) -> QSize:
        breedte = self._maat().horizontalAdvance(self._tekst) + self.inspringing() + 2
        breedte = min(breedte, em(40))
        return QSize(breedte, self.heightForWidth(breedte))

    def minimumSizeHint(self) -> QSize:
        woord = langste_woord(self._maat(), self._tekst)
        return QSize(min(woord, em(10)) + self.inspringing(), max(em(1.9), DOEL))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int) -> int:
        nodig = tekstmaat(self._maat(), self._tekst, breedte - self.inspringing())
        return max(nodig.height() + 6, em(1.9), DOEL)

    def paintEvent(self, event: QPaintEvent) -> None:
        k = em(1.2)
        vak = QRectF(3, (max(em(1.9), DOEL) - k) / 2, k, k)
        aan, actief = self.isChecked(), self.isEnabled()
        with schilder(self) as p:
            rand = kleur("lijn" if not actief else "primair" if aan else "rand")
            vulling = kleur("primair" if aan and actief else "veld")
            vlak(p, vak, vulling=vulling, rand=rand, dikte=1.4, straal=4)
            if aan:
                vink(p, vak, kleur("op_primair" if actief else "gedempt"))
            if self.hasFocus():
                ring = vak.adjusted(-3, -3, 3, 3)
                vlak(p, ring, rand=kleur("focus"), dikte=FOCUSDIKTE, straal=6)
            p.setPen(kleur("tekst" if actief else "gedempt"))
            p.setFont(letter())
            woorden = QRectF(self.rect()).adjusted(self.inspringing(), 0, 0, 0)
            schrijf(p, woorden, self._tekst, _LINKS)

    def inspringing(self) -> int:
        """Where the words begin, seen from the left edge."""
        return em(1.2) + 3 + RUIMTE.s + 2

    @staticmethod
    def _maat() -> QFontMetrics:
        return QFontMetrics(letter())
