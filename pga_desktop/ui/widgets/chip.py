"""A small pill with a word or two; the word always says what the colour says."""

from __future__ import annotations

import math
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from pga_desktop.ui.style.stijl import em, kleur, letter
from pga_desktop.ui.style.tokens import Letter
from pga_desktop.ui.widgets.schilder import schilder, schrijf, tekstmaat, vlak


class ChipSoort(StrEnum):
    """What kind of thing a chip or banner says."""

    NEUTRAAL = "neutraal"
    INFO = "info"
    WAARSCHUWING = "waarschuwing"
    FOUT = "fout"
    OK = "ok"


_NAMEN = {
    ChipSoort.NEUTRAAL: ("neutraal", "neutraal_zacht"),
    ChipSoort.INFO: ("primair", "primair_zacht"),
    ChipSoort.WAARSCHUWING: ("waarschuwing", "waarschuwing_zacht"),
    ChipSoort.FOUT: ("fout", "fout_zacht"),
    ChipSoort.OK: ("ok", "ok_zacht"),
}
_ZIJ = 9
_BOVEN = 1


def inkt(soort: ChipSoort) -> tuple[QColor, QColor]:
    """Text and background colour of a kind."""
    voor, achter = _NAMEN[soort]
    return kleur(voor), kleur(achter)


def chipfont() -> QFont:
    """The font of every chip."""
    return letter(Letter.KLEIN)


def chipmaat(tekst: str) -> QSize:
    """Size of a chip on one line."""
    breedte = QFontMetricsF(chipfont()).horizontalAdvance(tekst)
    hoogte = QFontMetrics(chipfont()).height()
    return QSize(math.ceil(breedte) + 2 * _ZIJ + 1, hoogte + 2 * _BOVEN)


def chiphoogte(tekst: str, breedte: int) -> int:
    """Height of a chip that is no wider than `breedte`."""
    return tekstmaat(QFontMetrics(chipfont()), tekst, breedte - 2 * _ZIJ).height() + 2 * _BOVEN


def teken_chip(p: QPainter, rect: QRectF, tekst: str, soort: ChipSoort) -> None:
    """Draw a chip inside `rect`, on as many lines as fit."""
    voor, achter = inkt(soort)
    straal = min(rect.height(), chipmaat("x").height()) / 2
    vlak(p, rect, vulling=achter, straal=straal)
    p.setPen(voor)
    p.setFont(chipfont())
    binnen = rect.adjusted(_ZIJ, _BOVEN, -_ZIJ, -_BOVEN)
    schrijf(p, binnen, tekst, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class Chip(QLabel):
    """A pill in a screen."""

    def __init__(
        self,
        tekst: str,
        soort: ChipSoort = ChipSoort.NEUTRAAL,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.soort = soort
        self.setText(tekst)
        beleid = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)

    def zet(self, tekst: str, soort: ChipSoort) -> None:
        """Show other words of another kind."""
        self.soort = soort
        self.setText(tekst)
        self.update()

    def sizeHint(self) -> QSize:
        return chipmaat(self.text())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), em(9)), chipmaat("x").height())

    def heightForWidth(self, breedte: int) -> int:
        return chiphoogte(self.text(), breedte)

    def paintEvent(self, event: QPaintEvent) -> None:
        with schilder(self) as p:
            teken_chip(p, QRectF(self.rect()), self.text(), self.soort)
