"""`sleutels.json` on disk: a crash leaves the old file or the new one, never half of one."""

import contextlib
import os
from pathlib import Path

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.security import sleutels
from pga_desktop.security.sleutels import Sleutelbos

NAAM = "sleutels.json"


def lees(map_: Path) -> Sleutelbos:
    """The key ring in a register's folder.

    Raises `sleutelbestand-ontbreekt`, `sleutelbestand-onleesbaar` or what `sleutels.lees` raises.
    """
    try:
        tekst = (map_ / NAAM).read_bytes()
    except FileNotFoundError:
        raise VerwachteFout("sleutelbestand-ontbreekt") from None
    except OSError:
        raise VerwachteFout("sleutelbestand-onleesbaar") from None
    return sleutels.lees(tekst)


def bewaar(map_: Path, bos: Sleutelbos) -> None:
    """Replace the key ring in a register's folder; `sleutelbestand-niet-bewaard` if that fails."""
    tijdelijk = map_ / (NAAM + ".nieuw")
    try:
        with tijdelijk.open("wb") as bestand:
            bestand.write(sleutels.schrijf(bos))
            bestand.flush()
            os.fsync(bestand.fileno())
        tijdelijk.replace(map_ / NAAM)
        _bewaar_map(map_)
    except OSError:
        with contextlib.suppress(OSError):
            tijdelijk.unlink(missing_ok=True)
        raise VerwachteFout("sleutelbestand-niet-bewaard") from None


def _bewaar_map(map_: Path) -> None:
    """Make the new name itself durable; Windows has no such call and does it with the replace."""
    if os.name == "posix":
        nummer = os.open(map_, os.O_RDONLY)
        try:
            os.fsync(nummer)
        finally:
            os.close(nummer)
