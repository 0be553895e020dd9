"""A button that begins what takes a while, tells how far that is, and offers to leave off."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.indeling import Kolom, Vloei
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.tekst import Tekst


class Voortgangsknop(QWidget):
    """`naam` is the object name of the button. Signal `gedrukt`: begin, nothing runs yet.

    Without `te_stoppen` there is no way to leave off: half of it would be worse than all.
    """

    gedrukt = Signal()

    def __init__(
        self, naam: str, woorden: str, *, primair: bool = False, te_stoppen: bool = True
    ) -> None:
        super().__init__()
        self._woorden, self._te_stoppen, self._bezig = woorden, te_stoppen, False
        self.knop = Knop(woorden, primair=primair)
        self.knop.setObjectName(naam)
        self.knop.clicked.connect(self._op_druk)
        self._stop = Link("Stoppen")
        self._stop.setObjectName(f"{naam}.stoppen")
        self._stop.clicked.connect(self._op_stop)
        self._stand = Tekst("", "klein")
        rij = Vloei(self.knop, self._stop, tussen=RUIMTE.m)
        Kolom(rij, self._stand, ouder=self, tussen=RUIMTE.xs)
        self.setFocusProxy(self.knop)
        self.toon(bezig=False)

    def toon(self, *, bezig: bool, stand: str = "") -> None:
        """Show whether it runs, and how far it is or how it ended."""
        self._bezig = bezig
        self.knop.zet_tekst("Bezig…" if bezig else self._woorden)
        self._stop.setVisible(bezig and self._te_stoppen)
        self._stand.setText(stand)
        self._stand.setVisible(bool(stand))

    def toon_voortgang(self, procent: int, wat: str) -> None:
        """Show how far it is; what comes after the end is passed over."""
        if self._bezig:
            self.toon(bezig=True, stand=f"{procent} %: {wat}")

    def _op_druk(self) -> None:
        if not self._bezig:
            self.gedrukt.emit()

    def _op_stop(self) -> None:
        self.knop.setFocus()
        self._breek_af()

    def _breek_af(self) -> None:
        """Leave off what runs."""
        raise NotImplementedError
