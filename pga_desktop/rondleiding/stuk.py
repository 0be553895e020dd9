"""A piece of a case file, and what `stukken` puts one together with."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Final

from pga_desktop.domain.getypt import toon
from pga_desktop.domain.velden import Rij, veld_van
from pga_desktop.domain.voorwaarden import Voorwaarde
from pga_desktop.rondleiding.handelingen import Handeling, Invullen, Plaats, Velden

BEGIN: Final = date.min
"""Known from the start, whatever the day."""


@dataclass(frozen=True)
class Stuk:
    """What to do for one piece of the file, and when.

    `op` is the day it is known (None: the file does not say), `voor` the guards that ask for it.
    An `uitkomst` never comes before its day, also not when a guard asks. With `bij` it belongs to a
    row that must have been entered, and waits for the plan to be adopted unless a guard asks.
    `eenmalig` is not entered again in a next traject. `dag` is the day to do it on, when that is
    another one than the day it is known.
    """

    handelingen: tuple[Handeling, ...]
    op: date | None = None
    voor: frozenset[str] = frozenset()
    uitkomst: bool = False
    bij: Plaats | None = None
    eenmalig: bool = False
    dag: date | None = None


def eisen(*voorwaarden: Voorwaarde) -> frozenset[str]:
    """The names of guards."""
    return frozenset(voorwaarde.naam for voorwaarde in voorwaarden)


def alleen(rij: type[Rij], velden: Velden) -> tuple[Invullen, ...]:
    """Fill in a record there is only one of, when there is something to fill in."""
    return (Invullen(Plaats(rij.SOORT), velden),) if velden else ()


def rijen(rij: type[Rij], delen: Iterable[Any]) -> tuple[Invullen, ...]:
    """Fill in rows, numbered as in the file."""
    return tuple(
        Invullen(Plaats(rij.SOORT, nummer), gelijknamig(rij, deel))
        for nummer, deel in enumerate(delen, start=1)
    )


def gelijknamig(rij: type[Rij], deel: Any) -> Velden:
    """The fields of a record that the file calls by the same name."""
    eigen = {f.name for f in fields(rij) if f.metadata}
    return teksten(rij, **{f.name: getattr(deel, f.name) for f in fields(deel) if f.name in eigen})


def teksten(rij: type[Rij], **waarden: Any) -> Velden:
    """What to type for these values; what the file leaves out is left alone."""
    return tuple(
        (naam, toon(veld_van(rij, naam), waarde))
        for naam, waarde in waarden.items()
        if waarde not in (None, "", ())
    )
