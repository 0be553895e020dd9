"""Draws what stands in a signed field: words in the embedded font, perhaps over a drawn signature.

A page of its own as large as the field; signing takes it over as the appearance of the field.
"""

import io
from collections.abc import Sequence
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from pga_desktop.documents.blokken import Tekst
from pga_desktop.documents.letters import ontbrekende_tekens
from pga_desktop.documents.regels import Regel, breek
from pga_desktop.documents.tekenen import doek
from pga_desktop.domain.ondertekening import Krabbel, Punt

_INKT: Final = "#1b2a4a"
_WIT: Final = 4.0
_CORPSEN: Final = (9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0)
_INTERLINIE: Final = 1.28
_BASIS: Final = 0.78
_PENDIKTE: Final = 1.1
_ONDERSCHRIFT: Final = 0.34
"""Share of the height that the words below a drawn signature may take."""


def stempel(regels: Sequence[Tekst], breedte: float, hoogte: float) -> bytes:
    """A PDF page with these lines, as large as they fit."""
    uit = io.BytesIO()
    canvas = doek(uit, (breedte, hoogte))
    _schrijf(canvas, regels, (0.0, 0.0, breedte, hoogte - _WIT))
    canvas.save()
    return uit.getvalue()


def krabbelstempel(
    krabbel: Krabbel, regels: Sequence[Tekst], breedte: float, hoogte: float
) -> bytes:
    """A PDF page with a drawn signature, and these lines small below it."""
    uit = io.BytesIO()
    canvas = doek(uit, (breedte, hoogte))
    onder = _ONDERSCHRIFT * hoogte
    _schrijf(canvas, regels, (0.0, 0.0, breedte, onder))
    canvas.setStrokeColor(HexColor(_INKT))
    canvas.setLineWidth(_PENDIKTE)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    canvas.translate(_WIT, hoogte - _WIT / 2)
    for begin, *verder in _passend(krabbel, breedte - 2 * _WIT, hoogte - onder - _WIT):
        pad = canvas.beginPath()
        pad.moveTo(begin[0], -begin[1])
        for x, y in verder or [begin]:  # the dot on an i
            pad.lineTo(x, -y)
        canvas.drawPath(pad)
    canvas.save()
    return uit.getvalue()


def _passend(krabbel: Krabbel, breedte: float, hoogte: float) -> list[list[Punt]]:
    """The lines moved and scaled to fill this rectangle, in their own proportions."""
    punten = [punt for lijn in krabbel.lijnen for punt in lijn]
    links, boven = min(x for x, _ in punten), min(y for _, y in punten)
    breed = max(x for x, _ in punten) - links
    hoog = max(y for _, y in punten) - boven
    schaal = min(
        (ruimte / maat for ruimte, maat in ((breedte, breed), (hoogte, hoog)) if maat > 0),
        default=1.0,
    )
    return [
        [((x - links) * schaal, (y - boven) * schaal) for x, y in lijn] for lijn in krabbel.lijnen
    ]


def _schrijf(
    canvas: Canvas, teksten: Sequence[Tekst], vak: tuple[float, float, float, float]
) -> None:
    """Lines from the top of a rectangle, in the largest size in which they all fit."""
    x, y, breedte, hoogte = vak
    leesbaar = [_printbaar(tekst) for tekst in teksten if tekst.tekst]
    for corps in _CORPSEN:
        regels = [regel for tekst in leesbaar for regel in breek((tekst,), breedte, corps)]
        if len(regels) * corps * _INTERLINIE <= hoogte:
            break
    passend = regels[: max(1, int(hoogte / (corps * _INTERLINIE)))]
    canvas.setFillColor(HexColor(_INKT))
    basis = y + hoogte - _BASIS * corps * _INTERLINIE
    for nummer, regel in enumerate(passend):
        _zet(canvas, regel, x, basis - nummer * corps * _INTERLINIE, corps)


def _zet(canvas: Canvas, regel: Regel, x: float, y: float, corps: float) -> None:
    for stuk in regel.stukken:
        canvas.setFont(stuk.letter.naam, corps)
        canvas.drawString(x, y, stuk.tekst)
        x += stuk.breedte


def _printbaar(tekst: Tekst) -> Tekst:
    """A name in a certificate may hold what no shipped font has; the certificate keeps it."""
    schoon = tekst.tekst.replace("\n", " ")
    for teken in ontbrekende_tekens(schoon):
        schoon = schoon.replace(teken, "?")
    return Tekst(schoon, vet=tekst.vet)
