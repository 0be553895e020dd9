"""The paragraph the writer adds to one letter: plain text, kept while it is typed."""

from PySide6.QtCore import QTimer

from pga_desktop.domain.document import Niveau
from pga_desktop.services.documenten import alineaveld
from pga_desktop.ui.binden import CONCEPT_NA_MS
from pga_desktop.ui.leeshulp import Leeshulp
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.tekstvelden import TekstVeld

_NAMEN = {Niveau.B1: "in gewone taal", Niveau.A2: "in makkelijke taal"}


class Alineaveld(TekstVeld):
    """One level of the paragraph of one kind of letter; belongs to the traject until it is made."""

    def __init__(self, toestand: Casustoestand, niveau: Niveau) -> None:
        super().__init__(
            f"document.alinea.{niveau}",
            f"Eigen alinea, {_NAMEN[niveau]}",
            hint="Komt na de inleiding van de brief.",
            regels=2,
        )
        self._toestand, self._niveau, self._sleutel = toestand, niveau, ""
        self._getypt = False
        self._wacht = QTimer(self)
        self._wacht.setSingleShot(True)
        self._wacht.setInterval(CONCEPT_NA_MS)
        self._wacht.timeout.connect(self._bewaar)
        self.getypt.connect(self._op_getypt)
        self.verlaten.connect(self._bewaar)
        toestand.spoelen.connect(self._bewaar)
        self._hulp = Leeshulp(self, toestand.omgeving, lambda: niveau)

    def toon(self, sleutel: str, *, voor_de_persoon: bool) -> None:
        """Show what was typed for this kind of letter, or what stands in the last one made.

        Reading help is for what the person reads.
        """
        self._hulp.regel.setVisible(voor_de_persoon)
        if sleutel == self._sleutel:
            return
        self._bewaar()
        self._sleutel = sleutel
        self.ververs()

    def ververs(self) -> None:
        """Read the text again."""
        nu = self._toestand.dossier.huidig
        concept = self._toestand.concepttekst(nu.traject.ref, self._veld)
        gemaakt = [
            d.eigen_alinea
            for d in nu.documenten
            if (d.sleutel, d.niveau) == (self._sleutel, self._niveau) and nu.mag_weg(d)
        ]
        self.zet_tekst(concept if concept is not None else next(reversed(gemaakt), ""))

    def begin(self, tekst: str) -> None:
        """Start from another text, unless one is being typed."""
        if (
            self._toestand.concepttekst(self._toestand.dossier.huidig.traject.ref, self._veld)
            is None
        ):
            self.zet_tekst(tekst)

    @property
    def _veld(self) -> str:
        return alineaveld(self._sleutel, self._niveau)

    def _op_getypt(self) -> None:
        self._getypt = True
        if not self._wacht.isActive():
            self._wacht.start()

    def _bewaar(self) -> None:
        self._wacht.stop()
        if self._getypt and self._sleutel:
            self._getypt = False
            ref = self._toestand.dossier.huidig.traject.ref
            self._toestand.bewaar_concept(ref, self._veld, self.tekst())
