"""The page of one case: head, the sections of the chosen station, and the side column.

Other faces of the same page: a measurement, the documents, the history.
"""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.stappen import Station
from pga_desktop.services.casussen import Verwijderd
from pga_desktop.ui.casus import aanmelding, afsluiting, casusoverleg, plan, uitvoering
from pga_desktop.ui.casus.documenten import Documentenpagina
from pga_desktop.ui.casus.eisen import station_van
from pga_desktop.ui.casus.geschiedenis import Geschiedenispagina
from pga_desktop.ui.casus.kop import Casuskop
from pga_desktop.ui.casus.meting import Metingpagina
from pga_desktop.ui.casus.zijkolom import Zijkolom
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.veldnamen import recordnaam
from pga_desktop.ui.widgets.chip import ChipSoort
from pga_desktop.ui.widgets.indeling import Kolom, Schuif, Splits
from pga_desktop.ui.widgets.kaart import Banner

_SECTIES: dict[Station, Callable[[Casustoestand], list[QWidget]]] = {
    Station.AANMELDING: aanmelding.secties,
    Station.CASUSOVERLEG: casusoverleg.secties,
    Station.PLAN_VAN_AANPAK: plan.secties,
    Station.UITVOERING: uitvoering.secties,
    Station.AFSLUITING: afsluiting.secties,
}


class Casuspagina(QWidget):
    """One case. Signal `feedback_gevraagd`: show the sheet for the person over the whole window."""

    feedback_gevraagd = Signal(object)

    def __init__(self, omgeving: Omgeving, casus_id: int, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setObjectName("casus")
        self.toestand = Casustoestand(omgeving, casus_id, self)
        self._weg: Verwijderd | None = None
        self._kop = Casuskop(self.toestand)
        self._banner = Banner("", ChipSoort.INFO, actie="Ongedaan maken")
        self._banner.hide()
        self._banner.actie_gekozen.connect(self._zet_terug)
        self._splits = Splits()
        self._zij = Zijkolom(self.toestand)
        self._splits.zij.voeg(self._zij)
        self._vol = QWidget()
        self._vol_kolom = Kolom(ouder=self._vol)
        self._schuif = Schuif(marge=RUIMTE.xl)
        self._schuif.inhoud.voeg(self._kop, self._banner, self._splits, self._vol)
        Kolom(self._schuif, ouder=self)
        self._kop.gekozen.connect(self._op_station)
        self._zij.gevraagd.connect(self.ga_naar)
        self._zij.document_gevraagd.connect(self.toon_documenten)
        self._zij.documenten_gevraagd.connect(self.toon_documenten)
        self._zij.geschiedenis_gevraagd.connect(self.toon_geschiedenis)
        self.toestand.verwijderd.connect(self._op_verwijderd)
        self.toestand.stap_veranderd.connect(self._op_stap)
        self.toestand.meting_gevraagd.connect(self.toon_meting)
        self.toestand.feedback_gevraagd.connect(self._op_feedback)
        self._station = self.toestand.dossier.casus.stap.station
        self.toon_station(self._station)

    @property
    def station(self) -> Station:
        """The station whose sections are on screen."""
        return self._station

    def sluit(self) -> None:
        """Save what is still being typed; call before the page goes away."""
        self.toestand.spoelen.emit()

    def toon_station(self, station: Station) -> None:
        """Show the sections of a station."""
        self.toestand.spoelen.emit()
        self._station = station
        self._splits.hoofd.leeg()
        self._vol_kolom.leeg()
        self._vol.hide()
        self._splits.show()
        self._splits.hoofd.voeg(*_SECTIES[station](self.toestand))
        self._kop.toon(station)
        self._zij.toon(station)
        self._schuif.verticalScrollBar().setValue(0)

    def toon_meting(self, meting_id: int) -> None:
        """Score a measurement over the width of the page."""
        pagina = Metingpagina(self.toestand, meting_id)
        pagina.terug.connect(self._terug)
        self._toon_vol(pagina)

    def toon_documenten(self, sleutel: str = "") -> None:
        """Show the documents of the case, with one chosen to make."""
        pagina = Documentenpagina(self.toestand, sleutel)
        pagina.terug.connect(self._terug)
        self._toon_vol(pagina)

    def toon_geschiedenis(self) -> None:
        """Show what happened to this case."""
        pagina = Geschiedenispagina(self.toestand)
        pagina.terug.connect(self._terug)
        self._toon_vol(pagina)

    def ga_naar(self, sectie: str, veld: str = "") -> None:
        """Go to the section that mends something, and to its field when there is one."""
        if sectie == "beheer":
            self.toestand.omgeving.scherm_gevraagd.emit("beheer")
            return
        station = station_van(sectie) or self.toestand.dossier.casus.stap.station
        if station is not self._station or self._vol.isVisible():
            self.toon_station(station)
        kaart = self.findChild(QWidget, f"sectie.{sectie}")
        editor = self.findChild(QWidget, veld) if veld else None
        if editor is None and kaart is not None:
            editor = next(
                (w for w in kaart.findChildren(QWidget) if w.objectName().startswith("toevoegen.")),
                None,
            )
        doel = editor or kaart
        if doel is not None:
            doel.setFocus()
            QTimer.singleShot(0, doel, self._schuif_naar_focus)

    def _schuif_naar_focus(self) -> None:
        focus = self.focusWidget()
        if focus is not None:
            self._schuif.toon(focus)

    def _toon_vol(self, pagina: QWidget) -> None:
        self.toestand.spoelen.emit()
        self._splits.hide()
        self._vol_kolom.leeg()
        self._vol_kolom.voeg(pagina)
        self._vol.show()
        self._kop.toon(self._station, met_balk=False)
        self._schuif.verticalScrollBar().setValue(0)

    def _terug(self) -> None:
        self.toon_station(self._station)

    def _op_station(self, nummer: int) -> None:
        self.toon_station(Station(nummer))

    def _op_stap(self) -> None:
        self.toon_station(self.toestand.dossier.casus.stap.station)
        self.toestand.omgeving.register_veranderd.emit()

    def _op_verwijderd(self, weg: Verwijderd) -> None:
        self._weg = weg
        self._banner.zet(f"{recordnaam(weg.ref.soort)} verwijderd.", ChipSoort.INFO)
        self._banner.show()

    def _zet_terug(self) -> None:
        if self._weg is not None:
            self.toestand.zet_terug(self._weg)
            self._weg = None
        self._banner.hide()

    def _op_feedback(self) -> None:
        self.toestand.spoelen.emit()
        self.feedback_gevraagd.emit(self.toestand)
