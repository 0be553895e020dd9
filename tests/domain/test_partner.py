"""Organisations and the people who work there, as they are named in a case."""

import pytest

from pga_desktop.domain.partner import elk_een_keer, in_een_zin, zelfde_organisatie


@pytest.mark.parametrize(
    ("een", "ander", "zelfde"),
    [
        ("Politie Midden-Nederland", "politie Midden Nederland", True),
        ("GGZ Altrecht", "G.G.Z. Altrecht", True),
        ("Jeugdzorg ’t Gooi", "Jeugdzorg 't Gooi", True),
        ("Café Zuid", "Cafe  Zuid", True),
        ("Wijkteam Noord", "Wijkteam Zuid", False),
        ("Wijkteam 1", "Wijkteam 11", False),
        ("?", "!", False),
        ("", "Politie", False),
    ],
)
def test_how_a_name_is_set_makes_no_other_organisation(een: str, ander: str, zelfde: bool) -> None:
    assert zelfde_organisatie(een, ander) is zelfde
    assert zelfde_organisatie(ander, een) is zelfde


def test_an_organisation_is_named_once_as_it_was_written_first() -> None:
    namen = ("Politie", "", "Wijk-team", "POLITIE", "wijkteam", "GGZ")
    assert elk_een_keer(namen) == ("Politie", "Wijk-team", "GGZ")


@pytest.mark.parametrize(
    ("wie", "zin"),
    [
        ("Groenwest: S. Akkerman", "S. Akkerman van Groenwest"),
        ("S. Akkerman", "S. Akkerman"),
        ("Groenwest:", "Groenwest"),
        ("", ""),
    ],
)
def test_someone_of_an_organisation_reads_as_a_sentence(wie: str, zin: str) -> None:
    assert in_een_zin(wie) == zin
