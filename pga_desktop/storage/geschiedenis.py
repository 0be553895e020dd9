"""The history of the register: what was changed, by whom and when; rows are only ever added.

A row holds salted hashes of the old and the new value and is part of a chain. The values stand in a
side table that destruction empties; without its salt a hash tells nothing, and the chain holds.
"""

import hmac
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from pga_desktop.storage.connection import Connection, Row
from pga_desktop.storage.keten import Keten, Ketenuitslag, Schakel, bladzijden
from pga_desktop.storage.tijd import naar_tekst, uit_tekst


class Handeling(StrEnum):
    """What can be done to a record or to a case."""

    AANGEMAAKT = "aangemaakt"
    GEWIJZIGD = "gewijzigd"
    VERWIJDERD = "verwijderd"
    TERUGGEZET = "teruggezet"
    OVERGANG = "overgang"
    DOCUMENT = "document"
    GEOPEND = "geopend"
    GEWIST = "gewist"


@dataclass(frozen=True, kw_only=True)
class Wijziging:
    """What happened to a record or one field of it.

    `oud` and `nieuw` are None where there is no value, or when it was erased.
    """

    handeling: Handeling
    soort: str
    record_id: int | None
    casus_id: int | None
    veld: str = ""
    oud: str | None = None
    nieuw: str | None = None


@dataclass(frozen=True, kw_only=True)
class Vastlegging:
    """A row of the history as it is read: number, moment (UTC), the user's id, what happened."""

    seq: int
    tijd: datetime
    actor: str
    wijziging: Wijziging


_VOEG_TOE: Final = """
INSERT INTO geschiedenis
    (seq, tijd, actor, casus_id, actie, soort, record_id, veld, oud, nieuw, mac)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_BEWAAR_WAARDE: Final = """
INSERT INTO geschiedenis_waarde (seq, zout, oud, nieuw) VALUES (?, ?, ?, ?)
"""
_LEES_CASUS: Final = """
SELECT seq, tijd, actor, casus_id, actie, soort, record_id, veld, w.oud, w.nieuw
FROM geschiedenis LEFT JOIN geschiedenis_waarde AS w USING (seq)
WHERE casus_id = ? ORDER BY seq DESC
"""
_LEES_ALLES: Final = """
SELECT seq, tijd, actor, casus_id, actie, soort, record_id, veld, g.oud, g.nieuw, mac,
       zout, w.oud, w.nieuw
FROM geschiedenis AS g LEFT JOIN geschiedenis_waarde AS w USING (seq)
WHERE seq > ? ORDER BY seq LIMIT ?
"""
_GEWIST_BIJ: Final = """
SELECT casus_id, max(seq) FROM geschiedenis WHERE actie = 'gewist' GROUP BY casus_id
"""
_WIS: Final = """
DELETE FROM geschiedenis_waarde WHERE seq IN (SELECT seq FROM geschiedenis WHERE casus_id = ?)
"""


class Geschiedenis:
    """Writes, reads and verifies the history; the key comes from the data key of the register."""

    def __init__(self, connection: Connection, sleutel: bytes) -> None:
        self._connection = connection
        self._keten = Keten(connection, sleutel, "geschiedenis")

    def schrijf(self, wijziging: Wijziging, *, actor: str, tijd: datetime) -> int:
        """Add a row inside the running transaction; returns its number."""
        w = wijziging
        seq, vorige = self._keten.volgende()
        zout = secrets.token_bytes(16)
        inhoud = (
            naar_tekst(tijd),
            actor,
            w.casus_id,
            w.handeling,
            w.soort,
            w.record_id,
            w.veld,
            _verhaspeld(zout, "oud", w.oud),
            _verhaspeld(zout, "nieuw", w.nieuw),
        )
        mac = self._keten.mac(vorige, seq, inhoud)
        self._connection.insert(_VOEG_TOE, (seq, *inhoud, mac))
        if w.oud is not None or w.nieuw is not None:
            self._connection.insert(_BEWAAR_WAARDE, (seq, zout, w.oud, w.nieuw))
        self._keten.zet_kop(seq, mac)
        return seq

    def van_casus(self, casus_id: int) -> tuple[Vastlegging, ...]:
        """All rows of one case, the newest first."""
        return tuple(map(_regel, self._connection.rows(_LEES_CASUS, (casus_id,))))

    def wis_waarden(self, casus_id: int, *, actor: str, tijd: datetime) -> None:
        """Erase all old and new values of a case; that it happened becomes part of the history."""
        self._connection.write(_WIS, (casus_id,))
        gewist = Wijziging(
            handeling=Handeling.GEWIST, soort="casus", record_id=casus_id, casus_id=casus_id
        )
        self.schrijf(gewist, actor=actor, tijd=tijd)

    def verifieer(self) -> Ketenuitslag:
        """Walk the whole chain: rows, order, end, and every value that was not properly erased."""
        gewist_bij = {casus_id: seq for casus_id, seq in self._connection.rows(_GEWIST_BIJ)}
        return self._keten.verifieer(self._schakels(gewist_bij))

    def _schakels(self, gewist_bij: dict[int, int]) -> Iterator[Schakel]:
        for rij in bladzijden(self._connection, _LEES_ALLES):
            seq, *inhoud, mac, zout, oud, nieuw = rij
            casus_id, hashes = inhoud[2], tuple(inhoud[-2:])
            if zout is None:
                kloppen = hashes == (None, None) or seq < gewist_bij.get(casus_id, 0)
            else:
                kloppen = hashes == (
                    _verhaspeld(zout, "oud", oud),
                    _verhaspeld(zout, "nieuw", nieuw),
                )
            yield Schakel(seq, inhoud, mac, kloppen)


def _verhaspeld(zout: bytes, naam: str, waarde: str | None) -> bytes | None:
    if waarde is None:
        return None
    return hmac.digest(zout, f"{naam}/{waarde}".encode(), "sha256")


def _regel(rij: Row) -> Vastlegging:
    seq, tijd, actor, casus_id, actie, soort, record_id, veld, oud, nieuw = rij
    return Vastlegging(
        seq=seq,
        tijd=uit_tekst(tijd),
        actor=actor,
        wijziging=Wijziging(
            handeling=Handeling(actie),
            soort=soort,
            record_id=record_id,
            casus_id=casus_id,
            veld=veld,
            oud=oud,
            nieuw=nieuw,
        ),
    )
