"""What the lists know of every case: read once, and after that only the cases that changed."""

from collections.abc import Mapping
from dataclasses import dataclass

from pga_desktop.domain.casus import Casus
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.persoon import Persoon
from pga_desktop.domain.regio import Regiodata
from pga_desktop.domain.termijnen import Vervaldatum, vervaldata
from pga_desktop.services.kalender import NederlandseWerkkalender
from pga_desktop.services.sessie import Sessie

_DEEL = 4
"""When more than one in so many cases changed, reading all of them at once is faster."""


@dataclass(frozen=True)
class Casusstand:
    """One case as the lists need it; of its trajecten the current one."""

    casus: Casus
    persoon: Persoon
    traject: int
    casusregisseur: str
    leefgebieden: tuple[str, ...]
    vervaldata: tuple[Vervaldatum, ...]


class Casuslijst:
    """All cases of an open register; nothing here depends on the day."""

    def __init__(self, sessie: Sessie, regio: Regiodata) -> None:
        self._register, self._regio = sessie.register, regio
        self._kalender = NederlandseWerkkalender()
        self._versies: dict[int, int] = {}
        self._standen: dict[int, Casusstand] = {}

    def alle(self) -> Mapping[int, Casusstand]:
        """Every case by its id, in the order they were made."""
        versies = self._register.versies()
        if versies != self._versies:
            veranderd = self._veranderd(versies)
            dossiers = (
                self._register.dossiers()
                if len(veranderd) * _DEEL > len(versies)
                else map(self._register.dossier, veranderd)
            )
            standen = self._standen | {d.casus.id: self._stand(d) for d in dossiers}
            self._standen = {casus_id: standen[casus_id] for casus_id in sorted(versies)}
            self._versies = versies
        return self._standen

    def vervaldata(self, dossier: Dossier) -> tuple[Vervaldatum, ...]:
        """All that is due in a case, earliest first."""
        return vervaldata(dossier, self._regio.termijnen, self._kalender)

    def _veranderd(self, versies: Mapping[int, int]) -> list[int]:
        """Cases with another version, and the other cases of their persons."""
        anders = {c for c, versie in versies.items() if self._versies.get(c) != versie}
        personen = {self._standen[c].persoon.id for c in anders & self._standen.keys()}
        ook = {c for c, stand in self._standen.items() if stand.persoon.id in personen}
        return sorted(anders | ook)

    def _stand(self, dossier: Dossier) -> Casusstand:
        nu = dossier.huidig
        return Casusstand(
            casus=dossier.casus,
            persoon=dossier.persoon,
            traject=nu.traject.nummer,
            casusregisseur=nu.plan.casusregisseur,
            leefgebieden=tuple(dict.fromkeys(d.leefgebied for d in nu.doelen if d.leefgebied)),
            vervaldata=self.vervaldata(dossier),
        )
