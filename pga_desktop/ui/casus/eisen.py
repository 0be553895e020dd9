"""What each guard of the process asks, in words; and where each shortcoming is mended."""

from pga_desktop.domain.proces import Mogelijkheid
from pga_desktop.ui.casus.bestemming import veld_van_tekort
from pga_desktop.ui.widgets.lijsten import Eis

VOORWAARDEN = {
    "naam": "Een deel van de naam",
    "aanleiding": "Aanleiding",
    "aanmelder": "Aanmelder en organisatie",
    "geinformeerd": "Cliënt weet het, of reden waarom niet",
    "afwijsbesluit": "Besluit met toelichting",
    "afwijsreden": "Reden van afwijzing",
    "beslissers": "Wie hebben besloten",
    "criteria": "Alle criteria beantwoord",
    "proportionaliteit": "Past het middel bij het doel",
    "subsidiariteit": "Waarom het niet lichter kan",
    "plek_vrij": "Plek vrij",
    "client_geinformeerd": "Aanmeldbrief gegeven, of uitstel",
    "startgesprek": "Startgesprek gehouden",
    "nulmeting": "Nulmeting",
    "doel": "Minstens één doel",
    "acties": "Elke actie heeft iemand en een datum",
    "casusregisseur": "Casusregisseur",
    "mening_client": "Wat vindt de cliënt ervan?",
    "evaluatiedatum": "Evaluatiedatum",
    "tussenmeting": "Nieuwe tussenmeting",
    "evaluatie": "Uitkomst en volgende evaluatiedatum",
    "zvh": "Welk ZVH en welke vraag",
    "zvh_criteria": "Criteria 1, 2 en 3, of criterium 4",
    "zvh_geinformeerd": "Cliënt geïnformeerd, of reden",
    "meegestuurd": "Wat gaat mee",
    "terugkeer": "Datum en uitkomst van het ZVH",
    "hertoetsing": "Waarom de lokale PGA nodig is",
    "vinger_partner": "Wie houdt de vinger aan de pols",
    "vinger_signalen": "Signalen",
    "vinger_tot": "Einddatum",
    "afsluitreden": "Reden van afsluiting",
    "eindmeting": "Eindmeting",
    "acties_afgerond": "Alle acties afgerond of overgedragen",
    "nazorg": "Nazorg: wie en wanneer",
    "afsluitbrief": "Afsluitbrief gegeven",
    "feedback": "Feedback gevraagd, of reden waarom niet",
    "opruimverzoek": "Partners gevraagd gegevens te wissen",
}

_DEEL = {
    "aanmelder": "Naam van de aanmelder",
    "aanmelder-organisatie": "Organisatie van de aanmelder",
    "niet-geinformeerd-reden": "Waarom weet de cliënt het niet?",
    "besluit-afwijzen": "Besluit: afwijzen",
    "besluit-toelichting": "Toelichting bij het besluit",
    "criterium-nee-toelichting": "Toelichting bij elk nee",
    "plek": "Geen plek vrij: de casus wacht",
    "actie": "Minstens één actie",
    "niet-bereikt-toelichting": "Waarom is de cliënt niet bereikt?",
    "evaluatie-uitkomst": "Uitkomst van de evaluatie",
    "evaluatie-volgende": "Volgende evaluatiedatum",
    "zvh": "Welk Zorg- en Veiligheidshuis",
    "zvh-vraag": "Vraag aan het ZVH",
    "zvh-teruggekomen": "Datum van terugkeer",
    "zvh-uitkomst": "Uitkomst bij het ZVH",
    "nazorg-door": "Wie doet de nazorg",
    "nazorg-datum": "Wanneer nazorg controleren",
}
"""What is still missing when the rest of what a guard asks is there."""


def eisen_van(mogelijk: Mogelijkheid) -> list[Eis]:
    """The lines of 'Nog nodig': each guard once, in the same words before and after it is met."""
    eisen = []
    for voorwaarde, mist in mogelijk.stand:
        woorden = VOORWAARDEN[voorwaarde.naam]
        if not mist:
            eisen.append(Eis(woorden, True))
            continue
        eerste, *rest = mist
        sleutel = f"{eerste.sectie}|{veld_van_tekort(eerste)}"
        nog = "" if rest else _DEEL.get(eerste.code, "")
        eisen.append(Eis(woorden, False, sleutel=sleutel, nog=nog))
    return eisen
