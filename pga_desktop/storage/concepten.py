"""Drafts: what is being typed in a field and not stored yet, also when it is not valid."""

from dataclasses import dataclass
from datetime import datetime

from pga_desktop.domain.velden import Ref
from pga_desktop.storage.connection import Connection
from pga_desktop.storage.tijd import naar_tekst, uit_tekst


@dataclass(frozen=True)
class Concept:
    """The text in the editor of a field, with the code of what is wrong with it ('': valid)."""

    ref: Ref
    veld: str
    tekst: str
    fout: str
    gewijzigd_op: datetime


def bewaar(connection: Connection, casus_id: int | None, concept: Concept) -> None:
    """Keep a draft; it replaces the one before."""
    connection.write(
        "INSERT INTO concept (casus_id, soort, record_id, veld, tekst, fout, gewijzigd_op)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (soort, record_id, veld) DO UPDATE SET"
        " tekst = excluded.tekst, fout = excluded.fout, gewijzigd_op = excluded.gewijzigd_op",
        (
            casus_id,
            concept.ref.soort,
            concept.ref.id,
            concept.veld,
            concept.tekst,
            concept.fout,
            naar_tekst(concept.gewijzigd_op),
        ),
    )


def lees(connection: Connection, casus_id: int | None) -> tuple[Concept, ...]:
    """The drafts of one case, or those outside any case; the oldest first."""
    rijen = connection.rows(
        "SELECT soort, record_id, veld, tekst, fout, gewijzigd_op FROM concept"
        " WHERE casus_id IS ? ORDER BY gewijzigd_op, soort, record_id, veld",
        (casus_id,),
    )
    return tuple(
        Concept(Ref(soort, record_id), veld, tekst, fout, uit_tekst(gewijzigd_op))
        for soort, record_id, veld, tekst, fout, gewijzigd_op in rijen
    )


def verwijder(connection: Connection, ref: Ref, veld: str) -> None:
    """Forget the draft of a field: it was stored, or given up."""
    connection.write(
        "DELETE FROM concept WHERE soort = ? AND record_id = ? AND veld = ?",
        (ref.soort, ref.id, veld),
    )


def verwijder_record(connection: Connection, ref: Ref) -> None:
    """Forget all drafts of a record that is removed."""
    connection.write("DELETE FROM concept WHERE soort = ? AND record_id = ?", (ref.soort, ref.id))
