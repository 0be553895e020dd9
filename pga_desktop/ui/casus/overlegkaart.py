"""Every casusoverleg of a traject: who sat at the table, beeld, oordeel, besluit, and actions."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.datums import lange_datum
from pga_desktop.domain.overleg import Overleg, Overlegbesluit
from pga_desktop.domain.plan import Actie
from pga_desktop.domain.velden import Ref, Soort
from pga_desktop.ui.casus import lijsten
from pga_desktop.ui.casus.deelpaneel import Deelpaneel
from pga_desktop.ui.casus.lezen import heeft_actie
from pga_desktop.ui.casus.onderdelen import Regels, velden_in_rijen
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.casus.rijknop import Rijknop, Samenvatting
from pga_desktop.ui.casus.velden import alleen_open
from pga_desktop.ui.casus.volgorde import begin_in
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.indeling import Rij as NaastElkaar
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.keuzevelden import KeuzeVeld
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.tekst import Tekst


class Overlegkaart(Kaart):
    """The overleggen under each other; what still has to be held stands open.

    With `laatste_open` the last one stands open too, also when it is over.
    """

    def __init__(self, toestand: Casustoestand, *, laatste_open: bool = True) -> None:
        super().__init__("Casusoverleg")
        self.setObjectName("sectie.overleg")
        self._toestand, self._laatste_open = toestand, laatste_open
        self._overleggen: dict[Ref, Overlegdeel] = {}
        self._leeg = Tekst("Nog geen casusoverleg gepland.", "gedempt")
        self._delen = Plek()
        self._knop = Link("Overleg toevoegen")
        self._knop.setObjectName("toevoegen.overleg")
        self._knop.clicked.connect(self.voeg_toe)
        alleen_open(toestand, Overleg.SOORT, self._knop)
        self.kopregel.voeg(self._knop)
        self.inhoud.voeg(self._leeg, self._delen)
        toestand.veranderd.connect(self.ververs)
        self.ververs()

    def ververs(self) -> None:
        """Show the overleggen the dossier has."""
        rijen = {overleg.ref: overleg for overleg in self._toestand.dossier.huidig.overleggen}
        if self._delen.houd_bij(self._overleggen, rijen, self._deel):
            self._knop.setFocus(Qt.FocusReason.OtherFocusReason)
        for ref, overleg in rijen.items():
            self._overleggen[ref].toon(overleg)
        self._leeg.setVisible(not rijen)

    def voeg_toe(self) -> None:
        """Plan an overleg with the people who were at the last one."""
        vorige = self._toestand.dossier.huidig.overleggen[-1:]
        traject = self._toestand.dossier.huidig.traject.id
        ref = self._toestand.voeg_toe("overleg", traject)
        if ref is None:
            return
        for overleg in vorige:
            for d in self._toestand.dossier.huidig.deelnemers_van(overleg):
                waarden = {"organisatie": d.organisatie, "naam": d.naam}
                self._toestand.voeg_toe("deelnemer", ref.id, waarden)
        self._overleggen[ref].open()
        self._overleggen[ref].setFocus(Qt.FocusReason.OtherFocusReason)

    def _deel(self, overleg: Overleg) -> "Overlegdeel":
        deel = Overlegdeel(self._toestand, overleg)
        if self._begint_open(overleg):
            deel.open()
        return deel

    def _begint_open(self, overleg: Overleg) -> bool:
        komt_nog = overleg.datum is None or overleg.datum >= self._toestand.omgeving.klok.vandaag()
        laatste = overleg is self._toestand.dossier.huidig.overleggen[-1]
        return komt_nog or (laatste and self._laatste_open)


class Overlegdeel(QWidget):
    """One casusoverleg: when and where, who, beeld-oordeel-besluit, what may be known."""

    def __init__(self, toestand: Casustoestand, overleg: Overleg) -> None:
        super().__init__()
        self._toestand, self._ref = toestand, overleg.ref
        self._kolom = Kolom(ouder=self, tussen=RUIMTE.s)
        self._kop = Rijknop()
        self._kop.setObjectName(f"openen.overleg.{overleg.id}")
        self._kop.clicked.connect(self.wissel)
        self.setFocusProxy(self._kop)
        self._kolom.voeg(self._kop)
        self._open = Plek()
        self._kolom.voeg(self._open)
        self._iedereen: Iedereen | None = None
        self._besluitacties: Besluitacties | None = None

    def toon(self, overleg: Overleg) -> None:
        """Read the date, the place and who were there again."""
        nu = self._toestand.dossier.huidig
        datum = lange_datum(overleg.datum)
        genodigd = nu.deelnemers_van(overleg)
        aanwezig = sum(d.aanwezig for d in genodigd)
        wie = f"{aanwezig} aanwezig" if aanwezig else f"{len(genodigd)} uitgenodigd"
        besluiten = len(nu.besluiten_van(overleg))
        feiten = (
            wie if genodigd else "",
            f"{besluiten} {'besluit' if besluiten == 1 else 'besluiten'}" if besluiten else "",
        )
        self._kop.zet(
            Samenvatting(
                f"Overleg van {datum}" if datum else "Nieuw overleg",
                rechts=", ".join(feit for feit in feiten if feit),
            )
        )
        self._open.setAccessibleName(self._kop.accessibleName())
        if self._iedereen is not None:
            self._iedereen.toon(overleg)
        if self._besluitacties is not None:
            self._besluitacties.toon(overleg)

    def wissel(self) -> None:
        """Open or close."""
        if self._open.is_leeg:
            self.open()
            return
        self._toestand.spoelen.emit()
        self.setFocusProxy(self._kop)
        self._open.leeg()
        self._iedereen = self._besluitacties = None
        self._kop.zet_open(False)

    def klap_in(self) -> bool:
        if self._open.is_leeg:
            return False
        self._kop.setFocus(Qt.FocusReason.OtherFocusReason)
        self.wissel()
        return True

    def open(self) -> None:
        """Show everything of this overleg."""
        overleg = self._toestand.rij(self._ref)
        if not isinstance(overleg, Overleg) or not self._open.is_leeg:
            return
        toestand, achter = self._toestand, f".{overleg.id}"
        blad = QWidget()
        weg = Link("Overleg verwijderen")
        weg.setObjectName(f"verwijderen.overleg.{overleg.id}")
        weg.clicked.connect(self._verwijder)
        alleen_open(toestand, overleg.SOORT, weg)
        onder = NaastElkaar()
        onder.addStretch(1)
        onder.voeg(weg)
        self._iedereen = Iedereen(toestand, overleg)
        self._besluitacties = Besluitacties(toestand, overleg)
        kolom = Kolom(ouder=blad, tussen=RUIMTE.m)
        kolom.setContentsMargins(RUIMTE.s, RUIMTE.xs, RUIMTE.s, RUIMTE.m)
        kolom.voeg(
            velden_in_rijen(
                toestand, overleg, (("datum", "tijd"), ("locatie",), ("client_aanwezig",))
            ),
            Tekst("Deelnemers", "vet"),
            Regels(
                toestand,
                lijsten.deelnemers_van(overleg, toestand.omgeving.klok.vandaag),
                achtervoegsel=achter,
            ),
            self._iedereen,
            velden_in_rijen(toestand, overleg, (("beeld",), ("oordeel",))),
            Tekst("Besluiten", "vet"),
            Regels(toestand, lijsten.besluiten_van(overleg), achtervoegsel=achter),
            self._besluitacties,
            velden_in_rijen(toestand, overleg, (("informatieafspraken",),)),
            Deelpaneel(toestand, overleg.ref, Soort.OVERLEG),
            onder,
        )
        self._open.voeg(blad)
        self._kop.zet_open(True)
        begin_in(self, blad)
        self.toon(overleg)

    def _verwijder(self) -> None:
        self._toestand.verwijder(self._ref)


class Iedereen(QWidget):
    """Says at once that everyone who was invited came; who did not is then a row to mend."""

    def __init__(self, toestand: Casustoestand, overleg: Overleg) -> None:
        super().__init__()
        self._toestand, self._overleg = toestand, overleg
        knop = Knop("Iedereen was erbij")
        knop.setObjectName(f"iedereen.{overleg.id}")
        knop.clicked.connect(self._meld_aanwezig)
        Kolom(ouder=self).addWidget(knop, 0, Qt.AlignmentFlag.AlignLeft)

    def toon(self, overleg: Overleg) -> None:
        """Offer it once the day has come, while nobody is said to have been there."""
        self._overleg = overleg
        genodigd = self._toestand.dossier.huidig.deelnemers_van(overleg)
        was = overleg.is_gekomen(self._toestand.omgeving.klok.vandaag())
        niemand = bool(genodigd) and not any(d.aanwezig for d in genodigd)
        self.setVisible(was and niemand and self._toestand.laat_wijzigen(Overleg.SOORT))

    def _meld_aanwezig(self) -> None:
        for deelnemer in self._toestand.dossier.huidig.deelnemers_van(self._overleg):
            self._toestand.wijzig(deelnemer.ref, "aanwezig", "ja")
        kaart = self.parentWidget()
        beeld = kaart.findChild(QWidget, f"overleg.{self._overleg.id}.beeld") if kaart else None
        if self.isHidden() and beeld is not None:
            beeld.setFocus(Qt.FocusReason.OtherFocusReason)


class Besluitacties(QWidget):
    """Makes actions of the decisions that have none, under the goal that is chosen."""

    def __init__(self, toestand: Casustoestand, overleg: Overleg) -> None:
        super().__init__()
        self._toestand, self._overleg = toestand, overleg
        self._doel = KeuzeVeld(f"acties_maken.{overleg.id}.doel", "Bij welk doel?", [])
        self._knop = Knop("")
        self._knop.setObjectName(f"acties_maken.{overleg.id}")
        self._knop.clicked.connect(self._maak)
        self._keuzes: list[tuple[str, str]] = []
        kolom = Kolom(self._doel, ouder=self, tussen=RUIMTE.s)
        kolom.addWidget(self._knop, 0, Qt.AlignmentFlag.AlignLeft)

    def toon(self, overleg: Overleg) -> None:
        """Offer it while there are decisions without an action."""
        self._overleg = overleg
        aantal = len(self._zonder_actie())
        self.setVisible(bool(aantal) and self._toestand.laat_wijzigen(Actie.SOORT))
        self._knop.zet_tekst(
            "Actie maken van het besluit" if aantal == 1 else f"Acties maken van {aantal} besluiten"
        )
        doelen = self._toestand.dossier.huidig.doelen
        keuzes = [(str(doel.id), doel.doel or "Doel zonder tekst") for doel in doelen]
        if keuzes != self._keuzes:
            self._keuzes = keuzes
            self._doel.zet_keuzes(keuzes)
        if keuzes and self._doel.tekst() not in dict(keuzes):
            self._doel.zet_tekst(keuzes[0][0])
        self._doel.setVisible(len(keuzes) > 1)

    def _zonder_actie(self) -> list[Overlegbesluit]:
        dossier = self._toestand.dossier
        besluiten = dossier.huidig.besluiten_van(self._overleg)
        return [b for b in besluiten if b.tekst and not heeft_actie(b, dossier)]

    def _maak(self) -> None:
        self._toestand.spoelen.emit()
        nieuw = None if self._keuzes else self._nieuw_doel()
        if not self._keuzes and nieuw is None:
            return
        doel, acties = nieuw.id if nieuw else int(self._doel.tekst()), []
        besluiten = self._zonder_actie()
        for besluit in besluiten:
            actie = self._toestand.voeg_toe("actie", doel, {"wat": besluit.tekst, "status": "open"})
            if actie is not None:
                self._toestand.wijzig(besluit.ref, "actie_id", str(actie.id))
                acties.append(actie)
        if self.isHidden() and besluiten:
            self._naar(besluiten[0])
        gemaakt = "1 actie gemaakt." if len(acties) == 1 else f"{len(acties)} acties gemaakt."
        terug = partial(_neem_terug, self._toestand, [nieuw] if nieuw else acties)
        self._toestand.omgeving.ongedaan(gemaakt, terug)

    def _naar(self, besluit: Overlegbesluit) -> None:
        """Put the keyboard in a row that says what came of it; the button has gone."""
        kaart = self.parentWidget()
        rij = kaart.findChild(QWidget, f"openen.overlegbesluit.{besluit.id}") if kaart else None
        if rij is not None:
            rij.setFocus(Qt.FocusReason.OtherFocusReason)

    def _nieuw_doel(self) -> Ref | None:
        return self._toestand.voeg_toe("doel", self._toestand.dossier.huidig.traject.id)


def _neem_terug(toestand: Casustoestand, gemaakt: Sequence[Ref]) -> str:
    for ref in gemaakt:
        toestand.verwijder(ref, stil=True)
    over = any(toestand.rij(ref) for ref in gemaakt)
    return "" if over else "Wat van de besluiten was gemaakt, is weer weg."
