"""Beheer: another passphrase and another recovery code, on a register behind real keys."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.services.toegang import Aangemaakt, NieuwRegister, Toegang
from pga_desktop.ui.beheer.sleutels import Codeblad
from pga_desktop.ui.voorkeuren import Voorkeuren
from tests.support.kijken import woorden
from tests.ui.schermen.conftest import Scherm, zegt

ZIN, ANDERS = "fiets kelder wolk lepel", "molen karaf tegel wimpel"


@pytest.fixture
def aangemaakt(toegang: Toegang, tmp_path: Path) -> Aangemaakt:
    return toegang.maak_register(NieuwRegister(tmp_path, "Dorp", "Woerden", "K. de Wit", ZIN))


@pytest.fixture
def beheer(scherm: Scherm, toegang: Toegang, aangemaakt: Aangemaakt) -> Scherm:
    """The window on that register, at Beheer."""
    scherm.venster.open(toegang.open(aangemaakt.ontsloten))
    scherm.klik("rail.beheer")
    return scherm


def vul_wachtzin(beheer: Scherm, huidig: str, nieuw: str, herhaald: str) -> None:
    beheer.klik("sleutels.wachtzin_wijzigen")
    beheer.typ("sleutels.huidig", huidig)
    beheer.typ("sleutels.wachtzin", nieuw)
    beheer.typ("sleutels.wachtzin_herhaald", herhaald)
    beheer.toets(Qt.Key.Key_Return)


def code_op_scherm(beheer: Scherm) -> str:
    blad = beheer.venster.findChild(Codeblad)
    assert blad is not None
    beheer.wacht(lambda: beheer.ziet("eerste.herstelcode"))
    return "-".join(w for w in woorden(beheer.vind("eerste.herstelcode")).split() if len(w) == 5)


def test_the_new_passphrase_opens_and_the_old_does_not(
    beheer: Scherm, toegang: Toegang, aangemaakt: Aangemaakt
) -> None:
    vul_wachtzin(beheer, ZIN, ANDERS, ANDERS)
    beheer.wacht(lambda: not beheer.ziet("sleutels.verder"))
    assert "Uw wachtzin is gewijzigd" in woorden(beheer.venster)
    pad = aangemaakt.ontsloten.pad
    assert toegang.ontsluit(pad, ANDERS).gebruiker == aangemaakt.ontsloten.gebruiker
    with pytest.raises(VerwachteFout, match="wachtzin-onjuist"):
        toegang.ontsluit(pad, ZIN)


@pytest.mark.parametrize("meteen", [True, False], ids=["meteen", "na de melding"])
def test_who_locks_after_changing_the_passphrase_is_told_which_one_opens(
    beheer: Scherm,
    toegang: Toegang,
    aangemaakt: Aangemaakt,
    voorkeuren: Voorkeuren,
    meteen: bool,
) -> None:
    voorkeuren.onthoud_register(aangemaakt.ontsloten.pad)
    vul_wachtzin(beheer, ZIN, ANDERS, ANDERS)
    if not meteen:
        beheer.wacht(lambda: not beheer.ziet("sleutels.verder"))
    beheer.venster.vergrendel()
    beheer.wacht(lambda: beheer.ziet("ontgrendel.wachtzin"))
    assert "Uw wachtzin is gewijzigd: typ de nieuwe." in woorden(beheer.venster)
    toegang.ontsluit(aangemaakt.ontsloten.pad, ANDERS)


def test_tab_goes_through_a_form_that_was_opened_and_to_its_buttons(beheer: Scherm) -> None:
    beheer.klik("sleutels.wachtzin_wijzigen")
    beheer.vind("sleutels.wachtzin_herhaald").setFocus()
    volgende = []
    for _ in range(3):
        beheer.toets(Qt.Key.Key_Tab)
        volgende.append(beheer.toetsenbord().objectName())
    assert volgende[1:] == ["sleutels.verder", "sleutels.annuleren"]


def test_without_the_present_passphrase_nothing_changes(
    beheer: Scherm, toegang: Toegang, aangemaakt: Aangemaakt
) -> None:
    vul_wachtzin(beheer, ANDERS, ANDERS, ANDERS)
    beheer.wacht(lambda: bool(beheer.veld("sleutels.huidig").fout.text()))
    assert zegt("wachtzin-onjuist") in beheer.veld("sleutels.huidig").fout.text()
    assert beheer.knop("sleutels.verder").isEnabled()
    toegang.ontsluit(aangemaakt.ontsloten.pad, ZIN)


@pytest.mark.parametrize(
    ("nieuw", "herhaald", "veld"),
    [("kort", "kort", "wachtzin"), (ANDERS, ANDERS + "x", "wachtzin_herhaald")],
)
def test_a_passphrase_that_is_no_good_is_named_at_its_field(
    beheer: Scherm, nieuw: str, herhaald: str, veld: str
) -> None:
    vul_wachtzin(beheer, ZIN, nieuw, herhaald)
    assert beheer.veld(f"sleutels.{veld}").fout.text()
    assert beheer.knop("sleutels.verder").isEnabled()


def test_a_new_code_counts_once_it_is_typed_back(
    beheer: Scherm, toegang: Toegang, aangemaakt: Aangemaakt
) -> None:
    beheer.klik("sleutels.herstelcode_maken")
    beheer.typ("sleutels.huidig", ZIN)
    beheer.klik("sleutels.verder")
    code = code_op_scherm(beheer)
    beheer.klik("sleutels.verder")
    beheer.klik("sleutels.verder")
    groepen = code.split("-")
    gevraagd = [n for n in range(1, 9) if beheer.ziet(f"sleutels.groep.{n}")]
    assert len(gevraagd) == 3
    assert all(beheer.veld(f"sleutels.groep.{n}").fout.text() for n in gevraagd)
    pad = aangemaakt.ontsloten.pad
    for nummer in gevraagd:
        beheer.typ(f"sleutels.groep.{nummer}", groepen[nummer - 1].lower())
    oud = Path(shutil.copytree(pad, pad.with_name("Kopie.pgaregister")))
    beheer.klik("sleutels.verder")
    assert "nieuwe herstelcode is in gebruik" in woorden(beheer.venster)
    toegang.ontsluit_met_herstelcode(pad, code, ANDERS)
    toegang.ontsluit_met_herstelcode(oud, aangemaakt.herstelcode, ANDERS)
    with pytest.raises(VerwachteFout, match="herstelcode-onjuist"):
        toegang.ontsluit_met_herstelcode(pad, aangemaakt.herstelcode, ANDERS)


def test_going_to_another_page_forgets_a_code_that_is_not_in_use(
    beheer: Scherm, toegang: Toegang, aangemaakt: Aangemaakt
) -> None:
    beheer.klik("sleutels.herstelcode_maken")
    beheer.typ("sleutels.huidig", ZIN)
    beheer.toets(Qt.Key.Key_Tab)
    beheer.klik("sleutels.verder")
    code_op_scherm(beheer)
    beheer.klik("rail.casussen")
    beheer.klik("rail.beheer")
    assert not beheer.ziet("eerste.herstelcode")
    toegang.ontsluit_met_herstelcode(aangemaakt.ontsloten.pad, aangemaakt.herstelcode, ANDERS)


def test_a_full_disk_leaves_the_old_passphrase(
    beheer: Scherm, toegang: Toegang, aangemaakt: Aangemaakt, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as even:
        even.setattr("os.fsync", vol)
        vul_wachtzin(beheer, ZIN, ANDERS, ANDERS)
        beheer.wacht(lambda: zegt("schijf-vol") in woorden(beheer.venster))
    toegang.ontsluit(aangemaakt.ontsloten.pad, ZIN)
