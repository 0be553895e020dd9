"""Everything that can be asked of an open register, in one place for the screens.

Knows the services by name only: the way in shows before any of them is loaded.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pga_desktop.domain.klok import Klok
    from pga_desktop.domain.regio import Regiodata
    from pga_desktop.services.casussen import Casusdienst
    from pga_desktop.services.certificaten import Certificatendienst
    from pga_desktop.services.documenten import Documentdienst
    from pga_desktop.services.instellingen import Instellingendienst
    from pga_desktop.services.kopieen import Kopiedienst
    from pga_desktop.services.leeshulp import Leeshulp
    from pga_desktop.services.ondertekenen import Ondertekendienst
    from pga_desktop.services.partners import Partnerdienst
    from pga_desktop.services.proces import Procesdienst
    from pga_desktop.services.regiopakket import Pakketdienst
    from pga_desktop.services.registerinfo import Registerinfo
    from pga_desktop.services.sessie import Sessie
    from pga_desktop.services.sjablonen import Sjabloondienst
    from pga_desktop.services.sleutels import Sleuteldienst
    from pga_desktop.services.teksten import Teksten
    from pga_desktop.services.vandaag import Vandaagdienst
    from pga_desktop.services.verstrekken import Verstrekdienst
    from pga_desktop.services.zoeken import Zoekdienst


@dataclass(frozen=True)
class Diensten:
    """The services of an open register; `samenstellen` makes them.

    `teksten` are the words and lists they work with. Whoever changes those asks `met_teksten` for
    services of the same open register on other texts; the ones here must not be used again then.
    """

    register: "Registerinfo"
    klok: "Klok"
    regio: "Regiodata"
    teksten: "Teksten"
    casussen: "Casusdienst"
    proces: "Procesdienst"
    documenten: "Documentdienst"
    ondertekenen: "Ondertekendienst"
    certificaten: "Certificatendienst"
    verstrekken: "Verstrekdienst"
    kopieen: "Kopiedienst"
    partners: "Partnerdienst"
    sleutels: "Sleuteldienst"
    instellingen: "Instellingendienst"
    vandaag: "Vandaagdienst"
    leeshulp: "Leeshulp"
    zoeken: "Zoekdienst"
    met_teksten: Callable[["Teksten"], "Diensten"]
    _sessie: "Sessie"

    @property
    def sjablonen(self) -> "Sjabloondienst":
        """The texts themselves, for the functional manager; few users ever ask for them."""
        from pga_desktop.services.sjablonen import Sjabloondienst  # noqa: PLC0415 - see above

        return Sjabloondienst(self.register.pad, self.teksten, self.klok)

    @property
    def pakketten(self) -> "Pakketdienst":
        """Region packages, for the functional manager."""
        from pga_desktop.services.regiopakket import Pakketdienst  # noqa: PLC0415 - same

        return Pakketdienst(self.register.pad, self.klok)

    def samen(self) -> AbstractContextManager[None]:
        """Everything the services do in the block is stored at once: for filling a register."""
        return self._sessie.transactie()

    def bij_schade(self, doe: Callable[[], None]) -> None:
        """Call this once, when a part of the register turns out to be damaged.

        From then on everything that is asked of it raises `register-beschadigd`.
        """
        self._sessie.register.bij_schade(doe)

    def sluit(self) -> None:
        """Bring everything into the one file and give the register free."""
        self._sessie.register.close()
