"""The shipped fonts: what they can draw, how wide that is, and which font draws which character.

Reads the font files through ReportLab, which embeds them later. Shaping stays off: it breaks the
text that is read back from a PDF (standards 4.3).
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from reportlab.pdfbase import pdfmetrics

from pga_desktop.documents.lettertype import Lettertype
from pga_desktop.resources import fonts_dir

_SNITTEN = {
    (False, False): "NotoSans-Regular",
    (True, False): "NotoSans-Bold",
    (False, True): "NotoSans-Italic",
    (True, True): "NotoSans-BoldItalic",
}
_RESERVE = ("NotoSansSymbols2-Regular", "NotoSansMath-Regular", "NotoSansSymbols-Regular")
_HOOGSTE_TEKEN = 0xFFFF
"""ReportLab writes the way back from glyph to character in 16 bits (`makeToUnicodeCMap`)."""

_ONZICHTBAAR = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)


class Letter:
    """One font file, registered with ReportLab under its file name."""

    def __init__(self, naam: str) -> None:
        self.naam = naam
        self.font = Lettertype(naam, str(fonts_dir() / f"{naam}.ttf"))
        pdfmetrics.registerFont(self.font)
        face: Any = self.font.face
        self._breedtes: dict[str, float] = {
            chr(code): face.charWidths.get(code, face.defaultWidth) / 1000
            for code in face.charToGlyph
            if code <= _HOOGSTE_TEKEN
        }
        self.tekens = frozenset(self._breedtes)

    def breedte(self, tekst: str, corps: float) -> float:
        """The width of a text of which this font has every character, in points."""
        return corps * sum(map(self._breedtes.__getitem__, tekst))


@cache
def letter(naam: str) -> Letter:
    """A shipped font by its file name; read once."""
    return Letter(naam)


def letter_voor(*, vet: bool = False, cursief: bool = False) -> Letter:
    """The text font in a style."""
    return letter(_SNITTEN[vet, cursief])


def zonder_onzichtbare(tekst: str) -> str:
    """The text without what has no shape of its own: soft hyphens, joiners, marks of direction."""
    return _ONZICHTBAAR.sub("", tekst)


def verdeel(
    tekst: str, *, vet: bool = False, cursief: bool = False
) -> Iterator[tuple[Letter, str]]:
    """The text in runs of one font: the text font where it can, else the first that has the sign.

    Raises `KeyError` on a character no shipped font has; `ontbrekende_tekens` names those first.
    """
    gewoon = letter_voor(vet=vet, cursief=cursief)
    if gewoon.tekens.issuperset(tekst):
        yield gewoon, tekst
        return
    huidig, begin = gewoon, 0
    for i, teken in enumerate(tekst):
        van = gewoon if teken in gewoon.tekens else _reserve(teken)
        if van is not huidig:
            if i > begin:
                yield huidig, tekst[begin:i]
            huidig, begin = van, i
    yield huidig, tekst[begin:]


@cache
def _reserve(teken: str) -> Letter:
    for naam in _RESERVE:
        if teken in letter(naam).tekens:
            return letter(naam)
    raise KeyError(f"U+{ord(teken):04X}")


def ontbrekende_tekens(tekst: str) -> tuple[str, ...]:
    """The characters of a text that no shipped font can print, in order of appearance.

    The line end and characters without a shape do not count.
    """
    gewoon = letter_voor().tekens
    return tuple(
        teken
        for teken in dict.fromkeys(zonder_onzichtbare(tekst))
        if teken not in gewoon
        and teken != "\n"
        and not any(teken in letter(naam).tekens for naam in _RESERVE)
    )
