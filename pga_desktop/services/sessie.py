"""The work on one open register that the services share: the register, the clock, the access log."""

from dataclasses import dataclass

from pga_desktop import __version__
from pga_desktop.domain.klok import Klok
from pga_desktop.storage.register import Register
from pga_desktop.storage.toegang import Raadpleging, Toegangsactie


@dataclass(frozen=True)
class Sessie:
    """One user working in one open register."""

    register: Register
    klok: Klok
    gebruiker: str

    def log(
        self,
        actie: Toegangsactie,
        casus_id: int,
        soort: str,
        record_id: int,
        *,
        betrokkene: int | None = None,
        reden: str = "",
    ) -> None:
        """Note that something of a case was looked at or taken out (standards 1.6)."""
        raadpleging = Raadpleging(
            actie=actie,
            soort=soort,
            record_id=record_id,
            casus_id=casus_id,
            betrokkene=betrokkene,
            verwerking="lokale-pga",
            reden=reden,
            herkomst=f"pga-desktop {__version__}",
        )
        with self.register.transaction():
            self.register.log(raadpleging)
