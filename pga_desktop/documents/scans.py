"""Checks a scan of a signed paper document before the register keeps it."""

import io
from collections.abc import Mapping
from typing import Final

from PIL import Image, ImageOps, UnidentifiedImageError

from pga_desktop.documents.beelden import Beeld
from pga_desktop.documents.bekijken import pagina
from pga_desktop.documents.ondertekenen import STUK, lees_pdf
from pga_desktop.domain.errors import VerwachteFout

GROOTSTE_SCAN: Final = 20_000_000
"""Bytes. A page in colour at 300 dpi is some two million."""
_MEESTE_PUNTEN: Final = 85_000_000
"""Pixels; A3 at 600 dpi has 70 million. More is a bomb, not a scan."""
_SCHAAL: Final = 1.35
"""Pixels per point of a page of a scan on the screen."""
_SCHERM: Final = (900, 1300)
"""The largest picture of a scan on the screen, in pixels."""
_BEGIN: Final[Mapping[bytes, str]] = {
    b"%PDF-": "pdf",
    b"\x89PNG\r\n\x1a\n": "png",
    b"\xff\xd8\xff": "jpeg",
}


def soort_scan(inhoud: bytes) -> str:
    """What a scan is, by what is in it: pdf, png or jpeg.

    Raises `scan-te-groot`, `scan-soort-onbekend` or `scan-beschadigd`.
    """
    if len(inhoud) > GROOTSTE_SCAN:
        raise _te_groot()
    soort = next((naam for begin, naam in _BEGIN.items() if inhoud.startswith(begin)), "")
    if not soort:
        raise VerwachteFout("scan-soort-onbekend")
    if soort == "pdf":
        _controleer_pdf(inhoud)
    else:
        _controleer_beeld(inhoud, soort)
    return soort


def _te_groot() -> VerwachteFout:
    return VerwachteFout("scan-te-groot", hoogstens=GROOTSTE_SCAN // 1_000_000)


def _controleer_pdf(inhoud: bytes) -> None:
    try:
        bladzijden = lees_pdf(inhoud).root["/Pages"]["/Count"]
    except (VerwachteFout, *STUK):
        raise VerwachteFout("scan-beschadigd") from None
    if bladzijden < 1:
        raise VerwachteFout("scan-beschadigd")


def _controleer_beeld(inhoud: bytes, soort: str) -> None:
    try:
        with Image.open(io.BytesIO(inhoud), formats=[soort]) as beeld:
            breed, hoog = beeld.size
            if breed * hoog > _MEESTE_PUNTEN:
                raise _te_groot()
            beeld.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _te_groot() from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        raise VerwachteFout("scan-beschadigd") from None


def scanbeeld(inhoud: bytes, soort: str, bladzijde: int) -> Beeld:
    """A page of a scan, counted from 0, as a picture for the screen; a photo is one page."""
    if soort == "pdf":
        return pagina(inhoud, bladzijde, _SCHAAL)
    with Image.open(io.BytesIO(inhoud), formats=[soort]) as geopend:
        beeld = ImageOps.exif_transpose(geopend).convert("RGBA")
        beeld.thumbnail(_SCHERM)
        return Beeld(beeld.width, beeld.height, beeld.tobytes(), 1, beeld.size, "")
