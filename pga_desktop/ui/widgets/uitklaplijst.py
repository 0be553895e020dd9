"""What drops down from a choice or from a line with suggestions, and who offers those."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QCompleter, QFrame, QListView

from pga_desktop.ui.style.stijl import kleur
from pga_desktop.ui.widgets.regelschilder import Regelschilder
from pga_desktop.ui.widgets.schilder import schilder, vlak
from pga_desktop.ui.widgets.schuifbalk import Schuifbalk
from pga_desktop.ui.widgets.woordzoeker import Woordzoeker


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
        self._zoeker = Woordzoeker()

    def keyboardSearch(self, letter: str) -> None:
        model = self.model()
        regels = [str(model.index(rij, 0).data() or "") for rij in range(model.rowCount())]
        plek = self._zoeker.typ(letter, regels, self.currentIndex().row())
        if plek is not None and plek >= 0:
            self.setCurrentIndex(model.index(plek, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with schilder(self.viewport()) as p:
            vlak(p, QRectF(self.viewport().rect()), rand=kleur("rand"), straal=0)


_VERPLAATST = frozenset({QEvent.Type.Show, QEvent.Type.Move, QEvent.Type.Resize})
_LUCHT = QPoint(0, 2)
"""Between the box and its list."""
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
        if event.type() in _VERPLAATST and isinstance(deel, QListView):
            self._leg_naast_vak(deel)
        return super().eventFilter(deel, event)

    def _leg_naast_vak(self, lijst: QListView) -> None:
        """Leave the border of the box free: Qt knows only the line that stands in it."""
        vak = self.widget().parentWidget()
        if vak is None:
            return
        boven, onder = vak.mapToGlobal(QPoint(0, 0)), vak.mapToGlobal(QPoint(0, vak.height()))
        eronder = lijst.y() > boven.y()
        doel = onder + _LUCHT if eronder else boven - _LUCHT - QPoint(0, lijst.height())
        plek = QRect(doel, QSize(vak.width(), lijst.height()))
        if lijst.geometry() != plek:
            lijst.setGeometry(plek)
