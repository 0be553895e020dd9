"""A button that starts a job, tells how far that is, and offers to leave off."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.ui.jobs import Job, Taak, Werkbank
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.indeling import Kolom, VloeiLayout
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.tekst import Tekst


class Jobknop(QWidget):
    """`naam` is the object name of the button. Signal `gedrukt`: start a job, none runs yet.

    Without `te_stoppen` there is no way to leave off: half of it would be worse than all.
    """

    gedrukt = Signal()

    def __init__(
        self,
        werkbank: Werkbank,
        naam: str,
        woorden: str,
        *,
        primair: bool = False,
        te_stoppen: bool = True,
    ) -> None:
        super().__init__()
        self._werkbank, self._woorden, self._te_stoppen = werkbank, woorden, te_stoppen
        self._taak: Taak | None = None
        self.knop = Knop(woorden, primair=primair)
        self.knop.setObjectName(naam)
        self.knop.clicked.connect(self._op_druk)
        self._stop = Link("Stoppen")
        self._stop.setObjectName(f"{naam}.stoppen")
        self._stop.clicked.connect(self._breek_af)
        self._stand = Tekst("", "klein")
        rij = QWidget()
        VloeiLayout(rij, tussen=RUIMTE.m).voeg(self.knop, self._stop)
        Kolom(rij, self._stand, ouder=self, tussen=RUIMTE.xs)
        self.setFocusProxy(self.knop)
        self._ververs()

    def start(
        self, job: Job, klaar: Callable[[Any], None], mislukt: Callable[[Exception], None]
    ) -> None:
        """Run a job; when it was left off, neither of the two is called."""
        self._klaar, self._mislukt = klaar, mislukt
        self._taak = self._werkbank.start(
            job, klaar=self._op_klaar, mislukt=self._op_mislukt, voortgang=self._op_voortgang
        )
        self._ververs()

    def _ververs(self, stand: str = "") -> None:
        bezig = self._taak is not None
        self.knop.zet_tekst("Bezig…" if bezig else self._woorden)
        self._stop.setVisible(bezig and self._te_stoppen)
        self._stand.setText(stand)
        self._stand.setVisible(bool(stand))

    def _op_druk(self) -> None:
        if self._taak is None:
            self.gedrukt.emit()

    def _op_voortgang(self, procent: int, wat: str) -> None:
        if self._taak is not None:
            self._ververs(f"{procent} %: {wat}")

    def _op_klaar(self, uitkomst: object) -> None:
        self._taak = None
        self._ververs()
        self._klaar(uitkomst)

    def _op_mislukt(self, fout: Exception) -> None:
        self._taak = None
        self._ververs()
        self._mislukt(fout)

    def _breek_af(self) -> None:
        self.knop.setFocus()
        if self._taak is not None:
            self._taak.stop()
            self._taak = None
        self._ververs("Gestopt. Er is niets veranderd.")
