"""What the walk can do with a case on screen, each act told in the words of the case file.

Plain data: `planning` puts them in order, `casusgang` performs them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pga_desktop.domain.afsluiting import Feedbackantwoord
from pga_desktop.domain.meting import Score
from pga_desktop.domain.overleg import Deelnemer

Velden = tuple[tuple[str, str], ...]
"""Names of fields of a record with what is typed in them."""


@dataclass(frozen=True)
class Plaats:
    """A record the file speaks of: its kind, and its number in the file (0: there is only one)."""

    soort: str
    nummer: int = 0


@dataclass(frozen=True)
class Invullen:
    """Fill in fields of a record; a row that is not there yet is added first, under `onder`.

    `groep` tells rows of one kind apart that are added in different places (facts by their kind).
    """

    plaats: Plaats
    velden: Velden
    onder: Plaats | None = None
    groep: str = ""


@dataclass(frozen=True)
class Uitnodigen:
    """Who is asked to an overleg: organisation, name."""

    overleg: Plaats
    deelnemers: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Opkomst:
    """Who of them came, in the same order."""

    overleg: Plaats
    aanwezig: tuple[bool, ...]


@dataclass(frozen=True)
class Scoren:
    """A measurement: per leefgebied the score, the person's own score and the remark."""

    plaats: Plaats
    soort: str
    datum: date | None
    scores: tuple[tuple[str, int | None, int | None, str], ...]


@dataclass(frozen=True)
class Bevragen:
    """The person fills in the feedback sheet: answers by question."""

    antwoorden: tuple[tuple[str, int | str], ...]


@dataclass(frozen=True)
class Maken:
    """Make a document in all its language levels, for one overleg or for the case."""

    sleutel: str
    overleg: Plaats | None = None


@dataclass(frozen=True)
class Geven:
    """Record that a document was sent or handed over today, in all its language levels."""

    sleutel: str
    overleg: Plaats | None = None


Handeling = Invullen | Uitnodigen | Opkomst | Scoren | Bevragen | Maken | Geven


def getypt(handeling: Handeling) -> Iterator[tuple[str, str, str]]:
    """The texts an act types: kind of record, field, text."""
    match handeling:
        case Invullen(plaats, velden):
            yield from ((plaats.soort, naam, tekst) for naam, tekst in velden)
        case Uitnodigen(deelnemers=deelnemers):
            for organisatie, naam in deelnemers:
                yield Deelnemer.SOORT, "organisatie", organisatie
                yield Deelnemer.SOORT, "naam", naam
        case Scoren(scores=scores):
            yield from ((Score.SOORT, "toelichting", reden) for *_, reden in scores)
        case Bevragen(antwoorden):
            woorden = (antwoord for _, antwoord in antwoorden if isinstance(antwoord, str))
            yield from ((Feedbackantwoord.SOORT, "tekst", tekst) for tekst in woorden)
