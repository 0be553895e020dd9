"""Copies of documents that leave the register: in a folder, behind a passphrase, on a printer.

Each is logged before it is out, and nothing half-made stays behind.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from pga_desktop.domain.document import Document
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.ondertekening import Ondertekening
from pga_desktop.security import wachtzin as regels
from pga_desktop.services.casussen import Casusdienst
from pga_desktop.services.jobs import Job
from pga_desktop.services.sessie import Sessie
from pga_desktop.services.uitvoer import controleer_map, schrijf_nieuw
from pga_desktop.storage.toegang import Toegangsactie


class Kopiedienst:
    """What one can take out of the register, always by a choice of the user."""

    def __init__(self, sessie: Sessie, casussen: Casusdienst) -> None:
        self._sessie, self._casussen = sessie, casussen

    def exporteer(
        self, casus_id: int, document_ids: Sequence[int], map_: Path, *, als_concept: bool = False
    ) -> tuple[Path, ...]:
        """Readable copies in a folder the user chose, under names without personal data.

        `als_concept` says that the user wants also what misses something and may not be given.
        Each copy is logged, and no copy is left that is not. Raises `concept-niet-bedoeld`,
        `exportmap-ontbreekt`, `export-mislukt` and `document-niet-gevonden`.
        """
        controleer_map(map_)
        dossier = self._casussen.dossier(casus_id)
        documenten = [dossier.document(document_id)[1] for document_id in document_ids]
        _controleer_bedoeld(documenten, als_concept=als_concept)
        return tuple(
            self._schrijf(dossier, document, map_, self._sessie.register.pdf(document.id))
            for document in documenten
        )

    def beveiligjob(self, casus_id: int, document_id: int, wachtzin: str, map_: Path) -> Job[bytes]:
        """A job that makes a copy that opens with this passphrase; `bewaar_beveiligd` keeps it.

        Raises `exportmap-ontbreekt`, `wachtzin-te-zwak`, `wachtzin-te-lang-voor-pdf` and
        `document-niet-gevonden` before anything is made.
        """
        from pga_desktop.documents.beveiligen import (  # noqa: PLC0415 - heavy, see documenten
            HOOGSTENS_BYTES,
            beveilig,
        )

        controleer_map(map_)
        zin = regels.normaliseer(wachtzin)
        if len(zin.encode()) > HOOGSTENS_BYTES:
            raise VerwachteFout("wachtzin-te-lang-voor-pdf", hoogstens=HOOGSTENS_BYTES)
        if not self.beoordeel_wachtzin(zin).ok:
            raise VerwachteFout("wachtzin-te-zwak")
        self._casussen.dossier(casus_id).document(document_id)
        pdf = self._sessie.register.pdf(document_id)
        return lambda _meld, _gestopt: beveilig(pdf, zin)

    def bewaar_beveiligd(self, casus_id: int, document_id: int, kopie: bytes, map_: Path) -> Path:
        """Write an encrypted copy in a folder. Raises what `exporteer` raises."""
        controleer_map(map_)
        dossier = self._casussen.dossier(casus_id)
        _, document = dossier.document(document_id)
        return self._schrijf(dossier, document, map_, kopie, achter="-beveiligd")

    def beoordeel_wachtzin(self, zin: str) -> regels.Oordeel:
        """What is thought of a passphrase for a copy: the rule of the register itself."""
        return regels.beoordeel(zin, (self._sessie.gebruiker,))

    def stel_wachtzin_voor(self) -> str:
        """A random passphrase that is easy to tell over the telephone."""
        return regels.maak_wachtzin(context=(self._sessie.gebruiker,))

    def exporteer_scan(self, casus_id: int, ondertekening: Ondertekening, map_: Path) -> Path:
        """The scan of a paper that was signed, as it was taken in. Raises what `exporteer` does."""
        controleer_map(map_)
        dossier = self._casussen.dossier(casus_id)
        _, document = dossier.document(ondertekening.ouder_id)
        scan = self._sessie.register.getekend(ondertekening.id)
        soort = f".{ondertekening.bestand}"
        return self._schrijf(dossier, document, map_, scan, achter="-getekend", soort=soort)

    def om_af_te_drukken(self, casus_id: int, document_id: int) -> bytes:
        """The file of a document that goes to a printer; that is logged first."""
        dossier = self._casussen.dossier(casus_id)
        _, document = dossier.document(document_id)
        self._log(Toegangsactie.AFDRUKKEN, dossier, document)
        return self._sessie.register.pdf(document_id)

    def _schrijf(
        self,
        dossier: Dossier,
        document: Document,
        map_: Path,
        inhoud: bytes,
        *,
        achter: str = "",
        soort: str = ".pdf",
    ) -> Path:
        naam = document.bestandsnaam(dossier.casus.nummer) + achter
        pad: Path | None = None
        try:
            with self._sessie.transactie():
                self._log(Toegangsactie.EXPORTEREN, dossier, document)
                pad = schrijf_nieuw(map_, naam, inhoud, soort)
        except OSError:
            raise VerwachteFout("export-mislukt") from None
        except VerwachteFout:
            if pad is not None:
                pad.unlink(missing_ok=True)
            raise
        return pad

    def _log(self, actie: Toegangsactie, dossier: Dossier, document: Document) -> None:
        """Record what goes out, and that it is a concept: it may be thrown away afterwards."""
        reden = "concept" if document.ontbreekt else ""
        self._sessie.log(actie, dossier, document.ref, reden=reden)


def _controleer_bedoeld(documenten: Iterable[Document], *, als_concept: bool) -> None:
    """A document that may not be given yet leaves the register only as the concept it is."""
    if not als_concept and any(document.ontbreekt for document in documenten):
        raise VerwachteFout("concept-niet-bedoeld")
