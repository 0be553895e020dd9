"""Region packages: look at one before it is installed, go back, make one of the own region."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.datums import lange_datum, lees_datum
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.services.regiopakket import Manifest, Pakketdienst, Voorstel, Wat, Wijziging
from pga_desktop.services.sjablonen import Gevonden, Herkomst
from pga_desktop.ui.beheer.mappen import foutkaart, mapknoppen
from pga_desktop.ui.beheer.sjabloonwoorden import WAT
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.jobknop import Jobknop
from pga_desktop.ui.klad import Klad
from pga_desktop.ui.meldingen import Melding, zin
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.pagina import breng_in_zicht
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toegang.mapkeuze import Bestandkeuze, Mapkeuze
from pga_desktop.ui.voorkeuren import documentenmap
from pga_desktop.ui.widgets.chip import ChipSoort
from pga_desktop.ui.widgets.indeling import Kolom, Vloei
from pga_desktop.ui.widgets.kaart import Banner, Kaart
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.kop import Kop
from pga_desktop.ui.widgets.schuif import Schuif
from pga_desktop.ui.widgets.splits import Splits
from pga_desktop.ui.widgets.tabel import Cel, Kolomkop, Tabel, TabelRij
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.tekstvelden import RegelVeld

_KOPPEN = (Kolomkop("Bestand", 16, 3), Kolomkop("Wat gebeurt ermee?", 14, 2))
_CHIPS = {
    Wat.NIEUW: ChipSoort.OK,
    Wat.ANDERS: ChipSoort.WAARSCHUWING,
    Wat.WEG: ChipSoort.FOUT,
    Wat.GELIJK: ChipSoort.NEUTRAAL,
}


class Pakketblad(QWidget):
    """Signals: `veranderd(gedaan)`, read everything again and say so; `terug`, to the list."""

    veranderd = Signal(str)
    terug = Signal()

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self.setObjectName("regiopakket")
        self._omgeving, self._dienst = omgeving, omgeving.diensten.pakketten
        self._voorstel: Voorstel | None = None
        terug = Link("Terug naar de lijst")
        terug.setObjectName("regiopakket.terug")
        terug.clicked.connect(self.terug)
        splits = Splits()
        splits.hoofd.voeg(self._openkaart(), self._maakkaart())
        splits.zij.voeg(self._standkaart())
        splits.zij.addStretch()
        schuif = Schuif()
        schuif.inhoud.addWidget(terug, 0, Qt.AlignmentFlag.AlignLeft)
        schuif.inhoud.voeg(
            Kop("Regiopakket", "Teksten, lijsten en huisstijl van de regio in één bestand"), splits
        )
        Kolom(schuif, ouder=self)

    def _openkaart(self) -> Kaart:
        kaart = Kaart("Een pakket plaatsen")
        self._bestand = Bestandkeuze(
            "regiopakket.bestand",
            "Pakket van de regio",
            documentenmap(),
            "Regiopakket (*.zip)",
            hint="U ziet eerst wat er verandert. Er gebeurt nog niets.",
        )
        werkbank = self._omgeving.werkbank
        self._kijker = Jobknop(werkbank, "regiopakket.bekijken", "Pakket bekijken", primair=True)
        self._kijker.gedrukt.connect(self._bekijk)
        self._uitkomst = Plek(tussen=RUIMTE.m)
        kaart.inhoud.voeg(self._bestand, self._kijker, self._uitkomst)
        return kaart

    def _standkaart(self) -> Kaart:
        kaart = Kaart("Nu in gebruik")
        kaart.inhoud.voeg(
            Tekst(pakketnaam(self._dienst)),
            mapknoppen(
                self._omgeving, self._omgeving.diensten.sjablonen.mappen.regio, "regiopakket"
            ),
        )
        if self._dienst.heeft_vorige() or self._dienst.heeft_regio():
            vorige = "Vorige teksten van de regio weer gebruiken"
            zonder = "Teksten van de regio niet meer gebruiken"
            terug = Knop(vorige if self._dienst.heeft_vorige() else zonder)
            terug.setObjectName("regiopakket.vorige")
            terug.clicked.connect(self._zet_vorige_terug)
            kaart.inhoud.voeg(terug)
        return kaart

    def _maakkaart(self) -> Kaart:
        kaart = Kaart("Een pakket maken")
        self._naam = RegelVeld("regiopakket.naam", "Naam", voorbeeld="Regio Midden")
        self._versie = RegelVeld("regiopakket.versie", "Versie", voorbeeld="2026.2")
        self._maker = RegelVeld("regiopakket.gemaakt_door", "Gemaakt door")
        self._maker.zet_tekst(self._omgeving.diensten.register.gebruiker)
        self._klad = Klad(self._omgeving, self._naam, self._versie, self._maker)
        self._klad.toon("regiopakket")
        self._naar = Mapkeuze("regiopakket.map", "Map voor het pakket", documentenmap())
        self._bouwer = Jobknop(self._omgeving.werkbank, "regiopakket.maken", "Pakket maken")
        self._bouwer.gedrukt.connect(self._maak)
        kaart.inhoud.voeg(
            Tekst(
                "Het pakket krijgt alle teksten, lijsten, de huisstijl en het logo uit de map van"
                " de regio. Andere gemeenten kunnen het hier plaatsen."
            ),
            self._naam,
            self._versie,
            self._maker,
            self._naar,
            self._bouwer,
        )
        return kaart

    def _bekijk(self) -> None:
        self._uitkomst.leeg()
        self._voorstel = None
        job = self._dienst.voorsteljob(self._bestand.bestand())
        self._kijker.start(job, self._toon, self._weiger)

    def _weiger(self, fout: Exception) -> None:
        if not isinstance(fout, VerwachteFout):
            raise fout
        banner = Banner(zin(fout).voluit, ChipSoort.FOUT)
        banner.setObjectName("regiopakket.geweigerd")
        self._uitkomst.voeg(banner)
        breng_in_zicht(banner)

    def _toon(self, voorstel: Voorstel) -> None:
        self._voorstel = voorstel
        if voorstel.bevindingen:
            self._weiger(VerwachteFout("pakket-geweigerd"))
            gevonden = [Gevonden(Herkomst.REGIO, b) for b in voorstel.bevindingen]
            self._uitkomst.voeg(foutkaart(gevonden))
            return
        tabel = Tabel("Wat dit pakket verandert", _KOPPEN, heel=True)
        tabel.setObjectName("regiopakket.wijzigingen")
        tabel.zet([_rij(wijziging) for wijziging in voorstel.wijzigingen])
        self._plaatser = Jobknop(
            self._omgeving.werkbank,
            "regiopakket.plaatsen",
            "Pakket plaatsen",
            primair=True,
            te_stoppen=False,
        )
        self._plaatser.gedrukt.connect(self._plaats)
        niet = Knop("Niet plaatsen")
        niet.setObjectName("regiopakket.niet")
        niet.clicked.connect(self._uitkomst.leeg)
        knoppen = Vloei(self._plaatser, niet)
        kop = Tekst(in_een_zin(voorstel.pakket.manifest), "vet")
        self._uitkomst.voeg(kop, Tekst(telling(voorstel)), tabel, knoppen)
        self._plaatser.setFocus(Qt.FocusReason.OtherFocusReason)

    def _plaats(self) -> None:
        if self._voorstel is not None:
            job = self._dienst.plaatsjob(self._voorstel)
            self._plaatser.start(job, self._op_geplaatst, self._meld)

    def _op_geplaatst(self, _niets: None) -> None:
        self.veranderd.emit("Het pakket is geplaatst. De vorige teksten zijn bewaard.")

    def _zet_vorige_terug(self) -> None:
        gedaan = "De teksten van de regio zijn opzij gelegd."
        if self._dienst.heeft_vorige():
            gedaan = "De vorige teksten van de regio gelden weer."
        try:
            self._dienst.zet_vorige_terug()
        except VerwachteFout as fout:
            self._meld(fout)
            return
        self.veranderd.emit(gedaan)

    def _maak(self) -> None:
        try:
            job = self._dienst.maakjob(
                self._naam.tekst(), self._versie.tekst(), self._maker.tekst(), self._naar.map()
            )
        except VerwachteFout as fout:
            self._meld(fout)
            return
        self._bouwer.start(job, self._op_gemaakt, self._meld)

    def _meld(self, fout: Exception) -> None:
        if not isinstance(fout, VerwachteFout):
            raise fout
        self._omgeving.melding.emit(zin(fout))

    def _op_gemaakt(self, pad: Path) -> None:
        self._klad.vergeet()
        self._omgeving.melding.emit(Melding(f"Het pakket is gemaakt: {pad.name}.", fout=False))


def pakketnaam(dienst: Pakketdienst) -> str:
    """Which package is installed, in a sentence."""
    huidig = dienst.huidig()
    if huidig is not None:
        return in_een_zin(huidig)
    if dienst.heeft_regio():
        return "De regio heeft eigen teksten, zonder pakket."
    return "Er zijn nog geen teksten van de regio."


def in_een_zin(manifest: Manifest) -> str:
    """What a package says about itself."""
    door = f", gemaakt door {manifest.gemaakt_door}" if manifest.gemaakt_door else ""
    datum = lange_datum(lees_datum(manifest.datum))
    return f"{manifest.naam}, versie {manifest.versie} van {datum}{door}."


def telling(voorstel: Voorstel) -> str:
    """How many files a package adds, changes, removes and leaves."""
    aantal = Counter(wijziging.wat for wijziging in voorstel.wijzigingen)
    delen = [f"{aantal[wat]} {WAT[wat][1]}" for wat in Wat if aantal[wat]]
    return f"Dit pakket vervangt alles in de map van de regio: {', '.join(delen)}."


def _rij(wijziging: Wijziging) -> TabelRij:
    teken, woorden = WAT[wijziging.wat]
    eigen = "uw gemeente houdt haar eigen versie" if wijziging.eigen else ""
    return TabelRij(
        wijziging.bestand,
        (
            Cel(wijziging.bestand),
            Cel(eigen, chips=((f"{teken} {woorden}", _CHIPS[wijziging.wat]),)),
        ),
    )
