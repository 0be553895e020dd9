"""The access log: who opened, exported or presented what. Ids and codes, never words of a case.

The fields are those NEN 7513, BIO2 8.15.01 and the Logboek Dataverwerkingen ask for; the rows are
chained like the history and outlive the case.
"""

from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields
from datetime import datetime
from enum import StrEnum
from typing import Final

from pga_desktop.storage.connection import Connection
from pga_desktop.storage.keten import Keten, Ketenuitslag, Schakel, bladzijden
from pga_desktop.storage.tijd import naar_tekst, uit_tekst


class Toegangsactie(StrEnum):
    """What somebody did with data, besides changing them."""

    OPENEN = "openen"
    ZOEKEN = "zoeken"
    INZIEN = "inzien"
    AFDRUKKEN = "afdrukken"
    EXPORTEREN = "exporteren"
    PRESENTEREN = "presenteren"


class Resultaat(StrEnum):
    """How that ended."""

    OK = "ok"
    GEWEIGERD = "geweigerd"
    FOUT = "fout"


@dataclass(frozen=True, kw_only=True)
class Raadpleging:
    """One use of data.

    `betrokkene` is the id of the person's record, `verwerking` the key in the register of
    processing activities, `reden` and `code` are codes, `operatie` groups what belongs together,
    `herkomst` tells machine and program version, `namens` for whom the user acted.
    """

    actie: Toegangsactie
    soort: str
    record_id: int | None
    casus_id: int | None = None
    betrokkene: int | None = None
    verwerking: str = ""
    reden: str = ""
    resultaat: Resultaat = Resultaat.OK
    code: str = ""
    operatie: str = ""
    herkomst: str = ""
    namens: str = ""
    rol: str = "pga-expert"


@dataclass(frozen=True, kw_only=True)
class Toegangsregel:
    """A row of the log as it is read; moments in UTC, `actor` is the user's id."""

    seq: int
    begin: datetime
    eind: datetime
    actor: str
    raadpleging: Raadpleging


_VELDEN: Final = tuple(veld.name for veld in fields(Raadpleging))
_RIJ: Final = ("begin", "eind", "actor", *_VELDEN)
_KOLOMMEN: Final = ", ".join(_RIJ)
_VOEG_TOE: Final = (
    f"INSERT INTO toegang (seq, {_KOLOMMEN}, mac) VALUES ({', '.join('?' * (len(_RIJ) + 2))})"  # noqa: S608 - names of our own
)
_LEES: Final = f"SELECT seq, {_KOLOMMEN}, mac FROM toegang"  # noqa: S608 - same
_LEES_CASUS: Final = f"{_LEES} WHERE casus_id = ? ORDER BY seq DESC"
_LEES_ALLES: Final = f"{_LEES} WHERE seq > ? ORDER BY seq LIMIT ?"


class Toegangslog:
    """Writes, reads and verifies the access log."""

    def __init__(self, connection: Connection, sleutel: bytes) -> None:
        self._connection = connection
        self._keten = Keten(connection, sleutel, "toegang")

    def schrijf(
        self, raadpleging: Raadpleging, *, actor: str, begin: datetime, eind: datetime | None = None
    ) -> int:
        """Add a row inside the running transaction; returns its number."""
        seq, vorige = self._keten.volgende()
        inhoud = (naar_tekst(begin), naar_tekst(eind or begin), actor, *astuple(raadpleging))
        mac = self._keten.mac(vorige, seq, inhoud)
        self._connection.insert(_VOEG_TOE, (seq, *inhoud, mac))
        self._keten.zet_kop(seq, mac)
        return seq

    def van_casus(self, casus_id: int) -> tuple[Toegangsregel, ...]:
        """All rows about one case, the newest first."""
        rijen = self._connection.rows(_LEES_CASUS, (casus_id,))
        return tuple(
            Toegangsregel(
                seq=seq,
                begin=uit_tekst(begin),
                eind=uit_tekst(eind),
                actor=actor,
                raadpleging=_raadpleging(waarden),
            )
            for seq, begin, eind, actor, *waarden, _mac in rijen
        )

    def verifieer(self) -> Ketenuitslag:
        """Walk the whole chain: rows, order and end."""
        return self._keten.verifieer(self._schakels())

    def _schakels(self) -> Iterator[Schakel]:
        for seq, *inhoud, mac in bladzijden(self._connection, _LEES_ALLES):
            yield Schakel(seq, inhoud, mac)


def _raadpleging(waarden: list[object]) -> Raadpleging:
    per_veld: dict[str, object] = dict(zip(_VELDEN, waarden, strict=True))
    per_veld["actie"] = Toegangsactie(str(per_veld["actie"]))
    per_veld["resultaat"] = Resultaat(str(per_veld["resultaat"]))
    return Raadpleging(**per_veld)  # type: ignore[arg-type]  # the table has these very types
