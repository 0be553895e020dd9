"""Writes certificates to practise signing with."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.security.oefencertificaat import maak_oefencertificaat


@dataclass(frozen=True)
class Oefencertificaat:
    """A certificate file on disk and the password that opens it."""

    bestand: Path
    wachtwoord: str = field(repr=False)


def schrijf_oefencertificaat(bestand: Path, naam: str, moment: datetime) -> Oefencertificaat:
    """Make a certificate on this name and write it. Raises `oefencertificaat-niet-geschreven`."""
    wachtwoord = secrets.token_urlsafe(9)
    try:
        bestand.parent.mkdir(parents=True, exist_ok=True)
        bestand.write_bytes(maak_oefencertificaat(naam, wachtwoord, moment))
    except OSError:
        raise VerwachteFout("oefencertificaat-niet-geschreven") from None
    return Oefencertificaat(bestand, wachtwoord)
