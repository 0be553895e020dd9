"""The words for expected errors: what happened and what is safe, then what to do now."""

from typing import Final

ZINNEN: Final[dict[str, tuple[str, str]]] = {
    # a field
    "datum-onleesbaar": ("Dit is geen datum.", "Typ bijvoorbeeld 12-01-2026."),
    "datum-bestaat-niet": ("Deze datum bestaat niet.", "Kijk de dag en de maand na."),
    "datum-jaar-onwaarschijnlijk": (
        "Dit jaartal kan niet kloppen.",
        "Typ het jaar met vier cijfers.",
    ),
    "geboortedatum-in-toekomst": (
        "Deze geboortedatum moet nog komen.",
        "Kijk het jaartal na.",
    ),
    "ontvangst-in-toekomst": (
        "Deze dag moet nog komen. De termijnen tellen vanaf de dag van ontvangst.",
        "Vul de dag in waarop de aanmelding binnenkwam.",
    ),
    "bsn-geen-negen-cijfers": (
        "Een BSN heeft negen cijfers.",
        "Laat het veld leeg als u het niet weet.",
    ),
    "bsn-elfproef": ("Dit BSN bestaat niet: er zit een tikfout in.", "Kijk de cijfers na."),
    "tijd-bestaat-niet": ("Deze tijd bestaat niet.", "Typ bijvoorbeeld 14:00."),
    "postcode-onjuist": ("Dit is geen Nederlandse postcode.", "Typ bijvoorbeeld 3442 AB."),
    "email-onjuist": ("Dit is geen e-mailadres.", "Typ bijvoorbeeld naam@gemeente.nl."),
    "getal-onjuist": ("Dit getal kan hier niet.", "Typ een heel getal, met alleen cijfers."),
    "keuze-onbekend": ("Deze keuze staat niet in de lijst.", "Kies een waarde uit de lijst."),
    "score-buiten-schaal": ("Een score is 1, 2, 3, 4 of 5.", "Kies een van de knoppen."),
    "tekst-te-lang": (
        "Deze tekst is te lang om te bewaren.",
        "Kort de tekst in. Wat u typte, blijft zolang als concept staan.",
    ),
    "naam-nodig": ("Er is nog geen naam.", "Typ een naam."),
    "reden-nodig": ("Hier hoort een reden bij.", "Schrijf kort op waarom."),
    "dag-niet-later": ("Die dag is al geweest, of is vandaag.", "Kies een dag na vandaag."),
    # the process
    "overgang-niet-mogelijk": (
        "Deze stap kan niet vanuit de stap waarin de casus nu staat.",
        "Er is niets veranderd. Kies een van de stappen die het scherm aanbiedt.",
    ),
    "overgang-in-toekomst": ("De datum ligt in de toekomst.", "Kies vandaag of een eerdere datum."),
    "overgang-voor-vorige": ("De vorige stap was op {datum}.", "Kies die datum of een latere."),
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
    # a case
    "casus-verouderd": (
        "Deze casus is intussen op een andere plek gewijzigd.",
        "Het scherm laat de laatste stand zien. Wat u net typte, is als concept bewaard.",
    ),
    "casus-dicht": (
        "Deze casus is afgesloten, dus dit is niet gewijzigd.",
        "Wat in de casus staat, blijft zoals het is. Heropen de casus om verder te werken.",
    ),
    "traject-dicht": (
        "Dit hoort bij een eerder traject, dus het is niet gewijzigd.",
        "Een eerder traject kunt u alleen lezen. Schrijf wat nieuw is bij het traject van nu.",
    ),
    "casus-niet-gevonden": (
        "Deze casus staat niet in het register.",
        "Ga terug naar Casussen.",
    ),
    # documents
    "document-niet-gevonden": (
        "Dit document staat niet bij deze casus.",
        "Kies het opnieuw uit de lijst.",
    ),
    "formulier-onbekend": ("Dit document bestaat niet.", "Kies een document uit de lijst."),
    "overleg-nodig": ("Dit document gaat over een casusoverleg.", "Voeg eerst een overleg toe."),
    "geen-ontvanger": (
        "Er is niemand die dit document mag krijgen.",
        "Kijk bij Partners of het convenant is ondertekend, of leg vast wie incidenteel deelneemt.",
    ),
    "document-past-niet": (
        "Dit document past niet bij deze casus: wat erin staat, zou niet kloppen.",
        "Het bericht ‘niet opgenomen’ is er voor afgewezen aanmeldingen, de verklaring van "
        "vernietiging voor casussen die afgesloten zijn.",
    ),
    "ontvanger-nodig": ("U hebt nog niemand gekozen.", "Kies voor wie het document is."),
    "ontvanger-geweigerd": (
        "Een van de gekozen organisaties mag dit document niet krijgen.",
        "Er is niets gemaakt. Kies opnieuw voor wie het document is.",
    ),
    "niveau-nodig": ("Er is geen taalniveau gekozen.", "Kies B1, A2 of allebei."),
    "tekens-ontbreken": (
        "Deze tekens kunnen niet op papier: {tekens} ({waar}).",
        "Vervang ze; op het scherm en in het register staan ze goed.",
    ),
    "document-vult-niet": (
        "De tekst {bestand} kan voor deze casus niet worden gevuld (regel {regel}).",
        "Er is niets gemaakt. Vraag uw functioneel beheerder om die tekst te herstellen.",
    ),
    "document-onvolledig": (
        "In dit document staat nog iets open, dus het kan nog niet de deur uit.",
        "Vul eerst aan wat ontbreekt en maak het document opnieuw.",
    ),
    "concept-niet-bedoeld": (
        "Bij de gekozen documenten is een concept waarin nog iets ontbreekt.",
        "Er is niets geëxporteerd. Kies ‘Als concept exporteren’ als u dat wilt.",
    ),
    "document-al-verstrekt": (
        "Dit document is al gegeven of ondertekend en blijft daarom bewaard.",
        "Klopt het niet meer? Maak een nieuwe versie.",
    ),
    "verzendwijze-nodig": (
        "Er is nog niet gekozen hoe het document is gegeven.",
        "Kies bijvoorbeeld ‘Per post’.",
    ),
    "verzendwijze-anders": (
        "U koos ‘Anders’, maar er staat nog niet hoe.",
        "Schrijf kort op hoe het document is gegeven.",
    ),
    "aan-wie-nodig": (
        "Er staat nog niet aan wie het document is gegeven.",
        "Vul de naam in van wie het kreeg.",
    ),
    "verzenddatum-in-toekomst": (
        "Deze dag moet nog komen.",
        "Zet het document klaar, en leg het vast als het echt weg is.",
    ),
    "verzenddatum-te-vroeg": (
        "Dit document is pas gemaakt op {datum}.",
        "Kies die dag of een latere.",
    ),
    "exportmap-ontbreekt": (
        "De map voor de export bestaat niet.",
        "Kies een map die er is. De documenten staan veilig in het register.",
    ),
    "export-mislukt": (
        "De kopie kon niet in die map worden bewaard: de map is vol, alleen-lezen of weg.",
        "Kies een andere map. De documenten staan veilig in het register.",
    ),
    # texts and lists
    "regiodata-lijst-ontbreekt": (
        "De lijst ‘{lijst}’ ontbreekt in de gegevens van de regio.",
        "Uw casussen zijn niet aangetast. Vraag uw beheerder om het programma te herstellen.",
    ),
    "installatie-beschadigd": (
        "Het programma is niet compleet: {bestand} kan niet worden gelezen (regel {regel}).",
        "Uw register is niet aangetast. Vraag uw beheerder om het programma opnieuw te plaatsen.",
    ),
    "tekstmap-ontbreekt": ("Deze map met teksten bestaat niet.", "Kijk het pad na."),
    "voorbeelden-mislukt": (
        "De voorbeelden konden daar niet worden bewaard.",
        "Kies een map die niet vol is en waarin u mag schrijven.",
    ),
    # the way in
    "wachtzin-onjuist": (
        "Deze wachtzin past niet op dit register.",
        "Kijk of Caps Lock uit staat en probeer het opnieuw.",
    ),
    "wachtzin-te-lang-voor-pdf": (
        "Deze wachtzin is te lang voor een pdf; er passen {hoogstens} gewone letters in.",
        "Er is niets gemaakt. Neem een kortere wachtzin.",
    ),
    "wachtzin-te-zwak": (
        "Deze wachtzin is te makkelijk te raden.",
        "Neem een langere zin, of gebruik ons voorstel.",
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
        "De code heeft {tekens} tekens; het moeten er {nodig} zijn.",
        "Typ alle groepen over, met of zonder streepjes.",
    ),
    "sleutels-ontbreken": (
        "In de map van dit register ontbreekt sleutels.json. Zonder dat gaat het niet open.",
        "Uw gegevens zijn niet aangetast. Zet sleutels.json terug uit een reservekopie.",
    ),
    "sleutels-beschadigd": (
        "Het bestand sleutels.json van dit register is beschadigd of veranderd.",
        "Uw gegevens zijn niet aangetast. Zet sleutels.json terug uit een reservekopie.",
    ),
    "sleutels-nieuwer": (
        "Dit register is gemaakt met een nieuwere versie van PGA Desktop.",
        "Er is niets veranderd. Vraag uw beheerder om de nieuwe versie.",
    ),
    "registernaam-leeg": ("Het register heeft nog geen naam.", "Typ een naam van letters."),
    "map-gesynchroniseerd": (
        "Deze map wordt gesynchroniseerd met een andere plek. Daar kan een register stukgaan.",
        "Kies een map die alleen op deze computer staat. Reservekopieën mogen daar wel.",
    ),
    "map-op-netwerk": (
        "Deze map staat op een netwerk. Daar kan een register stukgaan.",
        "Kies een map die op deze computer zelf staat. Reservekopieën mogen daar wel.",
    ),
    # the register
    "register-bestaat-al": (
        "Er staat al een register met deze naam.",
        "Kies een andere naam of een andere map.",
    ),
    "register-niet-gevonden": (
        "Op deze plek staat geen register.",
        "Kijk of de schijf of map er is, of kies het register opnieuw.",
    ),
    "register-in-gebruik": (
        "Dit register is al geopend door {naam}{sinds}.",
        "Sluit het daar eerst. Er kan maar één programma tegelijk in werken.",
    ),
    "register-nieuwer": (
        "Dit register is gemaakt met een nieuwere versie van PGA Desktop.",
        "Er is niets veranderd. Vraag uw beheerder om de nieuwe versie.",
    ),
    "register-onleesbaar": (
        "Dit bestand is geen PGA-register, is beschadigd, of de sleutel past er niet op.",
        "Er is niets veranderd. Kies de juiste map, of vraag uw beheerder om een reservekopie.",
    ),
    "register-beschadigd": (
        "Het register is beschadigd en kan niet verder worden gelezen.",
        "Werk niet door. Vraag uw beheerder om een reservekopie terug te zetten.",
    ),
    "register-bijwerken-mislukt": (
        "Het register kon niet geschikt worden gemaakt voor deze versie (stap {stap}).",
        "Er is niets verloren. Vraag uw beheerder om hulp; er staat een reservekopie bij.",
    ),
    "reservekopie-mislukt": (
        "Er kon geen reservekopie worden gemaakt. Daarom is het register niet bijgewerkt.",
        "Er is niets veranderd. Maak ruimte vrij op de schijf en probeer het opnieuw.",
    ),
    "register-bezet": (
        "Een ander programma houdt het register even vast.",
        "Wacht een paar tellen en probeer het opnieuw.",
    ),
    "schijf-vol": (
        "De schijf is vol: dit kon niet worden bewaard.",
        "Maak ruimte vrij. Wat eerder is bewaard, is veilig; uw laatste tekst staat op het scherm.",
    ),
    "alleen-lezen": (
        "Het register mag hier niet worden gewijzigd.",
        "Vraag uw beheerder om schrijfrechten op de map.",
    ),
    "opslag-onbereikbaar": (
        "De map van het register is niet te bereiken.",
        "Wat eerder is bewaard, is veilig. Kijk of de schijf er is en probeer het opnieuw.",
    ),
}
