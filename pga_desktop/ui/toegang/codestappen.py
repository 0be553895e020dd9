"""The recovery code: shown once, large, to be copied by hand; then three groups typed back."""

from __future__ import annotations

from collections.abc import Callable
from secrets import SystemRandom

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from pga_desktop.ui.style.tokens import RUIMTE, STRAAL
from pga_desktop.ui.toegang.codeafdruk import Codeafdruk
from pga_desktop.ui.toegang.stapblad import Stapblad
from pga_desktop.ui.widgets.indeling import Kolom, Rij
from pga_desktop.ui.widgets.schilder import focusring, schilder
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.tekstvelden import RegelVeld

_TERUGTYPEN = 3

Overgetypt = Callable[[str, int, str], bool]
"""Whether a group of a code (its number, from 1) was typed back as it was shown."""


class Herstelcode(QWidget):
    """The recovery code in numbered groups, large enough to copy by hand."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self.setObjectName("eerste.herstelcode")
        self.code = code
        self.setAccessibleName("Herstelcode: " + ", ".join(code.split("-")))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        raster = QGridLayout(self)
        raster.setContentsMargins(RUIMTE.m, RUIMTE.s, RUIMTE.m, RUIMTE.s)
        raster.setHorizontalSpacing(RUIMTE.xl)
        raster.setVerticalSpacing(RUIMTE.m)
        for plaats, groep in enumerate(code.split("-")):
            vak = Rij(Tekst(f"{plaats + 1}", "klein", breek=False), tussen=RUIMTE.s)
            vak.voeg(Tekst(groep, "titel", breek=False))
            vak.addStretch()
            raster.addLayout(vak, plaats // 4, plaats % 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            with schilder(self) as p:
                focusring(p, QRectF(self.rect()), STRAAL.veld)


class Terugtypen(QWidget):
    """Three groups of a code, to be typed over from the paper it was written on."""

    def __init__(self, sleutel: str, code: str, klopt: Overgetypt) -> None:
        super().__init__()
        self._code, self._oordeel = code, klopt
        nummers = sorted(SystemRandom().sample(range(1, len(code.split("-")) + 1), _TERUGTYPEN))
        self.groepen = {n: RegelVeld(f"{sleutel}.groep.{n}", f"Groep {n}") for n in nummers}
        Kolom(*self.groepen.values(), ouder=self)
        self.setFocusProxy(self.groepen[nummers[0]])

    def klopt(self) -> bool:
        """Whether they are as they were shown; at the first that is not it says so."""
        mis = [
            veld
            for nummer, veld in self.groepen.items()
            if not self._oordeel(self._code, nummer, veld.tekst())
        ]
        for veld in self.groepen.values():
            fout = "Dit is niet wat er op uw papier hoort te staan. Kijk de groep na."
            veld.zet_fout(fout if veld in mis else None)
        if mis:
            mis[0].setFocus()
        return not mis


class Codestap(Stapblad):
    """Shows the recovery code, to be printed or written down."""

    def __init__(self, code: str, afdruk: Codeafdruk) -> None:
        super().__init__(
            4,
            "Bewaar uw herstelcode op papier",
            "Bent u uw wachtzin kwijt, dan is deze code de enige manier om het register nog te"
            " openen. Druk de code af of schrijf hem op, en bewaar het papier in een kluis. Het"
            " programma laat de code na deze stap niet meer zien.",
            knop="Ik heb de code op papier",
            vorige="",
        )
        self._code = Herstelcode(code)
        self.inhoud.voeg(self._code, afdruk)

    def begin(self) -> None:
        """Put the keyboard on the code, so that who cannot see it hears it."""
        self._code.setFocus(Qt.FocusReason.OtherFocusReason)


class Terugtypstap(Stapblad):
    """Asks three groups back, so that the paper is known to be right."""

    def __init__(self, code: str, klopt: Overgetypt) -> None:
        super().__init__(
            4,
            "Controleer wat op uw papier staat",
            "Typ deze drie groepen over van uw papier.",
            vorige="De code nog eens bekijken",
        )
        self._terug = Terugtypen("eerste", code, klopt)
        self.inhoud.voeg(self._terug)

    def klopt(self) -> bool:
        return self._terug.klopt()
