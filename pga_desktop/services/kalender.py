"""Working days of a Dutch municipality: no weekends, no holidays.

The holidays are those of the Algemene termijnenwet, article 3; of these 5 May is a day off for
most only in lustrum years, and so it is here.
"""

from datetime import date, timedelta
from functools import cache
from typing import Final

_ZATERDAG: Final = 5
_ZONDAG: Final = 6
_LUSTRUM: Final = 5


class NederlandseWerkkalender:
    """Counts working days; knows the Dutch holidays of every year."""

    def plus_werkdagen(self, dag: date, aantal: int) -> date:
        """The working day that comes `aantal` working days after a day."""
        while aantal:
            dag += timedelta(days=1)
            if dag.weekday() < _ZATERDAG and dag not in feestdagen(dag.year):
                aantal -= 1
        return dag


@cache
def feestdagen(jaar: int) -> frozenset[date]:
    """The days of a year, other than Sundays, on which nobody works."""
    pasen, koningsdag = eerste_paasdag(jaar), date(jaar, 4, 27)
    if koningsdag.weekday() == _ZONDAG:
        koningsdag = date(jaar, 4, 26)
    bevrijdingsdag = (date(jaar, 5, 5),) if jaar % _LUSTRUM == 0 else ()
    goede_vrijdag, tweede_paasdag, hemelvaart, tweede_pinksterdag = (
        pasen + timedelta(days=dagen) for dagen in (-2, 1, 39, 50)
    )
    return frozenset(
        (
            date(jaar, 1, 1),
            goede_vrijdag,
            tweede_paasdag,
            koningsdag,
            *bevrijdingsdag,
            hemelvaart,
            tweede_pinksterdag,
            date(jaar, 12, 25),
            date(jaar, 12, 26),
        )
    )


def eerste_paasdag(jaar: int) -> date:
    """Easter Sunday: the rule of Gauss for the Gregorian calendar, as Butcher wrote it."""
    gulden = jaar % 19
    eeuw, rest = divmod(jaar, 100)
    schrikkeleeuw, eeuw_rest = divmod(eeuw, 4)
    maancorrectie = (eeuw - (eeuw + 8) // 25 + 1) // 3
    epacta = (19 * gulden + eeuw - schrikkeleeuw - maancorrectie + 15) % 30
    schrikkel, jaar_rest = divmod(rest, 4)
    weekdag = (32 + 2 * eeuw_rest + 2 * schrikkel - epacta - jaar_rest) % 7
    laat = (gulden + 11 * epacta + 22 * weekdag) // 451
    maand, dag = divmod(epacta + weekdag - 7 * laat + 114, 31)
    return date(jaar, maand, dag + 1)
