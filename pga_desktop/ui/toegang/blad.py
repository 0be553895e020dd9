"""The sheet every page of the way in is made of: a heading, fields, one primary button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pga_desktop.ui.meldingen import Melding
from pga_desktop.ui.style.stijl import em
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.chip import ChipSoort
from pga_desktop.ui.widgets.indeling import Kolom, Rij, Vloei, VloeiLayout
from pga_desktop.ui.widgets.kaart import Banner, Kaart, Streep
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.midden import Midden
from pga_desktop.ui.widgets.stappenbalk import StapStippen
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.toetsen import ENTER
from pga_desktop.ui.widgets.veld import Veld

_BREED = 38
"""Of a card, in ems."""


class Blad(QWidget):
    """A card in the middle of the window. Add fields to `inhoud`; Enter presses `knop`.

    `knop` is the primary button, `links` stand beside it. `bezig` disables what can be typed and
    says what is going on; `meld` shows what is wrong.
    """

    def __init__(
        self,
        titel: str,
        uitleg: str = "",
        *,
        knop: str,
        links: tuple[Link, ...] = (),
        stap: tuple[int, int] | None = None,
    ) -> None:
        super().__init__()
        self._kaart = Kaart()
        self._kaart.setAccessibleName(titel)
        self._kaart.setMaximumWidth(em(_BREED))
        self._kaart.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        binnen = self._kaart.inhoud
        binnen.setContentsMargins(RUIMTE.s, RUIMTE.s, RUIMTE.s, RUIMTE.s)
        binnen.setSpacing(RUIMTE.l)
        self.titel = Tekst(titel, "titel")
        kop = Kolom(tussen=RUIMTE.xs)
        if stap:
            nummer, aantal = stap
            rij = Rij(
                StapStippen(nummer, titel, aantal), Tekst(f"Stap {nummer} van {aantal}", "klein")
            )
            rij.addStretch()
            kop.voeg(rij)
        kop.voeg(self.titel)
        if uitleg:
            kop.voeg(Tekst(uitleg, "gedempt"))
        self._melding = Banner("", ChipSoort.FOUT)
        self._melding.hide()
        self._velden = QWidget()
        self.inhoud = Kolom(ouder=self._velden, tussen=RUIMTE.l)
        self._bezig = Tekst("", "gedempt")
        self._bezig.hide()
        self.knop = Knop(knop, primair=True)
        self._knoppen = QWidget()
        self._knoppenrij = VloeiLayout(self._knoppen, tussen=RUIMTE.l)
        self._knoppenrij.voeg(self.knop, *links)
        binnen.voeg(kop, self._melding, self._velden, self._bezig, self._knoppen)
        self._schuif = Midden(boven=5)
        self._schuif.zet(self._kaart)
        Kolom(self._schuif, ouder=self)

    def meld(self, melding: Melding | None) -> None:
        """Show what is wrong above the fields, or take it away."""
        self._melding.setVisible(melding is not None)
        if melding is not None:
            soort = ChipSoort.FOUT if melding.fout else ChipSoort.INFO
            self._melding.zet(melding.voluit, soort)
            self._schuif.toon(self._melding)

    def begin(self) -> None:
        """Put the keyboard in the first field, or on the button."""
        velden = [v for v in self._velden.findChildren(Veld) if v.isVisibleTo(self)]
        (velden[0] if velden else self.knop).setFocus(Qt.FocusReason.OtherFocusReason)

    def voeg_onder(self, uitleg: str, *onderdelen: QWidget) -> None:
        """Add a line of words and quiet things below it, at the bottom of the card."""
        rij = Vloei(*onderdelen, tussen=RUIMTE.l, regels=RUIMTE.xs)
        onder = Kolom(Tekst(uitleg, "klein"), rij, tussen=RUIMTE.s)
        self._kaart.inhoud.voeg(Streep(), onder)

    def voeg_knop(self, *knoppen: QWidget) -> None:
        """Add buttons after the primary one."""
        self._knoppenrij.voeg(*knoppen)

    def bezig(self, waarmee: str) -> None:
        """Say what the program is doing and let nothing be changed meanwhile; '' ends it."""
        self._bezig.setText(waarmee)
        self._bezig.setVisible(bool(waarmee))
        self._velden.setEnabled(not waarmee)
        self._knoppen.setEnabled(not waarmee)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in ENTER:
            super().keyPressEvent(event)
            return
        heeft = self.focusWidget()
        knop = heeft if isinstance(heeft, QAbstractButton) else self.knop
        knop.click()
