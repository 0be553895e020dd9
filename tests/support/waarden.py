"""Values for tests: hostile texts, and every date the program accepts."""

from datetime import date
from typing import Final

from hypothesis import strategies as st

from pga_desktop.domain.datums import EERSTE_JAAR, LAATSTE_JAAR, Deeldatum

HOSTIEL: Final = [
    "<b>vet</b>",
    "&amp; & co",
    "{{ persoon.bsn }}",
    "'; DROP TABLE persoon; --",
    "=SUM(A1:A9)",
    "*vet* # kop | cel",
    "so\u00adft",
    "\u202eomgekeerd",
    "小明",
    "Ἀλέξανδρος",
    "x" * 500,
]

DATUMS: Final = st.dates(date(EERSTE_JAAR, 1, 1), date(LAATSTE_JAAR, 12, 31))
DEELDATUMS: Final = DATUMS.flatmap(
    lambda d: st.sampled_from(
        [Deeldatum(d.year), Deeldatum(d.year, d.month), Deeldatum(d.year, d.month, d.day)]
    )
)
