"""Reading help under the texts the person reads: quiet, advice only, for eye, ear and keyboard."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QWidget

from pga_desktop.domain.delen import Lezer
from pga_desktop.domain.records import RECORDS
from pga_desktop.domain.stappen import Stap
from pga_desktop.domain.velden import Vorm, velden
from pga_desktop.ui.casus.velden import LEEST_DE_PERSOON
from pga_desktop.ui.veldnamen import hint
from pga_desktop.ui.widgets.groeitekst import Groeitekst
from pga_desktop.ui.widgets.leesregel import HOOGSTENS, ONBEKEND, Leesregel
from pga_desktop.ui.widgets.tekstvelden import TekstVeld
from tests.support.kijken import met_toetsenbord, naam_van, toetsenbord, woorden
from tests.ui.conftest import Werk

AANLEIDING = "aanmelding.aanleiding"
MOEILIJK = (
    "Recidive. U wordt door het OM gebeld, en dat gebeurt als u vaak op straat slaapt en drinkt."
)


@pytest.fixture
def regel(werk: Werk) -> Leesregel:
    """The reading help of the reason for registration, of someone who reads B1."""
    werk.open_stap(Stap.AANGEMELD)
    werk.pagina.toestand.wijzig(werk.dossier.persoon.ref, "eenvoudige_taal", "nee")
    werk.veld(AANLEIDING).zet_tekst("")
    (regel,) = werk.veld(AANLEIDING).findChildren(Leesregel)
    return regel


def invoer(werk: Werk) -> Groeitekst:
    veld = werk.veld(AANLEIDING)
    assert isinstance(veld, TekstVeld)
    return veld.invoer


def merken(werk: Werk) -> list[str]:
    """The words that are underlined."""
    golf = QTextCharFormat.UnderlineStyle.WaveUnderline
    return [
        merk.cursor.selectedText()
        for merk in invoer(werk).extraSelections()
        if merk.format.underlineStyle() is golf
    ]


def schrijf(werk: Werk, regel: Leesregel, tekst: str) -> None:
    """Type a text and wait for the verdict on it."""
    eerst = regel.kop.tekst()
    invoer(werk).setFocus()
    zin = QInputMethodEvent()
    zin.setCommitString(tekst)
    QApplication.sendEvent(invoer(werk), zin)
    werk.wacht(lambda: regel.kop.tekst() != eerst)


def tips(regel: Leesregel) -> list[str]:
    return [link.accessibleName() for link in links(regel)]


def links(regel: Leesregel) -> list[QWidget]:
    return [w for w in met_toetsenbord(regel) if w is not regel.kop]


def test_it_says_in_one_line_how_readable_a_text_is(werk: Werk, regel: Leesregel) -> None:
    schrijf(werk, regel, "Wij praten met u over geld. U mag iemand meenemen.")
    assert regel.kop.tekst().startswith("Leesbaarheid: makkelijke taal (A2), geen tips")
    assert not regel.is_open
    assert naam_van(regel.kop) == (
        "Leesbaarheid: makkelijke taal (A2), geen tips. Aanleiding. Tips tonen"
    )


def test_of_an_empty_field_it_says_nothing(werk: Werk, regel: Leesregel) -> None:
    assert not regel.isVisible()
    schrijf(werk, regel, "Dag.")
    assert regel.isVisible()
    werk.veld(AANLEIDING).zet_tekst("")
    assert not regel.isVisible()


def test_opened_it_lists_and_marks_each_hit(werk: Werk, regel: Leesregel) -> None:
    schrijf(werk, regel, f"😀 {MOEILIJK}")
    assert merken(werk) == [], "nothing is marked before she asks"
    regel.kop.click()
    werk.rust()
    assert tips(regel) == [
        "‘Recidive’ is een moeilijk woord. Misschien: opnieuw iets strafbaars doen.",
        "17 woorden in één zin, liever hoogstens 15: “U wordt door het OM gebeld,…”",
        "‘wordt’: schrijf wie het doet.",
        "‘OM’: schrijf een afkorting voluit, bijvoorbeeld: de officier van justitie.",
    ]
    assert merken(werk) == ["Recidive", MOEILIJK.partition(". ")[2], "wordt", "OM"]
    assert "Dit is advies" in woorden(regel)
    regel.kop.click()
    werk.rust()
    assert merken(werk) == []


def test_a_tip_leads_to_its_place_by_keyboard(werk: Werk, regel: Leesregel) -> None:
    schrijf(werk, regel, MOEILIJK)
    werk.toets(Qt.Key.Key_Tab)
    assert toetsenbord() is regel.kop
    werk.toets(Qt.Key.Key_Return)
    werk.toets(Qt.Key.Key_Tab)
    werk.toets(Qt.Key.Key_Tab)
    werk.toets(Qt.Key.Key_Tab)
    werk.toets(Qt.Key.Key_Return)
    assert toetsenbord() is invoer(werk)
    assert invoer(werk).textCursor().selectedText() == "wordt"


def test_it_follows_the_text_and_never_changes_it(werk: Werk, regel: Leesregel) -> None:
    schrijf(werk, regel, MOEILIJK)
    regel.kop.click()
    werk.rust()
    assert werk.veld(AANLEIDING).tekst() == MOEILIJK
    invoer(werk).undo()
    assert werk.veld(AANLEIDING).tekst() == "", "marking is nothing to undo"
    werk.wacht(lambda: not links(regel))
    assert merken(werk) == []


def test_easy_language_is_asked_for_who_needs_it(werk: Werk, regel: Leesregel) -> None:
    werk.pagina.toestand.wijzig(werk.dossier.persoon.ref, "eenvoudige_taal", "ja")
    werk.veld(AANLEIDING).zet_tekst("")
    schrijf(werk, regel, "Kom niet alleen naar ons toe.")
    regel.kop.click()
    werk.rust()
    assert tips(regel) == ["‘niet’: zeg liever wat wél gebeurt."]


def test_many_tips_do_not_flood_the_page(werk: Werk, regel: Leesregel) -> None:
    schrijf(werk, regel, "Recidive. " * 200)
    regel.kop.click()
    werk.rust()
    assert len(tips(regel)) == HOOGSTENS
    assert f"En nog {200 - HOOGSTENS}." in woorden(regel)
    assert len(merken(werk)) == 200


def test_a_hard_text_is_saved_all_the_same(werk: Werk, regel: Leesregel) -> None:
    schrijf(werk, regel, MOEILIJK)
    werk.toets(Qt.Key.Key_Tab)
    assert werk.dossier.huidig.aanmelding.aanleiding == MOEILIJK


def test_it_waits_until_someone_comes(werk: Werk) -> None:
    werk.open_stap(Stap.AANGEMELD)
    assert not werk.omgeving.werkbank.bezig
    (regel,) = werk.veld(AANLEIDING).findChildren(Leesregel)
    assert regel.kop.tekst().startswith("Leesbaarheid ")
    regel.kop.click()
    werk.wacht(lambda: "tip" in regel.kop.tekst())


ALS_HET_BLAD = {"afspraak": "terugvalafspraak"}
EIGEN_WOORDEN = {"doel.woorden_client", "plan.akkoord_toelichting"}
"""What the person says himself is not for us to judge."""


def test_what_letters_to_the_person_print_has_it_and_nothing_else(werk: Werk) -> None:
    """Of the answer to a request for access nothing: it shows what was written, as it was."""
    gedrukt = set()
    for formulier in werk.diensten.teksten.formulieren.values():
        if formulier.kenmerken.lezer is not Lezer.CLIENT or formulier.sleutel == "inzage_antwoord":
            continue
        for bron in formulier.teksten.values():
            for deel, naam in re.findall(r"\{\{ *(\w+)\.(\w+)", bron.tekst):
                rij = RECORDS.get(ALS_HET_BLAD.get(deel, deel))
                velden_ = {v.naam: v.vorm for v in velden(rij)} if rij else {}
                if rij and velden_.get(naam) is Vorm.TEKST:
                    gedrukt.add(f"{rij.SOORT}.{naam}")
    assert gedrukt - EIGEN_WOORDEN == LEEST_DE_PERSOON


def test_a_text_that_was_put_there_is_not_judged_by_the_one_before(
    werk: Werk, regel: Leesregel
) -> None:
    schrijf(werk, regel, MOEILIJK)
    werk.toets(Qt.Key.Key_Tab)
    werk.veld(AANLEIDING).zet_tekst("Iets anders.")
    assert regel.kop.tekst().startswith(f"{ONBEKEND} ")
    assert tips(regel) == []


def test_the_paragraph_of_a_letter_has_it_when_the_person_reads_it(werk: Werk) -> None:
    werk.open_stap(Stap.STARTFASE)
    werk.pagina.toon_documenten()
    werk.vul("document.soort", "aanmeldbrief")
    werk.klik("document.alinea_toevoegen")
    assert werk.ziet("leeshulp.document.alinea.b1")
    werk.vul("document.soort", "uitnodiging_overleg")
    werk.klik("document.alinea_toevoegen")
    assert not werk.ziet("leeshulp.document.alinea.b1")


def test_it_says_who_reads_a_text_word_for_word() -> None:
    for pad in ("aanmelding.aanleiding", "afsluiting.resultaat"):
        assert pad in LEEST_DE_PERSOON
        assert "cliënt en de partners" in hint(*pad.split("."))
