"""Working days: over weekends, over holidays, into the next year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pga_desktop.services.kalender import NederlandseWerkkalender

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
    ],
)
def test_counting_working_days(van: date, aantal: int, tot: date) -> None:
    assert KALENDER.plus_werkdagen(van, aantal) == tot


@given(st.dates(date(1990, 1, 1), date(2120, 1, 1)), st.integers(1, 60), st.integers(1, 60))
def test_counting_on_is_counting_once(van: date, eerst: int, dan: int) -> None:
    tussen = KALENDER.plus_werkdagen(van, eerst)
    assert van < tussen
    assert KALENDER.plus_werkdagen(tussen, dan) == KALENDER.plus_werkdagen(van, eerst + dan)
