"""Station 4: actions, what happens, measurements, evaluation, scaling up and down."""

from PySide6.QtWidgets import QWidget

from pga_desktop.domain.opschaling import Opschaling
from pga_desktop.domain.velden import Ref
from pga_desktop.ui.casus import lijsten
from pga_desktop.ui.casus.casusoverleg import Overlegkaart
from pga_desktop.ui.casus.metingkaart import Metingkaart
from pga_desktop.ui.casus.onderdelen import Blok, Lijstkaart, Regels, velden_in_rijen
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.kaart import Kaart, Streep
from pga_desktop.ui.widgets.knoppen import Link
from pga_desktop.ui.widgets.tekst import Tekst


def secties(toestand: Casustoestand) -> list[QWidget]:
    """The cards of this station, in reading order."""
    return [
        Actiekaart(toestand),
        Lijstkaart(toestand, "Verloop", lijsten.FEITEN, naam="verloop"),
        Metingkaart(toestand),
        Overlegkaart(toestand),
        Lijstkaart(toestand, "Evaluaties", lijsten.EVALUATIES, naam="evaluatie"),
        Opschalingkaart(toestand),
        Blok(
            toestand,
            "Vinger aan de pols",
            toestand.dossier.huidig.vinger,
            (("partner", "tot"), ("signalen",)),
            naam="vinger",
        ),
    ]


class Actiekaart(Kaart):
    """The actions of every goal, under the goal they serve."""

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__("Acties")
        self.setObjectName("sectie.acties")
        self._toestand = toestand
        self._doelen: dict[Ref, QWidget] = {}
        self._leeg = Tekst("Nog geen doelen en acties. Maak eerst het plan van aanpak.", "gedempt")
        self._kolom = Kolom()
        self.inhoud.voeg(self._leeg, self._kolom)
        toestand.veranderd.connect(self.ververs)
        self.ververs()

    def ververs(self) -> None:
        """Show a list for every goal the dossier has."""
        doelen = self._toestand.dossier.huidig.doelen
        if {d.ref for d in doelen} != set(self._doelen):
            self._kolom.leeg()
            self._doelen.clear()
            for doel in doelen:
                deel = QWidget()
                kolom = Kolom(ouder=deel)
                kolom.voeg(
                    Tekst(doel.doel or "Doel zonder tekst", "vet"),
                    Regels(self._toestand, lijsten.acties_van(doel), achtervoegsel=f".{doel.id}"),
                )
                self._doelen[doel.ref] = deel
                self._kolom.voeg(deel)
        self._leeg.setVisible(not doelen)


class Opschalingkaart(Kaart):
    """Asking a ZVH to take over, with the national criteria, and how it came back."""

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__("Opschalen en terug")
        self.setObjectName("sectie.opschaling")
        self._toestand = toestand
        self._delen: dict[Ref, QWidget] = {}
        self._leeg = Tekst(
            "Niet opgeschaald. Doe dit als de casus te zwaar wordt voor de lokale aanpak.",
            "gedempt",
        )
        self._kolom = Kolom()
        self._knop = Link("Opschaling voorbereiden")
        self._knop.setObjectName("toevoegen.opschaling")
        self._knop.clicked.connect(self.voeg_toe)
        self.inhoud.voeg(self._leeg, self._kolom, self._knop)
        toestand.veranderd.connect(self.ververs)
        self.ververs()

    def ververs(self) -> None:
        """Show every scaling up of this traject."""
        rijen = self._toestand.dossier.huidig.opschalingen
        for ref in [ref for ref in self._delen if ref not in {o.ref for o in rijen}]:
            deel = self._delen.pop(ref)
            deel.hide()
            deel.deleteLater()
        for opschaling in rijen:
            if opschaling.ref not in self._delen:
                self._delen[opschaling.ref] = deel = self._deel(opschaling)
                self._kolom.voeg(deel)
        self._leeg.setVisible(not rijen)
        self._knop.setVisible(not rijen or rijen[-1].teruggekomen is not None)

    def voeg_toe(self) -> None:
        """Start a new request."""
        self._toestand.voeg_toe("opschaling", self._toestand.dossier.huidig.traject.id, {})

    def _deel(self, opschaling: Opschaling) -> QWidget:
        deel = QWidget()
        kolom = Kolom(ouder=deel)
        weg = Link("Opschaling verwijderen")
        weg.setObjectName(f"verwijderen.opschaling.{opschaling.id}")
        weg.setProperty("record", opschaling.id)
        weg.clicked.connect(self._verwijder)
        kolom.voeg(
            velden_in_rijen(
                self._toestand,
                opschaling,
                (
                    ("datum",),
                    ("zvh",),
                    ("vraag",),
                    ("criteria",),
                    ("client_geinformeerd_op", "niet_geinformeerd_reden"),
                    ("meegestuurd",),
                    ("meegestuurd_anders",),
                ),
            ),
            Streep(),
            Tekst("Terug naar de gemeente", "vet"),
            velden_in_rijen(
                self._toestand, opschaling, (("teruggekomen",), ("uitkomst",), ("hertoetsing",))
            ),
            weg,
        )
        return deel

    def _verwijder(self) -> None:
        self._toestand.verwijder(Ref(Opschaling.SOORT, self.sender().property("record")))
