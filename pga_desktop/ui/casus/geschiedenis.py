"""What happened to a case: every change and every transition, newest first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.datums import lange_datum
from pga_desktop.services.casussen import Geschiedenisregel
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.veldnamen import label, recordnaam
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.indeling import Rij as NaastElkaar
from pga_desktop.ui.widgets.kaart import Kaart, Streep
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.tekst import Tekst

PER_BLADZIJDE = 50
HOOGSTENS_TEKENS = 200


class Geschiedenispagina(QWidget):
    """Signal `terug`: back to the sections."""

    terug = Signal()

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__()
        self.setObjectName("geschiedenis")
        self._toestand = toestand
        self._regels = toestand.omgeving.diensten.casussen.geschiedenis(toestand.casus_id)
        self._getoond = 0
        terug = Link("Terug naar de casus")
        terug.setObjectName("geschiedenis.terug")
        terug.clicked.connect(self.terug)
        kaart = Kaart("Geschiedenis")
        self._kolom = Kolom(tussen=RUIMTE.s)
        self._meer = Knop("Meer laten zien")
        self._meer.clicked.connect(self._toon_meer)
        kaart.inhoud.voeg(self._kolom, self._meer)
        Kolom(terug, kaart, ouder=self)
        self._toon_meer()

    def _toon_meer(self) -> None:
        volgende = self._regels[self._getoond : self._getoond + PER_BLADZIJDE]
        for regel in volgende:
            self._kolom.voeg(self._rij(regel), Streep())
        self._getoond += len(volgende)
        self._meer.setVisible(self._getoond < len(self._regels))

    def _rij(self, regel: Geschiedenisregel) -> QWidget:
        doos = QWidget()
        rij = NaastElkaar(ouder=doos, tussen=RUIMTE.l)
        wanneer = f"{lange_datum(regel.tijd.date())}\n{regel.tijd:%H:%M}, {regel.wie}"
        rij.voeg(Tekst(wanneer, "klein"), rek=1)
        rechts = Kolom(tussen=2)
        rechts.voeg(Tekst(self._wat(regel), "vet"))
        if regel.oud:
            rechts.voeg(Tekst(f"Was: {_kort(regel.oud)}", "gedempt"))
        if regel.nieuw:
            rechts.voeg(Tekst(f"Werd: {_kort(regel.nieuw)}" if regel.oud else _kort(regel.nieuw)))
        rij.voeg(rechts, rek=3)
        return doos

    def _wat(self, regel: Geschiedenisregel) -> str:
        if regel.actie == "overgang":
            stap = self._toestand.omgeving.diensten.regio.label("overgangen", regel.veld)
            return f"Stap gezet: {stap.lower()}"
        if regel.actie == "geopend":
            return "Deel van het OM geopend"
        naam = recordnaam(regel.soort)
        match regel.actie:
            case "aangemaakt":
                return f"{naam} toegevoegd"
            case "verwijderd":
                return f"{naam} verwijderd"
            case "teruggezet":
                return f"{naam} teruggezet"
            case "document":
                return "Document gemaakt"
            case _:
                return f"{naam}: {label(regel.soort, regel.veld).lower()}" if regel.veld else naam


def _kort(tekst: str) -> str:
    return tekst if len(tekst) <= HOOGSTENS_TEKENS else tekst[:HOOGSTENS_TEKENS].rstrip() + "…"
