"""What the municipality says about itself: read and change, one field at a time."""

from pga_desktop.domain.instellingen import Instellingen
from pga_desktop.domain.regio import Regiodata
from pga_desktop.services.invoer import lees_invoer
from pga_desktop.services.sessie import Sessie


class Instellingendienst:
    """The settings of the open register."""

    def __init__(self, sessie: Sessie, regio: Regiodata) -> None:
        self._sessie, self._regio = sessie, regio

    def lees(self) -> Instellingen:
        """The settings as they are now."""
        return self._sessie.register.instellingen()

    def wijzig(self, veld: str, tekst: str) -> Instellingen:
        """Save a field. Raises `InvoerFout` when it is refused; nothing changes then."""
        waarde = lees_invoer(Instellingen, veld, tekst, self._regio)
        with self._sessie.transactie():
            self._sessie.register.bewerk().zet(self.lees().ref, veld, waarde)
        return self.lees()
