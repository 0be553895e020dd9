"""A chain of codes over the rows of an append-only table, so that tampering shows.

Each code is an HMAC-SHA-256 over the code before it and the row; the head is sealed apart, which
shows a cut-off tail. An older copy of the whole file holds an older chain, and that one is valid.
"""

import hmac
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from pga_desktop.storage.connection import Connection, Row

_JSON: Final = json.JSONEncoder(separators=(",", ":"), default=bytes.hex)
_BEGIN: Final = bytes(32)
_BLADZIJDE: Final = 5000


@dataclass(frozen=True)
class Ketenuitslag:
    """The result of verifying a chain: rows that hold, and the first number that does not."""

    regels: int
    eerste_fout: int | None

    @property
    def ok(self) -> bool:
        return self.eerste_fout is None


class Schakel(NamedTuple):
    """One row of a chain as it stands in the table."""

    seq: int
    inhoud: Sequence[Any]
    mac: bytes
    waarden_kloppen: bool = True


class Keten:
    """The chain of one table, under one key."""

    def __init__(self, connection: Connection, sleutel: bytes, naam: str) -> None:
        self._connection = connection
        self._sleutel = sleutel
        self._naam = naam

    def volgende(self) -> tuple[int, bytes]:
        """The number of the next row and the code before it."""
        kop = self._connection.row("SELECT seq, mac FROM keten WHERE naam = ?", (self._naam,))
        return (kop[0] + 1, kop[1]) if kop else (1, _BEGIN)

    def mac(self, vorige: bytes, seq: int, inhoud: Iterable[Any]) -> bytes:
        """The code of a row, given the code before it."""
        tekst = _JSON.encode([self._naam, seq, *inhoud])
        return hmac.digest(self._sleutel, vorige + tekst.encode(), "sha256")

    def zet_kop(self, seq: int, mac: bytes) -> None:
        """Remember that the chain now ends here."""
        self._connection.write(
            "INSERT INTO keten (naam, seq, mac, zegel) VALUES (?, ?, ?, ?) ON CONFLICT (naam)"
            " DO UPDATE SET seq = excluded.seq, mac = excluded.mac, zegel = excluded.zegel",
            (self._naam, seq, mac, self._zegel(seq, mac)),
        )

    def verifieer(self, schakels: Iterable[Schakel]) -> Ketenuitslag:
        """Walk all rows of the table, in order of their number."""
        regels, vorige = 0, _BEGIN
        for schakel in schakels:
            verwacht = self.mac(vorige, regels + 1, schakel.inhoud)
            volgt_op = schakel.seq == regels + 1 and hmac.compare_digest(verwacht, schakel.mac)
            if not (volgt_op and schakel.waarden_kloppen):
                return Ketenuitslag(regels, regels + 1)
            regels, vorige = schakel.seq, schakel.mac
        return Ketenuitslag(regels, None if self._eindigt_met(regels, vorige) else regels + 1)

    def _eindigt_met(self, seq: int, mac: bytes) -> bool:
        kop = self._connection.row(
            "SELECT seq, mac, zegel FROM keten WHERE naam = ?", (self._naam,)
        )
        if kop is None:
            return seq == 0
        zegel = self._zegel(seq, mac)
        return (kop[0], kop[1]) == (seq, mac) and hmac.compare_digest(zegel, kop[2])

    def _zegel(self, seq: int, mac: bytes) -> bytes:
        return hmac.digest(self._sleutel, f"kop/{self._naam}/{seq}/".encode() + mac, "sha256")


def bladzijden(connection: Connection, sql: str) -> Iterator[Row]:
    """All rows of a query `... WHERE seq > ? ORDER BY seq LIMIT ?` that starts with seq."""
    seq = 0
    while rijen := connection.rows(sql, (seq, _BLADZIJDE)):
        yield from rijen
        seq = rijen[-1][0]
