"""Shows what differs between two texts: signs and colours for lines, underlined words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit

from pga_desktop.ui.style.stijl import kleur
from pga_desktop.ui.widgets.groeitekst import Groeitekst, in_qt


class Teken(StrEnum):
    """What stands before a line; the signs say what the colours say."""

    GELIJK = " "
    WEG = "−"
    NIEUW = "+"
    MEER = "…"


@dataclass(frozen=True)
class Tekstregel:
    """A line with its sign; `anders` are the parts that differ, counted in characters."""

    teken: Teken
    tekst: str
    anders: tuple[tuple[int, int], ...] = ()


_KLEUREN = {
    Teken.WEG: ("fout", "fout_zacht"),
    Teken.NIEUW: ("ok", "ok_zacht"),
    Teken.MEER: ("gedempt", "neutraal_zacht"),
}


class Verschilblad(Groeitekst):
    """Can be read, walked through and copied, and not changed."""

    def __init__(self, naam: str) -> None:
        self._getoond: Sequence[Tekstregel] = ()
        super().__init__(1)
        self.setReadOnly(True)
        self.setAccessibleName(naam)

    def toon(self, regels: Sequence[Tekstregel]) -> None:
        """Show these lines."""
        self._getoond = regels
        self.zet_tekst("\n".join(f"{regel.teken} {regel.tekst}" for regel in regels))
        self._kleur()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._kleur()

    def _kleur(self) -> None:
        merken, plaats = [], 0
        for regel in self._getoond:
            lengte = in_qt(regel.tekst) + len("+ ")
            if regel.teken in _KLEUREN:
                merken.append(self._regelmerk(regel.teken, plaats, lengte))
                merken += [self._woordmerk(regel, plaats, *deel) for deel in regel.anders]
            plaats += lengte + 1
        self.setExtraSelections(merken)

    def _regelmerk(self, teken: Teken, plaats: int, lengte: int) -> QTextEdit.ExtraSelection:
        inkt, achter = _KLEUREN[teken]
        opmaak = QTextCharFormat()
        opmaak.setBackground(kleur(achter))
        opmaak.setForeground(kleur("gedempt" if teken is Teken.MEER else inkt))
        opmaak.setProperty(QTextFormat.Property.FullWidthSelection, True)
        return self._merk(plaats, plaats + lengte, opmaak)

    def _woordmerk(
        self, regel: Tekstregel, plaats: int, begin: int, eind: int
    ) -> QTextEdit.ExtraSelection:
        opmaak = QTextCharFormat()
        opmaak.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        opmaak.setUnderlineColor(kleur(_KLEUREN[regel.teken][0]))
        opmaak.setFontWeight(700)
        links, rechts = (in_qt(regel.tekst[:kant]) + len("+ ") for kant in (begin, eind))
        return self._merk(plaats + links, plaats + rechts, opmaak)

    def _merk(self, begin: int, eind: int, opmaak: QTextCharFormat) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self.document())
        cursor.setPosition(begin)
        cursor.setPosition(eind, QTextCursor.MoveMode.KeepAnchor)
        merk = QTextEdit.ExtraSelection()
        merk.cursor, merk.format = cursor, opmaak
        return merk
