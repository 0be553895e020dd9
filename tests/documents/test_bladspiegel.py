"""Pages: what belongs together stays together, nothing falls off, headers of tables return."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pga_desktop.documents.bladspiegel import paginahoogte, verdeel_over_paginas, voet
from pga_desktop.documents.huisstijl import Huisstijl, laad_huisstijl
from pga_desktop.documents.inkt import Letters, Streep, Strook, Vak, Vlak
from pga_desktop.documents.letters import letter_voor
from pga_desktop.documents.maten import A4, MM, ONDER_VENSTER
from pga_desktop.resources import forms_dir

STIJL: Huisstijl = laad_huisstijl([forms_dir()])[0]
HOOGTE = paginahoogte(STIJL)
BOVEN = STIJL.marges.boven * MM
ONDER = A4[1] - STIJL.marges.onder * MM


def strook(naam: str, hoogte: float = 20.0, *, voor: float = 0.0, vast: bool = False) -> Strook:
    inkt = Letters(0, 0, naam, letter_voor(), 10, "#000000", None)
    return Strook(hoogte, (inkt,), voor=voor, vast=vast)


def namen(stroken: list[Strook]) -> list[list[str]]:
    paginas = verdeel_over_paginas(stroken, STIJL)
    return [[i.tekst for i in inkt if isinstance(i, Letters)] for inkt in paginas]


def test_strips_fill_a_page_from_the_top_and_go_on_on_the_next() -> None:
    stroken = [strook(str(i), HOOGTE / 3, voor=0.0) for i in range(4)]
    assert namen(stroken) == [["0", "1", "2"], ["3"]]


def test_white_above_a_strip_disappears_at_the_top_of_a_page() -> None:
    paginas = verdeel_over_paginas([strook("a", HOOGTE, voor=50), strook("b", voor=50)], STIJL)
    assert [inkt[0].y for inkt in paginas] == [BOVEN, BOVEN]


def test_what_is_kept_with_the_next_moves_along() -> None:
    stroken = [strook("a", HOOGTE - 30), strook("kop", vast=True), strook("alinea")]
    assert namen(stroken) == [["a"], ["kop", "alinea"]]


def test_what_fits_on_no_page_is_split_after_all() -> None:
    stroken = [strook(str(i), HOOGTE / 4, vast=True) for i in range(9)]
    assert namen(stroken) == [["0", "1", "2", "3"], ["4", "5", "6", "7"], ["8"]]


def test_a_new_page_is_asked_for_once_and_never_left_empty() -> None:
    stroken = [strook("a"), strook("b")]
    stroken[0].nieuwe_pagina = stroken[1].nieuwe_pagina = True
    assert namen(stroken) == [["a"], ["b"]]


def test_the_header_of_a_table_returns_on_each_page_that_continues_it() -> None:
    kop = (strook("kop"),)
    rijen = [strook(str(i), HOOGTE / 4) for i in range(8)]
    for rij in rijen:
        rij.kop = kop
    eerste = strook("kop", vast=True)
    assert namen([eerste, *rijen, strook("na")]) == [
        ["kop", "0", "1", "2"],
        ["kop", "3", "4", "5"],
        ["kop", "6", "7", "na"],
    ]


def test_an_address_waits_for_the_window_on_the_first_page_only() -> None:
    stroken = [strook("a"), strook("b"), strook("c", HOOGTE), strook("d")]
    stroken[1].vanaf = stroken[3].vanaf = ONDER_VENSTER
    paginas = verdeel_over_paginas(stroken, STIJL)
    assert [inkt.y for pagina in paginas for inkt in pagina] == [BOVEN, ONDER_VENSTER, BOVEN, BOVEN]


def test_a_colour_behind_strips_is_one_rectangle_on_each_page() -> None:
    vlak = Vlak(10, 100, "#eeeeee")
    stroken = [strook(str(i), HOOGTE / 2, voor=5.0) for i in range(4)]
    for s in stroken:
        s.vlakken = (vlak,)
    paginas = verdeel_over_paginas(stroken, STIJL)
    vakken = [[i for i in inkt if isinstance(i, Vak)] for inkt in paginas]
    assert [len(v) for v in vakken] == [1] * len(paginas)
    assert isinstance(paginas[0][0], Vak)


def test_no_strips_is_one_empty_page() -> None:
    assert verdeel_over_paginas([], STIJL) == [[]]


@given(
    st.lists(
        st.builds(
            strook,
            st.just("x"),
            st.floats(1, HOOGTE),
            voor=st.floats(0, 40),
            vast=st.booleans(),
        ),
        max_size=40,
    )
)
def test_nothing_is_lost_and_nothing_falls_off_the_page(stroken: list[Strook]) -> None:
    for s in stroken:
        s.inkt = (*s.inkt, Streep(0, s.hoogte, 10, 1, "#000000"))
    paginas = verdeel_over_paginas(stroken, STIJL)
    lijnen = [i for inkt in paginas for i in inkt if isinstance(i, Streep)]
    assert len(lijnen) == len(stroken)
    assert all(BOVEN <= lijn.y <= ONDER + 0.01 for lijn in lijnen)
    for inkt in paginas:
        hoogten = [i.y for i in inkt if isinstance(i, Letters)]
        assert hoogten == sorted(hoogten)


@pytest.mark.parametrize("tekst", ["Vertrouwelijk · C-2026-007", "w" * 500, ""])
def test_the_footer_stays_inside_its_place(tekst: str) -> None:
    inkt = [i for i in voet(1, 12, STIJL, tekst) if isinstance(i, Letters)]
    assert "".join(i.tekst for i in inkt).endswith("1 van 12")
    rechts = A4[0] - STIJL.marges.rechts * MM
    for i in inkt:
        assert ONDER < i.y < A4[1] - 5 * MM
        assert i.x + i.letter.breedte(i.tekst, i.corps) <= rechts + 0.1
    assert all(i.knoop is None for i in inkt)


class TestLaatste:
    """A last page with next to nothing on it."""

    BEGIN = (
        strook("a", 0.55 * HOOGTE),
        strook("kop", 20.0, voor=15.0, vast=True),
        strook("b", 0.2 * HOOGTE),
        strook("c", 0.15 * HOOGTE, voor=5.0),
    )

    def test_it_gets_the_last_part_of_the_page_before_it(self) -> None:
        slot = strook("groet", 0.1 * HOOGTE, voor=5.0)
        assert namen([*self.BEGIN, slot]) == [["a"], ["kop", "b", "c", "groet"]]

    def test_a_page_that_is_filled_enough_is_left_as_it_is(self) -> None:
        slot = strook("groet", 0.35 * HOOGTE, voor=5.0)
        assert namen([*self.BEGIN, slot]) == [["a", "kop", "b", "c"], ["groet"]]

    def test_a_page_that_was_asked_for_is_left_as_it_is(self) -> None:
        slot = strook("bijlage", 0.1 * HOOGTE)
        slot.nieuwe_pagina = True
        assert namen([*self.BEGIN, slot]) == [["a", "kop", "b", "c"], ["bijlage"]]

    def test_a_page_before_it_keeps_half_of_what_it_had(self) -> None:
        stroken = [strook("a", 0.4 * HOOGTE), strook("b", 0.6 * HOOGTE), strook("groet")]
        assert namen(stroken) == [["a", "b"], ["groet"]]
