"""What stands on a sheet, by the types of its fields: what a placeholder or a loop stands for.

A sheet holds texts, numbers, yes-or-no's, tuples and dataclasses; nothing in it is None.
"""

import dataclasses
import typing
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

Hint = Any
"""A type as it stands in an annotation; `Any` after an error, so that one mistake is told once."""
Namen = Mapping[str, Hint]

_LUS: Namen = {"first": bool, "last": bool, "index": int}


class Lus:
    """The type of `loop`."""


@cache
def velden_van(soort: Hint) -> Namen:
    """The fields of a part of the sheet with their types; empty for anything but a dataclass."""
    if soort is Lus:
        return _LUS
    if not dataclasses.is_dataclass(soort):
        return {}
    hints = typing.get_type_hints(soort)
    return {veld.name: hints[veld.name] for veld in dataclasses.fields(soort)}


def soort_van(pad: str, bladtype: type) -> Hint | None:
    """The type of a placeholder by its dotted name; None when there is no such placeholder."""
    soort: Hint = bladtype
    for naam in pad.split("."):
        soort = velden_van(soort).get(naam)
    return soort


def waarde_van(pad: str, blad: Any) -> Any:
    """What a sheet has at a placeholder."""
    waarde = blad
    for naam in pad.split("."):
        waarde = getattr(waarde, naam)
    return waarde


def element_van(hint: Hint) -> Hint | None:
    """The type of the items of a list; None when it is not a list."""
    oorsprong: object = typing.get_origin(hint)
    return typing.get_args(hint)[0] if oorsprong is tuple else None


def is_een(hint: Hint, soorten: Iterable[type]) -> bool:
    """Whether a value of this type is one of these; a yes or no never counts as a number."""
    if hint is Any:
        return True
    if element_van(hint) is not None:
        return tuple in soorten
    if hint is bool:
        return bool in soorten
    return isinstance(hint, type) and issubclass(hint, tuple(soorten))


def plekken_met(tekens: Iterable[str], blad: Any) -> tuple[str, ...]:
    """The places on a sheet where one of these characters stands: a part and its field.

    Of an action that is `actie.wat`, wherever on the sheet the action stands.
    """
    gezocht = frozenset(tekens)
    return tuple(dict.fromkeys(p for p, tekst in _teksten(blad) if not gezocht.isdisjoint(tekst)))


def _teksten(deel: Any) -> Iterator[tuple[str, str]]:
    """Every text of a sheet with its place."""
    soort = type(deel).__name__.removeprefix("Blad").lower()
    for veld in dataclasses.fields(deel):
        waarde = getattr(deel, veld.name)
        for een in waarde if isinstance(waarde, tuple) else (waarde,):
            if isinstance(een, str):
                yield f"{soort}.{veld.name}", een
            elif dataclasses.is_dataclass(een):
                yield from _teksten(een)
