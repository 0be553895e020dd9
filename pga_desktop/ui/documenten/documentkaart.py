"""The document in sight: how far it is, what is open in it, and what can be done with it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.datums import lange_datum
from pga_desktop.domain.document import Document
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.documenten import ondertekenwoorden
from pga_desktop.ui.documenten.documentactie import Bijdocument, Documentactie, Groep
from pga_desktop.ui.documenten.documentacties import AANPASSEN, ACTIES
from pga_desktop.ui.documenten.documentwoorden import NIVEAUNAMEN, in_een_zin, standchips
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.veldnamen import naam_van_plek
from pga_desktop.ui.widgets.chip import Chip
from pga_desktop.ui.widgets.indeling import Vloei, VloeiLayout
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.tekst import Tekst


class Documentkaart(Kaart):
    """One document; the buttons come from `documentacties.ACTIES`."""

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__("Dit document")
        self.setObjectName("document.kaart")
        self._toestand = toestand
        self._document: Document | None = None
        self._anders: frozenset[int] = frozenset()
        self._regels = Plek(tussen=RUIMTE.xs)
        self._knoppen: dict[str, Knop] = {}
        self._rijen = {groep: QWidget() for groep in Groep}
        vloei = {groep: VloeiLayout(rij) for groep, rij in self._rijen.items()}
        for actie in ACTIES:
            knop = Knop(actie.woorden, primair=actie.primair)
            knop.setObjectName(f"document.{actie.sleutel}")
            knop.clicked.connect(partial(self._op_actie, actie))
            self._knoppen[actie.sleutel] = knop
            vloei[actie.groep].voeg(knop)
        self._vanwaar: Knop | None = None
        self._vraag = Plek()
        self.inhoud.voeg(self._regels, *self._rijen.values(), self._vraag)
        toestand.veranderd.connect(self.ververs)
        self.hide()

    def toon(self, document_id: int) -> None:
        """Show another document, or nothing for 0."""
        vorige = self._document.id if self._document else 0
        if document_id != vorige:
            self._sluit()
        try:
            self._document = self._toestand.dossier.document(document_id)[1]
        except VerwachteFout:
            self._document = None
        self.setVisible(self._document is not None)
        self.ververs()

    def geef_toetsenbord(self) -> None:
        """Put the keyboard on what is most to be done with this document."""
        kan = [(a.primair, self._knoppen[a.sleutel]) for a in ACTIES]
        zichtbaar = [(voorop, knop) for voorop, knop in kan if not knop.isHidden()]
        if zichtbaar:
            max(zichtbaar, key=lambda kan: kan[0])[1].setFocus(Qt.FocusReason.OtherFocusReason)

    def zet_anders(self, anders: frozenset[int]) -> None:
        """Say of which documents a new version would have other words."""
        self._anders = anders
        self.ververs()

    def ververs(self) -> None:
        """Tell how far the document is now, and offer what can be done with it now."""
        self._regels.leeg()
        if self._document is None or self._toestand.rij(self._document.ref) is None:
            self._document = None
            self.hide()
            return
        bij = Bijdocument(self._toestand, self._document)
        self.titel.setText(self._document.titel)
        self._regels.voeg(*self._vertel(bij))
        kan = {actie.sleutel: actie.kan(bij) for actie in ACTIES}
        for sleutel, knop in self._knoppen.items():
            knop.setVisible(kan[sleutel])
        for groep, rij in self._rijen.items():
            rij.setVisible(any(kan[a.sleutel] for a in ACTIES if a.groep is groep))

    def _vertel(self, bij: Bijdocument) -> list[QWidget]:
        document, regio = bij.document, self._toestand.omgeving.diensten.regio
        stand = (Chip(*chip) for chip in standchips(bij.traject, document))
        chips = Vloei(*stand, Chip(NIVEAUNAMEN[document.niveau]))
        getekend = bij.traject.ondertekeningen_van(document)
        regels: list[QWidget] = [chips]
        if document.ontvanger:
            regels.append(Tekst(f"Voor: {document.ontvanger}", "klein"))
        regels += [Tekst(in_een_zin(stap, regio), "klein") for stap in bij.stappen]
        regels += [Tekst(ondertekenwoorden.in_een_zin(o), "klein") for o in getekend]
        if document.met_bsn:
            regels.append(Tekst("Met BSN, zoals u koos.", "klein"))
        if document.vervangt:
            oud = self._toestand.dossier.document(document.vervangt)[1]
            gemaakt = lange_datum(oud.gemaakt_op.astimezone().date())
            regels.append(Tekst(f"Nieuwe versie van het document van {gemaakt}.", "klein"))
        if document.ontbreekt:
            open_ = ", ".join(map(naam_van_plek, document.ontbreekt))
            mist = f"Dit kan nog niet de deur uit; er ontbreekt: {open_}."
            regels.append(Tekst(f"{mist} Vul dat aan en kies daarna ‘{AANPASSEN}’.", "letop"))
        if document.id in self._anders:
            zin = "De casus is veranderd: een nieuwe versie krijgt een andere tekst."
            regels.append(Tekst(zin, "letop"))
        return regels

    def _op_actie(self, actie: Documentactie) -> None:
        self._sluit()
        self._vanwaar = self._knoppen[actie.sleutel]
        if self._document is None:
            return
        paneel = actie.doe(Bijdocument(self._toestand, self._document))
        if paneel is None:
            return
        paneel.gesloten.connect(self._op_gesloten)
        self._vraag.voeg(paneel)
        paneel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _op_gesloten(self) -> None:
        """Back to the button that asked, or to another one when that has gone."""
        self._sluit()
        self.ververs()
        if self._vanwaar is None or self._vanwaar.isHidden():
            self.geef_toetsenbord()
        else:
            self._vanwaar.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sluit(self) -> None:
        """Close what was asked; what was typed there waits until it is asked again."""
        self._toestand.spoelen.emit()
        self._vraag.leeg()
