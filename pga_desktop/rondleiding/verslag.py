"""What a walk did: its steps with pictures, its transitions, its documents; in rondleiding.json.

The file is read by others: its keys and their meaning do not change (design 9).
"""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

FORMAAT: Final = 1
BESTAND: Final = "rondleiding.json"


@dataclass(frozen=True)
class Wandelstap:
    """One look at the screen: in which part of the walk, which screen, how long, its picture."""

    stap: str
    scherm: str
    seconden: float
    schermafbeelding: str


@dataclass(frozen=True)
class Gezet:
    """A transition that was performed, and the guards that were skipped."""

    naam: str
    datum: date
    reden: str
    overgeslagen: tuple[str, ...]


@dataclass(frozen=True)
class Gemaakt:
    """A document that was made and exported; `bestand` is its path below the folder of the walk."""

    sleutel: str
    niveau: str
    lezer: str
    ontvanger: str
    bestand: str


@dataclass(frozen=True)
class Verslag:
    """The whole walk. `register` and all files are paths below the folder it was made in."""

    casus: str
    eindstap: str
    register: str
    wachtzin: str
    overgangen: tuple[Gezet, ...]
    stappen: tuple[Wandelstap, ...]
    documenten: tuple[Gemaakt, ...]

    def schrijf(self, uit: Path) -> Path:
        """Write rondleiding.json in the folder of the walk."""
        inhoud = {"formaat": FORMAAT} | {
            "casus": self.casus,
            "eindstap": self.eindstap,
            "register": self.register,
            "wachtzin": self.wachtzin,
            "overgangen": [vars(o) | {"datum": o.datum.isoformat()} for o in self.overgangen],
            "stappen": [vars(s) for s in self.stappen],
            "documenten": [vars(d) for d in self.documenten],
        }
        bestand = uit / BESTAND
        bestand.write_text(json.dumps(inhoud, ensure_ascii=False, indent=2) + "\n", "utf-8")
        return bestand
