"""Before a register is closed that could not take everything: what will be lost, and the choice."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.indeling import Kolom, Vloei
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.overlay import Overlay
from pga_desktop.ui.widgets.tekst import Tekst

_TITEL: Final = "Uw laatste tekst is nog niet bewaard"
_UITLEG: Final = (
    "Het register kan nu niets bewaren: de schijf is vol, of de map is weg of alleen-lezen. "
    "Los dat eerst op en probeer het opnieuw; uw tekst staat nog in het programma. "
    "Gaat u toch door, dan raakt u kwijt wat u het laatst typte. Wat eerder is bewaard, is veilig."
)


class NietBewaard(Overlay):
    """Over the window. Signal `toch_gekozen`: close the register, whatever is lost."""

    toch_gekozen = Signal()

    def __init__(self, venster: QWidget, toch: str) -> None:
        super().__init__(venster, _TITEL)
        self.setObjectName("nietbewaard")
        self._terug, door = Knop("Terug naar mijn tekst", primair=True), Link(toch)
        self._terug.setObjectName("nietbewaard.terug")
        door.setObjectName("nietbewaard.toch")
        self._terug.clicked.connect(self.sluit)
        door.clicked.connect(self._kies_toch)
        knoppen = Vloei(self._terug, door, tussen=RUIMTE.l)
        self._kolom = kolom = Kolom(ouder=self.paneel, tussen=RUIMTE.m, marge=RUIMTE.xl)
        kolom.voeg(Tekst(_TITEL, "kop"), Tekst(_UITLEG), knoppen)
        self.gesloten.connect(self.deleteLater)

    def toon(self) -> None:
        """Open with the keyboard on the button that keeps the text."""
        self.open(self._terug)

    def _kies_toch(self) -> None:
        self.sluit()
        self.toch_gekozen.emit()

    def _leg(self) -> None:
        self._leg_midden(46, self._kolom.heightForWidth)
