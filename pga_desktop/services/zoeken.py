"""Finding cases by any word in them."""

from dataclasses import dataclass

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

    def __init__(self, sessie: Sessie) -> None:
        self._sessie = sessie

    def zoek(self, term: str, limiet: int = 20) -> tuple[Treffer, ...]:
        """The best cases first."""
        regels = {r.casus.id: r for r in self._sessie.register.casussen()}
        return tuple(
            Treffer(
                t.casus_id,
                regels[t.casus_id].casus.nummer,
                regels[t.casus_id].persoon.naam,
                t.ref.soort,
                t.veld,
            )
            for t in self._sessie.register.zoek(term, limiet)
        )

    def meld_geopend(self, casus_id: int) -> None:
        """Note that a result was opened."""
        self._sessie.log(Toegangsactie.ZOEKEN, casus_id, "casus", casus_id)
