"""The filters a template may use, each with what it takes and what it gives.

The one list: the environment runs them, the check reads their types, the manual names them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from types import MappingProxyType
from typing import Any

from pga_desktop.domain.datums import Deeldatum, cijferdatum, dag_en_datum, lange_datum


@dataclass(frozen=True)
class Filter:
    """One filter: its function, the types it accepts besides None, and the type of its result."""

    functie: Callable[..., str | int]
    neemt: tuple[type, ...]
    geeft: type
    argumenten: int = 0


def als_tekst(waarde: object) -> str:
    """How a value stands on paper when no filter says otherwise; None stands as nothing."""
    match waarde:
        case None:
            return ""
        case date():
            return lange_datum(waarde)
        case time():
            return _tijd(waarde)
        case Deeldatum():
            return waarde.lang()
        case bool():
            raise TypeError("a yes or no needs a filter")
        case str() | int():
            return str(waarde)
        case _:
            raise TypeError("not a value to print")


def _tijd(waarde: time | None) -> str:
    if waarde is None:
        return ""
    return f"{waarde.hour}.{waarde.minute:02d} uur" if waarde.minute else f"{waarde.hour} uur"


def _opsomming(woorden: Sequence[str]) -> str:
    if len(woorden) < 2:  # noqa: PLR2004 - nothing to join
        return "".join(woorden)
    return f"{', '.join(woorden[:-1])} en {woorden[-1]}"


def _hoofdletter(tekst: str | None) -> str:
    if not tekst:
        return ""
    begin = "IJ" if tekst.startswith("ij") else tekst[0].upper()
    return begin + tekst[len(begin) :]


def _ja_nee(waarde: bool | None) -> str:
    return "" if waarde is None else "ja" if waarde else "nee"


def _vakje(waarde: bool | None) -> str:
    return "☑" if waarde else "☐"


def _of(waarde: Any, anders: str) -> str:
    tekst = als_tekst(waarde)
    return tekst if tekst.strip() else anders


FILTERS: Mapping[str, Filter] = MappingProxyType(
    {
        "datum": Filter(lange_datum, (date,), str),
        "datum_kort": Filter(cijferdatum, (date,), str),
        "datum_met_dag": Filter(dag_en_datum, (date,), str),
        "tijd": Filter(_tijd, (time,), str),
        "opsomming": Filter(_opsomming, (tuple,), str),
        "aantal": Filter(len, (tuple,), int),
        "hoofdletter": Filter(_hoofdletter, (str,), str),
        "ja_nee": Filter(_ja_nee, (bool,), str),
        "vakje": Filter(_vakje, (bool,), str),
        "of": Filter(_of, (str, int, date, time, Deeldatum), str, argumenten=1),
    }
)
