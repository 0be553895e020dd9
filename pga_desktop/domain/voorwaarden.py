"""The guards of the process: what must be there before a transition, each one a pure function.

A guard looks at the facts of the current traject on the transition's own date and returns what is
missing; nothing missing means it is met. Sources: design 4, domain.md 2.12.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.meting import Metingsoort
from pga_desktop.domain.opschaling import Opschaling
from pga_desktop.domain.plan import Akkoord, Evaluatie
from pga_desktop.domain.toetsing import Besluit
from pga_desktop.domain.velden import JaNee


@dataclass(frozen=True)
class Tekortkoming:
    """Something that is missing: which, the field ('plan.datum') and the section that mend it."""

    code: str
    veld: str
    sectie: str


Controle = Callable[[Dossier, date], list[Tekortkoming]]


@dataclass(frozen=True)
class Voorwaarde:
    """A guard with a name that the history keeps when it is skipped."""

    naam: str
    controleer: Controle


def voorwaarde(controleer: Controle) -> Voorwaarde:
    """Make a function a guard of its own name. That name stands in registers: it never changes."""
    return Voorwaarde(controleer.__name__, controleer)


def _mist(ontbreekt: bool, code: str, veld: str, sectie: str) -> list[Tekortkoming]:
    return [Tekortkoming(code, veld, sectie)] if ontbreekt else []


def _geweest(gebeurd_op: date | None, dag: date) -> bool:
    """Whether something is known to have happened by a day."""
    return gebeurd_op is not None and gebeurd_op <= dag


@voorwaarde
def naam(d: Dossier, _dag: date) -> list[Tekortkoming]:
    return _mist(not d.persoon.heeft_naam, "naam", "persoon.geslachtsnaam", "persoon")


@voorwaarde
def aanleiding(d: Dossier, _dag: date) -> list[Tekortkoming]:
    return _mist(
        not d.huidig.aanmelding.aanleiding, "aanleiding", "aanmelding.aanleiding", "aanmelding"
    )


@voorwaarde
def aanmelder(d: Dossier, _dag: date) -> list[Tekortkoming]:
    a = d.huidig.aanmelding
    return _mist(not a.aanmelder, "aanmelder", "aanmelding.aanmelder", "aanmelding") + _mist(
        not a.organisatie, "aanmelder-organisatie", "aanmelding.organisatie", "aanmelding"
    )


@voorwaarde
def geinformeerd(d: Dossier, _dag: date) -> list[Tekortkoming]:
    a = d.huidig.aanmelding
    if not a.geinformeerd:
        return [Tekortkoming("geinformeerd", "aanmelding.geinformeerd", "aanmelding")]
    zonder_reden = a.geinformeerd == JaNee.NEE and not a.geinformeerd_toelichting
    veld = "aanmelding.geinformeerd_toelichting"
    return _mist(zonder_reden, "niet-geinformeerd-reden", veld, "aanmelding")


@voorwaarde
def afwijsbesluit(d: Dossier, _dag: date) -> list[Tekortkoming]:
    t = d.huidig.toetsing
    return _mist(
        t.besluit != Besluit.AFWIJZEN, "besluit-afwijzen", "toetsing.besluit", "toetsing"
    ) + _mist(not t.toelichting, "besluit-toelichting", "toetsing.toelichting", "toetsing")


@voorwaarde
def afwijsreden(d: Dossier, _dag: date) -> list[Tekortkoming]:
    return _mist(
        not d.huidig.toetsing.afwijsreden, "afwijsreden", "toetsing.afwijsreden", "toetsing"
    )


@voorwaarde
def beslissers(d: Dossier, _dag: date) -> list[Tekortkoming]:
    return _mist(not d.huidig.toetsing.beslissers, "beslissers", "toetsing.beslissers", "toetsing")


@voorwaarde
def criteria(d: Dossier, _dag: date) -> list[Tekortkoming]:
    criteria = d.huidig.criteria
    onbeantwoord = not criteria or any(not c.antwoord for c in criteria)
    onverklaard = any(c.antwoord == JaNee.NEE and not c.toelichting for c in criteria)
    return _mist(onbeantwoord, "criteria", "criteria", "toetsing") + _mist(
        onverklaard, "criterium-nee-toelichting", "criteria", "toetsing"
    )


@voorwaarde
def proportionaliteit(d: Dossier, _dag: date) -> list[Tekortkoming]:
    leeg = not d.huidig.toetsing.proportionaliteit
    return _mist(leeg, "proportionaliteit", "toetsing.proportionaliteit", "toetsing")


@voorwaarde
def subsidiariteit(d: Dossier, _dag: date) -> list[Tekortkoming]:
    leeg = not d.huidig.toetsing.subsidiariteit
    return _mist(leeg, "subsidiariteit", "toetsing.subsidiariteit", "toetsing")


@voorwaarde
def plek_vrij(d: Dossier, _dag: date) -> list[Tekortkoming]:
    return _mist(not d.capaciteit.plek_vrij, "plek", "instellingen.plafond", "beheer")


@voorwaarde
def client_geinformeerd(d: Dossier, dag: date) -> list[Tekortkoming]:
    s = d.huidig.startfase
    uitgesteld = bool(s.uitstel_reden) and s.uitstel_tot is not None and s.uitstel_tot > dag
    ontbreekt = not (_geweest(s.aanmeldbrief_datum, dag) or uitgesteld)
    return _mist(ontbreekt, "aanmeldbrief", "startfase.aanmeldbrief_datum", "startfase")


@voorwaarde
def startgesprek(d: Dossier, dag: date) -> list[Tekortkoming]:
    ontbreekt = not _geweest(d.huidig.startfase.startgesprek_datum, dag)
    return _mist(ontbreekt, "startgesprek", "startfase.startgesprek_datum", "startfase")


@voorwaarde
def nulmeting(d: Dossier, dag: date) -> list[Tekortkoming]:
    return _mist(d.huidig.meting(Metingsoort.NUL, dag) is None, "nulmeting", "metingen", "meting")


@voorwaarde
def doel(d: Dossier, _dag: date) -> list[Tekortkoming]:
    return _mist(not any(doel.doel for doel in d.huidig.doelen), "doel", "doelen", "plan")


@voorwaarde
def acties(d: Dossier, _dag: date) -> list[Tekortkoming]:
    acties = d.huidig.acties
    if not any(a.wat for a in acties):
        return [Tekortkoming("actie", "acties", "plan")]
    onvolledig = any(not a.wie or a.uiterlijk is None for a in acties)
    return _mist(onvolledig, "actie-wie-wanneer", "acties", "plan")


@voorwaarde
def casusregisseur(d: Dossier, _dag: date) -> list[Tekortkoming]:
    return _mist(not d.huidig.plan.casusregisseur, "casusregisseur", "plan.casusregisseur", "plan")


@voorwaarde
def mening_client(d: Dossier, _dag: date) -> list[Tekortkoming]:
    p = d.huidig.plan
    if not p.akkoord:
        return [Tekortkoming("akkoord", "plan.akkoord", "plan")]
    onverklaard = p.akkoord == Akkoord.NIET_BEREIKT and not p.akkoord_toelichting
    return _mist(onverklaard, "niet-bereikt-toelichting", "plan.akkoord_toelichting", "plan")


@voorwaarde
def evaluatiedatum(d: Dossier, _dag: date) -> list[Tekortkoming]:
    ontbreekt = d.huidig.evaluatiedatum is None
    return _mist(ontbreekt, "evaluatiedatum", "plan.evaluatiedatum", "plan")


@voorwaarde
def tussenmeting(d: Dossier, dag: date) -> list[Tekortkoming]:
    return _mist(d.huidig.tussenmeting(dag) is None, "tussenmeting", "metingen", "meting")


@voorwaarde
def evaluatie(d: Dossier, dag: date) -> list[Tekortkoming]:
    gehouden = d.huidig.evaluatie(dag) or Evaluatie()
    volgende = gehouden.nieuwe_evaluatiedatum
    return _mist(not gehouden.uitkomst, "evaluatie-uitkomst", "evaluaties", "evaluatie") + _mist(
        volgende is None, "evaluatie-volgende", "evaluaties", "evaluatie"
    )


def _nieuwe_opschaling(d: Dossier) -> Opschaling:
    """The request that is about to go to the ZVH; one that came back is an earlier one."""
    laatste = d.huidig.opschaling
    return laatste if laatste and laatste.teruggekomen is None else Opschaling()


@voorwaarde
def zvh(d: Dossier, _dag: date) -> list[Tekortkoming]:
    o = _nieuwe_opschaling(d)
    return _mist(not o.zvh, "zvh", "opschaling.zvh", "opschaling") + _mist(
        not o.vraag, "zvh-vraag", "opschaling.vraag", "opschaling"
    )


@voorwaarde
def zvh_criteria(d: Dossier, _dag: date) -> list[Tekortkoming]:
    gekozen = set(_nieuwe_opschaling(d).criteria)
    voldoet = gekozen >= {"1", "2", "3"} or "4" in gekozen
    return _mist(not voldoet, "zvh-criteria", "opschaling.criteria", "opschaling")


@voorwaarde
def zvh_geinformeerd(d: Dossier, dag: date) -> list[Tekortkoming]:
    o = _nieuwe_opschaling(d)
    ontbreekt = not (_geweest(o.client_geinformeerd_op, dag) or o.niet_geinformeerd_reden)
    veld = "opschaling.client_geinformeerd_op"
    return _mist(ontbreekt, "zvh-geinformeerd", veld, "opschaling")


@voorwaarde
def meegestuurd(d: Dossier, _dag: date) -> list[Tekortkoming]:
    o = _nieuwe_opschaling(d)
    ontbreekt = not (o.meegestuurd or o.meegestuurd_anders)
    return _mist(ontbreekt, "zvh-meegestuurd", "opschaling.meegestuurd", "opschaling")


@voorwaarde
def terugkeer(d: Dossier, dag: date) -> list[Tekortkoming]:
    o = d.huidig.opschaling or Opschaling()
    terug = _geweest(o.teruggekomen, dag)
    return _mist(not terug, "zvh-teruggekomen", "opschaling.teruggekomen", "opschaling") + _mist(
        not o.uitkomst, "zvh-uitkomst", "opschaling.uitkomst", "opschaling"
    )


@voorwaarde
def hertoetsing(d: Dossier, _dag: date) -> list[Tekortkoming]:
    o = d.huidig.opschaling or Opschaling()
    return _mist(not o.hertoetsing, "hertoetsing", "opschaling.hertoetsing", "opschaling")


@voorwaarde
def vinger_partner(d: Dossier, _dag: date) -> list[Tekortkoming]:
    v = d.huidig.vinger
    return _mist(not v.partner, "vinger-partner", "vinger_aan_de_pols.partner", "vinger")


@voorwaarde
def vinger_signalen(d: Dossier, _dag: date) -> list[Tekortkoming]:
    v = d.huidig.vinger
    return _mist(not v.signalen, "vinger-signalen", "vinger_aan_de_pols.signalen", "vinger")


@voorwaarde
def vinger_tot(d: Dossier, dag: date) -> list[Tekortkoming]:
    tot = d.huidig.vinger.tot
    ontbreekt = tot is None or tot <= dag
    return _mist(ontbreekt, "vinger-tot", "vinger_aan_de_pols.tot", "vinger")


@voorwaarde
def afsluitreden(d: Dossier, _dag: date) -> list[Tekortkoming]:
    return _mist(not d.huidig.afsluiting.reden, "afsluitreden", "afsluiting.reden", "afsluiting")


@voorwaarde
def eindmeting(d: Dossier, dag: date) -> list[Tekortkoming]:
    ontbreekt = d.huidig.meting(Metingsoort.EIND, dag) is None
    return _mist(ontbreekt, "eindmeting", "metingen", "meting")


@voorwaarde
def acties_afgerond(d: Dossier, _dag: date) -> list[Tekortkoming]:
    return _mist(any(not a.afgerond for a in d.huidig.acties), "acties-open", "acties", "acties")


@voorwaarde
def nazorg(d: Dossier, _dag: date) -> list[Tekortkoming]:
    a = d.huidig.afsluiting
    return _mist(not a.nazorg_door, "nazorg-door", "afsluiting.nazorg_door", "afsluiting") + _mist(
        a.nazorg_datum is None, "nazorg-datum", "afsluiting.nazorg_datum", "afsluiting"
    )


@voorwaarde
def afsluitbrief(d: Dossier, dag: date) -> list[Tekortkoming]:
    ontbreekt = not _geweest(d.huidig.afsluiting.afsluitbrief_datum, dag)
    return _mist(ontbreekt, "afsluitbrief", "afsluiting.afsluitbrief_datum", "afsluiting")


@voorwaarde
def feedback(d: Dossier, dag: date) -> list[Tekortkoming]:
    feedback = d.huidig.feedback
    gevraagd = _geweest(feedback.gevraagd_op, dag)
    beantwoord = any(a.gegeven for a in d.huidig.feedbackantwoorden)
    ontbreekt = not (gevraagd or beantwoord or feedback.niet_gevraagd_reden)
    return _mist(ontbreekt, "feedback", "clientfeedback.niet_gevraagd_reden", "feedback")


@voorwaarde
def opruimverzoek(d: Dossier, dag: date) -> list[Tekortkoming]:
    ontbreekt = not _geweest(d.huidig.afsluiting.opruimverzoek_datum, dag)
    return _mist(ontbreekt, "opruimverzoek", "afsluiting.opruimverzoek_datum", "afsluiting")
