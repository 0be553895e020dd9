"""What signing needs: the way to a card or token, and the certificates the register knows."""

from functools import partial

from PySide6.QtWidgets import QWidget

from pga_desktop.domain.datums import lange_datum
from pga_desktop.domain.ondertekening import Certificaat
from pga_desktop.ui.beheer.gegevens import Instellingenvelden
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.knoppen import Link
from pga_desktop.ui.widgets.tekst import Tekst


class Ondertekenkaart(Kaart):
    """The library of a card or token, and the certificates that are trusted."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__("Ondertekenen")
        self._omgeving = omgeving
        self._dienst = omgeving.diensten.ondertekenen
        self._bekend = Plek(tussen=RUIMTE.s)
        self.inhoud.voeg(
            Tekst("Tekent u met een kaart of token? Vul in welk bestand daarbij hoort.", "gedempt"),
            Instellingenvelden(omgeving, (("tokenbibliotheek",),)),
            Tekst("Bekende certificaten", "vet"),
            self._bekend,
        )
        self.ververs()

    def ververs(self) -> None:
        """Show the certificates the register knows now."""
        self._bekend.leeg()
        certificaten = self._dienst.certificaten()
        if not certificaten:
            leeg = "Nog geen. U voegt ze toe bij het oordeel over een ondertekend document."
            self._bekend.voeg(Tekst(leeg, "gedempt"))
        for certificaat in certificaten:
            self._bekend.voeg(self._rij(certificaat))

    def _rij(self, certificaat: Certificaat) -> QWidget:
        rij = QWidget()
        van = f"uitgegeven door {certificaat.uitgever}, geldig tot en met"
        weg = Link("Niet meer vertrouwen")
        weg.setObjectName(f"certificaat.{certificaat.id}.weg")
        weg.setAccessibleName(f"{certificaat.naam} niet meer vertrouwen")
        weg.clicked.connect(partial(self._weg, certificaat))
        Kolom(
            Tekst(certificaat.naam),
            Tekst(f"{van} {lange_datum(certificaat.geldig_tot)}", "klein"),
            weg,
            ouder=rij,
            tussen=0,
        )
        return rij

    def _weg(self, certificaat: Certificaat) -> None:
        weg = self._dienst.vertrouw_niet_meer(certificaat.ref)
        self.ververs()

        def herstel() -> None:
            self._dienst.vertrouw_weer(weg)
            self.ververs()

        self._omgeving.ongedaan("Certificaat van de lijst gehaald.", herstel)
