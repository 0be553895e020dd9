"""Many documents at once: everything for a step or an overleg, in one go that can be stopped."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal

from pga_desktop.domain.document import Niveau
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.services.formulierkeuze import Formulierkeuze
from pga_desktop.services.tekenwerk import Tekenopdracht
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.documenten.documentwoorden import (
    LEZERNAMEN,
    NIVEAUNAMEN,
    aantal_documenten,
    dag_is_geweest,
    overlegkeuzes,
)
from pga_desktop.ui.documenten.maakknop import Maakknop
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Kolom, leg_opnieuw
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.keuzevelden import KeuzeVeld, MeerkeuzeVeld, VinkVeld
from pga_desktop.ui.widgets.knoppen import Link
from pga_desktop.ui.widgets.tekst import Tekst


class Stapelkaart(Kaart):
    """Choose several documents; each is made for everyone it is proposed for.

    Signal `gesloten`: left off.
    """

    gesloten = Signal()

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__("Meer documenten tegelijk")
        self.setObjectName("document.stapelkaart")
        self._toestand = toestand
        self._dienst = toestand.omgeving.diensten.documenten
        self._formulieren = {f.sleutel: f for f in self._dienst.formulieren()}
        self._keuzeplek = Plek()
        self._keuze = self._maak_keuze(self._passend())
        self._alle = Link("Ook documenten van andere stappen")
        self._alle.setObjectName("stapel.alle")
        self._alle.clicked.connect(self._toon_alle)
        self._niveaus = {n: VinkVeld(f"stapel.niveau.{n}", naam) for n, naam in NIVEAUNAMEN.items()}
        self._overleg = KeuzeVeld("stapel.overleg", "Over welk overleg?", [])
        self._overleg.verlaten.connect(self._toon)
        self._apart = VinkVeld("stapel.ieder_apart", "Partners ieder een eigen exemplaar")
        self._uitleg = Plek(tussen=RUIMTE.xs)
        self._maak = Maakknop(toestand, "stapel.maken", "Alles maken")
        weg = Link("Annuleren")
        weg.setObjectName("stapel.annuleren")
        weg.clicked.connect(self.gesloten)
        self._maak.gedrukt.connect(self._maak_alles)
        self.inhoud.voeg(
            self._keuzeplek,
            self._alle,
            self._overleg,
            Kolom(*self._niveaus.values(), tussen=0),
            self._apart,
            self._uitleg,
            self._maak,
        )
        self.inhoud.addWidget(weg, 0, Qt.AlignmentFlag.AlignLeft)
        self._keuzeplek.voeg(self._keuze)
        for vink in self._niveaus.values():
            vink.zet_tekst("ja")
            vink.getypt.connect(self._toon)
        self._apart.getypt.connect(self._toon)
        toestand.veranderd.connect(self._toon)
        self._toon()

    def geef_toetsenbord(self) -> None:
        """Put the keyboard on the first document."""
        self._keuze.setFocus(Qt.FocusReason.OtherFocusReason)

    def _passend(self) -> Sequence[Formulierkeuze]:
        dossier = self._toestand.dossier
        return self._dienst.bij(dossier, dossier.casus.stap.station)

    def _maak_keuze(self, formulieren: Sequence[Formulierkeuze]) -> MeerkeuzeVeld:
        keuzes = [(f.sleutel, f"{f.titel} ({LEZERNAMEN[f.lezer]})") for f in formulieren]
        keuze = MeerkeuzeVeld("stapel.soorten", "Welke documenten?", keuzes)
        keuze.verlaten.connect(self._toon)
        return keuze

    def _toon_alle(self) -> None:
        """Offer the documents of every step; what was ticked stays so."""
        gekozen = self._keuze.tekst()
        self._keuzeplek.leeg()
        self._keuze = self._maak_keuze(list(self._formulieren.values()))
        self._keuze.zet_tekst(gekozen)
        self._keuzeplek.voeg(self._keuze)
        self._alle.hide()
        self.geef_toetsenbord()

    def _gekozen(self) -> list[Formulierkeuze]:
        sleutels = self._keuze.tekst().split("\n")
        return [f for sleutel in sleutels if (f := self._formulieren.get(sleutel))]

    def _toon(self) -> None:
        """Say how many documents it will be, and which cannot be made and why."""
        overleggen = overlegkeuzes(self._toestand.dossier)
        self._overleg.zet_keuzes(overleggen)
        if overleggen and not self._overleg.tekst():
            self._overleg.zet_tekst(overleggen[-1][0])
        gekozen = self._gekozen()
        self._overleg.setVisible(bool(overleggen) and any(f.over_overleg for f in gekozen))
        opdrachten, bezwaren = self._verzamel()
        self._uitleg.leeg()
        if gekozen:
            samen = f"Samen {aantal_documenten(len(opdrachten))}."
            self._uitleg.voeg(Tekst(f"{samen}{self._in_de_plaats(opdrachten)}", "klein"))
        self._uitleg.voeg(*(Tekst(bezwaar, "letop") for bezwaar in bezwaren))
        self._maak.knop.setEnabled(bool(opdrachten))
        if self.isVisible():
            leg_opnieuw(self)

    def _in_de_plaats(self, opdrachten: Sequence[Tekenopdracht]) -> str:
        """How many make way that nobody has yet, if any."""
        nu = self._toestand.dossier.huidig
        straks = {(o.formulier.sleutel, o.niveau, o.ontvanger, o.overleg_id) for o in opdrachten}
        weg = [
            d
            for d in nu.documenten
            if (d.sleutel, d.niveau, d.ontvanger, d.overleg_id) in straks and nu.mag_weg(d)
        ]
        match len(weg):
            case 0:
                return ""
            case 1:
                return " Eén komt in de plaats van een document dat nog niemand heeft."
            case aantal:
                return f" {aantal} komen in de plaats van documenten die nog niemand heeft."

    def _verzamel(self) -> tuple[list[Tekenopdracht], list[str]]:
        """What must be drawn; in words, what cannot be made and what one should look at first."""
        opdrachten: list[Tekenopdracht] = []
        bezwaren: list[str] = []
        for formulier in self._gekozen():
            try:
                opdrachten += self._opdrachten(formulier)
                dag = self._dienst.dag_geweest(
                    self._toestand.dossier, formulier.sleutel, self._overleg_id(formulier)
                )
                if dag is not None:
                    bezwaren.append(dag_is_geweest(dag))
            except VerwachteFout as fout:
                bezwaren.append(f"{formulier.titel}: {zin(fout).voluit}")
        return opdrachten, bezwaren

    def _opdrachten(self, formulier: Formulierkeuze) -> Sequence[Tekenopdracht]:
        dossier, overleg_id = self._toestand.dossier, self._overleg_id(formulier)
        keuze = self._dienst.keuze(dossier, formulier.sleutel, overleg_id)
        return self._dienst.bereid_voor(
            dossier,
            formulier.sleutel,
            tuple(self._niveaus_van(formulier)),
            keuze.voorgesteld,
            overleg_id,
            ieder_apart=self._apart.tekst() == "ja",
        )

    def _overleg_id(self, formulier: Formulierkeuze) -> int | None:
        tekst = self._overleg.tekst()
        return int(tekst) if formulier.over_overleg and tekst else None

    def _niveaus_van(self, formulier: Formulierkeuze) -> Iterator[Niveau]:
        """The ticked levels; a document that has one level is made in that one."""
        for niveau in formulier.niveaus:
            if len(formulier.niveaus) == 1 or self._niveaus[niveau].tekst() == "ja":
                yield niveau

    def _maak_alles(self) -> None:
        self._toestand.spoelen.emit()
        opdrachten, _ = self._verzamel()
        if opdrachten:
            self._toestand.teken(opdrachten)
