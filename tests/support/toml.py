"""Writes plain data as TOML, for tests that change a file; the standard library only reads it."""

import json
from datetime import date
from typing import Any


def als_toml(tabel: dict[str, Any]) -> str:
    """One line per key; tables and lists inside it are written inline."""
    return "\n".join(f"{_tekst(naam)} = {_waarde(waarde)}" for naam, waarde in tabel.items())


def _tekst(tekst: str) -> str:
    return json.dumps(tekst, ensure_ascii=False).replace("\x7f", "\\u007f")


def _waarde(waarde: Any) -> str:
    if isinstance(waarde, dict):
        return "{" + ", ".join(f"{_tekst(n)} = {_waarde(w)}" for n, w in waarde.items()) + "}"
    if isinstance(waarde, (list, tuple)):
        return "[" + ", ".join(_waarde(w) for w in waarde) + "]"
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, str):
        return _tekst(waarde)
    return json.dumps(waarde)
