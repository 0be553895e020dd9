"""A value is never markup: until it is on paper it travels as characters Markdown does not know.

Each byte of the value becomes one private-use character. Jinja writes those, Markdown carries them
along as plain letters, and only text nodes are unpacked again. Nothing has to be remembered, and no
value can imitate the packing: its own private-use characters are packed like any other.
"""

import re

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


def pak_uit(tekst: str) -> str:
    """The text with every packed value as it was typed."""
    return _INGEPAKT.sub(
        lambda gevonden: gevonden[1].translate(_UITPAKKEN).encode("latin-1").decode(), tekst
    )


def heeft_waarde(tekst: str) -> bool:
    """Whether a value, perhaps an empty one, was filled in somewhere in this text."""
    return _BEGIN in tekst
