"""The PDFs of the documents that were made, and what was signed; they live inside the register."""

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.storage.connection import Connection


def bewaar_pdf(connection: Connection, document_id: int, pdf: bytes) -> None:
    """Store the PDF of a document, once."""
    connection.insert(
        "INSERT INTO document_inhoud (document_id, pdf) VALUES (?, ?)", (document_id, pdf)
    )


def lees_pdf(connection: Connection, document_id: int) -> bytes:
    """The PDF of a document with every signature in it; `document-niet-gevonden`."""
    return lees_reeks(connection, document_id)[-1]


def lees_reeks(connection: Connection, document_id: int) -> tuple[bytes, ...]:
    """The PDF as it was made, and after each signature in it; `document-niet-gevonden`."""
    gemaakt: bytes | None = connection.value(
        "SELECT pdf FROM document_inhoud WHERE document_id = ?", (document_id,)
    )
    if gemaakt is None:
        raise VerwachteFout("document-niet-gevonden")
    getekend = connection.rows(
        "SELECT inhoud FROM ondertekening_inhoud"
        " JOIN ondertekening ON ondertekening.id = ondertekening_id"
        " WHERE ouder_id = ? AND wijze <> 'papier' ORDER BY ondertekening.id",
        (document_id,),
    )
    return (gemaakt, *(inhoud for (inhoud,) in getekend))


def bewaar_getekend(connection: Connection, ondertekening_id: int, inhoud: bytes) -> None:
    """Store the signed document, or the scan, that goes with a signature, once."""
    connection.insert(
        "INSERT INTO ondertekening_inhoud (ondertekening_id, inhoud) VALUES (?, ?)",
        (ondertekening_id, inhoud),
    )


def lees_getekend(connection: Connection, ondertekening_id: int) -> bytes:
    """What goes with a signature; `document-niet-gevonden`."""
    inhoud: bytes | None = connection.value(
        "SELECT inhoud FROM ondertekening_inhoud WHERE ondertekening_id = ?", (ondertekening_id,)
    )
    if inhoud is None:
        raise VerwachteFout("document-niet-gevonden")
    return inhoud


def verwijder_pdf(connection: Connection, document_id: int) -> bytes:
    """Remove the PDF of a document and return it; `document-niet-gevonden`."""
    pdf = lees_pdf(connection, document_id)
    connection.write("DELETE FROM document_inhoud WHERE document_id = ?", (document_id,))
    return pdf
