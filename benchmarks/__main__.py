"""Measures everything and writes the page: `python -m benchmarks`, off-screen."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from benchmarks import database, office, papers, processes, report, slots
from benchmarks.practice import ACTIONS, CASES, GOALS, Practice, practice
from benchmarks.report import FINE_MILLISECONDS, MEGABYTES, MILLISECONDS, Ratio

TWICE, HALF_MORE, THRICE, TENTH, TWENTIETH = 2.0, 1.5, 3.0, 0.1, 0.05


def main() -> int:
    """Returns 1 when a limit is not kept: for who measures, not for the tests."""
    _say(f"Register met {CASES} casussen klaarzetten (de eerste keer duurt dat even)")
    register = practice("a")
    rows = _ratios(register)
    _say("Handelingen in het venster")
    acts = slots.acts(practice("a"))
    parts = [report.machine(), report.ratios(rows), report.ceilings(acts)]
    if not office.office_is_there():
        parts.insert(2, "LibreOffice was er niet: de vergelijkingen daarmee ontbreken.")
    text = "\n\n".join(parts)
    report.write(text)
    sys.stdout.write(f"\n{text}\n")
    kept = all(row.kept for row in rows) and all(act.kept for act in acts.values())
    return 0 if kept else 1


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
    return [*rows, *_papers()]


def _papers() -> list[Ratio]:
    _say("Documenten maken")
    letter = papers.letter(practice("a"))
    rows = [Ratio("Een brief maken", THRICE, letter, MILLISECONDS, "kale ReportLab")]
    if not office.office_is_there():
        return rows
    invitations, plan = papers.office(practice("a"))
    words = f"{papers.INVITATIONS} uitnodigingen maken"
    against = f"LibreOffice, {papers.INVITATIONS} DOCX in één keer"
    rows.append(Ratio(words, TWENTIETH, invitations, MILLISECONDS, against))
    words = f"Een plan met {GOALS} doelen en {ACTIONS} acties maken"
    rows.append(Ratio(words, TENTH, plan, MILLISECONDS, "LibreOffice, dezelfde tekst als DOCX"))
    return rows


def _say(message: str) -> None:
    sys.stdout.write(f"== {message}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
