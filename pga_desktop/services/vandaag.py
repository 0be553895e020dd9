"""What there is to do: everything that is due, sorted in too late, today and this week."""

from dataclasses import dataclass
from datetime import date, timedelta

from pga_desktop.domain.casus import Uitgesteld
from pga_desktop.domain.termijnen import Vervaldatum, te_laat
from pga_desktop.services.sessie import Sessie
from pga_desktop.services.termijnen import Termijndienst


@dataclass(frozen=True)
class Vandaagregel:
    """One thing to do, in one case."""

    casus_id: int
    nummer: str
    naam: str
    vervaldatum: Vervaldatum


@dataclass(frozen=True)
class Vandaag:
    """The three columns, and what comes after them."""

    te_laat: tuple[Vandaagregel, ...]
    vandaag: tuple[Vandaagregel, ...]
    deze_week: tuple[Vandaagregel, ...]
    volgende: Vandaagregel | None


class Vandaagdienst:
    """The list of what there is to do."""

    def __init__(self, sessie: Sessie, termijnen: Termijndienst) -> None:
        self._sessie, self._termijnen = sessie, termijnen

    def lijst(self) -> Vandaag:
        """Everything due until a week from now, earliest first."""
        vandaag = self._sessie.klok.vandaag()
        week = vandaag + timedelta(days=7)
        data = self._termijnen.alle()
        regels = [
            Vandaagregel(r.casus.id, r.casus.nummer, r.persoon.briefnaam, item)
            for r in self._sessie.register.casussen()
            for item in data[r.casus.id]
        ]
        regels.sort(key=lambda regel: regel.vervaldatum.datum)
        later = [r for r in regels if r.vervaldatum.datum > week]
        return Vandaag(
            te_laat=tuple(r for r in regels if te_laat(r.vervaldatum.datum, vandaag)),
            vandaag=tuple(r for r in regels if r.vervaldatum.datum == vandaag),
            deze_week=tuple(r for r in regels if vandaag < r.vervaldatum.datum <= week),
            volgende=later[0] if later else None,
        )

    def stel_uit(self, casus_id: int, sleutel: str, tot: date, reden: str) -> None:
        """Put something off until a later day, with the reason."""
        register = self._sessie.register
        versie = register.dossier(casus_id).casus.versie
        with register.transaction():
            register.bewerk(casus_id, versie).voeg_toe(
                Uitgesteld(ouder_id=casus_id, sleutel=sleutel, tot=tot, reden=reden)
            )
