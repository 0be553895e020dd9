"""Dates as people type and read them, and birth dates of which only a part is known."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pga_desktop.domain.datums import (
    MAANDEN_KORT,
    Deeldatum,
    cijferdatum,
    dag_en_datum,
    kloktijd,
    lang_moment,
    lange_datum,
    lees_datum,
    periode,
    plus_maanden,
)
from pga_desktop.domain.errors import InvoerFout
from tests.support.waarden import DATUMS, DEELDATUMS


@pytest.mark.parametrize(
    "tekst",
    [
        "12-01-2026",
        "12-1-2026",
        "12/1/2026",
        "12.01.2026",
        "12 1 2026",
        "12012026",
        " 12-01-2026\n",
        "2026-01-12",
        "12 januari 2026",
        "12 Januari 2026",
        "12  JAN  2026",
        "12 jan. 2026",
        "maandag 12 januari 2026",
    ],
)
def test_a_date_is_understood_as_people_write_it(tekst: str) -> None:
    assert lees_datum(tekst) == date(2026, 1, 12)


@pytest.mark.parametrize(
    ("tekst", "maand"),
    [("mrt", 3), ("maa", 3), ("maart", 3), ("mei", 5), ("jun", 6), ("jul", 7), ("sept", 9)],
)
def test_months_may_be_shortened(tekst: str, maand: int) -> None:
    assert lees_datum(f"1 {tekst} 2026") == date(2026, maand, 1)


@pytest.mark.parametrize("tekst", ["", "  ", "\n"])
def test_no_text_is_no_date(tekst: str) -> None:
    assert lees_datum(tekst) is None


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("morgen", "datum-onleesbaar"),
        ("12-01", "datum-onleesbaar"),
        ("12-01-26", "datum-onleesbaar"),
        ("1 ma 2026", "datum-onleesbaar"),
        ("1 brumaire 2026", "datum-onleesbaar"),
        ("12-01-2026 of later", "datum-onleesbaar"),
        ("30-02-2026", "datum-bestaat-niet"),
        ("29-02-2025", "datum-bestaat-niet"),
        ("00-01-2026", "datum-bestaat-niet"),
        ("31 april 2026", "datum-bestaat-niet"),
        ("2026-13-01", "datum-bestaat-niet"),
        ("01-01-1879", "datum-jaar-onwaarschijnlijk"),
        ("01-01-2200", "datum-jaar-onwaarschijnlijk"),
        ("01-01-0026", "datum-jaar-onwaarschijnlijk"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(tekst: str, code: str) -> None:
    with pytest.raises(InvoerFout) as fout:
        lees_datum(tekst)
    assert fout.value.code == code
    assert tekst not in str(fout.value)


@given(DATUMS)
def test_every_way_of_showing_a_date_is_understood(dag: date) -> None:
    assert lees_datum(cijferdatum(dag)) == dag
    assert lees_datum(lange_datum(dag)) == dag
    assert lees_datum(dag_en_datum(dag)) == dag
    assert lees_datum(f"{dag.day} {MAANDEN_KORT[dag.month - 1]} {dag.year}") == dag
    assert lees_datum(dag.isoformat()) == dag


@pytest.mark.parametrize(
    ("begin", "einde", "verwacht"),
    [
        (date(2026, 1, 12), date(2026, 1, 21), "12 – 21 januari 2026"),
        (date(2026, 1, 21), date(2026, 2, 10), "21 januari – 10 februari 2026"),
        (date(2025, 12, 27), date(2026, 1, 10), "27 december 2025 – 10 januari 2026"),
        (date(2025, 1, 3), date(2026, 1, 10), "3 januari 2025 – 10 januari 2026"),
        (date(2026, 1, 12), date(2026, 1, 12), "12 januari 2026"),
        (None, date(2026, 1, 12), "12 januari 2026"),
        (None, None, ""),
    ],
)
def test_what_two_days_share_is_said_once(
    begin: date | None, einde: date | None, verwacht: str
) -> None:
    assert periode(begin, einde) == verwacht


def test_a_period_in_short_has_short_months() -> None:
    assert periode(date(2025, 12, 27), date(2026, 3, 1), kort=True) == "27 dec 2025 – 1 mrt 2026"
    assert periode(None, date(2026, 5, 1), kort=True) == "1 mei 2026"


def test_how_dates_are_shown() -> None:
    dag = date(2026, 3, 9)
    assert cijferdatum(dag) == "09-03-2026"
    assert lange_datum(dag) == "9 maart 2026"
    assert dag_en_datum(dag) == "maandag 9 maart 2026"
    assert [f(None) for f in (cijferdatum, lange_datum, dag_en_datum)] == [""] * 3


@pytest.mark.parametrize(
    ("dag", "maanden", "verwacht"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 3, 31), 1, date(2026, 4, 30)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 5, 20), 0, date(2026, 5, 20)),
        (date(2026, 5, 20), 60, date(2031, 5, 20)),
    ],
)
def test_months_on_is_the_same_day_or_the_last(dag: date, maanden: int, verwacht: date) -> None:
    assert plus_maanden(dag, maanden) == verwacht


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("14-03-2002", Deeldatum(2002, 3, 14)),
        ("14 maart 2002", Deeldatum(2002, 3, 14)),
        ("2002-03-14", Deeldatum(2002, 3, 14)),
        ("03-2002", Deeldatum(2002, 3)),
        ("3/2002", Deeldatum(2002, 3)),
        ("00-03-2002", Deeldatum(2002, 3)),
        ("2002-03-00", Deeldatum(2002, 3)),
        ("1955", Deeldatum(1955)),
        ("1955-00-00", Deeldatum(1955)),
        ("00-00-1955", Deeldatum(1955)),
        ("00-1955", Deeldatum(1955)),
        ("", None),
        ("onbekend", None),
        ("Onbekend", None),
    ],
)
def test_a_birth_date_may_be_partly_known(tekst: str, verwacht: Deeldatum | None) -> None:
    assert Deeldatum.lees(tekst) == verwacht


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("1955-00-14", "datum-onleesbaar"),
        ("14-00-1955", "datum-bestaat-niet"),
        ("13-1955", "datum-bestaat-niet"),
        ("31-04-1955", "datum-bestaat-niet"),
        ("1755", "datum-jaar-onwaarschijnlijk"),
        ("ergens in 1955", "datum-onleesbaar"),
    ],
)
def test_an_impossible_birth_date_is_refused(tekst: str, code: str) -> None:
    with pytest.raises(InvoerFout) as fout:
        Deeldatum.lees(tekst)
    assert fout.value.code == code


@given(DEELDATUMS)
def test_a_birth_date_comes_back_as_it_was(deel: Deeldatum) -> None:
    assert Deeldatum.lees(deel.cijfers()) == deel
    assert Deeldatum.lees(deel.iso()) == deel


def test_how_a_birth_date_is_shown() -> None:
    heel, maand, jaar = Deeldatum(2002, 3, 14), Deeldatum(2002, 3), Deeldatum(1955)
    assert [d.cijfers() for d in (heel, maand, jaar)] == ["14-03-2002", "03-2002", "1955"]
    assert [d.lang() for d in (heel, maand, jaar)] == ["14 maart 2002", "maart 2002", "1955"]
    assert [d.iso() for d in (heel, maand, jaar)] == ["2002-03-14", "2002-03-00", "1955-00-00"]


@pytest.mark.parametrize(
    ("geboren", "op", "leeftijd"),
    [
        (Deeldatum(2002, 3, 14), date(2026, 3, 13), 23),
        (Deeldatum(2002, 3, 14), date(2026, 3, 14), 24),
        (Deeldatum(2002, 3), date(2026, 2, 28), 23),
        (Deeldatum(2002, 3), date(2026, 3, 1), None),
        (Deeldatum(2002, 3), date(2026, 3, 30), None),
        (Deeldatum(2002, 3), date(2026, 3, 31), 24),
        (Deeldatum(2002, 4), date(2026, 4, 30), 24),
        (Deeldatum(1955), date(2026, 7, 1), None),
        (Deeldatum(1955), date(2026, 12, 31), 71),
        (Deeldatum(2004, 2, 29), date(2026, 2, 28), 21),
        (Deeldatum(2004, 2, 29), date(2026, 3, 1), 22),
    ],
)
def test_age_is_told_when_it_is_certain(geboren: Deeldatum, op: date, leeftijd: int | None) -> None:
    assert geboren.leeftijd(op) == leeftijd


@pytest.mark.parametrize(
    ("geboren", "achttien"),
    [
        (Deeldatum(2009, 11, 30), date(2027, 11, 30)),
        (Deeldatum(2009, 11), date(2027, 11, 30)),
        (Deeldatum(2008, 2), date(2026, 3, 1)),
        (Deeldatum(2009, 2), date(2027, 2, 28)),
        (Deeldatum(2009), date(2027, 12, 31)),
        (Deeldatum(2008, 2, 29), date(2026, 3, 1)),
    ],
)
def test_eighteen_is_the_last_day_it_can_be(geboren: Deeldatum, achttien: date) -> None:
    assert geboren.wordt_meerderjarig() == achttien


@given(DEELDATUMS, st.integers(-400, 400))
def test_someone_is_a_minor_until_that_day_and_not_after(deel: Deeldatum, dagen: int) -> None:
    achttien = deel.wordt_meerderjarig()
    dag = achttien + timedelta(days=dagen)
    assert deel.minderjarig(dag) == (dag < achttien)


@given(DEELDATUMS, st.integers(0, 40_000))
def test_a_certain_age_is_that_of_every_day_it_can_be(deel: Deeldatum, dagen: int) -> None:
    op = deel.vroegst + timedelta(days=dagen)
    mogelijk = {
        Deeldatum(dag.year, dag.month, dag.day).leeftijd(op) for dag in (deel.vroegst, deel.laatst)
    }
    assert deel.leeftijd(op) == (mogelijk.pop() if len(mogelijk) == 1 else None)


def test_a_moment_reads_the_same_from_whatever_zone_it_comes() -> None:
    moment = datetime(2026, 3, 9, 22, 3, tzinfo=UTC)
    elders = moment.astimezone(timezone(timedelta(hours=5)))
    hier = moment.astimezone()
    assert lang_moment(moment) == lang_moment(elders)
    assert lang_moment(moment).endswith(f" maart 2026 om {kloktijd(hier)} uur")
