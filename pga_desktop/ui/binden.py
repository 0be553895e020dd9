"""Binds an editor to a field of a record: draft while typing, save on leaving, error beneath.

Nothing typed is lost: a draft reaches the register at most half a second after a keystroke, and
stays there, with the reason beneath the field, when it cannot be saved.
"""

from PySide6.QtCore import QObject

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.velden import Ref
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.omgeving import CONCEPT_NA_MS
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import leg_opnieuw
from pga_desktop.ui.widgets.veld import Veld
from pga_desktop.ui.widgets.wachten import na


class Binding(QObject):
    """The bond between one editor and one field of one record; lives as long as the editor.

    What is `vast` is shown, and never saved.
    """

    def __init__(
        self, editor: Veld, toestand: Casustoestand, ref: Ref, veld: str, *, vast: bool = False
    ) -> None:
        super().__init__(editor)
        self._editor, self._toestand = editor, toestand
        self._ref, self._veld = ref, veld
        self._wacht = na(self, CONCEPT_NA_MS, self._bewaar_concept)
        editor.zet_tekst(toestand.tekst(ref, veld))
        self._toon_fout(toestand.conceptfout(ref, veld))
        toestand.veranderd.connect(self._op_veranderd)
        if not vast:
            editor.getypt.connect(self._op_getypt)
            editor.verlaten.connect(self._op_verlaten)
            toestand.spoelen.connect(self._op_verlaten)
        self._getypt = toestand.tekst(ref, veld) != toestand.bewaarde_tekst(ref, veld)

    def _op_getypt(self) -> None:
        self._getypt = True
        if not self._wacht.isActive():
            self._wacht.start()

    def _bewaar_concept(self) -> None:
        if self._toestand.rij(self._ref) is not None:
            self._toestand.bewaar_concept(self._ref, self._veld, self._editor.tekst())

    def _op_verlaten(self) -> None:
        self._wacht.stop()
        if not self._getypt or self._toestand.rij(self._ref) is None:
            return
        fout = self._toestand.wijzig(self._ref, self._veld, self._editor.tekst())
        self._getypt = fout is not None
        self._toon_fout(fout)
        if fout is None:
            self._op_veranderd()

    def _op_veranderd(self) -> None:
        if not self._getypt and self._toestand.rij(self._ref) is not None:
            self._editor.zet_tekst(self._toestand.bewaarde_tekst(self._ref, self._veld))

    def _toon_fout(self, fout: VerwachteFout | None) -> None:
        self._editor.zet_fout(zin(fout).voluit if fout else None)
        if self._editor.isVisible():
            leg_opnieuw(self._editor)
