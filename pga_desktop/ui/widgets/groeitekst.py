"""A text that grows with what is typed, up to what the window has room for."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QTextEdit, QWidget

from pga_desktop.ui.style.stijl import em, kleur
from pga_desktop.ui.widgets.indeling import leg_opnieuw, rondom
from pga_desktop.ui.widgets.invoer import GEEN_VERLATEN
from pga_desktop.ui.widgets.schilder import doorzichtig

MEESTE_MERKEN = 300
_ALINEA = str.maketrans("\u2028\u2029", "\n\n")


class Groeitekst(QTextEdit):
    """Plain text on as many lines as it needs; Tab goes to the next field."""

    getypt = Signal()
    verlaten = Signal()
    focus_gewisseld = Signal()

    def __init__(self, regels: int = 3, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._regels = regels
        self._stil = False
        self._gemeten: dict[int, int] = {}
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        beleid = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)
        self.document().setDocumentMargin(0)
        doorzichtig(self)
        self.textChanged.connect(self._gewijzigd)
        self.cursorPositionChanged.connect(self._houd_in_zicht)

    def tekst(self) -> str:
        """The text exactly as typed, lines separated by `\\n`."""
        return self.document().toRawText().translate(_ALINEA)

    def zet_tekst(self, tekst: str) -> None:
        """Show `tekst`; no signal."""
        if tekst == self.tekst():
            return
        self._stil = True
        self.setPlainText(tekst)
        self._stil = False

    def markeer(self, plekken: Sequence[tuple[int, int]]) -> None:
        """Underline parts of the text, counted in characters; the text itself stays as it is.

        Of very many the first `MEESTE_MERKEN`: each costs time at every stroke of the pen.
        """
        opmaak = QTextCharFormat()
        opmaak.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        opmaak.setUnderlineColor(kleur("waarschuwing"))
        merken = []
        for begin, eind in plekken[:MEESTE_MERKEN]:
            merk = QTextEdit.ExtraSelection()
            merk.cursor, merk.format = self._cursor(begin, eind), opmaak
            merken.append(merk)
        self.setExtraSelections(merken)

    def wijs_aan(self, begin: int, eind: int) -> None:
        """Select a part of the text and give it the keyboard."""
        self.setTextCursor(self._cursor(begin, eind))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cursor(self, begin: int, eind: int) -> QTextCursor:
        """A selection in characters; Qt counts what lies outside the basic plane for two."""
        tekst, cursor = self.tekst(), QTextCursor(self.document())
        cursor.setPosition(in_qt(tekst[:begin]))
        cursor.setPosition(in_qt(tekst[:eind]), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int) -> int:
        if breedte not in self._gemeten:
            minstens = self._regels * self.fontMetrics().lineSpacing()
            self._gemeten[breedte] = max(math.ceil(self._teksthoogte(breedte)), minstens)
        return self._gemeten[breedte]

    def _teksthoogte(self, breedte: int) -> float:
        if self.document().isEmpty():
            return 0.0
        meetlat = QTextDocument()
        meetlat.setDocumentMargin(0)
        meetlat.setDefaultFont(self.document().defaultFont())
        meetlat.setPlainText(self.tekst())
        meetlat.setTextWidth(breedte)
        return meetlat.size().height()

    def sizeHint(self) -> QSize:
        return QSize(em(20), self.heightForWidth(em(20)))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(6), self.fontMetrics().lineSpacing())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_gewisseld.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_gewisseld.emit()
        if event.reason() not in GEEN_VERLATEN:
            self.verlaten.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A layout remembers heights at other widths, from before what was typed since."""
        super().resizeEvent(event)
        if self.heightForWidth(self.width()) != self.height():
            self.updateGeometry()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._gemeten.clear()

    def _gewijzigd(self) -> None:
        self._gemeten.clear()
        if self.heightForWidth(self.width()) != self.height():
            self.updateGeometry()
            leg_opnieuw(self)
            self._houd_in_zicht()
        if not self._stil:
            self.getypt.emit()

    def _houd_in_zicht(self) -> None:
        if not self.hasFocus():
            return
        gebied = rondom(self, QScrollArea)
        if gebied is not None and (blad := gebied.widget()) is not None:
            plek = self.mapTo(blad, self.cursorRect().bottomLeft())
            gebied.ensureVisible(plek.x(), plek.y(), 0, em(2))


def in_qt(tekst: str) -> int:
    """The length of a text as Qt counts it."""
    return len(tekst.encode("utf-16-le", "surrogatepass")) // 2
