"""Readable copies of documents in a folder; a concept goes out only when that is said."""

from collections.abc import Sequence
from functools import partial

from pga_desktop.domain.document import Document
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.ui.documenten.documentactie import Actiepaneel
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
from pga_desktop.ui.widgets.indeling import Kolom, Vloei
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.tekst import Tekst

_RUIM_OP = "Deze kopieën zijn niet versleuteld: ruim ze op als u ze niet meer nodig hebt."


class Exportpaneel(Actiepaneel):
    """Asks the folder; says how many documents miss something, and what can be done then."""

    def __init__(self, toestand: Casustoestand, documenten: Sequence[Document]) -> None:
        super().__init__()
        self._toestand = toestand
        self._map = Mapkeuze(
            "document.exportmap",
            "Map voor leesbare kopieën",
            toestand.exportmap or documentenmap(),
            hint="Een kopie in een map is niet versleuteld",
        )
        weg = Link("Annuleren")
        weg.setObjectName("export.annuleren")
        weg.clicked.connect(self.laat_af)
        knoppen = Vloei(*self._knoppen(documenten), weg, tussen=RUIMTE.m)
        kolom = Kolom(self._map, ouder=self)
        if bezwaar := _bezwaar(documenten):
            kolom.voeg(Tekst(f"{bezwaar} {CONCEPT_UITLEG}", "letop"))
        kolom.voeg(knoppen)
        self.setFocusProxy(self._map)

    def _knoppen(self, documenten: Sequence[Document]) -> list[Knop]:
        """What is whole goes out with the first button; what misses something by its own."""
        heel = [document for document in documenten if not document.ontbreekt]
        open_, knoppen = len(documenten) - len(heel), []
        if heel:
            self.hoofdknop = self._knop(_woorden(len(heel), len(documenten)), heel)
            self.hoofdknop.setObjectName("export.alleen_compleet" if open_ else "export.doen")
            knoppen.append(self.hoofdknop)
        if open_:
            alle = f"Alle {len(documenten)} exporteren, {open_} als concept"
            woorden = alle if len(documenten) > 1 else "Als concept exporteren"
            concept = self._knop(woorden, documenten, als_concept=True)
            concept.setObjectName("export.als_concept")
            knoppen.append(concept)
        return knoppen

    def _knop(
        self, woorden: str, documenten: Sequence[Document], *, als_concept: bool = False
    ) -> Knop:
        knop = Knop(woorden, primair=not als_concept)
        knop.clicked.connect(partial(self._schrijf, documenten, als_concept=als_concept))
        return knop

    def _schrijf(self, documenten: Sequence[Document], *, als_concept: bool) -> None:
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
        self._toestand.exportmap = self._map.map()
        waar = self._map.map().name or self._map.map()
        gelukt = f"{aantal_documenten(len(paden)).capitalize()} geëxporteerd naar de map ‘{waar}’."
        omgeving.melding.emit(Melding(gelukt, _RUIM_OP, fout=False))
        self.laat_af()


def _bezwaar(documenten: Sequence[Document]) -> str:
    """How many miss something, if any."""
    open_ = sum(bool(document.ontbreekt) for document in documenten)
    if not open_:
        return ""
    if len(documenten) == 1:
        return NOG_NIET_COMPLEET
    return f"Nog niet compleet: {open_} van de {len(documenten)} documenten."


def _woorden(heel: int, alle: int) -> str:
    if heel == alle:
        return "Exporteren" if alle == 1 else f"Deze {alle} exporteren"
    welke = "het complete document" if heel == 1 else f"de {heel} complete"
    return f"Alleen {welke} exporteren"
