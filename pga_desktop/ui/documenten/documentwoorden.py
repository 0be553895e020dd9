"""The words for documents: who reads one, in which language, how far it is and how it was given."""

from collections.abc import Sequence
from datetime import date

from pga_desktop.domain.datums import lange_datum
from pga_desktop.domain.document import (
    PERSOONLIJK,
    Document,
    Documentstand,
    Documentstap,
    Niveau,
    stand_van,
)
from pga_desktop.domain.dossier import Dossier, Trajectdossier
from pga_desktop.domain.regio import Regiodata
from pga_desktop.ui.widgets.chip import ChipSoort

NIVEAUNAMEN = {Niveau.B1: "Gewone tekst (B1)", Niveau.A2: "Makkelijke taal (A2)"}

LEZERNAMEN = {
    "client": "voor de cliënt",
    "aanmelder": "voor de aanmelder",
    "partner": "voor partners",
    "zvh": "voor het ZVH",
    "om": "voor het OM",
    "publiek": "voor iedereen",
    "intern": "voor uzelf",
}


NOG_NIET_COMPLEET = "Dit document is nog niet compleet."
CONCEPT_UITLEG = "Op elke bladzijde staat daarom dat het een concept is. Verstuur het niet."
"""Said wherever a document that still misses something can be taken out of the register."""


def dag_is_geweest(dag: date) -> str:
    """Warns that one is invited to a day before today."""
    return f"Deze uitnodiging noemt {lange_datum(dag)}. Die dag is al geweest. Klopt de datum?"


def overlegkeuzes(dossier: Dossier) -> list[tuple[str, str]]:
    """The overleggen of a case to choose from, by id and day."""
    return [
        (str(o.id), f"Overleg van {lange_datum(o.datum) or 'onbekende datum'}")
        for o in dossier.huidig.overleggen
    ]


_CHIPS = {
    Documentstand.CONCEPT: ("concept", ChipSoort.NEUTRAAL),
    Documentstand.KLAARGEZET: ("klaargezet", ChipSoort.INFO),
}


def standchips(traject: Trajectdossier, document: Document) -> list[tuple[str, ChipSoort]]:
    """How far a document is, as chips; what somebody signed is no concept any more."""
    stappen = traject.stappen_van(document)
    gegeven, stand = verstrekkingen(stappen), stand_van(stappen)
    handen = {plek for o in traject.ondertekeningen_van(document) for plek in o.plekken}
    chips = []
    if gegeven:
        woord = gegeven_als(gegeven[-1].wijze)
        chips.append((woord, ChipSoort.OK))
    elif stand is not Documentstand.CONCEPT or not handen:
        chips.append(_CHIPS[stand])
    if handen:
        woord = "1 handtekening" if len(handen) == 1 else f"{len(handen)} handtekeningen"
        chips.append((woord, ChipSoort.OK))
    return chips


def aantal_documenten(aantal: int) -> str:
    """A number of documents in words."""
    return "1 document" if aantal == 1 else f"{aantal} documenten"


def verstrekkingen(stappen: Sequence[Documentstap]) -> list[Documentstap]:
    """The steps in which a document was given to someone."""
    return [stap for stap in stappen if stap.stand is Documentstand.VERSTREKT]


def hoe_gegeven(stap: Documentstap, regio: Regiodata) -> str:
    """The way a document was given: the label of the region, or the words that were typed."""
    return stap.wijze_anders or regio.label("verzendwijzen", stap.wijze)


def gegeven_als(wijze: str) -> str:
    """What one calls giving a document this way."""
    return "uitgereikt" if wijze == PERSOONLIJK else "verstuurd"


def in_een_zin(stap: Documentstap, regio: Regiodata) -> str:
    """What happened to a document, when, how and to whom."""
    dag = lange_datum(stap.datum)
    match stap.stand:
        case Documentstand.VERSTREKT:
            return f"{hoe_gegeven(stap, regio)} op {dag}, aan {stap.aan}"
        case Documentstand.KLAARGEZET:
            return f"Klaargezet op {dag}"
        case _:
            return f"Weer concept sinds {dag}"
