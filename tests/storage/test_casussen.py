"""The number and version of a case, and the places that are taken."""

from datetime import UTC, datetime

import pytest

from pga_desktop.domain.casus import Casus, Gebeurtenis
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.persoon import Persoon
from pga_desktop.domain.stappen import Stap
from pga_desktop.storage import casussen, records
from pga_desktop.storage.connection import Connection
from pga_desktop.storage.register import Register
from tests.support.registers import een_casus, een_dossier, verplicht


def test_the_version_of_each_case_tells_which_one_changed(register: Register) -> None:
    dossier, ander = een_dossier(register), een_casus(register, Persoon())
    voor = register.versies()
    with register.transaction():
        bewerking = register.bewerk(dossier.casus.id, dossier.casus.versie)
        bewerking.zet(dossier.huidig.plan.ref, "casusregisseur", "J. de Wit")
    na = register.versies()
    assert {id_ for id_ in na if na[id_] != voor[id_]} == {dossier.casus.id}
    assert set(na) == {dossier.casus.id, ander.id}


def test_places_are_counted_by_step_and_the_cap_comes_from_the_settings(
    register: Register,
) -> None:
    dossier = een_dossier(register)
    een_casus(register)
    with register.transaction():
        register.bewerk().zet(register.instellingen().ref, "plafond", 3)
        register.bewerk(dossier.casus.id, dossier.casus.versie).voer_uit(
            verplicht(Gebeurtenis, ouder_id=dossier.huidig.traject.id, naar=Stap.STARTFASE)
        )
    capaciteit = register.dossier(dossier.casus.id).capaciteit
    assert (capaciteit.actief, capaciteit.plafond) == (1, 3)


@pytest.mark.parametrize(
    ("bestaand", "jaar", "volgende"),
    [
        ([], 2026, "C-2026-001"),
        (["C-2026-001", "C-2026-007"], 2026, "C-2026-008"),
        (["C-2026-999", "C-2026-1000"], 2026, "C-2026-1001"),
        (["C-2025-040"], 2026, "C-2026-001"),
    ],
)
def test_the_next_number(db: Connection, bestaand: list[str], jaar: int, volgende: str) -> None:
    nu = datetime(2026, 3, 1, tzinfo=UTC)
    with db.transaction():
        persoon = records.voeg_toe(db, Persoon())
        for nummer in bestaand:
            records.voeg_toe(
                db,
                Casus(
                    ouder_id=persoon.id,
                    nummer=nummer,
                    versie=1,
                    aangemaakt_op=nu,
                    gewijzigd_op=nu,
                ),
            )
    assert casussen.volgend_nummer(db, jaar) == volgende


def test_a_case_that_is_not_there_is_named(register: Register) -> None:
    with pytest.raises(VerwachteFout) as fout:
        register.dossier(99)
    assert fout.value.code == "casus-niet-gevonden"
