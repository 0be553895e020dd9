"""The blocks of a text (`::: adres` … `:::`): finding them, checking how they are put down.

A fence is a line of the template itself. Values are packed without line ends, so no value can open
or close a block.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pga_desktop.documents.bevinding import Bevinding, Code, lijkt_op
from pga_desktop.documents.pictogrammen import PICTOGRAMMEN

MET_INHOUD = frozenset(
    {"afzender", "adres", "gegevens", "kader", "invullen", "gezichten", "handtekening"}
)
ZONDER_INHOUD = frozenset({"schrijfregels", "nieuwe-pagina", "pictogram"})
MAX_SCHRIJFREGELS = 20
LINKBEGIN = ("https://", "mailto:", "tel:")

_HEK = re.compile(r":::[ \t]*([^\s:]*)[ \t]*(.*?)[ \t]*")
_KOP = re.compile(r"[ ]{0,3}(#{1,6})[ \t]")
_LINK = re.compile(r"\]\(\s*([^)\s]*)")


@dataclass(frozen=True)
class Deel:
    """Consecutive lines of one block; `naam` is '' for ordinary text."""

    naam: str
    argument: str
    regels: tuple[str, ...]


def deel_in(regels: Sequence[str]) -> Iterator[Deel]:
    """The text cut into blocks and the ordinary text between them, in order."""
    gewoon: list[str] = []
    i = 0
    while i < len(regels):
        hek = _HEK.fullmatch(regels[i])
        if hek is None or not hek[1]:
            gewoon.append("" if hek else regels[i])
            i += 1
            continue
        yield Deel("", "", tuple(gewoon))
        gewoon = []
        eind = i if hek[1] in ZONDER_INHOUD else _einde(regels, i)
        yield Deel(hek[1], hek[2], tuple(regels[i + 1 : eind]))
        i = eind + 1
    yield Deel("", "", tuple(gewoon))


def _einde(regels: Sequence[str], begin: int) -> int:
    """Where the block that opens at `begin` closes; the end of the text when it never does."""
    diepte = 0
    for i in range(begin, len(regels)):
        hek = _HEK.fullmatch(regels[i])
        if hek is None or hek[1] in ZONDER_INHOUD:
            continue
        diepte += 1 if hek[1] else -1
        if diepte == 0:
            return i
    return len(regels)


def controleer_indeling(bestand: str, bron: str) -> Iterator[Bevinding]:
    """What is wrong with the blocks, headings and links of a template, read line by line."""
    open_blokken: list[tuple[str, int]] = []
    vorige_kop = 0
    for nummer, regel in enumerate(bron.split("\n"), start=1):
        if hek := _HEK.fullmatch(regel):
            yield from _controleer_hek(bestand, nummer, hek, open_blokken)
        elif kop := _KOP.match(regel):
            niveau = len(kop[1])
            if niveau > vorige_kop + 1:
                sprong = {"niveau": niveau, "hoogstens": vorige_kop + 1}
                yield Bevinding(bestand, nummer, Code.KOP_SLAAT_OVER, sprong)
            vorige_kop = niveau
        for doel in _LINK.findall(regel):
            if not doel.startswith((*LINKBEGIN, "{{")):
                yield Bevinding(bestand, nummer, Code.LINK_GEWEIGERD, {"doel": doel})
    for naam, nummer in open_blokken:
        yield Bevinding(bestand, nummer, Code.BLOK_NIET_GESLOTEN, {"blok": naam})


def _controleer_hek(
    bestand: str, nummer: int, hek: re.Match[str], open_blokken: list[tuple[str, int]]
) -> Iterator[Bevinding]:
    naam, argument = hek[1], hek[2]
    feiten = {"blok": naam}
    if not naam:
        if open_blokken:
            open_blokken.pop()
        else:
            yield Bevinding(bestand, nummer, Code.BLOK_NIET_GEOPEND)
        return
    if naam not in MET_INHOUD | ZONDER_INHOUD:
        lijkt = lijkt_op(naam, MET_INHOUD | ZONDER_INHOUD)
        yield Bevinding(bestand, nummer, Code.BLOK_ONBEKEND, {**feiten, "lijkt_op": lijkt})
    elif open_blokken and (open_blokken[-1][0] != "kader" or naam == "kader"):
        yield Bevinding(bestand, nummer, Code.BLOK_PAST_HIER_NIET, feiten)
    if naam == "schrijfregels" and aantal_regels(argument) == 0:
        hoogstens = {**feiten, "hoogstens": MAX_SCHRIJFREGELS}
        yield Bevinding(bestand, nummer, Code.BLOK_AANTAL_ONJUIST, hoogstens)
    if naam == "pictogram" and argument not in PICTOGRAMMEN:
        lijkt = lijkt_op(argument, PICTOGRAMMEN)
        keuze = {"pictogram": argument, "lijkt_op": lijkt, "mag": ", ".join(PICTOGRAMMEN)}
        yield Bevinding(bestand, nummer, Code.PICTOGRAM_ONBEKEND, keuze)
    if naam not in ZONDER_INHOUD:
        open_blokken.append((naam, nummer))


def aantal_regels(argument: str) -> int:
    """How many lines to write on are asked for; 0 when it is not a sensible number."""
    aantal = int(argument) if re.fullmatch("[0-9]{1,2}", argument) else 0
    return aantal if aantal <= MAX_SCHRIJFREGELS else 0
