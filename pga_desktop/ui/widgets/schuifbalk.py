"""A quiet scroll bar: a rounded handle that darkens under the mouse."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider

from pga_desktop.ui.style.stijl import kleur
from pga_desktop.ui.widgets.schilder import schilder, vlak

_DIKTE = 12
_LUCHT = 3


class Schuifbalk(QScrollBar):
    """A scroll bar, vertical unless said otherwise."""

    def __init__(self, richting: Qt.Orientation = Qt.Orientation.Vertical) -> None:
        super().__init__(richting)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        eigen = super().sizeHint()
        staand = self.orientation() is Qt.Orientation.Vertical
        return QSize(_DIKTE, eigen.height()) if staand else QSize(eigen.width(), _DIKTE)

    def paintEvent(self, event: QPaintEvent) -> None:
        stand = QStyleOptionSlider()
        self.initStyleOption(stand)
        greep = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar,
            stand,
            QStyle.SubControl.SC_ScrollBarSlider,
            self,
        )
        naam = "gedempt" if self.underMouse() or self.isSliderDown() else "rand"
        with schilder(self) as p:
            staand = self.orientation() is Qt.Orientation.Vertical
            x, y = (_LUCHT, 0) if staand else (0, _LUCHT)
            vlak(
                p,
                QRectF(greep).adjusted(x, y, -x, -y),
                vulling=kleur(naam),
                straal=(_DIKTE - 2 * _LUCHT) / 2,
            )
