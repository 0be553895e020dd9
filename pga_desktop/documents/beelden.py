"""What looking at a PDF gives: plain data, apart from the driver that draws it."""

from typing import NamedTuple


class Beeld(NamedTuple):
    """A page as pixels, row by row, four bytes each (RGBA), and how many pages there are.

    `maat` is its width and height in points, `tekst` its words in reading order.
    """

    breedte: int
    hoogte: int
    pixels: bytes
    bladzijden: int
    maat: tuple[float, float]
    tekst: str


class Vindplaats(NamedTuple):
    """Where words stand: the page, counted from 0, and a box per line in points from top left."""

    bladzijde: int
    vlakken: tuple[tuple[float, float, float, float], ...]
