"""What every screen gets: the register's services, the workbench, ways to ask the window."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from pga_desktop.domain.klok import Klok
from pga_desktop.services.diensten import Diensten
from pga_desktop.ui.jobs import Werkbank
from pga_desktop.ui.meldingen import Melding


class Omgeving(QObject):
    """The surroundings of a screen.

    Signals: `casus_gevraagd` (id, section or '', field or ''), `scherm_gevraagd` (key of a
    screen), `melding` (something to say in a banner), `bewaard` (when the last save was),
    `register_veranderd` (lists and counters are out of date),
    `herstel_geboden` (what was done, and what undoes it), `teksten_vernieuwd` (the texts and
    lists the program must go on with).
    """

    casus_gevraagd = Signal(int, str, str)
    scherm_gevraagd = Signal(str)
    melding = Signal(Melding)
    bewaard = Signal(datetime)
    register_veranderd = Signal()
    herstel_geboden = Signal(str, object)
    teksten_vernieuwd = Signal(object)

    def __init__(
        self, diensten: Diensten, werkbank: Werkbank, ouder: QObject | None = None
    ) -> None:
        super().__init__(ouder)
        self.diensten = diensten
        self.werkbank = werkbank

    @property
    def klok(self) -> Klok:
        return self.diensten.klok

    def ongedaan(self, tekst: str, herstel: Callable[[], None]) -> None:
        """Say what was done and offer to undo it, until the user goes on to another page."""
        self.herstel_geboden.emit(tekst, herstel)

    def meld_bewaard(self) -> None:
        """Tell the footer that what was typed is in the register."""
        self.bewaard.emit(self.klok.nu())
