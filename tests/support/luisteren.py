"""Hears what Python does outside this process: files, sockets, other programs."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

_BUITEN = {"open", "os", "socket", "subprocess", "tempfile"}
"""The audit events of these modules."""
_luisteraars: list[list[str]] = []


@contextmanager
def luister() -> Iterator[list[str]]:
    """Everything that reaches outside within the block, as it happens."""
    _hang_op()
    gehoord: list[str] = []
    _luisteraars.append(gehoord)
    try:
        yield gehoord
    finally:
        _luisteraars.remove(gehoord)


@cache
def _hang_op() -> None:
    """Python never lets go of a hook, so there is one."""
    sys.addaudithook(_hoor)


def _hoor(gebeurtenis: str, argumenten: tuple[Any, ...]) -> None:
    if _luisteraars and gebeurtenis.partition(".")[0] in _BUITEN:
        for gehoord in _luisteraars:
            gehoord.append(f"{gebeurtenis} {argumenten}")
