"""What a document still misses, asked right where it is made: a field, or a link to the place."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.velden import Rij, velden
from pga_desktop.ui.beheer.gegevens import Instellingenvelden
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.casus.velden import maak_veld
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.veldnamen import naam_van_plek
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.knoppen import Link
from pga_desktop.ui.widgets.tekst import Tekst

_AFZENDER = "afzender"
_HOOGSTENS = 2
"""How many fields stand open at once; more wait behind one press."""


class Ontbrekend(QWidget):
    """The fields that must be filled before the document can go out.

    Signals: `gevraagd(section, field)` for what is mended elsewhere, `gewijzigd` when the sender
    was changed here.
    """

    gevraagd = Signal(str, str)
    gewijzigd = Signal()

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__()
        self._toestand = toestand
        self._delen: dict[tuple[str, int], QWidget] = {}
        self._kop = Tekst("Nog nodig voordat dit document de deur uit kan", "label")
        self._plek = Plek(tussen=RUIMTE.s)
        self._nodig: dict[tuple[str, int], str] = {}
        self._overleg_id: int | None = None
        self._uitgeklapt = False
        self._open = Link("")
        self._open.setObjectName("document.invullen")
        self._open.clicked.connect(self._klap_uit)
        Kolom(self._kop, self._open, self._plek, ouder=self, tussen=RUIMTE.xs)
        self.hide()

    def toon(self, paden: Iterable[str], overleg_id: int | None) -> None:
        """Ask for these placeholders; a field that is asked already stays as it is."""
        self._nodig = {(pad, overleg_id or 0): pad for pad in paden}
        self._overleg_id = overleg_id
        self._uitgeklapt = bool(self._nodig) and self._uitgeklapt
        self._toon()

    def _klap_uit(self) -> None:
        self._uitgeklapt = True
        self._toon()
        next(iter(self._delen.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _toon(self) -> None:
        open_ = self._uitgeklapt or len(self._nodig) <= _HOOGSTENS
        self._plek.houd_bij(self._delen, self._nodig if open_ else {}, self._maak)
        self._open.zet_tekst(f"Nu {len(self._nodig)} gegevens invullen")
        self._open.setVisible(not open_)
        self.setVisible(bool(self._nodig))

    def _maak(self, pad: str) -> QWidget:
        deel, _, veld = pad.rpartition(".")
        if deel == _AFZENDER:
            velden_ = Instellingenvelden(self._toestand.omgeving, ((veld,),))
            velden_.gewijzigd.connect(self.gewijzigd)
            return velden_
        rij = _rij(self._toestand.dossier, deel, self._overleg_id)
        if rij is not None and veld in {v.naam for v in velden(type(rij))}:
            return maak_veld(self._toestand, rij, veld)
        link = Link(f"Ga naar {naam_van_plek(pad)}")
        link.clicked.connect(partial(self._ga, pad))
        return link

    def _ga(self, pad: str) -> None:
        deel, _, veld = pad.partition(".")
        self.gevraagd.emit(deel, veld)


def _rij(dossier: Dossier, deel: str, overleg_id: int | None) -> Rij | None:
    """The record a part of the sheet is made of, when that is one record."""
    nu = dossier.huidig
    if deel == "overleg":
        return next((o for o in nu.overleggen if o.id == overleg_id), None)
    gevonden = dossier.persoon if deel == "persoon" else getattr(nu, deel, None)
    return gevonden if isinstance(gevonden, Rij) else None
