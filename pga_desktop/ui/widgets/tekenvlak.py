"""A field to draw a signature in, with the mouse, a pen or a finger."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEventPoint, QMouseEvent, QPainterPath, QPaintEvent, QPen, QPointerEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pga_desktop.ui.style.stijl import em, kleur
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.schilder import focusring, schilder, vlak

_HOOG: Final = 12
"""Height in ems."""
_PEN: Final = 2.2
_LIJN: Final = 0.72
"""How far down the line to sign on stands."""
_AANRAKING: Final = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.TouchCancel,
    }
)


class Tekenvlak(QWidget):
    """Keeps the lines that were drawn, in pixels from its top left. Signal `getekend` after each.

    One finger draws: a hand that rests beside it, or a second finger, leaves no line.
    It cannot be used with the keyboard alone: offer another way to sign beside it.
    """

    getekend = Signal()

    def __init__(self, naam: str, label: str) -> None:
        super().__init__()
        self.setObjectName(naam)
        self.setAccessibleName(label)
        self.setAccessibleDescription(
            "Teken met de muis, een pen of een vinger. Met alleen het toetsenbord kan dit niet;"
            " kies dan een andere manier."
        )
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lijnen: list[list[QPointF]] = []
        self._bezig = False
        self._vinger = -1

    def lijnen(self) -> tuple[tuple[tuple[float, float], ...], ...]:
        """What was drawn: lines of points, right and down."""
        return tuple(tuple((p.x(), p.y()) for p in lijn) for lijn in self._lijnen)

    def wis(self) -> None:
        """Begin again."""
        self._lijnen.clear()
        self._bezig = False
        self.update()
        self.getekend.emit()

    def sizeHint(self) -> QSize:
        return QSize(em(26), em(_HOOG))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(12), em(_HOOG))

    def event(self, event: QEvent) -> bool:
        if event.type() not in _AANRAKING or not isinstance(event, QPointerEvent):
            return super().event(event)
        punten = {punt.id(): punt for punt in event.points()}
        if event.type() == QEvent.Type.TouchBegin:
            self._vinger = next(iter(punten))
            self._begin(punten[self._vinger].position())
        elif event.type() == QEvent.Type.TouchUpdate:
            self._volg(punten.get(self._vinger))
        else:
            self._eindig()
        event.accept()
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._verder(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._eindig()

    def paintEvent(self, event: QPaintEvent) -> None:
        with schilder(self) as p:
            rect = QRectF(self.rect())
            vlak(p, rect, vulling=kleur("veld"), rand=kleur("rand"))
            p.setPen(QPen(kleur("lijn"), 1.0))
            hoogte = rect.height() * _LIJN
            p.drawLine(QPointF(RUIMTE.l, hoogte), QPointF(rect.width() - RUIMTE.l, hoogte))
            pen = QPen(kleur("tekst"), _PEN)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            p.setPen(pen)
            p.setBrush(Qt.BrushStyle.NoBrush)
            for begin, *verder in self._lijnen:
                if not verder:
                    p.drawPoint(begin)
                pad = QPainterPath(begin)
                for punt in verder:
                    pad.lineTo(punt)
                p.drawPath(pad)
            if self.hasFocus():
                focusring(p, rect)

    def _volg(self, punt: QEventPoint | None) -> None:
        """The finger that draws moved or was lifted, while another may still be there."""
        if punt is None or punt.state() == QEventPoint.State.Released:
            self._eindig()
        elif punt.state() == QEventPoint.State.Updated:
            self._verder(punt.position())

    def _begin(self, plek: QPointF) -> None:
        self._bezig = True
        self._lijnen.append([self._binnen(plek)])

    def _verder(self, plek: QPointF) -> None:
        if self._bezig:
            self._lijnen[-1].append(self._binnen(plek))
            self.update()

    def _eindig(self) -> None:
        if self._bezig:
            self._bezig = False
            self.getekend.emit()

    def _binnen(self, plek: QPointF) -> QPointF:
        """A point as close to the pen as the field goes."""
        breed, hoog = float(self.width()), float(self.height())
        return QPointF(min(max(plek.x(), 0.0), breed), min(max(plek.y(), 0.0), hoog))
