"""What was made together last: how many, what could not be made, and what to do with them."""

from collections.abc import Iterable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt

from pga_desktop.domain.delen import Lezer
from pga_desktop.domain.document import Document, Documentstand
from pga_desktop.domain.dossier import Trajectdossier
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.services.tekenwerk import Nietgetekend
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.documenten.documentactie import Actiepaneel
from pga_desktop.ui.documenten.documentwoorden import aantal_documenten
from pga_desktop.ui.documenten.exportpaneel import Exportpaneel
from pga_desktop.ui.documenten.verstrekpaneel import Verstrekpaneel
from pga_desktop.ui.meldingen import Melding, zin
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Vloei
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.tekst import Tekst

_MEER: Final = 2
"""From how many documents on they can be handled together."""
_VERSCHILT: Final = (
    "Niet elke partner mag hetzelfde weten. Daarom zijn er versies die verschillen: kijk bij elke"
    " versie voor wie die is."
)


class Stapelvak(Kaart):
    """What can be done with all of it at once."""

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__("Net gemaakt")
        self._toestand = toestand
        self._opmerkingen = Plek(tussen=RUIMTE.xs)
        self._klaar, self._uit, self._weg = Knop(""), Knop(""), Knop("")
        for knop, naam, doe in (
            (self._klaar, "klaarzetten", self._zet_klaar),
            (self._uit, "exporteren", self._exporteer),
            (self._weg, "verstrekken", self._verstrek),
        ):
            knop.setObjectName(f"stapel.{naam}")
            knop.clicked.connect(doe)
        self._knoppen = Vloei(self._klaar, self._uit, self._weg)
        self._vraag = Plek()
        self._gevraagd: tuple[int, ...] = ()
        """The documents that the open question is about."""
        self.inhoud.voeg(self._opmerkingen, self._knoppen, self._vraag)
        if not self._te_geven():  # it went out in an earlier visit
            toestand.stapel = ()
        self.ververs()

    @property
    def is_leeg(self) -> bool:
        """Whether nothing was made together, and nothing failed."""
        return len(self._stapel()) < _MEER and not self._toestand.niet_gemaakt

    def zegt_waarom(self, sleutel: str) -> bool:
        """Whether nothing at all was made, and it says why not; with a key: of that document."""
        niet = self._toestand.niet_gemaakt
        van_deze = any(een.opdracht.formulier.kenmerken.sleutel == sleutel for een in niet)
        return not self._toestand.stapel and (van_deze if sleutel else bool(niet))

    def ververs(self) -> None:
        """Say how many there are now, and offer what can be done with them."""
        aantal, niet = len(self._stapel()), self._toestand.niet_gemaakt
        if self._gevraagd != self._toestand.stapel:
            self._vraag.leeg()
        klaar_te_zetten, te_geven = len(self._concepten()), len(self._te_geven())
        self.titel.setText(f"Net gemaakt: {aantal_documenten(aantal)}")
        self.titel.setVisible(aantal > 0)
        self._klaar.zet_tekst(f"Deze {klaar_te_zetten} klaarzetten")
        self._uit.zet_tekst(f"Deze {aantal} exporteren")
        self._weg.zet_tekst(f"Deze {te_geven} verstuurd of uitgereikt…")
        self._klaar.setVisible(klaar_te_zetten >= _MEER)
        self._weg.setVisible(te_geven >= _MEER)
        self._knoppen.setVisible(aantal >= _MEER)
        self._opmerkingen.leeg()
        if self._verschilt_per_lezer():
            self._opmerkingen.voeg(Tekst(_VERSCHILT, "letop"))
        if niet:
            self._opmerkingen.voeg(Tekst(f"Niet gemaakt: {len(niet)}", "vet"))
            for reden, welke in _per_reden(niet).items():
                self._opmerkingen.voeg(
                    Tekst(reden, "letop"), *(Tekst(wat, "klein") for wat in welke)
                )

    def _stapel(self) -> list[tuple[Trajectdossier, Document]]:
        """What was made together last, as far as it is still there."""
        gevonden = []
        for nummer in self._toestand.stapel:
            try:
                gevonden.append(self._toestand.dossier.document(nummer))
            except VerwachteFout:
                continue
        return gevonden

    def _verschilt_per_lezer(self) -> bool:
        """Whether partners got versions of their own of one document: their rights differ."""
        brieven = [(d.sleutel, d.niveau) for _, d in self._stapel() if d.lezer == Lezer.PARTNER]
        return len(set(brieven)) < len(brieven)

    def _concepten(self) -> list[Document]:
        """What of it nobody put ready yet."""
        return [
            document
            for traject, document in self._stapel()
            if traject.stand(document) is Documentstand.CONCEPT
        ]

    def _te_geven(self) -> list[Document]:
        """What of it can go out, but is not out yet."""
        return [
            document
            for traject, document in self._stapel()
            if not document.ontbreekt and traject.stand(document) is not Documentstand.VERSTREKT
        ]

    def _zet_klaar(self) -> None:
        dienst, casus_id = self._toestand.omgeving.diensten.verstrekken, self._toestand.casus_id
        nummers = [document.id for document in self._concepten()]
        if self._toestand.doe(lambda: dienst.zet_klaar(casus_id, nummers)):
            mist = len(self._concepten())
            aantal = len(nummers) - mist
            vervolg = f"In {mist} ontbreekt nog iets; kijk bij elk document wat." if mist else ""
            melding = Melding(f"Klaargezet: {aantal} van {len(nummers)}.", vervolg, fout=False)
            self._toestand.omgeving.melding.emit(melding)

    def _exporteer(self) -> None:
        documenten = [document for _, document in self._stapel()]
        self._vraag_met(Exportpaneel(self._toestand, documenten), self._uit)

    def _verstrek(self) -> None:
        self._vraag_met(Verstrekpaneel(self._toestand, self._te_geven()), self._weg)

    def _vraag_met(self, paneel: Actiepaneel, vanwaar: Knop) -> None:
        self._toestand.spoelen.emit()
        self._vraag.leeg()
        self._gevraagd = self._toestand.stapel
        paneel.gesloten.connect(partial(self._sluit_vraag, vanwaar))
        self._vraag.voeg(paneel)
        paneel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sluit_vraag(self, vanwaar: Knop) -> None:
        self._vraag.leeg()
        knop = self._uit if vanwaar.isHidden() else vanwaar
        knop.setFocus(Qt.FocusReason.OtherFocusReason)


def _per_reden(niet: Iterable[Nietgetekend]) -> dict[str, list[str]]:
    """Why documents were not made, and for each reason which ones, for whom."""
    redenen: dict[str, list[str]] = {}
    for een in niet:
        o = een.opdracht
        voor = f" voor {o.ontvanger}" if o.ontvanger else ""
        wat = f"{o.formulier.kenmerken.titel} ({o.niveau.upper()}){voor}"
        redenen.setdefault(zin(een.fout).voluit, []).append(wat)
    return redenen
