"""What an act on a document looks like; `documentacties` lists them all."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from pga_desktop.domain.document import Document, Documentstand, Documentstap
from pga_desktop.domain.dossier import Trajectdossier
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.knoppen import enter_drukt


class Actiepaneel(QWidget):
    """What an act asks before it is done. Signal `gesloten`: done, or left off.

    Enter in a line presses `hoofdknop`, the button that does it.
    """

    gesloten = Signal()
    hoofdknop: QAbstractButton | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not enter_drukt(event, self, self.hoofdknop):
            super().keyPressEvent(event)

    def laat_af(self) -> None:
        """Close; what was typed waits until it is asked again."""
        self.gesloten.emit()

    def klap_in(self) -> bool:
        self.laat_af()
        return True


@dataclass(frozen=True)
class Bijdocument:
    """A document with the case around it."""

    toestand: Casustoestand
    document: Document

    @property
    def traject(self) -> Trajectdossier:
        """The traject the document belongs to."""
        return self.toestand.dossier.document(self.document.id)[0]

    @property
    def is_huidig(self) -> bool:
        """Whether it belongs to the traject that runs, so that it can be made again."""
        return self.traject is self.toestand.dossier.huidig

    @property
    def stappen(self) -> tuple[Documentstap, ...]:
        """What happened to it, in order."""
        return self.traject.stappen_van(self.document)

    @property
    def stand(self) -> Documentstand:
        """How far it is."""
        return self.traject.stand(self.document)


class Groep(Enum):
    """What acts are about: their buttons stand in a row of their own."""

    VERDER = auto()
    KOPIE = auto()
    WIJZIGEN = auto()


@dataclass(frozen=True)
class Documentactie:
    """One thing that can be done with the document in sight.

    `sleutel` is the last part of the name of its button, `kan` says when it is offered. `doe` does
    it, or returns a panel that first asks more; the panel opens under the buttons.
    """

    sleutel: str
    woorden: str
    kan: Callable[[Bijdocument], bool]
    doe: Callable[[Bijdocument], Actiepaneel | None]
    groep: Groep = Groep.VERDER
    primair: bool = False
