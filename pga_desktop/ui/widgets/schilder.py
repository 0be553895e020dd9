"""Small drawings shared by widgets that paint themselves."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPaintDevice, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from pga_desktop.ui.style.stijl import kleur
from pga_desktop.ui.style.tokens import FOCUSBALK, FOCUSDIKTE, STRAAL

_RUIM = 10_000


@contextmanager
def schilder(doek: QPaintDevice) -> Iterator[QPainter]:
    """A smooth painter on `doek` that is always ended."""
    p = QPainter(doek)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield p
    finally:
        p.end()


def doorzichtig(widget: QWidget) -> None:
    """Let the widget around shine through where Qt would paint a background."""
    palet = widget.palette()
    for rol in (QPalette.ColorRole.Base, QPalette.ColorRole.Window, QPalette.ColorRole.Button):
        palet.setColor(rol, Qt.GlobalColor.transparent)
    widget.setPalette(palet)


def vlak(
    p: QPainter,
    rect: QRectF,
    *,
    vulling: QColor | None = None,
    rand: QColor | None = None,
    dikte: float = 1.0,
    straal: float = STRAAL.veld,
) -> None:
    """A rounded rectangle whose border lies inside `rect`."""
    p.setBrush(vulling or Qt.BrushStyle.NoBrush)
    p.setPen(QPen(rand, dikte) if rand else Qt.PenStyle.NoPen)
    halve = dikte / 2 if rand else 0.0
    p.drawRoundedRect(rect.adjusted(halve, halve, -halve, -halve), straal, straal)


def focusring(p: QPainter, rect: QRectF, straal: float = STRAAL.veld) -> None:
    """The keyboard focus mark: a ring just inside `rect` with a thin ring of panel colour in it.

    The inner ring keeps the mark visible on filled shapes.
    """
    vlak(p, rect, rand=kleur("focus"), dikte=FOCUSDIKTE, straal=straal)
    d = FOCUSDIKTE
    vlak(p, rect.adjusted(d, d, -d, -d), rand=kleur("paneel"), dikte=1.5, straal=straal - 1)


def focusbalk(p: QPainter, rect: QRectF) -> None:
    """The keyboard focus mark of words without a border: a tint with a bar under it."""
    p.fillRect(rect, kleur("primair_zacht"))
    balk = QRectF(rect.left(), rect.bottom() - FOCUSBALK, rect.width(), FOCUSBALK)
    p.fillRect(balk, kleur("focus"))


def vink(p: QPainter, rect: QRectF, kleur_: QColor, dikte: float = 2.0) -> None:
    """A check mark that fills about two thirds of `rect`."""
    pen = QPen(kleur_, dikte, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    p.setPen(pen)
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawPolyline(_punten(rect, ((0.24, 0.54), (0.43, 0.72), (0.78, 0.30))))


def pijltje(p: QPainter, rect: QRectF, kleur_: QColor) -> None:
    """A chevron pointing down."""
    pen = QPen(kleur_, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    p.setPen(pen)
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawPolyline(_punten(rect, ((0.2, 0.38), (0.5, 0.66), (0.8, 0.38))))


def kruis(p: QPainter, rect: QRectF, kleur_: QColor) -> None:
    """A cross, for closing."""
    p.setPen(QPen(kleur_, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    p.drawLine(rect.topLeft(), rect.bottomRight())
    p.drawLine(rect.topRight(), rect.bottomLeft())


def uitroep(p: QPainter, midden: QPointF, doorsnee: float, kleur_: QColor) -> None:
    """A filled circle with an exclamation mark, for what is late."""
    bol = QRectF(0, 0, doorsnee, doorsnee)
    bol.moveCenter(midden)
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(kleur_)
    p.drawEllipse(bol)
    p.setPen(QPen(kleur("paneel"), 1.7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    p.drawPolyline(_punten(bol, ((0.5, 0.24), (0.5, 0.55))))
    p.drawPoints(_punten(bol, ((0.5, 0.76),)))


def breekvlag(maat: QFontMetrics, tekst: str, breedte: float) -> Qt.TextFlag:
    """Wrap between words, or anywhere when a word is longer than the line."""
    past = langste_woord(maat, tekst) <= breedte
    return Qt.TextFlag.TextWordWrap if past else Qt.TextFlag.TextWrapAnywhere


def tekstmaat(maat: QFontMetrics, tekst: str, breedte: float) -> QSize:
    """The room a text takes on lines of at most `breedte`."""
    ruimte = QRect(0, 0, max(int(breedte), 1), _RUIM)
    return maat.boundingRect(ruimte, breekvlag(maat, tekst, breedte), tekst).size()


def langste_woord(maat: QFontMetrics, tekst: str) -> int:
    """Width of the longest word."""
    return maat.horizontalAdvance(max(tekst.split(), key=len, default=""))


def schrijf(
    p: QPainter, rect: QRectF, tekst: str, uitlijning: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> None:
    """Write plain text with the painter's font, on as many lines as it needs."""
    p.drawText(rect, uitlijning | breekvlag(p.fontMetrics(), tekst, rect.width()), tekst)


def stippen(p: QPainter, links_midden: QPointF, nu: int, aantal: int, doorsnee: float) -> None:
    """`aantal` dots from a left-middle point: filled before `nu`, ringed at it, pale after."""
    for plaats in range(1, aantal + 1):
        x = links_midden.x() + (plaats - 1) * doorsnee * 1.45
        stip = QRectF(x, links_midden.y() - doorsnee / 2, doorsnee, doorsnee)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(kleur("stip_leeg" if plaats > nu else "primair"))
        p.drawEllipse(stip)
        if plaats == nu:
            p.setBrush(kleur("paneel"))
            binnen = doorsnee * 0.3
            p.drawEllipse(stip.adjusted(binnen, binnen, -binnen, -binnen))


def _punten(rect: QRectF, deel: tuple[tuple[float, float], ...]) -> QPolygonF:
    return QPolygonF(
        [QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height()) for x, y in deel]
    )
