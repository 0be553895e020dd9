"""Finding cases by any word in them."""

from typing import NamedTuple

from pga_desktop.domain.velden import Ref
from pga_desktop.services.casuslijst import Casuslijst, Casusstand
from pga_desktop.services.sessie import Sessie
from pga_desktop.storage.toegang import Toegangsactie
from pga_desktop.storage.zoeken import Treffer as Vindplaats


class Treffer(NamedTuple):
    """A case in which every word occurs, and in which field of which record the best hit stands."""

    casus_id: int
    nummer: str
    naam: str
    geboren: str
    ref: Ref
    veld: str


class Zoekdienst:
    """Search; a search is logged only when a result is opened, and without the words."""

    def __init__(self, sessie: Sessie, lijst: Casuslijst) -> None:
        self._sessie, self._lijst = sessie, lijst

    def zoek(self, term: str, limiet: int = 20) -> tuple[Treffer, ...]:
        """The best cases first."""
        gevonden = self._sessie.register.zoek(term, limiet)
        standen = self._lijst.alle()
        return tuple(_treffer(standen[t.casus_id], t) for t in gevonden)

    def meld_geopend(self, casus_id: int) -> None:
        """Note that a result was opened."""
        dossier = self._sessie.register.dossier(casus_id)
        self._sessie.log(Toegangsactie.ZOEKEN, dossier, dossier.casus.ref)


def _treffer(stand: Casusstand, vindplaats: Vindplaats) -> Treffer:
    ref = Ref(vindplaats.soort, vindplaats.record_id)
    return Treffer(
        vindplaats.casus_id,
        stand.casus.nummer,
        stand.naam,
        stand.geboren,
        ref,
        vindplaats.veld,
    )
