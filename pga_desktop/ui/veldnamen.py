"""The Dutch name of every field and record: on screen, in the history, for screen readers."""

from pga_desktop.domain.aanmelding import Feit, Feitsoort
from pga_desktop.domain.instellingen import Instellingen
from pga_desktop.domain.records import RECORDS
from pga_desktop.domain.velden import Rij, velden

_AANTEKENING = "Aantekening"

_LABELS = {
    "persoon": {
        "voornamen": "Voornamen",
        "roepnaam": "Roepnaam",
        "voorvoegsel": "Voorvoegsel",
        "geslachtsnaam": "Achternaam",
        "naamgebruik": "Naam in brieven",
        "partner_voorvoegsel": "Voorvoegsel partner",
        "partner_geslachtsnaam": "Achternaam partner",
        "geboortedatum": "Geboortedatum",
        "geslacht": "Geslacht",
        "bsn": "BSN",
        "bsn_gecontroleerd_op": "BSN gecontroleerd op",
        "bsn_gecontroleerd_met": "Gecontroleerd met",
        "straat": "Straat",
        "huisnummer": "Huisnummer",
        "postcode": "Postcode",
        "woonplaats": "Woonplaats",
        "geheim_adres": "Geheim adres",
        "telefoon": "Telefoon",
        "taal": "Taal",
        "tolk": "Tolk nodig",
        "eenvoudige_taal": "Eenvoudige taal",
    },
    "relatie": {
        "soort": "Relatie",
        "naam": "Naam",
        "gezag": "Gezag",
        "ontvangt_brieven": "Ontvangt brieven",
        "adres": "Adres voor brieven",
    },
    "casus": {
        "nummer": "Casusnummer",
        "procesregisseur": "Procesregisseur",
        "vlaggen": "Let op",
    },
    "gebeurtenis": {"reden": "Toelichting bij de stap"},
    "aanmelding": {
        "datum": "Ontvangen op",
        "organisatie": "Organisatie",
        "aanmelder": "Naam aanmelder",
        "functie": "Functie",
        "telefoon": "Telefoon aanmelder",
        "email": "E-mail aanmelder",
        "kanaal": "Binnengekomen via",
        "aanleiding": "Aanleiding",
        "eerdere_inzet": "Wat is al geprobeerd?",
        "doel": "Doel van de aanmelding",
        "betrokken_partners": "Betrokken partners",
        "geinformeerd": "Weet de cliënt van de aanmelding?",
        "geinformeerd_toelichting": "Hoe en wanneer, of waarom niet",
    },
    "feit": {"datum": "Datum", "bron": "Bron", "soort": "Soort", "tekst": "Feit"},
    "toetsing": {
        "datum": "Datum besluit",
        "besluit": "Besluit",
        "toelichting": "Toelichting bij het besluit",
        "proportionaliteit": "Past het middel bij het doel?",
        "subsidiariteit": "Waarom kan het niet lichter?",
        "beslissers": "Wie hebben besloten?",
        "afwijsreden": "Reden van afwijzing",
        "verwijzing": "Verwezen naar",
    },
    "criteriumantwoord": {
        "criterium": "Criterium",
        "antwoord": "Antwoord",
        "toelichting": "Toelichting",
    },
    "startfase": {
        "aanmeldbrief_datum": "Aanmeldbrief gegeven op",
        "uitstel_reden": "Reden om nog niet te informeren",
        "uitstel_tot": "Uitstel tot",
        "startgesprek_datum": "Startgesprek op",
        "aanwezigen": "Wie waren erbij?",
        "startgesprek_verslag": "Verslag van het startgesprek",
    },
    "meting": {
        "soort": "Soort meting",
        "datum": "Datum meting",
        "lijst_versie": "Versie van de lijst",
    },
    "score": {
        "leefgebied": "Leefgebied",
        "score": "Score",
        "clientscore": "Eigen score cliënt",
        "toelichting": "Toelichting bij de score",
    },
    "overleg": {
        "datum": "Datum overleg",
        "tijd": "Tijd",
        "locatie": "Plaats",
        "client_aanwezig": "Cliënt aan tafel",
        "beeld": "Beeld: wat zien we?",
        "oordeel": "Oordeel: wat vinden we ervan?",
        "informatieafspraken": "Wie mag wat weten?",
    },
    "deelnemer": {"organisatie": "Organisatie", "naam": "Naam", "aanwezig": "Aanwezig"},
    "overlegbesluit": {"tekst": "Besluit", "actie_id": "Actie"},
    "plan": {
        "datum": "Datum plan",
        "casusregisseur": "Casusregisseur",
        "evaluatiedatum": "Evaluatie op",
        "akkoord": "Wat vindt de cliënt van het plan?",
        "akkoord_toelichting": "Toelichting",
    },
    "doel": {
        "leefgebied": "Leefgebied",
        "doel": "Doel",
        "woorden_client": "In eigen woorden van de cliënt",
        "prioriteit": "Prioriteit",
    },
    "actie": {
        "soort": "Soort",
        "wat": "Wat",
        "wie": "Wie",
        "start": "Vanaf",
        "uiterlijk": "Uiterlijk",
        "status": "Stand",
        "resultaat": "Resultaat",
    },
    "terugvalafspraak": {"signaal": "Signaal", "wie": "Wie", "wat": "Doet wat"},
    "evaluatie": {
        "datum": "Datum evaluatie",
        "uitkomst": "Uitkomst",
        "nieuwe_evaluatiedatum": "Volgende evaluatie",
    },
    "opschaling": {
        "datum": "Datum opschaling",
        "zvh": "Zorg- en Veiligheidshuis",
        "vraag": "Vraag aan het ZVH",
        "criteria": "Criteria van het ZVH",
        "client_geinformeerd_op": "Cliënt geïnformeerd op",
        "niet_geinformeerd_reden": "Niet geïnformeerd, omdat",
        "meegestuurd": "Wat gaat mee?",
        "meegestuurd_anders": "Wat gaat nog meer mee?",
        "teruggekomen": "Terug bij de gemeente op",
        "uitkomst": "Uitkomst bij het ZVH",
        "hertoetsing": "Waarom is de lokale PGA (nog) nodig?",
    },
    "vinger_aan_de_pols": {
        "partner": "Wie houdt de vinger aan de pols?",
        "signalen": "Signalen om op te letten",
        "tot": "Tot en met",
    },
    "afsluiting": {
        "datum": "Datum afsluiting",
        "reden": "Reden van afsluiting",
        "resultaat": "Wat is bereikt?",
        "nazorg_door": "Nazorg door",
        "nazorg_datum": "Nazorg controleren op",
        "afsluitbrief_datum": "Afsluitbrief gegeven op",
        "opruimverzoek_datum": "Partners gevraagd gegevens te wissen op",
    },
    "clientfeedback": {
        "gevraagd_op": "Gevraagd op",
        "niet_gevraagd_reden": "Niet gevraagd, omdat",
    },
    "feedbackantwoord": {
        "vraag": "Vraag",
        "score": "Antwoord",
        "tekst": "Antwoord",
        "lijst_versie": "Versie van de vragen",
    },
    "deling": {
        "item_soort": "Onderdeel",
        "item_id": "Nummer onderdeel",
        "organisatie": "Gedeeld met",
        "grond": "Waarom mag dit gedeeld worden?",
        "datum": "Gedeeld op",
        "om_toestemming": "Het OM stemt in",
    },
    "incidenteel_deelnemer": {"organisatie": "Organisatie", "grond": "Waarom doet deze mee?"},
    "uitgesteld": {"sleutel": "Taak", "tot": "Later op", "reden": "Waarom later?"},
    "organisatie": {
        "naam": "Naam",
        "domein": "Domein",
        "convenant": "Convenant ondertekend",
        "convenant_datum": "Ondertekend op",
        "notitie": "Notitie",
    },
    "contactpersoon": {
        "naam": "Naam",
        "functie": "Functie",
        "telefoon": "Telefoon",
        "email": "E-mail",
    },
    "instellingen": {
        "gemeente": "Gemeente",
        "afdeling": "Afdeling",
        "contactpersoon": "Contactpersoon in brieven",
        "functie": "Functie",
        "telefoon": "Telefoon",
        "email": "E-mail",
        "postadres": "Postadres",
        "bezoekadres": "Bezoekadres",
        "verwerkingsverantwoordelijke": "Verwerkingsverantwoordelijke",
        "fg_naam": "Functionaris gegevensbescherming (FG)",
        "fg_email": "E-mail van de FG",
        "fg_telefoon": "Telefoon van de FG",
        "klachtadres": "Waar gaat een klacht heen?",
        "bezwaaradres": "Waar gaat een bezwaar heen?",
        "reglement": "Privacyreglement (naam en jaar)",
        "plafond": "Hoogste aantal lopende casussen",
        "tokenbibliotheek": "Bestand van de leverancier",
    },
}

_PLEKKEN = {
    "ontvanger.adresregels": "Adres",
    "document.eigen_alinea": "Eigen alinea",
}
"""Places on a sheet that are more than one field of a record, or none."""
_AFZENDER = "afzender"

_RECORDS = {
    "persoon": "Persoon",
    "relatie": "Relatie",
    "casus": "Casus",
    "traject": "Traject",
    "gebeurtenis": "Stap in het proces",
    "aanmelding": "Aanmelding",
    "feit": "Feit",
    "toetsing": "Toetsing",
    "criteriumantwoord": "Criterium",
    "startfase": "Startfase",
    "meting": "Meting",
    "score": "Score",
    "overleg": "Casusoverleg",
    "deelnemer": "Deelnemer",
    "overlegbesluit": "Besluit",
    "plan": "Plan van aanpak",
    "doel": "Doel",
    "actie": "Actie",
    "terugvalafspraak": "Terugvalplan",
    "evaluatie": "Evaluatie",
    "opschaling": "Opschaling",
    "vinger_aan_de_pols": "Vinger aan de pols",
    "afsluiting": "Afsluiting",
    "clientfeedback": "Cliëntfeedback",
    "feedbackantwoord": "Antwoord van de cliënt",
    "document": "Document",
    "documentstap": "Verzending",
    "ondertekening": "Ondertekening",
    "deling": "Gedeelde informatie",
    "incidenteel_deelnemer": "Incidenteel deelnemer",
    "uitgesteld": "Uitgestelde taak",
    "organisatie": "Partner",
    "contactpersoon": "Contactpersoon",
    "certificaat": "Certificaat",
    "instellingen": "Instellingen",
}

_HINTS = {
    "persoon.geboortedatum": "dd-mm-jjjj, alleen het jaar mag ook",
    "persoon.bsn": "Alleen als het nodig is. Komt nooit in een document voor partners.",
    "persoon.geheim_adres": "Adres en telefoon staan dan alleen nog in brieven aan de cliënt zelf",
    "persoon.eenvoudige_taal": "Brieven ook in makkelijke taal",
    "relatie.adres": "Dit adres gaat nooit mee naar anderen",
    "aanmelding.aanleiding": "De cliënt en de partners lezen dit woord voor woord",
    "afsluiting.resultaat": "De cliënt en de partners lezen dit woord voor woord",
    "aanmelding.betrokken_partners": "Eén organisatie per regel",
    "toetsing.beslissers": "Eén naam of organisatie per regel",
    "startfase.aanwezigen": "Eén naam per regel",
    "startfase.uitstel_reden": "Alleen het OM of een ernstig veiligheidsbelang kan een reden zijn",
    "opschaling.meegestuurd_anders": "Eén onderdeel per regel",
    "doel.prioriteit": "Een getal: 1 is het belangrijkst",
    "actie.wie": "Organisatie: naam",
    "plan.casusregisseur": "Organisatie: naam",
    "afsluiting.nazorg_door": "Organisatie: naam",
    "vinger_aan_de_pols.partner": "Organisatie: naam",
    "vinger_aan_de_pols.signalen": "Wat moet deze partner melden?",
    "instellingen.plafond": "Leeg is geen grens",
    "instellingen.tokenbibliotheek": "Hoort bij de kaart of het token; eindigt op .dll of .so",
}


def label(soort: str, veld: str) -> str:
    """The name of a field of a kind of record."""
    return _LABELS[soort][veld]


def label_bij(rij: Rij, veld: str) -> str:
    """The name of a field of one record: what the expert writes down for herself is no fact."""
    if isinstance(rij, Feit) and veld == "tekst" and rij.soort == Feitsoort.WERKAANTEKENING:
        return _AANTEKENING
    return label(rij.SOORT, veld)


def vindplaats(soort: str, veld: str) -> str:
    """Where a word was found: the name of the field, or of its record where it has none.

    Of a fact it is not said there which kind it is.
    """
    if (soort, veld) == (Feit.SOORT, "tekst"):
        return f"{label(soort, veld)} of {_AANTEKENING.lower()}"
    return _LABELS.get(soort, {}).get(veld) or recordnaam(soort)


def hint(soort: str, veld: str) -> str:
    """A short explanation under the name of a field, or nothing."""
    return _HINTS.get(f"{soort}.{veld}", "")


def recordnaam(soort: str) -> str:
    """The name of a kind of record."""
    return _RECORDS[soort]


def naam_van_plek(pad: str) -> str:
    """The name of a place on a sheet, a placeholder of a text, as the screens know it."""
    deel, _, veld = pad.rpartition(".")
    soort = Instellingen.SOORT if deel == _AFZENDER else deel
    try:
        return label(soort, veld).rstrip("?")
    except KeyError:
        return _PLEKKEN.get(pad, pad.replace(".", ", ").replace("_", " ").capitalize())


def zonder_naam() -> tuple[str, ...]:
    """Fields and records that have no name here; must be empty, a test says so."""
    rijen: list[type[Rij]] = [*RECORDS.values(), Instellingen]
    mist = [
        f"{rij.SOORT}.{v.naam}"
        for rij in rijen
        for v in velden(rij)
        if v.naam not in _LABELS.get(rij.SOORT, {})
    ]
    return (*mist, *(rij.SOORT for rij in rijen if rij.SOORT not in _RECORDS))
