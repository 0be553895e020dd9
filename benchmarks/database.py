"""Searching and saving through the services, against the same SQL on a bare SQLCipher connection.

Saving has a copy of the register for each of the two, so that neither waits for the other.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from typing import Any, Final

import sqlcipher3.dbapi2 as driver

from benchmarks.door import door
from benchmarks.practice import Practice, opened
from benchmarks.series import Pair, timed_in_turns
from pga_desktop.domain.vouwen import vouw
from pga_desktop.storage import zoeken

TERMS: Final = ("y", "yild", "yildirim", "heijden theo", "C-2026-05", "overlast", "politie")
"""As they are typed: a letter, half a name, a name without its accents, two words, a number."""

_SEARCH_ROUNDS: Final = 40
_SAVE_ROUNDS: Final = 300
_SETTINGS: Final = (
    "foreign_keys = ON",
    "recursive_triggers = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "journal_mode = WAL",
    "synchronous = FULL",
)
"""The settings of the register: the comparison is about the program, not about safety."""

_TEXT: Final = "Bewoners melden bijna elke week geschreeuw en bedreigingen op het plein, keer {}."


def search(practice: Practice, rounds: int = _SEARCH_ROUNDS) -> dict[str, Pair]:
    """Each term through the services and as the query itself, in the same register."""
    with opened(practice) as services, _bare(practice) as database:
        found = {}
        for term in TERMS:
            sql, parameters = zoeken.vraag(zoeken.woorden(term), limiet=20)
            ours = partial(services.zoeken.zoek, term)
            theirs = partial(_rows, database, sql, parameters)
            found[term] = timed_in_turns(ours, theirs, rounds)
        return found


def save(ours: Practice, theirs: Practice, rounds: int = _SAVE_ROUNDS) -> Pair:
    """One field of a case, against the rows that a save writes, in one commit."""
    with opened(ours) as services, _bare(theirs) as database:
        dossier = services.casussen.dossier(services.casussen.overzicht()[0].id)
        field = dossier.huidig.aanmelding.ref
        numbers = count()

        def through_services() -> None:
            nonlocal dossier
            casus, text = dossier.casus, _TEXT.format(next(numbers))
            dossier = services.casussen.wijzig(casus.id, casus.versie, field, "aanleiding", text)

        bare = _BareSave(database, dossier.casus.id, field.id)
        return timed_in_turns(through_services, bare.write, rounds)


def _rows(database: Any, sql: str, parameters: tuple[str | int, ...]) -> list[Any]:
    found: list[Any] = database.execute(sql, parameters).fetchall()
    return found


class _BareSave:
    """The rows of one save: record, version, history with its values and chain, search text."""

    def __init__(self, database: Any, case_id: int, record_id: int) -> None:
        self._execute = database.execute
        self._case_id, self._record_id = case_id, record_id
        self._number = self._execute("SELECT max(seq) FROM geschiedenis").fetchone()[0]
        self._text = ""

    def write(self) -> None:
        self._number += 1
        before, self._text = self._text, _TEXT.format(self._number)
        moment, hash_ = "2026-03-02T09:00:00.000Z", bytes(32)
        place = ("aanmelding", self._record_id)
        self._execute("BEGIN IMMEDIATE")
        self._execute(
            "DELETE FROM concept WHERE soort = ? AND record_id = ? AND veld = 'aanleiding'", place
        )
        self._execute(
            "UPDATE casus SET versie = versie + 1, gewijzigd_op = ? WHERE id = ?",
            (moment, self._case_id),
        )
        self._execute(
            "UPDATE aanmelding SET aanleiding = ? WHERE id = ?", (self._text, self._record_id)
        )
        self._execute(
            "INSERT INTO geschiedenis (seq, tijd, actor, casus_id, actie, soort, record_id, veld,"
            " oud, nieuw, mac) VALUES (?, ?, 'a', ?, 'gewijzigd', ?, ?, 'aanleiding', ?, ?, ?)",
            (self._number, moment, self._case_id, *place, hash_, hash_, hash_),
        )
        self._execute(
            "INSERT INTO geschiedenis_waarde (seq, zout, oud, nieuw) VALUES (?, ?, ?, ?)",
            (self._number, secrets.token_bytes(16), before, self._text),
        )
        self._execute(
            "UPDATE keten SET seq = ?, mac = ?, zegel = ? WHERE naam = 'geschiedenis'",
            (self._number, hash_, hash_),
        )
        self._execute(
            "UPDATE zoektekst SET tekst = ? WHERE soort = ? AND record_id = ?"
            " AND veld = 'aanleiding' AND casus_id = ?",
            (vouw(self._text), *place, self._case_id),
        )
        self._execute("COMMIT")


@contextmanager
def _bare(practice: Practice) -> Iterator[Any]:
    key = door().ontsluit(practice.path, practice.passphrase).sleutels.data
    database = driver.connect(
        str(practice.path / "register.db"), isolation_level=None, cached_statements=512
    )
    try:
        database.set_key(bytearray(b"x'" + key.hex().encode() + b"'"))
        for setting in _SETTINGS:
            database.execute(f"PRAGMA {setting}").fetchall()
        yield database
    finally:
        database.close()
