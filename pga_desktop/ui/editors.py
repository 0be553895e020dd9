"""The editor that belongs to a declared field, and saving it outside a case."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from pga_desktop.domain.errors import InvoerFout, VerwachteFout
from pga_desktop.domain.regio import Keuzelijst
from pga_desktop.domain.velden import Rij, Vorm, veld_van
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.veldnamen import hint, label
from pga_desktop.ui.widgets.datumveld import DatumVeld
from pga_desktop.ui.widgets.keuzevelden import KeuzeVeld, VinkVeld
from pga_desktop.ui.widgets.tekstvelden import RegelVeld, TekstVeld
from pga_desktop.ui.widgets.veld import Veld


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
    """Saves one editor on leaving it; a refused value stays in sight with the reason beneath.

    `bewaar` takes what was typed and returns what now stands in the register, as text.
    """

    def __init__(
        self, omgeving: Omgeving, editor_: Veld, waarde: str, bewaar: Callable[[str], str]
    ) -> None:
        super().__init__(editor_)
        self._omgeving, self._editor, self._bewaar = omgeving, editor_, bewaar
        self._bewaard = waarde
        editor_.zet_tekst(waarde)
        editor_.verlaten.connect(self._op_verlaten)

    def _op_verlaten(self) -> None:
        tekst = self._editor.tekst()
        if tekst == self._bewaard:
            self._editor.zet_fout(None)
            return
        try:
            self._bewaard = self._bewaar(tekst)
        except InvoerFout as fout:
            self._editor.zet_fout(zin(fout).voluit)
        except VerwachteFout as fout:
            self._omgeving.melding.emit(zin(fout))
        else:
            self._editor.zet_fout(None)
            self._editor.zet_tekst(self._bewaard)
            self._omgeving.meld_bewaard()
