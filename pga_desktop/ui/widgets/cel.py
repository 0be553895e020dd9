"""What stands in a cell of a table, how high that is, and how it is painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from pga_desktop.ui.style.stijl import kleur, letter
from pga_desktop.ui.widgets.chip import ChipSoort, chiphoogte, chipmaat, inkt, teken_chip
from pga_desktop.ui.widgets.schilder import schrijf, stippen, tekstmaat
from pga_desktop.ui.widgets.stappenbalk import stipmaat, stippenmaat

_TUSSEN = 6


@dataclass(frozen=True)
class Cel:
    """Dots (step, of how many), chips and text, in that order; `soort` colours the text."""

    tekst: str = ""
    vet: bool = False
    soort: ChipSoort | None = None
    chips: tuple[tuple[str, ChipSoort], ...] = ()
    stap: tuple[int, int] | None = None

    def woorden(self) -> str:
        """The cell in words, for the ear and for finding."""
        stap = (f"stap {self.stap[0]} van {self.stap[1]}",) if self.stap else ()
        return ", ".join(filter(None, (*stap, *(tekst for tekst, _ in self.chips), self.tekst)))


@dataclass(frozen=True)
class TabelRij:
    """A row; `sleutel` says what it opens."""

    sleutel: str
    cellen: tuple[Cel, ...]


def gestapeld(rij: TabelRij, koppen: Sequence[str]) -> tuple[Cel, ...]:
    """A row for under each other: the first cell, dots and chips, the rest with its heads."""
    eerste, *rest = rij.cellen
    stap = next((cel.stap for cel in rest if cel.stap), None)
    chips = tuple(chip for cel in rest for chip in cel.chips)
    tekst = " · ".join(
        f"{kop}: {cel.tekst}" for kop, cel in zip(koppen[1:], rest, strict=True) if cel.tekst
    )
    delen = (Cel(chips=chips, stap=stap), Cel(tekst))
    return (eerste, *(deel for deel in delen if deel.woorden()))


def celhoogte(cel: Cel, breedte: int) -> int:
    """Height of a cell's content at a width."""
    vrij = breedte - _stipbreedte(cel)
    onder = max((plek.bottom() + 2 for plek in _chipplekken(cel, vrij)), default=0)
    if not cel.tekst and (cel.chips or cel.stap):
        return max(onder, QFontMetrics(letter()).height())
    naast = cel if _past_naast(cel, vrij) else replace(cel, chips=())
    tekst = tekstmaat(QFontMetrics(_font(cel)), cel.tekst or " ", vrij - _inspring(naast)).height()
    return max(onder, tekst) if naast is cel else onder + tekst


def teken_cel(p: QPainter, rect: QRect, cel: Cel, *, rechts: bool = False) -> None:
    """Paint a cell's content from the top of `rect`."""
    rest = QRect(rect)
    if cel.stap:
        regel = QFontMetrics(letter()).height()
        stippen(p, QPointF(rect.left(), rect.top() + regel / 2), *cel.stap, stipmaat())
        rest.setLeft(rest.left() + _stipbreedte(cel))
    plekken = _chipplekken(cel, rest.width())
    for plek, (tekst, soort) in zip(plekken, cel.chips, strict=True):
        teken_chip(p, QRectF(plek.translated(rest.topLeft())), tekst, soort)
    if not cel.tekst:
        return
    if _past_naast(cel, rest.width()):
        rest.setLeft(rest.left() + _inspring(cel))
    else:
        rest.setTop(rest.top() + plekken[-1].bottom() + 2)
    p.setFont(_font(cel))
    p.setPen(inkt(cel.soort)[0] if cel.soort else kleur("tekst"))
    zij = Qt.AlignmentFlag.AlignRight if rechts else Qt.AlignmentFlag.AlignLeft
    schrijf(p, QRectF(rest), cel.tekst, zij | Qt.AlignmentFlag.AlignTop)


def _font(cel: Cel) -> QFont:
    return letter(vet=cel.vet)


def _stipbreedte(cel: Cel) -> int:
    return stippenmaat(cel.stap[1]).width() + 2 * _TUSSEN if cel.stap else 0


def _inspring(cel: Cel) -> int:
    return sum(chipmaat(tekst).width() + _TUSSEN for tekst, _ in cel.chips)


def _past_naast(cel: Cel, breedte: int) -> bool:
    """Whether the text can stand beside the chips instead of under them."""
    return not cel.chips or _inspring(cel) * 2 < breedte


def _chipplekken(cel: Cel, breedte: int) -> list[QRect]:
    plekken: list[QRect] = []
    x = y = hoogte = 0
    for tekst, _ in cel.chips:
        breed = min(chipmaat(tekst).width(), max(breedte, 1))
        if x and x + breed > breedte:
            x, y = 0, y + hoogte + 3
        hoogte = chiphoogte(tekst, breed)
        plekken.append(QRect(x, y + 1, breed, hoogte))
        x += breed + _TUSSEN
    return plekken
