"""Our own small drawings for easy language: what each shows, and the lines it is made of.

Coordinates lie in a square of `RASTER` by `RASTER`, y down. A line is `M x y` (go to), `L x y`
(straight to), `C` with three points (curved to) and `Z` (back to the start); `O x y r` is a circle,
`D x y r` a dot.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

RASTER: Final = 24
LIJNDIKTE: Final = 1.7
"""Width of a line, in units of the square."""


@dataclass(frozen=True)
class Pictogram:
    """One drawing; `toont` says what it shows, for who does not see it."""

    toont: str
    lijnen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Haal:
    """One stroke of the pen: what to do, and the numbers it takes."""

    opdracht: str
    getallen: tuple[float, ...]


def halen(lijn: str) -> Iterator[Haal]:
    """The strokes of a line, in order."""
    delen = lijn.split()
    begin = [i for i, deel in enumerate(delen) if deel.isalpha()]
    for i, eind in zip(begin, [*begin[1:], len(delen)], strict=True):
        yield Haal(delen[i], tuple(float(getal) for getal in delen[i + 1 : eind]))


_OGEN: Final = ("O 12 12 9.5", "D 8.7 9.8 1.2", "D 15.3 9.8 1.2")

PICTOGRAMMEN: Final[Mapping[str, Pictogram]] = MappingProxyType(
    {
        "brief": Pictogram(
            "Tekening van een brief",
            ("M 3 6 L 21 6 L 21 18.5 L 3 18.5 Z", "M 3.5 6.5 L 12 13.5 L 20.5 6.5"),
        ),
        "gesprek": Pictogram(
            "Tekening van twee mensen die praten",
            (
                "M 2.5 4 L 14.5 4 L 14.5 12 L 8.5 12 L 5 15.5 L 5 12 L 2.5 12 Z",
                "M 17.5 8.5 L 21.5 8.5 L 21.5 16.5 L 19.5 16.5 L 19.5 20 L 16 16.5 L 10 16.5"
                " L 10 15",
            ),
        ),
        "gezicht": Pictogram(
            "Tekening van een gezicht dat lacht",
            (*_OGEN, "M 7.5 14.3 C 9 17 15 17 16.5 14.3"),
        ),
        "huis": Pictogram(
            "Tekening van een huis",
            (
                "M 2.5 12 L 12 3.5 L 21.5 12",
                "M 5.5 10 L 5.5 20.5 L 18.5 20.5 L 18.5 10",
                "M 10 20.5 L 10 14.5 L 14 14.5 L 14 20.5",
            ),
        ),
        "hulp": Pictogram(
            "Tekening van een hart",
            (
                "M 12 20.5 C 5 15.5 2.8 12.3 2.8 8.8 C 2.8 6 4.9 4 7.3 4 C 9.3 4 11 5.1 12 7"
                " C 13 5.1 14.7 4 16.7 4 C 19.1 4 21.2 6 21.2 8.8 C 21.2 12.3 19 15.5 12 20.5 Z",
            ),
        ),
        "kalender": Pictogram(
            "Tekening van een kalender",
            (
                "M 3.5 5.5 L 20.5 5.5 L 20.5 20.5 L 3.5 20.5 Z",
                "M 3.5 10 L 20.5 10",
                "M 8 3 L 8 7.5",
                "M 16 3 L 16 7.5",
                "D 8 13.6 1",
                "D 12 13.6 1",
                "D 16 13.6 1",
                "D 8 17.2 1",
                "D 12 17.2 1",
            ),
        ),
        "mensen": Pictogram(
            "Tekening van drie mensen",
            (
                "O 12 7 3.3",
                "M 6.3 20 C 6.3 15.5 8.6 13 12 13 C 15.4 13 17.7 15.5 17.7 20 Z",
                "O 4.6 9.8 2.1",
                "M 1.2 18.5 C 1.2 15.8 2.4 14.2 4.4 14.2",
                "O 19.4 9.8 2.1",
                "M 22.8 18.5 C 22.8 15.8 21.6 14.2 19.6 14.2",
            ),
        ),
        "oog": Pictogram(
            "Tekening van een oog",
            (
                "M 2 12 C 4.5 7.5 8 5.3 12 5.3 C 16 5.3 19.5 7.5 22 12 C 19.5 16.5 16 18.7 12 18.7"
                " C 8 18.7 4.5 16.5 2 12 Z",
                "O 12 12 3.2",
            ),
        ),
        "pen": Pictogram(
            "Tekening van een pen",
            (
                "M 3.5 20.5 L 4.8 15.3 L 16 4.2 L 19.8 8 L 8.7 19.2 Z",
                "M 13.2 7 L 17 10.8",
            ),
        ),
        "plan": Pictogram(
            "Tekening van een lijst met vinkjes",
            (
                "M 4.5 4.5 L 19.5 4.5 L 19.5 21.5 L 4.5 21.5 Z",
                "M 9 4.5 L 9 2.3 L 15 2.3 L 15 4.5",
                "M 7.8 10.3 L 9.2 11.7 L 11.4 9",
                "M 13.8 10.5 L 16.5 10.5",
                "M 7.8 16.3 L 9.2 17.7 L 11.4 15",
                "M 13.8 16.5 L 16.5 16.5",
            ),
        ),
        "slot": Pictogram(
            "Tekening van een slot",
            (
                "M 4.8 11 L 19.2 11 L 19.2 21.3 L 4.8 21.3 Z",
                "M 8 11 L 8 7.3 C 8 4.8 9.7 2.8 12 2.8 C 14.3 2.8 16 4.8 16 7.3 L 16 11",
                "D 12 15 1.4",
                "M 12 15.5 L 12 18",
            ),
        ),
        "stop": Pictogram(
            "Tekening van een stopbord",
            (
                "M 8 2.5 L 16 2.5 L 21.5 8 L 21.5 16 L 16 21.5 L 8 21.5 L 2.5 16 L 2.5 8 Z",
                "M 7.5 12 L 16.5 12",
            ),
        ),
        "telefoon": Pictogram(
            "Tekening van een telefoon",
            (
                "M 6.5 4 C 6.5 2.9 7.4 2 8.5 2 L 15.5 2 C 16.6 2 17.5 2.9 17.5 4 L 17.5 20"
                " C 17.5 21.1 16.6 22 15.5 22 L 8.5 22 C 7.4 22 6.5 21.1 6.5 20 Z",
                "M 6.5 5.5 L 17.5 5.5",
                "M 6.5 17 L 17.5 17",
                "D 12 19.5 0.9",
            ),
        ),
        "vink": Pictogram(
            "Tekening van een vinkje",
            ("O 12 12 9.5", "M 7.2 12.4 L 10.6 15.8 L 16.8 8.8"),
        ),
        "vraag": Pictogram(
            "Tekening van een vraagteken",
            (
                "O 12 12 9.5",
                "M 9 9.4 C 9 7.5 10.3 6.3 12 6.3 C 13.8 6.3 15 7.6 15 9.2 C 15 11.6 12 11.6 12 14",
                "D 12 17.3 1.2",
            ),
        ),
    }
)
"""All drawings by their name."""

GEZICHTEN: Final = tuple(
    Pictogram(f"Tekening van een gezicht: {toont}", (*_OGEN, mond))
    for toont, mond in (
        ("heel verdrietig", "M 7.5 17.2 C 9 13 15 13 16.5 17.2"),
        ("verdrietig", "M 8 16.5 C 9.5 14.6 14.5 14.6 16 16.5"),
        ("gewoon", "M 8 15.5 L 16 15.5"),
        ("blij", "M 8 14.6 C 9.5 16.6 14.5 16.6 16 14.6"),
        ("heel blij", "M 7.5 14 C 9 18.2 15 18.2 16.5 14"),
    )
)
"""Five faces for answers, from sad to happy."""
