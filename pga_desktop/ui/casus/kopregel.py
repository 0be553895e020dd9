"""The line of a case that stays in sight: whose it is, and what to watch out for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from pga_desktop.ui.style.stijl import em, kleur, letter
from pga_desktop.ui.style.tokens import RUIMTE, Letter
from pga_desktop.ui.widgets.chip import ChipSoort, chipmaat, teken_chip
from pga_desktop.ui.widgets.schilder import schilder
from pga_desktop.ui.widgets.tekst import Tekst

_SMAL = 48
"""Below this width, in ems, the name is written smaller."""

Vlaggen = Sequence[tuple[str, ChipSoort]]


@dataclass(frozen=True)
class Kopwoorden:
    """What can stand on the line; of `over` the first words are the first to be left out."""

    naam: str = ""
    over: tuple[str, ...] = ()
    vlaggen: tuple[tuple[str, ChipSoort], ...] = ()
    stap: str = ""


@dataclass(frozen=True)
class _Opzet:
    """What stands on the line at one width."""

    naam: str
    over: str = ""
    vlaggen: Vlaggen = ()


class Kopregel(Tekst):
    """One line, above what scrolls: nothing is ever under it.

    While the page is at its top it says all, or only the name when that does not fit: the head
    below it then says the rest. Scrolled it says as much as fits, with the step of the case.
    Signal `paste`: whether all of it fits, or the name, has changed.
    """

    paste = Signal()

    def __init__(self) -> None:
        super().__init__(breek=False)
        self.setObjectName("casus.kopregel")
        beleid = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)
        self._woorden = Kopwoorden()
        self._bovenaan = self.past = self.naam_past = True
        """`past`: there is room for all of it; `naam_past`: for the name."""

    def zet(self, woorden: Kopwoorden) -> None:
        """Say this."""
        if woorden == self._woorden:
            return
        self._woorden = woorden
        vlaggen = (vlag for vlag, _ in woorden.vlaggen)
        self.setText(", ".join((woorden.naam, *woorden.over, *vlaggen, woorden.stap)))
        self._meet()

    def zet_bovenaan(self, bovenaan: bool) -> None:
        """Whether the head below the line is in sight."""
        if bovenaan != self._bovenaan:
            self._bovenaan = bovenaan
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int) -> int:
        naam = QFontMetrics(self._naamfont(breedte))
        return naam.height() + 2 * (RUIMTE.s if breedte < em(_SMAL) else RUIMTE.m)

    def sizeHint(self) -> QSize:
        return QSize(em(40), self.heightForWidth(em(60)))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(10), self.heightForWidth(em(10)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._meet()

    def paintEvent(self, event: QPaintEvent) -> None:
        opzet = self._opzet()
        naamfont, binnen = self._naamfont(self.width()), self._binnen()
        grond = (self.height() + QFontMetrics(naamfont).capHeight()) / 2
        with schilder(self) as p:
            p.setFont(naamfont)
            p.setPen(kleur("tekst"))
            p.drawText(QPointF(binnen.left(), grond), opzet.naam)
            x = binnen.left() + QFontMetrics(naamfont).horizontalAdvance(opzet.naam) + RUIMTE.m
            p.setFont(letter())
            p.setPen(kleur("gedempt"))
            p.drawText(QPointF(x, grond), opzet.over)
            rechts = binnen.right()
            for tekst, soort in reversed(opzet.vlaggen):
                maat = chipmaat(tekst)
                rechts -= maat.width()
                boven = (self.height() - maat.height()) / 2
                teken_chip(p, QRectF(rechts, boven, maat.width(), maat.height()), tekst, soort)
                rechts -= RUIMTE.xs
            if not self._bovenaan:
                p.fillRect(QRectF(0, self.height() - 1, self.width(), 1), kleur("lijn"))

    def _meet(self) -> None:
        past, naam_past = self._staat(self._alles()), self._staat(_Opzet(self._woorden.naam))
        if (past, naam_past) != (self.past, self.naam_past):
            self.past, self.naam_past = past, naam_past
            self.paste.emit()
        self.update()

    def _opzet(self) -> _Opzet:
        alles = self._alles()
        if self._bovenaan:
            return alles if self.past else self._alleen_naam()
        passend = (opzet for opzet in self._steeds_minder() if self._staat(opzet))
        return next(passend, self._alleen_naam())

    def _alles(self) -> _Opzet:
        w = self._woorden
        return _Opzet(w.naam, _aaneen(w.over), w.vlaggen)

    def _steeds_minder(self) -> Iterator[_Opzet]:
        """From everything to a name with how many flags there are."""
        w, alle = self._woorden, len(self._woorden.vlaggen)
        over = (*w.over, w.stap)
        for weg in range(len(over) - 1):
            yield _Opzet(w.naam, _aaneen(over[weg:]), w.vlaggen)
        for korter in (_aaneen(w.over[-1:]), ""):
            for aantal in range(alle, -1, -1):
                rest = ((f"+{alle - aantal}", ChipSoort.NEUTRAAL),) if aantal < alle else ()
                yield _Opzet(w.naam, korter, (*w.vlaggen[:aantal], *rest))

    def _alleen_naam(self) -> _Opzet:
        maat = QFontMetrics(self._naamfont(self.width()))
        breedte = round(self._binnen().width())
        return _Opzet(maat.elidedText(self._woorden.naam, Qt.TextElideMode.ElideRight, breedte))

    def _staat(self, opzet: _Opzet) -> bool:
        """Whether a line is no wider than there is room for."""
        breedte = QFontMetrics(self._naamfont(self.width())).horizontalAdvance(opzet.naam)
        if opzet.over:
            breedte += RUIMTE.m + QFontMetrics(letter()).horizontalAdvance(opzet.over)
        if opzet.vlaggen:
            breedte += RUIMTE.l + sum(chipmaat(vlag).width() for vlag, _ in opzet.vlaggen)
            breedte += RUIMTE.xs * (len(opzet.vlaggen) - 1)
        return breedte <= self._binnen().width()

    def _binnen(self) -> QRectF:
        return QRectF(self.rect()).adjusted(RUIMTE.xl, 0, -RUIMTE.xl - RUIMTE.m, 0)

    @staticmethod
    def _naamfont(breedte: int) -> QFont:
        return letter(Letter.MERK if breedte < em(_SMAL) else Letter.TITEL, vet=True)


def _aaneen(woorden: Sequence[str]) -> str:
    return " · ".join(filter(None, woorden))
