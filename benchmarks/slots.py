"""What the window does at each act of the user, off-screen, in a register with 1,000 cases.

Clicks and keys are real. Pages that are built piece by piece let the user go on in between: what
counts is the longest piece, from the act until the event loop is free again, painting included.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from benchmarks.door import door
from benchmarks.find import child, keyboard
from benchmarks.practice import Practice
from benchmarks.series import Series, clock
from pga_desktop import bootstrap
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.stappen import Station
from pga_desktop.services.toegang import Ontsloten, Toegang
from pga_desktop.ui.casus.pagina import Casuspagina
from pga_desktop.ui.frame.kader import Kader
from pga_desktop.ui.main_window import Hoofdvenster
from pga_desktop.ui.voorkeuren import Voorkeuren
from pga_desktop.ui.widgets.groeitekst import Groeitekst
from pga_desktop.ui.widgets.tabel import Tabel

CEILING: Final = 0.1
"""Seconds the user may have to wait."""
PREVIEW: Final = 0.3
"""Seconds after choosing a document in which its first page stands."""

_ROUNDS: Final = 15
_OPENINGS: Final = 5
_CASES: Final = 30
_IDLE: Final = 0.0003
_IDLE_TURNS: Final = 5
"""The event loop is free after so many turns that took less than that many seconds."""


@dataclass(frozen=True)
class Act:
    """One act: its longest piece, and the whole of it, which may have a limit of its own.

    `own` is the longest that the window itself computes in one piece: on a machine that does other
    work too it is shorter than the wait.
    """

    longest: Series
    own: Series
    whole: Series
    within: float | None = None

    @property
    def kept(self) -> bool:
        on_time = self.within is None or self.whole.median <= self.within
        return on_time and self.longest.median <= CEILING


class _Piece(NamedTuple):
    """In seconds: how long it took, and how long this thread computed."""

    wait: float
    own: float


def _piece(work: Callable[[], object]) -> _Piece:
    begin = time.thread_time()
    return _Piece(clock(work), time.thread_time() - begin)


def acts(practice: Practice, rounds: int = _ROUNDS) -> dict[str, Act]:
    """Every act that is measured, by its name in the table."""
    with _window() as window:
        found = {"Register openen tot Vandaag er staat": _opening(window, practice)}
        desk = _Desk(window)
        for name, (prepare, act) in desk.acts().items():
            found[name] = _measure(prepare, act, rounds)
        found["Een document kiezen: de eerste bladzijde"] = desk.preview(rounds)
    return found


def _opening(window: Hoofdvenster, practice: Practice) -> Act:
    """After the passphrase was typed and its key derived; the last one stays open."""
    toegang = door()
    found = []
    for _ in range(_OPENINGS):
        window.vergrendel()
        unlocked = toegang.ontsluit(practice.path, practice.passphrase)
        _settle()
        found.append(_pieces(partial(_open, window, toegang, unlocked)))
    return _act(found)


def _open(window: Hoofdvenster, toegang: Toegang, unlocked: Ontsloten) -> None:
    window.open(toegang.open(unlocked))


class _Desk:
    """The window as a user has it before her, with a register open."""

    def __init__(self, window: Hoofdvenster) -> None:
        self._window = window
        self._frame = child(window, Kader)
        lines = self._frame.omgeving.diensten.casussen.overzicht()
        self._cases = cycle([line.id for line in lines[:: max(len(lines) // _CASES, 1)]])
        self._largest = max(line.id for line in lines)
        actions = self._frame.omgeving.diensten.casussen.dossier(self._largest).huidig.acties
        self._actions = cycle([action.ref for action in actions])
        self._action = next(self._actions)
        self._stations = cycle(Station)

    def acts(self) -> dict[str, tuple[Callable[[], None], Callable[[], None]]]:
        """What comes before each act, and the act."""
        today, cases = partial(self._click, "rail.vandaag"), partial(self._click, "rail.casussen")
        return {
            "Naar Vandaag": (cases, today),
            "Naar Casussen": (today, cases),
            "De lijst filteren: een letter typen": (self._no_words, partial(self._type, "e")),
            "De lijst filteren: een chip kiezen": (cases, self._chip),
            "Zoeken: een letter typen": (self._no_search, partial(self._type, "y")),
            "Zoeken: nog een letter": (self._one_letter, partial(self._type, "i")),
            "Een casus openen": (cases, self._open_case),
            "Een ander station kiezen": (_nothing, self._other_station),
            "Een veld bewaren": (self._type_in_field, self._leave),
            "Plan van 12 doelen en 48 acties: het station kiezen": (self._open_largest, self._plan),
            "Plan van 12 doelen en 48 acties: een actie openen": (
                self._see_plan,
                self._open_action,
            ),
            "Plan van 12 doelen en 48 acties: een letter typen": (
                self._in_action,
                partial(self._type, "e"),
            ),
            "Plan van 12 doelen en 48 acties: een veld bewaren": (
                self._type_in_action,
                self._leave,
            ),
            "Plan van 12 doelen en 48 acties: naar een ander station": (
                self._see_plan,
                partial(self._station, Station.UITVOERING),
            ),
        }

    def preview(self, rounds: int) -> Act:
        """From choosing a made document until its first page stands; a job draws it."""
        documents = self._frame.omgeving.diensten.documenten
        dossier = self._frame.omgeving.diensten.casussen.dossier(self._largest)
        for key in ("aanmeldbrief", "plan_in_gewone_taal"):
            readers = documents.keuze(dossier, key).ontvangers
            orders = documents.bereid_voor(dossier, key, (Niveau.B1,), readers)
            drawn = documents.tekenjob(orders)(lambda _percent, _words: None, lambda: False)
            dossier = documents.bewaar(self._largest, drawn)
        self._open_largest()
        child(self._window, Casuspagina).toon_documenten()
        self._wait()
        self._open_row("document.lijst", str(dossier.huidig.documenten[-1].id))
        self._wait()
        names = cycle(("documenten.volgende", "documenten.vorige"))
        found = [self._wait(partial(self._click, next(names))) for _ in range(rounds)]
        return _act(found, within=PREVIEW)

    def _wait(self, act: Callable[[], None] = lambda: None) -> list[_Piece]:
        """Until nothing runs or waits any more; what a job takes is a piece as well."""
        pieces = [_piece(act)]
        while self._window.werkbank.bezig:
            pieces.append(_piece(partial(time.sleep, _IDLE)))
            pieces.append(_piece(_turn))
        return pieces + _settle()

    def _no_words(self) -> None:
        self._click("rail.casussen")
        self._empty(child(child(self._window, QWidget, "casussen.woorden"), QLineEdit))

    def _no_search(self) -> None:
        self._empty(child(self._window, QLineEdit, "zoek"))

    def _one_letter(self) -> None:
        self._no_search()
        self._type("y")

    def _chip(self) -> None:
        self._click("casussen.filter.te_laat")

    def _open_case(self) -> None:
        self._frame.toon_casus(next(self._cases))

    def _other_station(self) -> None:
        self._station(next(self._stations))

    def _open_largest(self) -> None:
        self._frame.toon_casus(self._largest)

    def _plan(self) -> None:
        self._station(Station.PLAN_VAN_AANPAK)

    def _see_plan(self) -> None:
        self._open_largest()
        _settle()
        self._plan()

    def _open_action(self) -> None:
        self._action = next(self._actions)
        self._click(f"openen.{self._action.soort}.{self._action.id}")

    def _in_action(self) -> None:
        self._see_plan()
        _settle()
        self._open_action()
        _settle()
        name = f"{self._action.soort}.{self._action.id}.wat"
        child(child(self._window, QWidget, name), Groeitekst).setFocus()

    def _type_in_action(self) -> None:
        self._in_action()
        self._type("Bellen. ")

    def _type_in_field(self) -> None:
        self._open_case()
        _settle()
        self._station(Station.AANMELDING)
        _settle()
        child(child(self._window, QWidget, "aanmelding.aanleiding"), Groeitekst).setFocus()
        self._type("Overlast. ")

    def _leave(self) -> None:
        QTest.keyClick(keyboard(), Qt.Key.Key_Tab)

    def _empty(self, line: QLineEdit) -> None:
        line.setFocus()
        line.selectAll()
        QTest.keyClick(line, Qt.Key.Key_Backspace)

    def _type(self, words: str) -> None:
        QTest.keyClicks(keyboard(), words)

    def _station(self, station: Station) -> None:
        self._click(f"station.{station.value}")

    def _open_row(self, name: str, key: str) -> None:
        table = child(self._window, Tabel, name)
        table.setFocus()
        table.kies(key)
        QTest.keyClick(table, Qt.Key.Key_Return)

    def _click(self, name: str) -> None:
        child(self._window, QAbstractButton, name).click()


def _nothing() -> None:
    """Nothing comes before."""


def _measure(prepare: Callable[[], None], act: Callable[[], None], rounds: int) -> Act:
    found = []
    for _ in range(rounds):
        prepare()
        _settle()
        found.append(_pieces(act))
    return _act(found)


def _act(found: list[list[_Piece]], *, within: float | None = None) -> Act:
    return Act(
        longest=Series(tuple(max(p.wait for p in pieces) for pieces in found)),
        own=Series(tuple(max(p.own for p in pieces) for pieces in found)),
        whole=Series(tuple(sum(p.wait for p in pieces) for pieces in found)),
        within=within,
    )


def _pieces(act: Callable[[], object]) -> list[_Piece]:
    """How long the user waits: for the act with what it paints, and for each turn after it."""

    def first() -> None:
        act()
        _turn()

    return [_piece(first), *_settle()]


def _settle() -> list[_Piece]:
    """Let the event loop do all it has to; returns the turns in which it did something."""
    busy: list[_Piece] = []
    idle = 0
    while idle < _IDLE_TURNS:
        turn = _piece(_turn)
        if turn.wait < _IDLE:
            idle += 1
        else:
            idle = 0
            busy.append(turn)
    return busy


def _turn() -> None:
    """A turn of the event loop; what is to be deleted goes only inside a loop, or when asked."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def _window() -> Iterator[Hoofdvenster]:
    app = bootstrap.maak_app()
    with TemporaryDirectory() as folder:
        Voorkeuren(app, Path(folder) / "voorkeuren.ini")
        window = bootstrap.maak_venster(door)
        window.resize(1366, 768)
        window.show()
        _settle()
        try:
            yield window
        finally:
            window.close()
