"""The keys of this user: another passphrase, another recovery code."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.meldingen import Melding, zin
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toegang.codeafdruk import Codeafdruk
from pga_desktop.ui.toegang.codestappen import Herstelcode, Terugtypen
from pga_desktop.ui.toegang.wachtzinkeuze import Wachtzinkeuze
from pga_desktop.ui.widgets.indeling import Kolom, Vloei
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.knoppen import Knop, Link, enter_drukt
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.tekstvelden import WachtzinVeld

if TYPE_CHECKING:
    from pga_desktop.services.sleutels import NieuweHerstelcode

T = TypeVar("T")

_TOETSENBORD = Qt.FocusReason.OtherFocusReason


class Sleutelkaart(Kaart):
    """Two things one can do here, one at a time; going to another page forgets what was begun."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__("Wachtzin en herstelcode")
        self._omgeving = omgeving
        wachtzin, code = Link("Wachtzin wijzigen"), Link("Nieuwe herstelcode maken")
        wachtzin.setObjectName("sleutels.wachtzin_wijzigen")
        code.setObjectName("sleutels.herstelcode_maken")
        wachtzin.clicked.connect(partial(self._open, Wachtzinblad, wachtzin))
        code.clicked.connect(partial(self._open, Codeblad, code))
        self._vanwaar: Link = wachtzin
        links = Vloei(wachtzin, code, tussen=RUIMTE.l)
        self._plek = Plek()
        self.inhoud.voeg(
            Tekst(
                "Met uw wachtzin opent u dit register. Bent u die kwijt, dan helpt alleen de"
                " herstelcode op papier."
            ),
            links,
            self._plek,
        )

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._plek.leeg()

    def _open(self, soort: Callable[[Omgeving], Sleutelblad], vanwaar: Link) -> None:
        self._plek.leeg()
        self._vanwaar = vanwaar
        blad = soort(self._omgeving)
        blad.klaar.connect(self._op_klaar)
        blad.geannuleerd.connect(self._sluit)
        self._plek.voeg(blad)
        blad.setFocus(_TOETSENBORD)

    def _op_klaar(self, tekst: str) -> None:
        self._omgeving.melding.emit(Melding(tekst, fout=False))
        self._sluit()

    def _sluit(self) -> None:
        self._plek.leeg()
        self._vanwaar.setFocus(_TOETSENBORD)


class Sleutelblad(QWidget):
    """One change of the keys. Signals: `klaar` with what to say, `geannuleerd`."""

    klaar = Signal(str)
    geannuleerd = Signal()

    def __init__(self, omgeving: Omgeving, *delen: QWidget, knop: str) -> None:
        super().__init__()
        self._omgeving, self._dienst = omgeving, omgeving.diensten.sleutels
        self._huidig = WachtzinVeld("sleutels.huidig", "Uw wachtzin nu")
        self._huidig.getypt.connect(partial(self._huidig.zet_fout, None))
        self._inhoud = Plek(tussen=RUIMTE.l)
        self._knop, laat = Knop(knop, primair=True), Link("Annuleren")
        self._knop.setObjectName("sleutels.verder")
        laat.setObjectName("sleutels.annuleren")
        self._knop.clicked.connect(self._verder)
        laat.clicked.connect(self.geannuleerd)
        knoppen = Vloei(self._knop, laat, tussen=RUIMTE.m)
        Kolom(self._inhoud, knoppen, ouder=self, tussen=RUIMTE.l)
        self._inhoud.voeg(self._huidig, *delen)
        self.setFocusProxy(self._huidig)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not enter_drukt(event, self, self._knop):
            super().keyPressEvent(event)

    def _verder(self) -> None:
        """What the button does."""
        raise NotImplementedError

    def _wachtzin_nu(self) -> str | None:
        """The present passphrase; None when nothing was typed, and that is said."""
        if self._huidig.tekst():
            return self._huidig.tekst()
        self._huidig.zet_fout("Typ uw wachtzin.")
        self._huidig.setFocus(_TOETSENBORD)
        return None

    def _start(self, doe: Callable[[], T], klaar: Callable[[T], None]) -> None:
        self._knop.setEnabled(False)
        self._omgeving.werkbank.start(
            lambda _meld, _gestopt: doe(), klaar=klaar, mislukt=self._op_mislukt, afmaken=True
        )

    def _op_mislukt(self, fout: Exception) -> None:
        self._knop.setEnabled(True)
        if not isinstance(fout, VerwachteFout):
            raise fout
        if fout.code == "wachtzin-onjuist":
            self._huidig.zet_fout(zin(fout).voluit)
            self._huidig.setFocus(_TOETSENBORD)
        else:
            self._omgeving.melding.emit(zin(fout))


class Wachtzinblad(Sleutelblad):
    """The passphrase of now, and twice the one that comes in its place."""

    def __init__(self, omgeving: Omgeving) -> None:
        dienst = omgeving.diensten.sleutels
        self._keuze = Wachtzinkeuze(
            "sleutels", dienst.beoordeel_wachtzin, dienst.wachtzin_voorstel, titel="Nieuwe wachtzin"
        )
        super().__init__(omgeving, self._keuze, knop="Wachtzin wijzigen")

    def _verder(self) -> None:
        huidig = self._wachtzin_nu()
        nieuw = self._keuze.wachtzin() if huidig else None
        if huidig and nieuw:
            self._start(partial(self._dienst.wijzig_wachtzin, huidig, nieuw), self._op_gewijzigd)

    def _op_gewijzigd(self, _niets: None) -> None:
        self._omgeving.bij_vergrendelen = "Uw wachtzin is gewijzigd: typ de nieuwe."
        self.klaar.emit("Uw wachtzin is gewijzigd. Gebruik vanaf nu de nieuwe.")


class Codeblad(Sleutelblad):
    """The passphrase, then a new code to write down, then three groups of it typed back.

    Until then the code on the old paper opens the register, and nothing is lost by stopping.
    """

    def __init__(self, omgeving: Omgeving) -> None:
        uitleg = Tekst(
            "U krijgt een nieuwe code te zien. De oude code werkt tot u de nieuwe hebt overgetypt."
        )
        super().__init__(omgeving, uitleg, knop="Nieuwe code tonen")
        self._nieuw: NieuweHerstelcode | None = None
        self._terug: Terugtypen | None = None

    def _verder(self) -> None:
        if self._nieuw is None:
            if huidig := self._wachtzin_nu():
                self._start(partial(self._dienst.maak_herstelcode, huidig), self._toon_code)
        elif self._terug is None:
            self._vraag_terug(self._nieuw)
        elif self._terug.klopt():
            self._neem_in_gebruik(self._nieuw)

    def _toon_code(self, nieuw: NieuweHerstelcode) -> None:
        self._nieuw = nieuw
        code, register = Herstelcode(nieuw.herstelcode), self._omgeving.diensten.register.naam
        self._toon(
            Tekst("Druk deze code af of schrijf hem op, en bewaar het papier in een kluis."),
            code,
            Codeafdruk(nieuw.herstelcode, register, self._omgeving.werkbank),
            knop="Ik heb de code op papier",
        )
        code.setFocus(_TOETSENBORD)

    def _vraag_terug(self, nieuw: NieuweHerstelcode) -> None:
        self._terug = Terugtypen("sleutels", nieuw.herstelcode, self._dienst.overgetypt)
        self._toon(
            Tekst("Typ deze drie groepen over van uw papier."),
            self._terug,
            knop="Code in gebruik nemen",
        )
        self._terug.setFocus(_TOETSENBORD)

    def _neem_in_gebruik(self, nieuw: NieuweHerstelcode) -> None:
        try:
            self._dienst.neem_in_gebruik(nieuw)
        except VerwachteFout as fout:
            self._omgeving.melding.emit(zin(fout))
        else:
            self.klaar.emit(
                "De nieuwe herstelcode is in gebruik. Vernietig het papier met de oude code."
            )

    def _toon(self, *delen: QWidget, knop: str) -> None:
        self._inhoud.leeg()
        self._inhoud.voeg(*delen)
        self._knop.zet_tekst(knop)
        self._knop.setEnabled(True)
