"""The steps of the first run, each a sheet that checks itself before the next one may come."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.services.toegang import Oordeel, Toegang
from pga_desktop.ui.beheer.gegevens import GROEPEN, Instellingenvelden
from pga_desktop.ui.meldingen import Melding
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.toegang.mapkeuze import Mapkeuze
from pga_desktop.ui.toegang.stapblad import Stapblad
from pga_desktop.ui.toegang.wachtzinkeuze import Wachtzinkeuze
from pga_desktop.ui.widgets.chip import ChipSoort
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.kaart import Banner
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.tekstvelden import RegelVeld

_BEZWAREN = {
    "map-niet-voluit": "Dit is geen volledige plek op deze computer. Kies de map met Bladeren.",
    "map-bestaat-niet": "Deze map bestaat niet. Kijk na wat u typte, of kies de map met Bladeren.",
    "map-gesynchroniseerd": "Deze map wordt gesynchroniseerd, bijvoorbeeld met OneDrive."
    " Een register dat open is, kan daar beschadigd raken. Kies een map op deze computer.",
    "map-op-netwerk": "Deze map staat op het netwerk."
    " Een register dat open is, kan daar beschadigd raken. Kies een map op deze computer.",
}


_LEEG = {
    "eerste.gemeente": "Typ de naam van uw gemeente.",
    "eerste.naam": "Geef het register een naam.",
    "eerste.gebruiker": "Typ uw naam.",
}


class Naamstap(Stapblad):
    """Municipality, name of the register, name of the user."""

    def __init__(self) -> None:
        super().__init__(
            1,
            "Een nieuw register maken",
            "Een register is een versleutelde map met al uw casussen. Alleen met uw wachtzin of"
            " herstelcode gaat het open.",
            vorige="Ik heb al een register",
        )
        self._vorige.setObjectName("eerste.bestaand")
        self.gemeente = RegelVeld("eerste.gemeente", "Gemeente", voorbeeld="Bijvoorbeeld Woerden")
        self.naam = RegelVeld(
            "eerste.naam",
            "Naam van het register",
            hint="Deze naam is ook zonder wachtzin te zien. Zet er geen persoonsnaam in.",
        )
        self.gebruiker = RegelVeld(
            "eerste.gebruiker", "Uw naam", hint="Staat bij wat u in het register vastlegt."
        )
        self.inhoud.voeg(self.gemeente, self.naam, self.gebruiker)
        self._eigen_naam = False
        self.gemeente.getypt.connect(self._stel_naam_voor)
        self.naam.getypt.connect(self._naam_getypt)
        self.gebruiker.getypt.connect(self._wis_fouten)

    def klopt(self) -> bool:
        leeg = [veld for veld in (self.gebruiker, self.naam, self.gemeente) if not _inhoud(veld)]
        for veld in (self.gemeente, self.naam, self.gebruiker):
            veld.zet_fout(_LEEG[veld.naam] if veld in leeg else None)
        for veld in leeg:
            veld.setFocus()
        return not leeg

    def _wis_fouten(self) -> None:
        for veld in (self.gemeente, self.naam, self.gebruiker):
            if _inhoud(veld):
                veld.zet_fout(None)

    def _stel_naam_voor(self) -> None:
        if not self._eigen_naam:
            gemeente = _inhoud(self.gemeente)
            self.naam.zet_tekst(f"PGA {gemeente}" if gemeente else "")
        self._wis_fouten()

    def _naam_getypt(self) -> None:
        self._eigen_naam = bool(_inhoud(self.naam))
        self._wis_fouten()


class Plaatsstap(Stapblad):
    """The folder in which the register lives; refuses synced and network folders."""

    def __init__(self, toegang: Toegang, begin: Path) -> None:
        super().__init__(
            2,
            "Waar komt het register te staan?",
            "Kies een map op deze computer. Niet in OneDrive of op het netwerk: daar kan een"
            " register dat open is beschadigd raken.",
        )
        self._toegang = toegang
        self._naam = ""
        self.keuze = Mapkeuze("eerste.map", "Map", begin)
        self._waar = Tekst("", "klein")
        self._bezwaar = Banner("", ChipSoort.WAARSCHUWING)
        self._bezwaar.hide()
        self.inhoud.voeg(self.keuze, self._waar, self._bezwaar)
        self.keuze.gewijzigd.connect(self._toon_waar)
        self.keuze.veld.verlaten.connect(self._weeg)

    def zet_naam(self, naam: str) -> None:
        """The name of the register, for the line that says where it comes."""
        self._naam = naam
        self._toon_waar()

    def klopt(self) -> bool:
        return self._weeg()

    def _toon_waar(self) -> None:
        self.keuze.veld.zet_fout(None)
        self._bezwaar.hide()
        try:
            self._waar.setText(
                f"Het register wordt: {self._toegang.pad_van(self.keuze.map(), self._naam)}"
            )
        except VerwachteFout:
            self._waar.setText("")

    def _weeg(self) -> bool:
        if not _inhoud(self.keuze.veld):
            self.keuze.veld.zet_fout("Kies een map.")
            return False
        bezwaar = self._toegang.plaats_bezwaar(self.keuze.map())
        self._bezwaar.setVisible(bezwaar is not None)
        if bezwaar is not None:
            self._bezwaar.zet(_BEZWAREN[bezwaar], ChipSoort.WAARSCHUWING)
        return bezwaar is None


class Wachtzinstap(Stapblad):
    """The passphrase."""

    def __init__(self, beoordeel: Callable[[str], Oordeel], voorstel: Callable[[], str]) -> None:
        super().__init__(
            3,
            "Kies uw wachtzin",
            "Met deze zin opent u het register. Niemand anders kent hem, ook de makers van dit"
            " programma niet.",
            knop="Register maken",
        )
        self.keuze = Wachtzinkeuze("eerste", beoordeel, voorstel)
        self.inhoud.voeg(self.keuze)
        self.wachtzin = ""

    def klopt(self) -> bool:
        self.wachtzin = self.keuze.wachtzin() or ""
        return bool(self.wachtzin)

    def wis(self) -> None:
        """Forget the passphrase, once the register is made."""
        self.wachtzin = ""
        self.keuze.wis()


class Brievenstap(Stapblad):
    """Who writes the letters; may be left for later."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(
            5,
            "Wie schrijft de brieven?",
            "Deze gegevens komen in elke brief. Wat u nog niet weet, laat u leeg: u vult het later"
            " aan bij Beheer. Een brief waarin nog iets ontbreekt, kan niet worden verstuurd.",
            vorige="Later, in Beheer",
        )
        self._vorige.setObjectName("eerste.later")
        self._vorige.clicked.disconnect(self.terug)
        self._vorige.clicked.connect(self.verder)
        omgeving.melding.connect(self._meld)
        for titel, rijen in GROEPEN:
            groep = Instellingenvelden(omgeving, rijen)
            self.inhoud.voeg(Kolom(Tekst(titel, "kop"), groep))

    def _meld(self, melding: Melding) -> None:
        self.meld(melding)


class Klaarstap(Stapblad):
    """Ways to begin: the first registration, practise, or just go to the register."""

    oefenen = Signal()
    register_gevraagd = Signal()

    def __init__(self) -> None:
        super().__init__(
            6,
            "Uw register is klaar",
            "U kunt nu de eerste aanmelding vastleggen. Wilt u eerst rondkijken? Oefen dan met"
            " verzonnen casussen: die komen in een apart oefenregister, met dezelfde wachtzin.",
            knop="Eerste aanmelding",
            vorige="",
        )
        self.knop.setObjectName("eerste.aanmelding")
        self._oefenen = Knop("Oefenen met voorbeeldcasussen")
        self._oefenen.setObjectName("eerste.oefenen")
        self._oefenen.clicked.connect(self.oefenen)
        register = Link("Naar het register")
        register.setObjectName("eerste.register")
        register.clicked.connect(self.register_gevraagd)
        self.voeg_knop(self._oefenen, register)


def _inhoud(veld: RegelVeld) -> str:
    return veld.tekst().strip()
