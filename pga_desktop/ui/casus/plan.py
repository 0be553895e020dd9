"""Station 3: goals in the person's own words, actions, relapse plan, what the person thinks."""

import sys
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.plan import Doel
from pga_desktop.domain.velden import Ref
from pga_desktop.ui.casus import lijsten
from pga_desktop.ui.casus.onderdelen import Blok, Lijstkaart, Regels, velden_in_rijen
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.casus.velden import alleen_open
from pga_desktop.ui.casus.volgorde import begin_in
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.chip import Chip, ChipSoort
from pga_desktop.ui.widgets.indeling import Deel, Kolom
from pga_desktop.ui.widgets.indeling import Rij as NaastElkaar
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.tekst import Citaat, Tekst

_DOELEN_TEGELIJK: Final = 3
_ALLE: Final = sys.maxsize


def secties(toestand: Casustoestand) -> Iterator[QWidget]:
    """The cards of this station, in reading order."""
    doelen = Doelen(toestand)
    yield doelen
    yield from doelen.bouw_verder()
    yield Lijstkaart(toestand, "Terugvalplan", lijsten.TERUGVALPLAN, naam="terugvalplan")
    yield Blok(
        toestand,
        "Regie, mening en evaluatie",
        toestand.dossier.huidig.plan,
        (
            ("datum", "casusregisseur", "evaluatiedatum"),
            ("akkoord",),
            ("akkoord_toelichting",),
        ),
        naam="plan",
    )


class Doelen(Deel):
    """A card for each goal, and a button for the next one.

    Begins with a few goals: with all its actions a large plan takes too long to make at once.
    """

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__()
        self.setObjectName("sectie.doelen")
        self._toestand = toestand
        self._kaarten: dict[Ref, Doelkaart] = {}
        self._hoogstens = _DOELEN_TEGELIJK
        kolom = Kolom(ouder=self, tussen=RUIMTE.m)
        open_ = toestand.laat_wijzigen(Doel.SOORT)
        nog_geen = "Nog geen doelen. Begin met wat de cliënt zelf wil."
        self._leeg = Kaart("Doelen")
        self._leeg.inhoud.voeg(
            Tekst(nog_geen if open_ else "Er zijn geen doelen gemaakt.", "gedempt")
        )
        self._doelen = Plek(tussen=RUIMTE.m)
        self._knop = Knop("Doel toevoegen")
        self._knop.setObjectName("toevoegen.doel")
        self._knop.clicked.connect(self.voeg_toe)
        alleen_open(toestand, Doel.SOORT, self._knop)
        onder = NaastElkaar()
        onder.voeg(self._knop)
        onder.addStretch(1)
        kolom.voeg(self._leeg, self._doelen, onder)
        toestand.veranderd.connect(self.ververs)
        self.ververs()

    def ververs(self) -> None:
        """Show the goals the dossier has."""
        doelen = self._toestand.dossier.huidig.doelen[: self._hoogstens]
        rijen = {doel.ref: doel for doel in doelen}
        if self._doelen.houd_bij(self._kaarten, rijen, self._kaart):
            self._knop.setFocus(Qt.FocusReason.OtherFocusReason)
        for ref, doel in rijen.items():
            self._kaarten[ref].toon(doel)
        self._leeg.setVisible(not rijen)

    def bouw_verder(self) -> Iterator["Doelen"]:
        """Show a few goals more each time, until all are there."""
        while self._hoogstens < len(self._toestand.dossier.huidig.doelen):
            self._hoogstens += _DOELEN_TEGELIJK
            self.ververs()
            yield self
        self._hoogstens = _ALLE

    def voeg_toe(self) -> None:
        """Add a goal and put the keyboard in it."""
        self._hoogstens = _ALLE
        ref = self._toestand.voeg_toe("doel", self._toestand.dossier.huidig.traject.id)
        if ref is not None:
            self._kaarten[ref].open()

    def _kaart(self, doel: Doel) -> "Doelkaart":
        return Doelkaart(self._toestand, doel)


class Doelkaart(Kaart):
    """One goal as a heading, with the person's own words as a quote and the actions under it."""

    def __init__(self, toestand: Casustoestand, doel: Doel) -> None:
        super().__init__()
        self._toestand, self._ref = toestand, doel.ref
        self._chip = Chip("", ChipSoort.INFO)
        self._dicht = "Doel wijzigen" if toestand.laat_wijzigen(Doel.SOORT) else "Doel bekijken"
        self._wissel = Link(self._dicht)
        self._wissel.setObjectName(f"openen.doel.{doel.id}")
        self._wissel.clicked.connect(self.wissel)
        kop = NaastElkaar()
        kop.voeg(self._chip)
        kop.addStretch(1)
        kop.voeg(self._wissel)
        self._doel, self._woorden = Tekst("", "kop"), Citaat("")
        self._plek = Plek(tussen=RUIMTE.m)
        acties = Regels(toestand, lijsten.acties_van(doel), achtervoegsel=f".{doel.id}")
        self.inhoud.setSpacing(RUIMTE.s)
        self.inhoud.voeg(kop, self._doel, self._woorden, self._plek, acties)

    def toon(self, doel: Doel) -> None:
        """Read like this goal."""
        regio = self._toestand.omgeving.diensten.regio
        gebied = regio.label("leefgebieden", doel.leefgebied) or "Kies een leefgebied"
        self._chip.zet(gebied, ChipSoort.INFO)
        self._doel.setText(doel.doel or "Nieuw doel")
        self.setAccessibleName(self._doel.text())
        self._woorden.setText(f"“{doel.woorden_client}”" if doel.woorden_client else "")
        self._woorden.setVisible(bool(doel.woorden_client))

    def wissel(self) -> None:
        """Open or close the fields of the goal."""
        if self._plek.is_leeg:
            self.open()
            return
        self._toestand.spoelen.emit()
        self._plek.leeg()
        self._wissel.zet_tekst(self._dicht)

    def klap_in(self) -> bool:
        if self._plek.is_leeg:
            return False
        self._wissel.setFocus(Qt.FocusReason.OtherFocusReason)
        self.wissel()
        return True

    def open(self) -> None:
        """Show the fields of the goal."""
        doel = self._toestand.rij(self._ref)
        if not isinstance(doel, Doel) or not self._plek.is_leeg:
            return
        velden = Deel()
        kolom = Kolom(ouder=velden, tussen=RUIMTE.m)
        weg = Link("Doel verwijderen")
        weg.setObjectName(f"verwijderen.doel.{doel.id}")
        weg.clicked.connect(self._verwijder)
        alleen_open(self._toestand, Doel.SOORT, weg)
        onder = NaastElkaar()
        onder.addStretch(1)
        onder.voeg(weg)
        kolom.voeg(
            velden_in_rijen(
                self._toestand, doel, (("leefgebied", "prioriteit"), ("doel",), ("woorden_client",))
            ),
            onder,
        )
        self._plek.voeg(velden)
        self._wissel.zet_tekst("Klaar")
        begin_in(self._plek, velden)
        self._plek.setFocus(Qt.FocusReason.OtherFocusReason)

    def _verwijder(self) -> None:
        self._toestand.verwijder(self._ref)
