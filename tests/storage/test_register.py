"""Making, opening, sharing and checking a register."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.klok import VasteKlok
from pga_desktop.domain.velden import Ref
from pga_desktop.storage.connection import open_database
from pga_desktop.storage.controle import Gebrek
from pga_desktop.storage.register import Gebruiker, Register, Sleutels
from pga_desktop.storage.toegang import Raadpleging, Toegangsactie
from tests.support.registers import GEBRUIKER, SLEUTELS, een_casus, een_dossier, een_register


def heropen(map_: Path, klok: VasteKlok) -> Register:
    return Register.open(map_, SLEUTELS, GEBRUIKER, klok)


def code(fout: pytest.ExceptionInfo[VerwachteFout]) -> str:
    return fout.value.code


class TestMaken:
    def test_a_register_is_a_folder_with_its_parts(self, map_: Path) -> None:
        Register.maak(map_, SLEUTELS, lambda bezig: (bezig / "sleutels.json").touch())
        namen = {p.name for p in map_.iterdir()}
        assert namen == {"register.db", "reservekopieen", "sleutels.json"}
        assert [p.name for p in map_.parent.iterdir()] == [map_.name]

    def test_an_existing_folder_is_left_alone(self, map_: Path) -> None:
        map_.mkdir()
        (map_ / "iets").touch()
        with pytest.raises(VerwachteFout) as fout:
            Register.maak(map_, SLEUTELS, lambda bezig: None)
        assert code(fout) == "register-bestaat-al"
        assert [p.name for p in map_.iterdir()] == ["iets"]

    def test_a_failure_leaves_nothing_behind(self, map_: Path) -> None:
        def mislukt(bezig: Path) -> None:
            raise VerwachteFout("schijf-vol")

        with pytest.raises(VerwachteFout):
            Register.maak(map_, SLEUTELS, mislukt)
        assert list(map_.parent.iterdir()) == []

    def test_what_a_killed_attempt_left_does_not_hinder(self, map_: Path) -> None:
        rest = map_.with_name(map_.name + ".bezig")
        rest.mkdir()
        (rest / "register.db").write_bytes(b"half")
        Register.maak(map_, SLEUTELS, lambda bezig: None)
        assert [p.name for p in map_.parent.iterdir()] == [map_.name]

    def test_a_place_that_cannot_be_written_is_named(self, tmp_path: Path) -> None:
        (tmp_path / "bestand").touch()
        with pytest.raises(VerwachteFout) as fout:
            Register.maak(tmp_path / "bestand" / "x.pgaregister", SLEUTELS, lambda bezig: None)
        assert code(fout) == "opslag-onbereikbaar"


class TestOpenen:
    def test_what_was_stored_is_there_after_reopening(self, map_: Path, klok: VasteKlok) -> None:
        register = een_register(map_, klok)
        dossier = een_dossier(register)
        with register.transaction():
            register.bewaar_concept(
                dossier.casus.id, dossier.persoon.ref, "bsn", "12345", "bsn-elfproef"
            )
        register.close()
        register.close()
        opnieuw = heropen(map_, klok)
        assert opnieuw.dossier(dossier.casus.id) == dossier
        (concept,) = opnieuw.concepten(dossier.casus.id)
        assert (concept.ref, concept.veld, concept.tekst) == (dossier.persoon.ref, "bsn", "12345")
        assert (concept.fout, concept.gewijzigd_op) == ("bsn-elfproef", klok.nu())
        assert opnieuw.gebruikers() == {GEBRUIKER.id: GEBRUIKER.naam}
        opnieuw.close()

    def test_a_second_program_is_told_who_has_it(
        self, register: Register, map_: Path, klok: VasteKlok
    ) -> None:
        with pytest.raises(VerwachteFout) as fout:
            Register.open(map_, SLEUTELS, Gebruiker("x", "Ander"), klok)
        assert code(fout) == "register-in-gebruik"
        assert fout.value.feiten["naam"] == GEBRUIKER.naam

    def test_a_failed_opening_frees_the_register(self, map_: Path, klok: VasteKlok) -> None:
        een_register(map_, klok).close()
        with pytest.raises(VerwachteFout) as fout:
            Register.open(map_, Sleutels(bytes(32), b"k" * 32), GEBRUIKER, klok)
        assert code(fout) == "register-onleesbaar"
        heropen(map_, klok).close()

    def test_a_missing_register_is_named(self, map_: Path, klok: VasteKlok) -> None:
        with pytest.raises(VerwachteFout) as fout:
            heropen(map_, klok)
        assert code(fout) == "register-niet-gevonden"

    def test_a_database_without_tables_is_damaged(self, map_: Path, klok: VasteKlok) -> None:
        map_.mkdir()
        leeg = open_database(map_ / "register.db", SLEUTELS.data, new=True)
        leeg.rows("PRAGMA application_id = 1")
        leeg.close()
        with pytest.raises(VerwachteFout) as fout:
            heropen(map_, klok)
        assert code(fout) == "register-beschadigd"

    def test_a_newer_register_is_refused_and_freed(self, map_: Path, klok: VasteKlok) -> None:
        een_register(map_, klok).close()
        database = open_database(map_ / "register.db", SLEUTELS.data)
        database.rows("PRAGMA user_version = 999")
        database.close()
        ervoor = (map_ / "register.db").read_bytes()
        for _ in range(2):
            with pytest.raises(VerwachteFout) as fout:
                heropen(map_, klok)
            assert code(fout) == "register-nieuwer"
        assert (map_ / "register.db").read_bytes() == ervoor

    def test_nothing_readable_lies_in_the_folder(self, register: Register, map_: Path) -> None:
        een_casus(register)
        for bestand in (p for p in map_.rglob("*") if p.is_file()):
            assert b"Heijden" not in bestand.read_bytes()
        assert "Heijden" not in " ".join(p.name for p in map_.rglob("*"))

    def test_the_keys_do_not_show_in_a_repr(self) -> None:
        assert "\\x01" not in repr(SLEUTELS)
        assert "kkk" not in repr(SLEUTELS)

    def test_a_killed_program_costs_nothing_that_was_stored(
        self, map_: Path, klok: VasteKlok
    ) -> None:
        register = een_register(map_, klok)
        dossier = een_dossier(register)
        register.close()
        slachtoffer = subprocess.Popen(  # noqa: S603 - our own interpreter and code
            [sys.executable, "-c", _STERFT_MIDDENIN, str(map_)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            assert slachtoffer.stdout is not None
            assert slachtoffer.stdout.readline() == "middenin\n"
        finally:
            slachtoffer.kill()
            slachtoffer.communicate()
        opnieuw = heropen(map_, klok)
        assert [c.tekst for c in opnieuw.concepten(dossier.casus.id)] == ["bewaard"]
        assert opnieuw.dossier(dossier.casus.id) == dossier
        assert opnieuw.controleer(SLEUTELS) == ()
        opnieuw.close()
        assert not (map_ / "register.db-wal").exists()


_STERFT_MIDDENIN = """
import sys
from datetime import datetime
from pathlib import Path
from pga_desktop.domain.klok import VasteKlok
from pga_desktop.domain.velden import Ref
from pga_desktop.storage.register import Register
from tests.support.registers import GEBRUIKER, SLEUTELS

klok = VasteKlok(datetime(2026, 3, 2, 9, 0).astimezone())
register = Register.open(Path(sys.argv[1]), SLEUTELS, GEBRUIKER, klok)
persoon = Ref("persoon", 1)
with register.transaction():
    register.bewaar_concept(1, persoon, "roepnaam", "bewaard")
with register.transaction():
    register.bewerk(1, 1).zet(persoon, "roepnaam", "half")
    sys.stdout.write("middenin\\n")
    sys.stdout.flush()
    sys.stdin.read()
"""


class TestConcepten:
    def test_the_last_text_counts_and_a_draft_changes_no_version(self, register: Register) -> None:
        dossier = een_dossier(register)
        ref = dossier.persoon.ref
        for tekst in ("Y", "Yı", "Yıl"):
            with register.transaction():
                register.bewaar_concept(dossier.casus.id, ref, "geslachtsnaam", tekst)
        assert [c.tekst for c in register.concepten(dossier.casus.id)] == ["Yıl"]
        assert register.dossier(dossier.casus.id) == dossier
        with register.transaction():
            register.vergeet_concept(ref, "geslachtsnaam")
        assert register.concepten(dossier.casus.id) == ()

    def test_drafts_outside_a_case_stand_apart(self, register: Register) -> None:
        casus = een_casus(register)
        with register.transaction():
            register.bewaar_concept(None, Ref("instellingen", 1), "fg_naam", "A. de")
        assert register.concepten(casus.id) == ()
        assert [c.veld for c in register.concepten(None)] == ["fg_naam"]


def test_the_access_log_knows_user_and_moment(register: Register, klok: VasteKlok) -> None:
    casus = een_casus(register)
    raadpleging = Raadpleging(
        actie=Toegangsactie.OPENEN, soort="casus", record_id=casus.id, casus_id=casus.id
    )
    with register.transaction():
        register.log(raadpleging)
    (regel,) = register.toegang(casus.id)
    assert (regel.actor, regel.begin, regel.raadpleging) == (GEBRUIKER.id, klok.nu(), raadpleging)


class TestControle:
    def test_a_sound_register_has_no_findings(self, register: Register) -> None:
        een_dossier(register)
        assert register.controleer(SLEUTELS) == ()

    @pytest.mark.parametrize(
        ("sql", "gebrek"),
        [
            (
                "UPDATE geschiedenis_waarde SET nieuw = 'x' WHERE seq = 2",
                Gebrek("keten-verbroken", "geschiedenis", 2),
            ),
            ("DELETE FROM toegang", Gebrek("keten-verbroken", "toegang", 1)),
            ("DELETE FROM traject", Gebrek("verwijzing-los", "aanmelding", 1)),
            ("UPDATE zoektekst SET tekst = 'x'", Gebrek("zoekindex-wijkt-af")),
        ],
    )
    def test_each_damage_is_found(
        self, register: Register, map_: Path, klok: VasteKlok, sql: str, gebrek: Gebrek
    ) -> None:
        casus = een_casus(register)
        with register.transaction():
            register.log(
                Raadpleging(
                    actie=Toegangsactie.OPENEN, soort="casus", record_id=1, casus_id=casus.id
                )
            )
        register.close()
        kwaad = open_database(map_ / "register.db", SLEUTELS.data)
        kwaad.rows("PRAGMA foreign_keys = OFF")
        with kwaad.transaction():
            for (naam,) in kwaad.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
                kwaad.write(f"DROP TRIGGER {naam}")
            kwaad.write(sql)
        kwaad.close()
        opnieuw = heropen(map_, klok)
        assert gebrek in opnieuw.controleer(SLEUTELS)
        opnieuw.close()

    def test_changed_bytes_are_found(self, register: Register, map_: Path, klok: VasteKlok) -> None:
        dossier = een_dossier(register)
        with register.transaction():
            bewerking = register.bewerk(dossier.casus.id, dossier.casus.versie)
            bewerking.zet(dossier.huidig.aanmelding.ref, "aanleiding", "x" * 50_000)
        register.close()
        pad = map_ / "register.db"
        inhoud = bytearray(pad.read_bytes())
        inhoud[-4096 * 3] ^= 1
        pad.write_bytes(inhoud)
        opnieuw = heropen(map_, klok)
        assert Gebrek("bladzijden-veranderd", aantal=1) in opnieuw.controleer(SLEUTELS)
        opnieuw.close()

    def test_an_unusable_backup_is_found(self, register: Register, map_: Path) -> None:
        (map_ / "reservekopieen" / "versie-1.db").write_bytes(b"half" * 3000)
        assert register.controleer(SLEUTELS) == (Gebrek("reservekopie-onbruikbaar", "versie-1.db"),)


def test_times_come_from_the_clock(register: Register, klok: VasteKlok) -> None:
    dossier = een_dossier(register)
    klok.zet(klok.vandaag() + timedelta(days=3))
    with register.transaction():
        register.bewerk(dossier.casus.id, dossier.casus.versie).zet(
            dossier.persoon.ref, "roepnaam", "Teun"
        )
    assert register.dossier(dossier.casus.id).casus.gewijzigd_op == klok.nu()
    assert register.dossier(dossier.casus.id).casus.aangemaakt_op == dossier.casus.aangemaakt_op
    assert register.geschiedenis(dossier.casus.id)[0].tijd == klok.nu()
