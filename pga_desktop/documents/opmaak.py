"""Markdown as blocks: paragraphs, headings, lists, tables, and the runs of text in them.

Only the part of Markdown the manual promises; everything else stays as typed. Values become text
again in the runs. What turned out empty falls away: items, rows and lines.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from pga_desktop.documents.blokken import (
    Alinea,
    Blok,
    Citaat,
    Inhoud,
    Kop,
    Lijst,
    Punt,
    Scheiding,
    Tabel,
    Tekst,
    platte_tekst,
)
from pga_desktop.documents.indeling import LINKBEGIN
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


def lees_markdown(regels: Sequence[str]) -> Iterator[Blok]:
    """The blocks in these lines, in order."""
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


def lees_regel(markdown: str) -> Inhoud:
    """The runs in one line."""
    genummerd, waarden = nummer(markdown)
    return _inhoud(_ontleed_regel(genummerd), waarden)
