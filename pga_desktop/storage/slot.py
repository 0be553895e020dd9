"""One user at a time: an operating-system lock that dies with the program that holds it.

The file carries the holder's name and start only to show them; whether the register is in use is
decided by the lock, never by the file.
"""

import contextlib
import json
import os
import sys
from datetime import datetime
from pathlib import Path

from pga_desktop.domain.errors import VerwachteFout, schijffout

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

BESTANDSNAAM = "in-gebruik"
_LOCKED_BYTE = 1 << 30
"""Windows locks bytes against reading too; this one lies far behind the text."""


class Slot:
    """The right to use a register, held until `release` or the end of the program."""

    def __init__(self, nummer: int) -> None:
        self._nummer: int | None = nummer

    @classmethod
    def acquire(cls, map_: Path, naam: str, sinds: datetime) -> "Slot":
        """Take the register in a folder, or raise `register-in-gebruik` with `naam` and `sinds`.

        `naam` and `sinds` (ISO 8601) are empty when the other program has not written them yet.
        """
        try:
            nummer = os.open(map_ / BESTANDSNAAM, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as fout:
            raise schijffout(fout) from None
        try:
            if not _lock(nummer):
                raise VerwachteFout("register-in-gebruik", **_holder(nummer))
            _write(nummer, {"naam": naam, "sinds": sinds.isoformat(timespec="minutes")})
        except BaseException:
            os.close(nummer)
            raise
        return cls(nummer)

    def release(self) -> None:
        """Give the register free; doing it twice is harmless."""
        if self._nummer is not None:
            with contextlib.suppress(OSError):  # a name that stays behind locks nobody out
                os.ftruncate(self._nummer, 0)
            os.close(self._nummer)
            self._nummer = None


def _lock(nummer: int) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(nummer, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(nummer, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(nummer, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _write(nummer: int, houder: dict[str, str]) -> None:
    try:
        os.ftruncate(nummer, 0)
        os.lseek(nummer, 0, os.SEEK_SET)
        os.write(nummer, json.dumps(houder, ensure_ascii=False).encode())
    except OSError:  # a full disk: the lock holds without a name to show
        return


def _holder(nummer: int) -> dict[str, str]:
    try:
        os.lseek(nummer, 0, os.SEEK_SET)
        houder = json.loads(os.read(nummer, 4096))
        return {"naam": str(houder["naam"]), "sinds": str(houder["sinds"])}
    except (OSError, ValueError, TypeError, KeyError):
        return {"naam": "", "sinds": ""}
