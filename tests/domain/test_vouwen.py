"""Comparing text: what search, the lists and the question who somebody may be have in common."""

from hypothesis import given
from hypothesis import strategies as st

from pga_desktop.domain.vouwen import vouw

ALFABETTEN = (*range(0x3000), *range(0xF900, 0x10000))
"""The scripts with letters, and the forms of them that stand elsewhere in Unicode."""


def test_every_letter_and_sign_is_folded_at_once() -> None:
    anders = {t for t in map(chr, ALFABETTEN) if vouw(vouw(t)) != vouw(t)}
    assert anders == set()


@given(st.text())
def test_folding_twice_is_folding_once(tekst: str) -> None:
    assert vouw(vouw(tekst)) == vouw(tekst)


@given(st.text(alphabet="abcdefghij \u00ad\u200d", max_size=20))
def test_what_cannot_be_seen_makes_no_difference(tekst: str) -> None:
    assert vouw(tekst) == tekst.replace("\u00ad", "").replace("\u200d", "")
