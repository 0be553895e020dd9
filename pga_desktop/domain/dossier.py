"""The dossier: everything the register holds about one case, read as one frozen whole.

Guards, terms and the sharing rule work on a `Dossier`; they read the current traject only, the
earlier ones stay readable.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Final, TypeVar, get_args, get_type_hints

from pga_desktop.domain.aanmelding import Aanmelding, Feit
from pga_desktop.domain.afsluiting import Afsluiting, Clientfeedback, Feedbackantwoord
from pga_desktop.domain.casus import (
    TERUGZETTEN,
    Casus,
    Deling,
    Gebeurtenis,
    IncidenteelDeelnemer,
    Traject,
    Uitgesteld,
)
from pga_desktop.domain.document import Document, Documentstand, Documentstap, stand_van
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.meting import Meting, Metingsoort, Score
from pga_desktop.domain.ondertekening import Ondertekening
from pga_desktop.domain.opschaling import Opschaling, VingerAanDePols
from pga_desktop.domain.overleg import Deelnemer, Overleg, Overlegbesluit
from pga_desktop.domain.partner import Organisatie, elk_een_keer, is_genoemd, splits_naam
from pga_desktop.domain.persoon import Persoon, Relatie
from pga_desktop.domain.plan import Actie, Doel, Evaluatie, Plan, Terugvalafspraak
from pga_desktop.domain.startfase import Startfase
from pga_desktop.domain.toetsing import Criteriumantwoord, Toetsing
from pga_desktop.domain.velden import Ref, Rij, veld_van

H = TypeVar("H", "Trajectdossier", "Dossier")


@dataclass(frozen=True, kw_only=True)
class Trajectdossier:
    """All records of one traject, in the order they were added."""

    traject: Traject
    aanmelding: Aanmelding
    toetsing: Toetsing
    startfase: Startfase
    plan: Plan
    vinger: VingerAanDePols
    afsluiting: Afsluiting
    feedback: Clientfeedback
    gebeurtenissen: tuple[Gebeurtenis, ...] = ()
    feiten: tuple[Feit, ...] = ()
    criteria: tuple[Criteriumantwoord, ...] = ()
    metingen: tuple[Meting, ...] = ()
    scores: tuple[Score, ...] = ()
    overleggen: tuple[Overleg, ...] = ()
    deelnemers: tuple[Deelnemer, ...] = ()
    besluiten: tuple[Overlegbesluit, ...] = ()
    doelen: tuple[Doel, ...] = ()
    acties: tuple[Actie, ...] = ()
    terugvalplan: tuple[Terugvalafspraak, ...] = ()
    evaluaties: tuple[Evaluatie, ...] = ()
    opschalingen: tuple[Opschaling, ...] = ()
    feedbackantwoorden: tuple[Feedbackantwoord, ...] = ()
    documenten: tuple[Document, ...] = ()
    documentstappen: tuple[Documentstap, ...] = ()
    ondertekeningen: tuple[Ondertekening, ...] = ()

    def rijen(self) -> Iterator[Rij]:
        """Every record of this traject."""
        for f in fields(self):
            waarde = getattr(self, f.name)
            yield from waarde if isinstance(waarde, tuple) else (waarde,)

    def scores_van(self, meting: Meting) -> tuple[Score, ...]:
        """The scores of a measurement, in the order of its list."""
        return tuple(s for s in self.scores if s.ouder_id == meting.id)

    def deelnemers_van(self, overleg: Overleg) -> tuple[Deelnemer, ...]:
        """Everyone invited to an overleg, present or not."""
        return tuple(d for d in self.deelnemers if d.ouder_id == overleg.id)

    def vastgelegd(self, overleg: Overleg) -> bool:
        """Whether an overleg was held and written down; preparing it beforehand is not that.

        Something was seen or decided, and of who was invited it is known who came.
        """
        genodigd = self.deelnemers_van(overleg)
        besproken = overleg.beeld or any(b.tekst for b in self.besluiten_van(overleg))
        return bool(besproken) and (not genodigd or any(d.aanwezig for d in genodigd))

    def besluiten_van(self, overleg: Overleg) -> tuple[Overlegbesluit, ...]:
        """What was decided at an overleg."""
        return tuple(b for b in self.besluiten if b.ouder_id == overleg.id)

    def acties_van(self, doel: Doel) -> tuple[Actie, ...]:
        """The actions for a goal."""
        return tuple(a for a in self.acties if a.ouder_id == doel.id)

    def stappen_van(self, document: Document) -> tuple[Documentstap, ...]:
        """What happened to a document after it was made, in order."""
        return tuple(s for s in self.documentstappen if s.ouder_id == document.id)

    def stand(self, document: Document) -> Documentstand:
        """How far a document of this traject is."""
        return stand_van(self.stappen_van(document))

    def ondertekeningen_van(self, document: Document) -> tuple[Ondertekening, ...]:
        """Who signed a document, in order."""
        return tuple(o for o in self.ondertekeningen if o.ouder_id == document.id)

    def mag_weg(self, document: Document) -> bool:
        """Whether a document may be replaced or thrown away: while nobody has or signed it."""
        verstrekt = self.stand(document) is Documentstand.VERSTREKT
        return not verstrekt and not self.ondertekeningen_van(document)

    def meting(self, soort: Metingsoort, op: date) -> Meting | None:
        """The last measurement of a kind that was held on or before a day, and says something."""
        gehouden = [m for m in self.metingen if m.soort == soort and m.datum and m.datum <= op]
        return max(filter(self.ingevuld, gehouden), key=_volgorde, default=None)

    def ingevuld(self, meting: Meting) -> bool:
        """Whether of one leefgebied at least there is a score, or that there is none to give."""
        return any(s.score is not None for s in self.scores_van(meting))

    @property
    def gegaan(self) -> tuple[Gebeurtenis, ...]:
        """The transitions that still count: without those that were put back."""
        gegaan: list[Gebeurtenis] = []
        for gebeurtenis in self.gebeurtenissen:
            if gebeurtenis.overgang == TERUGZETTEN:
                gegaan.pop()
            else:
                gegaan.append(gebeurtenis)
        return tuple(gegaan)

    def laatste(self, *overgangen: str) -> Gebeurtenis | None:
        """The last time one of these transitions was performed in this traject and stayed."""
        return next((g for g in reversed(self.gegaan) if g.overgang in overgangen), None)

    def in_deze_ronde(self, dag: date | None) -> bool:
        """Whether a day falls in the present round: since the plan, and after the last evaluation.

        The day the plan was adopted counts, the day it was continued belongs to the round before.
        """
        plan, verder = self.laatste("plan_vaststellen"), self.laatste("plan_voortzetten")
        return (
            dag is not None
            and (plan is None or dag >= plan.datum)
            and (verder is None or dag > verder.datum)
        )

    def tussenmeting(self, op: date) -> Meting | None:
        """The tussenmeting of the present round, held on or before a day."""
        laatste = self.meting(Metingsoort.TUSSEN, op)
        return laatste if laatste and self.in_deze_ronde(laatste.datum) else None

    def evaluatie(self, op: date) -> Evaluatie | None:
        """The evaluation of the present round, held on or before a day."""
        gehouden = [e for e in self.evaluaties if e.datum and e.datum <= op]
        deze_ronde = [e for e in gehouden if self.in_deze_ronde(e.datum)]
        return max(deze_ronde, key=_volgorde, default=None)

    @property
    def geeindigd(self) -> Gebeurtenis | None:
        """How it ended: closed or refused; None while it runs."""
        return self.laatste("afsluiten", "afwijzen")

    @property
    def opschaling(self) -> Opschaling | None:
        """The scaling up that runs, or the last one that was."""
        return self.opschalingen[-1] if self.opschalingen else None

    @property
    def evaluatiedatum(self) -> date | None:
        """When the plan is evaluated next: by the last evaluation that says so, or by the plan."""
        met_vervolg = [e for e in self.evaluaties if e.nieuwe_evaluatiedatum]
        laatste = max(met_vervolg, key=_volgorde, default=None)
        return laatste.nieuwe_evaluatiedatum if laatste else self.plan.evaluatiedatum


def _volgorde(rij: Meting | Evaluatie) -> tuple[date, int]:
    return rij.datum or date.min, rij.id


@dataclass(frozen=True)
class Capaciteit:
    """How many places the municipality has, and how many are taken; no cap means always a place."""

    actief: int = 0
    plafond: int | None = None

    @property
    def plek_vrij(self) -> bool:
        """Whether one more case can start."""
        return self.plafond is None or self.actief < self.plafond


ONBEGRENSD: Final = Capaciteit()
"""Of a municipality that set no cap, or where it does not matter."""


@dataclass(frozen=True, kw_only=True)
class Dossier:
    """One case with its person, its trajecten and the partners it may be shared with."""

    casus: Casus
    persoon: Persoon
    relaties: tuple[Relatie, ...] = ()
    trajecten: tuple[Trajectdossier, ...]
    delingen: tuple[Deling, ...] = ()
    incidenteel: tuple[IncidenteelDeelnemer, ...] = ()
    uitgesteld: tuple[Uitgesteld, ...] = ()
    organisaties: tuple[Organisatie, ...] = ()
    capaciteit: Capaciteit = ONBEGRENSD

    @property
    def huidig(self) -> Trajectdossier:
        """The traject that runs, or ran last."""
        return self.trajecten[-1]

    def document(self, document_id: int) -> tuple[Trajectdossier, Document]:
        """A document of this case with the traject it belongs to; `document-niet-gevonden`."""
        for traject in self.trajecten:
            for document in traject.documenten:
                if document.id == document_id:
                    return traject, document
        raise VerwachteFout("document-niet-gevonden")

    def rijen(self) -> Iterator[Rij]:
        """Every record of this case, wherever it hangs."""
        yield from (self.casus, self.persoon)
        for groep in (self.relaties, self.delingen, self.incidenteel, self.uitgesteld):
            yield from groep
        for traject in self.trajecten:
            yield from traject.rijen()

    def tot_en_met(self, nummer: int) -> "Dossier":
        """The case as the traject of this number left it, with the person as known now."""
        trajecten = tuple(t for t in self.trajecten if t.traject.nummer <= nummer)
        if len(trajecten) == len(self.trajecten):
            return self
        stap = trajecten[-1].gegaan[-1].naar
        return replace(self, casus=replace(self.casus, stap=stap), trajecten=trajecten)

    def eerder_traject_van(self, ref: Ref) -> Trajectdossier | None:
        """The earlier traject a record belongs to, if any: those can only be read (design 4)."""
        eerder = self.trajecten[:-1]
        return next((t for t in eerder if any(rij.ref == ref for rij in t.rijen())), None)

    def met(self, *gewijzigd: Rij) -> "Dossier":
        """The same dossier with newer versions of some of its records."""
        dossier = self
        for rij in gewijzigd:
            if type(rij) in _IN_DOSSIER:
                dossier = _met(dossier, _IN_DOSSIER, rij)
            else:
                trajecten = tuple(_met(t, _IN_TRAJECT, rij) for t in dossier.trajecten)
                dossier = replace(dossier, trajecten=trajecten)
        return dossier

    def zonder(self, velden: Collection[tuple[Ref, str]]) -> "Dossier":
        """The same dossier with nothing in these fields; what is gone already is passed over."""
        dossier = self
        for rij in self.rijen() if velden else ():
            leeg = {naam: veld_van(type(rij), naam).leeg for ref, naam in velden if ref == rij.ref}
            if leeg:
                dossier = dossier.met(replace(rij, **leeg))
        return dossier

    @property
    def partners(self) -> tuple[str, ...]:
        """Organisations of this case: they report, are named, took part or have an action.

        In order of first mention. Whether one may receive anything is for `delen` to say.
        """
        nu = self.huidig
        genoemd = [nu.aanmelding.organisatie, *nu.aanmelding.betrokken_partners]
        genoemd += [d.organisatie for d in nu.deelnemers if d.aanwezig]
        genoemd += [self.organisatie_van(a.wie) for a in nu.acties]
        return elk_een_keer(genoemd)

    def organisatie_van(self, wie: str) -> str:
        """The organisation in 'Groenwest: S. Akkerman', or a bare name that is in the directory."""
        organisatie, naam = splits_naam(wie)
        if organisatie:
            return organisatie
        return naam if is_genoemd(naam, (o.naam for o in self.organisaties)) else ""


def _met(houder: H, plekken: Mapping[type[Rij], str], rij: Rij) -> H:
    """A dossier, or a traject in it, with a newer record in the place of the one it has."""
    plek = plekken[type(rij)]
    waarde = getattr(houder, plek)
    nieuw: Any = rij
    if isinstance(waarde, tuple):
        nieuw = tuple(rij if een.id == rij.id else een for een in waarde)
    elif waarde.id != rij.id:
        return houder
    return replace(houder, **{plek: nieuw})


def _plekken(houder: type[Any]) -> dict[type[Rij], str]:
    """The name of the field that holds the records of a kind."""
    soorten = {naam: (*get_args(hint), hint)[0] for naam, hint in get_type_hints(houder).items()}
    return {soort: naam for naam, soort in soorten.items() if issubclass(soort, Rij)}


_IN_TRAJECT: Final = _plekken(Trajectdossier)
_IN_DOSSIER: Final = _plekken(Dossier)
