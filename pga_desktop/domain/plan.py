"""The plan van aanpak: goals in the person's own words, actions, relapse plan, evaluations."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pga_desktop.domain.velden import Rij, Soort, Vorm, veld


class Akkoord(StrEnum):
    """What the person thinks of the plan; never a legal ground (domain.md 2.7)."""

    JA = "ja"
    DEELS = "deels"
    NEE = "nee"
    NIET_BEREIKT = "niet_bereikt"


class Actiestatus(StrEnum):
    """How an action stands."""

    OPEN = "open"
    LOOPT = "loopt"
    GEREED = "gereed"
    VERVALLEN = "vervallen"
    OVERGEDRAGEN = "overgedragen"


AFGEROND = frozenset({Actiestatus.GEREED, Actiestatus.VERVALLEN, Actiestatus.OVERGEDRAGEN})


@dataclass(frozen=True, kw_only=True)
class Plan(Rij):
    """The plan van aanpak of one traject (domain.md 2.8)."""

    SOORT = "plan"
    OUDER = "traject"
    ENIG = True

    datum: date | None = veld(Soort.ALGEMEEN, Vorm.DATUM)
    casusregisseur: str = veld(Soort.ALGEMEEN)
    evaluatiedatum: date | None = veld(Soort.ALGEMEEN, Vorm.DATUM)
    akkoord: str = veld(Soort.ALGEMEEN, Vorm.KEUZE, keuzes="akkoord")
    akkoord_toelichting: str = veld(Soort.ALGEMEEN, Vorm.TEKST)


@dataclass(frozen=True, kw_only=True)
class Doel(Rij):
    """A goal on one leefgebied, with what the person said about it."""

    SOORT = "doel"
    OUDER = "traject"

    leefgebied: str = veld(Soort.ALGEMEEN, Vorm.KEUZE, keuzes="leefgebieden")
    doel: str = veld(Soort.ALGEMEEN, Vorm.TEKST)
    woorden_client: str = veld(Soort.ALGEMEEN, Vorm.TEKST)
    prioriteit: int | None = veld(Soort.ALGEMEEN, Vorm.GETAL)


@dataclass(frozen=True, kw_only=True)
class Actie(Rij):
    """Who does what before when, for one goal (`ouder_id`)."""

    SOORT = "actie"
    OUDER = "doel"

    soort: str = veld(Soort.ALGEMEEN, Vorm.KEUZE, keuzes="interventiesoorten")
    wat: str = veld(Soort.ALGEMEEN, Vorm.TEKST)
    wie: str = veld(Soort.ALGEMEEN)
    start: date | None = veld(Soort.ALGEMEEN, Vorm.DATUM)
    uiterlijk: date | None = veld(Soort.ALGEMEEN, Vorm.DATUM)
    status: str = veld(Soort.ALGEMEEN, Vorm.KEUZE, keuzes="actiestatussen")
    resultaat: str = veld(Soort.ALGEMEEN, Vorm.TEKST)

    @property
    def afgerond(self) -> bool:
        """Done, dropped or handed over; an action without a status is open."""
        return self.status in AFGEROND


@dataclass(frozen=True, kw_only=True)
class Terugvalafspraak(Rij):
    """One row of the relapse plan: at this signal, who does what."""

    SOORT = "terugvalafspraak"
    OUDER = "traject"

    signaal: str = veld(Soort.ALGEMEEN, Vorm.TEKST)
    wie: str = veld(Soort.ALGEMEEN)
    wat: str = veld(Soort.ALGEMEEN, Vorm.TEKST)


@dataclass(frozen=True, kw_only=True)
class Evaluatie(Rij):
    """The outcome of an evaluation of the plan, and when the next one is."""

    SOORT = "evaluatie"
    OUDER = "traject"

    datum: date | None = veld(Soort.ALGEMEEN, Vorm.DATUM)
    uitkomst: str = veld(Soort.ALGEMEEN, Vorm.TEKST)
    nieuwe_evaluatiedatum: date | None = veld(Soort.ALGEMEEN, Vorm.DATUM)
