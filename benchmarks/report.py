"""The tables, in Dutch, for the screen and for docs/metingen.md."""

import os
import platform
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import PySide6
import sqlcipher3.dbapi2 as driver

from benchmarks.series import Pair, Series
from benchmarks.slots import CEILING, Act

PAGE: Final = Path(__file__).parents[1] / "docs" / "metingen.md"
_BEGIN: Final = "<!-- gemeten: dit deel schrijft `python3 dev.py bench` -->"
_END: Final = "<!-- einde gemeten -->"


@dataclass(frozen=True)
class Unit:
    """How a value is told: what one is in the unit of the table, and with how many decimals."""

    name: str
    size: float
    decimals: int = 0

    def tell(self, series: Series) -> str:
        """'212 ms (205–230)': the median and the spread."""
        least, most = series.spread
        return (
            f"{self._number(series.median)} {self.name}"
            f" ({self._number(least)}–{self._number(most)})"
        )

    def _number(self, value: float) -> str:
        return _comma(value / self.size, self.decimals)


MILLISECONDS: Final = Unit("ms", 1e-3)
FINE_MILLISECONDS: Final = Unit("ms", 1e-3, decimals=2)
MEGABYTES: Final = Unit("MB", 1024)


@dataclass(frozen=True)
class Ratio:
    """A row of the first table."""

    what: str
    limit: float
    pair: Pair
    unit: Unit
    against: str

    @property
    def kept(self) -> bool:
        return self.pair.ratio <= self.limit


def ratios(rows: Iterable[Ratio]) -> str:
    """What the requirements ask: ratios against something bare."""
    return _table(
        ("Wat", "Grens", "Gemeten", "Gehaald", "Het programma", "Daarmee vergeleken"),
        (
            (
                row.what,
                f"{_comma(row.limit, 1 if row.limit >= 1 else 2)} ×",
                f"**{_comma(row.pair.ratio, 2 if row.limit >= 1 else 3)} ×**",
                _yes(row.kept),
                row.unit.tell(row.pair.ours),
                f"{row.against}: {row.unit.tell(row.pair.theirs)}",
            )
            for row in rows
        ),
    )


def ceilings(acts: Mapping[str, Act]) -> str:
    """How long an act of the user keeps the window busy."""
    return _table(
        (
            "Handeling",
            "Langste wachttijd",
            f"Hoogstens {CEILING * 1000:.0f} ms",
            "Waarvan rekentijd",
            "Alles klaar",
        ),
        (
            (
                name,
                MILLISECONDS.tell(act.longest),
                _yes(act.longest.median <= CEILING),
                MILLISECONDS.tell(act.own),
                MILLISECONDS.tell(act.whole) + _within(act),
            )
            for name, act in acts.items()
        ),
    )


def _within(act: Act) -> str:
    if act.within is None:
        return ""
    on_time = _yes(act.whole.median <= act.within)
    return f"; hoogstens {act.within * 1000:.0f} ms: {on_time}"


def machine() -> str:
    """On what was measured, in general words."""
    database = driver.connect(":memory:")
    (cipher,) = database.execute("PRAGMA cipher_version").fetchone()
    database.close()
    return (
        f"Gemeten op een {platform.system()}-computer met {os.cpu_count()} processorkernen, zonder"
        f" beeldscherm; Python {platform.python_version()}, Qt {PySide6.__version__}, SQLCipher"
        f" {cipher.split()[0]}.{_busy()}"
    )


def _busy() -> str:
    """What the times suffer from when others use the machine; ratios suffer less."""
    if sys.platform == "win32":
        return ""
    waiting = os.getloadavg()[1]
    if waiting <= (os.cpu_count() or 1):
        return ""
    return (
        f" De computer deed intussen ook ander werk: gemiddeld wilden {_comma(waiting, 1)} taken"
        " tegelijk rekenen. De tijden zijn daardoor langer dan op een rustige computer."
    )


def write(text: str) -> None:
    """Put what was measured between the markers of the page."""
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    PAGE.write_text(f"{before}{_BEGIN}\n\n{text}\n\n{_END}{after}", encoding="utf-8")


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _comma(number: float, decimals: int) -> str:
    return f"{number:.{decimals}f}".replace(".", ",")


def _yes(kept: bool) -> str:
    return "ja" if kept else "**nee**"
