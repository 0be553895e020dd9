"""Signing a document: who still has to, doing it here, and taking in what was signed elsewhere.

Reading a PDF, signing and judging are jobs that get plain data; what comes of them is kept on the
register. A password, PIN or drawing is in the hands of one job only.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pga_desktop.domain.document import Document
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.ondertekening import (
    Documentoordeel,
    Krabbel,
    Ondertekening,
    Tekenplek,
    Wijze,
)
from pga_desktop.services.casussen import Casusdienst
from pga_desktop.services.inlezen import lees_gekozen_bestand
from pga_desktop.services.instellingen import Instellingendienst
from pga_desktop.services.invoer import lees_regel
from pga_desktop.services.jobs import Gestopt, Job, Meld
from pga_desktop.services.sessie import Sessie
from pga_desktop.storage.toegang import Toegangsactie

if TYPE_CHECKING:
    from pga_desktop.documents.forms import Formulier
    from pga_desktop.documents.sleutelhouder import Houder


@dataclass(frozen=True)
class Tekenstand:
    """A document as a reader of PDFs sees it: who may sign where, and how good it is."""

    plekken: tuple[Tekenplek, ...]
    oordeel: Documentoordeel


@dataclass(frozen=True)
class Ondertekend:
    """What a job brings that is to be kept: the record, and the file that goes with it.

    `vorige` is the document that was signed; when the register has another by now, it is refused.
    """

    ondertekening: Ondertekening
    inhoud: bytes = field(repr=False)
    vorige: bytes = field(repr=False)


Ondertekenjob = Job[Ondertekend]


class Ondertekendienst:
    """What one can do to have a document signed."""

    def __init__(
        self,
        sessie: Sessie,
        *,
        casussen: Casusdienst,
        instellingen: Instellingendienst,
        formulieren: Mapping[str, "Formulier"],
    ) -> None:
        self._sessie, self._casussen, self._instellingen = sessie, casussen, instellingen
        self._formulieren = formulieren

    def wordt_ondertekend(self, document: Document) -> bool:
        """Whether documents of this kind have places to sign."""
        formulier = self._formulieren.get(document.sleutel)
        return formulier is not None and bool(formulier.kenmerken.handtekeningen)

    def bekijkjob(self, casus_id: int, document_id: int) -> Job[Tekenstand]:
        """A job that tells who signed a document and how good that is. Looking is logged.

        Raises `document-niet-gevonden`; the job raises `pdf-onleesbaar`.
        """
        dossier = self._casussen.dossier(casus_id)
        _, document = dossier.document(document_id)
        self._sessie.log(Toegangsactie.INZIEN, dossier, document.ref)
        pdf = self._sessie.register.pdf(document_id)
        bekende = [bytes.fromhex(bekend.der) for bekend in self._sessie.register.certificaten()]

        def bekijk(_meld: Meld, _gestopt: Gestopt) -> Tekenstand:
            from pga_desktop.documents.ondertekenen import tekenplekken  # noqa: PLC0415 - heavy
            from pga_desktop.documents.oordelen import beoordeel  # noqa: PLC0415 - heavy

            return Tekenstand(tekenplekken(pdf), beoordeel(pdf, bekende))

        return bekijk

    def bestandjob(
        self, casus_id: int, document_id: int, plek: str, bestand: Path, wachtwoord: str
    ) -> Ondertekenjob:
        """A job that signs with a certificate file. Nothing of file or password is kept.

        The job raises `bestand-niet-te-lezen` and what opening the certificate and signing raise.
        """

        def teken(pdf: bytes, moment: datetime) -> tuple[bytes, str]:
            from pga_desktop.documents.sleutelhouder import uit_bestand  # noqa: PLC0415 - heavy

            houder = uit_bestand(lees_gekozen_bestand(bestand), wachtwoord, moment)
            return _zet_handtekening(pdf, plek, houder, moment), houder.naam

        return self._tekenjob(casus_id, document_id, plek, Wijze.CERTIFICAAT, teken)

    def tokenjob(self, casus_id: int, document_id: int, plek: str, pin: str) -> Ondertekenjob:
        """A job that signs with the card or token in this computer. The PIN is not kept."""
        bibliotheek = self._instellingen.lees().tokenbibliotheek

        def teken(pdf: bytes, moment: datetime) -> tuple[bytes, str]:
            from pga_desktop.documents.sleutelhouder import van_token  # noqa: PLC0415 - heavy

            with van_token(bibliotheek, pin, moment) as houder:
                return _zet_handtekening(pdf, plek, houder, moment), houder.naam

        return self._tekenjob(casus_id, document_id, plek, Wijze.CERTIFICAAT, teken)

    def handjob(
        self, casus_id: int, document_id: int, plek: str, krabbel: Krabbel, aanwezig: str
    ) -> Ondertekenjob:
        """A job that puts a signature in the document that was drawn on the screen.

        Raises `InvoerFout` for a name of who was there that cannot be stored; the job raises what
        `teken_met_de_hand` raises.
        """
        wie = lees_regel(aanwezig)

        def teken(pdf: bytes, moment: datetime) -> tuple[bytes, str]:
            from pga_desktop.documents.ondertekenen import teken_met_de_hand  # noqa: PLC0415 - heavy

            return teken_met_de_hand(pdf, plek, krabbel, wie, moment), ""

        return self._tekenjob(casus_id, document_id, plek, Wijze.SCHERM, teken, aanwezig=wie)

    def terugjob(self, casus_id: int, document_id: int, bestand: Path) -> Ondertekenjob:
        """A job that takes in the document signed in another program.

        The job raises `bestand-niet-te-lezen` and what `controleer_teruggekomen` raises.
        """
        self._casussen.dossier(casus_id).document(document_id)
        *eerdere, nu = self._sessie.register.pdfreeks(document_id)
        moment = self._sessie.klok.nu()

        def neem(_meld: Meld, _gestopt: Gestopt) -> Ondertekend:
            from pga_desktop.documents.oordelen import (  # noqa: PLC0415 - heavy
                beoordeel,
                controleer_teruggekomen,
            )

            pdf = lees_gekozen_bestand(bestand)
            controleer_teruggekomen(pdf, nu, eerdere)
            bekend = {h.veld for h in beoordeel(nu).handtekeningen}
            nieuw = [h for h in beoordeel(pdf).handtekeningen if h.veld not in bekend]
            ondertekening = Ondertekening(
                ouder_id=document_id,
                wijze=Wijze.ELDERS,
                plekken=tuple(h.veld for h in nieuw),
                namen=tuple(h.naam for h in nieuw),
                moment=max((h.moment for h in nieuw if h.moment), default=moment),
            )
            return Ondertekend(ondertekening, pdf, nu)

        return neem

    def scanjob(
        self,
        casus_id: int,
        document_id: int,
        plekken: Sequence[str],
        bestand: Path,
        moment: datetime,
    ) -> Ondertekenjob:
        """A job that takes in the scan of the paper on which these places were signed.

        Raises `tekenplek-nodig` and `ondertekenmoment-in-toekomst`; the job raises
        `bestand-niet-te-lezen` and what `soort_scan` raises.
        """
        if not plekken:
            raise VerwachteFout("tekenplek-nodig")
        if moment > self._sessie.klok.nu():
            raise VerwachteFout("ondertekenmoment-in-toekomst")
        self._casussen.dossier(casus_id).document(document_id)
        pdf = self._sessie.register.pdf(document_id)

        def neem(_meld: Meld, _gestopt: Gestopt) -> Ondertekend:
            from pga_desktop.documents.scans import soort_scan  # noqa: PLC0415 - heavy

            scan = lees_gekozen_bestand(bestand)
            ondertekening = Ondertekening(
                ouder_id=document_id,
                wijze=Wijze.PAPIER,
                plekken=tuple(plekken),
                namen=(),
                moment=moment,
                bestand=soort_scan(scan),
            )
            return Ondertekend(ondertekening, scan, pdf)

        return neem

    def bewaar(self, casus_id: int, ondertekend: Ondertekend) -> Dossier:
        """Keep what a job brought; returns the case with it.

        Raises `document-intussen-ondertekend` when somebody else signed meanwhile.
        """
        dossier = self._casussen.dossier(casus_id)
        ondertekening = ondertekend.ondertekening
        register = self._sessie.register
        if register.pdf(ondertekening.ouder_id) != ondertekend.vorige:
            raise VerwachteFout("document-intussen-ondertekend")
        with self._sessie.transactie():
            bewerking = register.bewerk(casus_id, dossier.casus.versie)
            bewerking.bewaar_ondertekening(ondertekening, ondertekend.inhoud)
        return self._casussen.dossier(casus_id)

    def scan(self, casus_id: int, ondertekening: Ondertekening) -> bytes:
        """The scan of a paper that was signed, to look at; that is logged.

        Raises `document-niet-gevonden`.
        """
        dossier = self._casussen.dossier(casus_id)
        _, document = dossier.document(ondertekening.ouder_id)
        self._sessie.log(Toegangsactie.INZIEN, dossier, document.ref)
        return self._sessie.register.getekend(ondertekening.id)

    def _tekenjob(
        self,
        casus_id: int,
        document_id: int,
        plek: str,
        wijze: Wijze,
        teken: Callable[[bytes, datetime], tuple[bytes, str]],
        *,
        aanwezig: str = "",
    ) -> Ondertekenjob:
        self._casussen.dossier(casus_id).document(document_id)
        vorige, moment = self._sessie.register.pdf(document_id), self._sessie.klok.nu()

        def doe(_meld: Meld, _gestopt: Gestopt) -> Ondertekend:
            pdf, naam = teken(vorige, moment)
            ondertekening = Ondertekening(
                ouder_id=document_id,
                wijze=wijze,
                plekken=(plek,),
                namen=(naam,) if naam else (),
                moment=moment,
                aanwezig=aanwezig,
            )
            return Ondertekend(ondertekening, pdf, vorige)

        return doe


def _zet_handtekening(pdf: bytes, plek: str, houder: "Houder", moment: datetime) -> bytes:
    """The signed document, judged before anyone gets it: `ondertekenen-mislukt`."""
    from pga_desktop.documents.ondertekenen import onderteken  # noqa: PLC0415 - heavy
    from pga_desktop.documents.oordelen import beoordeel  # noqa: PLC0415 - heavy

    getekend = onderteken(pdf, plek, houder, moment)
    if not any(h.veld == plek and h.goed for h in beoordeel(getekend).handtekeningen):
        raise VerwachteFout("ondertekenen-mislukt")
    return getekend
