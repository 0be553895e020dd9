"""The logical structure of a document: what a screen reader hears, in which order (PDF/UA-1).

`zetten` grows the tree while it lays out, `tekenen` notes which marked piece of which page belongs
to which node, `afwerken` writes it into the PDF.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count


@dataclass(frozen=True, slots=True)
class Merk:
    """A marked piece of page content: page from 0, number on that page from 0."""

    pagina: int
    nummer: int


@dataclass(eq=False, slots=True)
class Knoop:
    """One structure element. `orde` is its place in the reading order of blocks.

    `hoort_bij` is the block a piece of text takes its place in when it is drawn; None once it has.
    """

    soort: str
    orde: int
    kenmerken: Mapping[str, str]
    kinderen: "list[Knoop | Merk]" = field(default_factory=list)
    hoort_bij: "Knoop | None" = None


class Boom:
    """The structure tree while it grows."""

    def __init__(self) -> None:
        self._nummers = count()
        self.wortel = Knoop("Document", next(self._nummers), {})

    def blok(self, soort: str, ouder: Knoop, **kenmerken: str) -> Knoop:
        """A new block, after everything that is there already."""
        knoop = Knoop(soort, next(self._nummers), kenmerken)
        ouder.kinderen.append(knoop)
        return knoop

    def in_regel(self, soort: str, ouder: Knoop, **kenmerken: str) -> Knoop:
        """A piece of a block, such as a link; it gets its place when it is drawn."""
        return Knoop(soort, ouder.orde, kenmerken, hoort_bij=ouder)


def merk(knoop: Knoop, plek: Merk) -> None:
    """Note that a marked piece belongs to a node; a piece of a block gets its place now."""
    if knoop.hoort_bij is not None:
        knoop.hoort_bij.kinderen.append(knoop)
        knoop.hoort_bij = None
    knoop.kinderen.append(plek)
