"""What the search found: one row per case, with where the word stands."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.persoon import Persoon
from pga_desktop.domain.velden import Ref, Soort, velden
from pga_desktop.services.zoeken import Treffer
from pga_desktop.ui.frame.zweven import Zweefpaneel
from pga_desktop.ui.register.namen import lijstnaam
from pga_desktop.ui.style.stijl import em
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.veldnamen import vindplaats
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.tabel import Cel, Kolomkop, Tabel, TabelRij
from pga_desktop.ui.widgets.tekst import Tekst

_SECTIES = {
    "persoon": "persoon",
    "relatie": "persoon",
    "aanmelding": "aanmelding",
    "feit": "feiten",
    "toetsing": "toetsing",
    "criteriumantwoord": "toetsing",
    "startfase": "startfase",
    "meting": "meting",
    "score": "meting",
    "overleg": "overleg",
    "deelnemer": "overleg",
    "overlegbesluit": "overleg",
    "plan": "plan",
    "doel": "plan",
    "actie": "acties",
    "terugvalafspraak": "plan",
    "evaluatie": "evaluatie",
    "opschaling": "opschaling",
    "vinger_aan_de_pols": "vinger",
    "afsluiting": "afsluiting",
    "clientfeedback": "feedback",
    "feedbackantwoord": "feedback",
}
"""Where on the case page a kind of record stands; what is not here opens the page at its top."""

_WIE = frozenset(v.naam for v in velden(Persoon) if v.soort is Soort.IDENTITEIT)
"""By these one looks for somebody, not for a place on the page."""

_KOPPEN = (
    Kolomkop("Naam", 11, 2),
    Kolomkop("Geboren", 11, 0),
    Kolomkop("Nummer", 7.6, 0),
    Kolomkop("Gevonden in", 9, 2),
)


class Zoekpaneel(Zweefpaneel):
    """Hangs under the search box. Signals: `gekozen(casus_id, section, ref, field)`, `terug`."""

    gekozen = Signal(int, str, object, str)
    terug = Signal()

    def __init__(self, ouder: QWidget) -> None:
        super().__init__(ouder)
        self.setAccessibleName("Gevonden casussen")
        self._niets = Tekst("", "gedempt")
        self._tabel = Tabel("Gevonden casussen", _KOPPEN)
        self._tabel.setObjectName("zoek.resultaten")
        self._tabel.geopend.connect(self._kies)
        Kolom(self._niets, self._tabel, ouder=self, marge=RUIMTE.s, tussen=RUIMTE.s)

    def toon(self, treffers: tuple[Treffer, ...]) -> None:
        """Show what was found."""
        per_casus: dict[int, list[Treffer]] = {}
        for treffer in treffers:
            per_casus.setdefault(treffer.casus_id, []).append(treffer)
        self._tabel.zet([_rij(gevonden) for gevonden in per_casus.values()])
        self._tabel.setVisible(bool(per_casus))
        self._niets.setVisible(not per_casus)
        self._niets.setText("Niets gevonden. Probeer het begin van een naam of woord.")
        self.show()
        self.raise_()

    def leg_onder(self, vak: QWidget) -> None:
        """Hang below the search box, as wide and high as the window around it allows."""
        kader = self.parentWidget()
        if self.isHidden() or kader is None:
            return
        plek = vak.mapTo(kader, QPoint(0, vak.height() + RUIMTE.xs))
        breedte = min(max(vak.width(), em(50)), kader.width() - plek.x() - RUIMTE.s)
        hoogte = min(self._hoogte(breedte), kader.height() - plek.y() - RUIMTE.xl)
        self.setGeometry(plek.x(), plek.y(), breedte, hoogte)

    def _hoogte(self, breedte: int) -> int:
        """How high the panel would like to be at a width."""
        if self._tabel.isHidden():
            return em(3.5)
        rijen = self._tabel.heightForWidth(breedte - 2 * RUIMTE.s)
        return max(rijen, self._tabel.minimumSizeHint().height()) + 2 * RUIMTE.s

    def eerste(self) -> None:
        """Open the first case that was found, if any."""
        if not self._tabel.isHidden():
            self._tabel.selectRow(0)
            self._kies(self._tabel.gekozen())

    def naar_lijst(self) -> None:
        """Put the keyboard in the results."""
        if not self._tabel.isHidden():
            self._tabel.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.terug.emit()
        else:
            super().keyPressEvent(event)

    def _kies(self, sleutel: str) -> None:
        casus_id, sectie, soort, record_id, veld = sleutel.split(".")
        self.hide()
        self.gekozen.emit(int(casus_id), sectie, Ref(soort, int(record_id)), veld)


def _rij(treffers: list[Treffer]) -> TabelRij:
    eerste = treffers[0]
    soort, record_id = eerste.ref.soort, eerste.ref.id
    plekken = dict.fromkeys(_plek(treffer) for treffer in treffers)
    return TabelRij(
        f"{eerste.casus_id}.{_sectie(eerste)}.{soort}.{record_id}.{eerste.veld}",
        (
            Cel(lijstnaam(eerste.naam), vet=True),
            Cel(eerste.geboren),
            Cel(eerste.nummer),
            Cel(", ".join(plek for plek in plekken if plek)),
        ),
    )


def _sectie(treffer: Treffer) -> str:
    """A name opens the case where it is now, other words where they were found."""
    naam = treffer.ref.soort == Persoon.SOORT and treffer.veld in _WIE
    return "" if naam else _SECTIES.get(treffer.ref.soort, "")


def _plek(treffer: Treffer) -> str:
    return vindplaats(treffer.ref.soort, treffer.veld)
