"""Readable copies outside the register: the only place in this room that writes files."""

from itertools import count
from pathlib import Path


def schrijf_over(map_: Path, naam: str, pdf: bytes) -> Path:
    """Write a PDF, over an earlier one of that name; makes the folder. Raises `OSError`."""
    map_.mkdir(parents=True, exist_ok=True)
    pad = map_ / f"{naam}.pdf"
    pad.write_bytes(pdf)
    return pad


def schrijf_nieuw(map_: Path, naam: str, pdf: bytes) -> Path:
    """Write a PDF under a name that is still free; nothing half-written stays behind.

    Raises `OSError`.
    """
    namen = (naam if nummer == 1 else f"{naam}-{nummer}" for nummer in count(1))
    for pad in (map_ / f"{vrij}.pdf" for vrij in namen):
        try:
            bestand = pad.open("xb")
        except FileExistsError:
            continue
        try:
            with bestand:
                bestand.write(pdf)
        except OSError:
            pad.unlink(missing_ok=True)
            raise
        return pad
    raise AssertionError("unreachable: names never run out")
