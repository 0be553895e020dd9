"""Making the chosen document: in which language, for whom, and with which own paragraph."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.document import Document, Niveau
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.services.formulierkeuze import Formulierkeuze
from pga_desktop.services.ontvangers import SCHEIDING
from pga_desktop.services.tekenwerk import Tekenopdracht
from pga_desktop.ui.documenten.alinea import Alineas
from pga_desktop.ui.documenten.documentwoorden import NIVEAUNAMEN, dag_is_geweest, overlegkeuzes
from pga_desktop.ui.documenten.maakknop import Maakknop
from pga_desktop.ui.documenten.ontbreekt import Ontbrekend
from pga_desktop.ui.documenten.ontvangervak import Ontvangervak
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Kolom, leg_opnieuw
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.keuzevelden import KeuzeVeld, VinkVeld
from pga_desktop.ui.widgets.knoppen import Link
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.wachten import na

_VERVANGT = (
    "Hiervan is er al een versie die nog niet is verstuurd of uitgereikt."
    " De nieuwe versie komt ervoor in de plaats."
)
_BLIJFT = "Hiervan is al een versie gegeven of ondertekend. Die blijft staan."

_PROEF_NA_MS = 250
"""After a key is pressed; what is chosen is shown at once."""


class Maakkaart(Kaart):
    """Level and readers of the document `kies` was told.

    Signals: `gevraagd(section, field)` for what must be mended elsewhere, `proef_gevraagd` with
    what would be made first, or None, and `bestaand_gevraagd(id)`: look at the one there is.
    """

    proef_gevraagd = Signal(object)
    gevraagd = Signal(str, str)
    bestaand_gevraagd = Signal(int)

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__("Document maken")
        self.setObjectName("document.maakkaart")
        self._toestand = toestand
        self._dienst = toestand.omgeving.diensten.documenten
        self._formulieren = {f.sleutel: f for f in self._dienst.formulieren()}
        self._sleutel = ""
        self._niveaus = {
            n: VinkVeld(f"document.niveau.{n}", naam) for n, naam in NIVEAUNAMEN.items()
        }
        self._overleg = KeuzeVeld("document.overleg", "Over welk overleg?", [])
        self._overleg.verlaten.connect(self._op_overleg)
        self._getoond = ""
        """The overleg of which the readers are shown."""
        self._mist: tuple[str, ...] = ()
        self._open_plekken: tuple[str, ...] = ()
        self._voor = Ontvangervak(toestand)
        self._voor.gewijzigd.connect(self._proef_nu)
        self._bsn = VinkVeld(
            "document.bsn",
            "BSN meesturen",
            hint="Alleen als de ontvanger het nodig heeft. Uw keuze wordt vastgelegd.",
        )
        self._bsn.getypt.connect(self._proef_nu)
        self._alineas = Alineas(toestand)
        self._alineas.getypt.connect(self._op_alinea)
        self.proef_in_zicht = False
        """Whether what would be made is shown now, so that it must keep up with the case."""
        self._waarschuwing, self._geweest = Tekst("", "letop"), Tekst("", "letop")
        self._wacht = na(self, 0, self._vraag_proef)
        self._er_is_al = Tekst("", "klein")
        self._bekijk = Link("Bekijk wat er al is")
        self._bekijk.setObjectName("document.bekijk_bestaand")
        self._bekijk.clicked.connect(self._vraag_bestaand)
        self._bestaand = QWidget()
        Kolom(self._er_is_al, self._bekijk, ouder=self._bestaand, tussen=RUIMTE.xs)
        self._ontbrekend = Ontbrekend(toestand)
        self._ontbrekend.gevraagd.connect(self.gevraagd)
        self._ontbrekend.gewijzigd.connect(self._toon_ontbrekend)
        self._maak = Maakknop(toestand, "document.maken", "Document maken")
        self._maak.gedrukt.connect(self.maak)
        self.inhoud.voeg(
            Kolom(*self._niveaus.values(), tussen=0),
            self._overleg,
            self._voor,
            self._bsn,
            self._bestaand,
            self._waarschuwing,
            self._geweest,
            self._alineas,
            self._ontbrekend,
            self._maak,
        )
        for vink in self._niveaus.values():
            vink.getypt.connect(self._toon_niveaus)
        toestand.veranderd.connect(self._toon_ontbrekend)
        self._toon()

    @property
    def sleutel(self) -> str:
        """The document that is chosen, or nothing."""
        return self._sleutel

    def kies(self, sleutel: str) -> None:
        """Choose a document, or none for ''."""
        self._sleutel = sleutel
        self._open_plekken = ()
        formulier = self._formulier()
        self.titel.setText(formulier.titel if formulier else "")
        self._alineas.toon(None, (), dicht=True)
        self._toon()

    def kies_opnieuw(self, document: Document) -> None:
        """Choose what a document was made of, to make it again."""
        self.kies(document.sleutel)
        for niveau, vink in self._niveaus.items():
            vink.zet_tekst("ja" if niveau == document.niveau else "nee")
        if document.overleg_id:
            self._overleg.zet_tekst(str(document.overleg_id))
        self._toon_ontvangers()
        self._toon_niveaus()
        self._voor.kies([document.ontvanger, *document.ontvanger.split(SCHEIDING)])
        if not self._alineas.begin(document.niveau, document.eigen_alinea):
            self._maak.setFocus(Qt.FocusReason.OtherFocusReason)
        self._proef_nu()

    def geef_toetsenbord(self) -> None:
        """Put the keyboard on the button."""
        self._maak.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def kan(self) -> bool:
        """Whether there is something to make."""
        return self._maak.knop.isEnabled()

    def _formulier(self) -> Formulierkeuze | None:
        return self._formulieren.get(self._sleutel)

    def _overleg_id(self) -> int | None:
        formulier = self._formulier()
        tekst = self._overleg.tekst()
        return int(tekst) if formulier and formulier.over_overleg and tekst else None

    def _op_overleg(self) -> None:
        if self._overleg.tekst() != self._getoond:
            self._toon_ontvangers()
            self._toon_niveaus()

    def _toon(self) -> None:
        formulier = self._formulier()
        for niveau, vink in self._niveaus.items():
            kan = formulier is not None and niveau in formulier.niveaus
            vink.setVisible(kan and formulier is not None and len(formulier.niveaus) > 1)
            vink.zet_tekst("ja" if kan else "nee")
        over_overleg = formulier is not None and formulier.over_overleg
        overleggen = overlegkeuzes(self._toestand.dossier)
        self._overleg.zet_keuzes(overleggen)
        if overleggen and not self._overleg.tekst():
            self._overleg.zet_tekst(overleggen[-1][0])
        self._overleg.setVisible(over_overleg)
        self._bsn.zet_tekst("nee")
        bekend = bool(self._toestand.dossier.persoon.bsn)
        self._bsn.setVisible(formulier is not None and formulier.met_bsn and bekend)
        self._toon_niveaus()
        self._toon_ontvangers()

    def _niveaus_nu(self) -> tuple[Niveau, ...]:
        """The levels that are ticked."""
        return tuple(n for n, vink in self._niveaus.items() if vink.tekst() == "ja")

    def _toon_niveaus(self) -> None:
        """What goes with the ticked levels."""
        self._alineas.toon(self._formulier(), self._niveaus_nu())
        self._proef_nu()
        self._toon_bestaand()
        if self.isVisible():
            leg_opnieuw(self)

    def waarschuw(self, zin_: str) -> None:
        """Say why the document cannot be made like this."""
        self._waarschuwing.setText(zin_)
        self._waarschuwing.setVisible(bool(zin_))
        if self.isVisible():
            leg_opnieuw(self)

    def _proef_nu(self) -> None:
        self._wacht.start(0)

    def _op_alinea(self) -> None:
        self._wacht.start(_PROEF_NA_MS)

    def _vraag_proef(self) -> None:
        """Ask to see the first of what would be made now."""
        self._wacht.stop()
        if self._toestand.tekent:
            return
        self.waarschuw("")
        try:
            opdrachten = self._opdrachten()
        except VerwachteFout:
            opdrachten = ()
        self.proef_gevraagd.emit(next(iter(opdrachten), None))

    def _toon_bestaand(self) -> None:
        """Say what happens to the one that was made before, and offer to look at it."""
        document = self._wat_er_al_is()
        self._bestaand.setVisible(document is not None)
        if document is not None:
            kan_weg = self._toestand.dossier.huidig.mag_weg(document)
            self._er_is_al.setText(_VERVANGT if kan_weg else _BLIJFT)

    def _wat_er_al_is(self) -> Document | None:
        """The newest of this document at a ticked level; one that makes way goes first."""
        nu = self._toestand.dossier.huidig
        gemaakt = (
            d
            for d in nu.documenten
            if (d.sleutel, d.overleg_id) == (self._sleutel, self._overleg_id())
            and self._niveaus[d.niveau].tekst() == "ja"
        )
        return max(gemaakt, key=lambda d: (nu.mag_weg(d), d.id), default=None)

    def _vraag_bestaand(self) -> None:
        document = self._wat_er_al_is()
        if document is not None:
            self.bestaand_gevraagd.emit(document.id)

    def _toon_ontvangers(self) -> None:
        self._getoond = self._overleg.tekst()
        self._voor.toon(self._formulier(), self._overleg_id())
        self._maak.knop.setEnabled(self._voor.keuze is not None)
        self._toon_ontbrekend()
        self._proef_nu()

    def _toon_ontbrekend(self) -> None:
        formulier, keuze = self._formulier(), self._voor.keuze
        mist: tuple[str, ...] = ()
        if formulier is not None and keuze is not None:
            mist = self._dienst.ontbreekt(
                self._toestand.dossier,
                formulier.sleutel,
                keuze.ontvangers[0],
                self._overleg_id(),
            )
        self._mist = mist
        self._toon_open_plekken()
        self._toon_geweest()
        if self.proef_in_zicht and not self._wacht.isActive():
            self._wacht.start(_PROEF_NA_MS)
        if self.isVisible():
            leg_opnieuw(self)

    def _toon_geweest(self) -> None:
        """Warn of an invitation to a day that has passed; it can be made all the same."""
        dag = None
        if self._voor.keuze is not None:
            dag = self._dienst.dag_geweest(
                self._toestand.dossier, self._sleutel, self._overleg_id()
            )
        self._geweest.setText(dag_is_geweest(dag) if dag else "")
        self._geweest.setVisible(dag is not None)

    def zet_open_plekken(self, paden: Sequence[str]) -> None:
        """What the document in sight leaves open of the sender, asked for by its form or not."""
        self._open_plekken = tuple(paden)
        self._toon_open_plekken()

    def _toon_open_plekken(self) -> None:
        mist = self._toestand.omgeving.diensten.instellingen.lees().ontbrekend
        afzender = {f"afzender.{naam}" for naam in mist}
        paden = dict.fromkeys((*self._mist, *(p for p in self._open_plekken if p in afzender)))
        self._ontbrekend.toon(paden if self._formulier() else (), self._overleg_id())

    def maak(self) -> None:
        """Collect what each reader may see, and draw the documents beside the window."""
        self._toestand.spoelen.emit()
        try:
            opdrachten = self._opdrachten()
        except VerwachteFout as fout:
            self._toestand.omgeving.melding.emit(zin(fout))
            return
        if opdrachten:
            self._toestand.teken(opdrachten)

    def _opdrachten(self) -> Sequence[Tekenopdracht]:
        formulier = self._formulier()
        if formulier is None:
            return ()
        return self._dienst.bereid_voor(
            self._toestand.dossier,
            formulier.sleutel,
            self._niveaus_nu(),
            self._voor.gekozen(),
            self._overleg_id(),
            alineas=self._alineas.teksten(),
            ieder_apart=self._voor.ieder_apart,
            met_bsn=self._bsn.tekst() == "ja",
        )
