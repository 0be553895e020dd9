"""What stands on a sheet about the case itself, part by part.

The field names are placeholders of the templates; their docstrings become the printed list.
"""

from dataclasses import dataclass


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
    misschien_meerderjarig: bool = False
    "waar als de persoon 18 of ouder is of dat kan zijn"


@dataclass(frozen=True, kw_only=True)
class BladRelatie:
    """Iemand om de persoon heen, als u dat met deze lezer deelde; nooit met een adres."""

    soort: str = ""
    "wat hij voor de persoon is, bijvoorbeeld bewindvoerder"
    naam: str = ""
    "de naam"
    gezag: str = ""
    "of hij gezag heeft"


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
    wie_in_zin: str = ""
    "hetzelfde, zoals het in een zin staat: 'S. Akkerman van Groenwest'"
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
    wie_in_zin: str = ""
    "hetzelfde, zoals het in een zin staat"
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
