"""Keys to sign with: from a file and from a card, and every way in which that can fail."""

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from pkcs11 import exceptions as kaartfouten

from pga_desktop.documents.maken import Gemaakt
from pga_desktop.documents.ondertekenen import onderteken
from pga_desktop.documents.oordelen import beoordeel
from pga_desktop.documents.sleutelhouder import (
    GROOTSTE_BESTAND,
    kaartfouten_vertaald,
    uit_bestand,
    van_token,
)
from pga_desktop.domain.errors import VerwachteFout
from tests.support.certificaten import NU, WACHTWOORD, certificaat
from tests.support.kaart import PIN, Kaart, bibliotheek


@pytest.fixture
def kaart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kaart:
    """An empty card in the reader."""
    kaart = Kaart(tmp_path)
    monkeypatch.setenv("SOFTHSM2_CONF", str(kaart.instellingen))
    kaart.maak()
    return kaart


def code_van(doen: Callable[[], object]) -> str:
    with pytest.raises(VerwachteFout) as gevangen:
        doen()
    assert "wit" not in repr(gevangen.value).lower()
    return gevangen.value.code


def open_token(pin: str = PIN, waar: str = "") -> None:
    with van_token(waar or bibliotheek(), pin, NU):
        pass


class TestUitBestand:
    def test_tells_whose_certificate_it_is(self) -> None:
        naam = "Şükrü Yıldırım-'t Hoen"
        assert uit_bestand(certificaat(naam).p12(), WACHTWOORD, NU).naam == naam

    def test_a_wrong_password_is_told_from_a_wrong_file(self) -> None:
        goed = certificaat().p12()
        assert code_van(lambda: uit_bestand(goed, "fout", NU)) == "certificaatwachtwoord-onjuist"
        assert code_van(lambda: uit_bestand(goed, "", NU)) == "certificaatwachtwoord-onjuist"
        for geen in (b"", b"%PDF-1.7", goed[:-40], certificaat().der, bytes(GROOTSTE_BESTAND + 1)):
            fout = code_van(partial(uit_bestand, geen, WACHTWOORD, NU))
            assert fout == "certificaatbestand-onleesbaar"

    def test_a_certificate_without_its_key_cannot_sign(self) -> None:
        zonder = certificaat().p12(met_sleutel=False)
        assert code_van(lambda: uit_bestand(zonder, WACHTWOORD, NU)) == "certificaat-zonder-sleutel"

    @pytest.mark.parametrize(
        ("begin", "eind", "code"),
        [
            (-30, -1, "certificaat-verlopen"),
            (1, 30, "certificaat-nog-niet-geldig"),
        ],
    )
    def test_a_certificate_is_used_only_while_it_is_valid(
        self, begin: int, eind: int, code: str
    ) -> None:
        bestand = certificaat(begin=begin, eind=eind).p12()
        assert code_van(lambda: uit_bestand(bestand, WACHTWOORD, NU)) == code

    def test_a_certificate_for_something_else_cannot_sign(self) -> None:
        bestand = certificaat(ondertekenen=False).p12()
        assert code_van(lambda: uit_bestand(bestand, WACHTWOORD, NU)) == "certificaat-ander-gebruik"


@pytest.mark.skipif(sys.platform == "win32", reason="dev.py sets the card of software up on Linux")
class TestVanToken:
    @pytest.mark.parametrize("soort", ["ec", "rsa"])
    def test_signs_with_the_key_on_the_card(self, kaart: Kaart, plan: Gemaakt, soort: str) -> None:
        goed = certificaat("J. Jansen", soort=soort)
        kaart.zet(certificaat("J. Jansen", ondertekenen=False), b"1")
        kaart.zet(goed, b"2")
        kaart.zet(certificaat("Uitgever", is_uitgever=True), b"3", met_sleutel=False)
        with van_token(bibliotheek(), PIN, NU) as houder:
            assert houder.naam == "J. Jansen"
            pdf = onderteken(plan.pdf, "casusregisseur", houder, NU)
        oordeel = beoordeel(pdf, [goed.der])
        assert oordeel.goed
        assert oordeel.handtekeningen[0].bekend

    def test_a_card_pulled_out_half_way_leaves_nothing(self, kaart: Kaart, plan: Gemaakt) -> None:
        kaart.zet(certificaat(), b"1")

        def teken() -> bytes:
            with van_token(bibliotheek(), PIN, NU) as houder:
                kaart.trek_eruit()
                return onderteken(plan.pdf, "casusregisseur", houder, NU)

        assert code_van(teken) == "token-weg"

    def test_a_wrong_pin_is_told(self, kaart: Kaart) -> None:
        kaart.zet(certificaat(), b"1")
        for pin in ("654321", "", "1" * 300):
            assert code_van(partial(open_token, pin)) == "token-pin-onjuist"

    @pytest.mark.parametrize(
        ("fout", "code"),
        [
            (kaartfouten.PinLocked, "token-pin-geblokkeerd"),
            (kaartfouten.PinExpired, "token-weg"),
            (kaartfouten.DeviceRemoved, "token-weg"),
            (kaartfouten.MechanismInvalid, "ondertekenen-mislukt"),
        ],
    )
    def test_what_a_card_says_is_told_in_our_words(self, fout: type[Exception], code: str) -> None:
        with pytest.raises(VerwachteFout, match=code), kaartfouten_vertaald():
            raise fout

    def test_a_card_without_a_key_cannot_sign(self, kaart: Kaart) -> None:
        assert code_van(open_token) == "token-zonder-sleutel"
        kaart.zet(certificaat(), b"1", met_sleutel=False)
        assert code_van(open_token) == "token-zonder-sleutel"

    def test_an_expired_certificate_on_a_card_is_refused(self, kaart: Kaart) -> None:
        kaart.zet(certificaat(begin=-30, eind=-1), b"1")
        assert code_van(open_token) == "certificaat-verlopen"

    def test_no_card_and_no_library_are_told_apart(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "leeg").mkdir()
        conf = tmp_path / "softhsm2.conf"
        conf.write_text(f"directories.tokendir = {tmp_path / 'leeg'}\nlog.level = ERROR\n")
        monkeypatch.setenv("SOFTHSM2_CONF", str(conf))
        assert code_van(open_token) == "token-afwezig"
        geen = tmp_path / "kaart.so"
        geen.write_bytes(b"geen bibliotheek")
        for waar in (str(geen), str(tmp_path / "weg.so"), str(tmp_path), "onzin" + os.sep):
            fout = code_van(partial(open_token, waar=waar))
            assert fout == "tokenbibliotheek-onbruikbaar"
