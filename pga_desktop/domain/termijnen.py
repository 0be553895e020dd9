"""Every due date of a case, computed from the facts and the terms of the region; one definition of 'te laat'.

Working days know Dutch holidays through the `Werkkalender` that is handed in.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from pga_desktop.domain.datums import plus_maanden
from pga_desktop.domain.dossier import Dossier, Trajectdossier
from pga_desktop.domain.meting import Metingsoort
from pga_desktop.domain.regio import Eenheid, Termijn
from pga_desktop.domain.stappen import ACTIEF, Stap


class Werkkalender(Protocol):
    """Knows which days the municipality works."""

    def plus_werkdagen(self, dag: date, aantal: int) -> date:
        """The working day that comes `aantal` working days after a day."""
        ...


@dataclass(frozen=True)
class Vervaldatum:
    """Something that must have happened by a day.

    `sleutel` is stable within the case ('besluit', 'actie.12') so that it can be put off; `soort`
    is its first part. `sectie` and `veld` lead to the place that settles it.
    """

    sleutel: str
    datum: date
    sectie: str
    veld: str = ""
    onderwerp: str = ""
    voorlopig: bool = False

    @property
    def soort(self) -> str:
        return self.sleutel.partition(".")[0]


def te_laat(vervaldatum: date, vandaag: date) -> bool:
    """Late is: the day itself has passed. Used by every list, counter and letter."""
    return vervaldatum < vandaag


def plus_termijn(dag: date, termijn: Termijn, kalender: Werkkalender) -> date:
    """The day a term ends that starts on a day."""
    match termijn.eenheid:
        case Eenheid.WERKDAGEN:
            return kalender.plus_werkdagen(dag, termijn.aantal)
        case Eenheid.WEKEN:
            return dag + timedelta(weeks=termijn.aantal)
        case Eenheid.MAANDEN:
            return plus_maanden(dag, termijn.aantal)
        case Eenheid.JAREN:
            return plus_maanden(dag, 12 * termijn.aantal)


def vervaldata(
    dossier: Dossier, termijnen: Mapping[str, Termijn], kalender: Werkkalender
) -> tuple[Vervaldatum, ...]:
    """All that is still due in a case, earliest first; what was put off carries its new day."""
    uitgesteld = {u.sleutel: u.tot for u in dossier.uitgesteld if u.tot}
    lopend = []
    for item in _lopend(dossier, termijnen, kalender):
        tot = uitgesteld.get(item.sleutel)
        later = tot is not None and tot > item.datum
        lopend.append(_verzet(item, tot) if later and tot else item)
    return tuple(sorted(lopend, key=lambda item: (item.datum, item.sleutel)))


def _verzet(item: Vervaldatum, tot: date) -> Vervaldatum:
    return Vervaldatum(item.sleutel, tot, item.sectie, item.veld, item.onderwerp, item.voorlopig)


def _lopend(
    dossier: Dossier, termijnen: Mapping[str, Termijn], kalender: Werkkalender
) -> Iterator[Vervaldatum]:
    stap, nu = dossier.casus.stap, dossier.huidig

    def uit_termijn(naam: str, begin: date, sectie: str, veld: str) -> Vervaldatum:
        termijn = termijnen[naam]
        einde = plus_termijn(begin, termijn, kalender)
        return Vervaldatum(naam, einde, sectie, veld, voorlopig=termijn.voorlopig)

    gemeld = nu.aanmelding.datum or nu.traject.begonnen_op
    if gemeld and stap is Stap.AANGEMELD:
        yield uit_termijn("eerste_check", gemeld, "aanmelding", "aanmelding.aanleiding")
    if gemeld and stap in {Stap.AANGEMELD, Stap.IN_TOETSING, Stap.AANVULLING}:
        yield uit_termijn("besluit", gemeld, "toetsing", "toetsing.besluit")
    if gemeld and stap.open and nu.startfase.aanmeldbrief_datum is None:
        veld = "startfase.aanmeldbrief_datum"
        if nu.startfase.uitstel_reden and nu.startfase.uitstel_tot:
            yield Vervaldatum("informeren", nu.startfase.uitstel_tot, "startfase", veld)
        else:
            yield uit_termijn("informeren", gemeld, "startfase", veld)
    toegelaten = nu.laatste("toelaten")
    if toegelaten and stap in {Stap.WACHTLIJST, Stap.STARTFASE, Stap.PLAN_IN_OPSTELLING}:
        yield uit_termijn("plan", toegelaten.datum, "plan", "plan.datum")
    if stap in ACTIEF:
        yield from _uit_uitvoering(stap, nu)
    if stap is Stap.VINGER_AAN_DE_POLS and nu.vinger.tot:
        yield Vervaldatum("vinger", nu.vinger.tot, "vinger", "vinger_aan_de_pols.tot")
    yield from _uit_nazorg(stap, nu, uit_termijn)
    geboren = dossier.persoon.geboortedatum
    if geboren and gemeld and stap.open and geboren.minderjarig(gemeld):
        yield Vervaldatum(
            "meerderjarig", geboren.wordt_meerderjarig(), "persoon", "persoon.geboortedatum"
        )


def _uit_uitvoering(stap: Stap, nu: Trajectdossier) -> Iterator[Vervaldatum]:
    evaluatie = nu.evaluatiedatum
    if evaluatie and stap in {Stap.IN_UITVOERING, Stap.EVALUATIE}:
        yield Vervaldatum("evaluatie", evaluatie, "evaluatie", "evaluaties")
        vorige = nu.laatste("plan_vaststellen", "plan_voortzetten")
        gemeten = nu.meting(Metingsoort.TUSSEN, evaluatie)
        if vorige and (gemeten is None or not gemeten.datum or gemeten.datum < vorige.datum):
            yield Vervaldatum("tussenmeting", evaluatie - timedelta(days=7), "meting", "metingen")
    for actie in nu.acties:
        if not actie.afgerond and actie.uiterlijk:
            sleutel, veld = f"actie.{actie.id}", f"actie.{actie.id}.status"
            yield Vervaldatum(sleutel, actie.uiterlijk, "acties", veld, actie.wat)
    for overleg in nu.overleggen:
        if overleg.datum and not nu.besluiten_van(overleg) and not overleg.beeld:
            yield Vervaldatum(
                f"overleg.{overleg.id}", overleg.datum, "overleg", f"overleg.{overleg.id}.beeld"
            )


def _uit_nazorg(
    stap: Stap, nu: Trajectdossier, uit_termijn: "_UitTermijn"
) -> Iterator[Vervaldatum]:
    gesloten = nu.laatste("afsluiten")
    if stap is not Stap.AFGESLOTEN or gesloten is None or nu.laatste("nazorg_controleren"):
        return
    if nu.afsluiting.nazorg_datum:
        yield Vervaldatum("nazorg", nu.afsluiting.nazorg_datum, "nazorg")
    else:
        yield uit_termijn("nazorg", gesloten.datum, "nazorg", "")


class _UitTermijn(Protocol):
    def __call__(self, naam: str, begin: date, sectie: str, veld: str) -> Vervaldatum: ...
