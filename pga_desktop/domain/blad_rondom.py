"""What stands on a sheet around the case: the document, who writes, who reads, words of the region.

The field names are placeholders of the templates; their docstrings become the printed list.
"""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class BladDocument:
    """Het document zelf."""

    datum: str = ""
    "de datum van het document"
    kenmerk: str = ""
    "het casusnummer"
    eigen_alinea: str = ""
    "wat de schrijver bij dit ene document zelf toevoegt; een lege regel begint een alinea"


@dataclass(frozen=True, kw_only=True)
class BladAfzender:
    """Wie de brief schrijft; wat nog niet is ingevuld, staat er als 'nog in te vullen'."""

    gemeente: str = ""
    "de naam van de gemeente"
    afdeling: str = ""
    "de afdeling"
    contactpersoon: str = ""
    "de naam van de PGA-expert of contactpersoon"
    functie: str = ""
    "de functie van de contactpersoon"
    telefoon: str = ""
    "het telefoonnummer van de contactpersoon"
    email: str = ""
    "het e-mailadres van de contactpersoon"
    postadres: str = ""
    "het postadres, op een of meer regels"
    bezoekadres: str = ""
    "het bezoekadres, op een of meer regels"
    verwerkingsverantwoordelijke: str = ""
    "wie verantwoordelijk is voor de gegevens"
    fg_naam: str = ""
    "de naam van de functionaris gegevensbescherming"
    fg_email: str = ""
    "het e-mailadres van de functionaris gegevensbescherming"
    fg_telefoon: str = ""
    "het telefoonnummer van de functionaris gegevensbescherming"
    klachtadres: str = ""
    "waar een klacht naartoe gaat"
    bezwaaradres: str = ""
    "waar een bezwaar naartoe gaat"
    reglement: str = ""
    "naam en jaar van het privacyreglement"


@dataclass(frozen=True, kw_only=True)
class BladOntvanger:
    """Voor wie dit document is."""

    naam: str = ""
    "de naam, zoals op de envelop"
    aanhef: str = ""
    "de naam na 'Beste', bijvoorbeeld 'meneer Van der Heijden'"
    organisatie: str = ""
    "de organisatie, bij een document voor partners"
    adresregels: tuple[str, ...] = ()
    "de adresregels onder de naam"
    vertegenwoordiger: bool = False
    "waar als de brief niet aan de persoon zelf is, maar aan zijn vertegenwoordiger"


@dataclass(frozen=True, kw_only=True)
class BladVragenlijst:
    """De vragen aan de persoon aan het eind."""

    antwoorden: tuple[str, ...] = ()
    "de vijf antwoorden, van slecht naar goed"
    vragen: tuple[str, ...] = ()
    "vragen met gezichten"
    open_vragen: tuple[str, ...] = ()
    "vragen met een open antwoord"


@dataclass(frozen=True, kw_only=True)
class BladLijsten:
    """Lijsten van uw regio, voor formulieren om met de hand in te vullen."""

    leefgebieden: tuple[str, ...] = ()
    "de leefgebieden"


@dataclass(frozen=True, kw_only=True)
class BladBewaren:
    """Hoe lang gegevens blijven; leeg zolang de gemeente dat niet heeft vastgesteld."""

    afgesloten: str = ""
    "hoe lang na afsluiting, in woorden"
    afgewezen: str = ""
    "hoe lang na afwijzing, in woorden"
