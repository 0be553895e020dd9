"""Choosing a passphrase: typed twice and judged meanwhile, or taken from a proposal."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pga_desktop.ui.style.stijl import em, kleur
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.indeling import Kolom, Rij, Vloei
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.schilder import schilder, vlak
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.tekstvelden import WachtzinVeld

if TYPE_CHECKING:
    from pga_desktop.services.toegang import Oordeel

REDENEN = {
    "te-kort": "Te kort: neem minstens 15 tekens die niet makkelijk te raden zijn.",
    "te-lang": "Te lang: neem hoogstens 128 tekens.",
    "bekend-woord": "Bekende wachtwoorden tellen niet mee; er blijft te weinig over.",
    "toetsenreeks": "Toetsen op een rij tellen niet mee; er blijft te weinig over.",
    "herhaling": "Herhalingen tellen niet mee; er blijft te weinig over.",
    "bevat-naam": "Uw naam en de gemeente tellen niet mee; er blijft te weinig over.",
}
_WOORDEN = ("Nog niet sterk genoeg", "Net genoeg", "Redelijk", "Goed", "Sterk")


class _Sterkte(QWidget):
    """Four blocks that fill up; the words beside them say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._sterkte = 0
        self.setFixedSize(em(8), em(0.6))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def zet(self, sterkte: int) -> None:
        self._sterkte = sterkte
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        breedte = (self.width() - 3 * RUIMTE.xs) / 4
        with schilder(self) as p:
            for plaats in range(4):
                blok = QRectF(plaats * (breedte + RUIMTE.xs), 0, breedte, self.height())
                vol = plaats < self._sterkte
                vlak(p, blok, vulling=kleur("ok" if vol else "stip_leeg"), straal=3)


class Wachtzinkeuze(QWidget):
    """Two fields, the strength with its reasons, and a proposal.

    `beoordeel` judges a passphrase, `voorstel` makes one. Ask `wachtzin()` when the user goes on.
    """

    def __init__(
        self,
        sleutel: str,
        beoordeel: Callable[[str], Oordeel],
        voorstel: Callable[[], str],
        *,
        titel: str = "Wachtzin",
    ) -> None:
        super().__init__()
        self._beoordeel, self._maak = beoordeel, voorstel
        self.veld = WachtzinVeld(
            f"{sleutel}.wachtzin",
            titel,
            hint="Minstens 15 tekens. Een paar losse woorden zijn het makkelijkst te onthouden.",
        )
        self.herhaald = WachtzinVeld(f"{sleutel}.wachtzin_herhaald", "Typ de wachtzin nog eens")
        self._voorstel = Knop("Wachtzin voorstellen")
        self._voorstel.setObjectName(f"{sleutel}.voorstel")
        self._sterkte = _Sterkte()
        self._woorden = Tekst("", "klein")
        self._redenen = Tekst("", "klein")
        self._redenen.hide()
        knoppen = Vloei(self._voorstel)
        sterkte = Rij(self._sterkte, tussen=RUIMTE.m)
        sterkte.voeg(self._woorden, rek=1)
        Kolom(
            Kolom(self.veld, Kolom(sterkte, self._redenen, tussen=RUIMTE.xs), tussen=RUIMTE.s),
            knoppen,
            self.herhaald,
            ouder=self,
            tussen=RUIMTE.l,
        )
        self.setFocusProxy(self.veld)
        self.veld.getypt.connect(self._weeg)
        self.herhaald.getypt.connect(self._wis_herhaalfout)
        self._voorstel.clicked.connect(self._stel_voor)

    def wachtzin(self) -> str | None:
        """The chosen passphrase; None when it is not good yet, with the reason at the field."""
        zin = self.veld.tekst()
        oordeel = self._beoordeel(zin)
        if not oordeel.ok:
            self._redenen.hide()  # the field says the same now
            self.veld.zet_fout(" ".join(REDENEN[code] for code in oordeel.redenen))
            self.veld.setFocus()
            return None
        if zin != self.herhaald.tekst():
            self.herhaald.zet_fout("Dit is niet dezelfde wachtzin. Typ hem nog eens.")
            self.herhaald.setFocus()
            return None
        return zin

    def wis(self) -> None:
        """Forget both fields."""
        self.veld.wis()
        self.herhaald.wis()
        self._toon_oordeel()

    def _stel_voor(self) -> None:
        self.veld.zet_tekst(self._maak())
        self.veld.oog.setChecked(True)
        self.herhaald.wis()
        self._weeg()
        self.herhaald.setFocus()

    def _weeg(self) -> None:
        self.veld.zet_fout(None)
        self._toon_oordeel()

    def _toon_oordeel(self) -> None:
        zin = self.veld.tekst()
        oordeel = self._beoordeel(zin)
        self._sterkte.zet(oordeel.sterkte)
        self._woorden.setText(_WOORDEN[oordeel.sterkte] if zin else "")
        redenen = "\n".join(REDENEN[code] for code in oordeel.redenen) if zin else ""
        self._redenen.setText(redenen)
        self._redenen.setVisible(bool(redenen))

    def _wis_herhaalfout(self) -> None:
        self.herhaald.zet_fout(None)
