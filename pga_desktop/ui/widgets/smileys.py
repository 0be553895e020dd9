"""One question for the person herself: five large faces with words, and a way to skip."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pga_desktop.ui.style.stijl import em, kleur, letter
from pga_desktop.ui.style.tokens import RUIMTE, STRAAL, Letter
from pga_desktop.ui.widgets.indeling import Kolom, VloeiLayout
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.schilder import focusring, schilder, schrijf, tekstmaat, vlak
from pga_desktop.ui.widgets.tekst import Tekst

_AANTAL = 5
_MOND = (-0.30, -0.15, 0.0, 0.15, 0.30)


class GezichtKnop(QAbstractButton):
    """A face from sad (1) to glad (5) with its words below, and room for the longest words."""

    def __init__(self, waarde: int, woorden: str, langste: str = "") -> None:
        super().__init__()
        self.waarde = waarde
        self._woorden = woorden
        self._langste = langste or woorden
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(f"{woorden}, {waarde} van {_AANTAL}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        nodig = tekstmaat(QFontMetrics(self._font()), self._langste, em(10.5))
        return QSize(em(11.5), em(9.6) + nodig.height() + RUIMTE.l)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        aan = self.isChecked()
        with schilder(self) as p:
            rand = kleur("primair" if aan else "lijn")
            vulling = kleur("primair_zacht" if aan or self.underMouse() else "paneel")
            dikte = 3.0 if aan else 1.0
            vlak(p, rect, vulling=vulling, rand=rand, dikte=dikte, straal=STRAAL.kaart)
            if self.hasFocus():
                focusring(p, rect, STRAAL.kaart)
            d = em(7)
            self._teken_gezicht(p, QRectF(rect.center().x() - d / 2, em(1.3), d, d))
            p.setFont(self._font())
            p.setPen(kleur("tekst"))
            onder = rect.adjusted(em(0.5), em(9.1), -em(0.5), -4)
            schrijf(p, onder, self._woorden, Qt.AlignmentFlag.AlignHCenter)

    def _teken_gezicht(self, p: QPainter, rect: QRectF) -> None:
        inkt = kleur("primair" if self.isChecked() else "tekst")
        pen = QPen(inkt, rect.width() * 0.045, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        p.setPen(pen)
        p.setBrush(kleur("paneel"))
        p.drawEllipse(rect)
        p.setBrush(inkt)
        p.setPen(Qt.PenStyle.NoPen)
        oog = rect.width() * 0.055
        for x in (0.34, 0.66):
            punt = QPointF(rect.x() + rect.width() * x, rect.y() + rect.height() * 0.40)
            p.drawEllipse(punt, oog, oog * 1.25)
        boog = _MOND[self.waarde - 1]
        y = rect.y() + rect.height() * (0.68 - boog * 0.28)
        mond = QPainterPath(QPointF(rect.x() + rect.width() * 0.29, y))
        dal = QPointF(rect.center().x(), y + rect.height() * boog)
        mond.quadTo(dal, QPointF(rect.x() + rect.width() * 0.71, y))
        p.setPen(pen)
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.drawPath(mond)

    @staticmethod
    def _font() -> QFont:
        font = letter(Letter.KOP)
        font.setPointSizeF(font.pointSizeF() * 1.2)
        return font


class Smileys(QWidget):
    """A big question with five answers; digits 1 to 5 and the arrow keys work too.

    Signals: `gekozen(waarde)` 1 to 5, `overgeslagen`.
    """

    gekozen = Signal(int)
    overgeslagen = Signal()

    def __init__(
        self,
        vraag: str,
        woorden: Sequence[str],
        *,
        voortgang: str = "",
        overslaan: str = "Overslaan",
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self.setAccessibleName(vraag)
        gezichten = QWidget()
        vloei = VloeiLayout(gezichten, tussen=RUIMTE.l, regels=RUIMTE.l)
        langste = max(woorden, key=len, default="")
        self.knoppen = [GezichtKnop(i, w, langste) for i, w in enumerate(woorden, start=1)]
        for knop in self.knoppen:
            knop.clicked.connect(self._geklikt)
            vloei.addWidget(knop)
        self.overslaan = Knop(overslaan, ruim=True)
        self.overslaan.clicked.connect(self.overgeslagen)
        kolom = Kolom(ouder=self, tussen=RUIMTE.xxl)
        if voortgang:
            kolom.voeg(Tekst(voortgang, "gedempt"))
        kolom.voeg(Tekst(vraag, "groot"), gezichten)
        kolom.addWidget(self.overslaan, 0, Qt.AlignmentFlag.AlignLeft)
        kolom.addStretch()
        self._gehoord = " ".join(filter(None, (f"{voortgang}." if voortgang else "", vraag)))
        self.zet(None)

    def waarde(self) -> int | None:
        """The chosen face, if any."""
        return next((knop.waarde for knop in self.knoppen if knop.isChecked()), None)

    def zet(self, waarde: int | None) -> None:
        """Show an earlier answer; emits nothing."""
        for knop in self.knoppen:
            knop.setAutoExclusive(False)
            knop.setChecked(knop.waarde == waarde)
            knop.setAutoExclusive(True)
        eerste = self.knoppen[(waarde or 1) - 1]
        self.setFocusProxy(eerste)
        for knop in self.knoppen:  # who comes in hears the question once, before the answers
            knop.setAccessibleDescription(self._gehoord if knop is eerste else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in {str(knop.waarde) for knop in self.knoppen}:
            self.knoppen[int(event.text()) - 1].click()
        else:
            super().keyPressEvent(event)

    def _geklikt(self) -> None:
        knop = self.sender()
        if isinstance(knop, GezichtKnop):
            self.gekozen.emit(knop.waarde)
