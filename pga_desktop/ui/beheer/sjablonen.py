"""Sjablonen: all texts and lists of municipality and region, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.services.sjablonen import Herkomst, Overzicht, Sjabloon
from pga_desktop.ui.beheer.mappen import foutkaart, mapknoppen
from pga_desktop.ui.beheer.regiopakket import Pakketblad, pakketnaam
from pga_desktop.ui.beheer.sjabloon import HERLEZEN, Sjabloonblad
from pga_desktop.ui.beheer.sjabloonwoorden import KOPPEN, bevindingen, rij
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.meldingen import Melding, zin
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.pagina import eerste_focus
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.kaart import Kaart, LegeStaat
from pga_desktop.ui.widgets.keuzevelden import KeuzeRijVeld
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.kop import Kop
from pga_desktop.ui.widgets.schuif import Schuif
from pga_desktop.ui.widgets.splits import Splits
from pga_desktop.ui.widgets.tabel import Tabel
from pga_desktop.ui.widgets.tekst import Tekst

PAKKET: Final = "regiopakket"
"""The part of this screen that is about packages; every other part is a file."""
_ALLES, _EIGEN, _FOUT = "alles", "eigen", "fout"


class Sjablonenpagina(QWidget):
    """The list, with a page for each file and one for packages. Signal `terug`: back to Beheer."""

    terug = Signal()

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self.setObjectName("sjablonen")
        self._omgeving = omgeving
        self._overzicht: Overzicht | None = None
        self._deel, self._gedaan = "", ""
        self._lijst = Lijstblad(omgeving)
        self._lijst.terug.connect(self.terug)
        self._lijst.geopend.connect(self.toon_deel)
        self._lijst.herlezen.connect(partial(self.pas_toe, HERLEZEN))
        self._stapel = QStackedWidget()
        self._stapel.addWidget(self._lijst)
        Kolom(self._stapel, ouder=self)

    def deel(self) -> str:
        """The file that is in sight, `PAKKET`, or nothing for the list."""
        return self._deel

    def toon_deel(self, deel: str) -> None:
        """Show the list, the packages, or one file as soon as everything was read."""
        self._deel = deel
        self._toon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back a step."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._deel:
            self.toon_deel("")
        else:
            self.terug.emit()

    def ververs(self) -> None:
        """Read everything again."""
        self._lees(self._klaar)

    def pas_toe(self, gedaan: str) -> None:
        """Read everything again, let the program go on with it, and say what was done."""
        self._gedaan = gedaan
        self._lees(self._klaar_en_pas_toe)

    def _lees(self, klaar: Callable[[Overzicht], None]) -> None:
        job = self._omgeving.diensten.sjablonen.overzichtjob()
        self._omgeving.werkbank.start(job, klaar=klaar, mislukt=self._mislukt)

    def _klaar_en_pas_toe(self, overzicht: Overzicht) -> None:
        if self._omgeving.diensten.sjablonen.is_anders(overzicht):
            self._omgeving.teksten_vernieuwd.emit(overzicht.teksten, self._gedaan)
        else:
            self._klaar(overzicht)
            if self._deel == PAKKET:
                self._toon()
            self._omgeving.melding.emit(Melding(self._gedaan, fout=False))

    def _klaar(self, overzicht: Overzicht) -> None:
        """Show what was read; of packages nothing changed, and someone may be typing there."""
        self._overzicht = overzicht
        self._lijst.toon(overzicht)
        if self._deel != PAKKET:
            self._toon()

    def _mislukt(self, fout: Exception) -> None:
        if not isinstance(fout, VerwachteFout):
            raise fout
        self._omgeving.melding.emit(zin(fout))

    def _toon(self) -> None:
        """Put the part that was asked for in sight, made anew."""
        blad = self._maak_blad()
        vorig, had = self._stapel.currentWidget(), QApplication.focusWidget()
        hier = had is None or self.isAncestorOf(had)
        zelfde = had.objectName() if had is not None and hier else ""
        self._stapel.addWidget(blad)
        self._stapel.setCurrentWidget(blad)
        if vorig is not None and vorig not in (blad, self._lijst):
            self._stapel.removeWidget(vorig)
            vorig.deleteLater()
        if hier:
            self._geef_toetsenbord(blad, zelfde)

    def _geef_toetsenbord(self, blad: QWidget, zelfde: str) -> None:
        """To what has the name of what had it, if that is there; else to where one begins."""
        weer = blad.findChild(QWidget, zelfde) if zelfde else None
        if blad is self._lijst:
            self._lijst.begin()
        elif weer is not None:
            weer.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            eerste_focus(blad)

    def _maak_blad(self) -> QWidget:
        if self._deel == PAKKET:
            pakket = Pakketblad(self._omgeving)
            pakket.terug.connect(partial(self.toon_deel, ""))
            pakket.veranderd.connect(self.pas_toe)
            return pakket
        sjablonen = self._overzicht.sjablonen if self._overzicht else ()
        for sjabloon in sjablonen:
            if sjabloon.bestand == self._deel:
                blad = Sjabloonblad(self._omgeving, sjabloon)
                blad.terug.connect(partial(self.toon_deel, ""))
                blad.veranderd.connect(self.pas_toe)
                return blad
        return self._lijst


class Lijstblad(QWidget):
    """Every file in a table. Signals: `geopend(deel)`, `herlezen`, `terug`."""

    geopend = Signal(str)
    herlezen = Signal()
    terug = Signal()

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._alle: tuple[Sjabloon, ...] = ()
        self._vorige = ""
        terug = Link("Terug naar Beheer")
        terug.setObjectName("sjablonen.terug")
        terug.clicked.connect(self.terug)
        self._kop = Kop("Sjablonen", "Bezig met lezen…")
        self._welke = KeuzeRijVeld(
            "sjablonen.welke",
            "Toon",
            [(_ALLES, "Alles"), (_EIGEN, "Eigen teksten"), (_FOUT, "Met een bevinding")],
        )
        self._welke.zet_tekst(_ALLES)
        self._welke.verlaten.connect(self._vul)
        self._tabel = Tabel("Teksten en lijsten", KOPPEN, heel=True)
        self._tabel.setObjectName("sjablonen.tabel")
        self._tabel.geopend.connect(self._open)
        self._geen = LegeStaat("")
        lijst = Kaart()
        lijst.inhoud.voeg(self._welke, self._tabel, self._geen)
        self._fouten = Plek()
        splits = Splits()
        splits.hoofd.voeg(self._fouten, lijst)
        splits.zij.voeg(self._mapkaart(), self._pakketkaart())
        splits.zij.addStretch()
        schuif = Schuif()
        schuif.inhoud.addWidget(terug, 0, Qt.AlignmentFlag.AlignLeft)
        schuif.inhoud.voeg(self._kop, splits)
        Kolom(schuif, ouder=self)

    def begin(self) -> None:
        """Go on where one was in the list."""
        if self._vorige:
            self._tabel.kies(self._vorige)
            self._tabel.setFocus()
        elif (heeft := QApplication.focusWidget()) is None or not self.isAncestorOf(heeft):
            eerste_focus(self)

    def toon(self, overzicht: Overzicht) -> None:
        """Show everything as it was just read."""
        self._alle = overzicht.sjablonen
        fout = [g for s in self._alle for g in s.gevonden] + [*overzicht.los]
        eigen = sum(s.herkomst is not Herkomst.MEEGELEVERD for s in self._alle)
        self._kop.zet(
            "Sjablonen",
            f"{len(self._alle)} teksten en lijsten, {eigen} daarvan van uzelf of de regio;"
            f" {bevindingen(len(fout))}.",
        )
        self._fouten.leeg()
        if fout:
            self._fouten.voeg(foutkaart(fout))
        self._pakket.setText(pakketnaam(self._omgeving.diensten.pakketten))
        self._vul()

    def _vul(self) -> None:
        welke = self._welke.tekst() or _ALLES
        self._welke.zet_tekst(welke)
        rijen = [rij(s) for s in self._alle if _past(s, welke)]
        self._tabel.zet(rijen)
        self._tabel.setVisible(bool(rijen))
        leeg = "Er zijn nog geen eigen teksten." if welke == _EIGEN else "Er is niets mis."
        self._geen.tekst.setText(leeg if self._alle else "")
        self._geen.setVisible(not rijen)

    def _open(self, bestand: str) -> None:
        self._vorige = bestand
        self.geopend.emit(bestand)

    def _naar_pakket(self) -> None:
        self.geopend.emit(PAKKET)

    def _mapkaart(self) -> Kaart:
        kaart = Kaart("Eigen teksten")
        map_ = self._omgeving.diensten.sjablonen.mappen.gemeente
        herlees = Knop("Opnieuw lezen en controleren", primair=True)
        herlees.setObjectName("sjablonen.herlezen")
        herlees.clicked.connect(self.herlezen)
        kaart.inhoud.voeg(
            Tekst(
                "Open een tekst om hem over te nemen naar de map van uw gemeente. Pas hem daar"
                " aan met een teksteditor en laat hem hier opnieuw lezen."
            ),
            Tekst(
                "Wat uw gemeente heeft, gaat voor. Dan komt de regio, dan wat het programma"
                " meelevert. Een tekst met een fout wordt overgeslagen.",
                "gedempt",
            ),
            mapknoppen(self._omgeving, map_, "sjablonen"),
            herlees,
        )
        return kaart

    def _pakketkaart(self) -> Kaart:
        kaart = Kaart("Regiopakket")
        self._pakket = Tekst("")
        knop = Knop("Pakket bekijken of maken")
        knop.setObjectName("sjablonen.regiopakket")
        knop.clicked.connect(self._naar_pakket)
        kaart.inhoud.voeg(self._pakket, knop)
        return kaart


def _past(sjabloon: Sjabloon, welke: str) -> bool:
    if welke == _EIGEN:
        return sjabloon.heeft != {Herkomst.MEEGELEVERD}
    return welke == _ALLES or bool(sjabloon.gevonden)
