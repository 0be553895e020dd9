"""A document made for a case: what it is, for whom, with which texts, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from pga_desktop.domain.velden import Rij


class Niveau(StrEnum):
    """The language level of a document: B1 for everyone, A2 beside it for the person."""

    B1 = "b1"
    A2 = "a2"


class Documentstand(StrEnum):
    """How far a document is. A given one is on paper somewhere else and never changes."""

    CONCEPT = "concept"
    KLAARGEZET = "klaargezet"
    VERSTREKT = "verstrekt"


PERSOONLIJK: Final = "persoonlijk"
"""The way of giving that is no sending; the other ways are for the region to name."""

DATUMVELDEN: Final = {
    "aanmeldbrief": ("startfase", "aanmeldbrief_datum"),
    "afsluitbrief": ("afsluiting", "afsluitbrief_datum"),
}
"""Letters whose giving is a fact of the process: the record and the field that hold its date."""


@dataclass(frozen=True, kw_only=True)
class Document(Rij):
    """One produced document; its PDF stays inside the register under the same id. Never changed.

    `lezer` is a reader of the sharing rule, `ontvanger` the person or organisations it is for,
    `teksthash` identifies the texts it was made with and `vulhash` those texts as they were filled.
    `ontbreekt` names the placeholders that had to be filled and were not: it cannot be given then.
    `vervangt` is the id of the given document of which this is a newer version. `met_bsn` tells
    that the BSN was put in on purpose.
    """

    SOORT = "document"
    OUDER = "traject"

    sleutel: str
    niveau: Niveau
    lezer: str
    ontvanger: str
    titel: str
    formulierversie: str
    teksthash: str
    gemaakt_op: datetime
    bladzijden: int = 0
    overleg_id: int | None = None
    eigen_alinea: str = ""
    vulhash: str = ""
    ontbreekt: tuple[str, ...] = ()
    vervangt: int | None = None
    met_bsn: bool = False

    @property
    def brief(self) -> tuple[object, ...]:
        """What makes it this letter: of two documents with the same, the newer is a new version."""
        wat = (self.ouder_id, self.sleutel, self.niveau, self.overleg_id)
        return (*wat, self.lezer, self.ontvanger)

    def bestandsnaam(self, casusnummer: str) -> str:
        """What a copy outside the register is called: nothing of a person, and that it is a concept
        when it may not be given yet.
        """
        concept = "-concept" if self.ontbreekt else ""
        return f"{self.sleutel}-{self.niveau}-{casusnummer}{concept}"


@dataclass(frozen=True, kw_only=True)
class Documentstap(Rij):
    """A step in the life of a document; the last one says how far it is. Never changed.

    Of a document that was given: the day, the way (a key of `verzendwijzen`, with words of its own
    when that is *anders*) and to whom. All these together tell what was given to whom (AVG 15.1c).
    """

    SOORT = "documentstap"
    OUDER = "document"

    stand: Documentstand
    datum: date
    wijze: str = ""
    wijze_anders: str = ""
    aan: str = ""


def stand_van(stappen: Sequence[Documentstap]) -> Documentstand:
    """How far a document is after these steps; one that was ever given stays given."""
    if any(stap.stand is Documentstand.VERSTREKT for stap in stappen):
        return Documentstand.VERSTREKT
    return stappen[-1].stand if stappen else Documentstand.CONCEPT
