"""The parts of a section: a block of fields of one record, and a list of rows that open to edit.

A row shows itself as a sentence; Enter or a click opens its fields. A new row opens by itself.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.regio import Regiodata
from pga_desktop.domain.velden import Ref, Rij, Soort
from pga_desktop.ui.casus.deelpaneel import Deelpaneel
from pga_desktop.ui.casus.regels import Rijknop, Samenvatting, VeldRij
from pga_desktop.ui.casus.velden import maak_veld
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.indeling import Rij as NaastElkaar
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.knoppen import Link
from pga_desktop.ui.widgets.tekst import Tekst

Indeling = Sequence[Sequence[str]]
R = TypeVar("R", bound=Rij)


def velden_in_rijen(toestand: Casustoestand, rij: Rij, indeling: Indeling) -> Kolom:
    """The editors of a record, laid out in rows; each row breaks when the window is narrow."""
    kolom = Kolom(tussen=RUIMTE.m)
    for namen in indeling:
        kolom.voeg(VeldRij(*(maak_veld(toestand, rij, naam) for naam in namen)))
    return kolom


@dataclass(frozen=True)
class Lijst(Generic[R]):
    """A kind of row in a section: where the rows come from, how one reads, its fields."""

    soort: str
    rijen: Callable[[Dossier], Sequence[R]]
    lees: Callable[[R, Dossier, Regiodata], Samenvatting]
    indeling: Indeling
    toevoegen: str
    leeg: str
    ouder: Callable[[Dossier], int] = field(default=lambda d: d.huidig.traject.id)
    standaard: Callable[[Dossier], dict[str, str]] = field(default=lambda _d: {})
    deelsoort: Callable[[R], Soort] | None = None

    def rij(self, dossier: Dossier, ref: Ref) -> R | None:
        """A row of this list by its address, or None when it is gone."""
        return next((rij for rij in self.rijen(dossier) if rij.ref == ref), None)


class Regel(QWidget):
    """One row: closed a sentence, open its fields and a way to remove it."""

    def __init__(self, toestand: Casustoestand, lijst: Lijst[Any], ref: Ref) -> None:
        super().__init__()
        self._toestand, self._lijst, self.ref = toestand, lijst, ref
        self._kolom = Kolom(ouder=self, tussen=RUIMTE.s)
        self._kop = Rijknop()
        self._kop.setObjectName(f"openen.{ref.soort}.{ref.id}")
        self._kop.clicked.connect(self.wissel)
        self._kolom.voeg(self._kop)
        self._open: QWidget | None = None
        self._delen: Deelpaneel | None = None
        self.ververs()

    def ververs(self) -> None:
        """Read the row again."""
        rij = self._lijst.rij(self._toestand.dossier, self.ref)
        if rij is None:
            return
        regio = self._toestand.omgeving.diensten.regio
        s = self._lijst.lees(rij, self._toestand.dossier, regio)
        self._kop.zet(s)
        if self._delen is not None and self._lijst.deelsoort is not None:
            self._delen.zet_soort(self._lijst.deelsoort(rij))

    def wissel(self) -> None:
        """Open or close."""
        if self._open is None:
            self.open()
        else:
            self.sluit()

    def open(self) -> None:
        """Show the fields."""
        rij = self._lijst.rij(self._toestand.dossier, self.ref)
        if rij is None or self._open is not None:
            return
        self._open = QWidget()
        kolom = Kolom(ouder=self._open, tussen=RUIMTE.m)
        kolom.setContentsMargins(RUIMTE.m, 0, 0, RUIMTE.m)
        kolom.voeg(velden_in_rijen(self._toestand, rij, self._lijst.indeling))
        if self._lijst.deelsoort is not None:
            self._delen = Deelpaneel(self._toestand, self.ref, self._lijst.deelsoort(rij))
            kolom.voeg(self._delen)
        weg = Link("Verwijderen")
        weg.setObjectName(f"verwijderen.{self.ref.soort}.{self.ref.id}")
        weg.clicked.connect(self._verwijder)
        onder = NaastElkaar()
        onder.addStretch(1)
        onder.voeg(weg)
        kolom.voeg(onder)
        self._kolom.voeg(self._open)
        self._kop.zet_open(True)

    def sluit(self) -> None:
        """Show only the sentence; what was typed is saved first."""
        if self._open is not None:
            self._toestand.spoelen.emit()
            self._open.hide()
            self._open.deleteLater()
            self._open = self._delen = None
            self._kop.zet_open(False)

    def _verwijder(self) -> None:
        self._toestand.verwijder(self.ref)


class Regels(QWidget):
    """The rows of a list, kept in step with the dossier, with a button to add one."""

    toegevoegd = Signal(object)

    def __init__(
        self, toestand: Casustoestand, lijst: Lijst[Any], *, achtervoegsel: str = ""
    ) -> None:
        super().__init__()
        self._toestand, self._lijst = toestand, lijst
        self._regels: dict[Ref, Regel] = {}
        kolom = Kolom(ouder=self, tussen=RUIMTE.s)
        self._leeg = Tekst(lijst.leeg, "gedempt")
        self._rijen = Kolom(tussen=RUIMTE.xs)
        self._knop = Link(lijst.toevoegen)
        self._knop.setObjectName(f"toevoegen.{lijst.soort}{achtervoegsel}")
        self._knop.clicked.connect(self.voeg_toe)
        onder = NaastElkaar()
        onder.voeg(self._knop)
        onder.addStretch(1)
        kolom.voeg(self._leeg, self._rijen, onder)
        toestand.veranderd.connect(self.ververs)
        self.ververs()

    def ververs(self) -> None:
        """Show exactly the rows the dossier has, in its order."""
        rijen = [rij.ref for rij in self._lijst.rijen(self._toestand.dossier)]
        for ref in [ref for ref in self._regels if ref not in rijen]:
            regel = self._regels.pop(ref)
            regel.hide()
            regel.deleteLater()
        for plek, ref in enumerate(rijen):
            if ref in self._regels:
                self._regels[ref].ververs()
            else:
                self._regels[ref] = regel = Regel(self._toestand, self._lijst, ref)
                self._rijen.insertWidget(plek, regel)
        self._leeg.setVisible(not rijen)

    def voeg_toe(self) -> None:
        """Add a row, open it and put the keyboard in its first field."""
        dossier = self._toestand.dossier
        ouder, waarden = self._lijst.ouder(dossier), self._lijst.standaard(dossier)
        ref = self._toestand.voeg_toe(self._lijst.soort, ouder, waarden)
        if ref is not None and ref in self._regels:
            self._regels[ref].open()
            self.open_veld(ref, self._lijst.indeling[0][0])
            self.toegevoegd.emit(ref)

    def open_veld(self, ref: Ref, veld: str) -> None:
        """Open a row and put the keyboard in one of its fields."""
        self._regels[ref].open()
        editor = self._regels[ref].findChild(QWidget, f"{ref.soort}.{ref.id}.{veld}")
        if editor is not None:
            editor.setFocus()


class Blok(Kaart):
    """A card with fields of one record; with `delen` also who may see it."""

    def __init__(
        self,
        toestand: Casustoestand,
        titel: str,
        rij: Rij,
        indeling: Indeling,
        *,
        naam: str,
        delen: Soort | None = None,
    ) -> None:
        super().__init__(titel)
        self.setObjectName(f"sectie.{naam}")
        self.inhoud.voeg(velden_in_rijen(toestand, rij, indeling))
        if delen is not None:
            self.inhoud.voeg(Deelpaneel(toestand, rij.ref, delen))


class Lijstkaart(Kaart):
    """A card with the rows of one list."""

    def __init__(
        self, toestand: Casustoestand, titel: str, lijst: Lijst[Any], *, naam: str = ""
    ) -> None:
        super().__init__(titel)
        if naam:
            self.setObjectName(f"sectie.{naam}")
        self.regels = Regels(toestand, lijst)
        self.inhoud.voeg(self.regels)
