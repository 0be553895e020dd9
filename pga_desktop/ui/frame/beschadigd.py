"""A register that turns out to be damaged: what happened, what is safe, what to do now."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.indeling import Kolom, Rij
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.overlay import Overlay
from pga_desktop.ui.widgets.schuif import Schuif
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.tekstvelden import TekstVeld

_TITEL: Final = "Het register is beschadigd"
_UITLEG: Final = (
    "Een deel van het bestand is niet meer te lezen, bijvoorbeeld door een fout in de schijf. "
    "Daarom bewaart het programma nu niets meer.\n\n"
    "Wat eerder is bewaard en niet in het beschadigde deel staat, is veilig.\n\n"
    "Sluit het register. Vraag uw beheerder om de schijf na te kijken en een reservekopie terug te "
    "zetten. Gooi het beschadigde register niet weg, en werk er niet in verder: wat u erbij "
    "schrijft, staat niet in de reservekopie."
)
_NIET_BEWAARD: Final = (
    "Dit typte u het laatst en kon niet worden bewaard. Schrijf het over of kopieer het naar een "
    "veilige plek voordat u het register sluit:"
)


class Beschadigd(Overlay):
    """Over the window until the register is closed. Signal `gelezen`: close it now."""

    blijft = True
    gelezen = Signal()

    def __init__(self, venster: QWidget, niet_bewaard: Sequence[str]) -> None:
        super().__init__(venster, _TITEL)
        self.setObjectName("beschadigd")
        self._sluiten = Knop("Register sluiten", primair=True)
        self._sluiten.setObjectName("beschadigd.sluiten")
        self._sluiten.clicked.connect(self._op_gelezen)
        self._rest = TekstVeld("beschadigd.rest", "Nog niet bewaard", regels=2)
        self._rest.zet_tekst("\n\n".join(niet_bewaard))
        self._rest.zet_alleen_lezen(True)
        vraag = Tekst(_NIET_BEWAARD, "letop")
        for deel in (vraag, self._rest):
            deel.setVisible(bool(niet_bewaard))
        schuif = Schuif(marge=RUIMTE.xl)
        self._inhoud = schuif.inhoud
        self._inhoud.voeg(Tekst(_TITEL, "kop"), Tekst(_UITLEG), vraag, self._rest)
        self._onder = Rij(self._sluiten)
        self._onder.setContentsMargins(RUIMTE.xl, RUIMTE.s, RUIMTE.xl, RUIMTE.xl)
        self._onder.addStretch(1)
        kolom = Kolom(ouder=self.paneel, tussen=0)
        kolom.voeg(schuif, rek=1)
        kolom.voeg(self._onder)
        self.gesloten.connect(self.deleteLater)

    def toon(self) -> None:
        """Open with the keyboard on the one button."""
        self.open(self._sluiten)

    def _op_gelezen(self) -> None:
        self.sluit()
        self.gelezen.emit()

    def _leg(self) -> None:
        onder = self._onder.sizeHint().height()
        self._leg_midden(52, lambda breedte: self._inhoud.heightForWidth(breedte) + onder)
