"""Columns: as the text asks, else as the contents need, and never so narrow that a word is cut."""

import pytest

from pga_desktop.documents.bladspiegel import paginahoogte
from pga_desktop.documents.blokken import Gegevens, Handtekening, Ondertekenaar, Tabel, Tekst
from pga_desktop.documents.huisstijl import Huisstijl
from pga_desktop.documents.inkt import Letters, Strook
from pga_desktop.documents.maten import MATEN
from pga_desktop.documents.penseel import Penseel, Plek
from pga_desktop.documents.tabellen import gegevens, handtekening, tabel
from pga_desktop.documents.tags import Boom
from pga_desktop.domain.document import Niveau

BREEDTE = 400.0
LANG = "een lange tekst van vele woorden " * 20


def begin_van_kolommen(
    huisstijl: Huisstijl, *rijen: tuple[str, ...], **wensen: object
) -> list[float]:
    """Where the cells of the header row begin."""
    kop, *rest = (tuple((Tekst(cel),) for cel in rij) for rij in rijen)
    rechts = (False,) * len(kop)
    blok = Tabel(kop, tuple(rest), rechts=rechts, **wensen)  # type: ignore[arg-type]  # as asked
    stroken = tabel(blok, Plek(0.0, BREEDTE, Boom().wortel), een_penseel(huisstijl))
    return [inkt.x for inkt in letters(stroken[1])]


def een_penseel(huisstijl: Huisstijl) -> Penseel:
    return Penseel(MATEN[Niveau.B1], huisstijl, Boom(), paginahoogte(huisstijl))


def letters(strook: Strook) -> list[Letters]:
    return [inkt for inkt in strook.inkt if isinstance(inkt, Letters)]


def test_short_columns_are_stretched_over_the_width(huisstijl: Huisstijl) -> None:
    een, twee = begin_van_kolommen(huisstijl, ("aaaa", "aaaa"), ("b", "b"))
    assert (een, twee) == pytest.approx((6.0, BREEDTE / 2 + 6.0))


def test_a_long_column_leaves_a_short_one_its_line(huisstijl: Huisstijl) -> None:
    een, twee, drie = begin_van_kolommen(
        huisstijl, ("Wat", "Wie", "Wanneer"), (LANG, "de casusregisseur", "9 maart 2026")
    )
    assert drie - twee >= 85
    assert twee - een > drie - twee


def test_two_long_columns_share(huisstijl: Huisstijl) -> None:
    een, twee, drie = begin_van_kolommen(huisstijl, ("a", "b", "c"), (LANG, LANG, "kort"))
    assert twee - een == pytest.approx(drie - twee)


def test_dashes_decide_as_long_as_words_fit(huisstijl: Huisstijl) -> None:
    een, twee = begin_van_kolommen(huisstijl, ("a", "b"), ("c", "d"), gewichten=(30, 10))
    assert twee - een == pytest.approx(BREEDTE * 0.75)
    een, twee = begin_van_kolommen(
        huisstijl, ("a", "Onoverkomelijkheden"), ("c", "d"), gewichten=(99, 1)
    )
    assert BREEDTE - (twee - een) >= 100


def test_words_wider_than_the_table_still_give_columns(huisstijl: Huisstijl) -> None:
    een, twee = begin_van_kolommen(huisstijl, ("a", "b"), ("w" * 300, "v" * 300))
    assert twee - een == pytest.approx(BREEDTE / 2)


def test_a_very_high_header_is_not_repeated(huisstijl: Huisstijl) -> None:
    kop = ((Tekst("regel\n" * 30),),)
    blok = Tabel(kop, (((Tekst("x"),),),), rechts=(False,))
    stroken = tabel(blok, Plek(0.0, BREEDTE, Boom().wortel), een_penseel(huisstijl))
    assert stroken[-1].kop == ()


def test_names_take_at_most_their_part_of_the_width(huisstijl: Huisstijl) -> None:
    blok = Gegevens((((Tekst("Naam " * 40),), (Tekst("waarde"),)),))
    stroken = gegevens(blok, Plek(0.0, BREEDTE, Boom().wortel), een_penseel(huisstijl))
    waarde = letters(stroken[0])[-1]
    assert waarde.tekst == "waarde"
    assert waarde.x == pytest.approx(0.4 * BREEDTE)


def test_places_to_sign_stand_two_beside_each_other(huisstijl: Huisstijl) -> None:
    vakken = tuple(Ondertekenaar(f"Rol {i}", "naam") for i in range(3))
    plek = Plek(0.0, BREEDTE, Boom().wortel)
    stroken = handtekening(Handtekening(vakken), plek, een_penseel(huisstijl))
    rollen = [[i.tekst.strip() for i in letters(s) if i.tekst.startswith("Rol")] for s in stroken]
    assert [r for r in rollen if r] == [["Rol 0", "Rol 1"], ["Rol 2"]]


def test_names_with_values_stay_on_one_page_unless_there_are_many(huisstijl: Huisstijl) -> None:
    def gehouden(aantal: int) -> bool:
        blok = Gegevens((((Tekst("Naam"),), (Tekst("waarde"),)),) * aantal)
        stroken = gegevens(blok, Plek(0.0, BREEDTE, Boom().wortel), een_penseel(huisstijl))
        return all(strook.vast for strook in stroken[:-1])

    assert gehouden(5)
    assert not gehouden(40)
