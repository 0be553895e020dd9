"""THE process: one frozen table of transitions, and nothing else decides about progress (design 4).

The state is stored, readiness is computed. `mogelijkheden` says what can be done now and what each
transition still needs; `beoordeel` says whether performing one is allowed. Services perform it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from pga_desktop.domain import casus
from pga_desktop.domain import voorwaarden as v
from pga_desktop.domain.afsluiting import Afsluiting
from pga_desktop.domain.casus import Gebeurtenis
from pga_desktop.domain.dossier import Dossier, Trajectdossier
from pga_desktop.domain.errors import OvergangGeweigerd
from pga_desktop.domain.opschaling import Opschaling
from pga_desktop.domain.plan import Plan
from pga_desktop.domain.stappen import Stap
from pga_desktop.domain.toetsing import Besluit, Toetsing
from pga_desktop.domain.velden import Ref
from pga_desktop.domain.voorwaarden import Tekortkoming, Voorwaarde

HEROPENEN: Final = casus.HEROPENEN
TERUGZETTEN: Final = casus.TERUGZETTEN
NAZORG_CONTROLEREN: Final = casus.NAZORG_CONTROLEREN
VERNIETIGEN: Final = "vernietigen"

S = Stap
OPEN: Final = frozenset(stap for stap in Stap if stap.open)


@dataclass(frozen=True)
class Overgang:
    """A transition: from which states to which, and what it needs.

    `naar` is None for `terugzetten`, whose target is the state before. `vraagt` names what the
    reason field asks when the transition always needs words (a question, a finding, new facts).
    """

    naam: str
    van: frozenset[Stap]
    naar: Stap | None
    nodig: tuple[Voorwaarde, ...] = ()
    vraagt: str = ""


def _van(*stappen: Stap) -> frozenset[Stap]:
    return frozenset(stappen)


OVERGANGEN: Final = (
    Overgang("toetsen", _van(S.AANGEMELD), S.IN_TOETSING,
             (v.naam, v.aanleiding, v.aanmelder, v.geinformeerd)),
    Overgang("toelaten", _van(S.IN_TOETSING), S.WACHTLIJST,
             (v.criteria, v.proportionaliteit, v.subsidiariteit, v.beslissers)),
    Overgang("afwijzen", _van(S.IN_TOETSING), S.AFGEWEZEN,
             (v.afwijsbesluit, v.afwijsreden, v.beslissers)),
    Overgang("aanvulling_vragen", _van(S.IN_TOETSING), S.AANVULLING, vraagt="vraag"),
    Overgang("aanvulling_ontvangen", _van(S.AANVULLING), S.IN_TOETSING, vraagt="antwoord"),
    Overgang("starten", _van(S.WACHTLIJST), S.STARTFASE, (v.plek_vrij,)),
    Overgang("plan_opstellen", _van(S.STARTFASE), S.PLAN_IN_OPSTELLING,
             (v.client_geinformeerd, v.startgesprek, v.nulmeting)),
    Overgang("plan_vaststellen", _van(S.PLAN_IN_OPSTELLING), S.IN_UITVOERING,
             (v.doel, v.acties, v.casusregisseur, v.mening_client, v.evaluatiedatum)),
    Overgang("evalueren", _van(S.IN_UITVOERING), S.EVALUATIE, (v.evaluatiedatum, v.tussenmeting)),
    Overgang("plan_voortzetten", _van(S.EVALUATIE), S.IN_UITVOERING, (v.evaluatie,)),
    Overgang("opschalen", _van(S.IN_UITVOERING, S.EVALUATIE), S.OPGESCHAALD,
             (v.zvh, v.zvh_criteria, v.zvh_geinformeerd, v.meegestuurd)),
    Overgang("terug_van_zvh", _van(S.OPGESCHAALD), S.IN_UITVOERING, (v.terugkeer, v.hertoetsing)),
    Overgang("vinger_aan_de_pols", _van(S.IN_UITVOERING, S.EVALUATIE), S.VINGER_AAN_DE_POLS,
             (v.vinger_partner, v.vinger_signalen, v.vinger_tot)),
    Overgang("weer_oppakken", _van(S.VINGER_AAN_DE_POLS), S.IN_UITVOERING, vraagt="gebeurd"),
    Overgang("afsluiting_starten", OPEN - {S.IN_AFSLUITING}, S.IN_AFSLUITING,
             (v.afsluitreden, v.eindmeting)),
    Overgang("afsluiten", _van(S.IN_AFSLUITING), S.AFGESLOTEN,
             (v.acties_afgerond, v.nazorg, v.afsluitbrief, v.feedback, v.opruimverzoek)),
    Overgang(NAZORG_CONTROLEREN, _van(S.AFGESLOTEN), S.AFGESLOTEN, vraagt="bevinding"),
    Overgang(HEROPENEN, _van(S.AFGESLOTEN, S.AFGEWEZEN), S.IN_TOETSING, vraagt="nieuwe_feiten"),
    Overgang(TERUGZETTEN, OPEN, None, vraagt="reden"),
    Overgang(VERNIETIGEN, _van(S.AFGESLOTEN, S.AFGEWEZEN), S.VERNIETIGD),
)  # fmt: skip
"""The table. Order is the order in which choices are offered."""

_OP_NAAM: Final = {o.naam: o for o in OVERGANGEN}

_DATEERT: Final = {
    "toelaten": "toetsing",
    "afwijzen": "toetsing",
    "plan_vaststellen": "plan",
    "opschalen": "opschaling",
    "afsluiten": "afsluiting",
}
"""Transitions that happen on the very day a record of the traject has in its field `datum`."""

_BESLUIT: Final = {"toelaten": Besluit.TOELATEN, "afwijzen": Besluit.AFWIJZEN}


def overgang(naam: str) -> Overgang:
    """A transition by its name; a `KeyError` is a mistake in the program."""
    return _OP_NAAM[naam]


@dataclass(frozen=True)
class Mogelijkheid:
    """A transition one could perform now, with each guard and what it misses."""

    overgang: Overgang
    naar: Stap
    stand: tuple[tuple[Voorwaarde, tuple[Tekortkoming, ...]], ...]

    @property
    def tekortkomingen(self) -> tuple[Tekortkoming, ...]:
        """Everything that is missing."""
        return tuple(t for _, mist in self.stand for t in mist)

    @property
    def onvervuld(self) -> tuple[str, ...]:
        """Names of the guards that are not met."""
        return tuple(voorwaarde.naam for voorwaarde, mist in self.stand if mist)


def mogelijkheden(dossier: Dossier, dag: date) -> tuple[Mogelijkheid, ...]:
    """What can be done from the present state on a day, in the order of the table."""
    gevonden = (_mogelijkheid(o, dossier, dag) for o in OVERGANGEN)
    return tuple(m for m in gevonden if m is not None)


def mogelijkheid(dossier: Dossier, naam: str, dag: date) -> Mogelijkheid:
    """One transition from the present state. Raises `overgang-niet-mogelijk`."""
    gevonden = _mogelijkheid(overgang(naam), dossier, dag)
    if gevonden is None:
        raise OvergangGeweigerd("overgang-niet-mogelijk", overgang=naam, stap=dossier.casus.stap)
    return gevonden


def _mogelijkheid(o: Overgang, dossier: Dossier, dag: date) -> Mogelijkheid | None:
    naar = vorige_stap(dossier.huidig) if o.naar is None else o.naar
    if dossier.casus.stap not in o.van or naar is None:
        return None
    stand = tuple((eis, tuple(eis.controleer(dossier, dag))) for eis in o.nodig)
    return Mogelijkheid(o, naar, stand)


def vorige_stap(traject: Trajectdossier) -> Stap | None:
    """The state before the present one in this traject, or None at its beginning.

    Putting back twice goes back twice: a transition that was put back no longer counts.
    """
    gegaan = [g for g in traject.gegaan if g.overgang != HEROPENEN]
    return gegaan[-1].van if gegaan else None


def beoordeel(dossier: Dossier, naam: str, dag: date, vandaag: date, reden: str) -> Mogelijkheid:
    """Whether a transition may be performed on a day, for a reason; returns it with what it skips.

    Raises `OvergangGeweigerd`: not in the table from this state; a date in the future or before
    the last transition that still counts; words the transition asks for; a reason when a guard is
    not met; or destruction, which waits for retention (design 4). A transition that lies in the
    future by the clock of now was made by a clock that was wrong: it holds nothing up.
    """
    gevonden = mogelijkheid(dossier, naam, dag)
    if naam == VERNIETIGEN:
        raise OvergangGeweigerd("vernietigen-kan-nog-niet")
    if dag > vandaag:
        raise OvergangGeweigerd("overgang-in-toekomst")
    geweest = (g.datum for g in dossier.huidig.gegaan if g.datum <= vandaag)
    vorige = max(geweest, default=date.min)
    if dag < vorige:
        raise OvergangGeweigerd("overgang-voor-vorige", datum=vorige.isoformat())
    if gevonden.overgang.vraagt and not reden.strip():
        raise OvergangGeweigerd("overgang-vraagt-woorden", vraagt=gevonden.overgang.vraagt)
    if gevonden.onvervuld and not reden.strip():
        raise OvergangGeweigerd("overgang-reden-nodig", aantal=len(gevonden.onvervuld))
    return gevonden


def vast_te_leggen(
    traject: Trajectdossier, naam: str, dag: date
) -> Iterator[tuple[Ref, str, object]]:
    """The fields of the traject that follow from a transition, with the values they get.

    Admitting and refusing are the decision. A day that was given stays, unless it was the day of
    another decision, or of this transition before it was put back.
    """
    if naam not in _DATEERT:
        return
    rij: Toetsing | Plan | Opschaling | Afsluiting | None = getattr(traject, _DATEERT[naam])
    if rij is None:
        return
    ander_besluit = False
    if isinstance(rij, Toetsing) and rij.besluit != _BESLUIT[naam]:
        ander_besluit = bool(rij.besluit)
        yield rij.ref, "besluit", _BESLUIT[naam]
    teruggezet = any((g.overgang, g.datum) == (naam, rij.datum) for g in traject.gebeurtenissen)
    if rij.datum is None or ander_besluit or teruggezet:
        yield rij.ref, "datum", dag


def gebeurtenis_van(gekozen: Mogelijkheid, van: Stap, dag: date, reden: str) -> Gebeurtenis:
    """The lasting record of a transition that is performed now."""
    return Gebeurtenis(
        overgang=gekozen.overgang.naam,
        datum=dag,
        van=van,
        naar=gekozen.naar,
        reden=reden.strip(),
        overgeslagen=gekozen.onvervuld,
    )
