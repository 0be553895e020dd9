"""Who may get a document of a case, under what name and at which address; and who may not."""

from dataclasses import dataclass

from pga_desktop.domain.delen import Lezer, Weigering, weigering
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.overleg import Overleg
from pga_desktop.domain.partner import elk_een_keer


@dataclass(frozen=True)
class Ontvanger:
    """One recipient of a document: who reads, under what name, at which address.

    `organisatie` is set for partners, ZVH and OM; `vertegenwoordiger` for a letter that goes to a
    relation of the person.
    """

    lezer: Lezer
    naam: str
    aanhef: str = ""
    organisatie: str = ""
    adresregels: tuple[str, ...] = ()
    vertegenwoordiger: bool = False


def ontvanger_client(dossier: Dossier) -> Ontvanger:
    """The person, at the own address, also when that is secret: it is the own letter."""
    p = dossier.persoon
    return Ontvanger(Lezer.CLIENT, p.briefnaam or p.aanhef, p.aanhef, adresregels=p.adresregels)


def vertegenwoordigers(dossier: Dossier) -> tuple[Ontvanger, ...]:
    """Relations who receive letters, each in a letter of his own."""
    return tuple(
        Ontvanger(
            Lezer.CLIENT,
            r.naam,
            r.naam,
            adresregels=tuple(r.adres.splitlines()),
            vertegenwoordiger=True,
        )
        for r in dossier.relaties
        if r.ontvangt_brieven and r.naam
    )


def ontvanger_aanmelder(dossier: Dossier) -> Ontvanger:
    """The reporter."""
    a = dossier.huidig.aanmelding
    return Ontvanger(Lezer.AANMELDER, a.aanmelder, a.aanmelder, organisatie=a.organisatie)


def ontvangende_partners(
    dossier: Dossier, overleg: Overleg | None = None, *, aanwezig: bool = True
) -> tuple[Ontvanger, ...]:
    """Partners who may receive a document: of the case, or of one overleg.

    Of an overleg: those who were present, or with `aanwezig=False` all who were invited.
    """
    return tuple(
        Ontvanger(Lezer.PARTNER, naam, organisatie=naam)
        for naam in _genoemd(dossier, overleg, aanwezig=aanwezig)
        if weigering(dossier, naam) is None
    )


def geweigerde_partners(
    dossier: Dossier, overleg: Overleg | None = None
) -> tuple[tuple[str, Weigering], ...]:
    """Partners who get nothing, and why."""
    namen = _genoemd(dossier, overleg, aanwezig=False)
    redenen = ((naam, weigering(dossier, naam)) for naam in namen)
    return tuple((naam, reden) for naam, reden in redenen if reden is not None)


def _genoemd(dossier: Dossier, overleg: Overleg | None, *, aanwezig: bool) -> tuple[str, ...]:
    if overleg is None:
        return dossier.partners
    deelnemers = dossier.huidig.deelnemers_van(overleg)
    namen = (d.organisatie for d in deelnemers if d.aanwezig or not aanwezig)
    return elk_een_keer(namen)
