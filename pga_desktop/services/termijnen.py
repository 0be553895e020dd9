"""What is due in every case: computed when a case has changed, kept until it changes again."""

from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.regio import Regiodata
from pga_desktop.domain.termijnen import Vervaldatum, vervaldata
from pga_desktop.services.kalender import NederlandseWerkkalender
from pga_desktop.services.sessie import Sessie


class Termijndienst:
    """The due dates of one case, and of all of them."""

    def __init__(self, sessie: Sessie, regio: Regiodata) -> None:
        self._register, self._regio = sessie.register, regio
        self._kalender = NederlandseWerkkalender()
        self._bekend: dict[int, tuple[int, tuple[Vervaldatum, ...]]] = {}

    def van(self, dossier: Dossier) -> tuple[Vervaldatum, ...]:
        """All that is due in a case, earliest first."""
        return vervaldata(dossier, self._regio.termijnen, self._kalender)

    def alle(self) -> dict[int, tuple[Vervaldatum, ...]]:
        """All that is due in every case, by the id of the case."""
        versies = self._register.versies()
        veranderd = {
            casus_id
            for casus_id, versie in versies.items()
            if self._bekend.get(casus_id, (-1,))[0] != versie
        }
        lezen = (
            self._register.dossiers()
            if len(veranderd) > 1
            else map(self._register.dossier, veranderd)
        )
        for dossier in lezen:
            self._bekend[dossier.casus.id] = (dossier.casus.versie, self.van(dossier))
        return {casus_id: self._bekend[casus_id][1] for casus_id in versies}

    def eerstvolgende(self) -> dict[int, Vervaldatum]:
        """What is due first in each case that has something due."""
        return {casus_id: data[0] for casus_id, data in self.alle().items() if data}
