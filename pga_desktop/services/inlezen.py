"""Reads files the user pointed at."""

from pathlib import Path
from typing import Final

from pga_desktop.domain.errors import VerwachteFout

GROOTSTE_BESTAND: Final = 50_000_000
"""Bytes; nothing one signs, scans or trusts is larger, and more does not belong in memory."""


def lees_gekozen_bestand(pad: Path) -> bytes:
    """What is in a file. Raises `bestand-niet-te-lezen`, also when it is far too large."""
    try:
        if pad.stat().st_size > GROOTSTE_BESTAND:
            raise VerwachteFout("bestand-niet-te-lezen")
        return pad.read_bytes()
    except (OSError, ValueError):
        raise VerwachteFout("bestand-niet-te-lezen") from None
