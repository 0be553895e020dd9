"""The register of what was given to whom: every giving of a document of this case, newest first."""

from typing import Final

from PySide6.QtCore import Signal

from pga_desktop.domain.datums import lange_datum
from pga_desktop.domain.document import Document, Documentstap
from pga_desktop.domain.vouwen import vouw
from pga_desktop.ui.documenten.documentwoorden import LEZERNAMEN, hoe_gegeven, verstrekkingen
from pga_desktop.ui.register.filters import Keuzechip
from pga_desktop.ui.style.stijl import em
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Vloei
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.tabel import Cel, Kolomkop, Tabel, TabelRij
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.tekstvelden import RegelVeld

_KOPPEN: Final = (
    Kolomkop("Dag", 10.5, 0),
    Kolomkop("Document", 16, 4),
    Kolomkop("Aan wie", 12, 3),
    Kolomkop("Hoe", 9, 2),
)
_ZOEK = "Zoek een naam of document"


class Verstrekregister(Kaart):
    """A table to look through and narrow down. Signal `gekozen(id)`: the document to look at."""

    gekozen = Signal(int)

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__("Wat aan wie is gegeven")
        self.setObjectName("document.register")
        self._toestand = toestand
        self._lezer = ""
        self._zoek = RegelVeld("document.registerzoek", "", voorbeeld=_ZOEK)
        self._zoek.invoer.setAccessibleName(_ZOEK)
        self._zoek.setMinimumWidth(em(16))
        self._zoek.getypt.connect(self.ververs)
        self._chip = Keuzechip("Voor wie", self._lezers)
        self._chip.setObjectName("document.registerlezer")
        self._chip.gewijzigd.connect(self._op_lezer)
        self._filters = Vloei(self._zoek, self._chip)
        self._tabel = Tabel("Wat aan wie is gegeven", _KOPPEN, heel=True)
        self._tabel.setObjectName("document.registertabel")
        self._tabel.geopend.connect(self._op_geopend)
        self._leeg = Tekst("", "gedempt")
        self.inhoud.voeg(self._filters, self._leeg, self._tabel)
        toestand.veranderd.connect(self.ververs)
        self.ververs()

    def ververs(self) -> None:
        """Show what was given, as far as it fits the filter."""
        alle = self._gegeven()
        rijen = [self._rij(document, stap) for document, stap in alle if self._past(document, stap)]
        self._tabel.zet(rijen)
        self._tabel.setVisible(bool(rijen))
        self._filters.setVisible(bool(alle))
        self._leeg.setVisible(not rijen)
        niets = "Er is nog niets vastgelegd als verstuurd of uitgereikt."
        self._leeg.setText("Niets gevonden." if alle else niets)

    def _gegeven(self) -> list[tuple[Document, Documentstap]]:
        gegeven = [
            (document, stap)
            for traject in self._toestand.dossier.trajecten
            for document in traject.documenten
            for stap in verstrekkingen(traject.stappen_van(document))
        ]
        return sorted(gegeven, key=lambda paar: (paar[1].datum, paar[1].id), reverse=True)

    def _past(self, document: Document, stap: Documentstap) -> bool:
        if self._lezer not in ("", document.lezer):
            return False
        tekst = vouw(f"{document.titel} {stap.aan} {document.ontvanger} {self._hoe(stap)}")
        return all(woord in tekst for woord in vouw(self._zoek.tekst()).split())

    def _rij(self, document: Document, stap: Documentstap) -> TabelRij:
        return TabelRij(
            str(document.id),
            (
                Cel(lange_datum(stap.datum)),
                Cel(f"{document.titel} ({document.niveau.upper()})", vet=True),
                Cel(stap.aan),
                Cel(self._hoe(stap)),
            ),
        )

    def _hoe(self, stap: Documentstap) -> str:
        return hoe_gegeven(stap, self._toestand.omgeving.diensten.regio)

    def _lezers(self) -> list[tuple[str, str]]:
        hier = {document.lezer for document, _ in self._gegeven()}
        return [(lezer, naam) for lezer, naam in LEZERNAMEN.items() if lezer in hier]

    def _op_lezer(self, lezer: str) -> None:
        self._lezer = lezer
        self.ververs()

    def _op_geopend(self, sleutel: str) -> None:
        self.gekozen.emit(int(sleutel))
