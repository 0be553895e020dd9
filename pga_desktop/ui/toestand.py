"""The open case: what a case page shows, and the one way its screens change it.

Every change goes to a service with the version it started from; the dossier that comes back is
shown everywhere. Expected errors become a message; what was typed stays as a draft.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.errors import InvoerFout, VerwachteFout
from pga_desktop.domain.getypt import toon
from pga_desktop.domain.velden import Ref, Rij, veld_van
from pga_desktop.services.casussen import Concept, Verwijderd
from pga_desktop.services.formulierkeuze import alineaveld
from pga_desktop.services.tekenwerk import Nietgetekend, Tekenopdracht, Tekenwerk
from pga_desktop.ui.jobs import Taak
from pga_desktop.ui.klad import Klad
from pga_desktop.ui.meldingen import Melding, zin
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.widgets.veld import Veld

T = TypeVar("T")

_VEROUDERD = "casus-verouderd"


class Casustoestand(QObject):
    """One case while it is open.

    Signals: `veranderd` after every change, `getoond` when every part has shown it;
    `stap_veranderd` after a transition; `verwijderd` (a record that can be put back); `spoelen`
    asks fields to hand in what is still being typed; `getekend` the first document that was made
    and kept, or 0 when that failed, `voortgang` how far that is; `opnieuw_gevraagd` asks for a
    new version of a document; `meting_gevraagd` and `feedback_gevraagd` ask the page for its
    other faces, `plek_gevraagd` for a section and its field.
    """

    veranderd = Signal()
    getoond = Signal()
    stap_veranderd = Signal()
    verwijderd = Signal(object)
    spoelen = Signal()
    getekend = Signal(int)
    voortgang = Signal(int, str)
    opnieuw_gevraagd = Signal(int)
    meting_gevraagd = Signal(int)
    feedback_gevraagd = Signal()
    plek_gevraagd = Signal(str, str)

    def __init__(self, omgeving: Omgeving, dossier: Dossier, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self.omgeving = omgeving
        self._dienst = omgeving.diensten.casussen
        self._zet(dossier)
        self._concepten: dict[tuple[Ref, str], Concept] = dict(omgeving.concepten(self.casus_id))
        self._om_geopend = False
        self._taak: Taak | None = None
        self.stapel: tuple[int, ...] = ()
        """The documents that were made together last."""
        self.niet_gemaakt: tuple[Nietgetekend, ...] = ()
        """What should have been made with them, and could not be."""
        self.exportmap: Path | None = None
        """Where copies of this case were put last."""

    @property
    def dossier(self) -> Dossier:
        return self._dossier

    @property
    def casus_id(self) -> int:
        return self._dossier.casus.id

    def laat_wijzigen(self, soort: str) -> bool:
        """Whether records of a kind may be changed; in a closed case most can only be read."""
        return self._dossier.casus.laat_wijzigen(soort)

    def rij(self, ref: Ref) -> Rij | None:
        """A record of this case, or None when it is gone."""
        return self._index.get(ref)

    def tekst(self, ref: Ref, veld: str) -> str:
        """What stands in a field: the draft when there is one, else the saved value."""
        concept = self._concepten.get((ref, veld))
        return concept.tekst if concept else self.bewaarde_tekst(ref, veld)

    def bewaarde_tekst(self, ref: Ref, veld: str) -> str:
        """The saved value of a field, as its editor shows it."""
        rij = self._index[ref]
        return toon(veld_van(type(rij), veld), getattr(rij, veld))

    def heeft_concept(self, ref: Ref) -> bool:
        """Whether something typed in a record is not saved, because it cannot be."""
        return any(van == ref and concept.fout for (van, _), concept in self._concepten.items())

    def conceptfout(self, ref: Ref, veld: str) -> InvoerFout | None:
        """What is wrong with the draft of a field, if anything."""
        concept = self._concepten.get((ref, veld))
        return InvoerFout(concept.fout) if concept and concept.fout else None

    def klad(self, *velden: Veld) -> Klad:
        """Keep what is typed in the fields of a form of this case, with the traject that runs."""
        return Klad(
            self.omgeving,
            *velden,
            casus_id=self.casus_id,
            waar=lambda: self._dossier.huidig.traject.ref,
            spoelen=self.spoelen,
        )

    def bewaar_concept(self, ref: Ref, veld: str, tekst: str) -> None:
        """Keep what is being typed, valid or not."""
        self._concepten[ref, veld] = Concept(tekst, "")
        self.omgeving.bewaar_concept(self.casus_id, ref, veld, tekst)

    def wijzig(self, ref: Ref, veld: str, tekst: str) -> VerwachteFout | None:
        """Save a field; what cannot be saved stays as a draft, and why comes back."""
        concept = (ref, veld) in self._concepten
        if not concept and tekst == self.bewaarde_tekst(ref, veld):
            return None
        try:
            dossier = self._bewaar(ref, veld, tekst)
        except InvoerFout as fout:
            self._concepten[ref, veld] = Concept(tekst, fout.code)
            self._zeg_veranderd()
            return fout
        except VerwachteFout as fout:
            self.omgeving.melding.emit(zin(fout))
            self.bewaar_concept(ref, veld, tekst)
            return fout
        self._vergeet_concept(ref, veld)
        self.toon(dossier)
        return None

    def _bewaar(self, ref: Ref, veld: str, tekst: str) -> Dossier:
        """Save; when the case changed elsewhere but this field did not, on top of that."""
        stond = self.bewaarde_tekst(ref, veld)
        try:
            return self._dienst.wijzig(self.casus_id, self._versie, ref, veld, tekst)
        except VerwachteFout as fout:
            if fout.code != _VEROUDERD:
                raise
            self.toon(self._dienst.dossier(self.casus_id))
            if self.rij(ref) is None or self.bewaarde_tekst(ref, veld) != stond:
                raise
        return self._dienst.wijzig(self.casus_id, self._versie, ref, veld, tekst)

    def voeg_toe(
        self, soort: str, ouder_id: int, waarden: Mapping[str, str] | None = None
    ) -> Ref | None:
        """Add a record under another one; None when that failed and was said."""
        gelukt = self._probeer(
            lambda: self._dienst.voeg_toe(
                self.casus_id, self._versie, soort, ouder_id, waarden or {}
            )
        )
        if gelukt is None:
            return None
        dossier, ref = gelukt
        self.toon(dossier)
        return ref

    def verwijder(self, ref: Ref, *, stil: bool = False) -> None:
        """Remove a record; it can be put back, unless `stil` takes back what was just made."""
        gelukt = self._probeer(lambda: self._dienst.verwijder(self.casus_id, self._versie, ref))
        if gelukt is not None:
            dossier, weg = gelukt
            self.toon(dossier)
            if not stil:
                self.verwijderd.emit(weg)

    def zet_terug(self, weg: Verwijderd) -> bool:
        """Put a removed record back where it was; False when it was refused."""
        return self.doe(lambda: self._dienst.zet_terug(self.casus_id, self._versie, weg))

    def voer_uit(self, overgang: str, datum: date, reden: str) -> VerwachteFout | None:
        """Perform a transition; returns why not when it is refused."""
        try:
            dossier = self.omgeving.diensten.proces.voer_uit(
                self.casus_id, self._versie, overgang, datum, reden
            )
        except VerwachteFout as fout:
            return fout
        self.toon(dossier)
        self.stap_veranderd.emit()
        return None

    @property
    def om_geopend(self) -> bool:
        """Whether the part that comes from the OM was opened in this visit."""
        return self._om_geopend

    def open_om(self, reden: str) -> VerwachteFout | None:
        """Record why the part that comes from the OM is opened; returns why not when refused."""
        try:
            self._dienst.open_om(self.casus_id, reden)
        except VerwachteFout as fout:
            return fout
        self._om_geopend = True
        return None

    def doe(self, verb: Callable[[], Dossier]) -> bool:
        """Let a service change the case and show what came of it; False when it refused."""
        dossier = self._probeer(verb)
        if dossier is not None:
            self.toon(dossier)
        return dossier is not None

    def teken(self, opdrachten: Sequence[Tekenopdracht]) -> None:
        """Draw documents beside the window and keep them; `getekend` tells when that is done."""
        job = self.omgeving.diensten.documenten.tekenjob(opdrachten)
        self._taak = self.omgeving.werkbank.start(
            job,
            klaar=self._bewaar_documenten,
            mislukt=self._niet_getekend,
            voortgang=self.voortgang.emit,
        )

    @property
    def tekent(self) -> bool:
        """Whether documents are being drawn."""
        return self._taak is not None

    def stop_tekenen(self) -> None:
        """Leave off drawing; nothing of it is kept."""
        if self._taak is not None:
            self._taak.stop()
            self._taak = None
            self.getekend.emit(0)

    def _bewaar_documenten(self, werk: Tekenwerk) -> None:
        self._taak = None
        nu = self._dossier.huidig
        voor = {document.id for document in nu.documenten}
        diensten = self.omgeving.diensten
        dossier = self._probeer(lambda: diensten.documenten.bewaar(self.casus_id, werk))
        if dossier is None:
            self.getekend.emit(0)
            return
        for g in werk.gelukt:
            veld = alineaveld(g.gemaakt.sleutel, g.gemaakt.niveau)
            self.omgeving.vergeet_concept(self.casus_id, nu.traject.ref, veld)
        self.stapel = tuple(d.id for d in dossier.huidig.documenten if d.id not in voor)
        self.niet_gemaakt = werk.mislukt
        self.toon(dossier)
        self.getekend.emit(min(self.stapel, default=0))
        self._zeg_wat_niet_lukte(werk)

    def _zeg_wat_niet_lukte(self, werk: Tekenwerk) -> None:
        samen = len(werk.gelukt) + len(werk.mislukt)
        if samen == len(werk.mislukt) == 1:
            self.omgeving.melding.emit(zin(werk.mislukt[0].fout))
        elif werk.mislukt:
            rest = "; de andere zijn bewaard" if werk.gelukt else ""
            self.omgeving.melding.emit(
                Melding(
                    f"Niet gemaakt: {len(werk.mislukt)} van de {samen} documenten.",
                    f"Bij ‘Niet gemaakt’ staat welke en waarom{rest}.",
                )
            )

    def _niet_getekend(self, fout: Exception) -> None:
        self._taak = None
        self.getekend.emit(0)
        raise fout

    def _vergeet_concept(self, ref: Ref, veld: str) -> None:
        """What was typed there is stored, and a service forgot the draft of it."""
        self._concepten.pop((ref, veld), None)
        self.omgeving.vergeet_concept(self.casus_id, ref, veld)

    @property
    def _versie(self) -> int:
        return self._dossier.casus.versie

    def _probeer(self, doe: Callable[[], T]) -> T | None:
        try:
            return doe()
        except VerwachteFout as fout:
            self._bij_fout(fout)
            return None

    def _bij_fout(self, fout: VerwachteFout) -> None:
        self.omgeving.melding.emit(zin(fout))
        if fout.code == _VEROUDERD:
            self.toon(self._dienst.dossier(self.casus_id))

    def toon(self, dossier: Dossier) -> None:
        """Show the case as a service gave it back, everywhere."""
        self._zet(dossier)
        self.omgeving.meld_bewaard()
        self._zeg_veranderd()

    def _zeg_veranderd(self) -> None:
        self.veranderd.emit()
        self.getoond.emit()

    def _zet(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._index: dict[Ref, Rij] = {rij.ref: rij for rij in dossier.rijen()}
