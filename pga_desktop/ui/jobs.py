"""Long work beside the window: one job at a time in one thread, results in the GUI thread.

A job (`services/jobs.py`) touches no widget and never the register's connection. A result for a
receiver that is gone is dropped.
"""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, Slot

from pga_desktop.services.jobs import Job

T = TypeVar("T")

_KLAAR = object()


class Taak(QObject):
    """One running job; lives in the GUI thread and carries its signals there."""

    voortgang = Signal(int, str)
    klaar = Signal(object)
    mislukt = Signal(object)

    def __init__(self, ouder: QObject, *, afmaken: bool = False) -> None:
        super().__init__(ouder)
        self._gestopt = False
        self.afmaken = afmaken

    def stop(self) -> None:
        """Ask the job to end; its result is dropped."""
        self._gestopt = True

    @property
    def gestopt(self) -> bool:
        return self._gestopt


class _Uitvoering(QRunnable):
    def __init__(self, job: Job[Any], taak: Taak) -> None:
        super().__init__()
        self._job, self._taak = job, taak

    def run(self) -> None:
        taak = self._taak
        try:
            uitkomst = self._job(taak.voortgang.emit, lambda: taak.gestopt)
        except Exception as fout:  # noqa: BLE001 - every failure of a job is shown in the window
            taak.mislukt.emit(fout)
        else:
            taak.klaar.emit(uitkomst)


class Werkbank(QObject):
    """Runs jobs one after the other, and builds screens bit by bit between two events.

    `rust` is emitted when nothing runs or waits any more.
    """

    begonnen = Signal()
    rust = Signal()

    def __init__(self, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(0)
        self._lopend: dict[
            Taak, tuple[QObject | None, Callable[[Any], None], Callable[[Exception], None] | None]
        ] = {}
        self._daarna: list[Callable[[], None]] = []
        self._stukjes: list[tuple[QObject, Iterator[object]]] = []
        self._adem = QTimer(self)
        self._adem.setInterval(0)
        self._adem.timeout.connect(self._doe_stukje)

    @property
    def bezig(self) -> bool:
        return bool(self._lopend) or bool(self._stukjes)

    def in_stukjes(self, eigenaar: QObject, stukjes: Iterator[object]) -> None:
        """Take one step of `stukjes` each time the window has nothing else to do.

        What is left is dropped when its owner is gone. Steps are short: they run in the GUI thread.
        """
        self._stukjes.append((eigenaar, stukjes))
        self._adem.start()

    def start(
        self,
        job: Job[T],
        *,
        klaar: Callable[[T], None],
        mislukt: Callable[[Exception], None] | None = None,
        voortgang: Callable[[int, str], None] | None = None,
        afmaken: bool = False,
    ) -> Taak:
        """Run a job; `klaar`, `mislukt`, `voortgang` are methods of objects in the GUI thread.

        Without `mislukt` a failure is raised there, for who catches what nobody caught.
        With `afmaken` the user must hear how it ended before the register closes.
        """
        taak = Taak(self, afmaken=afmaken)
        ontvanger = getattr(klaar, "__self__", None)
        self._lopend[taak] = (ontvanger if isinstance(ontvanger, QObject) else None, klaar, mislukt)
        taak.klaar.connect(self._op_klaar)
        taak.mislukt.connect(self._op_mislukt)
        if voortgang is not None:
            taak.voortgang.connect(voortgang)
        self.begonnen.emit()
        self._pool.start(_Uitvoering(job, taak))
        return taak

    def na_afmaken(self, doe: Callable[[], None]) -> None:
        """Do something now, or when the jobs that must be finished are."""
        if any(taak.afmaken for taak in self._lopend):
            self._daarna.append(doe)
        else:
            doe()

    def stop(self) -> None:
        """Ask every job to end and build no further; results are dropped."""
        for taak in self._lopend:
            taak.stop()
        self._stukjes.clear()
        self._adem.stop()

    def sluit(self) -> None:
        """Stop everything and wait for it."""
        self.stop()
        self._pool.waitForDone()
        self._lopend.clear()

    def _doe_stukje(self) -> None:
        eigenaar, stukjes = self._stukjes[0]
        if not shiboken6.isValid(eigenaar) or next(stukjes, _KLAAR) is _KLAAR:
            self._stukjes = [rest for rest in self._stukjes if rest[1] is not stukjes]
        if not self._stukjes:
            self._adem.stop()
            if not self._lopend:
                self.rust.emit()

    @Slot(object)
    def _op_klaar(self, uitkomst: object) -> None:
        self._lever(self.sender(), uitkomst, gelukt=True)

    @Slot(object)
    def _op_mislukt(self, fout: object) -> None:
        self._lever(self.sender(), fout, gelukt=False)

    def _lever(self, afzender: QObject, uitkomst: object, *, gelukt: bool) -> None:
        if not isinstance(afzender, Taak) or afzender not in self._lopend:
            return
        ontvanger, klaar, mislukt = self._lopend.pop(afzender)
        weg = ontvanger is not None and not shiboken6.isValid(ontvanger)
        try:
            if weg or afzender.gestopt:
                return
            if gelukt:
                klaar(uitkomst)
            elif isinstance(uitkomst, Exception):
                (mislukt or _val_om)(uitkomst)
        finally:  # what waits for a job goes on, also when that ended in a mistake
            self._rond_af(afzender)

    def _rond_af(self, taak: Taak) -> None:
        taak.deleteLater()
        if not self.bezig:
            self.rust.emit()
        daarna, self._daarna = self._daarna, []
        for doe in daarna:
            self.na_afmaken(doe)


def _val_om(fout: Exception) -> None:
    raise fout
