"""Names, at the field where it was typed, what cannot be printed: no letter we ship has it.

Advice, never a gate: on the screen and in the register it stands as it was typed.
"""

import re
from typing import Final

from PySide6.QtCore import QObject

from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.widgets.veld import Veld

GEWOON: Final = re.compile("[\t\n -\u024f\u0370-\u03e1\u03f0-\u052f\u2010-\u2027\u2030-\u205e€]*")
"""Texts of which every letter is known to be there; only what else is typed is looked up."""


class Tekenhulp(QObject):
    """The bond between a field and what it says of its letters; lives as long as the field."""

    def __init__(self, veld: Veld, omgeving: Omgeving) -> None:
        super().__init__(veld)
        self._veld, self._omgeving = veld, omgeving
        veld.verlaten.connect(self._kijk)
        self._kijk()

    def _kijk(self) -> None:
        tekst = self._veld.tekst()
        if GEWOON.fullmatch(tekst):
            self._veld.zet_opmerking("")
            return
        job = self._omgeving.diensten.leeshulp.tekensjob(tekst)
        self._omgeving.werkbank.start(job, klaar=self._klaar)

    def _klaar(self, uitkomst: tuple[str, tuple[str, ...]]) -> None:
        tekst, tekens = uitkomst
        if tekst == self._veld.tekst():
            zin = f"Dit kan niet op papier: {' '.join(tekens)}" if tekens else ""
            self._veld.zet_opmerking(zin)
