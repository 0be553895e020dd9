"""Which document to make: what fits the step of the case first, and what was made already."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt, Signal

from pga_desktop.services.formulierkeuze import Formulierkeuze
from pga_desktop.ui.casus.kop import STATIONNAMEN
from pga_desktop.ui.documenten.documentwoorden import LEZERNAMEN
from pga_desktop.ui.style.stijl import em
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.keuzevelden import KeuzeVeld
from pga_desktop.ui.widgets.knoppen import Link

_BREED: Final = 48
"""Em: a longer line to choose from is hard to read."""


class Keuzekaart(Kaart):
    """The begin of every document. Signals: `gekozen(key)`, '' for none; `stapel_gevraagd`."""

    gekozen = Signal(str)
    stapel_gevraagd = Signal()

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__("Document maken")
        self.setObjectName("document.keuzekaart")
        self._toestand = toestand
        self._keuzes: list[tuple[str, str]] = []
        self._gekozen = ""
        self._veld = KeuzeVeld("document.soort", "Welk document?", [], leeg="Kies een document")
        self._veld.setMaximumWidth(em(_BREED))
        self._veld.verlaten.connect(self._op_keuze)
        self._veld.getypt.connect(self._op_keuze)
        self._stapel = Link("Meer documenten tegelijk maken")
        self._stapel.setObjectName("document.stapel")
        self._stapel.clicked.connect(self.stapel_gevraagd)
        self.kopregel.voeg(self._stapel)
        self.inhoud.voeg(self._veld)
        toestand.veranderd.connect(self.ververs)
        self.ververs()

    def kies(self, sleutel: str) -> None:
        """Show as chosen, without asking for it."""
        self._gekozen = sleutel
        self._veld.zet_tekst(sleutel)

    def geef_toetsenbord(self, *, stapel: bool = False) -> None:
        """Put the keyboard on the choice, or on the link to making more at once."""
        doel = self._stapel if stapel else self._veld
        doel.setFocus(Qt.FocusReason.OtherFocusReason)

    def toon_stapel(self, *, kan: bool) -> None:
        """Offer to make more at once, or not while that is being done."""
        self._stapel.setVisible(kan)

    def ververs(self) -> None:
        """Offer the documents as they fit the case now; the choice stays."""
        keuzes = list(self._woorden())
        if keuzes != self._keuzes:
            self._keuzes = keuzes
            self._veld.zet_keuzes(keuzes)

    def _op_keuze(self) -> None:
        """Leaving the field with the same document is no choice."""
        if self._veld.tekst() != self._gekozen:
            self._gekozen = self._veld.tekst()
            self.gekozen.emit(self._gekozen)

    def _woorden(self) -> Iterator[tuple[str, str]]:
        """What fits the step of the case first; then the rest, with where it belongs."""
        dossier, dienst = self._toestand.dossier, self._toestand.omgeving.diensten.documenten
        gemaakt = {document.sleutel for document in dossier.huidig.documenten}
        passend = dienst.bij(dossier, dossier.casus.stap.station)
        for f in passend:
            yield f.sleutel, _naam(f, gemaakt=f.sleutel in gemaakt)
        for f in dienst.formulieren():
            if f not in passend:
                naam = _naam(f, gemaakt=f.sleutel in gemaakt)
                yield f.sleutel, f"{STATIONNAMEN[f.station]}: {naam}"


def _naam(formulier: Formulierkeuze, *, gemaakt: bool) -> str:
    naam = f"{formulier.titel} ({LEZERNAMEN[formulier.lezer]})"
    return f"{naam}, al gemaakt" if gemaakt else naam
