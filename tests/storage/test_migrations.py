"""Migrations: all or nothing, after a verified backup, and never on a newer register."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from pga_desktop.domain.casus import Casus, Traject
from pga_desktop.domain.document import Document, Documentstand, Documentstap, Niveau
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.persoon import Persoon
from pga_desktop.domain.velden import Vorm, velden
from pga_desktop.storage import migrations, records, reservekopie
from pga_desktop.storage.connection import Connection, open_database
from pga_desktop.storage.migrations import Migratie, splits

SLEUTEL = bytes(range(32))
DAG = date(2026, 3, 2)

EERSTE = Migratie(
    1,
    """
CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT);
CREATE TRIGGER t AFTER INSERT ON a BEGIN
    UPDATE a SET x = 'y;z' WHERE x = 'q';
END;
CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a (id));
""",
)
TWEEDE = Migratie(2, "ALTER TABLE a ADD COLUMN y TEXT;\nCREATE TABLE c (x TEXT);\n")
KAPOT = Migratie(2, "ALTER TABLE a ADD COLUMN y TEXT;\nCREATE TABLE a (x TEXT);\n")


def geen_kopie(versie: int) -> None:
    raise AssertionError("a backup was made")


def schema(connection: Connection) -> list[tuple[str, ...]]:
    return connection.rows("SELECT type, name, sql FROM sqlite_master ORDER BY name")


def test_a_new_file_gets_every_step_without_a_backup(leeg: Connection) -> None:
    migrations.upgrade(leeg, geen_kopie, (EERSTE, TWEEDE))
    assert migrations.versie(leeg) == 2
    assert {rij[1] for rij in schema(leeg)} == {"a", "b", "c", "t"}
    migrations.upgrade(leeg, geen_kopie, (EERSTE, TWEEDE))


def test_an_existing_file_is_copied_first(leeg: Connection, tmp_path: Path) -> None:
    migrations.upgrade(leeg, geen_kopie, (EERSTE,))
    with leeg.transaction():
        leeg.write("INSERT INTO a (x) VALUES ('bewaard')")
    doel = tmp_path / "reservekopieen" / "kopie.db"
    migrations.upgrade(
        leeg, lambda versie: reservekopie.maak(leeg, SLEUTEL, doel), (EERSTE, TWEEDE)
    )
    kopie = open_database(doel, SLEUTEL)
    assert migrations.versie(kopie) == 1
    assert kopie.value("SELECT x FROM a") == "bewaard"
    kopie.close()
    assert migrations.versie(leeg) == 2


def test_without_a_backup_there_is_no_upgrade(leeg: Connection) -> None:
    migrations.upgrade(leeg, geen_kopie, (EERSTE,))

    def mislukt(versie: int) -> None:
        assert versie == 1
        raise VerwachteFout("schijf-vol")

    with pytest.raises(VerwachteFout):
        migrations.upgrade(leeg, mislukt, (EERSTE, TWEEDE))
    assert migrations.versie(leeg) == 1


def test_a_step_that_fails_half_way_leaves_nothing_and_a_second_start_succeeds(
    leeg: Connection,
) -> None:
    migrations.upgrade(leeg, geen_kopie, (EERSTE,))
    ervoor = schema(leeg)
    with pytest.raises(VerwachteFout) as fout:
        migrations.upgrade(leeg, lambda versie: None, (EERSTE, KAPOT))
    assert fout.value.code == "register-bijwerken-mislukt"
    assert fout.value.feiten == {"stap": 2}
    assert schema(leeg) == ervoor
    assert migrations.versie(leeg) == 1
    migrations.upgrade(leeg, lambda versie: None, (EERSTE, TWEEDE))
    assert migrations.versie(leeg) == 2
    assert leeg.value("PRAGMA foreign_keys") == 1


def test_a_step_that_breaks_a_reference_is_undone(leeg: Connection) -> None:
    migrations.upgrade(leeg, geen_kopie, (EERSTE,))
    losse_verwijzing = Migratie(2, "INSERT INTO b (a_id) VALUES (7);\n")
    with pytest.raises(VerwachteFout) as fout:
        migrations.upgrade(leeg, lambda versie: None, (EERSTE, losse_verwijzing))
    assert fout.value.code == "register-bijwerken-mislukt"
    assert leeg.value("SELECT count(*) FROM b") == 0


def test_a_full_disk_keeps_its_own_name(leeg: Connection) -> None:
    migrations.upgrade(leeg, geen_kopie, (EERSTE,))
    leeg.rows(f"PRAGMA max_page_count = {leeg.value('PRAGMA page_count')}")
    with pytest.raises(VerwachteFout) as fout:
        migrations.upgrade(leeg, lambda versie: None, (EERSTE, TWEEDE))
    assert fout.value.code == "schijf-vol"
    assert migrations.versie(leeg) == 1


def test_a_newer_register_is_refused_unharmed(leeg: Connection, pad: Path) -> None:
    migrations.upgrade(leeg, geen_kopie, (EERSTE, TWEEDE))
    leeg.close()
    ervoor = pad.read_bytes()
    connection = open_database(pad, SLEUTEL)
    with pytest.raises(VerwachteFout) as fout:
        migrations.upgrade(connection, geen_kopie, (EERSTE,))
    connection.close()
    assert fout.value.code == "register-nieuwer"
    assert fout.value.feiten == {"versie": 2, "bekend": 1}
    assert pad.read_bytes() == ervoor


def test_shipped_steps_are_numbered_from_one_and_make_a_sound_register(db: Connection) -> None:
    stappen = migrations.migraties()
    assert [stap.versie for stap in stappen] == list(range(1, len(stappen) + 1))
    assert migrations.versie(db) == len(stappen)
    assert db.value("PRAGMA integrity_check") == "ok"


def test_a_column_for_a_day_takes_nothing_else(db: Connection) -> None:
    dagen = [
        (soort, veld.naam)
        for soort, rij in records.SOORTEN.items()
        for veld in velden(rij)
        if veld.vorm is Vorm.DATUM
    ]
    tabellen: dict[str, str] = dict(
        db.rows("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
    )
    zonder = [(s, v) for s, v in dagen if f"CHECK ({v} IS date({v}))" not in tabellen[s]]
    assert zonder == []
    assert ("clientfeedback", "gevraagd_op") in dagen


def test_half_a_statement_is_a_mistake() -> None:
    assert list(splits("-- niets\n;\nSELECT 1;\n")) == ["-- niets\n;", "SELECT 1;"]
    with pytest.raises(ValueError, match="middle of a statement"):
        list(splits("SELECT 1;\nCREATE TABLE x ("))


class TestReservekopie:
    def test_a_copy_is_encrypted_and_leaves_no_other_file(
        self, db: Connection, tmp_path: Path
    ) -> None:
        doel = tmp_path / "reservekopieen" / "kopie.db"
        reservekopie.maak(db, SLEUTEL, doel)
        assert [p.name for p in doel.parent.iterdir()] == ["kopie.db"]
        assert b"geschiedenis" not in doel.read_bytes()
        with pytest.raises(VerwachteFout):
            open_database(doel, bytes(32))

    def test_a_damaged_register_gives_no_copy(self, leeg: Connection, pad: Path) -> None:
        with leeg.transaction():
            leeg.write("CREATE TABLE t (x TEXT)")
            for _ in range(20):
                leeg.write("INSERT INTO t VALUES (?)", ("x" * 3000,))
        leeg.close()
        inhoud = bytearray(pad.read_bytes())
        inhoud[4096 * 10 + 50] ^= 1
        pad.write_bytes(inhoud)
        kapot = open_database(pad, SLEUTEL)
        doel = pad.parent / "kopieen" / "kopie.db"
        with pytest.raises(VerwachteFout) as fout:
            reservekopie.maak(kapot, SLEUTEL, doel)
        kapot.close()
        assert fout.value.code == "register-beschadigd"
        assert list(doel.parent.iterdir()) == []

    def test_a_place_that_cannot_be_written_is_named(self, db: Connection, tmp_path: Path) -> None:
        (tmp_path / "bestand").touch()
        with pytest.raises(VerwachteFout) as fout:
            reservekopie.maak(db, SLEUTEL, tmp_path / "bestand" / "kopie.db")
        assert fout.value.code == "reservekopie-mislukt"


def test_only_the_newest_schema_counts_as_such(db: Connection) -> None:
    assert migrations.is_nieuwste(db)
    with db.transaction():
        db.write("PRAGMA user_version = 0")
    assert not migrations.is_nieuwste(db)


def test_documents_of_the_first_schema_come_along_as_concepts(leeg: Connection) -> None:
    migrations.upgrade(leeg, geen_kopie, migrations.migraties()[:1])
    moment = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    with leeg.transaction():
        persoon = records.voeg_toe(leeg, Persoon(roepnaam="Theo"))
        casus = records.voeg_toe(
            leeg,
            Casus(
                ouder_id=persoon.id,
                nummer="C-2026-001",
                versie=1,
                aangemaakt_op=moment,
                gewijzigd_op=moment,
            ),
        )
        traject = records.voeg_toe(leeg, Traject(ouder_id=casus.id, nummer=1, begonnen_op=DAG))
        leeg.write(
            "INSERT INTO document VALUES (5, ?, 'aanmeldbrief', 'b1', 'client', 'Theo', 'Brief',"
            " '2026.1', 'ab12', '2026-03-02T09:00:00.000Z', 2)",
            (traject.id,),
        )
        leeg.write("INSERT INTO document_inhoud VALUES (5, x'25504446')")
    gekopieerd: list[int] = []
    migrations.upgrade(leeg, gekopieerd.append)
    (document,) = records.lees_alle(leeg, Document)
    assert gekopieerd == [1]
    assert document == Document(
        id=5, ouder_id=traject.id, sleutel="aanmeldbrief", niveau=Niveau.B1, lezer="client",
        ontvanger="Theo", titel="Brief", formulierversie="2026.1", teksthash="ab12",
        gemaakt_op=moment, bladzijden=2,
    )  # fmt: skip
    assert records.lees_alle(leeg, Documentstap) == ()
    stap = Documentstap(ouder_id=5, stand=Documentstand.KLAARGEZET, datum=DAG)
    with leeg.transaction():
        records.voeg_toe(leeg, stap)
    assert leeg.rows("PRAGMA foreign_key_check") == []
    with pytest.raises(driver.Error, match="append-only"), leeg.transaction():
        leeg.write("UPDATE documentstap SET aan = 'iemand anders'")
