"""Who may see one item, in words; and sharing it on purpose with one organisation, with the ground.

What is marked here is what the sharing rule calls 'marked' (design 6).
"""

from PySide6.QtWidgets import QWidget

from pga_desktop.domain.casus import Deling
from pga_desktop.domain.datums import cijferdatum, korte_datum
from pga_desktop.domain.delen import CLIENT, MARKEERBAAR
from pga_desktop.domain.velden import Ref, Soort
from pga_desktop.ui.casus.lezen import wie_ziet
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.indeling import Rij as NaastElkaar
from pga_desktop.ui.widgets.keuzevelden import KeuzeVeld, VinkVeld
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.tekstvelden import RegelVeld


class Deelpaneel(QWidget):
    """The lock of one item: who sees it, with whom it is shared, and sharing it."""

    def __init__(self, toestand: Casustoestand, item: Ref, soort: Soort) -> None:
        super().__init__()
        self.setObjectName(f"delen.{item.soort}.{item.id}")
        self._toestand, self._item, self._soort = toestand, item, soort
        kolom = Kolom(ouder=self, tussen=RUIMTE.xs)
        self._wie = Tekst("", "klein")
        self._delingen = Kolom(tussen=RUIMTE.xs)
        self._knop = Link("Delen met een organisatie…")
        self._knop.setObjectName(f"delen.{item.soort}.{item.id}.open")
        self._knop.clicked.connect(self._open)
        self._plek = Kolom(tussen=RUIMTE.s)
        kolom.voeg(self._wie, self._delingen, self._knop, self._plek)
        toestand.veranderd.connect(self.ververs)
        self.ververs()

    def zet_soort(self, soort: Soort) -> None:
        """The item became another kind of information."""
        self._soort = soort
        self.ververs()

    def ververs(self) -> None:
        """Read again with whom it is shared."""
        self._wie.setText(f"Wie ziet dit? {wie_ziet(self._soort)}.")
        self._delingen.leeg()
        for deling in self._gedeeld():
            self._delingen.voeg(self._regel(deling))
        self._knop.setVisible(self._soort in MARKEERBAAR)

    def _gedeeld(self) -> list[Deling]:
        return [
            d
            for d in self._toestand.dossier.delingen
            if Ref(d.item_soort, d.item_id or 0) == self._item
        ]

    def _regel(self, deling: Deling) -> QWidget:
        doos = QWidget()
        rij = NaastElkaar(ouder=doos)
        met = "de cliënt" if deling.organisatie == CLIENT else deling.organisatie
        om = ", met toestemming van het OM" if deling.om_toestemming else ""
        wanneer = korte_datum(deling.datum)
        rij.voeg(Tekst(f"Gedeeld met {met} op {wanneer}{om}: {deling.grond}"), rek=1)
        weg = Link("Intrekken")
        weg.setObjectName(f"verwijderen.deling.{deling.id}")
        weg.setProperty("deling", deling.id)
        weg.clicked.connect(self._trek_in)
        rij.voeg(weg)
        return doos

    def _open(self) -> None:
        self._plek.leeg()
        basis = f"delen.{self._item.soort}.{self._item.id}"
        dossier = self._toestand.dossier
        regio = self._toestand.omgeving.diensten.regio
        namen = [(naam, naam) for naam in dossier.partners]
        zvh = [(k.label, k.label) for k in regio.lijst("zvh").keuzes]
        self._met = KeuzeVeld(f"{basis}.organisatie", "Met wie?", [*namen, *zvh])
        self._grond = RegelVeld(f"{basis}.grond", "Waarom mag dit gedeeld worden?")
        self._om = VinkVeld(f"{basis}.om", "Het OM stemt in")
        self._om.setVisible(self._soort is Soort.STRAFVORDERLIJK)
        deel = Knop("Delen")
        deel.setObjectName(f"{basis}.bevestigen")
        deel.clicked.connect(self._deel)
        self._plek.voeg(self._met, self._grond, self._om, deel)
        self._met.setFocus()

    def _deel(self) -> None:
        mist_wie, mist_grond = not self._met.tekst(), not self._grond.tekst().strip()
        self._met.zet_fout("Kies een organisatie." if mist_wie else None)
        self._grond.zet_fout("Vul de grond in; die blijft bewaard." if mist_grond else None)
        if mist_wie or mist_grond:
            return
        waarden = {
            "item_soort": self._item.soort,
            "item_id": str(self._item.id),
            "organisatie": self._met.tekst(),
            "grond": self._grond.tekst(),
            "datum": cijferdatum(self._toestand.omgeving.klok.vandaag()),
            "om_toestemming": self._om.tekst(),
        }
        self._toestand.voeg_toe("deling", self._toestand.casus_id, waarden)
        self._plek.leeg()

    def _trek_in(self) -> None:
        self._toestand.verwijder(Ref(Deling.SOORT, self.sender().property("deling")))
