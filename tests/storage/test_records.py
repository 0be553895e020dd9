"""Each kind of record has a table with exactly its fields, and comes back as it went in."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from pga_desktop.domain.casus import Casus, Gebeurtenis, Traject
from pga_desktop.domain.datums import Deeldatum
from pga_desktop.domain.document import Document, Documentstap
from pga_desktop.domain.ondertekening import Certificaat, Ondertekening
from pga_desktop.domain.persoon import Persoon
from pga_desktop.domain.stappen import Stap
from pga_desktop.domain.velden import Rij, velden
from pga_desktop.storage import records
from pga_desktop.storage.connection import Connection
from tests.support.registers import verplicht, vol

NU = datetime(2026, 3, 1, 10, 42, 5, 678000, tzinfo=UTC)
ZONDER_VELDEN = {Gebeurtenis, Document, Documentstap, Ondertekening, Certificaat}
"""Records nobody types in."""
every_kind = pytest.mark.parametrize("soort", records.SOORTEN.values(), ids=lambda r: r.SOORT)


@pytest.fixture
def zonder_ouders(db: Connection) -> Connection:
    """Records can be stored on their own: these tests are about one table at a time."""
    db.rows("PRAGMA foreign_keys = OFF")
    return db


def een(soort: type[Rij]) -> Rij:
    eigen = {"nummer": "C-2026-001", "versie": 1, "aangemaakt_op": NU, "gewijzigd_op": NU}
    if soort is Traject:
        eigen = {"nummer": 2, "begonnen_op": date(2026, 2, 1)}
    namen = {f.name for f in fields(soort)}
    gevuld = {naam: waarde for naam, waarde in eigen.items() if naam in namen}
    return verplicht(soort, ouder_id=7 if soort.OUDER else 0, **gevuld)


@every_kind
def test_columns_are_the_fields_in_their_order(db: Connection, soort: type[Rij]) -> None:
    kolommen = [rij[1] for rij in db.rows(f"PRAGMA table_info({soort.SOORT})")]
    namen = [f.name for f in fields(soort) if f.name != "ouder_id" or soort.OUDER]
    assert kolommen == namen


@every_kind
def test_the_parent_is_the_one_the_record_names(db: Connection, soort: type[Rij]) -> None:
    verwijzingen = [(rij[3], rij[2]) for rij in db.rows(f"PRAGMA foreign_key_list({soort.SOORT})")]
    assert verwijzingen == ([("ouder_id", soort.OUDER)] if soort.OUDER else [])


def test_every_reference_to_a_parent_has_an_index(db: Connection) -> None:
    plannen = {
        soort: db.rows(
            "EXPLAIN QUERY PLAN " + records.tabel_van(soort).lees + " WHERE ouder_id = 1"
        )
        for soort, rij in records.SOORTEN.items()
        if rij.OUDER
    }
    assert [soort for soort, plan in plannen.items() if "USING INDEX" not in plan[0][3]] == []


def test_every_table_is_strict(db: Connection) -> None:
    los = [
        naam
        for _, naam, soort, _, _, strict in db.rows("PRAGMA table_list")
        if soort == "table" and not strict and not naam.startswith("sqlite_")
    ]
    assert los == []


@every_kind
def test_empty_and_full_records_come_back_as_they_went_in(
    zonder_ouders: Connection, soort: type[Rij]
) -> None:
    for rij in (een(soort), vol(een(soort))):
        with zonder_ouders.transaction():
            bewaard = records.voeg_toe(zonder_ouders, rij)
        assert bewaard == replace(rij, id=bewaard.id)
        gelezen = records.lees(zonder_ouders, bewaard.ref)
        assert gelezen == bewaard
        assert [type(getattr(gelezen, f.name)) for f in fields(soort)] == [
            type(getattr(bewaard, f.name)) for f in fields(soort)
        ] or soort in {Casus, *ZONDER_VELDEN}
        if soort.ENIG or soort.SOORT == "casus" or velden(soort) == ():
            break


@every_kind
def test_each_field_can_be_changed_alone(zonder_ouders: Connection, soort: type[Rij]) -> None:
    if not velden(soort):
        assert soort in {Traject, *ZONDER_VELDEN}
        return
    doel = vol(een(soort))
    with zonder_ouders.transaction():
        rij = records.voeg_toe(zonder_ouders, een(soort))
        for veld in velden(soort):
            rij = records.wijzig(zonder_ouders, rij, veld.naam, getattr(doel, veld.naam))
    assert records.lees(zonder_ouders, rij.ref) == replace(doel, id=rij.id)


def test_enumerations_come_back_as_themselves(zonder_ouders: Connection) -> None:
    with zonder_ouders.transaction():
        casus = records.voeg_toe(zonder_ouders, een(Casus))
    gelezen = records.lees(zonder_ouders, casus.ref)
    assert isinstance(gelezen, Casus)
    assert gelezen.stap is Stap.AANGEMELD
    assert gelezen.aangemaakt_op == NU


def test_every_state_of_the_process_is_accepted(zonder_ouders: Connection) -> None:
    with zonder_ouders.transaction():
        for nummer, stap in enumerate(Stap, start=1):
            casus = replace(een(Casus), nummer=f"C-2026-{nummer:03d}", stap=stap)  # type: ignore[call-arg]  # a Casus
            records.voeg_toe(zonder_ouders, casus)
    assert [c.stap for c in records.lees_alle(zonder_ouders, Casus)] == list(Stap)


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("bsn", "12345678"),
        ("bsn", "12345678x"),
        ("postcode", "3442ab"),
        ("geslacht", "man "),
        ("geheim_adres", 2),
        ("voornamen", None),
        ("geboortedatum", Deeldatum(755)),
    ],
)
def test_the_schema_refuses_what_no_screen_would_send(
    db: Connection, veld: str, waarde: Any
) -> None:
    with db.transaction():
        persoon = records.voeg_toe(db, Persoon())
    with pytest.raises(Exception, match="constraint|cannot store"), db.transaction():
        records.wijzig(db, persoon, veld, waarde)


def test_ids_are_never_used_again(db: Connection) -> None:
    with db.transaction():
        eerste = records.voeg_toe(db, Persoon())
        records.verwijder(db, eerste.ref)
        tweede = records.voeg_toe(db, Persoon())
        records.voeg_toe(db, eerste)
    assert tweede.id == eerste.id + 1
    assert records.lees_alle(db, Persoon) == (eerste, tweede)


def test_what_is_not_there_is_none(db: Connection) -> None:
    assert records.lees(db, Persoon(id=99).ref) is None
