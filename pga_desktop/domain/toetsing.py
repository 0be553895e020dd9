"""The weighing of a registration and the decision on admission."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from pga_desktop.domain.velden import Rij, Soort, Vorm, veld


class Besluit(StrEnum):
    """The decision on admission."""

    TOELATEN = "toelaten"
    AFWIJZEN = "afwijzen"


BIJ_AFWIJZEN: Final = ("afwijsreden", "verwijzing")
"""Fields that only matter of who is refused."""


@dataclass(frozen=True, kw_only=True)
class Toetsing(Rij):
    """The weighing of one traject (domain.md 2.4)."""

    SOORT = "toetsing"
    OUDER = "traject"
    ENIG = True

    datum: date | None = veld(Soort.TOETSING, Vorm.DATUM)
    besluit: str = veld(Soort.TOETSING, Vorm.KEUZE, keuzes="besluiten")
    toelichting: str = veld(Soort.TOETSING, Vorm.TEKST)
    proportionaliteit: str = veld(Soort.TOETSING, Vorm.TEKST)
    subsidiariteit: str = veld(Soort.TOETSING, Vorm.TEKST)
    beslissers: tuple[str, ...] = veld(Soort.TOETSING, Vorm.LIJST)
    afwijsreden: str = veld(Soort.TOETSING, Vorm.KEUZE, keuzes="afwijsredenen")
    verwijzing: str = veld(Soort.TOETSING)

    @property
    def vraagt_waarom_niet(self) -> bool:
        """Whether the decision is to refuse, or something was filled in that belongs to that."""
        ingevuld = any(getattr(self, veld) for veld in BIJ_AFWIJZEN)
        return self.besluit == Besluit.AFWIJZEN or ingevuld


@dataclass(frozen=True, kw_only=True)
class Criteriumantwoord(Rij):
    """The answer to one criterion of the region; the rows are made with the traject."""

    SOORT = "criteriumantwoord"
    OUDER = "traject"

    criterium: str = veld(Soort.TOETSING, Vorm.KEUZE, keuzes="criteria")
    antwoord: str = veld(Soort.TOETSING, Vorm.KEUZE, keuzes="ja_nee")
    toelichting: str = veld(Soort.TOETSING, Vorm.TEKST)
