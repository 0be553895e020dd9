"""The clock, injected everywhere: the only place that asks the system what time it is."""

from datetime import date, datetime
from typing import Protocol


class Klok(Protocol):
    """What the program knows about time."""

    def nu(self) -> datetime:
        """The present moment, with time zone."""
        ...

    def vandaag(self) -> date:
        """The present day where the user is."""
        ...


class SysteemKlok:
    """The clock of the computer, in its own time zone."""

    def nu(self) -> datetime:
        return datetime.now().astimezone()

    def vandaag(self) -> date:
        return self.nu().date()


class VasteKlok:
    """A clock that stands still until it is set; for practice cases, the rondleiding and tests."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment.astimezone()

    def zet(self, dag: date) -> None:
        """Move to the same time of day on another day."""
        self._moment = self._moment.replace(year=dag.year, month=dag.month, day=dag.day)

    def nu(self) -> datetime:
        return self._moment

    def vandaag(self) -> date:
        return self._moment.date()
