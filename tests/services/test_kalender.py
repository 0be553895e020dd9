"""Working days: over weekends, over holidays, into the next year."""

from collections.abc import Iterable
from datetime import date

import pytest
from holidays import country_holidays
from holidays.constants import OPTIONAL, PUBLIC
from hypothesis import given
from hypothesis import strategies as st

from pga_desktop.services.kalender import NederlandseWerkkalender, feestdagen

KALENDER = NederlandseWerkkalender()


@pytest.mark.parametrize(
    ("van", "aantal", "tot"),
    [
        (date(2026, 3, 2), 0, date(2026, 3, 2)),
        (date(2026, 3, 2), 2, date(2026, 3, 4)),
        (date(2026, 3, 6), 1, date(2026, 3, 9)),  # over a weekend
        (date(2026, 4, 2), 1, date(2026, 4, 7)),  # over Easter
        (date(2026, 12, 24), 1, date(2026, 12, 28)),
        (date(2026, 12, 31), 1, date(2027, 1, 4)),  # into the next year
        (date(2026, 4, 24), 1, date(2026, 4, 28)),  # over the king's birthday
        (date(2026, 5, 4), 1, date(2026, 5, 6)),  # over the fifth of May, also outside a lustrum
        (date(2026, 5, 13), 1, date(2026, 5, 15)),  # over Hemelvaartsdag, not over the day after
    ],
)
def test_counting_working_days(van: date, aantal: int, tot: date) -> None:
    assert KALENDER.plus_werkdagen(van, aantal) == tot


@given(st.dates(date(1990, 1, 1), date(2120, 1, 1)), st.integers(1, 60), st.integers(1, 60))
def test_counting_on_is_counting_once(van: date, eerst: int, dan: int) -> None:
    tussen = KALENDER.plus_werkdagen(van, eerst)
    assert van < tussen
    assert KALENDER.plus_werkdagen(tussen, dan) == KALENDER.plus_werkdagen(van, eerst + dan)


@pytest.mark.parametrize("jaar", range(2014, 2101))
def test_an_independent_library_knows_the_same_holidays(jaar: int) -> None:
    """Sundays aside: it has those of Easter and Whitsun, which the law need not name."""
    anders = country_holidays("NL", years=jaar, categories=(PUBLIC, OPTIONAL))
    assert _zonder_zondagen(feestdagen(jaar)) == _zonder_zondagen(anders)


def _zonder_zondagen(dagen: Iterable[date]) -> set[date]:
    return {dag for dag in dagen if dag.isoweekday() <= 6}
