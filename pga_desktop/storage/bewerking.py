"""Every change to the register: record, version, history, search and draft in one place.

A `Bewerking` is made within `register.transaction()`; all its changes are stored together or not.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any, Final, TypeVar

from pga_desktop.domain.casus import Casus, Gebeurtenis, Traject
from pga_desktop.domain.document import Document
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.getypt import toon
from pga_desktop.domain.ondertekening import Ondertekening
from pga_desktop.domain.persoon import Persoon, Relatie
from pga_desktop.domain.records import ENIGE
from pga_desktop.domain.velden import Ref, Rij, veld_van, velden
from pga_desktop.storage import casussen, concepten, documenten, records, zoeken
from pga_desktop.storage.connection import Connection
from pga_desktop.storage.geschiedenis import Geschiedenis, Handeling, Wijziging
from pga_desktop.storage.tijd import naar_tekst
from pga_desktop.storage.zoekvelden import gewijzigde_teksten

R = TypeVar("R", bound=Rij)

_BLIJFT: Final = (Persoon, Casus, Traject, Gebeurtenis, Document, Ondertekening, *ENIGE)
"""Records that are never removed one by one."""


@dataclass(frozen=True)
class Stempel:
    """Who changes something, and when."""

    actor: str
    tijd: datetime


class Bewerking:
    """Changes to one case, or to what belongs to no case when `casus_id` is None.

    `versie` is the version of the case the user was looking at; the first change checks it
    (`casus-verouderd`) and afterwards it is the new version.
    """

    def __init__(
        self,
        connection: Connection,
        geschiedenis: Geschiedenis,
        stempel: Stempel,
        casus_id: int | None = None,
        versie: int = 0,
    ) -> None:
        self._connection = connection
        self._geschiedenis = geschiedenis
        self._stempel = stempel
        self._verhoogd = False
        self.casus_id = casus_id
        self.versie = versie

    def zet(self, ref: Ref, veld: str, waarde: Any) -> Rij:
        """Give a field a value and forget its draft. Returns the record as it is now."""
        oud = self._lees(ref)
        declaratie = veld_van(type(oud), veld)
        concepten.verwijder(self._connection, ref, veld)
        vorige = getattr(oud, veld)
        if vorige == waarde:
            return oud
        self._begin(ref.soort)
        nieuw = records.wijzig(self._connection, oud, veld, waarde)
        self._leg_vast(
            Handeling.GEWIJZIGD, ref, veld, toon(declaratie, vorige), toon(declaratie, waarde)
        )
        self._werk_zoektekst_bij(oud, nieuw)
        return nieuw

    def voeg_toe(self, rij: R) -> R:
        """Add a record under `rij.ouder_id`. Returns it with its id."""
        self._begin(rij.SOORT)
        self._controleer_ouder(rij)
        return self._neem_op(rij, Handeling.AANGEMAAKT)

    def verwijder(self, ref: Ref) -> tuple[Rij, ...]:
        """Remove a record and all that hangs under it; what is returned brings it back."""
        rij = self._lees(ref)
        if isinstance(rij, _BLIJFT):
            raise TypeError(f"a {ref.soort} is not removed on its own")
        return self._verwijder(rij)

    def _verwijder(self, rij: Rij) -> tuple[Rij, ...]:
        self._begin(rij.SOORT)
        weg = tuple(records.met_alles_eronder(self._connection, rij))
        for een in reversed(weg):
            records.verwijder(self._connection, een.ref)
            concepten.verwijder_record(self._connection, een.ref)
            zoeken.verwijder_record(self._connection, een.ref)
            self._leg_vast(Handeling.VERWIJDERD, een.ref, oud=momentopname(een))
        return weg

    def zet_terug(self, rijen: Sequence[Rij]) -> None:
        """Bring back what `verwijder` returned, under the same ids."""
        self._begin(rijen[0].SOORT)
        self._controleer_ouder(rijen[0])
        for rij in rijen:
            self._neem_op(rij, Handeling.TERUGGEZET)

    def voer_uit(self, gebeurtenis: Gebeurtenis) -> Gebeurtenis:
        """Perform a transition: the case gets the step it leads to. Returns it with its id."""
        self._begin(gebeurtenis.SOORT)
        self._controleer_ouder(gebeurtenis)
        self._connection.write(
            "UPDATE casus SET stap = ? WHERE id = ?", (gebeurtenis.naar, self.casus_id)
        )
        return self._neem_op(gebeurtenis, Handeling.OVERGANG, gebeurtenis.overgang)

    def begin_traject(self, begonnen_op: date) -> Traject:
        """Start the next traject of the case, with the records that exist once in each."""
        casus_id = self._begin(Traject.SOORT)
        eerdere = records.lees_onder(self._connection, Traject, casus_id)
        nieuw = Traject(ouder_id=casus_id, nummer=len(eerdere) + 1, begonnen_op=begonnen_op)
        traject = self._neem_op(nieuw, Handeling.AANGEMAAKT)
        for soort in ENIGE:
            records.voeg_toe(self._connection, soort(ouder_id=traject.id))
        return traject

    def bewaar_document(self, document: Document, pdf: bytes) -> Document:
        """Keep a document that was made, with its PDF. Returns it with its id."""
        self._begin(document.SOORT)
        self._controleer_ouder(document)
        bewaard = self._neem_op(document, Handeling.DOCUMENT)
        documenten.bewaar_pdf(self._connection, bewaard.id, pdf)
        return bewaard

    def bewaar_ondertekening(self, ondertekening: Ondertekening, inhoud: bytes) -> Ondertekening:
        """Keep that a document was signed, with the file in which that is seen."""
        bewaard = self.voeg_toe(ondertekening)
        documenten.bewaar_getekend(self._connection, bewaard.id, inhoud)
        return bewaard

    def verwijder_document(self, ref: Ref) -> tuple[tuple[Rij, ...], bytes]:
        """Remove a document with its steps and its PDF; what is returned brings it back."""
        pdf = documenten.verwijder_pdf(self._connection, ref.id)
        return self._verwijder(self._lees(ref)), pdf

    def zet_document_terug(self, rijen: Sequence[Rij], pdf: bytes) -> None:
        """Bring back what `verwijder_document` returned, under the same ids."""
        self.zet_terug(rijen)
        documenten.bewaar_pdf(self._connection, rijen[0].id, pdf)

    def noteer_opening(self, deel: str, reden: str) -> None:
        """Keep why a closed part of the case was opened; the case itself does not change."""
        casus_id = self._eigen_casus(Casus.SOORT)
        self._leg_vast(Handeling.GEOPEND, Ref(Casus.SOORT, casus_id), deel, nieuw=reden)

    def begin_casus(self, persoon: Persoon, begonnen_op: date) -> Casus:
        """Make a new case for a person, who is added too when new, and its first traject.

        From here on this is a change to that case.
        """
        bewaard = persoon if persoon.id else records.voeg_toe(self._connection, persoon)
        tijd = self._stempel.tijd
        casus = records.voeg_toe(
            self._connection,
            Casus(
                ouder_id=bewaard.id,
                nummer=casussen.volgend_nummer(self._connection, begonnen_op.year),
                versie=1,
                aangemaakt_op=tijd,
                gewijzigd_op=tijd,
            ),
        )
        self.casus_id, self.versie, self._verhoogd = casus.id, casus.versie, True
        if not persoon.id:
            self._leg_vast(Handeling.AANGEMAAKT, bewaard.ref, nieuw=momentopname(bewaard))
        self._leg_vast(Handeling.AANGEMAAKT, casus.ref, nieuw=momentopname(casus))
        for rij in (casus, bewaard, *records.lees_onder(self._connection, Relatie, bewaard.id)):
            self._werk_zoektekst_bij(None, rij)
        self.begin_traject(begonnen_op)
        return casus

    def _casus_van(self, soort: str) -> int | None:
        return self.casus_id if records.hoort_bij_casus(soort) else None

    def _begin(self, soort: str) -> int:
        """Before the first change: the case is still as the user saw it. Returns the case."""
        if not records.hoort_bij_casus(soort):
            return 0
        casus_id = self._eigen_casus(soort)
        if not self._verhoogd:
            tijd = naar_tekst(self._stempel.tijd)
            self.versie = casussen.verhoog_versie(self._connection, casus_id, self.versie, tijd)
            self._verhoogd = True
        return casus_id

    def _eigen_casus(self, soort: str) -> int:
        if self.casus_id is None:
            raise TypeError(f"a {soort} belongs to a case")
        return self.casus_id

    def _controleer_ouder(self, rij: Rij) -> None:
        if rij.OUDER:
            self._lees(Ref(rij.OUDER, rij.ouder_id))

    def _lees(self, ref: Ref) -> Rij:
        rij = records.lees(self._connection, ref, self._casus_van(ref.soort))
        if rij is None:
            raise VerwachteFout("casus-verouderd")
        return rij

    def _neem_op(self, rij: R, handeling: Handeling, veld: str = "") -> R:
        opgenomen = records.voeg_toe(self._connection, rij)
        self._leg_vast(handeling, opgenomen.ref, veld, nieuw=momentopname(opgenomen))
        self._werk_zoektekst_bij(None, opgenomen)
        return opgenomen

    def _leg_vast(
        self,
        handeling: Handeling,
        ref: Ref,
        veld: str = "",
        oud: str | None = None,
        nieuw: str | None = None,
    ) -> None:
        wijziging = Wijziging(
            handeling=handeling,
            soort=ref.soort,
            record_id=ref.id,
            casus_id=self._casus_van(ref.soort),
            veld=veld,
            oud=oud,
            nieuw=nieuw,
        )
        stempel = self._stempel
        self._geschiedenis.schrijf(wijziging, actor=stempel.actor, tijd=stempel.tijd)

    def _werk_zoektekst_bij(self, oud: Rij | None, nieuw: Rij) -> None:
        casus_id = self._casus_van(nieuw.SOORT)
        if casus_id is None:
            return
        teksten = gewijzigde_teksten(oud, nieuw)
        for vindplaats in self._vindplaatsen(casus_id, nieuw) if teksten else ():
            for veld, tekst in teksten.items():
                zoeken.werk_bij(self._connection, vindplaats, nieuw.ref, veld, tekst)

    def _vindplaatsen(self, casus_id: int, rij: Rij) -> tuple[int, ...]:
        """A person and who stands around her or him are found in every case of that person."""
        if not isinstance(rij, Persoon | Relatie):
            return (casus_id,)
        persoon_id = rij.id if isinstance(rij, Persoon) else rij.ouder_id
        casus = records.lees_onder(self._connection, Casus, persoon_id)
        return tuple(een.id for een in casus)


def momentopname(rij: Rij) -> str:
    """All filled fields of a record as JSON, each as its editor shows it."""
    ingevuld = {
        f.name: str(getattr(rij, f.name))
        for f in fields(rij)
        if f.name not in {"id", "ouder_id"} and getattr(rij, f.name) not in ("", None, ())
    }
    for veld in velden(type(rij)):
        if veld.naam in ingevuld:
            ingevuld[veld.naam] = toon(veld, getattr(rij, veld.naam))
    return json.dumps(ingevuld, ensure_ascii=False)
