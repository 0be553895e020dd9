"""A button that runs a job of its own."""

from collections.abc import Callable
from typing import Any, TypeVar

from pga_desktop.services.jobs import Job
from pga_desktop.ui.jobs import Taak, Werkbank
from pga_desktop.ui.widgets.voortgangsknop import Voortgangsknop

T = TypeVar("T")


class Jobknop(Voortgangsknop):
    """When it was pressed, `start` the job."""

    def __init__(
        self,
        werkbank: Werkbank,
        naam: str,
        woorden: str,
        *,
        primair: bool = False,
        te_stoppen: bool = True,
    ) -> None:
        super().__init__(naam, woorden, primair=primair, te_stoppen=te_stoppen)
        self._werkbank = werkbank
        self._taak: Taak | None = None

    def start(
        self, job: Job[T], klaar: Callable[[T], None], mislukt: Callable[[Exception], None]
    ) -> None:
        """Run a job; when it was left off, neither of the two is called."""
        self._klaar, self._mislukt = klaar, mislukt
        self._taak = self._werkbank.start(
            job, klaar=self._op_klaar, mislukt=self._op_mislukt, voortgang=self.toon_voortgang
        )
        self.toon(bezig=True)

    def _op_klaar(self, uitkomst: Any) -> None:
        self._taak = None
        self.toon(bezig=False)
        self._klaar(uitkomst)

    def _op_mislukt(self, fout: Exception) -> None:
        self._taak = None
        self.toon(bezig=False)
        self._mislukt(fout)

    def _breek_af(self) -> None:
        if self._taak is not None:
            self._taak.stop()
            self._taak = None
        self.toon(bezig=False, stand="Gestopt. Er is niets veranderd.")
