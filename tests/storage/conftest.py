"""Real encrypted registers in a temporary folder."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pga_desktop.storage import migrations
from pga_desktop.storage.connection import Connection, open_database

SLEUTEL = bytes(range(32))
NU = datetime(2026, 3, 1, 10, 42, tzinfo=UTC)


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
