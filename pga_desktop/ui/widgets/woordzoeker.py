"""Finding a line of a list by typing the begin of any word in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication

from pga_desktop.domain.vouwen import vouw


class Woordzoeker:
    """Remembers what is typed without a pause, also past a space."""

    def __init__(self) -> None:
        self._gezocht, self._pauze = "", QElapsedTimer()
        self._pauze.start()

    def typ(self, letter: str, regels: Sequence[str], nu: int) -> int | None:
        """The line that goes with what is typed now, -1 for none; None when nothing was typed.

        A line that begins with it goes before one with a word that does. The same letter again
        goes on to the next line.
        """
        if self._pauze.hasExpired(QApplication.keyboardInputInterval()):
            self._gezocht = ""
        self._pauze.restart()
        if not letter.isprintable() or not (self._gezocht + letter).strip():
            self._gezocht = ""
            return None
        self._gezocht += letter
        gevouwen = [vouw(regel) for regel in regels]
        term = vouw(self._gezocht)
        plek = _eerste(gevouwen, term, nu + (len(term) == 1))
        if plek < 0 and len(set(term)) == 1:
            plek = _eerste(gevouwen, term[0], nu + 1)
        return plek


def _eerste(regels: Sequence[str], term: str, vanaf: int) -> int:
    volgorde = [n % len(regels) for n in range(vanaf, vanaf + len(regels))] if regels else []
    begin = re.compile(rf"(?<!\w){re.escape(term)}")
    voorop = (n for n in volgorde if regels[n].startswith(term))
    ergens = (n for n in volgorde if begin.search(regels[n]))
    return next(voorop, next(ergens, -1))
