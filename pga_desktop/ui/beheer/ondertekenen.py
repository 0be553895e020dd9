"""What signing needs: the way to a card or token, and the certificates the register knows."""

from functools import partial

from PySide6.QtWidgets import QWidget

from pga_desktop.domain.datums import lange_datum
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.ondertekening import Certificaat
from pga_desktop.ui.beheer.gegevens import Instellingenvelden
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.documenten.ondertekenwoorden import NIET_BEKEND
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toegang.mapkeuze import Bestandkeuze
from pga_desktop.ui.voorkeuren import documentenmap
from pga_desktop.ui.widgets.indeling import Kolom, Vloei
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.tekst import Tekst


class Ondertekenkaart(Kaart):
    """The library of a card or token, and the certificates that are known."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__("Ondertekenen")
        self._omgeving = omgeving
        self._dienst = omgeving.diensten.certificaten
        self._bekend = Plek(tussen=RUIMTE.s)
        self._bestand = Bestandkeuze(
            "certificaat.bestand",
            "Een certificaat toevoegen",
            documentenmap(),
            "Certificaat (*.cer *.crt *.pem *.der)",
            hint="Van één persoon, of van een uitgever: dan kent u al zijn certificaten",
        )
        self._bestand.gewijzigd.connect(self._wis_fout)
        voeg_toe = Knop("Toevoegen")
        voeg_toe.setObjectName("certificaat.toevoegen")
        voeg_toe.clicked.connect(self._lees)
        self._bestand.voeg_knop(voeg_toe)
        self.inhoud.voeg(
            Tekst("Tekent u met een kaart of token? Vul in welk bestand daarbij hoort.", "gedempt"),
            Instellingenvelden(omgeving, (("tokenbibliotheek",),)),
            Tekst("Bekende certificaten", "vet"),
            self._bekend,
            self._bestand,
        )
        self.ververs()

    def ververs(self) -> None:
        """Show the certificates the register knows now."""
        self._bekend.leeg()
        certificaten = self._dienst.alle()
        if not certificaten:
            leeg = "Nog geen. U kunt ze ook toevoegen bij een ondertekend document."
            self._bekend.voeg(Tekst(leeg, "gedempt"))
        for certificaat in certificaten:
            self._bekend.voeg(self._rij(certificaat))

    def _rij(self, certificaat: Certificaat) -> QWidget:
        rij = QWidget()
        van = f"uitgegeven door {certificaat.uitgever}, geldig tot en met"
        weg = Link("Van de lijst halen")
        weg.setObjectName(f"certificaat.{certificaat.id}.weg")
        weg.setAccessibleName(f"Certificaat van de lijst halen: {certificaat.naam}")
        weg.clicked.connect(partial(self._weg, certificaat))
        Kolom(
            Tekst(certificaat.naam),
            Tekst(f"{van} {lange_datum(certificaat.geldig_tot)}", "klein"),
            Vloei(weg),
            ouder=rij,
            tussen=0,
        )
        return rij

    def _lees(self) -> None:
        job = self._dienst.leesjob(self._bestand.bestand())
        self._omgeving.werkbank.start(job, klaar=self._voeg_toe, mislukt=self._mislukt)

    def _voeg_toe(self, gelezen: Certificaat) -> None:
        certificaat = self._dienst.voeg_toe(gelezen)
        self.ververs()

        def herstel() -> str:
            self._dienst.verwijder(certificaat.ref)
            self.ververs()
            return NIET_BEKEND

        self._omgeving.ongedaan("Dit certificaat is voortaan bekend.", herstel)

    def _mislukt(self, fout: Exception) -> None:
        if not isinstance(fout, VerwachteFout):
            raise fout
        self._bestand.veld.zet_fout(zin(fout).voluit)

    def _wis_fout(self) -> None:
        self._bestand.veld.zet_fout(None)

    def _weg(self, certificaat: Certificaat) -> None:
        weg = self._dienst.verwijder(certificaat.ref)
        self.ververs()

        def herstel() -> str:
            self._dienst.zet_terug(weg)
            self.ververs()
            return "Dit certificaat staat weer op de lijst."

        self._omgeving.ongedaan("Certificaat van de lijst gehaald.", herstel)
