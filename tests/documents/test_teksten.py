"""The shipped texts: complete, readable at their level, honest, and right on any sheet.

Reading figures are those of Flesch-Douma on Pyphen's syllables (standards 6): advice for others, a
promise for our own texts. They count the template's own words; a value counts as three short ones.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from pga_desktop.documents.blokken import (
    Adres,
    Afzender,
    Alinea,
    Blok,
    Citaat,
    Gegevens,
    Gezichten,
    Handtekening,
    Kader,
    Kop,
    Lijst,
    Tabel,
    platte_tekst,
)
from pga_desktop.documents.forms import laad_formulieren
from pga_desktop.documents.keuren import controleer_tekst
from pga_desktop.documents.leesniveau import EISEN, beoordeel
from pga_desktop.documents.proefblad import leegste, volste
from pga_desktop.documents.regio import laad_regio
from pga_desktop.documents.vullen import vul
from pga_desktop.domain.blad import Blad
from pga_desktop.domain.delen import Lezer
from pga_desktop.domain.document import Niveau
from pga_desktop.resources import forms_dir
from tests.support.leescijfers import Leescijfers, leescijfers

KETEN = (forms_dir(),)
FORMULIEREN, _ = laad_formulieren(KETEN, Blad)
REGIO, _ = laad_regio(KETEN)

VOOR_DE_PERSOON = (
    "aanmeldbrief",
    "publieksfolder",
    "uitnodiging_startgesprek",
    "plan_in_gewone_taal",
    "afsluitbrief",
    "evaluatieformulier_client",
    "voortgangsbrief",
    "instemmingsformulier",
    "bericht_niet_opgenomen",
    "inzage_antwoord",
)
VOOR_ANDEREN = {
    "terugkoppelbrief_aanmelder": Lezer.AANMELDER,
    "uitnodiging_overleg": Lezer.PARTNER,
    "verslag_overleg": Lezer.PARTNER,
    "agenda_overleg": Lezer.PARTNER,
    "overdrachtsformulier": Lezer.PARTNER,
    "contextinformatie_zsm": Lezer.OM,
    "aanmeldformulier": Lezer.PUBLIEK,
    "zsm_aanmelding": Lezer.PUBLIEK,
    "vernietigingsverklaring": Lezer.INTERN,
    "plan_van_aanpak": Lezer.PARTNER,
    "opschaalformulier_zvh": Lezer.ZVH,
    "toetsingsformulier": Lezer.INTERN,
}
TEKSTEN = tuple((s, n) for s, f in FORMULIEREN.items() for n in f.teksten)
A2_TEKSTEN = tuple(sleutel for sleutel, niveau in TEKSTEN if niveau is Niveau.A2)


def bron(sleutel: str, niveau: Niveau) -> str:
    return FORMULIEREN[sleutel].teksten[niveau].tekst


# --- reading ---------------------------------------------------------------------------------


@pytest.mark.parametrize("cijfers", tuple(leescijfers()), ids=lambda c: f"{c.sleutel}-{c.niveau}")
def test_every_text_is_as_easy_as_its_level_promises(cijfers: Leescijfers) -> None:
    eis = EISEN[cijfers.niveau]
    assert cijfers.score >= eis.score
    assert [zin for lengte, zin in cijfers.lengten if lengte > eis.langste] == []


def test_what_a_level_promises() -> None:
    """The numbers of the promise itself (design 5): they change in one place only."""
    assert (EISEN[Niveau.B1].score, EISEN[Niveau.B1].langste) == (60, 20)
    assert (EISEN[Niveau.A2].score, EISEN[Niveau.A2].langste) == (80, 12)


@pytest.mark.parametrize("sleutel", A2_TEKSTEN)
def test_easy_language_is_active_and_asks_questions(sleutel: str) -> None:
    tekst = bron(sleutel, Niveau.A2)
    assert re.findall(r"\b[Ww]ord(?:t|en)\b", tekst) == []
    koppen = re.findall(r"^## (.+)$", tekst, re.M)
    assert [kop for kop in koppen if not kop.endswith("?")] == []


def test_the_questions_to_the_client_are_easy_too() -> None:
    lijst = REGIO.vragenlijsten["clientfeedback"]
    assert [vraag.sleutel for vraag in lijst.vragen] == [
        "duidelijk",
        "geluisterd",
        "mijn_plan",
        "een_contactpersoon",
        "geholpen",
        "wat_kan_beter",
    ]
    assert len(lijst.antwoorden) == 5
    woorden = [
        lijst.inleiding,
        *lijst.antwoorden,
        *(f"{v.tekst}\n{v.uitleg}" for v in lijst.vragen),
    ]
    assert beoordeel("\n".join(woorden), Niveau.A2).niveau is Niveau.A2


# --- what there is ---------------------------------------------------------------------------


def test_every_document_of_a_case_is_there_for_its_reader() -> None:
    for sleutel in VOOR_DE_PERSOON:
        kenmerken = FORMULIEREN[sleutel].kenmerken
        assert set(kenmerken.niveaus) == {Niveau.B1, Niveau.A2}
        assert kenmerken.lezer is (Lezer.PUBLIEK if sleutel == "publieksfolder" else Lezer.CLIENT)
    for sleutel, lezer in VOOR_ANDEREN.items():
        assert FORMULIEREN[sleutel].kenmerken.lezer is lezer


@pytest.mark.parametrize("sleutel", FORMULIEREN)
def test_a_folder_holds_its_texts_and_nothing_else(sleutel: str) -> None:
    naam = {Niveau.B1: "tekst.md", Niveau.A2: "tekst.eenvoudig.md"}
    verwacht = {naam[n] for n in FORMULIEREN[sleutel].kenmerken.niveaus} | {"formulier.toml"}
    assert {pad.name for pad in (forms_dir() / sleutel).iterdir()} == verwacht


@pytest.mark.parametrize(("sleutel", "niveau"), TEKSTEN)
def test_every_text_passes_the_check_a_manager_gets(sleutel: str, niveau: Niveau) -> None:
    assert controleer_tekst(FORMULIEREN[sleutel].teksten[niveau], Blad) == ()


@pytest.mark.parametrize(("sleutel", "niveau"), TEKSTEN)
def test_every_text_says_what_it_is(sleutel: str, niveau: Niveau) -> None:
    tekst = bron(sleutel, niveau).lower()
    assert "voorbeeldtekst van pga desktop" in tekst
    assert [w for w in ("officieel", "officiële", "zelfredzaamheid", "zrm") if w in tekst] == []


def test_titles_hold_no_personal_data() -> None:
    for sleutel, niveau in TEKSTEN:
        titels = [r for r in bron(sleutel, niveau).split("\n") if r.startswith("# ")]
        assert [t for t in titels if "{{" in t] == []
        assert "{{" not in FORMULIEREN[sleutel].kenmerken.titel


def test_no_stray_files_in_forms() -> None:
    bekend = {"LEESMIJ.md", "huisstijl.toml", "regio", "vragenlijsten", *FORMULIEREN}
    assert {pad.name for pad in Path(forms_dir()).iterdir()} == bekend


# --- what the law and the person ask ---------------------------------------------------------

AVG = {
    "controller": ("{{ afzender.verwerkingsverantwoordelijke",),
    "data protection officer": ("functionaris gegevensbescherming", "{{ afzender.fg_email"),
    "purpose and ground": ("uw gegevens gebruiken", "wet", "toestemming"),
    "which data": ("burgerservicenummer", "gezondheid", "politie en justitie"),
    "source": ("{{ aanmelding.organisatie", "van de aanmelder"),
    "recipients": ("mag uw gegevens zien", "{{ aanmelding.partners", "zorg- en veiligheidshuis"),
    "how long": ("{{ bewaren.afgesloten",),
    "rights": ("inzage", "rectificatie", "bezwaar", "beperking", "{{ afzender.bezwaaradres"),
    "when and at what cost": ("maand antwoord", "kost niets"),
    "what one need not tell": ("kiest zelf wat u ons vertelt",),
    "complaint": ("klacht", "{{ afzender.klachtadres", "autoriteit persoonsgegevens"),
    "no automated decision": ("computer",),
    "consequences": ("moet u meedoen", "maatregel"),
    "someone to call": ("{{ afzender.contactpersoon", "{{ afzender.telefoon"),
    "help": ("neem gerust iemand mee", "cliëntondersteuner", "gratis", "tolk"),
}


@pytest.mark.parametrize("niveau", [Niveau.B1, Niveau.A2])
@pytest.mark.parametrize("onderwerp", AVG)
def test_the_aanmeldbrief_tells_all_the_avg_asks(onderwerp: str, niveau: Niveau) -> None:
    tekst = bron("aanmeldbrief", niveau).lower()
    assert [woorden for woorden in AVG[onderwerp] if woorden not in tekst] == []


@pytest.mark.parametrize("niveau", [Niveau.B1, Niveau.A2])
def test_a_letter_names_a_term_only_when_the_municipality_settled_it(niveau: Niveau) -> None:
    for sleutel in ("aanmeldbrief", "afsluitbrief"):
        blad = volste(Blad)
        zonder = replace(blad, bewaren=replace(blad.bewaren, afgesloten=""))
        met = replace(blad, bewaren=replace(blad.bewaren, afgesloten="5 jaar"))
        assert "5 jaar" in op_papier(sleutel, niveau, met)
        assert set(re.findall(r"(\d+) jaar", op_papier(sleutel, niveau, zonder))) <= {"18"}


def test_an_invitation_to_partners_names_nobody() -> None:
    tekst = bron("uitnodiging_overleg", Niveau.B1)
    assert set(re.findall(r"persoon\.\w+", tekst)) == {"persoon.initialen"}


def test_the_reporter_gets_the_decision_and_a_name_only() -> None:
    tekst = bron("terugkoppelbrief_aanmelder", Niveau.B1)
    assert set(re.findall(r"persoon\.\w+", tekst)) == {"persoon.naam"}
    assert set(re.findall(r"(?:plan|monitor|overleg|startfase|feit)\.\w+", tekst)) == set()


# --- on any sheet ----------------------------------------------------------------------------


def regels(blokken: Sequence[Blok]) -> Iterator[str]:
    for blok in blokken:
        match blok:
            case Kop(inhoud=inhoud) | Alinea(inhoud=inhoud):
                yield platte_tekst(inhoud)
            case Lijst(punten=punten):
                for punt in punten:
                    yield from regels(punt.blokken)
            case Kader(blokken=binnen) | Citaat(blokken=binnen):
                yield from regels(binnen)
            case Gegevens(rijen=rijen):
                yield from (f"{platte_tekst(n)}: {platte_tekst(w)}" for n, w in rijen)
            case Tabel(kop=kop, rijen=rijen):
                yield from (" | ".join(map(platte_tekst, rij)) for rij in (kop, *rijen) if any(rij))
            case Afzender(regels=los) | Adres(regels=los) | Gezichten(antwoorden=los):
                yield from los
            case Handtekening(vakken=vakken):
                yield from (f"{vak.rol}: {vak.naam}" for vak in vakken)


def op_papier(sleutel: str, niveau: Niveau, blad: Blad) -> str:
    tekst = FORMULIEREN[sleutel].teksten[niveau]
    return "\n".join(regels(vul(tekst.bestand, tekst.tekst, blad)))


@pytest.mark.parametrize(("sleutel", "niveau"), TEKSTEN)
def test_an_empty_sheet_gives_whole_sentences(sleutel: str, niveau: Niveau) -> None:
    tekst = op_papier(sleutel, niveau, leegste(Blad))
    assert re.findall(r".*(?: [.,:;?]|  |\( *\)|‘’|“”).*", tekst) == []
    assert [
        r for r in tekst.split("\n") if not r.strip() or r.endswith((" op", " door", " van"))
    ] == []


@pytest.mark.parametrize(("sleutel", "niveau"), TEKSTEN)
def test_every_section_has_something_under_its_heading(sleutel: str, niveau: Niveau) -> None:
    tekst = FORMULIEREN[sleutel].teksten[niveau]
    for maak in (leegste, volste):
        blokken = vul(tekst.bestand, tekst.tekst, maak(Blad))
        leeg = [
            platte_tekst(a.inhoud)
            for a, b in zip(blokken, (*blokken[1:], None), strict=True)
            if isinstance(a, Kop) and (b is None or (isinstance(b, Kop) and b.niveau <= a.niveau))
        ]
        assert leeg == []


@pytest.mark.parametrize(
    ("sleutel", "niveau"), [(s, n) for s, n in TEKSTEN if s in VOOR_DE_PERSOON]
)
def test_a_representative_is_told_whom_it_is_about(sleutel: str, niveau: Niveau) -> None:
    blad = volste(Blad)
    zelf = replace(blad, ontvanger=replace(blad.ontvanger, vertegenwoordiger=False))
    if sleutel == "publieksfolder":
        assert op_papier(sleutel, niveau, blad) == op_papier(sleutel, niveau, zelf)
        return
    assert "U helpt" in op_papier(sleutel, niveau, blad)
    assert "U helpt" not in op_papier(sleutel, niveau, zelf)


@pytest.mark.parametrize("niveau", [Niveau.B1, Niveau.A2])
def test_a_representative_does_not_read_what_the_reporter_wrote(niveau: Niveau) -> None:
    blad = volste(Blad)
    blad = replace(
        blad,
        aanmelding=replace(blad.aanmelding, aanleiding="MERK-REDEN", partners=("MERK-PARTNER",)),
    )
    zelf = replace(blad, ontvanger=replace(blad.ontvanger, vertegenwoordiger=False))
    assert "MERK" not in op_papier("aanmeldbrief", niveau, blad)
    assert op_papier("aanmeldbrief", niveau, zelf).count("MERK") == 2


def test_a_plan_shows_all_a_partner_agreed_to() -> None:
    tekst = bron("plan_van_aanpak", Niveau.B1)
    velden = set(re.findall(r"\b(?:doel|actie|afspraak|evaluatie|plan|score)\.(\w+)", tekst))
    assert velden >= {
        "doel", "woorden_client", "leefgebied", "wie", "wat", "soort", "uiterlijk", "status",
        "resultaat", "signaal", "casusregisseur", "evaluatiedatum", "akkoord",
        "akkoord_toelichting", "uitkomst", "nul", "laatste", "prioriteit", "start",
        "informatieafspraken", "volgende",
    }  # fmt: skip
    assert FORMULIEREN["plan_van_aanpak"].kenmerken.handtekeningen == (
        "casusregisseur",
        "pga_expert",
        "betrokkene",
        "partners",
    )
