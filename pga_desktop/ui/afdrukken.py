"""Printing without dialogs or files of our own: pages are drawn in memory, for a printer.

What the printer system of the computer does with them is its own affair; the manual tells that.
"""

import re
from collections.abc import Callable, Sequence
from enum import Enum
from typing import Final

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from pga_desktop.services.bekijken import Beeld
from pga_desktop.services.jobs import Gestopt, Job, Meld
from pga_desktop.ui.beelden import plaat

PUNTEN_PER_DUIM: Final = 72
FIJNHEID: Final = 300
"""Dots per inch a page is drawn at: sharp letters, and a page fits in memory."""

_DEEL: Final = re.compile(r"(\d+)(?:\s*-\s*(\d+))?")

Tekenaar = Callable[[int, float], Beeld]
"""Draws a page, counted from 0, at a number of pixels per point."""


class Uitkomst(Enum):
    """How printing ended."""

    KLAAR = "klaar"
    GESTOPT = "gestopt"
    MISLUKT = "mislukt"


def printers() -> list[str]:
    """The printers of this computer, the one it prints on by itself first. Can take long: a job."""
    namen, gewoon = QPrinterInfo.availablePrinterNames(), QPrinterInfo.defaultPrinterName()
    return sorted(namen, key=lambda naam: (naam != gewoon, naam.casefold()))


def printer(naam: str) -> QPrinter:
    """The printer of this name."""
    return QPrinter(QPrinterInfo.printerInfo(naam))


def lees_bladzijden(tekst: str, aantal: int) -> list[int] | None:
    """The pages meant by '1-3, 5', counted from 0, in order; all for '', None when it is no such.

    >>> lees_bladzijden("2-3, 1", 4)
    [0, 1, 2]
    """
    if not tekst.strip():
        return list(range(aantal))
    gekozen: set[int] = set()
    for deel in tekst.split(","):
        gevonden = _DEEL.fullmatch(deel.strip())
        if gevonden is None:
            return None
        eerste, laatste = int(gevonden[1]), int(gevonden[2] or gevonden[1])
        if not 1 <= eerste <= laatste <= aantal:
            return None
        gekozen.update(range(eerste - 1, laatste))
    return sorted(gekozen)


def afdrukjob(
    maak_printer: Callable[[], QPrinter],
    teken: Tekenaar,
    bladzijden: Sequence[int],
    exemplaren: int,
) -> Job[Uitkomst]:
    """A job that prints pages on A4; stopping it calls off what has not left yet."""

    def druk_af(meld: Meld, gestopt: Gestopt) -> Uitkomst:
        apparaat = maak_printer()
        apparaat.setFullPage(True)
        apparaat.setResolution(FIJNHEID)
        rand = QMarginsF(0, 0, 0, 0)
        a4 = QPageSize(QPageSize.PageSizeId.A4)
        apparaat.setPageLayout(QPageLayout(a4, QPageLayout.Orientation.Portrait, rand))
        apparaat.setDocName("Document")
        rondes = 1
        if apparaat.supportsMultipleCopies():
            apparaat.setCopyCount(exemplaren)
        else:
            rondes = exemplaren
        schilder = QPainter()
        if not schilder.begin(apparaat):
            return Uitkomst.MISLUKT
        try:
            stapel = list(bladzijden) * rondes
            return _schilder(schilder, apparaat, teken, stapel, meld=meld, gestopt=gestopt)
        finally:
            schilder.end()

    return druk_af


def _schilder(
    schilder: QPainter,
    apparaat: QPrinter,
    teken: Tekenaar,
    bladzijden: Sequence[int],
    *,
    meld: Meld,
    gestopt: Gestopt,
) -> Uitkomst:
    papier = QRectF(apparaat.pageLayout().fullRectPixels(apparaat.resolution()))
    schaal = apparaat.resolution() / PUNTEN_PER_DUIM
    for plek, bladzijde in enumerate(bladzijden):
        if gestopt():
            apparaat.abort()
            return Uitkomst.GESTOPT
        meld(100 * plek // len(bladzijden), f"bladzijde {plek + 1} van {len(bladzijden)}")
        if plek and not apparaat.newPage():
            return Uitkomst.MISLUKT
        beeld = teken(bladzijde, schaal)
        schilder.drawImage(papier, plaat(beeld))
    return Uitkomst.KLAAR
