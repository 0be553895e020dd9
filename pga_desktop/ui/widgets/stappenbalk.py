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
from pga_desktop.ui.style.tokens import Letter
from pga_desktop.ui.widgets.schilder import (
    focusbalk,
    langste_woord,
    schilder,
    schrijf,
    stippen,
    tekstmaat,
    vink,
)

_RUIM = 10_000
_RAND = 3
_ONDERSTREPING = 4
"""Room between a title and its second line, where the line under the chosen one goes."""


class Stand(StrEnum):
    """Where the case stands against a station."""

    GEDAAN = "gedaan"
    NU = "nu"
    LATER = "later"


_STANDWOORD = {Stand.GEDAAN: "gedaan", Stand.NU: "huidige stap", Stand.LATER: "later"}


@dataclass(frozen=True)
class Station:
    """One station: its name, a short second line such as a date, and its standing."""

    titel: str
    onder: str = ""
    stand: Stand = Stand.LATER


class _StationKnop(QAbstractButton):
    """A circle with a caption and the line to the next one."""

    def __init__(self, balk: QWidget) -> None:
        super().__init__(balk)
        self._station = Station("")
        self._laatste = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        beleid = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)

    def zet(self, station: Station, nummer: int, aantal: int) -> None:
        self._station = station
        self._laatste = nummer == aantal
        woord = _STANDWOORD[station.stand]
        self.setAccessibleName(f"Stap {nummer} van {aantal}: {station.titel}, {woord}")
        self.setAccessibleDescription(station.onder)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        breedte = em(13)
        return QSize(breedte, self.heightForWidth(breedte))

    def minimumSizeHint(self) -> QSize:
        maat = QFontMetrics(self._titelfont())
        woord = langste_woord(maat, self._station.titel)
        return QSize(woord + 3 * _RAND, math.ceil(self._bol()) + em(1.5))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int) -> int:
        titel, onder = self._regels(breedte)
        return math.ceil(self._bol() + 2 * _RAND + 4 + titel + onder)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        stand = self._station.stand
        d = self._bol()
        bol = QRectF(0, _RAND, d, d)
        with schilder(self) as p:
            if self.hasFocus():
                focusbalk(p, QRectF(self.rect()).adjusted(0, 0, -2 * _RAND, 0))
            if not self._laatste:
                gedaan = stand is Stand.GEDAAN
                p.setPen(QPen(kleur("primair" if gedaan else "lijn"), 2))
                y = bol.center().y()
                p.drawLine(QPointF(bol.right(), y), QPointF(self.width(), y))
            self._teken_bol(p, bol, stand)
            titel, _ = self._regels(self.width())
            woorden = QRectF(0, bol.bottom() + 4, self.width() - 3 * _RAND, titel)
            p.setFont(self._titelfont())
            p.setPen(kleur("tekst" if stand is Stand.NU or self.isChecked() else "gedempt"))
            schrijf(p, woorden, self._station.titel)
            if self.isChecked():
                self._onderstreep(p, woorden)
            p.setFont(letter(Letter.KLEIN))
            p.setPen(kleur("gedempt"))
            boven = woorden.bottom() + _ONDERSTREPING
            onder = QRectF(woorden.left(), boven, woorden.width(), _RUIM)
            schrijf(p, onder, self._station.onder)

    def _teken_bol(self, p: QPainter, bol: QRectF, stand: Stand) -> None:
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

    def _onderstreep(self, p: QPainter, woorden: QRectF) -> None:
        lengte = tekstmaat(QFontMetrics(self._titelfont()), self._station.titel, woorden.width())
        y = woorden.bottom() + 1
        p.setPen(QPen(kleur("primair"), 2))
        p.drawLine(QPointF(woorden.left(), y), QPointF(woorden.left() + lengte.width(), y))

    @staticmethod
    def _bol() -> float:
        return em(1.43)

    def _titelfont(self) -> QFont:
        return letter(Letter.LABEL, vet=self._station.stand is Stand.NU)

    def _regels(self, breedte: int) -> tuple[float, float]:
        vrij = breedte - 3 * _RAND
        titel = tekstmaat(QFontMetrics(self._titelfont()), self._station.titel, vrij)
        if not self._station.onder:
            return titel.height(), 4.0
        onder = tekstmaat(QFontMetrics(letter(Letter.KLEIN)), self._station.onder, vrij)
        return titel.height(), onder.height() + _ONDERSTREPING


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
        for nummer, (knop, station) in enumerate(zip(self._knoppen, stations, strict=True), 1):
            knop.zet(station, nummer, len(stations))
        self.kies(gekozen)

    def kies(self, plaats: int) -> None:
        """Show which station's sections are on screen."""
        self._knoppen[plaats].setChecked(True)
        for i, knop in enumerate(self._knoppen):
            eigen = i == plaats
            knop.setFocusPolicy(Qt.FocusPolicy.StrongFocus if eigen else Qt.FocusPolicy.ClickFocus)

    def knop(self, plaats: int) -> QAbstractButton:
        """The button of one station."""
        return self._knoppen[plaats]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        heeft = next((i for i, knop in enumerate(self._knoppen) if knop.hasFocus()), None)
        stap = {Qt.Key.Key_Right.value: 1, Qt.Key.Key_Left.value: -1}.get(event.key())
        if heeft is None or stap is None:
            super().keyPressEvent(event)
            return
        doel = min(max(heeft + stap, 0), len(self._knoppen) - 1)
        self._knoppen[doel].setFocus(Qt.FocusReason.OtherFocusReason)

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
