"""Readable copies outside the register: the only place in this room that writes files."""

from pathlib import Path

from pga_desktop.domain.errors import VerwachteFout


def controleer_map(map_: Path) -> None:
    """Refuse a folder to export to that is not there. Raises `exportmap-ontbreekt`."""
    if not (map_.is_absolute() and map_.is_dir()):
        raise VerwachteFout("exportmap-ontbreekt")


def schrijf_over(map_: Path, naam: str, pdf: bytes) -> Path:
    """Write a PDF, over an earlier one of that name; makes the folder. Raises `OSError`."""
    map_.mkdir(parents=True, exist_ok=True)
    pad = map_ / f"{naam}.pdf"
    pad.write_bytes(pdf)
    return pad


def schrijf_nieuw(map_: Path, naam: str, inhoud: bytes, soort: str = ".pdf") -> Path:
    """Write a file under a name that is still free; nothing half-written stays behind.

    Raises `OSError`.
    """
    pad, nummer = map_ / f"{naam}{soort}", 1
    while True:
        try:
            bestand = pad.open("xb")
            break
        except FileExistsError:
            nummer += 1
            pad = map_ / f"{naam}-{nummer}{soort}"
    try:
        with bestand:
            bestand.write(inhoud)
    except OSError:
        pad.unlink(missing_ok=True)
        raise
    return pad
