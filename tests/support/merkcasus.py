"""A case file with a word that can be traced in every text of it."""

import tomllib
from pathlib import Path
from typing import Any, Final

from tests.support.toml import als_toml

MERK: Final = "Zwartkoppeling"

_SLEUTELS: Final = frozenset({
    "aanmelding.feiten.soort", "aanmelding.geinformeerd", "aanmelding.kanaal", "afsluiting.reden",
    "metingen.soort", "opschaling.zvh", "overgangen.naam", "persoon.adres.postcode", "persoon.bsn",
    "persoon.geslacht", "persoon.relaties.gezag", "persoon.relaties.soort", "plan.acties.soort",
    "plan.acties.status", "plan.akkoord", "plan.doelen.leefgebied", "toetsing.besluit",
    "toetsing.criteria.antwoord", "toetsing.criteria.criterium",
})  # fmt: skip
"""Where a case file has a key of a list, or something of a fixed form, instead of free text."""


def merkcasus(bestand: Path) -> bytes:
    """The case file with the word before every free text, expecting nothing."""
    tabel = tomllib.loads(bestand.read_text("utf-8"))
    return als_toml({**_merk(tabel, ""), "verwacht": {}}).encode()


def _merk(waarde: Any, pad: str) -> Any:
    if isinstance(waarde, dict):
        return {n: _merk(w, f"{pad}.{n}" if pad else n) for n, w in waarde.items()}
    if isinstance(waarde, list):
        return [_merk(w, pad) for w in waarde]
    if not isinstance(waarde, str) or pad in _SLEUTELS or _is_datum(waarde):
        return waarde
    if "@" in waarde:
        return f"{MERK.lower()}@{waarde.partition('@')[2]}"
    return f"{MERK} {waarde}"


def _is_datum(waarde: str) -> bool:
    return waarde[:4].isdigit() and waarde[4:5] == "-"
