"""Measures everything and writes the page: `python -m benchmarks`, off-screen."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from benchmarks import database, processes, report, slots
from benchmarks.practice import CASES, Practice, practice
from benchmarks.report import FINE_MILLISECONDS, MEGABYTES, MILLISECONDS, Ratio

TWICE, HALF_MORE = 2.0, 1.5


def main() -> int:
    """Returns 1 when a limit is not kept: for who measures, not for the tests."""
    _say(f"Register met {CASES} casussen klaarzetten (de eerste keer duurt dat even)")
    register = practice("a")
    rows = _ratios(register)
    _say("Handelingen in het venster")
    acts = slots.acts(practice("a"))
    text = "\n\n".join((report.machine(), report.ratios(rows), report.ceilings(acts)))
    report.write(text)
    sys.stdout.write(f"\n{text}\n")
    kept = all(row.kept for row in rows)
    return 0 if kept and all(a.longest.median <= slots.CEILING for a in acts.values()) else 1


def _ratios(register: Practice) -> list[Ratio]:
    _say("Koude start")
    bare = "een kaal venster"
    start = processes.cold_start(register.path)
    rows = [Ratio("Koude start tot het ontgrendelscherm", TWICE, start, MILLISECONDS, bare)]
    _say("Geheugen")
    held = processes.memory(register)
    rows.append(Ratio("Geheugen na Vandaag en één casus", TWICE, held, MEGABYTES, bare))
    _say("Bewaren")
    saved = database.save(practice("a"), practice("b"))
    same_rows = "dezelfde rijen in één commit"
    rows.append(Ratio("Een veld bewaren", HALF_MORE, saved, FINE_MILLISECONDS, same_rows))
    _say("Zoeken")
    for term, pair in database.search(practice("a")).items():
        what = f"Zoeken naar ‘{term}’"
        rows.append(Ratio(what, HALF_MORE, pair, FINE_MILLISECONDS, "dezelfde zoekvraag"))
    return rows


def _say(message: str) -> None:
    sys.stdout.write(f"== {message}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
