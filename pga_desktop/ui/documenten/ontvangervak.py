"""For whom a document is made: who may have it, and who gets nothing and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.delen import Lezer
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.ontvangers import Ontvanger
from pga_desktop.services.formulierkeuze import Formulierkeuze
from pga_desktop.services.ontvangers import Ontvangerskeuze
from pga_desktop.ui.casus.rijen import Plek
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.keuzevelden import MeerkeuzeVeld, VinkVeld
from pga_desktop.ui.widgets.tekst import Tekst

_NIETS = {
    "organisatie-onbekend": "staat niet bij Partners",
    "niet-betrokken": "noem de organisatie eerst bij Betrokken partners, of geef haar een actie",
    "zonder-convenant": "heeft het convenant niet ondertekend",
}


class Ontvangervak(QWidget):
    """The readers of one document, to choose from when there are more. Signal `gewijzigd`."""

    gewijzigd = Signal()

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__()
        self._toestand = toestand
        self._dienst = toestand.omgeving.diensten.documenten
        self._wat: tuple[str, int | None] = ("", None)
        self._keuze: Ontvangerskeuze | None = None
        self._veld: MeerkeuzeVeld | None = None
        self._plek = Plek()
        self._apart = VinkVeld("document.ieder_apart", "Ieder een eigen exemplaar")
        self._uitleg = Plek(tussen=RUIMTE.xs)
        Kolom(self._plek, self._apart, self._uitleg, ouder=self)
        self.hide()

    def toon(self, formulier: Formulierkeuze | None, overleg_id: int | None) -> None:
        """Show who may have this document, or nothing; who it is proposed for is chosen."""
        self._plek.leeg()
        self._uitleg.leeg()
        self._apart.hide()
        self._veld, self._keuze = None, None
        self.setVisible(formulier is not None)
        if formulier is None:
            return
        self._wat = (formulier.sleutel, overleg_id)
        try:
            self._keuze = self._dienst.keuze(self._toestand.dossier, *self._wat)
        except VerwachteFout as fout:
            self._uitleg.voeg(Tekst(zin(fout).voluit, "klein"))
            return
        self._toon_keuze(self._keuze, formulier)

    def _toon_keuze(self, keuze: Ontvangerskeuze, formulier: Formulierkeuze) -> None:
        namen = [o.naam for o in keuze.ontvangers]
        if len(namen) > 1:
            self._veld = MeerkeuzeVeld(
                "document.ontvangers", "Voor wie?", [(naam, naam) for naam in namen]
            )
            self._veld.zet_tekst("\n".join(o.naam for o in keuze.voorgesteld))
            self._veld.getypt.connect(self.gewijzigd)
            self._plek.voeg(self._veld)
            self._apart.setVisible(formulier.lezer is Lezer.PARTNER)
        elif namen:
            self._uitleg.voeg(Tekst(f"Voor: {namen[0]}", "klein"))
        for organisatie, reden in keuze.geweigerd:
            self._uitleg.voeg(Tekst(f"{organisatie} krijgt niets: {_NIETS[reden]}.", "klein"))

    def kies(self, namen: list[str]) -> None:
        """Choose these readers, as far as they may have it."""
        if self._veld is not None:
            self._veld.zet_tekst("\n".join(n for n in self._veld.keuzes() if n in namen))

    @property
    def keuze(self) -> Ontvangerskeuze | None:
        """Who may have it, as it was shown; None when nobody may or no document is chosen."""
        return self._keuze

    @property
    def ieder_apart(self) -> bool:
        """Whether readers with equal rights each get their own."""
        return not self._apart.isHidden() and self._apart.tekst() == "ja"

    def gekozen(self) -> tuple[Ontvanger, ...]:
        """Who is chosen, of those that may have it now. Raises what `Documentdienst.keuze` does."""
        ontvangers = self._dienst.keuze(self._toestand.dossier, *self._wat).ontvangers
        if self._veld is None:
            return ontvangers
        namen = set(self._veld.tekst().split("\n"))
        return tuple(o for o in ontvangers if o.naam in namen)
