"""How a case file is read: fields that say what may stand under a key, and strict readers.

Knows TOML values and paths of keys; which keys there are is for `casusbestand` to say.
"""

import re
import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from types import MappingProxyType
from typing import Any, Final, TypeVar

from pga_desktop.domain.datums import Deeldatum, lees_datum
from pga_desktop.domain.errors import InvoerFout, VerwachteFout

Sleutels = Mapping[str, Collection[str]]
"""The keys a file may use: name of a list of the region -> its keys."""

T = TypeVar("T")


@dataclass(frozen=True)
class Plek:
    """Where the reader is in the file, and which keys it may meet there."""

    pad: str
    sleutels: Sleutels

    def onder(self, naam: str) -> "Plek":
        return Plek(f"{self.pad}.{naam}" if self.pad else naam, self.sleutels)

    def nummer(self, index: int) -> "Plek":
        return Plek(f"{self.pad}[{index + 1}]", self.sleutels)

    def fout(self, code: str) -> VerwachteFout:
        return VerwachteFout(code, sleutel=self.pad)

    def als(self, ruw: object, soort: type[T]) -> T:
        """A value of exactly this type; `true` is not a number."""
        if type(ruw) is not soort:
            raise self.fout("casusbestand-waarde-onjuist")
        return ruw


Lezer = Callable[[Any, Plek], Any]


def ontleed(inhoud: bytes) -> dict[str, Any]:
    """The tables of a TOML file; else `casusbestand-onleesbaar` with the line (0: unknown)."""
    try:
        return tomllib.loads(inhoud.decode("utf-8-sig"))
    except UnicodeDecodeError as fout:
        regel = inhoud.count(b"\n", 0, fout.start) + 1
    except (ValueError, RecursionError) as fout:
        plaats = re.search(r"at line (\d+)", str(fout))
        regel = int(plaats[1]) if plaats else 0
    raise VerwachteFout("casusbestand-onleesbaar", regel=regel)


def lees_tabel(soort: type[T], ruw: Any, plek: Plek) -> T:
    """A part of the file as its dataclass: no key too many, none of the required ones missing."""
    tabel = plek.als(ruw, dict)
    bekend = {f.name: f.metadata for f in fields(soort) if f.metadata}  # type: ignore[arg-type]  # a dataclass
    for naam in tabel:
        if naam not in bekend:
            raise plek.onder(naam).fout("casusbestand-sleutel-onbekend")
    for naam, hoe in bekend.items():
        if hoe["verplicht"] and naam not in tabel:
            raise plek.onder(naam).fout("casusbestand-sleutel-ontbreekt")
    return soort(**{n: bekend[n]["lezer"](w, plek.onder(n)) for n, w in tabel.items()})


def sleutel(lezer: Lezer, leeg: Any, *, verplicht: bool = False) -> Any:
    """A key of the format: how its value is read, and what it is when the file leaves it out."""
    return field(default_factory=lambda: leeg, metadata={"lezer": lezer, "verplicht": verplicht})


def tekst(*, verplicht: bool = False) -> Any:
    return sleutel(lees_tekst, "", verplicht=verplicht)


def getoetst(toets: Callable[[str], str]) -> Any:
    """Text that the field on screen would refuse when it is not right: better said beforehand."""
    return sleutel(lambda ruw, plek: _door(toets, plek.als(ruw, str), plek), "")


def lijst() -> Any:
    return sleutel(lees_lijst, ())


def vlag() -> Any:
    return sleutel(lambda ruw, plek: plek.als(ruw, bool), False)


def getal(laagst: int, hoogst: int) -> Any:
    return sleutel(lambda ruw, plek: lees_getal(ruw, plek, laagst, hoogst), None)


def datum() -> Any:
    return sleutel(lees_dag, None)


def deeldatum() -> Any:
    return sleutel(lambda ruw, plek: _door(Deeldatum.lees, _iso(ruw, plek), plek), None)


def keuze(naam: str) -> Any:
    """A key out of a list of the region."""
    return sleutel(lambda ruw, plek: lees_keuze(ruw, plek, plek.sleutels[naam]), "")


def een_van(keuzes: Collection[str], *, verplicht: bool = False) -> Any:
    """A key out of a list of the program itself."""
    return sleutel(lambda ruw, plek: lees_keuze(ruw, plek, keuzes), "", verplicht=verplicht)


def deel(soort: type[Any], *, verplicht: bool = False) -> Any:
    """A table; left out it is one with nothing in it."""
    return sleutel(
        lambda ruw, plek: lees_tabel(soort, ruw, plek),
        None if verplicht else soort(),
        verplicht=verplicht,
    )


def delen(soort: type[Any], *, verplicht: bool = False) -> Any:
    """A list of tables."""

    def lezer(ruw: Any, plek: Plek) -> tuple[Any, ...]:
        rijen = plek.als(ruw, list)
        return tuple(lees_tabel(soort, rij, plek.nummer(i)) for i, rij in enumerate(rijen))

    return sleutel(lezer, (), verplicht=verplicht)


def per_sleutel(keuzes: Collection[str] | str, lezer: Lezer) -> Any:
    """A table whose keys come out of a list: of the program, or of the region by its name."""

    def lees_alle(ruw: Any, plek: Plek) -> Mapping[str, Any]:
        bekend = plek.sleutels[keuzes] if isinstance(keuzes, str) else keuzes
        tabel = plek.als(ruw, dict)
        for naam in tabel:
            if naam not in bekend:
                raise plek.onder(naam).fout("casusbestand-sleutel-onbekend")
        return {naam: lezer(waarde, plek.onder(naam)) for naam, waarde in tabel.items()}

    return sleutel(lees_alle, MappingProxyType({}))


def lees_tekst(ruw: Any, plek: Plek) -> str:
    return plek.als(ruw, str)


def lees_lijst(ruw: Any, plek: Plek) -> tuple[str, ...]:
    regels = plek.als(ruw, list)
    return tuple(plek.nummer(i).als(regel, str) for i, regel in enumerate(regels))


def lees_getal(ruw: Any, plek: Plek, laagst: int, hoogst: int) -> int:
    if not laagst <= plek.als(ruw, int) <= hoogst:
        raise plek.fout("casusbestand-waarde-onjuist")
    return int(ruw)


def lees_dag(ruw: Any, plek: Plek) -> date | None:
    """A complete date, quoted or as a TOML date; empty is None."""
    return _door(lees_datum, _iso(ruw, plek), plek)


def lees_keuze(ruw: Any, plek: Plek, keuzes: Collection[str]) -> str:
    """One of the keys, or nothing."""
    if plek.als(ruw, str) and ruw not in keuzes:
        raise plek.fout("casusbestand-waarde-onbekend")
    return str(ruw)


ISO: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def _iso(ruw: Any, plek: Plek) -> str:
    if type(ruw) is date:
        return ruw.isoformat()
    if plek.als(ruw, str) and not ISO.fullmatch(ruw):
        raise plek.fout("casusbestand-waarde-onjuist")
    return str(ruw)


def _door(lezer: Callable[[str], T], ruw: str, plek: Plek) -> T:
    try:
        return lezer(ruw)
    except InvoerFout:
        raise plek.fout("casusbestand-waarde-onjuist") from None
