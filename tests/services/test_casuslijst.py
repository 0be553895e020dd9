"""What the lists know before a register is opened: a head start, never a stale line."""

from pathlib import Path

import pytest

from pga_desktop.domain.klok import VasteKlok
from pga_desktop.services.casuslijst import Casusstand, Standlezer
from pga_desktop.services.diensten import Diensten
from pga_desktop.services.registerinfo import Registerinfo
from pga_desktop.services.samenstellen import maak_diensten
from pga_desktop.services.teksten import Teksten
from pga_desktop.storage.register import Register
from tests.support.aanpak import Aanpak
from tests.support.registers import GEBRUIKER, SLEUTELS

Standen = dict[int, Casusstand]


@pytest.fixture
def eerder(aanpak: Aanpak, register: Register, teksten: Teksten) -> Standen:
    """What the lists know of a register with one case."""
    return Standlezer(teksten.regio).standen(Register.lees_dossiers(register.map, SLEUTELS))


def opnieuw(register: Register, klok: VasteKlok, teksten: Teksten, eerder: Standen) -> Diensten:
    info = Registerinfo("Dorp", register.map, GEBRUIKER.naam)
    return maak_diensten(register, info, klok, teksten, eerder)


def test_what_was_read_before_is_what_the_lists_show(
    diensten: Diensten, register: Register, klok: VasteKlok, teksten: Teksten, eerder: Standen
) -> None:
    snel = opnieuw(register, klok, teksten, eerder)
    assert snel.casussen.overzicht() == diensten.casussen.overzicht()
    assert snel.vandaag.lijst() == diensten.vandaag.lijst()
    assert len(eerder) == 1


def test_a_case_that_changed_since_is_read_again(
    aanpak: Aanpak, register: Register, klok: VasteKlok, teksten: Teksten, eerder: Standen
) -> None:
    aanpak.zet(aanpak.dossier.persoon, geslachtsnaam="Heiden")
    (regel,) = opnieuw(register, klok, teksten, eerder).casussen.overzicht()
    assert regel.naam.startswith("Heiden")


def test_a_case_that_was_made_since_is_in_the_list(
    diensten: Diensten, register: Register, klok: VasteKlok, teksten: Teksten, eerder: Standen
) -> None:
    nieuw = diensten.casussen.nieuw({"geslachtsnaam": "Smit"})
    regels = opnieuw(register, klok, teksten, eerder).casussen.overzicht()
    assert [regel.id for regel in regels] == [*eerder, nieuw]


def test_a_register_in_use_is_read_beside_its_user(aanpak: Aanpak, map_: Path) -> None:
    assert list(Register.lees_dossiers(map_, SLEUTELS)) == [aanpak.dossier]
