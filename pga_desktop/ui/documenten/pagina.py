"""The documents of a case: all that was made, or one to make or look at with its pages beside."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.services.tekenwerk import Tekenopdracht, Tekenwerk
from pga_desktop.ui.casus.volgorde import eerste_in
from pga_desktop.ui.documenten.documentkaart import Documentkaart
from pga_desktop.ui.documenten.documentlijst import Documentlijst, documenten_van
from pga_desktop.ui.documenten.keuzekaart import Keuzekaart
from pga_desktop.ui.documenten.maakkaart import Maakkaart
from pga_desktop.ui.documenten.stapelkaart import Stapelkaart
from pga_desktop.ui.documenten.stapelvak import Stapelvak
from pga_desktop.ui.documenten.verstrekregister import Verstrekregister
from pga_desktop.ui.documenten.voorbeeld import Voorbeeld
from pga_desktop.ui.jobs import Taak
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Kolom, Vloei, leg_opnieuw
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.splits import Splits

_PROEF: Final = "Voorbeeld: zo wordt het, het is nog niet gemaakt"


class Documentenpagina(QWidget):
    """Signals: `terug` to the sections; `gevraagd(section, field)` of something to mend there;
    `andere_blik`: something else is shown, from its begin."""

    terug = Signal()
    gevraagd = Signal(str, str)
    andere_blik = Signal()

    def __init__(self, toestand: Casustoestand, sleutel: str = "") -> None:
        super().__init__()
        self.setObjectName("documenten")
        self._toestand, self._getoond, self._getekend = toestand, 0, 0
        self._gaat_vergelijken = False
        self._blik = (False, 0)
        """Whether one is made, and else which one is in sight."""
        self._proef = ""
        """Which letter is shown before it is made, if any."""
        self._proeftaak: Taak | None = None
        toestand.getekend.connect(self._op_gemaakt)  # before the cards take their button away
        self._keuze = Keuzekaart(toestand)
        self._keuze.gekozen.connect(self._op_keuze)
        self._keuze.stapel_gevraagd.connect(self._open_stapel)
        self._stapel = Stapelkaart(toestand)
        self._stapel.hide()
        self._stapel.gesloten.connect(self._sluit_stapel)
        self._samen = Stapelvak(toestand)
        self._maker = Maakkaart(toestand)
        self._maker.gevraagd.connect(self.gevraagd)
        self._maker.proef_gevraagd.connect(self._teken_proef)
        self._maker.bestaand_gevraagd.connect(self._kies)
        self._kaart = Documentkaart(toestand)
        self._voorbeeld = Voorbeeld(toestand.omgeving)
        self._werk = Splits(zijbreedte=25, omslag=62, zij_voorop=True)
        self._werk.zij.voeg(self._maker, self._kaart)
        self._werk.hoofd.voeg(self._voorbeeld)
        self._lijst = Documentlijst(toestand)
        self._lijst.gekozen.connect(self._kies)
        self._register = Verstrekregister(toestand)
        self._register.gekozen.connect(self._kies_in_register)
        kolom = Kolom(ouder=self)
        kolom.voeg(self._wegwijzer(), self._keuze, self._stapel, self._samen)
        kolom.voeg(self._werk, self._lijst, self._register)
        toestand.veranderd.connect(self._op_veranderd)
        toestand.opnieuw_gevraagd.connect(self._maak_opnieuw)
        self._keuze.kies(sleutel)
        self._maker.kies(sleutel)
        self._toon_blik()
        self._vergelijk_straks()

    def geef_toetsenbord(self) -> None:
        """Put the keyboard where a document is chosen or, when one is, made."""
        if self._maker.sleutel and self._maker.kan:
            self._maker.geef_toetsenbord()
        else:
            self._keuze.geef_toetsenbord()

    def klap_in(self) -> bool:
        """Back from one document to all of them; False when they are in sight."""
        if self._werk.isHidden():
            return False
        self._toon_alle()
        return True

    def _wegwijzer(self) -> QWidget:
        """Out of here, back to the list, and on to the next document."""
        terug = Link("Terug naar de casus")
        self._alle, self._vorige, self._volgende = Link(""), Knop("Vorig document"), Knop("")
        self._volgende.zet_tekst("Volgend document")
        for knop, naam, doe in (
            (terug, "terug", self.terug.emit),
            (self._alle, "alle", self._toon_alle),
            (self._vorige, "vorige", self._ga_terug),
            (self._volgende, "volgende", self._ga_verder),
        ):
            knop.setObjectName(f"documenten.{naam}")
            knop.clicked.connect(doe)
        return Vloei(terug, self._alle, self._vorige, self._volgende, tussen=RUIMTE.l)

    def _toon_blik(self) -> None:
        """Show the list, or one document with its pages."""
        maakt, nummers = bool(self._maker.sleutel), self._nummers()
        een = maakt or bool(self._getoond)
        self._keuze.setVisible(maakt or not een)
        self._maker.setVisible(maakt)
        self._werk.setVisible(een)
        self._lijst.setVisible(not een)
        self._register.setVisible(not een and bool(nummers))
        kiest = maakt or not self._stapel.isHidden()
        waarom = self._samen.zegt_waarom(self._maker.sleutel)
        self._samen.setVisible(waarom if kiest else not self._samen.is_leeg)
        self._alle.setVisible(een and bool(nummers))
        self._alle.zet_tekst(f"Terug naar alle documenten ({len(nummers)})")
        for knop in (self._vorige, self._volgende):
            knop.setVisible(not maakt and bool(self._getoond) and len(nummers) > 1)
        if self._getoond in nummers:
            self._vorige.setEnabled(self._getoond != nummers[0])
            self._volgende.setEnabled(self._getoond != nummers[-1])
        if self.isVisible():
            leg_opnieuw(self._keuze)
        blik = (maakt, 0 if maakt else self._getoond)
        if blik != self._blik:
            self._blik = blik
            self.andere_blik.emit()

    def _nummers(self) -> list[int]:
        """Every document, in the order of the list."""
        return [document.id for document in documenten_van(self._toestand.dossier)]

    def _ga_terug(self) -> None:
        self._ga(-1)

    def _ga_verder(self) -> None:
        self._ga(1)

    def _ga(self, stap: int) -> None:
        nummers = self._nummers()
        self._toon(nummers[nummers.index(self._getoond) + stap])
        knop, ander = (self._vorige, self._volgende)[:: -1 if stap > 0 else 1]
        (knop if knop.isEnabled() else ander).setFocus(Qt.FocusReason.OtherFocusReason)

    def _toon_alle(self) -> None:
        """Leave the document that is in sight or would be made."""
        self._toestand.spoelen.emit()
        vanwaar = self._getoond
        self._kies_soort("")
        self._toon(0)
        self._lijst.kies(vanwaar)
        if vanwaar:
            self._lijst.geef_toetsenbord()
        else:
            self._keuze.geef_toetsenbord()

    def _kies_soort(self, sleutel: str) -> None:
        self._keuze.kies(sleutel)
        self._maker.kies(sleutel)

    def _op_keuze(self, sleutel: str) -> None:
        self._maker.kies(sleutel)
        self._klap_stapel_in()
        if sleutel:
            self._kaart.toon(0)
            self._voorbeeld.toon(b"", kop=_PROEF)
            self._toon_blik()
        else:
            self._toon(self._getoond)

    def _teken_proef(self, opdracht: Tekenopdracht | None) -> None:
        """Show what is about to be made; nothing of it is kept."""
        self._stop_proef()
        omgeving = self._toestand.omgeving
        if opdracht is not None:
            job = omgeving.diensten.documenten.tekenjob((opdracht,))
            self._proeftaak = omgeving.werkbank.start(
                job, klaar=self._toon_proef, mislukt=self._proef_mislukt
            )
        elif self._maker.sleutel:
            self._proef, self._maker.proef_in_zicht = "", False
            self._voorbeeld.toon(b"", kop=_PROEF)

    def _stop_proef(self) -> None:
        if self._proeftaak is not None:
            self._proeftaak.stop()
            self._proeftaak = None

    def _toon_proef(self, werk: Tekenwerk) -> None:
        self._proeftaak = None
        for niet in werk.mislukt:
            self._maker.waarschuw(zin(niet.fout).voluit)
            return
        (g,) = werk.gelukt
        brief = f"{g.gemaakt.sleutel}/{g.gemaakt.niveau}"
        zelfde = min(self._voorbeeld.bladzijde, g.gemaakt.bladzijden - 1)
        blijf = zelfde if brief == self._proef else 0
        self._proef, self._maker.proef_in_zicht = brief, True
        self._maker.zet_open_plekken(g.gemaakt.ontbreekt)
        self._voorbeeld.toon(g.gemaakt.pdf, kop=_PROEF, bladzijde=blijf)

    def _proef_mislukt(self, fout: Exception) -> None:
        self._proeftaak = None
        raise fout

    def _kies(self, document_id: int) -> None:
        """Look at a document, with the keyboard on what can be done with it."""
        self._toestand.omgeving.verder_gegaan.emit()
        self._kies_soort("")
        self._toon(document_id)
        self._kaart.geef_toetsenbord()

    def _toon(self, document_id: int) -> None:
        """Show a document, or for 0 all of them."""
        self._stop_proef()
        self._proef, self._maker.proef_in_zicht = "", False
        self._getoond = document_id
        self._getekend = self._handtekeningen()
        self._kaart.toon(document_id)
        self._toon_blik()
        if document_id:
            try:
                self._voorbeeld.toon(self._pdf(document_id))
            except VerwachteFout as fout:
                self._toestand.omgeving.melding.emit(zin(fout))

    def _pdf(self, document_id: int) -> bytes:
        documenten = self._toestand.omgeving.diensten.documenten
        return documenten.pdf(self._toestand.casus_id, document_id)

    def _op_gemaakt(self, document_id: int) -> None:
        """Show it, or the list when it was a pile; the keyboard goes along when it was here."""
        if not document_id:
            return
        focus = self.window().focusWidget()
        hier = self.isAncestorOf(focus)
        veel = not self._stapel.isHidden() and not self._samen.is_leeg
        self._klap_stapel_in()
        self._kies_soort("")
        self._toon(0 if veel else document_id)
        if hier and not veel:
            self._voorbeeld.geef_toetsenbord()
        elif hier and (eerste := eerste_in(self._samen)):
            eerste.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_stapel(self) -> None:
        self._toon_alle()
        self._keuze.toon_stapel(kan=False)
        self._stapel.show()
        self._toon_blik()
        self._stapel.geef_toetsenbord()

    def _klap_stapel_in(self) -> None:
        self._stapel.hide()
        self._keuze.toon_stapel(kan=True)

    def _sluit_stapel(self) -> None:
        self._klap_stapel_in()
        self._toon_blik()
        self._keuze.geef_toetsenbord(stapel=True)

    def _kies_in_register(self, document_id: int) -> None:
        self._toon(document_id)
        self._voorbeeld.geef_toetsenbord()

    def _maak_opnieuw(self, document_id: int) -> None:
        document = self._toestand.dossier.document(document_id)[1]
        self._keuze.kies(document.sleutel)
        self._op_keuze(document.sleutel)
        self._maker.kies_opnieuw(document)

    def _op_veranderd(self) -> None:
        """A document in sight can have been thrown away or replaced; others may be out of date."""
        self._lijst.ververs()
        self._samen.ververs()
        weg = bool(self._getoond) and self._getoond not in self._nummers()
        if weg and self._maker.sleutel:
            self._getoond = 0
        elif weg:
            self._toon_alle()
        elif self._getekend != self._handtekeningen():
            self._toon(self._getoond)
        else:
            self._toon_blik()
        self._vergelijk_straks()

    def _handtekeningen(self) -> int:
        """How often the document in sight was signed: its pages change with that."""
        trajecten = self._toestand.dossier.trajecten
        return sum(o.ouder_id == self._getoond for t in trajecten for o in t.ondertekeningen)

    def _vergelijk_straks(self) -> None:
        """When the window has nothing else to do: showing a page goes first."""
        if not self._gaat_vergelijken:
            self._gaat_vergelijken = True
            self._toestand.omgeving.werkbank.in_stukjes(self, self._vergelijk())

    def _vergelijk(self) -> Iterator[None]:
        yield
        self._gaat_vergelijken = False
        omgeving = self._toestand.omgeving
        job = omgeving.diensten.verstrekken.vergelijkjob(self._toestand.dossier)
        omgeving.werkbank.start(job, klaar=self._op_vergeleken)

    def _op_vergeleken(self, anders: frozenset[int]) -> None:
        self._kaart.zet_anders(anders)
        self._lijst.zet_anders(anders)
