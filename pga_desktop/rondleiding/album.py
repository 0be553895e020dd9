"""Looks at the screen during the walk: a picture after every step, with how long the step took."""

from pathlib import Path

from PySide6.QtCore import QElapsedTimer

from pga_desktop.rondleiding.bediening import Bediening
from pga_desktop.rondleiding.verslag import Wandelstap

MAP = "schermen"


class Album:
    """The pictures of one walk in order. `stap` names the part of the walk that is going on."""

    def __init__(self, bediening: Bediening, uit: Path) -> None:
        self._bediening, self._uit = bediening, uit
        self._klok = QElapsedTimer()
        self._klok.start()
        self.stap = ""
        self.stappen: list[Wandelstap] = []

    def foto(self, scherm: str) -> None:
        """Keep what the window shows now."""
        nummer = len(self.stappen) + 1
        bestand = f"{MAP}/{nummer:03d}-{self.stap}-{scherm.replace('.', '-')}.png"
        self._bediening.foto(self._uit / bestand)
        seconden = round(self._klok.restart() / 1000, 2)
        self.stappen.append(Wandelstap(self.stap, scherm, seconden, bestand))
