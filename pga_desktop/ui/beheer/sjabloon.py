"""One text or list: whose is in use, what is wrong, how it differs, how it reads, a sample."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.services.leeshulp import Leesoordeel
from pga_desktop.services.sjablonen import Herkomst, Regelsoort, Sjabloon, Verschilregel
from pga_desktop.ui.beheer import mappen
from pga_desktop.ui.beheer.sjabloonwoorden import HERKOMST, leescijfers, soort, voluit
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.documenten.voorbeeld import Voorbeeld
from pga_desktop.ui.leeshulp import in_woorden
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.kop import Kop
from pga_desktop.ui.widgets.lijsten import DataLijst, Datumregel
from pga_desktop.ui.widgets.schuif import Schuif
from pga_desktop.ui.widgets.splits import Splits
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.verschilblad import Teken, Tekstregel, Verschilblad

HERLEZEN: Final = "Alles is opnieuw gelezen."
_TIPS: Final = 12
_TEKENS: Final = {
    Regelsoort.GELIJK: Teken.GELIJK,
    Regelsoort.WEG: Teken.WEG,
    Regelsoort.NIEUW: Teken.NIEUW,
    Regelsoort.MEER: Teken.MEER,
}


class Sjabloonblad(QWidget):
    """Signals: `veranderd(gedaan)`, read everything again and say so; `terug`, to the list."""

    veranderd = Signal(str)
    terug = Signal()

    def __init__(self, omgeving: Omgeving, sjabloon: Sjabloon) -> None:
        super().__init__()
        self._omgeving, self._sjabloon = omgeving, sjabloon
        self._dienst = omgeving.diensten.sjablonen
        terug = Link("Terug naar de lijst")
        terug.setObjectName("sjabloon.terug")
        terug.clicked.connect(self.terug)
        splits = Splits()
        if sjabloon.gevonden:
            splits.hoofd.voeg(mappen.foutkaart(sjabloon.gevonden))
        splits.hoofd.voeg(self._verschilkaart())
        self._voorbeeld: Voorbeeld | None = None
        if sjabloon.niveau is not None:
            self._voorbeeld = Voorbeeld(omgeving)
            self._voorbeeld.zet_uitleg("Een voorbeeld met verzonnen gegevens komt eraan…")
            splits.hoofd.voeg(self._voorbeeld)
        if sjabloon.lezing is not None:
            splits.hoofd.voeg(leeskaart(sjabloon, sjabloon.lezing))
        splits.zij.voeg(self._standkaart(), self._mapkaart())
        splits.zij.addStretch()
        schuif = Schuif()
        schuif.inhoud.addWidget(terug, 0, Qt.AlignmentFlag.AlignLeft)
        schuif.inhoud.voeg(Kop(voluit(sjabloon), sjabloon.bestand), splits)
        Kolom(schuif, ouder=self)
        self._begin()

    def _begin(self) -> None:
        s, start = self._sjabloon, self._omgeving.werkbank.start
        start(self._dienst.verschiljob(s), klaar=self._toon_verschil, mislukt=self._mislukt)
        if self._voorbeeld is not None and s.niveau is not None:
            job = self._dienst.voorbeeldjob(s.sleutel, s.niveau)
            start(job, klaar=self._voorbeeld.toon, mislukt=self._geen_voorbeeld)

    def _standkaart(self) -> Kaart:
        s, kaart = self._sjabloon, Kaart("In gebruik")
        feiten = [("Van", HERKOMST[s.herkomst]), ("Soort", soort(s)), ("Versie", s.versie)]
        kaart.inhoud.voeg(DataLijst([Datumregel(naam, w) for naam, w in feiten if w]))
        if Herkomst.GEMEENTE in s.heeft:
            kaart.inhoud.voeg(
                self._knop(
                    "Terugzetten",
                    "terugzetten",
                    self._dienst.zet_terug,
                    gedaan="Uw versie is opzij gelegd.",
                ),
                Tekst(
                    "Uw versie gaat opzij en wordt bewaard. Daarna geldt weer die van de regio"
                    " of die van het programma.",
                    "klein",
                ),
            )
            return kaart
        kaart.inhoud.voeg(
            self._knop(
                "Overnemen",
                "overnemen",
                self._dienst.neem_over,
                gedaan="De tekst staat in de map van uw gemeente.",
                primair=True,
            ),
            Tekst(
                "Zet een kopie in de map van uw gemeente. Daar past u hem aan met een teksteditor.",
                "klein",
            ),
        )
        if s.opzij:
            kaart.inhoud.voeg(
                self._knop(
                    "Eigen versie weer gebruiken",
                    "weer_gebruiken",
                    self._dienst.haal_terug,
                    gedaan="Uw eigen versie is weer in gebruik.",
                )
            )
        return kaart

    def _mapkaart(self) -> Kaart:
        kaart = Kaart("Bestand")
        herlees = Knop("Opnieuw lezen en controleren")
        herlees.setObjectName("sjabloon.herlezen")
        herlees.clicked.connect(partial(self.veranderd.emit, HERLEZEN))
        pad = self._dienst.pad(self._sjabloon)
        kaart.inhoud.voeg(mappen.mapknoppen(self._omgeving, pad.parent, "sjabloon"), herlees)
        return kaart

    def _verschilkaart(self) -> Kaart:
        kaart = Kaart("Verschil met de meegeleverde tekst")
        self._verschil = Plek()
        self._geen_verschil = Tekst("Bezig met vergelijken…", "gedempt")
        kaart.inhoud.voeg(self._geen_verschil, self._verschil)
        return kaart

    def _knop(
        self,
        woorden: str,
        naam: str,
        doe: Callable[[Sjabloon], None],
        *,
        gedaan: str,
        primair: bool = False,
    ) -> Knop:
        knop = Knop(woorden, primair=primair)
        knop.setObjectName(f"sjabloon.{naam}")
        knop.clicked.connect(partial(self._doe, doe, gedaan))
        return knop

    def _doe(self, doe: Callable[[Sjabloon], None], gedaan: str) -> None:
        try:
            doe(self._sjabloon)
        except VerwachteFout as fout:
            self._omgeving.melding.emit(zin(fout))
            return
        self.veranderd.emit(gedaan)

    def _toon_verschil(self, regels: tuple[Verschilregel, ...]) -> None:
        self._verschil.leeg()
        self._geen_verschil.setText(samenvatting(self._sjabloon, regels))
        if regels:
            blad = Verschilblad("Verschil met de meegeleverde tekst")
            blad.setObjectName("sjabloon.verschil")
            blad.toon([tekstregel(regel) for regel in regels])
            self._verschil.voeg(blad)

    def _mislukt(self, fout: Exception) -> None:
        if not isinstance(fout, VerwachteFout):
            raise fout
        self._geen_verschil.setText(zin(fout).voluit)

    def _geen_voorbeeld(self, fout: Exception) -> None:
        if not isinstance(fout, VerwachteFout):
            raise fout
        if self._voorbeeld is not None:
            self._voorbeeld.zet_uitleg(zin(fout).voluit)


def samenvatting(sjabloon: Sjabloon, regels: tuple[Verschilregel, ...]) -> str:
    """How much two texts differ, in words."""
    if sjabloon.heeft == {Herkomst.MEEGELEVERD}:
        return "Dit is de meegeleverde tekst."
    if not regels:
        return "Er is geen verschil."
    weg = sum(regel.soort is Regelsoort.WEG for regel in regels)
    nieuw = sum(regel.soort is Regelsoort.NIEUW for regel in regels)
    return (
        f"{_regels(weg)} weg (−) en {_regels(nieuw)} nieuw (+). Wat binnen een regel anders is,"
        " is onderstreept."
    )


def _regels(aantal: int) -> str:
    return "1 regel" if aantal == 1 else f"{aantal} regels"


def tekstregel(regel: Verschilregel) -> Tekstregel:
    """A line of the comparison as it is shown."""
    if regel.soort is Regelsoort.MEER:
        gelijk = "1 regel die gelijk is" if regel.nummer == 1 else f"{regel.nummer} gelijke regels"
        return Tekstregel(Teken.MEER, gelijk)
    return Tekstregel(_TEKENS[regel.soort], regel.tekst, regel.anders)


def leeskaart(sjabloon: Sjabloon, lezing: Leesoordeel) -> Kaart:
    """How hard a text for the person is to read, and where it can be easier."""
    kaart = Kaart("Leesbaarheid")
    kaart.inhoud.setSpacing(RUIMTE.s)
    kaart.inhoud.voeg(Tekst(leescijfers(lezing)))
    for tip in lezing.tips[:_TIPS]:
        regel = sjabloon.proza.count("\n", 0, tip.begin) + 1
        kaart.inhoud.voeg(Tekst(f"Regel {regel}: {in_woorden(tip)}", "klein"))
    meer = len(lezing.tips) - _TIPS
    rest = f"En nog {meer} tips. " if meer > 0 else ""
    kaart.inhoud.voeg(Tekst(f"{rest}Dit is advies: laat de tekst ook lezen.", "gedempt"))
    return kaart
