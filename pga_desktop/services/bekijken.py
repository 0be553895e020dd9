"""Looking at a PDF or a scan: its pages as pictures, and where words stand on them.

Jobs, in memory.
"""

from collections.abc import Callable

from pga_desktop.documents.beelden import Beeld, Vindplaats
from pga_desktop.services.jobs import Gestopt, Job, Meld

__all__ = ["Beeld", "Vindplaats", "paginajob", "scanjob", "tekenaar", "zoekjob"]


def paginajob(pdf: bytes, bladzijde: int, schaal: float) -> Job[Beeld]:
    """A job that draws one page, counted from 0, at a number of pixels per point."""
    return lambda _meld, _gestopt: tekenaar(pdf)(bladzijde, schaal)


def tekenaar(pdf: bytes) -> Callable[[int, float], Beeld]:
    """Draws pages of this file within a job; see `paginajob`."""

    def teken(bladzijde: int, schaal: float) -> Beeld:
        from pga_desktop.documents.bekijken import pagina  # noqa: PLC0415 - heavy, see documenten

        return pagina(pdf, bladzijde, schaal)

    return teken


def scanjob(inhoud: bytes, soort: str, bladzijde: int) -> Job[Beeld]:
    """A job that draws one page, counted from 0, of a scan of this kind (pdf, png or jpeg)."""

    def teken(_meld: Meld, _gestopt: Gestopt) -> Beeld:
        from pga_desktop.documents.scans import scanbeeld  # noqa: PLC0415 - heavy, see documenten

        return scanbeeld(inhoud, soort, bladzijde)

    return teken


def zoekjob(pdf: bytes, term: str) -> Job[tuple[Vindplaats, ...]]:
    """A job that finds a text in a document."""

    def zoek(_meld: Meld, gestopt: Gestopt) -> tuple[Vindplaats, ...]:
        from pga_desktop.documents.bekijken import zoek  # noqa: PLC0415 - heavy, see documenten

        return zoek(pdf, term, gestopt)

    return zoek
