"""Working days: weekends, the holidays of the law, Easter in every year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pga_desktop.services.kalender import NederlandseWerkkalender, eerste_paasdag, feestdagen

KALENDER = NederlandseWerkkalender()


@pytest.mark.parametrize(
    ("jaar", "pasen"),
    [
        (1818, date(1818, 3, 22)),  # as early as it can be
        (1943, date(1943, 4, 25)),  # as late as it can be
        (1954, date(1954, 4, 18)),  # the years in which a simpler rule goes wrong
        (1981, date(1981, 4, 19)),
        (2024, date(2024, 3, 31)),
        (2025, date(2025, 4, 20)),
        (2026, date(2026, 4, 5)),
        (2038, date(2038, 4, 25)),
        (2049, date(2049, 4, 18)),
        (2076, date(2076, 4, 19)),
    ],
)
def test_easter(jaar: int, pasen: date) -> None:
    assert eerste_paasdag(jaar) == pasen


def test_the_holidays_of_a_year() -> None:
    assert sorted(feestdagen(2026)) == [
        date(2026, 1, 1),
        date(2026, 4, 3),
        date(2026, 4, 6),
        date(2026, 4, 27),
        date(2026, 5, 14),
        date(2026, 5, 25),
        date(2026, 12, 25),
        date(2026, 12, 26),
    ]


def test_the_kings_birthday_is_never_on_a_sunday() -> None:
    assert date(2025, 4, 26) in feestdagen(2025)
    assert date(2025, 4, 27) not in feestdagen(2025)


def test_liberation_day_is_free_once_in_five_years() -> None:
    vrij = [jaar for jaar in range(2026, 2041) if date(jaar, 5, 5) in feestdagen(jaar)]
    assert vrij == [2030, 2035, 2040]


@pytest.mark.parametrize(
    ("van", "aantal", "tot"),
    [
        (date(2026, 3, 2), 0, date(2026, 3, 2)),
        (date(2026, 3, 2), 2, date(2026, 3, 4)),
        (date(2026, 3, 6), 1, date(2026, 3, 9)),  # over a weekend
        (date(2026, 4, 2), 1, date(2026, 4, 7)),  # over Easter
        (date(2026, 12, 24), 1, date(2026, 12, 28)),
        (date(2026, 12, 31), 1, date(2027, 1, 4)),  # into the next year
        (date(2026, 5, 4), 1, date(2026, 5, 5)),
        (date(2030, 5, 3), 1, date(2030, 5, 6)),  # 5 May 2030 is a Sunday
    ],
)
def test_counting_working_days(van: date, aantal: int, tot: date) -> None:
    assert KALENDER.plus_werkdagen(van, aantal) == tot


@given(st.dates(date(1990, 1, 1), date(2120, 1, 1)), st.integers(1, 60), st.integers(1, 60))
def test_counting_on_is_counting_once(van: date, eerst: int, dan: int) -> None:
    tussen = KALENDER.plus_werkdagen(van, eerst)
    assert van < tussen
    assert KALENDER.plus_werkdagen(tussen, dan) == KALENDER.plus_werkdagen(van, eerst + dan)
