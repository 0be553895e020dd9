"""Writes the list of placeholders in the manual, from the sheet itself.

`python -m tests.support.plaatshouders` brings the manual up to date; a test sees that it is.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from pga_desktop.documents.bladvelden import element_van, velden_van
from pga_desktop.domain import blad, blad_delen, blad_rondom

HANDLEIDING = Path(__file__).parents[2] / "docs" / "handleiding" / "sjablonen.md"
BEGIN = "<!-- plaatshouders: gemaakt uit het programma, niet met de hand wijzigen -->\n"
EIND = "<!-- einde plaatshouders -->\n"


def lijst() -> str:
    """All placeholders as Markdown, one table per part of the sheet."""
    return "".join(_deel("", blad.Blad, "Alles wat een lezer van een casus mag weten.", {}))


def bijgewerkt(tekst: str) -> str:
    """The manual with the list of this moment."""
    voor, _, rest = tekst.partition(BEGIN)
    _, _, na = rest.partition(EIND)
    return f"{voor}{BEGIN}{lijst()}{EIND}{na}"


def _deel(naam: str, soort: type, uitleg: str, genoemd: dict[type, str]) -> Iterator[str]:
    """A part of the sheet and the parts in it; a part that was shown before is referred to."""
    voor = f"{naam}." if naam else ""
    uitleggen = _uitleggen()
    rijen, onderdelen = [], []
    for veld, hint in velden_van(soort).items():
        element = element_van(hint)
        kern = element or hint
        woorden = uitleggen.get((soort.__name__, veld), (kern.__doc__ or "").strip())
        if velden_van(kern):
            kop = genoemd.get(kern, _enkelvoud(veld) if element else f"{voor}{veld}")
            lus = f"{{% for {kop} in {voor}{veld} %}}"
            if kern in genoemd:
                zie = f"{woorden.rstrip('.')}; {f'`{lus}`, ' if element else ''}zie `{kop}`"
                rijen.append(f"| `{voor}{veld}` | {'lijst' if element else 'deel'} | {zie} |\n")
                continue
            genoemd[kern] = kop
            onderdelen.append((kop, kern, f"{woorden}\n\nLijst: `{lus}`" if element else woorden))
        else:
            rijen.append(f"| `{voor}{veld}` | {_soortnaam(hint)} | {woorden} |\n")
    if rijen:
        yield f"\n### `{naam}`\n\n{uitleg}\n\n| Plaatshouder | Soort | Betekenis |\n|---|---|---|\n"
        yield from rijen
    for kop, kern, woorden in onderdelen:
        yield from _deel(kop, kern, woorden, genoemd)


_ENKELVOUD = {
    "acties_klaar": "actie",
    "acties_open": "actie",
    "antwoorden": "antwoord",
    "criteria": "criterium",
    "doelen": "doel",
    "feiten": "feit",
    "metingen": "meting",
    "terugvalplan": "afspraak",
    "trajecten": "traject",
    "verstrekkingen": "verstrekking",
}


def _enkelvoud(veld: str) -> str:
    return _ENKELVOUD.get(veld, veld.removesuffix("s"))


def _soortnaam(hint: object) -> str:
    if element_van(hint) is not None:
        return "lijst van teksten"
    return "ja of nee" if hint is bool else "tekst"


def _uitleggen() -> dict[tuple[str, str], str]:
    """What stands below each field of a sheet in the source."""
    bronnen = (
        Path(str(m.__file__)).read_text(encoding="utf-8") for m in (blad_rondom, blad_delen, blad)
    )
    delen = (deel for bron in bronnen for deel in ast.parse(bron).body)
    gevonden = {}
    for klasse in (deel for deel in delen if isinstance(deel, ast.ClassDef)):
        for veld, uitleg in zip(klasse.body, klasse.body[1:], strict=False):
            match veld, uitleg:
                case ast.AnnAssign(target=ast.Name(id=naam)), ast.Expr(
                    value=ast.Constant(value=str() as tekst)
                ):
                    gevonden[klasse.name, naam] = tekst
    return gevonden


if __name__ == "__main__":
    HANDLEIDING.write_text(bijgewerkt(HANDLEIDING.read_text(encoding="utf-8")), encoding="utf-8")
