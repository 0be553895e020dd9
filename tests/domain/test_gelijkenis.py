"""Finding the same person before a new one is made: by name, by sound, by birth date."""

import pytest

from pga_desktop.domain.datums import Deeldatum
from pga_desktop.domain.gelijkenis import Reden, klank, redenen
from pga_desktop.domain.persoon import Persoon
from tests.support.bouwers import een_persoon

GEBOREN = Deeldatum(2002, 3, 14)
THEO = een_persoon(geboortedatum=GEBOREN)
NAAM, KLANK = Reden.ZELFDE_NAAM, Reden.KLINKT_ALS
DATUM, JAAR = Reden.ZELFDE_GEBOORTEDATUM, Reden.ZELFDE_GEBOORTEJAAR


@pytest.mark.parametrize(
    ("getypt", "geboren", "verwacht"),
    [
        ("Heijden", None, (NAAM,)),
        ("theo heij", None, (NAAM,)),
        ("van der Heijden", None, (NAAM,)),
        ("HEIJDEN, Theo", None, (NAAM,)),
        ("T.M. van der Heijden", None, (NAAM,)),
        ("Theodorus", None, (NAAM,)),
        ("T", None, (NAAM,)),
        ("Heiden", None, (KLANK,)),
        ("Teo Heyden", None, (KLANK,)),
        ("Jansen", None, ()),
        ("Theo Jansen", None, ()),
        ("", None, ()),
        ("’", None, ()),
        ("", GEBOREN, (DATUM,)),
        ("Jansen", GEBOREN, (DATUM,)),
        ("Heijden", GEBOREN, (NAAM, DATUM)),
        ("Heijden", Deeldatum(2002, 5, 1), (NAAM, JAAR)),
        ("Heijden", Deeldatum(2002), (NAAM, JAAR)),
        ("Heijden", Deeldatum(1990, 3, 14), (NAAM,)),
        ("Jansen", Deeldatum(2002), ()),
        ("Jansen", Deeldatum(2002, 5, 1), ()),
    ],
)
def test_why_someone_may_be_the_same(
    getypt: str, geboren: Deeldatum | None, verwacht: tuple[Reden, ...]
) -> None:
    assert redenen(getypt, geboren, THEO) == verwacht


def test_two_years_of_birth_without_a_day_are_no_same_date() -> None:
    assert redenen("", Deeldatum(1955), Persoon(geboortedatum=Deeldatum(1955))) == ()
    iemand = Persoon(geslachtsnaam="Hoen", geboortedatum=Deeldatum(1955))
    assert redenen("Hoen", Deeldatum(1955), iemand) == (NAAM, JAAR)


@pytest.mark.parametrize(
    ("een", "ander"),
    [
        ("Yıldırım", "Jildirim"),
        ("Yıldırım", "YILDIRIM"),
        ("Đoković", "Dokovic"),
        ("Łukaszewski", "Lukaszewski"),
        ("IJzer", "Eijzer"),
        ("Heijden", "Heiden"),
        ("Meijer", "Meyer"),
        ("Jansen", "Janssen"),
        ("Schaap", "Saap"),
        ("Cornelis", "Kornelis"),
        ("Visser", "Fisser"),
        ("Smit", "Smidt"),
        ("Müller", "Muller"),
        ("Çelik", "Celik"),
    ],
)
def test_names_that_sound_alike(een: str, ander: str) -> None:
    assert klank(een) == klank(ander)


@pytest.mark.parametrize(
    ("een", "ander"), [("Bakker", "Smit"), ("Jansen", "Hansen"), ("Kaya", "Koç")]
)
def test_names_that_do_not(een: str, ander: str) -> None:
    assert klank(een) != klank(ander)


@pytest.mark.parametrize(
    ("achternaam", "getypt"),
    [
        ("Le", "Le"),
        ("Di", "di"),
        ("'t Hoen", "’t hoen"),
        ("Bakker-Smit", "smit"),
        ("Özdemir", "ozde"),
        ("O’Neill", "oneill"),
        ("Ħal Għawdex", "hal"),
    ],
)
def test_names_that_are_easily_missed(achternaam: str, getypt: str) -> None:
    assert redenen(getypt, None, Persoon(geslachtsnaam=achternaam)) == (NAAM,)


def test_the_name_of_a_partner_is_found_too() -> None:
    assert redenen("Berg", None, een_persoon(partner_geslachtsnaam="Berg")) == (NAAM,)


def test_someone_without_a_name_is_like_nobody() -> None:
    assert redenen("Heijden", None, Persoon()) == ()
