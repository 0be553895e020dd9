"""A document that was made for a case: what it is, for whom, and with which texts."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pga_desktop.domain.velden import Rij


class Niveau(StrEnum):
    """The language level of a document: B1 for everyone, A2 beside it for the person."""

    B1 = "b1"
    A2 = "a2"


@dataclass(frozen=True, kw_only=True)
class Document(Rij):
    """One produced document; its PDF stays inside the register under the same id. Never changed.

    `lezer` is a reader of the sharing rule, `ontvanger` the person or organisations it is for,
    `teksthash` identifies the texts it was made with.
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
