"""What was made for a case, newest first."""

from typing import Final

from PySide6.QtCore import Qt, Signal

from pga_desktop.domain.datums import lange_datum
from pga_desktop.domain.document import Document, Documentstand
from pga_desktop.domain.dossier import Dossier
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.documenten.documentwoorden import standchips
from pga_desktop.ui.documenten.exportpaneel import Exportpaneel
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.chip import ChipSoort
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.knoppen import Link
from pga_desktop.ui.widgets.tabel import Cel, Kolomkop, Tabel, TabelRij
from pga_desktop.ui.widgets.tekst import Tekst

_KOPPEN: Final = (
    Kolomkop("Document", 16, 6),
    Kolomkop("Voor wie", 12, 5),
    Kolomkop("Stand", 12, 3),
    Kolomkop("Gemaakt op", 10.5, 0),
)
_LEEG: Final = "Nog geen documenten gemaakt. Kies hierboven welk document u wilt maken."


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
        self._anders: frozenset[int] = frozenset()
        self._gevraagd: list[Document] = []
        """The documents that the open question is about."""
        self._alles = Link("Alles exporteren…")
        self._alles.setObjectName("document.exporteren")
        self._alles.clicked.connect(self._vraag_map)
        self.kopregel.voeg(self._alles)
        self._vraag = Plek()
        self._leeg = Tekst(_LEEG, "gedempt")
        self._tabel = Tabel("Gemaakte documenten", _KOPPEN, heel=True)
        self._tabel.setObjectName("document.lijst")
        self._tabel.geopend.connect(self._op_geopend)
        self.inhoud.voeg(self._vraag, self._leeg, self._tabel)
        self.ververs()

    def kies(self, document_id: int) -> None:
        """Mark the document that was in sight last."""
        self._tabel.kies(str(document_id))

    def geef_toetsenbord(self) -> None:
        """Put the keyboard on the marked document."""
        self._tabel.setFocus(Qt.FocusReason.OtherFocusReason)

    def zet_anders(self, anders: frozenset[int]) -> None:
        """Mark the documents of which a new version would have other words."""
        self._anders = anders
        self.ververs()

    def ververs(self) -> None:
        """List the documents of the case."""
        documenten = documenten_van(self._toestand.dossier)
        if documenten != self._gevraagd:
            self._vraag.leeg()
        self.titel.setText(f"Gemaakt ({len(documenten)})" if documenten else "Gemaakt")
        self._tabel.zet([self._rij(document) for document in documenten])
        self._tabel.setVisible(bool(documenten))
        self._leeg.setVisible(not documenten)
        self._alles.setVisible(bool(documenten) and self._vraag.is_leeg)

    def _rij(self, doc: Document) -> TabelRij:
        traject, _ = self._toestand.dossier.document(doc.id)
        chips = standchips(traject, doc)
        if doc.ontbreekt:
            chips.append(("niet compleet", ChipSoort.WAARSCHUWING))
        if doc.id in self._anders:
            gegeven = traject.stand(doc) is Documentstand.VERSTREKT
            soort = ChipSoort.NEUTRAAL if gegeven else ChipSoort.WAARSCHUWING
            chips.append(("casus veranderd", soort))
        return TabelRij(
            str(doc.id),
            (
                Cel(f"{doc.titel} ({doc.niveau.upper()})", vet=True),
                Cel(doc.ontvanger),
                Cel(chips=tuple(chips)),
                Cel(lange_datum(doc.gemaakt_op.astimezone().date())),
            ),
        )

    def _op_geopend(self, sleutel: str) -> None:
        self.gekozen.emit(int(sleutel))

    def _vraag_map(self) -> None:
        self._gevraagd = documenten_van(self._toestand.dossier)
        paneel = Exportpaneel(self._toestand, self._gevraagd)
        paneel.gesloten.connect(self._sluit_vraag)
        self._vraag.voeg(paneel)
        self._alles.hide()
        paneel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sluit_vraag(self) -> None:
        self._vraag.leeg()
        self._alles.show()
        self._alles.setFocus(Qt.FocusReason.OtherFocusReason)
