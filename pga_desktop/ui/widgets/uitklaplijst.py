"""What drops down from a choice or from a line with suggestions, and who offers those."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QCompleter, QFrame, QListView

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


_BLIJFT_OPEN = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason})


class Aanvuller(QCompleter):
    """Offers known values; its list goes when the keyboard leaves the line.

    While its list is open Qt keeps from the line that it lost the keyboard, so with F6 or another
    shortcut the field would not be saved.
    """

    def eventFilter(self, deel: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.lostFocus():
            lijst = None if event.reason() in _BLIJFT_OPEN else self.popup()
            if lijst is not None:
                lijst.hide()
        return super().eventFilter(deel, event)
