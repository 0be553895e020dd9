"""The walk among the documents of a case: make them, sign the plan, give them, export them."""

from collections.abc import Callable
from typing import Final

from pga_desktop.domain.delen import Lezer
from pga_desktop.domain.document import Document, Documentstand
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.ontvangers import ontvanger_client
from pga_desktop.rondleiding.album import Album
from pga_desktop.rondleiding.bediening import Bediening
from pga_desktop.rondleiding.handelingen import Geven, Maken
from pga_desktop.rondleiding.ondertekening import PLAN, Ondertekening

_PER_POST: Final = frozenset({Lezer.CLIENT, Lezer.PUBLIEK})
"""Whose documents go by post; to anyone else they go by secure mail."""


class Documentgang:
    """The page of documents of the open case; `dossier` gives the case as it is now."""

    def __init__(
        self,
        bediening: Bediening,
        album: Album,
        ondertekening: Ondertekening,
        dossier: Callable[[], Dossier],
    ) -> None:
        self._bediening, self._album = bediening, album
        self._ondertekening, self._dossier = ondertekening, dossier

    def alle(self) -> list[Document]:
        """Every document of the case, oldest first."""
        alle = [doc for traject in self._dossier().trajecten for doc in traject.documenten]
        return sorted(alle, key=lambda doc: doc.id)

    def doe(self, handeling: Maken | Geven, overleg_id: int | None) -> None:
        """Make or give a document, for the overleg it is about."""
        self._ga_erheen()
        match handeling:
            case Maken(sleutel):
                self._maak(sleutel, overleg_id)
            case Geven(sleutel):
                self._geef(sleutel, overleg_id)

    def exporteer(self, map_: str) -> None:
        """Export all documents into a folder, also those that miss something."""
        self._ga_erheen()
        self._album.foto("documenten")
        self._bediening.klik("document.exporteren")
        self._bediening.vul("document.exportmap", map_)
        concept = self._bediening.ziet("export.als_concept")
        self._album.foto("documenten.concept" if concept else "documenten.exporteren")
        self._bediening.klik("export.als_concept" if concept else "export.doen")
        self._bediening.toon("document.registerlezer")
        self._album.foto("verstrekregister")

    def _maak(self, sleutel: str, overleg_id: int | None) -> None:
        """Make a document for whom the program proposes; when nobody may have it, none is made."""
        voor = {document.id for document in self.alle()}
        self._bediening.vul("document.soort", sleutel)
        if overleg_id is not None:
            self._bediening.vul("document.overleg", str(overleg_id))
        if not self._bediening.vind("document.maken").isEnabled():
            return
        self._bediening.klik("document.maken")
        nieuw = [document for document in self.alle() if document.id not in voor]
        if not nieuw:
            raise VerwachteFout("rondleiding-geen-document", document=sleutel)
        self._album.foto(f"document.{sleutel}")
        for document in nieuw if sleutel == PLAN else ():
            self._open(document)
            self._ondertekening.onderteken(document, self._dossier)

    def _geef(self, sleutel: str, overleg_id: int | None) -> None:
        """Record that who it is for got it today; what is not complete, or for nobody the file
        names, stays a concept.
        """
        b, nu = self._bediening, self._dossier().huidig
        te_geven = [
            document
            for document in nu.documenten
            if (document.sleutel, document.overleg_id) == (sleutel, overleg_id)
            and document.lezer != Lezer.INTERN
            and document.ontvanger
            and not document.ontbreekt
            and nu.stand(document) is not Documentstand.VERSTREKT
        ]
        for document in te_geven:
            self._open(document)
            b.klik("document.verstrekken")
            b.vul("verstrekken.wijze", "post" if document.lezer in _PER_POST else "beveiligde_mail")
            if document.lezer == Lezer.PUBLIEK:  # goes along with a letter to the person
                b.vul("verstrekken.aan", ontvanger_client(self._dossier()).naam)
            if document is te_geven[-1]:
                self._album.foto("verstrekken")
            b.klik("verstrekken.vastleggen")
            traject, _ = self._dossier().document(document.id)
            if traject.stand(document) is not Documentstand.VERSTREKT:
                raise VerwachteFout("rondleiding-niet-vastgelegd", document=sleutel)

    def _open(self, document: Document) -> None:
        self._ga_erheen()
        self._bediening.open_rij("document.lijst", str(document.id))

    def _ga_erheen(self) -> None:
        """To the list of documents, with the choice of a new one."""
        if self._bediening.ziet("documenten.alle"):
            self._bediening.klik("documenten.alle")
        elif not self._bediening.ziet("document.soort"):
            self._bediening.klik("tab.documenten")
