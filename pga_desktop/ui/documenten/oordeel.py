"""What a signed document proves: the verdict, each signature, and the scans that go with it."""

from functools import partial

from PySide6.QtWidgets import QWidget

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.ondertekening import (
    Certificaat,
    Handtekeningoordeel,
    Ondertekening,
    Wijze,
    nog_open,
)
from pga_desktop.services.ondertekenen import Tekenstand
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.documenten.documentactie import Actiepaneel, Bijdocument
from pga_desktop.ui.documenten.ondertekenwoorden import (
    NIET_BEKEND,
    handtekeningzinnen,
    in_een_zin,
    nog_te_tekenen,
    oordeelchip,
    verdict,
    wie,
)
from pga_desktop.ui.documenten.scanvak import Scanvak
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.chip import Chip, ChipSoort
from pga_desktop.ui.widgets.indeling import Kolom, Vloei
from pga_desktop.ui.widgets.kaart import Banner
from pga_desktop.ui.widgets.knoppen import Link
from pga_desktop.ui.widgets.tekst import Tekst


def is_ondertekend(bij: Bijdocument) -> bool:
    """Whether anybody signed this document in any way."""
    return bool(bij.traject.ondertekeningen_van(bij.document))


class Oordeelpaneel(Actiepaneel):
    """The verdict on a document; it is worked out anew each time it is asked for."""

    def __init__(self, bij: Bijdocument) -> None:
        super().__init__()
        self.setObjectName("oordeel")
        self._bij = bij
        self._omgeving = bij.toestand.omgeving
        self._dienst = self._omgeving.diensten.ondertekenen
        self._delen = Plek(tussen=RUIMTE.m)
        self._scan = Plek()
        self._sluiten = Link("Sluiten")
        self._sluiten.setObjectName("oordeel.sluiten")
        self._sluiten.clicked.connect(self.gesloten)
        Kolom(self._delen, self._scan, self._sluiten, ouder=self, tussen=RUIMTE.m)
        self.setFocusProxy(self._sluiten)
        self._delen.voeg(Tekst("De handtekeningen worden gecontroleerd…", "gedempt"))
        self._kijk()

    def _kijk(self) -> None:
        try:
            job = self._dienst.bekijkjob(self._bij.toestand.casus_id, self._bij.document.id)
        except VerwachteFout as fout:
            self._zeg(fout)
            return
        self._omgeving.werkbank.start(job, klaar=self._toon, mislukt=self._mislukt)

    def _toon(self, stand: Tekenstand) -> None:
        self._delen.leeg()
        oordeel = stand.oordeel
        melding = verdict(oordeel)
        onbekend = oordeel.goed and not all(h.bekend for h in oordeel.handtekeningen)
        soort = ChipSoort.INFO if onbekend or not oordeel.handtekeningen else ChipSoort.OK
        banner = Banner(melding.voluit, ChipSoort.FOUT if melding.fout else soort)
        banner.setObjectName("oordeel.zin")
        self._delen.voeg(banner)
        ondertekeningen = self._bij.traject.ondertekeningen_van(self._bij.document)
        open_ = nog_open(stand.plekken, ondertekeningen)
        if stand.plekken:
            self._delen.voeg(Tekst(nog_te_tekenen(open_), "letop" if open_ else ""))
        for handtekening in oordeel.handtekeningen:
            self._delen.voeg(self._handtekening(handtekening))
        for ondertekening in ondertekeningen:
            if ondertekening.wijze in {Wijze.SCHERM, Wijze.PAPIER}:
                self._delen.voeg(self._zonder_certificaat(ondertekening))

    def _handtekening(self, h: Handtekeningoordeel) -> QWidget:
        blok = QWidget()
        kop = Vloei(Tekst(wie(h.veld), "vet", breek=False), Chip(*oordeelchip(h)))
        kolom = Kolom(kop, ouder=blok, tussen=RUIMTE.xs)
        kolom.voeg(*(Tekst(zin_, "klein") for zin_ in handtekeningzinnen(h)))
        if h.goed and not h.bekend and h.certificaat is not None:
            link = Link("Dit certificaat voortaan kennen")
            link.setObjectName(f"oordeel.vertrouw.{h.veld}")
            link.setAccessibleName(f"Het certificaat van {h.naam} voortaan kennen")
            link.clicked.connect(partial(self._vertrouw, h.certificaat))
            kolom.voeg(link)
        return blok

    def _zonder_certificaat(self, ondertekening: Ondertekening) -> QWidget:
        blok = QWidget()
        kolom = Kolom(Tekst(f"{in_een_zin(ondertekening)}.", "klein"), ouder=blok, tussen=RUIMTE.xs)
        if ondertekening.wijze is Wijze.PAPIER:
            link = Link("Scan bekijken of exporteren")
            link.setObjectName(f"oordeel.scan_bekijken.{ondertekening.id}")
            link.clicked.connect(partial(self._toon_scan, ondertekening))
            kolom.voeg(link)
        else:
            bewijst = "Een getekend beeld bewijst zelf niets; de digitale handtekening erna wel."
            kolom.voeg(Tekst(bewijst, "klein"))
        return blok

    def _vertrouw(self, gezien: Certificaat) -> None:
        bekende = self._omgeving.diensten.certificaten
        certificaat = bekende.voeg_toe(gezien)
        self._kijk()

        def herstel() -> str:
            bekende.verwijder(certificaat.ref)
            return NIET_BEKEND

        self._omgeving.ongedaan("Dit certificaat is voortaan bekend.", herstel)

    def _toon_scan(self, ondertekening: Ondertekening) -> None:
        self._scan.leeg()
        try:
            self._scan.voeg(Scanvak(self._bij.toestand, ondertekening))
        except VerwachteFout as fout:
            self._omgeving.melding.emit(zin(fout))

    def _mislukt(self, fout: Exception) -> None:
        if not isinstance(fout, VerwachteFout):
            raise fout
        self._zeg(fout)

    def _zeg(self, fout: VerwachteFout) -> None:
        self._delen.leeg()
        self._delen.voeg(Banner(zin(fout).voluit, ChipSoort.FOUT))
