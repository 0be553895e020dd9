"""The frame: going places, finding cases, commands, locking, messages."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.klok import VasteKlok
from pga_desktop.security.sleutels import VLOER
from pga_desktop.services.diensten import Diensten
from pga_desktop.services.toegang import NieuwRegister, Toegang
from pga_desktop.ui import main_window, screens
from pga_desktop.ui.frame.kader import Kader
from pga_desktop.ui.meldingen import Melding, zin
from pga_desktop.ui.voorkeuren import Voorkeuren
from pga_desktop.ui.widgets.kaart import Banner
from pga_desktop.ui.widgets.knoppen import SluitKnop
from pga_desktop.ui.widgets.palet import Opdrachtenpalet
from pga_desktop.ui.widgets.tabel import Tabel
from tests.ui.schermen.conftest import Scherm, een_casus, zegt

CTRL = Qt.KeyboardModifier.ControlModifier
WACHTZIN = "paard fiets kaas molen tulp dijk"


def kader(scherm: Scherm) -> Kader:
    gevonden = scherm.venster.findChild(Kader)
    assert gevonden is not None
    return gevonden


def teksten(scherm: Scherm) -> str:
    return "\n".join(w.text() for w in scherm.venster.findChildren(QLabel) if w.isVisible())


def banners(scherm: Scherm) -> list[Banner]:
    return [b for b in scherm.venster.findChildren(Banner) if b.isVisible()]


def test_the_window_is_short_and_knows_no_screen_by_name() -> None:
    bron = Path(main_window.__file__).read_text(encoding="utf-8")
    assert len(bron.splitlines()) < 200
    assert not [s.sleutel for s in screens.SCHERMEN if f'"{s.sleutel}"' in bron]


def test_screens_and_commands_have_their_own_keys() -> None:
    sleutels = [s.sleutel for s in screens.SCHERMEN] + [o.sleutel for o in screens.OPDRACHTEN]
    toetsen = [o.toets for o in screens.OPDRACHTEN]
    assert len(set(sleutels)) == len(sleutels)
    assert len(set(toetsen)) == len(toetsen)
    assert {o.scherm for o in screens.OPDRACHTEN} <= {s.sleutel for s in screens.SCHERMEN}


@pytest.mark.parametrize("plaats", range(len(screens.SCHERMEN)))
def test_the_rail_and_its_keys_go_everywhere(open_scherm: Scherm, plaats: int) -> None:
    doel = screens.SCHERMEN[plaats]
    open_scherm.toets(Qt.Key(int(Qt.Key.Key_1) + plaats), CTRL)
    assert open_scherm.knop(f"rail.{doel.sleutel}").isChecked()
    assert doel.titel in teksten(open_scherm)


def test_words_are_found_without_accents_and_open_the_case(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    een_casus(diensten, roepnaam="Elif", geslachtsnaam="Yıldırım")
    open_scherm.toets(Qt.Key.Key_F, CTRL)
    assert open_scherm.toetsenbord() is open_scherm.vind("zoek")
    open_scherm.typ("zoek", "yildirim")
    assert open_scherm.ziet("zoek.resultaten")
    open_scherm.toets(Qt.Key.Key_Return)
    assert open_scherm.ziet("casus")
    assert not open_scherm.ziet("zoek.resultaten")


def test_results_are_walked_with_arrows(open_scherm: Scherm, diensten: Diensten) -> None:
    for naam in ("Kaya", "Kaya-Smit"):
        een_casus(diensten, geslachtsnaam=naam)
    open_scherm.typ("zoek", "kaya")
    open_scherm.toets(Qt.Key.Key_Down)
    resultaten = open_scherm.toetsenbord()
    assert isinstance(resultaten, Tabel)
    assert resultaten.model().rowCount() == 2
    open_scherm.toets(Qt.Key.Key_Down)
    open_scherm.toets(Qt.Key.Key_Return)
    assert open_scherm.ziet("casus")


def test_esc_closes_the_results_and_gives_the_box_back(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    een_casus(diensten, geslachtsnaam="Kaya")
    open_scherm.typ("zoek", "kaya")
    open_scherm.toets(Qt.Key.Key_Down)
    open_scherm.toets(Qt.Key.Key_Escape)
    assert not open_scherm.ziet("zoek.resultaten")
    assert open_scherm.toetsenbord() is open_scherm.vind("zoek")


@pytest.mark.parametrize(
    ("term", "waar"), [("kaya", "station.1"), ("singel", "sectie.persoon")], ids=["naam", "adres"]
)
def test_a_name_opens_the_case_where_it_is_and_a_word_where_it_stands(
    open_scherm: Scherm, diensten: Diensten, term: str, waar: str
) -> None:
    een_casus(diensten, geslachtsnaam="Kaya", straat="Singel")
    open_scherm.typ("zoek", term)
    open_scherm.toets(Qt.Key.Key_Return)
    doel, heeft = open_scherm.vind(waar), open_scherm.toetsenbord()
    assert heeft is doel or doel.isAncestorOf(heeft)


@pytest.mark.parametrize("term", ["'; DROP TABLE casus; --", "C-2026-007", '"', "{{ x }}", "*"])
def test_nothing_found_is_said(open_scherm: Scherm, term: str) -> None:
    open_scherm.typ("zoek", term)
    assert "Niets gevonden. Probeer het begin van een naam of woord." in teksten(open_scherm)
    open_scherm.toets(Qt.Key.Key_Return)
    assert not open_scherm.ziet("casus")


def test_the_palette_opens_a_screen_and_a_case(open_scherm: Scherm, diensten: Diensten) -> None:
    een_casus(diensten, geslachtsnaam="Kaya")
    open_scherm.toets(Qt.Key.Key_K, CTRL)
    QTest.keyClicks(open_scherm.toetsenbord(), "beheer")
    open_scherm.toets(Qt.Key.Key_Return)
    assert open_scherm.knop("rail.beheer").isChecked()
    open_scherm.toets(Qt.Key.Key_K, CTRL)
    QTest.keyClicks(open_scherm.toetsenbord(), "kaya")
    open_scherm.toets(Qt.Key.Key_Return)
    assert open_scherm.ziet("casus")


def test_the_palette_goes_to_a_card_of_the_case(open_scherm: Scherm, diensten: Diensten) -> None:
    kader(open_scherm).toon_casus(een_casus(diensten))
    for woord, sectie in (("feiten", "feiten"), ("blok evaluaties", "evaluatie")):
        open_scherm.toets(Qt.Key.Key_K, CTRL)
        QTest.keyClicks(open_scherm.toetsenbord(), woord)
        open_scherm.toets(Qt.Key.Key_Return)
        assert open_scherm.vind(f"sectie.{sectie}").isAncestorOf(open_scherm.toetsenbord())


@pytest.mark.parametrize("woord", ["brief over uw aan", "aanmeldbrief"], ids=["titel", "sleutel"])
def test_the_palette_makes_a_document_of_the_case(
    open_scherm: Scherm, diensten: Diensten, woord: str
) -> None:
    kader(open_scherm).toon_casus(een_casus(diensten))
    open_scherm.toets(Qt.Key.Key_K, CTRL)
    QTest.keyClicks(open_scherm.toetsenbord(), woord)
    open_scherm.toets(Qt.Key.Key_Return)
    assert open_scherm.veld("document.soort").tekst() == "aanmeldbrief"


def test_the_palette_leaves_out_a_document_that_is_not_true_of_the_case(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    kader(open_scherm).toon_casus(een_casus(diensten))
    open_scherm.toets(Qt.Key.Key_K, CTRL)
    QTest.keyClicks(open_scherm.toetsenbord(), "vernietiging")
    assert "Geen opdracht gevonden. Probeer een ander woord." in teksten(open_scherm)


def test_news_goes_with_esc_and_with_another_part_of_the_case(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    kader(open_scherm).toon_casus(een_casus(diensten))
    omgeving = kader(open_scherm).omgeving
    for ga_verder in (Qt.Key.Key_Escape, Qt.Key.Key_K):
        omgeving.melding.emit(Melding("Deze map bestaat niet."))
        omgeving.melding.emit(Melding("De schijf is vol.", blijft=True))
        omgeving.melding.emit(Melding("1 document geëxporteerd.", fout=False))
        open_scherm.rust()
        assert len(banners(open_scherm)) == 3
        if ga_verder is Qt.Key.Key_Escape:
            open_scherm.toets(ga_verder)
        else:
            open_scherm.toets(ga_verder, CTRL)
            QTest.keyClicks(open_scherm.toetsenbord(), "naar uitvoering")
            open_scherm.toets(Qt.Key.Key_Return)
        assert [b.tekst.text() for b in banners(open_scherm)] == ["De schijf is vol."]


def test_every_command_of_the_palette_does_something(open_scherm: Scherm) -> None:
    palet = open_scherm.venster.findChild(Opdrachtenpalet)
    assert palet is not None
    palet.gekozen.emit("sneltoetsen")
    open_scherm.rust()
    assert "Naar Vandaag" in woorden_van_tabellen(open_scherm)
    palet.gekozen.emit("opdracht.nieuw")
    open_scherm.rust()
    assert open_scherm.ziet("nieuw.naam")


def test_f1_lists_every_key(open_scherm: Scherm) -> None:
    open_scherm.toets(Qt.Key.Key_F1)
    woorden = woorden_van_tabellen(open_scherm)
    assert all(o.toets in woorden for o in screens.OPDRACHTEN)
    assert all(s.titel in woorden for s in screens.SCHERMEN)
    lijst = open_scherm.toetsenbord()
    assert isinstance(lijst, Tabel)
    for toets, rij in ((Qt.Key.Key_End, lijst.model().rowCount() - 1), (Qt.Key.Key_Home, 0)):
        open_scherm.toets(toets)
        assert lijst.currentIndex().row() == rij
    open_scherm.toets(Qt.Key.Key_Escape)
    assert "Naar Vandaag" not in woorden_van_tabellen(open_scherm)


def woorden_van_tabellen(scherm: Scherm) -> str:
    tabellen = [t for t in scherm.venster.findChildren(Tabel) if t.isVisible()]
    return "\n".join(
        str(t.model().index(r, k).data())
        for t in tabellen
        for r in range(t.model().rowCount())
        for k in range(t.model().columnCount())
    )


def test_a_message_is_said_once_and_can_be_closed(open_scherm: Scherm) -> None:
    omgeving = kader(open_scherm).omgeving
    melding = Melding("De schijf is vol.", "Maak ruimte.")
    omgeving.melding.emit(melding)
    omgeving.melding.emit(melding)
    open_scherm.rust()
    (banner,) = banners(open_scherm)
    assert banner.tekst.text() == "De schijf is vol. Maak ruimte."
    (kruis,) = banner.findChildren(SluitKnop)
    kruis.click()
    open_scherm.rust()
    assert not banners(open_scherm)


@pytest.mark.parametrize("vooraf", [True, False])
def test_messages_go_when_one_goes_on_and_what_is_not_saved_stays(
    open_scherm: Scherm, vooraf: bool
) -> None:
    omgeving = kader(open_scherm).omgeving
    omgeving.melding.emit(Melding("Twee documenten geëxporteerd.", fout=False))
    omgeving.melding.emit(Melding("Deze map bestaat niet."))
    omgeving.melding.emit(Melding("De schijf is vol.", blijft=vooraf))
    omgeving.melding.emit(Melding("De schijf is vol.", blijft=True))
    open_scherm.rust()
    open_scherm.klik("rail.casussen")
    assert [b.tekst.text() for b in banners(open_scherm)] == ["De schijf is vol."]


def test_what_goes_wrong_while_one_leaves_is_still_said_after_it(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    casus_id = een_casus(diensten)
    kader(open_scherm).toon_casus(casus_id)
    open_scherm.rust()
    open_scherm.typ("persoon.roepnaam", "x")
    dossier = diensten.casussen.dossier(casus_id)
    persoon = dossier.persoon.ref
    diensten.casussen.wijzig(casus_id, dossier.casus.versie, persoon, "roepnaam", "Ander")
    kader(open_scherm).toon_casus(een_casus(diensten))
    open_scherm.rust()
    assert [b.tekst.text() for b in banners(open_scherm)] == [
        zin(VerwachteFout("casus-verouderd")).voluit
    ]


def test_what_went_wrong_goes_when_it_succeeds_after_all(open_scherm: Scherm) -> None:
    omgeving = kader(open_scherm).omgeving
    omgeving.melding.emit(Melding("Deze map bestaat niet."))
    open_scherm.rust()
    omgeving.melding.emit(Melding("1 document geëxporteerd.", fout=False))
    assert [b.tekst.text() for b in banners(open_scherm)] == ["1 document geëxporteerd."]
    omgeving.melding.emit(Melding("1 van de 2 documenten kon niet worden gemaakt."))
    omgeving.melding.emit(Melding("1 document gemaakt.", fout=False))
    open_scherm.rust()
    assert len(banners(open_scherm)) == 3, "said by one act: both are so"


def test_only_the_last_messages_stay(open_scherm: Scherm) -> None:
    for nummer in range(5):
        kader(open_scherm).omgeving.melding.emit(Melding(f"Melding {nummer}"))
    open_scherm.rust()
    assert [b.tekst.text() for b in banners(open_scherm)] == ["Melding 2", "Melding 3", "Melding 4"]


def test_a_case_that_is_gone_is_said_and_nothing_changes(open_scherm: Scherm) -> None:
    kader(open_scherm).omgeving.casus_gevraagd.emit(99, "", "")
    open_scherm.rust()
    assert zegt("casus-niet-gevonden") in teksten(open_scherm)
    assert open_scherm.knop("rail.vandaag").isChecked()


def test_the_title_never_names_anyone(open_scherm: Scherm, diensten: Diensten) -> None:
    casus_id = een_casus(diensten, geslachtsnaam="Kaya")
    kader(open_scherm).toon_casus(casus_id)
    assert open_scherm.venster.windowTitle() == "PGA Desktop"


def test_leaving_a_case_saves_what_was_being_typed(open_scherm: Scherm, diensten: Diensten) -> None:
    casus_id = een_casus(diensten, geslachtsnaam="Kaya")
    kader(open_scherm).toon_casus(casus_id)
    open_scherm.rust()
    open_scherm.typ("aanmelding.aanleiding", "Ruzie op het plein")
    open_scherm.toets(Qt.Key.Key_2, CTRL)
    aanmelding = diensten.casussen.dossier(casus_id).huidig.aanmelding
    assert aanmelding.aanleiding == "Ruzie op het plein"


def test_locking_saves_closes_and_comes_back_to_the_same_place(
    scherm: Scherm, tmp_path: Path, klok: VasteKlok, voorkeuren: Voorkeuren
) -> None:
    toegang = Toegang(klok, VLOER)
    nieuw = NieuwRegister(tmp_path, "PGA Dorp", "Dorp", "K. de Wit", WACHTZIN)
    ontsloten = toegang.maak_register(nieuw).ontsloten
    voorkeuren.onthoud_register(ontsloten.pad)
    diensten = toegang.open(ontsloten)
    casus_id = een_casus(diensten, geslachtsnaam="Kaya")
    scherm.venster.open(diensten)
    kader(scherm).toon_casus(casus_id)
    scherm.rust()
    scherm.typ("aanmelding.aanleiding", "Ruzie op het plein")
    scherm.toets(Qt.Key.Key_L, CTRL)
    assert "Vergrendeld" in teksten(scherm)
    assert not scherm.ziet("casus")
    ander = toegang.open(toegang.ontsluit(ontsloten.pad, WACHTZIN))
    assert ander.casussen.dossier(casus_id).huidig.aanmelding.aanleiding == "Ruzie op het plein"
    ander.sluit()
    scherm.typ("ontgrendel.wachtzin", WACHTZIN)
    scherm.toets(Qt.Key.Key_Return)
    scherm.wacht(lambda: scherm.ziet("casus"))
    assert scherm.ziet("aanmelding.aanleiding")


def test_the_footer_says_who_works_and_when_it_was_saved(open_scherm: Scherm) -> None:
    assert "K. de Wit" in teksten(open_scherm)
    kader(open_scherm).omgeving.meld_bewaard()
    assert "Bewaard 09:00" in teksten(open_scherm)
