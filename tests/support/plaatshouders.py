"""Writes the list of placeholders in the manual, from the sheet itself.

`python -m tests.support.plaatshouders` brings the manual up to date; a test sees that it is.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from pga_desktop.documents.bladvelden import element_van, velden_van
from pga_desktop.domain import blad

HANDLEIDING = Path(__file__).parents[2] / "docs" / "handleiding" / "sjablonen.md"
BEGIN = "<!-- plaatshouders: gemaakt uit het programma, niet met de hand wijzigen -->\n"
EIND = "<!-- einde plaatshouders -->\n"


def lijst() -> str:
    """All placeholders as Markdown, one table per part of the sheet."""
    return "".join(_deel("", blad.Blad, "Alles wat een lezer van een casus mag weten."))


def bijgewerkt(tekst: str) -> str:
    """The manual with the list of this moment."""
    voor, _, rest = tekst.partition(BEGIN)
    _, _, na = rest.partition(EIND)
    return f"{voor}{BEGIN}{lijst()}{EIND}{na}"


def _deel(naam: str, soort: type, uitleg: str) -> Iterator[str]:
    voor = f"{naam}." if naam else ""
    uitleggen = _uitleggen()
    rijen, onderdelen = [], []
    for veld, hint in velden_van(soort).items():
        element = element_van(hint)
        kern = element or hint
        woorden = uitleggen.get((soort.__name__, veld), (kern.__doc__ or "").strip())
        if velden_van(kern):
            lus = f"{{% for {_enkelvoud(veld)} in {voor}{veld} %}}"
            kop = _enkelvoud(veld) if element else f"{voor}{veld}"
            onderdelen.append((kop, kern, f"{woorden}\n\nLijst: `{lus}`" if element else woorden))
        else:
            rijen.append(f"| `{voor}{veld}` | {_soortnaam(hint)} | {woorden} |\n")
    if rijen:
        yield f"\n### `{naam}`\n\n{uitleg}\n\n| Plaatshouder | Soort | Betekenis |\n|---|---|---|\n"
        yield from rijen
    for kop, kern, woorden in onderdelen:
        yield from _deel(kop, kern, woorden)


_ENKELVOUD = {
    "criteria": "criterium",
    "doelen": "doel",
    "feiten": "feit",
    "terugvalplan": "afspraak",
}


def _enkelvoud(veld: str) -> str:
    return _ENKELVOUD.get(veld, veld.removesuffix("s"))


def _soortnaam(hint: object) -> str:
    if element_van(hint) is not None:
        return "lijst van teksten"
    return "ja of nee" if hint is bool else "tekst"


def _uitleggen() -> dict[tuple[str, str], str]:
    """What stands below each field of a sheet in the source."""
    bron = Path(blad.__file__).read_text(encoding="utf-8")
    gevonden = {}
    for klasse in (deel for deel in ast.parse(bron).body if isinstance(deel, ast.ClassDef)):
        for veld, uitleg in zip(klasse.body, klasse.body[1:], strict=False):
            match veld, uitleg:
                case ast.AnnAssign(target=ast.Name(id=naam)), ast.Expr(
                    value=ast.Constant(value=str() as tekst)
                ):
                    gevonden[klasse.name, naam] = tekst
    return gevonden


if __name__ == "__main__":
    HANDLEIDING.write_text(bijgewerkt(HANDLEIDING.read_text(encoding="utf-8")), encoding="utf-8")
