"""Full-text search over names, numbers, notes and plans, indifferent to accents and spelling marks.

Text and query are folded alike before SQLite sees them. Each word must occur somewhere in a case,
not in one field: 'theo heijden' finds a first name and a surname.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from pga_desktop.domain.velden import Ref
from pga_desktop.domain.vouwen import vouw
from pga_desktop.storage.connection import Connection

_MEESTE_WOORDEN: Final = 12

_RAAK: Final = """
SELECT casus_id, soort, record_id, veld FROM (
    SELECT casus_id, soort, record_id, veld, min(zoekindex.rank) AS beste
    FROM zoekindex JOIN zoektekst ON zoektekst.id = zoekindex.rowid
    WHERE zoekindex MATCH ?"""
_OOK_DIT_WOORD: Final = """
    AND casus_id IN (SELECT casus_id FROM zoekindex JOIN zoektekst ON id = zoekindex.rowid
                     WHERE zoekindex MATCH ?)"""
_BESTE_PER_CASUS: Final = """
    GROUP BY casus_id
) ORDER BY beste, casus_id LIMIT ?"""


class Treffer(NamedTuple):
    """Where a search found something: the best place in one case."""

    casus_id: int
    soort: str
    record_id: int
    veld: str


def werk_bij(connection: Connection, casus_id: int, ref: Ref, veld: str, tekst: str) -> None:
    """Make a field findable by its present text; an empty field is not in the index."""
    gevouwen = vouw(tekst)
    if not gevouwen.strip():
        verwijder(connection, ref, veld)
        return
    connection.write(
        "INSERT INTO zoektekst (casus_id, soort, record_id, veld, tekst) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (soort, record_id, veld, casus_id) DO UPDATE SET tekst = excluded.tekst",
        (casus_id, ref.soort, ref.id, veld, gevouwen),
    )


def verwijder(connection: Connection, ref: Ref, veld: str) -> None:
    """Take a field out of the index."""
    connection.write(
        "DELETE FROM zoektekst WHERE soort = ? AND record_id = ? AND veld = ?",
        (ref.soort, ref.id, veld),
    )


def verwijder_record(connection: Connection, ref: Ref) -> None:
    """Take all fields of a record out of the index."""
    connection.write("DELETE FROM zoektekst WHERE soort = ? AND record_id = ?", (ref.soort, ref.id))


def zoek(connection: Connection, term: str, limiet: int = 50) -> list[Treffer]:
    """The cases in which every word of a search occurs, best first, one hit for each.

    The words are ordinary text: a hyphen, quote, asterisk or NEAR has no meaning of its own. The
    beginning of a word is enough.
    """
    gezocht = woorden(term)
    if not gezocht:
        return []
    return list(map(Treffer._make, connection.rows(*vraag(gezocht, limiet))))


def vraag(gezocht: Sequence[str], limiet: int) -> tuple[str, tuple[str | int, ...]]:
    """The query for one or more `woorden`, and its parameters."""
    elk = gezocht if len(gezocht) > 1 else ()
    sql = _RAAK + _OOK_DIT_WOORD * len(elk) + _BESTE_PER_CASUS
    return sql, (" OR ".join(gezocht), *elk, limiet)


def woorden(term: str) -> list[str]:
    """Each word as an FTS5 string with a star: nothing in it is syntax."""
    delen = (deel for deel in vouw(term).split() if any(t.isalnum() for t in deel))
    schoon = ("".join(t for t in deel if t.isprintable()).replace('"', " ") for deel in delen)
    return [f'"{deel}"*' for deel in schoon][:_MEESTE_WOORDEN]
