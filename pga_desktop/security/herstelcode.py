"""The recovery code: 160 random bits on paper, typed back group by group.

Eight groups of five characters out of Crockford's 32. The last character of a group is a check
digit over GF(32): it catches each wrong character, swap of neighbours and misplaced group.
"""

import secrets
from collections.abc import Callable

from pga_desktop.domain.errors import VerwachteFout

GROEPEN = 8
TEKENS_PER_GROEP = 5
_BYTES = GROEPEN * (TEKENS_PER_GROEP - 1) * 5 // 8

_ALFABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_WAARDE = {teken: waarde for waarde, teken in enumerate(_ALFABET)}
_GELEZEN_ALS = str.maketrans("OILU", "011V")
_VELDPOLYNOOM = 0b100101
"""x^5 + x^2 + 1, irreducible over GF(2)."""


def maak(toeval: Callable[[int], bytes] = secrets.token_bytes) -> str:
    """A new code as it is printed: 'AB2C7-…', eight groups joined by hyphens."""
    getal = int.from_bytes(toeval(_BYTES))
    bits = 5 * (TEKENS_PER_GROEP - 1)
    groepen = []
    for nummer in range(1, GROEPEN + 1):
        deel = getal >> bits * (GROEPEN - nummer)
        waarden = [deel >> 5 * plaats & 31 for plaats in reversed(range(TEKENS_PER_GROEP - 1))]
        waarden.append(_controle(nummer, waarden))
        groepen.append("".join(_ALFABET[waarde] for waarde in waarden))
    return "-".join(groepen)


def groepen(code: str) -> tuple[str, ...]:
    """The groups of a printed code, for the page and for the rehearsal."""
    return tuple(code.split("-"))


def lees(tekst: str) -> bytearray:
    """The secret in a typed code; spaces, hyphens, case and O/I/L/U do not matter.

    Raises `herstelcode-lengte` (with `tekens` and `nodig`) or `herstelcode-tikfout` (with `groep`,
    counted from 1).
    """
    schoon = _schoon(tekst)
    nodig = GROEPEN * TEKENS_PER_GROEP
    if len(schoon) != nodig:
        raise VerwachteFout("herstelcode-lengte", tekens=len(schoon), nodig=nodig)
    getal = 0
    for nummer in range(1, GROEPEN + 1):
        for waarde in _lees_groep(nummer, schoon[(nummer - 1) * TEKENS_PER_GROEP :]):
            getal = getal << 5 | waarde
    return bytearray(getal.to_bytes(_BYTES))


def overgetypt(code: str, nummer: int, tekst: str) -> bool:
    """Whether a group of a code (counted from 1) was typed back as it was shown.

    Spaces, hyphens, case and O/I/L/U do not matter.
    """
    return _schoon(groepen(code)[nummer - 1]) == _schoon(tekst)


def _schoon(tekst: str) -> str:
    zonder = "".join(teken for teken in tekst if teken.isalnum())
    return zonder.upper().translate(_GELEZEN_ALS)


def _lees_groep(nummer: int, tekst: str) -> list[int]:
    *inhoud, controle = (_WAARDE.get(teken, -1) for teken in tekst[:TEKENS_PER_GROEP])
    if -1 in inhoud or _controle(nummer, inhoud) != controle:
        raise VerwachteFout("herstelcode-tikfout", groep=nummer)
    return inhoud


def _controle(nummer: int, waarden: list[int]) -> int:
    """The weights are distinct powers of x, none of them 1: the check digit has weight 1 itself."""
    gewicht, som = 1, nummer
    for waarde in waarden:
        gewicht = _maal(gewicht, 2)
        som ^= _maal(gewicht, waarde)
    return som


def _maal(a: int, b: int) -> int:
    product = 0
    while b:
        if b & 1:
            product ^= a
        a <<= 1
        if a & 32:
            a ^= _VELDPOLYNOOM
        b >>= 1
    return product
