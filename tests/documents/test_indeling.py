"""The blocks of a text are checked line by line."""

import pytest

from pga_desktop.documents.bevinding import Code
from pga_desktop.documents.indeling import Deel, controleer_indeling, deel_in


@pytest.mark.parametrize(
    "bron",
    [
        "# Een\n## Twee\n### Drie\n## Twee",
        "::: kader\n::: gegevens\na: b\n:::\n::: schrijfregels 20\n:::\n::: nieuwe-pagina",
        "[a](https://x) [b](mailto:{{ x }}) [c]({{ url }})",
        "een ::: midden in een regel",
    ],
)
def test_good_layout_passes(bron: str) -> None:
    assert list(controleer_indeling("t.md", bron)) == []


@pytest.mark.parametrize(
    ("bron", "regel", "code"),
    [
        ("tekst\n::: addres\n:::", 2, Code.BLOK_ONBEKEND),
        ("::: adres\ntekst", 1, Code.BLOK_NIET_GESLOTEN),
        ("tekst\n:::", 2, Code.BLOK_NIET_GEOPEND),
        ("::: adres\n::: kader\n:::\n:::", 2, Code.BLOK_PAST_HIER_NIET),
        ("::: kader\n::: kader\n:::\n:::", 2, Code.BLOK_PAST_HIER_NIET),
        ("::: schrijfregels", 1, Code.BLOK_AANTAL_ONJUIST),
        ("::: schrijfregels 21", 1, Code.BLOK_AANTAL_ONJUIST),
        ("::: schrijfregels -1", 1, Code.BLOK_AANTAL_ONJUIST),
        ("## Twee", 1, Code.KOP_SLAAT_OVER),
        ("# Een\n### Drie", 2, Code.KOP_SLAAT_OVER),
        ("[a](http://x.nl)", 1, Code.LINK_GEWEIGERD),
        ("[a](javascript:x)", 1, Code.LINK_GEWEIGERD),
        ("[a](/pad)", 1, Code.LINK_GEWEIGERD),
    ],
)
def test_bad_layout_is_named_with_its_line(bron: str, regel: int, code: Code) -> None:
    assert [(b.regel, b.code) for b in controleer_indeling("t.md", bron)] == [(regel, code)]


def test_an_unknown_block_says_which_was_meant() -> None:
    (bevinding,) = controleer_indeling("t.md", "::: addres\n:::")
    assert bevinding.feiten == {"blok": "addres", "lijkt_op": "adres"}


def test_text_is_cut_into_blocks_in_order() -> None:
    regels = [
        "a",
        "::: kader",
        "b",
        "::: gegevens",
        "c",
        ":::",
        ":::",
        "d",
        "::: nieuwe-pagina",
        "e",
    ]
    assert list(deel_in(regels)) == [
        Deel("", "", ("a",)),
        Deel("kader", "", ("b", "::: gegevens", "c", ":::")),
        Deel("", "", ("d",)),
        Deel("nieuwe-pagina", "", ()),
        Deel("", "", ("e",)),
    ]
