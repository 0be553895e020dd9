"""The words for what goes wrong when a document is signed, or comes back signed."""

from typing import Final

_NIETS_GEBEURD: Final = "Er is niets ondertekend; het document is zoals het was."

ZINNEN: Final[dict[str, tuple[str, str]]] = {
    # the certificate
    "certificaatbestand-onleesbaar": (
        f"Dit is geen certificaatbestand. {_NIETS_GEBEURD}",
        "Kies het bestand met de naam die eindigt op .p12 of .pfx.",
    ),
    "certificaatwachtwoord-onjuist": (
        f"Dit wachtwoord past niet bij het certificaat. {_NIETS_GEBEURD}",
        "Typ het wachtwoord opnieuw. U kreeg het samen met het certificaat.",
    ),
    "certificaat-zonder-sleutel": (
        f"In dit bestand zit geen sleutel om mee te ondertekenen. {_NIETS_GEBEURD}",
        "Vraag uw beheerder om het bestand met de privésleutel.",
    ),
    "certificaat-verlopen": (
        f"Dit certificaat was geldig tot en met {{datum}}. {_NIETS_GEBEURD}",
        "Vraag een nieuw certificaat aan, of laat op papier tekenen.",
    ),
    "certificaat-nog-niet-geldig": (
        f"Dit certificaat is pas geldig vanaf {{datum}}. {_NIETS_GEBEURD}",
        "Kijk of de datum van deze computer klopt, of wacht tot die dag.",
    ),
    "certificaat-ander-gebruik": (
        f"Dit certificaat is niet bedoeld om te ondertekenen. {_NIETS_GEBEURD}",
        "Kies een certificaat voor handtekeningen.",
    ),
    "certificaat-onleesbaar": (
        "In dit bestand staat geen certificaat.",
        "Kies het bestand van de uitgever; het eindigt op .cer, .crt of .pem.",
    ),
    # the card or token
    "tokenbibliotheek-onbruikbaar": (
        f"Het programma kan niet bij uw kaartlezer of token. {_NIETS_GEBEURD}",
        "Laat uw beheerder bij Beheer het bestand van de leverancier invullen.",
    ),
    "token-afwezig": (
        f"Er zit geen kaart of token in deze computer. {_NIETS_GEBEURD}",
        "Steek de kaart of het token erin en probeer het opnieuw.",
    ),
    "token-pin-onjuist": (
        f"Deze pincode klopt niet. {_NIETS_GEBEURD}",
        "Typ de pincode opnieuw. Na enkele foute codes blokkeert de kaart.",
    ),
    "token-pin-geblokkeerd": (
        f"De pincode van deze kaart is geblokkeerd. {_NIETS_GEBEURD}",
        "Vraag uw beheerder of de leverancier van de kaart om hulp.",
    ),
    "token-zonder-sleutel": (
        f"Op deze kaart staat geen certificaat om mee te ondertekenen. {_NIETS_GEBEURD}",
        "Gebruik een andere kaart of een certificaatbestand.",
    ),
    "token-weg": (
        f"De kaart of het token is losgeraakt of antwoordt niet meer. {_NIETS_GEBEURD}",
        "Steek de kaart opnieuw in en begin opnieuw.",
    ),
    # the document
    "pdf-onleesbaar": (
        "Dit bestand is geen pdf, of het is beschadigd.",
        "Vraag de afzender het opnieuw te sturen.",
    ),
    "tekenveld-onbekend": (
        "Dit document heeft geen vak voor deze handtekening.",
        "Maak het document opnieuw en kies het daarna uit de lijst.",
    ),
    "tekenveld-bezet": (
        "Hier is al getekend. Die handtekening blijft staan.",
        "Maak een nieuwe versie van het document als er opnieuw getekend moet worden.",
    ),
    "document-al-ondertekend": (
        "Dit document is ondertekend en blijft bewaard.",
        "Maak een nieuwe versie als er iets in moet veranderen.",
    ),
    "document-intussen-ondertekend": (
        "Er heeft intussen iemand anders getekend. Uw handtekening is niet gezet.",
        "Onderteken het document zoals het nu is.",
    ),
    "tekenplek-nodig": ("U hebt nog niet gekozen wie er tekent.", "Kies wie er tekent."),
    "bestand-niet-te-lezen": (
        "Dit bestand is er niet, of het programma mag het niet lezen.",
        "Kijk of de plaats en de naam van het bestand kloppen.",
    ),
    "ondertekenmoment-in-toekomst": (
        "De datum ligt in de toekomst.",
        "Kies vandaag of een eerdere datum.",
    ),
    "ondertekenen-mislukt": (
        f"Het ondertekenen is niet gelukt. {_NIETS_GEBEURD}",
        "Probeer het opnieuw, of laat op papier tekenen.",
    ),
    "krabbel-leeg": ("Er is nog niets getekend.", "Teken in het vak met de muis of een vinger."),
    "tekenen-na-certificaat": (
        "Er staat al een digitale handtekening onder. Daarna mag niets meer bij getekend worden.",
        "Laat op papier tekenen, of maak een nieuwe versie en laat eerst op het scherm tekenen.",
    ),
    # what comes back
    "plan-ander-document": (
        "Dit is niet het document dat u hebt gegeven, ook als de titel hetzelfde is.",
        "Vraag om het ondertekende exemplaar van uw eigen document.",
    ),
    "plan-handtekening-ontbreekt": (
        "In dit bestand ontbreekt een handtekening die eerder wel gezet is.",
        "Geef het laatste exemplaar uit het register en laat dat ondertekenen.",
    ),
    "plan-niets-nieuws": (
        "In dit bestand staat geen nieuwe handtekening.",
        "Vraag of de ander het na het ondertekenen heeft bewaard, en stuur het opnieuw.",
    ),
    "plan-elders-veranderd": (
        "Dit is uw document, maar er is meer aan veranderd dan een handtekening.",
        "Neem het niet over. Geef het exemplaar uit het register opnieuw ter ondertekening.",
    ),
    "scan-te-groot": (
        "Deze scan is te groot om te bewaren.",
        "Scan opnieuw met een lagere kwaliteit: hoogstens {hoogstens} MB.",
    ),
    "scan-soort-onbekend": (
        "Dit bestand is geen scan die het programma kent.",
        "Kies een pdf, een PNG of een JPEG.",
    ),
    "scan-beschadigd": ("Deze scan is beschadigd.", "Scan het papier opnieuw."),
}
