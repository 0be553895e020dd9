"""The side column of a case: what is still needed, the documents of this step, the next dates."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.datums import lang_moment, lange_datum
from pga_desktop.domain.stappen import Station
from pga_desktop.domain.termijnen import Vervaldatum, te_laat
from pga_desktop.ui.casus.overgang import Overgangkaart
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.knoppen import Link
from pga_desktop.ui.widgets.lijsten import DataLijst, Datumregel, KoppelLijst
from pga_desktop.ui.widgets.tekst import Tekst

TERMIJNNAMEN = {
    "eerste_check": "Eerste check",
    "besluit": "Besluit over de aanmelding",
    "informeren": "Cliënt informeren",
    "plan": "Plan van aanpak",
    "evaluatie": "Evaluatie",
    "tussenmeting": "Nieuwe tussenmeting",
    "actie": "Actie",
    "startgesprek": "Startgesprek",
    "overleg": "Casusoverleg",
    "vinger": "Einde vinger aan de pols",
    "nazorg": "Nazorg controleren",
    "meerderjarig": "Wordt 18 jaar",
}

HOOGSTENS_DATA = 6
_GEEN = "Bij deze stap horen geen documenten."
_NU_NIET = "Nieuwe documenten maakt u in het traject dat nu loopt."


def termijn_in_woorden(item: Vervaldatum) -> str:
    """A due item as one line; an action with its own words."""
    naam = TERMIJNNAMEN[item.soort]
    wat = f"{naam}: {item.onderwerp}" if item.onderwerp else naam
    tot = item.uitgesteld_tot
    return f"{wat} (uitgesteld tot {lange_datum(tot)})" if tot else wat


class Zijkolom(QWidget):
    """Signals: `gevraagd(section, field)` of something missing; `document_gevraagd(key)`;
    `documenten_gevraagd`, `geschiedenis_gevraagd`."""

    gevraagd = Signal(str, str)
    document_gevraagd = Signal(str)
    documenten_gevraagd = Signal()
    geschiedenis_gevraagd = Signal()

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__()
        self._toestand = toestand
        self._station = toestand.dossier.casus.stap.station
        self._van_nu = True
        self._koppelingen: list[tuple[str, str]] = []
        self._termijnen: list[Datumregel] = []
        self.overgang = Overgangkaart(toestand)
        self.overgang.gevraagd.connect(self.gevraagd)
        self._datums = self._datakaart()
        delen = (self.overgang, self._documentkaart(), self._datums, self._geschiedenis())
        Kolom(*delen, ouder=self)
        toestand.veranderd.connect(self.ververs)
        self.ververs()

    def _documentkaart(self) -> Kaart:
        self._documentkop = kaart = Kaart("Documenten bij deze stap")
        self._documenten = KoppelLijst()
        self._documenten.gevraagd.connect(self.document_gevraagd)
        self._geen = Tekst(_GEEN, "gedempt")
        alle = Link("Alle documenten van deze casus")
        alle.setObjectName("tab.documenten")
        alle.clicked.connect(self.documenten_gevraagd)
        kaart.inhoud.voeg(self._documenten, self._geen, alle)
        return kaart

    def _datakaart(self) -> Kaart:
        kaart = Kaart("Data")
        self._data = DataLijst()
        self._geen_data = Tekst("Er lopen geen termijnen.", "gedempt")
        kaart.inhoud.voeg(self._data, self._geen_data)
        return kaart

    def _geschiedenis(self) -> Kaart:
        kaart = Kaart("Geschiedenis")
        self._gewijzigd = Tekst("", "gedempt")
        link = Link("Wie heeft wat gewijzigd?")
        link.setObjectName("tab.geschiedenis")
        link.clicked.connect(self.geschiedenis_gevraagd)
        kaart.inhoud.voeg(self._gewijzigd, link)
        return kaart

    def toon(self, station: Station, *, van_nu: bool) -> None:
        """Offer the documents of a station; without `van_nu` an earlier traject is read."""
        self._station, self._van_nu = station, van_nu
        for kaart in (self.overgang, self._datums):
            kaart.setVisible(van_nu)
        self._documentkop.titel.setText("Documenten bij deze stap" if van_nu else "Documenten")
        self._geen.setText(_GEEN if van_nu else _NU_NIET)
        self.ververs()

    def ververs(self) -> None:
        """Read documents and dates again."""
        diensten, d = self._toestand.omgeving.diensten, self._toestand.dossier
        vandaag = self._toestand.omgeving.klok.vandaag()
        koppelingen = [(f.sleutel, f.titel) for f in diensten.documenten.bij(d, self._station)]
        if koppelingen != self._koppelingen:
            self._koppelingen = koppelingen
            self._documenten.zet(koppelingen)
        aanbod = bool(koppelingen) and self._van_nu
        self._documenten.setVisible(aanbod)
        self._geen.setVisible(not aanbod)
        data = [
            Datumregel(
                termijn_in_woorden(item), lange_datum(item.datum), te_laat(item.datum, vandaag)
            )
            for item in diensten.proces.vervaldata(d)[:HOOGSTENS_DATA]
        ]
        if data != self._termijnen:
            self._termijnen = data
            self._data.zet(data)
        self._geen_data.setVisible(not data)
        gewijzigd = d.casus.gewijzigd_op
        if gewijzigd:
            self._gewijzigd.setText(f"Gewijzigd op {lang_moment(gewijzigd)}")
