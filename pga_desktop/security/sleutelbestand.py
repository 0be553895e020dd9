"""`sleutels.json` on disk: a crash leaves the old file or the new one, never half of one."""

import contextlib
import os
from pathlib import Path

from pga_desktop.domain.errors import VerwachteFout, schijffout
from pga_desktop.security import sleutels
from pga_desktop.security.sleutels import Sleutelbos

NAAM = "sleutels.json"


def lees(map_: Path) -> Sleutelbos:
    """The key ring in a register's folder.

    Raises `sleutels-ontbreken`, `opslag-onbereikbaar` or what `sleutels.lees` raises.
    """
    try:
        tekst = (map_ / NAAM).read_bytes()
    except FileNotFoundError:
        raise VerwachteFout("sleutels-ontbreken") from None
    except OSError:
        raise VerwachteFout("opslag-onbereikbaar") from None
    return sleutels.lees(tekst)


def bewaar(map_: Path, bos: Sleutelbos) -> None:
    """Replace the key ring in a register's folder.

    Raises `schijf-vol`, `alleen-lezen` or `opslag-onbereikbaar`; the old key ring stands then.
    """
    tijdelijk = map_ / (NAAM + ".nieuw")
    try:
        with tijdelijk.open("wb") as bestand:
            bestand.write(sleutels.schrijf(bos))
            bestand.flush()
            os.fsync(bestand.fileno())
        tijdelijk.replace(map_ / NAAM)
        _bewaar_map(map_)
    except OSError as fout:
        with contextlib.suppress(OSError):
            tijdelijk.unlink(missing_ok=True)
        raise schijffout(fout) from None


def _bewaar_map(map_: Path) -> None:
    """Make the new name itself durable; Windows has no such call and does it with the replace."""
    if os.name == "posix":
        nummer = os.open(map_, os.O_RDONLY)
        try:
            os.fsync(nummer)
        finally:
            os.close(nummer)
