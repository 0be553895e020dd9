"""What was made for a case, newest first, and readable copies of it in a folder."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.datums import cijferdatum
from pga_desktop.domain.document import Document, Documentstand
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.casus.rijknop import Rijknop, Samenvatting
from pga_desktop.ui.documenten.documentwoorden import standchip
from pga_desktop.ui.documenten.verstrekpaneel import Verstrekpaneel
from pga_desktop.ui.meldingen import Melding, zin
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toegang.mapkeuze import Mapkeuze
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.voorkeuren import documentenmap
from pga_desktop.ui.widgets.chip import ChipSoort
from pga_desktop.ui.widgets.indeling import Kolom, VloeiLayout
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.tekst import Tekst


def documenten_van(dossier: Dossier) -> list[Document]:
    """Every document of a case, also of earlier trajecten, newest first."""
    alle = [doc for traject in dossier.trajecten for doc in traject.documenten]
    return sorted(alle, key=lambda doc: doc.id, reverse=True)


class Documentlijst(Kaart):
    """The documents that were made. Signal `gekozen(id)`."""

    gekozen = Signal(int)

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
        self._export = QWidget()
        self._map = Mapkeuze(
            "document.exportmap",
            "Map voor leesbare kopieën",
            documentenmap(),
            hint="Een kopie in een map is niet versleuteld",
        )
        alles, dit = Knop("Alles exporteren"), Knop("Alleen dit document")
        alles.setObjectName("document.exporteren")
        dit.setObjectName("document.exporteer_dit")
        alles.clicked.connect(self._exporteer_alles)
        dit.clicked.connect(self._exporteer_dit)
        knoppen = QWidget()
        VloeiLayout(knoppen).voeg(alles, dit)
        Kolom(self._map, knoppen, ouder=self._export)
        self._stapel = QWidget()
        self._stapelzin = Tekst("", "vet")
        self._stapel_klaar, self._stapel_uit = Knop(""), Knop("")
        self._stapel_klaar.setObjectName("stapel.klaarzetten")
        self._stapel_uit.setObjectName("stapel.exporteren")
        self._stapel_klaar.clicked.connect(self._zet_stapel_klaar)
        self._stapel_uit.clicked.connect(self._exporteer_stapel)
        stapelknoppen = QWidget()
        self._stapel_weg = Knop("")
        self._stapel_weg.setObjectName("stapel.verstrekken")
        self._stapel_weg.clicked.connect(self._verstrek_stapel)
        self._stapelvraag = Plek()
        VloeiLayout(stapelknoppen).voeg(self._stapel_klaar, self._stapel_uit, self._stapel_weg)
        Kolom(
            self._stapelzin,
            stapelknoppen,
            self._stapelvraag,
            ouder=self._stapel,
            tussen=RUIMTE.s,
        )
        self.inhoud.voeg(self._stapel, self._leeg, self._rijen)
        self.inhoud.addSpacing(RUIMTE.s)
        self.inhoud.voeg(self._export)
        self.ververs()

    def kies(self, document_id: int) -> None:
        """Mark the document that is in sight."""
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
        stapel = self._stapelnummers()
        self._stapel.setVisible(len(stapel) > 1)
        self._stapelzin.setText(f"Net gemaakt: {len(stapel)} documenten")
        self._stapel_klaar.zet_tekst(f"Deze {len(stapel)} klaarzetten")
        self._stapel_uit.zet_tekst(f"Deze {len(stapel)} exporteren")
        te_geven = len(self._te_geven())
        self._stapel_weg.zet_tekst(f"Deze {te_geven} verstuurd of uitgereikt…")
        self._stapel_weg.setVisible(te_geven > 1)
        self._leeg.setVisible(not documenten)
        self._export.setVisible(bool(documenten))

    def _rij(self, doc: Document) -> Rijknop:
        knop = Rijknop()
        knop.setObjectName(f"document.{doc.id}")
        knop.setProperty("document", doc.id)
        knop.clicked.connect(self._kies)
        return knop

    def _zin(self, doc: Document) -> Samenvatting:
        titel = self._titels.get(doc.sleutel, doc.sleutel)
        traject, _ = self._toestand.dossier.document(doc.id)
        chips = [(doc.niveau.upper(), ChipSoort.NEUTRAAL), standchip(traject.stappen_van(doc))]
        if traject.ondertekeningen_van(doc):
            chips.append(("ondertekend", ChipSoort.OK))
        if doc.ontbreekt:
            chips.append(("niet compleet", ChipSoort.WAARSCHUWING))
        if doc.id in self._anders:
            chips.append(("casus veranderd", ChipSoort.WAARSCHUWING))
        return Samenvatting(
            f"{titel}\n{doc.ontvanger}" if doc.ontvanger else titel,
            chips=tuple(chips),
            rechts=cijferdatum(doc.gemaakt_op.date()),
        )

    def _kies(self) -> None:
        self.gekozen.emit(self.sender().property("document"))

    def _stapelnummers(self) -> list[int]:
        """What was made together last, as far as it is still there."""
        hier = {doc.id for doc in documenten_van(self._toestand.dossier)}
        return [nummer for nummer in self._toestand.stapel if nummer in hier]

    def _zet_stapel_klaar(self) -> None:
        dienst, casus_id = self._toestand.omgeving.diensten.verstrekken, self._toestand.casus_id
        nummers = self._stapelnummers()
        if self._toestand.doe(lambda: dienst.zet_klaar(casus_id, nummers)):
            nu = self._toestand.dossier
            klaar = [nu.document(n) for n in nummers]
            aantal = sum(traject.stand(doc) is Documentstand.KLAARGEZET for traject, doc in klaar)
            mist = len(nummers) - aantal
            vervolg = f"In {mist} ontbreekt nog iets; kijk bij elk document wat." if mist else ""
            melding = Melding(f"Klaargezet: {aantal} van {len(nummers)}.", vervolg, fout=False)
            self._toestand.omgeving.melding.emit(melding)

    def _te_geven(self) -> list[Document]:
        """What was made together last and can go out, but is not out yet."""
        gevonden = [self._toestand.dossier.document(n) for n in self._stapelnummers()]
        return [
            document
            for traject, document in gevonden
            if not document.ontbreekt and traject.stand(document) is not Documentstand.VERSTREKT
        ]

    def _verstrek_stapel(self) -> None:
        self._toestand.spoelen.emit()
        self._stapelvraag.leeg()
        paneel = Verstrekpaneel(self._toestand, self._te_geven())
        paneel.gesloten.connect(self._sluit_stapelvraag)
        self._stapelvraag.voeg(paneel)
        paneel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sluit_stapelvraag(self) -> None:
        self._stapelvraag.leeg()
        self._stapel_klaar.setFocus(Qt.FocusReason.OtherFocusReason)

    def _exporteer_stapel(self) -> None:
        self._exporteer(self._stapelnummers())

    def _exporteer_alles(self) -> None:
        self._exporteer([doc.id for doc in documenten_van(self._toestand.dossier)])

    def _exporteer_dit(self) -> None:
        self._exporteer([self._getoond])

    def _exporteer(self, nummers: Sequence[int]) -> None:
        omgeving = self._toestand.omgeving
        try:
            paden = omgeving.diensten.kopieen.exporteer(
                self._toestand.casus_id, nummers, self._map.map()
            )
        except VerwachteFout as fout:
            omgeving.melding.emit(zin(fout))
            return
        aantal = "1 document" if len(paden) == 1 else f"{len(paden)} documenten"
        vervolg = "Deze kopieën zijn niet versleuteld: ruim ze op als u ze niet meer nodig hebt."
        omgeving.melding.emit(Melding(f"{aantal} geëxporteerd.", vervolg, fout=False))
