"""Finding cases by any word in them."""

from dataclasses import dataclass

from pga_desktop.services.casuslijst import Casuslijst
from pga_desktop.services.sessie import Sessie
from pga_desktop.storage.toegang import Toegangsactie
from pga_desktop.storage.zoeken import vouw

__all__ = ["Treffer", "Zoekdienst", "vouw"]


@dataclass(frozen=True)
class Treffer:
    """A case in which every word occurs, and in which field the best hit stands."""

    casus_id: int
    nummer: str
    naam: str
    soort: str
    veld: str


class Zoekdienst:
    """Search; a search is logged only when a result is opened, and without the words."""

    def __init__(self, sessie: Sessie, lijst: Casuslijst) -> None:
        self._sessie, self._lijst = sessie, lijst

    def zoek(self, term: str, limiet: int = 20) -> tuple[Treffer, ...]:
        """The best cases first."""
        standen = self._lijst.alle()
        return tuple(
            Treffer(
                casus_id=t.casus_id,
                nummer=standen[t.casus_id].casus.nummer,
                naam=standen[t.casus_id].naam,
                soort=t.ref.soort,
                veld=t.veld,
            )
            for t in self._sessie.register.zoek(term, limiet)
        )

    def meld_geopend(self, casus_id: int) -> None:
        """Note that a result was opened."""
        dossier = self._sessie.register.dossier(casus_id)
        self._sessie.log(Toegangsactie.ZOEKEN, dossier, dossier.casus.ref)
