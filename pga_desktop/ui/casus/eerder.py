"""An earlier traject of the open case: which one is in sight, and reading it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.datums import lange_datum, periode
from pga_desktop.domain.dossier import Trajectdossier
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.ui.casus.lezen import stapnaam
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.kaart import Banner
from pga_desktop.ui.widgets.keuzevelden import KeuzeRijVeld

_DICHT = (
    "Deze casus is {stap}. U kunt alles lezen. Wijzigen kan alleen nog bij Persoon en bij"
    " Cliëntfeedback. Zijn er nieuwe feiten? Heropen dan de casus."
)
_AFLOOP = {"afsluiten": "afgesloten", "afwijzen": "niet opgenomen"}


class Eerdertraject(Casustoestand):
    """The case as an earlier traject left it, for the same sections; nothing of it can change."""

    def __init__(self, casus: Casustoestand, nummer: int) -> None:
        super().__init__(casus.omgeving, casus.dossier.tot_en_met(nummer), casus)
        self._casus, self._nummer = casus, nummer
        casus.veranderd.connect(self._volg)
        casus.spoelen.connect(self.spoelen)
        self.meting_gevraagd.connect(casus.meting_gevraagd)

    def laat_wijzigen(self, soort: str) -> bool:
        return False

    def open_om(self, reden: str) -> VerwachteFout | None:
        return self._casus.open_om(reden)

    def _volg(self) -> None:
        """Who the person is may have changed, and what was shared."""
        self._zet(self._casus.dossier.tot_en_met(self._nummer))
        self.veranderd.emit()
        self.getoond.emit()


class Trajectkeuze(QWidget):
    """Which traject is in sight; takes no room while there is one. Signal `gekozen(number)`."""

    gekozen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._kolom = Kolom(ouder=self)
        self._veld: KeuzeRijVeld | None = None
        self._keuzes: list[tuple[str, str]] = []
        self._gekozen = 0
        self.hide()

    def toon(self, trajecten: tuple[Trajectdossier, ...], gekozen: int, *, zichtbaar: bool) -> None:
        """Offer these trajecten, with the one of this number in sight."""
        self._gekozen = gekozen
        keuzes = [(str(t.traject.nummer), _in_een_regel(t)) for t in trajecten]
        if keuzes != self._keuzes:
            self._keuzes = keuzes
            self._kolom.leeg()
            self._veld = KeuzeRijVeld("traject", "", keuzes)
            self._veld.verlaten.connect(self._op_keuze)
            self._kolom.voeg(self._veld)
        if self._veld is not None:
            self._veld.zet_tekst(str(gekozen))
        self.setVisible(zichtbaar and len(trajecten) > 1)

    def geef_toetsenbord(self) -> None:
        """Put the keyboard on the one that is in sight."""
        if self._veld is not None:
            self._veld.setFocus()

    def _op_keuze(self) -> None:
        """One of them is always in sight: pressing it again changes nothing."""
        if self._veld is None:
            return
        nummer = int(self._veld.tekst() or self._gekozen)
        self._veld.zet_tekst(str(nummer))
        if nummer != self._gekozen:
            self.gekozen.emit(nummer)


def _in_een_regel(traject: Trajectdossier) -> str:
    einde = traject.geeindigd
    stand = f"{_AFLOOP[einde.overgang]} {lange_datum(einde.datum)}" if einde else "loopt nu"
    return f"Traject {traject.traject.nummer}, {stand}"


def leesbanner(in_zicht: Casustoestand, nu: int) -> Banner | None:
    """Says why what is in sight can only be read, if so; traject `nu` is the one that runs."""
    d = in_zicht.dossier
    if isinstance(in_zicht, Eerdertraject):
        banner = Banner(_over_eerder(d.huidig), actie=f"Terug naar traject {nu}")
        if banner.knop is not None:
            banner.knop.setObjectName("traject.terug")
        return banner
    if d.casus.stap.open:
        return None
    return Banner(_DICHT.format(stap=stapnaam(d, in_zicht.omgeving.diensten.regio)))


def _over_eerder(traject: Trajectdossier) -> str:
    einde = traject.geeindigd
    wanneer = periode(traject.traject.begonnen_op, einde.datum if einde else None)
    afloop = _AFLOOP[einde.overgang] if einde else ""
    delen = (f"Traject {traject.traject.nummer} ({wanneer})", afloop)
    return f"{', '.join(deel for deel in delen if deel)}. U kunt het alleen lezen."
