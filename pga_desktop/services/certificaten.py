"""The certificates the register knows: of people, or of who issues those of many."""

from pathlib import Path

from pga_desktop.domain.ondertekening import Certificaat
from pga_desktop.domain.velden import Ref
from pga_desktop.services.casussen import Verwijderd
from pga_desktop.services.inlezen import lees_gekozen_bestand
from pga_desktop.services.jobs import Gestopt, Job, Meld
from pga_desktop.services.sessie import Sessie


class Certificatendienst:
    """The list of known certificates; it says whose signatures one need not ask about again."""

    def __init__(self, sessie: Sessie) -> None:
        self._sessie = sessie

    def alle(self) -> tuple[Certificaat, ...]:
        """The certificates that are known, in the order they were added."""
        return self._sessie.register.certificaten()

    def leesjob(self, bestand: Path) -> Job[Certificaat]:
        """A job that reads a certificate in a file.

        The job raises `bestand-niet-te-lezen` and `certificaat-onleesbaar`.
        """

        def lees(_meld: Meld, _gestopt: Gestopt) -> Certificaat:
            from pga_desktop.documents.certificaten import lees_certificaat  # noqa: PLC0415 - heavy

            return lees_certificaat(lees_gekozen_bestand(bestand))

        return lees

    def voeg_toe(self, certificaat: Certificaat) -> Certificaat:
        """Know a certificate from now on; twice is once."""
        for bekend in self.alle():
            if bekend.der == certificaat.der:
                return bekend
        with self._sessie.transactie():
            return self._sessie.register.bewerk().voeg_toe(certificaat)

    def verwijder(self, ref: Ref) -> Verwijderd:
        """Take a certificate off the list; it can be put back."""
        with self._sessie.transactie():
            return Verwijderd(ref, self._sessie.register.bewerk().verwijder(ref))

    def zet_terug(self, weg: Verwijderd) -> None:
        """Put a certificate back on the list; doing it twice changes nothing."""
        if all(certificaat.ref != weg.ref for certificaat in self.alle()):
            with self._sessie.transactie():
                self._sessie.register.bewerk().zet_terug(weg.rijen)
