"""What there is to do: everything that is due, sorted in too late, today and this week."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from pga_desktop.domain.casus import Uitgesteld
from pga_desktop.domain.errors import InvoerFout
from pga_desktop.domain.stappen import Stap
from pga_desktop.domain.termijnen import Vervaldatum, te_laat
from pga_desktop.domain.velden import Ref
from pga_desktop.services.casuslijst import Casuslijst
from pga_desktop.services.invoer import lees_reden
from pga_desktop.services.sessie import Sessie


class Vandaagregel(NamedTuple):
    """One thing to do, in one case; `door` is who does it, when that is somebody else."""

    casus_id: int
    nummer: str
    naam: str
    stap: Stap
    vervaldatum: Vervaldatum
    door: str


@dataclass(frozen=True)
class Vandaag:
    """The three columns, and what comes after them."""

    te_laat: tuple[Vandaagregel, ...]
    vandaag: tuple[Vandaagregel, ...]
    deze_week: tuple[Vandaagregel, ...]
    volgende: Vandaagregel | None


class Vandaagdienst:
    """The list of what there is to do."""

    def __init__(self, sessie: Sessie, lijst: Casuslijst) -> None:
        self._sessie, self._lijst = sessie, lijst

    def lijst(self) -> Vandaag:
        """Everything due until a week from now, earliest first."""
        vandaag = self._sessie.klok.vandaag()
        week = vandaag + timedelta(days=7)
        regels = sorted(self._alles(), key=_wanneer)
        nu = [r for r in regels if r.vervaldatum.herinneren_op <= vandaag]
        straks = [r for r in regels if r.vervaldatum.herinneren_op > vandaag]
        return Vandaag(
            te_laat=tuple(r for r in nu if te_laat(r.vervaldatum.datum, vandaag)),
            vandaag=tuple(r for r in nu if not te_laat(r.vervaldatum.datum, vandaag)),
            deze_week=tuple(r for r in straks if r.vervaldatum.herinneren_op <= week),
            volgende=next((r for r in straks if r.vervaldatum.herinneren_op > week), None),
        )

    def _alles(self) -> Iterator[Vandaagregel]:
        for casus_id, stand in self._lijst.alle().items():
            casus = stand.casus
            for item in stand.vervaldata:
                door = stand.door.get(item.sleutel, "")
                yield Vandaagregel(casus_id, casus.nummer, stand.briefnaam, casus.stap, item, door)

    def aantal(self) -> int:
        """How much is late or due today."""
        vandaag = self._sessie.klok.vandaag()
        standen = self._lijst.alle().values()
        return sum(item.herinneren_op <= vandaag for stand in standen for item in stand.vervaldata)

    def stel_uit(self, casus_id: int, sleutel: str, tot: date, reden: str) -> Ref:
        """Bring something up on a later day, with the reason; the term itself does not move.

        Returns what `neem_uitstel_terug` takes. Raises `dag-niet-later` and `reden-nodig`.
        """
        if tot <= self._sessie.klok.vandaag():
            raise InvoerFout("dag-niet-later")
        uitgesteld = Uitgesteld(
            ouder_id=casus_id, sleutel=sleutel, tot=tot, reden=lees_reden(reden)
        )
        register = self._sessie.register
        versie = register.dossier(casus_id).casus.versie
        with self._sessie.transactie():
            return register.bewerk(casus_id, versie).voeg_toe(uitgesteld).ref

    def neem_uitstel_terug(self, casus_id: int, uitstel: Ref) -> None:
        """Bring something up when it is due after all."""
        register = self._sessie.register
        versie = register.dossier(casus_id).casus.versie
        with self._sessie.transactie():
            register.bewerk(casus_id, versie).verwijder(uitstel)


def _wanneer(regel: Vandaagregel) -> tuple[date, date]:
    return regel.vervaldatum.herinneren_op, regel.vervaldatum.datum
