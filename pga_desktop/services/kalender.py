"""Working days: neither in a weekend nor one of the days of the Algemene termijnenwet."""

from datetime import date, timedelta
from functools import cache
from typing import Final

from dateutil.easter import easter

_ZATERDAG: Final = 5
_ZONDAG: Final = 6
_VASTE_DAGEN: Final = ((1, 1), (5, 5), (12, 25), (12, 26))
"""Month and day of Nieuwjaarsdag, Bevrijdingsdag (every year, not one in five) and Kerst."""
_NA_PASEN: Final = (-2, 1, 39, 50)
"""Days from Eerste paasdag: Goede Vrijdag, Tweede paasdag, Hemelvaartsdag, Tweede pinksterdag."""


class NederlandseWerkkalender:
    """Counts working days; the days a royal decree adds each time are not in it."""

    def plus_werkdagen(self, dag: date, aantal: int) -> date:
        """The working day that comes `aantal` working days after a day."""
        while aantal:
            dag += timedelta(days=1)
            if dag.weekday() < _ZATERDAG and dag not in feestdagen(dag.year):
                aantal -= 1
        return dag


@cache
def feestdagen(jaar: int) -> frozenset[date]:
    """The holidays of a year (Algemene termijnenwet, article 3, sections 1 and 2)."""
    pasen = easter(jaar)
    koningsdag = date(jaar, 4, 27)
    if koningsdag.weekday() == _ZONDAG:
        koningsdag -= timedelta(days=1)
    vast = (date(jaar, maand, dag) for maand, dag in _VASTE_DAGEN)
    return frozenset({*vast, koningsdag, *(pasen + timedelta(days=n) for n in _NA_PASEN)})
