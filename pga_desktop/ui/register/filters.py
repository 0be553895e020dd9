"""Which cases the list shows: words, and chips that each narrow it down."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from operator import itemgetter
from typing import Any, Final, cast

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from pga_desktop.domain.regio import Regiodata
from pga_desktop.domain.stappen import DICHT
from pga_desktop.domain.vouwen import vouw
from pga_desktop.services.overzicht import Casusregel
from pga_desktop.ui.style.stijl import kleur
from pga_desktop.ui.vlaggen import vlagnaam
from pga_desktop.ui.widgets.indeling import VloeiLayout
from pga_desktop.ui.widgets.knoppen import FilterChip, letterlijk
from pga_desktop.ui.widgets.schilder import schilder, vlak

_TEGENPOLEN: Final = {"lopend": "afgesloten", "afgesloten": "lopend"}


@dataclass(frozen=True)
class Filter:
    """What the list is narrowed down to; empty parts let everything through."""

    woorden: str = ""
    lopend: bool = True
    afgesloten: bool = False
    te_laat: bool = False
    stap: str = ""
    leefgebied: str = ""
    vlag: str = ""
    casusregisseur: str = ""

    def met(self, **delen: bool | str) -> "Filter":
        """The same filter with some parts changed."""
        return replace(self, **cast(dict[str, Any], delen))

    def past(self, regel: Casusregel) -> bool:
        """Whether a case is shown."""
        dicht = regel.stap in DICHT
        return (
            not (self.lopend and dicht)
            and not (self.afgesloten and not dicht)
            and not (self.te_laat and not regel.te_laat)
            and self.stap in ("", regel.stap)
            and (not self.leefgebied or self.leefgebied in regel.leefgebieden)
            and (not self.vlag or self.vlag in regel.vlaggen)
            and self.casusregisseur in ("", regel.casusregisseur)
            and (not self.woorden or self._heeft_woorden(regel))
        )

    def _heeft_woorden(self, regel: Casusregel) -> bool:
        tekst = vouw(f"{regel.naam} {regel.nummer} {regel.casusregisseur}")
        return all(woord in tekst for woord in vouw(self.woorden).split())


class _Menu(QMenu):
    """A menu with an edge that is seen on every background; that of Qt is darker than black."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with schilder(self) as p:
            vlak(p, QRectF(self.rect()), rand=kleur("rand"), straal=0)


class Keuzechip(FilterChip):
    """A chip that opens a list; with a choice made, pressing it takes the choice away.

    Signal `gewijzigd(value)`, empty when nothing is chosen.
    """

    gewijzigd = Signal(str)

    def __init__(self, titel: str, keuzes: Callable[[], Sequence[tuple[str, str]]]) -> None:
        super().__init__(titel)
        self._titel, self._keuzes = titel, keuzes
        self._menu = _Menu(self)
        self._menu.triggered.connect(self._kies)
        self.clicked.connect(self._geklikt)

    def wis(self) -> None:
        """Forget the choice; no signal."""
        self.setChecked(False)
        self.zet_tekst(self._titel)

    def _geklikt(self) -> None:
        if not self.isChecked():
            self.wis()
            self.gewijzigd.emit("")
            return
        self.setChecked(False)
        self._menu.clear()
        for sleutel, woorden in self._keuzes():
            actie = QAction(letterlijk(woorden), self._menu)
            actie.setData((sleutel, woorden))
            self._menu.addAction(actie)
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _kies(self, actie: QAction) -> None:
        sleutel, woorden = actie.data()
        self.zet_tekst(f"{self._titel}: {woorden}")
        self.setChecked(True)
        self.gewijzigd.emit(sleutel)


class Filterbalk(QWidget):
    """The chips in a row; `filter` is what they say together. Signal `gewijzigd`."""

    gewijzigd = Signal()

    def __init__(self, regio: Regiodata) -> None:
        super().__init__()
        self._regio = regio
        self._regels: Sequence[Casusregel] = ()
        self.filter = Filter()
        self._aan_uit = {
            naam: FilterChip(titel)
            for naam, titel in (
                ("lopend", "Lopend"),
                ("te_laat", "Te laat"),
                ("afgesloten", "Afgesloten"),
            )
        }
        self._keuzes = {
            "stap": Keuzechip("Stap", self._stappen),
            "leefgebied": Keuzechip("Leefgebied", self._leefgebieden),
            "vlag": Keuzechip("Let op", self._vlaggen),
            "casusregisseur": Keuzechip("Casusregisseur", self._casusregisseurs),
        }
        rij = VloeiLayout(self)
        for naam, chip in {**self._aan_uit, **self._keuzes}.items():
            chip.setObjectName(f"casussen.filter.{naam}")
            rij.voeg(chip)
        for naam, knop in self._aan_uit.items():
            knop.clicked.connect(partial(self._wissel, naam))
        for naam, keuze in self._keuzes.items():
            keuze.gewijzigd.connect(partial(self._kies, naam))
        self._toon()

    def zet_regels(self, regels: Sequence[Casusregel]) -> None:
        """The cases there are: chips offer only what occurs."""
        self._regels = regels
        aantal = sum(regel.te_laat for regel in regels)
        self._aan_uit["te_laat"].zet_tekst(f"Te laat ({aantal})" if aantal else "Te laat")

    def zet_woorden(self, woorden: str) -> None:
        """Narrow down to cases with these words."""
        self._zet(self.filter.met(woorden=woorden))

    def wis(self) -> None:
        """Show everything that runs again."""
        for keuze in self._keuzes.values():
            keuze.wis()
        self._zet(Filter())

    @property
    def is_gewoon(self) -> bool:
        """Whether nothing is narrowed down: everything that runs is shown."""
        return self.filter == Filter()

    def toon_afgesloten(self) -> None:
        """Show what does not run any more instead."""
        self._zet(Filter(lopend=False, afgesloten=True))

    def _wissel(self, naam: str) -> None:
        aan = self._aan_uit[naam].isChecked()
        nieuw = self.filter.met(**{naam: aan})
        if aan and naam in _TEGENPOLEN:
            nieuw = nieuw.met(**{_TEGENPOLEN[naam]: False})
        self._zet(nieuw)

    def _kies(self, naam: str, waarde: str) -> None:
        self._zet(self.filter.met(**{naam: waarde}))

    def _zet(self, nieuw: Filter) -> None:
        self.filter = nieuw
        self._toon()
        self.gewijzigd.emit()

    def _toon(self) -> None:
        for naam, chip in self._aan_uit.items():
            chip.setChecked(getattr(self.filter, naam))

    def _stappen(self) -> list[tuple[str, str]]:
        return self._uit_lijst("stappen", {str(regel.stap) for regel in self._regels})

    def _leefgebieden(self) -> list[tuple[str, str]]:
        return self._uit_lijst("leefgebieden", {g for r in self._regels for g in r.leefgebieden})

    def _vlaggen(self) -> list[tuple[str, str]]:
        komt_voor = {vlag for regel in self._regels for vlag in regel.vlaggen}
        return sorted(((v, vlagnaam(v, self._regio)) for v in komt_voor), key=itemgetter(1))

    def _casusregisseurs(self) -> list[tuple[str, str]]:
        namen = {regel.casusregisseur for regel in self._regels if regel.casusregisseur}
        return [(naam, naam) for naam in sorted(namen, key=vouw)]

    def _uit_lijst(self, lijst: str, komt_voor: set[str]) -> list[tuple[str, str]]:
        keuzes = self._regio.lijst(lijst).keuzes
        return [(k.sleutel, k.label) for k in keuzes if k.sleutel in komt_voor]
