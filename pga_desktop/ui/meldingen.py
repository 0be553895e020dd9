"""Expected errors in Dutch: what happened, what is safe, what to do now. One sentence pair per code."""

from dataclasses import dataclass

from pga_desktop.domain.datums import lange_datum, lees_datum
from pga_desktop.domain.errors import VerwachteFout


@dataclass(frozen=True)
class Melding:
    """Something to say to the user; `fout` colours it, `actie` names a button (for example undo)."""

    tekst: str
    vervolg: str = ""
    fout: bool = True

    @property
    def voluit(self) -> str:
        return " ".join(deel for deel in (self.tekst, self.vervolg) if deel)


_ZINNEN: dict[str, tuple[str, str]] = {
    # fields
    "datum-onleesbaar": ("Dit is geen datum.", "Typ bijvoorbeeld 12-01-2026."),
    "datum-bestaat-niet": ("Deze datum bestaat niet.", "Kijk de dag en de maand na."),
    "datum-jaar-onwaarschijnlijk": (
        "Dit jaartal kan niet kloppen.",
        "Typ het jaar met vier cijfers.",
    ),
    "bsn-geen-negen-cijfers": (
        "Een BSN heeft negen cijfers.",
        "Laat het veld leeg als u het niet weet.",
    ),
    "bsn-elfproef": ("Dit BSN bestaat niet: er zit een tikfout in.", "Kijk de cijfers na."),
    "postcode-onjuist": ("Dit is geen Nederlandse postcode.", "Typ bijvoorbeeld 3442 AB."),
    "email-onjuist": ("Dit is geen e-mailadres.", "Typ bijvoorbeeld naam@gemeente.nl."),
    "getal-onjuist": ("Dit is geen heel getal.", "Gebruik alleen cijfers."),
    "keuze-onbekend": ("Deze keuze staat niet in de lijst.", "Kies een waarde uit de lijst."),
    "score-buiten-schaal": ("Een score is 1, 2, 3, 4 of 5.", "Kies een van de knoppen."),
    "tekst-te-lang": (
        "Deze tekst is te lang om te bewaren.",
        "Kort de tekst in; wat er al stond is bewaard.",
    ),
    "tekens-ontbreken": (
        "De letters van dit document kennen niet alle tekens die u hebt getypt: {tekens}.",
        "Vervang deze tekens; op het scherm en in het register staan ze goed.",
    ),
    # process
    "overgang-niet-mogelijk": (
        "Deze stap kan niet vanuit de stap waarin de casus nu staat.",
        "Er is niets veranderd. Kies een van de stappen die het scherm aanbiedt.",
    ),
    "overgang-in-toekomst": ("De datum ligt in de toekomst.", "Kies vandaag of een eerdere datum."),
    "overgang-voor-vorige": (
        "De vorige stap was op {datum}.",
        "Kies die datum of een latere.",
    ),
    "overgang-vraagt-woorden": (
        "Hier hoort een korte tekst bij.",
        "Vul het veld boven de knop in.",
    ),
    "overgang-reden-nodig": (
        "Er ontbreekt nog iets. U mag doorgaan als u opschrijft waarom.",
        "Vul de reden in; die blijft bij de casus bewaard.",
    ),
    "vernietigen-kan-nog-niet": (
        "Vernietigen kan nog niet in dit programma.",
        "De casus blijft afgesloten bewaard. De bewaartermijnen komen in een latere versie.",
    ),
    # register
    "wachtzin-onjuist": (
        "Deze wachtzin past niet op dit register.",
        "Kijk of Caps Lock uit staat en probeer het opnieuw.",
    ),
    "herstelcode-onjuist": (
        "Deze herstelcode past niet op dit register.",
        "Kijk de code na op uw papier.",
    ),
    "herstelcode-tikfout": (
        "In groep {groep} van de code zit een tikfout.",
        "Typ die groep opnieuw.",
    ),
    "herstelcode-lengte": (
        "De code is niet compleet.",
        "Typ alle groepen over, met of zonder streepjes.",
    ),
    "wachtzin-te-zwak": (
        "Deze wachtzin is te makkelijk te raden.",
        "Neem een langere zin, of gebruik ons voorstel.",
    ),
    "sleutels-beschadigd": (
        "Het sleutelbestand van dit register is beschadigd of veranderd.",
        "Uw gegevens zijn niet aangetast. Zet sleutels.json terug uit een reservekopie of gebruik de herstelcode.",
    ),
    "sleutels-nieuwer": (
        "Dit register is gemaakt met een nieuwere versie van PGA Desktop.",
        "Er is niets veranderd. Vraag uw beheerder om de nieuwe versie.",
    ),
    "register-nieuwer": (
        "Dit register is gemaakt met een nieuwere versie van PGA Desktop.",
        "Er is niets veranderd. Vraag uw beheerder om de nieuwe versie.",
    ),
    "register-in-gebruik": (
        "Dit register is al geopend door {naam}, sinds {sinds}.",
        "Sluit het daar eerst. Er kan maar één programma tegelijk in werken.",
    ),
    "register-bestaat-al": (
        "Er staat al een register met deze naam.",
        "Kies een andere naam of een andere map.",
    ),
    "register-niet-gevonden": (
        "Op deze plek staat geen register.",
        "Kijk of de schijf of map er is, of kies het register opnieuw.",
    ),
    "register-onleesbaar": (
        "Dit bestand is geen PGA-register, of de sleutel past er niet op.",
        "Er is niets veranderd. Controleer of u de juiste map hebt gekozen.",
    ),
    "register-beschadigd": (
        "Het register is beschadigd en kan niet verder worden gelezen.",
        "Werk niet door. Vraag uw beheerder een reservekopie terug te zetten.",
    ),
    "register-bezet": (
        "Een ander programma houdt het register even vast.",
        "Wacht een paar tellen en probeer het opnieuw.",
    ),
    "schijf-vol": (
        "De schijf is vol: dit kon niet worden bewaard.",
        "Maak ruimte vrij. Wat eerder is bewaard, is veilig; wat u net typte staat nog op het scherm.",
    ),
    "alleen-lezen": (
        "Het register mag hier niet worden gewijzigd.",
        "Vraag uw beheerder om schrijfrechten op de map.",
    ),
    "schrijven-mislukt": (
        "Het bestand kon daar niet worden bewaard.",
        "Kies een andere map. Het document staat veilig in het register.",
    ),
    "casus-verouderd": (
        "Deze casus is intussen op een andere plek gewijzigd.",
        "Het scherm laat nu de laatste stand zien. Typ uw wijziging zo nodig opnieuw.",
    ),
    "casus-niet-gevonden": (
        "Deze casus staat niet (meer) in het register.",
        "Ga terug naar Casussen.",
    ),
    "document-niet-gevonden": (
        "Dit document staat niet in het register.",
        "Kies het opnieuw uit de lijst.",
    ),
    # forms
    "formulier-onbekend": ("Dit document bestaat niet.", "Kies een document uit de lijst."),
    "geen-ontvanger": (
        "Er is niemand die dit document mag krijgen.",
        "Kijk bij Partners of het convenant is ondertekend, of leg vast wie deelneemt.",
    ),
    "overleg-nodig": ("Dit document gaat over een casusoverleg.", "Voeg eerst een overleg toe."),
    "regiodata-lijst-ontbreekt": (
        "De lijst ‘{lijst}’ ontbreekt in de gegevens van de regio.",
        "Vraag uw beheerder.",
    ),
}

ONBEKEND = Melding(
    "Er ging iets mis wat niet had mogen gebeuren.",
    "Wat eerder is bewaard, is veilig. Sluit het programma en start het opnieuw; geef code {code} door aan uw beheerder.",
)


def zin(fout: VerwachteFout) -> Melding:
    """The sentence for an expected error; a code without a sentence is a mistake in the program."""
    tekst, vervolg = _ZINNEN[fout.code]
    feiten = {naam: _leesbaar(waarde) for naam, waarde in fout.feiten.items()}
    return Melding(tekst.format(**feiten), vervolg.format(**feiten))


def _leesbaar(waarde: str | int) -> str:
    if isinstance(waarde, str) and len(waarde) == len("2026-01-01") and waarde[4:5] == "-":
        return lange_datum(lees_datum(waarde))
    return str(waarde)


def bekende_codes() -> frozenset[str]:
    """Every code that has a sentence, for the test that maps both ways."""
    return frozenset(_ZINNEN)
