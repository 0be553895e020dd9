"""The left navigation: the rooms of the program, with what waits in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QWidget

from pga_desktop.ui.style.stijl import em, kleur, letter
from pga_desktop.ui.style.tokens import FOCUSDIKTE, RUIMTE, Letter
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.schilder import langste_woord, schilder, vlak
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.toetsen import ENTER, OP_EN_NEER, ga_langs

_STREEP = 3
_LIJN = 1
_SMAL, _BREED = RUIMTE.m, 20


@dataclass(frozen=True)
class Plek:
    """A place to go to."""

    sleutel: str
    titel: str


class _RailKnop(QAbstractButton):
    """One place; `aantal` shows what waits there."""

    def __init__(self, plek: Plek, nummer: int, rail: Rail) -> None:
        super().__init__(rail)
        self.plek = plek
        self._rail = rail
        self._aantal = 0
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(f"Ctrl+{nummer}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        QShortcut(QKeySequence(f"Ctrl+{nummer}"), self).activated.connect(self.click)
        self.zet_aantal(0)

    def zet_aantal(self, aantal: int) -> None:
        self._aantal = aantal
        wacht = f", {aantal} te doen" if aantal else ""
        self.setAccessibleName(f"{self.plek.titel}{wacht}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        breedte = QFontMetrics(letter(vet=True)).horizontalAdvance(self.plek.titel)
        breedte += _STREEP + 2 * self._rail.zijruimte + self._badgebreedte()
        return QSize(breedte, em(2.75))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        aan = self.isChecked()
        with schilder(self) as p:
            if aan or self.underMouse():
                p.fillRect(rect, kleur("rail_actief" if aan else "rail_hover"))
            if aan:
                p.fillRect(QRectF(0, 0, _STREEP, rect.height()), kleur("rail_accent"))
            zij = self._rail.zijruimte
            p.setFont(letter(vet=aan))
            p.setPen(kleur("rail_helder" if aan else "rail_tekst"))
            woorden = rect.adjusted(_STREEP + zij, 0, -zij - self._badgebreedte(), 0)
            uitlijning = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            p.drawText(woorden, uitlijning, self.plek.titel)
            if self._aantal:
                hoogte = em(1.45)
                breedte = self._badgebreedte() - RUIMTE.s
                y = rect.center().y() - hoogte / 2
                badge = QRectF(rect.right() - zij - breedte, y, breedte, hoogte)
                vlak(p, badge, vulling=kleur("rail_accent"), straal=hoogte / 2)
                p.setPen(kleur("op_rail_accent"))
                p.setFont(self._badgefont())
                p.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(self._aantal))
            if self.hasFocus():
                vlak(p, rect.adjusted(2, 2, -2, -2), rand=kleur("rail_tekst"), dikte=FOCUSDIKTE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OP_EN_NEER:
            event.ignore()
        elif event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    @staticmethod
    def _badgefont() -> QFont:
        return letter(Letter.KLEIN, vet=True)

    def _badgebreedte(self) -> int:
        if not self._aantal:
            return 0
        cijfers = QFontMetrics(self._badgefont()).horizontalAdvance(str(self._aantal))
        return max(cijfers + 14, em(1.45)) + RUIMTE.s


class Rail(QFrame):
    """The navigation; Up, Down and Enter go along it, Ctrl+1 … n go straight to a place.

    Signal `gekozen(sleutel)`: the user wants to go there; call `kies` once she is there.
    """

    gekozen = Signal(str)

    def __init__(
        self, merk: str, onder: str, plekken: Sequence[Plek], ouder: QWidget | None = None
    ) -> None:
        super().__init__(ouder)
        self.zijruimte = _BREED
        self.setAccessibleName("Hoofdmenu")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._merk = Tekst(merk, "merk")
        self._kop = Kolom(self._merk, Tekst(onder, "rail"), tussen=0)
        kolom = Kolom(self._kop, ouder=self, tussen=2)
        kolom.setContentsMargins(0, RUIMTE.l, _LIJN, RUIMTE.l)
        self._knoppen: dict[str, _RailKnop] = {}
        for nummer, plek in enumerate(plekken, start=1):
            knop = _RailKnop(plek, nummer, self)
            knop.clicked.connect(self._geklikt)
            self._knoppen[plek.sleutel] = knop
            kolom.voeg(knop)
        kolom.addStretch()
        self.zet_smal(False)

    def zet_aantal(self, sleutel: str, aantal: int) -> None:
        """How much waits at a place; 0 shows nothing."""
        self._knoppen[sleutel].zet_aantal(aantal)
        self._pas_breedte()

    def kies(self, sleutel: str) -> None:
        """Show where the user is; there Tab comes in."""
        self._knoppen[sleutel].setChecked(True)
        for eigen, knop in self._knoppen.items():
            hier = eigen == sleutel
            knop.setFocusPolicy(Qt.FocusPolicy.TabFocus if hier else Qt.FocusPolicy.NoFocus)

    def zet_smal(self, smal: bool) -> None:
        """Take less room, for narrow windows."""
        self._smal = smal
        self.zijruimte = _SMAL if smal else _BREED
        self._kop.setContentsMargins(self.zijruimte, 0, self.zijruimte, RUIMTE.l)
        for knop in self._knoppen.values():
            knop.updateGeometry()
        self._pas_breedte()

    def _pas_breedte(self) -> None:
        breedste = max((knop.sizeHint().width() for knop in self._knoppen.values()), default=0)
        naam = langste_woord(self._merk.fontMetrics(), self._merk.text()) + 2 * self.zijruimte
        smal = max(breedste, naam)
        self.setFixedWidth(_LIJN + (smal if self._smal else max(smal, em(13.1))))

    def paintEvent(self, event: QPaintEvent) -> None:
        with schilder(self) as p:
            p.fillRect(self.rect(), kleur("rail"))
            p.fillRect(self.width() - _LIJN, 0, _LIJN, self.height(), kleur("lijn"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stap = OP_EN_NEER.get(event.key())
        if stap is None or not ga_langs(list(self._knoppen.values()), stap, rond=True):
            super().keyPressEvent(event)

    def _geklikt(self) -> None:
        knop = self.sender()
        if isinstance(knop, _RailKnop):
            self.gekozen.emit(knop.plek.sleutel)
