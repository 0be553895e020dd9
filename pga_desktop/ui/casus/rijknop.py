"""A row that reads as a sentence: who or when, the words, chips, at the right when and how far."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from pga_desktop.ui.style.stijl import em, kleur, letter
from pga_desktop.ui.style.tokens import DOEL, FOCUSDIKTE, RUIMTE
from pga_desktop.ui.widgets.chip import ChipSoort, chiphoogte, chipmaat, teken_chip
from pga_desktop.ui.widgets.schilder import schilder, schrijf, tekstmaat, vlak
from pga_desktop.ui.widgets.tekst import inspringing_te_laat, teken_te_laat
from pga_desktop.ui.widgets.toetsen import ENTER

_BOVEN = 7
_VOOR, _RECHTS, _STAND, _PIJL = 12.0, 7.2, 6.6, 1.9
_SMAL = 38
"""Widths in ems: the columns at both sides, and below what width everything stacks."""

Chips = tuple[tuple[str, ChipSoort], ...]


@dataclass(frozen=True)
class Samenvatting:
    """A row as it reads when it is closed; `stand` says how far it is, in a column of its own.

    With `te_laat` what stands at the right says so, and is drawn so.
    """

    tekst: str
    voor: str = ""
    chips: Chips = ()
    rechts: str = ""
    stand: Chips = ()
    te_laat: bool = False

    @property
    def voluit(self) -> str:
        """The whole row for who listens."""
        woorden = [woord for woord, _ in (*self.chips, *self.stand)]
        rechts = self.rechts.replace("\n", ", ")
        return ", ".join(deel for deel in (self.voor, self.tekst, *woorden, rechts) if deel)


@dataclass
class _Opzet:
    """Where everything stands at one width."""

    woorden: list[tuple[QRectF, str, str]] = field(default_factory=list)
    chips: list[tuple[QRectF, str, ChipSoort]] = field(default_factory=list)
    laat: QRectF | None = None
    """Where it says that it is late."""

    @property
    def onder(self) -> float:
        return max((rect.bottom() for rect, _, _ in (*self.woorden, *self.chips)), default=0.0)


class Rijknop(QAbstractButton):
    """Paints one `Samenvatting` on as many lines as it needs; a click or Enter opens it.

    Signal `ingegaan`: it was Enter, so the keyboard can go to what it opened.
    """

    ingegaan = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        beleid = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)
        self._s = Samenvatting("")
        self._is_open = False
        self._opzetten: dict[int, _Opzet] = {}

    def zet(self, s: Samenvatting) -> None:
        """Read like this."""
        if s == self._s:
            return
        self._s = s
        self._opzetten.clear()
        self.setAccessibleName(s.voluit)
        self.updateGeometry()
        self.update()

    def zet_open(self, is_open: bool) -> None:
        """Turn the arrow."""
        self._is_open = is_open
        self.setAccessibleDescription("open" if is_open else "dicht")
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int) -> int:
        return max(round(self._opzet(breedte).onder) + _BOVEN + 1, DOEL)

    def sizeHint(self) -> QSize:
        return QSize(em(30), DOEL)

    def minimumSizeHint(self) -> QSize:
        return QSize(em(10), DOEL)

    def changeEvent(self, event: QEvent) -> None:
        self._opzetten.clear()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.click()
            self.ingegaan.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        opzet = self._opzet(self.width())
        with schilder(self) as p:
            if self.underMouse() or self._is_open:
                p.fillRect(rect, kleur("zweef"))
            p.fillRect(QRectF(0, rect.height() - 1, rect.width(), 1), kleur("lijn"))
            for plek, woorden, inkt in opzet.woorden:
                p.setFont(letter(vet=plek is opzet.laat))
                p.setPen(kleur(inkt))
                schrijf(p, plek, woorden)
            if opzet.laat is not None:
                teken_te_laat(p, opzet.laat.topLeft(), _regelhoogte())
            for plek, woorden, soort in opzet.chips:
                teken_chip(p, plek, woorden, soort)
            self._teken_pijl(p)
            if self.hasFocus():
                vlak(p, rect, rand=kleur("focus"), dikte=FOCUSDIKTE)

    def _teken_pijl(self, p: QPainter) -> None:
        p.setPen(QPen(kleur("gedempt"), 1.6))
        p.setBrush(Qt.BrushStyle.NoBrush)
        midden = QPointF(self.width() - em(_PIJL) / 2, _BOVEN + _regelhoogte() / 2)
        punten = [QPointF(-4, -2), QPointF(0, 2), QPointF(4, -2)]
        if not self._is_open:
            punten = [QPointF(-2, -4), QPointF(2, 0), QPointF(-2, 4)]
        p.drawPolyline(QPolygonF([midden + punt for punt in punten]))

    def _opzet(self, breedte: int) -> _Opzet:
        if breedte not in self._opzetten:
            binnen = QRectF(RUIMTE.s, _BOVEN, breedte - RUIMTE.s - em(_PIJL), 0)
            breed = binnen.width() >= em(_SMAL)
            self._opzetten[breedte] = (_naast_elkaar if breed else _onder_elkaar)(self._s, binnen)
        return self._opzetten[breedte]


def _naast_elkaar(s: Samenvatting, binnen: QRectF) -> _Opzet:
    """Columns: who or when, the words with their chips, when, how far."""
    opzet = _Opzet()
    links, rechts = binnen.left(), binnen.right()
    if s.voor:
        _schrijf_op(opzet, QRectF(links, binnen.top(), em(_VOOR), 0), s.voor, "gedempt")
        links += em(_VOOR) + RUIMTE.m
    if s.stand:
        rechts -= em(_STAND)
        _strooi(opzet, QRectF(rechts, binnen.top(), em(_STAND), 0), s.stand)
        rechts -= RUIMTE.m
    if s.rechts:
        kolom = min(max(_breedte(s, s.rechts), em(_RECHTS)), em(_VOOR))
        rechts -= kolom
        _schrijf_wanneer(opzet, QRectF(rechts, binnen.top(), kolom, 0), s, s.rechts)
        rechts -= RUIMTE.m
    _zin(opzet, QRectF(links, binnen.top(), rechts - links, 0), s.tekst, s.chips)
    return opzet


def _onder_elkaar(s: Samenvatting, binnen: QRectF) -> _Opzet:
    """Everything in one column, for narrow windows and large text."""
    opzet = _Opzet()
    if s.voor:
        _schrijf_op(opzet, binnen, s.voor, "gedempt")
        binnen.setTop(opzet.onder + 2)
    _zin(opzet, binnen, s.tekst, (*s.chips, *s.stand))
    if s.rechts:
        tekst = s.rechts.replace("\n", ": ")
        _schrijf_wanneer(opzet, _rest(opzet, binnen, _breedte(s, tekst)), s, tekst)
    return opzet


def _rest(opzet: _Opzet, binnen: QRectF, breedte: int) -> QRectF:
    """Behind the last chip when so much fits there, else on the next line."""
    if opzet.chips:
        laatste = opzet.chips[-1][0]
        x = laatste.right() + RUIMTE.s
        if x + breedte <= binnen.right():
            y = laatste.center().y() - _regelhoogte() / 2
            return QRectF(x, y, binnen.right() - x, 0)
    return QRectF(binnen.left(), opzet.onder + 2, binnen.width(), 0)


def _breedte(s: Samenvatting, tekst: str) -> int:
    """The room what stands at the right takes on its own lines."""
    maat = QFontMetrics(letter(vet=s.te_laat))
    breedste = max(maat.horizontalAdvance(regel) for regel in tekst.splitlines())
    return breedste + 2 + (inspringing_te_laat() if s.te_laat else 0)


def _schrijf_wanneer(opzet: _Opzet, plek: QRectF, s: Samenvatting, tekst: str) -> None:
    if not s.te_laat:
        _schrijf_op(opzet, plek, tekst, "gedempt")
        return
    _schrijf_op(opzet, plek.adjusted(inspringing_te_laat(), 0, 0, 0), tekst, "fout")
    opzet.laat = opzet.woorden[-1][0]


def _zin(opzet: _Opzet, plek: QRectF, tekst: str, chips: Chips) -> None:
    """The words; the chips behind them when both fit on one line, else below."""
    breed = sum(chipmaat(woord).width() + RUIMTE.xs for woord, _ in chips)
    eigen = _schrijf_op(opzet, plek, tekst, "tekst")
    vrij = QRectF(plek)
    past = eigen.height() < 2 * _regelhoogte()
    if past and eigen.width() + RUIMTE.s + breed <= plek.width():
        vrij.setLeft(plek.left() + eigen.width() + RUIMTE.s)
    else:
        vrij.moveTop(plek.top() + eigen.height() + RUIMTE.xs)
    _strooi(opzet, vrij, chips)


def _strooi(opzet: _Opzet, plek: QRectF, chips: Sequence[tuple[str, ChipSoort]]) -> None:
    """Chips after each other, on as many lines as they need."""
    x, y = plek.left(), plek.top()
    for woord, soort in chips:
        maat = chipmaat(woord)
        if x > plek.left() and x + maat.width() > plek.right():
            x, y = plek.left(), y + _regelhoogte() + RUIMTE.xs
        breedte = min(maat.width(), int(plek.width()))
        hoogte = chiphoogte(woord, breedte)
        op_de_regel = max((_regelhoogte() - hoogte) / 2, 0)
        opzet.chips.append((QRectF(x, y + op_de_regel, breedte, hoogte), woord, soort))
        x += breedte + RUIMTE.xs


def _schrijf_op(opzet: _Opzet, plek: QRectF, tekst: str, inkt: str) -> QSize:
    maat = tekstmaat(QFontMetrics(letter()), tekst, plek.width())
    hoogte = max(maat.height(), _regelhoogte())
    opzet.woorden.append((QRectF(plek.left(), plek.top(), plek.width(), hoogte), tekst, inkt))
    return QSize(maat.width(), hoogte)


def _regelhoogte() -> int:
    return QFontMetrics(letter()).height()
