"""A disk that is full: the database cannot grow by a page, and the driver says so."""

from collections.abc import Iterator
from contextlib import contextmanager

from pga_desktop.storage.register import Register

TE_GROOT = "x" * 90_000
"""A text that fits in no page that happens to be free."""


@contextmanager
def vol(register: Register) -> Iterator[None]:
    """While it lasts the database file cannot grow."""
    connection = register._connection
    connection.rows("VACUUM")
    (bladzijden,) = connection.row("PRAGMA page_count") or (0,)
    connection.rows(f"PRAGMA max_page_count = {bladzijden:d}")
    try:
        yield
    finally:
        connection.rows("PRAGMA max_page_count = 1000000")


def beschadig(register: Register, tabel: str) -> None:
    """Damage the first page of a table on the disk, and let the program forget that it knew it."""
    connection = register._connection
    connection.checkpoint()
    bladzijde = connection.value("SELECT rootpage FROM sqlite_master WHERE name = ?", (tabel,))
    maat = int(connection.value("PRAGMA page_size"))
    with connection._pad.open("r+b") as bestand:
        bestand.seek((bladzijde - 1) * maat + maat // 2)
        bestand.write(bytes(64))
    connection.rows("PRAGMA shrink_memory")
