"""The seven scores of one life area as buttons, with keys and the earlier score in sight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pga_desktop.domain.meting import HOOGSTE, NIET_BESPROKEN, ONBEKEND
from pga_desktop.ui.style.stijl import em, kleur, letter
from pga_desktop.ui.style.tokens import DOEL
from pga_desktop.ui.widgets.keuzeknoppen import Radioknop
from pga_desktop.ui.widgets.knoppen import Muisuitleg
from pga_desktop.ui.widgets.schilder import focusring, schilder, vlak
from pga_desktop.ui.widgets.toetsen import ENTER, OPZIJ, ga_langs, laat_tab_binnen

CIJFERS: Final = tuple(range(1, HOOGSTE + 1))
VOLGORDE: Final = (*CIJFERS, ONBEKEND, NIET_BESPROKEN)
_TEKENS: Final = {ONBEKEND: "?", NIET_BESPROKEN: "–"}
_WOORDEN: Final = {ONBEKEND: "onbekend", NIET_BESPROKEN: "niet besproken"}
_TOETSEN: Final = {
    **{str(cijfer): cijfer for cijfer in CIJFERS},
    "?": ONBEKEND,
    "0": NIET_BESPROKEN,
    "-": NIET_BESPROKEN,
}


@dataclass(frozen=True)
class Gebied:
    """A life area: its key and its name."""

    sleutel: str
    naam: str


@dataclass(frozen=True)
class Stand:
    """The score (1 to 5, `ONBEKEND`, `NIET_BESPROKEN` or None), the client's own, the reason."""

    score: int | None = None
    client: int | None = None
    reden: str = ""


class ScoreKnop(Radioknop):
    """One score; `vorige` gives it the grey edge of the measurement before."""

    def __init__(self, score: int, gebied: Gebied, betekenis: str) -> None:
        super().__init__()
        self.score = score
        self.vorige = False
        self._gebied = gebied
        self._betekenis = betekenis
        Muisuitleg(self, betekenis)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(max(em(2.15), DOEL), max(em(1.85), DOEL))
        self.zet_vorige(False)

    def zet_vorige(self, vorige: bool) -> None:
        self.vorige = vorige
        cijfer = f"{self.score}, " if self.score > 0 else ""
        was = ", vorige score" if vorige else ""
        self.setAccessibleName(f"{self._gebied.naam}: {cijfer}{self._betekenis}{was}")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.click()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        vak = rect.adjusted(2, 2, -2, -2)
        aan, actief = self.isChecked(), self.isEnabled()
        los = self.score <= 0 and not aan and not self.vorige
        with schilder(self) as p:
            if self.vorige:
                vlak(p, rect, vulling=kleur("stip_leeg"), straal=6)
            rand = kleur("primair" if aan else "rand")
            vulling = kleur("primair" if aan else "zweef" if self.underMouse() else "veld")
            if not los or (self.underMouse() and actief):
                vlak(p, vak, vulling=vulling, rand=rand, straal=4)
            if self.hasFocus():
                focusring(p, rect, 6)
            p.setFont(letter(vet=aan))
            gedempt = los or not actief
            p.setPen(kleur("op_primair" if aan else "gedempt" if gedempt else "tekst"))
            teken = _TEKENS.get(self.score, str(self.score))
            p.drawText(vak, Qt.AlignmentFlag.AlignCenter, teken)


class ScoreKnoppen(QWidget):
    """The seven scores of one area; digits, `?`, `-`, Delete and Left or Right work on it.

    Enter takes the score that has the keyboard and goes a row down. Delete and Backspace clear.
    """

    gescoord = Signal()
    omhoog = Signal()
    omlaag = Signal()

    def __init__(self, gebied: Gebied, schaal: Sequence[str]) -> None:
        super().__init__()
        betekenissen = dict(zip(CIJFERS, schaal, strict=True)) | _WOORDEN
        self.knoppen = {s: ScoreKnop(s, gebied, woord) for s, woord in betekenissen.items()}
        doos = QHBoxLayout(self)
        doos.setContentsMargins(0, 0, 0, 0)
        doos.setSpacing(2)
        for score in VOLGORDE:
            knop = self.knoppen[score]
            knop.clicked.connect(self._geklikt)
            doos.addWidget(knop)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._vast = False
        self.zet(None)

    def score(self) -> int | None:
        return self._score

    def zet(self, score: int | None) -> None:
        self._score = score
        for eigen, knop in self.knoppen.items():
            knop.zet_aan(eigen == score)
        ingang = self.knoppen[1 if score is None else score]
        laat_tab_binnen(list(self.knoppen.values()), ingang)
        self.setFocusProxy(ingang)

    def zet_alleen_lezen(self, vast: bool) -> None:
        """Keep the score as it is; the keyboard still goes along the buttons, to hear them."""
        self._vast = vast

    def zet_vorige(self, score: int | None) -> None:
        for eigen, knop in self.knoppen.items():
            knop.zet_vorige(eigen == score)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rij = [self.knoppen[score] for score in VOLGORDE]
        if event.key() in OPZIJ:
            ga_langs(rij, OPZIJ[event.key()])
        elif event.key() == Qt.Key.Key_Up:
            self.omhoog.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.omlaag.emit()
        elif event.key() in ENTER:
            self._kies(next((knop.score for knop in rij if knop.hasFocus()), CIJFERS[0]))
            self.omlaag.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._kies(None)
        elif event.text() in _TOETSEN:
            self._kies(_TOETSEN[event.text()])
        else:
            super().keyPressEvent(event)

    def _geklikt(self) -> None:
        knop = self.sender()
        if isinstance(knop, ScoreKnop):
            self._kies(knop.score)

    def _kies(self, score: int | None) -> None:
        if self._vast:
            score = self._score
        had_focus = any(knop.hasFocus() for knop in self.knoppen.values())
        was = self._score
        self.zet(score)
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        if score != was:
            self.gescoord.emit()
