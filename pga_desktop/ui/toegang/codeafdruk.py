"""The recovery code on paper: one page, drawn in memory and sent to a printer of this computer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QWidget

from pga_desktop.services.bekijken import Beeld
from pga_desktop.services.jobs import Job
from pga_desktop.ui.jobs import Werkbank
from pga_desktop.ui.style.tokens import LICHT, RUIMTE
from pga_desktop.ui.widgets.indeling import Kolom, Vloei
from pga_desktop.ui.widgets.keuzevelden import KeuzeVeld
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.tekst import Tekst

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from pga_desktop.ui.afdrukken import Uitkomst

T = TypeVar("T")

A4: Final = (595.0, 842.0)
_RAND, _KOLOM = 70.0, 114.0
"""In points, as the page."""

_ZOEKT = "Printers zoeken…"
_GEEN_PRINTER = "Er is geen printer gevonden. Schrijf de code over van het scherm."
_BEZIG = "De code gaat naar de printer…"
_KLAAR = "De code is naar de printer gestuurd. Haal het papier meteen op."
_MISLUKT = "De printer nam de code niet aan. Probeer het opnieuw, of schrijf de code over."


class Codeafdruk(QWidget):
    """Offers to print a recovery code. `printers` lists them and `printer` makes one, by name."""

    def __init__(
        self,
        code: str,
        register: str,
        werkbank: Werkbank,
        *,
        printers: Callable[[], Sequence[str]] | None = None,
        printer: Callable[[str], QPrinter] | None = None,
    ) -> None:
        super().__init__()
        self._code, self._register, self._werkbank = code, register, werkbank
        self._printers, self._printer = printers or _printers, printer or _printer
        self._open = Link("Afdrukken…")
        self._open.setObjectName("code.afdrukken")
        self._open.clicked.connect(self._zoek)
        self._welke = KeuzeVeld("code.printer", "Welke printer?", [])
        self._doe = Knop("Code afdrukken")
        self._doe.setObjectName("code.afdrukken.doen")
        self._doe.clicked.connect(self._druk_af)
        self._stand = Tekst("", "klein")
        knoppen = Vloei(self._open, self._doe, tussen=RUIMTE.m)
        Kolom(self._welke, self._stand, knoppen, ouder=self, tussen=RUIMTE.s)
        self._toon([])

    def _toon(self, namen: Sequence[str], stand: str = "") -> None:
        """Ask which printer, when there is one; else offer to look for them."""
        self._welke.setVisible(bool(namen))
        self._doe.setVisible(bool(namen))
        self._open.setVisible(not namen)
        self._stand.setText(stand)
        self._stand.setVisible(bool(stand))

    def _zoek(self) -> None:
        self._toon([], _ZOEKT)
        printers = self._printers
        self._start(lambda _meld, _gestopt: list(printers()), self._op_printers)

    def _op_printers(self, namen: Sequence[str]) -> None:
        self._welke.zet_keuzes([(naam, naam) for naam in namen])
        if namen:
            self._welke.zet_tekst(namen[0])
        self._toon(namen, "" if namen else _GEEN_PRINTER)
        doel: QWidget = self._welke if namen else self._open
        doel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _druk_af(self) -> None:
        from pga_desktop.ui.afdrukken import afdrukjob  # noqa: PLC0415 - the way in does without

        maak = partial(self._printer, self._welke.tekst())
        self._toon([], _BEZIG)
        teken = partial(teken_codeblad, self._code, self._register)
        self._start(afdrukjob(maak, teken, [0], 1), self._op_klaar)

    def _op_klaar(self, uitkomst: Uitkomst) -> None:
        self._toon([], _KLAAR if uitkomst.value == "klaar" else _MISLUKT)
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _start(self, job: Job[T], klaar: Callable[[T], None]) -> None:
        self._werkbank.start(job, klaar=klaar, mislukt=self._mislukt)

    def _mislukt(self, fout: Exception) -> None:
        self._toon([], _MISLUKT)
        raise fout


def teken_codeblad(code: str, register: str, _bladzijde: int, schaal: float) -> Beeld:
    """The page with the code on it, at a number of pixels per point."""
    breedte, hoogte = (round(maat * schaal) for maat in A4)
    plaat = QImage(breedte, hoogte, QImage.Format.Format_RGBA8888)
    plaat.fill(QColor(LICHT.paneel))
    p = QPainter(plaat)
    p.setPen(QColor(LICHT.tekst))
    p.scale(schaal, schaal)
    y = _schrijf(p, _RAND, "Herstelcode van PGA Desktop", 22, vet=True)
    y = _schrijf(p, y + 8, f"Register: {register}", 12)
    y = _schrijf(
        p,
        y + 8,
        "Bent u uw wachtzin kwijt, dan opent u het register met deze code. Bewaar dit papier in een"
        " kluis, niet bij de laptop. Wie de code heeft, kan het register openen.",
        12,
    )
    for plaats, groep in enumerate(code.split("-")):
        x, boven = _RAND + plaats % 4 * _KOLOM, y + 30 + plaats // 4 * 60
        _schrijf(p, boven, f"{plaats + 1}", 10, links=x)
        _schrijf(p, boven + 14, groep, 22, vet=True, links=x)
    p.end()
    return Beeld(breedte, hoogte, bytes(plaat.constBits()), 1, A4, "")


def _schrijf(
    p: QPainter, boven: float, tekst: str, maat: int, *, vet: bool = False, links: float = _RAND
) -> float:
    """Write from a height down, within the margins; returns where it ends."""
    letter = QFont()
    letter.setPixelSize(maat)
    letter.setBold(vet)
    p.setFont(letter)
    vak = QRectF(links, boven, A4[0] - links - _RAND, A4[1] - boven)
    p.drawText(vak, Qt.TextFlag.TextWordWrap, tekst)
    return p.boundingRect(vak, Qt.TextFlag.TextWordWrap, tekst).bottom()


def _printers() -> Sequence[str]:
    from pga_desktop.ui.afdrukken import printers  # noqa: PLC0415 - the way in does without

    return printers()


def _printer(naam: str) -> QPrinter:
    from pga_desktop.ui.afdrukken import printer  # noqa: PLC0415 - the way in does without

    return printer(naam)
