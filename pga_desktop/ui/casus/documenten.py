"""The documents of a case: make one for the right readers, look at it, export it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.datums import cijferdatum
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.services.documenten import Formulierkeuze
from pga_desktop.ui.casus.documentlijst import Documentlijst, documenten_van
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.casus.voorbeeld import Voorbeeld
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Kolom, Splits
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.keuzevelden import KeuzeVeld, MeerkeuzeVeld, VinkVeld
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.tekst import Tekst

NIVEAUNAMEN = {Niveau.B1: "Gewone tekst (B1)", Niveau.A2: "Makkelijke taal (A2)"}

LEZERNAMEN = {
    "client": "voor de cliënt",
    "aanmelder": "voor de aanmelder",
    "partner": "voor partners",
    "zvh": "voor het ZVH",
    "om": "voor het OM",
    "publiek": "voor iedereen",
    "intern": "voor uzelf",
}


class Documentenpagina(QWidget):
    """Signal `terug`: back to the sections."""

    terug = Signal()

    def __init__(self, toestand: Casustoestand, sleutel: str = "") -> None:
        super().__init__()
        self.setObjectName("documenten")
        self._toestand = toestand
        terug = Link("Terug naar de casus")
        terug.setObjectName("documenten.terug")
        terug.clicked.connect(self.terug)
        self._maker = Maakkaart(toestand)
        self._maker.gemaakt.connect(self._toon)
        self._lijst = Documentlijst(toestand)
        self._lijst.gekozen.connect(self._toon)
        self._voorbeeld = Voorbeeld(toestand)
        splits = Splits(zijbreedte=30, omslag=70)
        splits.hoofd.voeg(self._voorbeeld)
        splits.zij.voeg(self._maker, self._lijst)
        kolom = Kolom(ouder=self)
        kolom.addWidget(terug, 0, Qt.AlignmentFlag.AlignLeft)
        kolom.voeg(splits)
        if sleutel:
            self._maker.kies(sleutel)
        documenten = documenten_van(toestand.dossier)
        if documenten:
            self._toon(documenten[0].id)

    def geef_toetsenbord(self) -> None:
        """Put the keyboard where a document is chosen or, when one is, made."""
        self._maker.geef_toetsenbord()

    def _toon(self, document_id: int) -> None:
        self._lijst.kies(document_id)
        self._voorbeeld.toon(document_id)


class Maakkaart(Kaart):
    """Choose a document, level and readers. Signal `gemaakt(id)`: the first one made."""

    gemaakt = Signal(int)

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__("Document maken")
        self.setObjectName("document.maakkaart")
        self._toestand = toestand
        self._dienst = toestand.omgeving.diensten.documenten
        self._formulieren = {f.sleutel: f for f in self._dienst.formulieren()}
        self._keuze = KeuzeVeld(
            "document.soort",
            "Welk document?",
            [(f.sleutel, _naam(f)) for f in self._formulieren.values()],
            leeg="Kies een document",
        )
        self._keuze.verlaten.connect(self._toon)
        self._keuze.getypt.connect(self._toon)
        self._niveaus = {
            n: VinkVeld(f"document.niveau.{n}", naam) for n, naam in NIVEAUNAMEN.items()
        }
        self._overleg = KeuzeVeld("document.overleg", "Over welk overleg?", [])
        self._overleg.verlaten.connect(self._toon_ontvangers)
        self._bezig = False
        toestand.getekend.connect(self._op_getekend)
        self._ontvangers: MeerkeuzeVeld | None = None
        self._ontvangerplek = Plek()
        self._uitleg = Plek(tussen=RUIMTE.xs)
        self._maak = Knop("Document maken", primair=True)
        self._maak.setObjectName("document.maken")
        self._maak.clicked.connect(self.maak)
        self.inhoud.voeg(
            self._keuze,
            Kolom(*self._niveaus.values(), tussen=0),
            self._overleg,
            self._ontvangerplek,
            self._uitleg,
            self._maak,
        )
        self._toon()

    def kies(self, sleutel: str) -> None:
        """Choose a document."""
        self._keuze.zet_tekst(sleutel)
        self._toon()

    def geef_toetsenbord(self) -> None:
        """Put the keyboard on the button when it can be pressed, else on the choice."""
        doel = self._maak if self._maak.isEnabled() else self._keuze
        doel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _formulier(self) -> Formulierkeuze | None:
        return self._formulieren.get(self._keuze.tekst())

    def _toon(self) -> None:
        formulier = self._formulier()
        for niveau, vink in self._niveaus.items():
            kan = formulier is not None and niveau in formulier.niveaus
            vink.setVisible(kan and formulier is not None and len(formulier.niveaus) > 1)
            vink.zet_tekst("ja" if kan else "nee")
        over_overleg = formulier is not None and formulier.over_overleg
        overleggen = self._toestand.dossier.huidig.overleggen
        self._overleg.zet_keuzes(
            [
                (str(o.id), f"Overleg van {cijferdatum(o.datum) or 'onbekende datum'}")
                for o in overleggen
            ]
        )
        if overleggen and not self._overleg.tekst():
            self._overleg.zet_tekst(str(overleggen[-1].id))
        self._overleg.setVisible(over_overleg)
        self._maak.setEnabled(formulier is not None)
        self._toon_ontvangers()

    def _toon_ontvangers(self) -> None:
        self._uitleg.leeg()
        self._ontvangerplek.leeg()
        self._ontvangers = None
        formulier = self._formulier()
        if formulier is None:
            return
        try:
            keuze = self._dienst.keuze(
                self._toestand.dossier, formulier.sleutel, self._overleg_id()
            )
        except VerwachteFout as fout:
            self._uitleg.voeg(Tekst(zin(fout).voluit, "klein"))
            self._maak.setEnabled(False)
            return
        namen = [o.naam for o in keuze.ontvangers]
        if len(namen) > 1:
            self._ontvangers = MeerkeuzeVeld(
                "document.ontvangers", "Voor wie?", [(naam, naam) for naam in namen]
            )
            self._ontvangers.zet_tekst("\n".join(o.naam for o in keuze.voorgesteld))
            self._ontvangerplek.voeg(self._ontvangers)
        elif namen:
            self._uitleg.voeg(Tekst(f"Voor: {namen[0]}", "klein"))
        for organisatie, reden in keuze.geweigerd:
            woorden = (
                "staat niet bij Partners"
                if reden == "organisatie-onbekend"
                else ("heeft het convenant niet ondertekend")
            )
            self._uitleg.voeg(Tekst(f"{organisatie} krijgt niets: {woorden}.", "klein"))

    def _overleg_id(self) -> int | None:
        formulier = self._formulier()
        tekst = self._overleg.tekst()
        return int(tekst) if formulier and formulier.over_overleg and tekst else None

    def maak(self) -> None:
        """Collect what each reader may see, and draw the documents beside the window."""
        formulier = self._formulier()
        if formulier is None or self._bezig:
            return
        self._toestand.spoelen.emit()
        dossier = self._toestand.dossier
        niveaus = tuple(n for n, vink in self._niveaus.items() if vink.tekst() == "ja")
        try:
            keuze = self._dienst.keuze(dossier, formulier.sleutel, self._overleg_id())
            ontvangers = keuze.ontvangers
            if self._ontvangers is not None:
                gekozen = set(self._ontvangers.tekst().split("\n"))
                ontvangers = tuple(o for o in ontvangers if o.naam in gekozen)
            opdrachten = self._dienst.bereid_voor(
                dossier, formulier.sleutel, niveaus, ontvangers, self._overleg_id()
            )
        except VerwachteFout as fout:
            self._toestand.omgeving.melding.emit(zin(fout))
            return
        self._bezig = True
        self._maak.zet_tekst("Bezig…")
        self._toestand.teken(opdrachten)

    def _op_getekend(self, document_id: int) -> None:
        self._bezig = False
        self._maak.zet_tekst("Document maken")
        if document_id:
            self.gemaakt.emit(document_id)


def _naam(formulier: Formulierkeuze) -> str:
    return f"{formulier.titel} ({LEZERNAMEN[formulier.lezer]})"
