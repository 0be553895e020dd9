"""The scan of a paper somebody signed: looked at page by page, and taken out of the register."""

from PySide6.QtWidgets import QWidget

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.ondertekening import Ondertekening
from pga_desktop.services.bekijken import Beeld, scanjob
from pga_desktop.ui.beelden import plaat
from pga_desktop.ui.meldingen import Melding, zin
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toegang.mapkeuze import Mapkeuze
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.voorkeuren import documentenmap
from pga_desktop.ui.widgets.indeling import Kolom, Vloei
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.scan import Scan
from pga_desktop.ui.widgets.tekst import Tekst

_NIET_VERSLEUTELD = "Deze kopie is niet versleuteld: ruim hem op als u hem niet meer nodig hebt."


class Scanvak(QWidget):
    """One scan. Raises `VerwachteFout` when the register cannot give it."""

    def __init__(self, toestand: Casustoestand, ondertekening: Ondertekening) -> None:
        super().__init__()
        self._toestand, self._ondertekening = toestand, ondertekening
        dienst = toestand.omgeving.diensten.ondertekenen
        self._inhoud = dienst.scan(toestand.casus_id, ondertekening)
        self._bladzijde, self._aantal = 0, 1
        self._beeld = Scan("oordeel.scan")
        self._stand = Tekst("", "gedempt", breek=False)
        self._vorige, self._volgende = Knop("Vorige"), Knop("Volgende")
        self._vorige.setObjectName("oordeel.scan_vorige")
        self._volgende.setObjectName("oordeel.scan_volgende")
        self._vorige.clicked.connect(self._terug)
        self._volgende.clicked.connect(self._verder)
        self._balk = Vloei(self._vorige, self._volgende, self._stand)
        self._balk.hide()
        self._map = Mapkeuze("oordeel.scanmap", "Map voor de scan", documentenmap())
        uit = Knop("Scan exporteren")
        uit.setObjectName("oordeel.scan_exporteren")
        uit.clicked.connect(self._exporteer)
        Kolom(self._balk, self._beeld, self._map, uit, ouder=self, tussen=RUIMTE.s)
        self._teken()

    def _teken(self) -> None:
        job = scanjob(self._inhoud, self._ondertekening.bestand, self._bladzijde)
        self._toestand.omgeving.werkbank.start(job, klaar=self._toon)

    def _toon(self, beeld: Beeld) -> None:
        self._aantal = beeld.bladzijden
        waar = f"bladzijde {self._bladzijde + 1} van {self._aantal}"
        self._beeld.zet(plaat(beeld).copy(), f"Scan van het getekende papier, {waar}")
        self._stand.setText(waar.capitalize())
        self._balk.setVisible(self._aantal > 1)
        self._vorige.setEnabled(self._bladzijde > 0)
        self._volgende.setEnabled(self._bladzijde + 1 < self._aantal)

    def _terug(self) -> None:
        self._bladzijde = max(self._bladzijde - 1, 0)
        self._teken()

    def _verder(self) -> None:
        self._bladzijde = min(self._bladzijde + 1, self._aantal - 1)
        self._teken()

    def _exporteer(self) -> None:
        omgeving = self._toestand.omgeving
        try:
            pad = omgeving.diensten.kopieen.exporteer_scan(
                self._toestand.casus_id, self._ondertekening, self._map.map()
            )
        except VerwachteFout as fout:
            omgeving.melding.emit(zin(fout))
            return
        gelukt = f"De scan staat klaar als {pad.name}."
        omgeving.melding.emit(Melding(gelukt, _NIET_VERSLEUTELD, fout=False))
