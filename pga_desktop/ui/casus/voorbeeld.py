"""The real PDF of a document, page by page, drawn beside the window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel

from pga_desktop.services.documenten import Beeld
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.indeling import Rij as NaastElkaar
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.tekst import Tekst

SCHAAL = 1.35


class Voorbeeld(Kaart):
    """One page of one document at a time."""

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__("Voorbeeld")
        self.setObjectName("document.voorbeeld")
        self._toestand = toestand
        self._pdf = b""
        self._bladzijde, self._aantal = 0, 0
        self._uitleg = Tekst("Kies rechts een document om het te bekijken.", "gedempt")
        self._beeld = QLabel()
        self._beeld.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._stand = Tekst("", "gedempt", breek=False)
        self._vorige, self._volgende = Knop("Vorige"), Knop("Volgende")
        self._vorige.setObjectName("document.vorige_bladzijde")
        self._volgende.setObjectName("document.volgende_bladzijde")
        self._vorige.clicked.connect(self._terug)
        self._volgende.clicked.connect(self._verder)
        rij = NaastElkaar()
        rij.voeg(self._vorige, self._volgende, self._stand)
        rij.addStretch(1)
        self._kolom = Kolom(rij, self._beeld)
        self.inhoud.voeg(self._uitleg, self._kolom)
        self._toon_knoppen()

    def toon(self, document_id: int) -> None:
        """Show the first page of a document."""
        self._pdf = self._toestand.omgeving.diensten.documenten.pdf(
            self._toestand.casus_id, document_id
        )
        self._bladzijde = 0
        self._teken()

    def _teken(self) -> None:
        schaal = SCHAAL * self.devicePixelRatioF()
        job = self._toestand.omgeving.diensten.documenten.paginajob(
            self._pdf, self._bladzijde, schaal
        )
        self._toestand.omgeving.werkbank.start(job, klaar=self._klaar, mislukt=self._mislukt)

    def _klaar(self, beeld: Beeld) -> None:
        self._aantal = beeld.bladzijden
        plaat = QImage(
            beeld.pixels,
            beeld.breedte,
            beeld.hoogte,
            4 * beeld.breedte,
            QImage.Format.Format_RGBA8888,
        ).copy()
        plaat.setDevicePixelRatio(self.devicePixelRatioF())
        self._beeld.setPixmap(QPixmap.fromImage(plaat))
        self._beeld.setAccessibleName(f"Bladzijde {self._bladzijde + 1} van {self._aantal}")
        self._uitleg.hide()
        self._toon_knoppen()

    def _mislukt(self, fout: Exception) -> None:
        raise fout

    def _toon_knoppen(self) -> None:
        self._stand.setText(
            f"Bladzijde {self._bladzijde + 1} van {self._aantal}" if self._aantal else ""
        )
        meer = self._aantal > 1
        self._vorige.setVisible(meer)
        self._volgende.setVisible(meer)
        self._vorige.setEnabled(self._bladzijde > 0)
        self._volgende.setEnabled(self._bladzijde + 1 < self._aantal)

    def _terug(self) -> None:
        self._bladzijde -= 1
        self._teken()

    def _verder(self) -> None:
        self._bladzijde += 1
        self._teken()
