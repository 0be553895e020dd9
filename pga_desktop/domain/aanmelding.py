"""The registration: who reports whom, why, and with which facts."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pga_desktop.domain.velden import Rij, Soort, Vorm, veld


class Kanaal(StrEnum):
    """How a registration came in."""

    FORMULIER = "formulier"
    ZSM = "zsm"
    ZVH = "zvh"


class Feitsoort(StrEnum):
    """The kinds of fact one can record; each is a `Soort` of the sharing rule."""

    ALGEMEEN = Soort.ALGEMEEN
    GEZONDHEID = Soort.GEZONDHEID
    POLITIE = Soort.POLITIE
    STRAFVORDERLIJK = Soort.STRAFVORDERLIJK
    DERDEN = Soort.DERDEN
    WERKAANTEKENING = Soort.WERKAANTEKENING


@dataclass(frozen=True, kw_only=True)
class Aanmelding(Rij):
    """The registration of one traject."""

    SOORT = "aanmelding"
    OUDER = "traject"
    ENIG = True

    datum: date | None = veld(Soort.ALGEMEEN, Vorm.DATUM)
    organisatie: str = veld(Soort.ALGEMEEN)
    aanmelder: str = veld(Soort.ALGEMEEN)
    functie: str = veld(Soort.ALGEMEEN)
    telefoon: str = veld(Soort.ALGEMEEN)
    email: str = veld(Soort.ALGEMEEN, Vorm.EMAIL)
    kanaal: str = veld(Soort.ALGEMEEN, Vorm.KEUZE, keuzes="kanalen")
    aanleiding: str = veld(Soort.ALGEMEEN, Vorm.TEKST)
    eerdere_inzet: str = veld(Soort.ALGEMEEN, Vorm.TEKST)
    doel: str = veld(Soort.ALGEMEEN, Vorm.TEKST)
    betrokken_partners: tuple[str, ...] = veld(Soort.ALGEMEEN, Vorm.LIJST)
    geinformeerd: str = veld(Soort.GESPREK, Vorm.KEUZE, keuzes="ja_nee")
    geinformeerd_toelichting: str = veld(Soort.GESPREK, Vorm.TEKST)


@dataclass(frozen=True, kw_only=True)
class Feit(Rij):
    """A piece of information with its source and date. `soort` decides who may see it."""

    SOORT = "feit"
    OUDER = "traject"

    datum: date | None = veld(Soort.ALGEMEEN, Vorm.DATUM)
    bron: str = veld(Soort.ALGEMEEN)
    soort: str = veld(Soort.ALGEMEEN, Vorm.KEUZE, keuzes="feitsoorten")
    tekst: str = veld(Soort.ALGEMEEN, Vorm.TEKST)

    @property
    def deelsoort(self) -> Soort:
        """The kind this fact counts as; a fact without a known kind is shown to nobody."""
        return Soort(self.soort) if self.soort in set(Feitsoort) else Soort.WERKAANTEKENING
