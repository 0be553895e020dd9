"""What a field makes of what was typed, and that its editor gives the same value back."""

import unicodedata
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pga_desktop.domain.datums import Deeldatum
from pga_desktop.domain.errors import InvoerFout
from pga_desktop.domain.getypt import (
    lees,
    lees_bsn,
    lees_email,
    lees_postcode,
    lees_tijd,
    toon,
    toon_postcode,
    zonder_stuurtekens,
)
from pga_desktop.domain.meting import ONBEKEND, Score
from pga_desktop.domain.persoon import Persoon
from pga_desktop.domain.velden import Soort, Veld, Vorm, veld_van
from tests.support.waarden import DATUMS, DEELDATUMS, HOSTIEL

ALLE_TEKENS = st.text(st.characters(), max_size=40)
TEKST_ALS_GETYPT = st.text(
    st.one_of(st.characters(), st.sampled_from("\n\r\t \x0b\x0c\x85\u2028\u2029\u00a0é\u0301"))
)


def een_veld(vorm: Vorm, minimum: int = 0) -> Veld:
    return Veld("proef", Soort.ALGEMEEN, vorm, "", minimum)


def bsn_uit(nummer: int) -> str | None:
    """Nine digits when they pass the elfproef."""
    try:
        return lees_bsn(f"{nummer:09d}")
    except InvoerFout:
        return None


def met_controlecijfer(acht: str) -> str:
    """Eight digits and the one that makes them a BSN; an X when there is none."""
    rest = sum(gewicht * int(c) for gewicht, c in zip(range(9, 1, -1), acht, strict=True)) % 11
    return f"{acht}{'0123456789X'[rest]}"


GELDIG: dict[Vorm, st.SearchStrategy[Any]] = {
    Vorm.DATUM: DATUMS,
    Vorm.DEELDATUM: DEELDATUMS,
    Vorm.BSN: st.integers(1, 99_999_999)
    .map(lambda acht: met_controlecijfer(f"{acht:08d}"))
    .filter(lambda bsn: "X" not in bsn),
    Vorm.TIJD: st.sampled_from(["", "14:00", "9.30", "14.00 – 15.30 uur", "na de lunch"]),
    Vorm.POSTCODE: st.from_regex(r"[1-9][0-9]{3}([A-RT-Z][A-Z]|S[BCE-RT-Z])", fullmatch=True),
    Vorm.EMAIL: st.from_regex(r"[a-z.]+@[a-z]+\.example", fullmatch=True),
    Vorm.JA_NEE: st.booleans(),
    Vorm.GETAL: st.integers(0, 999_999_999),
}


@pytest.mark.parametrize("vorm", list(Vorm))
@given(data=st.data())
def test_an_editor_gives_back_the_value_it_was_given(vorm: Vorm, data: st.DataObject) -> None:
    """`lees(toon(x)) == x`, for every value that a text can become."""
    declaratie = een_veld(vorm)
    if vorm in GELDIG:
        waarde = data.draw(GELDIG[vorm])
    else:
        waarde = lees(declaratie, data.draw(TEKST_ALS_GETYPT))
    assert lees(declaratie, toon(declaratie, waarde)) == waarde


@pytest.mark.parametrize("vorm", list(Vorm))
@given(tekst=ALLE_TEKENS)
def test_any_text_is_read_or_refused_never_worse(vorm: Vorm, tekst: str) -> None:
    declaratie = een_veld(vorm)
    try:
        waarde = lees(declaratie, tekst)
    except InvoerFout:
        return
    assert lees(declaratie, toon(declaratie, waarde)) == waarde


@pytest.mark.parametrize("vorm", list(Vorm))
def test_an_empty_text_is_the_empty_value(vorm: Vorm) -> None:
    declaratie = een_veld(vorm)
    assert lees(declaratie, "") == declaratie.leeg
    assert lees(declaratie, " \n\t ") == declaratie.leeg
    assert toon(declaratie, declaratie.leeg) == ("nee" if vorm is Vorm.JA_NEE else "")


@given(TEKST_ALS_GETYPT)
def test_no_control_character_gets_in(tekst: str) -> None:
    schoon = zonder_stuurtekens(tekst)
    assert not [t for t in schoon if unicodedata.category(t) in {"Cc", "Cs"} and t != "\n"]
    assert unicodedata.is_normalized("NFC", schoon)
    assert zonder_stuurtekens(schoon) == schoon
    schoon.encode("utf-8")  # a lone surrogate could not be stored


@pytest.mark.parametrize("einde", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_end_is_one_line_end(einde: str) -> None:
    assert zonder_stuurtekens(f"een{einde}twee") == "een\ntwee"
    assert lees(een_veld(Vorm.REGEL), f"een{einde}twee") == "een twee"
    assert lees(een_veld(Vorm.LIJST), f"een{einde}twee{einde}") == ("een", "twee")


def test_control_characters_disappear_and_tabs_become_spaces() -> None:
    assert zonder_stuurtekens("a\x00b\x07c\x1bd\x7fe\x9ff\ud800g\th") == "abcdefg h"


def test_a_name_is_stored_in_one_form() -> None:
    assert lees(een_veld(Vorm.REGEL), "S\u0327u\u0308kran") == "\u015e\u00fckran".replace(
        "\u015e", "Ş"
    )


@pytest.mark.parametrize("tekst", HOSTIEL)
@pytest.mark.parametrize("vorm", [Vorm.REGEL, Vorm.TEKST])
def test_hostile_text_is_kept_as_typed(vorm: Vorm, tekst: str) -> None:
    assert lees(een_veld(vorm), tekst) == tekst


def test_format_characters_that_belong_to_a_name_stay() -> None:
    naam = "\u200fעִבְרִית\u200e so\u00adft \u2067x\u2069 👩\u200d👧"
    assert lees(een_veld(Vorm.REGEL), naam) == unicodedata.normalize("NFC", naam)


def test_a_text_keeps_its_own_shape() -> None:
    tekst = een_veld(Vorm.TEKST)
    assert lees(tekst, "\n\n  ingesprongen\n\n- punt \n\n") == "  ingesprongen\n\n- punt "
    assert lees(tekst, " \n  \n") == ""


def test_a_list_has_an_item_for_each_line_with_something_on_it() -> None:
    assert lees(een_veld(Vorm.LIJST), " een \n\n  \ntwee, met komma\n") == (
        "een",
        "twee, met komma",
    )


@pytest.mark.parametrize("bsn", ["111222333", "123456782", "249566758", "999990019", "999993653"])
def test_a_bsn_that_passes_the_elfproef(bsn: str) -> None:
    assert lees_bsn(bsn) == bsn


@pytest.mark.parametrize(
    ("tekst", "bsn"),
    [
        ("", ""),
        ("1112 22 333", "111222333"),
        ("111.222.333", "111222333"),
        ("111\u00a0222\u00a0333\n", "111222333"),
        ("10000008", "010000008"),
        ("010000008", "010000008"),
    ],
)
def test_a_bsn_may_be_typed_with_spaces_and_dots_or_eight_digits(tekst: str, bsn: str) -> None:
    assert lees_bsn(tekst) == bsn


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("123456789", "bsn-elfproef"),
        ("111222334", "bsn-elfproef"),
        ("000000000", "bsn-elfproef"),
        ("00000000", "bsn-elfproef"),
        ("1112223", "bsn-geen-negen-cijfers"),
        ("1112223334", "bsn-geen-negen-cijfers"),
        ("11122233a", "bsn-geen-negen-cijfers"),
        ("111-222-333", "bsn-geen-negen-cijfers"),
        ("١١١٢٢٢٣٣٣", "bsn-geen-negen-cijfers"),
    ],
)
def test_a_bsn_that_cannot_be_is_refused(tekst: str, code: str) -> None:
    with pytest.raises(InvoerFout) as fout:
        lees_bsn(tekst)
    assert fout.value.code == code
    assert tekst not in repr(fout.value)


@given(GELDIG[Vorm.BSN])
def test_the_elfproef_catches_every_digit_that_is_mistyped(bsn: str) -> None:
    """One wrong digit, or two neighbours exchanged, never gives another valid number."""
    for plek in range(9):
        for cijfer in "0123456789":
            anders = bsn[:plek] + cijfer + bsn[plek + 1 :]
            assert anders == bsn or bsn_uit(int(anders)) is None
    for plek in range(8):
        gewisseld = bsn[:plek] + bsn[plek + 1] + bsn[plek] + bsn[plek + 2 :]
        assert gewisseld == bsn or bsn_uit(int(gewisseld)) is None


@pytest.mark.parametrize("tekst", ["25:99", "24.00", "14:60", "14:00 tot 31.00"])
def test_a_time_that_does_not_exist_is_refused(tekst: str) -> None:
    with pytest.raises(InvoerFout) as fout:
        lees_tijd(tekst)
    assert fout.value.code == "tijd-bestaat-niet"


@pytest.mark.parametrize("tekst", ["3442AB", "3442 AB", "3442ab", " 3442  Ab ", "3442\u00a0AB"])
def test_a_postcode_is_stored_without_and_shown_with_a_space(tekst: str) -> None:
    assert lees_postcode(tekst) == "3442AB"
    assert toon_postcode("3442AB") == "3442 AB"
    assert toon_postcode("") == ""


@pytest.mark.parametrize(
    "tekst",
    ["0442AB", "3442", "3442A", "3442ABC", "3442SA", "3442 sd", "3442SS", "B-2000", "3442-AB"],
)
def test_a_postcode_that_does_not_exist_is_refused(tekst: str) -> None:
    with pytest.raises(InvoerFout) as fout:
        lees_postcode(tekst)
    assert fout.value.code == "postcode-onjuist"


def test_an_email_address_can_at_least_be_one() -> None:
    assert lees_email(" r.bouzid@politie.example ") == "r.bouzid@politie.example"
    assert lees_email("") == ""
    for tekst in ("r.bouzid", "@politie", "r@", "r bouzid@politie.example", "a@b@c"):
        with pytest.raises(InvoerFout) as fout:
            lees_email(tekst)
        assert fout.value.code == "email-onjuist"


def test_a_number_is_whole_and_not_too_low() -> None:
    assert lees(een_veld(Vorm.GETAL), " 15 ") == 15
    assert lees(een_veld(Vorm.GETAL), "0") == 0
    assert lees(een_veld(Vorm.GETAL, minimum=-1), "-1") == -1
    for tekst, minimum in (("-1", 0), ("-2", -1), ("0", 1), ("1,5", 0), ("vier", 0), ("9" * 10, 0)):
        with pytest.raises(InvoerFout) as fout:
            lees(een_veld(Vorm.GETAL, minimum), tekst)
        assert fout.value.code == "getal-onjuist"
    assert veld_van(Score, "score").minimum == ONBEKEND


def test_ja_nee_is_yes_only_for_ja() -> None:
    ja_nee = een_veld(Vorm.JA_NEE)
    assert [lees(ja_nee, tekst) for tekst in ("ja", "nee", "", "Ja?")] == [
        True,
        False,
        False,
        False,
    ]


def test_fields_of_a_record_are_read_by_their_form() -> None:
    assert lees(veld_van(Persoon, "geboortedatum"), "1955") == Deeldatum(1955)
    assert lees(veld_van(Persoon, "bsn_gecontroleerd_op"), "1 mei 2026") == date(2026, 5, 1)
    assert toon(veld_van(Persoon, "postcode"), "3442AB") == "3442 AB"
