"""A copy of the document in sight that opens with a passphrase only."""

from pathlib import Path

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.ui.documenten.documentactie import Actiepaneel, Bijdocument
from pga_desktop.ui.documenten.documentwoorden import CONCEPT_UITLEG, NOG_NIET_COMPLEET
from pga_desktop.ui.documenten.oordeel import is_ondertekend
from pga_desktop.ui.meldingen import Melding, zin
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toegang.mapkeuze import Mapkeuze
from pga_desktop.ui.toegang.wachtzinkeuze import Wachtzinkeuze
from pga_desktop.ui.voorkeuren import documentenmap
from pga_desktop.ui.widgets.indeling import Kolom, Vloei
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.tekst import Tekst

_UITLEG = (
    "De kopie gaat alleen open met de wachtzin die u nu kiest. Geef die op een andere manier door"
    " dan de kopie. Het programma bewaart de wachtzin niet: wie hem kwijt is, kan de kopie niet"
    " meer openen."
)
_GEEN_ARCHIEF = (
    "Een kopie met een wachtzin is niet geschikt voor het archief. Het gewone document is dat wel."
)
_ONDERTEKEND = (
    "In een kopie met wachtzin zijn de handtekeningen niet meer te controleren. In het gewone"
    " document wel."
)


class Beveiligpaneel(Actiepaneel):
    """Asks a passphrase twice and a folder; the passphrase is forgotten as soon as it is used."""

    def __init__(self, bij: Bijdocument) -> None:
        super().__init__()
        self._bij = bij
        self._dienst = bij.toestand.omgeving.diensten.kopieen
        self._zin = Wachtzinkeuze(
            "beveiligen", self._dienst.beoordeel_wachtzin, self._dienst.stel_wachtzin_voor
        )
        self._map = Mapkeuze("beveiligen.map", "Map voor de kopie", documentenmap())
        concept = bool(bij.document.ontbreekt)
        woorden = "Kopie van dit concept maken" if concept else "Kopie maken"
        self._doe, weg = Knop(woorden, primair=True), Link("Annuleren")
        self.hoofdknop = self._doe
        self._doe.setObjectName("beveiligen.doen")
        weg.setObjectName("beveiligen.annuleren")
        self._doe.clicked.connect(self._maak)
        weg.clicked.connect(self.laat_af)
        knoppen = Vloei(self._doe, weg, tussen=RUIMTE.m)
        uitleg = Kolom(Tekst(_UITLEG, "klein"), Tekst(_GEEN_ARCHIEF, "klein"), tussen=RUIMTE.xs)
        if concept:
            uitleg.voeg(Tekst(f"{NOG_NIET_COMPLEET} {CONCEPT_UITLEG}", "letop"))
        if is_ondertekend(bij):
            uitleg.voeg(Tekst(_ONDERTEKEND, "letop"))
        Kolom(uitleg, self._zin, self._map, knoppen, ouder=self)
        self.setFocusProxy(self._zin)

    def _maak(self) -> None:
        wachtzin = self._zin.wachtzin()
        if wachtzin is None:
            return
        toestand, map_ = self._bij.toestand, self._map.map()
        try:
            job = self._dienst.beveiligjob(toestand.casus_id, self._bij.document.id, wachtzin, map_)
        except VerwachteFout as fout:
            toestand.omgeving.melding.emit(zin(fout))
            return
        self._doe.setEnabled(False)
        self._naar = map_
        toestand.omgeving.werkbank.start(job, klaar=self._bewaar, mislukt=self._mislukt)

    def _bewaar(self, kopie: bytes) -> None:
        self._doe.setEnabled(True)
        toestand, nummer = self._bij.toestand, self._bij.document.id
        try:
            pad: Path = self._dienst.bewaar_beveiligd(toestand.casus_id, nummer, kopie, self._naar)
        except VerwachteFout as fout:
            toestand.omgeving.melding.emit(zin(fout))
            return
        gelukt = f"De kopie met wachtzin staat klaar als {pad.name}."
        toestand.omgeving.melding.emit(Melding(gelukt, _GEEN_ARCHIEF, fout=False))
        self.laat_af()

    def _mislukt(self, fout: Exception) -> None:
        self._doe.setEnabled(True)
        raise fout

    def laat_af(self) -> None:
        self._zin.wis()
        self.gesloten.emit()
