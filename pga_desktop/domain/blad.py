"""The sheet: what one reader may know of one case, ready to be put into words.

Documents, presentation and exports receive a `Blad` and nothing else; there is no way back to the
case. Only `bladen` makes one. Every text is finished: dates written out, labels in words. What the
reader may not see, or what is unknown, is an empty string or an empty tuple.
The field names are the placeholders of the templates; their docstrings become the printed list.
"""

from dataclasses import dataclass, field

from pga_desktop.domain.blad_rondom import (
    BladAfzender,
    BladBewaren,
    BladDocument,
    BladLijsten,
    BladOntvanger,
    BladVragenlijst,
)


@dataclass(frozen=True, kw_only=True)
class BladPersoon:
    """De persoon om wie het gaat."""

    naam: str = ""
    "de volledige naam voor een professional"
    aanhef: str = ""
    "de naam na 'Beste'"
    roepnaam: str = ""
    "de roepnaam"
    initialen: str = ""
    "alleen de eerste letters"
    geboortedatum: str = ""
    "de geboortedatum, zo volledig als bekend"
    adresregels: tuple[str, ...] = ()
    "straat, postcode en woonplaats"
    telefoon: str = ""
    "het telefoonnummer"
    bsn: str = ""
    "het burgerservicenummer; alleen als daar bewust voor is gekozen"
    minderjarig: bool = False
    "waar als de persoon jonger is dan 18 of dat kan zijn"


@dataclass(frozen=True, kw_only=True)
class BladAanmelding:
    """De aanmelding."""

    datum: str = ""
    "wanneer de aanmelding binnenkwam"
    organisatie: str = ""
    "welke organisatie heeft aangemeld"
    aanmelder: str = ""
    "wie heeft aangemeld"
    functie: str = ""
    "de functie van de aanmelder"
    aanleiding: str = ""
    "waarom is aangemeld"
    eerdere_inzet: str = ""
    "wat al is geprobeerd"
    doel: str = ""
    "wat de aanmelder wil bereiken"
    partners: tuple[str, ...] = ()
    "de organisaties die bij de aanmelding zijn genoemd"


@dataclass(frozen=True, kw_only=True)
class BladFeit:
    """Een feit met bron en datum."""

    datum: str = ""
    "wanneer"
    bron: str = ""
    "van wie"
    soort: str = ""
    "soort feit, in woorden"
    tekst: str = ""
    "wat"


@dataclass(frozen=True, kw_only=True)
class BladCriterium:
    """Een criterium met het antwoord."""

    vraag: str = ""
    "het criterium, in woorden"
    antwoord: str = ""
    "ja, nee of leeg"
    toelichting: str = ""
    "de toelichting"


@dataclass(frozen=True, kw_only=True)
class BladToetsing:
    """Het besluit over de aanmelding, en voor wie het mag zien ook de afweging."""

    datum: str = ""
    "de datum van het besluit"
    toegelaten: bool = False
    "waar als de persoon in de aanpak komt"
    afgewezen: bool = False
    "waar als de persoon niet in de aanpak komt"
    reden: str = ""
    "de reden van afwijzing, in algemene woorden"
    verwijzing: str = ""
    "naar wie is verwezen"
    toelichting: str = ""
    "de toelichting op het besluit"
    proportionaliteit: str = ""
    "waarom het middel past bij het doel"
    subsidiariteit: str = ""
    "waarom het niet lichter kan"
    beslissers: tuple[str, ...] = ()
    "wie hebben besloten"
    criteria: tuple[BladCriterium, ...] = ()
    "de criteria met antwoord"


@dataclass(frozen=True, kw_only=True)
class BladStartfase:
    """De brief en het eerste gesprek."""

    aanmeldbrief_datum: str = ""
    "wanneer de aanmeldbrief is gegeven"
    startgesprek_datum: str = ""
    "wanneer het startgesprek is"
    aanwezigen: tuple[str, ...] = ()
    "wie bij het startgesprek waren"
    verslag: str = ""
    "het verslag van het startgesprek"


@dataclass(frozen=True, kw_only=True)
class BladScore:
    """De scores op een leefgebied."""

    leefgebied: str = ""
    "het leefgebied"
    nul: str = ""
    "de score bij de start"
    laatste: str = ""
    "de laatste score"
    client: str = ""
    "wat de persoon zelf geeft"
    toelichting: str = ""
    "de toelichting bij de laatste score"


@dataclass(frozen=True, kw_only=True)
class BladMonitor:
    """De PGA-monitor: hoe het gaat op de leefgebieden."""

    datum_nul: str = ""
    "de datum van de nulmeting"
    datum_laatste: str = ""
    "de datum van de laatste meting, als dat niet de nulmeting is"
    schaal: str = ""
    "de schaal in woorden"
    scores: tuple[BladScore, ...] = ()
    "een regel per leefgebied"


@dataclass(frozen=True, kw_only=True)
class BladOverleg:
    """Een casusoverleg."""

    datum: str = ""
    "de datum"
    tijd: str = ""
    "de tijd"
    locatie: str = ""
    "de plaats"
    genodigden: tuple[str, ...] = ()
    "alle genodigden"
    deelnemers: tuple[str, ...] = ()
    "wie er waren"
    afwezig: tuple[str, ...] = ()
    "wie er niet waren"
    client_aanwezig: bool = False
    "waar als de persoon zelf aan tafel zat"
    beeld: str = ""
    "wat is gezien"
    oordeel: str = ""
    "wat de deelnemers ervan vinden"
    besluiten: tuple[str, ...] = ()
    "wat is besloten"
    informatieafspraken: str = ""
    "wie wat mag weten"


@dataclass(frozen=True, kw_only=True)
class BladActie:
    """Een actie."""

    wie: str = ""
    "wie het doet"
    wat: str = ""
    "wat die doet"
    soort: str = ""
    "zorg, bestuursrecht, civiel recht of strafrecht"
    start: str = ""
    "vanaf wanneer"
    uiterlijk: str = ""
    "voor wanneer"
    status: str = ""
    "hoe het ermee staat"
    resultaat: str = ""
    "wat het heeft opgeleverd"


@dataclass(frozen=True, kw_only=True)
class BladDoel:
    """Een doel met de acties."""

    nummer: str = ""
    "het nummer van het doel"
    leefgebied: str = ""
    "het leefgebied"
    prioriteit: str = ""
    "hoe belangrijk het doel is, als een cijfer"
    doel: str = ""
    "het doel"
    woorden_client: str = ""
    "wat de persoon er zelf over zegt"
    acties: tuple[BladActie, ...] = ()
    "de acties bij dit doel"


@dataclass(frozen=True, kw_only=True)
class BladTerugval:
    """Een afspraak voor als het minder gaat."""

    signaal: str = ""
    "waaraan je het merkt"
    wie: str = ""
    "wie iets doet"
    wat: str = ""
    "wat die doet"


@dataclass(frozen=True, kw_only=True)
class BladEvaluatie:
    """Een evaluatie van het plan."""

    datum: str = ""
    "wanneer"
    uitkomst: str = ""
    "wat eruit kwam"
    volgende: str = ""
    "wanneer de volgende is"


@dataclass(frozen=True, kw_only=True)
class BladPlan:
    """Het plan van aanpak."""

    datum: str = ""
    "de datum van het plan"
    casusregisseur: str = ""
    "wie de inhoud bewaakt"
    uitvoerders: tuple[str, ...] = ()
    "de organisaties met een actie die nog moet, zonder die van de casusregisseur"
    evaluatiedatum: str = ""
    "wanneer het plan wordt besproken"
    akkoord: str = ""
    "wat de persoon van het plan vindt, in woorden"
    akkoord_toelichting: str = ""
    "de toelichting daarop"
    informatieafspraken: str = ""
    "wie wat mag weten, zoals afgesproken in het laatste overleg dat daar iets over zegt"
    doelen: tuple[BladDoel, ...] = ()
    "de doelen"
    acties_klaar: tuple[BladActie, ...] = ()
    "de acties die klaar zijn, van alle doelen samen"
    acties_open: tuple[BladActie, ...] = ()
    "de acties die nog moeten of aan een ander zijn overgedragen, van alle doelen samen"
    terugvalplan: tuple[BladTerugval, ...] = ()
    "het terugvalplan"
    evaluaties: tuple[BladEvaluatie, ...] = ()
    "de evaluaties"


@dataclass(frozen=True, kw_only=True)
class BladOpschaling:
    """De vraag aan het Zorg- en Veiligheidshuis."""

    datum: str = ""
    "de datum"
    zvh: str = ""
    "welk Zorg- en Veiligheidshuis"
    vraag: str = ""
    "wat wordt gevraagd"
    criteria: tuple[BladCriterium, ...] = ()
    "de vier landelijke criteria"
    geinformeerd: str = ""
    "wanneer de persoon is geïnformeerd, of waarom niet"
    meegestuurd: tuple[str, ...] = ()
    "wat wordt meegestuurd"


@dataclass(frozen=True, kw_only=True)
class BladVinger:
    """Eén partner houdt een vinger aan de pols."""

    partner: str = ""
    "welke partner oplet"
    signalen: str = ""
    "op welke signalen"
    tot: str = ""
    "tot welke datum"


@dataclass(frozen=True, kw_only=True)
class BladAfsluiting:
    """De afsluiting."""

    datum: str = ""
    "wanneer de aanpak stopt"
    reden: str = ""
    "waarom, in woorden"
    resultaat: str = ""
    "wat is bereikt"
    nazorg_door: str = ""
    "wie daarna contact houdt"
    nazorg_datum: str = ""
    "tot of op welke datum"


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
