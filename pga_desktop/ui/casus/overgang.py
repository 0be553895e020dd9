"""'Nog nodig': the next transition with what it misses, the others as links, performing one.

Choosing a transition asks for its date and, where it needs words or skips something, a reason.
"""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.datums import cijferdatum, lees_datum
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.proces import HEROPENEN, TERUGZETTEN, VERNIETIGEN, Mogelijkheid
from pga_desktop.ui.casus.eisen import eisen_van
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.datumveld import DatumVeld
from pga_desktop.ui.widgets.indeling import Kolom, VloeiLayout
from pga_desktop.ui.widgets.kaart import Kaart, Streep
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.lijsten import NogNodig
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.tekstvelden import TekstVeld

_NIET_VOOROP = frozenset({"afsluiting_starten", HEROPENEN, TERUGZETTEN, VERNIETIGEN})

_VRAAGT = {
    "vraag": "Wat vraagt u aan de aanmelder?",
    "antwoord": "Wat is het antwoord?",
    "gebeurd": "Wat is er gebeurd?",
    "bevinding": "Wat hebt u gevonden?",
    "nieuwe_feiten": "Welke nieuwe feiten zijn er?",
    "reden": "Waarom zet u de casus terug?",
}


class Overgangkaart(Kaart):
    """The top of the side column. `gevraagd`: section and field of something missing."""

    gevraagd = Signal(str, str)

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__()
        self.setObjectName("nognodig")
        self._toestand = toestand
        self._gekozen = ""
        self._uitgeklapt = False
        self._mogelijk: dict[str, Mogelijkheid] = {}
        self._boven, self._naam = Tekst("Nog nodig voor", "label"), Tekst("", "kop")
        self._eisen = NogNodig()
        self._eisen.gevraagd.connect(self._op_gevraagd)
        self._knoppen = QWidget()
        self._knoprij = VloeiLayout(self._knoppen)
        self._formulier = _Formulier()
        self._formulier.bevestigd.connect(self._voer_uit)
        self._formulier.gedateerd.connect(self.ververs)
        self._formulier.geannuleerd.connect(self._klap_in)
        self._andere_titel = Tekst("Andere stappen", "label")
        self._andere = QWidget()
        self._andere_rij = VloeiLayout(self._andere, tussen=RUIMTE.m, regels=0)
        self._streep = Streep()
        self.inhoud.setSpacing(RUIMTE.s)
        self.inhoud.voeg(
            self._boven,
            self._naam,
            self._eisen,
            self._knoppen,
            self._formulier,
            self._streep,
            self._andere_titel,
            self._andere,
        )
        toestand.veranderd.connect(self.ververs)
        toestand.stap_veranderd.connect(self._na_stap)
        self.ververs()

    def ververs(self) -> None:
        """Compute again what can be done and what is missing."""
        proces = self._toestand.omgeving.diensten.proces
        vandaag = self._toestand.omgeving.klok.vandaag()
        dag = (self._uitgeklapt and self._formulier.datum()) or vandaag
        mogelijk = proces.mogelijkheden(self._toestand.dossier, dag)
        self._mogelijk = {m.overgang.naam: m for m in mogelijk}
        if self._gekozen not in self._mogelijk:
            self._gekozen, self._uitgeklapt = self._eerste(), False
        self._toon()

    def kies(self, naam: str) -> None:
        """Show one transition and ask for its date."""
        self._gekozen, self._uitgeklapt = naam, True
        self._formulier.begin(self._toestand.omgeving.klok.vandaag())
        self.ververs()
        self._formulier.setFocus()

    def _eerste(self) -> str:
        voorop = [naam for naam in self._mogelijk if naam not in _NIET_VOOROP]
        besluit = self._toestand.dossier.huidig.toetsing.besluit
        if besluit == "afwijzen" and "afwijzen" in voorop:
            return "afwijzen"
        return next(iter([*voorop, *self._mogelijk]), "")

    def _toon(self) -> None:
        self._knoprij.leeg()
        self._andere_rij.leeg()
        mogelijk = self._mogelijk.get(self._gekozen)
        self._naam.setText(self._label(self._gekozen) if mogelijk else "Deze casus is klaar")
        self._boven.setVisible(mogelijk is not None and bool(mogelijk.stand))
        self._eisen.zet(eisen_van(mogelijk) if mogelijk else [])
        self._eisen.setVisible(mogelijk is not None and bool(mogelijk.stand))
        self._formulier.setVisible(self._uitgeklapt and mogelijk is not None)
        self._knoppen.setVisible(not self._uitgeklapt and mogelijk is not None)
        if mogelijk is not None:
            self._formulier.zet(
                self._label(self._gekozen),
                _VRAAGT.get(mogelijk.overgang.vraagt, ""),
                overslaan=len(mogelijk.tekortkomingen),
            )
            self._voeg_knop(mogelijk)
        for naam in self._mogelijk:
            if naam != self._gekozen:
                self._andere_rij.voeg(self._koppeling(naam, self._label(naam)))
        meer = len(self._mogelijk) > 1
        self._andere.setVisible(meer)
        self._andere_titel.setVisible(meer)
        self._streep.setVisible(meer)

    def _voeg_knop(self, mogelijk: Mogelijkheid) -> None:
        if mogelijk.onvervuld:
            self._knoprij.voeg(self._koppeling(self._gekozen, "Toch doorgaan…"))
            return
        knop = Knop(self._label(self._gekozen), primair=True)
        self._maak_kiezer(knop, self._gekozen)
        self._knoprij.voeg(knop)

    def _koppeling(self, naam: str, tekst: str) -> Link:
        link = Link(tekst)
        self._maak_kiezer(link, naam)
        return link

    def _maak_kiezer(self, knop: Knop | Link, naam: str) -> None:
        knop.setObjectName(f"overgang.{naam}")
        knop.setProperty("overgang", naam)
        knop.clicked.connect(self._op_gekozen)

    def _label(self, naam: str) -> str:
        return self._toestand.omgeving.diensten.regio.label("overgangen", naam)

    def _op_gekozen(self) -> None:
        self.kies(self.sender().property("overgang"))

    def _op_gevraagd(self, sleutel: str) -> None:
        sectie, _, veld = sleutel.partition("|")
        self.gevraagd.emit(sectie, veld)

    def _klap_in(self) -> None:
        self._uitgeklapt = False
        self._gekozen = self._eerste()
        self._toon()

    def _na_stap(self) -> None:
        self._uitgeklapt = False
        self._formulier.begin(self._toestand.omgeving.klok.vandaag())
        self._gekozen = ""
        self.ververs()

    def _voer_uit(self) -> None:
        self._toestand.spoelen.emit()
        datum = self._formulier.gelezen_datum()
        if datum is None:
            return
        fout = self._toestand.voer_uit(self._gekozen, datum, self._formulier.reden())
        self._formulier.toon_fout(fout)


class _Formulier(QWidget):
    """The date and the reason of a transition, with the act on the button."""

    bevestigd = Signal()
    geannuleerd = Signal()
    gedateerd = Signal()

    def __init__(self) -> None:
        super().__init__()
        kolom = Kolom(ouder=self, tussen=RUIMTE.s)
        self._datum = DatumVeld("overgang.datum", "Datum")
        self._datum.getypt.connect(self.gedateerd)
        self._reden = TekstVeld("overgang.reden", "Reden", regels=2)
        self._fout = Tekst("", "fout")
        self._fout.hide()
        knoppen = QWidget()
        rij = VloeiLayout(knoppen)
        self._doe, self._toch = Knop("", primair=True), Knop("Toch doorgaan", primair=True)
        self._doe.setObjectName("overgang.uitvoeren")
        self._toch.setObjectName("overgang.toch")
        weg = Link("Annuleren")
        weg.setObjectName("overgang.annuleren")
        self._doe.clicked.connect(self.bevestigd)
        self._toch.clicked.connect(self.bevestigd)
        weg.clicked.connect(self.geannuleerd)
        rij.voeg(self._doe, self._toch, weg)
        kolom.voeg(self._datum, self._reden, self._fout, knoppen)
        self.setFocusProxy(self._datum)

    def begin(self, vandaag: date) -> None:
        """Start afresh with the date of today."""
        self._datum.zet_tekst(cijferdatum(vandaag))
        self._reden.zet_tekst("")
        self.toon_fout(None)

    def zet(self, naam: str, vraag: str, *, overslaan: int) -> None:
        """Ask what this transition asks; `overslaan` things are missing."""
        uitleg = "Reden om toch door te gaan" if overslaan else "Toelichting (mag leeg)"
        self._reden.label.setText(vraag or uitleg)
        self._reden.invoer.setAccessibleName(vraag or uitleg)
        self._doe.zet_tekst(naam)
        self._doe.setVisible(not overslaan)
        self._toch.zet_tekst(f"Toch {naam.lower()}")
        self._toch.setVisible(bool(overslaan))

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
            return None
        self._datum.zet_fout(None if datum else "Vul een datum in.")
        return datum

    def reden(self) -> str:
        return self._reden.tekst()

    def toon_fout(self, fout: VerwachteFout | None) -> None:
        """Say why a transition was refused."""
        self._fout.setText(zin(fout).voluit if fout else "")
        self._fout.setVisible(fout is not None)
