"""The first screen of the day: three columns of things to do, over all cases."""

from pga_desktop.domain.datums import dag_en_datum, lange_datum
from pga_desktop.domain.woorden import met_hoofdletter
from pga_desktop.services.diensten import Diensten
from pga_desktop.services.vandaag import Vandaag
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.pagina import Pagina
from pga_desktop.ui.register.namen import lijstnaam
from pga_desktop.ui.vandaag import woorden
from pga_desktop.ui.vandaag.kolommen import Bord, Takenkolom
from pga_desktop.ui.widgets.chip import ChipSoort
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.kaart import Kaart, LegeStaat
from pga_desktop.ui.widgets.kop import Kop
from pga_desktop.ui.widgets.schuif import Schuif
from pga_desktop.ui.widgets.tekst import verderop

_TELWOORDEN = ("", "Eén taak", "Twee taken", "Drie taken", "Vier taken", "Vijf taken")


def te_doen(diensten: Diensten) -> int:
    """How much is late or due today."""
    return diensten.vandaag.aantal()


class Vandaagscherm(Pagina):
    """Te laat, vandaag, deze week."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(omgeving)
        self._getoond: Vandaag | None = None
        self._kop = Kop("Vandaag")
        self._niets = LegeStaat("", actie="Naar Casussen")
        self._niets.actie_gekozen.connect(self._naar_casussen)
        self._leeg = Kaart()
        self._leeg.inhoud.voeg(self._niets)
        self._kolommen = (
            Takenkolom(omgeving, "Te laat", ChipSoort.FOUT, "kopfout"),
            Takenkolom(omgeving, "Vandaag", ChipSoort.WAARSCHUWING, "kop"),
            Takenkolom(omgeving, "Deze week", ChipSoort.NEUTRAAL, "kop"),
        )
        for kolom in self._kolommen:
            kolom.veranderd.connect(omgeving.register_veranderd)
        self._bord = Bord(self._kolommen)
        schuif = Schuif()
        schuif.inhoud.voeg(self._kop, self._leeg, self._bord)
        Kolom(schuif, ouder=self)
        omgeving.register_veranderd.connect(self._bij_verandering)

    def ververs(self) -> None:
        lijst = self.omgeving.diensten.vandaag.lijst()
        self._kop.zet("Vandaag", self._onder(len(lijst.te_laat)))
        if lijst == self._getoond:
            return
        self._getoond = lijst
        groepen = (lijst.te_laat, lijst.vandaag, lijst.deze_week)
        eerste = next((regels[0] for regels in groepen if regels), None)
        self._leeg.setVisible(eerste is None)
        self._niets.tekst.setText(_niets_te_doen(lijst))
        self._bord.setVisible(eerste is not None)
        for kolom, regels in zip(self._kolommen, groepen, strict=True):
            kolom.toon(regels, eerste)

    def _bij_verandering(self) -> None:
        if self.isVisible():
            self.ververs()

    def _naar_casussen(self) -> None:
        self.omgeving.scherm_gevraagd.emit("casussen")

    def _onder(self, te_laat: int) -> str:
        vandaag = dag_en_datum(self.omgeving.klok.vandaag())
        return f"{met_hoofdletter(vandaag)}. {_hoeveel_te_laat(te_laat)}"


def _hoeveel_te_laat(aantal: int) -> str:
    if not aantal:
        return "U loopt nergens achter."
    hoeveel = _TELWOORDEN[aantal] if aantal < len(_TELWOORDEN) else f"{aantal} taken"
    return f"{hoeveel} {'is' if aantal == 1 else 'zijn'} te laat."


def _niets_te_doen(lijst: Vandaag) -> str:
    volgende = lijst.volgende
    if volgende is None:
        return "Niets te doen. Er loopt geen enkele termijn."
    item = volgende.vervaldatum
    taak = woorden.wat(item, volgende.stap)
    return (
        f"Niets te doen deze week. Volgende termijn: {lange_datum(item.datum)},"
        f" {verderop(taak)}, {lijstnaam(volgende.naam)}."
    )
