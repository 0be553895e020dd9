"""A table of rows that can be opened, by keyboard or mouse; in a narrow place rows are stacked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from pga_desktop.ui.style.stijl import em, kleur, letter
from pga_desktop.ui.style.tokens import FOCUSDIKTE, Letter
from pga_desktop.ui.widgets.cel import Cel, TabelRij, celhoogte, teken_cel
from pga_desktop.ui.widgets.indeling import rondom
from pga_desktop.ui.widgets.schilder import doorzichtig, vlak
from pga_desktop.ui.widgets.schuif import Schuif
from pga_desktop.ui.widgets.schuifbalk import Schuifbalk
from pga_desktop.ui.widgets.tabelmodel import BOVEN, TUSSEN, ZIJ, Index, Kolomkop, TabelModel
from pga_desktop.ui.widgets.toetsen import ENTER

__all__ = ["Cel", "Kolomkop", "Tabel", "TabelRij"]


class _Koppen(QHeaderView):
    """Quiet heads with a line under them."""

    def __init__(self, tabel: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, tabel)
        doorzichtig(self)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), em(2.6))

    def paintSection(self, p: QPainter, rect: QRect, plaats: int) -> None:
        model = self.model()
        zij = model.headerData(plaats, self.orientation(), Qt.ItemDataRole.TextAlignmentRole)
        p.save()
        p.fillRect(rect.left(), rect.bottom(), rect.width(), 1, kleur("lijn"))
        p.setFont(letter(Letter.LABEL))
        p.setPen(kleur("gedempt"))
        titel = str(model.headerData(plaats, self.orientation()))
        p.drawText(rect.adjusted(ZIJ, 0, -ZIJ, 0), zij, titel)
        p.restore()


class _Schilder(QStyledItemDelegate):
    """Paints cells and knows how high they must be."""

    def __init__(self, tabel: Tabel, model: TabelModel) -> None:
        super().__init__(tabel)
        self._tabel = tabel
        self._model = model

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRect(option.rect)
        p.save()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._tabel.selectionModel().isRowSelected(index.row(), QModelIndex()):
            p.fillRect(rect, kleur("primair_zacht"))
        elif index.row() == self._tabel.zwevend:
            p.fillRect(rect, kleur("zweef"))
        p.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), kleur("lijn"))
        rest = rect.adjusted(ZIJ, BOVEN, -ZIJ, -BOVEN)
        rechts = self._model.koppen[index.column()].rechts
        for deel in self._model.delen(index):
            teken_cel(p, rest, deel, rechts=rechts)
            rest.setTop(rest.top() + celhoogte(deel, rest.width()) + TUSSEN)
        p.restore()


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
        self._gemeten: dict[int, int] = {}
        self._model = TabelModel(koppen)
        self.setHorizontalHeader(_Koppen(self))
        self.setVerticalScrollBar(Schuifbalk())
        self.setFrameShape(QFrame.Shape.NoFrame)
        doorzichtig(self)
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
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        kop = self.horizontalHeader()
        kop.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        kop.setSectionsClickable(False)
        kop.setHighlightSections(False)
        kop.setMinimumSectionSize(em(1))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(em(1.45) + 2 * BOVEN + 1)
        if heel:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            beleid = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            beleid.setHeightForWidth(True)
            self.setSizePolicy(beleid)
        self.entered.connect(self._zweef)
        self.clicked.connect(self._open)
        self.verticalScrollBar().valueChanged.connect(self._pas_rijen)

    def zet(self, rijen: Sequence[TabelRij]) -> None:
        """Show other rows; the chosen one stays chosen if it is still there."""
        gekozen = self.gekozen()
        self.zwevend = -1
        self._gemeten.clear()
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

    def hasHeightForWidth(self) -> bool:
        return self._heel

    def heightForWidth(self, breedte: int) -> int:
        """The head and every row; Qt only asks it of a whole table."""
        if breedte not in self._gemeten:
            smal, breedten = self._breedten(breedte)
            kop = 0 if smal else self.horizontalHeader().sizeHint().height()
            rijen = range(self._model.rowCount())
            hoogten = (self._model.rijhoogte(rij, breedten, smal=smal) for rij in rijen)
            self._gemeten[breedte] = kop + sum(hoogten)
        return self._gemeten[breedte]

    def sizeHint(self) -> QSize:
        if not self._heel:
            return super().sizeHint()
        return QSize(em(30), self.heightForWidth(em(30)))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(10), em(3 if self._heel else 8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._deel_in()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens a row; Home and End go to the first and the last, not to another cell."""
        if event.key() in ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Home:
            self.selectRow(0)
        elif event.key() == Qt.Key.Key_End:
            self.selectRow(self._model.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.selectRow(0)

    def currentChanged(self, nu: Index, toen: Index) -> None:
        super().currentChanged(nu, toen)
        if self.hasFocus() and (schuif := rondom(self, Schuif)) is not None:
            rij = self.visualRect(self.model().index(nu.row(), 0))
            schuif.toon_deel(self.viewport(), rij)

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

    def _deel_in(self) -> None:
        """Give the columns their widths, or stack the cells when they cannot stand side by side."""
        smal, breedten = self._breedten(self.viewport().width())
        self._model.smal = smal
        self.horizontalHeader().setVisible(not smal)
        for plaats, breedte in enumerate(breedten):
            self.setColumnHidden(plaats, smal and plaats > 0)
            self.setColumnWidth(plaats, breedte)
        self._pas_rijen()

    def _breedten(self, ruimte: int) -> tuple[bool, list[int]]:
        """Whether the cells are stacked in a place this wide, and the width of each column."""
        koppen = self._model.koppen
        maat = QFontMetrics(letter(Letter.LABEL))
        smalst = [
            max(em(kop.breedte), maat.horizontalAdvance(kop.titel) + 2 * ZIJ + 4) for kop in koppen
        ]
        over = ruimte - sum(smalst)
        if over < 0:
            return True, [ruimte] * len(koppen)
        delen = sum(kop.rek for kop in koppen) or 1
        ruim = zip(koppen, smalst, strict=True)
        breedten = [breedte + over * kop.rek // delen for kop, breedte in ruim]
        breedten[-1] += ruimte - sum(breedten)
        return False, breedten

    def _pas_rijen(self) -> None:
        """Make the rows in sight as high as their words; all of them when the table is whole."""
        if self._bezig:
            return
        self._bezig = True
        eerste, laatste, hoog = 0, self._model.rowCount(), self.viewport().height()
        if not self._heel:
            eerste, onder = max(self.rowAt(0), 0), self.rowAt(hoog - 1)
            laatste = onder if onder >= 0 else laatste
        smal, breedten = self._breedten(self.viewport().width())
        for nummer in range(eerste, self._model.rowCount()):
            if nummer > laatste and self.rowViewportPosition(nummer) > hoog:
                break  # a row that became lower can bring the next one in sight
            self.setRowHeight(nummer, self._model.rijhoogte(nummer, breedten, smal=smal))
        self._bezig = False
        self.updateGeometry()
