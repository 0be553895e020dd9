"""Recording that documents were sent or handed over: how, to whom and when."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt

from pga_desktop.domain.datums import cijferdatum, lange_datum, lees_datum
from pga_desktop.domain.document import Document
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.velden import Ref
from pga_desktop.services.verstrekken import ANDERS, WIJZEN, Verstrekking, open_datumveld
from pga_desktop.ui.casus.velden import keuzes
from pga_desktop.ui.documenten.documentactie import Actiepaneel
from pga_desktop.ui.documenten.documentwoorden import gegeven_als
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.veldnamen import label
from pga_desktop.ui.widgets.datumveld import DatumVeld
from pga_desktop.ui.widgets.indeling import Kolom, Vloei
from pga_desktop.ui.widgets.keuzevelden import KeuzeVeld, VinkVeld
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.tekstvelden import RegelVeld
from pga_desktop.ui.widgets.veld import Veld


class Verstrekpaneel(Actiepaneel):
    """Asks the way, the receiver and the day; offers the date of the process that goes with it.

    Several documents go to whom they are for.
    """

    def __init__(self, toestand: Casustoestand, documenten: Sequence[Document]) -> None:
        super().__init__()
        self._toestand, self._documenten = toestand, documenten
        self._wijze = KeuzeVeld("verstrekken.wijze", "Hoe?", keuzes(toestand, WIJZEN))
        self._anders = RegelVeld("verstrekken.anders", "Hoe precies?")
        self._aan = RegelVeld("verstrekken.aan", "Aan wie?")
        alleen = len(documenten) == 1
        self._aan.zet_tekst(documenten[0].ontvanger if alleen else "")
        self._datum = DatumVeld("verstrekken.datum", "Op welke dag?")
        self._datum.zet_tekst(cijferdatum(toestand.omgeving.klok.vandaag()))
        plekken = (open_datumveld(toestand.dossier, document) for document in documenten)
        self._plek = next((plek for plek in plekken if plek), None)
        self._vul = VinkVeld("verstrekken.vul_datum", self._aanbod())
        self._vul.zet_tekst("ja" if self._plek else "nee")
        self._doe, weg = Knop("Vastleggen", primair=True), Link("Annuleren")
        self.hoofdknop = self._doe
        self._doe.setObjectName("verstrekken.vastleggen")
        weg.setObjectName("verstrekken.annuleren")
        self._doe.clicked.connect(self._leg_vast)
        weg.clicked.connect(self._geef_op)
        knoppen = Vloei(self._doe, weg, tussen=RUIMTE.m)
        self._fout = Tekst("", "fout")
        self._fout.hide()
        Kolom(
            self._wijze,
            self._anders,
            self._aan,
            self._datum,
            self._vul,
            self._fout,
            knoppen,
            ouder=self,
            tussen=RUIMTE.s,
        )
        self._vul.setVisible(self._plek is not None)
        self._aan.setVisible(alleen)
        self.setFocusProxy(self._wijze)
        self._klad = toestand.klad(self._wijze, self._anders, self._aan, self._datum)
        self._klad.toon(f"verstrekken.{documenten[0].id if alleen else 'stapel'}")
        self._wijze.getypt.connect(self._toon)
        for veld in (self._wijze, self._anders, self._aan, self._datum):
            veld.getypt.connect(self._wis_fouten)
        self._toon()

    def _aanbod(self) -> str:
        if self._plek is None:
            return ""
        ref, veld = self._plek
        return f"Vul deze dag ook in bij ‘{label(ref.soort, veld)}’"

    def _toon(self) -> None:
        self._anders.setVisible(self._wijze.tekst() == ANDERS)

    def _wis_fouten(self) -> None:
        for veld in (self._wijze, self._anders, self._aan, self._datum):
            veld.zet_fout(None)
        self._fout.hide()

    def _leg_vast(self) -> None:
        toestand = self._toestand
        try:
            datum = lees_datum(self._datum.tekst())
            if datum is None:
                self._datum.zet_fout("Vul een datum in.")
                return
            hoe = Verstrekking(datum, self._wijze.tekst(), self._aan.tekst(), self._anders.tekst())
            vul_datum = self._vul.tekst() == "ja"
            dienst, nummers = (
                toestand.omgeving.diensten.verstrekken,
                [d.id for d in self._documenten],
            )
            dossier = dienst.verstrek(toestand.casus_id, nummers, hoe, vul_datum=vul_datum)
        except VerwachteFout as fout:
            self._toon_fout(fout)
            return
        self._klad.vergeet()
        laatste = [_laatste_stap(dossier, nummer) for nummer in nummers]
        terug = partial(_neem_terug, toestand, laatste, self._plek if vul_datum else None)
        toestand.toon(dossier)
        toestand.omgeving.ongedaan(_vastgelegd(self._documenten, hoe), terug)
        self.gesloten.emit()

    def _geef_op(self) -> None:
        self._klad.vergeet()
        self.gesloten.emit()

    def _toon_fout(self, fout: VerwachteFout) -> None:
        velden: dict[str, Veld] = {
            "verzendwijze-nodig": self._wijze,
            "verzendwijze-anders": self._anders,
            "aan-wie-nodig": self._aan,
        }
        bij_datum = fout.code.startswith(("datum-", "verzenddatum-"))
        veld = self._datum if bij_datum else velden.get(fout.code)
        if veld is None:
            self._fout.setText(zin(fout).voluit)
            self._fout.show()
        else:
            veld.zet_fout(zin(fout).voluit)
            veld.setFocus(Qt.FocusReason.OtherFocusReason)


def _laatste_stap(dossier: Dossier, document_id: int) -> Ref:
    traject, document = dossier.document(document_id)
    return traject.stappen_van(document)[-1].ref


def _vastgelegd(documenten: Sequence[Document], hoe: Verstrekking) -> str:
    gegeven = f"{gegeven_als(hoe.wijze)} op {lange_datum(hoe.datum)}"
    if len(documenten) == 1:
        return f"Vastgelegd: ‘{documenten[0].titel}’ is {gegeven}."
    return f"Vastgelegd: {len(documenten)} documenten zijn {gegeven}."


def _neem_terug(
    toestand: Casustoestand, stappen: Sequence[Ref], ingevuld: tuple[Ref, str] | None
) -> str:
    dienst = toestand.omgeving.diensten.verstrekken
    gelukt = toestand.doe(lambda: dienst.neem_terug(toestand.casus_id, stappen, ingevuld))
    return "Niet meer vastgelegd als verstuurd of uitgereikt." if gelukt else ""
