"""Sheets to try a text on, built from the types: everything filled in, and nothing filled in."""

import dataclasses
import typing
from typing import Any, TypeVar

T = TypeVar("T")


def volste(bladtype: type[T]) -> T:
    """A sheet with something in every field and two of everything."""
    return typing.cast(T, _maak(bladtype, "blad", vol=True))


def leegste(bladtype: type[T]) -> T:
    """A sheet in which nothing is known."""
    return typing.cast(T, _maak(bladtype, "blad", vol=False))


def _maak(hint: Any, naam: str, *, vol: bool) -> Any:
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        hints = typing.get_type_hints(hint)
        velden = {v.name: _maak(hints[v.name], v.name, vol=vol) for v in dataclasses.fields(hint)}
        return hint(**velden)
    if typing.get_origin(hint) is tuple:
        element = typing.get_args(hint)[0]
        return tuple(_maak(element, naam, vol=vol) for _ in range(2 if vol else 0))
    if hint is bool:
        return vol
    return naam if vol else ""
