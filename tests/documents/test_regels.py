"""Lines: never wider than their column, and never a character lost."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pga_desktop.documents.blokken import Inhoud, Tekst
from pga_desktop.documents.letters import (
    letter,
    letter_voor,
    ontbrekende_tekens,
    verdeel,
    zonder_onzichtbare,
)
from pga_desktop.documents.regels import breedtes, breek

_TEKENS = "".join(sorted(letter_voor().tekens - {"\n"}))
_WOORDEN = st.text(alphabet=st.sampled_from(_TEKENS + "    \n-/"), max_size=200)
_RUNS = st.lists(st.builds(Tekst, _WOORDEN, st.booleans(), st.booleans()), max_size=4).map(tuple)


def regels(inhoud: Inhoud, breedte: float, corps: float = 10.0) -> list[str]:
    return ["".join(s.tekst for s in r.stukken) for r in breek(inhoud, breedte, corps)]


def zonder_wit(tekst: str) -> str:
    return "".join(tekst.split(" ")).replace("\n", "")


@given(_RUNS, st.floats(40, 400))
@example((Tekst("w" * 200),), 40.0)
@example((Tekst("a" * 30, vet=True), Tekst("b" * 30), Tekst(" c")), 60.0)
def test_no_line_is_wider_than_its_column_and_nothing_is_lost(
    inhoud: Inhoud, breedte: float
) -> None:
    gebroken = breek(inhoud, breedte, 10.0)
    spatie = letter_voor(vet=True).breedte(" ", 10.0)
    for regel in gebroken:
        gemeten = sum(s.letter.breedte(s.tekst, 10.0) for s in regel.stukken)
        assert regel.breedte <= breedte + 0.02
        assert gemeten <= regel.breedte + spatie + 0.02
    alles = "".join(s.tekst for regel in gebroken for s in regel.stukken)
    bedoeld = zonder_onzichtbare("".join(run.tekst for run in inhoud))
    assert zonder_wit(alles) == zonder_wit(bedoeld)


def test_lines_break_at_spaces_and_hyphens_in_words_only() -> None:
    assert regels((Tekst("Bakker-de Vries belt"),), 60) == ["Bakker-de ", "Vries belt"]
    assert regels((Tekst("van Bakker-Jansen"),), 70) == ["van Bakker-", "Jansen"]
    assert regels((Tekst("bel 06-12345678"),), 70) == ["bel ", "06-12345678"]


@pytest.mark.parametrize(
    ("tekst", "breedte", "op_regels"),
    [
        ("Dit tekent J. de Wit.", 66, ["Dit tekent ", "J. de Wit."]),
        ("Dit tekent (J.H. de Wit).", 66, ["Dit tekent ", "(J.H. de Wit)."]),
        ("Dat tekent hier A. B. de Wit", 105, ["Dat tekent hier ", "A. B. de Wit"]),
        ("Wij zien u op 2 februari 2026.", 110, ["Wij zien u op ", "2 februari 2026."]),
        ("Het was in februari 2026.", 90, ["Het was in ", "februari 2026."]),
        ("van 2 februari 2026.", 60, ["van ", "2 februari ", "2026."]),
        ("J. J. J. J. J. J.", 40, ["J. J. ", "J. J. J. J."]),
    ],
)
def test_initials_stay_with_the_name_and_a_date_stays_whole_where_that_fits(
    tekst: str, breedte: float, op_regels: list[str]
) -> None:
    assert regels((Tekst(tekst),), breedte) == op_regels


def test_a_long_word_breaks_where_it_must_and_keeps_its_accents_together() -> None:
    lang = "a\u0323" * 60
    for regel in regels((Tekst(lang),), 100):
        assert not unicodedata.combining(regel[0])


def test_spaces_and_empty_lines_stay_as_typed() -> None:
    assert regels((Tekst("  in  gesprongen\n\n einde "),), 400) == [
        "  in  gesprongen ",
        "",
        " einde",
    ]


def test_a_word_may_cross_a_change_of_style() -> None:
    inhoud = (Tekst("onge"), Tekst("loof", vet=True), Tekst("lijk ja"))
    assert regels(inhoud, 64) == ["ongelooflijk ", "ja"]
    assert [s.letter.naam for s in breek(inhoud, 64, 10)[0].stukken][:3] == [
        "NotoSans-Regular",
        "NotoSans-Bold",
        "NotoSans-Regular",
    ]


def test_widths_of_the_widest_word_and_line() -> None:
    woord, regel = breedtes((Tekst("een langwoord\nkort"),), 10)
    assert woord == pytest.approx(letter_voor().breedte("langwoord", 10))
    assert regel == pytest.approx(letter_voor().breedte("een langwoord", 10))


def test_signs_the_text_font_lacks_come_from_another_shipped_font() -> None:
    assert [(van.naam, deel) for van, deel in verdeel("a→☐b≤", vet=True)] == [
        ("NotoSans-Bold", "a"),
        ("NotoSansMath-Regular", "→"),
        ("NotoSansSymbols2-Regular", "☐"),
        ("NotoSans-Bold", "b"),
        ("NotoSansMath-Regular", "≤"),
    ]


@pytest.mark.parametrize(
    ("begin", "eind"),
    [
        (0x20, 0x7E),
        (0xA0, 0x24F),
        (0x1E00, 0x1EFF),
        (0x300, 0x36F),
        (0x400, 0x52F),
        (0x2190, 0x21FF),
    ],
    ids=["ascii", "latin", "latin additional", "accents", "cyrillic", "arrows"],
)
def test_the_promised_characters_are_all_there(begin: int, eind: int) -> None:
    assert ontbrekende_tekens("".join(map(chr, range(begin, eind + 1)))) == ()


def test_modern_greek_and_common_signs_are_there() -> None:
    grieks = "".join(chr(c) for c in range(0x370, 0x3E2) if unicodedata.name(chr(c), ""))
    assert ontbrekende_tekens(grieks + "€£→←≤≥≠−×÷±°§¶†•…“”‘’–—½⅓☐☑☒✓✗★☎⚠♀♂☺Ⅳ") == ()


def test_what_no_font_has_is_named_once_in_order() -> None:
    assert ontbrekende_tekens("a😀b\nب😀\u200d\u00ad") == ("😀", "ب")
    with pytest.raises(KeyError):
        list(verdeel("😀"))


def test_every_style_has_the_same_characters() -> None:
    for naam in ("NotoSans-Bold", "NotoSans-Italic", "NotoSans-BoldItalic"):
        assert letter(naam).tekens == letter_voor().tekens
