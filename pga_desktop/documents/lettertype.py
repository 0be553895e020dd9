"""A font file as ReportLab embeds it: only the characters a document uses.

ReportLab cuts their shapes out of the file for every document anew. Documents made after each other
use the same characters, but for a rare letter in a name, so what was cut out for one is kept ready
for the next.
"""

import zlib
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFStream, PDFTrueTypeFont
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont, makeToUnicodeCMap

_BEWAARD: Final = 32
"""Sets of characters per font of which the shapes are kept, at some tens of kilobytes each."""
_EIGEN_CODERING: Final = 4
_NIET_LATIJN: Final = ~32
"""Font flags: codes of its own, as a font of which a part is embedded has to say."""


class _Deel(NamedTuple):
    """What a document embeds of a font for one set of characters, as it stands in the file."""

    naam: str
    breedtes: str
    naar_teken: bytes
    vormen: bytes
    lengte: int


class Lettertype(TTFont):
    """A font that embeds its characters, in sets of at most 256 per document."""

    def __init__(self, naam: str, bestand: str) -> None:
        super().__init__(naam, bestand, asciiReadable=True, shapable=False)
        self._leest_ascii = self.face.charToGlyph.keys() >= set(range(32, 127))
        self._deel = lru_cache(maxsize=_BEWAARD)(self._knip)

    def splitString(  # noqa: N802 - the name is the library's
        self, text: str, doc: Any, encoding: str = "utf-8"
    ) -> list[tuple[int, bytes]]:
        """The text in pieces of one set each, as codes of that set."""
        if self._leest_ascii and text.isascii() and text.isprintable():
            if doc not in self.state:
                self.state[doc] = TTFont.State(asciiReadable=True, ttf=self)
            return [(0, text.encode())]  # the first set has these at their own codes
        return super().splitString(text, doc, encoding)

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - the name is the library's
        """Add this font to a document that is being finished; the library calls it."""
        stand = self.state[doc]
        stand.frozen = True
        for nummer, tekens in enumerate(stand.subsets):
            naam = self.getSubsetInternalName(nummer, doc)[1:]
            deel = self._deel(nummer, tuple(tekens))
            font: Any = PDFTrueTypeFont()
            font.Name, font.BaseFont = naam, deel.naam
            font.FirstChar, font.LastChar = 0, len(tekens) - 1
            font.Widths = deel.breedtes
            font.ToUnicode = doc.Reference(_ingepakt(deel.naar_teken))
            font.FontDescriptor = doc.Reference(self._beschrijving(deel, doc))
            doc.Reference(font, naam)
            doc.idToObject["BasicFonts"].dict[naam] = font
        del self.state[doc]

    def _knip(self, nummer: int, tekens: Sequence[int]) -> _Deel:
        naam = f"{SUBSETN(nummer).decode()}+{self.face.name.decode()}"
        vormen = self.face.makeSubset(tekens)
        breed, anders = self.face.charWidths, self.face.defaultWidth
        breedtes = " ".join(f"{breed.get(teken, anders):g}" for teken in tekens)
        return _Deel(
            naam=naam,
            breedtes=f"[{breedtes}]",
            naar_teken=zlib.compress(makeToUnicodeCMap(naam, tekens).encode()),
            vormen=zlib.compress(vormen),
            lengte=len(vormen),
        )

    def _beschrijving(self, deel: _Deel, doc: Any) -> PDFDictionary:
        face = self.face
        vormen = doc.Reference(_ingepakt(deel.vormen, Length1=deel.lengte))
        return PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": f"/{deel.naam}",
                "FontFile2": vormen,
                "Ascent": face.ascent,
                "CapHeight": face.capHeight,
                "Descent": face.descent,
                "Flags": face.flags & _NIET_LATIJN | _EIGEN_CODERING,
                "FontBBox": f"[{' '.join(f'{maat:g}' for maat in face.bbox)}]",
                "ItalicAngle": face.italicAngle,
                "StemV": face.stemV,
                "MissingWidth": face.defaultWidth,
            }
        )


def _ingepakt(bytes_: bytes, **kenmerken: int) -> PDFStream:
    """A stream of bytes that are compressed already."""
    return PDFStream(PDFDictionary({"Filter": "/FlateDecode", **kenmerken}), bytes_, filters=())
