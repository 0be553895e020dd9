"""The measurements of a traject as a list; opening one goes to the scoring page."""

from functools import partial

from PySide6.QtWidgets import QWidget

from pga_desktop.domain.datums import lange_datum
from pga_desktop.domain.meting import Meting, Metingsoort
from pga_desktop.domain.stappen import Station
from pga_desktop.domain.velden import Ref
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.casus.rijknop import Rijknop, Samenvatting
from pga_desktop.ui.casus.velden import alleen_open
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.chip import ChipSoort
from pga_desktop.ui.widgets.indeling import VloeiLayout
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.knoppen import Link
from pga_desktop.ui.widgets.tekst import Tekst


class Metingkaart(Kaart):
    """Every measurement with its date and how far it is, and a way to start the next one.

    There is one nulmeting: with that there, another is not offered.
    """

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__("Metingen")
        self.setObjectName("sectie.meting")
        self._toestand = toestand
        self._regels: dict[Ref, Rijknop] = {}
        self._leeg = Tekst(
            "Nog geen meting. De nulmeting laat zien hoe het aan het begin is.", "gedempt"
        )
        self._rijen = Plek()
        knoppen = QWidget()
        vloei = VloeiLayout(knoppen, tussen=RUIMTE.l)
        self._knoppen = {soort: self._knop(soort) for soort in self._volgorde()}
        vloei.voeg(*self._knoppen.values())
        self.inhoud.setSpacing(RUIMTE.s)
        alleen_open(toestand, Meting.SOORT, knoppen)
        self.inhoud.voeg(self._leeg, self._rijen, knoppen)
        toestand.veranderd.connect(self.ververs)
        self.ververs()

    def ververs(self) -> None:
        """List the measurements the dossier has."""
        metingen = {meting.ref: meting for meting in self._toestand.dossier.huidig.metingen}
        self._rijen.houd_bij(self._regels, metingen, self._rij)
        for ref, meting in metingen.items():
            self._regels[ref].zet(self._zin(meting))
        self._leeg.setVisible(not metingen)
        heeft_nul = any(m.soort == Metingsoort.NUL for m in metingen.values())
        self._knoppen[Metingsoort.NUL].setVisible(not heeft_nul)

    def _volgorde(self) -> list[Metingsoort]:
        """What is most likely next first: at the end of a case that is the eindmeting."""
        op_het_eind = self._toestand.dossier.casus.stap.station is Station.AFSLUITING
        soorten = list(Metingsoort)
        return sorted(soorten, key=lambda s: op_het_eind and s is not Metingsoort.EIND)

    def _knop(self, soort: Metingsoort) -> Link:
        knop = Link(f"{self._label(soort)} toevoegen")
        knop.setObjectName(f"toevoegen.meting.{soort}")
        knop.clicked.connect(partial(self._voeg_toe, soort))
        return knop

    def _rij(self, meting: Meting) -> Rijknop:
        knop = Rijknop()
        knop.setObjectName(f"openen.meting.{meting.id}")
        knop.clicked.connect(partial(self._toestand.meting_gevraagd.emit, meting.id))
        return knop

    def _zin(self, meting: Meting) -> Samenvatting:
        scores = self._toestand.dossier.huidig.scores_van(meting)
        gedaan = sum(s.score is not None for s in scores)
        klaar = gedaan == len(scores)
        stand = f"{gedaan} van {len(scores)} leefgebieden"
        return Samenvatting(
            self._label(meting.soort),
            voor=lange_datum(meting.datum) or "Nog geen datum",
            chips=((stand, ChipSoort.OK if klaar else ChipSoort.NEUTRAAL),),
        )

    def _label(self, soort: str) -> str:
        return self._toestand.omgeving.diensten.regio.label("metingsoorten", soort)

    def _voeg_toe(self, soort: Metingsoort) -> None:
        traject = self._toestand.dossier.huidig.traject.id
        ref = self._toestand.voeg_toe("meting", traject, {"soort": str(soort)})
        if ref is not None:
            self._toestand.meting_gevraagd.emit(ref.id)
