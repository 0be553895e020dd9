"""The way in: making a register, opening it, and every way that fails."""

from datetime import datetime
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from pga_desktop.domain.klok import VasteKlok
from pga_desktop.security.sleutels import VLOER
from pga_desktop.services.toegang import Aangemaakt, NieuwRegister, Toegang
from pga_desktop.ui.main_window import TITEL, Hoofdvenster
from pga_desktop.ui.toegang.codestappen import Herstelcode
from pga_desktop.ui.voorkeuren import Voorkeuren
from pga_desktop.ui.voorkeuren import voorkeuren as huidige_voorkeuren
from tests.support.kijken import afgekapt
from tests.ui.schermen.conftest import BREED, SMAL, Scherm, toon, zegt

WACHTZIN = "paard fiets kaas molen tulp dijk"
NIEUWE_ZIN = "lamp stoel brug appel wolk regen"


@pytest.fixture
def gemaakt(tmp_path: Path, toegang: Toegang, voorkeuren: Voorkeuren) -> Aangemaakt:
    """A closed register that the program knows."""
    register = toegang.maak_register(
        NieuwRegister(tmp_path, "PGA Dorp", "Dorp", "K. de Wit", WACHTZIN)
    )
    voorkeuren.onthoud_register(register.ontsloten.pad)
    return register


@pytest.fixture
def deur(gemaakt: Aangemaakt, scherm: Scherm) -> Scherm:
    """The unlock screen of that register."""
    scherm.venster.vergrendel()
    scherm.rust()
    return scherm


def is_open(scherm: Scherm) -> bool:
    return scherm.ziet("rail.vandaag")


def ontgrendel(scherm: Scherm, wachtzin: str) -> None:
    scherm.typ("ontgrendel.wachtzin", wachtzin)
    scherm.toets(Qt.Key.Key_Return)
    scherm.wacht(lambda: not scherm.venster.werkbank.bezig)


def teksten(scherm: Scherm) -> str:
    zichtbaar = [label.text() for label in scherm.venster.findChildren(QLabel) if label.isVisible()]
    return "\n".join(zichtbaar)


def tot_de_wachtzin(scherm: Scherm, map_: Path) -> None:
    scherm.typ("eerste.gemeente", "Wijk bij Duurstede")
    scherm.typ("eerste.gebruiker", "Anja de Boer")
    scherm.toets(Qt.Key.Key_Return)
    scherm.veld("eerste.map").zet_tekst(str(map_))
    scherm.klik("eerste.volgende")


def tot_de_code(scherm: Scherm, map_: Path) -> str:
    tot_de_wachtzin(scherm, map_)
    scherm.typ("eerste.wachtzin", WACHTZIN)
    scherm.typ("eerste.wachtzin_herhaald", WACHTZIN)
    scherm.toets(Qt.Key.Key_Return)
    scherm.wacht(lambda: scherm.ziet("eerste.herstelcode"))
    code = scherm.vind("eerste.herstelcode")
    assert code.hasFocus(), "who cannot see the code hears it"
    assert isinstance(code, Herstelcode)
    return code.code


def typ_groepen(scherm: Scherm, code: str) -> None:
    for nummer, groep in enumerate(code.split("-"), start=1):
        if scherm.ziet(f"eerste.groep.{nummer}"):
            scherm.typ(f"eerste.groep.{nummer}", groep.lower())


def test_the_first_run_leads_to_an_open_register_by_keyboard(
    scherm: Scherm, tmp_path: Path, voorkeuren: Voorkeuren
) -> None:
    code = tot_de_code(scherm, tmp_path)
    scherm.toets(Qt.Key.Key_Return)
    typ_groepen(scherm, code)
    scherm.toets(Qt.Key.Key_Return)
    assert scherm.veld("instellingen.gemeente").tekst() == "Wijk bij Duurstede"
    scherm.typ("instellingen.telefoon", "14 0343")
    scherm.klik("eerste.volgende")
    scherm.klik("eerste.aanmelding")
    assert is_open(scherm)
    assert scherm.toetsenbord().accessibleName() == "Naam"
    pad = tmp_path / "PGA Wijk bij Duurstede.pgaregister"
    assert voorkeuren.registers() == (pad,)
    scherm.klik("rail.beheer")
    assert scherm.veld("instellingen.telefoon").tekst() == "14 0343"
    assert scherm.venster.windowTitle() == TITEL


def test_the_first_run_can_end_in_the_register_itself(scherm: Scherm, tmp_path: Path) -> None:
    code = tot_de_code(scherm, tmp_path)
    scherm.toets(Qt.Key.Key_Return)
    typ_groepen(scherm, code)
    scherm.toets(Qt.Key.Key_Return)
    scherm.klik("eerste.volgende")
    scherm.klik("eerste.register")
    assert is_open(scherm)
    assert scherm.knop("rail.vandaag").isChecked()


@pytest.mark.parametrize("maat", [BREED, SMAL], ids=["laptop", "200%"])
def test_no_words_are_cut_off_on_the_way_in(
    scherm: Scherm, tmp_path: Path, maat: tuple[int, int]
) -> None:
    toon(scherm.venster, *maat)
    code = tot_de_code(scherm, tmp_path)
    assert afgekapt(scherm.venster) == []
    scherm.toets(Qt.Key.Key_Return)
    assert afgekapt(scherm.venster) == []
    typ_groepen(scherm, code)
    scherm.toets(Qt.Key.Key_Return)
    assert afgekapt(scherm.venster) == []
    scherm.klik("eerste.volgende")
    assert afgekapt(scherm.venster) == []


def test_empty_fields_are_named_and_get_the_keyboard(scherm: Scherm) -> None:
    scherm.klik("eerste.volgende")
    assert scherm.veld("eerste.gebruiker").fout.isVisible()
    assert scherm.toetsenbord().accessibleName() == "Gemeente"
    scherm.typ("eerste.gemeente", "Dorp")
    assert not scherm.veld("eerste.gemeente").fout.isVisible()
    assert scherm.veld("eerste.naam").tekst() == "PGA Dorp"


def test_an_own_name_is_kept_when_the_municipality_changes(scherm: Scherm) -> None:
    scherm.typ("eerste.naam", "Mijn register")
    scherm.typ("eerste.gemeente", "Dorp")
    assert scherm.veld("eerste.naam").tekst() == "Mijn register"


def test_the_folder_that_is_promised_is_the_one_that_is_made(
    scherm: Scherm, tmp_path: Path
) -> None:
    scherm.typ("eerste.naam", "PGA Stichtse Vecht: 2026")
    scherm.typ("eerste.gemeente", "Dorp")
    scherm.typ("eerste.gebruiker", "Anja")
    scherm.toets(Qt.Key.Key_Return)
    beloofd = next(t for t in teksten(scherm).split("\n") if "Het register wordt" in t)
    assert beloofd.endswith("/PGA Stichtse Vecht 2026.pgaregister")
    toegang = Toegang(VasteKlok(datetime(2026, 3, 2).astimezone()), VLOER)
    assert toegang.pad_van(tmp_path, "PGA Stichtse Vecht: 2026").name in beloofd


def test_a_synced_folder_is_refused_with_the_reason(scherm: Scherm, tmp_path: Path) -> None:
    map_ = tmp_path / "OneDrive - Gemeente"
    map_.mkdir()
    tot_de_wachtzin(scherm, map_)
    assert scherm.ziet("eerste.map")
    assert "gesynchroniseerd" in teksten(scherm)


def test_words_in_the_place_of_a_folder_make_no_register(scherm: Scherm, tmp_path: Path) -> None:
    tot_de_wachtzin(scherm, Path(f"fiets boom zon 8{tmp_path}"))
    assert scherm.ziet("eerste.map")
    assert "geen volledige plek" in teksten(scherm)
    scherm.veld("eerste.map").zet_tekst(str(tmp_path / "Documenten fiets"))
    scherm.klik("eerste.volgende")
    assert "Deze map bestaat niet" in teksten(scherm)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_can_be_pointed_at_without_blocking(scherm: Scherm, tmp_path: Path) -> None:
    scherm.typ("eerste.gemeente", "Dorp")
    scherm.typ("eerste.gebruiker", "Anja")
    scherm.toets(Qt.Key.Key_Return)
    scherm.klik("eerste.bladeren")
    dialoog = scherm.venster.findChild(QFileDialog)
    assert dialoog is not None
    assert dialoog.isVisible()
    assert dialoog.testOption(QFileDialog.Option.DontUseNativeDialog)
    dialoog.fileSelected.emit(str(tmp_path / "elders"))
    dialoog.close()
    assert scherm.veld("eerste.map").tekst() == str(tmp_path / "elders")


@pytest.mark.parametrize(
    ("zin", "reden"),
    [("kort", "Te kort"), ("welkom welkom welkom", "Bekende"), ("x" * 129, "Te lang")],
)
def test_a_weak_passphrase_is_refused_with_reasons(
    scherm: Scherm, tmp_path: Path, zin: str, reden: str
) -> None:
    tot_de_wachtzin(scherm, tmp_path)
    scherm.veld("eerste.wachtzin").zet_tekst(zin)
    scherm.veld("eerste.wachtzin_herhaald").zet_tekst(zin)
    scherm.klik("eerste.volgende")
    assert reden in scherm.veld("eerste.wachtzin").fout.text()
    assert not scherm.venster.werkbank.bezig


def test_a_passphrase_must_be_typed_twice_the_same(scherm: Scherm, tmp_path: Path) -> None:
    tot_de_wachtzin(scherm, tmp_path)
    scherm.typ("eerste.wachtzin", WACHTZIN)
    scherm.typ("eerste.wachtzin_herhaald", WACHTZIN + "x")
    scherm.klik("eerste.volgende")
    assert scherm.veld("eerste.wachtzin_herhaald").fout.isVisible()
    assert not scherm.venster.werkbank.bezig


def test_a_proposed_passphrase_is_shown_and_good(scherm: Scherm, tmp_path: Path) -> None:
    tot_de_wachtzin(scherm, tmp_path)
    scherm.klik("eerste.voorstel")
    assert len(scherm.veld("eerste.wachtzin").tekst().split()) == 6
    assert "Sterk" in teksten(scherm)


def test_wrong_groups_of_the_code_are_refused(scherm: Scherm, tmp_path: Path) -> None:
    code = tot_de_code(scherm, tmp_path)
    scherm.klik("eerste.volgende")
    typ_groepen(scherm, "-".join(reversed(code.split("-"))))
    scherm.klik("eerste.volgende")
    assert "niet wat er op uw papier" in teksten(scherm)
    scherm.klik("eerste.vorige")
    assert scherm.ziet("eerste.herstelcode")


def test_a_name_that_is_taken_is_said(scherm: Scherm, tmp_path: Path) -> None:
    (tmp_path / "PGA Wijk bij Duurstede.pgaregister").mkdir()
    tot_de_wachtzin(scherm, tmp_path)
    scherm.typ("eerste.wachtzin", WACHTZIN)
    scherm.typ("eerste.wachtzin_herhaald", WACHTZIN)
    scherm.klik("eerste.volgende")
    scherm.wacht(lambda: not scherm.venster.werkbank.bezig)
    assert zegt("register-bestaat-al") in teksten(scherm)
    assert scherm.veld("eerste.wachtzin").isEnabled()


def test_leaving_halfway_leaves_the_register_closed(
    scherm: Scherm, tmp_path: Path, toegang: Toegang
) -> None:
    code = tot_de_code(scherm, tmp_path)
    scherm.klik("eerste.volgende")
    typ_groepen(scherm, code)
    scherm.klik("eerste.volgende")
    assert scherm.ziet("instellingen.gemeente")
    scherm.venster.close()
    pad = tmp_path / "PGA Wijk bij Duurstede.pgaregister"
    toegang.open(toegang.ontsluit(pad, WACHTZIN)).sluit()


def test_the_passphrase_opens_the_register(deur: Scherm) -> None:
    assert "PGA Dorp" in teksten(deur)
    ontgrendel(deur, WACHTZIN)
    assert is_open(deur)


def test_tab_goes_from_the_passphrase_to_the_button_and_what_helps(deur: Scherm) -> None:
    deur.vind("ontgrendel.wachtzin").setFocus()
    langs = []
    for _ in range(5):
        deur.toets(Qt.Key.Key_Tab)
        langs.append(deur.toetsenbord().objectName())
    assert langs[1:] == [
        "ontgrendel.openen",
        "ontgrendel.herstelcode",
        "ontgrendel.ander",
        "ontgrendel.nieuw",
    ]


def test_deriving_the_key_never_blocks_the_window(deur: Scherm) -> None:
    deur.typ("ontgrendel.wachtzin", WACHTZIN)
    deur.klik("ontgrendel.openen")
    assert deur.venster.werkbank.bezig
    assert "wordt geopend" in teksten(deur)
    assert not deur.knop("ontgrendel.openen").isEnabled()
    deur.wacht(lambda: is_open(deur))


def test_a_wrong_passphrase_is_said_at_the_field(deur: Scherm) -> None:
    ontgrendel(deur, "niet de goede wachtzin")
    assert zegt("wachtzin-onjuist") in deur.veld("ontgrendel.wachtzin").fout.text()
    deur.typ("ontgrendel.wachtzin", WACHTZIN)
    assert not deur.veld("ontgrendel.wachtzin").fout.isVisible()
    deur.toets(Qt.Key.Key_Return)
    deur.wacht(lambda: is_open(deur))


def test_nothing_typed_asks_for_the_passphrase(deur: Scherm) -> None:
    deur.klik("ontgrendel.openen")
    assert deur.veld("ontgrendel.wachtzin").fout.isVisible()
    assert not deur.venster.werkbank.bezig


def test_the_recovery_code_opens_and_sets_a_new_passphrase(
    deur: Scherm, gemaakt: Aangemaakt
) -> None:
    deur.klik("ontgrendel.herstelcode")
    deur.typ("herstel.code", gemaakt.herstelcode.replace("-", " ").lower())
    deur.typ("herstel.wachtzin", NIEUWE_ZIN)
    deur.typ("herstel.wachtzin_herhaald", NIEUWE_ZIN)
    deur.toets(Qt.Key.Key_Return)
    deur.wacht(lambda: is_open(deur))
    deur.klik("vergrendelen")
    ontgrendel(deur, WACHTZIN)
    assert not is_open(deur)
    deur.veld("ontgrendel.wachtzin").zet_tekst("")
    ontgrendel(deur, NIEUWE_ZIN)
    assert is_open(deur)


def test_a_mistyped_recovery_code_is_said_at_the_field(deur: Scherm, gemaakt: Aangemaakt) -> None:
    deur.klik("ontgrendel.herstelcode")
    deur.typ("herstel.code", gemaakt.herstelcode[:-1])
    deur.typ("herstel.wachtzin", NIEUWE_ZIN)
    deur.typ("herstel.wachtzin_herhaald", NIEUWE_ZIN)
    deur.klik("herstel.openen")
    deur.wacht(lambda: not deur.venster.werkbank.bezig)
    assert deur.veld("herstel.code").fout.isVisible()


def test_a_register_in_use_says_by_whom(deur: Scherm, gemaakt: Aangemaakt, klok: VasteKlok) -> None:
    ander = Toegang(klok, VLOER)
    diensten = ander.open(ander.ontsluit(gemaakt.ontsloten.pad, WACHTZIN))
    try:
        ontgrendel(deur, WACHTZIN)
        assert "K. de Wit" in teksten(deur)
    finally:
        diensten.sluit()


def test_a_register_that_is_gone_is_said(deur: Scherm, gemaakt: Aangemaakt) -> None:
    gemaakt.ontsloten.pad.rename(gemaakt.ontsloten.pad.with_name("elders"))
    ontgrendel(deur, WACHTZIN)
    assert zegt("register-niet-gevonden") in teksten(deur)


def test_damaged_keys_are_said(deur: Scherm, gemaakt: Aangemaakt) -> None:
    (gemaakt.ontsloten.pad / "sleutels.json").write_text("{", encoding="ascii")
    ontgrendel(deur, WACHTZIN)
    assert zegt("sleutels-beschadigd") in teksten(deur)


def test_another_known_register_is_one_press_away(
    deur: Scherm, voorkeuren: Voorkeuren, tmp_path: Path
) -> None:
    voorkeuren.onthoud_register(tmp_path / "Oefenregister.pgaregister")
    deur.venster.vergrendel()
    deur.rust()
    assert deur.ziet("ontgrendel.openen")
    assert "Oefenregister" in teksten(deur)
    deur.klik("ontgrendel.register.1")
    assert "PGA Dorp" in teksten(deur)


def test_preferences_made_later_win(voorkeuren: Voorkeuren, tmp_path: Path) -> None:
    later = Voorkeuren(QApplication.instance() or QApplication([]), tmp_path / "later.ini")
    huidige_voorkeuren().onthoud_register(tmp_path / "A.pgaregister")
    assert later.registers() == (tmp_path / "A.pgaregister",)
    assert voorkeuren.registers() == ()
    shiboken6.delete(later)


def test_the_window_remembers_its_registers_and_look(
    scherm: Scherm, gemaakt: Aangemaakt, toegang: Toegang
) -> None:
    ander = Hoofdvenster(lambda: toegang)
    scherm.qtbot.addWidget(ander)
    toon(ander, 800, 600)
    assert any(label.text() == "PGA Dorp" for label in ander.findChildren(QLabel))
    ander.close()
