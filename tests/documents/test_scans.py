"""A scan is kept only when it is what it says, and not too large."""

import io

import pytest
from PIL import Image

from pga_desktop.documents.maken import Gemaakt
from pga_desktop.documents.scans import GROOTSTE_SCAN, soort_scan
from pga_desktop.domain.errors import VerwachteFout


def beeld(soort: str) -> bytes:
    uit = io.BytesIO()
    Image.effect_noise((300, 400), 60).save(uit, soort)
    return uit.getvalue()


def test_takes_what_a_scanner_makes(plan: Gemaakt) -> None:
    assert soort_scan(plan.pdf) == "pdf"
    assert soort_scan(beeld("PNG")) == "png"
    assert soort_scan(beeld("JPEG")) == "jpeg"


def test_a_name_or_a_beginning_is_not_enough(plan: Gemaakt) -> None:
    for heel in (plan.pdf, beeld("PNG"), beeld("JPEG")):
        with pytest.raises(VerwachteFout, match="scan-beschadigd"):
            soort_scan(heel[: len(heel) // 2])
    for soort in ("GIF", "TIFF", "BMP"):
        with pytest.raises(VerwachteFout, match="scan-soort-onbekend"):
            soort_scan(beeld(soort))
    with pytest.raises(VerwachteFout, match="scan-soort-onbekend"):
        soort_scan(b"")


def test_what_is_too_large_is_refused_before_it_is_opened() -> None:
    with pytest.raises(VerwachteFout, match="scan-te-groot"):
        soort_scan(b"%PDF-" + bytes(GROOTSTE_SCAN))


def test_an_image_that_unfolds_is_refused() -> None:
    uit = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(uit, "PNG")
    assert len(uit.getvalue()) < 1_000_000
    with pytest.raises(VerwachteFout, match="scan-te-groot"):
        soort_scan(uit.getvalue())
