"""Fields in which the user chooses: out of a list, out of a row, yes or no, several at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QWidget

from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.indeling import Kolom, VloeiLayout
from pga_desktop.ui.widgets.invoervak import Vak
from pga_desktop.ui.widgets.keuzeknoppen import PIJLEN, Segment, Vinkje
from pga_desktop.ui.widgets.keuzevak import Keuzevak
from pga_desktop.ui.widgets.regelschilder import LEEG
from pga_desktop.ui.widgets.tekstvelden import TekstVeld
from pga_desktop.ui.widgets.toetsen import ga_langs, laat_tab_binnen
from pga_desktop.ui.widgets.veld import Veld

Keuzes = Sequence[tuple[str, str]]
"""(key, label) pairs in the order in which they are shown."""


class KeuzeVeld(Veld):
    """One out of a list that drops down; the value is the key.

    A value that is not in the list is kept and shown as it is.
    """

    def __init__(
        self,
        naam: str,
        label: str,
        keuzes: Keuzes,
        *,
        hint: str = "",
        leeg: str = "Maak een keuze",
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(naam, label, hint=hint, ouder=ouder)
        self.invoer = Keuzevak()
        self.invoer.setPlaceholderText(leeg)
        self.invoer.getypt.connect(self.getypt)
        self.invoer.verlaten.connect(self.verlaten)
        self.vak = Vak(self.invoer)
        self.zet_keuzes(keuzes)
        self._bouw(self.vak, self.invoer)

    def zet_keuzes(self, keuzes: Keuzes) -> None:
        """Offer other choices and keep the value."""
        waarde = self.tekst()
        self.invoer.clear()
        self.invoer.addItem("", "")
        self.invoer.setItemData(0, "Geen keuze", LEEG)
        self.invoer.setItemData(0, "Geen keuze", Qt.ItemDataRole.AccessibleTextRole)
        for sleutel, woorden in keuzes:
            self.invoer.addItem(woorden, sleutel)
        self.zet_tekst(waarde)

    def tekst(self) -> str:
        waarde = self.invoer.currentData()
        return "" if waarde is None else str(waarde)

    def zet_tekst(self, tekst: str) -> None:
        plaats = self.invoer.findData(tekst)
        if plaats < 0 and tekst:
            self.invoer.addItem(tekst, tekst)
            plaats = self.invoer.count() - 1
        self.invoer.setCurrentIndex(plaats)

    def zet_alleen_lezen(self, vast: bool) -> None:
        self.invoer.setEnabled(not vast)
        self.vak.zet_alleen_lezen(vast)

    def _toon_fout(self, fout: bool) -> None:
        self.vak.zet_fout(fout)

    def _beschrijf(self) -> None:
        super()._beschrijf()
        self.invoer.noem_bij_waarde()


class _Segmentrij(QWidget):
    """Segments of which at most one is on; arrow keys go along them, Tab enters and leaves."""

    gekozen = Signal()

    def __init__(self, keuzes: Keuzes, label: str) -> None:
        super().__init__()
        self.knoppen: dict[str, Segment] = {}
        doos = VloeiLayout(self, tussen=6, regels=6)
        for sleutel, woorden in keuzes:
            knop = Segment(woorden)
            knop.setAccessibleName(f"{label}: {woorden}" if label else woorden)
            knop.clicked.connect(self._geklikt)
            self.knoppen[sleutel] = knop
            doos.addWidget(knop)
        self._verdeel_tab()

    def sleutel(self) -> str:
        return next((s for s, knop in self.knoppen.items() if knop.isChecked()), "")

    def zet(self, sleutel: str) -> None:
        for eigen, knop in self.knoppen.items():
            knop.zet_aan(eigen == sleutel)
        self._verdeel_tab()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stap = PIJLEN.get(event.key())
        if stap is None or not ga_langs(list(self.knoppen.values()), stap, rond=True):
            super().keyPressEvent(event)

    def _geklikt(self) -> None:
        bron = self.sender()
        for knop in self.knoppen.values():
            knop.zet_aan(knop is bron and not knop.was_aan)
        self._verdeel_tab()
        self.gekozen.emit()

    def _verdeel_tab(self) -> None:
        rij = list(self.knoppen.values())
        ingang = next((knop for knop in rij if knop.isChecked()), rij[0])
        laat_tab_binnen(rij, ingang)
        self.setFocusProxy(ingang)


class KeuzeRijVeld(Veld):
    """One of a few choices, all in sight; the value is the key, empty when none is chosen."""

    def __init__(
        self,
        naam: str,
        label: str,
        keuzes: Keuzes,
        *,
        hint: str = "",
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(naam, label, hint=hint, ouder=ouder)
        self._rij = _Segmentrij(keuzes, label)
        self._rij.gekozen.connect(self.getypt)
        self._rij.gekozen.connect(self.verlaten)
        self._bouw(self._rij, *self._rij.knoppen.values())
        self.setFocusProxy(self._rij)

    def knop(self, sleutel: str) -> Segment:
        """The button of one choice. Raises `KeyError` for an unknown key."""
        return self._rij.knoppen[sleutel]

    def tekst(self) -> str:
        return self._rij.sleutel()

    def zet_tekst(self, tekst: str) -> None:
        self._rij.zet(tekst)

    def zet_alleen_lezen(self, vast: bool) -> None:
        self._rij.setEnabled(not vast)


class VinkVeld(Veld):
    """One thing that is so or not: "ja" or "nee". The words stand behind the box."""

    def __init__(
        self, naam: str, label: str, *, hint: str = "", ouder: QWidget | None = None
    ) -> None:
        super().__init__(naam, "", hint=hint, ouder=ouder)
        self.invoer = Vinkje(label)
        self.invoer.clicked.connect(self.getypt)
        self.invoer.clicked.connect(self.verlaten)
        self._bouw(self.invoer, self.invoer)
        if self._hintregel is not None:
            self._hintregel.setContentsMargins(self.invoer.inspringing(), 0, 0, 0)

    def tekst(self) -> str:
        return "ja" if self.invoer.isChecked() else "nee"

    def zet_tekst(self, tekst: str) -> None:
        self.invoer.setChecked(tekst == "ja")

    def zet_alleen_lezen(self, vast: bool) -> None:
        self.invoer.setEnabled(not vast)


class GekozenVeld(TekstVeld):
    """Choices that were made and can only be read: their words, in reach of the keyboard.

    Choices one can make, of any kind, would have to be switched off, and then Tab passes them by.
    """

    def __init__(self, naam: str, label: str, keuzes: Keuzes, *, hint: str = "") -> None:
        super().__init__(naam, label, hint=hint, regels=1)
        self._woorden, self._sleutels = dict(keuzes), ""
        self.zet_alleen_lezen(True)

    def tekst(self) -> str:
        return self._sleutels

    def zet_tekst(self, tekst: str) -> None:
        self._sleutels = tekst
        gekozen = (self._woorden.get(sleutel, sleutel) for sleutel in tekst.splitlines())
        super().zet_tekst("\n".join(gekozen))


class MeerkeuzeVeld(Veld):
    """Any number out of a list: the chosen keys, one per line, in the order of the list."""

    def __init__(
        self,
        naam: str,
        label: str,
        keuzes: Keuzes,
        *,
        hint: str = "",
        naast_elkaar: bool = False,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(naam, label, hint=hint, ouder=ouder)
        vakken = QWidget()
        doos: QLayout
        if naast_elkaar:
            doos = VloeiLayout(vakken, tussen=RUIMTE.xl, regels=2)
        else:
            doos = Kolom(ouder=vakken, tussen=2)
        self._vakken: dict[str, Vinkje] = {}
        self._onbekend: list[str] = []
        for sleutel, woorden in keuzes:
            vak = Vinkje(woorden)
            if label:
                vak.setAccessibleName(f"{label}: {woorden}")
            vak.clicked.connect(self.getypt)
            vak.clicked.connect(self.verlaten)
            self._vakken[sleutel] = vak
            doos.addWidget(vak)
        self._bouw(vakken, *self._vakken.values())

    def keuzes(self) -> list[str]:
        """Every key there is to choose from."""
        return list(self._vakken)

    def vak(self, sleutel: str) -> Vinkje:
        """The box of one choice. Raises `KeyError` for an unknown key."""
        return self._vakken[sleutel]

    def tekst(self) -> str:
        aan = [sleutel for sleutel, vak in self._vakken.items() if vak.isChecked()]
        return "\n".join(aan + self._onbekend)

    def zet_tekst(self, tekst: str) -> None:
        sleutels = tekst.split("\n") if tekst else []
        self._onbekend = [sleutel for sleutel in sleutels if sleutel not in self._vakken]
        for sleutel, vak in self._vakken.items():
            vak.setChecked(sleutel in sleutels)

    def zet_alleen_lezen(self, vast: bool) -> None:
        for vak in self._vakken.values():
            vak.setEnabled(not vast)
