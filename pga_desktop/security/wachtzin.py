"""Rules for a passphrase, and a generator of Dutch ones.

A register can be attacked offline without limit, so length counts and guessable parts do not: what
is left of a passphrase after striking known words, runs, repeats and names must be long enough.
"""

import secrets
import unicodedata
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

MINIMUM, MAXIMUM = 15, 128
_MINIMUM_REST = 10
_DREMPELS = (13, 16, 22)
"""Characters that are not guessable, needed for strength 2, 3 and 4."""
_STERKST = 1 + len(_DREMPELS)

_REEKSEN = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "azertyuiop",
    "qsdfghjklm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
)
_KORTSTE_REEKS = 4
_KORTSTE_HERHALING = 3
_KORTSTE_NAAM = 3

_VERVANGEN = str.maketrans("0134578@$!€", "oieastbasie")


@dataclass(frozen=True)
class Oordeel:
    """What is thought of a passphrase: reason codes when it is refused, and a strength 0 to 4."""

    redenen: tuple[str, ...]
    sterkte: int

    @property
    def ok(self) -> bool:
        return not self.redenen


def normaliseer(wachtzin: str) -> str:
    """The form that is measured and turned into a key: NFC, never trimmed."""
    return unicodedata.normalize("NFC", wachtzin)


def beoordeel(wachtzin: str, context: Collection[str] = ()) -> Oordeel:
    """Judge a passphrase; `context` holds names that may not carry it (user, municipality).

    Reasons: te-kort, te-lang, bekend-woord, toetsenreeks, herhaling, bevat-naam. The last four are
    given only when too little is left without those parts.
    """
    zin = normaliseer(wachtzin)
    if len(zin) > MAXIMUM:
        return Oordeel(("te-lang",), 0)
    plat = _plat(zin)
    geraden = _te_raden(plat, [_plat(deel) for naam in context for deel in naam.split()])
    rest = len(plat) - len(set().union(*geraden.values()))
    gevonden = [reden for reden, plekken in geraden.items() if plekken]
    redenen = gevonden if rest < _MINIMUM_REST else []
    if len(zin) < MINIMUM or (rest < _MINIMUM_REST and not gevonden):
        redenen.insert(0, "te-kort")
    if redenen:
        return Oordeel(tuple(redenen), 0)
    return Oordeel((), 1 + sum(rest >= drempel for drempel in _DREMPELS))


def maak_wachtzin(
    woorden: int = 6,
    context: Collection[str] = (),
    kies: Callable[[tuple[str, ...]], str] = secrets.choice,
) -> str:
    """A random Dutch passphrase, as strong as `beoordeel` knows; `kies` is the source of chance."""
    while True:
        zin = " ".join(kies(woordenlijst()) for _ in range(woorden))
        if beoordeel(zin, context).sterkte == _STERKST:
            return zin


def woordenlijst() -> tuple[str, ...]:
    """The words a passphrase is made of: short, common, plain a to z, compiled for this program.

    Each adds 11 bits of chance.
    """
    return _lijst("woorden.txt")


@cache
def _lijst(naam: str) -> tuple[str, ...]:
    return tuple(files(__package__).joinpath(naam).read_text(encoding="ascii").split())


def _plat(tekst: str) -> str:
    return "".join(teken for teken in tekst.casefold() if not teken.isspace())


def _te_raden(plat: str, namen: Collection[str]) -> dict[str, set[int]]:
    """The positions of a flattened passphrase that a guesser gets for free, by reason."""
    gewoon = plat.translate(_VERVANGEN)
    return {
        "bekend-woord": {
            p for woord in _lijst("geblokkeerd.txt") for p in _plekken(woord, plat, gewoon)
        },
        "toetsenreeks": set(_in_reeks(plat)),
        "herhaling": set(_herhaald(plat)),
        "bevat-naam": {
            p for naam in namen if len(naam) >= _KORTSTE_NAAM for p in _plekken(naam, plat, gewoon)
        },
    }


def _plekken(deel: str, *teksten: str) -> Iterator[int]:
    for tekst in teksten:
        begin = tekst.find(deel)
        while begin >= 0:
            yield from range(begin, begin + len(deel))
            begin = tekst.find(deel, begin + 1)


def _in_reeks(plat: str) -> Iterator[int]:
    stukken = {
        richting[i : i + _KORTSTE_REEKS]
        for reeks in _REEKSEN
        for richting in (reeks, reeks[::-1])
        for i in range(len(reeks) - _KORTSTE_REEKS + 1)
    }
    for begin in range(len(plat) - _KORTSTE_REEKS + 1):
        if plat[begin : begin + _KORTSTE_REEKS] in stukken:
            yield from range(begin, begin + _KORTSTE_REEKS)


def _herhaald(plat: str) -> Iterator[int]:
    """Positions of every part that stood in the passphrase before; the first time counts."""
    for begin in range(1, len(plat) - _KORTSTE_HERHALING + 1):
        deel = plat[begin : begin + _KORTSTE_HERHALING]
        if plat.find(deel, 0, begin + _KORTSTE_HERHALING - 1) >= 0:
            yield from range(begin, begin + _KORTSTE_HERHALING)
