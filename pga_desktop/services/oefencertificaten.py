"""Writes certificates to practise signing with."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.security.oefencertificaat import maak_oefencertificaat
from pga_desktop.services.uitvoer import schrijf_nieuw

_BESTAND: Final = "oefencertificaat"


@dataclass(frozen=True)
class Oefencertificaat:
    """A certificate file on disk and the password that opens it."""

    bestand: Path
    wachtwoord: str = field(repr=False)


def schrijf_oefencertificaat(map_: Path, naam: str, moment: datetime) -> Oefencertificaat:
    """Make a certificate on this name and write it under a name that gives nothing away.

    Raises `oefencertificaat-niet-geschreven`.
    """
    wachtwoord = secrets.token_urlsafe(9)
    try:
        map_.mkdir(parents=True, exist_ok=True)
        p12 = maak_oefencertificaat(naam, wachtwoord, moment)
        bestand = schrijf_nieuw(map_, _BESTAND, p12, ".p12")
    except OSError:
        raise VerwachteFout("oefencertificaat-niet-geschreven") from None
    return Oefencertificaat(bestand, wachtwoord)
