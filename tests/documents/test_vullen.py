"""From template and sheet to blocks: values stand as typed, what is empty is gone."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pga_desktop.documents.blokken import (
    Adres,
    Afzender,
    Alinea,
    Blok,
    Citaat,
    Gegevens,
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
    alle_teksten,
    platte_tekst,
)
from pga_desktop.documents.vullen import vul
from pga_desktop.domain.getypt import zonder_stuurtekens

VIJANDIG = (
    "*vet* **dik** _x_",
    "# kop",
    "a | b |",
    "<b>&amp;</b> & <",
    "{{ naam }} {% if %}",
    "- punt\n- punt\n\n1. een",
    ":::\n::: adres\nx\n:::",
    "[x](https://x.nl) ![y](z)",
    "---\n***",
    "> citaat",
    "    ingesprongen",
    "`code` ```\nblok\n```",
    "[ ] vakje [x]",
    "regel\n\n\nna twee lege",
    "\\* \\\\",
    "\ue000\ue100 eigen tekens",
    "Ĳsselmeer Đoković Nguyễn ʿAlī",
)


@dataclass(frozen=True)
class Blad:
    x: str = ""
    lijst: tuple[str, ...] = ()


def blokken(bron: str, x: str = "", lijst: tuple[str, ...] = ()) -> tuple[Blok, ...]:
    return vul("t.md", bron, Blad(x, lijst))


def gewoon(tekst: str) -> Inhoud:
    return (Tekst(tekst),)


@pytest.mark.parametrize("waarde", VIJANDIG)
def test_a_value_is_never_markup(waarde: str) -> None:
    bron = (
        "# {{ x }}\n\n{{ x }}\n\n- {{ x }}\n\n> {{ x }}\n\n**{{ x }}** *{{ x }}*\n\n"
        "| a | b |\n|---|---|\n| {{ x }} | {{ x }} |\n"
    )
    assert blokken(bron, waarde) == (
        Kop(1, gewoon(waarde)),
        Alinea(gewoon(waarde)),
        Lijst((Punt((Alinea(gewoon(waarde)),)),)),
        Citaat((Alinea(gewoon(waarde)),)),
        Alinea((Tekst(waarde, vet=True), Tekst(" "), Tekst(waarde, cursief=True))),
        Tabel(
            (gewoon("a"), gewoon("b")),
            ((gewoon(waarde), gewoon(waarde)),),
            (),
            (False, False),
        ),
    )


@given(st.text(min_size=1))
def test_any_text_at_all_stands_in_one_paragraph_as_typed(waarde: str) -> None:
    schoon = zonder_stuurtekens(waarde)
    assert blokken("Zegt: {{ x }}", waarde) == (Alinea(gewoon(f"Zegt: {schoon}")),)


def test_a_new_line_in_the_text_is_a_new_line_on_paper() -> None:
    assert blokken("een\ntwee\n\ndrie") == (
        Alinea((Tekst("een"), Tekst("\n"), Tekst("twee"))),
        Alinea(gewoon("drie")),
    )


def test_markdown_that_the_manual_does_not_promise_stays_as_typed() -> None:
    tekst = "`code` <b>x</b> &amp; https://x.nl ~~weg~~ [a] b"
    assert blokken(tekst) == (Alinea(gewoon(tekst)),)
    assert blokken("geen kop\n---") == (Alinea(gewoon("geen kop")), Scheiding())
    assert blokken("    geen code") == (Alinea(gewoon("geen code")),)


def test_lines_items_rows_and_tables_that_turn_out_empty_are_gone() -> None:
    assert blokken("een\n{{ x }}\n**{{ x }}**\ntwee") == (
        Alinea((Tekst("een"), Tekst("\n"), Tekst("twee"))),
    )
    assert blokken("- {{ x }}\n- ja\n- [ ] {{ x }}") == (Lijst((Punt((Alinea(gewoon("ja")),)),)),)
    assert blokken("- {{ x }}") == ()
    assert blokken("# {{ x }}\n\n> {{ x }}\n\n{{ x }}") == ()
    assert blokken("|a|\n|-|\n| {{ x }} |\n") == ()
    assert blokken("|a|\n|-|\n{% for r in lijst %}\n| {{ r }} |\n{% endfor %}\n") == ()
    assert blokken("::: kader\n{{ x }}\n:::") == ()
    assert blokken("::: gegevens\nNaam: {{ x }}\n:::") == ()
    assert blokken("::: adres\n{{ x }}\n:::") == ()


def test_a_row_the_text_leaves_empty_is_there_to_write_in() -> None:
    (tabel,) = blokken("|a|b|\n|-|-|\n| {{ x }} | {{ x }} |\n| | |\n")
    assert isinstance(tabel, Tabel)
    assert tabel.rijen == (((), ()),)


def test_a_table_knows_its_widths_and_alignment() -> None:
    (tabel,) = blokken("|a|b|\n|--------|---:|\n|c|d|")
    assert isinstance(tabel, Tabel)
    assert tabel.gewichten == (8, 4)
    assert tabel.rechts == (False, True)
    (gelijk,) = blokken("|a|b|\n|---|---|\n|c|d|")
    assert isinstance(gelijk, Tabel)
    assert gelijk.gewichten == ()


def test_boxes_to_tick_come_from_the_text_and_never_from_a_value() -> None:
    (lijst,) = blokken("- [ ] nee\n- [x] ja\n- {{ x }}", "[x] geen vakje")
    assert isinstance(lijst, Lijst)
    assert [(p.aangekruist, "".join(alle_teksten(p.blokken))) for p in lijst.punten] == [
        (False, "nee"),
        (True, "ja"),
        (None, "[x] geen vakje"),
    ]


def test_numbered_lists_and_lists_in_lists() -> None:
    (lijst,) = blokken("3. drie\n   - binnen\n4. vier")
    assert lijst == Lijst(
        (
            Punt((Alinea(gewoon("drie")), Lijst((Punt((Alinea(gewoon("binnen")),)),)))),
            Punt((Alinea(gewoon("vier")),)),
        ),
        begin=3,
    )


@pytest.mark.parametrize(
    ("bron", "waarde", "doel"),
    [
        ("[a](https://x.nl/p?q=1#z)", "", "https://x.nl/p?q=1#z"),
        ("[a](mailto:{{ x }})", "a@b.nl", "mailto:a@b.nl"),
        ("[a](mailto:{{ x }})", "", ""),
        ("[a]({{ x }})", "https://x.nl", "https://x.nl"),
        ("[a]({{ x }})", "javascript:alert(1)", ""),
        ("[a]({{ x }})", "file:///etc/passwd", ""),
        ("[a](tel:{{ x }})", "06 1234", "tel:06%201234"),
    ],
)
def test_links_lead_only_where_a_letter_may_lead(bron: str, waarde: str, doel: str) -> None:
    assert blokken(bron, waarde) == (Alinea((Tekst("a", doel=doel),)),)


def test_blocks_of_a_letter() -> None:
    bron = """\
::: afzender
Gemeente
{{ x }}
:::
::: adres
{{ x }}

:::
::: gegevens
Datum: 9 maart
Naam: a: b {{ x }}
:::
::: kader
## Kop
tekst
::: schrijfregels 3
:::
::: invullen
Naam
Adres | 2
:::
::: handtekening
Regisseur: {{ x }}
Betrokkene:
:::
::: nieuwe-pagina
---
"""
    assert blokken(bron, "p\nq: r") == (
        Afzender(("Gemeente", "p", "q: r")),
        Adres(("p", "q: r")),
        Gegevens(
            (
                (gewoon("Datum"), gewoon("9 maart")),
                (gewoon("Naam"), gewoon("a: b p\nq: r")),
            )
        ),
        Kader((Kop(2, gewoon("Kop")), Alinea(gewoon("tekst")), Schrijfregels(3))),
        Invullen((("Naam", 1), ("Adres", 2))),
        Handtekening((Ondertekenaar("Regisseur", "p\nq: r"), Ondertekenaar("Betrokkene", ""))),
        NieuwePagina(),
        Scheiding(),
    )


def test_plain_text_of_an_inline_content() -> None:
    assert platte_tekst((Tekst("a"), Tekst("b", vet=True))) == "ab"
