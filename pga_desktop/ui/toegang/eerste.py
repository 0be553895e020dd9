"""The first run: six short steps from nothing to an open register."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.services.diensten import Diensten
from pga_desktop.services.jobs import Gestopt, Meld
from pga_desktop.services.oefening import OEFENNAAM, maak_oefenregister
from pga_desktop.services.toegang import Aangemaakt, NieuwRegister, Ontsloten, Oordeel, Toegang
from pga_desktop.ui.jobs import Werkbank
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.toegang.codeafdruk import Codeafdruk
from pga_desktop.ui.toegang.codestappen import Codestap, Terugtypstap
from pga_desktop.ui.toegang.stapblad import Stapblad
from pga_desktop.ui.toegang.stappen import (
    Brievenstap,
    Klaarstap,
    Naamstap,
    Plaatsstap,
    Wachtzinstap,
)
from pga_desktop.ui.voorkeuren import documentenmap

_OEFENCASSUSSEN = 13
"""One in every state."""


class EersteKeer(QStackedWidget):
    """Makes a register with the user.

    Signals: `gereed(diensten)` when the register is open and she wants to register someone,
    `geopend(diensten)` when it is open, or a practice register, just to look around,
    `gemaakt(pad)` for each register that was made, `bestaand_gevraagd` when she already has one.
    """

    gereed = Signal(Diensten)
    geopend = Signal(Diensten)
    gemaakt = Signal(Path)
    bestaand_gevraagd = Signal()

    def __init__(self, toegang: Toegang, werkbank: Werkbank) -> None:
        super().__init__()
        self._toegang, self._werkbank = toegang, werkbank
        self._diensten: Diensten | None = None
        self._naam = Naamstap()
        self._plaats = Plaatsstap(toegang, _beginmap(toegang))
        self._wachtzin = Wachtzinstap(self._beoordeel, toegang.wachtzin_voorstel)
        for blad in (self._naam, self._plaats, self._wachtzin):
            self.addWidget(blad)  # at once: a sheet without a parent outlives the window
        self._naam.verder.connect(self._naar_plaats)
        self._naam.terug.connect(self.bestaand_gevraagd)
        self._plaats.verder.connect(self._naar_wachtzin)
        self._plaats.terug.connect(self._naar_naam)
        self._wachtzin.verder.connect(self._maak)
        self._wachtzin.terug.connect(self._naar_plaats)
        self._naar_naam()

    def begin(self) -> None:
        """Put the keyboard in the first field."""
        self._naam.begin()

    def _toon(self, blad: Stapblad) -> None:
        if self.indexOf(blad) < 0:
            self.addWidget(blad)
        self.setCurrentWidget(blad)
        blad.begin()

    def _naar_naam(self) -> None:
        self._toon(self._naam)

    def _naar_plaats(self) -> None:
        self._plaats.zet_naam(self._naam.naam.tekst().strip())
        self._toon(self._plaats)

    def _naar_wachtzin(self) -> None:
        self._toon(self._wachtzin)

    def _beoordeel(self, wachtzin: str) -> Oordeel:
        return self._toegang.beoordeel_wachtzin(
            wachtzin,
            gebruiker=self._naam.gebruiker.tekst(),
            gemeente=self._naam.gemeente.tekst(),
        )

    def _maak(self) -> None:
        self._nieuw = NieuwRegister(
            map=self._plaats.keuze.map(),
            naam=self._naam.naam.tekst().strip(),
            gemeente=self._naam.gemeente.tekst().strip(),
            gebruiker=self._naam.gebruiker.tekst().strip(),
            wachtzin=self._wachtzin.wachtzin,
        )
        self._wachtzin.bezig("Het register wordt gemaakt. Dit duurt een paar tellen.")
        job = partial(_maak_register, self._toegang, self._nieuw)
        self._werkbank.start(job, klaar=self._op_gemaakt, mislukt=self._op_mislukt)

    def _op_mislukt(self, fout: Exception) -> None:
        self._wachtzin.bezig("")
        if not isinstance(fout, VerwachteFout):
            raise fout
        self._wachtzin.meld(zin(fout))

    def _op_gemaakt(self, gemaakt: Aangemaakt) -> None:
        self._wachtzin.bezig("")
        self._wachtzin.wis()
        self._gemaakt = gemaakt
        self.gemaakt.emit(gemaakt.ontsloten.pad)
        code, register = gemaakt.herstelcode, gemaakt.ontsloten.pad.stem
        self._code = Codestap(code, Codeafdruk(code, register, self._werkbank))
        self._terug = Terugtypstap(code, self._toegang.overgetypt)
        self.addWidget(self._code)
        self.addWidget(self._terug)
        self._code.verder.connect(self._naar_terugtypen)
        self._terug.terug.connect(self._naar_code)
        self._terug.verder.connect(self._open)
        self._naar_code()

    def _naar_code(self) -> None:
        self._toon(self._code)

    def _naar_terugtypen(self) -> None:
        self._toon(self._terug)

    def _open(self) -> None:
        try:
            self._diensten = self._toegang.open(self._gemaakt.ontsloten)
        except VerwachteFout as fout:
            self._terug.meld(zin(fout))
            return
        brieven = Brievenstap(Omgeving(self._diensten, self._werkbank, self))
        brieven.verder.connect(self._naar_klaar)
        self._toon(brieven)

    def _naar_klaar(self) -> None:
        self._klaar = Klaarstap()
        self._klaar.verder.connect(self._begin_echt)
        self._klaar.oefenen.connect(self._maak_oefening)
        self._klaar.register_gevraagd.connect(self._naar_register)
        self._toon(self._klaar)

    def sluit(self) -> None:
        """Close the register that was made, when the user leaves before the end."""
        if self._diensten is not None:
            self._diensten.sluit()
            self._diensten = None

    def _begin_echt(self) -> None:
        diensten, self._diensten = self._diensten, None
        self.gereed.emit(diensten)

    def _naar_register(self) -> None:
        diensten, self._diensten = self._diensten, None
        self.geopend.emit(diensten)

    def _maak_oefening(self) -> None:
        self._klaar.meld(None)
        self._klaar.bezig("Het oefenregister wordt gevuld. Dit duurt even.")
        job = partial(_maak_oefening, self._toegang, replace(self._nieuw, naam=OEFENNAAM))
        self._werkbank.start(job, klaar=self._op_oefening, mislukt=self._op_oefening_mislukt)

    def _op_oefening_mislukt(self, fout: Exception) -> None:
        self._klaar.bezig("")
        if not isinstance(fout, VerwachteFout):
            raise fout
        self._klaar.meld(zin(fout))

    def _op_oefening(self, ontsloten: Ontsloten) -> None:
        self.sluit()
        self.gemaakt.emit(ontsloten.pad)
        self.geopend.emit(self._toegang.open(ontsloten))


def _maak_register(
    toegang: Toegang, nieuw: NieuwRegister, meld: Meld, gestopt: Gestopt
) -> Aangemaakt:
    return toegang.maak_register(nieuw)


def _maak_oefening(
    toegang: Toegang, nieuw: NieuwRegister, meld: Meld, gestopt: Gestopt
) -> Ontsloten:
    return maak_oefenregister(toegang, nieuw, _OEFENCASSUSSEN)


def _beginmap(toegang: Toegang) -> Path:
    """The documents of the user, unless those are synchronised or on the network."""
    return next(
        (map_ for map_ in (documentenmap(), Path.home()) if toegang.plaats_bezwaar(map_) is None),
        Path.home(),
    )
