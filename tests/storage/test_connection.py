"""The connection: encrypted, with its settings, and with driver errors as expected errors."""

from pathlib import Path

import pytest

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.storage.connection import Connection, open_database

SLEUTEL = bytes(range(32))
MERKWOORD = "Merkwoord-Kwibus"


@pytest.fixture
def gevuld(leeg: Connection) -> Connection:
    with leeg.transaction():
        leeg.write("CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT NOT NULL) STRICT")
        for _ in range(500):
            leeg.write("INSERT INTO t (x) VALUES (?)", (MERKWOORD * 20,))
    return leeg


def expected(code: str, pad: Path, sleutel: bytes = SLEUTEL) -> None:
    with pytest.raises(VerwachteFout) as fout:
        open_database(pad, sleutel)
    assert fout.value.code == code


def test_nothing_readable_stands_on_disk(gevuld: Connection, pad: Path) -> None:
    opgeslagen = b"".join(bestand.read_bytes() for bestand in pad.parent.iterdir())
    assert len(opgeslagen) > 100_000
    assert MERKWOORD.encode() not in opgeslagen
    assert b"CREATE TABLE" not in opgeslagen
    assert b"SQLite format" not in opgeslagen


def test_what_was_written_is_there_after_reopening(gevuld: Connection, pad: Path) -> None:
    gevuld.close()
    opnieuw = open_database(pad, SLEUTEL)
    assert opnieuw.value("SELECT count(*) FROM t") == 500
    opnieuw.close()
    assert [p.name for p in pad.parent.iterdir()] == [pad.name]


def test_a_wrong_key_is_named_and_silent(
    gevuld: Connection, pad: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    gevuld.close()
    expected("register-onleesbaar", pad, bytes(32))
    assert capfd.readouterr() == ("", "")
    with pytest.raises(ValueError, match="32 bytes"):
        open_database(pad, b"kort")


def test_the_key_of_the_caller_is_left_as_it_is(gevuld: Connection, pad: Path) -> None:
    gevuld.close()
    sleutel = bytearray(SLEUTEL)
    open_database(pad, sleutel).close()
    assert sleutel == SLEUTEL


def test_what_is_no_register_is_named_and_left_alone(tmp_path: Path) -> None:
    expected("register-niet-gevonden", tmp_path / "weg.db")
    assert list(tmp_path.iterdir()) == []
    ander = tmp_path / "brief.txt"
    ander.write_bytes(b"Geachte heer, " * 500)
    expected("register-onleesbaar", ander)
    assert ander.read_bytes() == b"Geachte heer, " * 500
    leeg = tmp_path / "leeg.db"
    leeg.touch()
    expected("register-beschadigd", leeg)
    expected("opslag-onbereikbaar", tmp_path)


def test_a_new_register_never_overwrites(gevuld: Connection, pad: Path) -> None:
    with pytest.raises(VerwachteFout) as fout:
        open_database(pad, SLEUTEL, new=True)
    assert fout.value.code == "register-bestaat-al"


def test_a_damaged_page_is_named(gevuld: Connection, pad: Path) -> None:
    gevuld.close()
    inhoud = bytearray(pad.read_bytes())
    for bladzijde in range(2, len(inhoud) // 4096):
        inhoud[bladzijde * 4096 + 100] ^= 1
    pad.write_bytes(inhoud)
    connection = open_database(pad, SLEUTEL)
    with pytest.raises(VerwachteFout) as fout:
        connection.rows("SELECT x FROM t")
    connection.close()
    assert fout.value.code == "register-beschadigd"


def test_after_a_damaged_page_everything_is_called_by_its_name(
    gevuld: Connection, pad: Path
) -> None:
    """SQLCipher then calls the file read-only, and says of every query that it is malformed."""
    geroepen: list[str] = []
    gevuld.on_damage = lambda: geroepen.append("schade")
    gevuld.checkpoint()
    bladzijde = gevuld.value("SELECT rootpage FROM sqlite_master WHERE name = 't'")
    with pad.open("r+b") as bestand:
        bestand.seek((bladzijde - 1) * 4096 + 2000)
        bestand.write(bytes(64))
    gevuld.rows("PRAGMA shrink_memory")
    for _ in range(2):
        with pytest.raises(VerwachteFout) as fout:
            gevuld.rows("SELECT * FROM t")
        assert fout.value.code == "register-beschadigd"
        with pytest.raises(VerwachteFout) as fout, gevuld.transaction():
            gevuld.write("CREATE TABLE u (x) STRICT")
        assert fout.value.code == "register-beschadigd"
    assert geroepen == ["schade"]


def test_a_search_index_that_differs_is_no_damaged_page(leeg: Connection) -> None:
    leeg.on_damage = lambda: pytest.fail("no page is damaged")
    with leeg.transaction():
        leeg.write("CREATE TABLE b (id INTEGER PRIMARY KEY, x TEXT) STRICT")
        leeg.write("CREATE VIRTUAL TABLE z USING fts5(x, content='b', content_rowid='id')")
        leeg.write("INSERT INTO b (x) VALUES ('Groenwest')")
    with pytest.raises(VerwachteFout), leeg.transaction():
        leeg.write("INSERT INTO z (z, rank) VALUES ('integrity-check', 1)")
    assert leeg.value("SELECT count(*) FROM b") == 1


def test_a_full_disk_is_named_and_nothing_of_the_transaction_stays(gevuld: Connection) -> None:
    bladzijden = gevuld.value("PRAGMA page_count")
    gevuld.rows(f"PRAGMA max_page_count = {bladzijden}")
    with pytest.raises(VerwachteFout) as fout, gevuld.transaction():
        gevuld.write("INSERT INTO t (x) VALUES (?)", ("y" * 500_000,))
    assert fout.value.code == "schijf-vol"
    assert gevuld.value("SELECT count(*) FROM t") == 500
    with gevuld.transaction():
        gevuld.write("UPDATE t SET x = 'kort' WHERE id = 1")
    assert gevuld.value("SELECT x FROM t WHERE id = 1") == "kort"


def test_a_read_only_connection_reads_and_refuses_to_write(gevuld: Connection, pad: Path) -> None:
    lezer = open_database(pad, SLEUTEL, read_only=True)
    assert lezer.value("SELECT count(*) FROM t") == 500
    with pytest.raises(VerwachteFout) as fout, lezer.transaction():
        lezer.write("DELETE FROM t")
    lezer.close()
    assert fout.value.code == "alleen-lezen"


def test_a_second_writer_is_told_to_wait_and_a_reader_is_not_blocked(
    gevuld: Connection, pad: Path
) -> None:
    ander = open_database(pad, SLEUTEL)
    ander.rows("PRAGMA busy_timeout = 1")
    with gevuld.transaction():
        gevuld.write("DELETE FROM t WHERE id > 1")
        assert ander.value("SELECT count(*) FROM t") == 500
        with pytest.raises(VerwachteFout) as fout, ander.transaction():
            pass
    assert fout.value.code == "register-bezet"
    assert ander.value("SELECT count(*) FROM t") == 1
    ander.close()


def test_a_transaction_that_fails_leaves_nothing(gevuld: Connection) -> None:
    def halverwege_mis() -> None:
        with gevuld.transaction():
            gevuld.write("DELETE FROM t")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        halverwege_mis()
    assert gevuld.value("SELECT count(*) FROM t") == 500


def test_writing_asks_for_a_transaction(gevuld: Connection) -> None:
    with pytest.raises(RuntimeError):
        gevuld.write("DELETE FROM t")
    with pytest.raises(RuntimeError):
        gevuld.insert("INSERT INTO t (x) VALUES ('y')")
    assert gevuld.value("SELECT count(*) FROM t") == 500


def test_settings_of_the_design_hold(gevuld: Connection) -> None:
    vragen = ("foreign_keys", "secure_delete", "synchronous", "journal_mode", "temp_store")
    antwoorden = [gevuld.value(f"PRAGMA {vraag}") for vraag in vragen]
    assert antwoorden == [1, 1, 2, "wal", 2]


def test_loading_extensions_is_off(gevuld: Connection) -> None:
    with pytest.raises(Exception, match="not authorized"):
        gevuld.rows("SELECT load_extension('iets')")


def test_checkpoint_empties_the_log(gevuld: Connection, pad: Path) -> None:
    logboek = pad.with_name(pad.name + "-wal")
    assert logboek.stat().st_size > 0
    gevuld.checkpoint()
    assert logboek.stat().st_size == 0


def test_closing_twice_is_harmless(gevuld: Connection) -> None:
    gevuld.close()
    gevuld.close()


@pytest.mark.parametrize("naam", ["met spatie #1.db", "vraag?.db", "procent%20.db", "Yıldırım.db"])
def test_odd_file_names_are_just_names(tmp_path: Path, naam: str) -> None:
    open_database(tmp_path / naam, SLEUTEL, new=True).close()
    assert [p.name for p in tmp_path.iterdir()] == [naam]
