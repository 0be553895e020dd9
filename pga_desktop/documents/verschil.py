"""What differs between two texts: line by line, and within a changed line word by word."""

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest
from typing import Final

OMGEVING: Final = 2
"""Equal lines shown around a change."""
_DELEN: Final = re.compile(r"\w+|\s+|[^\w\s]")
Plek = tuple[int, int]


class Regelsoort(StrEnum):
    """What a line of a comparison is; `MEER` stands for equal lines that are left out."""

    GELIJK = "gelijk"
    WEG = "weg"
    NIEUW = "nieuw"
    MEER = "meer"


@dataclass(frozen=True)
class Verschilregel:
    """A line, its number in the text it stands in, and the parts of it that changed.

    Of `MEER` the number says how many lines are left out.
    """

    soort: Regelsoort
    nummer: int
    tekst: str = ""
    anders: tuple[Plek, ...] = ()


def verschil(oud: str, nieuw: str) -> tuple[Verschilregel, ...]:
    """How to get from one text to the other; nothing when they are the same."""
    van, naar = oud.split("\n"), nieuw.split("\n")
    stappen = difflib.SequenceMatcher(None, van, naar, autojunk=False).get_opcodes()
    regels: list[Verschilregel] = []
    for wat, a1, a2, b1, b2 in stappen:
        if wat == "equal":
            eerste, laatste = a1 == 0, a2 == len(van)
            regels += _gelijk(naar, b1, b2, boven=not eerste, onder=not laatste)
        else:
            regels += _anders(van[a1:a2], naar[b1:b2], a1, b1)
    return tuple(regels) if oud != nieuw else ()


def _gelijk(
    naar: Sequence[str], begin: int, eind: int, *, boven: bool, onder: bool
) -> Iterator[Verschilregel]:
    kop = begin + OMGEVING if boven else begin
    staart = eind - OMGEVING if onder else eind
    if staart - kop > 1:
        tonen = [*range(begin, kop), None, *range(staart, eind)]
    else:
        tonen = [*range(begin, eind)]
    for n in tonen:
        if n is None:
            yield Verschilregel(Regelsoort.MEER, staart - kop)
        else:
            yield Verschilregel(Regelsoort.GELIJK, n + 1, naar[n])


def _anders(weg: Sequence[str], nieuw: Sequence[str], a: int, b: int) -> Iterator[Verschilregel]:
    paren = [_woorden(x, y) for x, y in zip_longest(weg, nieuw, fillvalue="")]
    for n, regel in enumerate(weg):
        yield Verschilregel(Regelsoort.WEG, a + n + 1, regel, paren[n][0])
    for n, regel in enumerate(nieuw):
        yield Verschilregel(Regelsoort.NIEUW, b + n + 1, regel, paren[n][1])


def _woorden(oud: str, nieuw: str) -> tuple[tuple[Plek, ...], tuple[Plek, ...]]:
    """Where two lines differ; nowhere when they have too little in common to say."""
    van, naar = _DELEN.findall(oud), _DELEN.findall(nieuw)
    maat = difflib.SequenceMatcher(None, van, naar, autojunk=False)
    if maat.ratio() < _GENOEG_GEMEEN:
        return (), ()
    anders = [stap for stap in maat.get_opcodes() if stap[0] != "equal"]
    links = tuple(_plek(van, a1, a2) for _, a1, a2, _, _ in anders if a1 < a2)
    rechts = tuple(_plek(naar, b1, b2) for _, _, _, b1, b2 in anders if b1 < b2)
    return links, rechts


_GENOEG_GEMEEN: Final = 0.4


def _plek(delen: Sequence[str], begin: int, eind: int) -> Plek:
    voor = len("".join(delen[:begin]))
    return voor, voor + len("".join(delen[begin:eind]))
