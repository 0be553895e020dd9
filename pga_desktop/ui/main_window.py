"""The one window: the way in while the register is closed, the frame while it is open."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.services.diensten import Diensten
from pga_desktop.ui.jobs import Werkbank
from pga_desktop.ui.klembord import Klembord
from pga_desktop.ui.meldingen import Melding, zin
from pga_desktop.ui.style.stijl import em
from pga_desktop.ui.toegang.pagina import Toegangspagina
from pga_desktop.ui.voorkeuren import voorkeuren
from pga_desktop.ui.widgets.leesvolgorde import Bladen

if TYPE_CHECKING:  # the door opens before the rooms behind it are read
    from pga_desktop.services.teksten import Teksten
    from pga_desktop.services.toegang import Toegang
    from pga_desktop.ui.frame.kader import Kader, Plaats
    from pga_desktop.ui.toestand import Casustoestand

TITEL = "PGA Desktop"
_VERGRENDELD = "Vergrendeld. Alles wat u typte, is bewaard."
_BESCHADIGD = (
    "Dit register is beschadigd en daarom gesloten. Vraag uw beheerder om een reservekopie terug te"
    " zetten."
)
_NIET_ALLES = "Vergrendeld. Wat u het laatst typte, kon niet worden bewaard."


class Hoofdvenster(QMainWindow):
    """Opens, locks and closes a register. Its title never says more than the program's name.

    `toegang` gives the door to registers when it is first needed.
    """

    _beschadigd = Signal()

    def __init__(self, toegang: Callable[[], Toegang]) -> None:
        super().__init__()
        self._beschadigd.connect(self._op_schade, Qt.ConnectionType.QueuedConnection)
        self.setWindowTitle(TITEL)
        self.setMinimumSize(em(30), em(20))
        self.werkbank = Werkbank(self)
        self._klembord = Klembord(self)
        self._toegang = toegang
        self._diensten: Diensten | None = None
        self._kader: Kader | None = None
        self._terug_naar: tuple[Path, Plaats] | None = None
        self._stapel = Bladen()
        self.setCentralWidget(self._stapel)
        if not self.restoreGeometry(voorkeuren().venster()):
            self.resize(1366, 768)
        self._toon_toegang()

    def open(self, diensten: Diensten) -> None:
        """Show an open register; when that cannot be done, close it again and say why."""
        self._diensten = diensten
        diensten.bij_schade(self._beschadigd.emit)
        try:
            self._toon_kader(diensten)
        except VerwachteFout as fout:
            self._sluit_register()
            self._toon_toegang(zin(fout).voluit)

    def _toon_kader(self, diensten: Diensten) -> None:
        from pga_desktop.ui.frame.kader import Kader, Plaats  # noqa: PLC0415 - see above
        from pga_desktop.ui.omgeving import Omgeving  # noqa: PLC0415 - same

        self._kader = Kader(Omgeving(diensten, self.werkbank))
        self._kader.vergrendelen_gevraagd.connect(self.vergrendel)
        self._kader.feedback_gevraagd.connect(self._toon_feedback)
        self._kader.teksten_vernieuwd.connect(self._ga_verder_met)
        self._toon(self._kader)
        pad, plaats = self._terug_naar or (None, Plaats())
        self._kader.ga_naar(plaats if pad == diensten.register.pad else Plaats())

    def vergrendel(self) -> None:
        """Save what is being typed, close the register and ask for the passphrase.

        When something cannot be saved, it asks first: locking forgets what is not in the register.
        A change of the keys is finished first: else nobody knows which passphrase opens it.
        """
        self.werkbank.na_afmaken(self._vergrendel_nu)

    def _vergrendel_nu(self) -> None:
        if self._alles_bewaard("Toch vergrendelen", partial(self._vergrendel, _NIET_ALLES)):
            self._vergrendel(_VERGRENDELD)

    def _vergrendel(self, uitleg: str) -> None:
        if self._kader is not None and self._diensten is not None:
            self._terug_naar = (self._diensten.register.pad, self._kader.plek())
            uitleg = " ".join(filter(None, (uitleg, self._kader.omgeving.bij_vergrendelen)))
        self._sluit_register()
        self._toon_toegang(uitleg)

    def _op_schade(self) -> None:
        """A part of the register cannot be read any more: say so, and close it.

        After all that runs now, so that whoever asked for that part has heard that it is not there.
        """
        from pga_desktop.ui.frame.beschadigd import Beschadigd  # noqa: PLC0415 - see above

        if self._kader is None:
            return
        with suppress(VerwachteFout):
            self._kader.sluit()
        blad = Beschadigd(self, self._kader.omgeving.onbewaard)
        blad.gelezen.connect(partial(self.werkbank.na_afmaken, self._sluit_beschadigd))
        blad.toon()

    def _sluit_beschadigd(self) -> None:
        self._vergrendel(_BESCHADIGD)
        self._terug_naar = None

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._alles_bewaard("Toch afsluiten", self._sluit_toch):
            event.ignore()
            return
        self._sluit_register()
        self.werkbank.sluit()
        blad = self._stapel.currentWidget()
        if isinstance(blad, Toegangspagina):
            blad.sluit()
        voorkeuren().onthoud_venster(self.saveGeometry())
        super().closeEvent(event)

    def _ga_verder_met(self, teksten: Teksten, gedaan: str) -> None:
        """Make everything anew on other words, at the same place, and say what was done."""
        if self._alles_bewaard("Toch doorgaan", partial(self._vernieuw, teksten, gedaan)):
            self._vernieuw(teksten, gedaan)

    def _vernieuw(self, teksten: Teksten, gedaan: str) -> None:
        if self._kader is not None and self._diensten is not None:
            self._terug_naar = (self._diensten.register.pad, self._kader.plek())
            self.open(self._diensten.met_teksten(teksten))
            self._kader.omgeving.melding.emit(Melding(gedaan, fout=False))

    def _toon_toegang(self, uitleg: str = "") -> None:
        pagina = Toegangspagina(self._toegang, self.werkbank)
        pagina.geopend.connect(self.open)
        pagina.aanmelding_gevraagd.connect(self._eerste_aanmelding)
        self._toon(pagina)
        pagina.begin(uitleg)

    def _eerste_aanmelding(self) -> None:
        if self._kader is not None:
            self._kader.begin_aanmelding()

    def _toon_feedback(self, toestand: Casustoestand) -> None:
        """Let the person answer alone: nothing else of the register is in sight or in reach."""
        from pga_desktop.ui.casus.feedback import Feedbackblad  # noqa: PLC0415 - see above

        blad = Feedbackblad(toestand, self)
        blad.klaar.connect(self.vergrendel)
        self._stapel.addWidget(blad)
        self._stapel.setCurrentWidget(blad)

    def _toon(self, blad: QWidget) -> None:
        """Show one page and let go of every other."""
        self._stapel.addWidget(blad)
        self._stapel.setCurrentWidget(blad)
        for ander in [self._stapel.widget(i) for i in range(self._stapel.count())]:
            if ander is not None and ander is not blad:
                self._stapel.removeWidget(ander)
                ander.deleteLater()

    def _alles_bewaard(self, toch: str, doe_toch: Callable[[], None]) -> bool:
        """Whether the register has everything that was typed; asks what to do when it has not."""
        if self._kader is None or self._kader.sluit():
            return True
        from pga_desktop.ui.frame.nietbewaard import NietBewaard  # noqa: PLC0415 - see above

        blad = NietBewaard(self, toch)
        blad.toch_gekozen.connect(doe_toch)
        blad.toon()
        return False

    def _sluit_toch(self) -> None:
        self._sluit_register()
        self.close()

    def _sluit_register(self) -> None:
        self._kader = None
        self.werkbank.stop()
        if self._diensten is not None:
            self._diensten.sluit()
            self._diensten = None
        self._klembord.wis()
