"""Printing the document in sight: which printer, which pages, how many copies."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.services.bekijken import tekenaar
from pga_desktop.services.jobs import Job
from pga_desktop.ui import afdrukken
from pga_desktop.ui.afdrukken import Uitkomst, lees_bladzijden
from pga_desktop.ui.documenten.documentactie import Actiepaneel, Bijdocument
from pga_desktop.ui.documenten.documentwoorden import CONCEPT_UITLEG, NOG_NIET_COMPLEET
from pga_desktop.ui.jobs import Taak
from pga_desktop.ui.meldingen import Melding, zin
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.indeling import Kolom, Vloei
from pga_desktop.ui.widgets.keuzevelden import KeuzeVeld
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.tekstvelden import RegelVeld

T = TypeVar("T")

HOOGSTENS_EXEMPLAREN = 99
_ZOEKT = "Printers zoeken…"
_GEEN_PRINTER = (
    "Op deze computer is geen printer gevonden. Zet een printer aan en zoek opnieuw, of vraag uw"
    " beheerder. U kunt het document ook exporteren en op een andere computer afdrukken."
)
_WOORDEN = {
    Uitkomst.KLAAR: Melding("Het document is naar de printer gestuurd.", fout=False),
    Uitkomst.GESTOPT: Melding("Het afdrukken is gestopt.", fout=False),
    Uitkomst.MISLUKT: Melding(
        "De printer nam het document niet aan.",
        "Er is niets verloren. Kijk of de printer aanstaat en probeer het opnieuw.",
    ),
}


class Afdrukpaneel(Actiepaneel):
    """Looks for printers first. `printers` lists them and `printer` makes one, by its name."""

    def __init__(
        self,
        bij: Bijdocument,
        *,
        printers: Callable[[], Sequence[str]] = afdrukken.printers,
        printer: Callable[[str], QPrinter] = afdrukken.printer,
    ) -> None:
        super().__init__()
        self._bij, self._printers, self._printer = bij, printers, printer
        self._taak: Taak | None = None
        self._printerveld = KeuzeVeld("afdrukken.printer", "Welke printer?", [])
        self._bladzijden = RegelVeld(
            "afdrukken.bladzijden",
            "Welke bladzijden?",
            hint=f"Leeg is alle {bij.document.bladzijden}. Of bijvoorbeeld 1-2, 4",
        )
        self._exemplaren = RegelVeld("afdrukken.exemplaren", "Hoe vaak?")
        self._exemplaren.zet_tekst("1")
        self._stand = Tekst(_ZOEKT, "klein")
        concept = bool(bij.document.ontbreekt)
        self._uitleg = Tekst(f"{NOG_NIET_COMPLEET} {CONCEPT_UITLEG}" if concept else "", "letop")
        self._uitleg.setVisible(concept)
        self._doe = Knop("Als concept afdrukken" if concept else "Afdrukken", primair=True)
        self._doe.setObjectName("afdrukken.doen")
        self._doe.clicked.connect(self._druk_af)
        self._zoek = Knop("Opnieuw zoeken")
        self._zoek.setObjectName("afdrukken.zoeken")
        self._zoek.clicked.connect(self._zoek_printers)
        self._weg = Link("Annuleren")
        self._weg.setObjectName("afdrukken.annuleren")
        self._weg.clicked.connect(self.laat_af)
        knoppen = Vloei(self._doe, self._zoek, self._weg, tussen=RUIMTE.m)
        Kolom(
            self._uitleg,
            self._printerveld,
            self._bladzijden,
            self._exemplaren,
            self._stand,
            knoppen,
            ouder=self,
            tussen=RUIMTE.s,
        )
        for veld in (self._printerveld, self._bladzijden, self._exemplaren):
            veld.getypt.connect(partial(veld.zet_fout, None))
        self.setFocusProxy(self._weg)
        self._zoek_printers()

    def _zoek_printers(self) -> None:
        self._toon_vragen(False)
        self._zoek.hide()
        self._stand.setText(_ZOEKT)
        printers = self._printers
        self._start(lambda _meld, _gestopt: printers(), self._op_printers)

    def _op_printers(self, namen: Sequence[str]) -> None:
        self._taak = None
        self._stand.setText("" if namen else _GEEN_PRINTER)
        self._zoek.setVisible(not namen)
        self._toon_vragen(bool(namen))
        self._printerveld.zet_keuzes([(naam, naam) for naam in namen])
        if namen:
            self._printerveld.zet_tekst(namen[0])
            self._printerveld.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toon_vragen(self, er_zijn: bool) -> None:
        for deel in (self._printerveld, self._bladzijden, self._exemplaren, self._doe):
            deel.setVisible(er_zijn)

    def _druk_af(self) -> None:
        bladzijden = lees_bladzijden(self._bladzijden.tekst(), self._bij.document.bladzijden)
        exemplaren = self._exemplaren.tekst().strip()
        if not self._printerveld.tekst():
            self._printerveld.zet_fout("Kies een printer.")
            return
        if bladzijden is None:
            aantal = self._bij.document.bladzijden
            self._bladzijden.zet_fout(f"Typ bladzijden van 1 tot en met {aantal}, zoals 1-2, 4.")
            return
        if not (exemplaren.isdecimal() and 1 <= int(exemplaren) <= HOOGSTENS_EXEMPLAREN):
            self._exemplaren.zet_fout(f"Typ een getal van 1 tot en met {HOOGSTENS_EXEMPLAREN}.")
            return
        toestand = self._bij.toestand
        diensten = toestand.omgeving.diensten
        try:
            pdf = diensten.kopieen.om_af_te_drukken(toestand.casus_id, self._bij.document.id)
        except VerwachteFout as fout:
            toestand.omgeving.melding.emit(zin(fout))
            return
        self._toon_vragen(False)
        job = afdrukken.afdrukjob(
            partial(self._printer, self._printerveld.tekst()),
            tekenaar(pdf),
            bladzijden,
            int(exemplaren),
        )
        self._start(job, self._op_klaar)

    def _op_klaar(self, uitkomst: Uitkomst) -> None:
        self._taak = None
        self._bij.toestand.omgeving.melding.emit(_WOORDEN[uitkomst])
        if uitkomst is Uitkomst.MISLUKT:
            self._toon_vragen(True)
            self._stand.setText("")
        else:
            self.gesloten.emit()

    def _op_voortgang(self, procent: int, wat: str) -> None:
        self._stand.setText(f"Bezig met afdrukken: {wat} ({procent} %)")

    def laat_af(self) -> None:
        """Leave off; what is already on paper stays there."""
        if self._taak is not None:
            self._taak.stop()
            self._taak = None
        self.gesloten.emit()

    def _start(self, job: Job[T], klaar: Callable[[T], None]) -> None:
        self._taak = self._bij.toestand.omgeving.werkbank.start(
            job, klaar=klaar, mislukt=self._mislukt, voortgang=self._op_voortgang
        )

    def _mislukt(self, fout: Exception) -> None:
        self._taak = None
        self._toon_vragen(True)
        raise fout
