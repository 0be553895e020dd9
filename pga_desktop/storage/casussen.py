"""The row of a case itself: its number, its version, and whether it takes a place."""

import json
from typing import Final

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.stappen import ACTIEF
from pga_desktop.storage.connection import Connection

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
