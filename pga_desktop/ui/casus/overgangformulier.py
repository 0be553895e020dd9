"""The date and the reason of a transition, with the act on the button."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.datums import cijferdatum, lees_datum
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.datumveld import DatumVeld
from pga_desktop.ui.widgets.indeling import Kolom, Vloei
from pga_desktop.ui.widgets.knoppen import Knop, Link, enter_drukt
from pga_desktop.ui.widgets.tekst import Tekst, verderop
from pga_desktop.ui.widgets.tekstvelden import TekstVeld

_BIJ_DE_REDEN = frozenset({"overgang-vraagt-woorden", "overgang-reden-nodig"})
_BIJ_DE_DATUM = frozenset({"overgang-in-toekomst", "overgang-voor-vorige"})


class Overgangformulier(QWidget):
    """Signals: `bevestigd`, `geannuleerd`, and `dag_gekozen` when another day is typed.

    Enter in the date does what the button does.
    """

    bevestigd = Signal()
    geannuleerd = Signal()
    dag_gekozen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._datum = DatumVeld("overgang.datum", "Datum")
        self._datum.verlaten.connect(self.dag_gekozen)
        self.reden = TekstVeld("overgang.reden", "Reden", regels=2)
        self.velden = (self._datum, self.reden)
        for veld in self.velden:
            veld.getypt.connect(self._wis_fout)
        self._fout = Tekst("", "fout")
        self._fout.hide()
        self._doe, self._toch = Knop("", primair=True), Knop("", primair=True)
        self._doe.setObjectName("overgang.uitvoeren")
        self._toch.setObjectName("overgang.toch")
        weg = Link("Annuleren")
        weg.setObjectName("overgang.annuleren")
        self._doe.clicked.connect(self.bevestigd)
        self._toch.clicked.connect(self.bevestigd)
        weg.clicked.connect(self.geannuleerd)
        knoppen = Vloei(self._doe, self._toch, weg, tussen=RUIMTE.m)
        Kolom(self._datum, self.reden, self._fout, knoppen, ouder=self, tussen=RUIMTE.s)
        self.setFocusProxy(self._datum)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        knop = self._toch if self._doe.isHidden() else self._doe
        if not enter_drukt(event, self, knop):
            super().keyPressEvent(event)

    def begin(self, vandaag: date) -> None:
        """Ask anew; the date is today unless she says otherwise."""
        self._datum.vandaag = lambda: vandaag
        self._datum.zet_tekst(cijferdatum(vandaag))
        self.reden.zet_tekst("")
        self.toon_fout(None)

    def zet(self, naam: str, vraag: str, *, overslaan: int) -> None:
        """Ask what this transition asks; `overslaan` things are missing."""
        uitleg = "Reden om toch door te gaan" if overslaan else "Toelichting (mag leeg)"
        self.reden.label.setText(vraag or uitleg)
        self.reden.invoer.setAccessibleName(vraag or uitleg)
        self._doe.zet_tekst(naam)
        self._doe.setVisible(not overslaan)
        self._toch.zet_tekst(f"Toch {verderop(naam)}")
        self._toch.setVisible(bool(overslaan))

    def _wis_fout(self) -> None:
        self.toon_fout(None)

    def datum(self) -> date | None:
        """The typed date, or None while it is not one."""
        try:
            return lees_datum(self._datum.tekst())
        except VerwachteFout:
            return None

    def gelezen_datum(self) -> date | None:
        """The typed date; a mistake is shown at the field."""
        try:
            datum = lees_datum(self._datum.tekst())
        except VerwachteFout as fout:
            self._datum.zet_fout(zin(fout).voluit)
            self._datum.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        self._datum.zet_fout(None if datum else "Vul een datum in.")
        return datum

    def toon_fout(self, fout: VerwachteFout | None) -> None:
        """Say why a transition was refused, where it can be mended."""
        code, woorden = (fout.code, zin(fout).voluit) if fout else ("", "")
        bij_datum, bij_reden = code in _BIJ_DE_DATUM, code in _BIJ_DE_REDEN
        self._datum.zet_fout(woorden if bij_datum else None)
        self.reden.zet_fout(woorden if bij_reden else None)
        self._fout.setText("" if bij_datum or bij_reden else woorden)
        self._fout.setVisible(bool(self._fout.text()))
        if bij_datum or bij_reden:
            veld = self._datum if bij_datum else self.reden
            veld.setFocus(Qt.FocusReason.OtherFocusReason)
