"""Documents of a case: who may receive one, making it from a sheet, keeping it, exporting it.

Collecting sheets and keeping files happens on the register; drawing is a job that gets plain data.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from pga_desktop.documents import maken, voorbeeld
from pga_desktop.documents.forms import Formulier
from pga_desktop.documents.huisstijl import Huisstijl
from pga_desktop.documents.voorbeeld import Beeld as Beeld
from pga_desktop.domain import delen
from pga_desktop.domain.blad import Blad, BladOntvanger
from pga_desktop.domain.bladen import Opdracht, leeg_blad, maak_blad
from pga_desktop.domain.delen import Lezer, Ontvanger
from pga_desktop.domain.document import Document, Niveau
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.overleg import Overleg
from pga_desktop.domain.regio import Regiodata
from pga_desktop.domain.stappen import Station
from pga_desktop.services.casussen import Casusdienst
from pga_desktop.services.instellingen import Instellingendienst
from pga_desktop.services.sessie import Sessie
from pga_desktop.storage.toegang import Toegangsactie

VOOR_GENODIGDEN = frozenset({"uitnodiging_overleg", "agenda_overleg"})
"""Documents that go to everyone invited; other ones about an overleg go to those who were there."""

Job = Callable[[Callable[[int, str], None], Callable[[], bool]], object]


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
class Ontvangerskeuze:
    """Who may receive a document, who is proposed, and which organisations get nothing and why."""

    ontvangers: tuple[Ontvanger, ...]
    voorgesteld: tuple[Ontvanger, ...]
    geweigerd: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Tekenopdracht:
    """One document to draw: the form, the level, and what its readers may know."""

    formulier: Formulier
    niveau: Niveau
    lezer: Lezer
    ontvanger: str
    blad: Blad
    datum: date


@dataclass(frozen=True)
class Getekend:
    """A drawn document that is not kept yet."""

    opdracht: Tekenopdracht
    gemaakt: maken.Gemaakt


class Documentdienst:
    """What one can do with documents."""

    def __init__(
        self,
        sessie: Sessie,
        casussen: Casusdienst,
        instellingen: Instellingendienst,
        regio: Regiodata,
        formulieren: Mapping[str, Formulier],
        huisstijl: Huisstijl,
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
        formulier = self._formulier(sleutel)
        overleg = _overleg(dossier, formulier, overleg_id)
        keuze = self._ontvangers(dossier, formulier, overleg)
        if not keuze.ontvangers:
            raise VerwachteFout("geen-ontvanger")
        return keuze

    def bereid_voor(
        self,
        dossier: Dossier,
        sleutel: str,
        niveaus: Iterable[Niveau],
        ontvangers: Sequence[Ontvanger],
        overleg_id: int | None = None,
    ) -> tuple[Tekenopdracht, ...]:
        """What must be drawn: one document per reader, or per set of readers with equal rights."""
        formulier = self._formulier(sleutel)
        overleg = _overleg(dossier, formulier, overleg_id)
        instellingen, dag = self._instellingen.lees(), self._sessie.klok.vandaag()
        opdrachten: list[Tekenopdracht] = []
        for niveau in niveaus:
            bladen = [
                leeg_blad(dag, niveau, self._regio, instellingen)
                if o.lezer is Lezer.PUBLIEK
                else maak_blad(
                    dossier, Opdracht(ontvanger=o, niveau=niveau, datum=dag, overleg=overleg),
                    self._regio, instellingen,
                )
                for o in ontvangers
            ]  # fmt: skip
            for namen, blad in _gelijke_rechten(ontvangers, bladen):
                lezer = formulier.kenmerken.lezer
                opdrachten.append(Tekenopdracht(formulier, niveau, lezer, namen, blad, dag))
        if not opdrachten:
            raise VerwachteFout("geen-ontvanger")
        return tuple(opdrachten)

    def tekenjob(self, opdrachten: Sequence[Tekenopdracht]) -> Job:
        """A job that draws the documents."""
        huisstijl = self._huisstijl

        def teken(
            meld: Callable[[int, str], None], gestopt: Callable[[], bool]
        ) -> tuple[Getekend, ...]:
            klaar: list[Getekend] = []
            for nummer, o in enumerate(opdrachten):
                if gestopt():
                    break
                meld(100 * nummer // len(opdrachten), o.formulier.kenmerken.titel)
                pdf = maken.maak(o.formulier, o.niveau, o.blad, huisstijl, o.datum)
                klaar.append(Getekend(o, pdf))
            return tuple(klaar)

        return teken

    def bewaar(self, casus_id: int, getekend: Sequence[Getekend]) -> Dossier:
        """Keep drawn documents in the register; returns the case with them."""
        dossier, register = self._casussen.dossier(casus_id), self._sessie.register
        with register.transaction():
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
        """The file of a document; looking at it is logged."""
        pdf = self._sessie.register.pdf(document_id)
        self._sessie.log(Toegangsactie.INZIEN, casus_id, "document", document_id)
        return pdf

    def paginajob(self, pdf: bytes, bladzijde: int, schaal: float) -> Job:
        """A job that draws one page as pixels."""

        def teken(_meld: Callable[[int, str], None], _gestopt: Callable[[], bool]) -> Beeld:
            return voorbeeld.pagina(pdf, bladzijde, schaal)

        return teken

    def exporteer(self, casus_id: int, document_ids: Sequence[int], map_: Path) -> tuple[Path, ...]:
        """Readable copies in a folder the user chose, under names without personal data."""
        dossier = self._casussen.dossier(casus_id)
        alle = {d.id: d for t in dossier.trajecten for d in t.documenten}
        paden = []
        for document_id in document_ids:
            document = alle[document_id]
            pdf = self._sessie.register.pdf(document_id)
            naam = f"{document.sleutel}-{document.niveau}-{dossier.casus.nummer}"
            paden.append(_schrijf(map_, naam, pdf))
            self._sessie.log(Toegangsactie.EXPORTEREN, casus_id, "document", document_id)
        return tuple(paden)

    def _formulier(self, sleutel: str) -> Formulier:
        try:
            return self._formulieren[sleutel]
        except KeyError:
            raise VerwachteFout("formulier-onbekend") from None

    def _ontvangers(
        self, dossier: Dossier, formulier: Formulier, overleg: Overleg | None
    ) -> Ontvangerskeuze:
        match formulier.kenmerken.lezer:
            case Lezer.CLIENT:
                client = delen.ontvanger_client(dossier)
                allen = (client, *delen.vertegenwoordigers(dossier))
                return Ontvangerskeuze(allen, (client,))
            case Lezer.AANMELDER:
                return _iedereen(delen.ontvanger_aanmelder(dossier))
            case Lezer.ZVH | Lezer.OM:
                opschaling = dossier.huidig.opschaling
                naam = self._regio.label("zvh", opschaling.zvh) if opschaling else ""
                lezer = formulier.kenmerken.lezer
                return _iedereen(Ontvanger(lezer, naam or "ZVH", organisatie=naam))
            case Lezer.PARTNER:
                genodigden = formulier.sleutel in VOOR_GENODIGDEN
                partners = delen.ontvangende_partners(dossier, overleg, aanwezig=not genodigden)
                geweigerd = delen.geweigerde_partners(dossier, overleg)
                return Ontvangerskeuze(partners, partners, geweigerd)
            case Lezer.INTERN:
                return _iedereen(Ontvanger(Lezer.INTERN, self._sessie.gebruiker))
            case _:
                return _iedereen(Ontvanger(Lezer.PUBLIEK, "iedereen"))


def _keuze(formulier: Formulier) -> Formulierkeuze:
    k = formulier.kenmerken
    return Formulierkeuze(k.sleutel, k.titel, k.lezer, k.stap, k.niveaus, _over_overleg(formulier))


def _over_overleg(formulier: Formulier) -> bool:
    return any(pad.startswith("overleg.") for pad in formulier.kenmerken.nodig)


def _overleg(dossier: Dossier, formulier: Formulier, overleg_id: int | None) -> Overleg | None:
    if not _over_overleg(formulier):
        return None
    gevonden = [o for o in dossier.huidig.overleggen if overleg_id in (o.id, None)]
    if not gevonden:
        raise VerwachteFout("overleg-nodig")
    return gevonden[-1]


def _iedereen(*ontvangers: Ontvanger) -> Ontvangerskeuze:
    return Ontvangerskeuze(ontvangers, ontvangers)


def _gelijke_rechten(
    ontvangers: Sequence[Ontvanger], bladen: Sequence[Blad]
) -> list[tuple[str, Blad]]:
    """Readers whose sheets say the same share one document; a person's letter is always her own."""
    groepen: dict[Blad, list[tuple[Ontvanger, Blad]]] = {}
    for ontvanger, blad in zip(ontvangers, bladen, strict=True):
        persoonlijk = ontvanger.lezer is not Lezer.PARTNER
        sleutel = blad if persoonlijk else replace(blad, ontvanger=BladOntvanger())
        groepen.setdefault(sleutel, []).append((ontvanger, blad))
    uitkomst = []
    for leden in groepen.values():
        namen = "; ".join(ontvanger.naam for ontvanger, _ in leden)
        blad = leden[0][1]
        if len(leden) > 1:
            samen = BladOntvanger(naam=namen, aanhef=namen, organisatie=namen)
            blad = replace(blad, ontvanger=samen)
        uitkomst.append((namen, blad))
    return uitkomst


def _schrijf(map_: Path, naam: str, pdf: bytes) -> Path:
    """Write a copy under a name that is free; nothing half-written stays behind."""
    pad = map_ / f"{naam}.pdf"
    volgnummer = 2
    while pad.exists():
        pad = map_ / f"{naam}-{volgnummer}.pdf"
        volgnummer += 1
    try:
        map_.mkdir(parents=True, exist_ok=True)
        pad.write_bytes(pdf)
    except OSError:
        pad.unlink(missing_ok=True)
        raise VerwachteFout("schrijven-mislukt") from None
    return pad
