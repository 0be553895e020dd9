"""The page of one case: head, the sections of the chosen station, and the side column.

Other faces of the same page: a measurement, the documents, the history; each is loaded when it is
first shown. Sections are made one by one between two events, so that the first is there at once
however much a case holds.
"""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QWidget

from pga_desktop.domain.stappen import Station
from pga_desktop.domain.velden import Ref
from pga_desktop.services.casussen import Verwijderd
from pga_desktop.ui.casus import aanmelding, afsluiting, casusoverleg, plan, uitvoering
from pga_desktop.ui.casus.bestemming import KAARTNAMEN, UITSTEL, Bestemming, bestemming
from pga_desktop.ui.casus.eerder import Eerdertraject, leesbanner
from pga_desktop.ui.casus.kop import STATIONNAMEN, Casuskop
from pga_desktop.ui.casus.rijen import klap_in_rond
from pga_desktop.ui.casus.velden import sleutel
from pga_desktop.ui.casus.volgorde import eerste_in, vestig
from pga_desktop.ui.casus.zijkolom import Zijkolom
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.veldnamen import recordnaam
from pga_desktop.ui.widgets.indeling import Deel, Kolom, leg_opnieuw
from pga_desktop.ui.widgets.schuif import Schuif
from pga_desktop.ui.widgets.splits import Splits
from pga_desktop.ui.widgets.stappenbalk import UITSTEEK

_SECTIES: dict[Station, Callable[[Casustoestand], Iterator[QWidget]]] = {
    Station.AANMELDING: aanmelding.secties,
    Station.CASUSOVERLEG: casusoverleg.secties,
    Station.PLAN_VAN_AANPAK: plan.secties,
    Station.UITVOERING: uitvoering.secties,
    Station.AFSLUITING: afsluiting.secties,
}

_BLADEREN = {
    Qt.Key.Key_PageDown.value: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp.value: QAbstractSlider.SliderAction.SliderPageStepSub,
}
_NIETS: Iterator[QWidget] = iter(())
_ZIJMARGE = RUIMTE.xl - UITSTEEK
"""The mark of the first station goes beyond the words and cards below it."""


class Casuspagina(QWidget):
    """One case. Signal `feedback_gevraagd`: show the sheet for the person over the whole window."""

    feedback_gevraagd = Signal(object)

    def __init__(self, omgeving: Omgeving, casus_id: int, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setObjectName("casus")
        self.toestand = Casustoestand(omgeving, omgeving.diensten.casussen.open(casus_id), self)
        self._in_zicht = self.toestand
        """The case, or how an earlier traject left it."""
        self._eerder: dict[int, Eerdertraject] = {}
        self._blad, self._komend = Deel(), _NIETS
        self._vanwaar = ""
        self._kop = Casuskop(self.toestand)
        self._splits = Splits()
        self._zij = Zijkolom(self.toestand)
        self._splits.zij.voeg(self._zij)
        self._vol = Deel()
        self._vol_kolom = Kolom(ouder=self._vol)
        self._schuif = Schuif()
        onder = Kolom(self._splits, self._vol)
        onder.setContentsMargins(UITSTEEK, 0, UITSTEEK, 0)
        self._schuif.inhoud.setContentsMargins(_ZIJMARGE, RUIMTE.xs, _ZIJMARGE, RUIMTE.l)
        self._schuif.inhoud.voeg(self._kop, onder)
        self._schuif.kop = self._kop
        self._schuif.verticalScrollBar().valueChanged.connect(self._kop.schuif)
        Kolom(self._kop.regel, self._schuif, ouder=self, tussen=0)
        self._kop.gekozen.connect(self._op_station)
        self._kop.traject_gekozen.connect(self._op_traject)
        self._zij.gevraagd.connect(self.ga_naar)
        self._zij.document_gevraagd.connect(self.toon_documenten)
        self._zij.documenten_gevraagd.connect(self.toon_documenten)
        self._zij.geschiedenis_gevraagd.connect(self.toon_geschiedenis)
        self.toestand.getoond.connect(self._vestig)
        self.toestand.verwijderd.connect(self._op_verwijderd)
        self.toestand.stap_veranderd.connect(self._op_stap)
        self.toestand.meting_gevraagd.connect(self.toon_meting)
        self.toestand.feedback_gevraagd.connect(self._op_feedback)
        self.toestand.plek_gevraagd.connect(self.ga_naar)
        self._station = self.toestand.dossier.casus.stap.station
        self.toon_station(self._station)

    @property
    def station(self) -> Station:
        """The station whose sections are on screen."""
        return self._station

    def sluit(self) -> None:
        """Save what is still being typed; call before the page goes away."""
        self._komend = _NIETS
        self.toestand.spoelen.emit()

    def toon_station(self, station: Station) -> None:
        """Show the sections of a station."""
        self._ruim_op()
        self._station = station
        self._splits.show()
        self._blad = Deel()
        self._kolom = Kolom(ouder=self._blad)
        self._splits.hoofd.voeg(self._blad)
        self._toon_banner()
        self._komend = _SECTIES[station](self._in_zicht)
        self._voeg_sectie_toe()
        self._kop.toon(self._in_zicht, station)
        self._zij.toon(station, van_nu=self._in_zicht is self.toestand)
        self.toestand.omgeving.werkbank.in_stukjes(self, self._bouw_verder(self._komend))

    def toon_meting(self, meting_id: int) -> None:
        """Score a measurement over the width of the page."""
        from pga_desktop.ui.casus.meting import Metingpagina  # noqa: PLC0415 - see above

        pagina = Metingpagina(self._in_zicht, meting_id)
        pagina.terug.connect(self._terug)
        self._toon_vol(pagina, f"openen.meting.{meting_id}")
        pagina.geef_toetsenbord()

    def toon_documenten(self, sleutel: str = "") -> None:
        """Show the documents of the case, with one chosen to make."""
        from pga_desktop.ui.documenten.pagina import Documentenpagina  # noqa: PLC0415 - same

        pagina = Documentenpagina(self.toestand, sleutel)
        pagina.terug.connect(self._terug)
        pagina.gevraagd.connect(self.ga_naar)
        pagina.andere_blik.connect(self._naar_boven)
        self._toon_vol(pagina, "tab.documenten")
        pagina.geef_toetsenbord()

    def toon_geschiedenis(self) -> None:
        """Show what happened to this case."""
        from pga_desktop.ui.casus.geschiedenis import Geschiedenispagina  # noqa: PLC0415 - same

        pagina = Geschiedenispagina(self.toestand)
        pagina.terug.connect(self._terug)
        self._toon_vol(pagina, "tab.geschiedenis")

    def ga_naar(self, sectie: str, veld: str = "") -> None:
        """Go to the section that mends something, and to its field when there is one.

        Of 'documenten' the field is the one to make; of 'stap' it is the transition to perform.
        """
        if sectie == "beheer":
            self.toestand.omgeving.scherm_gevraagd.emit("beheer")
            return
        if sectie == "documenten":
            self.toon_documenten(veld)
            return
        if sectie == "stap":
            self._zet_stap(veld)
            return
        self._toon_doel(self.toestand, sectie, veld)

    def toon_gevonden(self, sectie: str, gevonden: Ref, veld: str) -> None:
        """Go to the field in which something was found, in the traject it stands in."""
        eerder = self.toestand.dossier.eerder_traject_van(gevonden)
        in_zicht = self.toestand if eerder is None else self._blik_op(eerder.traject.nummer)
        rij = in_zicht.rij(gevonden)
        waar = "" if rij is None or sectie == "meting" else sleutel(rij, veld)
        self._toon_doel(in_zicht, sectie, waar)

    def opdrachten(self) -> list[tuple[str, str]]:
        """What the palette can do in this case, from a step to making a document."""
        stappen = [(f"stap.{n}", f"Stap zetten: {w}") for n, w in self._zij.overgang.keuzes()]
        stations = [(f"station.{s.value}", f"Naar {STATIONNAMEN[s]}") for s in Station]
        trajecten = [t.traject.nummer for t in self.toestand.dossier.trajecten]
        naar = [(f"traject.{n}", f"Naar traject {n}") for n in trajecten if len(trajecten) > 1]
        kaarten = [(f"kaart.{sectie}", f"Naar blok {w}") for sectie, w in KAARTNAMEN.items()]
        overige = [
            ("uitstel", "Uitstel vastleggen van het informeren"),
            ("geschiedenis", "Geschiedenis"),
            ("documenten", "Alle documenten van deze casus"),
        ]
        dossier, dienst = self.toestand.dossier, self.toestand.omgeving.diensten.documenten
        maken = [
            (f"document.{f.sleutel}", f"Document: {f.titel}") for f in dienst.te_maken(dossier)
        ]
        return [*stappen, *stations, *naar, *kaarten, *overige, *maken]

    def doe(self, sleutel: str) -> None:
        """Do what one of `opdrachten` says."""
        soort, _, naam = sleutel.partition(".")
        match soort:
            case "stap":
                self._zet_stap(naam)
            case "station":
                self.toon_station(Station(int(naam)))
                self._kop.geef_toetsenbord()
            case "traject":
                self._op_traject(int(naam))
            case "kaart":
                self._toon_doel(self._in_zicht, naam)
            case "uitstel":
                self.ga_naar(*UITSTEL)
            case "documenten" | "document":
                self.toon_documenten(naam)
            case _:
                self.toon_geschiedenis()

    def _zet_stap(self, overgang: str) -> None:
        """Ask for the date of a transition, and for what it needs in words."""
        if self._vol.isVisible() or self._in_zicht is not self.toestand:
            self._in_zicht = self.toestand
            self.toon_station(self._station)
        self._zij.overgang.kies(overgang)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Down scroll; Esc closes what is open here, then the face of the page."""
        if event.key() in _BLADEREN:
            self._schuif.verticalScrollBar().triggerAction(_BLADEREN[event.key()])
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif klap_in_rond(self.focusWidget(), self):
            pass
        elif self._vol.isVisible():
            self._terug()
        else:
            super().keyPressEvent(event)

    def _toon_doel(self, in_zicht: Casustoestand, sectie: str, veld: str = "") -> None:
        doel = bestemming(in_zicht.dossier, sectie, veld)
        elders = self._in_zicht is not in_zicht or self._vol.isVisible()
        self._in_zicht = in_zicht
        if doel.meting:
            self._station = doel.station
            self.toon_meting(doel.meting)
            return
        if elders or doel.station is not self._station:
            self.toon_station(doel.station)
        self._geef_toetsenbord(self._vind(doel) or self._eerste_in(f"sectie.{sectie}"))

    def _vind(self, doel: Bestemming) -> QWidget | None:
        if doel.rij is not None:
            knop = self._zoek(f"openen.{doel.rij.soort}.{doel.rij.id}")
            if isinstance(knop, QAbstractButton) and self._zoek(doel.naam) is None:
                knop.click()
        return self._zoek(doel.naam) if doel.naam else None

    def _eerste_in(self, kaart: str) -> QWidget | None:
        gevonden = self._zoek(kaart)
        return eerste_in(gevonden) if gevonden is not None else None

    def _zoek(self, naam: str) -> QWidget | None:
        """The newest widget of that name; sections are made until it is there."""
        while not (gevonden := self._blad.findChildren(QWidget, naam)):
            if not self._voeg_sectie_toe():
                return None
        return gevonden[-1]

    def _geef_toetsenbord(self, widget: QWidget | None) -> None:
        if widget is not None:
            self._vestig()
            self._schuif.spring_naar(widget)

    def _naar_boven(self) -> None:
        self._schuif.verticalScrollBar().setValue(0)

    def _vestig(self) -> None:
        if (blad := self._schuif.widget()) is not None:
            vestig(blad)
            leg_opnieuw(self._splits)

    def _ruim_op(self) -> None:
        self.toestand.spoelen.emit()
        self.toestand.omgeving.verder_gegaan.emit()
        self._komend = _NIETS
        self._splits.hoofd.leeg()
        self._vol_kolom.leeg()
        self._vol.hide()
        self._naar_boven()

    def _voeg_sectie_toe(self) -> bool:
        """Make the next section, or more of the last one; False when there is no more."""
        sectie = next(self._komend, None)
        if sectie is not None and self._kolom.indexOf(sectie) < 0:
            self._kolom.voeg(sectie)
        return sectie is not None

    def _bouw_verder(self, komend: Iterator[QWidget]) -> Iterator[None]:
        while komend is self._komend and self._voeg_sectie_toe():
            yield

    def _toon_vol(self, pagina: QWidget, vanwaar: str) -> None:
        self._ruim_op()
        self._vanwaar = vanwaar
        self._splits.hide()
        self._vol_kolom.voeg(pagina)
        self._vol.show()
        self._kop.toon(self._in_zicht, self._station, met_balk=False)
        self._geef_toetsenbord(eerste_in(pagina))

    def _terug(self) -> None:
        """Back to the sections, with the keyboard where it left them."""
        self.toon_station(self._station)
        self._kop.geef_toetsenbord()
        knop = self._zij.findChild(QWidget, self._vanwaar)
        self._geef_toetsenbord(knop or self._zoek(self._vanwaar))

    def _op_station(self, nummer: int) -> None:
        self.toon_station(Station(nummer))

    def _op_traject(self, nummer: int) -> None:
        """Show the same station of another traject."""
        self._in_zicht = self._blik_op(nummer)
        self.toon_station(self._station)
        self._kop.geef_traject_toetsenbord()

    def _blik_op(self, nummer: int) -> Casustoestand:
        """The case itself, or how an earlier traject left it."""
        if nummer == self.toestand.dossier.huidig.traject.nummer:
            return self.toestand
        if nummer not in self._eerder:
            self._eerder[nummer] = Eerdertraject(self.toestand, nummer)
        return self._eerder[nummer]

    def _toon_banner(self) -> None:
        nu = self.toestand.dossier.huidig.traject.nummer
        banner = leesbanner(self._in_zicht, nu)
        if banner is not None:
            banner.actie_gekozen.connect(partial(self._op_traject, nu))
            self._kolom.voeg(banner)

    def _op_stap(self) -> None:
        self._in_zicht = self.toestand
        self.toon_station(self.toestand.dossier.casus.stap.station)
        self._kop.geef_toetsenbord()
        self.toestand.omgeving.register_veranderd.emit()

    def _op_verwijderd(self, weg: Verwijderd) -> None:
        zin = f"{recordnaam(weg.ref.soort)} verwijderd."
        self.toestand.omgeving.ongedaan(zin, partial(self._zet_terug, weg))

    def _zet_terug(self, weg: Verwijderd) -> str:
        gelukt = self.toestand.zet_terug(weg)
        self._geef_toetsenbord(self._zoek(f"openen.{weg.ref.soort}.{weg.ref.id}"))
        return f"{recordnaam(weg.ref.soort)} teruggezet." if gelukt else ""

    def _op_feedback(self) -> None:
        self.toestand.spoelen.emit()
        self.feedback_gevraagd.emit(self.toestand)
