"""Looking for words in the document in sight, from one place to the next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from pga_desktop.services.bekijken import Vindplaats, zoekjob
from pga_desktop.ui.jobs import Taak
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.style.stijl import em
from pga_desktop.ui.widgets.indeling import VloeiLayout
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.tekstvelden import RegelVeld
from pga_desktop.ui.widgets.wachten import na

_ZOEK_NA_MS = 250
_NAAM = "Zoek in dit document"


class Documentzoeker(QWidget):
    """What was found, and the way through it; `veld` is the search line, for whoever has room.

    Enter in it goes to the next place, Shift+Enter to the one before. Signal `gevonden`: what was
    found changed, or the place one is at.
    """

    gevonden = Signal()

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving, self._pdf = omgeving, b""
        self._taak: Taak | None = None
        self._treffers: Sequence[Vindplaats] = ()
        self._nu = 0
        self.veld = RegelVeld("document.zoek", "", voorbeeld=_NAAM)
        self.veld.invoer.setAccessibleName(_NAAM)
        self.veld.setMinimumWidth(em(12))
        self._stand = Tekst("", "gedempt", breek=False)
        self._stand.setObjectName("document.zoekstand")
        self._vorige, self._volgende = Knop("Vorige treffer"), Knop("Volgende treffer")
        self._vorige.setObjectName("document.vorige_treffer")
        self._volgende.setObjectName("document.volgende_treffer")
        self._vorige.clicked.connect(self._terug)
        self._volgende.clicked.connect(self._verder)
        VloeiLayout(self).voeg(self._stand, self._vorige, self._volgende)
        self._wacht = na(self, _ZOEK_NA_MS, self._zoek)
        self.veld.getypt.connect(self._wacht.start)
        self.veld.invoer.returnPressed.connect(self._op_enter)
        self._toon()

    @property
    def treffers(self) -> Sequence[Vindplaats]:
        """Every place that was found, in order."""
        return self._treffers

    @property
    def treffer(self) -> Vindplaats | None:
        """The place one is at."""
        return self._treffers[self._nu] if self._treffers else None

    def zet(self, pdf: bytes) -> None:
        """Look in another document, for the same words."""
        self._pdf = pdf
        self._zoek()

    def _zoek(self) -> None:
        self._wacht.stop()
        if self._taak is not None:
            self._taak.stop()
            self._taak = None
        term = self.veld.tekst()
        if not (self._pdf and term.strip()):
            self._op_gevonden(())
            return
        job = zoekjob(self._pdf, term)
        self._taak = self._omgeving.werkbank.start(job, klaar=self._op_gevonden)

    def _op_gevonden(self, treffers: Sequence[Vindplaats]) -> None:
        self._taak = None
        self._treffers, self._nu = treffers, 0
        self._toon()
        self.gevonden.emit()

    def _op_enter(self) -> None:
        if self._wacht.isActive():
            self._zoek()
        elif QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._terug()
        else:
            self._verder()

    def _terug(self) -> None:
        self._ga(-1)

    def _verder(self) -> None:
        self._ga(1)

    def _ga(self, stap: int) -> None:
        if self._treffers:
            self._nu = (self._nu + stap) % len(self._treffers)
            self._toon()
            self.gevonden.emit()

    def _toon(self) -> None:
        aantal, zoekt = len(self._treffers), bool(self.veld.tekst().strip())
        niets = "Niet gevonden" if zoekt else ""
        self._stand.setText(f"{self._nu + 1} van {aantal}" if aantal else niets)
        for knop in (self._vorige, self._volgende):
            knop.setVisible(aantal > 1)
        self.setVisible(zoekt and bool(self._pdf))
