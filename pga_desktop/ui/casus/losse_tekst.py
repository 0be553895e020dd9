"""Words that belong to no field of a record: kept with the traject while they are typed."""

from PySide6.QtCore import QObject, QTimer

from pga_desktop.ui.binden import CONCEPT_NA_MS
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.veld import Veld


class LosseTekst(QObject):
    """The bond between an editor and a draft of the present traject; lives as long as the editor.

    `toon` says which draft: what is typed after it is kept under that name, until a service forgets
    it because the words were used.
    """

    def __init__(self, editor: Veld, toestand: Casustoestand) -> None:
        super().__init__(editor)
        self._editor, self._toestand = editor, toestand
        self._naam, self._getypt = "", False
        self._wacht = QTimer(self)
        self._wacht.setSingleShot(True)
        self._wacht.setInterval(CONCEPT_NA_MS)
        self._wacht.timeout.connect(self.bewaar)
        editor.getypt.connect(self._op_getypt)
        editor.verlaten.connect(self.bewaar)
        toestand.spoelen.connect(self.bewaar)

    def toon(self, naam: str, anders: str = "") -> None:
        """Keep what was typed, and show the draft of this name; `anders` when there is none."""
        self.bewaar()
        self._naam = naam
        concept = self._toestand.concepttekst(self._toestand.dossier.huidig.traject.ref, naam)
        self._editor.zet_tekst(anders if concept is None else concept)

    def wis(self) -> None:
        """Give up what was typed."""
        self._getypt = bool(self._editor.tekst())
        self._editor.zet_tekst("")
        self.bewaar()

    def bewaar(self) -> None:
        """Keep what was typed since the last time."""
        self._wacht.stop()
        if self._getypt and self._naam:
            ref = self._toestand.dossier.huidig.traject.ref
            self._toestand.bewaar_concept(ref, self._naam, self._editor.tekst())
        self._getypt = False

    def _op_getypt(self) -> None:
        self._getypt = True
        if not self._wacht.isActive():
            self._wacht.start()
