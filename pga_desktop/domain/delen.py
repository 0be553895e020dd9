"""THE sharing rule: what a given reader may see of a case (design 6). An allow-list, in one place.

`TOEGANG` says per kind of information and reader how it may be seen; what is not in it is absent.
A `Zeef` applies it to one case for one reader; `bladen.maak_blad` sifts every value through it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.opschaling import Meegestuurd
from pga_desktop.domain.overleg import Overleg
from pga_desktop.domain.partner import is_genoemd, zelfde_organisatie
from pga_desktop.domain.velden import Ref, Soort


class Lezer(StrEnum):
    """Who reads: a document, a projected screen or a report."""

    CLIENT = "client"
    PARTNER = "partner"
    AANMELDER = "aanmelder"
    ZVH = "zvh"
    OM = "om"
    SCHERM = "scherm"
    MONITOR = "monitor"
    INTERN = "intern"
    PUBLIEK = "publiek"


class Toegang(StrEnum):
    """How a kind of information may be seen."""

    JA = "ja"
    NAAM = "naam"
    "of the identity only the name"
    ROEPNAAM = "roepnaam"
    "of the identity only the first name in use"
    EIGEN_BRIEF = "eigen_brief"
    "only in a letter to the person"
    GEMARKEERD = "gemarkeerd"
    "only items marked as shared with this organisation"
    DEELNEMERS = "deelnemers"
    "only for organisations that took part in that overleg"
    OM_TOESTEMMING = "om_toestemming"
    "only marked items for which the OM agreed"
    BESLUIT = "besluit"
    "the decision, not the weighing"
    OP_KEUZE = "op_keuze"
    "only when chosen for this one document; the choice is logged"
    AANTALLEN = "aantallen"
    "only as a count"


def _rij(soort: Soort, **toegang: Toegang) -> dict[tuple[Soort, Lezer], Toegang]:
    return {(soort, Lezer(lezer)): hoe for lezer, hoe in toegang.items()}


T = Toegang
TOEGANG: Final[Mapping[tuple[Soort, Lezer], Toegang]] = MappingProxyType(
    _rij(Soort.IDENTITEIT, client=T.JA, partner=T.JA, aanmelder=T.NAAM, zvh=T.JA, om=T.JA,
         scherm=T.ROEPNAAM, intern=T.JA)
    | _rij(Soort.ADRES, client=T.EIGEN_BRIEF, partner=T.JA, zvh=T.JA, om=T.JA)
    | _rij(Soort.GEHEIM_ADRES, client=T.EIGEN_BRIEF)
    | _rij(Soort.BSN, zvh=T.OP_KEUZE, om=T.OP_KEUZE)
    | _rij(Soort.ALGEMEEN, client=T.JA, partner=T.JA, zvh=T.JA, om=T.JA, scherm=T.JA,
           monitor=T.AANTALLEN, intern=T.JA)
    | _rij(Soort.GESPREK, client=T.JA, partner=T.GEMARKEERD, zvh=T.GEMARKEERD, om=T.GEMARKEERD,
           scherm=T.GEMARKEERD)
    | _rij(Soort.OVERLEG, client=T.GEMARKEERD, partner=T.DEELNEMERS, zvh=T.GEMARKEERD,
           om=T.GEMARKEERD, scherm=T.DEELNEMERS)
    | _rij(Soort.GEZONDHEID, client=T.JA, partner=T.GEMARKEERD, zvh=T.GEMARKEERD, om=T.GEMARKEERD)
    | _rij(Soort.POLITIE, client=T.JA, partner=T.GEMARKEERD, zvh=T.GEMARKEERD, om=T.GEMARKEERD)
    | _rij(Soort.STRAFVORDERLIJK, partner=T.OM_TOESTEMMING, zvh=T.OM_TOESTEMMING,
           om=T.OM_TOESTEMMING)
    | _rij(Soort.DERDEN, partner=T.GEMARKEERD, zvh=T.GEMARKEERD, om=T.GEMARKEERD)
    | _rij(Soort.TOETSING, client=T.BESLUIT, partner=T.BESLUIT, aanmelder=T.BESLUIT, zvh=T.JA,
           om=T.JA, monitor=T.AANTALLEN, intern=T.JA)
)  # fmt: skip
"""The table of design 6. `werkaantekening` stands in no row: nobody but the expert ever sees it.

`intern` is the expert's own weighing form; `publiek` stands in no row: a public document holds
nothing of a case.
"""

MARKEERBAAR: Final = frozenset(
    soort for (soort, _), toegang in TOEGANG.items() if toegang in {T.GEMARKEERD, T.OM_TOESTEMMING}
)
"""Kinds of information of which single items can be marked as shared."""

CLIENT: Final = "client"
"""The name under which an item is marked as shared with the person."""

OM: Final = "Openbaar Ministerie"
"""The name under which an item is marked as shared with the OM."""


class Weigering(StrEnum):
    """Why an organisation of this case gets no document."""

    ZONDER_CONVENANT = "zonder-convenant"
    ONBEKEND = "organisatie-onbekend"
    NIET_BETROKKEN = "niet-betrokken"


@dataclass(frozen=True)
class Zeef:
    """The sharing rule for one case, one reader and, for a partner or ZVH, one organisation.

    A partner that may receive nothing sees nothing. `eigen_brief` is true in a letter to the
    person; a representative's letter is not one. `op_keuze` holds what was chosen for this document
    on purpose.
    """

    dossier: Dossier
    lezer: Lezer
    organisatie: str = ""
    eigen_brief: bool = False
    op_keuze: frozenset[Soort] = frozenset()

    def toegang(self, soort: Soort) -> Toegang | None:
        """How this reader may see a kind of information; None is not at all."""
        if self.lezer is Lezer.PARTNER and weigering(self.dossier, self.organisatie):
            return None
        return TOEGANG.get((soort, self.lezer))

    def mag(self, soort: Soort, item: Ref | None = None, overleg: Overleg | None = None) -> bool:
        """Whether this reader may see a value of a kind, standing in an item, of an overleg."""
        match self.toegang(soort):
            case Toegang.JA:
                return True
            case Toegang.EIGEN_BRIEF:
                return self.eigen_brief
            case Toegang.OP_KEUZE:
                return soort in self.op_keuze
            case Toegang.GEMARKEERD:
                return item is not None and self._gemarkeerd(item)
            case Toegang.OM_TOESTEMMING:
                return item is not None and self._gemarkeerd(item, om_toestemming=True)
            case Toegang.DEELNEMERS:
                return overleg is not None and self._nam_deel(overleg)
            case _:
                return False

    def gaat_mee(self, onderdeel: Meegestuurd) -> bool:
        """Whether a part of the case goes along: a ZVH gets the chosen parts, others all they may.

        An item that was marked as shared with the ZVH goes along by that.
        """
        if self.lezer is not Lezer.ZVH:
            return True
        opschaling = self.dossier.huidig.opschaling
        return opschaling is not None and onderdeel in opschaling.meegestuurd

    def _gemarkeerd(self, item: Ref, *, om_toestemming: bool = False) -> bool:
        return any(
            Ref(d.item_soort, d.item_id or 0) == item
            and self._is_lezer(d.organisatie)
            and d.grond
            and (d.om_toestemming or not om_toestemming)
            for d in self.dossier.delingen
        )

    def _is_lezer(self, gedeeld_met: str) -> bool:
        if self.lezer is Lezer.CLIENT or gedeeld_met == CLIENT:
            return self.lezer is Lezer.CLIENT and gedeeld_met == CLIENT
        return bool(self.organisatie) and zelfde_organisatie(gedeeld_met, self.organisatie)

    def _nam_deel(self, overleg: Overleg) -> bool:
        return bool(self.organisatie) and any(
            d.aanwezig and zelfde_organisatie(d.organisatie, self.organisatie)
            for t in self.dossier.trajecten
            for d in t.deelnemers_van(overleg)
        )

    @property
    def adres_soort(self) -> Soort:
        """What the address and telephone of the person count as."""
        return Soort.GEHEIM_ADRES if self.dossier.persoon.geheim_adres else Soort.ADRES


def weigering(dossier: Dossier, organisatie: str) -> Weigering | None:
    """Why an organisation may receive nothing about this case, or None when it may.

    It must have signed the convenant, or be recorded as incidenteel deelnemer of this case.
    """
    if is_genoemd(organisatie, (i.organisatie for i in dossier.incidenteel)):
        return None
    bekend = [o for o in dossier.organisaties if zelfde_organisatie(o.naam, organisatie)]
    if not bekend:
        return Weigering.ONBEKEND
    return None if any(o.convenant for o in bekend) else Weigering.ZONDER_CONVENANT


def lezers_van(soort: Soort) -> tuple[tuple[Lezer, Toegang], ...]:
    """Who may see a kind of information, and how: what the lock on a fact says in words."""
    return tuple((lezer, hoe) for (s, lezer), hoe in TOEGANG.items() if s is soort)


_GEGEVEN_AAN: Final = MappingProxyType(
    {
        Lezer.PARTNER: Soort.ALGEMEEN,
        Lezer.AANMELDER: Soort.ALGEMEEN,
        Lezer.ZVH: Soort.ALGEMEEN,
        Lezer.OM: Soort.STRAFVORDERLIJK,
    }
)


def documentsoort(lezer: str) -> Soort | None:
    """What it counts as that this reader got a document; None when nothing was told to others."""
    return _GEGEVEN_AAN.get(Lezer(lezer))
