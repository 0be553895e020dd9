"""The real PDF of a document, page by page, drawn beside the window."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.services.documenten import Beeld
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.style.stijl import em, kleur
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.indeling import Rij as NaastElkaar
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.schilder import schilder
from pga_desktop.ui.widgets.tekst import Tekst

SCHAAL = 1.35
"""Pixels per point of the largest picture: sharp enough to read, small enough to draw at once."""


class Bladzijde(QWidget):
    """A page as wide as there is room for, never larger than it was drawn."""

    def __init__(self) -> None:
        super().__init__()
        beleid = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)
        self._beeld = QImage()

    def zet(self, beeld: QImage, naam: str) -> None:
        """Show a picture under a name."""
        self._beeld = beeld
        self.setAccessibleName(naam)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int) -> int:
        return self._maat(breedte).height()

    def sizeHint(self) -> QSize:
        return self._maat(em(60))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(8), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._beeld.isNull():
            return
        plek = QRect(0, 0, *self._maat(self.width()).toTuple())
        plek.moveLeft((self.width() - plek.width()) // 2)
        with schilder(self) as p:
            p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            p.drawImage(plek.adjusted(1, 1, -1, -1), self._beeld)
            p.setPen(kleur("lijn"))
            p.drawRect(plek.adjusted(0, 0, -1, -1))

    def _maat(self, breedte: int) -> QSize:
        if self._beeld.isNull():
            return QSize(breedte, 0)
        eigen = self._beeld.deviceIndependentSize().toSize()
        breed = min(breedte, eigen.width())
        return QSize(breed, round(eigen.height() * breed / max(eigen.width(), 1)))


class Voorbeeld(Kaart):
    """One page of one document at a time."""

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__("Voorbeeld")
        self.setObjectName("document.voorbeeld")
        self._toestand = toestand
        self._pdf = b""
        self._bladzijde, self._aantal = 0, 0
        self._uitleg = Tekst("Hier ziet u het document dat u maakt of kiest.", "gedempt")
        self._blad = Bladzijde()
        self._stand = Tekst("", "gedempt", breek=False)
        self._vorige, self._volgende = Knop("Vorige"), Knop("Volgende")
        self._vorige.setObjectName("document.vorige_bladzijde")
        self._volgende.setObjectName("document.volgende_bladzijde")
        self._vorige.clicked.connect(self._terug)
        self._volgende.clicked.connect(self._verder)
        rij = NaastElkaar(self._vorige, self._volgende, self._stand)
        rij.addStretch(1)
        self.inhoud.voeg(self._uitleg, Kolom(rij, self._blad))
        self._toon_knoppen()

    def toon(self, document_id: int) -> None:
        """Show the first page of a document; nothing for 0."""
        if not document_id:
            self._leeg()
            return
        documenten = self._toestand.omgeving.diensten.documenten
        try:
            self._pdf = documenten.pdf(self._toestand.casus_id, document_id)
        except VerwachteFout as fout:
            self._toestand.omgeving.melding.emit(zin(fout))
            return
        self._bladzijde = 0
        self._teken()

    def _leeg(self) -> None:
        self._pdf, self._bladzijde, self._aantal = b"", 0, 0
        self._blad.zet(QImage(), "")
        self._uitleg.show()
        self._toon_knoppen()

    def _teken(self) -> None:
        schaal = SCHAAL * self.devicePixelRatioF()
        job = self._toestand.omgeving.diensten.documenten.paginajob(
            self._pdf, self._bladzijde, schaal
        )
        self._toestand.omgeving.werkbank.start(job, klaar=self._klaar, mislukt=self._mislukt)

    def _klaar(self, beeld: Beeld) -> None:
        self._aantal = beeld.bladzijden
        formaat = QImage.Format.Format_RGBA8888
        plaat = QImage(beeld.pixels, beeld.breedte, beeld.hoogte, 4 * beeld.breedte, formaat).copy()
        plaat.setDevicePixelRatio(self.devicePixelRatioF())
        self._blad.zet(plaat, f"Bladzijde {self._bladzijde + 1} van {self._aantal}")
        self._uitleg.hide()
        self._toon_knoppen()

    def _mislukt(self, fout: Exception) -> None:
        raise fout

    def _toon_knoppen(self) -> None:
        stand = f"Bladzijde {self._bladzijde + 1} van {self._aantal}" if self._aantal else ""
        self._stand.setText(stand)
        meer = self._aantal > 1
        self._vorige.setVisible(meer)
        self._volgende.setVisible(meer)
        self._vorige.setEnabled(self._bladzijde > 0)
        self._volgende.setEnabled(self._bladzijde + 1 < self._aantal)

    def _terug(self) -> None:
        self._blader(-1)

    def _verder(self) -> None:
        self._blader(1)

    def _blader(self, stap: int) -> None:
        self._bladzijde = min(max(self._bladzijde + stap, 0), self._aantal - 1)
        self._teken()
