"""A copy of a document that opens with a passphrase only (AES-256, PDF 2.0 security handler).

Such a copy is not archivable: PDF/A forbids encryption (ISO 19005-2, 6.1.3), so it does not claim
to be. In memory; the passphrase is kept nowhere.
"""

import io
import secrets
from typing import Final

import pikepdf

HOOGSTENS_BYTES: Final = 127
"""How much of a passphrase counts in a PDF (ISO 32000-2, 7.6.4.3.3); the rest would be ignored."""

_PDFA: Final = ("pdfaid:part", "pdfaid:conformance", "pdfaid:amd", "pdfaid:rev")


def beveilig(pdf: bytes, wachtzin: str) -> bytes:
    """The same document, encrypted. Whoever opens it may read, print and have it read aloud."""
    versleuteling = pikepdf.Encryption(
        user=wachtzin, owner=secrets.token_urlsafe(32), R=6, aes=True, metadata=True
    )
    uit = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as kopie:
        with kopie.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
            for sleutel in _PDFA:
                xmp.pop(sleutel, None)
        kopie.save(uit, encryption=versleuteling)
    return uit.getvalue()
