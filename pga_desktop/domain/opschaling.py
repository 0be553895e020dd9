"""Scaling up to a Zorg- en Veiligheidshuis and back, and the light watch that may follow."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pga_desktop.domain.velden import Rij, Soort, Vorm, veld


class Meegestuurd(StrEnum):
    """The parts of a case that can be sent along to a ZVH."""

    IDENTITEIT = "identiteit"
    AANLEIDING = "aanleiding"
    PLAN = "plan"
    METINGEN = "metingen"
    ALGEMENE_FEITEN = "algemene_feiten"


@dataclass(frozen=True, kw_only=True)
class Opschaling(Rij):
    """A request to a ZVH with the national criteria, and how the case came back (domain.md 2.10).

    `meegestuurd` says what of the case the ZVH gets: `delen` holds to it.
    """

    SOORT = "opschaling"
    OUDER = "traject"

    datum: date | None = veld(Soort.TOETSING, Vorm.DATUM)
    zvh: str = veld(Soort.TOETSING, Vorm.KEUZE, keuzes="zvh")
    vraag: str = veld(Soort.TOETSING, Vorm.TEKST)
    criteria: tuple[str, ...] = veld(Soort.TOETSING, Vorm.KENMERKEN, keuzes="zvh_criteria")
    client_geinformeerd_op: date | None = veld(Soort.TOETSING, Vorm.DATUM)
    niet_geinformeerd_reden: str = veld(Soort.TOETSING, Vorm.TEKST)
    meegestuurd: tuple[str, ...] = veld(Soort.TOETSING, Vorm.KENMERKEN, keuzes="meegestuurd")
    meegestuurd_anders: tuple[str, ...] = veld(Soort.TOETSING, Vorm.LIJST)
    teruggekomen: date | None = veld(Soort.TOETSING, Vorm.DATUM)
    uitkomst: str = veld(Soort.TOETSING, Vorm.TEKST)
    hertoetsing: str = veld(Soort.TOETSING, Vorm.TEKST)


@dataclass(frozen=True, kw_only=True)
class VingerAanDePols(Rij):
    """One partner keeps an eye on the person: which signals, until when (domain.md T12)."""

    SOORT = "vinger_aan_de_pols"
    OUDER = "traject"
    ENIG = True

    partner: str = veld(Soort.ALGEMEEN)
    signalen: str = veld(Soort.ALGEMEEN, Vorm.TEKST)
    tot: date | None = veld(Soort.ALGEMEEN, Vorm.DATUM)
