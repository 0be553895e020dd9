"""The words for documents: who reads one, in which language, how far it is and how it was given."""

from collections.abc import Sequence

from pga_desktop.domain.datums import cijferdatum, lange_datum
from pga_desktop.domain.document import PERSOONLIJK, Documentstand, Documentstap, Niveau, stand_van
from pga_desktop.domain.dossier import Dossier
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


def overlegkeuzes(dossier: Dossier) -> list[tuple[str, str]]:
    """The overleggen of a case to choose from, by id and day."""
    return [
        (str(o.id), f"Overleg van {cijferdatum(o.datum) or 'onbekende datum'}")
        for o in dossier.huidig.overleggen
    ]


_CHIPS = {
    Documentstand.CONCEPT: ("concept", ChipSoort.NEUTRAAL),
    Documentstand.KLAARGEZET: ("klaargezet", ChipSoort.INFO),
}


def standchip(stappen: Sequence[Documentstap]) -> tuple[str, ChipSoort]:
    """How far a document is, as a chip."""
    gegeven = verstrekkingen(stappen)
    if gegeven:
        woord = "uitgereikt" if gegeven[-1].wijze == PERSOONLIJK else "verstuurd"
        return woord, ChipSoort.OK
    return _CHIPS[stand_van(stappen)]


def verstrekkingen(stappen: Sequence[Documentstap]) -> list[Documentstap]:
    """The steps in which a document was given to someone."""
    return [stap for stap in stappen if stap.stand is Documentstand.VERSTREKT]


def hoe_gegeven(stap: Documentstap, regio: Regiodata) -> str:
    """The way a document was given: the label of the region, or the words that were typed."""
    return stap.wijze_anders or regio.label("verzendwijzen", stap.wijze)


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
