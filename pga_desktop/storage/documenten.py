"""The PDFs of the documents that were made; they live inside the register and nowhere else."""

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.storage.connection import Connection


def bewaar_pdf(connection: Connection, document_id: int, pdf: bytes) -> None:
    """Store the PDF of a document, once."""
    connection.insert(
        "INSERT INTO document_inhoud (document_id, pdf) VALUES (?, ?)", (document_id, pdf)
    )


def lees_pdf(connection: Connection, document_id: int) -> bytes:
    """The PDF of a document; `document-niet-gevonden` when there is none."""
    pdf: bytes | None = connection.value(
        "SELECT pdf FROM document_inhoud WHERE document_id = ?", (document_id,)
    )
    if pdf is None:
        raise VerwachteFout("document-niet-gevonden")
    return pdf


def verwijder_pdf(connection: Connection, document_id: int) -> bytes:
    """Remove the PDF of a document and return it; `document-niet-gevonden`."""
    pdf = lees_pdf(connection, document_id)
    connection.write("DELETE FROM document_inhoud WHERE document_id = ?", (document_id,))
    return pdf
