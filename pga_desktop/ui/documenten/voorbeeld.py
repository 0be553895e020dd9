"""The real PDF of a document, page by page, drawn beside the window; with zoom and search."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from pga_desktop.services.bekijken import Beeld, paginajob
from pga_desktop.ui.beelden import plaat
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.documenten.documentzoeker import Documentzoeker
from pga_desktop.ui.jobs import Taak
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.widgets.bladzijde import Bladzijde
from pga_desktop.ui.widgets.indeling import Vloei
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.knoppen import Knop, Muisuitleg
from pga_desktop.ui.widgets.tekst import Tekst

SCHERPST = 6.0
"""Pixels per point of the largest picture: more is memory nobody sees."""
_ONSCHERP = 0.02
"""How much larger or smaller than drawn a page may be shown."""


class Voorbeeld(Kaart):
    """One page of one document at a time."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__("Voorbeeld")
        self.setObjectName("document.voorbeeld")
        self._omgeving = omgeving
        self._pdf = b""
        self._bladzijde, self._aantal, self._woorden = 0, 0, ""
        self._taak: Taak | None = None
        self._uitleg = Tekst("Hier ziet u het document dat u maakt of kiest.", "gedempt")
        self._blad = Bladzijde()
        self._blad.gebladerd.connect(self._blader)
        self._blad.gezoomd.connect(self._op_zoom)
        self._blad.verbreed.connect(self._kijk_na)
        self._getekend = 0.0
        """Pixels per point of the picture in sight."""
        self._wordt_scherp = False
        self._stand = Tekst("", "gedempt", breek=False)
        self._procent = Tekst("", "gedempt", breek=False)
        self._vorige = self._knop("‹", "vorige_bladzijde", self._terug, naam="Vorige bladzijde")
        self._volgende = self._knop(
            "›", "volgende_bladzijde", self._verder, naam="Volgende bladzijde"
        )
        self._kleiner = self._knop("−", "kleiner", self._zoom_uit, naam="Kleiner")
        self._groter = self._knop("+", "groter", self._zoom_in, naam="Groter")
        self._passend = self._knop("Passend", "passend", self._maak_passend)
        self._als_tekst = False
        """Whether the page is shown as plain words, for who enlarges letters or listens."""
        self._wissel = self._knop("", "als_tekst", self._wissel_tekst)
        self._zoeker = Documentzoeker(omgeving)
        self._zoeker.gevonden.connect(self._op_treffer)
        self._balk = Vloei(
            self._vorige,
            self._volgende,
            self._stand,
            self._kleiner,
            self._groter,
            self._passend,
            self._procent,
            self._wissel,
            self._zoeker.veld,
        )
        self._tekstplek = Plek()
        self.inhoud.voeg(self._uitleg, self._balk, self._zoeker, self._tekstplek, self._blad)
        self._toon_knoppen()

    def _knop(self, woorden: str, sleutel: str, doe: Callable[[], None], naam: str = "") -> Knop:
        knop = Knop(woorden)
        knop.setObjectName(f"document.{sleutel}")
        knop.clicked.connect(doe)
        if naam:
            knop.setAccessibleName(naam)
            Muisuitleg(knop, naam)
        return knop

    def geef_toetsenbord(self) -> None:
        """Put the keyboard on the page, which may still be on its way."""
        doel = self._wissel if self._als_tekst else self._blad
        doel.show()
        doel.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def bladzijde(self) -> int:
        """The page in sight, counted from 0."""
        return self._bladzijde

    def toon(self, pdf: bytes, *, kop: str = "Voorbeeld", bladzijde: int = 0) -> None:
        """Show a page of a document under a heading, or nothing."""
        self.titel.setText(kop)
        self.setAccessibleName(kop)
        self._pdf, self._bladzijde, self._aantal = pdf, bladzijde, 0
        self._teken()
        self._zoeker.zet(pdf)

    def zet_uitleg(self, tekst: str) -> None:
        """Say something else while there is no document."""
        self._uitleg.setText(tekst)

    def _teken(self) -> None:
        """Draw the page; what was being drawn for another page or size is dropped."""
        if self._taak is not None:
            self._taak.stop()
            self._taak = None
        if not self._pdf:
            self._woorden = ""
            self._blad.zet(QImage(), (0.0, 0.0), "", "")
            self._toon_knoppen()
            return
        schaal = self._getekend = self._schaal()
        job = paginajob(self._pdf, self._bladzijde, schaal)
        self._taak = self._omgeving.werkbank.start(job, klaar=self._klaar)

    def _klaar(self, beeld: Beeld) -> None:
        self._taak = None
        self._aantal, self._woorden = beeld.bladzijden, beeld.tekst
        self._blad.zet(plaat(beeld).copy(), beeld.maat, self._waar(), beeld.tekst)
        self._toon_knoppen()
        self._toon_tekst()
        self._markeer()
        self._kijk_na()

    def _schaal(self) -> float:
        return min(self._blad.tekenschaal * self.devicePixelRatioF(), SCHERPST)

    def _kijk_na(self) -> None:
        """Draw the page once more when its place asks for a picture of another size."""
        if self._is_onscherp() and not self._wordt_scherp:
            self._wordt_scherp = True
            self._omgeving.werkbank.in_stukjes(self, self._maak_scherp())
        self._procent.setText(f"{self._blad.procent} %")

    def _is_onscherp(self) -> bool:
        return bool(self._pdf) and abs(self._schaal() / (self._getekend or 1) - 1) > _ONSCHERP

    def _maak_scherp(self) -> Iterator[None]:
        """When the window has nothing else to do: while it is dragged it has."""
        yield
        self._wordt_scherp = False
        if self._is_onscherp():
            self._teken()

    def _waar(self) -> str:
        return f"Bladzijde {self._bladzijde + 1} van {self._aantal}" if self._aantal else ""

    def _toon_knoppen(self) -> None:
        er_is, als_tekst = self._aantal > 0, self._als_tekst
        self._uitleg.setVisible(not er_is)
        self._balk.setVisible(er_is)
        self._blad.setVisible(er_is and not als_tekst)
        for deel in (self._kleiner, self._groter, self._passend, self._procent):
            deel.setVisible(not als_tekst)
        self._wissel.zet_tekst("Als bladzijde" if als_tekst else "Als tekst")
        self._stand.setText(self._waar())
        self._procent.setText(f"{self._blad.procent} %")
        self._passend.setEnabled(not self._blad.is_passend)
        meer = self._aantal > 1
        self._vorige.setVisible(meer)
        self._volgende.setVisible(meer)
        self._vorige.setEnabled(self._bladzijde > 0)
        self._volgende.setEnabled(self._bladzijde + 1 < self._aantal)

    def _wissel_tekst(self) -> None:
        self._als_tekst = not self._als_tekst
        self._toon_knoppen()
        self._toon_tekst()

    def _toon_tekst(self) -> None:
        self._tekstplek.leeg()
        if self._als_tekst and self._woorden:
            self._tekstplek.voeg(Tekst(self._woorden))

    def _markeer(self) -> None:
        """Mark what was found on this page."""
        hier = [t.vlakken for t in self._zoeker.treffers if t.bladzijde == self._bladzijde]
        nu = self._zoeker.treffer
        self._blad.markeer(hier, nu.vlakken if nu and nu.bladzijde == self._bladzijde else ())

    def _op_treffer(self) -> None:
        nu = self._zoeker.treffer
        if nu is not None and nu.bladzijde != self._bladzijde:
            self._bladzijde = nu.bladzijde
            self._teken()
        else:
            self._markeer()

    def _op_zoom(self) -> None:
        self._toon_knoppen()
        self._teken()

    def _zoom_in(self) -> None:
        self._blad.zoom(1)

    def _zoom_uit(self) -> None:
        self._blad.zoom(-1)

    def _maak_passend(self) -> None:
        self._blad.zoom(0)

    def _terug(self) -> None:
        self._blader(-1)

    def _verder(self) -> None:
        self._blader(1)

    def _blader(self, stap: int) -> None:
        naar = min(max(self._bladzijde + stap, 0), self._aantal - 1)
        if naar != self._bladzijde:
            self._bladzijde = naar
            self._teken()
