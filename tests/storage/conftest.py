"""Real encrypted registers in a temporary folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pga_desktop.domain.klok import VasteKlok
from pga_desktop.storage import migrations
from pga_desktop.storage.connection import Connection, open_database
from pga_desktop.storage.register import Register
from tests.support.registers import een_register

SLEUTEL = bytes(range(32))


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return tmp_path / "register.db"


@pytest.fixture
def leeg(pad: Path) -> Iterator[Connection]:
    """A new encrypted file without a schema."""
    connection = open_database(pad, SLEUTEL, new=True)
    yield connection
    connection.close()


@pytest.fixture
def db(leeg: Connection) -> Connection:
    """A new register with the shipped schema."""
    migrations.upgrade(leeg, backup=lambda versie: None)
    return leeg


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    return tmp_path / "Woerden.pgaregister"


@pytest.fixture
def register(map_: Path, klok: VasteKlok) -> Iterator[Register]:
    """A new, open register."""
    geopend = een_register(map_, klok)
    yield geopend
    geopend.close()
