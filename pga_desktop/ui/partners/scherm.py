"""The partner directory: find or add an organisation, and keep what is known of it up to date."""

from functools import partial

from PySide6.QtCore import Qt

from pga_desktop.domain.datums import lange_datum
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.partner import Organisatie, zelfde_organisatie
from pga_desktop.domain.velden import Ref
from pga_desktop.domain.vouwen import vouw
from pga_desktop.services.casussen import Verwijderd
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.pagina import Pagina, breng_in_zicht
from pga_desktop.ui.partners.genoemd import Genoemdkaart
from pga_desktop.ui.partners.kaart import Partnerkaart
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.veldnamen import recordnaam
from pga_desktop.ui.widgets.chip import ChipSoort
from pga_desktop.ui.widgets.indeling import Kolom, Rij
from pga_desktop.ui.widgets.kaart import Kaart, LegeStaat
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.kop import Kop
from pga_desktop.ui.widgets.schuif import Schuif
from pga_desktop.ui.widgets.splits import Splits
from pga_desktop.ui.widgets.tabel import Cel, Kolomkop, Tabel, TabelRij
from pga_desktop.ui.widgets.tekstvelden import RegelVeld
from pga_desktop.ui.widgets.veld import Veld

_KOPPEN = (Kolomkop("Naam", 11, 3), Kolomkop("Domein", 8, 2), Kolomkop("Convenant", 8, 1))


class Partnerscherm(Pagina):
    """The list at the left, the chosen partner at the right."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(omgeving)
        self._dienst = omgeving.diensten.partners
        self._kop = Kop("Partners")
        self._naam = RegelVeld(
            "partners.nieuw_naam",
            "Zoek een partner, of typ de naam van een nieuwe",
            voorbeeld="Naam van de organisatie",
        )
        self._naam.getypt.connect(self._toon_lijst)
        self._naam.invoer.returnPressed.connect(self._voeg_toe)
        self._toevoegen = Knop("Toevoegen", primair=True)
        self._toevoegen.setObjectName("partners.toevoegen")
        self._toevoegen.clicked.connect(self._voeg_toe)
        self._tabel = Tabel("Partners", _KOPPEN, heel=True)
        self._tabel.setObjectName("partners.tabel")
        self._tabel.geopend.connect(self._open)
        self._leeg = LegeStaat("")
        lijst = Kaart()
        balk = Rij(tussen=RUIMTE.m)
        balk.voeg(self._naam, rek=1)
        balk.addWidget(self._toevoegen, 0, Qt.AlignmentFlag.AlignBottom)
        lijst.inhoud.voeg(balk, self._tabel, self._leeg)
        self._splits = Splits(zijbreedte=27, omslag=58)
        self._genoemd = Genoemdkaart()
        self._genoemd.gekozen.connect(self._neem_over)
        self._splits.hoofd.voeg(lijst, self._genoemd)
        self._splits.hoofd.addStretch()
        self._kaart: Partnerkaart | None = None
        self._schuif = Schuif()
        self._schuif.inhoud.voeg(self._kop, self._splits)
        Kolom(self._schuif, ouder=self)

    def ververs(self) -> None:
        self._toon_lijst()
        self._genoemd.zet(self._dienst.nog_niet_in_lijst())
        if self._kaart is None and self._tabel.model().rowCount():
            eerste = min(self._dienst.organisaties(), key=_volgorde)
            self._toon_kaart(eerste.id)

    def _toon_lijst(self) -> None:
        alle = self._dienst.organisaties()
        term = vouw(self._naam.tekst().strip())
        gevonden = [o for o in sorted(alle, key=_volgorde) if term in vouw(o.naam)]
        met = sum(o.convenant for o in alle)
        self._kop.zet("Partners", f"{len(alle)} in de lijst, {met} met een ondertekend convenant")
        self._tabel.zet([self._rij(o) for o in gevonden])
        self._tabel.setVisible(bool(gevonden))
        self._leeg.setVisible(not gevonden)
        self._leeg.tekst.setText(
            "Deze partner staat er nog niet. Kies Toevoegen."
            if term
            else "Nog geen partners. Typ hierboven de naam van de eerste organisatie."
        )
        self._toevoegen.setEnabled(bool(term))

    def _rij(self, organisatie: Organisatie) -> TabelRij:
        domein = self.omgeving.diensten.regio.label("partnerdomeinen", organisatie.domein)
        datum = lange_datum(organisatie.convenant_datum)
        chip = (datum or "ondertekend", ChipSoort.OK)
        if not organisatie.convenant:
            chip = ("geen convenant", ChipSoort.WAARSCHUWING)
        return TabelRij(
            str(organisatie.id), (Cel(organisatie.naam, vet=True), Cel(domein), Cel(chips=(chip,)))
        )

    def _open(self, sleutel: str) -> None:
        self._toon_kaart(int(sleutel))
        if self._kaart is not None and self._splits.gestapeld():
            breng_in_zicht(self._kaart.titel)

    def _toon_kaart(self, organisatie_id: int) -> None:
        gevonden = [o for o in self._dienst.organisaties() if o.id == organisatie_id]
        self._splits.zij.leeg()
        self._kaart = None
        if gevonden:
            contacten = self._dienst.contactpersonen(organisatie_id)
            kaart = Partnerkaart(self.omgeving, gevonden[0], contacten)
            kaart.gewijzigd.connect(self._bij_wijziging)
            kaart.verwijderen_gevraagd.connect(self._verwijder)
            kaart.contact_gevraagd.connect(self._voeg_contact_toe)
            self._splits.zij.voeg(kaart)
            self._splits.zij.addStretch()
            self._kaart = kaart
            self._tabel.kies(str(organisatie_id))

    def _bij_wijziging(self) -> None:
        self._toon_lijst()
        if self._kaart is not None:
            ref = self._kaart.ref
            naam = next(o.naam for o in self._dienst.organisaties() if o.ref == ref)
            self._kaart.zet_titel(naam)

    def _neem_over(self, naam: str) -> None:
        """Add an organisation that cases name; the keyboard stays with the next one."""
        try:
            organisatie = self._dienst.voeg_toe(naam)
        except VerwachteFout as fout:
            self.omgeving.melding.emit(zin(fout))
            return
        self.ververs()
        self._toon_kaart(organisatie.id)
        self.omgeving.meld_bewaard()
        verder = self._naam if self._genoemd.isHidden() else self._genoemd
        verder.setFocus(Qt.FocusReason.OtherFocusReason)

    def _voeg_toe(self) -> None:
        naam = self._naam.tekst().strip()
        if not naam:
            return
        bekend = [o for o in self._dienst.organisaties() if zelfde_organisatie(o.naam, naam)]
        try:
            organisatie = bekend[0] if bekend else self._dienst.voeg_toe(naam)
        except VerwachteFout as fout:
            self.omgeving.melding.emit(zin(fout))
            return
        self._naam.zet_tekst("")
        self.ververs()
        self._toon_kaart(organisatie.id)
        self.omgeving.meld_bewaard()
        self._naar(f"organisatie.{organisatie.id}.domein")

    def _voeg_contact_toe(self) -> None:
        if self._kaart is None:
            return
        organisatie_id = self._kaart.ref.id
        try:
            contact = self._dienst.voeg_contact_toe(organisatie_id)
        except VerwachteFout as fout:
            self.omgeving.melding.emit(zin(fout))
            return
        self._toon_kaart(organisatie_id)
        self._naar(f"contactpersoon.{contact.id}.naam")

    def _naar(self, naam: str) -> None:
        """Put the keyboard in a field of the card."""
        veld = None if self._kaart is None else self._kaart.findChild(Veld, naam)
        if veld is not None:
            veld.setFocus()
            breng_in_zicht(veld)

    def _verwijder(self, ref: Ref) -> None:
        try:
            weg = self._dienst.verwijder(ref)
        except VerwachteFout as fout:
            self.omgeving.melding.emit(zin(fout))
            return
        self._na_verandering()
        zin_ = f"{recordnaam(ref.soort)} verwijderd."
        self.omgeving.ongedaan(zin_, partial(self._zet_terug, weg))

    def _zet_terug(self, weg: Verwijderd) -> str:
        self._dienst.zet_terug(weg)
        self._na_verandering()
        return f"{recordnaam(weg.ref.soort)} teruggezet."

    def _na_verandering(self) -> None:
        huidig = self._kaart.ref.id if self._kaart is not None else 0
        self._toon_kaart(huidig)
        self.ververs()
        self.omgeving.meld_bewaard()


def _volgorde(organisatie: Organisatie) -> str:
    return vouw(organisatie.naam)
