"""Which screens there are and what can be asked of them: a new screen is a new row here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from pga_desktop.services.diensten import Diensten
from pga_desktop.ui.casus.pagina import Casuspagina
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.pagina import Pagina
from pga_desktop.ui.register.scherm import Casussenscherm
from pga_desktop.ui.vandaag.scherm import Vandaagscherm, te_doen


@dataclass(frozen=True)
class Scherm:
    """A screen of the rail; `aantal` counts what waits there. Ctrl+1, Ctrl+2 … follow the order."""

    sleutel: str
    titel: str
    fabriek: Callable[[Omgeving], Pagina]
    aantal: Callable[[Diensten], int] | None = None


@dataclass(frozen=True)
class Schermopdracht:
    """Something one screen can do, from anywhere: by its key or out of the command palette."""

    sleutel: str
    tekst: str
    toets: str
    scherm: str
    doe: Callable[[Any], None]


def _partners(omgeving: Omgeving) -> Pagina:
    from pga_desktop.ui.partners.scherm import Partnerscherm  # noqa: PLC0415 - who goes there pays

    return Partnerscherm(omgeving)


def _beheer(omgeving: Omgeving) -> Pagina:
    from pga_desktop.ui.beheer.scherm import Beheerscherm  # noqa: PLC0415 - same

    return Beheerscherm(omgeving)


SCHERMEN: Final = (
    Scherm("vandaag", "Vandaag", Vandaagscherm, te_doen),
    Scherm("casussen", "Casussen", Casussenscherm),
    Scherm("partners", "Partners", _partners),
    Scherm("beheer", "Beheer", _beheer),
)

NA_EERSTE_KEER: Final = Schermopdracht(
    "nieuw", "Nieuwe aanmelding", "Ctrl+N", "casussen", Casussenscherm.nieuwe_aanmelding
)
"""What follows the first run when the user wants to begin at once."""

OPDRACHTEN: Final = (NA_EERSTE_KEER,)

BEGIN: Final = "vandaag"
"""The screen one sees after opening the register."""

CASUSPAGINA: Final = Casuspagina
"""The page of one case, opened from any screen."""

CASUS_BIJ: Final = "casussen"
"""The place in the rail that is lit while a case is open."""
