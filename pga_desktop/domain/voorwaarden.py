"""The guards of the process: what must be there before a transition, each one a pure function.

A guard looks at the facts of the current traject on the transition's own date and returns what is
missing; nothing missing means it is met. Sources: design 4, domain.md 2.12.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.meting import Metingsoort
from pga_desktop.domain.opschaling import Opschaling
from pga_desktop.domain.plan import Akkoord, Evaluatie
from pga_desktop.domain.toetsing import Besluit


@dataclass(frozen=True)
class Tekortkoming:
    """Something that is missing: which, the field ('plan.datum') and the section that mend it."""

    code: str
    veld: str
    sectie: str


@dataclass(frozen=True)
class Voorwaarde:
    """A guard with a name that the history keeps when it is skipped."""

    naam: str
    controleer: Callable[[Dossier, date], list[Tekortkoming]]


def _mist(ontbreekt: bool, code: str, veld: str, sectie: str) -> list[Tekortkoming]:
    return [Tekortkoming(code, veld, sectie)] if ontbreekt else []


def _naam(d: Dossier, _dag: date) -> list[Tekortkoming]:
    return _mist(not d.persoon.heeft_naam, "naam", "persoon.geslachtsnaam", "persoon")


def _aanleiding(d: Dossier, _dag: date) -> list[Tekortkoming]:
    return _mist(
        not d.huidig.aanmelding.aanleiding, "aanleiding", "aanmelding.aanleiding", "aanmelding"
    )


def _aanmelder(d: Dossier, _dag: date) -> list[Tekortkoming]:
    a = d.huidig.aanmelding
    return _mist(not a.aanmelder, "aanmelder", "aanmelding.aanmelder", "aanmelding") + _mist(
        not a.organisatie, "aanmelder-organisatie", "aanmelding.organisatie", "aanmelding"
    )


def _geinformeerd(d: Dossier, _dag: date) -> list[Tekortkoming]:
    a = d.huidig.aanmelding
    if not a.geinformeerd:
        return [Tekortkoming("geinformeerd", "aanmelding.geinformeerd", "aanmelding")]
    zonder_reden = a.geinformeerd == "nee" and not a.geinformeerd_toelichting
    veld = "aanmelding.geinformeerd_toelichting"
    return _mist(zonder_reden, "niet-geinformeerd-reden", veld, "aanmelding")


def _afwijsbesluit(d: Dossier, _dag: date) -> list[Tekortkoming]:
    t = d.huidig.toetsing
    return _mist(
        t.besluit != Besluit.AFWIJZEN, "besluit-afwijzen", "toetsing.besluit", "toetsing"
    ) + _mist(not t.toelichting, "besluit-toelichting", "toetsing.toelichting", "toetsing")


def _afwijsreden(d: Dossier, _dag: date) -> list[Tekortkoming]:
    return _mist(
        not d.huidig.toetsing.afwijsreden, "afwijsreden", "toetsing.afwijsreden", "toetsing"
    )


def _beslissers(d: Dossier, _dag: date) -> list[Tekortkoming]:
    return _mist(not d.huidig.toetsing.beslissers, "beslissers", "toetsing.beslissers", "toetsing")


def _criteria(d: Dossier, _dag: date) -> list[Tekortkoming]:
    criteria = d.huidig.criteria
    onbeantwoord = not criteria or any(not c.antwoord for c in criteria)
    onverklaard = any(c.antwoord == "nee" and not c.toelichting for c in criteria)
    return _mist(onbeantwoord, "criteria", "criteria", "toetsing") + _mist(
        onverklaard, "criterium-nee-toelichting", "criteria", "toetsing"
    )


def _proportionaliteit(d: Dossier, _dag: date) -> list[Tekortkoming]:
    leeg = not d.huidig.toetsing.proportionaliteit
    return _mist(leeg, "proportionaliteit", "toetsing.proportionaliteit", "toetsing")


def _subsidiariteit(d: Dossier, _dag: date) -> list[Tekortkoming]:
    leeg = not d.huidig.toetsing.subsidiariteit
    return _mist(leeg, "subsidiariteit", "toetsing.subsidiariteit", "toetsing")


def _plek_vrij(d: Dossier, _dag: date) -> list[Tekortkoming]:
    return _mist(not d.capaciteit.plek_vrij, "plek", "instellingen.plafond", "beheer")


def _client_geinformeerd(d: Dossier, dag: date) -> list[Tekortkoming]:
    s = d.huidig.startfase
    gegeven = s.aanmeldbrief_datum is not None and s.aanmeldbrief_datum <= dag
    uitgesteld = bool(s.uitstel_reden) and s.uitstel_tot is not None and s.uitstel_tot > dag
    ontbreekt = not (gegeven or uitgesteld)
    return _mist(ontbreekt, "aanmeldbrief", "startfase.aanmeldbrief_datum", "startfase")


def _startgesprek(d: Dossier, dag: date) -> list[Tekortkoming]:
    gehouden = d.huidig.startfase.startgesprek_datum
    ontbreekt = gehouden is None or gehouden > dag
    return _mist(ontbreekt, "startgesprek", "startfase.startgesprek_datum", "startfase")


def _nulmeting(d: Dossier, dag: date) -> list[Tekortkoming]:
    return _mist(d.huidig.meting(Metingsoort.NUL, dag) is None, "nulmeting", "metingen", "meting")


def _doel(d: Dossier, _dag: date) -> list[Tekortkoming]:
    return _mist(not any(doel.doel for doel in d.huidig.doelen), "doel", "doelen", "plan")


def _acties(d: Dossier, _dag: date) -> list[Tekortkoming]:
    acties = d.huidig.acties
    if not any(a.wat for a in acties):
        return [Tekortkoming("actie", "acties", "plan")]
    onvolledig = any(not a.wie or a.uiterlijk is None for a in acties)
    return _mist(onvolledig, "actie-wie-wanneer", "acties", "plan")


def _casusregisseur(d: Dossier, _dag: date) -> list[Tekortkoming]:
    return _mist(not d.huidig.plan.casusregisseur, "casusregisseur", "plan.casusregisseur", "plan")


def _mening_client(d: Dossier, _dag: date) -> list[Tekortkoming]:
    p = d.huidig.plan
    if not p.akkoord:
        return [Tekortkoming("akkoord", "plan.akkoord", "plan")]
    onverklaard = p.akkoord == Akkoord.NIET_BEREIKT and not p.akkoord_toelichting
    return _mist(onverklaard, "niet-bereikt-toelichting", "plan.akkoord_toelichting", "plan")


def _evaluatiedatum(d: Dossier, _dag: date) -> list[Tekortkoming]:
    ontbreekt = d.huidig.evaluatiedatum is None
    return _mist(ontbreekt, "evaluatiedatum", "plan.evaluatiedatum", "plan")


def _tussenmeting(d: Dossier, dag: date) -> list[Tekortkoming]:
    return _mist(d.huidig.tussenmeting(dag) is None, "tussenmeting", "metingen", "meting")


def _evaluatie(d: Dossier, dag: date) -> list[Tekortkoming]:
    gehouden = d.huidig.evaluatie(dag) or Evaluatie()
    volgende = gehouden.nieuwe_evaluatiedatum
    return _mist(not gehouden.uitkomst, "evaluatie-uitkomst", "evaluaties", "evaluatie") + _mist(
        volgende is None, "evaluatie-volgende", "evaluaties", "evaluatie"
    )


def _nieuwe_opschaling(d: Dossier) -> Opschaling:
    """The request that is about to go to the ZVH; one that came back is an earlier one."""
    laatste = d.huidig.opschaling
    return laatste if laatste and laatste.teruggekomen is None else Opschaling()


def _zvh(d: Dossier, _dag: date) -> list[Tekortkoming]:
    o = _nieuwe_opschaling(d)
    return _mist(not o.zvh, "zvh", "opschaling.zvh", "opschaling") + _mist(
        not o.vraag, "zvh-vraag", "opschaling.vraag", "opschaling"
    )


def _zvh_criteria(d: Dossier, _dag: date) -> list[Tekortkoming]:
    gekozen = set(_nieuwe_opschaling(d).criteria)
    voldoet = gekozen >= {"1", "2", "3"} or "4" in gekozen
    return _mist(not voldoet, "zvh-criteria", "opschaling.criteria", "opschaling")


def _zvh_geinformeerd(d: Dossier, dag: date) -> list[Tekortkoming]:
    o = _nieuwe_opschaling(d)
    op_tijd = o.client_geinformeerd_op is not None and o.client_geinformeerd_op <= dag
    ontbreekt = not (op_tijd or o.niet_geinformeerd_reden)
    veld = "opschaling.client_geinformeerd_op"
    return _mist(ontbreekt, "zvh-geinformeerd", veld, "opschaling")


def _meegestuurd(d: Dossier, _dag: date) -> list[Tekortkoming]:
    o = _nieuwe_opschaling(d)
    ontbreekt = not (o.meegestuurd or o.meegestuurd_anders)
    return _mist(ontbreekt, "zvh-meegestuurd", "opschaling.meegestuurd", "opschaling")


def _terugkeer(d: Dossier, dag: date) -> list[Tekortkoming]:
    o = d.huidig.opschaling or Opschaling()
    terug = o.teruggekomen is not None and o.teruggekomen <= dag
    return _mist(not terug, "zvh-teruggekomen", "opschaling.teruggekomen", "opschaling") + _mist(
        not o.uitkomst, "zvh-uitkomst", "opschaling.uitkomst", "opschaling"
    )


def _hertoetsing(d: Dossier, _dag: date) -> list[Tekortkoming]:
    o = d.huidig.opschaling or Opschaling()
    return _mist(not o.hertoetsing, "hertoetsing", "opschaling.hertoetsing", "opschaling")


def _vinger_partner(d: Dossier, _dag: date) -> list[Tekortkoming]:
    v = d.huidig.vinger
    return _mist(not v.partner, "vinger-partner", "vinger_aan_de_pols.partner", "vinger")


def _vinger_signalen(d: Dossier, _dag: date) -> list[Tekortkoming]:
    v = d.huidig.vinger
    return _mist(not v.signalen, "vinger-signalen", "vinger_aan_de_pols.signalen", "vinger")


def _vinger_tot(d: Dossier, dag: date) -> list[Tekortkoming]:
    tot = d.huidig.vinger.tot
    ontbreekt = tot is None or tot <= dag
    return _mist(ontbreekt, "vinger-tot", "vinger_aan_de_pols.tot", "vinger")


def _afsluitreden(d: Dossier, _dag: date) -> list[Tekortkoming]:
    return _mist(not d.huidig.afsluiting.reden, "afsluitreden", "afsluiting.reden", "afsluiting")


def _eindmeting(d: Dossier, dag: date) -> list[Tekortkoming]:
    ontbreekt = d.huidig.meting(Metingsoort.EIND, dag) is None
    return _mist(ontbreekt, "eindmeting", "metingen", "meting")


def _acties_afgerond(d: Dossier, _dag: date) -> list[Tekortkoming]:
    return _mist(any(not a.afgerond for a in d.huidig.acties), "acties-open", "acties", "acties")


def _nazorg(d: Dossier, _dag: date) -> list[Tekortkoming]:
    a = d.huidig.afsluiting
    return _mist(not a.nazorg_door, "nazorg-door", "afsluiting.nazorg_door", "afsluiting") + _mist(
        a.nazorg_datum is None, "nazorg-datum", "afsluiting.nazorg_datum", "afsluiting"
    )


def _afsluitbrief(d: Dossier, dag: date) -> list[Tekortkoming]:
    verstuurd = d.huidig.afsluiting.afsluitbrief_datum
    ontbreekt = verstuurd is None or verstuurd > dag
    return _mist(ontbreekt, "afsluitbrief", "afsluiting.afsluitbrief_datum", "afsluiting")


def _feedback(d: Dossier, dag: date) -> list[Tekortkoming]:
    feedback = d.huidig.feedback
    gevraagd = feedback.gevraagd_op is not None and feedback.gevraagd_op <= dag
    beantwoord = any(a.gegeven for a in d.huidig.feedbackantwoorden)
    ontbreekt = not (gevraagd or beantwoord or feedback.niet_gevraagd_reden)
    return _mist(ontbreekt, "feedback", "clientfeedback.niet_gevraagd_reden", "feedback")


def _opruimverzoek(d: Dossier, dag: date) -> list[Tekortkoming]:
    gevraagd = d.huidig.afsluiting.opruimverzoek_datum
    ontbreekt = gevraagd is None or gevraagd > dag
    return _mist(ontbreekt, "opruimverzoek", "afsluiting.opruimverzoek_datum", "afsluiting")


NAAM: Final = Voorwaarde("naam", _naam)
AANLEIDING: Final = Voorwaarde("aanleiding", _aanleiding)
AANMELDER: Final = Voorwaarde("aanmelder", _aanmelder)
GEINFORMEERD: Final = Voorwaarde("geinformeerd", _geinformeerd)
AFWIJSBESLUIT: Final = Voorwaarde("afwijsbesluit", _afwijsbesluit)
AFWIJSREDEN: Final = Voorwaarde("afwijsreden", _afwijsreden)
BESLISSERS: Final = Voorwaarde("beslissers", _beslissers)
CRITERIA: Final = Voorwaarde("criteria", _criteria)
PROPORTIONALITEIT: Final = Voorwaarde("proportionaliteit", _proportionaliteit)
SUBSIDIARITEIT: Final = Voorwaarde("subsidiariteit", _subsidiariteit)
PLEK_VRIJ: Final = Voorwaarde("plek_vrij", _plek_vrij)
CLIENT_GEINFORMEERD: Final = Voorwaarde("client_geinformeerd", _client_geinformeerd)
STARTGESPREK: Final = Voorwaarde("startgesprek", _startgesprek)
NULMETING: Final = Voorwaarde("nulmeting", _nulmeting)
DOEL: Final = Voorwaarde("doel", _doel)
ACTIES: Final = Voorwaarde("acties", _acties)
CASUSREGISSEUR: Final = Voorwaarde("casusregisseur", _casusregisseur)
MENING_CLIENT: Final = Voorwaarde("mening_client", _mening_client)
EVALUATIEDATUM: Final = Voorwaarde("evaluatiedatum", _evaluatiedatum)
TUSSENMETING: Final = Voorwaarde("tussenmeting", _tussenmeting)
EVALUATIE: Final = Voorwaarde("evaluatie", _evaluatie)
ZVH: Final = Voorwaarde("zvh", _zvh)
ZVH_CRITERIA: Final = Voorwaarde("zvh_criteria", _zvh_criteria)
ZVH_GEINFORMEERD: Final = Voorwaarde("zvh_geinformeerd", _zvh_geinformeerd)
MEEGESTUURD: Final = Voorwaarde("meegestuurd", _meegestuurd)
TERUGKEER: Final = Voorwaarde("terugkeer", _terugkeer)
HERTOETSING: Final = Voorwaarde("hertoetsing", _hertoetsing)
VINGER_PARTNER: Final = Voorwaarde("vinger_partner", _vinger_partner)
VINGER_SIGNALEN: Final = Voorwaarde("vinger_signalen", _vinger_signalen)
VINGER_TOT: Final = Voorwaarde("vinger_tot", _vinger_tot)
AFSLUITREDEN: Final = Voorwaarde("afsluitreden", _afsluitreden)
EINDMETING: Final = Voorwaarde("eindmeting", _eindmeting)
ACTIES_AFGEROND: Final = Voorwaarde("acties_afgerond", _acties_afgerond)
NAZORG: Final = Voorwaarde("nazorg", _nazorg)
AFSLUITBRIEF: Final = Voorwaarde("afsluitbrief", _afsluitbrief)
FEEDBACK: Final = Voorwaarde("feedback", _feedback)
OPRUIMVERZOEK: Final = Voorwaarde("opruimverzoek", _opruimverzoek)
