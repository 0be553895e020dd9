"""The history: only added to, tampering shows, and values can end without breaking the chain."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from pga_desktop.storage.connection import Connection
from pga_desktop.storage.geschiedenis import Geschiedenis, Handeling, Wijziging
from pga_desktop.storage.keten import Ketenuitslag

SLEUTEL = b"h" * 32
NU = datetime(2026, 3, 1, 10, 42, 0, 123456, tzinfo=UTC)
MERKWOORD = "Merkwoord-Kwibus"


@pytest.fixture
def geschiedenis(db: Connection) -> Geschiedenis:
    return Geschiedenis(db, SLEUTEL)


def wijziging(casus_id: int = 1, **anders: str | None) -> Wijziging:
    velden = {"veld": "naam", "oud": None, "nieuw": MERKWOORD} | anders
    return Wijziging(
        handeling=Handeling.GEWIJZIGD,
        soort="persoon",
        record_id=7,
        casus_id=casus_id,
        veld=velden["veld"] or "",
        oud=velden["oud"],
        nieuw=velden["nieuw"],
    )


def schrijf(db: Connection, geschiedenis: Geschiedenis, *wijzigingen: Wijziging) -> None:
    with db.transaction():
        for een in wijzigingen:
            geschiedenis.schrijf(een, actor="kim", tijd=NU)


def zonder_triggers(db: Connection) -> None:
    with db.transaction():
        for (naam,) in db.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
            db.write(f"DROP TRIGGER {naam}")


def test_what_is_written_reads_back_newest_first(
    db: Connection, geschiedenis: Geschiedenis
) -> None:
    een, twee = wijziging(nieuw="a"), wijziging(oud="a", nieuw="b")
    schrijf(db, geschiedenis, een, wijziging(casus_id=2), twee)
    regels = geschiedenis.van_casus(1)
    assert [regel.wijziging for regel in regels] == [twee, een]
    assert [regel.seq for regel in regels] == [3, 1]
    assert regels[0].actor == "kim"
    assert regels[0].tijd == NU.replace(microsecond=123000)
    assert geschiedenis.verifieer() == Ketenuitslag(3, None)


def test_the_history_of_a_busy_case_goes_back_to_its_beginning(
    db: Connection, geschiedenis: Geschiedenis
) -> None:
    schrijf(db, geschiedenis, *(wijziging(nieuw=str(nummer)) for nummer in range(1200)))
    regels = geschiedenis.van_casus(1)
    assert [regel.wijziging.nieuw for regel in regels] == [str(n) for n in range(1199, -1, -1)]


def test_moments_are_stored_in_utc(db: Connection, geschiedenis: Geschiedenis) -> None:
    zomer = NU.astimezone(timezone(timedelta(hours=2)))
    with db.transaction():
        geschiedenis.schrijf(wijziging(), actor="kim", tijd=zomer)
    assert db.value("SELECT tijd FROM geschiedenis") == "2026-03-01T10:42:00.123Z"
    with pytest.raises(ValueError, match="time zone"), db.transaction():
        geschiedenis.schrijf(wijziging(), actor="kim", tijd=NU.replace(tzinfo=None))


def test_an_empty_history_is_sound(geschiedenis: Geschiedenis) -> None:
    assert geschiedenis.verifieer() == Ketenuitslag(0, None)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE geschiedenis SET actor = 'ander'",
        "DELETE FROM geschiedenis WHERE seq = 2",
        "UPDATE geschiedenis_waarde SET nieuw = 'ander'",
        "INSERT OR REPLACE INTO geschiedenis SELECT * FROM geschiedenis WHERE seq = 2",
    ],
)
def test_rows_are_only_ever_added(db: Connection, geschiedenis: Geschiedenis, sql: str) -> None:
    schrijf(db, geschiedenis, wijziging(), wijziging(), wijziging())
    with pytest.raises(Exception, match="append-only|FOREIGN KEY"), db.transaction():
        db.write(sql)
    assert geschiedenis.verifieer() == Ketenuitslag(3, None)


@pytest.mark.parametrize(
    ("sql", "eerste_fout"),
    [
        ("UPDATE geschiedenis SET actor = 'ander' WHERE seq = 2", 2),
        ("UPDATE geschiedenis SET tijd = '2026-03-01T10:42:00.124Z' WHERE seq = 3", 3),
        ("UPDATE geschiedenis SET veld = '' WHERE seq = 1", 1),
        ("UPDATE geschiedenis SET casus_id = 2 WHERE seq = 1", 1),
        ("UPDATE geschiedenis SET mac = zeroblob(32) WHERE seq = 4", 4),
        ("UPDATE geschiedenis_waarde SET nieuw = 'verzonnen' WHERE seq = 2", 2),
        ("UPDATE geschiedenis_waarde SET oud = 'verzonnen' WHERE seq = 2", 2),
        ("UPDATE geschiedenis_waarde SET zout = zeroblob(16) WHERE seq = 2", 2),
        ("DELETE FROM geschiedenis_waarde WHERE seq = 3", 3),
        ("DELETE FROM geschiedenis WHERE seq = 2", 2),
        ("DELETE FROM geschiedenis WHERE seq = 1", 1),
        ("DELETE FROM geschiedenis WHERE seq = 4", 4),
        ("DELETE FROM geschiedenis", 1),
        ("DELETE FROM keten", 5),
        ("UPDATE keten SET seq = 3", 5),
    ],
)
def test_tampering_shows_at_the_first_wrong_row(
    db: Connection, geschiedenis: Geschiedenis, sql: str, eerste_fout: int
) -> None:
    schrijf(db, geschiedenis, *(wijziging(nieuw=str(nummer)) for nummer in range(4)))
    zonder_triggers(db)
    db.rows("PRAGMA foreign_keys = OFF")
    with db.transaction():
        db.write(sql)
    uitslag = geschiedenis.verifieer()
    assert uitslag == Ketenuitslag(eerste_fout - 1, eerste_fout)
    assert not uitslag.ok


def test_swapped_rows_show(db: Connection, geschiedenis: Geschiedenis) -> None:
    schrijf(db, geschiedenis, *(wijziging(nieuw=str(nummer)) for nummer in range(4)))
    zonder_triggers(db)
    db.rows("PRAGMA foreign_keys = OFF")
    with db.transaction():
        for van, naar in ((2, 99), (3, 2), (99, 3)):
            db.write("UPDATE geschiedenis SET seq = ? WHERE seq = ?", (naar, van))
            db.write("UPDATE geschiedenis_waarde SET seq = ? WHERE seq = ?", (naar, van))
    assert geschiedenis.verifieer().eerste_fout == 2


def test_a_cut_off_tail_with_its_head_moved_back_shows(
    db: Connection, geschiedenis: Geschiedenis
) -> None:
    schrijf(db, geschiedenis, *(wijziging(nieuw=str(nummer)) for nummer in range(4)))
    zonder_triggers(db)
    with db.transaction():
        db.write("DELETE FROM geschiedenis_waarde WHERE seq = 4")
        db.write("DELETE FROM geschiedenis WHERE seq = 4")
        db.write("UPDATE keten SET seq = 3, mac = (SELECT mac FROM geschiedenis WHERE seq = 3)")
    assert geschiedenis.verifieer().eerste_fout == 4


def test_another_key_verifies_nothing(db: Connection, geschiedenis: Geschiedenis) -> None:
    schrijf(db, geschiedenis, wijziging())
    assert Geschiedenis(db, b"x" * 32).verifieer().eerste_fout == 1


def test_values_can_be_erased_and_the_chain_holds(
    db: Connection, geschiedenis: Geschiedenis
) -> None:
    schrijf(db, geschiedenis, wijziging(), wijziging(casus_id=2, nieuw="blijft"), wijziging())
    with db.transaction():
        geschiedenis.wis_waarden(1, actor="kim", tijd=NU)
    assert geschiedenis.verifieer() == Ketenuitslag(4, None)
    regels = geschiedenis.van_casus(1)
    assert [regel.wijziging.handeling for regel in regels][0] is Handeling.GEWIST
    assert {regel.wijziging.nieuw for regel in regels} == {None}
    assert geschiedenis.van_casus(2)[0].wijziging.nieuw == "blijft"
    alles = db.rows("SELECT * FROM geschiedenis_waarde")
    assert MERKWOORD not in repr(alles)
    schrijf(db, geschiedenis, wijziging(nieuw="daarna"))
    assert geschiedenis.verifieer() == Ketenuitslag(5, None)


def test_a_value_written_after_erasing_may_not_disappear(
    db: Connection, geschiedenis: Geschiedenis
) -> None:
    with db.transaction():
        geschiedenis.wis_waarden(1, actor="kim", tijd=NU)
    schrijf(db, geschiedenis, wijziging())
    with db.transaction():
        db.write("DELETE FROM geschiedenis_waarde")
    assert geschiedenis.verifieer().eerste_fout == 2


def test_equal_values_do_not_show_as_equal(db: Connection, geschiedenis: Geschiedenis) -> None:
    schrijf(db, geschiedenis, wijziging(oud="nee", nieuw="nee"), wijziging(oud="nee", nieuw="nee"))
    hashes = [h for rij in db.rows("SELECT oud, nieuw FROM geschiedenis") for h in rij]
    assert len(set(hashes)) == 4


def test_empty_text_and_no_value_differ(db: Connection, geschiedenis: Geschiedenis) -> None:
    schrijf(db, geschiedenis, wijziging(oud=None, nieuw=""), wijziging(oud="", nieuw=None))
    assert [(r.wijziging.oud, r.wijziging.nieuw) for r in geschiedenis.van_casus(1)] == [
        ("", None),
        (None, ""),
    ]
    assert geschiedenis.verifieer().ok


def test_a_rolled_back_change_leaves_no_gap(db: Connection, geschiedenis: Geschiedenis) -> None:
    schrijf(db, geschiedenis, wijziging())

    def halverwege_mis() -> None:
        with db.transaction():
            geschiedenis.schrijf(wijziging(), actor="kim", tijd=NU)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        halverwege_mis()
    schrijf(db, geschiedenis, wijziging())
    assert geschiedenis.verifieer() == Ketenuitslag(2, None)


def test_long_chains_are_walked_to_the_end(db: Connection, geschiedenis: Geschiedenis) -> None:
    schrijf(db, geschiedenis, *(wijziging(nieuw=str(nummer)) for nummer in range(20_000)))
    assert geschiedenis.verifieer() == Ketenuitslag(20_000, None)
    zonder_triggers(db)
    with db.transaction():
        db.write("UPDATE geschiedenis SET actor = 'ander' WHERE seq = 12345")
    assert geschiedenis.verifieer().eerste_fout == 12345
