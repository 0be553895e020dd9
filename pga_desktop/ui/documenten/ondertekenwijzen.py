"""The ways to sign: what each asks, and the job it makes of that."""

from collections.abc import Sequence
from datetime import datetime, time
from enum import StrEnum
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from pga_desktop.domain.datums import cijferdatum, lees_datum
from pga_desktop.domain.errors import InvoerFout, VerwachteFout
from pga_desktop.domain.ondertekening import BETROKKENE, Krabbel
from pga_desktop.services.ondertekenen import Ondertekenjob
from pga_desktop.ui.documenten.documentactie import Bijdocument
from pga_desktop.ui.documenten.ondertekenwoorden import wie
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toegang.mapkeuze import Bestandkeuze
from pga_desktop.ui.voorkeuren import documentenmap
from pga_desktop.ui.widgets.datumveld import DatumVeld
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.keuzevelden import KeuzeVeld, MeerkeuzeVeld
from pga_desktop.ui.widgets.knoppen import Link
from pga_desktop.ui.widgets.tekenvlak import Tekenvlak
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.tekstvelden import RegelVeld, WachtzinVeld
from pga_desktop.ui.widgets.veld import Veld


class Manier(StrEnum):
    """How somebody signs; the words are `WOORDEN`."""

    BESTAND = "bestand"
    KAART = "kaart"
    SCHERM = "scherm"
    PAPIER = "papier"
    ELDERS = "elders"


WOORDEN: Final = {
    Manier.BESTAND: "Met een certificaatbestand",
    Manier.KAART: "Met een kaart of token",
    Manier.SCHERM: "Tekenen op het scherm",
    Manier.PAPIER: "Op papier; ik heb een scan",
    Manier.ELDERS: "In een ander programma; ik heb het bestand",
}


_MENDT: Final = {
    "ondertekenen.wie": {"tekenplek-nodig"},
    "ondertekenen.bestand": {"certificaatbestand-onleesbaar", "bestand-niet-te-lezen"},
    "ondertekenen.wachtwoord": {"certificaatwachtwoord-onjuist"},
    "ondertekenen.pin": {"token-pin-onjuist"},
    "ondertekenen.datum": {
        "ondertekenmoment-in-toekomst",
        "datum-onleesbaar",
        "datum-bestaat-niet",
        "datum-jaar-onwaarschijnlijk",
    },
}
"""Which field mends which expected errors."""


class Wijzeblad(QWidget):
    """What one way to sign asks; `knop` names the act."""

    knop = "Ondertekenen"

    def __init__(self, bij: Bijdocument, plekken: Sequence[str]) -> None:
        super().__init__()
        self._bij = bij
        self._dienst = bij.toestand.omgeving.diensten.ondertekenen
        self._waar = (bij.toestand.casus_id, bij.document.id)
        delen = self._bouw(plekken)
        Kolom(*delen, ouder=self, tussen=RUIMTE.s)
        self.setFocusProxy(delen[0])
        for veld in self.findChildren(Veld):
            veld.getypt.connect(partial(veld.zet_fout, None))
        getypt = [d for d in delen if isinstance(d, RegelVeld) and not isinstance(d, WachtzinVeld)]
        self._klad = bij.toestand.klad(*getypt) if getypt else None
        if self._klad is not None:
            self._klad.toon(f"ondertekenen.{bij.document.id}")

    def _bouw(self, plekken: Sequence[str]) -> Sequence[QWidget]:
        """Make the fields; the places in `plekken` can still be signed."""
        raise NotImplementedError

    def job(self) -> Ondertekenjob:
        """The job for what was filled in. Raises `VerwachteFout` when something is missing."""
        raise NotImplementedError

    def veld_bij(self, code: str) -> Veld | None:
        """The field in which an expected error is mended, if it is one of these."""
        naam = next((naam for naam, codes in _MENDT.items() if code in codes), "")
        return self.findChild(Veld, naam) if naam else None

    def wis(self) -> None:
        """Forget what must not be kept."""

    def klaar(self) -> None:
        """What was typed was used."""
        if self._klad is not None:
            self._klad.vergeet()


class _MetPlek(Wijzeblad):
    """A way in which one person signs."""

    _eerst = "pga_expert"

    def _wie(self, plekken: Sequence[str]) -> KeuzeVeld:
        self._plek = KeuzeVeld("ondertekenen.wie", "Wie tekent?", _keuzes(plekken), leeg="Kies wie")
        if self._eerst in plekken:
            self._plek.zet_tekst(self._eerst)
        return self._plek

    def plek(self) -> str:
        """The place to sign. Raises `tekenplek-nodig`."""
        if not self._plek.tekst():
            raise VerwachteFout("tekenplek-nodig")
        return self._plek.tekst()


class Bestandblad(_MetPlek):
    """A certificate file and its password."""

    def _bouw(self, plekken: Sequence[str]) -> Sequence[QWidget]:
        self._bestand = Bestandkeuze(
            "ondertekenen.bestand",
            "Certificaatbestand",
            documentenmap(),
            "Certificaat (*.p12 *.pfx)",
            hint="Een bestand dat eindigt op .p12 of .pfx",
        )
        self._wachtwoord = WachtzinVeld(
            "ondertekenen.wachtwoord", "Wachtwoord van het certificaat", wat="Wachtwoord"
        )
        return self._wie(plekken), self._bestand, self._wachtwoord

    def job(self) -> Ondertekenjob:
        wachtwoord = self._wachtwoord.tekst()
        return self._dienst.bestandjob(
            *self._waar, self.plek(), self._bestand.bestand(), wachtwoord
        )

    def wis(self) -> None:
        self._wachtwoord.wis()


class Tokenblad(_MetPlek):
    """A card or token in this computer and its PIN."""

    def _bouw(self, plekken: Sequence[str]) -> Sequence[QWidget]:
        self._pin = WachtzinVeld("ondertekenen.pin", "Pincode", wat="Pincode")
        return self._wie(plekken), Tekst("Steek de kaart of het token in.", "klein"), self._pin

    def job(self) -> Ondertekenjob:
        return self._dienst.tokenjob(*self._waar, self.plek(), self._pin.tekst())

    def wis(self) -> None:
        self._pin.wis()


class Schermblad(_MetPlek):
    """A field to draw in, and who is there."""

    _eerst = BETROKKENE

    def _bouw(self, plekken: Sequence[str]) -> Sequence[QWidget]:
        self._vlak = Tekenvlak("ondertekenen.tekenvlak", "Handtekening")
        opnieuw = Link("Opnieuw tekenen")
        opnieuw.setObjectName("ondertekenen.opnieuw_tekenen")
        opnieuw.clicked.connect(self._vlak.wis)
        self._aanwezig = RegelVeld(
            "ondertekenen.aanwezig", "Wie is erbij?", hint="Komt onder de handtekening te staan"
        )
        self._aanwezig.zet_tekst(self._bij.toestand.omgeving.diensten.register.gebruiker)
        uitleg = Tekst("Lees het document eerst samen door. Teken dan hieronder.", "klein")
        return self._wie(plekken), uitleg, self._vlak, opnieuw, self._aanwezig

    def job(self) -> Ondertekenjob:
        krabbel = Krabbel(self._vlak.lijnen())
        if krabbel.leeg:
            raise VerwachteFout("krabbel-leeg")
        return self._dienst.handjob(*self._waar, self.plek(), krabbel, self._aanwezig.tekst())

    def wis(self) -> None:
        self._vlak.wis()


class Papierblad(Wijzeblad):
    """Who signed on paper and when, and the scan."""

    knop = "Scan bewaren"

    def _bouw(self, plekken: Sequence[str]) -> Sequence[QWidget]:
        self._wie = MeerkeuzeVeld("ondertekenen.wie", "Wie tekende er?", _keuzes(plekken))
        self._datum = DatumVeld("ondertekenen.datum", "Op welke dag?")
        self._datum.zet_tekst(cijferdatum(self._bij.toestand.omgeving.klok.vandaag()))
        self._bestand = Bestandkeuze(
            "ondertekenen.bestand",
            "Scan",
            documentenmap(),
            "Scan (*.pdf *.png *.jpg *.jpeg)",
            hint="Pdf, PNG of JPEG. De scan komt in het register.",
        )
        return self._wie, self._datum, self._bestand

    def job(self) -> Ondertekenjob:
        gekozen = [plek for plek in self._wie.tekst().split("\n") if plek]
        try:
            dag = lees_datum(self._datum.tekst())
        except InvoerFout as fout:
            raise VerwachteFout(fout.code) from None
        nu = self._bij.toestand.omgeving.klok.nu()
        moment = nu
        if dag is not None and dag != nu.date():
            moment = datetime.combine(dag, time(12), tzinfo=nu.tzinfo)
        return self._dienst.scanjob(*self._waar, gekozen, self._bestand.bestand(), moment)


class Eldersblad(Wijzeblad):
    """The document as it came back."""

    knop = "Overnemen"

    def _bouw(self, plekken: Sequence[str]) -> Sequence[QWidget]:
        self._bestand = Bestandkeuze(
            "ondertekenen.bestand",
            "Het ondertekende document",
            documentenmap(),
            "Document (*.pdf)",
            hint="Het programma kijkt of het echt uw document is en of er niets aan veranderd is.",
        )
        return (self._bestand,)

    def job(self) -> Ondertekenjob:
        return self._dienst.terugjob(*self._waar, self._bestand.bestand())


BLADEN: Final[dict[Manier, type[Wijzeblad]]] = {
    Manier.BESTAND: Bestandblad,
    Manier.KAART: Tokenblad,
    Manier.SCHERM: Schermblad,
    Manier.PAPIER: Papierblad,
    Manier.ELDERS: Eldersblad,
}


def _keuzes(plekken: Sequence[str]) -> list[tuple[str, str]]:
    return [(plek, wie(plek)) for plek in plekken]
