"""The recovery code survives paper and hands: misreadings are read, mistakes are named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.security import herstelcode

ALFABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
geheimen = st.binary(min_size=20, max_size=20)


def code_van(geheim: bytes) -> str:
    return herstelcode.maak(lambda aantal: geheim[:aantal])


@given(geheimen)
def test_what_is_printed_reads_back(geheim: bytes) -> None:
    code = code_van(geheim)
    assert herstelcode.lees(code) == geheim
    assert [len(groep) for groep in herstelcode.groepen(code)] == [5] * 8
    assert set(code) <= set(ALFABET + "-")


def test_two_codes_differ() -> None:
    assert herstelcode.maak() != herstelcode.maak()


@given(geheimen)
def test_spaces_case_and_confusable_characters_do_not_matter(geheim: bytes) -> None:
    code = code_van(geheim)
    slordig = code.replace("-", "  ").lower().replace("0", "o").replace("1", "l")
    assert herstelcode.lees(f" {slordig}\n") == geheim
    assert herstelcode.lees(code.replace("1", "I").replace("V", "u")) == geheim


@given(geheimen, st.integers(0, 39), st.sampled_from(ALFABET))
def test_each_wrong_character_is_found_in_its_group(geheim: bytes, plek: int, teken: str) -> None:
    tekens = list(code_van(geheim).replace("-", ""))
    goed = tekens[plek]
    tekens[plek] = teken
    if teken == goed:
        assert herstelcode.lees("".join(tekens)) == geheim
        return
    with pytest.raises(VerwachteFout) as fout:
        herstelcode.lees("".join(tekens))
    assert fout.value.code == "herstelcode-tikfout"
    assert fout.value.feiten == {"groep": plek // 5 + 1}


def leesbaar(code: str) -> bool:
    """Whether every check digit fits."""
    try:
        herstelcode.lees(code)
    except VerwachteFout:
        return False
    return True


@given(geheimen, st.integers(0, 7), st.integers(0, 3))
def test_swapped_neighbours_are_found(geheim: bytes, groep: int, plek: int) -> None:
    groepen = [list(g) for g in herstelcode.groepen(code_van(geheim))]
    letters = groepen[groep]
    gelijk = letters[plek] == letters[plek + 1]
    letters[plek], letters[plek + 1] = letters[plek + 1], letters[plek]
    groepen[groep] = letters
    assert leesbaar("-".join("".join(g) for g in groepen)) == gelijk


@given(geheimen, st.permutations(range(8)))
def test_groups_in_another_order_are_found(geheim: bytes, volgorde: list[int]) -> None:
    groepen = herstelcode.groepen(code_van(geheim))
    anders = "-".join(groepen[van] for van in volgorde)
    assert leesbaar(anders) == (volgorde == sorted(volgorde))


@pytest.mark.parametrize("tekst", ["", "AB", "0" * 39, "0" * 41, "0001-00002"])
def test_wrong_length_is_named_before_anything_else(tekst: str) -> None:
    with pytest.raises(VerwachteFout) as fout:
        herstelcode.lees(tekst)
    assert fout.value.code == "herstelcode-lengte"
    assert fout.value.feiten["nodig"] == 40


def test_a_group_typed_back_sloppily_is_the_same_group() -> None:
    assert herstelcode.overgetypt("0A1VZ-00002", 1, " oa-lu z")
    assert not herstelcode.overgetypt("0A1VZ-00002", 1, "0A1V")
    assert not herstelcode.overgetypt("0A1VZ-00002", 2, "0A1VZ")


@pytest.mark.parametrize("groep", ["", "00001X", "ééééé", "٣٣٣٣٣", "0000@", "00002"])
def test_nonsense_is_no_group(groep: str) -> None:
    assert herstelcode.overgetypt("00001-00002", 1, "00001")
    assert not herstelcode.overgetypt("00001-00002", 1, groep)
