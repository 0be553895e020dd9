"""The words for what a check of a register finds."""

from typing import Final

PLAATSEN: Final = {"geschiedenis": "de geschiedenis", "toegang": "het logboek van toegang"}

ZINNEN: Final[dict[str, tuple[str, str]]] = {
    "bladzijden-veranderd": (
        "Een deel van het bestand is veranderd of beschadigd (aantal plekken: {aantal}).",
        "Werk niet door en zet een reservekopie terug.",
    ),
    "structuur-beschadigd": (
        "De opbouw van het register klopt niet (aantal fouten: {aantal}).",
        "Werk niet door en zet een reservekopie terug.",
    ),
    "verwijzing-los": (
        "In de tabel ‘{plaats}’ staan gegevens die nergens bij horen (aantal: {aantal}).",
        "Werk niet door en vraag uw beheerder om hulp.",
    ),
    "keten-verbroken": (
        "Vanaf regel {aantal} is {plaats} veranderd of onvolledig.",
        "Meld dit als beveiligingsincident en bewaar het register zoals het is.",
    ),
    "zoekindex-wijkt-af": (
        "De zoekindex klopt niet: zoeken kan iets overslaan. Uw gegevens zijn niet aangetast.",
        "Vraag uw beheerder om hulp.",
    ),
    "reservekopie-onbruikbaar": (
        "De reservekopie ‘{plaats}’ is niet te gebruiken.",
        "Maak een nieuwe reservekopie.",
    ),
}
