"""Opening a register with its passphrase, or with the recovery code and a new passphrase."""

from __future__ import annotations

import importlib
import linecache
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.services.diensten import Diensten
from pga_desktop.services.jobs import Gestopt, Meld
from pga_desktop.ui.jobs import Werkbank
from pga_desktop.ui.meldingen import Melding, zin
from pga_desktop.ui.toegang.blad import Blad
from pga_desktop.ui.toegang.wachtzinkeuze import Wachtzinkeuze
from pga_desktop.ui.widgets.knoppen import Link
from pga_desktop.ui.widgets.tekstvelden import TekstVeld, WachtzinVeld

if TYPE_CHECKING:
    from pga_desktop.services.toegang import Ontsloten, Oordeel, Toegang

_BIJ_HET_VELD = frozenset({"wachtzin-onjuist"})


class Openblad(Blad):
    """A sheet that opens one register. Signal `geopend(diensten, pad)`."""

    geopend = Signal(Diensten, Path)

    def __init__(
        self,
        toegang: Callable[[], Toegang],
        werkbank: Werkbank,
        pad: Path,
        titel: str,
        uitleg: str,
        *,
        knop: str,
        links: tuple[Link, ...],
    ) -> None:
        super().__init__(titel, uitleg, knop=knop, links=links)
        self._toegang, self._werkbank, self.pad = toegang, werkbank, pad
        self.knop.clicked.connect(self._probeer)

    def _sleutel(self) -> Callable[[Toegang], Ontsloten] | None:
        """What turns what was typed into an unlocked register; None when something is missing."""
        raise NotImplementedError

    def _weiger(self, fout: VerwachteFout) -> None:
        self.meld(zin(fout))

    def _probeer(self) -> None:
        self.meld(None)
        sleutel = self._sleutel()
        if sleutel is not None:
            self.bezig("Het register wordt geopend…")
            job = partial(_ontsluit, self._toegang, sleutel)
            self._werkbank.start(job, klaar=self._op_ontsloten, mislukt=self._op_mislukt)

    def _op_ontsloten(self, ontsloten: Ontsloten) -> None:
        self.bezig("")
        try:
            diensten = self._toegang().open(ontsloten)
        except VerwachteFout as fout:
            self._weiger(fout)
        else:
            self.geopend.emit(diensten, self.pad)

    def _op_mislukt(self, fout: Exception) -> None:
        self.bezig("")
        if not isinstance(fout, VerwachteFout):
            raise fout
        self._weiger(fout)


class Ontgrendelen(Openblad):
    """The passphrase of the register that was used last.

    Signals: `herstel_gevraagd`, `register_gevraagd(pad)` for another one that is known,
    `ander_gevraagd` to point at one, `nieuw_gevraagd`.
    """

    register_gevraagd = Signal(Path)
    herstel_gevraagd = Signal()
    ander_gevraagd = Signal()
    nieuw_gevraagd = Signal()

    def __init__(
        self, toegang: Callable[[], Toegang], werkbank: Werkbank, pad: Path, bekend: Sequence[Path]
    ) -> None:
        herstel = Link("Herstelcode gebruiken")
        herstel.setObjectName("ontgrendel.herstelcode")
        super().__init__(
            toegang,
            werkbank,
            pad,
            pad.stem,
            "Typ uw wachtzin om dit register te openen.",
            knop="Openen",
            links=(herstel,),
        )
        self.knop.setObjectName("ontgrendel.openen")
        herstel.clicked.connect(self.herstel_gevraagd)
        self._veld = WachtzinVeld("ontgrendel.wachtzin", "Wachtzin")
        self._veld.getypt.connect(self._wis_fout)
        self.inhoud.voeg(self._veld)
        ander, nieuw = Link("Ander register openen"), Link("Nieuw register maken")
        ander.setObjectName("ontgrendel.ander")
        nieuw.setObjectName("ontgrendel.nieuw")
        ander.clicked.connect(self.ander_gevraagd)
        nieuw.clicked.connect(self.nieuw_gevraagd)
        elders = [self._link(n, register) for n, register in enumerate(bekend, start=1)]
        self.voeg_onder(f"Dit register staat in {pad.parent}", *elders, ander, nieuw)

    def zeg(self, tekst: str) -> None:
        """Say why the register is closed, calmly."""
        self.meld(Melding(tekst, fout=False))

    def _link(self, nummer: int, pad: Path) -> Link:
        link = Link(f"Naar {pad.stem}, in {pad.parent.name}")
        link.setObjectName(f"ontgrendel.register.{nummer}")
        link.clicked.connect(partial(self.register_gevraagd.emit, pad))
        return link

    def _sleutel(self) -> Callable[[Toegang], Ontsloten] | None:
        wachtzin = self._veld.tekst()
        if not wachtzin:
            self._veld.zet_fout("Typ uw wachtzin.")
            self._veld.setFocus()
            return None
        pad = self.pad
        return lambda toegang: toegang.ontsluit(pad, wachtzin)

    def _op_ontsloten(self, ontsloten: Ontsloten) -> None:
        self._veld.wis()
        super()._op_ontsloten(ontsloten)

    def _weiger(self, fout: VerwachteFout) -> None:
        if fout.code in _BIJ_HET_VELD:
            self._veld.zet_fout(zin(fout).voluit)
            self._veld.invoer.selectAll()
        else:
            self.meld(zin(fout))
        self._veld.setFocus()

    def _wis_fout(self) -> None:
        self._veld.zet_fout(None)


class Herstellen(Openblad):
    """The recovery code, and a new passphrase. Signal `terug`."""

    terug = Signal()

    def __init__(self, toegang: Callable[[], Toegang], werkbank: Werkbank, pad: Path) -> None:
        terug = Link("Terug")
        super().__init__(
            toegang,
            werkbank,
            pad,
            "Openen met de herstelcode",
            f"Typ de code van uw papier over en kies een nieuwe wachtzin voor {pad.stem}.",
            knop="Register openen",
            links=(terug,),
        )
        terug.clicked.connect(self.terug)
        self.knop.setObjectName("herstel.openen")
        self._code = TekstVeld(
            "herstel.code", "Herstelcode", hint="Acht groepen van vijf tekens", regels=2
        )
        self._wachtzin = Wachtzinkeuze(
            "herstel", self._beoordeel, toegang().wachtzin_voorstel, titel="Nieuwe wachtzin"
        )
        self.inhoud.voeg(self._code, self._wachtzin)

    def _beoordeel(self, wachtzin: str) -> Oordeel:
        oordeel = self._toegang().beoordeel_wachtzin
        return oordeel(wachtzin, gebruiker="", gemeente=self.pad.stem)

    def _sleutel(self) -> Callable[[Toegang], Ontsloten] | None:
        code = self._code.tekst().strip()
        self._code.zet_fout(None if code else "Typ de herstelcode.")
        if not code:
            self._code.setFocus()
            return None
        wachtzin = self._wachtzin.wachtzin()
        if wachtzin is None:
            return None
        pad = self.pad
        return lambda toegang: toegang.ontsluit_met_herstelcode(pad, code, wachtzin)

    def _weiger(self, fout: VerwachteFout) -> None:
        if fout.code.startswith("herstelcode"):
            self._code.zet_fout(zin(fout).voluit)
            self._code.setFocus()
        else:
            self.meld(zin(fout))


def _ontsluit(
    toegang: Callable[[], Toegang],
    sleutel: Callable[[Toegang], Ontsloten],
    meld: Meld,
    gestopt: Gestopt,
) -> Ontsloten:
    """Load the screens that come after it and derive the key: both while she waits.

    PySide reads the source of every module that is imported, and Python keeps those lines.
    """
    importlib.import_module("pga_desktop.ui.frame.kader")
    deur = toegang()
    linecache.clearcache()
    return sleutel(deur)
