"""Values survive the road through template and Markdown, whatever they hold."""

from hypothesis import given
from hypothesis import strategies as st

from pga_desktop.documents.waarden import GERESERVEERD, heeft_waarde, nummer, pak_in, vul_in

ELKE_TEKST = st.text(st.characters(exclude_categories=["Cs"]))


@given(ELKE_TEKST, ELKE_TEKST)
def test_what_is_packed_comes_out_unchanged(een: str, ander: str) -> None:
    assert vul_in(*nummer(f"a{pak_in(een)}{pak_in(ander)}b")) == f"a{een}{ander}b"


@given(ELKE_TEKST, ELKE_TEKST)
def test_a_numbered_text_does_not_show_what_was_filled_in(een: str, ander: str) -> None:
    assert nummer(f"a{pak_in(een)}b")[0] == nummer(f"a{pak_in(ander)}b")[0]


@given(ELKE_TEKST)
def test_a_packed_value_holds_nothing_markdown_could_read(waarde: str) -> None:
    assert all(GERESERVEERD.match(teken) for teken in pak_in(waarde))


def test_an_empty_value_leaves_a_trace() -> None:
    assert heeft_waarde(pak_in(""))
    assert not heeft_waarde("gewone tekst")


def test_a_value_cannot_imitate_the_packing() -> None:
    vals = pak_in("iets anders")
    assert vul_in(*nummer(pak_in(vals))) == vals
