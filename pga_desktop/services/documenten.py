"""Documents of a case: making one from a sheet, keeping it, looking at it, exporting it.

Collecting sheets and keeping files happens on the register; drawing is a job that gets plain data
and loads what it draws with, so that the window does not wait for it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pga_desktop.domain.blad import Blad
from pga_desktop.domain.bladen import Opdracht, leeg_blad, maak_blad
from pga_desktop.domain.delen import Lezer, Ontvanger
from pga_desktop.domain.document import Document, Niveau
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.regio import Regiodata
from pga_desktop.domain.stappen import Station
from pga_desktop.services.casussen import Casusdienst
from pga_desktop.services.instellingen import Instellingendienst
from pga_desktop.services.ontvangers import (
    OVER_OVERLEG,
    Ontvangerskeuze,
    kies_ontvangers,
    kies_overleg,
    voeg_samen,
)
from pga_desktop.services.sessie import Sessie
from pga_desktop.services.uitvoer import schrijf_nieuw
from pga_desktop.storage.toegang import Toegangsactie

if TYPE_CHECKING:
    from pga_desktop.documents.forms import Formulier
    from pga_desktop.documents.huisstijl import Huisstijl
    from pga_desktop.documents.maken import Gemaakt

Meld = Callable[[int, str], None]
Gestopt = Callable[[], bool]


@dataclass(frozen=True)
class Formulierkeuze:
    """A document one can make."""

    sleutel: str
    titel: str
    lezer: Lezer
    station: Station
    niveaus: tuple[Niveau, ...]
    over_overleg: bool


@dataclass(frozen=True)
class Tekenopdracht:
    """One document to draw: the form, the level, and what its readers may know."""

    formulier: "Formulier"
    niveau: Niveau
    lezer: Lezer
    ontvanger: str
    blad: Blad
    datum: date


@dataclass(frozen=True)
class Getekend:
    """A drawn document that is not kept yet."""

    opdracht: Tekenopdracht
    gemaakt: "Gemaakt"


class Beeld(NamedTuple):
    """A page as pixels, row by row, four bytes each (RGBA), and how many pages there are."""

    breedte: int
    hoogte: int
    pixels: bytes
    bladzijden: int


class Documentdienst:
    """What one can do with documents."""

    def __init__(
        self,
        sessie: Sessie,
        *,
        casussen: Casusdienst,
        instellingen: Instellingendienst,
        regio: Regiodata,
        formulieren: Mapping[str, "Formulier"],
        huisstijl: "Huisstijl",
    ) -> None:
        self._sessie, self._casussen, self._instellingen = sessie, casussen, instellingen
        self._regio, self._formulieren, self._huisstijl = regio, formulieren, huisstijl

    def formulieren(self) -> tuple[Formulierkeuze, ...]:
        """Every document, in the order of the process."""
        keuzes = [_keuze(f) for f in self._formulieren.values()]
        return tuple(sorted(keuzes, key=lambda k: (k.station, k.titel)))

    def bij(self, dossier: Dossier, station: Station) -> tuple[Formulierkeuze, ...]:
        """The documents that fit a station of a case."""
        opgeschaald = bool(dossier.huidig.opschalingen)
        return tuple(
            k
            for k in self.formulieren()
            if k.station is station and (k.lezer is not Lezer.ZVH or opgeschaald)
        )

    def keuze(
        self, dossier: Dossier, sleutel: str, overleg_id: int | None = None
    ) -> Ontvangerskeuze:
        """Who may receive this document. Raises `overleg-nodig` and `geen-ontvanger`."""
        lezer = self._formulier(sleutel).kenmerken.lezer
        return kies_ontvangers(
            dossier,
            sleutel,
            lezer,
            overleg=kies_overleg(dossier, sleutel, overleg_id),
            regio=self._regio,
            gebruiker=self._sessie.gebruiker,
        )

    def bereid_voor(
        self,
        dossier: Dossier,
        sleutel: str,
        niveaus: Iterable[Niveau],
        ontvangers: Sequence[Ontvanger],
        overleg_id: int | None = None,
    ) -> tuple[Tekenopdracht, ...]:
        """What must be drawn: one document per reader, or per set of partners with equal rights.

        Raises what `keuze` raises, and `niveau-nodig`, `ontvanger-nodig` or `ontvanger-geweigerd`.
        """
        gekozen = tuple(niveaus)
        if not gekozen:
            raise VerwachteFout("niveau-nodig")
        if not ontvangers:
            raise VerwachteFout("ontvanger-nodig")
        if not set(ontvangers) <= set(self.keuze(dossier, sleutel, overleg_id).ontvangers):
            raise VerwachteFout("ontvanger-geweigerd")
        formulier, dag = self._formulier(sleutel), self._sessie.klok.vandaag()
        overleg = kies_overleg(dossier, sleutel, overleg_id)
        instellingen = self._instellingen.lees()

        def blad(ontvanger: Ontvanger, niveau: Niveau) -> Blad:
            if ontvanger.lezer is Lezer.PUBLIEK:
                return leeg_blad(dag, niveau, self._regio, instellingen)
            opdracht = Opdracht(ontvanger=ontvanger, niveau=niveau, datum=dag, overleg=overleg)
            return maak_blad(dossier, opdracht, self._regio, instellingen)

        return tuple(
            Tekenopdracht(formulier, niveau, formulier.kenmerken.lezer, e.ontvanger, e.blad, dag)
            for niveau in gekozen
            for e in voeg_samen(ontvangers, [blad(o, niveau) for o in ontvangers])
        )

    def tekenjob(
        self, opdrachten: Sequence[Tekenopdracht]
    ) -> Callable[[Meld, Gestopt], tuple[Getekend, ...]]:
        """A job that draws the documents."""
        huisstijl = self._huisstijl

        def teken(meld: Meld, gestopt: Gestopt) -> tuple[Getekend, ...]:
            from pga_desktop.documents.maken import maak  # noqa: PLC0415 - see above

            klaar: list[Getekend] = []
            for nummer, o in enumerate(opdrachten):
                if gestopt():
                    break
                meld(100 * nummer // len(opdrachten), o.formulier.kenmerken.titel)
                klaar.append(Getekend(o, maak(o.formulier, o.niveau, o.blad, huisstijl, o.datum)))
            return tuple(klaar)

        return teken

    def bewaar(self, casus_id: int, getekend: Sequence[Getekend]) -> Dossier:
        """Keep drawn documents in the register; returns the case with them."""
        dossier, register = self._casussen.dossier(casus_id), self._sessie.register
        with self._sessie.transactie():
            bewerking = register.bewerk(casus_id, dossier.casus.versie)
            for g in getekend:
                bewerking.bewaar_document(self._document(dossier, g), g.gemaakt.pdf)
        return self._casussen.dossier(casus_id)

    def _document(self, dossier: Dossier, g: Getekend) -> Document:
        return Document(
            ouder_id=dossier.huidig.traject.id,
            sleutel=g.gemaakt.sleutel,
            niveau=g.gemaakt.niveau,
            lezer=g.opdracht.lezer,
            ontvanger=g.opdracht.ontvanger,
            titel=g.gemaakt.titel,
            formulierversie=g.gemaakt.versie,
            teksthash=g.gemaakt.teksthash,
            gemaakt_op=self._sessie.klok.nu(),
            bladzijden=g.gemaakt.bladzijden,
        )

    def pdf(self, casus_id: int, document_id: int) -> bytes:
        """The file of a document of a case; looking at it is logged. `document-niet-gevonden`."""
        dossier = self._casussen.dossier(casus_id)
        document = _document_van(dossier, document_id)
        self._sessie.log(Toegangsactie.INZIEN, dossier, document.ref)
        return self._sessie.register.pdf(document_id)

    def paginajob(
        self, pdf: bytes, bladzijde: int, schaal: float
    ) -> Callable[[Meld, Gestopt], Beeld]:
        """A job that draws one page as pixels."""

        def teken(_meld: Meld, _gestopt: Gestopt) -> Beeld:
            from pga_desktop.documents.voorbeeld import pagina  # noqa: PLC0415 - see above

            return Beeld(*pagina(pdf, bladzijde, schaal))

        return teken

    def exporteer(self, casus_id: int, document_ids: Sequence[int], map_: Path) -> tuple[Path, ...]:
        """Readable copies in a folder the user chose, under names without personal data.

        Each copy is logged, and no copy is left that is not. Raises `exportmap-ontbreekt`,
        `export-mislukt` and `document-niet-gevonden`.
        """
        if not (map_.is_absolute() and map_.is_dir()):
            raise VerwachteFout("exportmap-ontbreekt")
        dossier = self._casussen.dossier(casus_id)
        documenten = [_document_van(dossier, document_id) for document_id in document_ids]
        return tuple(self._exporteer(dossier, document, map_) for document in documenten)

    def _exporteer(self, dossier: Dossier, document: Document, map_: Path) -> Path:
        pdf = self._sessie.register.pdf(document.id)
        naam = f"{document.sleutel}-{document.niveau}-{dossier.casus.nummer}"
        pad: Path | None = None
        try:
            with self._sessie.transactie():
                self._sessie.log(Toegangsactie.EXPORTEREN, dossier, document.ref)
                pad = schrijf_nieuw(map_, naam, pdf)
        except OSError:
            raise VerwachteFout("export-mislukt") from None
        except VerwachteFout:
            if pad is not None:
                pad.unlink(missing_ok=True)
            raise
        return pad

    def _formulier(self, sleutel: str) -> "Formulier":
        try:
            return self._formulieren[sleutel]
        except KeyError:
            raise VerwachteFout("formulier-onbekend") from None


def _keuze(formulier: "Formulier") -> Formulierkeuze:
    k = formulier.kenmerken
    over_overleg = k.sleutel in OVER_OVERLEG
    return Formulierkeuze(k.sleutel, k.titel, k.lezer, k.stap, k.niveaus, over_overleg)


def _document_van(dossier: Dossier, document_id: int) -> Document:
    for traject in dossier.trajecten:
        for document in traject.documenten:
            if document.id == document_id:
                return document
    raise VerwachteFout("document-niet-gevonden")
