"""Services on a real encrypted register; the key is given, so that nothing waits for Argon2."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from pga_desktop.domain.klok import VasteKlok
from pga_desktop.services.diensten import Diensten
from pga_desktop.services.teksten import Teksten, laad_teksten
from pga_desktop.storage.register import Register
from tests.support.aanpak import Aanpak, diensten_op
from tests.support.registers import GEBRUIKER, SLEUTELS


@pytest.fixture(scope="session")
def teksten() -> Teksten:
    """The shipped texts and lists, read once."""
    return laad_teksten()


@pytest.fixture(scope="session")
def nieuw_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register nobody has used yet, to copy."""
    map_ = tmp_path_factory.mktemp("nieuw") / "Dorp.pgaregister"
    Register.maak(map_, SLEUTELS, lambda bezig: None)
    return map_


@pytest.fixture
def registermap(tmp_path: Path) -> Path:
    """A folder that could be a register, without texts of its own."""
    map_ = tmp_path / "R.pgaregister"
    map_.mkdir()
    return map_


@pytest.fixture
def map_(tmp_path: Path, nieuw_register: Path) -> Path:
    """The folder of a new register of this test alone."""
    return Path(shutil.copytree(nieuw_register, tmp_path / "Dorp.pgaregister"))


@pytest.fixture
def register(map_: Path, klok: VasteKlok) -> Iterator[Register]:
    """That register, open; what the services sit on."""
    geopend = Register.open(map_, SLEUTELS, GEBRUIKER, klok)
    yield geopend
    geopend.close()


@pytest.fixture
def diensten(register: Register, klok: VasteKlok, teksten: Teksten) -> Diensten:
    return diensten_op(register, klok, teksten)


@pytest.fixture
def aanpak(diensten: Diensten, klok: VasteKlok) -> Aanpak:
    """A new case of Theo van der Heijden."""
    return Aanpak(diensten, klok)
