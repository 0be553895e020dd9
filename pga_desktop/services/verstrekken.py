"""What becomes of a document: put ready, given to someone, thrown away. Never changed."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from pga_desktop.domain.document import DATUMVELDEN, Document, Documentstand, Documentstap
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.regio import Regiodata
from pga_desktop.domain.velden import Ref, Rij
from pga_desktop.services.casussen import Casusdienst
from pga_desktop.services.documenten import Documentdienst
from pga_desktop.services.invoer import lees_regel
from pga_desktop.services.jobs import Gestopt, Job, Meld
from pga_desktop.services.sessie import Sessie

WIJZEN: Final = "verzendwijzen"
ANDERS: Final = "anders"


@dataclass(frozen=True)
class Verstrekking:
    """How, when and to whom documents are given; `wijze_anders` says how when it is *anders*.

    Without `aan` each of several documents goes to the reader it was made for.
    """

    datum: date
    wijze: str
    aan: str = ""
    wijze_anders: str = ""


@dataclass(frozen=True)
class Weggegooid:
    """A document that was thrown away, whole, so that it can come back."""

    rijen: tuple[Rij, ...]
    pdf: bytes = field(repr=False)


class Verstrekdienst:
    """The steps in the life of a document."""

    def __init__(
        self,
        sessie: Sessie,
        *,
        casussen: Casusdienst,
        documenten: Documentdienst,
        regio: Regiodata,
    ) -> None:
        self._sessie, self._casussen, self._documenten = sessie, casussen, documenten
        self._regio = regio

    def zet_klaar(self, casus_id: int, document_ids: Sequence[int]) -> Dossier:
        """Say that documents can go out.

        Those in which something is open stay a concept, those that are out stay as they are.
        """
        dossier = self._casussen.dossier(casus_id)
        heel = [n for n in document_ids if not dossier.document(n)[1].ontbreekt]
        return self._zet(casus_id, heel, Documentstand.CONCEPT, Documentstand.KLAARGEZET)

    def maak_concept(self, casus_id: int, document_ids: Sequence[int]) -> Dossier:
        """Say that documents that were put ready are not."""
        return self._zet(casus_id, document_ids, Documentstand.KLAARGEZET, Documentstand.CONCEPT)

    def verstrek(
        self,
        casus_id: int,
        document_ids: Sequence[int],
        hoe: Verstrekking,
        *,
        vul_datum: bool = False,
    ) -> Dossier:
        """Record that documents were sent or handed over; `vul_datum` fills in the date of the
        process that goes with each, where there is none yet.

        Raises `document-onvolledig`, `verzendwijze-nodig`, `verzendwijze-anders`, `aan-wie-nodig`,
        `verzenddatum-in-toekomst`, `verzenddatum-te-vroeg` and what `lees_regel` raises; nothing is
        recorded then.
        """
        hoe = replace(hoe, aan=lees_regel(hoe.aan), wijze_anders=lees_regel(hoe.wijze_anders))
        dossier = self._casussen.dossier(casus_id)
        documenten = [dossier.document(nummer)[1] for nummer in document_ids]
        samen = len(documenten) > 1
        aan = [hoe.aan or (document.ontvanger if samen else "") for document in documenten]
        for document, wie in zip(documenten, aan, strict=True):
            self._controleer(document, replace(hoe, aan=wie))
        with self._sessie.transactie():
            bewerking = self._sessie.register.bewerk(casus_id, dossier.casus.versie)
            for document, wie in zip(documenten, aan, strict=True):
                bewerking.voeg_toe(
                    Documentstap(
                        ouder_id=document.id,
                        stand=Documentstand.VERSTREKT,
                        datum=hoe.datum,
                        wijze=hoe.wijze,
                        wijze_anders=hoe.wijze_anders if hoe.wijze == ANDERS else "",
                        aan=wie,
                    )
                )
                if vul_datum and (plek := open_datumveld(dossier, document)):
                    bewerking.zet(*plek, hoe.datum)
        return self._casussen.dossier(casus_id)

    def _controleer(self, document: Document, hoe: Verstrekking) -> None:
        if document.ontbreekt:
            raise VerwachteFout("document-onvolledig")
        if hoe.wijze not in self._regio.lijst(WIJZEN).sleutels:
            raise VerwachteFout("verzendwijze-nodig")
        if hoe.wijze == ANDERS and not hoe.wijze_anders:
            raise VerwachteFout("verzendwijze-anders")
        if not hoe.aan:
            raise VerwachteFout("aan-wie-nodig")
        if hoe.datum > self._sessie.klok.vandaag():
            raise VerwachteFout("verzenddatum-in-toekomst")
        gemaakt = document.gemaakt_op.astimezone().date()
        if hoe.datum < gemaakt:
            raise VerwachteFout("verzenddatum-te-vroeg", datum=gemaakt.isoformat())

    def neem_terug(
        self, casus_id: int, stappen: Sequence[Ref], ingevuld: tuple[Ref, str] | None = None
    ) -> Dossier:
        """Undo steps that were recorded by mistake, and the date that was filled in with them.

        The history keeps that they were there.
        """
        dossier = self._casussen.dossier(casus_id)
        with self._sessie.transactie():
            bewerking = self._sessie.register.bewerk(casus_id, dossier.casus.versie)
            for stap in stappen:
                bewerking.verwijder(stap)
            if ingevuld:
                bewerking.zet(*ingevuld, None)
        return self._casussen.dossier(casus_id)

    def gooi_weg(self, casus_id: int, document_id: int) -> tuple[Dossier, Weggegooid]:
        """Throw a document away that nobody has or signed.

        Raises `document-al-ondertekend` and `document-al-verstrekt`.
        """
        dossier = self._casussen.dossier(casus_id)
        traject, document = dossier.document(document_id)
        if traject.ondertekeningen_van(document):
            raise VerwachteFout("document-al-ondertekend")
        if not traject.mag_weg(document):
            raise VerwachteFout("document-al-verstrekt")
        with self._sessie.transactie():
            bewerking = self._sessie.register.bewerk(casus_id, dossier.casus.versie)
            weg = Weggegooid(*bewerking.verwijder_document(document.ref))
        return self._casussen.dossier(casus_id), weg

    def haal_terug(self, casus_id: int, weg: Weggegooid) -> Dossier:
        """Bring a document back that was thrown away; doing it twice changes nothing."""
        dossier = self._casussen.dossier(casus_id)
        if any(rij.ref == weg.rijen[0].ref for rij in dossier.rijen()):
            return dossier
        with self._sessie.transactie():
            bewerking = self._sessie.register.bewerk(casus_id, dossier.casus.versie)
            bewerking.zet_document_terug(weg.rijen, weg.pdf)
        return self._casussen.dossier(casus_id)

    def vergelijkjob(self, dossier: Dossier) -> Job[frozenset[int]]:
        """A job that tells which documents would say something else if they were made now.

        Only the newest version of each is looked at. A new text of the region is no reason to send
        a letter again: of documents that were given only the case is compared, and no longer when
        the case has ended.
        """
        nu = dossier.huidig
        opdrachten = []
        for document in {d.brief: d for d in nu.documenten if d.vulhash}.values():
            verstrekt = nu.stand(document) is Documentstand.VERSTREKT
            if verstrekt and not dossier.casus.stap.open:
                continue
            if opdracht := self._documenten.opnieuw(dossier, document):
                opdrachten.append((document, opdracht, verstrekt))

        def vergelijk(_meld: Meld, gestopt: Gestopt) -> frozenset[int]:
            from pga_desktop.documents.maken import vulhash  # noqa: PLC0415 - heavy, see documenten

            anders: set[int] = set()
            for document, o, verstrekt in opdrachten:
                if gestopt():
                    break
                if verstrekt and o.formulier.teksthash(o.niveau) != document.teksthash:
                    continue
                if vulhash(o.formulier, o.niveau, o.blad) != document.vulhash:
                    anders.add(document.id)
            return frozenset(anders)

        return vergelijk

    def _zet(
        self, casus_id: int, document_ids: Sequence[int], van: Documentstand, naar: Documentstand
    ) -> Dossier:
        dossier = self._casussen.dossier(casus_id)
        gevonden = [dossier.document(nummer) for nummer in document_ids]
        anders = [d for traject, d in gevonden if traject.stand(d) is van]
        vandaag = self._sessie.klok.vandaag()
        with self._sessie.transactie():
            bewerking = self._sessie.register.bewerk(casus_id, dossier.casus.versie)
            for document in anders:
                bewerking.voeg_toe(Documentstap(ouder_id=document.id, stand=naar, datum=vandaag))
        return self._casussen.dossier(casus_id)


def open_datumveld(dossier: Dossier, document: Document) -> tuple[Ref, str] | None:
    """The date of the process that giving this document settles, when nobody filled it in yet."""
    traject, _ = dossier.document(document.id)
    plek = DATUMVELDEN.get(document.sleutel)
    if plek is None or traject is not dossier.huidig:
        return None
    soort, veld = plek
    if not dossier.casus.laat_wijzigen(soort):
        return None
    rij: Rij = getattr(traject, soort)
    return (rij.ref, veld) if getattr(rij, veld) is None else None
