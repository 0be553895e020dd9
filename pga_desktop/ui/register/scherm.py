"""All cases in one table, narrowed down by typing and by chips."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.stappen import ACTIEF, Stap
from pga_desktop.services.overzicht import Casusregel
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.pagina import Pagina
from pga_desktop.ui.register.filters import Filterbalk
from pga_desktop.ui.register.nieuw import NieuweAanmelding
from pga_desktop.ui.register.rijen import KOPPEN, rij
from pga_desktop.ui.style.stijl import em
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.indeling import Kolom, Vloei
from pga_desktop.ui.widgets.kaart import Kaart, LegeStaat
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.kop import Kop
from pga_desktop.ui.widgets.schuif import Schuif
from pga_desktop.ui.widgets.tabel import Tabel
from pga_desktop.ui.widgets.tekstvelden import RegelVeld

_RIJEN = 50
_WIS = "Alle filters wissen"
_NIEUW = "nieuw"
SOORTEN = (
    ("in aanmelding", {Stap.AANGEMELD, Stap.IN_TOETSING, Stap.AANVULLING}),
    ("op de wachtlijst", {Stap.WACHTLIJST}),
    ("afgesloten", {Stap.AFGESLOTEN}),
    ("afgewezen", {Stap.AFGEWEZEN}),
    ("vernietigd", {Stap.VERNIETIGD}),
)
"""What a case is counted as that takes no place under the cap."""


class _Casustabel(Tabel):
    """Letters typed in the list are for the filter. Signal `getypt(letters)`."""

    getypt = Signal(str)

    def keyboardSearch(self, tekst: str) -> None:
        if tekst.strip():
            self.getypt.emit(tekst)


class Casussenscherm(Pagina):
    """The list, and the panel for a new registration in its place."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(omgeving)
        self._regels: list[Casusregel] = []
        self._hoeveel = _RIJEN
        self._kop = Kop("Casussen")
        self._nieuw = Knop("Nieuwe aanmelding", primair=True)
        self._nieuw.setObjectName("casussen.nieuw")
        self._nieuw.clicked.connect(self.nieuwe_aanmelding)
        self._kop.voeg(self._nieuw)
        self._paneel = NieuweAanmelding(omgeving)
        self._paneel.gesloten.connect(self._sluit_paneel)
        self._paneel.gekozen.connect(self._open_casus)
        self._lijst = self._bouw_lijst(omgeving)
        self._leeg = LegeStaat(
            "Er staan nog geen casussen in dit register.",
            actie="Nieuwe aanmelding",
            primair=True,
        )
        self._leeg.actie_gekozen.connect(self.nieuwe_aanmelding)
        _noem(self._leeg, "casussen.eerste")
        self._schuif = Schuif()
        self._schuif.inhoud.voeg(self._kop, self._paneel, self._lijst, self._leeg)
        Kolom(self._schuif, ouder=self)
        self._sluit_paneel()

    def ververs(self) -> None:
        overzicht = self.omgeving.diensten.casussen.overzicht()
        self._regels = sorted(overzicht, key=_zonder_naam)
        plafond = self.omgeving.diensten.instellingen.lees().plafond
        self._kop.zet("Casussen", _onder(self._regels, plafond))
        self._filters.zet_regels(self._regels)
        self._toon()

    def begin(self) -> None:
        """In the list, so that arrow keys and typing work at once; at the top when it is empty."""
        if self._tabel.isVisible():
            self._tabel.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().begin()

    def deel(self) -> str:
        return "" if self._paneel.isHidden() else _NIEUW

    def toon_deel(self, deel: str) -> None:
        if deel == _NIEUW:
            self.nieuwe_aanmelding()

    def nieuwe_aanmelding(self) -> None:
        """Show the panel in which one looks first."""
        self._lijst.hide()
        self._leeg.hide()
        self._nieuw.hide()
        self._paneel.show()
        self._paneel.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the panel."""
        if event.key() == Qt.Key.Key_Escape and not self._paneel.isHidden():
            self._sluit_paneel()
        else:
            super().keyPressEvent(event)

    def _bouw_lijst(self, omgeving: Omgeving) -> QWidget:
        self._woorden = RegelVeld("casussen.woorden", "", voorbeeld="Filter op naam of nummer")
        self._woorden.invoer.setAccessibleName("Filter op naam of nummer")
        self._woorden.setFixedWidth(em(19))
        self._woorden.getypt.connect(self._filter_woorden)
        self._woorden.invoer.returnPressed.connect(self._naar_tabel)
        self._filters = Filterbalk(omgeving.diensten.regio)
        self._filters.gewijzigd.connect(self._toon)
        self._tabel = _Casustabel("Casussen", KOPPEN, heel=True)
        self._tabel.setObjectName("casussen.tabel")
        self._tabel.geopend.connect(self._open)
        self._tabel.getypt.connect(self._begin_filter)
        self._tabel.selectionModel().currentChanged.connect(self._houd_in_zicht)
        self._niets = LegeStaat("", actie=_WIS)
        self._niets.actie_gekozen.connect(self._toon_andere)
        _noem(self._niets, "casussen.wissen")
        self._meer = Link("")
        self._meer.setObjectName("casussen.meer")
        self._meer.clicked.connect(self._toon_meer)
        kaart = Kaart()
        kaart.inhoud.voeg(self._tabel, self._niets, self._meer)
        lijst = QWidget()
        boven = Vloei(self._woorden, self._filters, tussen=RUIMTE.m)
        Kolom(boven, kaart, ouder=lijst)
        return lijst

    def _toon(self) -> None:
        filter_ = self._filters.filter
        passend = [regel for regel in self._regels if filter_.past(regel)]
        regio = self.omgeving.diensten.regio
        self._tabel.zet([rij(regel, regio) for regel in passend[: self._hoeveel]])
        over = max(len(passend) - self._hoeveel, 0)
        self._tabel.setVisible(bool(passend))
        self._niets.setVisible(not passend)
        gewoon = self._filters.is_gewoon
        self._niets.zet(
            "Er loopt nu geen casus." if gewoon else "Geen casus past bij deze filters.",
            "Afgesloten casussen tonen" if gewoon else _WIS,
        )
        self._meer.zet_tekst(f"Nog {over} casussen tonen")
        self._meer.setVisible(over > 0)
        if self._paneel.isHidden():
            self._lijst.setVisible(bool(self._regels))
            self._leeg.setVisible(not self._regels)
            self._nieuw.setVisible(bool(self._regels))

    def _toon_meer(self) -> None:
        self._hoeveel += _RIJEN
        self._toon()

    def _filter_woorden(self) -> None:
        self._hoeveel = _RIJEN
        self._filters.zet_woorden(self._woorden.tekst())

    def _begin_filter(self, tekst: str) -> None:
        self._woorden.setFocus()
        self._woorden.invoer.selectAll()
        self._woorden.invoer.insert(tekst)
        self._filter_woorden()

    def _toon_andere(self) -> None:
        """Show other cases than the filters left, which is none."""
        if self._filters.is_gewoon:
            self._filters.toon_afgesloten()
        else:
            self._woorden.zet_tekst("")
            self._filters.wis()

    def _naar_tabel(self) -> None:
        self._tabel.setFocus()

    def _houd_in_zicht(self, nieuw: QModelIndex, oud: QModelIndex) -> None:
        """The table is as high as its rows: the page scrolls instead."""
        blad = self._schuif.widget()
        if self._tabel.hasFocus() and blad is not None:
            plek = self._tabel.viewport().mapTo(blad, self._tabel.visualRect(nieuw).center())
            self._schuif.ensureVisible(0, plek.y(), 0, em(4))

    def _sluit_paneel(self) -> None:
        self._paneel.hide()
        self._toon()

    def _open(self, sleutel: str) -> None:
        self.omgeving.casus_gevraagd.emit(int(sleutel), "", "")

    def _open_casus(self, casus_id: int) -> None:
        self._sluit_paneel()
        self.omgeving.casus_gevraagd.emit(casus_id, "", "")


def _noem(staat: LegeStaat, naam: str) -> None:
    if staat.knop is not None:
        staat.knop.setObjectName(naam)


def _zonder_naam(regel: Casusregel) -> bool:
    """Cases without a known name come last; the rest stays by name."""
    return not regel.naam


def _onder(regels: list[Casusregel], plafond: int | None) -> str:
    """How many cases there are of each kind; together they are all of them."""
    hoogstens = f" van hoogstens {plafond}" if plafond is not None else ""
    aantallen = {woorden: sum(r.stap in stappen for r in regels) for woorden, stappen in SOORTEN}
    soorten = (f"{aantal} {woorden}" for woorden, aantal in aantallen.items() if aantal)
    actief = sum(regel.stap in ACTIEF for regel in regels)
    return ", ".join((f"{actief} actief{hoogstens}", *soorten))
