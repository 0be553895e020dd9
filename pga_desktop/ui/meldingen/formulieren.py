"""The words for what is wrong in a text, list or house style: for the functional manager."""

from typing import Final

SOORTEN: Final = {
    "tekst": "tekst tussen aanhalingstekens",
    "getal": "een getal",
    "ja_nee": "true of false",
    "lijst": "een lijst tussen [ en ]",
    "tabel": "een blok met een kop tussen [ en ]",
    "datum": "een datum als 2026-12-31",
}
"""What a value should have been."""

_VERGELIJK: Final = "Vergelijk het bestand met het meegeleverde."
_PLAATSHOUDERS: Final = "De plaatshouders staan in het hoofdstuk Sjablonen van de handleiding."
_OPMAAK: Final = "De opmaak staat in het hoofdstuk Sjablonen van de handleiding."

ZINNEN: Final[dict[str, tuple[str, str]]] = {
    # the file
    "map-onbekend": (
        "dit hoort bij geen document en bij geen lijst, en wordt niet gebruikt.",
        "Kijk de naam na in de meegeleverde map.",
    ),
    "bestand-ontbreekt": ("dit bestand ontbreekt.", "Neem het over uit de meegeleverde map."),
    "bestand-onleesbaar": (
        "dit bestand kan niet worden gelezen.",
        "Kijk of het bestand er nog is en of u het mag lezen.",
    ),
    "geen-utf8": (
        "dit bestand is niet als UTF-8 bewaard.",
        "Bewaar het opnieuw en kies daarbij de codering UTF-8.",
    ),
    "te-groot": ("dit is groter dan mag ({hoogstens}).", "Kort het in."),
    # TOML and CSV
    "toml-onleesbaar": (
        "hier klopt de schrijfwijze niet.",
        "Let op aanhalingstekens, haken en komma's. " + _VERGELIJK,
    ),
    "sleutel-onbekend": ("de naam ‘{sleutel}’ bestaat hier niet.", _VERGELIJK),
    "sleutel-ontbreekt": ("‘{sleutel}’ ontbreekt.", _VERGELIJK),
    "sleutel-dubbel": (
        "de sleutel ‘{sleutel}’ staat er twee keer.",
        "Geef elke keuze een eigen sleutel.",
    ),
    "sleutel-ligt-vast": (
        "‘{sleutel}’ ligt vast en kan niet worden veranderd.",
        "Neem de waarde over uit de meegeleverde map.",
    ),
    "waarde-verkeerde-soort": ("de waarde van ‘{sleutel}’ klopt niet.", "Hier hoort {verwacht}."),
    "waarde-onbekend": ("‘{waarde}’ kan niet bij ‘{sleutel}’.", "Wel mag: {mag}."),
    # the language of the template
    "sjabloon-onleesbaar": (
        "een opdracht tussen accolades klopt niet.",
        "Kijk of elke {{% if %}} een {{% endif %}} heeft en elke {{{{ een }}}}.",
    ),
    "constructie-geweigerd": (
        "deze opdracht tussen accolades mag niet in een tekst.",
        "Gebruik alleen plaatshouders, {{% if %}} en {{% for %}}.",
    ),
    "teken-geweigerd": ("het teken {teken} mag niet in een tekst.", "Haal het weg."),
    "plaatshouder-onbekend": ("de plaatshouder ‘{naam}’ bestaat niet.", _PLAATSHOUDERS),
    "plaatshouder-geen-tekst": (
        "‘{naam}’ is niet één tekst en kan zo niet worden afgedrukt.",
        "Gebruik {{% for %}} voor een lijst, of kies een onderdeel.",
    ),
    "plaatshouder-geen-lijst": (
        "‘{naam}’ is geen lijst; {{% for %}} kan er niet mee.",
        _PLAATSHOUDERS,
    ),
    "lus-herhaalt": (
        "te veel herhalingen in elkaar: deze {{% for %}} gaat niet over een onderdeel van ‘{lus}’.",
        "Zet haar buiten de andere, of neem een lijst die bij ‘{lus}’ hoort.",
    ),
    "voorwaarde-altijd-waar": (
        "‘{naam}’ is er altijd; deze {{% if %}} doet dus niets.",
        "Vraag naar een onderdeel ervan.",
    ),
    "filter-onbekend": ("het filter ‘{filter}’ bestaat niet.", _PLAATSHOUDERS),
    "filter-past-niet": ("het filter ‘{filter}’ past niet bij ‘{naam}’.", _PLAATSHOUDERS),
    "vergelijking-past-niet": (
        "‘{naam}’ wordt vergeleken met iets van een andere soort.",
        "Vergelijk tekst met tekst tussen aanhalingstekens en een getal met een getal.",
    ),
    "vult-niet": (
        "deze tekst kan niet worden gevuld.",
        "Kijk naar de opdrachten tussen accolades op deze regel.",
    ),
    # the layout
    "titel-ontbreekt": (
        "de tekst heeft niet altijd een titel.",
        "Begin met een regel als ‘# Titel’, buiten elke {{% if %}}.",
    ),
    "blok-onbekend": ("het blok ‘{blok}’ bestaat niet.", _OPMAAK),
    "blok-niet-gesloten": (
        "het blok ‘{blok}’ wordt niet gesloten.",
        "Zet na het blok een regel met alleen :::",
    ),
    "blok-niet-geopend": ("hier sluit een blok dat niet is geopend.", "Haal de regel ::: weg."),
    "blok-past-hier-niet": (
        "het blok ‘{blok}’ kan niet in een ander blok staan.",
        "Sluit het andere blok eerst.",
    ),
    "blok-aantal-onjuist": (
        "bij ‘{blok}’ hoort een aantal van 1 tot en met {hoogstens}.",
        "Schrijf bijvoorbeeld ‘::: {blok} 5’.",
    ),
    "pictogram-onbekend": (
        "het pictogram ‘{pictogram}’ bestaat niet.",
        "Kies uit: {mag}.",
    ),
    "kop-slaat-over": (
        "deze kop slaat een niveau over: {niveau} hekjes is te veel.",
        "Gebruik hier hoogstens {hoogstens}.",
    ),
    "link-geweigerd": (
        "een link naar ‘{doel}’ mag niet.",
        "Begin een link met https://, mailto: of tel:.",
    ),
    # the house style
    "kleur-onjuist": (
        "‘{waarde}’ is geen kleur voor ‘{sleutel}’.",
        "Schrijf een kleur als #1a2b3c.",
    ),
    "maat-onjuist": (
        "de maat ‘{sleutel}’ kan niet.",
        "Kies een getal van {minstens} tot en met {hoogstens}.",
    ),
    "logo-onbruikbaar": (
        "het logo ‘{waarde}’ is niet te gebruiken.",
        "Zet een PNG of JPEG van hoogstens 2 MB naast dit bestand.",
    ),
}
