"""One thing to do: the person, what, why now, a button that leads there, and 'later'."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.datums import lange_datum, lees_datum
from pga_desktop.domain.errors import InvoerFout, VerwachteFout
from pga_desktop.domain.partner import in_een_zin
from pga_desktop.domain.proces import NAZORG_CONTROLEREN
from pga_desktop.domain.termijnen import Vervaldatum
from pga_desktop.domain.velden import Ref
from pga_desktop.services.vandaag import Vandaagregel
from pga_desktop.ui.klad import Klad
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.pagina import breng_in_zicht
from pga_desktop.ui.register.namen import lijstnaam
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.vandaag import woorden
from pga_desktop.ui.veldnamen import label
from pga_desktop.ui.widgets.chip import Chip, ChipSoort
from pga_desktop.ui.widgets.datumveld import DatumVeld
from pga_desktop.ui.widgets.indeling import Kolom, Rij, Vloei
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.tekstvelden import RegelVeld


class _Later(QWidget):
    """A day and a reason. Signals: `gekozen(day, reason)` as typed, `geannuleerd`."""

    gekozen = Signal(str, str)
    geannuleerd = Signal()

    def __init__(self, omgeving: Omgeving, naam: str, casus_id: int) -> None:
        super().__init__()
        self.tot = DatumVeld(f"{naam}.tot", label("uitgesteld", "tot"))
        self.tot.begin_morgen(omgeving.klok.vandaag)
        self.reden = RegelVeld(f"{naam}.reden", label("uitgesteld", "reden"))
        self._klad = Klad(omgeving, self.tot, self.reden, casus_id=casus_id)
        self._klad.toon(naam)
        uitstellen, annuleren = Knop("Uitstellen"), Link("Annuleren")
        uitstellen.setObjectName(f"{naam}.uitstellen")
        annuleren.setObjectName(f"{naam}.annuleren")
        uitstellen.clicked.connect(self._kies)
        annuleren.clicked.connect(self.geannuleerd)
        knoppen = Vloei(uitstellen, annuleren)
        Kolom(self.tot, self.reden, knoppen, ouder=self)
        self.setFocusProxy(self.tot)

    def geef_op(self) -> None:
        """Forget what was typed: it was used, or is not needed."""
        self._klad.vergeet()
        for veld in (self.tot, self.reden):
            veld.zet_tekst("")
            veld.zet_fout(None)
        self.hide()

    def _kies(self) -> None:
        self.gekozen.emit(self.tot.tekst(), self.reden.tekst().strip())


class Taakkaart(Kaart):
    """A card of Vandaag. Signal `uitgesteld` after it was put off."""

    uitgesteld = Signal()

    def __init__(
        self, omgeving: Omgeving, regel: Vandaagregel, soort: ChipSoort, *, primair: bool
    ) -> None:
        super().__init__()
        self._omgeving, self._regel = omgeving, regel
        item, vandaag = regel.vervaldatum, omgeving.klok.vandaag()
        self._naam = f"{regel.casus_id}.{item.sleutel}"
        naam, wat = lijstnaam(regel.naam), woorden.wat(item, regel.stap)
        self.setAccessibleName(f"{naam}: {wat}")
        kop = Rij(tussen=RUIMTE.s)
        kop.voeg(Tekst(naam, "vet"), rek=1)
        kop.addWidget(Tekst(regel.nummer, "klein", breek=False), 0, Qt.AlignmentFlag.AlignTop)
        waarom = woorden.waarom(item, vandaag, omgeving.diensten.regio)
        chip = Vloei(Chip(waarom, soort))
        self._doe = Knop(woorden.knop(item, regel.stap), primair=primair)
        self._doe.setObjectName(f"vandaag.{self._naam}")
        self._doe.setAccessibleDescription(f"{naam}, {regel.nummer}. {wat}")
        self._doe.clicked.connect(self._open)
        self._later = Link("Later…")
        self._later.setObjectName(f"later.{self._naam}")
        self._later.setAccessibleName(f"Later: {wat}, {naam}")
        self._later.clicked.connect(self._vraag_later)
        self._knoppen = Vloei(self._doe, self._later)
        self._paneel: _Later | None = None
        self.inhoud.setSpacing(RUIMTE.s)
        over = Kolom(kop, Tekst(wat), tussen=0)
        if regel.door:
            over.voeg(Tekst(f"Door {in_een_zin(regel.door)}", "gedempt"))
        self.inhoud.voeg(over, chip, self._knoppen)

    def _open(self) -> None:
        regel, item = self._regel, self._regel.vervaldatum
        waar = (item.sectie, item.veld)
        if woorden.wacht_op_antwoord(item, regel.stap):
            waar = ("", "")  # what was asked, and the answer, stand at the step itself
        elif item.soort == "informeren" and not self._is_gemaakt("aanmeldbrief"):
            waar = ("documenten", "aanmeldbrief")
        elif item.soort == "nazorg":
            waar = ("stap", NAZORG_CONTROLEREN)
        self._omgeving.casus_gevraagd.emit(regel.casus_id, *waar)

    def _is_gemaakt(self, sleutel: str) -> bool:
        dossier = self._omgeving.diensten.casussen.dossier(self._regel.casus_id)
        return any(document.sleutel == sleutel for document in dossier.huidig.documenten)

    def _vraag_later(self) -> None:
        if self._paneel is None:
            self._paneel = _Later(self._omgeving, f"later.{self._naam}", self._regel.casus_id)
            self._paneel.gekozen.connect(self._stel_uit)
            self._paneel.geannuleerd.connect(self._annuleer)
            self.inhoud.voeg(self._paneel)
        self._paneel.show()
        self._later.hide()
        self._paneel.setFocus()
        breng_in_zicht(self._paneel)

    def _annuleer(self) -> None:
        if self._paneel is not None:
            self._paneel.geef_op()
        self._later.show()
        self._later.setFocus()

    def _stel_uit(self, tot: str, reden: str) -> None:
        dag = self._dag(tot)
        if self._paneel is not None:
            self._paneel.reden.zet_fout(None if reden else "Schrijf kort op waarom dit later kan.")
        if dag is None or not reden:
            return
        sleutel = self._regel.vervaldatum.sleutel
        try:
            dienst = self._omgeving.diensten.vandaag
            uitstel = dienst.stel_uit(self._regel.casus_id, sleutel, dag, reden)
        except VerwachteFout as fout:
            self._omgeving.melding.emit(zin(fout))
        else:
            if self._paneel is not None:
                self._paneel.geef_op()
            self._omgeving.meld_bewaard()
            terug = partial(_neem_terug, self._omgeving, self._regel.casus_id, uitstel)
            self._omgeving.ongedaan(_uitgesteld(self._regel.vervaldatum, dag), terug)
            self.uitgesteld.emit()

    def _dag(self, tekst: str) -> date | None:
        """The day that was typed; what is wrong with it is shown at the field."""
        dag, mis = None, ""
        try:
            dag = lees_datum(tekst)
        except InvoerFout as fout:
            mis = zin(fout).voluit
        else:
            if dag is None or dag <= self._omgeving.klok.vandaag():
                dag, mis = None, "Kies een dag na vandaag."
        if self._paneel is not None:
            self._paneel.tot.zet_fout(mis)
        return dag


def _uitgesteld(item: Vervaldatum, tot: date) -> str:
    gezegd = f"Dit staat {lange_datum(tot)} weer op Vandaag."
    return f"{gezegd} De termijn blijft {lange_datum(item.datum)}." if tot > item.datum else gezegd


def _neem_terug(omgeving: Omgeving, casus_id: int, uitstel: Ref) -> str:
    omgeving.diensten.vandaag.neem_uitstel_terug(casus_id, uitstel)
    omgeving.register_veranderd.emit()
    return "Dit staat weer op Vandaag."
