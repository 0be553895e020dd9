"""Who may see one item, in words; and sharing it on purpose with one organisation, with the ground.

What is marked here is what the sharing rule calls 'marked' (design 6).
"""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.aanmelding import Feit
from pga_desktop.domain.casus import Deling
from pga_desktop.domain.datums import cijferdatum, lange_datum
from pga_desktop.domain.delen import CLIENT, MARKEERBAAR, OM, TOEGANG, Lezer, Toegang
from pga_desktop.domain.velden import Ref, Soort
from pga_desktop.ui.casus.lezen import wie_ziet
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.casus.velden import alleen_open
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.indeling import Rij as NaastElkaar
from pga_desktop.ui.widgets.keuzevelden import KeuzeVeld, VinkVeld
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.tekstvelden import RegelVeld

_ZONDER_SOORT = "Kies een soort: die bepaalt wie dit mag zien. Tot dan komt dit in geen document."


class Deelpaneel(QWidget):
    """The lock of one item: who sees it, with whom it is shared, and sharing it."""

    def __init__(self, toestand: Casustoestand, item: Ref, soort: Soort) -> None:
        super().__init__()
        self._basis = f"delen.{item.soort}.{item.id}"
        self.setObjectName(self._basis)
        self._toestand, self._item, self._soort = toestand, item, soort
        self._getoond: tuple[Deling, ...] = ()
        self._wie = Tekst("", "klein")
        self._delingen = Plek(tussen=RUIMTE.xs)
        self._knop = Link("Delen met een organisatie…")
        self._knop.setObjectName(f"{self._basis}.open")
        self._knop.clicked.connect(self._open)
        self._plek = Plek(tussen=RUIMTE.s)
        kolom = Kolom(self._wie, self._delingen, ouder=self, tussen=RUIMTE.xs)
        kolom.addWidget(self._knop, 0, Qt.AlignmentFlag.AlignLeft)
        kolom.voeg(self._plek)
        toestand.veranderd.connect(self.ververs)
        self.ververs()

    def zet_soort(self, soort: Soort) -> None:
        """The item became another kind of information."""
        if soort is not self._soort:
            self._soort = soort
            self._plek.leeg()
            self.ververs()

    def ververs(self) -> None:
        """Read again with whom it is shared."""
        rij = self._toestand.rij(self._item)
        zonder = isinstance(rij, Feit) and not rij.soort
        self._wie.setText(_ZONDER_SOORT if zonder else wie_ziet(self._soort))
        open_ = self._toestand.laat_wijzigen(Deling.SOORT)
        self._knop.setVisible(open_ and self._soort in MARKEERBAAR)
        if (gedeeld := self._gedeeld()) != self._getoond:
            self._getoond = gedeeld
            self._delingen.leeg()
            if gedeeld:
                self._delingen.voeg(*map(self._regel, gedeeld))

    def _gedeeld(self) -> tuple[Deling, ...]:
        return tuple(
            d
            for d in self._toestand.dossier.delingen
            if Ref(d.item_soort, d.item_id or 0) == self._item
        )

    def _regel(self, deling: Deling) -> QWidget:
        doos = QWidget()
        rij = NaastElkaar(ouder=doos)
        met = "de cliënt" if deling.organisatie == CLIENT else deling.organisatie
        om = ", met toestemming van het OM" if deling.om_toestemming else ""
        wanneer = lange_datum(deling.datum)
        rij.voeg(Tekst(f"Gedeeld met {met} op {wanneer}{om}: {deling.grond}"), rek=1)
        weg = Link("Intrekken")
        weg.setObjectName(f"verwijderen.deling.{deling.id}")
        weg.setAccessibleName(f"Intrekken: gedeeld met {met}")
        weg.clicked.connect(partial(self._toestand.verwijder, deling.ref))
        alleen_open(self._toestand, Deling.SOORT, weg)
        rij.addWidget(weg, 0, Qt.AlignmentFlag.AlignTop)
        return doos

    def _open(self) -> None:
        self._plek.leeg()
        self._met = KeuzeVeld(f"{self._basis}.organisatie", "Met wie?", self._ontvangers())
        self._grond = RegelVeld(f"{self._basis}.grond", "Waarom mag dit gedeeld worden?")
        self._om = VinkVeld(f"{self._basis}.om", "Het OM stemt in")
        self._klad = self._toestand.klad(self._grond)
        self._klad.toon(self._basis)
        self._grond.invoer.returnPressed.connect(self._deel)
        for veld in (self._met, self._grond):
            veld.getypt.connect(partial(veld.zet_fout, None))
        deel, laat = Knop("Delen"), Link("Annuleren")
        deel.setObjectName(f"{self._basis}.bevestigen")
        laat.setObjectName(f"{self._basis}.annuleren")
        deel.clicked.connect(self._deel)
        laat.clicked.connect(self._geef_op)
        knoppen = QWidget()
        NaastElkaar(deel, laat, ouder=knoppen, tussen=RUIMTE.m).addStretch(1)
        self._plek.voeg(self._met, self._grond, self._om, knoppen)
        self._om.setVisible(self._soort is Soort.STRAFVORDERLIJK)
        self._met.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ontvangers(self) -> list[tuple[str, str]]:
        """Organisations of this case, a ZVH, the OM, and the person where the rule asks a mark."""
        regio = self._toestand.omgeving.diensten.regio
        client = TOEGANG.get((self._soort, Lezer.CLIENT)) is Toegang.GEMARKEERD
        bij_partner = TOEGANG.get((self._soort, Lezer.PARTNER))
        deelbaar = bij_partner in {Toegang.GEMARKEERD, Toegang.OM_TOESTEMMING}
        namen = [(n, n) for n in self._toestand.dossier.partners if deelbaar]
        zvh = [(k.label, k.label) for k in regio.lijst("zvh").keuzes]
        om = [] if (OM, OM) in namen else [(OM, OM)]
        return [*([(CLIENT, "De cliënt")] if client else []), *namen, *zvh, *om]

    def _deel(self) -> None:
        mist_wie, mist_grond = not self._met.tekst(), not self._grond.tekst().strip()
        self._met.zet_fout("Kies met wie." if mist_wie else None)
        self._grond.zet_fout("Vul de grond in; die blijft bewaard." if mist_grond else None)
        if mist_wie or mist_grond:
            (self._met if mist_wie else self._grond).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        waarden = {
            "item_soort": self._item.soort,
            "item_id": str(self._item.id),
            "organisatie": self._met.tekst(),
            "grond": self._grond.tekst(),
            "datum": cijferdatum(self._toestand.omgeving.klok.vandaag()),
            "om_toestemming": self._om.tekst(),
        }
        if self._toestand.voeg_toe("deling", self._toestand.casus_id, waarden) is not None:
            self._geef_op()

    def klap_in(self) -> bool:
        if self._plek.is_leeg:
            return False
        self._klad.bewaar()
        self._sluit()
        return True

    def _geef_op(self) -> None:
        """The words were used, or are not needed."""
        self._klad.vergeet()
        self._sluit()

    def _sluit(self) -> None:
        self._plek.leeg()
        self._knop.setFocus(Qt.FocusReason.OtherFocusReason)
