"""How a row of a list looks: its words, a quiet word at the right, a bar when it is the one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pga_desktop.ui.style.stijl import em, kleur, letter
from pga_desktop.ui.style.tokens import RUIMTE, Letter
from pga_desktop.ui.widgets.schilder import schrijf, vlak

RECHTS: Final = Qt.ItemDataRole.UserRole + 1
"""The role of the quiet word at the right, such as a shortcut."""

LEEG: Final = RECHTS + 1
"""The role of what to call a row without words."""

_BALK = 3

Index = QModelIndex | QPersistentModelIndex


class Regelschilder(QStyledItemDelegate):
    """Paints the rows of lists and drop-downs."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        breedte = QFontMetrics(letter()).horizontalAdvance(str(index.data() or ""))
        return QSize(breedte + 2 * RUIMTE.m + 2, em(2.4))

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRect(option.rect)
        p.save()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            vlak(p, QRectF(rect), vulling=kleur("primair_zacht"))
            p.fillRect(rect.left(), rect.top() + 6, _BALK, rect.height() - 12, kleur("primair"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            vlak(p, QRectF(rect), vulling=kleur("zweef"))
        binnen = rect.adjusted(RUIMTE.m, 0, -RUIMTE.m, 0)
        midden = Qt.AlignmentFlag.AlignVCenter
        if rechts := index.data(RECHTS):
            p.setFont(letter(Letter.KLEIN))
            p.setPen(kleur("gedempt"))
            p.drawText(binnen, Qt.AlignmentFlag.AlignRight | midden, str(rechts))
            binnen.setRight(binnen.right() - p.fontMetrics().horizontalAdvance(rechts) - RUIMTE.s)
        woorden = str(index.data() or "")
        p.setFont(letter())
        p.setPen(kleur("tekst" if woorden else "gedempt"))
        schrijf(
            p,
            QRectF(binnen),
            woorden or str(index.data(LEEG) or ""),
            Qt.AlignmentFlag.AlignLeft | midden,
        )
        p.restore()
