"""What happened to a case: every change and every transition, newest first.

What comes from the OM is told only after that part was opened in this visit.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from pga_desktop.domain.datums import lange_datum
from pga_desktop.ui.casus.verleden import Gebeurd, vertel
from pga_desktop.ui.style.stijl import em
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.indeling import Rij as NaastElkaar
from pga_desktop.ui.widgets.kaart import Kaart, Streep
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.tekst import Tekst

PER_BLADZIJDE = 25
_WANNEER = 11


class Geschiedenispagina(QWidget):
    """Signal `terug`: back to the sections."""

    terug = Signal()

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__()
        self.setObjectName("geschiedenis")
        diensten = toestand.omgeving.diensten
        regels = diensten.casussen.geschiedenis(toestand.casus_id)
        self._gebeurd = vertel(regels, toestand.dossier, diensten.regio, met_om=toestand.om_geopend)
        self._getoond = 0
        terug = Link("Terug naar de casus")
        terug.setObjectName("geschiedenis.terug")
        terug.clicked.connect(self.terug)
        kaart = Kaart("Geschiedenis")
        self._kolom = Kolom(tussen=RUIMTE.s)
        self._meer = Knop("Meer laten zien")
        self._meer.setObjectName("geschiedenis.meer")
        self._meer.clicked.connect(self._toon_meer)
        kaart.inhoud.voeg(self._kolom)
        kaart.inhoud.addWidget(self._meer, 0, Qt.AlignmentFlag.AlignLeft)
        kolom = Kolom(ouder=self)
        kolom.addWidget(terug, 0, Qt.AlignmentFlag.AlignLeft)
        kolom.voeg(kaart)
        self._toon_meer()

    def _toon_meer(self) -> None:
        volgende = self._gebeurd[self._getoond : self._getoond + PER_BLADZIJDE]
        for gebeurd in volgende:
            self._kolom.voeg(_rij(gebeurd), Streep())
        self._getoond += len(volgende)
        self._meer.setVisible(self._getoond < len(self._gebeurd))


def _rij(gebeurd: Gebeurd) -> QWidget:
    doos = QWidget()
    doos.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    wie = f", {gebeurd.wie}" if gebeurd.wie else ""
    wanneer = Tekst(f"{lange_datum(gebeurd.tijd.date())}\n{gebeurd.tijd:%H:%M}{wie}", "klein")
    wanneer.setFixedWidth(em(_WANNEER))
    wat = Kolom(Tekst(gebeurd.wat, "vet"), tussen=2)
    for zin, rol in gebeurd.zinnen:
        wat.voeg(Tekst(zin, rol))
    rij = NaastElkaar(ouder=doos, tussen=RUIMTE.l)
    rij.addWidget(wanneer, 0, Qt.AlignmentFlag.AlignTop)
    rij.voeg(wat, rek=1)
    return doos
