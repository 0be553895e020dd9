"""The register that is measured: 1,000 fictional cases, made once and copied for each run."""

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.door import door
from pga_desktop.services import oefening, oefenstof
from pga_desktop.services.toegang import NieuwRegister
from pga_desktop.storage import migrations

CASES: Final = 1000
"""As many as the requirements name."""

_FOLDER: Final = Path(__file__).parents[1] / "build" / "metingen"
_NOTE: Final = "wachtzin.txt"


@dataclass(frozen=True)
class Practice:
    """A register and its passphrase."""

    path: Path
    passphrase: str


def practice(name: str) -> Practice:
    """A fresh copy of the register with `CASES` cases, which is made first when it is not there."""
    folder = _FOLDER / _recipe()
    if not (folder / _NOTE).exists():
        _make(folder)
    original = next(folder.glob("*.pgaregister"))
    copy = _FOLDER / name / original.name
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(original, copy)
    return Practice(copy, (folder / _NOTE).read_text(encoding="utf-8"))


def _make(folder: Path) -> None:
    shutil.rmtree(_FOLDER, ignore_errors=True)
    folder.mkdir(parents=True)
    toegang = door()
    passphrase = toegang.wachtzin_voorstel()
    new = NieuwRegister(folder, f"{CASES} casussen", "Woerden", "A. de Boer", passphrase)
    oefening.maak_oefenregister(toegang, new, CASES)
    (folder / _NOTE).write_text(passphrase, encoding="utf-8")


def _recipe() -> str:
    """Changes with the schema and with the cases that are told."""
    parts = [Path(str(module.__file__)).read_bytes() for module in (oefening, oefenstof)]
    parts += [step.sql.encode() for step in migrations.stappen()]
    return hashlib.sha256(b"".join(parts)).hexdigest()[:12]
