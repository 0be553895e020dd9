"""Words put together as Dutch does."""

import pytest

from pga_desktop.domain.woorden import met_hoofdletter, opsomming


@pytest.mark.parametrize(
    ("achternaam", "verwacht"),
    [
        ("van der Heijden", "Van der Heijden"),
        ("'t Wolkje", "'t Wolkje"),
        ("ijzer", "IJzer"),
        ("IJsselstein", "IJsselstein"),
        ("ĳzer", "Ĳzer"),
        ("de Groot-Bakker", "De Groot-Bakker"),
        ("", ""),
    ],
)
def test_a_surname_that_stands_first_gets_a_capital(achternaam: str, verwacht: str) -> None:
    assert met_hoofdletter(achternaam) == verwacht


def test_the_last_of_a_list_comes_after_en() -> None:
    assert opsomming([]) == ""
    assert opsomming(["de politie"]) == "de politie"
    assert opsomming(["de politie", "de ouders"]) == "de politie en de ouders"
    assert opsomming(["a", "b", "c"]) == "a, b en c"
