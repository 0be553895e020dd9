"""Documents of a case: what its readers would get, keeping what was made, looking at it.

Collecting sheets and keeping files happens on the register; drawing is a job that gets plain data
and loads what it draws with, so that the window does not wait for it (`tekenwerk`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from pga_desktop.domain.blad import Blad
from pga_desktop.domain.bladen import Opdracht, leeg_blad, maak_blad
from pga_desktop.domain.delen import Lezer
from pga_desktop.domain.document import Document, Niveau
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.ontvangers import Ontvanger
from pga_desktop.domain.overleg import Overleg
from pga_desktop.domain.regio import Regiodata
from pga_desktop.domain.stappen import Station
from pga_desktop.domain.velden import Soort
from pga_desktop.services import aanbod
from pga_desktop.services.casussen import Casusdienst
from pga_desktop.services.formulierkeuze import Formulierkeuze, alineaveld, formulierkeuze
from pga_desktop.services.instellingen import Instellingendienst
from pga_desktop.services.invoer import lees_woorden
from pga_desktop.services.jobs import Job
from pga_desktop.services.ontvangers import (
    INZAGE,
    SCHEIDING,
    Ontvangerskeuze,
    kies_ontvangers,
    kies_overleg,
    voeg_samen,
)
from pga_desktop.services.sessie import Sessie
from pga_desktop.services.tekenwerk import Getekend, Tekenopdracht, Tekenwerk, tekenjob
from pga_desktop.storage.toegang import Toegangsactie

if TYPE_CHECKING:
    from pga_desktop.documents.forms import Formulier
    from pga_desktop.documents.huisstijl import Huisstijl

_GEEN_ALINEAS: Final[Mapping[Niveau, str]] = {}


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
        keuzes = [formulierkeuze(f) for f in self._formulieren.values()]
        return tuple(sorted(keuzes, key=lambda k: (k.station, k.titel)))

    def bij(self, dossier: Dossier, station: Station) -> tuple[Formulierkeuze, ...]:
        """The documents that fit a station of a case."""
        return tuple(
            k
            for k in self.formulieren()
            if aanbod.stelt_voor(dossier, k.sleutel, k.station, station)
        )

    def te_maken(self, dossier: Dossier) -> tuple[Formulierkeuze, ...]:
        """The documents that are true of a case; what fits its step comes first."""
        passend = self.bij(dossier, dossier.casus.stap.station)
        rest = (
            k for k in self.formulieren() if k not in passend and aanbod.past(dossier, k.sleutel)
        )
        return (*passend, *rest)

    def keuze(
        self, dossier: Dossier, sleutel: str, overleg_id: int | None = None
    ) -> Ontvangerskeuze:
        """Who may receive this document.

        Raises `document-past-niet`, `overleg-nodig` and `geen-ontvanger`.
        """
        lezer = self._formulier(sleutel).kenmerken.lezer
        aanbod.controleer(dossier, sleutel)
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
        *,
        alineas: Mapping[Niveau, str] = _GEEN_ALINEAS,
        ieder_apart: bool = False,
        met_bsn: bool = False,
    ) -> tuple[Tekenopdracht, ...]:
        """What must be drawn: one document per reader, or per set of partners with equal rights.

        With `ieder_apart` also partners with equal rights get one each. `alineas` is what the
        writer adds, by level. `met_bsn` lets the BSN go along, to who may be given it by choice.
        Raises what `keuze` raises, and `niveau-nodig`, `ontvanger-nodig` or `ontvanger-geweigerd`.
        """
        gekozen = tuple(niveaus)
        if not gekozen:
            raise VerwachteFout("niveau-nodig")
        if not ontvangers:
            raise VerwachteFout("ontvanger-nodig")
        if not set(ontvangers) <= set(self.keuze(dossier, sleutel, overleg_id).ontvangers):
            raise VerwachteFout("ontvanger-geweigerd")
        overleg = kies_overleg(dossier, sleutel, overleg_id)
        dag = self._sessie.klok.vandaag()
        opdrachten: list[Tekenopdracht] = []
        for niveau in gekozen:
            tekst = lees_woorden(alineas.get(niveau, ""))
            groepen = [(o,) for o in ontvangers] if ieder_apart else [tuple(ontvangers)]
            for groep in groepen:
                opdrachten += self._opdrachten(
                    dossier,
                    sleutel,
                    niveau,
                    groep,
                    overleg=overleg,
                    dag=dag,
                    alinea=tekst,
                    met_bsn=met_bsn,
                )
        return tuple(opdrachten)

    def ontbreekt(
        self,
        dossier: Dossier,
        sleutel: str,
        ontvanger: Ontvanger,
        overleg_id: int | None = None,
    ) -> tuple[str, ...]:
        """The placeholders that must be filled before this reader may be given the document."""
        formulier = self._formulier(sleutel)
        overleg = kies_overleg(dossier, sleutel, overleg_id)
        niveau = formulier.kenmerken.niveaus[0]
        (opdracht,) = self._opdrachten(
            dossier,
            sleutel,
            niveau,
            [ontvanger],
            overleg=overleg,
            dag=self._sessie.klok.vandaag(),
            alinea="",
        )
        return formulier.kenmerken.ontbreekt(opdracht.blad)

    def dag_geweest(
        self, dossier: Dossier, sleutel: str, overleg_id: int | None = None
    ) -> date | None:
        """The day a document invites to, when that was before today.

        Raises `overleg-nodig`.
        """
        overleg = kies_overleg(dossier, sleutel, overleg_id)
        dag = aanbod.nodigt_uit_voor(dossier, sleutel, overleg)
        return dag if dag is not None and dag < self._sessie.klok.vandaag() else None

    def opnieuw(self, dossier: Dossier, document: Document) -> Tekenopdracht | None:
        """What a document would be if it were made now, as of the day it was made.

        None when it cannot be told: nobody of its readers may have it any more, or what they may
        know is no longer the same, or it belongs to an earlier traject.
        """
        if document.ouder_id != dossier.huidig.traject.id:
            return None
        try:
            keuze = self.keuze(dossier, document.sleutel, document.overleg_id)
            overleg = kies_overleg(dossier, document.sleutel, document.overleg_id)
        except VerwachteFout:
            return None
        namen = document.ontvanger.split(SCHEIDING)
        ontvangers = [o for o in keuze.ontvangers if o.naam in (document.ontvanger, *namen)]
        opdrachten = self._opdrachten(
            dossier,
            document.sleutel,
            document.niveau,
            ontvangers,
            overleg=overleg,
            dag=document.gemaakt_op.astimezone().date(),
            alinea=document.eigen_alinea,
            met_bsn=document.met_bsn,
        )
        return next((o for o in opdrachten if o.ontvanger == document.ontvanger), None)

    def _opdrachten(
        self,
        dossier: Dossier,
        sleutel: str,
        niveau: Niveau,
        ontvangers: Sequence[Ontvanger],
        *,
        overleg: Overleg | None,
        dag: date,
        alinea: str,
        met_bsn: bool = False,
    ) -> list[Tekenopdracht]:
        formulier, instellingen = self._formulier(sleutel), self._instellingen.lees()

        def blad(ontvanger: Ontvanger) -> Blad:
            if ontvanger.lezer is Lezer.PUBLIEK:
                return leeg_blad(dag, niveau, self._regio, instellingen)
            opdracht = Opdracht(
                ontvanger=ontvanger,
                niveau=niveau,
                datum=dag,
                overleg=overleg,
                op_keuze=frozenset({Soort.BSN}) if met_bsn else frozenset(),
                eigen_alinea=alinea,
                inzage=sleutel == INZAGE,
            )
            return maak_blad(dossier, opdracht, self._regio, instellingen)

        exemplaren = voeg_samen(ontvangers, [blad(o) for o in ontvangers])
        lezer, overleg_id = formulier.kenmerken.lezer, overleg.id if overleg else None
        return [
            Tekenopdracht(formulier, niveau, lezer, e.ontvanger, e.blad, dag, overleg_id)
            for e in exemplaren
        ]

    def tekenjob(self, opdrachten: Sequence[Tekenopdracht]) -> Job[Tekenwerk]:
        """A job that draws the documents in the house style of the register."""
        return tekenjob(opdrachten, self._huisstijl)

    def bewaar(self, casus_id: int, werk: Tekenwerk) -> Dossier:
        """Keep what was drawn in the register; returns the case with it.

        One that was not given yet makes way for a newer version of itself; of one that was, the
        newer version says that it replaces it. That the BSN goes along is logged.
        """
        dossier, register = self._casussen.dossier(casus_id), self._sessie.register
        if not werk.gelukt:
            return dossier
        nu = dossier.huidig
        nieuw = [(self._document(dossier, g), g.gemaakt.pdf) for g in werk.gelukt]
        brieven = {document.brief for document, _ in nieuw}
        vorige = [d for d in nu.documenten if d.brief in brieven]
        with self._sessie.transactie():
            bewerking = register.bewerk(casus_id, dossier.casus.versie)
            for weg in (d for d in vorige if nu.mag_weg(d)):
                bewerking.verwijder_document(weg.ref)
            for document, pdf in nieuw:
                gegeven = (d.id for d in vorige if d.brief == document.brief and not nu.mag_weg(d))
                vervangt = max(gegeven, default=None)
                bewaard = bewerking.bewaar_document(replace(document, vervangt=vervangt), pdf)
                if bewaard.met_bsn:
                    self._sessie.log(
                        Toegangsactie.INZIEN, dossier, bewaard.ref, reden="bsn-meegestuurd"
                    )
                veld = alineaveld(document.sleutel, document.niveau)
                register.vergeet_concept(nu.traject.ref, veld)
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
            overleg_id=g.opdracht.overleg_id,
            eigen_alinea=g.opdracht.blad.document.eigen_alinea,
            vulhash=g.gemaakt.vulhash,
            ontbreekt=g.gemaakt.ontbreekt,
            met_bsn=bool(g.opdracht.blad.persoon.bsn),
        )

    def pdf(self, casus_id: int, document_id: int) -> bytes:
        """The file of a document of a case; looking at it is logged. `document-niet-gevonden`."""
        dossier = self._casussen.dossier(casus_id)
        _, document = dossier.document(document_id)
        self._sessie.log(Toegangsactie.INZIEN, dossier, document.ref)
        return self._sessie.register.pdf(document_id)

    def _formulier(self, sleutel: str) -> "Formulier":
        try:
            return self._formulieren[sleutel]
        except KeyError:
            raise VerwachteFout("formulier-onbekend") from None
