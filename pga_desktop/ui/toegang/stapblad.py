"""What every step of the first run has: a number, the way on and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal

from pga_desktop.ui.toegang.blad import Blad
from pga_desktop.ui.widgets.knoppen import Link

AANTAL = 6


class Stapblad(Blad):
    """A step: `verder` and `terug` are what the user wants."""

    verder = Signal()
    terug = Signal()

    def __init__(
        self,
        nummer: int,
        titel: str,
        uitleg: str,
        *,
        knop: str = "Volgende",
        vorige: str = "Vorige",
    ) -> None:
        self._vorige = Link(vorige)
        self._vorige.setObjectName("eerste.vorige")
        if not vorige:
            self._vorige.hide()
        super().__init__(
            titel,
            uitleg,
            knop=knop,
            links=(self._vorige,),
            stap=(nummer, AANTAL),
        )
        self.knop.setObjectName("eerste.volgende")
        self.knop.clicked.connect(self._wil_verder)
        self._vorige.clicked.connect(self.terug)

    def klopt(self) -> bool:
        """Whether the step is complete; what is missing is shown at its field."""
        return True

    def _wil_verder(self) -> None:
        self.meld(None)
        if self.klopt():
            self.verder.emit()
