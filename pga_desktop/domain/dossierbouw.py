"""Builds a dossier out of loose records: each one hung under the record it belongs to."""

from collections.abc import Iterable
from typing import Any, TypeVar

from pga_desktop.domain.aanmelding import Aanmelding, Feit
from pga_desktop.domain.afsluiting import Afsluiting, Clientfeedback, Feedbackantwoord
from pga_desktop.domain.casus import (
    Casus,
    Deling,
    Gebeurtenis,
    IncidenteelDeelnemer,
    Traject,
    Uitgesteld,
)
from pga_desktop.domain.document import Document, Documentstap
from pga_desktop.domain.dossier import ONBEGRENSD, Capaciteit, Dossier, Trajectdossier
from pga_desktop.domain.meting import Meting, Score
from pga_desktop.domain.ondertekening import Ondertekening
from pga_desktop.domain.opschaling import Opschaling, VingerAanDePols
from pga_desktop.domain.overleg import Deelnemer, Overleg, Overlegbesluit
from pga_desktop.domain.partner import Organisatie
from pga_desktop.domain.persoon import Persoon, Relatie
from pga_desktop.domain.plan import Actie, Doel, Evaluatie, Plan, Terugvalafspraak
from pga_desktop.domain.startfase import Startfase
from pga_desktop.domain.toetsing import Criteriumantwoord, Toetsing
from pga_desktop.domain.velden import Rij

R = TypeVar("R", bound=Rij)


def bouw_dossier(
    casus: Casus,
    persoon: Persoon,
    rijen: Iterable[Rij],
    *,
    organisaties: tuple[Organisatie, ...] = (),
    capaciteit: Capaciteit = ONBEGRENSD,
) -> Dossier:
    """A dossier out of the loose rows that belong to a case, in the order of their ids."""
    van = _Rijen(rijen)
    return Dossier(
        casus=casus,
        persoon=persoon,
        relaties=van.alle(Relatie),
        trajecten=tuple(_traject(traject, van) for traject in van.alle(Traject)),
        delingen=van.alle(Deling),
        incidenteel=van.alle(IncidenteelDeelnemer),
        uitgesteld=van.alle(Uitgesteld),
        organisaties=organisaties,
        capaciteit=capaciteit,
    )


class _Rijen:
    """The rows of a case by their kind, each kind in the order of its ids."""

    def __init__(self, rijen: Iterable[Rij]) -> None:
        self._per_soort: dict[type[Rij], list[Any]] = {}
        for rij in sorted(rijen, key=lambda rij: rij.id):
            self._per_soort.setdefault(type(rij), []).append(rij)

    def alle(self, soort: type[R]) -> tuple[R, ...]:
        return tuple(self._per_soort.get(soort, ()))

    def onder(self, soort: type[R], *ouders: Rij) -> tuple[R, ...]:
        ids = {ouder.id for ouder in ouders}
        return tuple(rij for rij in self._per_soort.get(soort, ()) if rij.ouder_id in ids)

    def enige(self, soort: type[R], ouder: Rij) -> R:
        (rij,) = self.onder(soort, ouder)
        return rij


def _traject(traject: Traject, van: _Rijen) -> Trajectdossier:
    metingen = van.onder(Meting, traject)
    overleggen = van.onder(Overleg, traject)
    doelen = van.onder(Doel, traject)
    documenten = van.onder(Document, traject)
    return Trajectdossier(
        traject=traject,
        aanmelding=van.enige(Aanmelding, traject),
        toetsing=van.enige(Toetsing, traject),
        startfase=van.enige(Startfase, traject),
        plan=van.enige(Plan, traject),
        vinger=van.enige(VingerAanDePols, traject),
        afsluiting=van.enige(Afsluiting, traject),
        feedback=van.enige(Clientfeedback, traject),
        gebeurtenissen=van.onder(Gebeurtenis, traject),
        feiten=van.onder(Feit, traject),
        criteria=van.onder(Criteriumantwoord, traject),
        metingen=metingen,
        scores=van.onder(Score, *metingen),
        overleggen=overleggen,
        deelnemers=van.onder(Deelnemer, *overleggen),
        besluiten=van.onder(Overlegbesluit, *overleggen),
        doelen=doelen,
        acties=van.onder(Actie, *doelen),
        terugvalplan=van.onder(Terugvalafspraak, traject),
        evaluaties=van.onder(Evaluatie, traject),
        opschalingen=van.onder(Opschaling, traject),
        feedbackantwoorden=van.onder(Feedbackantwoord, traject),
        documenten=documenten,
        documentstappen=van.onder(Documentstap, *documenten),
        ondertekeningen=van.onder(Ondertekening, *documenten),
    )
