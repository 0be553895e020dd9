"""Which register is open."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Registerinfo:
    """The name of the register, where it lives, and who works in it."""

    naam: str
    pad: Path
    gebruiker: str
