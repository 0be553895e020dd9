"""The sheet: what one reader may know of one case, ready to be put into words.

Documents, presentation and exports receive a `Blad` and nothing else; there is no way back to the
case. Only `bladen` makes one. Every text is finished: dates written out, labels in words. What the
reader may not see, or what is unknown, is an empty string or an empty tuple.
The field names are the placeholders of the templates; their docstrings become the printed list.
"""

from dataclasses import dataclass, field

from pga_desktop.domain.blad_delen import (
    BladAanmelding,
    BladAfsluiting,
    BladFeit,
    BladMonitor,
    BladOpschaling,
    BladOverleg,
    BladPersoon,
    BladPlan,
    BladRelatie,
    BladStartfase,
    BladToetsing,
    BladVinger,
)
from pga_desktop.domain.blad_rondom import (
    BladAfzender,
    BladBewaren,
    BladDocument,
    BladLijsten,
    BladOntvanger,
    BladVragenlijst,
)


@dataclass(frozen=True, kw_only=True)
class BladMetingscore:
    """De score op één leefgebied in een meting."""

    leefgebied: str = ""
    "het leefgebied"
    score: str = ""
    "de score"
    client: str = ""
    "wat de persoon zelf gaf"
    toelichting: str = ""
    "de toelichting"


@dataclass(frozen=True, kw_only=True)
class BladMeting:
    """Een meting met alle scores."""

    soort: str = ""
    "begin, tussen of eind"
    datum: str = ""
    "wanneer"
    scores: tuple[BladMetingscore, ...] = ()
    "de scores"


@dataclass(frozen=True, kw_only=True)
class BladAntwoord:
    """Wat de persoon aan het eind antwoordde."""

    vraag: str = ""
    "de vraag"
    antwoord: str = ""
    "het antwoord dat is gekozen"
    woorden: str = ""
    "het antwoord in eigen woorden"


@dataclass(frozen=True, kw_only=True)
class BladVerstrekking:
    """Een document dat aan iemand is gegeven."""

    datum: str = ""
    "wanneer"
    wat: str = ""
    "welk document"
    aan: str = ""
    "aan wie"


@dataclass(frozen=True, kw_only=True)
class BladTraject:
    """Alles uit één keer dat de aanpak liep."""

    nummer: str = ""
    "de hoeveelste keer"
    begonnen: str = ""
    "wanneer het begon"
    aanmelding: BladAanmelding = field(default_factory=BladAanmelding)
    geinformeerd: str = ""
    "of de persoon van de aanmelding wist: ja of nee"
    geinformeerd_toelichting: str = ""
    "de toelichting daarop"
    feiten: tuple[BladFeit, ...] = ()
    "de feiten van toen"
    toetsing: BladToetsing = field(default_factory=BladToetsing)
    startfase: BladStartfase = field(default_factory=BladStartfase)
    metingen: tuple[BladMeting, ...] = ()
    "alle metingen"
    overleggen: tuple[BladOverleg, ...] = ()
    "alle overleggen"
    plan: BladPlan = field(default_factory=BladPlan)
    vinger: BladVinger = field(default_factory=BladVinger)
    afsluiting: BladAfsluiting = field(default_factory=BladAfsluiting)
    gevraagd: str = ""
    "de dag waarop is gevraagd wat de persoon ervan vond"
    niet_gevraagd: str = ""
    "waarom niet is gevraagd wat de persoon ervan vond"
    antwoorden: tuple[BladAntwoord, ...] = ()
    "wat de persoon van de aanpak vond"


@dataclass(frozen=True, kw_only=True)
class BladInzage:
    """Alles over de persoon, voor een verzoek om inzage; bij andere documenten leeg."""

    procesregisseur: str = ""
    "wie het proces bewaakt"
    taal: str = ""
    "de taal die de persoon spreekt"
    tolk: bool = False
    "waar als er een tolk nodig is"
    eenvoudige_taal: bool = False
    "waar als eenvoudige taal helpt"
    trajecten: tuple[BladTraject, ...] = ()
    "elke keer dat de aanpak liep, de eerste eerst"
    verstrekkingen: tuple[BladVerstrekking, ...] = ()
    "wat aan anderen is gegeven, en wanneer"


@dataclass(frozen=True, kw_only=True)
class Blad:
    """Alles wat één lezer van één casus mag weten."""

    document: BladDocument = field(default_factory=BladDocument)
    afzender: BladAfzender = field(default_factory=BladAfzender)
    ontvanger: BladOntvanger = field(default_factory=BladOntvanger)
    persoon: BladPersoon = field(default_factory=BladPersoon)
    relaties: tuple[BladRelatie, ...] = ()
    "wie er om de persoon heen staan, voor zover u dat met deze lezer deelde"
    aanmelding: BladAanmelding = field(default_factory=BladAanmelding)
    feiten: tuple[BladFeit, ...] = ()
    "de feiten die deze lezer mag zien"
    toetsing: BladToetsing = field(default_factory=BladToetsing)
    startfase: BladStartfase = field(default_factory=BladStartfase)
    monitor: BladMonitor = field(default_factory=BladMonitor)
    overleg: BladOverleg = field(default_factory=BladOverleg)
    plan: BladPlan = field(default_factory=BladPlan)
    opschaling: BladOpschaling = field(default_factory=BladOpschaling)
    vinger: BladVinger = field(default_factory=BladVinger)
    afsluiting: BladAfsluiting = field(default_factory=BladAfsluiting)
    vragenlijst: BladVragenlijst = field(default_factory=BladVragenlijst)
    lijsten: BladLijsten = field(default_factory=BladLijsten)
    bewaren: BladBewaren = field(default_factory=BladBewaren)
    inzage: BladInzage = field(default_factory=BladInzage)
