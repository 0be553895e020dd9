"""A template and a sheet become blocks: it runs, and what stands in each part of it is read."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from pga_desktop.documents.blokken import (
    Adres,
    Afzender,
    Alinea,
    Blok,
    Gegevens,
    Gezichten,
    Handtekening,
    Inhoud,
    Invullen,
    Kader,
    Kop,
    NieuwePagina,
    Ondertekenaar,
    Schrijfregels,
    platte_tekst,
)
from pga_desktop.documents.indeling import Deel, aantal_regels, deel_in
from pga_desktop.documents.opmaak import lees_markdown, lees_regel
from pga_desktop.documents.sjabloon import voer_uit


def lees_deel(deel: Deel) -> tuple[Blok, ...]:
    """The blocks of a part of a filled text."""
    if not deel.naam:
        return tuple(lees_markdown(deel.regels))
    blok = _LEZERS[deel.naam](deel)
    return () if blok is None else (blok,)


Deellezer = Callable[[Deel], tuple[Blok, ...]]
"""What reads the parts of a filled text: `lees_deel`, or one that remembers what it read before."""


def vul(bestand: str, bron: str, blad: Any, lees: Deellezer = lees_deel) -> tuple[Blok, ...]:
    """The filled document. What turned out empty is gone: items, rows, lines and tables.

    Raises `Vulfout` when the template cannot be run on this sheet.
    """
    return tuple(_blokken(voer_uit(bestand, bron, blad).split("\n"), lees))


def _blokken(regels: Sequence[str], lees: Deellezer = lees_deel) -> Iterator[Blok]:
    """The blocks in order; a drawing stands beside the heading or paragraph that follows it."""
    tekening: Alinea | None = None
    for blok in (*chain.from_iterable(map(lees, deel_in(regels))), None):
        if tekening is not None and isinstance(blok, Kop | Alinea) and not blok.pictogram:
            yield replace(blok, pictogram=tekening.pictogram)
            tekening = None
            continue
        if tekening is not None:
            yield tekening
        tekening = blok if isinstance(blok, Alinea) and not blok.inhoud else None
        if blok is not None and tekening is None:
            yield blok


def _platte_regels(deel: Deel) -> tuple[str, ...]:
    """The lines of a block that holds plain lines; a value may bring more than one."""
    gevuld = "\n".join(platte_tekst(lees_regel(regel)) for regel in deel.regels if regel.strip())
    return tuple(schoon for regel in gevuld.split("\n") if (schoon := regel.strip()))


def _paren(deel: Deel) -> Iterator[tuple[Inhoud, Inhoud]]:
    """The lines of a block as what stands before and after the first colon of the text itself."""
    for regel in deel.regels:
        naam, _, waarde = regel.partition(":")
        if naam.strip():
            yield lees_regel(naam.strip()), lees_regel(waarde.strip())


def _afzender(deel: Deel) -> Blok | None:
    regels = _platte_regels(deel)
    return Afzender(regels) if regels else None


def _adres(deel: Deel) -> Blok | None:
    regels = _platte_regels(deel)
    return Adres(regels) if regels else None


def _gegevens(deel: Deel) -> Blok | None:
    rijen = tuple((naam, waarde) for naam, waarde in _paren(deel) if waarde)
    return Gegevens(rijen) if rijen else None


def _kader(deel: Deel) -> Blok | None:
    blokken = tuple(_blokken(deel.regels))
    return Kader(blokken) if blokken else None


def _invullen(deel: Deel) -> Blok | None:
    rijen = []
    for regel in deel.regels:
        woord, _, aantal = regel.partition("|")
        if tekst := platte_tekst(lees_regel(woord.strip())):
            rijen.append((tekst, aantal_regels(aantal.strip()) or 1))
    return Invullen(tuple(rijen)) if rijen else None


def _gezichten(deel: Deel) -> Blok | None:
    regels = (" ".join(platte_tekst(lees_regel(regel)).split()) for regel in deel.regels)
    antwoorden = tuple(regel for regel in regels if regel)
    return Gezichten(antwoorden) if antwoorden else None


def _handtekening(deel: Deel) -> Blok | None:
    vakken = tuple(
        Ondertekenaar(platte_tekst(rol), platte_tekst(naam)) for rol, naam in _paren(deel)
    )
    return Handtekening(vakken) if vakken else None


def _schrijfregels(deel: Deel) -> Blok:
    return Schrijfregels(aantal_regels(deel.argument) or 1)


def _nieuwe_pagina(_: Deel) -> Blok:
    return NieuwePagina()


def _pictogram(deel: Deel) -> Blok:
    return Alinea((), pictogram=deel.argument)


_LEZERS: Mapping[str, Callable[[Deel], Blok | None]] = {
    "afzender": _afzender,
    "adres": _adres,
    "gegevens": _gegevens,
    "kader": _kader,
    "invullen": _invullen,
    "gezichten": _gezichten,
    "handtekening": _handtekening,
    "schrijfregels": _schrijfregels,
    "nieuwe-pagina": _nieuwe_pagina,
    "pictogram": _pictogram,
}
