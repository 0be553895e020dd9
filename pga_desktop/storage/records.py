"""One table for each kind of record: its columns are the fields of the dataclass.

SQL is made once for each table, with names from the classes of the domain; values are parameters.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Any, Final, TypeVar, get_args, get_origin, get_type_hints

from pga_desktop.domain.casus import Casus
from pga_desktop.domain.datums import Deeldatum
from pga_desktop.domain.instellingen import Instellingen
from pga_desktop.domain.persoon import Persoon
from pga_desktop.domain.records import RECORDS
from pga_desktop.domain.velden import Ref, Rij
from pga_desktop.storage.connection import Connection, Row
from pga_desktop.storage.tijd import naar_tekst, uit_tekst

R = TypeVar("R", bound=Rij)

SOORTEN: Final[dict[str, type[Rij]]] = {**RECORDS, Instellingen.SOORT: Instellingen}
"""Every kind of record that has a table; parents come before their children."""


@dataclass(frozen=True)
class Kolom:
    """A column and how its value is stored; None means: as it is."""

    naam: str
    opslag: Callable[[Any], Any] | None
    waarde: Callable[[Any], Any] | None


@dataclass(frozen=True)
class Tabel:
    """The table of one kind of record, with its SQL."""

    rij: type[Rij]
    kolommen: tuple[Kolom, ...]
    namen: tuple[str, ...]
    vertaald: tuple[tuple[int, Callable[[Any], Any]], ...]
    """The places in a row whose value is not used as it is stored."""
    lees: str
    voeg_toe: str
    wijzig: dict[str, str]
    verwijder: str

    def opgeslagen(self, rij: Rij) -> list[Any]:
        """The stored values of a record, by column; a new record has no id yet."""
        waarden = [_opslag(kolom, getattr(rij, kolom.naam)) for kolom in self.kolommen]
        waarden[0] = rij.id or None
        return waarden

    def uit(self, rij: Row) -> Rij:
        """The record in a row of this table.

        Past `__init__`, which sets the fields of a frozen record one by one and takes twice as
        long: the list of cases is made of tens of thousands of rows.
        """
        waarden = list(rij)
        for plek, waarde in self.vertaald:
            if waarden[plek] is not None:
                waarden[plek] = waarde(waarden[plek])
        record = object.__new__(self.rij)
        vars(record).update(zip(self.namen, waarden, strict=True))
        return record

    def kolom(self, naam: str) -> Kolom:
        return next(kolom for kolom in self.kolommen if kolom.naam == naam)


def lees(connection: Connection, ref: Ref, casus_id: int | None = None) -> Rij | None:
    """One record, or None when it does not exist; with a case: None when it is not part of it."""
    tabel = tabel_van(ref.soort)
    if casus_id is None:
        rij = connection.row(tabel.lees + " WHERE id = ?", (ref.id,))
    else:
        binnen = _BINNEN_CASUS[ref.soort]
        rij = connection.row(tabel.lees + binnen + " AND id = ?", (casus_id, casus_id, ref.id))
    return tabel.uit(rij) if rij else None


def lees_alle(connection: Connection, soort: type[R]) -> tuple[R, ...]:
    """All records of a kind, in the order they were added."""
    return _records(connection, soort, "", ())


def lees_onder(connection: Connection, soort: type[R], ouder_id: int) -> tuple[R, ...]:
    """The records of a kind that hang under one record, in the order they were added."""
    return _records(connection, soort, " WHERE ouder_id = ?", (ouder_id,))


def per_casus(connection: Connection, eerste: int, laatste: int) -> dict[int, list[Rij]]:
    """Every record of the cases with an id in this range, by the id of the case.

    The case, its person (who can have more than one case) and all that hangs under them.
    """
    reeks = (eerste, laatste)
    casussen = _records(connection, Casus, _BINNEN_CASUS[Casus.SOORT], reeks)
    stapels: dict[int, list[Rij]] = {casus.id: [casus] for casus in casussen}
    onder: dict[str, dict[int, list[list[Rij]]]] = {soort: {} for soort in _BINNEN_CASUS}
    for casus in casussen:
        onder[Casus.SOORT][casus.id] = [stapels[casus.id]]
        onder[Persoon.SOORT].setdefault(casus.ouder_id, []).append(stapels[casus.id])
    for soort, binnen in _BINNEN_CASUS.items():
        if soort == Casus.SOORT:
            continue
        ouder = RECORDS[soort].OUDER
        for rij in _records(connection, RECORDS[soort], binnen, reeks):
            bestemd = onder[ouder].get(rij.ouder_id) if ouder else onder[soort].get(rij.id)
            onder[soort][rij.id] = bestemd = bestemd or []
            for stapel in bestemd:
                stapel.append(rij)
    return stapels


def voeg_toe(connection: Connection, rij: R) -> R:
    """Add a record; a record that comes back keeps the id it had. Returns it with its id."""
    tabel = tabel_van(rij.SOORT)
    return replace(rij, id=connection.insert(tabel.voeg_toe, tabel.opgeslagen(rij)))


def wijzig(connection: Connection, rij: R, veld: str, waarde: Any) -> R:
    """Give one field of a record another value. Returns the record as it is now."""
    tabel = tabel_van(rij.SOORT)
    connection.write(tabel.wijzig[veld], (_opslag(tabel.kolom(veld), waarde), rij.id))
    return replace(rij, **{veld: waarde})


def verwijder(connection: Connection, ref: Ref) -> None:
    """Remove one record, which has nothing under it."""
    connection.write(tabel_van(ref.soort).verwijder, (ref.id,))


def met_alles_eronder(connection: Connection, rij: Rij) -> Iterator[Rij]:
    """A record and all that hangs under it, parents first."""
    yield rij
    for soort in _KINDEREN.get(rij.SOORT, ()):
        for kind in lees_onder(connection, SOORTEN[soort], rij.id):
            yield from met_alles_eronder(connection, kind)


@cache
def tabel_van(soort: str) -> Tabel:
    """The table of a kind of record."""
    rij = SOORTEN[soort]
    hints = get_type_hints(rij)
    namen = [f.name for f in fields(rij) if f.name != "ouder_id" or rij.OUDER]
    kolomnamen, plekken = ", ".join(namen), ", ".join("?" * len(namen))
    kolommen = tuple(Kolom(naam, *_vertaling(hints[naam])) for naam in namen)
    return Tabel(
        rij=rij,
        kolommen=kolommen,
        namen=tuple(namen),
        vertaald=tuple((plek, k.waarde) for plek, k in enumerate(kolommen) if k.waarde),
        lees=f"SELECT {kolomnamen} FROM {soort}",  # noqa: S608 - names of our own
        voeg_toe=f"INSERT INTO {soort} ({kolomnamen}) VALUES ({plekken})",  # noqa: S608 - same
        wijzig={naam: f"UPDATE {soort} SET {naam} = ? WHERE id = ?" for naam in namen},  # noqa: S608 - same
        verwijder=f"DELETE FROM {soort} WHERE id = ?",  # noqa: S608 - same
    )


def _records(
    connection: Connection, soort: type[R], waar: str, waarden: Sequence[Any]
) -> tuple[R, ...]:
    tabel = tabel_van(soort.SOORT)
    rijen = connection.rows(f"{tabel.lees}{waar} ORDER BY id", waarden)
    return tuple(map(tabel.uit, rijen))  # type: ignore[arg-type]  # the table of this very kind


def _opslag(kolom: Kolom, waarde: Any) -> Any:
    return waarde if kolom.opslag is None or waarde is None else kolom.opslag(waarde)


def _vertaling(hint: Any) -> tuple[Callable[[Any], Any] | None, Callable[[Any], Any] | None]:
    """How a value of this type is stored, and how it is read."""
    soort = next((deel for deel in get_args(hint) if deel not in {NoneType, ...}), hint)
    if get_origin(hint) is tuple:
        return _naar_json, _uit_json
    if issubclass(soort, StrEnum):
        return None, {str(lid): lid for lid in soort}.__getitem__
    return _VERTALINGEN[soort]


_LEGE_LIJST: Final = "[]"


def _naar_json(regels: Iterable[str]) -> str:
    return json.dumps(list(regels), ensure_ascii=False)


def _uit_json(tekst: str) -> tuple[str, ...]:
    return tuple(json.loads(tekst)) if tekst != _LEGE_LIJST else ()


def _uit_deeldatum(tekst: str) -> Deeldatum:
    return Deeldatum(*(int(deel) for deel in tekst.split("-")))


_VERTALINGEN: Final = {
    str: (None, None),
    int: (None, None),
    bool: (int, bool),
    date: (date.isoformat, date.fromisoformat),
    datetime: (naar_tekst, uit_tekst),
    Deeldatum: (Deeldatum.iso, _uit_deeldatum),
}

_KINDEREN: Final[dict[str, list[str]]] = {}
for _rij in RECORDS.values():
    _KINDEREN.setdefault(_rij.OUDER, []).append(_rij.SOORT)


@cache
def hoort_bij_casus(soort: str) -> bool:
    """Whether records of this kind are part of a case; those of the partner directory are not."""
    if soort == Persoon.SOORT:
        return True
    ouder = SOORTEN[soort].OUDER
    return ouder != "" and hoort_bij_casus(ouder)


def _ids_in_casus(soort: str) -> str:
    """A subquery for the ids of one kind of record within the cases from one id to another."""
    if soort == Casus.SOORT:
        return "SELECT id FROM casus WHERE id BETWEEN ? AND ?"
    if soort == Persoon.SOORT:
        return "SELECT ouder_id FROM casus WHERE id BETWEEN ? AND ?"
    ouders = _ids_in_casus(RECORDS[soort].OUDER)
    return f"SELECT id FROM {soort} WHERE ouder_id IN ({ouders})"  # noqa: S608 - names of our own


_BINNEN_CASUS: Final = {
    soort: f" WHERE id IN ({_ids_in_casus(soort)})"
    if rij in {Casus, Persoon}
    else f" WHERE ouder_id IN ({_ids_in_casus(rij.OUDER)})"
    for soort, rij in RECORDS.items()
    if hoort_bij_casus(soort)
}
"""Which rows of a table belong to the cases from one id to another, the two parameters."""
