"""A name on one line, taken apart."""

import pytest

from pga_desktop.ui.register.namen import NAAM_ONBEKEND, lijstnaam, ontleed


@pytest.mark.parametrize(
    ("getypt", "velden"),
    [
        ("", {}),
        ("Kaya", {"geslachtsnaam": "Kaya"}),
        ("Mert Kaya", {"roepnaam": "Mert", "geslachtsnaam": "Kaya"}),
        (
            "Theo van der Heijden",
            {"roepnaam": "Theo", "voorvoegsel": "van der", "geslachtsnaam": "Heijden"},
        ),
        (
            "Heijden, Theo van der",
            {"roepnaam": "Theo", "voorvoegsel": "van der", "geslachtsnaam": "Heijden"},
        ),
        ("Willy 't Hoen", {"roepnaam": "Willy", "voorvoegsel": "'t", "geslachtsnaam": "Hoen"}),
        ("van Dijk", {"voorvoegsel": "van", "geslachtsnaam": "Dijk"}),
        ("T.M. de Groot", {"voornamen": "T M", "voorvoegsel": "de", "geslachtsnaam": "Groot"}),
        ("Elif Nur Yıldırım", {"voornamen": "Elif Nur", "geslachtsnaam": "Yıldırım"}),
        ("Bakker-Smit, Jo", {"roepnaam": "Jo", "geslachtsnaam": "Bakker-Smit"}),
        ("de", {"geslachtsnaam": "de"}),
        ("Heijden,", {"geslachtsnaam": "Heijden"}),
        ("<b> & ; --", {"voornamen": "<b> & ;", "geslachtsnaam": "--"}),
    ],
)
def test_a_typed_name_is_taken_apart(getypt: str, velden: dict[str, str]) -> None:
    assert ontleed(getypt) == velden


def test_nothing_known_has_a_name_in_lists() -> None:
    assert lijstnaam("") == NAAM_ONBEKEND
    assert lijstnaam("Kaya, M.") == "Kaya, M."
