"""The editor that belongs to a declared field, and saving it outside a case."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from pga_desktop.domain.errors import InvoerFout, VerwachteFout
from pga_desktop.domain.getypt import toon
from pga_desktop.domain.regio import Keuzelijst
from pga_desktop.domain.velden import Rij, Vorm, veld_van
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.omgeving import CONCEPT_NA_MS, Omgeving
from pga_desktop.ui.veldnamen import hint, label
from pga_desktop.ui.widgets.datumveld import DatumVeld
from pga_desktop.ui.widgets.keuzevelden import KeuzeVeld, VinkVeld
from pga_desktop.ui.widgets.tekstvelden import RegelVeld, TekstVeld
from pga_desktop.ui.widgets.veld import Veld
from pga_desktop.ui.widgets.wachten import na


def editor(naam: str, rij: type[Rij], veldnaam: str, lijst: Keuzelijst | None = None) -> Veld:
    """An empty editor for a field of a kind of record; `naam` is its object name."""
    titel, uitleg = label(rij.SOORT, veldnaam), hint(rij.SOORT, veldnaam)
    match veld_van(rij, veldnaam).vorm:
        case Vorm.TEKST:
            return TekstVeld(naam, titel, hint=uitleg)
        case Vorm.DATUM:
            return DatumVeld(naam, titel, hint=uitleg)
        case Vorm.JA_NEE:
            return VinkVeld(naam, titel, hint=uitleg)
        case Vorm.KEUZE if lijst is not None:
            return KeuzeVeld(naam, titel, [(k.sleutel, k.label) for k in lijst.keuzes], hint=uitleg)
        case _:
            return RegelVeld(naam, titel, hint=uitleg)


class Bewaarder(QObject):
    """The bond between an editor and a field of a record that hangs under no case.

    A draft while typing, saved on leaving; a refused value stays, with the reason beneath. `bewaar`
    takes what was typed and returns what now stands in the register, as text.
    """

    def __init__(
        self, omgeving: Omgeving, editor_: Veld, rij: Rij, veld: str, bewaar: Callable[[str], str]
    ) -> None:
        super().__init__(editor_)
        self._omgeving, self._editor, self._bewaar = omgeving, editor_, bewaar
        self._ref, self._veld = rij.ref, veld
        self._bewaard = toon(veld_van(type(rij), veld), getattr(rij, veld))
        concept = omgeving.concepten(None).get((rij.ref, veld))
        self._concept = concept is not None
        editor_.zet_tekst(concept.tekst if concept else self._bewaard)
        if concept and concept.fout:
            editor_.zet_fout(zin(InvoerFout(concept.fout)).voluit)
        self._wacht = na(self, CONCEPT_NA_MS, self._bewaar_concept)
        editor_.getypt.connect(self._op_getypt)
        editor_.verlaten.connect(self._op_verlaten)
        omgeving.spoelen.connect(self._op_verlaten)

    def _op_getypt(self) -> None:
        if not self._wacht.isActive():
            self._wacht.start()

    def _bewaar_concept(self, fout: str = "") -> None:
        self._concept = True
        self._omgeving.bewaar_concept(None, self._ref, self._veld, self._editor.tekst(), fout)

    def _op_verlaten(self) -> None:
        self._wacht.stop()
        tekst = self._editor.tekst()
        if tekst == self._bewaard and not self._concept:
            return
        try:
            self._bewaard = self._bewaar(tekst)
        except InvoerFout as fout:
            self._editor.zet_fout(zin(fout).voluit)
            self._bewaar_concept(fout.code)
        except VerwachteFout as fout:
            self._omgeving.melding.emit(zin(fout))
            self._bewaar_concept()
        else:
            self._concept = False
            self._omgeving.vergeet_concept(None, self._ref, self._veld)
            self._editor.zet_fout(None)
            self._editor.zet_tekst(self._bewaard)
            self._omgeving.meld_bewaard()
