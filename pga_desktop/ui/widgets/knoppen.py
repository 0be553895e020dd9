"""Buttons: `Knop` for an act, `Link` for going somewhere, `FilterChip` for a choice in a row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolTip,
    QWidget,
)

from pga_desktop.ui.style.stijl import em, kleur, letter
from pga_desktop.ui.style.tokens import DOEL, FOCUSDIKTE, RUIMTE, Letter
from pga_desktop.ui.widgets.schilder import (
    focusbalk,
    focusring,
    kruis,
    langste_woord,
    schilder,
    schrijf,
    tekstmaat,
    vlak,
)
from pga_desktop.ui.widgets.toetsen import ENTER


def letterlijk(tekst: str) -> str:
    """Button text in which every `&` is shown instead of read as a shortcut mark."""
    return tekst.replace("&", "&&")


def enter_drukt(event: QKeyEvent, vorm: QWidget, knop: QAbstractButton | None) -> bool:
    """Whether this key was Enter in a line of a form, and pressed the button that does it."""
    enter = event.key() in ENTER
    if not enter or knop is None or not isinstance(vorm.focusWidget(), QLineEdit):
        return False
    knop.click()
    return True


class _Getekend(QPushButton):
    """A push button that paints itself and wraps its words when the width is short."""

    _marge = QSize(RUIMTE.m + 1, 7)

    def __init__(self, tekst: str, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._tekst = ""
        self.zet_tekst(tekst)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        beleid = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)

    def zet_tekst(self, tekst: str) -> None:
        """Show `tekst` exactly as given."""
        if tekst == self._tekst:
            return
        self._tekst = tekst
        self.setText(letterlijk(tekst))
        self.setAccessibleName(tekst)
        self.updateGeometry()

    def tekst(self) -> str:
        """The text as it was given."""
        return self._tekst

    def lettertype(self) -> QFont:
        return letter()

    def sizeHint(self) -> QSize:
        breedte = QFontMetrics(self.lettertype()).horizontalAdvance(self._tekst)
        breedte += 2 * self._marge.width() + 2
        return QSize(max(breedte, DOEL), self.heightForWidth(breedte))

    def minimumSizeHint(self) -> QSize:
        maat = QFontMetrics(self.lettertype())
        breedte = min(langste_woord(maat, self._tekst), em(12)) + 2 * self._marge.width() + 2
        return QSize(max(breedte, DOEL), max(maat.height() + 2 * self._marge.height(), DOEL))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int) -> int:
        binnen = breedte - 2 * self._marge.width()
        nodig = tekstmaat(QFontMetrics(self.lettertype()), self._tekst, binnen)
        return max(nodig.height() + 2 * self._marge.height(), DOEL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def _binnen(self) -> QRectF:
        m = self._marge
        return QRectF(self.rect()).adjusted(m.width(), m.height(), -m.width(), -m.height())


class Knop(_Getekend):
    """A button for an act; `primair` for the one that matters most on the screen.

    With `ruim` its words are larger, for a screen that the person reads.
    """

    def __init__(
        self,
        tekst: str,
        *,
        primair: bool = False,
        ruim: bool = False,
        ouder: QWidget | None = None,
    ) -> None:
        self._primair, self._ruim = primair, ruim
        super().__init__(tekst, ouder)

    @property
    def primair(self) -> bool:
        """Whether this is the act that matters most."""
        return self._primair

    def zet_primair(self, primair: bool) -> None:
        """Let this stand out, or no longer."""
        self._primair = primair
        self.updateGeometry()
        self.update()

    def lettertype(self) -> QFont:
        return letter(Letter.MERK if self._ruim else Letter.GEWOON, vet=self._primair)

    def paintEvent(self, event: QPaintEvent) -> None:
        actief = self.isEnabled()
        onder = self.underMouse() and actief
        rect = QRectF(self.rect())
        with schilder(self) as p:
            if self._primair and actief:
                inkt = kleur("op_primair")
                vlak(p, rect, vulling=kleur("primair_hover" if onder else "primair"))
            else:
                inkt = kleur("tekst" if actief else "gedempt")
                vulling = kleur("zweef" if onder else "paneel")
                vlak(p, rect, vulling=vulling, rand=kleur("rand" if actief else "lijn"))
            if self.isDown():
                vlak(p, rect, rand=kleur("primair"), dikte=FOCUSDIKTE)
            if self.hasFocus():
                focusring(p, rect)
            p.setFont(self.lettertype())
            p.setPen(inkt)
            schrijf(p, self._binnen(), self._tekst, Qt.AlignmentFlag.AlignCenter)


class Link(_Getekend):
    """Looks like a link, works as a button."""

    _marge = QSize(0, 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        with schilder(self) as p:
            if self.hasFocus():
                focusbalk(p, QRectF(self.rect()))
            font = self.lettertype()
            font.setUnderline(self.isEnabled() and not self.hasFocus())
            p.setFont(font)
            naam = "gedempt" if not self.isEnabled() else "primair"
            if self.underMouse() and self.isEnabled():
                naam = "primair_hover"
            p.setPen(kleur(naam))
            uitlijning = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            schrijf(p, self._binnen(), self._tekst, uitlijning)


class FilterChip(_Getekend):
    """A pill that is on or off; when on it carries a cross."""

    _marge = QSize(RUIMTE.m, 4)

    def __init__(self, tekst: str, ouder: QWidget | None = None) -> None:
        super().__init__(tekst, ouder)
        self.setCheckable(True)
        self.toggled.connect(self.updateGeometry)

    def lettertype(self) -> QFont:
        return letter(Letter.LABEL)

    def sizeHint(self) -> QSize:
        maat = super().sizeHint()
        return maat + QSize(em(0.9), 0) if self.isChecked() else maat

    def paintEvent(self, event: QPaintEvent) -> None:
        aan = self.isChecked()
        rect = QRectF(self.rect())
        straal = min(rect.height() / 2, em(0.9))
        with schilder(self) as p:
            rand = kleur("primair") if aan or self.underMouse() else None
            vulling = kleur("primair_zacht" if aan else "neutraal_zacht")
            vlak(p, rect, vulling=vulling, rand=rand, straal=straal)
            if self.hasFocus():
                vlak(p, rect, rand=kleur("focus"), dikte=FOCUSDIKTE, straal=straal)
            inkt = kleur("primair" if aan else "neutraal")
            p.setFont(self.lettertype())
            binnen = self._binnen()
            if aan:
                k = em(0.5)
                plek = QRectF(binnen.right() - k, rect.center().y() - k / 2, k, k)
                binnen.setRight(plek.left() - 4)
                kruis(p, plek, inkt)
            p.setPen(inkt)
            schrijf(p, binnen, self._tekst, Qt.AlignmentFlag.AlignCenter)


class Muisuitleg(QObject):
    """Words that show while the mouse rests on a part, without saying them to the ear.

    Qt gives a tooltip as the description of a part; these words are in its name already.
    """

    def __init__(self, deel: QWidget, woorden: str) -> None:
        super().__init__(deel)
        self.woorden = woorden
        deel.installEventFilter(self)

    def eventFilter(self, bron: QObject, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and isinstance(bron, QWidget):
            QToolTip.showText(event.globalPos(), self.woorden, bron)
            return True
        return super().eventFilter(bron, event)


class TekenKnop(QAbstractButton):
    """A small button with a drawing instead of words; its name is for the tooltip and the ear."""

    def __init__(self, naam: str, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._uitleg = Muisuitleg(self, naam)
        self.noem(naam)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        zijde = max(em(1.9), DOEL)
        self.setFixedSize(zijde, zijde)

    def noem(self, naam: str) -> None:
        """What it does, for the mouse and the ear."""
        self.setAccessibleName(naam)
        self._uitleg.woorden = naam

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        with schilder(self) as p:
            if self.underMouse() and self.isEnabled():
                vlak(p, rect, vulling=kleur("neutraal_zacht"), straal=4)
            if self.hasFocus():
                vlak(p, rect, rand=kleur("focus"), dikte=FOCUSDIKTE, straal=4)
            rand = rect.width() * 0.28
            self.teken(p, rect.adjusted(rand, rand, -rand, -rand))

    def teken(self, p: QPainter, rect: QRectF) -> None:
        """Draw the sign inside `rect`."""
        raise NotImplementedError


class SluitKnop(TekenKnop):
    """A cross."""

    def teken(self, p: QPainter, rect: QRectF) -> None:
        kruis(p, rect.adjusted(1, 1, -1, -1), kleur("gedempt"))
