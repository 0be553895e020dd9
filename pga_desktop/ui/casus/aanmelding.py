"""Station 1: the person, the registration, the facts and the weighing."""

from PySide6.QtWidgets import QWidget

from pga_desktop.domain.aanmelding import Feitsoort
from pga_desktop.domain.velden import Soort
from pga_desktop.ui.casus import lijsten
from pga_desktop.ui.casus.lezen import wie_ziet
from pga_desktop.ui.casus.onderdelen import Blok, Lijstkaart, Regels, velden_in_rijen
from pga_desktop.ui.casus.velden import maak_veld
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.kaart import Kaart, Streep
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.tekstvelden import RegelVeld


def secties(toestand: Casustoestand) -> list[QWidget]:
    """The cards of this station, in reading order."""
    nu = toestand.dossier.huidig
    return [
        Blok(
            toestand,
            "Aanmelding",
            nu.aanmelding,
            (
                ("datum",),
                ("kanaal",),
                ("organisatie", "aanmelder", "functie"),
                ("telefoon", "email"),
                ("aanleiding",),
                ("eerdere_inzet",),
                ("doel",),
                ("betrokken_partners",),
                ("geinformeerd",),
                ("geinformeerd_toelichting",),
            ),
            naam="aanmelding",
        ),
        Persoonkaart(toestand),
        Feitenkaart(toestand),
        Toetsingkaart(toestand),
    ]


class Persoonkaart(Kaart):
    """Who it is about, where the person lives, and who speaks for her or him."""

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__("Persoon")
        self.setObjectName("sectie.persoon")
        self.inhoud.voeg(
            velden_in_rijen(
                toestand,
                toestand.dossier.persoon,
                (
                    ("voornamen", "roepnaam"),
                    ("voorvoegsel", "geslachtsnaam"),
                    ("naamgebruik", "partner_voorvoegsel", "partner_geslachtsnaam"),
                    ("geboortedatum", "bsn"),
                    ("geslacht",),
                    ("straat", "huisnummer"),
                    ("postcode", "woonplaats", "telefoon"),
                    ("geheim_adres",),
                    ("taal", "bsn_gecontroleerd_op", "bsn_gecontroleerd_met"),
                    ("tolk", "eenvoudige_taal"),
                ),
            ),
            maak_veld(toestand, toestand.dossier.casus, "vlaggen"),
            Streep(),
            Tekst("Relaties en vertegenwoordigers", "vet"),
            Regels(toestand, lijsten.RELATIES),
        )


class Feitenkaart(Kaart):
    """Facts by kind: shared ones, those of the OM behind a lock, and the expert's own notes."""

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__("Feiten")
        self.setObjectName("sectie.feiten")
        eigen = Kaart("Eigen aantekeningen", notitie=True)
        eigen.inhoud.voeg(
            Tekst(wie_ziet(Soort.WERKAANTEKENING), "klein"),
            Regels(
                toestand,
                lijsten.bijzondere_feiten(
                    Feitsoort.WERKAANTEKENING, "Aantekening toevoegen", "Nog geen aantekeningen."
                ),
                achtervoegsel=".werkaantekening",
            ),
        )
        self.inhoud.voeg(Regels(toestand, lijsten.FEITEN), OmSlot(toestand), eigen)


class OmSlot(Kaart):
    """What comes from the OM: closed until a reason is given, each time, and that is logged."""

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__("Van het OM")
        self.setObjectName("sectie.om")
        self._toestand = toestand
        self.inhoud.voeg(Tekst(wie_ziet(Soort.STRAFVORDERLIJK), "klein"))
        self._slot = QWidget()
        kolom = Kolom(ouder=self._slot, tussen=RUIMTE.s)
        self._reden = RegelVeld("om.reden", "Waarom opent u dit deel?")
        knop = Knop("Openen")
        knop.setObjectName("om.openen")
        knop.clicked.connect(self.open)
        kolom.voeg(self._reden, knop)
        self.inhoud.voeg(self._slot)

    def open(self) -> None:
        """Show what is behind the lock when there is a reason."""
        reden = self._reden.tekst().strip()
        if not reden:
            self._reden.zet_fout("Vul in waarom u dit deel nodig hebt. De reden wordt bewaard.")
            self._reden.setFocus()
            return
        self._toestand.open_om(reden)
        self._slot.hide()
        self._slot.deleteLater()
        lijst = lijsten.bijzondere_feiten(
            Feitsoort.STRAFVORDERLIJK, "Gegeven van het OM toevoegen", "Nog niets vastgelegd."
        )
        regels = Regels(self._toestand, lijst, achtervoegsel=".strafvorderlijk")
        startfase = self._toestand.dossier.huidig.startfase
        uitstel = velden_in_rijen(self._toestand, startfase, (("uitstel_reden",), ("uitstel_tot",)))
        self.inhoud.voeg(regels, Streep(), Tekst("Informeren uitstellen", "vet"), uitstel)


class Toetsingkaart(Kaart):
    """The criteria with their answers, the weighing, and the decision."""

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__("Toetsing")
        self.setObjectName("sectie.toetsing")
        regio = toestand.omgeving.diensten.regio
        uitleg = {k.sleutel: k for k in regio.lijst("criteria").keuzes}
        for antwoord in toestand.dossier.huidig.criteria:
            keuze = uitleg.get(antwoord.criterium)
            self.inhoud.voeg(Tekst(regio.label("criteria", antwoord.criterium), "vet"))
            if keuze and keuze.uitleg:
                self.inhoud.voeg(Tekst(keuze.uitleg, "klein"))
            self.inhoud.voeg(
                velden_in_rijen(toestand, antwoord, (("antwoord", "toelichting"),)), Streep()
            )
        self.inhoud.voeg(
            velden_in_rijen(
                toestand,
                toestand.dossier.huidig.toetsing,
                (
                    ("proportionaliteit",),
                    ("subsidiariteit",),
                    ("beslissers",),
                    ("besluit", "datum"),
                    ("toelichting",),
                    ("afwijsreden", "verwijzing"),
                ),
            )
        )


class Incidenteelkaart(Lijstkaart):
    """Organisations without convenant that nevertheless take part in this case."""

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__(
            toestand, "Incidenteel deelnemers", lijsten.INCIDENTEEL, naam="incidenteel"
        )
