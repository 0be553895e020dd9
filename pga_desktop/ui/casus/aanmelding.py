"""Station 1: the person, the registration, the facts and the weighing."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.aanmelding import Feitsoort
from pga_desktop.domain.stappen import Stap
from pga_desktop.domain.toetsing import BIJ_AFWIJZEN
from pga_desktop.domain.velden import Soort
from pga_desktop.ui.casus import lijsten
from pga_desktop.ui.casus.lezen import wie_ziet
from pga_desktop.ui.casus.onderdelen import Blok, Regels, velden_in_rijen
from pga_desktop.ui.casus.regels import VeldRij
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.casus.velden import maak_veld
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.kaart import Kaart, Streep
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.tekstvelden import RegelVeld


def secties(toestand: Casustoestand) -> Iterator[QWidget]:
    """The cards of this station: the one that is worked on first, then in reading order."""
    volgorde: list[Callable[[Casustoestand], QWidget]]
    volgorde = [_aanmeldkaart, Persoonkaart, Feitenkaart, Toetsingkaart]
    if toestand.dossier.casus.stap is Stap.IN_TOETSING:
        volgorde.insert(0, volgorde.pop())
    for maak in volgorde:
        yield maak(toestand)


def _aanmeldkaart(toestand: Casustoestand) -> Blok:
    return Blok(
        toestand,
        "Aanmelding",
        toestand.dossier.huidig.aanmelding,
        (
            ("datum", "kanaal"),
            ("organisatie", "aanmelder", "functie"),
            ("telefoon", "email"),
            ("aanleiding",),
            ("eerdere_inzet",),
            ("doel",),
            ("betrokken_partners",),
            ("geinformeerd", "geinformeerd_toelichting"),
        ),
        naam="aanmelding",
    )


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
                    ("partner_voorvoegsel", "partner_geslachtsnaam"),
                    ("naamgebruik",),
                    ("geboortedatum", "geslacht"),
                    ("straat", "huisnummer"),
                    ("postcode", "woonplaats", "telefoon"),
                    ("geheim_adres",),
                    ("taal", "tolk", "eenvoudige_taal"),
                    ("bsn", "bsn_gecontroleerd_op", "bsn_gecontroleerd_met"),
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
        self.inhoud.voeg(
            Regels(toestand, lijsten.FEITEN, kop=self.kopregel), OmSlot(toestand), eigen
        )


class OmSlot(Kaart):
    """What comes from the OM: closed until a reason is given, each time, and that is logged."""

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__("Van het OM")
        self.setObjectName("sectie.om")
        self._toestand = toestand
        self.inhoud.voeg(Tekst(wie_ziet(Soort.STRAFVORDERLIJK), "klein"))
        self._plek = Plek()
        slot = QWidget()
        self._reden = RegelVeld(
            "om.reden",
            "Waarom opent u dit deel?",
            hint="De reden blijft bewaard in de geschiedenis van de casus.",
        )
        self._reden.invoer.returnPressed.connect(self.open)
        self._reden.getypt.connect(partial(self._reden.zet_fout, None))
        self._klad = toestand.klad(self._reden)
        self._klad.toon("om")
        knop = Knop("Openen")
        knop.setObjectName("om.openen")
        knop.clicked.connect(self.open)
        kolom = Kolom(self._reden, ouder=slot, tussen=RUIMTE.s)
        kolom.addWidget(knop, 0, Qt.AlignmentFlag.AlignLeft)
        self.inhoud.voeg(self._plek)
        self._plek.voeg(slot)

    def open(self) -> None:
        """Show what is behind the lock when there is a reason."""
        fout = self._toestand.open_om(self._reden.tekst())
        if fout is not None:
            self._reden.zet_fout(zin(fout).voluit)
            self._reden.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._klad.vergeet()
        lijst = lijsten.bijzondere_feiten(
            Feitsoort.STRAFVORDERLIJK, "Gegeven van het OM toevoegen", "Nog niets vastgelegd."
        )
        regels = Regels(self._toestand, lijst, achtervoegsel=".strafvorderlijk")
        startfase = self._toestand.dossier.huidig.startfase
        uitstel = velden_in_rijen(self._toestand, startfase, (("uitstel_reden",), ("uitstel_tot",)))
        blad = QWidget()
        Kolom(regels, Streep(), Tekst("Informeren uitstellen", "vet"), uitstel, ouder=blad)
        self._plek.leeg()
        self._plek.voeg(blad)
        regels.geef_toetsenbord()


class Toetsingkaart(Kaart):
    """The criteria with their answers, the weighing, and the decision."""

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__("Toetsing")
        self.setObjectName("sectie.toetsing")
        self._toestand = toestand
        regio = toestand.omgeving.diensten.regio
        uitleg = {k.sleutel: k.uitleg for k in regio.lijst("criteria").keuzes}
        for antwoord in toestand.dossier.huidig.criteria:
            vraag = regio.label("criteria", antwoord.criterium)
            kop = Kolom(Tekst(vraag, "vet"), tussen=2)
            if uitleg.get(antwoord.criterium):
                kop.voeg(Tekst(uitleg[antwoord.criterium], "klein"))
            velden = VeldRij(
                maak_veld(toestand, antwoord, "antwoord", over=vraag),
                maak_veld(toestand, antwoord, "toelichting", over=vraag),
            )
            self.inhoud.voeg(kop, velden, Streep())
        toetsing = toestand.dossier.huidig.toetsing
        self.inhoud.voeg(
            velden_in_rijen(
                toestand,
                toetsing,
                (
                    ("proportionaliteit",),
                    ("subsidiariteit",),
                    ("beslissers",),
                    ("besluit", "datum"),
                    ("toelichting",),
                ),
            )
        )
        self._bij_afwijzen = VeldRij(*(maak_veld(toestand, toetsing, v) for v in BIJ_AFWIJZEN))
        self.inhoud.voeg(self._bij_afwijzen)
        toestand.veranderd.connect(self.ververs)
        self.ververs()

    def ververs(self) -> None:
        """Ask why and where to only of who is refused; what was filled in stays in sight."""
        toetsing = self._toestand.dossier.huidig.toetsing
        self._bij_afwijzen.setVisible(toetsing.vraagt_waarom_niet)
