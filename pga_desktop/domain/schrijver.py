"""What a sheet is written with: the case, the sieve of its reader, and words instead of keys."""

from dataclasses import dataclass
from datetime import date

from pga_desktop.domain.datums import dag_en_datum, lange_datum
from pga_desktop.domain.delen import Zeef
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.dossier import Dossier, Trajectdossier
from pga_desktop.domain.regio import Regiodata


@dataclass(frozen=True)
class Schrijver:
    """Writes for one reader, at one language level, on one day."""

    dossier: Dossier
    zeef: Zeef
    regio: Regiodata
    niveau: Niveau
    dag: date

    @property
    def nu(self) -> Trajectdossier:
        """The traject a sheet is about: the current one."""
        return self.dossier.huidig

    def datum(self, dag: date | None) -> str:
        """A date in words; in easy language with the day of the week."""
        return uitgeschreven(dag, self.niveau)

    def label(self, lijst: str, sleutel: str) -> str:
        """The words of the region for a key; nothing for no key."""
        return self.regio.label(lijst, sleutel)


def uitgeschreven(dag: date | None, niveau: Niveau) -> str:
    """A date as it is written at a language level."""
    return dag_en_datum(dag) if niveau is Niveau.A2 else lange_datum(dag)
