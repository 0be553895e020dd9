"""Breaks text into lines: at spaces and hyphens, without hyphenation; long words where they must.

Initials stay with the name and a date stays whole where they fit; every space stays a space.

Nothing a value holds can run past the right margin.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from pga_desktop.documents.blokken import Inhoud, Tekst
from pga_desktop.documents.letters import Letter, letter_voor, verdeel, zonder_onzichtbare
from pga_desktop.domain.datums import MAANDEN

_DEEL = re.compile(r"\n| +|[^ \n]+")
_NA_STREEPJE = re.compile(r"(?<=[^\W\d_][-/])(?=[^\W\d_])")
_VOORLETTERS = re.compile(r"\W?(?:[^\W\d_]\.)+")
_DAG = re.compile(r"\W?\d{1,2}")
_JAAR = re.compile(r"\d{4}\b")
_HOOGSTENS_MEE = 3
"""How many words of a line may move on with the next word."""
_OVER = 0.01
"""Rounding of sums of widths, in points."""


class Stuk(NamedTuple):
    """A piece of a line in one font; `stijl` is the run it comes from."""

    letter: Letter
    tekst: str
    stijl: Tekst
    breedte: float


class Regel(NamedTuple):
    """One line of text; `breedte` leaves out the space at its end."""

    stukken: tuple[Stuk, ...]
    breedte: float


Breker = Callable[[Inhoud, float, float], Sequence[Regel]]
"""What breaks texts into lines: `breek`, or one that remembers what it broke before."""
Meter = Callable[[Inhoud, float], tuple[float, float]]
"""What measures texts: `breedtes`, or one that remembers what it measured before."""


def breek(inhoud: Inhoud, breedte: float, corps: float) -> Sequence[Regel]:
    """The lines of a text in a column of this width, in points. Always at least one."""
    zetsel = _Zetsel(breedte)
    for woord in _woorden(inhoud, corps):
        zetsel.voeg_toe(woord, corps)
    zetsel.sluit()
    return zetsel.regels


def breedtes(inhoud: Inhoud, corps: float) -> tuple[float, float]:
    """How wide the widest word is, and how wide the text would be without a margin."""
    woord = regel = langste_woord = langste_regel = 0.0
    for stukken in _woorden(inhoud, corps):
        woord = sum(stuk.breedte for stuk in stukken)
        regel = 0.0 if stukken[0].tekst == "\n" else regel + woord
        langste_woord, langste_regel = max(langste_woord, woord), max(langste_regel, regel)
    return langste_woord, langste_regel


def _woorden(inhoud: Inhoud, corps: float) -> Iterator[Sequence[Stuk]]:
    """Words, runs of spaces and line ends, each measured; a word may cross a change of style."""
    woord: list[Stuk] = []
    for run in inhoud:
        tekst = zonder_onzichtbare(run.tekst)
        meet = _maat(tekst, run, corps)
        for deel in _DEEL.findall(tekst):
            if deel[0] in " \n":
                if woord:
                    yield woord
                    woord = []
                yield meet(deel)
                continue
            for i, brok in enumerate(_broken(deel)):
                if i and woord:
                    yield woord
                    woord = []
                woord.extend(meet(brok))
    if woord:
        yield woord


def _broken(woord: str) -> Sequence[str]:
    """The parts of a word between which a line may end."""
    return _NA_STREEPJE.split(woord) if "-" in woord or "/" in woord else (woord,)


def _maat(tekst: str, run: Tekst, corps: float) -> Callable[[str], list[Stuk]]:
    """What measures the words of a text; most texts need no other font than their own."""
    gewoon = letter_voor(vet=run.vet, cursief=run.cursief)
    if gewoon.tekens.issuperset(tekst):
        return lambda deel: [Stuk(gewoon, deel, run, gewoon.breedte(deel, corps))]
    return partial(_meet, run=run, corps=corps)


def _meet(tekst: str, run: Tekst, corps: float) -> list[Stuk]:
    if tekst == "\n":
        return [Stuk(letter_voor(), tekst, run, 0.0)]
    delen = verdeel(tekst, vet=run.vet, cursief=run.cursief)
    return [Stuk(letter, deel, run, letter.breedte(deel, corps)) for letter, deel in delen]


class _Zetsel:
    """The column while it fills: the current line, and the space that waits for the next word."""

    def __init__(self, breedte: float) -> None:
        self.regels: list[Regel] = []
        self._kolom = breedte + _OVER
        self._regel: list[Stuk] = []
        self._breed = 0.0
        self._spatie: list[Stuk] = []
        self._na_regeleinde = True

    def voeg_toe(self, woord: Sequence[Stuk], corps: float) -> None:
        if woord[0].tekst == "\n":
            self._regel += [_slotspatie(stuk) for stuk in self._regel[-1:]]
            self.sluit()
            self._na_regeleinde = True
        elif woord[0].tekst[0] == " ":
            # Spaces at the start of a line count where they were typed, not where a line wrapped.
            if self._regel or self._na_regeleinde:
                self._spatie = list(woord)
        else:
            self._zet(woord, corps)
            self._na_regeleinde = False

    def _zet(self, woord: Sequence[Stuk], corps: float) -> None:
        breed, wit = _breedte(woord), _breedte(self._spatie)
        if self._breed + wit + breed > self._kolom:
            mee = self._neem_mee(woord)
            if self._regel:
                self._regel += [_slotspatie(stuk) for stuk in self._spatie[:1]]
                self.sluit()
            self._spatie = []
            woord, wit = [*mee, *woord], 0.0
            breed = _breedte(woord)
        if breed > self._kolom:
            self._zet_per_teken(woord, corps)
            return
        self._regel += [*self._spatie, *woord]
        self._breed += wit + breed
        self._spatie = []

    def _neem_mee(self, woord: Sequence[Stuk]) -> list[Stuk]:
        """Take off the line what stays with the next word, when all of that fits on one line."""
        begin, volgende = len(self._regel), _tekst(woord)
        eind = begin
        for _ in range(_HOOGSTENS_MEE if self._spatie else 0):
            vorige = eind
            while vorige and self._regel[vorige - 1].tekst[0] != " ":
                vorige -= 1
            if not vorige or not _horen_bijeen(tekst := _tekst(self._regel[vorige:eind]), volgende):
                break
            begin, eind, volgende = vorige, vorige - 1, tekst
        mee = [*self._regel[begin:], *self._spatie]
        if begin == len(self._regel) or _breedte(mee) + _breedte(woord) > self._kolom:
            return []
        self._spatie = [self._regel[begin - 1]]
        self._regel = self._regel[: begin - 1]
        self._breed = _breedte(self._regel)
        return mee

    def _zet_per_teken(self, woord: Sequence[Stuk], corps: float) -> None:
        for stuk in woord:
            for teken in _tekens(stuk.tekst):
                breed = stuk.letter.breedte(teken, corps)
                if self._breed + breed > self._kolom and self._regel:
                    self.sluit()
                self._regel.append(Stuk(stuk.letter, teken, stuk.stijl, breed))
                self._breed += breed

    def sluit(self) -> None:
        """End the line; spaces that nothing followed disappear with it."""
        self.regels.append(Regel(tuple(_samen(self._regel)), self._breed))
        self._regel, self._breed, self._spatie = [], 0.0, []


def _horen_bijeen(woord: str, volgende: str) -> bool:
    """Whether a line had better not end between two words: after initials, and in a date."""
    if woord in MAANDEN:
        return bool(_JAAR.match(volgende))
    if _DAG.fullmatch(woord):
        return volgende.rstrip(".,;:)") in MAANDEN
    return bool(_VOORLETTERS.fullmatch(woord))


def _tekst(stukken: Sequence[Stuk]) -> str:
    return "".join(stuk.tekst for stuk in stukken)


def _breedte(stukken: Sequence[Stuk]) -> float:
    return sum(stuk.breedte for stuk in stukken)


def _slotspatie(stuk: Stuk) -> Stuk:
    """One space at the end of a line, so that its words stay apart for who listens."""
    return Stuk(stuk.letter, " ", stuk.stijl, 0.0)


def _tekens(tekst: str) -> Iterator[str]:
    """The characters of a word, each with the accents that stand on it."""
    begin = 0
    for i in range(1, len(tekst) + 1):
        if i == len(tekst) or not unicodedata.combining(tekst[i]):
            yield tekst[begin:i]
            begin = i


def _samen(stukken: Sequence[Stuk]) -> Iterator[Stuk]:
    """Neighbours of one font and one run as one piece."""
    vorige: Stuk | None = None
    for stuk in stukken:
        if (
            vorige
            and vorige.letter is stuk.letter
            and (vorige.stijl is stuk.stijl or vorige.stijl == stuk.stijl)
        ):
            breed = vorige.breedte + stuk.breedte
            vorige = Stuk(stuk.letter, vorige.tekst + stuk.tekst, stuk.stijl, breed)
            continue
        if vorige:
            yield vorige
        vorige = stuk
    if vorige:
        yield vorige
