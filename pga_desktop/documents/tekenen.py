"""Draws pages with ReportLab, in memory, and marks each text with its place in the structure.

What is no part of the text (lines, colours, footers, repeated headers) is marked as an artifact.
"""

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any, BinaryIO, Final

from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from pga_desktop.documents.inkt import (
    Afbeelding,
    Figuur,
    Inkt,
    Klik,
    Leesbaar,
    Letters,
    Streep,
    Tekenvak,
    Vak,
)
from pga_desktop.documents.letters import letter_voor
from pga_desktop.documents.maten import A4
from pga_desktop.documents.pictogrammen import LIJNDIKTE, RASTER, halen
from pga_desktop.documents.tags import Knoop, Merk, merk

TAAL = "nl-NL"

_IN_TEKST: Final = {code: f"\\{code:03o}" for code in (*range(32), *b"()\\", *range(127, 256))}
"""How codes stand in a text of a page, where they mean something else or are no letter."""

_ARTEFACT: Final = "/Artifact BMC"
_EINDE: Final = "EMC"
"""Operators around what is no part of the text, and at the end of anything marked."""

Rechthoek = tuple[float, float, float, float]
"""A rectangle of a page in PDF coordinates: left, bottom, right, top."""


@dataclass(frozen=True)
class Link:
    """A clickable rectangle of a page."""

    pagina: int
    kader: Rechthoek
    doel: str
    knoop: Knoop


@dataclass(frozen=True)
class Tekenveld:
    """A rectangle of a page to sign in."""

    pagina: int
    kader: Rechthoek
    naam: str
    label: str
    knoop: Knoop


@dataclass(frozen=True)
class Tekening:
    """Drawn pages, not yet a finished document: what is no ink is still beside it."""

    pdf: bytes
    links: tuple[Link, ...]
    tekenvelden: tuple[Tekenveld, ...]


def teken(paginas: Sequence[Sequence[Inkt]], titel: str) -> Tekening:
    """The pages as PDF. The same ink gives the same bytes."""
    uit = io.BytesIO()
    canvas = doek(uit, A4)
    canvas.setTitle(titel)
    links: list[Link] = []
    tekenvelden: list[Tekenveld] = []
    for nummer, inkt in enumerate(paginas):
        _Pagina(canvas, nummer).teken(inkt)
        links += _links(nummer, inkt)
        tekenvelden += _tekenvelden(nummer, inkt)
        canvas.showPage()
    canvas.save()
    return Tekening(uit.getvalue(), tuple(links), tuple(tekenvelden))


def doek(uit: BinaryIO, maat: tuple[float, float]) -> Canvas:
    """An empty canvas of this size that brings no font of its own and knows no clock."""
    rl_config.canvas_basefontname = letter_voor().naam  # else Helvetica slips into every file
    rl_config.useA85 = 0  # bytes as text: slow to write, and `afwerken` takes it away again
    return Canvas(uit, pagesize=maat, pageCompression=1, invariant=1, pdfVersion=(1, 7), lang=TAAL)


def _links(pagina: int, inkt: Iterable[Inkt]) -> Iterator[Link]:
    for klik in inkt:
        if isinstance(klik, Klik):
            yield Link(pagina, _kader(klik), klik.doel, klik.knoop)


def _tekenvelden(pagina: int, inkt: Iterable[Inkt]) -> Iterator[Tekenveld]:
    for vak in inkt:
        if isinstance(vak, Tekenvak):
            yield Tekenveld(pagina, _kader(vak), vak.veld, vak.label, vak.knoop)


def _kader(vorm: Klik | Tekenvak) -> Rechthoek:
    onder = A4[1] - vorm.y - vorm.hoogte
    return (vorm.x, onder, vorm.x + vorm.breedte, onder + vorm.hoogte)


class _Pagina:
    """One page on the canvas."""

    def __init__(self, canvas: Canvas, nummer: int) -> None:
        private: Any = canvas  # what it writes itself has no call in ReportLab
        self._canvas = canvas
        self._document, self._code = private._doc, private._code
        self._nummer = nummer
        self._merken = 0

    def teken(self, inkt: Sequence[Inkt]) -> None:
        """First what lies behind, then the text in reading order, then what is only decoration."""
        gelezen: list[Leesbaar] = []
        versiering: list[Leesbaar] = []
        self._schrijf(_ARTEFACT)
        for stuk in inkt:
            if not isinstance(stuk, Leesbaar):
                self._vorm(stuk)
            elif stuk.knoop is None:
                versiering.append(stuk)
            else:
                gelezen.append(stuk)
        self._schrijf(_EINDE)
        gelezen.sort(key=_orde)
        for _, groep in groupby(gelezen, key=_van):
            self._gemerkt(list(groep))
        self._schrijf(_ARTEFACT)
        self._druk(versiering)
        self._schrijf(_EINDE)

    def _vorm(self, vorm: Inkt) -> None:
        match vorm:
            case Vak():
                self._canvas.setFillColor(_kleur(vorm.kleur))
                y = A4[1] - vorm.y - vorm.hoogte
                self._canvas.rect(vorm.x, y, vorm.breedte, vorm.hoogte, stroke=0, fill=1)
            case Streep():
                self._canvas.setStrokeColor(_kleur(vorm.kleur))
                self._canvas.setLineWidth(vorm.dikte)
                y = A4[1] - vorm.y
                self._canvas.line(vorm.x, y, vorm.x + vorm.breedte, y)

    def _druk(self, stukken: Iterable[Leesbaar]) -> None:
        for soort, groep in groupby(stukken, key=type):
            if soort is Letters:
                self._letters(stuk for stuk in groep if isinstance(stuk, Letters))
                continue
            for stuk in groep:
                if isinstance(stuk, Figuur):
                    self._figuur(stuk)
                elif isinstance(stuk, Afbeelding):
                    beeld = ImageReader(io.BytesIO(stuk.beeld))
                    y = A4[1] - stuk.y - stuk.hoogte
                    self._canvas.drawImage(beeld, stuk.x, y, stuk.breedte, stuk.hoogte, mask="auto")

    def _letters(self, stukken: Iterable[Letters]) -> None:
        """Pieces of text after each other; only what changes between them is written again.

        Not through a text object of ReportLab, which writes every state with every piece.
        """
        tekst = ["BT"]
        zetting: tuple[str, int, float] | None = None
        kleur = ""
        for stuk in stukken:
            if kleur != stuk.kleur:
                kleur = stuk.kleur
                tekst.append(_vulkleur(kleur))
            tekst.append(f"1 0 0 1 {stuk.x:.2f} {A4[1] - stuk.y:.2f} Tm")
            font = stuk.letter.font
            for deel, codes in font.splitString(stuk.tekst, self._document):
                if zetting != (stuk.letter.naam, deel, stuk.corps):
                    zetting = stuk.letter.naam, deel, stuk.corps
                    naam = font.getSubsetInternalName(deel, self._document)
                    tekst.append(f"{naam} {stuk.corps:g} Tf")
                tekst.append(f"({codes.decode('latin-1').translate(_IN_TEKST)}) Tj")
        tekst.append("ET")
        self._schrijf(" ".join(tekst))

    def _figuur(self, figuur: Figuur) -> None:
        """The lines of a pictogram, with round ends, in one colour."""
        canvas, schaal = self._canvas, figuur.grootte / RASTER

        def plek(x: float, y: float) -> tuple[float, float]:
            return figuur.x + x * schaal, A4[1] - figuur.y - y * schaal

        canvas.saveState()
        canvas.setStrokeColor(_kleur(figuur.kleur))
        canvas.setFillColor(_kleur(figuur.kleur))
        canvas.setLineWidth(LIJNDIKTE * schaal)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        for lijn in figuur.pictogram.lijnen:
            pad, vol = canvas.beginPath(), 0
            for haal in halen(lijn):
                match haal.opdracht, haal.getallen:
                    case "M", (x, y):
                        pad.moveTo(*plek(x, y))
                    case "L", (x, y):
                        pad.lineTo(*plek(x, y))
                    case "C", (a, b, c, d, x, y):
                        pad.curveTo(*plek(a, b), *plek(c, d), *plek(x, y))
                    case ("O" | "D") as rond, (x, y, straal):
                        pad.circle(*plek(x, y), straal * schaal)
                        vol = int(rond == "D")
                    case _:
                        pad.close()
            canvas.drawPath(pad, stroke=1 - vol, fill=vol)
        canvas.restoreState()

    def _gemerkt(self, stukken: Sequence[Leesbaar]) -> None:
        """What one element of the structure has here, with the number that leads back to it."""
        if (knoop := stukken[0].knoop) is not None:
            merk(knoop, Merk(self._nummer, self._merken))
            self._schrijf(f"/{knoop.soort} <</MCID {self._merken}>> BDC")
            self._merken += 1
            self._druk(stukken)
            self._schrijf(_EINDE)

    def _schrijf(self, opdracht: str) -> None:
        self._code.append(opdracht)


@cache
def _kleur(hex_: str) -> Color:
    return HexColor(hex_)


@cache
def _vulkleur(hex_: str) -> str:
    """The operator that fills with a colour."""
    kleur = _kleur(hex_)
    return f"{kleur.red:.4g} {kleur.green:.4g} {kleur.blue:.4g} rg"


def _orde(stuk: Leesbaar) -> int:
    return stuk.knoop.orde if stuk.knoop else 0


def _van(stuk: Leesbaar) -> int:
    return id(stuk.knoop)
