"""The button that makes documents: how far it is, and a way to leave off."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.ui.meldingen import Melding
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Kolom, VloeiLayout
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.tekst import Tekst

_GESTOPT = Melding("Gestopt. Er is niets gemaakt en niets veranderd.", fout=False)


class Maakknop(QWidget):
    """`naam` is the object name of the button. Signal `gedrukt`: make them, nothing runs yet."""

    gedrukt = Signal()

    def __init__(self, toestand: Casustoestand, naam: str, woorden: str) -> None:
        super().__init__()
        self._toestand, self._woorden = toestand, woorden
        self.knop = Knop(woorden, primair=True)
        self.knop.setObjectName(naam)
        self.knop.clicked.connect(self._op_druk)
        self._stop = Link("Stoppen")
        self._stop.setObjectName(f"{naam}.stoppen")
        self._stop.clicked.connect(self._breek_af)
        self._stand = Tekst("", "klein")
        knoppen = QWidget()
        VloeiLayout(knoppen, tussen=RUIMTE.m).voeg(self.knop, self._stop)
        Kolom(knoppen, self._stand, ouder=self, tussen=RUIMTE.xs)
        self.setFocusProxy(self.knop)
        toestand.voortgang.connect(self._op_voortgang)
        toestand.getekend.connect(self.ververs)
        self.ververs()

    def ververs(self) -> None:
        """Show whether documents are being made now."""
        bezig = self._toestand.tekent
        self.knop.zet_tekst("Bezig…" if bezig else self._woorden)
        self._stop.setVisible(bezig)
        self._stand.setVisible(bezig)
        if not bezig:
            self._stand.setText("")

    def _op_druk(self) -> None:
        if not self._toestand.tekent:
            self.gedrukt.emit()
            self.ververs()

    def _op_voortgang(self, procent: int, wat: str) -> None:
        self._stand.setText(f"{procent} %: {wat}")

    def _breek_af(self) -> None:
        self.knop.setFocus()
        self._toestand.stop_tekenen()
        self._toestand.omgeving.melding.emit(_GESTOPT)
