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
