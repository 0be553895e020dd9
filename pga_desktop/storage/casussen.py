"""The list of cases, and the row of the case itself: its number, version and step."""

import json
from dataclasses import dataclass
from typing import Final

from pga_desktop.domain.casus import Casus
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.persoon import Persoon
from pga_desktop.domain.stappen import ACTIEF
from pga_desktop.storage import records
from pga_desktop.storage.connection import Connection

_REGISSEURS: Final = """
SELECT traject.ouder_id, plan.casusregisseur
FROM plan JOIN traject ON traject.id = plan.ouder_id ORDER BY traject.nummer
"""
_LEEFGEBIEDEN: Final = """
SELECT traject.ouder_id, doel.leefgebied
FROM doel JOIN traject ON traject.id = doel.ouder_id
WHERE traject.id IN (SELECT max(id) FROM traject GROUP BY ouder_id) ORDER BY doel.id
"""
_AANTAL_IN_STAPPEN: Final = """
SELECT count(*) FROM casus WHERE stap IN (SELECT value FROM json_each(?))
"""
_ACTIEVE_STAPPEN: Final = json.dumps(sorted(ACTIEF))
_HOOGSTE_NUMMER: Final = """
SELECT max(CAST(substr(nummer, 8) AS INTEGER)) FROM casus WHERE nummer GLOB ?
"""
_VERHOOG_VERSIE: Final = """
UPDATE casus SET versie = versie + 1, gewijzigd_op = ? WHERE id = ? AND versie = ?
"""


@dataclass(frozen=True)
class Casusregel:
    """One line of the list of cases: what can be told without reading the dossier.

    `leefgebieden` are those the current traject has a goal on.
    """

    casus: Casus
    persoon: Persoon
    casusregisseur: str
    leefgebieden: tuple[str, ...]


def overzicht(connection: Connection) -> tuple[Casusregel, ...]:
    """All cases, in the order they were made."""
    personen = {persoon.id: persoon for persoon in records.lees_alle(connection, Persoon)}
    regisseurs: dict[int, str] = dict(connection.rows(_REGISSEURS))
    leefgebieden: dict[int, list[str]] = {}
    for casus_id, leefgebied in connection.rows(_LEEFGEBIEDEN):
        leefgebieden.setdefault(casus_id, []).append(leefgebied)
    return tuple(
        Casusregel(
            casus,
            personen[casus.ouder_id],
            regisseurs.get(casus.id, ""),
            tuple(dict.fromkeys(leefgebieden.get(casus.id, ()))),
        )
        for casus in records.lees_alle(connection, Casus)
    )


def versies(connection: Connection) -> dict[int, int]:
    """The version of every case, to see which of them changed."""
    return dict(connection.rows("SELECT id, versie FROM casus"))


def aantal_actief(connection: Connection) -> int:
    """How many cases take a place under the cap."""
    return int(connection.value(_AANTAL_IN_STAPPEN, (_ACTIEVE_STAPPEN,)))


def volgend_nummer(connection: Connection, jaar: int) -> str:
    """'C-2026-007': the number after the highest of that year."""
    hoogste = connection.value(_HOOGSTE_NUMMER, (f"C-{jaar}-*",)) or 0
    return f"C-{jaar}-{hoogste + 1:03d}"


def verhoog_versie(connection: Connection, casus_id: int, versie: int, tijd: str) -> int:
    """The next version of a case; `casus-verouderd` when it is not at this version any more."""
    if not connection.write(_VERHOOG_VERSIE, (tijd, casus_id, versie)):
        raise VerwachteFout("casus-verouderd")
    return versie + 1
