"""Who may receive a document, and on which sheets: the sharing rule put to work for one form."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from pga_desktop.domain.blad import Blad
from pga_desktop.domain.blad_rondom import BladOntvanger
from pga_desktop.domain.delen import OM, Lezer, Weigering
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.ontvangers import (
    Ontvanger,
    geweigerde_partners,
    ontvangende_partners,
    ontvanger_aanmelder,
    ontvanger_client,
    vertegenwoordigers,
)
from pga_desktop.domain.overleg import Overleg
from pga_desktop.domain.partner import elk_een_keer, is_genoemd
from pga_desktop.domain.regio import Regiodata

VOOR_GENODIGDEN: Final = frozenset({"uitnodiging_overleg", "agenda_overleg"})
"""Documents for everyone invited to an overleg; other ones about it are for who was there."""

OVER_OVERLEG: Final = VOOR_GENODIGDEN | {"verslag_overleg"}
"""Documents about one overleg. Fixed: the texts of a municipality do not decide who gets what."""
SCHEIDING: Final = "; "
"""Between the names of readers who share a document."""


INZAGE: Final = "inzage_antwoord"
"""Tells the person all there is, of every traject. For the person alone: who may ask that in her
name is for a human to judge (UAVG 5, fourth paragraph); receiving letters is not enough."""

OVERDRACHT: Final = "overdrachtsformulier"
"""Proposed for who takes over, not for everyone."""


@dataclass(frozen=True)
class Ontvangerskeuze:
    """Who may receive a document, who is proposed, and which organisations get nothing and why."""

    ontvangers: tuple[Ontvanger, ...]
    voorgesteld: tuple[Ontvanger, ...]
    geweigerd: tuple[tuple[str, Weigering], ...] = ()


@dataclass(frozen=True)
class Exemplaar:
    """A sheet for one reader, or for readers with equal rights; `ontvanger` names them."""

    ontvanger: str
    blad: Blad


def kies_overleg(dossier: Dossier, sleutel: str, overleg_id: int | None) -> Overleg | None:
    """The overleg a document is about, the last one by default; None for other documents.

    Raises `overleg-nodig`.
    """
    if sleutel not in OVER_OVERLEG:
        return None
    gevonden = [o for o in dossier.huidig.overleggen if overleg_id in (o.id, None)]
    if not gevonden:
        raise VerwachteFout("overleg-nodig")
    return gevonden[-1]


def kies_ontvangers(
    dossier: Dossier,
    sleutel: str,
    lezer: Lezer,
    *,
    overleg: Overleg | None,
    regio: Regiodata,
    gebruiker: str,
) -> Ontvangerskeuze:
    """Who may receive a document. Raises `geen-ontvanger` when nobody may."""
    match lezer:
        case Lezer.CLIENT:
            client = ontvanger_client(dossier)
            anderen = () if sleutel == INZAGE else vertegenwoordigers(dossier)
            return Ontvangerskeuze((client, *anderen), (client,))
        case Lezer.AANMELDER:
            return _alleen(ontvanger_aanmelder(dossier))
        case Lezer.ZVH:
            opschaling = dossier.huidig.opschaling
            naam = regio.label("zvh", opschaling.zvh) if opschaling else ""
            return _alleen(Ontvanger(lezer, naam or "ZVH", organisatie=naam))
        case Lezer.OM:
            return _alleen(Ontvanger(lezer, OM, organisatie=OM))
        case Lezer.PARTNER:
            genodigden = sleutel in VOOR_GENODIGDEN
            partners = ontvangende_partners(dossier, overleg, aanwezig=not genodigden)
            if not partners:
                raise VerwachteFout("geen-ontvanger")
            geweigerd = geweigerde_partners(dossier, overleg)
            if sleutel != OVERDRACHT:
                return Ontvangerskeuze(partners, partners, geweigerd)
            over = _nemen_over(dossier)
            buiten = [naam for naam in over if not is_genoemd(naam, dossier.partners)]
            geweigerd += tuple((naam, Weigering.NIET_BETROKKEN) for naam in buiten)
            voorgesteld = tuple(p for p in partners if is_genoemd(p.naam, over))
            return Ontvangerskeuze(partners, voorgesteld, geweigerd)
        case Lezer.INTERN:
            return _alleen(Ontvanger(Lezer.INTERN, gebruiker))
        case _:
            return _alleen(Ontvanger(Lezer.PUBLIEK, "iedereen"))


def _nemen_over(dossier: Dossier) -> tuple[str, ...]:
    """The organisations that keep an eye on the person or stay in touch afterwards."""
    nu = dossier.huidig
    return elk_een_keer((nu.vinger.partner, dossier.organisatie_van(nu.afsluiting.nazorg_door)))


def _alleen(ontvanger: Ontvanger) -> Ontvangerskeuze:
    return Ontvangerskeuze((ontvanger,), (ontvanger,))


def voeg_samen(ontvangers: Sequence[Ontvanger], bladen: Sequence[Blad]) -> tuple[Exemplaar, ...]:
    """Partners whose sheets say the same share one document; any other reader gets an own one."""
    groepen: dict[object, list[tuple[Ontvanger, Blad]]] = {}
    for ontvanger, blad in zip(ontvangers, bladen, strict=True):
        deelt = ontvanger.lezer is Lezer.PARTNER
        rechten = replace(blad, ontvanger=BladOntvanger()) if deelt else len(groepen)
        groepen.setdefault(rechten, []).append((ontvanger, blad))
    return tuple(_exemplaar(leden) for leden in groepen.values())


def _exemplaar(leden: Sequence[tuple[Ontvanger, Blad]]) -> Exemplaar:
    namen = SCHEIDING.join(ontvanger.naam for ontvanger, _ in leden)
    _, blad = leden[0]
    if len(leden) > 1:
        regels = "\n".join(ontvanger.naam for ontvanger, _ in leden)  # as on an envelope
        samen = BladOntvanger(naam=regels, aanhef=regels, organisatie=regels)
        blad = replace(blad, ontvanger=samen)
    return Exemplaar(namen, blad)
