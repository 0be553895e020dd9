"""What differs between two texts, so that someone can read it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pga_desktop.documents.verschil import Regelsoort, Verschilregel, verschil

TIEN = "\n".join(f"regel {n}" for n in range(1, 11))
teksten = st.lists(st.sampled_from(["a", "b", "een zin", ""]), max_size=12).map("\n".join)


def getekend(regels: tuple[Verschilregel, ...]) -> list[str]:
    teken = {"gelijk": " ", "weg": "-", "nieuw": "+", "meer": "…"}
    return [f"{teken[r.soort]}{r.nummer} {r.tekst}".strip() for r in regels]


def test_the_same_text_has_no_difference() -> None:
    assert verschil(TIEN, TIEN) == ()


def test_a_change_is_shown_with_some_lines_around_it() -> None:
    assert getekend(verschil(TIEN, TIEN.replace("regel 5", "regel vijf"))) == [
        "…2", "3 regel 3", "4 regel 4", "-5 regel 5", "+5 regel vijf", "6 regel 6", "7 regel 7",
        "…3",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("oud", "nieuw", "verwacht"),
    [
        ("", "een", ["-1", "+1 een"]),
        ("een", "een\ntwee", ["1 een", "+2 twee"]),
        ("een\ntwee", "twee", ["-1 een", "1 twee"]),
    ],
)
def test_added_and_removed_lines_carry_their_own_number(
    oud: str, nieuw: str, verwacht: list[str]
) -> None:
    assert getekend(verschil(oud, nieuw)) == verwacht


def test_the_changed_words_of_a_line_are_pointed_at() -> None:
    weg, _ervoor, nieuw = verschil("U mag altijd bellen.", "Welkom.\nU mag elke dag bellen.")
    assert [weg.tekst[a:b] for a, b in weg.anders] == ["altijd"]
    assert [nieuw.tekst[a:b] for a, b in nieuw.anders] == ["elke dag"]


def test_lines_with_nothing_in_common_have_no_words_pointed_at() -> None:
    assert {regel.anders for regel in verschil("Bel ons gerust.", "# Kop")} == {()}


@given(teksten, teksten)
def test_both_texts_can_be_found_back(oud: str, nieuw: str) -> None:
    """What is shown of a text stands there; what is left out stands in both."""
    regels = verschil(oud, nieuw)
    assert bool(regels) == (oud != nieuw)
    van, naar = oud.split("\n"), nieuw.split("\n")
    for regel in regels:
        if regel.soort is Regelsoort.WEG:
            assert van[regel.nummer - 1] == regel.tekst
        elif regel.soort is not Regelsoort.MEER:
            assert naar[regel.nummer - 1] == regel.tekst
    telt = {soort: [r for r in regels if r.soort is soort] for soort in Regelsoort}
    if regels:
        gelijk = len(telt[Regelsoort.GELIJK]) + sum(r.nummer for r in telt[Regelsoort.MEER])
        assert gelijk + len(telt[Regelsoort.WEG]) == len(van)
        assert gelijk + len(telt[Regelsoort.NIEUW]) == len(naar)
