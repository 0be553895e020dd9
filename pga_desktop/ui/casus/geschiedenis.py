"""What happened to a case: every change and every transition, newest first."""

import json

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.datums import lange_datum, lees_datum
from pga_desktop.domain.records import RECORDS
from pga_desktop.domain.velden import veld_van
from pga_desktop.domain.velden import velden as velden_van
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
        for zin, rol in self._waarden(regel):
            rechts.voeg(Tekst(zin, rol))
        rij.voeg(rechts, rek=3)
        return doos

    def _waarden(self, regel: Geschiedenisregel) -> list[tuple[str, str]]:
        """What it was and what it became, as lines with a text role."""
        if regel.actie not in {"gewijzigd", "geopend"}:
            return [(zin, "gedempt") for zin in self._momentopname(regel)]
        oud, nieuw = (self._in_woorden(regel, w) for w in (regel.oud, regel.nieuw))
        if regel.oud and regel.nieuw:
            return [(f"Was: {oud}", "gedempt"), (f"Werd: {nieuw}", "")]
        return [(nieuw, "")] if regel.nieuw else [(f"Was: {oud}", "gedempt")]

    def _momentopname(self, regel: Geschiedenisregel) -> list[str]:
        velden: dict[str, str] = json.loads(regel.nieuw or regel.oud or "{}")
        if regel.actie == "overgang":
            gezet = lange_datum(lees_datum(velden["datum"]))
            return [f"Op {gezet}", *([velden["reden"]] if velden.get("reden") else [])]
        bekend = (
            {v.naam for v in velden_van(RECORDS[regel.soort])} if regel.soort in RECORDS else set()
        )
        return [
            f"{label(regel.soort, veld)}: {_kort(self._label_van(regel.soort, veld, waarde))}"
            for veld, waarde in velden.items()
            if veld in bekend
        ] or [w for veld, w in velden.items() if veld in {"titel", "ontvanger", "nummer"}]

    def _in_woorden(self, regel: Geschiedenisregel, waarde: str) -> str:
        if regel.actie == "geopend":
            return waarde
        return _kort(self._label_van(regel.soort, regel.veld, waarde))

    def _label_van(self, soort: str, veld: str, waarde: str) -> str:
        """A key of a list in the words of the region; anything else as it is."""
        lijst = veld_van(RECORDS[soort], veld).keuzes
        if not lijst:
            return waarde
        regio = self._toestand.omgeving.diensten.regio
        return ", ".join(regio.label(lijst, sleutel) for sleutel in waarde.splitlines())

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
