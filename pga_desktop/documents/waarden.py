"""A value is never markup: until it is on paper it travels as characters Markdown does not know.

Each byte of the value becomes one private-use character. Jinja writes those, and no value can
imitate the packing: its own private-use characters are packed like any other. Before Markdown reads
the text each value makes way for its number, packed the same way: so a text reads the same
whatever was filled in. Markdown carries the numbers along as plain letters, and only text nodes get
their values back.
"""

import re
from collections.abc import Sequence

_BEGIN = "\ue000"
_EERSTE = 0xE100
_INPAKKEN = {byte: chr(_EERSTE + byte) for byte in range(256)}
_UITPAKKEN = {_EERSTE + byte: chr(byte) for byte in range(256)}
_INGEPAKT = re.compile(f"{_BEGIN}([{chr(_EERSTE)}-{chr(_EERSTE + 255)}]*)")

GERESERVEERD = re.compile(f"[{_BEGIN}{chr(_EERSTE)}-{chr(_EERSTE + 255)}]")
"""Characters a template may not hold itself."""


def pak_in(waarde: str) -> str:
    """The value as characters that mean nothing to Markdown; an empty value leaves a trace too."""
    return _BEGIN + waarde.encode().decode("latin-1").translate(_INPAKKEN)


def nummer(tekst: str) -> tuple[str, Sequence[str]]:
    """The text with a packed number for each packed value, and the values as they were typed."""
    waarden: list[str] = []

    def vervang(gevonden: re.Match[str]) -> str:
        waarden.append(_lees(gevonden))
        return pak_in(str(len(waarden) - 1))

    return _INGEPAKT.sub(vervang, tekst), waarden


def vul_in(genummerd: str, waarden: Sequence[str]) -> str:
    """A numbered text, or a part of one, with its values as they were typed."""
    return _INGEPAKT.sub(lambda gevonden: waarden[int(_lees(gevonden))], genummerd)


def _lees(gevonden: re.Match[str]) -> str:
    return gevonden[1].translate(_UITPAKKEN).encode("latin-1").decode()


def heeft_waarde(tekst: str) -> bool:
    """Whether a value, perhaps an empty one, was filled in somewhere in this text."""
    return _BEGIN in tekst
