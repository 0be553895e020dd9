"""The organisations that cases name and the directory does not know yet, to add with one press."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.indeling import VloeiLayout
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.tekst import Tekst

_HOOGSTENS = 12


class Genoemdkaart(Kaart):
    """Signal `gekozen(name)`. Stays away while every organisation is in the list."""

    gekozen = Signal(str)

    def __init__(self) -> None:
        super().__init__("Genoemd in casussen, nog niet in deze lijst")
        self.setObjectName("partners.genoemd")
        self._namen: tuple[str, ...] | None = None
        self._knoppen = VloeiLayout()
        self._meer = Tekst("", "klein")
        self.inhoud.setSpacing(RUIMTE.s)
        self.inhoud.voeg(
            Tekst("Kies een organisatie om haar aan de lijst toe te voegen.", "gedempt"),
            self._knoppen,
            self._meer,
        )

    def zet(self, namen: Sequence[str]) -> None:
        """Offer these; of very many the first, the others come when these are added."""
        if tuple(namen) == self._namen:
            return
        self._namen = tuple(namen)
        self._knoppen.leeg()
        knoppen = [Knop(naam) for naam in namen[:_HOOGSTENS]]
        for naam, knop in zip(namen, knoppen, strict=False):
            knop.setAccessibleName(f"{naam} toevoegen")
            knop.clicked.connect(lambda *_, naam=naam: self.gekozen.emit(naam))
        self._knoppen.voeg(*knoppen)
        self.setFocusProxy(knoppen[0] if knoppen else None)  # type: ignore[arg-type]  # Qt takes None
        meer = len(namen) - _HOOGSTENS
        self._meer.setText(f"En nog {meer}.")
        self._meer.setVisible(meer > 0)
        self.setVisible(bool(namen))
