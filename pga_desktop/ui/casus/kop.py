"""The head of a case: name, birth date, number, flags, and the step bar."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.datums import periode
from pga_desktop.domain.dossier import Trajectdossier
from pga_desktop.domain.persoon import Persoon
from pga_desktop.domain.stappen import Station
from pga_desktop.ui.casus.eerder import Trajectkeuze
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.chip import Chip, ChipSoort
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.kop import Kop
from pga_desktop.ui.widgets.stappenbalk import Stand, Stappenbalk
from pga_desktop.ui.widgets.stappenbalk import Station as Plek

STATIONNAMEN = {
    Station.AANMELDING: "Aanmelding",
    Station.CASUSOVERLEG: "Casusoverleg",
    Station.PLAN_VAN_AANPAK: "Plan van aanpak",
    Station.UITVOERING: "Uitvoering",
    Station.AFSLUITING: "Afsluiting",
}

_GEVAAR = frozenset({"acuut_veiligheidsrisico", "medewerker_gevaar"})


class Casuskop(QWidget):
    """Signals: `gekozen`, a station of the step bar (1 to 5); `traject_gekozen`, by its number."""

    gekozen = Signal(int)
    traject_gekozen = Signal(int)

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__()
        self._casus = self._toestand = toestand
        self._kop = Kop("", naast=True)
        self._balk = Stappenbalk()
        self._balk.setObjectName("stappenbalk")
        self._balk.gekozen.connect(self._op_gekozen)
        self._trajecten = Trajectkeuze()
        self._trajecten.gekozen.connect(self.traject_gekozen)
        Kolom(self._kop, self._trajecten, self._balk, ouder=self)
        self._station, self._met_balk = toestand.dossier.casus.stap.station, True
        self._vlaggen: list[tuple[str, ChipSoort]] = []
        self._plekken: list[Plek] = []
        toestand.veranderd.connect(self.ververs)
        self.ververs()

    def toon(self, toestand: Casustoestand, station: Station, *, met_balk: bool = True) -> None:
        """Mark the chosen station of the traject in sight: that of `toestand`."""
        self._toestand, self._station = toestand, station
        self._met_balk = met_balk
        self._balk.setVisible(met_balk)
        self.ververs()

    def ververs(self) -> None:
        """Read name, flags and dates again."""
        d = self._toestand.dossier
        alle, hier = self._casus.dossier.trajecten, d.huidig.traject.nummer
        self._trajecten.toon(alle, hier, zichtbaar=self._met_balk)
        vandaag = self._toestand.omgeving.klok.vandaag()
        persoon = self._casus.dossier.persoon
        traject = f"traject {hier}" if len(alle) > 1 else ""
        self._kop.zet(
            persoon.naam or "Naam onbekend", _onder(persoon, vandaag, d.casus.nummer, traject)
        )
        if (gevonden := vlaggen(self._casus)) != self._vlaggen:
            self._vlaggen = gevonden
            self._kop.leeg()
            self._kop.voeg(*(Chip(tekst, soort) for tekst, soort in gevonden))
        stap = self._toestand.omgeving.diensten.regio.label("stappen", d.casus.stap)
        plekken = []
        for station in Station:
            if station > d.casus.stap.station:
                stand, onder = Stand.LATER, ""
            elif station is d.casus.stap.station:
                stand, onder = Stand.NU, stap.lower()
            else:
                stand, onder = Stand.GEDAAN, _wanneer(d.huidig, station)
            plekken.append(Plek(STATIONNAMEN[station], onder, stand))
        if plekken != self._plekken:
            self._plekken = plekken
            self._balk.zet(plekken, self._station - 1)
            for station in Station:
                self._balk.knop(station - 1).setObjectName(f"station.{station.value}")
        self._balk.kies(self._station - 1)

    def geef_toetsenbord(self) -> None:
        """Put the keyboard on the chosen station."""
        self._balk.knop(self._station - 1).setFocus(Qt.FocusReason.OtherFocusReason)

    def geef_traject_toetsenbord(self) -> None:
        """Put the keyboard on the traject in sight."""
        self._trajecten.geef_toetsenbord()

    def _op_gekozen(self, plaats: int) -> None:
        self.gekozen.emit(plaats + 1)


def _onder(persoon: Persoon, vandaag: date, *herkenning: str) -> str:
    geboren = persoon.geboortedatum
    delen = []
    if geboren:
        leeftijd = geboren.leeftijd(vandaag)
        delen = [geboren.lang(), *([f"{leeftijd} jaar"] if leeftijd is not None else [])]
    return " · ".join(deel for deel in (*delen, *herkenning) if deel)


def vlaggen(toestand: Casustoestand) -> list[tuple[str, ChipSoort]]:
    """What to watch out for: computed from the facts, and what the expert flagged herself."""
    d, regio = toestand.dossier, toestand.omgeving.diensten.regio
    vandaag = toestand.omgeving.klok.vandaag()
    gevonden: list[tuple[str, ChipSoort]] = []
    if d.persoon.minderjarig(vandaag):
        gevonden.append(("minderjarig", ChipSoort.WAARSCHUWING))
    if d.persoon.geheim_adres:
        gevonden.append(("geheim adres", ChipSoort.FOUT))
    if d.persoon.eenvoudige_taal:
        gevonden.append(("eenvoudige taal", ChipSoort.NEUTRAAL))
    if d.persoon.tolk:
        gevonden.append(("tolk", ChipSoort.NEUTRAAL))
    for soort in ("bewindvoerder", "curator", "mentor"):
        if any(r.soort == soort for r in d.relaties):
            gevonden.append((regio.label("relatiesoorten", soort).lower(), ChipSoort.NEUTRAAL))
    for vlag in d.casus.vlaggen:
        kleur = ChipSoort.FOUT if vlag in _GEVAAR else ChipSoort.WAARSCHUWING
        gevonden.append((regio.label("vlaggen", vlag).lower(), kleur))
    return gevonden


def _wanneer(nu: Trajectdossier, station: Station) -> str:
    """From when to when a case stood at a station that it has left."""
    begin = nu.aanmelding.datum if station is Station.AANMELDING else None
    einde = None
    for gegaan in nu.gegaan:
        if gegaan.naar.station is station and gegaan.van.station is not station:
            begin = gegaan.datum
        if gegaan.van.station is station and gegaan.naar.station is not station:
            einde = gegaan.datum
    if einde is None:
        return "overgeslagen"
    return periode(begin, einde)
