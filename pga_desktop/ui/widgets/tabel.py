"""A table of rows that can be opened: plain text, chips and step dots; by keyboard or mouse."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from pga_desktop.ui.style.stijl import em, kleur, letter
from pga_desktop.ui.style.tokens import FOCUSDIKTE, Letter
from pga_desktop.ui.widgets.chip import ChipSoort, chipmaat, inkt, teken_chip
from pga_desktop.ui.widgets.schilder import stippen, vlak
from pga_desktop.ui.widgets.stappenbalk import stipmaat, stippenmaat

_ZIJ, _BOVEN, _TUSSEN = 10, 8, 6
_RUIM = 10_000
_BREEK = Qt.TextFlag.TextWordWrap
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Kolomkop:
    """A column: its head, its smallest width in ems, its share of what is left, and its side."""

    titel: str
    breedte: float
    rek: int = 1
    rechts: bool = False


@dataclass(frozen=True)
class Cel:
    """What stands in a cell: dots (step, of how many), chips and text, in that order."""

    tekst: str = ""
    vet: bool = False
    soort: ChipSoort | None = None
    chips: tuple[tuple[str, ChipSoort], ...] = ()
    stap: tuple[int, int] | None = None

    def woorden(self) -> str:
        """The cell in words, for the ear and for finding."""
        stap = (f"stap {self.stap[0]} van {self.stap[1]}",) if self.stap else ()
        return ", ".join(filter(None, (*stap, *(tekst for tekst, _ in self.chips), self.tekst)))


@dataclass(frozen=True)
class TabelRij:
    """A row; `sleutel` says what it opens."""

    sleutel: str
    cellen: tuple[Cel, ...]


class _Model(QAbstractTableModel):
    """Rows and heads, read only."""

    def __init__(self, koppen: Sequence[Kolomkop]) -> None:
        super().__init__()
        self.koppen = koppen
        self.rijen: Sequence[TabelRij] = ()

    def zet(self, rijen: Sequence[TabelRij]) -> None:
        self.beginResetModel()
        self.rijen = rijen
        self.endResetModel()

    def cel(self, index: Index) -> Cel:
        return self.rijen[index.row()].cellen[index.column()]

    def rowCount(self, ouder: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if ouder.isValid() else len(self.rijen)

    def columnCount(self, ouder: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if ouder.isValid() else len(self.koppen)

    def data(self, index: Index, rol: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if rol in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.cel(index).woorden()
        return None

    def headerData(
        self, plaats: int, richting: Qt.Orientation, rol: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if richting is not Qt.Orientation.Horizontal:
            return None
        if rol == Qt.ItemDataRole.DisplayRole:
            return self.koppen[plaats].titel
        if rol == Qt.ItemDataRole.TextAlignmentRole:
            zij = _zijde(self.koppen[plaats])
            return zij | Qt.AlignmentFlag.AlignVCenter
        return None


class _Schilder(QStyledItemDelegate):
    """Paints cells and knows how high they must be."""

    def __init__(self, tabel: Tabel, model: _Model) -> None:
        super().__init__(tabel)
        self._tabel = tabel
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        breedte = self._tabel.columnWidth(index.column())
        return QSize(breedte, self._hoogte(self._model.cel(index), breedte))

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRect(option.rect)
        cel, kop = self._model.cel(index), self._model.koppen[index.column()]
        p.save()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        gekozen = self._tabel.selectionModel().isRowSelected(index.row(), QModelIndex())
        if gekozen:
            p.fillRect(rect, kleur("primair_zacht"))
        elif index.row() == self._tabel.zwevend:
            p.fillRect(rect, kleur("zweef"))
        p.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), kleur("lijn"))
        binnen = rect.adjusted(_ZIJ, _BOVEN, -_ZIJ, -_BOVEN)
        links = binnen.left()
        regel = QFontMetrics(letter()).lineSpacing()
        if cel.stap:
            midden = QPointF(links, binnen.top() + regel / 2)
            stippen(p, midden, *cel.stap, stipmaat())
            links += stippenmaat(cel.stap[1]).width() + 2 * _TUSSEN
        rest = QRect(links, binnen.top(), binnen.right() - links + 1, binnen.height())
        for plek, (tekst, soort) in zip(_chipplekken(cel, rest.width()), cel.chips, strict=True):
            teken_chip(p, QRectF(plek.translated(rest.topLeft())), tekst, soort)
        if cel.tekst:
            inspring = _inspring(cel)
            p.setFont(_font(cel))
            p.setPen(inkt(cel.soort)[0] if cel.soort else kleur("tekst"))
            woorden = rest.adjusted(inspring, 0, 0, 0)
            p.drawText(woorden, _zijde(kop) | Qt.AlignmentFlag.AlignTop | _BREEK, cel.tekst)
        p.restore()

    def _hoogte(self, cel: Cel, breedte: int) -> int:
        vrij = breedte - 2 * _ZIJ
        if cel.stap:
            vrij -= stippenmaat(cel.stap[1]).width() + 2 * _TUSSEN
        plekken = _chipplekken(cel, vrij)
        hoogte = max((plek.bottom() + 1 for plek in plekken), default=0)
        ruimte = QRect(0, 0, max(vrij - _inspring(cel), 1), _RUIM)
        tekst = QFontMetrics(_font(cel)).boundingRect(ruimte, _BREEK, cel.tekst or " ")
        return max(hoogte, math.ceil(tekst.height())) + 2 * _BOVEN + 1


class Tabel(QTableView):
    """Rows that open with Enter or a press; signal `geopend(sleutel)`.

    With `heel` the table is as high as its rows and the page scrolls instead.
    """

    geopend = Signal(str)

    def __init__(
        self,
        naam: str,
        koppen: Sequence[Kolomkop],
        *,
        heel: bool = False,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self.zwevend = -1
        self._heel = heel
        self._bezig = False
        self._model = _Model(koppen)
        self.setModel(self._model)
        self.setItemDelegate(_Schilder(self, self._model))
        self.setAccessibleName(naam)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        kop = self.horizontalHeader()
        kop.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        kop.setSectionsClickable(False)
        kop.setHighlightSections(False)
        kop.setMinimumSectionSize(em(1))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(em(1.4) + 2 * _BOVEN + 1)
        if heel:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.entered.connect(self._zweef)
        self.clicked.connect(self._open)
        self.verticalScrollBar().valueChanged.connect(self._pas_rijen)

    def zet(self, rijen: Sequence[TabelRij]) -> None:
        """Show other rows; the chosen one stays chosen if it is still there."""
        gekozen = self.gekozen()
        self.zwevend = -1
        self._model.zet(rijen)
        if gekozen:
            self.kies(gekozen)
        self._deel_in()

    def gekozen(self) -> str:
        """The key of the chosen row, or nothing."""
        index = self.currentIndex()
        return self._model.rijen[index.row()].sleutel if index.isValid() else ""

    def kies(self, sleutel: str) -> None:
        """Choose a row."""
        for nummer, rij in enumerate(self._model.rijen):
            if rij.sleutel == sleutel:
                self.selectRow(nummer)
                return

    def sizeHint(self) -> QSize:
        if not self._heel:
            return super().sizeHint()
        rijen = sum(self.rowHeight(nummer) for nummer in range(self._model.rowCount()))
        kop = max(self.horizontalHeader().height(), self.horizontalHeader().sizeHint().height())
        balk = self.horizontalScrollBar()
        onder = balk.sizeHint().height() if self._te_smal() else 0
        return QSize(em(30), kop + rijen + onder + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(em(10), self.sizeHint().height() if self._heel else em(8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._deel_in()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.selectRow(0)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.zwevend = -1
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self.currentIndex().isValid():
            rij = self.visualRect(self.currentIndex())
            rect = QRectF(1, rij.top() + 1, self.viewport().width() - 2, rij.height() - 2)
            p = QPainter(self.viewport())
            p.setRenderHint(QPainter.RenderHint.Antialiasing)
            vlak(p, rect, rand=kleur("focus"), dikte=FOCUSDIKTE, straal=4)
            p.end()

    def _open(self, index: QModelIndex) -> None:
        self.geopend.emit(self._model.rijen[index.row()].sleutel)

    def _zweef(self, index: QModelIndex) -> None:
        self.zwevend = index.row()
        self.viewport().update()

    def _te_smal(self) -> bool:
        return sum(self._smalst()) > self.viewport().width()

    def _smalst(self) -> list[int]:
        maat = QFontMetrics(letter(Letter.LABEL))
        return [
            max(em(kop.breedte), maat.horizontalAdvance(kop.titel) + 2 * _ZIJ + 4)
            for kop in self._model.koppen
        ]

    def _deel_in(self) -> None:
        koppen = self._model.koppen
        smalst = self._smalst()
        over = max(self.viewport().width() - sum(smalst), 0)
        delen = sum(kop.rek for kop in koppen) or 1
        for plaats, (kop, breedte) in enumerate(zip(koppen, smalst, strict=True)):
            self.setColumnWidth(plaats, breedte + over * kop.rek // delen)
        self._pas_rijen()

    def _pas_rijen(self) -> None:
        if self._bezig or not self._model.rowCount():
            self.updateGeometry()
            return
        self._bezig = True
        eerste, laatste = 0, self._model.rowCount() - 1
        if not self._heel:
            eerste = max(self.rowAt(0), 0)
            onder = self.rowAt(self.viewport().height() - 1)
            laatste = onder if onder >= 0 else laatste
        for nummer in range(eerste, laatste + 1):
            self.resizeRowToContents(nummer)
        self._bezig = False
        if self._heel:
            self.updateGeometry()


def _zijde(kop: Kolomkop) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if kop.rechts else Qt.AlignmentFlag.AlignLeft


def _font(cel: Cel) -> QFont:
    return letter(vet=cel.vet)


def _inspring(cel: Cel) -> int:
    return sum(chipmaat(tekst).width() + _TUSSEN for tekst, _ in cel.chips) if cel.tekst else 0


def _chipplekken(cel: Cel, breedte: int) -> list[QRect]:
    plekken: list[QRect] = []
    x = y = 0
    for tekst, _ in cel.chips:
        maat = chipmaat(tekst)
        if x and x + maat.width() > breedte:
            x, y = 0, y + maat.height() + 3
        plekken.append(QRect(x, y + 1, min(maat.width(), max(breedte, 1)), maat.height()))
        x += maat.width() + _TUSSEN
    return plekken
