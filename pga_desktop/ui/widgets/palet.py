"""The command palette: everything the window can do, found by typing. It floats over the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from pga_desktop.domain.vouwen import vouw
from pga_desktop.ui.style.stijl import em
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.invoer import Invoerregel
from pga_desktop.ui.widgets.invoervak import Vak
from pga_desktop.ui.widgets.overlay import Overlay
from pga_desktop.ui.widgets.regelschilder import RECHTS, Regelschilder
from pga_desktop.ui.widgets.schilder import doorzichtig
from pga_desktop.ui.widgets.schuifbalk import Schuifbalk
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.toetsen import ENTER

_SLEUTEL = Qt.ItemDataRole.UserRole
_MEEST = 9


@dataclass(frozen=True)
class Opdracht:
    """Something the user can ask for; `toets` is its shortcut, `ook` finds it too, if any."""

    sleutel: str
    tekst: str
    toets: str = ""
    ook: str = ""


class _Filterregel(Invoerregel):
    """Hands the keys that walk the list to the palette."""

    toets = Signal(int)

    def focusNextPrevChild(self, volgende: bool) -> bool:
        self.toets.emit(int(Qt.Key.Key_Down if volgende else Qt.Key.Key_Up))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _LIJSTTOETSEN:
            self.toets.emit(int(event.key()))
        else:
            super().keyPressEvent(event)


_LIJSTTOETSEN = ENTER | {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Escape}


class Opdrachtenpalet(Overlay):
    """Signal: `gekozen(sleutel)`, after closing."""

    gekozen = Signal(str)

    def __init__(self, venster: QWidget) -> None:
        super().__init__(venster, "Opdrachten")
        self._opdrachten: Sequence[Opdracht] = ()
        self.filter = _Filterregel()
        self.filter.setPlaceholderText("Wat wilt u doen?")
        self.filter.setAccessibleName("Opdracht zoeken")
        self.filter.textEdited.connect(self._filter)
        self.filter.toets.connect(self._toets)
        self.lijst = QListWidget()
        self.lijst.setAccessibleName("Opdrachten")
        self.lijst.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lijst.setFrameShape(QListWidget.Shape.NoFrame)
        self.lijst.setVerticalScrollBar(Schuifbalk())
        doorzichtig(self.lijst)
        self.lijst.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lijst.setItemDelegate(Regelschilder(self.lijst))
        self.lijst.itemClicked.connect(self._uitvoeren)
        self._niets = Tekst("Geen opdracht gevonden. Probeer een ander woord.", "gedempt")
        Kolom(
            Vak(self.filter),
            self.lijst,
            self._niets,
            ouder=self.paneel,
            marge=RUIMTE.m,
            tussen=RUIMTE.s,
        )

    def toon(self, opdrachten: Sequence[Opdracht]) -> None:
        """Open with these commands."""
        self._opdrachten = opdrachten
        self.filter.clear()
        self._filter("")
        self.open(self.filter)

    def _leg(self) -> None:
        breedte = min(em(42), self.width() - 2 * RUIMTE.l)
        boven = min(em(5), self.height() // 8)
        hoogte = min(self.paneel.sizeHint().height(), self.height() - 2 * boven)
        self.paneel.setGeometry((self.width() - breedte) // 2, boven, breedte, hoogte)

    def _filter(self, tekst: str) -> None:
        termen = vouw(tekst).split()
        self.lijst.clear()
        for opdracht in self._opdrachten:
            gezocht = vouw(f"{opdracht.tekst} {opdracht.ook}")
            if all(term in gezocht for term in termen):
                regel = QListWidgetItem(opdracht.tekst)
                regel.setData(_SLEUTEL, opdracht.sleutel)
                regel.setData(RECHTS, opdracht.toets)
                self.lijst.addItem(regel)
        self.lijst.setCurrentRow(0)
        self.lijst.setVisible(self.lijst.count() > 0)
        self._niets.setVisible(self.lijst.count() == 0)
        rijen = range(min(self.lijst.count(), _MEEST))
        self.lijst.setFixedHeight(sum(self.lijst.sizeHintForRow(rij) for rij in rijen))
        self._beschrijf()
        self._leg()

    def _toets(self, toets: int) -> None:
        rij = self.lijst.currentRow()
        if toets == Qt.Key.Key_Escape:
            self.sluit()
        elif toets in ENTER:
            self._uitvoeren(self.lijst.currentItem())
        elif self.lijst.count():
            stap = 1 if toets == Qt.Key.Key_Down else -1
            self.lijst.setCurrentRow((rij + stap) % self.lijst.count())
            self._beschrijf()

    def _beschrijf(self) -> None:
        regel = self.lijst.currentItem()
        self.filter.setAccessibleDescription(
            regel.text() if self.lijst.count() else self._niets.text()
        )

    def _uitvoeren(self, regel: QListWidgetItem | None) -> None:
        if regel is not None:
            sleutel = str(regel.data(_SLEUTEL))
            self.sluit()
            self.gekozen.emit(sleutel)
