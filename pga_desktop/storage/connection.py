"""One connection to one encrypted file: the only module that gives SQLCipher a key.

Every setting is read back, and every driver error that a user can mend becomes an expected error,
once, here. Rows are fetched at once: no cursor leaves this module. It belongs to one thread.
"""

import contextlib
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as driver

from pga_desktop.domain.errors import VerwachteFout, schijffout

Row = tuple[Any, ...]

_LOCK_TIMEOUT: Final = 2.0
"""Seconds a write waits for a job that is writing."""

_SHARED_MEMORY: Final = 32 * 1024
"""Bytes of the index that SQLite makes beside a write-ahead log when it opens one."""

_SETTINGS: Final = (
    ("PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", 1),
    ("PRAGMA recursive_triggers = ON", "PRAGMA recursive_triggers", 1),
    ("PRAGMA secure_delete = ON", "PRAGMA secure_delete", 1),
    ("PRAGMA temp_store = MEMORY", "PRAGMA temp_store", 2),
    ("PRAGMA journal_mode = WAL", "PRAGMA journal_mode", "wal"),
    ("PRAGMA synchronous = FULL", "PRAGMA synchronous", 2),
)
"""recursive_triggers: INSERT OR REPLACE would delete rows past the triggers that forbid it."""

_EXPECTED: Final = {
    driver.SQLITE_BUSY: "register-bezet",
    driver.SQLITE_LOCKED: "register-bezet",
    driver.SQLITE_READONLY: "alleen-lezen",
    driver.SQLITE_IOERR: "opslag-onbereikbaar",
    driver.SQLITE_CORRUPT: "register-beschadigd",
    driver.SQLITE_FULL: "schijf-vol",
    driver.SQLITE_CANTOPEN: "opslag-onbereikbaar",
    driver.SQLITE_NOTADB: "register-onleesbaar",  # a wrong key and another kind of file look alike
}

_DAMAGE: Final = frozenset({driver.SQLITE_CORRUPT, driver.SQLITE_NOTADB})
"""What an open file answers when a page does not agree with its checksum."""


class Connection:
    """An open, encrypted database. Writing is possible inside `transaction()` only."""

    def __init__(self, db: Any, pad: Path) -> None:
        self._db, self._pad = db, pad
        self._file = _identity(pad)
        self._suspect = self._damaged = False
        self.on_damage: Callable[[], None] = lambda: None
        """Called once, when a page cannot be read any more."""

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """All rows of a query."""
        try:
            rows: list[Row] = self._db.execute(sql, parameters).fetchall()
        except driver.Error as error:
            raise self._expected(error) from error
        return rows

    def row(self, sql: str, parameters: Sequence[Any] = ()) -> Row | None:
        """The first row of a query, or None."""
        rows = self.rows(sql, parameters)
        return rows[0] if rows else None

    def value(self, sql: str, parameters: Sequence[Any] = ()) -> Any:
        """The first column of the first row, or None."""
        row = self.row(sql, parameters)
        return row[0] if row else None

    def write(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """Run one change; returns how many rows it touched."""
        return int(self._write(sql, parameters).rowcount)

    def insert(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """Run one INSERT; returns the id of the new row."""
        return int(self._write(sql, parameters).lastrowid)

    def _write(self, sql: str, parameters: Sequence[Any]) -> Any:
        if not self._db.in_transaction:
            raise RuntimeError("a write outside a transaction")
        try:
            return self._db.execute(sql, parameters)
        except driver.Error as error:
            raise self._expected(error) from error

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything in the block is stored together, or nothing of it.

        Raises `opslag-onbereikbaar` when the file is not where it was opened.
        """
        self._check_place()
        self.rows("BEGIN IMMEDIATE")
        try:
            yield
            self.rows("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                with contextlib.suppress(driver.Error):
                    self._db.rollback()
            self._look_for_damage()
            raise

    def _expected(self, error: Any) -> Exception:
        """The expected error for a driver error."""
        self._suspect = self._suspect or _primary_code(error) in _DAMAGE
        self._look_for_damage()
        if self._damaged:
            return VerwachteFout("register-beschadigd")
        return _translated(error, self._pad)

    def _look_for_damage(self) -> None:
        """After one damaged page SQLCipher gives nothing any more, and calls the file read-only.

        That tells it from a search index that differs, of which the driver says the same.
        """
        if not self._suspect or self._damaged or self._db.in_transaction:
            return
        self._suspect = False
        try:
            self._db.execute("BEGIN IMMEDIATE")
            self._db.execute("SELECT count(*) FROM sqlite_master").fetchall()
        except driver.Error as error:
            self._damaged = _EXPECTED.get(_primary_code(error)) != "register-bezet"
        finally:
            with contextlib.suppress(driver.Error):
                self._db.rollback()
        if self._damaged:
            self.on_damage()

    def _check_place(self) -> None:
        """Linux goes on writing to a file that was removed; what is stored there is gone."""
        if _identity(self._pad) != self._file:
            raise VerwachteFout("opslag-onbereikbaar")

    @contextlib.contextmanager
    def without_foreign_keys(self) -> Iterator[None]:
        """For migrations that rebuild a table: they check all references before they commit."""
        self.rows("PRAGMA foreign_keys = OFF")
        try:
            yield
        finally:
            self.rows("PRAGMA foreign_keys = ON")

    def checkpoint(self) -> None:
        """Bring everything from the write-ahead log into the file and empty the log."""
        self.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    def copy_to(self, target: "Connection") -> None:
        """Copy the whole database into another open one. Raises `reservekopie-mislukt`.

        The driver does not say on which side it went wrong, nor why.
        """
        try:
            self._db.backup(target._db)
        except driver.Error:
            raise VerwachteFout("reservekopie-mislukt") from None

    def close(self) -> None:
        """Checkpoint and close; closing twice is harmless."""
        try:
            self._db.close()
        except driver.Error as error:
            raise self._expected(error) from error


def open_database(
    pad: Path, sleutel: bytes | bytearray, *, new: bool = False, read_only: bool = False
) -> Connection:
    """Open the encrypted database in a file with its raw 32-byte key, all settings applied.

    Raises `register-niet-gevonden`, `register-bestaat-al`, `register-onleesbaar` (wrong key or no
    register), `register-beschadigd` or `opslag-onbereikbaar`.
    """
    _check_file(pad, new=new)
    mode = "ro" if read_only else "rwc" if new else "rw"
    try:
        db = driver.connect(
            f"{pad.absolute().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,
            timeout=_LOCK_TIMEOUT,
            cached_statements=512,
        )
    except driver.Error as error:
        raise _translated(error, pad) from error
    try:
        connection = Connection(db, pad.absolute())
        db.enable_load_extension(False)
        _unlock(db, sleutel)
        _apply_settings(connection, read_only=read_only)
    except BaseException as error:
        db.close()
        if isinstance(error, driver.Error):
            raise _translated(error, pad) from error
        raise
    return connection


def _check_file(pad: Path, *, new: bool) -> None:
    try:
        size = pad.stat().st_size
    except FileNotFoundError:
        if not new:
            raise VerwachteFout("register-niet-gevonden") from None
        return
    except OSError as error:
        raise schijffout(error) from None
    if new:
        raise VerwachteFout("register-bestaat-al")
    if size == 0:  # SQLite would take it for a new, empty register
        raise VerwachteFout("register-beschadigd")


def _unlock(db: Any, sleutel: bytes | bytearray) -> None:
    """Hand over the key and prove it; SQLCipher's own log would write to standard error."""
    if len(sleutel) != 32:  # noqa: PLR2004 - AES-256
        raise ValueError("a raw key is 32 bytes")
    db.execute("PRAGMA cipher_log_level = NONE")
    raw = bytearray(b"x'" + sleutel.hex().encode() + b"'")
    try:
        db.set_key(raw)
    finally:
        raw[:] = bytes(len(raw))
    if not db.execute("PRAGMA cipher_version").fetchall():
        raise RuntimeError("this driver does not encrypt")
    db.execute("SELECT count(*) FROM sqlite_master").fetchall()


def _apply_settings(connection: Connection, *, read_only: bool) -> None:
    for change, question, answer in _SETTINGS:
        if not (read_only and "journal_mode" in change):
            connection.rows(change)
        if connection.value(question) != answer:
            raise RuntimeError(f"not accepted: {change}")


def _identity(pad: Path) -> tuple[int, int]:
    """Which file stands at a path, whatever its name. Raises what `schijffout` gives."""
    try:
        stat = os.stat(pad)
    except OSError as error:
        raise schijffout(error) from None
    return stat.st_dev, stat.st_ino


def _translated(error: Any, pad: Path) -> Exception:
    """The expected error for a driver error, or the driver error itself when it is a bug."""
    code = _EXPECTED.get(_primary_code(error))
    if code == "opslag-onbereikbaar" and _is_full(pad):
        code = "schijf-vol"
    return VerwachteFout(code) if code else error


def _primary_code(error: Any) -> int:
    """What SQLite calls an error, without the details."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _is_full(pad: Path) -> bool:
    """Whether there is no room beside the file: SQLite may call that an I/O error."""
    try:
        return shutil.disk_usage(pad.parent).free < _SHARED_MEMORY
    except OSError:
        return False
