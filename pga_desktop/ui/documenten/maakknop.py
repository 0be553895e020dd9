"""The button that makes documents."""

from pga_desktop.ui.meldingen import Melding
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.voortgangsknop import Voortgangsknop

_GESTOPT = Melding("Gestopt. Er is niets gemaakt en niets veranderd.", fout=False)


class Maakknop(Voortgangsknop):
    """Follows the making of documents of a case."""

    def __init__(self, toestand: Casustoestand, naam: str, woorden: str) -> None:
        super().__init__(naam, woorden, primair=True)
        self._toestand = toestand
        toestand.voortgang.connect(self.toon_voortgang)
        toestand.getekend.connect(self.ververs)
        self.ververs()

    def ververs(self) -> None:
        """Show whether documents are being made now."""
        if self._toestand.tekent != self._bezig:
            self.toon(bezig=self._toestand.tekent)

    def _op_druk(self) -> None:
        super()._op_druk()
        self.ververs()

    def _breek_af(self) -> None:
        self._toestand.stop_tekenen()
        self._toestand.omgeving.melding.emit(_GESTOPT)
