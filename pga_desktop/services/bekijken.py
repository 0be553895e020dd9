"""Looking at a PDF: its pages as pictures, and where words stand on them. Jobs, in memory."""

from collections.abc import Callable
from typing import NamedTuple

Meld = Callable[[int, str], None]
Gestopt = Callable[[], bool]
"""What a job gets: to tell how far it is, and to ask whether it must stop."""


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


def paginajob(pdf: bytes, bladzijde: int, schaal: float) -> Callable[[Meld, Gestopt], Beeld]:
    """A job that draws one page, counted from 0, at a number of pixels per point."""
    return lambda _meld, _gestopt: tekenaar(pdf)(bladzijde, schaal)


def tekenaar(pdf: bytes) -> Callable[[int, float], Beeld]:
    """Draws pages of this file within a job; see `paginajob`."""

    def teken(bladzijde: int, schaal: float) -> Beeld:
        from pga_desktop.documents.voorbeeld import pagina  # noqa: PLC0415 - heavy, see documenten

        return Beeld(*pagina(pdf, bladzijde, schaal))

    return teken


def zoekjob(pdf: bytes, term: str) -> Callable[[Meld, Gestopt], tuple[Vindplaats, ...]]:
    """A job that finds a text in a document."""

    def zoek(_meld: Meld, gestopt: Gestopt) -> tuple[Vindplaats, ...]:
        from pga_desktop.documents.voorbeeld import zoek  # noqa: PLC0415 - heavy, see documenten

        return tuple(Vindplaats(*plek) for plek in zoek(pdf, term, gestopt))

    return zoek
