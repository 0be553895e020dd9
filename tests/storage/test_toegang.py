"""The access log: complete, chained, and without a word of a case."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from pga_desktop.storage.connection import Connection
from pga_desktop.storage.geschiedenis import Geschiedenis, Handeling, Wijziging
from pga_desktop.storage.keten import Ketenuitslag
from pga_desktop.storage.toegang import Raadpleging, Resultaat, Toegangsactie, Toegangslog

SLEUTEL = b"h" * 32
NU = datetime(2026, 3, 1, 10, 42, tzinfo=UTC)
OPENEN = Raadpleging(
    actie=Toegangsactie.OPENEN,
    soort="casus",
    record_id=4,
    casus_id=4,
    betrokkene=9,
    verwerking="pga-casusregister",
    reden="regie",
    operatie="a1b2",
    herkomst="4f2a/0.1.0",
)


@pytest.fixture
def toegang(db: Connection) -> Toegangslog:
    return Toegangslog(db, SLEUTEL)


def test_what_is_logged_reads_back(db: Connection, toegang: Toegangslog) -> None:
    geweigerd = replace(
        OPENEN, actie=Toegangsactie.EXPORTEREN, resultaat=Resultaat.GEWEIGERD, code="geen-convenant"
    )
    with db.transaction():
        toegang.schrijf(OPENEN, actor="kim", begin=NU)
        toegang.schrijf(geweigerd, actor="kim", begin=NU, eind=NU + timedelta(seconds=2))
        toegang.schrijf(replace(OPENEN, casus_id=5), actor="kim", begin=NU)
    laatste, eerste = toegang.van_casus(4)
    assert (laatste.raadpleging, eerste.raadpleging) == (geweigerd, OPENEN)
    assert laatste.eind - laatste.begin == timedelta(seconds=2)
    assert eerste.eind == eerste.begin == NU
    assert toegang.verifieer() == Ketenuitslag(3, None)


@pytest.mark.parametrize("woorden", ["Vader belde", "Yıldırım", "x" * 65, "a;b"])
def test_a_reason_is_a_code_and_no_free_text(
    db: Connection, toegang: Toegangslog, woorden: str
) -> None:
    for regel in (replace(OPENEN, reden=woorden), replace(OPENEN, code=woorden)):
        with pytest.raises(Exception, match="CHECK"), db.transaction():
            toegang.schrijf(regel, actor="kim", begin=NU)
    assert toegang.verifieer() == Ketenuitslag(0, None)


def test_rows_are_only_ever_added(db: Connection, toegang: Toegangslog) -> None:
    with db.transaction():
        toegang.schrijf(OPENEN, actor="kim", begin=NU)
    for sql in ("UPDATE toegang SET actor = 'ander'", "DELETE FROM toegang"):
        with pytest.raises(Exception, match="append-only"), db.transaction():
            db.write(sql)


@pytest.mark.parametrize(
    ("sql", "eerste_fout"),
    [
        ("UPDATE toegang SET actie = 'inzien' WHERE seq = 2", 2),
        ("UPDATE toegang SET herkomst = '' WHERE seq = 1", 1),
        ("DELETE FROM toegang WHERE seq = 1", 1),
        ("DELETE FROM toegang WHERE seq = 3", 3),
    ],
)
def test_tampering_shows(db: Connection, toegang: Toegangslog, sql: str, eerste_fout: int) -> None:
    with db.transaction():
        for _ in range(3):
            toegang.schrijf(OPENEN, actor="kim", begin=NU)
        db.write("DROP TRIGGER toegang_niet_wijzigen")
        db.write("DROP TRIGGER toegang_niet_verwijderen")
        db.write(sql)
    assert toegang.verifieer().eerste_fout == eerste_fout


def test_both_chains_stand_apart(db: Connection, toegang: Toegangslog) -> None:
    geschiedenis = Geschiedenis(db, SLEUTEL)
    gemaakt = Wijziging(handeling=Handeling.AANGEMAAKT, soort="casus", record_id=4, casus_id=4)
    with db.transaction():
        toegang.schrijf(OPENEN, actor="kim", begin=NU)
        geschiedenis.schrijf(gemaakt, actor="kim", tijd=NU)
        toegang.schrijf(OPENEN, actor="kim", begin=NU)
    assert toegang.verifieer() == Ketenuitslag(2, None)
    assert geschiedenis.verifieer() == Ketenuitslag(1, None)
