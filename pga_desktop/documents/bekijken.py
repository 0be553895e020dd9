"""Shows a PDF as pictures or as text, in memory. Knows nothing of a screen."""

from collections.abc import Callable
from threading import Lock
from typing import Any

import pypdfium2

from pga_desktop.documents.beelden import Beeld, Vindplaats

_PDFIUM = Lock()
"""PDFium may be used by one thread at a time, whatever document it works on."""


def pagina(pdf: bytes, bladzijde: int, schaal: float) -> Beeld:
    """The picture of a page, counted from 0; at scale 1 a point is a pixel.

    Raises `IndexError` when there is no such page.
    """
    with _PDFIUM, pypdfium2.PdfDocument(pdf) as document:
        if not 0 <= bladzijde < len(document):
            raise IndexError("no such page")
        document.init_forms()  # else what stands in signed fields is not drawn
        blad = document[bladzijde]
        beeld = blad.render(scale=schaal, rev_byteorder=True, prefer_bgrx=True)
        pixels = bytes(beeld.buffer)
        woorden = _woorden(blad.get_textpage())
        return Beeld(beeld.width, beeld.height, pixels, len(document), blad.get_size(), woorden)


def zoek(pdf: bytes, term: str, gestopt: Callable[[], bool]) -> tuple[Vindplaats, ...]:
    """Every place where a text stands, capitals or not; nothing for an empty text."""
    gevonden: list[Vindplaats] = []
    with _PDFIUM, pypdfium2.PdfDocument(pdf) as document:
        for nummer, blad in enumerate(document):
            if not term.strip() or gestopt():
                break
            hoogte, tekstblad = blad.get_height(), blad.get_textpage()
            zoeker = tekstblad.search(term.strip())
            while (plek := zoeker.get_next()) is not None:
                vlakken = (tekstblad.get_rect(i) for i in range(tekstblad.count_rects(*plek)))
                gevonden.append(
                    Vindplaats(
                        nummer,
                        tuple((x1, hoogte - y2, x2 - x1, y2 - y1) for x1, y1, x2, y2 in vlakken),
                    )
                )
    return tuple(gevonden)


def tekst(pdf: bytes) -> str:
    """All words of a PDF, page after page."""
    with _PDFIUM, pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(bladzijde.get_textpage().get_text_range() for bladzijde in document)


def _woorden(tekstblad: Any) -> str:
    return str(tekstblad.get_text_range()).replace("\r\n", "\n")
