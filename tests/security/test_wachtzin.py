"""What passes as a passphrase, why not, and what the generator makes."""

import re
import unicodedata

import pytest

from pga_desktop.security.wachtzin import (
    MAXIMUM,
    MINIMUM,
    beoordeel,
    maak_wachtzin,
    normaliseer,
    woordenlijst,
)


@pytest.mark.parametrize(
    ("wachtzin", "redenen"),
    [
        ("drie boten varen", ()),
        ("korte zin 12", ("te-kort",)),
        ("", ("te-kort",)),
        (" " * 20, ("te-kort",)),
        ("x" * (MAXIMUM + 1), ("te-lang",)),
        ("Welkom2026Utrecht!", ("bekend-woord",)),
        ("W@chtw00rdw3lk0m", ("bekend-woord",)),
        ("qwertyuiopasdfgh", ("toetsenreeks",)),
        ("ponmlkjihgfedcba", ("toetsenreeks",)),
        ("voetbal-123456-!", ("bekend-woord", "toetsenreeks")),
        ("aaaaaaaaaaaaaaaa", ("herhaling",)),
        ("fietsbelfietsbelfietsbel", ("herhaling",)),
        ("fietsbelletjes fietsbelletjes", ()),
        ("bootje bootje bootje bootje", ("herhaling",)),
        ("Jansen Amersfoort", ("bevat-naam",)),
        ("JANSENAMERSFOORTJANSEN", ("herhaling", "bevat-naam")),
    ],
)
def test_reasons(wachtzin: str, redenen: tuple[str, ...]) -> None:
    oordeel = beoordeel(wachtzin, ["K. Jansen", "Amersfoort"])
    assert oordeel.redenen == redenen
    assert oordeel.ok == (not redenen)
    assert (oordeel.sterkte == 0) == bool(redenen)


def test_a_name_is_no_reason_when_enough_is_left_without_it() -> None:
    assert beoordeel("Jansen telt acht paarse kikkers", ["Jansen"]).ok


def test_no_composition_rules_and_every_script_counts() -> None:
    assert beoordeel("alleen kleine letters hier").ok
    assert beoordeel("çok güzel bir şey söylüyorum").ok
    assert beoordeel("一二三四五六七八九十百千万亿兆").ok


def test_length_is_measured_after_normalisation_and_spaces_are_kept() -> None:
    gesplitst = unicodedata.normalize("NFD", "één öde früh äre")
    assert len(gesplitst) > len(normaliseer(gesplitst))
    assert normaliseer(" drie boten  ") == " drie boten  "
    precies = "varende boten 3"
    assert len(precies) == MINIMUM
    assert beoordeel(precies).ok
    assert beoordeel(precies[:-1]).redenen == ("te-kort",)
    assert beoordeel("varende boten  ").ok


def test_strength_grows_with_what_cannot_be_guessed() -> None:
    sterktes = [
        beoordeel(zin).sterkte
        for zin in ("welkom2026 huisje", "drie boten varen", "drie boten varen snel hoor")
    ]
    assert sterktes == sorted(set(sterktes))
    assert beoordeel("zes olifanten dansen om een oude kersenboom").sterkte == 4


def test_word_list_is_large_short_and_plain() -> None:
    woorden = woordenlijst()
    assert len(set(woorden)) == len(woorden) >= 2**11
    assert [w for w in woorden if not re.fullmatch("[a-z]{3,8}", w)] == []


def test_generated_passphrase_comes_from_the_list_and_passes() -> None:
    zinnen = {maak_wachtzin(5) for _ in range(50)}
    assert len(zinnen) == 50
    for zin in zinnen:
        assert len(zin.split()) == 5
        assert set(zin.split()) <= set(woordenlijst())
        assert beoordeel(zin).sterkte == 4


def test_generator_draws_again_when_chance_makes_something_weak() -> None:
    kort = ["bos", "dak", "hek", "mus", "ree", "vis"]
    reeks = iter([*["boot"] * 6, *kort, "fiets", "kelder", "wolk", "lepel", "zadel", "vijver"])
    zin = maak_wachtzin(kies=lambda woorden: next(reeks))
    assert zin == "fiets kelder wolk lepel zadel vijver"
