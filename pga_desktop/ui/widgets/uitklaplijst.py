"""What drops down from a choice or from a line with suggestions."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QListView

from pga_desktop.ui.style.stijl import kleur
from pga_desktop.ui.widgets.regelschilder import Regelschilder
from pga_desktop.ui.widgets.schilder import schilder, vlak
from pga_desktop.ui.widgets.schuifbalk import Schuifbalk


class Uitklaplijst(QListView):
    """The list that drops down from a choice."""

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(Regelschilder(self))
        self.setVerticalScrollBar(Schuifbalk())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with schilder(self.viewport()) as p:
            vlak(p, QRectF(self.viewport().rect()), rand=kleur("rand"), straal=0)
