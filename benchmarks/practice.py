"""The register that is measured: 1,000 fictional cases, made once and copied for each run."""

import hashlib
import inspect
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.door import door
from pga_desktop.services import oefening, oefenstof
from pga_desktop.services.diensten import Diensten
from pga_desktop.services.toegang import NieuwRegister
from pga_desktop.storage import migrations

CASES: Final = 1000
GOALS: Final = 12
ACTIONS: Final = 48
"""As many as the requirements name; the goals and actions stand in the newest case."""

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


@contextmanager
def opened(practice: Practice) -> Iterator[Diensten]:
    """The services of a register, which is closed afterwards."""
    toegang = door()
    services = toegang.open(toegang.ontsluit(practice.path, practice.passphrase))
    try:
        yield services
    finally:
        services.sluit()


def _make(folder: Path) -> None:
    shutil.rmtree(_FOLDER, ignore_errors=True)
    folder.mkdir(parents=True)
    toegang = door()
    passphrase = toegang.wachtzin_voorstel()
    new = NieuwRegister(folder, f"{CASES} casussen", "Woerden", "A. de Boer", passphrase)
    unlocked = oefening.maak_oefenregister(toegang, new, CASES - 1)
    with opened(Practice(unlocked.pad, passphrase)) as services:
        _add_largest(services)
    (folder / _NOTE).write_text(passphrase, encoding="utf-8")


def _add_largest(services: Diensten) -> None:
    """The case with the largest plan the requirements name: each life area has a goal."""
    cases = services.casussen
    with services.samen():
        name = {"roepnaam": "Fenna", "geslachtsnaam": "Grootplan"}
        dossier = cases.dossier(cases.nieuw(name))

        def add(kind: str, parent: int, **fields: str) -> int:
            nonlocal dossier
            case = dossier.casus
            dossier, ref = cases.voeg_toe(case.id, case.versie, kind, parent, fields)
            return ref.id

        for number, area in enumerate(services.regio.lijst("leefgebieden").sleutels[:GOALS], 1):
            what = f"Doel {number}: de cliënt heeft dit voor de zomer besproken en op orde."
            own_words = f"Over nummer {number} wil ik het eerst hebben."
            traject = dossier.huidig.traject.id
            goal = add("doel", traject, leefgebied=area, doel=what, woorden_client=own_words)
            for step in range(1, ACTIONS // GOALS + 1):
                act = f"Stap {step} van doel {number}: samen langsgaan en afspraken vastleggen."
                days = {"start": "02-02-2026", "uiterlijk": "01-06-2026"}
                add("actie", goal, wie="Wijkteam Noord: R. Blok", wat=act, status="open", **days)


def _recipe() -> str:
    """Changes with the schema and with the cases that are told."""
    told = (oefening, oefenstof)
    parts = [inspect.getsource(what).encode() for what in (*told, _make, _add_largest)]
    parts += [step.sql.encode() for step in migrations.migraties()]
    return hashlib.sha256(b"".join(parts)).hexdigest()[:12]
