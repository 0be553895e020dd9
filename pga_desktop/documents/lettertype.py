"""A font file as ReportLab embeds it: only the characters a document uses.

ReportLab cuts their shapes out of the file for every document anew. Documents made after each other
use the same characters, but for a rare letter in a name, so what was cut out for one is kept ready
for the next.
"""

import zlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFObject
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont, makeToUnicodeCMap

_BEWAARD: Final = 32
"""Sets of characters per font of which the shapes are kept, at some tens of kilobytes each."""
_EIGEN_CODERING: Final = 4
_NIET_LATIJN: Final = ~32
"""Font flags: codes of its own, as a font of which a part is embedded has to say."""


class _Deel(NamedTuple):
    """What a document embeds of a font for one set of characters, in the words of PDF.

    Of the font and its description what they point to is still left out.
    """

    font: str
    beschrijving: str
    naar_teken: bytes
    vormen: bytes


class _Geschreven(PDFObject):
    """A part of a document that is written already."""

    def __init__(self, woorden: bytes) -> None:
        self._woorden = woorden

    def format(self, document: Any) -> bytes:
        return self._woorden


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
            vormen, naar_teken = _voeg_toe(doc, deel.vormen), _voeg_toe(doc, deel.naar_teken)
            beschrijving = f"<< {deel.beschrijving} /FontFile2 {vormen} >>"
            verder = f"/ToUnicode {naar_teken} /FontDescriptor {_voeg_toe(doc, beschrijving)}"
            fonts = doc.idToObject["BasicFonts"].dict
            fonts[naam] = _voeg_toe(doc, f"<< {deel.font} {verder} >>")
        del self.state[doc]

    def _knip(self, nummer: int, tekens: Sequence[int]) -> _Deel:
        face = self.face
        naam = f"{SUBSETN(nummer).decode()}+{face.name.decode()}"
        vormen = face.makeSubset(tekens)
        breed = (face.charWidths.get(teken, face.defaultWidth) for teken in tekens)
        return _Deel(
            font=f"/Type /Font /Subtype /TrueType /BaseFont /{naam} /FirstChar 0"
            f" /LastChar {len(tekens) - 1} /Widths [{_getallen(breed)}]",
            beschrijving=f"/Type /FontDescriptor /FontName /{naam}"
            f" /Flags {face.flags & _NIET_LATIJN | _EIGEN_CODERING}"
            f" /FontBBox [{_getallen(face.bbox)}] /ItalicAngle {face.italicAngle:g}"
            f" /Ascent {face.ascent:g} /Descent {face.descent:g} /CapHeight {face.capHeight:g}"
            f" /StemV {face.stemV:g} /MissingWidth {face.defaultWidth:g}",
            naar_teken=_stroom(makeToUnicodeCMap(naam, tekens).encode()),
            vormen=_stroom(vormen, f"/Length1 {len(vormen)}"),
        )


def _voeg_toe(doc: Any, woorden: str | bytes) -> str:
    """Add an object to a document; returns how another one points to it."""
    woorden = woorden if isinstance(woorden, bytes) else woorden.encode()
    verwijzing: bytes = doc.Reference(_Geschreven(woorden)).format(doc)
    return verwijzing.decode()


def _getallen(getallen: Iterable[float]) -> str:
    return " ".join(f"{getal:g}" for getal in getallen)


def _stroom(inhoud: bytes, kenmerken: str = "") -> bytes:
    """A stream with its contents compressed."""
    klein = zlib.compress(inhoud)
    kop = f"<< /Filter /FlateDecode /Length {len(klein)} {kenmerken} >>"
    return b"%s\nstream\n%s\nendstream" % (kop.encode(), klein)
