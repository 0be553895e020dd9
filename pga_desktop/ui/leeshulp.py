"""Reading help at a field whose text the person will read: it counts beside the window.

Advice, never a gate: nothing here stops anyone. It stays away until someone comes to the field.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject

from pga_desktop.domain.document import Niveau
from pga_desktop.services.leeshulp import EISEN, Leesoordeel, Tip, Tipsoort
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.widgets.indeling import leg_opnieuw
from pga_desktop.ui.widgets.leesregel import ONBEKEND, Leesregel, Leestip
from pga_desktop.ui.widgets.tekstvelden import TekstVeld
from pga_desktop.ui.widgets.wachten import na

WACHT_MS: Final = 600
_NIVEAUS: Final = {Niveau.A2: "makkelijke taal (A2)", Niveau.B1: "B1"}
_ZINNEN: Final = {
    Tipsoort.LIJDEND: "‘{woord}’: schrijf wie het doet.",
    Tipsoort.ONTKENNING: "‘{woord}’: zeg liever wat wél gebeurt.",
    Tipsoort.MOEILIJK_WOORD: "‘{woord}’ is een moeilijk woord. Misschien: {makkelijker}.",
    Tipsoort.AFKORTING: "‘{woord}’: schrijf een afkorting voluit{voluit}.",
    Tipsoort.LANGE_ZIN: "{woorden} woorden in één zin, liever hoogstens {liever}: {begin}",
}
_ZINBEGIN: Final = 6
"""Words of a long sentence that are enough to find it back."""


class Leeshulp(QObject):
    """The bond between a field and its reading help; lives as long as the field.

    `niveau` says at which level its readers read.
    """

    def __init__(self, veld: TekstVeld, omgeving: Omgeving, niveau: Callable[[], Niveau]) -> None:
        super().__init__(veld)
        self._veld, self._omgeving, self._niveau = veld, omgeving, niveau
        self._oordeel: Leesoordeel | None = None
        self._beoordeeld = ""
        self.regel = Leesregel(veld.label.text())
        self.regel.kop.setObjectName(f"leeshulp.{veld.naam}")
        self.regel.geopend.connect(self._op_geopend)
        self.regel.gewezen.connect(veld.invoer.wijs_aan)
        veld.voeg_onder(self.regel)
        self.regel.setHidden(not veld.tekst().strip())
        self._wacht = na(self, WACHT_MS, self._beoordeel)
        veld.invoer.textChanged.connect(self._op_tekst)
        veld.invoer.focus_gewisseld.connect(self._wacht.start)
        veld.getypt.connect(self._wacht.start)
        veld.installEventFilter(self)

    def eventFilter(self, bron: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Hide:
            self._wacht.stop()
        return super().eventFilter(bron, event)

    def _op_geopend(self) -> None:
        self._toon()
        self._beoordeel()

    def _op_tekst(self) -> None:
        """Say nothing of no text, or of one that was put there instead of typed."""
        leeg = not self._veld.tekst().strip()
        if self._oordeel is not None and (leeg or not self._veld.invoer.hasFocus()):
            self._oordeel = None
            self.regel.zet(ONBEKEND, "", ())
            self._veld.invoer.markeer(())
        if leeg != self.regel.isHidden():
            self.regel.setHidden(leeg)
            leg_opnieuw(self.regel)

    def _beoordeel(self) -> None:
        tekst = self._veld.tekst()
        if self._oordeel is None or tekst != self._beoordeeld:
            diensten = self._omgeving.diensten
            job = diensten.leeshulp.job(tekst, self._niveau())
            self._omgeving.werkbank.start(job, klaar=self._klaar)

    def _klaar(self, uitkomst: tuple[str, Leesoordeel]) -> None:
        self._beoordeeld, self._oordeel = uitkomst
        if self._beoordeeld == self._veld.tekst():
            self._toon()

    def _toon(self) -> None:
        if self._oordeel is None:
            return
        tips = [Leestip(in_woorden(tip), tip.begin, tip.eind) for tip in self._oordeel.tips]
        self.regel.zet(stand(self._oordeel), uitleg(self._oordeel), tips)
        merken = [(tip.begin, tip.eind) for tip in tips] if self.regel.is_open else []
        self._veld.invoer.markeer(merken)


def stand(oordeel: Leesoordeel) -> str:
    """How readable a text is, in a few words."""
    aantal = len(oordeel.tips)
    tips = "1 tip" if aantal == 1 else f"{aantal or 'geen'} tips"
    if oordeel.score is None:
        return f"Leesbaarheid: {tips}"
    niveau = "moeilijker dan B1" if oordeel.niveau is None else _NIVEAUS[oordeel.niveau]
    return f"Leesbaarheid: {niveau}, {tips}"


def uitleg(oordeel: Leesoordeel) -> str:
    """The figures behind it, and what they are worth."""
    advies = "Dit is advies: u mag het zo laten."
    if oordeel.score is None:
        return advies
    b1, a2 = EISEN[Niveau.B1], EISEN[Niveau.A2]
    return (
        f"Leesscore {oordeel.score}, langste zin {oordeel.langste} woorden. Bij B1 hoort een score"
        f" vanaf {b1.score}, met liever hoogstens {b1.liever} woorden in een zin; bij makkelijke"
        f" taal vanaf {a2.score}, met liever hoogstens {a2.liever}. {advies}"
    )


def in_woorden(tip: Tip) -> str:
    """What can be easier, and how."""
    makkelijker = str(tip.feiten.get("makkelijker", ""))
    woorden = tip.zin.split()
    begin = " ".join(woorden[:_ZINBEGIN]) + ("…" if len(woorden) > _ZINBEGIN else "")
    feiten = {
        **tip.feiten,
        "begin": f"“{begin}”",
        "voluit": f", bijvoorbeeld: {makkelijker}" if makkelijker else "",
    }
    return _ZINNEN[tip.soort].format(**feiten)
