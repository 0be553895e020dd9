"""F1: every key that does something, in one list."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from pga_desktop.ui.style.stijl import em
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.indeling import Kolom, Rij
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.overlay import Overlay
from pga_desktop.ui.widgets.tabel import Cel, Kolomkop, Tabel, TabelRij
from pga_desktop.ui.widgets.tekst import Tekst

OVERAL = (
    ("Tab", "Naar het volgende veld of de volgende knop"),
    ("Shift+Tab", "Terug naar het vorige"),
    ("Enter", "De gekozen regel openen, of op de knop drukken"),
    ("Pijltjes", "Door een lijst, de stappenbalk of een rij keuzes"),
    ("Esc", "Een paneel of melding sluiten"),
)


class Sneltoetsenblad(Overlay):
    """The list and a button that closes it."""

    def __init__(self, venster: QWidget, toetsen: Sequence[tuple[str, str]]) -> None:
        super().__init__(venster, "Sneltoetsen")
        self._lijst = Tabel("Sneltoetsen", (Kolomkop("Toets", 7, 0), Kolomkop("Doet", 14, 1)))
        rijen = [*toetsen, *OVERAL]
        self._lijst.zet(
            [TabelRij(toets, (Cel(toets, vet=True), Cel(doet))) for toets, doet in rijen]
        )
        sluiten = Knop("Sluiten")
        sluiten.clicked.connect(self.sluit)
        onder = Rij(sluiten)
        onder.addStretch()
        Kolom(
            Tekst("Sneltoetsen", "titel"),
            self._lijst,
            onder,
            ouder=self.paneel,
            marge=RUIMTE.l,
        )

    def toon(self) -> None:
        """Open with the keyboard in the list."""
        self.open(self._lijst)

    def _leg(self) -> None:
        self._leg_midden(40, lambda _breedte: em(48))
