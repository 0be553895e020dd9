"""Having a document signed: who still has to, and the way in which somebody does."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.ondertekening import Ondertekening, Tekenplek, Wijze, nog_open
from pga_desktop.services.ondertekenen import Ondertekend, Tekenstand
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.documenten.documentactie import Actiepaneel, Bijdocument
from pga_desktop.ui.documenten.ondertekenwijzen import BLADEN, WOORDEN, Manier, Wijzeblad
from pga_desktop.ui.documenten.ondertekenwoorden import hoe_getekend, nog_te_tekenen, wie
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.chip import Chip, ChipSoort
from pga_desktop.ui.widgets.indeling import Kolom, Vloei
from pga_desktop.ui.widgets.keuzevelden import KeuzeVeld
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.tekst import Tekst

_ONVOLLEDIG: Final = (
    "In dit document ontbreekt nog iets. Zodra iemand tekent, kunt u het alleen nog aanvullen met"
    " een nieuwe versie, en dan tekent iedereen opnieuw."
)
_VOOR_DIGITAAL: Final = (
    "Tekent iemand op het scherm? Doe dat eerst: na een digitale handtekening kan dat niet meer."
)
_NA_DIGITAAL: Final = "Op het scherm tekenen kan alleen vóór de eerste digitale handtekening."


def wordt_ondertekend(bij: Bijdocument) -> bool:
    """Whether there is anything to sign in this document."""
    return bij.toestand.omgeving.diensten.ondertekenen.wordt_ondertekend(bij.document)


class Ondertekenpaneel(Actiepaneel):
    """Everyone who must sign with how that stands; below it one way to sign at a time."""

    def __init__(self, bij: Bijdocument) -> None:
        super().__init__()
        self.setObjectName("ondertekenen")
        self._bij = bij
        self._omgeving = bij.toestand.omgeving
        self._blad: Wijzeblad | None = None
        self._open: list[str] = []
        self._regels = Plek(tussen=RUIMTE.s)
        self._hoe = KeuzeVeld("ondertekenen.hoe", "Hoe?", [], leeg="Kies een manier")
        self._hoe.getypt.connect(self._kies)
        self._bladplek = Plek()
        self._fout = Tekst("", "fout")
        self._doe = Knop("Ondertekenen", primair=True)
        self._doe.setObjectName("ondertekenen.doen")
        self._doe.clicked.connect(self._onderteken)
        self.hoofdknop = self._doe
        self._sluiten = Link("Sluiten")
        self._sluiten.setObjectName("ondertekenen.sluiten")
        self._sluiten.clicked.connect(self.gesloten)
        knoppen = Vloei(self._doe, self._sluiten, tussen=RUIMTE.m)
        delen = (self._regels, self._hoe, self._bladplek, self._fout, knoppen)
        Kolom(*delen, ouder=self, tussen=RUIMTE.m)
        self.setFocusProxy(self._hoe)
        for later in (self._hoe, self._doe, self._fout):
            later.hide()
        self._regels.voeg(Tekst("Even kijken wie er tekent…", "gedempt"))
        self._kijk()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._blad is not None:
            self._blad.wis()

    def _kijk(self) -> None:
        waar = (self._bij.toestand.casus_id, self._bij.document.id)
        try:
            job = self._omgeving.diensten.ondertekenen.bekijkjob(*waar)
        except VerwachteFout as fout:
            self._toon_fout(fout)
            return
        self._omgeving.werkbank.start(job, klaar=self._toon, mislukt=self._mislukt)

    def _toon(self, stand: Tekenstand) -> None:
        op_papier = {
            plek: ondertekening
            for ondertekening in self._ondertekeningen()
            for plek in ondertekening.plekken
        }
        open_ = nog_open(stand.plekken, self._ondertekeningen())
        self._open = [plek.veld for plek in open_]
        self._regels.leeg()
        if not stand.plekken:
            geen = "Dit exemplaar heeft geen vakken om te tekenen. Maak een nieuwe versie."
            self._regels.voeg(Tekst(geen, "letop"))
        for plek in stand.plekken:
            self._regels.voeg(_regel(plek, op_papier.get(plek.veld)))
        if stand.plekken and not self._open:
            self._regels.voeg(Tekst(nog_te_tekenen(open_)))
        if self._bij.document.ontbreekt and self._open:
            self._regels.voeg(Tekst(_ONVOLLEDIG, "letop"))
        digitaal = any(p.getekend is Wijze.CERTIFICAAT for p in stand.plekken)
        manieren = [m for m in Manier if m is not Manier.SCHERM or not digitaal]
        self._hoe.zet_keuzes([(m, WOORDEN[m]) for m in manieren])
        if digitaal and self._open:
            self._regels.voeg(Tekst(_NA_DIGITAAL, "klein"))
        elif len(self._open) > 1:
            self._regels.voeg(Tekst(_VOOR_DIGITAAL, "klein"))
        if not self._open and self.isAncestorOf(self.window().focusWidget()):
            self._sluiten.setFocus(Qt.FocusReason.OtherFocusReason)
        self._hoe.setVisible(bool(self._open))
        self._hoe.zet_tekst("")
        self._kies()

    def _ondertekeningen(self) -> tuple[Ondertekening, ...]:
        return self._bij.traject.ondertekeningen_van(self._bij.document)

    def _kies(self) -> None:
        """Show what the chosen way asks; secrets that were typed for another way are forgotten."""
        self._bij.toestand.spoelen.emit()
        self._bladplek.leeg()
        self._fout.hide()
        gekozen = self._hoe.tekst()
        self._blad = BLADEN[Manier(gekozen)](self._bij, self._open) if gekozen else None
        self._doe.setVisible(self._blad is not None)
        if self._blad is not None:
            self._doe.zet_tekst(self._blad.knop)
            self._bladplek.voeg(self._blad)

    def _onderteken(self) -> None:
        if self._blad is None:
            return
        self._fout.hide()
        try:
            job = self._blad.job()
        except VerwachteFout as fout:
            self._toon_fout(fout)
            return
        self._zet_bezig(True)
        self._omgeving.werkbank.start(job, klaar=self._bewaar, mislukt=self._mislukt)

    def _bewaar(self, ondertekend: Ondertekend) -> None:
        toestand, dienst = self._bij.toestand, self._omgeving.diensten.ondertekenen
        self._zet_bezig(False)
        if toestand.doe(lambda: dienst.bewaar(toestand.casus_id, ondertekend)) and self._blad:
            self._blad.klaar()
        self._kijk()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mislukt(self, fout: Exception) -> None:
        self._zet_bezig(False)
        if not isinstance(fout, VerwachteFout):
            raise fout
        self._toon_fout(fout)

    def _toon_fout(self, fout: VerwachteFout) -> None:
        """Say it where it can be mended, with the keyboard there."""
        veld = self._blad.veld_bij(fout.code) if self._blad is not None else None
        if veld is not None:
            veld.zet_fout(zin(fout).voluit)
        else:
            self._fout.setText(zin(fout).voluit)
            self._fout.show()
        doel: QWidget = veld or (self._sluiten if self._doe.isHidden() else self._doe)
        doel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _zet_bezig(self, bezig: bool) -> None:
        self._doe.setEnabled(not bezig)
        if self._blad is not None:
            self._doe.zet_tekst("Bezig…" if bezig else self._blad.knop)
            if not bezig:
                self._blad.wis()


def _regel(plek: Tekenplek, ondertekening: Ondertekening | None) -> QWidget:
    """Who signs at a place, and whether that was done."""
    rij = QWidget()
    getekend = plek.getekend is not None or ondertekening is not None
    chip = Chip("getekend", ChipSoort.OK) if getekend else Chip("nog niet getekend")
    kop = Vloei(Tekst(wie(plek.veld), "vet", breek=False), chip)
    kolom = Kolom(kop, ouder=rij, tussen=0)
    if ondertekening is not None:
        kolom.voeg(Tekst(hoe_getekend(ondertekening, plek.veld), "klein"))
    return rij
