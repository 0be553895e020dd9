"""The history of a case: newest first, in the words of the region, a page at a time."""

from datetime import date

from PySide6.QtCore import Qt

from pga_desktop.domain.stappen import Stap
from pga_desktop.ui.casus.geschiedenis import PER_BLADZIJDE
from pga_desktop.ui.casus.verleden import vertel
from tests.support.kijken import toetsenbord, woorden
from tests.ui.conftest import Werk


def test_the_history_reads_newest_first_a_page_at_a_time(werk: Werk) -> None:
    werk.open_stap(Stap.IN_UITVOERING)
    werk.vul("vinger_aan_de_pols.signalen", "Nieuwe meldingen")
    werk.klik("tab.geschiedenis")
    geweest = werk.diensten.casussen.geschiedenis(werk.dossier.casus.id)
    regels = vertel(geweest, werk.dossier, werk.diensten.regio, met_om=False)
    gezien = woorden(werk.pagina)
    assert gezien.index("Nieuwe meldingen") < gezien.index("plan vaststellen")
    assert "Vinger aan de pols: signalen om op te letten" in gezien
    assert len(regels) > PER_BLADZIJDE
    keer = 0
    while werk.ziet("geschiedenis.meer"):
        werk.klik("geschiedenis.meer")
        keer += 1
    assert keer == (len(regels) - 1) // PER_BLADZIJDE
    assert "Casus toegevoegd" in woorden(werk.pagina), "the very beginning is there"
    werk.klik("geschiedenis.terug")
    assert toetsenbord().objectName() == "tab.geschiedenis"


def test_the_history_says_what_it_was_and_what_it_became_in_the_words_of_the_region(
    werk: Werk,
) -> None:
    werk.open_stap(Stap.AANGEMELD)
    werk.vul("aanmelding.kanaal", "zsm")
    werk.vul("aanmelding.functie", "jeugdagent")
    werk.vul("aanmelding.functie", "")
    werk.klik("tab.geschiedenis")
    gezien = woorden(werk.pagina).split("\n")
    assert "Was: Aanmeldformulier" in gezien
    assert "Werd: ZSM" in gezien
    assert "Was: jeugdagent" in gezien
    assert any("K. de Wit" in regel for regel in gezien), "who did it"


def test_the_history_names_the_criterium_and_the_area(werk: Werk) -> None:
    werk.open_stap(Stap.IN_TOETSING)
    werk.vul(f"criteriumantwoord.{werk.dossier.huidig.criteria[0].id}.toelichting", "Elke week.")
    werk.klik("tab.geschiedenis")
    criterium = werk.diensten.regio.label("criteria", werk.dossier.huidig.criteria[0].criterium)
    assert f"{criterium} Toelichting" in woorden(werk.pagina)


def test_the_history_of_a_new_case_tells_only_what_somebody_did(werk: Werk) -> None:
    werk.open_stap(Stap.AANGEMELD)
    werk.klik("tab.geschiedenis")
    gezien = woorden(werk.pagina)
    for nooit in ("Antwoord van de cliënt", "Criterium toegevoegd", "Tolk nodig: nee", "Traject"):
        assert nooit not in gezien
    assert "Casus toegevoegd" in gezien


def test_the_history_has_no_keys_and_leaves_names_their_capitals(werk: Werk) -> None:
    werk.open_stap(Stap.IN_UITVOERING)
    vandaag = werk.diensten.vandaag
    actie = werk.dossier.huidig.acties[0]
    for sleutel in ("informeren", f"actie.{actie.id}"):
        vandaag.stel_uit(werk.dossier.casus.id, sleutel, date(2026, 3, 9), "Te druk")
    werk.open_stap(Stap.IN_UITVOERING)
    werk.klik("toevoegen.opschaling")
    opschaling = werk.dossier.huidig.opschaling
    assert opschaling is not None
    zvh = werk.diensten.regio.lijst("zvh").keuzes[0]
    werk.vul(f"opschaling.{opschaling.id}.zvh", zvh.sleutel)
    werk.klik("tab.geschiedenis")
    gezien = woorden(werk.pagina).split("\n")
    assert "Taak: Cliënt informeren" in gezien
    assert f"Taak: Actie: {actie.wat}" in gezien
    assert "Later op: 9 maart 2026" in gezien
    assert "Waarom later? Te druk" in gezien
    assert "Opschaling: Zorg- en Veiligheidshuis" in gezien


def test_a_shared_item_is_named_without_its_number(werk: Werk) -> None:
    werk.open_stap(Stap.IN_UITVOERING)
    waarden = {"item_soort": "feit", "item_id": "1", "organisatie": "Groenwest"}
    werk.pagina.toestand.voeg_toe("deling", werk.dossier.casus.id, waarden)
    werk.klik("tab.geschiedenis")
    gezien = woorden(werk.pagina)
    assert "Onderdeel: Feit" in gezien
    assert "Nummer onderdeel" not in gezien


def test_a_long_page_scrolls_with_the_keyboard(werk: Werk) -> None:
    werk.open_stap(Stap.IN_UITVOERING)
    werk.klik("tab.geschiedenis")
    terug = werk.bediening.vind("geschiedenis.terug")
    voor = terug.mapTo(werk.pagina, terug.pos()).y()
    werk.toets(Qt.Key.Key_PageDown)
    assert terug.mapTo(werk.pagina, terug.pos()).y() < voor
    werk.toets(Qt.Key.Key_PageUp)
    assert terug.mapTo(werk.pagina, terug.pos()).y() == voor
