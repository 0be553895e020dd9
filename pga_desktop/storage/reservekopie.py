"""A verified, encrypted copy of a register: what was not read back is no backup."""

import contextlib
from pathlib import Path

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.storage.connection import Connection, open_database


def maak(connection: Connection, sleutel: bytes | bytearray, doel: Path) -> None:
    """Copy the register to a new file under the same key, open the copy and check every page.

    Raises `reservekopie-mislukt` when the copy is not whole, besides what opening a file can raise;
    nothing is left at `doel` then.
    """
    bezig = doel.with_name(doel.name + ".bezig")
    try:
        doel.parent.mkdir(exist_ok=True)
        _ruim_op(bezig)
        kopie = open_database(bezig, sleutel, new=True)
        try:
            connection.copy_to(kopie)
        finally:
            kopie.close()
        if not is_heel(bezig, sleutel):
            raise VerwachteFout("reservekopie-mislukt")
        bezig.replace(doel)
    except OSError:
        raise VerwachteFout("reservekopie-mislukt") from None
    finally:
        with contextlib.suppress(OSError):
            _ruim_op(bezig)


def _ruim_op(kopie: Path) -> None:
    """Remove a copy, and what SQLite keeps beside one that was not closed well."""
    for rest in ("", "-journal", "-wal", "-shm"):
        kopie.with_name(kopie.name + rest).unlink(missing_ok=True)


def is_heel(pad: Path, sleutel: bytes | bytearray) -> bool:
    """Whether every page of a copy is as it was written and the structure holds."""
    kopie = open_database(pad, sleutel)
    try:
        return not kopie.rows("PRAGMA cipher_integrity_check") and (
            kopie.value("PRAGMA integrity_check") == "ok"
        )
    finally:
        kopie.close()
