"""How a record declares its fields: once, for storage, screens, history and the sharing rule.

A record is a frozen dataclass that derives from `Rij` and declares each field with `veld(...)`.
From that one line the register makes a column, the screen an editor, and `delen` knows who may
see it. `records.RECORDS` lists every kind of record.
"""

import dataclasses
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, ClassVar


class Soort(StrEnum):
    """What kind of information a field or item holds; decides who may see it (`delen`)."""

    IDENTITEIT = "identiteit"
    ADRES = "adres"
    GEHEIM_ADRES = "geheim_adres"
    BSN = "bsn"
    ALGEMEEN = "algemeen"
    GESPREK = "gesprek"
    OVERLEG = "overleg"
    GEZONDHEID = "gezondheid"
    POLITIE = "politie"
    STRAFVORDERLIJK = "strafvorderlijk"
    DERDEN = "derden"
    TOETSING = "toetsing"
    WERKAANTEKENING = "werkaantekening"


class Vorm(StrEnum):
    """What a field holds and how it is typed."""

    REGEL = "regel"
    TEKST = "tekst"
    LIJST = "lijst"
    DATUM = "datum"
    DEELDATUM = "deeldatum"
    TIJD = "tijd"
    BSN = "bsn"
    POSTCODE = "postcode"
    EMAIL = "email"
    JA_NEE = "ja_nee"
    KEUZE = "keuze"
    KENMERKEN = "kenmerken"
    GETAL = "getal"


class JaNee(StrEnum):
    """Yes and no, as they are typed and as keys of the list `ja_nee`."""

    JA = "ja"
    NEE = "nee"


_LEEG: dict[Vorm, Any] = {
    Vorm.LIJST: (),
    Vorm.KENMERKEN: (),
    Vorm.DATUM: None,
    Vorm.DEELDATUM: None,
    Vorm.GETAL: None,
    Vorm.JA_NEE: False,
}


@dataclass(frozen=True)
class Veld:
    """One declared field of a record."""

    naam: str
    soort: Soort
    vorm: Vorm
    keuzes: str
    """Name of the list of the region that a KEUZE or KENMERKEN is taken from."""
    minimum: int = 0
    """The lowest GETAL."""

    @property
    def leeg(self) -> Any:
        """The value of a field nobody has filled in."""
        return _LEEG.get(self.vorm, "")


def veld(soort: Soort, vorm: Vorm = Vorm.REGEL, *, keuzes: str = "", minimum: int = 0) -> Any:
    """Declare a field of a record: what kind of information, in which form, from which list."""
    return field(
        default=_LEEG.get(vorm, ""),
        metadata={"soort": soort, "vorm": vorm, "keuzes": keuzes, "minimum": minimum},
    )


@dataclass(frozen=True, kw_only=True)
class Rij:
    """A record of the register: a row with an id, hanging under another record.

    `SOORT` names the table and the record in a `Ref`; `OUDER` names the kind of record it hangs
    under ('' when it stands alone). `ENIG` records exist exactly once under their parent and are
    made with it.
    """

    SOORT: ClassVar[str]
    OUDER: ClassVar[str] = ""
    ENIG: ClassVar[bool] = False

    id: int = 0
    ouder_id: int = 0

    @property
    def ref(self) -> "Ref":
        """The address of this record."""
        return Ref(self.SOORT, self.id)


@dataclass(frozen=True, order=True)
class Ref:
    """The address of a record: its kind and its id."""

    soort: str
    id: int


_VELDEN: dict[type[Rij], dict[str, Veld]] = {}


def velden(rij: type[Rij]) -> tuple[Veld, ...]:
    """The declared fields of a kind of record, in the order of its declaration."""
    return tuple(_per_naam(rij).values())


def veld_van(rij: type[Rij], naam: str) -> Veld:
    """One field by its name; a `KeyError` is a mistake in the program."""
    return _per_naam(rij)[naam]


def _per_naam(rij: type[Rij]) -> dict[str, Veld]:
    if rij not in _VELDEN:
        _VELDEN[rij] = {
            f.name: Veld(f.name, **f.metadata)
            for f in dataclasses.fields(rij)
            if "vorm" in f.metadata
        }
    return _VELDEN[rij]
