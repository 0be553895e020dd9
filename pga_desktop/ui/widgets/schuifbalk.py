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
    """A vertical scroll bar."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(_DIKTE, super().sizeHint().height())

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
            vlak(
                p,
                QRectF(greep).adjusted(_LUCHT, 0, -_LUCHT, 0),
                vulling=kleur(naam),
                straal=(_DIKTE - 2 * _LUCHT) / 2,
            )
