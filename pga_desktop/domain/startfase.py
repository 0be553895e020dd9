"""The start: informing the person and the first talk."""

from dataclasses import dataclass
from datetime import date

from pga_desktop.domain.velden import Rij, Soort, Vorm, veld


@dataclass(frozen=True, kw_only=True)
class Startfase(Rij):
    """When the person was informed (AVG 14: within a month), or why not yet, and the first talk."""

    SOORT = "startfase"
    OUDER = "traject"
    ENIG = True

    aanmeldbrief_datum: date | None = veld(Soort.ALGEMEEN, Vorm.DATUM)
    uitstel_reden: str = veld(Soort.STRAFVORDERLIJK, Vorm.TEKST)
    uitstel_tot: date | None = veld(Soort.STRAFVORDERLIJK, Vorm.DATUM)
    startgesprek_datum: date | None = veld(Soort.ALGEMEEN, Vorm.DATUM)
    aanwezigen: tuple[str, ...] = veld(Soort.GESPREK, Vorm.LIJST)
    startgesprek_verslag: str = veld(Soort.GESPREK, Vorm.TEKST)
