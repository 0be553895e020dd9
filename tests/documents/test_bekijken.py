"""A PDF as pictures and as words: pages, their text, and where words stand on them."""

from collections.abc import Callable

import pytest

from pga_desktop.documents.bekijken import pagina, zoek
from pga_desktop.documents.maken import Gemaakt

Maker = Callable[..., Gemaakt]
TEKST = "# Vogels\n\nDe Yıldırım zag een specht.\n\n::: nieuwe-pagina\n:::\n\nSPECHT, alweer."


def gaat_door() -> bool:
    return False


def test_a_page_has_its_picture_its_size_and_its_words(maken: Maker) -> None:
    beeld = pagina(maken(TEKST).pdf, 1, 0.5)
    assert (beeld.breedte, beeld.hoogte) == (298, 421)
    assert len(beeld.pixels) == 4 * beeld.breedte * beeld.hoogte
    assert [round(maat) for maat in beeld.maat] == [595, 842]
    assert beeld.bladzijden == 2
    assert "SPECHT, alweer." in beeld.tekst
    assert "Vogels" not in beeld.tekst


def test_a_page_that_is_not_there_is_no_page(maken: Maker) -> None:
    for nummer in (-1, 2):
        with pytest.raises(IndexError):
            pagina(maken(TEKST).pdf, nummer, 0.5)


def test_words_are_found_on_every_page_whatever_their_capitals(maken: Maker) -> None:
    gevonden = zoek(maken(TEKST).pdf, " specht ", gaat_door)
    assert [plek.bladzijde for plek in gevonden] == [0, 1]


def test_a_place_stands_where_the_word_is_drawn(maken: Maker) -> None:
    pdf = maken(TEKST).pdf
    (kop,) = zoek(pdf, "Vogels", gaat_door)
    (naam,) = zoek(pdf, "Yıldırım", gaat_door)
    ((x1, y1, b1, h1),), ((x2, y2, b2, h2),) = kop.vlakken, naam.vlakken
    assert 0 < y1 < y1 + h1 <= y2 < y2 + h2 < 842
    assert h1 > h2, "a heading is larger"
    assert all(0 < x < x + b < 595 for x, b in ((x1, b1), (x2, b2)))
    beeld = pagina(pdf, 0, 1)
    rij = [
        beeld.pixels[4 * (round(y1 + h1 / 2) * beeld.breedte + x)]
        for x in range(round(x1), round(x1 + b1))
    ]
    assert min(rij) < 128, "there is ink in that place"


@pytest.mark.parametrize("term", ["", "  ", "ooievaar", "<b>", "\\", "ſ"])
def test_what_is_not_there_is_not_found(maken: Maker, term: str) -> None:
    assert zoek(maken(TEKST).pdf, term, gaat_door) == ()


def test_a_search_that_is_no_longer_wanted_ends(maken: Maker) -> None:
    assert zoek(maken(TEKST).pdf, "specht", lambda: True) == ()
