"""Sizes of the two language levels: letter size, line distance and white, in points."""

from dataclasses import dataclass
from typing import Final

from pga_desktop.domain.document import Niveau

MM: Final = 72 / 25.4
A4: Final = (210 * MM, 297 * MM)
VENSTER: Final = 50 * MM
"""Top of the address, for an envelope with a window on the left."""
ONDER_VENSTER: Final = 92 * MM
HAARLIJN: Final = 0.6
SCHRIJFREGEL: Final = 9 * MM
"""Distance between lines to write on by hand."""


@dataclass(frozen=True)
class Zetmaat:
    """The size of a text and the distance between its lines."""

    corps: float
    regel: float

    @property
    def basis(self) -> float:
        """From the top of a line to its baseline: capitals stand in the middle."""
        return self.regel / 2 + 0.357 * self.corps


@dataclass(frozen=True)
class Maten:
    """Everything that differs between the levels."""

    tekst: Zetmaat
    koppen: tuple[Zetmaat, Zetmaat, Zetmaat]
    tabel: Zetmaat
    klein: Zetmaat
    alinea: float
    """White between paragraphs."""
    punt: float
    """White between the items of a list."""
    cursief: bool

    @property
    def pictogram(self) -> float:
        """Width and height of a drawing."""
        return 1.7 * self.koppen[1].corps

    @property
    def naast_pictogram(self) -> float:
        """Where words beside a drawing begin."""
        return 1.35 * self.pictogram


MATEN: Final = {
    Niveau.B1: Maten(
        tekst=Zetmaat(10.5, 15.5),
        koppen=(Zetmaat(19, 25), Zetmaat(13.5, 19), Zetmaat(11, 16)),
        tabel=Zetmaat(9.5, 13.5),
        klein=Zetmaat(8.5, 12),
        alinea=8.0,
        punt=3.0,
        cursief=True,
    ),
    Niveau.A2: Maten(
        tekst=Zetmaat(13.5, 20.25),
        koppen=(Zetmaat(23, 31), Zetmaat(17, 25), Zetmaat(14.5, 22)),
        tabel=Zetmaat(12.5, 18.75),
        klein=Zetmaat(10.5, 15),
        alinea=12.0,
        punt=6.0,
        cursief=False,
    ),
}
"""B1 as an ordinary letter; A2 larger, at one and a half line and upright (standards 6)."""
