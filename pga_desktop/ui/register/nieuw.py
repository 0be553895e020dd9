"""A new registration: first look whether the person is known, only then make a new one."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.errors import InvoerFout, VerwachteFout
from pga_desktop.domain.gelijkenis import Reden
from pga_desktop.services.overzicht import Gelijkenis
from pga_desktop.ui.casus.regels import VeldRij
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.klad import Klad
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.pagina import eerste_focus
from pga_desktop.ui.register.namen import lijstnaam, ontleed
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.veldnamen import hint, label
from pga_desktop.ui.widgets.chip import Chip, ChipSoort
from pga_desktop.ui.widgets.indeling import Kolom, Rij, Vloei
from pga_desktop.ui.widgets.kaart import Kaart, Streep
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.tekstvelden import RegelVeld

_REDENEN = {
    "zelfde-naam": "zelfde naam",
    "klinkt-als": "klinkt hetzelfde",
    "zelfde-geboortedatum": "zelfde geboortedatum",
    "zelfde-geboortejaar": "zelfde geboortejaar",
}
_HOOGSTENS = 8


class NieuweAanmelding(Kaart):
    """Searches while a name and birth date are typed. Signals: `gesloten`, `gekozen(casus_id)`."""

    gesloten = Signal()
    gekozen = Signal(int)

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__("Nieuwe aanmelding")
        self._omgeving = omgeving
        self._naam = RegelVeld(
            "nieuw.naam",
            "Naam",
            hint="Wat u weet, is genoeg. Leeg laten mag.",
            voorbeeld="Bijvoorbeeld Theo Jansen",
        )
        self._geboren = RegelVeld(
            "nieuw.geboortedatum",
            label("persoon", "geboortedatum"),
            hint=hint("persoon", "geboortedatum"),
        )
        self._stand = Tekst("", "gedempt")
        self._treffers = Plek(tussen=RUIMTE.s)
        self._eerste: QWidget | None = None
        self._maken = Knop("Nieuwe persoon", primair=True)
        self._maken.setObjectName("nieuw.maken")
        annuleren = Link("Annuleren")
        annuleren.setObjectName("nieuw.annuleren")
        self._klad = Klad(omgeving, self._naam, self._geboren)
        knoppen = Vloei(self._maken, annuleren, tussen=RUIMTE.l)
        self.inhoud.voeg(
            Tekst("Eerst kijken we of deze persoon al in het register staat.", "gedempt"),
            VeldRij(self._naam, self._geboren),
            self._stand,
            self._treffers,
            knoppen,
        )
        for veld in (self._naam, self._geboren):
            veld.getypt.connect(self._zoek)
            veld.invoer.returnPressed.connect(self._op_enter)
        self._maken.clicked.connect(self._maak)
        annuleren.clicked.connect(self._geef_op)

    def begin(self) -> None:
        """Show what was typed and not used yet, and put the keyboard in the name."""
        self._klad.bewaar()
        for veld in (self._naam, self._geboren):
            veld.zet_tekst("")
            veld.zet_fout(None)
        self._klad.toon("nieuw")
        self._zoek()
        self._naam.setFocus()

    def _zoek(self) -> None:
        dienst = self._omgeving.diensten.casussen
        self._geboren.zet_fout(None)
        self._treffers.leeg()
        self._eerste = None
        naam, geboren = self._naam.tekst().strip(), self._geboren.tekst().strip()
        gevonden = dienst.gelijkenissen(naam, geboren) if naam or geboren else ()
        self._stand.setText(_stand(len(gevonden), getypt=bool(naam or geboren)))
        self._maken.zet_tekst("Toch een nieuwe persoon" if gevonden else "Nieuwe persoon")
        self._maken.zet_primair(not gevonden)
        zeker = next((g for g in gevonden if _komt_overeen(g)), None)
        for gelijkenis in gevonden[:_HOOGSTENS]:
            blok = self._treffer(gelijkenis, primair=gelijkenis is zeker)
            self._eerste = self._eerste or blok
            self._treffers.voeg(blok)

    def _treffer(self, gelijkenis: Gelijkenis, *, primair: bool) -> QWidget:
        regio = self._omgeving.diensten.regio
        blok = QWidget()
        geboren = gelijkenis.geboortedatum or "geboortedatum onbekend"
        stap = regio.label("stappen", gelijkenis.stap)
        chips = Vloei(*(Chip(_REDENEN[reden], ChipSoort.INFO) for reden in gelijkenis.redenen))
        knop = Knop("Deze persoon", primair=primair)
        knop.setObjectName(f"nieuw.gelijkenis.{gelijkenis.persoon_id}")
        knop.setAccessibleName(f"Deze persoon: {lijstnaam(gelijkenis.naam)}, {gelijkenis.nummer}")
        knop.clicked.connect(partial(self._kies, gelijkenis))
        wie = Kolom(
            Tekst(lijstnaam(gelijkenis.naam), "vet"),
            Tekst(f"{geboren} · {gelijkenis.nummer} · {stap}", "gedempt"),
            chips,
            tussen=RUIMTE.xs,
        )
        rij = Rij(tussen=RUIMTE.m)
        rij.voeg(wie, rek=1)
        rij.voeg(knop)
        Kolom(rij, Streep(), ouder=blok, tussen=RUIMTE.s)
        return blok

    def _op_enter(self) -> None:
        """Make a new person; when someone looks alike, go there first."""
        if self._eerste is not None:
            eerste_focus(self._eerste)
        else:
            self._maken.click()

    def _geef_op(self) -> None:
        self._klad.vergeet()
        self.gesloten.emit()

    def _kies(self, gelijkenis: Gelijkenis) -> None:
        self._klad.vergeet()
        self.gekozen.emit(gelijkenis.casus_id)

    def _maak(self) -> None:
        velden = ontleed(self._naam.tekst()) | {"geboortedatum": self._geboren.tekst()}
        try:
            casus_id = self._omgeving.diensten.casussen.nieuw(velden)
        except InvoerFout as fout:
            self._geboren.zet_fout(zin(fout).voluit)
            self._geboren.setFocus()
        except VerwachteFout as fout:
            self._omgeving.melding.emit(zin(fout))
        else:
            self._klad.vergeet()
            self._omgeving.meld_bewaard()
            self.gekozen.emit(casus_id)


def _komt_overeen(gelijkenis: Gelijkenis) -> bool:
    """Whether both the name and the birth date point at this person."""
    redenen = gelijkenis.redenen
    return Reden.ZELFDE_GEBOORTEDATUM in redenen and len(redenen) > 1


def _stand(aantal: int, *, getypt: bool) -> str:
    if not getypt:
        return ""
    if not aantal:
        return "Niemand gevonden die hierop lijkt."
    wie = "Eén persoon lijkt" if aantal == 1 else f"{aantal} personen lijken"
    meer = f" Hieronder de eerste {_HOOGSTENS}." if aantal > _HOOGSTENS else ""
    return f"{wie} hierop. Gaat het om dezelfde persoon?{meer}"
