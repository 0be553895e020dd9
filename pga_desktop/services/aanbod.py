"""Which documents fit a case: some are proposed only when its facts ask for them, some refused.

A document that would say something untrue of this case is refused. Any other one can always be
made; the side column only proposes it where it is likely to be wanted.
"""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from pga_desktop.domain.aanmelding import Kanaal
from pga_desktop.domain.delen import OM
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.overleg import Overleg
from pga_desktop.domain.partner import is_genoemd
from pga_desktop.domain.stappen import Stap, Station
from pga_desktop.domain.velden import Soort

Past = Callable[[Dossier], bool]


def _afgewezen(d: Dossier) -> bool:
    return d.casus.stap is Stap.AFGEWEZEN


def _bewaard(d: Dossier) -> bool:
    """Closed or refused: what is left is to keep the data, and then to destroy them."""
    return d.casus.stap in {Stap.AFGEWEZEN, Stap.AFGESLOTEN}


def _opgeschaald(d: Dossier) -> bool:
    return bool(d.huidig.opschalingen)


def _wordt_gewogen(d: Dossier) -> bool:
    return d.casus.stap in {Stap.AANGEMELD, Stap.IN_TOETSING, Stap.AANVULLING}


def _via_zsm(d: Dossier) -> bool:
    return d.huidig.aanmelding.kanaal == Kanaal.ZSM


def _om_betrokken(d: Dossier) -> bool:
    """The OM reported through ZSM, takes part, or gave or got something of this case."""
    feit = any(f.deelsoort is Soort.STRAFVORDERLIJK for f in d.huidig.feiten)
    genoemd = (*d.partners, *(deling.organisatie for deling in d.delingen))
    return _via_zsm(d) or is_genoemd(OM, genoemd) or feit


def _overlegt_verder(d: Dossier) -> bool:
    """There is an overleg after the one that made the plan, or one that has no day yet."""
    plan = d.huidig.laatste("plan_vaststellen")
    dagen = [overleg.datum for overleg in d.huidig.overleggen]
    return plan is not None and any(dag is None or dag > plan.datum for dag in dagen)


def _nooit(_: Dossier) -> bool:
    return False


def _altijd(_: Dossier) -> bool:
    return True


AFWIJZING: Final = "bericht_niet_opgenomen"

ALLEEN_BIJ: Final[Mapping[str, Past]] = MappingProxyType(
    {AFWIJZING: _afgewezen, "vernietigingsverklaring": _bewaard}
)
"""Documents that would not be true of any other case."""

VOORSTEL: Final[Mapping[str, Past]] = MappingProxyType(
    {
        AFWIJZING: _afgewezen,
        "opschaalformulier_zvh": _opgeschaald,
        "contextinformatie_zsm": _om_betrokken,
        "aanmeldformulier": _wordt_gewogen,
        "zsm_aanmelding": lambda d: _wordt_gewogen(d) and _via_zsm(d),
        "inzage_antwoord": _nooit,  # only when the person asks
        "vernietigingsverklaring": _nooit,  # the program does not destroy yet (ADR 10)
    }
)
"""Documents the side column proposes only now; any other one always, at its station."""

OOK_BIJ: Final[Mapping[tuple[str, Station], Past]] = MappingProxyType(
    {
        ("overdrachtsformulier", Station.UITVOERING): lambda d: bool(d.huidig.vinger.partner),
        ("agenda_overleg", Station.UITVOERING): _overlegt_verder,
        ("uitnodiging_overleg", Station.UITVOERING): _overlegt_verder,
        ("verslag_overleg", Station.UITVOERING): _overlegt_verder,
        ("plan_van_aanpak", Station.UITVOERING): _altijd,
    }
)
"""Documents that are proposed at another station as well."""


def nodigt_uit_voor(dossier: Dossier, sleutel: str, overleg: Overleg | None) -> date | None:
    """The day a document invites to; None when it invites to nothing, or the day is not known."""
    match sleutel:
        case "uitnodiging_startgesprek":
            return dossier.huidig.startfase.startgesprek_datum
        case "uitnodiging_overleg" if overleg is not None:
            return overleg.datum
        case _:
            return None


def past(dossier: Dossier, sleutel: str) -> bool:
    """Whether a document would be true of this case."""
    return ALLEEN_BIJ.get(sleutel, _altijd)(dossier)


def controleer(dossier: Dossier, sleutel: str) -> None:
    """Refuse a document that is not true of this case. Raises `document-past-niet`."""
    if not past(dossier, sleutel):
        raise VerwachteFout("document-past-niet")


def stelt_voor(dossier: Dossier, sleutel: str, eigen: Station, bij: Station) -> bool:
    """Whether a document is proposed for this case at a station; `eigen` is its own.

    A case that was refused never came past the registration.
    """
    if _afgewezen(dossier) and bij is not Station.AANMELDING:
        return False
    if eigen is not bij:
        return OOK_BIJ.get((sleutel, bij), _nooit)(dossier)
    return VOORSTEL.get(sleutel, _altijd)(dossier)
