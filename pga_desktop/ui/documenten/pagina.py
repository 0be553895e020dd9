"""The documents of a case: make one for the right readers, look at it, give it, export it."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.services.tekenwerk import Tekenopdracht, Tekenwerk
from pga_desktop.ui.documenten.documentkaart import Documentkaart
from pga_desktop.ui.documenten.documentlijst import Documentlijst, documenten_van
from pga_desktop.ui.documenten.maakkaart import Maakkaart
from pga_desktop.ui.documenten.stapelkaart import Stapelkaart
from pga_desktop.ui.documenten.verstrekregister import Verstrekregister
from pga_desktop.ui.documenten.voorbeeld import Voorbeeld
from pga_desktop.ui.jobs import Taak
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Kolom, Splits, leg_opnieuw
from pga_desktop.ui.widgets.knoppen import Link

_PROEF: Final = "Voorbeeld: zo wordt het, het is nog niet gemaakt"


class Documentenpagina(QWidget):
    """Signals: `terug` to the sections; `gevraagd(section, field)` of something to mend there."""

    terug = Signal()
    gevraagd = Signal(str, str)

    def __init__(self, toestand: Casustoestand, sleutel: str = "") -> None:
        super().__init__()
        self.setObjectName("documenten")
        self._toestand, self._getoond, self._getekend = toestand, 0, 0
        self._gaat_vergelijken = False
        self._proef = ""
        """Which letter is shown before it is made, if any."""
        self._proeftaak: Taak | None = None
        terug = Link("Terug naar de casus")
        terug.setObjectName("documenten.terug")
        terug.clicked.connect(self.terug)
        toestand.getekend.connect(self._op_gemaakt)  # before the cards take their button away
        self._maker = Maakkaart(toestand)
        self._maker.gevraagd.connect(self.gevraagd)
        self._maker.proef_gevraagd.connect(self._teken_proef)
        self._stapel = Stapelkaart(toestand)
        self._stapel.hide()
        self._stapel.gesloten.connect(self._sluit_stapel)
        self._meer = Link("Meer documenten tegelijk maken")
        self._meer.setObjectName("document.stapel")
        self._meer.clicked.connect(self._open_stapel)
        self._kaart = Documentkaart(toestand)
        self._lijst = Documentlijst(toestand)
        self._lijst.gekozen.connect(self._kies)
        self._lijst.ingegaan.connect(self._kaart.geef_toetsenbord)
        self._voorbeeld = Voorbeeld(toestand.omgeving)
        splits = Splits(zijbreedte=30, omslag=70)
        splits.hoofd.voeg(self._voorbeeld)
        splits.zij.voeg(self._maker)
        splits.zij.addWidget(self._meer, 0, Qt.AlignmentFlag.AlignLeft)
        splits.zij.voeg(self._stapel, self._kaart, self._lijst)
        kolom = Kolom(ouder=self)
        kolom.addWidget(terug, 0, Qt.AlignmentFlag.AlignLeft)
        register = Verstrekregister(toestand)
        register.gekozen.connect(self._kies_in_register)
        kolom.voeg(splits, register)
        toestand.veranderd.connect(self._op_veranderd)
        toestand.opnieuw_gevraagd.connect(self._maak_opnieuw)
        if sleutel:
            self._maker.kies(sleutel)
        self._toon_nieuwste()
        self._vergelijk_straks()

    def geef_toetsenbord(self) -> None:
        """Put the keyboard where a document is chosen or, when one is, made."""
        self._maker.geef_toetsenbord()

    def _teken_proef(self, opdracht: Tekenopdracht | None) -> None:
        """Show what is about to be made; nothing of it is kept."""
        self._stop_proef()
        omgeving = self._toestand.omgeving
        if opdracht is not None:
            job = omgeving.diensten.documenten.tekenjob((opdracht,))
            self._proeftaak = omgeving.werkbank.start(
                job, klaar=self._toon_proef, mislukt=self._proef_mislukt
            )
        elif self._proef:
            self._toon(self._getoond)

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
        self._kaart.toon(0)
        self._maker.zet_open_plekken(g.gemaakt.ontbreekt)
        self._voorbeeld.toon(g.gemaakt.pdf, kop=_PROEF, bladzijde=blijf)

    def _proef_mislukt(self, fout: Exception) -> None:
        self._proeftaak = None
        raise fout

    def _kies(self, document_id: int) -> None:
        self._toestand.omgeving.verder_gegaan.emit()
        self._toon(document_id)

    def _toon(self, document_id: int) -> None:
        self._stop_proef()
        self._proef, self._maker.proef_in_zicht = "", False
        self._getoond = document_id
        self._getekend = self._handtekeningen()
        self._lijst.kies(document_id)
        self._kaart.toon(document_id)
        try:
            self._voorbeeld.toon(self._pdf(document_id))
        except VerwachteFout as fout:
            self._toestand.omgeving.melding.emit(zin(fout))

    def _pdf(self, document_id: int) -> bytes:
        documenten = self._toestand.omgeving.diensten.documenten
        return documenten.pdf(self._toestand.casus_id, document_id) if document_id else b""

    def _op_gemaakt(self, document_id: int) -> None:
        """Show it; the keyboard goes along when it was still waiting at a button."""
        if not document_id:
            return
        focus = self.window().focusWidget()
        wacht = any(kaart.isAncestorOf(focus) for kaart in (self._maker, self._stapel))
        self._klap_stapel_in()
        self._toon(document_id)
        if wacht:
            self._voorbeeld.geef_toetsenbord()

    def _open_stapel(self) -> None:
        self._meer.hide()
        self._stapel.show()
        leg_opnieuw(self._stapel)
        self._stapel.geef_toetsenbord()

    def _klap_stapel_in(self) -> None:
        self._stapel.hide()
        self._meer.show()

    def _sluit_stapel(self) -> None:
        self._klap_stapel_in()
        self._meer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _kies_in_register(self, document_id: int) -> None:
        self._toon(document_id)
        self._voorbeeld.geef_toetsenbord()

    def _toon_nieuwste(self) -> None:
        documenten = documenten_van(self._toestand.dossier)
        self._toon(documenten[0].id if documenten else 0)

    def _maak_opnieuw(self, document_id: int) -> None:
        self._maker.kies_opnieuw(self._toestand.dossier.document(document_id)[1])

    def _op_veranderd(self) -> None:
        """A document in sight can have been thrown away or replaced; others may be out of date."""
        self._lijst.ververs()
        if self._getoond not in {d.id for d in documenten_van(self._toestand.dossier)}:
            self._toon_nieuwste()
        elif self._getekend != self._handtekeningen():
            self._toon(self._getoond)
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
        omgeving.werkbank.start(job, klaar=self._op_vergeleken, mislukt=self._mislukt)

    def _op_vergeleken(self, anders: frozenset[int]) -> None:
        self._kaart.zet_anders(anders)
        self._lijst.zet_anders(anders)

    def _mislukt(self, fout: Exception) -> None:
        raise fout
