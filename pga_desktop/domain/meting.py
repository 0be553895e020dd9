"""The PGA-monitor: scores on the leefgebieden at the start, in between and at the end."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from pga_desktop.domain.velden import Rij, Soort, Vorm, veld

ONBEKEND: Final = -1
NIET_BESPROKEN: Final = 0
HOOGSTE: Final = 5


class Metingsoort(StrEnum):
    """The three moments of a measurement."""

    NUL = "nul"
    TUSSEN = "tussen"
    EIND = "eind"


@dataclass(frozen=True, kw_only=True)
class Meting(Rij):
    """One measurement; `lijst_versie` is the version of the leefgebieden it was made with."""

    SOORT = "meting"
    OUDER = "traject"

    soort: str = veld(Soort.ALGEMEEN, Vorm.KEUZE, keuzes="metingsoorten")
    datum: date | None = veld(Soort.ALGEMEEN, Vorm.DATUM)
    lijst_versie: str = veld(Soort.ALGEMEEN)


@dataclass(frozen=True, kw_only=True)
class Score(Rij):
    """The score of one leefgebied in a measurement; the row is made with the measurement.

    `score`: 1 (acute problematiek) to 5 (goed), `NIET_BESPROKEN`, `ONBEKEND`, or None when not
    filled in yet. `clientscore` is what the person gives on the same scale.
    """

    SOORT = "score"
    OUDER = "meting"

    leefgebied: str = veld(Soort.ALGEMEEN, Vorm.KEUZE, keuzes="leefgebieden")
    score: int | None = veld(Soort.ALGEMEEN, Vorm.GETAL, minimum=ONBEKEND)
    clientscore: int | None = veld(Soort.GESPREK, Vorm.GETAL, minimum=ONBEKEND)
    toelichting: str = veld(Soort.GESPREK, Vorm.TEKST)

    @property
    def deelsoort(self) -> Soort:
        """The kind the remark counts as: health and police are more than a talk (design 6)."""
        return _SOORT_VAN_TOELICHTING.get(self.leefgebied, Soort.GESPREK)


_SOORT_VAN_TOELICHTING: Final = {
    "geestelijke_gezondheid": Soort.GEZONDHEID,
    "lichamelijke_gezondheid": Soort.GEZONDHEID,
    "middelengebruik": Soort.GEZONDHEID,
    "justitie_overlast": Soort.POLITIE,
}
