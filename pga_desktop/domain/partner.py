"""The partner directory of a register: organisations, whether they signed, and their people."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pga_desktop.domain.velden import Rij, Soort, Vorm, veld
from pga_desktop.domain.vouwen import vouw


@dataclass(frozen=True, kw_only=True)
class Organisatie(Rij):
    """A partner; `convenant` says whether it signed the privacyreglement (domain.md 1.3)."""

    SOORT = "organisatie"

    naam: str = veld(Soort.ALGEMEEN)
    domein: str = veld(Soort.ALGEMEEN, Vorm.KEUZE, keuzes="partnerdomeinen")
    convenant: bool = veld(Soort.ALGEMEEN, Vorm.JA_NEE)
    convenant_datum: date | None = veld(Soort.ALGEMEEN, Vorm.DATUM)
    notitie: str = veld(Soort.WERKAANTEKENING, Vorm.TEKST)


@dataclass(frozen=True, kw_only=True)
class Contactpersoon(Rij):
    """Someone who works at a partner."""

    SOORT = "contactpersoon"
    OUDER = "organisatie"

    naam: str = veld(Soort.ALGEMEEN)
    functie: str = veld(Soort.ALGEMEEN)
    telefoon: str = veld(Soort.ALGEMEEN)
    email: str = veld(Soort.ALGEMEEN, Vorm.EMAIL)


def zelfde_organisatie(een: str, ander: str) -> bool:
    """Whether two names mean one organisation: letters and digits count, how they are set not.

    'Politie Midden Nederland' is 'politie Midden-Nederland'.
    """
    return een == ander or _kern(een) == _kern(ander)


def is_genoemd(naam: str, namen: Iterable[str]) -> bool:
    """Whether an organisation is among those that are named."""
    return any(zelfde_organisatie(een, naam) for een in namen)


def elk_een_keer(namen: Iterable[str]) -> tuple[str, ...]:
    """The organisations that are named, each once, as it was written first."""
    per_kern: dict[str, str] = {}
    for naam in filter(None, namen):
        per_kern.setdefault(_kern(naam), naam)
    return tuple(per_kern.values())


def _kern(naam: str) -> str:
    return "".join(teken for teken in vouw(naam) if teken.isalnum()) or naam


def splits_naam(wie: str) -> tuple[str, str]:
    """'Groenwest: S. Akkerman' in organisation and name; without a colon it is only a name."""
    organisatie, dubbelepunt, naam = wie.partition(":")
    return (organisatie.strip(), naam.strip()) if dubbelepunt else ("", wie.strip())


def in_een_zin(wie: str) -> str:
    """'Groenwest: S. Akkerman' as it is read in a sentence: 'S. Akkerman van Groenwest'."""
    organisatie, naam = splits_naam(wie)
    return " van ".join(filter(None, (naam, organisatie)))
