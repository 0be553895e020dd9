"""Cases side by side: every one as a line of the list, and persons who may be the same."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pga_desktop.domain.datums import Deeldatum
from pga_desktop.domain.errors import InvoerFout
from pga_desktop.domain.gelijkenis import Reden, redenen
from pga_desktop.domain.persoon import Persoon
from pga_desktop.domain.stappen import Stap
from pga_desktop.domain.termijnen import te_laat
from pga_desktop.domain.vouwen import vouw
from pga_desktop.services.casuslijst import Casusstand


@dataclass(frozen=True)
class Casusregel:
    """One line of the list of cases."""

    id: int
    nummer: str
    naam: str
    roepnaam: str
    stap: Stap
    traject: int
    wacht_op: str
    datum: date | None
    te_laat: bool
    casusregisseur: str
    vlaggen: tuple[str, ...]
    leefgebieden: tuple[str, ...]


@dataclass(frozen=True)
class Gelijkenis:
    """A person who may be the one that is about to be registered, with her or his last case."""

    persoon_id: int
    casus_id: int
    naam: str
    geboortedatum: str
    nummer: str
    stap: Stap
    redenen: tuple[Reden, ...]


def overzicht(standen: Iterable[Casusstand], vandaag: date) -> tuple[Casusregel, ...]:
    """Every case as a line, sorted by name as a Dutch list is: Özdemir between O and P."""
    regels = (_casusregel(stand, vandaag) for stand in standen)
    return tuple(sorted(regels, key=lambda regel: (vouw(regel.naam), regel.nummer)))


def gelijkenissen(
    standen: Iterable[Casusstand], naam: str, geboortedatum: str
) -> tuple[Gelijkenis, ...]:
    """Persons who may be the one with this name and birth date, the most likely first."""
    try:
        geboren = Deeldatum.lees(geboortedatum)
    except InvoerFout:
        geboren = None
    gevonden: dict[int, Gelijkenis] = {}
    for stand in standen:
        casus, p = stand.casus, stand.persoon
        waarom = redenen(naam, geboren, p)
        if waarom:
            gevonden[p.id] = Gelijkenis(
                persoon_id=p.id,
                casus_id=casus.id,
                naam=p.naam,
                geboortedatum=stand.geboren,
                nummer=casus.nummer,
                stap=casus.stap,
                redenen=waarom,
            )
    return tuple(sorted(gevonden.values(), key=lambda g: -len(g.redenen)))


def _casusregel(stand: Casusstand, vandaag: date) -> Casusregel:
    casus, persoon = stand.casus, stand.persoon
    volgende = stand.vervaldata[0] if stand.vervaldata else None
    return Casusregel(
        id=casus.id,
        nummer=casus.nummer,
        naam=stand.sorteernaam,
        roepnaam=persoon.roepnaam,
        stap=casus.stap,
        traject=stand.traject,
        wacht_op=volgende.soort if volgende else "",
        datum=volgende.datum if volgende else None,
        te_laat=volgende is not None and te_laat(volgende.datum, vandaag),
        casusregisseur=stand.casusregisseur,
        vlaggen=_vlaggen(persoon, vandaag) + casus.vlaggen,
        leefgebieden=stand.leefgebieden,
    )


def _vlaggen(persoon: Persoon, vandaag: date) -> tuple[str, ...]:
    """Keys of what to watch out for that follow from the facts of the person."""
    berekend = (
        ("minderjarig", persoon.minderjarig(vandaag)),
        ("geheim_adres", persoon.geheim_adres),
        ("tolk", persoon.tolk),
    )
    return tuple(sleutel for sleutel, geldt in berekend if geldt)
