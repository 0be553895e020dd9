"""What the lists know of every case: read once, and after that only the cases that changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

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
    """One case as the lists need it, its names worked out; of its trajecten the current one.

    `geboren` tells people with the same name apart; '' when the birth date is not known. `door`
    says who does what is due, by the key of its due date.
    """

    casus: Casus
    persoon: Persoon
    naam: str
    briefnaam: str
    sorteernaam: str
    geboren: str
    traject: int
    casusregisseur: str
    leefgebieden: tuple[str, ...]
    vervaldata: tuple[Vervaldatum, ...]
    door: Mapping[str, str]


NIETS_BEKEND: Final[Mapping[int, Casusstand]] = MappingProxyType({})


class Standlezer:
    """Finds out of a dossier what the lists need, by the terms of a region."""

    def __init__(self, regio: Regiodata) -> None:
        self._termijnen = regio.termijnen
        self._kalender = NederlandseWerkkalender()

    def vervaldata(self, dossier: Dossier) -> tuple[Vervaldatum, ...]:
        """All that is due in a case, earliest first."""
        return vervaldata(dossier, self._termijnen, self._kalender)

    def stand(self, dossier: Dossier) -> Casusstand:
        """A case as the lists need it."""
        nu, persoon = dossier.huidig, dossier.persoon
        return Casusstand(
            casus=dossier.casus,
            persoon=persoon,
            naam=persoon.naam,
            briefnaam=persoon.briefnaam,
            sorteernaam=persoon.sorteernaam,
            geboren=persoon.geboortedatum.lang() if persoon.geboortedatum else "",
            traject=nu.traject.nummer,
            casusregisseur=nu.plan.casusregisseur,
            leefgebieden=tuple(dict.fromkeys(d.leefgebied for d in nu.doelen if d.leefgebied)),
            vervaldata=self.vervaldata(dossier),
            door={f"actie.{a.id}": a.wie for a in nu.acties if a.wie and not a.afgerond},
        )

    def standen(self, dossiers: Iterable[Dossier]) -> dict[int, Casusstand]:
        """Cases as the lists need them, by their ids."""
        return {dossier.casus.id: self.stand(dossier) for dossier in dossiers}


class Casuslijst:
    """All cases of an open register; nothing here depends on the day.

    `eerder` is what was read of it before it was opened; a case that changed since is read again.
    """

    def __init__(
        self, sessie: Sessie, regio: Regiodata, eerder: Mapping[int, Casusstand] = NIETS_BEKEND
    ) -> None:
        self._sessie, self._register = sessie, sessie.register
        self._lezer = Standlezer(regio)
        self._standen = dict(eerder)
        self._versies = {casus_id: stand.casus.versie for casus_id, stand in eerder.items()}
        self._gezien = -1

    def alle(self) -> Mapping[int, Casusstand]:
        """Every case by its id, in the order they were made."""
        if self._gezien != self._sessie.bewaard:
            self._ververs()
            self._gezien = self._sessie.bewaard
        return self._standen

    def vervaldata(self, dossier: Dossier) -> tuple[Vervaldatum, ...]:
        """All that is due in a case, earliest first."""
        return self._lezer.vervaldata(dossier)

    def _ververs(self) -> None:
        versies = self._register.versies()
        if versies != self._versies:
            veranderd = self._veranderd(versies)
            dossiers = (
                self._register.dossiers()
                if len(veranderd) * _DEEL > len(versies)
                else map(self._register.dossier, veranderd)
            )
            standen = self._standen | self._lezer.standen(dossiers)
            self._standen = {casus_id: standen[casus_id] for casus_id in sorted(versies)}
            self._versies = versies

    def _veranderd(self, versies: Mapping[int, int]) -> list[int]:
        """Cases with another version, and the other cases of their persons."""
        anders = {c for c, versie in versies.items() if self._versies.get(c) != versie}
        personen = {self._standen[c].persoon.id for c in anders & self._standen.keys()}
        ook = {c for c, stand in self._standen.items() if stand.persoon.id in personen}
        return sorted(anders | ook)
