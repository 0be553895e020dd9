"""The words for what can go wrong in a rondleiding: in the case file, or on the way."""

from typing import Final

_NIETS_GEMAAKT: Final = "Er is niets gemaakt. Verbeter het casusbestand."

ZINNEN: Final[dict[str, tuple[str, str]]] = {
    "bestand-onleesbaar": ("{bestand} kan niet worden gelezen.", "Kijk het pad na."),
    "casusbestand-onleesbaar": (
        "Het casusbestand is geen leesbare TOML (regel {regel}).",
        _NIETS_GEMAAKT,
    ),
    "casusbestand-formaat": (
        "Het casusbestand heeft een ander formaat; dit programma leest formaat {verwacht}.",
        _NIETS_GEMAAKT,
    ),
    "casusbestand-sleutel-onbekend": ("De sleutel ‘{sleutel}’ bestaat niet.", _NIETS_GEMAAKT),
    "casusbestand-sleutel-ontbreekt": ("De sleutel ‘{sleutel}’ ontbreekt.", _NIETS_GEMAAKT),
    "casusbestand-waarde-onbekend": (
        "De waarde van ‘{sleutel}’ staat niet in de lijst van de regio.",
        _NIETS_GEMAAKT,
    ),
    "casusbestand-waarde-onjuist": ("De waarde van ‘{sleutel}’ kan niet.", _NIETS_GEMAAKT),
    "casusbestand-overgang-volgorde": (
        "Overgang {nummer} ({overgang}) ligt voor de vorige overgang.",
        _NIETS_GEMAAKT,
    ),
    "casusbestand-overgang-kan-niet": (
        "Overgang {nummer} ({overgang}) kan niet vanuit de stap waarin de casus dan staat.",
        _NIETS_GEMAAKT,
    ),
    "rondleiding-map-niet-leeg": (
        "In de map voor de rondleiding staan andere bestanden.",
        "Er is niets veranderd. Kies een lege map.",
    ),
    "rondleiding-niet-ondertekend": (
        "Het document ‘{document}’ is niet door beiden ondertekend.",
        "Bekijk de laatste schermafbeelding.",
    ),
    "oefencertificaat-niet-geschreven": (
        "Het certificaat om mee te oefenen kan niet worden geschreven.",
        "Kijk of de map bestaat en of er nog plaats is.",
    ),
    "rondleiding-duurt-te-lang": (
        "Het programma bleef te lang wachten op ‘{waarop}’.",
        "Bekijk de laatste schermafbeelding.",
    ),
    "rondleiding-niet-gevonden": (
        "‘{bediening}’ staat niet op het scherm.",
        "Bekijk de laatste schermafbeelding.",
    ),
    "rondleiding-onbereikbaar": (
        "‘{bediening}’ is niet te bedienen.",
        "Bekijk de laatste schermafbeelding.",
    ),
    "rondleiding-veld-weigert": (
        "Het veld ‘{bediening}’ weigert de waarde uit het casusbestand.",
        "Bekijk de laatste schermafbeelding en verbeter het casusbestand.",
    ),
    "rondleiding-overgang-geweigerd": (
        "Het programma weigert de overgang ‘{overgang}’.",
        "Bekijk de laatste schermafbeelding.",
    ),
    "rondleiding-niet-toegevoegd": (
        "Het toevoegen van ‘{bediening}’ gaf geen nieuwe rij.",
        "Bekijk de laatste schermafbeelding.",
    ),
    "rondleiding-geen-document": (
        "Het document ‘{document}’ werd niet gemaakt.",
        "Bekijk de laatste schermafbeelding.",
    ),
    "rondleiding-niet-vastgelegd": (
        "Van het document ‘{document}’ is niet vastgelegd dat het is gegeven.",
        "Bekijk de laatste schermafbeelding.",
    ),
    "rondleiding-export-onvolledig": (
        "Niet alle documenten zijn geëxporteerd.",
        "Bekijk de laatste schermafbeelding.",
    ),
    "rondleiding-schrijven-mislukt": (
        "{bestand} kon niet worden bewaard.",
        "Kies een map die niet vol is en waarin u mag schrijven.",
    ),
}
