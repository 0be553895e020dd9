"""The command palette: everything the window can do, found by typing. It floats over the window."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from pga_desktop.ui.style.stijl import em, kleur
from pga_desktop.ui.style.tokens import RUIMTE, STRAAL
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.invoer import Invoerregel, Vak
from pga_desktop.ui.widgets.regelschilder import RECHTS, Regelschilder
from pga_desktop.ui.widgets.schilder import doorzichtig, schilder, vlak
from pga_desktop.ui.widgets.schuifbalk import Schuifbalk
from pga_desktop.ui.widgets.tekst import Tekst

_SLEUTEL = Qt.ItemDataRole.UserRole
_MEEST = 9


@dataclass(frozen=True)
class Opdracht:
    """Something the user can ask for; `toets` is its shortcut, if any."""

    sleutel: str
    tekst: str
    toets: str = ""


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


_LIJSTTOETSEN = frozenset(
    {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}
)


class Opdrachtenpalet(QWidget):
    """Covers its parent while open; Esc or a press outside closes it.

    Signals: `gekozen(sleutel)` after closing, `gesloten`.
    """

    gekozen = Signal(str)
    gesloten = Signal()

    def __init__(self, venster: QWidget) -> None:
        super().__init__(venster)
        self._opdrachten: Sequence[Opdracht] = ()
        self._vorige: QWidget | None = None
        self.setAccessibleName("Opdrachten")
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
        self._paneel = _Paneel(self)
        Kolom(
            Vak(self.filter),
            self.lijst,
            self._niets,
            ouder=self._paneel,
            marge=RUIMTE.m,
            tussen=RUIMTE.s,
        )
        venster.installEventFilter(self)
        self.hide()

    def toon(self, opdrachten: Sequence[Opdracht]) -> None:
        """Open with these commands."""
        self._opdrachten = opdrachten
        self._vorige = self.window().focusWidget()
        self.filter.clear()
        self._filter("")
        self._leg()
        self.show()
        self.raise_()
        self.filter.setFocus(Qt.FocusReason.PopupFocusReason)

    def sluit(self) -> None:
        """Close and give the keyboard back."""
        if self.isHidden():
            return
        self.hide()
        if self._vorige is not None:
            self._vorige.setFocus(Qt.FocusReason.PopupFocusReason)
        self.gesloten.emit()

    def eventFilter(self, bron: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and bron is self.parent():
            self._leg()
        return super().eventFilter(bron, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.sluit()

    def paintEvent(self, event: QPaintEvent) -> None:
        with schilder(self) as p:
            p.fillRect(self.rect(), QColor(0, 0, 0, 90))

    def _leg(self) -> None:
        ouder = self.parentWidget()
        if ouder is None:
            return
        self.setGeometry(ouder.rect())
        breedte = min(em(42), self.width() - 2 * RUIMTE.l)
        boven = min(em(5), self.height() // 8)
        hoogte = min(self._paneel.sizeHint().height(), self.height() - 2 * boven)
        self._paneel.setGeometry((self.width() - breedte) // 2, boven, breedte, hoogte)

    def _filter(self, tekst: str) -> None:
        termen = _vouw(tekst).split()
        self.lijst.clear()
        for opdracht in self._opdrachten:
            if all(term in _vouw(opdracht.tekst) for term in termen):
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
        elif toets in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
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


class _Paneel(QWidget):
    """The panel in the middle; presses on it stay with it."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        with schilder(self) as p:
            rand, vulling = kleur("rand"), kleur("paneel")
            vlak(p, QRectF(self.rect()), vulling=vulling, rand=rand, straal=STRAAL.kaart)


def _vouw(tekst: str) -> str:
    ontleed = unicodedata.normalize("NFKD", tekst.casefold())
    return "".join(teken for teken in ontleed if not unicodedata.combining(teken))
