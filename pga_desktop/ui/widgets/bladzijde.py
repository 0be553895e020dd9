"""One page of a document on screen: as wide as there is room for, or zoomed, with marked words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from pga_desktop.ui.style.stijl import em, kleur
from pga_desktop.ui.style.tokens import FOCUSDIKTE, STIFT
from pga_desktop.ui.widgets.indeling import Kolom, leg_opnieuw, rondom
from pga_desktop.ui.widgets.schilder import schilder, vlak
from pga_desktop.ui.widgets.schuif import Schuif
from pga_desktop.ui.widgets.schuifbalk import Schuifbalk

WARE_GROOTTE: Final = 96 / 72
"""Pixels per point at 100 %."""
PASSEND_HOOGSTENS: Final = 54
"""How wide a page that fits its column becomes, in ems: large enough to read, no larger."""
STANDEN: Final = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
"""The steps of zooming, as parts of the real size."""

_BLADEREN: Final = {
    Qt.Key.Key_Left.value: -1,
    Qt.Key.Key_Right.value: 1,
    Qt.Key.Key_Home.value: -10_000,
    Qt.Key.Key_End.value: 10_000,
}
_ZOOMEN: Final = {
    Qt.Key.Key_Plus.value: 1,
    Qt.Key.Key_Equal.value: 1,
    Qt.Key.Key_Minus.value: -1,
    Qt.Key.Key_0.value: 0,
}
_SCHUIVEN: Final = {
    Qt.Key.Key_Down.value: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up.value: QAbstractSlider.SliderAction.SliderSingleStepSub,
}
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier

Vlakken = Sequence[tuple[float, float, float, float]]


class _Blad(QWidget):
    """Paints the page at its scale, moved sideways by the scroll bar when it is wider."""

    def __init__(self, balk: Schuifbalk) -> None:
        super().__init__()
        beleid = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)
        self._balk = balk
        balk.valueChanged.connect(self.update)
        self.beeld = QImage()
        self.punten = (0.0, 0.0)
        self.zoom: float | None = None
        self.treffers: Sequence[Vlakken] = ()
        self.treffer: Vlakken = ()
        self.kijkt = False
        """Whether the page has the keyboard."""

    def schaal(self, breedte: int) -> float:
        """Pixels per point in a place this wide."""
        if self.zoom is not None:
            return self.zoom * WARE_GROOTTE
        return min(breedte, em(PASSEND_HOOGSTENS)) / self.punten[0] if self.punten[0] else 1.0

    def maat(self, breedte: int) -> QSize:
        """How large the page is in a place this wide."""
        schaal = self.schaal(breedte)
        return QSize(round(self.punten[0] * schaal), round(self.punten[1] * schaal))

    def plek(self) -> QRectF:
        """Where the page stands; partly outside the widget when it is wider."""
        maat = self.maat(self.width())
        over = maat.width() - self.width()
        links = -self._balk.value() if over > 0 else -over // 2
        return QRectF(links, 0, maat.width(), maat.height())

    def op_scherm(self, deel: tuple[float, float, float, float]) -> QRectF:
        """A box of the page in pixels of this widget."""
        schaal, plek = self.schaal(self.width()), self.plek()
        x, y, b, h = (maat * schaal for maat in deel)
        return QRectF(plek.left() + x, plek.top() + y, b, h)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int) -> int:
        return self.maat(breedte).height()

    def sizeHint(self) -> QSize:
        return QSize(em(60), self.heightForWidth(em(60)))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(8), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.beeld.isNull():
            return
        plek = self.plek()
        with schilder(self) as p:
            p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            p.drawImage(plek.adjusted(1, 1, -1, -1), self.beeld)
            vlak(p, plek, rand=kleur("lijn"), straal=0)
            for vlakken in self.treffers:
                self._markeer(p, vlakken, nu=vlakken is self.treffer)
            if self.kijkt:
                rand = plek.intersected(QRectF(self.rect()))
                vlak(p, rand, rand=kleur("focus"), dikte=FOCUSDIKTE, straal=0)

    def _markeer(self, p: QPainter, vlakken: Vlakken, *, nu: bool) -> None:
        stift = QColor(STIFT)
        stift.setAlpha(255 if nu else 130)
        for deel in vlakken:
            rect = self.op_scherm(deel).adjusted(-1, -1, 1, 1)
            p.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            p.fillRect(rect, stift)  # as ink: the letters under it stay as dark as they are
            p.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            if nu:
                vlak(p, rect.adjusted(-1, -1, 1, 1), rand=kleur("focus"), dikte=2, straal=2)


class Bladzijde(QWidget):
    """A page with the keyboard.

    Left and right turn the page (with Shift they move a wide one sideways), Home and End go to the
    first and the last, + and - zoom and 0 makes it fit again, up and down scroll the screen around
    it. Ctrl with the wheel zooms too.
    Signals: `gebladerd(pages)`, `gezoomd` after the scale was changed, `verbreed` when its place
    became wider or narrower.
    """

    gebladerd = Signal(int)
    gezoomd = Signal()
    verbreed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("document.bladzijde")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._balk = Schuifbalk(Qt.Orientation.Horizontal)
        self._balk.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._balk.hide()
        self._blad = _Blad(self._balk)
        self._greep: QPoint | None = None
        Kolom(self._blad, self._balk, ouder=self, tussen=2)

    @property
    def tekenschaal(self) -> float:
        """Pixels per point a picture needs to be sharp here; out of sight as large as paper."""
        return self._blad.schaal(self._blad.width()) if self.isVisible() else WARE_GROOTTE

    @property
    def procent(self) -> int:
        """How large the page is, compared to paper."""
        return round(100 * self._blad.schaal(self._blad.width()) / WARE_GROOTTE)

    @property
    def is_passend(self) -> bool:
        """Whether the page fits the width."""
        return self._blad.zoom is None

    @property
    def verschoven(self) -> int:
        """How many pixels of a wide page stand out of sight at the left."""
        return self._balk.value()

    def zet(self, beeld: QImage, punten: tuple[float, float], naam: str, woorden: str) -> None:
        """Show a page of this size in points; `naam` and its words are for the ear."""
        self._blad.beeld, self._blad.punten = beeld, punten
        self.setAccessibleName(naam)
        self.setAccessibleDescription(woorden)
        self._leg()

    def markeer(self, treffers: Sequence[Vlakken], nu: Vlakken) -> None:
        """Mark words; `nu` is the place one is at."""
        self._blad.treffers, self._blad.treffer = treffers, nu
        self._blad.update()
        if nu:
            self._breng_in_zicht(self._blad.op_scherm(nu[0]))

    def zoom(self, stap: int) -> None:
        """One step larger or smaller; 0 makes the page fit the width."""
        nu = self._blad.schaal(self._blad.width()) / WARE_GROOTTE
        if stap > 0:
            self._blad.zoom = next((s for s in STANDEN if s > nu + 0.01), STANDEN[-1])
        elif stap < 0:
            self._blad.zoom = next((s for s in reversed(STANDEN) if s < nu - 0.01), STANDEN[0])
        else:
            self._blad.zoom = None
        self._leg()
        self.gezoomd.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        toets = event.key()
        if toets in _BLADEREN and event.modifiers() & _SHIFT:
            self._balk.setValue(self._balk.value() + em(3) * _BLADEREN[toets])
        elif toets in _BLADEREN:
            self.gebladerd.emit(_BLADEREN[toets])
        elif toets in _ZOOMEN:
            self.zoom(_ZOOMEN[toets])
        elif toets in _SCHUIVEN and (schuif := rondom(self, Schuif)) is not None:
            schuif.verticalScrollBar().triggerAction(_SCHUIVEN[toets])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        draai = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if draai.y():
                self.zoom(1 if draai.y() > 0 else -1)
            event.accept()
        elif self._balk.maximum() and (draai.x() or event.modifiers() & _SHIFT):
            self._balk.setValue(self._balk.value() - (draai.x() or draai.y()))
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._greep = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the page sideways."""
        if self._greep is not None:
            nu = event.position().toPoint()
            self._balk.setValue(self._balk.value() + self._greep.x() - nu.x())
            self._greep = nu

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._greep = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pas_balk()
        self.verbreed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._kijk()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._kijk()

    def _kijk(self) -> None:
        self._blad.kijkt = self.hasFocus()
        self._blad.update()

    def _leg(self) -> None:
        self._pas_balk()
        self._blad.updateGeometry()
        self._blad.update()
        if self.isVisible():
            leg_opnieuw(self._blad)

    def _pas_balk(self) -> None:
        over = max(self._blad.maat(self.width()).width() - self.width(), 0)
        self._balk.setRange(0, over)
        self._balk.setPageStep(self.width())
        self._balk.setSingleStep(em(3))
        self._balk.setVisible(over > 0)

    def _breng_in_zicht(self, plek: QRectF) -> None:
        if plek.left() < 0 or plek.right() > self.width():
            midden = self._balk.value() + plek.center().x() - self.width() / 2
            self._balk.setValue(round(midden))
        if (schuif := rondom(self, Schuif)) is not None:
            schuif.toon_deel(self._blad, plek.toRect())
