"""The door: making a register, opening it with a passphrase or the recovery code, refusing."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import cast

import pytest

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.klok import VasteKlok
from pga_desktop.resources import forms_dir
from pga_desktop.security.sleutels import VLOER, Kosten
from pga_desktop.services import teksten as teksten_
from pga_desktop.services.teksten import Teksten
from pga_desktop.services.toegang import Aangemaakt, NieuwRegister, Ontsloten, Toegang
from pga_desktop.storage.connection import open_database
from pga_desktop.storage.controle import Gebrek

BLADZIJDE = 4096
ZIN = "kiezel haken drukker terrein"
ANDERE_ZIN = "molen postbode pijler klimaat"


@pytest.fixture(scope="session")
def aangemaakt(tmp_path_factory: pytest.TempPathFactory) -> Aangemaakt:
    """One register behind a passphrase that is cheap to check; tests work on copies."""
    map_ = tmp_path_factory.mktemp("toegang")
    nieuw = NieuwRegister(map_, "Dorp", "Woerden", "K. de Wit", ZIN)
    return een_toegang(None).maak_register(nieuw)


def een_toegang(klok: VasteKlok | None) -> Toegang:
    return Toegang(klok or VasteKlok(datetime(2026, 3, 2, 9, 0).astimezone()), VLOER)


@pytest.fixture
def toegang(klok: VasteKlok) -> Toegang:
    return een_toegang(klok)


@pytest.fixture
def pad(aangemaakt: Aangemaakt, tmp_path: Path) -> Path:
    """A copy of the register."""
    return Path(shutil.copytree(aangemaakt.ontsloten.pad, tmp_path / "Dorp.pgaregister"))


@pytest.fixture
def ontsloten(aangemaakt: Aangemaakt, pad: Path) -> Ontsloten:
    """That copy with its key, without waiting for Argon2."""
    return replace(aangemaakt.ontsloten, pad=pad)


def code(doe: Callable[[], object]) -> str:
    with pytest.raises(VerwachteFout) as fout:
        doe()
    return fout.value.code


class TestMaken:
    def test_a_new_register_opens_at_once_and_knows_who_made_it(
        self, toegang: Toegang, ontsloten: Ontsloten
    ) -> None:
        diensten = toegang.open(ontsloten)
        nu = diensten.instellingen.lees()
        assert (nu.gemeente, nu.contactpersoon) == ("Woerden", "K. de Wit")
        assert (diensten.register.naam, diensten.register.gebruiker) == ("Dorp", "K. de Wit")
        assert diensten.teksten.bevindingen == ()
        diensten.sluit()
        assert toegang.controleer(ontsloten) == ()

    def test_a_guessable_passphrase_makes_nothing(self, toegang: Toegang, tmp_path: Path) -> None:
        nieuw = NieuwRegister(tmp_path, "Dorp", "Woerden", "K. de Wit", "welkom welkom welkom")
        assert code(lambda: toegang.maak_register(nieuw)) == "wachtzin-te-zwak"
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("naam", ["", " . ", "///", "\x00"])
    def test_a_register_needs_a_name(self, toegang: Toegang, tmp_path: Path, naam: str) -> None:
        nieuw = NieuwRegister(tmp_path, naam, "Woerden", "K. de Wit", ZIN)
        assert code(lambda: toegang.maak_register(nieuw)) == "registernaam-leeg"
        assert list(tmp_path.iterdir()) == []

    def test_a_synchronised_folder_is_refused(self, toegang: Toegang, tmp_path: Path) -> None:
        map_ = tmp_path / "OneDrive - Gemeente"
        map_.mkdir()
        assert toegang.plaats_bezwaar(map_) == "map-gesynchroniseerd"
        nieuw = NieuwRegister(map_, "Dorp", "Woerden", "K. de Wit", ZIN)
        assert code(lambda: toegang.maak_register(nieuw)) == "map-gesynchroniseerd"
        assert list(map_.iterdir()) == []

    @pytest.mark.parametrize("map_", ["fiets boom zon 8", "", "../elders"])
    def test_a_folder_is_written_in_full(self, toegang: Toegang, map_: str) -> None:
        assert toegang.plaats_bezwaar(Path(map_)) == "map-niet-voluit"

    @pytest.mark.parametrize("naam", ["fiets boom zon 8", "x" * 5000])
    def test_a_folder_is_there(self, toegang: Toegang, tmp_path: Path, naam: str) -> None:
        assert toegang.plaats_bezwaar(tmp_path / naam) == "map-bestaat-niet"
        assert toegang.plaats_bezwaar(tmp_path) is None

    def test_a_name_becomes_a_folder_every_system_takes(
        self, toegang: Toegang, tmp_path: Path
    ) -> None:
        nieuw = NieuwRegister(tmp_path, ' PGA: "Dorp"/Noord? ', "Woerden", "K. de Wit", ZIN)
        pad = toegang.maak_register(nieuw).ontsloten.pad
        assert pad == tmp_path / "PGA Dorp Noord.pgaregister"
        assert code(lambda: toegang.maak_register(nieuw)) == "register-bestaat-al"

    def test_the_suggestion_is_good_enough_and_new_each_time(self, toegang: Toegang) -> None:
        voorstellen = {toegang.wachtzin_voorstel() for _ in range(3)}
        assert len(voorstellen) == 3
        for zin in voorstellen:
            assert toegang.beoordeel_wachtzin(zin, gebruiker="K. de Wit", gemeente="Woerden").ok

    def test_the_secrets_do_not_show(self, aangemaakt: Aangemaakt) -> None:
        nieuw = NieuwRegister(Path(), "Dorp", "Woerden", "K. de Wit", ZIN)
        assert ZIN not in repr(nieuw)
        assert aangemaakt.herstelcode not in repr(aangemaakt)
        assert "datasleutel" not in repr(aangemaakt)


class TestOntsluiten:
    def test_the_passphrase_opens_and_a_wrong_one_does_not(
        self, toegang: Toegang, pad: Path
    ) -> None:
        assert code(lambda: toegang.ontsluit(pad, ZIN + " ")) == "wachtzin-onjuist"
        ontsloten = toegang.ontsluit(pad, ZIN)
        assert ontsloten.gebruiker.naam == "K. de Wit"
        toegang.open(ontsloten).sluit()

    def test_what_the_first_run_asked_is_there_when_it_was_broken_off_before_its_end(
        self, toegang: Toegang, pad: Path
    ) -> None:
        """The register is there, and is opened with the passphrase the next day."""
        diensten = toegang.open(toegang.ontsluit(pad, ZIN))
        assert diensten.instellingen.lees().gemeente == "Woerden"
        diensten.sluit()

    def test_the_recovery_code_opens_with_a_new_passphrase(
        self, toegang: Toegang, aangemaakt: Aangemaakt, pad: Path
    ) -> None:
        op_papier = aangemaakt.herstelcode.lower().replace("-", " ")
        ontsloten = toegang.ontsluit_met_herstelcode(pad, op_papier, ANDERE_ZIN)
        toegang.open(ontsloten).sluit()
        assert code(lambda: toegang.ontsluit(pad, ZIN)) == "wachtzin-onjuist"
        toegang.ontsluit(pad, ANDERE_ZIN)

    def test_a_failed_recovery_leaves_the_passphrase_as_it_was(
        self, toegang: Toegang, aangemaakt: Aangemaakt, pad: Path
    ) -> None:
        goed = aangemaakt.herstelcode
        ander = een_andere(goed)
        for getypt, zin, verwacht in (
            (goed, "welkom welkom welkom", "wachtzin-te-zwak"),
            (goed[:-1], ANDERE_ZIN, "herstelcode-lengte"),
            (ander, ANDERE_ZIN, "herstelcode-tikfout"),
        ):
            doe = toegang.ontsluit_met_herstelcode
            assert code(lambda: doe(pad, getypt, zin)) == verwacht  # noqa: B023 - called at once
        toegang.ontsluit(pad, ZIN)

    def test_typing_the_code_back(self, toegang: Toegang, aangemaakt: Aangemaakt) -> None:
        getoond = aangemaakt.herstelcode
        groepen = getoond.split("-")
        assert toegang.overgetypt(getoond, 2, groepen[1].lower())
        assert not toegang.overgetypt(getoond, 7, groepen[1])

    def test_a_register_made_at_a_higher_price_opens_too(
        self, toegang: Toegang, tmp_path: Path
    ) -> None:
        duurder = Toegang(toegang.klok, Kosten(VLOER.geheugen, VLOER.rondes + 1, VLOER.banen))
        nieuw = NieuwRegister(tmp_path, "Duur", "Woerden", "K. de Wit", ZIN)
        pad = duurder.maak_register(nieuw).ontsloten.pad
        assert toegang.ontsluit(pad, ZIN).pad == pad


def een_andere(herstelcode: str) -> str:
    """The code with one character typed wrong."""
    return herstelcode[:-1] + ("0" if herstelcode[-1] != "0" else "1")


class TestTegengehouden:
    def test_a_folder_that_is_not_there(self, toegang: Toegang, tmp_path: Path) -> None:
        weg = tmp_path / "Weg.pgaregister"
        assert code(lambda: toegang.ontsluit(weg, ZIN)) == "register-niet-gevonden"
        assert code(lambda: toegang.ontsluit(tmp_path, ZIN)) == "register-niet-gevonden"
        assert (
            code(lambda: toegang.ontsluit_met_herstelcode(weg, "x", ZIN))
            == "register-niet-gevonden"
        )

    @pytest.mark.parametrize(
        ("inhoud", "verwacht"),
        [
            (None, "sleutels-ontbreken"),
            (b"", "sleutels-beschadigd"),
            (b"\xff\xfe{}", "sleutels-beschadigd"),
            (json.dumps({"formaat": 99}).encode(), "sleutels-nieuwer"),
        ],
    )
    def test_key_slots_that_cannot_be_used(
        self, toegang: Toegang, pad: Path, inhoud: bytes | None, verwacht: str
    ) -> None:
        slots = pad / "sleutels.json"
        slots.unlink() if inhoud is None else slots.write_bytes(inhoud)
        assert code(lambda: toegang.ontsluit(pad, ZIN)) == verwacht
        assert code(lambda: toegang.ontsluit_met_herstelcode(pad, "x", ANDERE_ZIN)) == verwacht

    def test_key_slots_without_a_user(
        self, toegang: Toegang, aangemaakt: Aangemaakt, pad: Path
    ) -> None:
        slots = pad / "sleutels.json"
        bos = json.loads(slots.read_bytes())
        bos["sleutels"] = [s for s in bos["sleutels"] if s["soort"] != "wachtzin"]
        slots.write_text(json.dumps(bos))
        doe = toegang.ontsluit_met_herstelcode
        assert code(lambda: doe(pad, aangemaakt.herstelcode, ANDERE_ZIN)) == "sleutels-beschadigd"
        assert code(lambda: toegang.ontsluit(pad, ZIN)) == "wachtzin-onjuist"

    def test_a_file_that_starts_with_something_else(
        self, toegang: Toegang, ontsloten: Ontsloten
    ) -> None:
        bestand = ontsloten.pad / "register.db"
        bestand.write_bytes(b"SQLite format 3\x00" + bestand.read_bytes()[16:])
        for doe in (toegang.open, toegang.controleer):
            assert code(partial(doe, ontsloten)) == "register-onleesbaar"

    def test_a_changed_byte_in_any_page_is_an_expected_error_or_a_finding(
        self, toegang: Toegang, ontsloten: Ontsloten
    ) -> None:
        bestand = ontsloten.pad / "register.db"
        heel = bestand.read_bytes()
        for plek in range(100, len(heel), BLADZIJDE):
            bestand.write_bytes(heel[:plek] + bytes([heel[plek] ^ 0xFF]) + heel[plek + 1 :])
            try:
                gevonden = {b.code for b in toegang.controleer(ontsloten)}
            except VerwachteFout as fout:
                gevonden = {fout.code}
            assert gevonden & {
                "register-onleesbaar",
                "register-beschadigd",
                "bladzijden-veranderd",
            }, plek
            for weg in ("-wal", "-shm"):
                bestand.with_name(bestand.name + weg).unlink(missing_ok=True)

    @pytest.mark.parametrize("lengte", [0, 100, 4096, 5000])
    def test_a_file_that_was_cut_off(
        self, toegang: Toegang, ontsloten: Ontsloten, lengte: int
    ) -> None:
        bestand = ontsloten.pad / "register.db"
        bestand.write_bytes(bestand.read_bytes()[:lengte])
        assert code(lambda: toegang.open(ontsloten)).startswith("register-")

    def test_a_newer_register_is_refused_unharmed(
        self, toegang: Toegang, ontsloten: Ontsloten
    ) -> None:
        bestand = ontsloten.pad / "register.db"
        database = open_database(bestand, ontsloten.sleutels.data)
        database.rows("PRAGMA user_version = 99")
        database.close()
        ervoor = bestand.read_bytes()
        assert code(lambda: toegang.open(ontsloten)) == "register-nieuwer"
        assert bestand.read_bytes() == ervoor

    def test_the_key_of_another_register(self, toegang: Toegang, ontsloten: Ontsloten) -> None:
        vreemd = replace(ontsloten.sleutels, data=bytes(32))
        anders = replace(ontsloten, sleutels=vreemd)
        assert code(lambda: toegang.open(anders)) == "register-onleesbaar"

    def test_a_second_program_is_told_who_has_it(
        self, toegang: Toegang, klok: VasteKlok, ontsloten: Ontsloten
    ) -> None:
        diensten = toegang.open(ontsloten)
        with pytest.raises(VerwachteFout) as fout:
            toegang.open(ontsloten)
        assert fout.value.code == "register-in-gebruik"
        assert fout.value.feiten["naam"] == "K. de Wit"
        assert str(fout.value.feiten["sinds"]).startswith("2026-03-02T09:00")
        assert code(lambda: toegang.controleer(ontsloten)) == "register-in-gebruik"
        diensten.sluit()
        toegang.open(ontsloten).sluit()

    def test_a_register_that_fails_halfway_opening_is_free_again(
        self, toegang: Toegang, ontsloten: Ontsloten
    ) -> None:
        zonder = cast("Teksten", None)
        with pytest.raises(AttributeError):
            toegang.open(replace(ontsloten, teksten=zonder))
        toegang.open(ontsloten).sluit()


class TestControleren:
    def test_a_changed_page_is_found(self, toegang: Toegang, ontsloten: Ontsloten) -> None:
        diensten = toegang.open(ontsloten)
        casus = diensten.casussen.nieuw({"roepnaam": "Theo"})
        d = diensten.casussen.dossier(casus)
        diensten.casussen.wijzig(
            casus, d.casus.versie, d.huidig.aanmelding.ref, "aanleiding", "x" * 60_000
        )
        diensten.sluit()
        bestand = ontsloten.pad / "register.db"
        inhoud = bytearray(bestand.read_bytes())
        inhoud[-4096 * 3] ^= 1
        bestand.write_bytes(inhoud)
        assert Gebrek("bladzijden-veranderd", aantal=1) in toegang.controleer(ontsloten)
        assert code(lambda: toegang.controleer(replace(ontsloten, pad=Path("weg")))).startswith(
            "register-"
        )


class TestTeksten:
    @pytest.fixture
    def eigen(self, pad: Path) -> Path:
        map_ = pad / "teksten" / "gemeente" / "aanmeldbrief"
        map_.mkdir(parents=True)
        return map_

    def test_the_municipality_lays_its_words_over_the_shipped_ones(
        self, toegang: Toegang, pad: Path, eigen: Path
    ) -> None:
        meegeleverd = (forms_dir() / "aanmeldbrief" / "formulier.toml").read_text("utf-8")
        (eigen / "formulier.toml").write_text(
            meegeleverd.replace('titel = "', 'titel = "Woerden: '), encoding="utf-8"
        )
        diensten = toegang.open(toegang.ontsluit(pad, ZIN))
        titels = {f.sleutel: f.titel for f in diensten.documenten.formulieren()}
        assert titels["aanmeldbrief"].startswith("Woerden: ")
        assert diensten.teksten.bevindingen == ()
        diensten.sluit()

    def test_a_broken_text_gives_way_and_is_reported(
        self, toegang: Toegang, pad: Path, eigen: Path
    ) -> None:
        (eigen / "tekst.md").write_text("# Dag {{ persoon.nam }}", encoding="utf-8")
        diensten = toegang.open(toegang.ontsluit(pad, ZIN))
        (bevinding,) = diensten.teksten.bevindingen
        assert (bevinding.bestand, bevinding.code) == (
            "aanmeldbrief/tekst.md",
            "plaatshouder-onbekend",
        )
        assert "aanmeldbrief" in {f.sleutel for f in diensten.documenten.formulieren()}
        diensten.sluit()

    def test_the_municipality_goes_before_the_region(self, tmp_path: Path) -> None:
        for naam in ("regio", "gemeente", "anders"):
            (tmp_path / "teksten" / naam).mkdir(parents=True)
        assert [m.name for m in teksten_.eigen_mappen(tmp_path)] == ["gemeente", "regio"]

    def test_a_broken_installation_is_said_as_such(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        kapot = Path(shutil.copytree(forms_dir(), tmp_path / "forms"))
        (kapot / "regio" / "zvh.toml").write_text('naam = "zvh"\ntitel =', encoding="utf-8")
        monkeypatch.setattr(teksten_, "forms_dir", lambda: kapot)
        with pytest.raises(VerwachteFout) as fout:
            teksten_.laad_teksten()
        assert fout.value.code == "installatie-beschadigd"
        assert fout.value.feiten == {"bestand": "regio/zvh.toml", "regel": 2}
