"""Every due date of a case, out of its facts and the terms of the region; what 'te laat' is.

Working days know Dutch holidays through the `Werkkalender` that is handed in.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, Protocol

from pga_desktop.domain.casus import NAZORG_CONTROLEREN
from pga_desktop.domain.datums import plus_maanden
from pga_desktop.domain.dossier import Dossier, Trajectdossier
from pga_desktop.domain.plan import Actie
from pga_desktop.domain.regio import Eenheid, Termijn
from pga_desktop.domain.stappen import ACTIEF, Stap

TUSSENMETING_VOORAF: Final = timedelta(weeks=1)
"""How long before an evaluation the tussenmeting is due."""


class Werkkalender(Protocol):
    """Knows which days the municipality works."""

    def plus_werkdagen(self, dag: date, aantal: int) -> date:
        """The working day that comes `aantal` working days after a day."""
        ...


@dataclass(frozen=True)
class Vervaldatum:
    """Something that must have happened by a day.

    `sleutel` names this one occurrence within the case ('besluit', 'besluit.2' in a second
    traject, 'actie.12', 'evaluatie.2026-05-19'), so that putting it off puts off nothing else;
    `soort` is its first part. `sectie` and `veld` lead to the place that settles it. Putting it off
    moves when it is brought up, never the term itself.
    """

    sleutel: str
    datum: date
    sectie: str
    veld: str = ""
    onderwerp: str = ""
    voorlopig: bool = False
    uitgesteld_tot: date | None = None

    @property
    def herinneren_op(self) -> date:
        """When to bring it up: on the day itself, or on the later day it was put off to."""
        return max(self.datum, self.uitgesteld_tot or self.datum)

    @property
    def soort(self) -> str:
        """What kind of thing is due, without which one."""
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
    """All that is still due in a case, earliest first, also what was put off."""
    lopend = _Lopend(dossier, termijnen, kalender).alles()
    uitgesteld = {u.sleutel: u.tot for u in dossier.uitgesteld if u.tot}
    met_uitstel = (replace(i, uitgesteld_tot=uitgesteld.get(i.sleutel)) for i in lopend)
    return tuple(sorted(met_uitstel, key=lambda item: (item.datum, item.sleutel)))


def actie_te_laat(dossier: Dossier, actie: Actie, vandaag: date) -> bool:
    """Whether an action is among what is due in its case, and late."""
    return any(te_laat(item.datum, vandaag) for item in _van_actie(dossier, actie))


def _van_actie(dossier: Dossier, actie: Actie) -> Iterator[Vervaldatum]:
    if dossier.casus.stap in ACTIEF and actie.uiterlijk and not actie.afgerond:
        sleutel, veld = f"actie.{actie.id}", f"actie.{actie.id}.status"
        yield Vervaldatum(sleutel, actie.uiterlijk, "acties", veld, actie.wat)


@dataclass(frozen=True)
class _Lopend:
    """What is due in the current traject of one case."""

    dossier: Dossier
    termijnen: Mapping[str, Termijn]
    kalender: Werkkalender

    def alles(self) -> Iterator[Vervaldatum]:
        stap = self.dossier.casus.stap
        if stap.open:
            yield from self._begin(stap)
        if stap in ACTIEF:
            yield from self._uitvoering(stap)
        if stap is Stap.AFGESLOTEN:
            yield from self._nazorg()

    @property
    def _nu(self) -> Trajectdossier:
        return self.dossier.huidig

    def _termijn(self, naam: str, begin: date, sectie: str, veld: str = "") -> Vervaldatum:
        termijn = self.termijnen[naam]
        einde = plus_termijn(begin, termijn, self.kalender)
        sleutel = self._in_dit_traject(naam)
        return Vervaldatum(sleutel, einde, sectie, veld, voorlopig=termijn.voorlopig)

    def _in_dit_traject(self, naam: str) -> str:
        nummer = self._nu.traject.nummer
        return naam if nummer == 1 else f"{naam}.{nummer}"

    def _begin(self, stap: Stap) -> Iterator[Vervaldatum]:
        gemeld = self._nu.aanmelding.datum or self._nu.traject.begonnen_op
        if gemeld:
            if stap is Stap.AANGEMELD:
                yield self._termijn("eerste_check", gemeld, "aanmelding", "aanmelding.aanleiding")
            if stap in {Stap.AANGEMELD, Stap.IN_TOETSING, Stap.AANVULLING}:
                yield self._termijn("besluit", gemeld, "toetsing", "toetsing.besluit")
            yield from self._informeren(gemeld)
            geboren = self.dossier.persoon.geboortedatum
            if geboren and geboren.minderjarig(gemeld):
                wordt = geboren.wordt_meerderjarig()
                yield Vervaldatum("meerderjarig", wordt, "persoon", "persoon.geboortedatum")
        start = self._nu.startfase
        if stap is Stap.STARTFASE and start.startgesprek_datum and not start.startgesprek_verslag:
            veld = "startfase.startgesprek_verslag"
            yield _afgesproken("startgesprek", start.startgesprek_datum, "startfase", veld)
        toegelaten = self._nu.laatste("toelaten")
        if toegelaten and stap in {Stap.WACHTLIJST, Stap.STARTFASE, Stap.PLAN_IN_OPSTELLING}:
            yield self._termijn("plan", toegelaten.datum, "plan", "plan.datum")

    def _informeren(self, gemeld: date) -> Iterator[Vervaldatum]:
        start, veld = self._nu.startfase, "startfase.aanmeldbrief_datum"
        if start.aanmeldbrief_datum is not None:
            return
        if start.uitstel_reden and start.uitstel_tot:
            sleutel = self._in_dit_traject("informeren")
            yield Vervaldatum(sleutel, start.uitstel_tot, "startfase", veld)
        else:
            yield self._termijn("informeren", gemeld, "startfase", veld)

    def _uitvoering(self, stap: Stap) -> Iterator[Vervaldatum]:
        nu = self._nu
        if stap in {Stap.IN_UITVOERING, Stap.EVALUATIE}:
            yield from self._evaluatie()
        if stap is Stap.VINGER_AAN_DE_POLS and nu.vinger.tot:
            yield _afgesproken("vinger", nu.vinger.tot, "vinger", "vinger_aan_de_pols.tot")
        for actie in nu.acties:
            yield from _van_actie(self.dossier, actie)
        for overleg in nu.overleggen:
            if overleg.datum and not nu.vastgelegd(overleg):
                sleutel, veld = f"overleg.{overleg.id}", f"overleg.{overleg.id}.beeld"
                yield Vervaldatum(sleutel, overleg.datum, "overleg", veld)

    def _evaluatie(self) -> Iterator[Vervaldatum]:
        """The agreed evaluation; without a date the term of the region since the plan."""
        nu = self._nu
        besloten = nu.laatste("plan_vaststellen", "plan_voortzetten")
        if nu.evaluatiedatum:
            evaluatie = _afgesproken("evaluatie", nu.evaluatiedatum, "evaluatie", "evaluaties")
        elif besloten:
            evaluatie = self._termijn("evaluatie", besloten.datum, "evaluatie", "evaluaties")
        else:
            return
        yield evaluatie
        if nu.tussenmeting(date.max) is None:
            vooraf = evaluatie.datum - TUSSENMETING_VOORAF
            yield _afgesproken("tussenmeting", vooraf, "meting", "metingen")

    def _nazorg(self) -> Iterator[Vervaldatum]:
        gesloten = self._nu.laatste("afsluiten")
        if gesloten is None or self._nu.laatste(NAZORG_CONTROLEREN):
            return
        if self._nu.afsluiting.nazorg_datum:
            yield _afgesproken("nazorg", self._nu.afsluiting.nazorg_datum, "nazorg")
        else:
            yield self._termijn("nazorg", gesloten.datum, "nazorg")


def _afgesproken(naam: str, datum: date, sectie: str, veld: str = "") -> Vervaldatum:
    """Something with an agreed date: on another date it is another thing."""
    return Vervaldatum(f"{naam}.{datum.isoformat()}", datum, sectie, veld)
