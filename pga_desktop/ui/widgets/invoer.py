"""The bare inputs inside the fields: a line, a growing text, a choice, and the box around them.

Each tells with `verlaten` that the user is done with it, and lets nothing but plain text in.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QCompleter,
    QFrame,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QTextEdit,
    QWidget,
)

from pga_desktop.ui.style.stijl import em, kleur
from pga_desktop.ui.style.tokens import DOEL, FOCUSDIKTE, STRAAL
from pga_desktop.ui.widgets.indeling import Rij, leg_opnieuw
from pga_desktop.ui.widgets.regelschilder import Regelschilder
from pga_desktop.ui.widgets.schilder import doorzichtig, pijltje, schilder, vlak
from pga_desktop.ui.widgets.uitklaplijst import Uitklaplijst

MEESTE_MERKEN = 300
_REGELEINDEN = str.maketrans(dict.fromkeys("\r\n\u2028\u2029", " "))
_ALINEA = str.maketrans("\u2028\u2029", "\n\n")
_GEEN_VERLATEN = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason})


class Invoerregel(QLineEdit):
    """One line of plain text; line ends that arrive by pasting become spaces."""

    verlaten = Signal()
    focus_gewisseld = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._aanvullijst: Uitklaplijst | None = None
        self.setFrame(False)
        doorzichtig(self)
        self.textEdited.connect(self._zonder_regeleinden)
        self.returnPressed.connect(self.verlaten)

    def vul_aan(self, aanvuller: QCompleter) -> Uitklaplijst:
        """Offer the values of `aanvuller` while the user types, in the list that is returned."""
        self._aanvullijst = lijst = Uitklaplijst()
        aanvuller.setPopup(lijst)
        self.setCompleter(aanvuller)
        lijst.setItemDelegate(Regelschilder(lijst))
        return lijst

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def _zonder_regeleinden(self, tekst: str) -> None:
        schoon = tekst.replace("\r\n", " ").translate(_REGELEINDEN)
        if schoon != tekst:
            plek = self.cursorPosition() - (len(tekst) - len(schoon))
            self.setText(schoon)
            self.setCursorPosition(plek)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_gewisseld.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_gewisseld.emit()
        if event.reason() not in _GEEN_VERLATEN:
            self._toon_begin(event.reason())
            self.verlaten.emit()

    def _toon_begin(self, reden: Qt.FocusReason) -> None:
        """Show the first words of a long line again; who only looks elsewhere keeps her place."""
        if reden is not Qt.FocusReason.ActiveWindowFocusReason:
            self.setCursorPosition(0)

    def focusNextPrevChild(self, volgende: bool) -> bool:
        if self._aanvullijst is not None:
            self._aanvullijst.hide()
        return super().focusNextPrevChild(volgende)


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
        if event.reason() not in _GEEN_VERLATEN:
            self.verlaten.emit()

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
        ouder = self.parentWidget()
        while ouder is not None and not isinstance(ouder, QScrollArea):
            ouder = ouder.parentWidget()
        if isinstance(ouder, QScrollArea) and (blad := ouder.widget()) is not None:
            plek = self.mapTo(blad, self.cursorRect().bottomLeft())
            ouder.ensureVisible(plek.x(), plek.y(), 0, em(2))


def in_qt(tekst: str) -> int:
    """The length of a text as Qt counts it."""
    return len(tekst.encode("utf-16-le", "surrogatepass")) // 2


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
        if sys.platform != "win32" and not self.isEditable():
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
        if event.reason() not in _GEEN_VERLATEN:
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
        if self.isEditable() or not letter.isprintable() or not (self._gezocht + letter).strip():
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
            if not self.isEditable():
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


class Vak(QFrame):
    """The box around an input: border, focus ring, error border; extra buttons go at the right.

    `dicht` keeps it low, for rows of a table; `zet_stil` leaves it out until the keyboard comes.
    """

    def __init__(
        self,
        invoer: Invoerregel | Groeitekst | Keuzevak,
        *extra: QWidget,
        dicht: bool = False,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self._invoer = invoer
        self._fout = False
        self._vast = False
        self._stil = False
        boven = 7 if isinstance(invoer, Groeitekst) and not dicht else 3
        rij = Rij(ouder=self, tussen=4)
        links = 6 if dicht else 8 if isinstance(invoer, Invoerregel) else 10
        rij.setContentsMargins(links, boven, 4 if extra else links, boven)
        rij.voeg(invoer, rek=1)
        rij.voeg(*extra)
        self.setMinimumHeight(max(em(1.85), DOEL) if dicht else em(2.4))
        beleid = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        beleid.setHeightForWidth(isinstance(invoer, Groeitekst))
        self.setSizePolicy(beleid)
        invoer.focus_gewisseld.connect(self.update)
        cursor = Qt.CursorShape.ArrowCursor
        if not isinstance(invoer, Keuzevak):
            cursor = Qt.CursorShape.IBeamCursor
        self.setCursor(cursor)

    def zet_fout(self, fout: bool) -> None:
        """Show the border in the error colour or not."""
        self._fout = fout
        self.update()

    def zet_alleen_lezen(self, vast: bool) -> None:
        """Show that nothing can be changed here."""
        self._vast = vast
        self.update()

    def zet_stil(self, stil: bool) -> None:
        """Draw no box while the keyboard is elsewhere, or do."""
        self._stil = stil
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._invoer.setFocus(Qt.FocusReason.MouseFocusReason)
        if isinstance(self._invoer, Keuzevak) and not self._vast:
            self._invoer.showPopup()
        else:
            super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        focus = self._invoer.hasFocus()
        if self._stil and not focus:
            return
        rand, dikte = kleur("rand"), 1.0
        if self._vast:
            rand = kleur("lijn")
        if self._fout:
            rand, dikte = kleur("fout"), FOCUSDIKTE
        if focus:
            rand, dikte = kleur("focus"), FOCUSDIKTE
        vulling = kleur("achtergrond" if self._vast else "veld")
        with schilder(self) as p:
            vlak(p, rect, vulling=vulling, rand=rand, dikte=dikte, straal=STRAAL.veld)
            if focus and self._fout:
                binnen = rect.adjusted(3, 3, -3, -3)
                vlak(p, binnen, rand=kleur("fout"), straal=STRAAL.veld - 3)

    def onder(self) -> QPoint:
        """Where something that drops down from this box begins, on the screen."""
        return self.mapToGlobal(QPoint(0, self.height() + 2))
