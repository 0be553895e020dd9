"""The head of a case: whose it is, in a line that stays in sight, and the step bar."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.datums import periode
from pga_desktop.domain.dossier import Trajectdossier
from pga_desktop.domain.persoon import Persoon
from pga_desktop.domain.stappen import Station
from pga_desktop.ui.casus.eerder import Trajectkeuze
from pga_desktop.ui.casus.kopregel import Kopregel, Kopwoorden
from pga_desktop.ui.casus.lezen import stapnaam
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.vlaggen import vlagchip
from pga_desktop.ui.widgets.chip import Chip, ChipSoort
from pga_desktop.ui.widgets.indeling import Deel, Kolom, Vloei, VloeiLayout
from pga_desktop.ui.widgets.stappenbalk import UITSTEEK, Stand, Stappenbalk
from pga_desktop.ui.widgets.stappenbalk import Station as Plek
from pga_desktop.ui.widgets.tekst import Tekst

STATIONNAMEN = {
    Station.AANMELDING: "Aanmelding",
    Station.CASUSOVERLEG: "Casusoverleg",
    Station.PLAN_VAN_AANPAK: "Plan van aanpak",
    Station.UITVOERING: "Uitvoering",
    Station.AFSLUITING: "Afsluiting",
}


class Casuskop(QWidget):
    """The step bar, above it what does not fit on the line that stays: `regel`.

    Signals: `gekozen`, a station of the step bar (1 to 5); `traject_gekozen`, by its number.
    """

    gekozen = Signal(int)
    traject_gekozen = Signal(int)

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__()
        self._casus = self._toestand = toestand
        self.regel = Kopregel()
        self.regel.paste.connect(self._toon_rest)
        self._rest = Deel(self)
        self._over = Tekst("", "gedempt")
        self._naam = Tekst("", "titel")
        self._chips = QWidget()
        self._chips_rij = VloeiLayout(self._chips, tussen=RUIMTE.xs, regels=RUIMTE.xs)
        naast = Vloei(self._over, self._chips, tussen=RUIMTE.m, regels=RUIMTE.xs)
        Kolom(self._naam, naast, ouder=self._rest, tussen=RUIMTE.xs)
        self._balk = Stappenbalk()
        self._balk.setObjectName("stappenbalk")
        self._balk.gekozen.connect(self._op_gekozen)
        self._trajecten = Trajectkeuze()
        self._trajecten.gekozen.connect(self.traject_gekozen)
        boven = Kolom(self._rest, self._trajecten)
        boven.setContentsMargins(UITSTEEK, 0, UITSTEEK, 0)
        Kolom(boven, self._balk, ouder=self)
        self._station, self._met_balk = toestand.dossier.casus.stap.station, True
        self._woorden = Kopwoorden()
        self._plekken: list[Plek] = []
        self._toon_rest()
        toestand.veranderd.connect(self.ververs)
        self.ververs()

    def toon(self, toestand: Casustoestand, station: Station, *, met_balk: bool = True) -> None:
        """Mark the chosen station of the traject in sight: that of `toestand`."""
        self._toestand, self._station = toestand, station
        self._met_balk = met_balk
        self.setVisible(met_balk)
        self.schuif(0)
        self.ververs()

    def schuif(self, waarde: int) -> None:
        """The page was scrolled so far; the line then says what went out of sight."""
        self.regel.zet_bovenaan(self._met_balk and waarde <= self.y())

    def ververs(self) -> None:
        """Read name, flags and dates again."""
        d = self._toestand.dossier
        alle, hier = self._casus.dossier.trajecten, d.huidig.traject.nummer
        self._trajecten.toon(alle, hier, zichtbaar=self._met_balk)
        self._toon_wie(f"traject {hier}" if len(alle) > 1 else "")
        plekken = [self._plek(station) for station in Station]
        if plekken != self._plekken:
            self._plekken = plekken
            self._balk.zet(plekken, self._station - 1)
            for station in Station:
                self._balk.knop(station - 1).setObjectName(f"station.{station.value}")
        self._balk.kies(self._station - 1)

    def _toon_wie(self, traject: str) -> None:
        d = self._toestand.dossier
        vandaag = self._toestand.omgeving.klok.vandaag()
        persoon = self._casus.dossier.persoon
        over = (*_geboren(persoon, vandaag), *filter(None, (traject,)), d.casus.nummer)
        naam, stap = persoon.naam or "Naam onbekend", self._stapnaam()
        woorden = Kopwoorden(naam, over, tuple(vlaggen(self._casus)), stap)
        if woorden == self._woorden:
            return
        if woorden.vlaggen != self._woorden.vlaggen:
            self._chips_rij.leeg()
            self._chips_rij.voeg(*(Chip(tekst, soort) for tekst, soort in woorden.vlaggen))
        self._woorden = woorden
        self._naam.setText(naam)
        self._over.setText(" · ".join(over))
        self.regel.zet(woorden)

    def _toon_rest(self) -> None:
        self._naam.setVisible(not self.regel.naam_past)
        self._rest.setVisible(not self.regel.past)

    def _plek(self, station: Station) -> Plek:
        """How the case stands against a station; a closed case is done with its last one too."""
        d = self._toestand.dossier
        naam, stap = STATIONNAMEN[station], d.casus.stap
        if station > stap.station:
            return Plek(naam)
        if station is stap.station:
            return Plek(naam, self._stapnaam(), Stand.NU if stap.open else Stand.GEDAAN)
        wanneer, kort = _wanneer(d.huidig, station)
        return Plek(naam, wanneer, Stand.GEDAAN, kort)

    def _stapnaam(self) -> str:
        return stapnaam(self._toestand.dossier, self._toestand.omgeving.diensten.regio)

    def geef_toetsenbord(self) -> None:
        """Put the keyboard on the chosen station."""
        self._balk.knop(self._station - 1).setFocus(Qt.FocusReason.OtherFocusReason)

    def geef_traject_toetsenbord(self) -> None:
        """Put the keyboard on the traject in sight."""
        self._trajecten.geef_toetsenbord()

    def _op_gekozen(self, plaats: int) -> None:
        self.gekozen.emit(plaats + 1)


def _geboren(persoon: Persoon, vandaag: date) -> list[str]:
    geboren = persoon.geboortedatum
    if not geboren:
        return []
    leeftijd = geboren.leeftijd(vandaag)
    return [geboren.lang(), *([f"{leeftijd} jaar"] if leeftijd is not None else [])]


def vlaggen(toestand: Casustoestand) -> list[tuple[str, ChipSoort]]:
    """What to watch out for: computed from the facts, and what the expert flagged herself.

    What is dangerous comes first.
    """
    d, regio = toestand.dossier, toestand.omgeving.diensten.regio
    vandaag = toestand.omgeving.klok.vandaag()
    berekend = {
        "minderjarig": d.persoon.minderjarig(vandaag),
        "geheim_adres": d.persoon.geheim_adres,
        "eenvoudige_taal": d.persoon.eenvoudige_taal,
        "tolk": d.persoon.tolk,
    }
    gevonden = [vlagchip(vlag, regio) for vlag, geldt in berekend.items() if geldt]
    for soort in ("bewindvoerder", "curator", "mentor"):
        if any(r.soort == soort for r in d.relaties):
            gevonden.append((regio.label("relatiesoorten", soort).lower(), ChipSoort.NEUTRAAL))
    gevonden += [vlagchip(vlag, regio) for vlag in d.casus.vlaggen]
    return sorted(gevonden, key=lambda vlag: vlag[1] is not ChipSoort.FOUT)


def _wanneer(nu: Trajectdossier, station: Station) -> tuple[str, str]:
    """From when to when a case stood at a station that it has left; the same in short."""
    begin = nu.aanmelding.datum if station is Station.AANMELDING else None
    einde = None
    for gegaan in nu.gegaan:
        if gegaan.naar.station is station and gegaan.van.station is not station:
            begin = gegaan.datum
        if gegaan.van.station is station and gegaan.naar.station is not station:
            einde = gegaan.datum
    if einde is None:
        return "overgeslagen", ""
    return periode(begin, einde), periode(begin, einde, kort=True)
