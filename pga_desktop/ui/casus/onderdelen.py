"""The parts of a section: a block of fields of one record, and a list of rows that open to edit.

A row shows itself as a sentence; Enter or a click opens its fields. A new row opens by itself.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.velden import Ref, Rij, Soort
from pga_desktop.ui.casus.deelpaneel import Deelpaneel
from pga_desktop.ui.casus.lezen import Achtergrond
from pga_desktop.ui.casus.regels import VeldRij
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.casus.rijknop import Rijknop, Samenvatting
from pga_desktop.ui.casus.velden import alleen_open, maak_veld
from pga_desktop.ui.casus.volgorde import begin_in
from pga_desktop.ui.meldingen import Melding
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.chip import ChipSoort
from pga_desktop.ui.widgets.indeling import Deel, Kolom
from pga_desktop.ui.widgets.indeling import Rij as NaastElkaar
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.knoppen import Link
from pga_desktop.ui.widgets.tekst import Tekst

_NIET_BEWAARD = ("klopt nog niet", ChipSoort.FOUT)

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
    lees: Callable[[R, Achtergrond], Samenvatting]
    indeling: Indeling
    toevoegen: str
    leeg: str
    ouder: Callable[[Dossier], int] = field(default=lambda d: d.huidig.traject.id)
    standaard: Callable[[Dossier], dict[str, str]] = field(default=lambda _d: {})
    deelsoort: Callable[[R], Soort] | None = None
    verhuisd: str = ""
    """What to say when a row goes to another list."""

    def rij(self, dossier: Dossier, ref: Ref) -> R | None:
        """A row of this list by its address, or None when it is gone."""
        return next((rij for rij in self.rijen(dossier) if rij.ref == ref), None)


class Regel(Deel):
    """One row: closed a sentence, open its fields and a way to remove it.

    Open it gives the keyboard to its first field, closed to the sentence. Signals: `gesloten`;
    `volgende_gevraagd`, which is offered `met_volgende`.
    """

    gesloten = Signal()
    volgende_gevraagd = Signal()

    def __init__(
        self, toestand: Casustoestand, lijst: Lijst[Any], rij: Rij, *, met_volgende: bool
    ) -> None:
        super().__init__()
        self._met_volgende = met_volgende
        self._toestand, self._lijst, self.ref = toestand, lijst, rij.ref
        self._kolom = Kolom(ouder=self, tussen=RUIMTE.s)
        self.kop = Rijknop()
        self.kop.setObjectName(f"openen.{rij.SOORT}.{rij.id}")
        self.kop.clicked.connect(self.wissel)
        self.setFocusProxy(self.kop)
        self._kolom.voeg(self.kop)
        self._open = Plek()
        self._kolom.voeg(self._open)
        self._delen: Deelpaneel | None = None
        self._weg: Link | None = None
        self.toon(rij)

    @property
    def is_open(self) -> bool:
        """Whether its fields are on screen."""
        return not self._open.is_leeg

    def toon(self, rij: Rij) -> None:
        """Read like this row."""
        omgeving = self._toestand.omgeving
        bij = Achtergrond(self._toestand.dossier, omgeving.diensten.regio, omgeving.klok.vandaag())
        zin = self._lijst.lees(rij, bij)
        if self._toestand.heeft_concept(self.ref):
            zin = replace(zin, chips=(*zin.chips, _NIET_BEWAARD))
        self.kop.zet(zin)
        self._open.setAccessibleName(self.kop.accessibleName())
        self._noem_weg()
        if self._delen is not None and self._lijst.deelsoort is not None:
            self._delen.zet_soort(self._lijst.deelsoort(rij))

    def wissel(self) -> None:
        """Open or close."""
        if self.is_open:
            self.sluit()
        else:
            self.open()

    def open(self) -> None:
        """Show the fields."""
        rij = self._lijst.rij(self._toestand.dossier, self.ref)
        if rij is None or self.is_open:
            return
        blad = Deel()
        kolom = Kolom(ouder=blad, tussen=RUIMTE.m)
        kolom.setContentsMargins(RUIMTE.s, RUIMTE.xs, RUIMTE.s, RUIMTE.m)
        kolom.voeg(velden_in_rijen(self._toestand, rij, self._lijst.indeling))
        if self._lijst.deelsoort is not None:
            self._delen = Deelpaneel(self._toestand, self.ref, self._lijst.deelsoort(rij))
            kolom.voeg(self._delen)
        weg = Link("Verwijderen")
        weg.setObjectName(f"verwijderen.{self.ref.soort}.{self.ref.id}")
        weg.clicked.connect(self._verwijder)
        alleen_open(self._toestand, self.ref.soort, weg)
        onder = NaastElkaar()
        if self._met_volgende:
            volgende = Link("Nog een toevoegen")
            volgende.setObjectName(f"volgende.{self.ref.soort}.{self.ref.id}")
            volgende.setAccessibleDescription(self._lijst.toevoegen)
            volgende.clicked.connect(self.volgende_gevraagd)
            alleen_open(self._toestand, self.ref.soort, volgende)
            onder.voeg(volgende)
        onder.addStretch(1)
        onder.voeg(weg)
        kolom.voeg(onder)
        self._weg = weg
        self._open.voeg(blad)
        self._noem_weg()
        self.kop.zet_open(True)
        begin_in(self, blad)

    def sluit(self) -> None:
        """Show only the sentence; what was typed is saved first."""
        if self.is_open:
            self._toestand.spoelen.emit()
            self.setFocusProxy(self.kop)
            self._open.leeg()
            self._delen = self._weg = None
            self.kop.zet_open(False)
            self.gesloten.emit()

    def _noem_weg(self) -> None:
        if self._weg is not None:
            self._weg.setAccessibleName(f"Verwijderen: {self.kop.accessibleName()}")

    def klap_in(self) -> bool:
        if not self.is_open:
            return False
        self.kop.setFocus(Qt.FocusReason.OtherFocusReason)
        self.sluit()
        return True

    def _verwijder(self) -> None:
        self._toestand.verwijder(self.ref)


class Regels(Deel):
    """The rows of a list, kept in step with the dossier, with a button to add one.

    With `kop` the button goes to that row, beside the title of a card; an open row then offers the
    next one too, for who has just come to its end.
    """

    def __init__(
        self,
        toestand: Casustoestand,
        lijst: Lijst[Any],
        *,
        achtervoegsel: str = "",
        kop: NaastElkaar | None = None,
    ) -> None:
        super().__init__()
        self._toestand, self._lijst, self._boven = toestand, lijst, kop is not None
        self._regels: dict[Ref, Regel] = {}
        self._leeg = Tekst(lijst.leeg, "gedempt")
        self._rijen = Plek()
        self._knop = Link(lijst.toevoegen)
        self._knop.setObjectName(f"toevoegen.{lijst.soort}{achtervoegsel}")
        self._knop.clicked.connect(self.voeg_toe)
        alleen_open(toestand, lijst.soort, self._knop)
        kolom = Kolom(self._leeg, self._rijen, ouder=self, tussen=RUIMTE.s)
        if kop is not None:
            kop.voeg(self._knop)
        else:
            kolom.addWidget(self._knop, 0, Qt.AlignmentFlag.AlignLeft)
        toestand.veranderd.connect(self.ververs)
        self.ververs()

    def ververs(self) -> None:
        """Show exactly the rows the dossier has; in its order, unless one of them is open."""
        rijen = {rij.ref: rij for rij in self._lijst.rijen(self._toestand.dossier)}
        verhuisd = [r for r in self._regels if r not in rijen and self._toestand.rij(r) is not None]
        if verhuisd and self._lijst.verhuisd:
            self._toestand.omgeving.melding.emit(Melding(self._lijst.verhuisd, fout=False))
        stonden = list(self._regels)
        if self._rijen.houd_bij(self._regels, self._op_volgorde(rijen), self._regel):
            plek = next(plek for plek, ref in enumerate(stonden) if ref not in rijen)
            self._na(stonden[plek + 1 :]).setFocus(Qt.FocusReason.OtherFocusReason)
        for ref, rij in rijen.items():
            self._regels[ref].toon(rij)
        self._leeg.setVisible(not rijen)

    def _na(self, later: Sequence[Ref]) -> QWidget:
        """Where the keyboard goes when a row is gone: to the next one, else to the button."""
        return next((self._regels[ref].kop for ref in later if ref in self._regels), self._knop)

    def voeg_toe(self) -> None:
        """Close what is done; add a row, open it and put the keyboard in its first field."""
        for regel in self._regels.values():
            regel.sluit()
        dossier = self._toestand.dossier
        ouder, waarden = self._lijst.ouder(dossier), self._lijst.standaard(dossier)
        ref = self._toestand.voeg_toe(self._lijst.soort, ouder, waarden)
        if ref is None or ref not in self._regels:
            return
        self._regels[ref].open()
        self._regels[ref].setFocus(Qt.FocusReason.OtherFocusReason)

    def geef_toetsenbord(self) -> None:
        """Put the keyboard on the first row, or on the button that adds one."""
        eerste = next(iter(self._regels.values()), None)
        doel: QWidget = self._knop if eerste is None else eerste.kop
        doel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _regel(self, rij: Rij) -> Regel:
        regel = Regel(self._toestand, self._lijst, rij, met_volgende=self._boven)
        regel.gesloten.connect(self.ververs)
        regel.volgende_gevraagd.connect(self.voeg_toe)
        return regel

    def _op_volgorde(self, rijen: Mapping[Ref, Rij]) -> Mapping[Ref, Rij]:
        """In the order of the dossier; while a row is open only new rows find their place."""
        if not any(regel.is_open for regel in self._regels.values()):
            return rijen
        volgorde = [ref for ref in self._regels if ref in rijen]
        for plek, ref in enumerate(rijen):
            if ref not in self._regels:
                volgorde.insert(plek, ref)
        return {ref: rijen[ref] for ref in volgorde}


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
        self, toestand: Casustoestand, titel: str, lijst: Lijst[Any], *, naam: str
    ) -> None:
        super().__init__(titel)
        self.setObjectName(f"sectie.{naam}")
        self.inhoud.voeg(Regels(toestand, lijst, kop=self.kopregel))
