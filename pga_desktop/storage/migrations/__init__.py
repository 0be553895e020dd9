"""Brings a register to the newest schema: numbered SQL files, one transaction each, never back.

A step is complete in itself and relies on no other code of the project. `executescript` is avoided:
it commits what is open, so a failing script would leave half its tables.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import sqlcipher3.dbapi2 as driver

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.storage.connection import Connection

_BESTANDSNAAM = re.compile(r"(\d{4})_[a-z_]+\.sql")


@dataclass(frozen=True)
class Migratie:
    """One migration: the version it leads to and its statements."""

    versie: int
    sql: str


@cache
def migraties() -> tuple[Migratie, ...]:
    """The shipped migrations, in order from 1 without a gap."""
    gevonden = {
        int(naam[1]): bestand.read_text(encoding="utf-8")
        for bestand in files(__package__).iterdir()
        if (naam := _BESTANDSNAAM.fullmatch(bestand.name))
    }
    return tuple(Migratie(versie, gevonden[versie]) for versie in range(1, len(gevonden) + 1))


def versie(connection: Connection) -> int:
    """The version of the schema in this file; 0 when it has none yet."""
    return int(connection.value("PRAGMA user_version"))


def is_leeg(connection: Connection) -> bool:
    """Whether nothing has been made in this file yet."""
    return not connection.value("SELECT count(*) FROM sqlite_master")


def is_nieuwste(connection: Connection) -> bool:
    """Whether this file has the newest schema."""
    return versie(connection) == migraties()[-1].versie


def upgrade(
    connection: Connection,
    backup: Callable[[int], object],
    te_doen: Sequence[Migratie] | None = None,
) -> None:
    """Bring the file to the newest version; does nothing when it is there already.

    `backup` is called with the present version before an existing file is changed. Raises
    `register-nieuwer` (the file is left as it is) or `register-bijwerken-mislukt` with `stap`:
    completed steps stay, the failing one leaves nothing behind.
    """
    alle = migraties() if te_doen is None else te_doen
    huidig, nieuwste = versie(connection), alle[-1].versie
    if huidig > nieuwste:
        raise VerwachteFout("register-nieuwer", versie=huidig, bekend=nieuwste)
    if huidig < nieuwste and not is_leeg(connection):
        backup(huidig)
    for migratie in alle[huidig:]:
        with connection.without_foreign_keys():
            _voer_uit(connection, migratie)


def _voer_uit(connection: Connection, migratie: Migratie) -> None:
    try:
        with connection.transaction():
            for statement in splits(migratie.sql):
                connection.write(statement)
            connection.write(f"PRAGMA user_version = {migratie.versie:d}")
            if connection.rows("PRAGMA foreign_key_check"):
                raise VerwachteFout("register-bijwerken-mislukt", stap=migratie.versie)
    except driver.Error as error:
        raise VerwachteFout("register-bijwerken-mislukt", stap=migratie.versie) from error


def splits(sql: str) -> Iterator[str]:
    """The statements in a script; a trigger with semicolons in its body is one statement."""
    tot_nu_toe = ""
    for regel in sql.splitlines(keepends=True):
        tot_nu_toe += regel
        if driver.complete_statement(tot_nu_toe):
            yield tot_nu_toe.strip()
            tot_nu_toe = ""
    if tot_nu_toe.strip():
        raise ValueError("a migration ends in the middle of a statement")
