"""The paragraph the writer adds to one letter: plain text, kept while it is typed."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.delen import Lezer
from pga_desktop.domain.document import Niveau
from pga_desktop.services.formulierkeuze import Formulierkeuze, alineaklad
from pga_desktop.ui.leeshulp import Leeshulp
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Kolom, leg_opnieuw
from pga_desktop.ui.widgets.knoppen import Link
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
        self._klad = toestand.klad(self)
        self._hulp = Leeshulp(self, toestand.omgeving, lambda: niveau)

    def toon(self, sleutel: str, *, voor_de_persoon: bool) -> None:
        """Show what was typed for this kind of letter, or what stands in the last one made.

        Reading help is for what the person reads.
        """
        self._hulp.regel.setVisible(voor_de_persoon)
        if sleutel != self._sleutel:
            self._sleutel = sleutel
            self.ververs()

    def ververs(self) -> None:
        """Read the text again."""
        nu = self._toestand.dossier.huidig
        gemaakt = [
            d.eigen_alinea
            for d in nu.documenten
            if (d.sleutel, d.niveau) == (self._sleutel, self._niveau) and nu.mag_weg(d)
        ]
        self._klad.bewaar()
        self.zet_tekst(next(reversed(gemaakt), ""))
        self._klad.toon(alineaklad(self._sleutel) if self._sleutel else "")

    def begin(self, tekst: str) -> None:
        """Start from another text, unless one is being typed."""
        if not self._klad.toon(alineaklad(self._sleutel)):
            self.zet_tekst(tekst)


class Alineas(QWidget):
    """The paragraph at every chosen level; while all are empty one press away.

    Signal `getypt`: one of them changed.
    """

    getypt = Signal()

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__()
        self._is_open, self._hier = False, list[Niveau]()
        self._velden = {niveau: Alineaveld(toestand, niveau) for niveau in _NAMEN}
        self._knop = Link("Eigen alinea toevoegen")
        self._knop.setObjectName("document.alinea_toevoegen")
        self._knop.clicked.connect(self._open)
        kolom = Kolom(ouder=self)
        kolom.addWidget(self._knop, 0, Qt.AlignmentFlag.AlignLeft)
        kolom.voeg(*self._velden.values())
        for veld in self._velden.values():
            veld.getypt.connect(self.getypt)

    def toon(
        self, formulier: Formulierkeuze | None, gekozen: Collection[Niveau], *, dicht: bool = False
    ) -> None:
        """Offer those of the chosen levels that the text of a form has a place for.

        With `dicht` they are folded away again, unless there is something in them.
        """
        kan = formulier.met_alinea if formulier else frozenset()
        leest = formulier is not None and formulier.lezer is Lezer.CLIENT
        self._hier = [niveau for niveau in gekozen if niveau in kan]
        for niveau, veld in self._velden.items():
            sleutel = formulier.sleutel if formulier and niveau in kan else ""
            veld.toon(sleutel, voor_de_persoon=leest)
        gevuld = any(self._velden[niveau].tekst() for niveau in self._hier)
        self._schik(open_=gevuld or (self._is_open and not dicht))

    def teksten(self) -> dict[Niveau, str]:
        """What is typed, by level."""
        return {niveau: self._velden[niveau].tekst() for niveau in self._hier}

    def begin(self, niveau: Niveau, tekst: str) -> bool:
        """Open the paragraph of a level on a text; False when the letter has no place for one."""
        if niveau not in self._hier:
            return False
        self._velden[niveau].begin(tekst)
        self._open()
        return True

    def _open(self) -> None:
        self._schik(open_=True)
        leg_opnieuw(self)
        self._velden[self._hier[0]].setFocus(Qt.FocusReason.OtherFocusReason)

    def _schik(self, *, open_: bool) -> None:
        self._is_open = open_
        for niveau, veld in self._velden.items():
            veld.setVisible(open_ and niveau in self._hier)
        self._knop.setVisible(not open_)
        self.setVisible(bool(self._hier))
