"""One question for the person herself: five large faces with words, and a way to skip."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pga_desktop.ui.style.stijl import em, kleur, letter
from pga_desktop.ui.style.tokens import RUIMTE, STRAAL, Letter
from pga_desktop.ui.widgets.indeling import Deel, EigenIndeling, Kolom, Rij, hoogte_van
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.schilder import (
    focusring,
    langste_woord,
    schilder,
    schrijf,
    tekstmaat,
    vlak,
)
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.toetsen import ENTER

_AANTAL = 5
_BREED, _GEZICHT = 11.5, 7.0
"""The most a button and its face take, in ems."""
_BOVEN, _RAND = 1.3, 0.5
_RUIM_GENOEG = 50
_HEEN = frozenset({Qt.Key.Key_Right.value, Qt.Key.Key_Down.value})
_TERUG = frozenset({Qt.Key.Key_Left.value, Qt.Key.Key_Up.value})
_MOND = (-0.30, -0.15, 0.0, 0.15, 0.30)


class GezichtKnop(QAbstractButton):
    """A face from sad (1) to glad (5) with its words below, and room for the words of `alle`."""

    def __init__(self, waarde: int, woorden: str, alle: Sequence[str] = ()) -> None:
        super().__init__()
        self.waarde = waarde
        self._woorden = woorden
        self._alle = alle or (woorden,)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(f"{woorden}, {waarde} van {_AANTAL}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._aangewezen = False

    def sizeHint(self) -> QSize:
        return QSize(em(_BREED), self.heightForWidth(em(_BREED)))

    def minimumSizeHint(self) -> QSize:
        letters = QFontMetrics(self._font())
        langste = max(langste_woord(letters, woorden) for woorden in self._alle)
        return QSize(langste + 2 * em(_RAND), 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int) -> int:
        letters, binnen = QFontMetrics(self._font()), breedte - 2 * em(_RAND)
        hoogst = max(tekstmaat(letters, woorden, binnen).height() for woorden in self._alle)
        return self._onder_gezicht(breedte) + hoogst + RUIMTE.m

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up once she points at it; not when it comes to lie under a mouse that rests."""
        super().mouseMoveEvent(event)
        if not self._aangewezen:
            self._aangewezen = True
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._aangewezen = False
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        aan = self.isChecked()
        with schilder(self) as p:
            rand = kleur("primair" if aan else "lijn")
            vulling = kleur("primair_zacht" if aan or self._aangewezen else "paneel")
            dikte = 3.0 if aan else 1.0
            vlak(p, rect, vulling=vulling, rand=rand, dikte=dikte, straal=STRAAL.kaart)
            if self.hasFocus():
                focusring(p, rect, STRAAL.kaart)
            d = self._middellijn(self.width())
            self._teken_gezicht(p, QRectF(rect.center().x() - d / 2, em(_BOVEN), d, d))
            p.setFont(self._font())
            p.setPen(kleur("tekst"))
            opzij = em(_RAND)
            onder = rect.adjusted(opzij, self._onder_gezicht(self.width()), -opzij, 0)
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
    def _middellijn(breedte: int) -> int:
        return min(em(_GEZICHT), breedte - 2 * em(_BOVEN))

    def _onder_gezicht(self, breedte: int) -> int:
        """Where the words begin."""
        return em(_BOVEN) + self._middellijn(breedte) + em(0.8)

    @staticmethod
    def _font() -> QFont:
        font = letter(Letter.KOP)
        font.setPointSizeF(font.pointSizeF() * 1.2)
        return font


class _Gezichtenrij(EigenIndeling):
    """Equal buttons in one row, no answer further away than another; else under each other."""

    def minimumSize(self) -> QSize:
        return QSize(self._smalst(), 0)

    def _smalst(self) -> int:
        return max((item.minimumSize().width() for item in self._zichtbaar()), default=0)

    def _leg(self, rect: QRect, *, plaatsen: bool) -> int:
        items = self._zichtbaar()
        tussen = RUIMTE.l if rect.width() > em(_RUIM_GENOEG) else RUIMTE.s
        breed = (rect.width() + tussen) // max(len(items), 1) - tussen
        naast = breed >= self._smalst()
        breed = min(breed if naast else rect.width(), em(_BREED))
        plek = QRect(rect.x(), rect.y(), breed, 0)
        for item in items:
            plek.setHeight(hoogte_van(item, breed))
            if plaatsen:
                item.setGeometry(plek)
            plek.translate(breed + tussen if naast else 0, 0 if naast else plek.height() + tussen)
        return plek.height() if naast else plek.y() - rect.y()


class Vraagkop(Deel):
    """A question in big letters, less big in a narrow window, and above it how far she is."""

    def __init__(self, vraag: str, voortgang: str = "") -> None:
        super().__init__()
        kolom = Kolom(ouder=self, tussen=RUIMTE.s)
        if voortgang:
            kolom.voeg(Tekst(voortgang, "gedempt"))
        self._vraag = Tekst(vraag, "groot")
        kolom.voeg(self._vraag)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._vraag.zet_rol("groot" if self.width() > em(_RUIM_GENOEG) else "titel")


class Smileys(QWidget):
    """A big question with five answers; digits 1 to 5 and the arrow keys work too.

    Until there is an answer the question itself has the keyboard, and no face looks nearer to being
    chosen than another. Signals: `gekozen(waarde)` 1 to 5, `overgeslagen`. `onder` is the row of
    the button for skipping.
    """

    gekozen = Signal(int)
    overgeslagen = Signal()

    def __init__(
        self,
        vraag: str,
        woorden: Sequence[str],
        *,
        voortgang: str = "",
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        gehoord = " ".join(filter(None, (f"{voortgang}." if voortgang else "", vraag)))
        self.setAccessibleName(gehoord)
        gezichten = QWidget()
        rij = _Gezichtenrij(gezichten)
        self.knoppen = [GezichtKnop(i, w, woorden) for i, w in enumerate(woorden, start=1)]
        for knop in self.knoppen:
            knop.clicked.connect(self._geklikt)
            rij.addWidget(knop)
        self.overslaan = Knop("Overslaan", ruim=True)
        self.overslaan.clicked.connect(self.overgeslagen)
        self.onder = Rij(self.overslaan, tussen=RUIMTE.l)
        self.onder.addStretch()
        kolom = Kolom(ouder=self, tussen=RUIMTE.l)
        kolom.voeg(Vraagkop(vraag, voortgang), gezichten)
        kolom.addStretch()
        kolom.voeg(self.onder)
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
            # who comes back hears the question with the answer that has the keyboard then
            knop.setAccessibleDescription(self.accessibleName() if knop.isChecked() else "")
        self.setFocusProxy(self.knoppen[waarde - 1] if waarde else None)  # type: ignore[arg-type]  # Qt takes None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in {str(knop.waarde) for knop in self.knoppen}:
            self.knoppen[int(event.text()) - 1].click()
        elif self.hasFocus() and event.key() in _HEEN | _TERUG:
            uiterste = self.knoppen[0 if event.key() in _HEEN else -1]
            uiterste.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _geklikt(self) -> None:
        knop = self.sender()
        if isinstance(knop, GezichtKnop):
            self.gekozen.emit(knop.waarde)
