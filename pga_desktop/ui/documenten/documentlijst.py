"""What was made for a case, newest first."""

from PySide6.QtCore import Signal

from pga_desktop.domain.datums import lange_datum
from pga_desktop.domain.document import Document
from pga_desktop.domain.dossier import Dossier
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.casus.rijknop import Rijknop, Samenvatting
from pga_desktop.ui.documenten.documentwoorden import standchips
from pga_desktop.ui.documenten.exportvak import Exportvak
from pga_desktop.ui.documenten.stapelvak import Stapelvak
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.chip import ChipSoort
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.tekst import Tekst


def documenten_van(dossier: Dossier) -> list[Document]:
    """Every document of a case, also of earlier trajecten, newest first."""
    alle = [doc for traject in dossier.trajecten for doc in traject.documenten]
    return sorted(alle, key=lambda doc: doc.id, reverse=True)


class Documentlijst(Kaart):
    """The documents that were made. Signals: `gekozen(id)`; `ingegaan` when it was with Enter."""

    gekozen = Signal(int)
    ingegaan = Signal()

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__("Gemaakt")
        self._toestand = toestand
        self._getoond = 0
        self._anders: frozenset[int] = frozenset()
        self._regels: dict[int, Rijknop] = {}
        formulieren = toestand.omgeving.diensten.documenten.formulieren()
        self._titels = {f.sleutel: f.titel for f in formulieren}
        self._leeg = Tekst("Nog geen documenten gemaakt.", "gedempt")
        self._rijen = Plek()
        self._export = Exportvak(toestand)
        self._export.alles.connect(self._exporteer_alles)
        self._export.dit.connect(self._exporteer_dit)
        self._stapel = Stapelvak(toestand)
        self._stapel.exporteren.connect(self._export.exporteer)
        self.inhoud.voeg(self._stapel, self._leeg, self._rijen)
        self.inhoud.addSpacing(RUIMTE.s)
        self.inhoud.voeg(self._export)
        self.ververs()

    def kies(self, document_id: int) -> None:
        """Mark the document that is in sight."""
        if document_id != self._getoond:
            self._export.vergeet_vraag()
        self._getoond = document_id
        self.ververs()

    def zet_anders(self, anders: frozenset[int]) -> None:
        """Mark the documents of which a new version would have other words."""
        self._anders = anders
        self.ververs()

    def ververs(self) -> None:
        """List the documents of the case."""
        documenten = {doc.id: doc for doc in documenten_van(self._toestand.dossier)}
        self._rijen.houd_bij(self._regels, documenten, self._rij)
        for nummer, regel in self._regels.items():
            regel.zet(self._zin(documenten[nummer]))
            regel.zet_gekozen(nummer == self._getoond)
        self._stapel.ververs()
        self._leeg.setVisible(not documenten)
        self._export.setVisible(bool(documenten))

    def _rij(self, doc: Document) -> Rijknop:
        knop = Rijknop()
        knop.setObjectName(f"document.{doc.id}")
        knop.setProperty("document", doc.id)
        knop.clicked.connect(self._kies)
        knop.ingegaan.connect(self.ingegaan)
        return knop

    def _zin(self, doc: Document) -> Samenvatting:
        titel = self._titels.get(doc.sleutel, doc.sleutel)
        traject, _ = self._toestand.dossier.document(doc.id)
        chips = [(doc.niveau.upper(), ChipSoort.NEUTRAAL), *standchips(traject, doc)]
        if doc.ontbreekt:
            chips.append(("niet compleet", ChipSoort.WAARSCHUWING))
        if doc.id in self._anders:
            chips.append(("casus veranderd", ChipSoort.WAARSCHUWING))
        return Samenvatting(
            f"{titel}\n{doc.ontvanger}" if doc.ontvanger else titel,
            chips=tuple(chips),
            rechts=lange_datum(doc.gemaakt_op.date()),
        )

    def _kies(self) -> None:
        self.gekozen.emit(self.sender().property("document"))

    def _exporteer_alles(self) -> None:
        self._export.exporteer([doc.id for doc in documenten_van(self._toestand.dossier)])

    def _exporteer_dit(self) -> None:
        self._export.exporteer([self._getoond])
