"""What differs between two texts: line by line, and within a changed line word by word."""

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

OMGEVING: Final = 2
"""Equal lines shown around a change."""
_DELEN: Final = re.compile(r"\w+|\s+|[^\w\s]")
_GENOEG_GEMEEN: Final = 0.5
"""How alike two lines must be to be shown as one that was changed."""
_HOOGSTENS: Final = 40
"""Lines of one change that are looked at word by word; more is another text."""
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
    links: dict[int, tuple[Plek, ...]] = {}
    rechts: dict[int, tuple[Plek, ...]] = {}
    for n, m in _paren(weg, nieuw):
        links[n], rechts[m] = _woorden(weg[n], nieuw[m])
    for n, regel in enumerate(weg):
        yield Verschilregel(Regelsoort.WEG, a + n + 1, regel, links.get(n, ()))
    for m, regel in enumerate(nieuw):
        yield Verschilregel(Regelsoort.NIEUW, b + m + 1, regel, rechts.get(m, ()))


def _paren(weg: Sequence[str], nieuw: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Which lines were changed into which: each with the most alike that still follows, if any."""
    vanaf = 0
    for n, regel in enumerate(weg[:_HOOGSTENS]):
        gelijkenis = {
            m: _lijken(regel, nieuw[m]) for m in range(vanaf, min(len(nieuw), vanaf + _HOOGSTENS))
        }
        beste = max(gelijkenis, key=lambda m: gelijkenis[m], default=vanaf)
        if gelijkenis.get(beste, 0) >= _GENOEG_GEMEEN:
            yield n, beste
            vanaf = beste + 1


def _lijken(oud: str, nieuw: str) -> float:
    return difflib.SequenceMatcher(None, _DELEN.findall(oud), _DELEN.findall(nieuw)).ratio()


def _woorden(oud: str, nieuw: str) -> tuple[tuple[Plek, ...], tuple[Plek, ...]]:
    """Where two lines differ."""
    van, naar = _DELEN.findall(oud), _DELEN.findall(nieuw)
    stappen = difflib.SequenceMatcher(None, van, naar, autojunk=False).get_opcodes()
    anders = [stap for stap in stappen if stap[0] != "equal"]
    links = tuple(_plek(van, a1, a2) for _, a1, a2, _, _ in anders if a1 < a2)
    rechts = tuple(_plek(naar, b1, b2) for _, _, _, b1, b2 in anders if b1 < b2)
    return links, rechts


def _plek(delen: Sequence[str], begin: int, eind: int) -> Plek:
    voor = len("".join(delen[:begin]))
    return voor, voor + len("".join(delen[begin:eind]))
