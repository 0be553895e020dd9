"""What happened to a case: every change and every transition, newest first.

What comes from the OM is told only after that part was opened in this visit.
"""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.datums import kloktijd, lange_datum
from pga_desktop.ui.casus.verleden import Gebeurd, vertel
from pga_desktop.ui.style.stijl import em
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import EigenIndeling, Kolom, hoogte_van
from pga_desktop.ui.widgets.kaart import Kaart, Streep
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.tekst import Tekst

PER_BLADZIJDE = 25
_WANNEER, _TUSSEN = 11, 2


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
    wie = f", {gebeurd.wie}" if gebeurd.wie else ""
    rij = _Rijindeling(doos)
    rij.addWidget(
        Tekst(f"{lange_datum(gebeurd.tijd.date())}\n{kloktijd(gebeurd.tijd)}{wie}", "klein")
    )
    for zin, rol in ((gebeurd.wat, "vet"), *gebeurd.zinnen):
        rij.addWidget(Tekst(zin, rol))
    return doos


class _Rijindeling(EigenIndeling):
    """When and who at the left, the words under each other beside it; measured once a width."""

    def sizeHint(self) -> QSize:
        return QSize(em(3 * _WANNEER), self.heightForWidth(em(3 * _WANNEER)))

    def minimumSize(self) -> QSize:
        return QSize(em(2 * _WANNEER), 0)

    def _leg(self, rect: QRect, *, plaatsen: bool) -> int:
        wanneer, *woorden = self._zichtbaar()
        links = em(_WANNEER)
        onder, y = hoogte_van(wanneer, links), 0
        plekken = [QRect(0, 0, links, onder)]
        for item in woorden:
            breedte = rect.width() - links - RUIMTE.l
            hoogte = hoogte_van(item, breedte)
            plekken.append(QRect(links + RUIMTE.l, y, breedte, hoogte))
            y += hoogte + _TUSSEN
        if plaatsen:
            for item, plek in zip((wanneer, *woorden), plekken, strict=True):
                item.setGeometry(plek.translated(rect.topLeft()))
        return max(onder, y - _TUSSEN)
