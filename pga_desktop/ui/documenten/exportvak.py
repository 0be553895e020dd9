"""Readable copies of documents in a folder; a concept goes out only when that is said."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.document import Document
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.documenten.documentwoorden import (
    CONCEPT_UITLEG,
    NOG_NIET_COMPLEET,
    aantal_documenten,
)
from pga_desktop.ui.meldingen import Melding, zin
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toegang.mapkeuze import Mapkeuze
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.voorkeuren import documentenmap
from pga_desktop.ui.widgets.indeling import Kolom, VloeiLayout
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.tekst import Tekst

_RUIM_OP = "Deze kopieën zijn niet versleuteld: ruim ze op als u ze niet meer nodig hebt."


class Exportvak(QWidget):
    """Asks the folder. Signals: `alles` and `dit`, which documents the user wants out."""

    alles = Signal()
    dit = Signal()

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__()
        self._toestand = toestand
        self._map = Mapkeuze(
            "document.exportmap",
            "Map voor leesbare kopieën",
            documentenmap(),
            hint="Een kopie in een map is niet versleuteld",
        )
        alles, dit = Knop("Alles exporteren"), Knop("Dit document exporteren")
        alles.setObjectName("document.exporteren")
        dit.setObjectName("document.exporteer_dit")
        alles.clicked.connect(self.alles)
        dit.clicked.connect(self.dit)
        knoppen = QWidget()
        VloeiLayout(knoppen).voeg(alles, dit)
        self._vraag = Plek(tussen=RUIMTE.s)
        Kolom(self._map, knoppen, self._vraag, ouder=self)

    def exporteer(self, nummers: Sequence[int]) -> None:
        """Write copies; when some are concepts that miss something, ask first."""
        self._vraag.leeg()
        documenten = [self._toestand.dossier.document(nummer)[1] for nummer in nummers]
        if any(document.ontbreekt for document in documenten):
            self._vraag_eerst(documenten)
        else:
            self._schrijf(documenten)

    def vergeet_vraag(self) -> None:
        """Another document is in sight: what was asked is about the old one."""
        self._vraag.leeg()

    def _vraag_eerst(self, documenten: Sequence[Document]) -> None:
        heel = [document for document in documenten if not document.ontbreekt]
        open_ = len(documenten) - len(heel)
        if len(documenten) == 1:
            vraag, ja = NOG_NIET_COMPLEET, "Als concept exporteren"
        else:
            vraag = f"Nog niet compleet: {open_} van de {len(documenten)} documenten."
            ja = f"Alle {len(documenten)} exporteren, {open_} als concept"
        knoppen = QWidget()
        vloei = VloeiLayout(knoppen)
        if heel:
            welke = "het complete document" if len(heel) == 1 else f"de {len(heel)} complete"
            alleen = Knop(f"Alleen {welke} exporteren")
            alleen.setObjectName("export.alleen_compleet")
            alleen.clicked.connect(partial(self._schrijf, heel))
            vloei.voeg(alleen)
        concept, weg = Knop(ja), Link("Annuleren")
        concept.setObjectName("export.als_concept")
        concept.clicked.connect(partial(self._schrijf, documenten, als_concept=True))
        weg.setObjectName("export.annuleren")
        weg.clicked.connect(self._annuleer)
        vloei.voeg(concept, weg)
        self._vraag.voeg(Tekst(f"{vraag} {CONCEPT_UITLEG}", "letop"), knoppen)
        weg.setFocus(Qt.FocusReason.OtherFocusReason)

    def _annuleer(self) -> None:
        self._vraag.leeg()
        self._map.setFocus(Qt.FocusReason.OtherFocusReason)

    def _schrijf(self, documenten: Sequence[Document], *, als_concept: bool = False) -> None:
        omgeving = self._toestand.omgeving
        try:
            paden = omgeving.diensten.kopieen.exporteer(
                self._toestand.casus_id,
                [document.id for document in documenten],
                self._map.map(),
                als_concept=als_concept,
            )
        except VerwachteFout as fout:
            omgeving.melding.emit(zin(fout))
            return
        self._vraag.leeg()
        gelukt = f"{aantal_documenten(len(paden)).capitalize()} geëxporteerd."
        omgeving.melding.emit(Melding(gelukt, _RUIM_OP, fout=False))
