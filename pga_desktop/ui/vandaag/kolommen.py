"""The board of Vandaag: columns of cards, under each other when the window is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.services.vandaag import Vandaagregel
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.pagina import eerste_focus
from pga_desktop.ui.style.stijl import em
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.vandaag.kaart import Taakkaart
from pga_desktop.ui.widgets.chip import ChipSoort
from pga_desktop.ui.widgets.indeling import Deel, EigenIndeling, Kolom, hoogte_van, leg_onder_elkaar
from pga_desktop.ui.widgets.knoppen import Link
from pga_desktop.ui.widgets.tekst import Tekst

_KAARTEN = 6
_SMALSTE = 17


class Takenkolom(Deel):
    """A heading with a number and its cards. Signal `veranderd` when something was put off."""

    veranderd = Signal()

    def __init__(self, omgeving: Omgeving, titel: str, soort: ChipSoort, rol: str) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._titel, self._soort, self._rol = titel, soort, rol
        self._rest: Sequence[Vandaagregel] = ()
        self._kop = Tekst(titel, rol)
        self._kaarten = Kolom(tussen=RUIMTE.m - 2)
        self._meer = Kolom()
        Kolom(self._kop, self._kaarten, self._meer, ouder=self, tussen=RUIMTE.m)

    def toon(self, regels: Sequence[Vandaagregel], eerste: Vandaagregel | None) -> None:
        """Show these; the button of `eerste` is the primary one of the screen."""
        self._kop.setText(f"{self._titel} · {len(regels)}")
        self._kop.zet_rol(self._rol if regels else "kop")
        self._kaarten.leeg()
        self._rest = regels
        self._voeg_toe(eerste)

    def _toon_meer(self) -> None:
        eerste, *_ = self._voeg_toe(None)
        eerste_focus(eerste)

    def _voeg_toe(self, eerste: Vandaagregel | None) -> list[Taakkaart]:
        """Add the next cards, and after them a link to the rest: made last, so reached last."""
        nu, self._rest = self._rest[:_KAARTEN], self._rest[_KAARTEN:]
        kaarten = []
        for regel in nu:
            kaart = Taakkaart(self._omgeving, regel, self._soort, primair=regel is eerste)
            kaart.uitgesteld.connect(self.veranderd)
            self._kaarten.voeg(kaart)
            if self.isVisible():
                kaart.show()  # now, so that its button can take the keyboard
            kaarten.append(kaart)
        self._meer.leeg()
        if self._rest:
            meer = Link(f"Nog {len(self._rest)} tonen")
            meer.setObjectName(f"vandaag.meer.{self._titel.lower().replace(' ', '_')}")
            meer.clicked.connect(self._toon_meer)
            self._meer.addWidget(meer, 0, Qt.AlignmentFlag.AlignLeft)
        return kaarten


class Bord(Deel):
    """Columns of equal width."""

    def __init__(self, kolommen: Sequence[QWidget]) -> None:
        super().__init__()
        indeling = _Kolommen(self)
        for kolom in kolommen:
            indeling.addWidget(kolom)


class _Kolommen(EigenIndeling):
    def minimumSize(self) -> QSize:
        return QSize(em(_SMALSTE) // 2, 0)

    def _leg(self, rect: QRect, *, plaatsen: bool) -> int:
        items = self._zichtbaar()
        tussen = RUIMTE.l + 2
        breedte = (rect.width() - tussen * (len(items) - 1)) // max(len(items), 1)
        if breedte >= em(_SMALSTE):
            hoogten = [hoogte_van(item, breedte) for item in items]
            if plaatsen:
                for plek, (item, hoogte) in enumerate(zip(items, hoogten, strict=True)):
                    x = rect.x() + plek * (breedte + tussen)
                    item.setGeometry(QRect(x, rect.y(), breedte, hoogte))
            return max(hoogten, default=0)
        return leg_onder_elkaar(items, rect, RUIMTE.xl, plaatsen=plaatsen)
