"""The practice register: every state, the same people each time, and nothing wrong with it."""

import shutil
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from pga_desktop.domain.klok import VasteKlok
from pga_desktop.domain.stappen import Stap
from pga_desktop.services.diensten import Diensten
from pga_desktop.services.oefening import maak_oefencasussen
from pga_desktop.services.teksten import Teksten
from tests.support.aanpak import open_diensten
from tests.support.registers import SLEUTELS


def een_klok() -> VasteKlok:
    return VasteKlok(datetime(2026, 3, 2, 9, 0).astimezone())


@pytest.fixture(scope="module")
def gevuld(
    nieuw_register: Path, teksten: Teksten, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Diensten]:
    """A register with practice cases, which these tests only look at."""
    map_ = tmp_path_factory.mktemp("oefening") / "Oefen.pgaregister"
    klok = een_klok()
    diensten = open_diensten(Path(shutil.copytree(nieuw_register, map_)), klok, teksten)
    maak_oefencasussen(diensten, klok.zet, klok.vandaag(), 26)
    yield diensten
    diensten.sluit()


def test_every_state_occurs(gevuld: Diensten) -> None:
    regels = gevuld.casussen.overzicht()
    assert len(regels) == 26
    assert {r.stap for r in regels} == {*Stap} - {Stap.VERNIETIGD}
    assert gevuld._sessie.register.controleer(SLEUTELS) == ()


def test_no_case_skipped_anything_and_none_lies_in_the_future(gevuld: Diensten) -> None:
    vandaag = gevuld.klok.vandaag()
    assert vandaag == date(2026, 3, 2)
    for regel in gevuld.casussen.overzicht():
        for traject in gevuld.casussen.dossier(regel.id).trajecten:
            assert {g.overgeslagen for g in traject.gebeurtenissen} <= {()}
            assert all(g.datum <= vandaag for g in traject.gebeurtenissen)


def test_there_is_something_to_do_and_someone_to_work_with(gevuld: Diensten) -> None:
    lijst = gevuld.vandaag.lijst()
    assert lijst.te_laat
    assert lijst.deze_week
    partners = gevuld.partners.organisaties()
    assert len(partners) == 7
    assert all(p.convenant and p.domein for p in partners)


def test_letters_can_go_out(gevuld: Diensten) -> None:
    assert not gevuld.instellingen.lees().ontbrekend


def test_the_same_people_come_back(gevuld: Diensten, diensten: Diensten, klok: VasteKlok) -> None:
    maak_oefencasussen(diensten, klok.zet, klok.vandaag(), 26)
    assert diensten.casussen.overzicht() == gevuld.casussen.overzicht()
    assert "Heijden, T. van der (Theo)" in {r.naam for r in diensten.casussen.overzicht()}


def test_a_register_can_hold_none(diensten: Diensten, klok: VasteKlok) -> None:
    maak_oefencasussen(diensten, klok.zet, klok.vandaag(), 0)
    assert diensten.casussen.overzicht() == ()
