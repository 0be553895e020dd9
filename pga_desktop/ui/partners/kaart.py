"""One partner: its fields, its people, and the way to remove them."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.getypt import toon
from pga_desktop.domain.partner import Contactpersoon, Organisatie
from pga_desktop.domain.velden import Ref, Rij, veld_van, velden
from pga_desktop.ui.casus.regels import VeldRij
from pga_desktop.ui.editors import Bewaarder, editor
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.veldnamen import recordnaam
from pga_desktop.ui.widgets.indeling import Kolom, Vloei
from pga_desktop.ui.widgets.kaart import Kaart, Streep
from pga_desktop.ui.widgets.knoppen import Link
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.veld import Veld


class Partnerkaart(Kaart):
    """A partner to read and change, saved field by field.

    Signals: `gewijzigd` after a save; `verwijderen_gevraagd(ref)` for the partner or one of its
    people; `contact_gevraagd` for one more.
    """

    gewijzigd = Signal()
    verwijderen_gevraagd = Signal(object)
    contact_gevraagd = Signal()

    def __init__(
        self, omgeving: Omgeving, organisatie: Organisatie, contacten: tuple[Contactpersoon, ...]
    ) -> None:
        super().__init__(organisatie.naam)
        self._omgeving = omgeving
        self.ref = organisatie.ref
        self.setObjectName(f"organisatie.{organisatie.id}")
        domeinen = omgeving.diensten.regio.lijst("partnerdomeinen")
        for veld in velden(Organisatie):
            lijst = domeinen if veld.keuzes else None
            naam = f"organisatie.{organisatie.id}.{veld.naam}"
            self.inhoud.voeg(self._bind(editor(naam, Organisatie, veld.naam, lijst), organisatie))
        self.inhoud.voeg(Streep(), Tekst("Contactpersonen", "kop"))
        for contact in contacten:
            self.inhoud.voeg(self._contact(contact))
        toevoegen = Link("Contactpersoon toevoegen")
        toevoegen.setObjectName(f"toevoegen.contactpersoon.{organisatie.id}")
        toevoegen.clicked.connect(self.contact_gevraagd)
        weg = self._verwijderlink(organisatie.ref, organisatie.naam, "Partner verwijderen")
        self.inhoud.voeg(Vloei(toevoegen), Streep(), Vloei(weg))

    def zet_titel(self, naam: str) -> None:
        """The heading, after the name was changed."""
        self.titel.setText(naam)
        self.setAccessibleName(naam)

    def _contact(self, contact: Contactpersoon) -> QWidget:
        blok = QWidget()
        sleutel = f"contactpersoon.{contact.id}"
        kolom = Kolom(ouder=blok, tussen=RUIMTE.s)
        bewerkers = [
            self._bind(editor(f"{sleutel}.{v.naam}", Contactpersoon, v.naam), contact)
            for v in velden(Contactpersoon)
        ]
        weg = self._verwijderlink(contact.ref, contact.naam, "Verwijderen")
        kolom.voeg(VeldRij(*bewerkers), Vloei(weg), Streep())
        return blok

    def _bind(self, veld: Veld, rij: Rij) -> Veld:
        naam = veld.naam.rpartition(".")[2]
        Bewaarder(self._omgeving, veld, rij, naam, partial(self._bewaar, rij, naam))
        return veld

    def _bewaar(self, rij: Rij, naam: str, tekst: str) -> str:
        dienst = self._omgeving.diensten.partners
        dienst.wijzig(rij.ref, naam, tekst)
        self.gewijzigd.emit()
        nu = (*dienst.organisaties(), *dienst.contactpersonen(self.ref.id))
        nieuw = next(ander for ander in nu if ander.ref == rij.ref)
        return toon(veld_van(type(rij), naam), getattr(nieuw, naam))

    def _verwijderlink(self, ref: Ref, wie: str, woorden: str) -> Link:
        link = Link(woorden)
        link.setObjectName(f"verwijderen.{ref.soort}.{ref.id}")
        link.setAccessibleName(f"{recordnaam(ref.soort)} verwijderen: {wie}")
        link.clicked.connect(partial(self.verwijderen_gevraagd.emit, ref))
        return link
