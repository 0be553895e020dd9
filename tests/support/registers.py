"""A real encrypted register in a folder, and records with something in every field."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar

from pga_desktop.domain.casus import Casus
from pga_desktop.domain.datums import Deeldatum
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.klok import Klok
from pga_desktop.domain.persoon import Persoon
from pga_desktop.domain.velden import Rij, Vorm, velden
from pga_desktop.storage.register import Gebruiker, Register, Sleutels

R = TypeVar("R", bound=Rij)

SLEUTELS = Sleutels(data=bytes(range(32)), ketens=b"k" * 32)
GEBRUIKER = Gebruiker("a1b2c3d4", "K. de Wit")
LASTIG = "Yıldırım <b>&amp;</b> '; DROP TABLE casus; -- {{ x }} =SUM(A1) \u00ad \N{GRINNING FACE}"

_GELDIG: dict[Vorm, Any] = {
    Vorm.REGEL: LASTIG,
    Vorm.TEKST: f"{LASTIG}\n\nen nog een regel\n",
    Vorm.LIJST: (LASTIG, "tweede, met komma", '"derde"'),
    Vorm.KENMERKEN: ("een", "twee"),
    Vorm.DATUM: date(2026, 2, 28),
    Vorm.DEELDATUM: Deeldatum(1955),
    Vorm.BSN: "999990019",
    Vorm.POSTCODE: "3442AB",
    Vorm.TIJD: "14.00 – 15.30 uur",
    Vorm.EMAIL: "naam@voorbeeld.nl",
    Vorm.JA_NEE: True,
    Vorm.GETAL: 4,
}
_KEUZES = {
    "naamgebruik": "partner",
    "geslacht": "x",
    "gezag": "onbekend",
    "kanalen": "zsm",
    "ja_nee": "nee",
    "feitsoorten": "politie",
    "besluiten": "toelaten",
    "metingsoorten": "tussen",
    "akkoord": "niet_bereikt",
    "actiestatussen": "loopt",
}


def vol(rij: R) -> R:
    """The same record with a valid, awkward value in every field."""
    waarden: dict[str, Any] = {
        v.naam: _KEUZES.get(v.keuzes, "sleutel") if v.vorm is Vorm.KEUZE else _GELDIG[v.vorm]
        for v in velden(type(rij))
    }
    return replace(rij, **waarden)


def verplicht(soort: type[R], **waarden: Any) -> R:
    """A record with something in the fields that have no default."""
    aanvulling: dict[str, Any] = {
        "datum": date(2026, 3, 1),
        "van": "aangemeld",
        "naar": "in_toetsing",
        "niveau": "b1",
        "stand": "klaargezet",
        "wijze": "certificaat",
        "plekken": ("pga_expert",),
        "namen": ("A. de Wit",),
        "moment": datetime(2026, 3, 1, 10, 42, tzinfo=UTC),
        "geldig_tot": date(2027, 3, 1),
        "gemaakt_op": datetime(2026, 3, 1, 10, 42, tzinfo=UTC),
    }
    nodig = {f.name for f in fields(soort) if f.default is f.default_factory}
    return soort(**{naam: aanvulling.get(naam, "tekst") for naam in nodig} | waarden)


def een_register(map_: Path, klok: Klok) -> Register:
    """A new, open register."""
    Register.maak(map_, SLEUTELS, lambda bezig: None)
    return Register.open(map_, SLEUTELS, GEBRUIKER, klok)


def een_casus(register: Register, persoon: Persoon | None = None) -> Casus:
    """A new case in a register, for a person with a name."""
    with register.transaction():
        bewerking = register.bewerk()
        return bewerking.begin_casus(
            persoon or Persoon(roepnaam="Theo", geslachtsnaam="Heijden", voorvoegsel="van der"),
            date(2026, 2, 2),
        )


def een_dossier(register: Register, persoon: Persoon | None = None) -> Dossier:
    """The dossier of a new case."""
    return register.dossier(een_casus(register, persoon).id)
