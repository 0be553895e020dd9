"""The step bar: the stations of a case, where it stands now, and the way to each of them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from pga_desktop.ui.style.stijl import em, kleur, letter
from pga_desktop.ui.style.tokens import FOCUSDIKTE, Letter
from pga_desktop.ui.widgets.schilder import (
    langste_woord,
    schilder,
    schrijf,
    stippen,
    tekstmaat,
    vink,
    vlak,
)
from pga_desktop.ui.widgets.toetsen import ENTER, OPZIJ, ga_langs, laat_tab_binnen

UITSTEEK = 8
"""How far the mark of a station goes beyond its words, at the left of the first one too."""

_BOVEN = 6
_ONDER = 7


class Stand(StrEnum):
    """Where the case stands against a station."""

    GEDAAN = "gedaan"
    NU = "nu"
    LATER = "later"


_STANDWOORD = {Stand.GEDAAN: "gedaan", Stand.NU: "huidige stap", Stand.LATER: "later"}


@dataclass(frozen=True)
class Station:
    """One station: its name, a second line such as a period, its standing, and in short."""

    titel: str
    onder: str = ""
    stand: Stand = Stand.LATER
    kort: str = ""


class _StationKnop(QAbstractButton):
    """A circle with a caption, on the line from the one before to the next one."""

    def __init__(self, balk: QWidget) -> None:
        super().__init__(balk)
        self._station = Station("")
        self._volgende: Station | None = None
        self._eerste = True
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        beleid = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)

    def zet(self, plaats: int, stations: Sequence[Station]) -> None:
        """Be the station at a place in the row."""
        self._station = station = stations[plaats]
        aantal = len(stations)
        self._eerste = plaats == 0
        self._volgende = stations[plaats + 1] if plaats + 1 < aantal else None
        woord = _STANDWOORD[station.stand]
        self.setAccessibleName(f"Stap {plaats + 1} van {aantal}: {station.titel}, {woord}")
        self.setAccessibleDescription(station.onder)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        breedte = em(13)
        return QSize(breedte, self.heightForWidth(breedte))

    def minimumSizeHint(self) -> QSize:
        woord = langste_woord(self._titelmaat(), self._station.titel)
        return QSize(2 * UITSTEEK + woord, math.ceil(self._bol()) + em(1.5))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int) -> int:
        titel, onder = self._maten(breedte)
        return math.ceil(_BOVEN + self._bol() + 4 + titel.height() + onder.height() + _ONDER)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OPZIJ:
            event.ignore()
        elif event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        d = self._bol()
        bol = QRectF(UITSTEEK, _BOVEN, d, d)
        titel, onder = self._maten(self.width())
        breedste = max(titel.width(), onder.width(), round(d)) + 2 * UITSTEEK
        merk = QRectF(0, 0, min(breedste, self.width()), self.height())
        woorden = QRectF(UITSTEEK, bol.bottom() + 4, self._vrij(self.width()), titel.height())
        with schilder(self) as p:
            if self.isChecked():
                self._merk(p, merk)
            elif self.underMouse():
                vlak(p, merk, vulling=kleur("zweef"))
            self._teken_lijn(p, bol)
            self._teken_bol(p, bol)
            p.setFont(self._titelfont())
            nadruk = self._station.stand is Stand.NU or self.isChecked()
            p.setPen(kleur("tekst" if nadruk else "gedempt"))
            schrijf(p, woorden, self._station.titel)
            p.setFont(letter(Letter.KLEIN))
            p.setPen(kleur("gedempt"))
            woorden = QRectF(woorden.left(), woorden.bottom(), woorden.width(), onder.height())
            schrijf(p, woorden, self._onder(self._vrij(self.width())))
            if self.hasFocus():
                vlak(p, merk, rand=kleur("focus"), dikte=FOCUSDIKTE)

    @staticmethod
    def _merk(p: QPainter, plek: QRectF) -> None:
        """The station whose sections are on screen: a tint, and for who sees none a bar."""
        vlak(p, plek, vulling=kleur("primair_zacht"))
        p.fillRect(plek.adjusted(UITSTEEK, plek.height() - 5, -UITSTEEK, -3), kleur("primair"))

    def _teken_lijn(self, p: QPainter, bol: QRectF) -> None:
        y = bol.center().y()
        if not self._eerste:
            p.setPen(_lijnpen(self._station))
            p.drawLine(QPointF(0, y), QPointF(bol.left(), y))
        if self._volgende is not None:
            p.setPen(_lijnpen(self._volgende))
            p.drawLine(QPointF(bol.right(), y), QPointF(self.width(), y))

    def _teken_bol(self, p: QPainter, bol: QRectF) -> None:
        stand = self._station.stand
        p.setBrush(kleur("paneel" if stand is Stand.LATER else "primair"))
        p.setPen(QPen(kleur("rand" if stand is Stand.LATER else "primair"), 2))
        p.drawEllipse(bol.adjusted(1, 1, -1, -1))
        if stand is Stand.GEDAAN:
            vink(p, bol.adjusted(3, 3, -3, -3), kleur("op_primair"), 1.8)
        elif stand is Stand.NU:
            p.setBrush(kleur("op_primair"))
            p.setPen(Qt.PenStyle.NoPen)
            k = bol.width() * 0.31
            p.drawEllipse(bol.adjusted(k, k, -k, -k))

    @staticmethod
    def _bol() -> float:
        return em(1.43)

    @staticmethod
    def _vrij(breedte: int) -> int:
        return breedte - UITSTEEK  # before the words of the next one as much stays free

    def _titelfont(self) -> QFont:
        return letter(Letter.LABEL, vet=self._station.stand is Stand.NU)

    def _titelmaat(self) -> QFontMetrics:
        return QFontMetrics(self._titelfont())

    def _maten(self, breedte: int) -> tuple[QSize, QSize]:
        """The room the title and the second line take."""
        vrij = self._vrij(breedte)
        titel = tekstmaat(self._titelmaat(), self._station.titel, vrij)
        onder = self._onder(vrij)
        return titel, tekstmaat(_kleine_maat(), onder, vrij) if onder else QSize(0, 0)

    def _onder(self, vrij: int) -> str:
        """The second line: whole, else in short, else with one day on each line."""
        lang, kort = self._station.onder, self._station.kort
        if not kort:
            return lang
        maat = _kleine_maat()
        for tekst in (lang, kort):
            if tekstmaat(maat, tekst, vrij).height() <= maat.lineSpacing():
                return tekst
        return kort.replace(" – ", " –\n")


def _kleine_maat() -> QFontMetrics:
    return QFontMetrics(letter(Letter.KLEIN))


def _lijnpen(naar: Station) -> QPen:
    """The line to a station: whether the case went along it."""
    return QPen(kleur("lijn" if naar.stand is Stand.LATER else "primair"), 2)


class Stappenbalk(QWidget):
    """Stations in a row; Left and Right go along them, Enter or Space chooses.

    Signal `gekozen(plaats)`: the station (from 0) whose sections the user wants to see.
    """

    gekozen = Signal(int)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._knoppen: list[_StationKnop] = []
        self._indeling = QHBoxLayout(self)
        self._indeling.setContentsMargins(0, 0, 0, 0)
        self._indeling.setSpacing(0)
        self.setAccessibleName("Stappen van de casus")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def zet(self, stations: Sequence[Station], gekozen: int) -> None:
        """Show these stations, with the sections of station `gekozen` on screen."""
        while len(self._knoppen) < len(stations):
            knop = _StationKnop(self)
            knop.clicked.connect(self._geklikt)
            self._indeling.addWidget(knop, 1, Qt.AlignmentFlag.AlignTop)
            self._knoppen.append(knop)
        for knop in self._knoppen[len(stations) :]:
            knop.hide()
            knop.deleteLater()
        del self._knoppen[len(stations) :]
        for plaats, knop in enumerate(self._knoppen):
            knop.zet(plaats, stations)
        self.kies(gekozen)

    def kies(self, plaats: int) -> None:
        """Show which station's sections are on screen."""
        self._knoppen[plaats].setChecked(True)
        laat_tab_binnen(self._knoppen, self._knoppen[plaats])

    def knop(self, plaats: int) -> QAbstractButton:
        """The button of one station."""
        return self._knoppen[plaats]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stap = OPZIJ.get(event.key())
        if stap is None or not ga_langs(self._knoppen, stap):
            super().keyPressEvent(event)

    def _geklikt(self) -> None:
        knop = self.sender()
        if isinstance(knop, _StationKnop):
            self.gekozen.emit(self._knoppen.index(knop))


class StapStippen(QWidget):
    """The step bar in small: five dots, for lists."""

    def __init__(self, nu: int, titel: str, aantal: int = 5, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._nu = nu
        self._aantal = aantal
        self.setAccessibleName(f"Stap {nu} van {aantal}: {titel}")
        self.setToolTip(titel)
        self.setFixedSize(stippenmaat(aantal))

    def paintEvent(self, event: QPaintEvent) -> None:
        with schilder(self) as p:
            midden = QPointF(0, self.height() / 2)
            stippen(p, midden, self._nu, self._aantal, stipmaat())


def stipmaat() -> float:
    """Diameter of one dot."""
    return em(0.65)


def stippenmaat(aantal: int) -> QSize:
    """Room for a row of dots."""
    return QSize(math.ceil(stipmaat() * (1 + 1.45 * (aantal - 1))), math.ceil(stipmaat()) + 2)
