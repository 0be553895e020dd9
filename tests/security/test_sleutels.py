"""Key slots open with the right secret only, survive the file, and notice every change."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.security import sleutelbestand, sleutels
from pga_desktop.security.sleutels import (
    STANDAARD,
    VLOER,
    NieuweSleutelbos,
    Sleutelbos,
    Sleutelsoort,
    leid_af,
    maak_sleutelbos,
    nieuwe_herstelcode,
    open_met_herstelcode,
    open_met_wachtzin,
    wijzig_wachtzin,
    wis,
)

WACHTZIN = "fiets kelder wolk lepel"


@pytest.fixture(scope="module")
def nieuw() -> NieuweSleutelbos:
    return maak_sleutelbos("register-1", WACHTZIN, "K. de Wit", kosten=VLOER)


def code_of(fout: pytest.ExceptionInfo[VerwachteFout]) -> str:
    return fout.value.code


def test_both_slots_open_the_same_random_key(nieuw: NieuweSleutelbos) -> None:
    met_wachtzin = open_met_wachtzin(nieuw.bos, WACHTZIN)
    met_code = open_met_herstelcode(nieuw.bos, nieuw.herstelcode.lower().replace("-", " "))
    assert met_wachtzin.datasleutel == met_code.datasleutel == nieuw.datasleutel
    assert len(nieuw.datasleutel) == 32
    assert (met_wachtzin.sleutel.naam, met_code.sleutel.naam) == ("K. de Wit", "")
    assert met_code.sleutel.soort is Sleutelsoort.HERSTELCODE


def test_a_wrong_secret_opens_nothing(nieuw: NieuweSleutelbos) -> None:
    with pytest.raises(VerwachteFout) as fout:
        open_met_wachtzin(nieuw.bos, WACHTZIN + " ")
    assert code_of(fout) == "wachtzin-onjuist"
    andere = maak_sleutelbos("register-1", WACHTZIN, "X", kosten=VLOER)
    assert andere.datasleutel != nieuw.datasleutel
    with pytest.raises(VerwachteFout) as fout:
        open_met_herstelcode(nieuw.bos, andere.herstelcode)
    assert code_of(fout) == "herstelcode-onjuist"


def test_a_typing_error_in_the_code_is_named_as_such(nieuw: NieuweSleutelbos) -> None:
    with pytest.raises(VerwachteFout) as fout:
        open_met_herstelcode(nieuw.bos, nieuw.herstelcode[:-1])
    assert code_of(fout) == "herstelcode-lengte"


def test_a_new_passphrase_replaces_the_old_and_leaves_the_rest(nieuw: NieuweSleutelbos) -> None:
    sleutel, herstel = nieuw.bos.sleutels
    bos = wijzig_wachtzin(
        nieuw.bos, nieuw.datasleutel, sleutel.id, "heel wat anders dan eerst", kosten=VLOER
    )
    opnieuw = open_met_wachtzin(bos, "heel wat anders dan eerst")
    assert opnieuw.datasleutel == nieuw.datasleutel
    assert (opnieuw.sleutel.id, opnieuw.sleutel.naam) == (sleutel.id, sleutel.naam)
    assert bos.sleutels[1] is herstel
    assert opnieuw.sleutel.zout != sleutel.zout
    with pytest.raises(VerwachteFout):
        open_met_wachtzin(bos, WACHTZIN)


def test_a_new_recovery_code_replaces_the_old_and_leaves_the_rest(nieuw: NieuweSleutelbos) -> None:
    anders = nieuwe_herstelcode(nieuw.bos, nieuw.datasleutel, kosten=VLOER)
    assert anders.herstelcode != nieuw.herstelcode
    assert open_met_herstelcode(anders.bos, anders.herstelcode).datasleutel == nieuw.datasleutel
    assert open_met_wachtzin(anders.bos, WACHTZIN).datasleutel == nieuw.datasleutel
    with pytest.raises(VerwachteFout) as fout:
        open_met_herstelcode(anders.bos, nieuw.herstelcode)
    assert code_of(fout) == "herstelcode-onjuist"


def test_the_same_passphrase_in_another_unicode_form_opens() -> None:
    nieuw = maak_sleutelbos("r", "caf\u00e9 aan de gracht", "X", kosten=VLOER)
    assert open_met_wachtzin(nieuw.bos, "cafe\u0301 aan de gracht").datasleutel == nieuw.datasleutel


def test_what_is_written_reads_back_exactly(nieuw: NieuweSleutelbos) -> None:
    tekst = sleutels.schrijf(nieuw.bos)
    assert sleutels.lees(tekst) == nieuw.bos
    assert sleutels.lees(tekst.replace(b"\n", b"\r\n")) == nieuw.bos
    assert bytes(nieuw.datasleutel).hex() not in tekst.decode()
    assert WACHTZIN not in tekst.decode()


@pytest.mark.parametrize("plek", ["register_id", "id", "naam", "zout", "nonce", "ingepakt"])
def test_every_changed_part_of_a_slot_is_noticed(nieuw: NieuweSleutelbos, plek: str) -> None:
    inhoud = json.loads(sleutels.schrijf(nieuw.bos))
    deel = inhoud if plek == "register_id" else inhoud["sleutels"][0]
    deel[plek] = ("0" if deel[plek][0] != "0" else "1") + deel[plek][1:]
    with pytest.raises(VerwachteFout) as fout:
        open_met_wachtzin(sleutels.lees(json.dumps(inhoud).encode()), WACHTZIN)
    assert code_of(fout) == "wachtzin-onjuist"


def test_a_dearer_cost_than_it_was_made_with_is_noticed(nieuw: NieuweSleutelbos) -> None:
    duurder = replace(nieuw.bos.sleutels[0], kosten=VLOER._replace(rondes=4))
    bos = replace(nieuw.bos, sleutels=(duurder, *nieuw.bos.sleutels[1:]))
    with pytest.raises(VerwachteFout):
        open_met_wachtzin(bos, WACHTZIN)


@pytest.mark.parametrize(
    "verandering",
    [
        {"argon2id": {"geheugen": 19 * 1024, "rondes": 3, "banen": 4}},
        {"argon2id": {"geheugen": 64 * 1024, "rondes": 1, "banen": 4}},
        {"argon2id": {"geheugen": 2**31, "rondes": 3, "banen": 4}},
        {"argon2id": {"geheugen": 65536.0, "rondes": 3, "banen": 4}},
        {"argon2id": {"geheugen": 65536, "rondes": 3, "banen": True}},
        {"argon2id": {"geheugen": 65536, "rondes": 3}},
        {"argon2id": None},
        {"soort": "sneltoegang"},
        {"zout": "00"},
        {"ingepakt": "zz"},
        {"naam": 5},
        {"id": None},
        {"hint": "de naam van mijn kat"},
    ],
)
def test_a_slot_that_is_not_ours_is_refused(
    nieuw: NieuweSleutelbos, verandering: dict[str, Any]
) -> None:
    inhoud = json.loads(sleutels.schrijf(nieuw.bos))
    inhoud["sleutels"][0] |= verandering
    with pytest.raises(VerwachteFout) as fout:
        sleutels.lees(json.dumps(inhoud).encode())
    assert code_of(fout) == "sleutels-beschadigd"


@pytest.mark.parametrize(
    "tekst",
    [
        b"",
        b"\xff",
        b"[]",
        b"null",
        b"{}",
        b'{"formaat": "1"}',
        b'{"formaat": 1, "register_id": "x", "sleutels": []}',
        b'{"formaat": 1, "register_id": "x", "sleutels": 7}',
        b'{"formaat": 0, "register_id": "x", "sleutels": []}',
        b"[" * 100_000,
        b'{"formaat": 1, "register_id": "\\ud800", "sleutels": []}',
    ],
)
def test_a_file_that_is_not_ours_is_refused(tekst: bytes) -> None:
    with pytest.raises(VerwachteFout) as fout:
        sleutels.lees(tekst)
    assert code_of(fout) == "sleutels-beschadigd"


def test_a_later_format_is_named() -> None:
    with pytest.raises(VerwachteFout) as fout:
        sleutels.lees(b'{"formaat": 2, "iets": "nieuws"}')
    assert code_of(fout) == "sleutels-nieuwer"
    assert fout.value.feiten == {"formaat": 2, "bekend": 1}


def test_default_cost_is_what_the_design_promises() -> None:
    assert STANDAARD == (256 * 1024, 3, 4)
    assert STANDAARD.aanvaardbaar()


def test_derived_keys_differ_by_purpose_and_by_register() -> None:
    een, twee = bytearray(b"1" * 32), bytearray(b"2" * 32)
    afgeleid = {leid_af(een, "geschiedenis"), leid_af(een, "anders"), leid_af(twee, "geschiedenis")}
    assert len(afgeleid) == 3
    assert bytes(een) not in afgeleid
    assert leid_af(een, "geschiedenis") in afgeleid


def test_wiping_overwrites_in_place() -> None:
    geheim = bytearray(b"geheim")
    wis(geheim)
    assert geheim == bytes(6)


def test_secrets_do_not_show_in_a_repr(nieuw: NieuweSleutelbos) -> None:
    assert nieuw.herstelcode not in repr(nieuw)
    assert "bytearray" not in repr(nieuw)


class TestBestand:
    def test_written_file_reads_back_and_leaves_nothing_else(
        self, tmp_path: Path, nieuw: NieuweSleutelbos
    ) -> None:
        sleutelbestand.bewaar(tmp_path, replace(nieuw.bos, register_id="oud"))
        sleutelbestand.bewaar(tmp_path, nieuw.bos)
        assert sleutelbestand.lees(tmp_path) == nieuw.bos
        assert [p.name for p in tmp_path.iterdir()] == [sleutelbestand.NAAM]

    def test_a_failed_write_keeps_the_old_file(
        self, tmp_path: Path, nieuw: NieuweSleutelbos
    ) -> None:
        sleutelbestand.bewaar(tmp_path, nieuw.bos)
        (tmp_path / (sleutelbestand.NAAM + ".nieuw")).mkdir()
        with pytest.raises(VerwachteFout) as fout:
            sleutelbestand.bewaar(tmp_path, Sleutelbos("ander", ()))
        assert code_of(fout) == "opslag-onbereikbaar"
        assert sleutelbestand.lees(tmp_path) == nieuw.bos

    def test_a_missing_or_unreadable_file_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(VerwachteFout) as fout:
            sleutelbestand.lees(tmp_path)
        assert code_of(fout) == "sleutels-ontbreken"
        (tmp_path / sleutelbestand.NAAM).mkdir()
        with pytest.raises(VerwachteFout) as fout:
            sleutelbestand.lees(tmp_path)
        assert code_of(fout) == "opslag-onbereikbaar"
