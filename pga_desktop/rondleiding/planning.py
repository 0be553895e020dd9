"""In which order the walk does what a case file tells: before each transition, and right after it.

Pure: out of a `Casusbestand` comes a `Wandelplan` of plain data. Before a transition comes
everything known by its day, plus what its guards ask for (design 9), each on its own day since the
transition before: so an invitation is older than the meeting it is for. A file whose transitions
the process does not have is refused here, before anything is written.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Final

from pga_desktop.domain.casus import Casus
from pga_desktop.domain.errors import InvoerFout, VerwachteFout
from pga_desktop.domain.getypt import LANGSTE_TEKST, lees
from pga_desktop.domain.proces import HEROPENEN, TERUGZETTEN, VERNIETIGEN, overgang
from pga_desktop.domain.records import RECORDS
from pga_desktop.domain.stappen import Stap
from pga_desktop.domain.toetsing import Besluit, Toetsing
from pga_desktop.domain.velden import veld_van
from pga_desktop.rondleiding.casusbestand import Casusbestand, Overgang
from pga_desktop.rondleiding.handelingen import Geven, Handeling, Invullen, Maken, Plaats, getypt
from pga_desktop.rondleiding.organisaties import organisaties
from pga_desktop.rondleiding.stuk import BEGIN, Stuk, teksten
from pga_desktop.rondleiding.stukken import stukken

_PAPIER: Final = (Maken, Geven)

NA_OVERGANG: Final = {
    "toelaten": ("toetsingsformulier", "terugkoppelbrief_aanmelder"),
    "afwijzen": ("toetsingsformulier", "terugkoppelbrief_aanmelder"),
    "plan_vaststellen": ("plan_van_aanpak", "plan_in_gewone_taal"),
    "opschalen": ("opschaalformulier_zvh",),
}
"""Documents whose moment is a transition."""


@dataclass(frozen=True)
class Dag:
    """What is done on one day."""

    datum: date
    handelingen: tuple[Handeling, ...]


@dataclass(frozen=True)
class Etappe:
    """What is done before a transition, day by day and never after it; the transition ('' for
    none); and what comes after it on the same day.
    """

    datum: date
    dagen: tuple[Dag, ...]
    overgang: str = ""
    reden: str = ""
    achteraf: tuple[Handeling, ...] = ()

    @property
    def vooraf(self) -> tuple[Handeling, ...]:
        """All that is done before the transition, in order."""
        return tuple(handeling for dag in self.dagen for handeling in dag.handelingen)


@dataclass(frozen=True)
class Wandelplan:
    """The whole walk: its first day, the partners to enter with their convenant, the etappes."""

    begin: date
    partners: tuple[tuple[str, bool], ...]
    etappes: tuple[Etappe, ...]


def maak_plan(casus: Casusbestand, vandaag: date) -> Wandelplan:
    """The walk through a case; `vandaag` stands in where the file names no day at all.

    Raises `VerwachteFout` with the number of the transition: `casusbestand-overgang-volgorde` (its
    day is before the previous one), `casusbestand-overgang-kan-niet` (not from that state); or
    `casusbestand-waarde-onjuist` for what no field takes.
    """
    aangemeld = casus.aanmelding.datum or vandaag
    stappen = _stappen(casus.overgangen, aangemeld)
    begin = _begin(casus, stappen[0].datum if stappen else aangemeld)
    gang = _Gang(list(stukken(casus)), begin)
    laatste = max((i for i, s in enumerate(stappen) if s.van.open), default=-1)
    etappes = []
    for nummer, stap in enumerate(stappen):
        dagen = gang.tot(stap, laatste=nummer == laatste) if stap.van.open else ()
        if besluit := _besluit(casus, stap.naam):
            dagen = (*dagen, Dag(stap.datum, besluit))
        na = NA_OVERGANG.get(stap.naam, ())
        achteraf = tuple(doen for sleutel in na for doen in (Maken(sleutel), Geven(sleutel)))
        etappes.append(Etappe(stap.datum, dagen, stap.naam, stap.reden, achteraf))
        gang.verder(stap)
    if not etappes:
        enige = _Stap("", aangemeld, "", Stap.AANGEMELD)
        etappes = [Etappe(aangemeld, gang.tot(enige, laatste=True))]
    _controleer_invoer(etappes)
    return Wandelplan(begin, organisaties(casus), tuple(etappes))


def _besluit(casus: Casusbestand, overgang_: str) -> tuple[Invullen, ...]:
    """The decision as the transition takes it; why not and where to is asked of who is refused."""
    t = casus.toetsing
    waarom_niet = teksten(Toetsing, afwijsreden=t.afwijsreden, verwijzing=t.verwijzing)
    afgewezen = overgang_ == Besluit.AFWIJZEN and bool(waarom_niet)
    if overgang_ not in set(Besluit) or not (t.besluit or afgewezen):
        return ()
    velden = (("besluit", overgang_), *(waarom_niet if afgewezen else ()))
    return (Invullen(Plaats(Toetsing.SOORT), velden),)


def _begin(casus: Casusbestand, eerste: date) -> date:
    """The day of the registration, when it is not after the first transition."""
    geboren = casus.persoon.geboortedatum
    if geboren is not None and geboren.vroegst > eerste:
        raise VerwachteFout("casusbestand-waarde-onjuist", sleutel="persoon.geboortedatum")
    begin = min(casus.aanmelding.datum or eerste, eerste)
    return eerste if geboren is not None and geboren.vroegst > begin else begin


def _controleer_invoer(etappes: Iterable[Etappe]) -> None:
    """What a field would refuse is refused here: there the walk would stop halfway."""
    for soort, naam, tekst in (wat for e in etappes for h in e.vooraf for wat in getypt(h)):
        try:
            lees(veld_van(RECORDS[soort], naam), tekst)
        except InvoerFout:
            raise VerwachteFout("casusbestand-waarde-onjuist", sleutel=f"{soort}.{naam}") from None
    for nummer, etappe in enumerate(etappes, start=1):
        if len(etappe.reden) > LANGSTE_TEKST:
            sleutel = f"overgangen[{nummer}].reden"
            raise VerwachteFout("casusbestand-waarde-onjuist", sleutel=sleutel)


@dataclass(frozen=True)
class _Stap:
    """A transition of the file with its day and the state it starts from."""

    naam: str
    datum: date
    reden: str
    van: Stap

    @property
    def voorwaarden(self) -> frozenset[str]:
        return (
            frozenset(eis.naam for eis in overgang(self.naam).nodig) if self.naam else frozenset()
        )


def _stappen(overgangen: Iterable[Overgang], begin: date) -> tuple[_Stap, ...]:
    """The transitions of the file with their states, walked through the table of the process."""
    stap, dag = Casus().stap, date.min
    gegaan: list[Stap] = []
    stappen: list[_Stap] = []
    for nummer, o in enumerate(overgangen, start=1):
        datum = o.datum or (dag if stappen else begin)
        if datum < dag:
            raise VerwachteFout("casusbestand-overgang-volgorde", nummer=nummer, overgang=o.naam)
        regel = overgang(o.naam)
        if o.naam == VERNIETIGEN or stap not in regel.van or (regel.naar is None and not gegaan):
            raise VerwachteFout("casusbestand-overgang-kan-niet", nummer=nummer, overgang=o.naam)
        stappen.append(_Stap(o.naam, datum, o.reden, stap))
        if o.naam == HEROPENEN:
            gegaan.clear()
        elif o.naam != TERUGZETTEN:
            gegaan.append(stap)
        stap = regel.naar or gegaan.pop()
        dag = datum
    return tuple(stappen)


@dataclass
class _Gang:
    """How far the walk is: what is still to be entered, and what this traject already has."""

    wachtend: list[Stuk]
    vanaf: date
    """The day of the transition before; nothing is done earlier any more."""
    eerder: list[Stuk] = field(default_factory=list)
    nu: list[Stuk] = field(default_factory=list)
    gedaan: set[str] = field(default_factory=set)

    def tot(self, stap: _Stap, *, laatste: bool) -> tuple[Dag, ...]:
        """What is entered before a transition, day by day; it then waits no more."""
        los = [s for s in self.wachtend if s.bij is None and self._rijp(s, stap, laatste)]
        rijen = _plaatsen([*self.nu, *los])
        bij = [s for s in self.wachtend if s.bij in rijen and self._rijp(s, stap, laatste)]
        rijp = [*los, *bij]
        self.wachtend = [s for s in self.wachtend if s not in rijp]
        opnieuw = self._opnieuw(stap, rijp)
        self.nu += [*opnieuw, *rijp]
        dagen = [(self.vanaf, stuk) for stuk in opnieuw] + self._per_dag(rijp, stap.datum)
        return tuple(
            Dag(datum, tuple(doen for _, stuk in samen for doen in stuk.handelingen))
            for datum, samen in groupby(dagen, key=itemgetter(0))
        )

    def verder(self, stap: _Stap) -> None:
        """A transition was performed; reopening starts the next traject with nothing in it."""
        self.vanaf = stap.datum
        self.gedaan.add(stap.naam)
        if stap.naam == HEROPENEN:
            self.eerder += self.nu
            self.nu, self.gedaan = [], set()

    def _per_dag(self, rijp: list[Stuk], tot: date) -> list[tuple[date, Stuk]]:
        """Pieces with the day each is done, in that order: its own day, but not before the last
        transition, not after the next one, and not before the row it belongs to.
        """
        eigen = {plaats: _dag(s) for s in rijp if s.bij is None for plaats in _plaatsen([s])}
        wanneer = [(max(_dag(s), eigen.get(s.bij, BEGIN) if s.bij else BEGIN), s) for s in rijp]
        op_volgorde = sorted(wanneer, key=itemgetter(0))
        return [(min(max(dag, self.vanaf), tot), stuk) for dag, stuk in op_volgorde]

    def _rijp(self, stuk: Stuk, stap: _Stap, laatste: bool) -> bool:
        gevraagd = bool(stuk.voor & stap.voorwaarden)
        if stuk.bij and not gevraagd and "plan_vaststellen" not in self.gedaan:
            return False
        if stuk.op is None:
            return gevraagd or laatste
        return stuk.op <= stap.datum or (gevraagd and not stuk.uitkomst)

    def _opnieuw(self, stap: _Stap, rijp: list[Stuk]) -> list[Stuk]:
        """Pieces of an earlier traject that the guards ask for and this traject does not have.

        Entered again as they were; their documents exist already.
        """
        hier = (stuk for stuk in (*self.nu, *rijp) if not stuk.eenmalig)
        gedekt = {naam for stuk in hier for naam in stuk.voor}
        nodig = [
            stuk
            for stuk in self.eerder
            if not stuk.eenmalig and (stuk.voor & stap.voorwaarden) - gedekt
        ]
        zonder_documenten = [
            replace(s, handelingen=tuple(h for h in s.handelingen if not isinstance(h, _PAPIER)))
            for s in nodig
        ]
        return [stuk for stuk in zonder_documenten if stuk.handelingen]


def _dag(stuk: Stuk) -> date:
    """The day a piece asks to be done on; one without a day waits as long as it can."""
    return stuk.dag or stuk.op or date.max


def _plaatsen(stukken_: Iterable[Stuk]) -> set[Plaats]:
    return {h.plaats for s in stukken_ for h in s.handelingen if isinstance(h, Invullen)}
