"""The words for expected errors with own texts and region packages: for the functional manager."""

from typing import Final

_GEWEIGERD: Final = "Het pakket is geweigerd; er is niets veranderd."
_VRAAG_NIEUW: Final = f"{_GEWEIGERD} Vraag de maker om een nieuw pakket."
_VERTROUW_NIET: Final = f"{_GEWEIGERD} Vertrouw dit bestand niet en vraag de maker ernaar."

ZINNEN: Final[dict[str, tuple[str, str]]] = {
    "tekst-bestaat-al": (
        "Uw gemeente heeft hier al een eigen versie van.",
        "Er is niets veranderd. Pas die versie aan, of zet haar eerst terug.",
    ),
    "tekst-onleesbaar": (
        "{bestand} kan niet worden gelezen.",
        "Kies Controleren om te zien wat eraan mankeert.",
    ),
    "tekst-niet-verplaatst": (
        "Deze tekst kan nu niet worden verplaatst.",
        "Er is niets veranderd. Sluit het bestand in andere programma's en probeer het opnieuw.",
    ),
    "tekstmap-onbereikbaar": (
        "In de map met eigen teksten kan niet worden geschreven.",
        "Er is niets veranderd. Kijk of de schijf vol is en of u daar mag schrijven.",
    ),
    "pakket-onleesbaar": ("Dit is geen pakket, of het bestand is beschadigd.", _VRAAG_NIEUW),
    "pakket-te-groot": (
        "Dit pakket is te groot, of wordt bij het uitpakken te groot.",
        _VERTROUW_NIET,
    ),
    "pakket-pad-onveilig": (
        "In dit pakket zit een bestand dat ergens anders terecht wil komen: ‘{bestand}’.",
        _VERTROUW_NIET,
    ),
    "pakket-bestand-onbekend": (
        "In een pakket hoort geen bestand ‘{bestand}’.",
        f"{_GEWEIGERD} In een pakket mogen alleen teksten, lijsten, de huisstijl en haar logo.",
    ),
    "pakket-bestand-dubbel": ("In dit pakket zit ‘{bestand}’ twee keer.", _VRAAG_NIEUW),
    "pakket-bestand-ontbreekt": (
        "‘{bestand}’ staat wel in het pakket of wel in zijn lijst, maar niet in allebei.",
        _VRAAG_NIEUW,
    ),
    "pakket-bestand-veranderd": (
        "‘{bestand}’ is veranderd nadat het pakket was gemaakt.",
        _VERTROUW_NIET,
    ),
    "pakket-manifest-onjuist": (
        "Het pakket zegt niet goed wat erin zit (manifest.toml, regel {regel}).",
        _VRAAG_NIEUW,
    ),
    "pakket-nieuwer": (
        "Dit pakket is voor een nieuwere versie van het programma.",
        f"{_GEWEIGERD} Vraag uw beheerder om het programma bij te werken.",
    ),
    "pakket-geweigerd": (
        "In deze teksten zit een fout.",
        "Er is niets veranderd. Herstel wat bij de bevindingen staat en probeer het opnieuw.",
    ),
    "pakket-niet-geplaatst": (
        "De teksten van de regio konden niet worden vervangen.",
        "De oude teksten gelden nog. Sluit bestanden uit die map en probeer het opnieuw.",
    ),
    "pakket-naam-nodig": (
        "Een pakket heeft een korte naam en een versie nodig.",
        "Vul die in, bijvoorbeeld Regio Midden en 2026.2.",
    ),
    "pakket-leeg": (
        "In de map van de regio staan geen teksten of lijsten.",
        "Zet daar eerst neer wat in het pakket moet.",
    ),
}
