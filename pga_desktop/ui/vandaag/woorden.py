"""What a due item asks, why now, and what its button says."""

from datetime import date

from pga_desktop.domain.datums import dag_en_datum, lange_datum
from pga_desktop.domain.regio import Regiodata
from pga_desktop.domain.stappen import Stap
from pga_desktop.domain.termijnen import Vervaldatum

_WAT = {
    "eerste_check": "Aanmelding bekijken",
    "besluit": "Besluiten over de aanmelding",
    "informeren": "Cliënt informeren over de aanmelding",
    "plan": "Plan van aanpak vaststellen",
    "evaluatie": "Plan van aanpak evalueren",
    "tussenmeting": "Tussenmeting voor de evaluatie",
    "startgesprek": "Startgesprek voeren en vastleggen",
    "overleg": "Casusoverleg houden en vastleggen",
    "vinger": "Vinger aan de pols loopt af",
    "nazorg": "Nazorg controleren",
    "meerderjarig": "Cliënt wordt 18 jaar",
}

_KNOP = {
    "eerste_check": "Aanmelding openen",
    "besluit": "Toetsing openen",
    "informeren": "Naar de aanmeldbrief",
    "plan": "Plan openen",
    "evaluatie": "Evaluatie vastleggen",
    "tussenmeting": "Meting invullen",
    "actie": "Actie openen",
    "startgesprek": "Startgesprek openen",
    "overleg": "Overleg openen",
    "vinger": "Afspraak openen",
    "nazorg": "Nazorg vastleggen",
    "meerderjarig": "Gegevens nakijken",
}

_AFGESPROKEN = frozenset({"evaluatie", "vinger", "nazorg"})
_OP_DE_DAG = frozenset({"startgesprek", "overleg", "meerderjarig"})


def wacht_op_antwoord(item: Vervaldatum, stap: Stap) -> bool:
    """Whether the reporter has to answer first."""
    return stap is Stap.AANVULLING and item.soort == "besluit"


def wat(item: Vervaldatum, stap: Stap) -> str:
    """What has to happen."""
    if wacht_op_antwoord(item, stap):
        return "Wacht op het antwoord van de aanmelder"
    if item.soort == "actie":
        return f"Actie: {item.onderwerp}" if item.onderwerp else "Actie afronden"
    return _WAT[item.soort]


def waarom(item: Vervaldatum, vandaag: date, regio: Regiodata) -> str:
    """When, and on what ground."""
    wanneer = _wanneer(item, vandaag)
    if item.uitgesteld_tot:
        return f"{wanneer}, uitgesteld tot {lange_datum(item.uitgesteld_tot)}"
    if item.voorlopig:
        return f"{wanneer}, voorlopige termijn"
    termijn = None if item.soort in _AFGESPROKEN else regio.termijnen.get(item.soort)
    return f"{wanneer}: {termijn.grondslag}" if termijn else wanneer


def knop(item: Vervaldatum, stap: Stap) -> str:
    """The words of the button that leads there."""
    if wacht_op_antwoord(item, stap):
        return "Casus openen"
    return _KNOP[item.soort]


def _wanneer(item: Vervaldatum, vandaag: date) -> str:
    if item.datum == vandaag:
        return "Vandaag"
    komt = item.datum > vandaag
    dag = dag_en_datum(item.datum) if komt else lange_datum(item.datum)
    if item.soort in _OP_DE_DAG:
        return f"Op {dag}"
    if item.soort == "actie" and not komt:
        return f"Uiterlijk {dag}, {_dagen((vandaag - item.datum).days)} te laat"
    return f"Afgesproken voor {dag}" if item.soort in _AFGESPROKEN else f"Uiterlijk {dag}"


def _dagen(aantal: int) -> str:
    return "1 dag" if aantal == 1 else f"{aantal} dagen"
