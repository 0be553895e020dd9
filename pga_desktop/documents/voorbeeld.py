"""Shows a PDF as pictures or as text, in memory. Knows nothing of a screen."""

from threading import Lock
from typing import NamedTuple

import pypdfium2

_PDFIUM = Lock()
"""PDFium may be used by one thread at a time, whatever document it works on."""


class Beeld(NamedTuple):
    """A page as pixels, row by row, four bytes each (RGBA), and how many pages there are."""

    breedte: int
    hoogte: int
    pixels: bytes
    bladzijden: int


def pagina(pdf: bytes, bladzijde: int, schaal: float) -> Beeld:
    """The picture of a page, counted from 0; at scale 1 a point is a pixel.

    Raises `IndexError` when there is no such page.
    """
    with _PDFIUM, pypdfium2.PdfDocument(pdf) as document:
        if not 0 <= bladzijde < len(document):
            raise IndexError("no such page")
        beeld = document[bladzijde].render(scale=schaal, rev_byteorder=True, prefer_bgrx=True)
        pixels = bytes(beeld.buffer)
        return Beeld(beeld.width, beeld.height, pixels, len(document))


def tekst(pdf: bytes) -> str:
    """All words of a PDF, page after page."""
    with _PDFIUM, pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(bladzijde.get_textpage().get_text_range() for bladzijde in document)
