"""Series of measurements: how often, in which order, and what is told about them."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial


@dataclass(frozen=True)
class Series:
    """What the same work took each time, in seconds or in KiB."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    @property
    def spread(self) -> tuple[float, float]:
        """The least and the most."""
        return min(self.values), max(self.values)


@dataclass(frozen=True)
class Pair:
    """The same work by the program and by what it is compared with, measured in turns."""

    ours: Series
    theirs: Series

    @property
    def ratio(self) -> float:
        """Ours in theirs, by the medians."""
        return self.ours.median / self.theirs.median


def clock(work: Callable[[], object]) -> float:
    """How long something takes, in seconds."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def timed_in_turns(ours: Callable[[], object], theirs: Callable[[], object], rounds: int) -> Pair:
    """How long two works take."""
    return in_turns(partial(clock, ours), partial(clock, theirs), rounds)


def in_turns(ours: Callable[[], float], theirs: Callable[[], float], rounds: int) -> Pair:
    """A B, B A, A B …: what the machine does meanwhile falls on both. The first round warms up."""
    values: dict[Callable[[], float], list[float]] = {ours: [], theirs: []}
    for number in range(rounds + 1):
        for measure in (ours, theirs) if number % 2 else (theirs, ours):
            values[measure].append(measure())
    return Pair(Series(tuple(values[ours][1:])), Series(tuple(values[theirs][1:])))
