"""What every screen gets: the register's services, the workbench, ways to ask the window."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, Signal

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.klok import Klok
from pga_desktop.domain.velden import Ref
from pga_desktop.services.casussen import Concept
from pga_desktop.services.diensten import Diensten
from pga_desktop.ui.jobs import Werkbank
from pga_desktop.ui.meldingen import Melding, zin

CONCEPT_NA_MS: Final = 400
"""How soon after a keystroke what is typed goes to the register."""


class Omgeving(QObject):
    """The surroundings of a screen.

    Signals: `casus_gevraagd` (id, section or '', field or ''), `scherm_gevraagd` (key of a
    screen), `melding` (something to say in a banner), `bewaard` (when the last save was),
    `register_veranderd` (lists and counters are out of date), `verder_gegaan` (another part of a
    page is in sight: what was only news can go),
    `herstel_geboden` (what was done, and what undoes it), `teksten_vernieuwd` (the texts and
    lists the program must go on with, and what to say then), `spoelen` asks fields outside any
    case to hand in what is still being typed.
    """

    casus_gevraagd = Signal(int, str, str)
    scherm_gevraagd = Signal(str)
    melding = Signal(Melding)
    bewaard = Signal(datetime)
    register_veranderd = Signal()
    verder_gegaan = Signal()
    herstel_geboden = Signal(str, object)
    teksten_vernieuwd = Signal(object, str)
    spoelen = Signal()

    def __init__(
        self, diensten: Diensten, werkbank: Werkbank, ouder: QObject | None = None
    ) -> None:
        super().__init__(ouder)
        self.diensten = diensten
        self.werkbank = werkbank
        self.bij_vergrendelen = ""
        """What the user must know when the register is locked: that there is another passphrase."""
        self._onbewaard: dict[tuple[int | None, Ref, str], Concept] = {}

    @property
    def klok(self) -> Klok:
        return self.diensten.klok

    def ongedaan(self, tekst: str, herstel: Callable[[], str]) -> None:
        """Say what was done and offer to undo it, until the user goes on to another page.

        `herstel` says what is back, or nothing when it could not be undone.
        """
        self.herstel_geboden.emit(tekst, herstel)

    def meld_bewaard(self) -> None:
        """Tell the footer that what was typed is in the register."""
        self.bewaard.emit(self.klok.nu())

    # what is being typed

    def concepten(self, casus_id: int | None) -> Mapping[tuple[Ref, str], Concept]:
        """What is being typed in a case, or outside any case; also what could not be stored."""
        onbewaard = {
            (ref, veld): concept
            for (van, ref, veld), concept in self._onbewaard.items()
            if van == casus_id
        }
        return {**self.diensten.casussen.concepten(casus_id), **onbewaard}

    def bewaar_concept(
        self, casus_id: int | None, ref: Ref, veld: str, tekst: str, fout: str = ""
    ) -> None:
        """Keep what is being typed: in the register or, when that fails, here until it can."""
        try:
            self.diensten.casussen.concept(casus_id, ref, veld, tekst, fout)
        except VerwachteFout as mislukt:
            self._onbewaard[casus_id, ref, veld] = Concept(tekst, fout)
            self.melding.emit(replace(zin(mislukt), blijft=True))
        else:
            self.vergeet_concept(casus_id, ref, veld)
            self.meld_bewaard()

    def vergeet_concept(self, casus_id: int | None, ref: Ref, veld: str) -> None:
        """What was typed in this field is stored."""
        self._onbewaard.pop((casus_id, ref, veld), None)

    def gooi_concepten_weg(self, casus_id: int | None, plekken: Sequence[tuple[Ref, str]]) -> None:
        """What was typed in these fields was used, or given up."""
        for ref, veld in plekken:
            self.vergeet_concept(casus_id, ref, veld)
        if plekken:
            try:
                self.diensten.casussen.vergeet_concepten(plekken)
            except VerwachteFout as mislukt:
                self.melding.emit(zin(mislukt))

    @property
    def onbewaard(self) -> tuple[str, ...]:
        """What was typed and could not be stored, as it was typed."""
        return tuple(concept.tekst for concept in self._onbewaard.values() if concept.tekst)

    def bewaar_rest(self) -> bool:
        """Try again what could not be stored; whether everything that was typed is stored now."""
        for (casus_id, ref, veld), concept in list(self._onbewaard.items()):
            self.bewaar_concept(casus_id, ref, veld, concept.tekst, concept.fout)
        return not self._onbewaard
