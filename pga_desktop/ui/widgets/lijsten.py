"""Short lists in the side column: what a step still needs, and the next dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from pga_desktop.ui.style.stijl import em, kleur
from pga_desktop.ui.style.tokens import DOEL, RUIMTE
from pga_desktop.ui.widgets.indeling import Kolom, Rij
from pga_desktop.ui.widgets.knoppen import Link
from pga_desktop.ui.widgets.schilder import schilder, vink, vlak
from pga_desktop.ui.widgets.tekst import Tekst, verderop


@dataclass(frozen=True)
class Eis:
    """Something a step needs; `sleutel` says where it is mended, `actie` is the link's word.

    `nog` is what is missing of it, when that is not all.
    """

    tekst: str
    voldaan: bool
    sleutel: str = ""
    actie: str = "Invullen"
    nog: str = ""


class _Vakje(QWidget):
    """A small box, ticked or not; the words beside it say the same."""

    def __init__(self, aan: bool) -> None:
        super().__init__()
        self._aan = aan
        self.setFixedSize(em(1.05), max(em(1.43), DOEL))

    def paintEvent(self, event: QPaintEvent) -> None:
        zijde = em(0.95)
        vak = QRectF(0, (self.height() - zijde) / 2, zijde, zijde)
        inkt = kleur("ok" if self._aan else "tekst")
        with schilder(self) as p:
            vlak(p, vak, rand=inkt, dikte=1.4, straal=3)
            if self._aan:
                vink(p, vak, inkt, 1.7)


class NogNodig(QWidget):
    """The requirements of a step: met ones in green, missing ones with a link to the place.

    Signal `gevraagd(sleutel)`: the user wants to fill in what is missing.
    """

    gevraagd = Signal(str)

    def __init__(self, eisen: Sequence[Eis] = (), ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._kolom = Kolom(ouder=self, tussen=0)
        self._rijen: dict[Eis, QWidget] = {}
        self.zet(eisen)

    def zet(self, eisen: Sequence[Eis]) -> None:
        """Show other requirements; one that stays keeps its row, also while it is pressed."""
        oud, self._rijen = self._rijen, {}
        for eis in eisen:
            self._rijen[eis] = oud.pop(eis) if eis in oud else self._rij(eis)
        for weg in oud.values():
            weg.hide()
            weg.deleteLater()
        for plek, rij in enumerate(self._rijen.values()):
            self._kolom.removeWidget(rij)
            self._kolom.insertWidget(plek, rij)

    def _rij(self, eis: Eis) -> QWidget:
        tekst = Tekst(eis.tekst, "ok" if eis.voldaan else "")
        tekst.setMinimumHeight(DOEL)
        tekst.setAccessibleName(f"{'Gedaan' if eis.voldaan else 'Nog nodig'}: {eis.tekst}")
        woorden = Kolom(tekst, tussen=0)
        if eis.nog:
            woorden.voeg(Tekst(f"Nog: {verderop(eis.nog)}", "klein"))
        doos = QWidget(self)
        rij = Rij(ouder=doos, tussen=7)
        rij.addWidget(_Vakje(eis.voldaan), 0, Qt.AlignmentFlag.AlignTop)
        rij.voeg(woorden, rek=1)
        if not eis.voldaan and eis.sleutel:
            link = Link(eis.actie)
            link.setAccessibleName(f"{eis.actie}: {eis.nog or eis.tekst}")
            link.clicked.connect(partial(self.gevraagd.emit, eis.sleutel))
            rij.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return doos


@dataclass(frozen=True)
class Datumregel:
    """A label and a date in words; `te_laat` adds the words and the colour."""

    tekst: str
    datum: str
    te_laat: bool = False


class DataLijst(QWidget):
    """Labels at the left, dates at the right."""

    def __init__(self, regels: Sequence[Datumregel] = (), ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._kolom = Kolom(ouder=self, tussen=RUIMTE.xs)
        self.zet(regels)

    def zet(self, regels: Sequence[Datumregel]) -> None:
        """Show other dates."""
        self._kolom.leeg()
        for regel in regels:
            rij = Rij(tussen=RUIMTE.m)
            rij.addWidget(Tekst(regel.tekst), 1, Qt.AlignmentFlag.AlignTop)
            datum = f"te laat\n{regel.datum}" if regel.te_laat else regel.datum
            woorden = Tekst(datum, "telaat" if regel.te_laat else "", breek=False)
            woorden.setAlignment(Qt.AlignmentFlag.AlignRight)
            rij.addWidget(woorden, 0, Qt.AlignmentFlag.AlignTop)
            self._kolom.voeg(rij)


class KoppelLijst(QWidget):
    """Links under each other, for documents and the like. Signal `gevraagd(sleutel)`."""

    gevraagd = Signal(str)

    def __init__(self, links: Sequence[tuple[str, str]] = (), ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._kolom = Kolom(ouder=self, tussen=0)
        self.zet(links)

    def zet(self, links: Sequence[tuple[str, str]]) -> None:
        """Show other links: (key, words) pairs."""
        self._kolom.leeg()
        for sleutel, woorden in links:
            link = Link(woorden)
            link.clicked.connect(partial(self.gevraagd.emit, sleutel))
            self._kolom.addWidget(link)
