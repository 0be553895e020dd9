"""A template and a sheet become blocks: it runs, Markdown is read, values become text again."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain
from typing import Any, NamedTuple
from urllib.parse import quote

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from pga_desktop.documents.blokken import (
    Adres,
    Afzender,
    Alinea,
    Blok,
    Citaat,
    Gegevens,
    Gezichten,
    Handtekening,
    Inhoud,
    Invullen,
    Kader,
    Kop,
    Lijst,
    NieuwePagina,
    Ondertekenaar,
    Punt,
    Scheiding,
    Schrijfregels,
    Tabel,
    Tekst,
    platte_tekst,
)
from pga_desktop.documents.indeling import LINKBEGIN, Deel, aantal_regels, deel_in
from pga_desktop.documents.sjabloon import voer_uit
from pga_desktop.documents.waarden import heeft_waarde, nummer, vul_in

_VAKJE = re.compile(r"\[([ x])\](?: |$)")


class _Markdown(MarkdownIt):
    """The part of Markdown the manual promises; everything else stays as typed."""

    def __init__(self) -> None:
        super().__init__("zero")
        self.enable(["heading", "list", "blockquote", "hr", "table"])
        self.enable(["newline", "escape", "emphasis", "link"])

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the name is the library's
        return url

    def validateLink(self, url: str) -> bool:  # noqa: N802 - judged in `_linkdoel`, unpacked
        return True


_MARKDOWN = _Markdown()


@lru_cache(maxsize=256)
def _ontleed(genummerd: str) -> SyntaxTreeNode:
    """Markdown as a tree; it holds no values, so it is the same for every letter of a form."""
    return SyntaxTreeNode(_MARKDOWN.parse(genummerd))


@lru_cache(maxsize=1024)
def _ontleed_regel(genummerd: str) -> SyntaxTreeNode:
    """The content of one line."""
    return SyntaxTreeNode(_MARKDOWN.parseInline(genummerd)).children[0]


class _Bron(NamedTuple):
    """The lines of a piece of Markdown, and the values that stand in it by number."""

    regels: Sequence[str]
    waarden: Sequence[str]


def lees_deel(deel: Deel) -> tuple[Blok, ...]:
    """The blocks of a part of a filled text."""
    if not deel.naam:
        return tuple(_uit_markdown(deel.regels))
    blok = _LEZERS[deel.naam](deel)
    return () if blok is None else (blok,)


Lezer = Callable[[Deel], tuple[Blok, ...]]
"""What reads the parts of a filled text: `lees_deel`, or one that remembers what it read before."""


def vul(bestand: str, bron: str, blad: Any, lees: Lezer = lees_deel) -> tuple[Blok, ...]:
    """The filled document. What turned out empty is gone: items, rows, lines and tables.

    Raises `Vulfout` when the template cannot be run on this sheet.
    """
    return tuple(_blokken(voer_uit(bestand, bron, blad).split("\n"), lees))


def _blokken(regels: Sequence[str], lees: Lezer = lees_deel) -> Iterator[Blok]:
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


def _uit_markdown(regels: Sequence[str]) -> Iterator[Blok]:
    genummerd, waarden = nummer("\n".join(regels))
    return _kinderen(_ontleed(genummerd), _Bron(regels, waarden))


def _kinderen(node: SyntaxTreeNode, bron: _Bron) -> Iterator[Blok]:
    for kind in node.children:
        if (blok := _blok(kind, bron)) is not None:
            yield blok


def _blok(node: SyntaxTreeNode, bron: _Bron) -> Blok | None:
    match node.type:
        case "paragraph":
            inhoud = _inhoud(node.children[0], bron.waarden)
            return Alinea(inhoud) if inhoud else None
        case "heading":
            inhoud = _inhoud(node.children[0], bron.waarden)
            return Kop(int(node.tag[1]), inhoud) if inhoud else None
        case "bullet_list" | "ordered_list":
            return _lijst(node, bron)
        case "blockquote":
            blokken = tuple(_kinderen(node, bron))
            return Citaat(blokken) if blokken else None
        case "table":
            return _tabel(node, bron)
        case _:
            return Scheiding()


def _lijst(node: SyntaxTreeNode, bron: _Bron) -> Lijst | None:
    punten = tuple(punt for item in node.children if (punt := _punt(item, bron)).blokken)
    begin = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
    return Lijst(punten, begin) if punten else None


def _punt(item: SyntaxTreeNode, bron: _Bron) -> Punt:
    eerste = item.children[0] if item.children else None
    if eerste is None or eerste.type != "paragraph":
        return Punt(tuple(_kinderen(item, bron)))
    vakje = _VAKJE.match(eerste.children[0].content)
    if vakje is None:
        return Punt(tuple(_kinderen(item, bron)))
    tekst = _ontleed_regel(eerste.children[0].content[vakje.end() :])
    inhoud = _inhoud(tekst, bron.waarden)
    verder = (blok for kind in item.children[1:] if (blok := _blok(kind, bron)) is not None)
    return Punt((Alinea(inhoud), *verder) if inhoud else (), aangekruist=vakje[1] == "x")


def _tabel(node: SyntaxTreeNode, bron: _Bron) -> Tabel | None:
    kop, *lichaam = (rij.children for deel in node.children for rij in deel.children)
    rijen = []
    for rij in lichaam:
        inhoud = tuple(_inhoud(cel.children[0], bron.waarden) for cel in rij)
        if any(inhoud) or not any(heeft_waarde(cel.children[0].content) for cel in rij):
            rijen.append(inhoud)
    if not rijen or node.map is None:
        return None
    streepjes = [len(cel) for cel in re.findall(r"[:-]+", bron.regels[node.map[0] + 1])]
    return Tabel(
        kop=tuple(_inhoud(cel.children[0], bron.waarden) for cel in kop),
        rijen=tuple(rijen),
        gewichten=tuple(streepjes) if len(set(streepjes)) > 1 else (),
        rechts=tuple("right" in str(cel.attrs.get("style", "")) for cel in kop),
    )


def _inhoud(inline: SyntaxTreeNode, waarden: Sequence[str]) -> Inhoud:
    """The runs of a paragraph, heading or cell; lines on which nothing was filled in fall away."""
    regels: list[list[Tekst]] = [[]]
    for stuk in _stukken(inline, Tekst(""), waarden):
        if stuk is None:
            regels.append([])
        else:
            regels[-1].append(stuk)
    runs: list[Tekst] = []
    for regel in regels:
        if platte_tekst(tuple(regel)).strip():
            runs.extend([Tekst("\n"), *regel] if runs else regel)
    return tuple(run for run in runs if run.tekst)


def _stukken(node: SyntaxTreeNode, stijl: Tekst, waarden: Sequence[str]) -> Iterator[Tekst | None]:
    """The runs below a node; None is a line break of the text itself, not of a value."""
    for kind in node.children:
        match kind.type:
            case "softbreak" | "hardbreak":
                yield None
            case "strong":
                yield from _stukken(kind, replace(stijl, vet=True), waarden)
            case "em":
                yield from _stukken(kind, replace(stijl, cursief=True), waarden)
            case "link":
                doel = _linkdoel(vul_in(str(kind.attrs["href"]), waarden))
                yield from _stukken(kind, replace(stijl, doel=doel), waarden)
            case _:
                tekst = vul_in(kind.content, waarden)
                yield Tekst(tekst, stijl.vet, stijl.cursief, stijl.doel)


def _linkdoel(href: str) -> str:
    """The address of a link, or '' when a value made it one we do not print as a link."""
    doel = quote(href, safe="/:?#[]@!$&'()*+,;=%~")
    return doel if doel.startswith(LINKBEGIN) and doel not in LINKBEGIN else ""


def _regel(markdown: str) -> Inhoud:
    genummerd, waarden = nummer(markdown)
    return _inhoud(_ontleed_regel(genummerd), waarden)


def _platte_regels(deel: Deel) -> tuple[str, ...]:
    """The lines of a block that holds plain lines; a value may bring more than one."""
    gevuld = "\n".join(platte_tekst(_regel(regel)) for regel in deel.regels if regel.strip())
    return tuple(schoon for regel in gevuld.split("\n") if (schoon := regel.strip()))


def _paren(deel: Deel) -> Iterator[tuple[Inhoud, Inhoud]]:
    """The lines of a block as what stands before and after the first colon of the text itself."""
    for regel in deel.regels:
        naam, _, waarde = regel.partition(":")
        if naam.strip():
            yield _regel(naam.strip()), _regel(waarde.strip())


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
        if tekst := platte_tekst(_regel(woord.strip())):
            rijen.append((tekst, aantal_regels(aantal.strip()) or 1))
    return Invullen(tuple(rijen)) if rijen else None


def _gezichten(deel: Deel) -> Blok | None:
    regels = (" ".join(platte_tekst(_regel(regel)).split()) for regel in deel.regels)
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
