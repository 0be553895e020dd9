"""Station 2: informing the person, the first talk, measurements and the casusoverleg."""

from PySide6.QtWidgets import QWidget

from pga_desktop.domain.datums import lange_datum
from pga_desktop.domain.overleg import Overleg
from pga_desktop.domain.velden import Ref, Soort
from pga_desktop.ui.casus import lijsten
from pga_desktop.ui.casus.aanmelding import Incidenteelkaart
from pga_desktop.ui.casus.deelpaneel import Deelpaneel
from pga_desktop.ui.casus.metingkaart import Metingkaart
from pga_desktop.ui.casus.onderdelen import Blok, Regels, velden_in_rijen
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.indeling import Rij as NaastElkaar
from pga_desktop.ui.widgets.kaart import Kaart, Streep
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.tekst import Tekst


def secties(toestand: Casustoestand) -> list[QWidget]:
    """The cards of this station, in reading order."""
    startfase = toestand.dossier.huidig.startfase
    return [
        Blok(
            toestand,
            "Informeren en startgesprek",
            startfase,
            (
                ("aanmeldbrief_datum", "startgesprek_datum"),
                ("aanwezigen",),
                ("startgesprek_verslag",),
            ),
            naam="startfase",
            delen=Soort.GESPREK,
        ),
        Metingkaart(toestand),
        Overlegkaart(toestand),
        Incidenteelkaart(toestand),
    ]


class Overlegkaart(Kaart):
    """Every casusoverleg of this traject, the last one open."""

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__("Casusoverleg")
        self.setObjectName("sectie.overleg")
        self._toestand = toestand
        self._overleggen: dict[Ref, Overlegdeel] = {}
        self._leeg = Tekst("Nog geen casusoverleg gepland.", "gedempt")
        self._kolom = Kolom(tussen=RUIMTE.m)
        knop = Link("Overleg toevoegen")
        knop.setObjectName("toevoegen.overleg")
        knop.clicked.connect(self.voeg_toe)
        self.inhoud.voeg(self._leeg, self._kolom, knop)
        toestand.veranderd.connect(self.ververs)
        self.ververs()

    def ververs(self) -> None:
        """Show the overleggen the dossier has."""
        rijen = self._toestand.dossier.huidig.overleggen
        for ref in [ref for ref in self._overleggen if ref not in {o.ref for o in rijen}]:
            deel = self._overleggen.pop(ref)
            deel.hide()
            deel.deleteLater()
        for overleg in rijen:
            if overleg.ref in self._overleggen:
                self._overleggen[overleg.ref].ververs()
            else:
                laatste = overleg is rijen[-1]
                deel = Overlegdeel(self._toestand, overleg, open_=laatste)
                self._overleggen[overleg.ref] = deel
                self._kolom.voeg(deel)
        self._leeg.setVisible(not rijen)

    def voeg_toe(self) -> None:
        """Plan an overleg with the people who were at the last one."""
        vorige = self._toestand.dossier.huidig.overleggen[-1:]
        traject = self._toestand.dossier.huidig.traject.id
        ref = self._toestand.voeg_toe("overleg", traject, {})
        if ref is None:
            return
        for overleg in vorige:
            for d in self._toestand.dossier.huidig.deelnemers_van(overleg):
                waarden = {"organisatie": d.organisatie, "naam": d.naam}
                self._toestand.voeg_toe("deelnemer", ref.id, waarden)
        self._overleggen[ref].open()
        self._overleggen[ref].setFocus()


class Overlegdeel(QWidget):
    """One casusoverleg: when and where, who, beeld-oordeel-besluit, what may be known."""

    def __init__(self, toestand: Casustoestand, overleg: Overleg, *, open_: bool) -> None:
        super().__init__()
        self._toestand, self._ref = toestand, overleg.ref
        self._kolom = Kolom(ouder=self, tussen=RUIMTE.m)
        self._titel = Tekst("", "vet")
        self._wissel = Link("Openen")
        self._wissel.setObjectName(f"openen.overleg.{overleg.id}")
        self._wissel.clicked.connect(self.wissel)
        kop = NaastElkaar()
        kop.voeg(self._titel, rek=1)
        kop.voeg(self._wissel)
        self._kolom.voeg(kop)
        self._open: QWidget | None = None
        self.ververs()
        if open_:
            self.open()

    def ververs(self) -> None:
        """Read the date again."""
        overleg = self._toestand.rij(self._ref)
        if isinstance(overleg, Overleg):
            datum = lange_datum(overleg.datum)
            self._titel.setText(f"Overleg van {datum}" if datum else "Nieuw overleg")

    def wissel(self) -> None:
        """Open or close."""
        if self._open is None:
            self.open()
        else:
            self._toestand.spoelen.emit()
            self._open.hide()
            self._open.deleteLater()
            self._open = None
            self._wissel.zet_tekst("Openen")

    def open(self) -> None:
        """Show everything of this overleg."""
        overleg = self._toestand.rij(self._ref)
        if not isinstance(overleg, Overleg) or self._open is not None:
            return
        self._open = QWidget()
        kolom = Kolom(ouder=self._open, tussen=RUIMTE.m)
        maak_acties = Knop("Acties maken van de besluiten")
        maak_acties.setObjectName(f"acties_maken.{overleg.id}")
        maak_acties.clicked.connect(self._maak_acties)
        weg = Link("Overleg verwijderen")
        weg.setObjectName(f"verwijderen.overleg.{overleg.id}")
        weg.clicked.connect(self._verwijder)
        kolom.voeg(
            velden_in_rijen(
                self._toestand, overleg, (("datum", "tijd", "locatie"), ("client_aanwezig",))
            ),
            Tekst("Deelnemers", "vet"),
            Regels(self._toestand, lijsten.deelnemers_van(overleg), achtervoegsel=f".{overleg.id}"),
            velden_in_rijen(self._toestand, overleg, (("beeld",), ("oordeel",))),
            Tekst("Besluiten", "vet"),
            Regels(self._toestand, lijsten.besluiten_van(overleg), achtervoegsel=f".{overleg.id}"),
            maak_acties,
            velden_in_rijen(self._toestand, overleg, (("informatieafspraken",),)),
            Deelpaneel(self._toestand, overleg.ref, Soort.OVERLEG),
            weg,
            Streep(),
        )
        self._kolom.voeg(self._open)
        self._wissel.zet_tekst("Dichtdoen")

    def _maak_acties(self) -> None:
        overleg = self._toestand.rij(self._ref)
        doelen = self._toestand.dossier.huidig.doelen
        if not isinstance(overleg, Overleg):
            return
        doel = doelen[0].id if doelen else self._nieuw_doel()
        for besluit in self._toestand.dossier.huidig.besluiten_van(overleg):
            if besluit.tekst and not besluit.actie_id and doel is not None:
                actie = self._toestand.voeg_toe(
                    "actie", doel, {"wat": besluit.tekst, "status": "open"}
                )
                if actie is not None:
                    self._toestand.wijzig(besluit.ref, "actie_id", str(actie.id))

    def _nieuw_doel(self) -> int | None:
        ref = self._toestand.voeg_toe("doel", self._toestand.dossier.huidig.traject.id, {})
        return ref.id if ref else None

    def _verwijder(self) -> None:
        self._toestand.verwijder(self._ref)
