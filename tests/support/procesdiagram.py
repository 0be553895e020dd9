"""Writes the process as a picture and two tables, from the table in the code.

`python -m tests.support.procesdiagram` brings `docs/proces.md` up to date; a test sees that it is.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pga_desktop.domain.casus import Casus
from pga_desktop.domain.proces import OPEN, OVERGANGEN, TERUGZETTEN, Overgang
from pga_desktop.domain.stappen import ACTIEF, Stap, Station

PROCES: Final = Path(__file__).parents[2] / "docs" / "proces.md"
KOP: Final = """\
<!-- gemaakt uit pga_desktop/domain/proces.py met `python -m tests.support.procesdiagram` -->

# The process

The states of a case, by the station of the step bar they stand at, and the transitions between
them. A transition whose needs are not all met can be performed with a reason; the history keeps the
reason and what was skipped. Reopening starts the next *traject*. Destruction waits for retention.

"""


def document() -> str:
    """The whole of `docs/proces.md`."""
    return KOP + "\n".join([*_diagram(), *_stappen(), *_overgangen()]) + "\n"


def _diagram() -> Iterator[str]:
    yield "```mermaid\nflowchart TD"
    yield f"  begin(( )) --> {Casus().stap}"
    for station in Station:
        yield f'  subgraph {station.name.lower()}["{_naam(station)}"]'
        yield from (f"    {stap}" for stap in Stap if stap.station is station)
        yield "  end"
    yield '  open{{"every open state"}}'
    for overgang in OVERGANGEN:
        pijl = f"-->|{overgang.naam}|"
        if overgang.naam == TERUGZETTEN:
            yield f'  open {pijl} vorige{{{{"the state before"}}}}'
        elif _van_overal(overgang):
            yield f"  open {pijl} {overgang.naar}"
        else:
            yield from (f"  {stap} {pijl} {overgang.naar}" for stap in _op_volgorde(overgang))
    yield "```\n"


def _stappen() -> Iterator[str]:
    yield "## States\n"
    yield "| State | Station | Open | Takes a place |\n|---|---|---|---|"
    for stap in Stap:
        plek = "yes" if stap in ACTIEF else ""
        yield f"| `{stap}` | {_naam(stap.station)} | {'yes' if stap.open else ''} | {plek} |"
    yield ""


def _overgangen() -> Iterator[str]:
    yield "## Transitions\n"
    yield "| Transition | From | To | Needs | Asks for |\n|---|---|---|---|---|"
    for overgang in OVERGANGEN:
        van = ", ".join(f"`{stap}`" for stap in _op_volgorde(overgang))
        if _van_overal(overgang):
            van = "every open state but its own" if overgang.naar else "every open state"
        naar = f"`{overgang.naar}`" if overgang.naar else "the state before"
        nodig = ", ".join(f"`{eis.naam}`" for eis in overgang.nodig)
        yield f"| `{overgang.naam}` | {van} | {naar} | {nodig} | {overgang.vraagt} |"


def _van_overal(overgang: Overgang) -> bool:
    return overgang.van >= OPEN - {overgang.naar}


def _op_volgorde(overgang: Overgang) -> list[Stap]:
    return [stap for stap in Stap if stap in overgang.van]


def _naam(station: Station) -> str:
    return f"{station.value} {station.name.replace('_', ' ').capitalize()}"


if __name__ == "__main__":
    PROCES.write_text(document(), encoding="utf-8")
