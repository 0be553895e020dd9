"""The frame around an open register: the rail, the bars, the screens, and the case that is open."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QStackedWidget, QWidget

from pga_desktop.domain.datums import kloktijd
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.velden import Ref
from pga_desktop.ui.casus.pagina import Casuspagina
from pga_desktop.ui.frame.meldingenvak import Meldingenvak
from pga_desktop.ui.frame.opdrachten import alle_opdrachten, toetsen
from pga_desktop.ui.frame.sneltoetsen import Sneltoetsenblad
from pga_desktop.ui.frame.zoekpaneel import Zoekpaneel
from pga_desktop.ui.meldingen import over_eigen_teksten, zin
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.pagina import Opdrachtgever, Pagina, eerste_focus, geef_terug, naar_volgende
from pga_desktop.ui.screens import (
    BEGIN,
    CASUS_BIJ,
    CASUSPAGINA,
    NA_EERSTE_KEER,
    OPDRACHTEN,
    SCHERMEN,
    Schermopdracht,
)
from pga_desktop.ui.style.stijl import em
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.balken import Bovenbalk, Voetbalk
from pga_desktop.ui.widgets.indeling import Kolom, Rij
from pga_desktop.ui.widgets.palet import Opdrachtenpalet
from pga_desktop.ui.widgets.rail import Plek, Rail
from pga_desktop.ui.widgets.splits import Splits

_SMAL = 70


@dataclass(frozen=True)
class Plaats:
    """A screen and the part of it that was in sight, and the case that was open over it."""

    scherm: str = BEGIN
    casus_id: int | None = None
    deel: str = ""


class Kader(QWidget):
    """Everything one sees while a register is open.

    Signals: `vergrendelen_gevraagd`; `feedback_gevraagd(toestand)`, for the sheet that covers all;
    `teksten_vernieuwd(teksten, gedaan)`, to be made anew with these words.
    """

    vergrendelen_gevraagd = Signal()
    feedback_gevraagd = Signal(object)
    teksten_vernieuwd = Signal(object, str)

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self.omgeving = omgeving
        omgeving.setParent(self)
        register = omgeving.diensten.register
        self._rail = Rail(
            "PGA Desktop", register.naam, [Plek(s.sleutel, s.titel) for s in SCHERMEN]
        )
        self._boven, self._voet = Bovenbalk(), Voetbalk()
        self._meldingen = Meldingenvak()
        self._stapel = QStackedWidget()
        self._schermen: dict[str, Pagina] = {}
        self._casus: Casuspagina | None = None
        self._geteld_op: date | None = None
        rechts = Kolom(self._boven, self._meldingen, tussen=0)
        rechts.voeg(self._stapel, rek=1)
        rechts.voeg(self._voet)
        rij = Rij(ouder=self, tussen=0)
        rij.voeg(self._rail)
        rij.voeg(rechts, rek=1)
        self._zoekpaneel = Zoekpaneel(self)
        self._palet = Opdrachtenpalet(self)
        self._voet.zet_gebruiker(register.gebruiker)
        self._geef_namen()
        self._verbind()
        if bevindingen := omgeving.diensten.teksten.bevindingen:
            self._meldingen.zeg(over_eigen_teksten(bevindingen))

    def toon_scherm(self, sleutel: str) -> None:
        """Go to a screen of the rail."""
        self._verlaat()
        if sleutel not in self._schermen:
            scherm = next(s for s in SCHERMEN if s.sleutel == sleutel)
            self._schermen[sleutel] = scherm.fabriek(self.omgeving)
        blad = self._schermen[sleutel]
        blad.ververs()
        self._stapel.addWidget(blad)
        self._stapel.setCurrentWidget(blad)
        self._sluit_casus()
        self._rail.kies(sleutel)
        blad.begin()
        self._tel_zo_nodig()

    def toon_casus(self, casus_id: int, sectie: str = "", veld: str = "") -> None:
        """Open a case, at a section and a field if they are named."""
        self._verlaat()
        try:
            pagina = CASUSPAGINA(self.omgeving, casus_id)
        except VerwachteFout as fout:
            self._meldingen.zeg(zin(fout))
            return
        self._stapel.addWidget(pagina)
        self._stapel.setCurrentWidget(pagina)
        self._sluit_casus()
        self._casus = pagina
        pagina.feedback_gevraagd.connect(self._vraag_feedback)
        self._rail.kies(CASUS_BIJ)
        eerste_focus(pagina)
        if sectie:
            pagina.ga_naar(sectie, veld)
        self._tel_zo_nodig()

    def plek(self) -> Plaats:
        """Where the user is, to come back to after unlocking."""
        casus_id = None if self._casus is None else self._casus.toestand.casus_id
        huidig = self._stapel.currentWidget()
        sleutel = next((s for s, blad in self._schermen.items() if blad is huidig), BEGIN)
        deel = self._schermen[sleutel].deel() if sleutel in self._schermen else ""
        return Plaats(sleutel, casus_id, deel)

    def ga_naar(self, plaats: Plaats) -> None:
        """Show a place again; the case of that place if it is still there."""
        self.toon_scherm(plaats.scherm)
        if plaats.deel:
            self._schermen[plaats.scherm].toon_deel(plaats.deel)
        if plaats.casus_id is not None:
            self.toon_casus(plaats.casus_id)

    def begin_aanmelding(self) -> None:
        """What follows the first run."""
        self.voer_uit(NA_EERSTE_KEER)

    def voer_uit(self, opdracht: Schermopdracht) -> None:
        """Go to the screen that can do it and let it."""
        self.toon_scherm(opdracht.scherm)
        opdracht.doe(self._schermen[opdracht.scherm])

    def sluit(self) -> bool:
        """Let every field hand in what was typed; whether all of it is in the register."""
        self._verlaat()
        self.omgeving.spoelen.emit()
        return self.omgeving.bewaar_rest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pas_rail()
        if (indeling := self.layout()) is not None:
            indeling.activate()  # the box goes along with the rail, and the results with the box
        self._zoekpaneel.leg_onder(self._boven.vak)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nothing inside took closes what was only news."""
        if event.key() == Qt.Key.Key_Escape:
            self._meldingen.ga_verder()
        else:
            super().keyPressEvent(event)

    def _pas_rail(self) -> None:
        self._rail.zet_smal(self.width() < em(_SMAL))

    def _verbind(self) -> None:
        omgeving = self.omgeving
        omgeving.casus_gevraagd.connect(self.toon_casus)
        omgeving.scherm_gevraagd.connect(self.toon_scherm)
        omgeving.melding.connect(self._meldingen.zeg)
        omgeving.teksten_vernieuwd.connect(self.teksten_vernieuwd)
        omgeving.herstel_geboden.connect(self._meldingen.bied_herstel)
        self._meldingen.toetsenbord_terug.connect(self._geef_toetsenbord_terug)
        omgeving.verder_gegaan.connect(self._meldingen.ga_verder)
        omgeving.bewaard.connect(self._toon_bewaard)
        omgeving.register_veranderd.connect(self._tel)
        self._rail.gekozen.connect(self.toon_scherm)
        self._boven.gezocht.connect(self._zoek)
        self._boven.bevestigd.connect(self._open_eerste)
        self._boven.omlaag.connect(self._zoekpaneel.naar_lijst)
        self._boven.opdrachten_gevraagd.connect(self._toon_palet)
        self._boven.vergrendelen_gevraagd.connect(self.vergrendelen_gevraagd)
        self._zoekpaneel.gekozen.connect(self._open_gevonden)
        self._zoekpaneel.terug.connect(self._boven.zoek.setFocus)
        self._palet.gekozen.connect(self._uit_palet)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._op_focus)
        QShortcut(QKeySequence("Ctrl+L"), self).activated.connect(self.vergrendelen_gevraagd)
        QShortcut(QKeySequence("F1"), self).activated.connect(self._toon_sneltoetsen)
        QShortcut(QKeySequence("F6"), self).activated.connect(self._naar_volgend_deel)
        for opdracht in OPDRACHTEN:
            toets = QShortcut(QKeySequence(opdracht.toets), self)
            toets.activated.connect(lambda gekozen=opdracht: self.voer_uit(gekozen))

    def _geef_namen(self) -> None:
        knoppen = self._rail.findChildren(QAbstractButton)
        for scherm, knop in zip(SCHERMEN, knoppen, strict=True):
            knop.setObjectName(f"rail.{scherm.sleutel}")
        self._boven.zoek.setObjectName("zoek")
        self._boven.opdrachten.setObjectName("opdrachten")
        self._boven.vergrendelen.setObjectName("vergrendelen")

    def _toon_bewaard(self, moment: datetime) -> None:
        self._voet.zet_bewaard(f"Bewaard {kloktijd(moment)}")
        self._geteld_op = None

    def _zoek(self, tekst: str) -> None:
        if not tekst.strip():
            self._zoekpaneel.hide()
            return
        self._zoekpaneel.toon(self.omgeving.diensten.zoeken.zoek(tekst))
        self._zoekpaneel.leg_onder(self._boven.vak)

    def _open_eerste(self, tekst: str) -> None:
        self._zoek(tekst)
        self._zoekpaneel.eerste()

    def _open_gevonden(self, casus_id: int, sectie: str, gevonden: Ref, veld: str) -> None:
        self._boven.zoek.clear()
        try:
            self.omgeving.diensten.zoeken.meld_geopend(casus_id)
        except VerwachteFout as fout:
            self._meldingen.zeg(zin(fout))
            return
        self.toon_casus(casus_id)
        if sectie and self._casus is not None:
            self._casus.toon_gevonden(sectie, gevonden, veld)

    def _op_focus(self, oud: QWidget | None, nieuw: QWidget | None) -> None:
        """Close the results when the keyboard goes elsewhere in this window."""
        if nieuw is None or nieuw is self._boven.zoek:
            return
        if not self._zoekpaneel.isAncestorOf(nieuw):
            self._zoekpaneel.hide()

    @cached_property
    def _sneltoetsen(self) -> Sneltoetsenblad:
        """Made when it is first asked for: most days nobody does."""
        return Sneltoetsenblad(self, toetsen())

    def _toon_sneltoetsen(self) -> None:
        self._sneltoetsen.toon()

    def _toon_palet(self) -> None:
        pagina = self._opdrachtgever()
        hier = pagina.opdrachten() if pagina is not None else ()
        self._palet.toon(alle_opdrachten(hier, self.omgeving.diensten.casussen.overzicht()))

    def _uit_palet(self, sleutel: str) -> None:
        soort, _, welke = sleutel.partition(".")
        match soort:
            case "opdracht":
                self.voer_uit(next(o for o in OPDRACHTEN if o.sleutel == welke))
            case "hier":
                if (pagina := self._opdrachtgever()) is not None:
                    pagina.doe(welke)
            case "scherm":
                self.toon_scherm(welke)
            case "casus":
                self.toon_casus(int(welke))
            case "vergrendelen":
                self.vergrendelen_gevraagd.emit()
            case _:
                self._toon_sneltoetsen()

    def _opdrachtgever(self) -> Opdrachtgever | None:
        pagina: object = self._stapel.currentWidget()
        return pagina if isinstance(pagina, Opdrachtgever) else None

    def _naar_volgend_deel(self) -> None:
        """From the rail to the columns, each where the keyboard was in it last, and round again."""
        blad = self._stapel.currentWidget()
        naast = (s for s in blad.findChildren(Splits) if s.isVisible()) if blad else ()
        delen = next((splits.delen() for splits in naast), (blad,) if blad else ())
        naar_volgende((self._rail, *delen), self)

    def _geef_toetsenbord_terug(self) -> None:
        if (blad := self._stapel.currentWidget()) is not None:
            geef_terug(blad)

    def _vraag_feedback(self, toestand: Casustoestand) -> None:
        self.feedback_gevraagd.emit(toestand)

    def _verlaat(self) -> None:
        """Take the keyboard out of the field that has it, so that it is saved."""
        self.setFocus()
        if self._casus is not None:
            self._casus.sluit()
        self._zoekpaneel.hide()
        self._meldingen.ga_verder()

    def _sluit_casus(self) -> None:
        if self._casus is not None:
            self._stapel.removeWidget(self._casus)
            self._casus.deleteLater()
            self._casus = None

    def _tel_zo_nodig(self) -> None:
        """Count again when something was saved since, or a new day began."""
        if self._geteld_op != self.omgeving.klok.vandaag():
            self._tel()

    def _tel(self) -> None:
        for scherm in SCHERMEN:
            if scherm.aantal is not None:
                self._rail.zet_aantal(scherm.sleutel, scherm.aantal(self.omgeving.diensten))
        self._geteld_op = self.omgeving.klok.vandaag()
        self._pas_rail()
