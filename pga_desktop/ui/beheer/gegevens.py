"""The settings in groups, saved field by field: who writes letters, who answers for the data."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.getypt import toon
from pga_desktop.domain.instellingen import NODIG_VOOR_BRIEVEN, Instellingen
from pga_desktop.domain.velden import veld_van
from pga_desktop.ui.casus.regels import VeldRij
from pga_desktop.ui.editors import Bewaarder, editor
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.veldnamen import label
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.lijsten import Eis
from pga_desktop.ui.widgets.veld import Veld

GROEPEN: Final = (
    (
        "Afzender van de brieven",
        (
            ("gemeente", "afdeling"),
            ("contactpersoon", "functie"),
            ("telefoon", "email"),
            ("postadres", "bezoekadres"),
        ),
    ),
    (
        "Bescherming van gegevens",
        (
            ("verwerkingsverantwoordelijke",),
            ("reglement",),
            ("fg_naam",),
            ("fg_email", "fg_telefoon"),
        ),
    ),
    ("Klacht en bezwaar", (("klachtadres", "bezwaaradres"),)),
)
"""The fields in groups, each laid out in rows."""


class Instellingenvelden(QWidget):
    """Some fields of the settings, laid out in rows. Signal `gewijzigd` after each save."""

    gewijzigd = Signal()

    def __init__(self, omgeving: Omgeving, indeling: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self._dienst = omgeving.diensten.instellingen
        self.velden: dict[str, Veld] = {}
        kolom = Kolom(ouder=self)
        nu = self._dienst.lees()
        for namen in indeling:
            for naam in namen:
                veld = editor(f"instellingen.{naam}", Instellingen, naam)
                Bewaarder(omgeving, veld, nu, naam, partial(self._bewaar, naam))
                self.velden[naam] = veld
            kolom.voeg(VeldRij(*(self.velden[naam] for naam in namen)))
        self.setFocusProxy(self.velden[indeling[0][0]])

    def _bewaar(self, naam: str, tekst: str) -> str:
        nu = self._dienst.wijzig(naam, tekst)
        self.gewijzigd.emit()
        return _tekst(nu, naam)


def eisen(nu: Instellingen) -> tuple[Eis, ...]:
    """What a letter cannot go out without, and whether it is there; the key is the field."""
    return tuple(
        Eis(label(Instellingen.SOORT, naam), naam not in nu.ontbrekend, sleutel=naam)
        for naam in NODIG_VOOR_BRIEVEN
    )


def _tekst(nu: Instellingen, naam: str) -> str:
    return toon(veld_van(Instellingen, naam), getattr(nu, naam))
