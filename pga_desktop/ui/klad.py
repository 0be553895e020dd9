"""What is typed in a form that is no record: kept while it is typed, until it is used or given up.

Nothing typed is lost: it reaches the register at most half a second after a keystroke, under the
name of the form, and stands there again when the form is next shown. Secrets, search terms and
folders of this computer are not kept.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, SignalInstance

from pga_desktop.domain.velden import Ref
from pga_desktop.ui.omgeving import CONCEPT_NA_MS, Omgeving
from pga_desktop.ui.widgets.veld import Veld
from pga_desktop.ui.widgets.wachten import na

ERBUITEN: Final = Ref("klad", 0)
"""Where the drafts of forms stand that are not in an open case."""


class Klad(QObject):
    """The bond between the fields of a form and their drafts; lives as long as the first field.

    Only what the user typed or chose is a draft: what a form fills in by itself is not. `waar` says
    under which record the drafts stand, `spoelen` asks to hand in what is still being typed.
    """

    def __init__(
        self,
        omgeving: Omgeving,
        *velden: Veld,
        casus_id: int | None = None,
        waar: Callable[[], Ref] = lambda: ERBUITEN,
        spoelen: SignalInstance | None = None,
    ) -> None:
        super().__init__(velden[0])
        self._omgeving, self._casus_id, self._waar = omgeving, casus_id, waar
        self._velden = {veld.naam: veld for veld in velden}
        self._ref, self._naam = ERBUITEN, ""
        self._getypt: set[str] = set()
        self._wacht = na(self, CONCEPT_NA_MS, self.bewaar)
        for veld in velden:
            veld.getypt.connect(self._op_getypt)
            veld.verlaten.connect(self.bewaar)
        (spoelen or omgeving.spoelen).connect(self.bewaar)

    def toon(self, naam: str) -> bool:
        """Keep what was typed, and show the drafts of the form of this name.

        A field without a draft stays as it is. Returns whether there was any draft.
        """
        self.bewaar()
        self._ref, self._naam = self._waar(), naam
        concepten = self._omgeving.concepten(self._casus_id)
        gevonden = False
        for veldnaam, veld in self._velden.items():
            concept = concepten.get((self._ref, self._sleutel(veldnaam)))
            if concept is not None:
                veld.zet_tekst(concept.tekst)
                gevonden = True
        return gevonden

    def vergeet(self) -> None:
        """What was typed was used, or given up."""
        self._wacht.stop()
        self._getypt.clear()
        concepten = self._omgeving.concepten(self._casus_id)
        plekken = [(self._ref, self._sleutel(veldnaam)) for veldnaam in self._velden]
        self._omgeving.gooi_concepten_weg(self._casus_id, [p for p in plekken if p in concepten])

    def bewaar(self) -> None:
        """Keep what was typed since the last time."""
        self._wacht.stop()
        getypt, self._getypt = self._getypt, set()
        if self._naam:
            for veldnaam in sorted(getypt):
                sleutel, tekst = self._sleutel(veldnaam), self._velden[veldnaam].tekst()
                self._omgeving.bewaar_concept(self._casus_id, self._ref, sleutel, tekst)

    def _op_getypt(self) -> None:
        self._getypt.add(self.sender().objectName())
        if not self._wacht.isActive():
            self._wacht.start()

    def _sleutel(self, veldnaam: str) -> str:
        return f"{self._naam}.{veldnaam.rpartition('.')[2]}"
