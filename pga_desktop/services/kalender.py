"""Working days of a Dutch municipality: no weekends, no public holidays."""

from datetime import date, timedelta
from typing import Final

from holidays import country_holidays

_ZATERDAG: Final = 5


class NederlandseWerkkalender:
    """Counts working days; the library knows the Dutch holidays of every year."""

    def __init__(self) -> None:
        self._feestdagen = country_holidays("NL")

    def plus_werkdagen(self, dag: date, aantal: int) -> date:
        """The working day that comes `aantal` working days after a day."""
        while aantal:
            dag += timedelta(days=1)
            if dag.weekday() < _ZATERDAG and dag not in self._feestdagen:
                aantal -= 1
        return dag
