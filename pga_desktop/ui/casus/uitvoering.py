"""Station 4: actions, what happens, measurements, evaluation, scaling up and down."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.opschaling import Opschaling
from pga_desktop.domain.plan import Actie, Doel
from pga_desktop.domain.velden import Ref
from pga_desktop.ui.casus import lijsten
from pga_desktop.ui.casus.metingkaart import Metingkaart
from pga_desktop.ui.casus.onderdelen import Blok, Lijstkaart, Regels, velden_in_rijen
from pga_desktop.ui.casus.overlegkaart import Overlegkaart
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.casus.velden import alleen_open
from pga_desktop.ui.casus.volgorde import begin_in
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Deel, Kolom
from pga_desktop.ui.widgets.indeling import Rij as NaastElkaar
from pga_desktop.ui.widgets.kaart import Kaart, Streep
from pga_desktop.ui.widgets.knoppen import Link
from pga_desktop.ui.widgets.tekst import Tekst


def secties(toestand: Casustoestand) -> Iterator[QWidget]:
    """The cards of this station, in reading order."""
    yield Actiekaart(toestand)
    yield Lijstkaart(toestand, "Verloop", lijsten.FEITEN, naam="verloop")
    yield Metingkaart(toestand)
    yield Overlegkaart(toestand, laatste_open=False)
    yield Lijstkaart(toestand, "Evaluaties", lijsten.EVALUATIES, naam="evaluatie")
    yield Opschalingkaart(toestand)
    yield Blok(
        toestand,
        "Vinger aan de pols",
        toestand.dossier.huidig.vinger,
        (("partner", "tot"), ("signalen",)),
        naam="vinger",
    )


class Actiekaart(Kaart):
    """The actions of every goal, under the goal they serve."""

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__("Acties")
        self.setObjectName("sectie.acties")
        self._toestand = toestand
        self._doelen: dict[Ref, QWidget] = {}
        open_ = toestand.laat_wijzigen(Actie.SOORT)
        nog_geen = "Nog geen doelen en acties. Maak eerst het plan van aanpak."
        self._leeg = Tekst(nog_geen if open_ else "Er zijn geen acties gemaakt.", "gedempt")
        self._plek = Plek(tussen=RUIMTE.m)
        self.inhoud.voeg(self._leeg, self._plek)
        toestand.veranderd.connect(self.ververs)
        self.ververs()

    def ververs(self) -> None:
        """Show a list for every goal the dossier has."""
        doelen = {doel.ref: doel for doel in self._toestand.dossier.huidig.doelen}
        self._plek.houd_bij(self._doelen, doelen, self._deel)
        self._leeg.setVisible(not doelen)

    def _deel(self, doel: Doel) -> QWidget:
        deel = Deel()
        deel.setAccessibleName(doel.doel or "Doel zonder tekst")
        acties = Regels(self._toestand, lijsten.acties_van(doel), achtervoegsel=f".{doel.id}")
        Kolom(Tekst(deel.accessibleName(), "vet"), acties, ouder=deel)
        return deel


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
        self._plek = Plek(tussen=RUIMTE.m)
        self._knop = Link("Opschaling voorbereiden")
        self._knop.setObjectName("toevoegen.opschaling")
        self._knop.clicked.connect(self.voeg_toe)
        self.kopregel.voeg(self._knop)
        self.inhoud.voeg(self._leeg, self._plek)
        toestand.veranderd.connect(self.ververs)
        self.ververs()

    def ververs(self) -> None:
        """Show every scaling up of this traject."""
        rijen = {o.ref: o for o in self._toestand.dossier.huidig.opschalingen}
        laatste = self._toestand.dossier.huidig.opschaling
        kan = laatste is None or laatste.teruggekomen is not None
        self._knop.setVisible(kan and self._toestand.laat_wijzigen(Opschaling.SOORT))
        if self._plek.houd_bij(self._delen, rijen, self._deel):
            self._knop.setFocus(Qt.FocusReason.OtherFocusReason)
        self._leeg.setVisible(not rijen)

    def voeg_toe(self) -> None:
        """Start a new request and put the keyboard in it."""
        ref = self._toestand.voeg_toe("opschaling", self._toestand.dossier.huidig.traject.id)
        if ref is not None:
            self._delen[ref].setFocus(Qt.FocusReason.OtherFocusReason)

    def _deel(self, opschaling: Opschaling) -> QWidget:
        deel = Deel()
        kolom = Kolom(ouder=deel)
        weg = Link("Opschaling verwijderen")
        weg.setObjectName(f"verwijderen.opschaling.{opschaling.id}")
        weg.clicked.connect(partial(self._toestand.verwijder, opschaling.ref))
        alleen_open(self._toestand, Opschaling.SOORT, weg)
        onder = NaastElkaar()
        onder.addStretch(1)
        onder.voeg(weg)
        kolom.voeg(
            velden_in_rijen(
                self._toestand,
                opschaling,
                (
                    ("datum", "zvh"),
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
            onder,
        )
        begin_in(deel, deel)
        return deel
