"""'Nog nodig': the next transition with what it misses, the others as links, performing one.

Choosing a transition asks for its date and, where it needs words or skips something, a reason.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.datums import lange_datum
from pga_desktop.domain.proces import (
    HEROPENEN,
    NAZORG_CONTROLEREN,
    TERUGZETTEN,
    VERNIETIGEN,
    Mogelijkheid,
)
from pga_desktop.domain.stappen import Stap
from pga_desktop.ui.casus.eisen import eisen_van
from pga_desktop.ui.casus.lezen import naar_stap
from pga_desktop.ui.casus.overgangformulier import Overgangformulier
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import VloeiLayout, leg_opnieuw
from pga_desktop.ui.widgets.kaart import Kaart, Streep
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.lijsten import Eis, NogNodig
from pga_desktop.ui.widgets.tekst import Tekst

_NIET_VOOROP = frozenset({"afsluiting_starten", HEROPENEN, TERUGZETTEN})
_NOG_NIET = frozenset({VERNIETIGEN})
"""In the table, and refused with a sentence, until retention is built: not offered."""

_VRAAGT = {
    "vraag": "Wat vraagt u aan de aanmelder?",
    "antwoord": "Wat is het antwoord?",
    "gebeurd": "Wat is er gebeurd?",
    "bevinding": "Wat hebt u gevonden?",
    "nieuwe_feiten": "Welke nieuwe feiten zijn er?",
    "reden": "Waarom zet u de casus terug?",
}


class Overgangkaart(Kaart):
    """The top of the side column. `gevraagd`: section and field of something missing.

    What can be pressed stays the same widget while the case is edited: leaving a field saves it
    between the press and the release of the mouse.
    """

    gevraagd = Signal(str, str)

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__()
        self.setObjectName("nognodig")
        self._toestand = toestand
        self._gekozen = ""
        self._uitgeklapt = False
        self._mogelijk: dict[str, Mogelijkheid] = {}
        self._getoond: list[Eis] = []
        self._koppelingen: list[tuple[str, str]] = []
        self._gevraagd = Tekst("")
        self._boven, self._naam = Tekst("Nog nodig voor", "label"), Tekst("", "kop")
        self._eisen = NogNodig()
        self._eisen.gevraagd.connect(self._op_gevraagd)
        self._doe, self._toch = Knop("", primair=True), Link("Toch doorgaan…")
        for knop in (self._doe, self._toch):
            knop.clicked.connect(self._op_eerste)
        self._formulier = Overgangformulier()
        self._klad = toestand.klad(*self._formulier.velden)
        self._formulier.bevestigd.connect(self._voer_uit)
        self._formulier.geannuleerd.connect(self._annuleer)
        self._formulier.dag_gekozen.connect(self.ververs)
        self._andere_titel = Tekst("Andere stappen", "label")
        self._andere = QWidget()
        self._andere_rij = VloeiLayout(self._andere, tussen=RUIMTE.m, regels=0)
        self._streep = Streep()
        self.inhoud.setSpacing(RUIMTE.s)
        self.inhoud.voeg(self._gevraagd, self._boven, self._naam, self._eisen)
        for knop in (self._doe, self._toch):
            self.inhoud.addWidget(knop, 0, Qt.AlignmentFlag.AlignLeft)
        self.inhoud.voeg(self._formulier, self._streep, self._andere_titel, self._andere)
        self.setFocusProxy(self._formulier)
        toestand.veranderd.connect(self.ververs)
        toestand.stap_veranderd.connect(self._na_stap)
        self.ververs()

    def ververs(self) -> None:
        """Compute again what can be done and what is missing."""
        proces = self._toestand.omgeving.diensten.proces
        vandaag = self._toestand.omgeving.klok.vandaag()
        dag = (self._formulier.datum() if self._uitgeklapt else None) or vandaag
        mogelijk = proces.mogelijkheden(self._toestand.dossier, dag)
        self._mogelijk = {m.overgang.naam: m for m in mogelijk if m.overgang.naam not in _NOG_NIET}
        if self._gekozen not in self._mogelijk:
            self._gekozen, self._uitgeklapt = self._eerste(), False
        elif not self._uitgeklapt:
            self._gekozen = self._eerste()
        self._toon()

    def keuzes(self) -> list[tuple[str, str]]:
        """Every transition that can be chosen now, with its words."""
        return [(naam, self._label(naam)) for naam in self._mogelijk]

    def kies(self, naam: str) -> None:
        """Show one transition and ask for its date."""
        self._gekozen, self._uitgeklapt = naam, True
        self._klad.bewaar()
        self._formulier.begin(self._toestand.omgeving.klok.vandaag())
        self._klad.toon(f"overgang.{naam}")
        self.ververs()
        leg_opnieuw(self)
        self._formulier.setFocus(Qt.FocusReason.OtherFocusReason)

    def klap_in(self) -> bool:
        if not self._uitgeklapt:
            return False
        self._uitgeklapt = False
        self.ververs()
        leg_opnieuw(self)
        voorop = [knop for knop in (self._doe, self._toch) if knop.isVisibleTo(self)]
        nieuwste = self._andere.findChildren(Link)[-len(self._koppelingen) :]
        knop = [*voorop, *nieuwste][0]
        knop.show()
        knop.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _eerste(self) -> str:
        if self._toestand.dossier.huidig.laatste(NAZORG_CONTROLEREN):
            return ""
        voorop = [naam for naam in self._mogelijk if naam not in _NIET_VOOROP]
        besluit = self._toestand.dossier.huidig.toetsing.besluit
        if besluit == "afwijzen" and "afwijzen" in voorop:
            return "afwijzen"
        return next(iter([*voorop, *self._mogelijk]), "")

    def _toon(self) -> None:
        mogelijk = self._mogelijk.get(self._gekozen)
        self._naam.setText(self._label(self._gekozen) if mogelijk else "Deze casus is klaar")
        self._boven.setText("Nog nodig voor" if mogelijk and mogelijk.onvervuld else "Klaar voor")
        self._toon_eisen(eisen_van(mogelijk) if mogelijk else [])
        gevraagd = self._open_vraag()
        self._gevraagd.setText(gevraagd)
        self._gevraagd.setVisible(bool(gevraagd))
        self._formulier.setVisible(self._uitgeklapt)
        mist = bool(mogelijk and mogelijk.onvervuld)
        dicht = mogelijk is not None and not self._uitgeklapt
        self._doe.zet_tekst(self._label(self._gekozen) if mogelijk else "")
        self._doe.setVisible(dicht and not mist)
        self._toch.setVisible(dicht and mist)
        self._doe.setObjectName("" if mist else f"overgang.{self._gekozen}")
        self._toch.setObjectName(f"overgang.{self._gekozen}" if mist else "")
        if mogelijk is not None:
            self._formulier.zet(
                self._label(self._gekozen),
                _VRAAGT.get(mogelijk.overgang.vraagt, ""),
                overslaan=len(mogelijk.tekortkomingen),
            )
        self._toon_andere([naam for naam in self._mogelijk if naam != self._gekozen])

    def _toon_eisen(self, eisen: list[Eis]) -> None:
        if eisen != self._getoond:
            self._getoond = eisen
            self._eisen.zet(eisen)
        self._boven.setVisible(bool(eisen))
        self._naam.setVisible(bool(eisen) or self._uitgeklapt or not self._gekozen)
        self._eisen.setVisible(bool(eisen))

    def _toon_andere(self, namen: Sequence[str]) -> None:
        koppelingen = [(naam, self._label(naam)) for naam in namen]
        if koppelingen != self._koppelingen:
            self._koppelingen = koppelingen
            self._andere_rij.leeg()
            for naam, woorden in koppelingen:
                link = Link(woorden)
                link.setObjectName(f"overgang.{naam}")
                link.clicked.connect(partial(self.kies, naam))
                self._andere_rij.voeg(link)
        for deel in (self._streep, self._andere_titel, self._andere):
            deel.setVisible(bool(namen))

    def _label(self, naam: str) -> str:
        """The words of a transition; putting back says to which step."""
        regio = self._toestand.omgeving.diensten.regio
        woorden = regio.label("overgangen", naam)
        if naam == TERUGZETTEN and naam in self._mogelijk:
            return naar_stap(woorden, self._mogelijk[naam].naar, regio)
        return woorden

    def _open_vraag(self) -> str:
        """What the reporter was asked, while the answer is awaited."""
        d = self._toestand.dossier
        vraag = d.huidig.laatste("aanvulling_vragen")
        if d.casus.stap is not Stap.AANVULLING or vraag is None:
            return ""
        return f"Gevraagd op {lange_datum(vraag.datum)}: {vraag.reden}"

    def _op_eerste(self) -> None:
        self.kies(self._gekozen)

    def _op_gevraagd(self, sleutel: str) -> None:
        sectie, _, veld = sleutel.partition("|")
        self.gevraagd.emit(sectie, veld)

    def _annuleer(self) -> None:
        self._klad.vergeet()
        self.klap_in()

    def _na_stap(self) -> None:
        self._uitgeklapt = False
        self.ververs()

    def _voer_uit(self) -> None:
        self._toestand.spoelen.emit()
        datum = self._formulier.gelezen_datum()
        if datum is None:
            return
        fout = self._toestand.voer_uit(self._gekozen, datum, self._formulier.reden.tekst())
        if fout is None:
            self._klad.vergeet()
        self._formulier.toon_fout(fout)
