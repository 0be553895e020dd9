"""Search finds what a person means, and nothing she types is syntax."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pga_desktop.domain.velden import Ref
from pga_desktop.storage import zoeken
from pga_desktop.storage.connection import Connection
from pga_desktop.storage.zoeken import Treffer

NAMEN = {
    1: "Yıldırım",
    2: "Đoković",
    3: "Łukasz Wójcik",
    4: "Sørensen",
    5: "Weiß",
    6: "De Ĳssel",
    7: "ʿAbd al-Raḥmān",
    8: "O’Neill",
    9: "'t Hart",
    10: "Şükrü",
    11: "José-María",
    12: "Łączyński\u00ad-Bąk",
    13: "Ægir Þórsson",
    14: "İpek",
    15: "ΣΊΣΥΦΟΣ",
}


@pytest.fixture
def met_namen(db: Connection) -> Connection:
    with db.transaction():
        for casus, naam in NAMEN.items():
            zoeken.werk_bij(db, casus, Ref("persoon", casus), "geslachtsnaam", naam)
    return db


def gevonden(db: Connection, term: str) -> set[int]:
    return {treffer.casus_id for treffer in zoeken.zoek(db, term)}


@pytest.mark.parametrize(
    ("term", "casus"),
    [
        ("yildirim", 1),
        ("YILDIRIM", 1),
        ("Yıldırım", 1),
        ("dokovic", 2),
        ("lukasz", 3),
        ("wojcik", 3),
        ("sorensen", 4),
        ("weiss", 5),
        ("ijssel", 6),
        ("abd al-rahman", 7),
        ("oneill", 8),
        ("o'neill", 8),
        ("O´Neill", 8),
        ("t hart", 9),
        ("’t Hart", 9),
        ("sukru", 10),
        ("jose", 11),
        ("maria", 11),
        ("laczynski", 12),
        ("aegir", 13),
        ("thorsson", 13),
        ("ipek", 14),
        ("σισυφος", 15),
        ("yild", 1),
    ],
)
def test_names_are_found_as_they_are_typed(met_namen: Connection, term: str, casus: int) -> None:
    assert gevonden(met_namen, term) == {casus}


@pytest.mark.parametrize("term", ["C-2026-007", "c-2026-0", "2026-007", "C-2026-007 Theo"])
def test_a_case_number_is_ordinary_text(db: Connection, term: str) -> None:
    with db.transaction():
        zoeken.werk_bij(db, 7, Ref("casus", 7), "nummer", "C-2026-007")
        zoeken.werk_bij(db, 7, Ref("persoon", 7), "roepnaam", "Theo")
        zoeken.werk_bij(db, 8, Ref("casus", 8), "nummer", "C-2026-107")
    assert gevonden(db, term) == {7}


@pytest.mark.parametrize(
    "term",
    ["", " ", '"', '""', "*", "(", ")", "-", "^", ":", "+", "☺", "'", "\x00", "\ud800", "“”"],
)
def test_marks_alone_find_nothing(met_namen: Connection, term: str) -> None:
    assert zoeken.zoek(met_namen, term) == []


@pytest.mark.parametrize(
    "term",
    [
        "NEAR(",
        "NEAR(weiss, 3)",
        "weiss OR dokovic",
        "NOT weiss",
        "tekst:weiss",
        "weiss AND",
        '"weiss',
    ],
)
def test_operators_are_words(met_namen: Connection, term: str) -> None:
    assert gevonden(met_namen, term) in (set(), {5})


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text())
def test_nothing_typed_is_a_syntax_error(met_namen: Connection, term: str) -> None:
    zoeken.zoek(met_namen, term)


def test_a_quote_does_not_end_the_word(db: Connection) -> None:
    with db.transaction():
        zoeken.werk_bij(db, 1, Ref("feit", 1), "tekst", 'zei "hoi OR dag" tegen ons')
    assert gevonden(db, 'hoi"') == {1}
    assert gevonden(db, 'hoi" OR "afwezig') == set()


def test_every_word_must_occur_somewhere_in_the_case(db: Connection) -> None:
    with db.transaction():
        zoeken.werk_bij(db, 1, Ref("persoon", 1), "roepnaam", "Theo")
        zoeken.werk_bij(db, 1, Ref("persoon", 1), "geslachtsnaam", "van der Heijden")
        zoeken.werk_bij(db, 2, Ref("persoon", 2), "roepnaam", "Theo")
        zoeken.werk_bij(db, 3, Ref("feit", 3), "tekst", "buurman van Heijden")
    assert gevonden(db, "theo heij") == {1}
    assert gevonden(db, "theo") == {1, 2}
    assert gevonden(db, "heijden theo plein") == set()


def test_one_hit_for_each_case_and_the_best_first(db: Connection) -> None:
    lang = "het gesprek ging over van alles en ook even over Bakker en de huur " * 5
    with db.transaction():
        zoeken.werk_bij(db, 1, Ref("feit", 1), "tekst", lang)
        zoeken.werk_bij(db, 2, Ref("feit", 2), "tekst", lang)
        zoeken.werk_bij(db, 2, Ref("persoon", 2), "geslachtsnaam", "Bakker")
    assert zoeken.zoek(db, "bakker") == [
        Treffer(2, "persoon", 2, "geslachtsnaam"),
        Treffer(1, "feit", 1, "tekst"),
    ]
    assert len(zoeken.zoek(db, "bakker", limiet=1)) == 1


def test_changed_and_removed_text_is_not_found_any_more(db: Connection) -> None:
    feit = Ref("feit", 1)
    with db.transaction():
        zoeken.werk_bij(db, 1, feit, "tekst", "eerste versie")
        zoeken.werk_bij(db, 1, feit, "bron", "buurvrouw")
        zoeken.werk_bij(db, 1, feit, "tekst", "tweede versie")
    assert gevonden(db, "eerste") == set()
    assert gevonden(db, "tweede") == {1}
    with db.transaction():
        zoeken.werk_bij(db, 1, feit, "tekst", " ")
    assert gevonden(db, "tweede") == set()
    assert gevonden(db, "buurvrouw") == {1}
    with db.transaction():
        zoeken.verwijder_record(db, feit)
    assert gevonden(db, "buurvrouw") == set()


def test_removed_text_leaves_no_trace_in_the_index(db: Connection) -> None:
    with db.transaction():
        zoeken.werk_bij(db, 1, Ref("feit", 1), "tekst", "kwibusmerkwoord")
        zoeken.werk_bij(db, 2, Ref("feit", 2), "tekst", "iets anders")
    with db.transaction():
        zoeken.verwijder_record(db, Ref("feit", 1))
    schaduw = db.rows("SELECT block FROM zoekindex_data")
    assert not [blok for (blok,) in schaduw if b"kwibus" in blok]
    with db.transaction():
        db.write("INSERT INTO zoekindex (zoekindex, rank) VALUES ('integrity-check', 1)")
