"""Text on screen: always plain, wrapped where it must, never cut off."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from pga_desktop.ui.style.stijl import em, kleur, letter
from pga_desktop.ui.style.tokens import LETTERMAAT, RUIMTE, Letter
from pga_desktop.ui.widgets.schilder import langste_woord, schilder, uitroep, vlak


@dataclass(frozen=True)
class Rol:
    """How a text looks: its size, weight, slant and colour."""

    maat: Letter = Letter.GEWOON
    vet: bool = False
    cursief: bool = False
    kleur: str = "tekst"


ROLLEN: Final[dict[str, Rol]] = {
    "": Rol(),
    "groot": Rol(Letter.GROOT, vet=True),
    "titel": Rol(Letter.TITEL, vet=True),
    "kop": Rol(Letter.KOP, vet=True),
    "kopfout": Rol(Letter.KOP, vet=True, kleur="fout"),
    "vet": Rol(vet=True),
    "label": Rol(Letter.LABEL, kleur="gedempt"),
    "klein": Rol(Letter.KLEIN, kleur="gedempt"),
    "gedempt": Rol(kleur="gedempt"),
    "ok": Rol(kleur="ok"),
    "fout": Rol(Letter.LABEL, kleur="fout"),
    "telaat": Rol(vet=True, kleur="fout"),
    "letop": Rol(Letter.LABEL, kleur="waarschuwing"),
    "citaat": Rol(cursief=True, kleur="gedempt"),
    "toets": Rol(Letter.KLEIN, kleur="gedempt"),
    "merk": Rol(Letter.MERK, vet=True, kleur="rail_helder"),
    "rail": Rol(Letter.KLEIN, kleur="rail_gedempt"),
}
"""The roles a text can have on a screen."""

_CITAATLIJN = 3.0
_BREEDSTE = 46
_SMALST = 5
_NAAM = re.compile(r"[A-Z]{2}|\w+- en [A-Z]")
"""An abbreviation, or a name in two halves: 'Zorg- en Veiligheidshuis'."""


def verderop(woorden: str) -> str:
    """A label further on in a sentence: without its capital, unless it begins with a name."""
    return woorden if _NAAM.match(woorden) else f"{woorden[:1].lower()}{woorden[1:]}"


class Tekst(QLabel):
    """A label that shows its text exactly as given, in one of `ROLLEN`.

    With `breek` (the default) it wraps, and a word longer than the line is broken instead of cut
    off. Raises `KeyError` for an unknown role.
    """

    def __init__(
        self, tekst: str = "", rol: str = "", *, breek: bool = True, ouder: QWidget | None = None
    ) -> None:
        super().__init__(ouder)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(breek)
        if breek:
            beleid = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            beleid.setHeightForWidth(True)
            self.setSizePolicy(beleid)
        self._naam = ""
        self._rol = ROLLEN[""]
        self.zet_rol(rol)
        self.setText(tekst)

    def zet_rol(self, rol: str) -> None:
        """Show the text in another role."""
        if rol == self._naam:
            return
        self._naam, self._rol = rol, ROLLEN[rol]
        font = letter(self._rol.maat, vet=self._rol.vet)
        font.setItalic(self._rol.cursief)
        self.setFont(font)
        if rol == "citaat":
            self.setContentsMargins(RUIMTE.m, 0, 0, 0)
        elif rol == "toets":
            self.setContentsMargins(7, 2, 7, 2)
        elif rol == "telaat":
            self.setContentsMargins(inspringing_te_laat(), 0, 0, 0)
        self.update()

    def sizeHint(self) -> QSize:
        if not self.wordWrap():
            return super().sizeHint()
        breedte = self._gewenste_breedte()
        return QSize(breedte, self.heightForWidth(breedte))

    def minimumSizeHint(self) -> QSize:
        if not self.wordWrap():
            return super().minimumSizeHint()
        breedte = min(super().minimumSizeHint().width(), em(_SMALST))
        return QSize(breedte, self.fontMetrics().lineSpacing())

    def heightForWidth(self, breedte: int) -> int:
        binnen = breedte - self._randbreedte()
        if self.wordWrap() and self._te_lang(binnen):
            return math.ceil(self._opmaak(binnen)[1])
        return super().heightForWidth(breedte)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.contentsRect())
        with schilder(self) as p:
            if self._naam == "citaat":
                p.fillRect(QRectF(0, 0, _CITAATLIJN, self.height()), kleur("rail_accent"))
            elif self._naam == "toets":
                vlak(p, QRectF(self.rect()), rand=kleur("lijn"), straal=4)
            elif self._naam == "telaat":
                teken_te_laat(p, self._links(), self.fontMetrics().height())
            p.setFont(self.font())
            p.setPen(kleur(self._rol.kleur if self.isEnabled() else "gedempt"))
            if not self.wordWrap():
                p.drawText(rect, self.alignment(), self.text())
            elif self._te_lang(self.contentsRect().width()):
                self._opmaak(rect.width())[0].draw(p, rect.topLeft())
            else:
                p.drawText(rect, self.alignment() | Qt.TextFlag.TextWordWrap, self.text())

    def _links(self) -> QPointF:
        """Where the first line begins."""
        vlak_ = self.contentsRect()
        if not self.alignment() & Qt.AlignmentFlag.AlignRight:
            return QPointF(vlak_.topLeft())
        breedste = max(map(self.fontMetrics().horizontalAdvance, self.text().splitlines()[:1]))
        return QPointF(vlak_.right() + 1 - breedste, vlak_.top())

    def _te_lang(self, breedte: int) -> bool:
        return langste_woord(self.fontMetrics(), self.text()) > breedte

    def _gewenste_breedte(self) -> int:
        maat = self.fontMetrics()
        regels = self.text().splitlines() or [""]
        breedste = max(maat.horizontalAdvance(regel) for regel in regels)
        ruim = _BREEDSTE * max(LETTERMAAT[self._rol.maat], 1)
        return min(breedste + 2 + self._randbreedte(), em(ruim))

    def _randbreedte(self) -> int:
        marges = self.contentsMargins()
        return marges.left() + marges.right()

    def _opmaak(self, breedte: float) -> tuple[QTextLayout, float]:
        opmaak = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        keuze = QTextOption(Qt.AlignmentFlag.AlignLeft)
        keuze.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        opmaak.setTextOption(keuze)
        hoogte = 0.0
        opmaak.beginLayout()
        while (regel := opmaak.createLine()).isValid():
            regel.setLineWidth(max(breedte, 1))
            regel.setPosition(QPointF(0, hoogte))
            hoogte += regel.height()
        opmaak.endLayout()
        return opmaak, hoogte


def inspringing_te_laat() -> int:
    """How much room `teken_te_laat` takes in front of words."""
    return em(1.3)


def teken_te_laat(p: QPainter, links: QPointF, hoogte: int) -> None:
    """The mark of what is late, before words that begin at `links`."""
    midden = links + QPointF(em(0.55) - inspringing_te_laat(), hoogte / 2)
    uitroep(p, midden, em(1.0), kleur("fout"))


class Citaat(Tekst):
    """Someone's own words, between Dutch quotation marks."""

    def __init__(self, tekst: str, ouder: QWidget | None = None) -> None:
        super().__init__(f"“{tekst}”", "citaat", ouder=ouder)
