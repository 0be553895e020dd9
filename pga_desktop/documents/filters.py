"""The filters a template may use, each with what it takes and what it gives.

The one list: the environment runs them, the check reads their types, the manual names them. Dates
and times need none: a sheet holds finished texts.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pga_desktop.domain.woorden import met_hoofdletter, opsomming


@dataclass(frozen=True)
class Filter:
    """One filter: its function, the types it accepts, and the type of its result."""

    functie: Callable[..., str | int]
    neemt: tuple[type, ...]
    geeft: type
    elementen: tuple[type, ...] = (object,)
    """What the items of an accepted list have to be."""
    argumenten: int = 0


def _ja_nee(waarde: bool) -> str:
    return "ja" if waarde else "nee"


def _vakje(waarde: bool) -> str:
    return "☑" if waarde else "☐"


def _of(waarde: str, anders: str) -> str:
    return waarde if waarde.strip() else anders


FILTERS: Mapping[str, Filter] = MappingProxyType(
    {
        "opsomming": Filter(opsomming, (tuple,), str, elementen=(str,)),
        "aantal": Filter(len, (tuple,), int),
        "hoofdletter": Filter(met_hoofdletter, (str,), str),
        "ja_nee": Filter(_ja_nee, (bool,), str),
        "vakje": Filter(_vakje, (bool,), str),
        "of": Filter(_of, (str,), str, argumenten=1),
    }
)
