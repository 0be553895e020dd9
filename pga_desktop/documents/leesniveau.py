"""How hard a text is to read: Flesch-Douma on Pyphen's syllables, and what makes it hard.

Advice, never a gate: a formula is a weak judge of a text (standards 6). A position counts
characters from the beginning of the text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from pga_desktop.documents.indeling import MET_INHOUD
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.regio import MoeilijkWoord

if TYPE_CHECKING:
    from pyphen import Pyphen  # type: ignore[import-untyped]  # has no types


@dataclass(frozen=True)
class Leeseis:
    """What a level asks: the lowest score, words of the longest sentence, and what is better."""

    score: int
    langste: int
    liever: int


EISEN: Final[Mapping[Niveau, Leeseis]] = {
    Niveau.B1: Leeseis(score=60, langste=20, liever=15),
    Niveau.A2: Leeseis(score=80, langste=12, liever=10),
}
MINSTE_WOORDEN: Final = 5
"""A shorter text has no score: one long word would decide it."""


class Tipsoort(StrEnum):
    """What makes a text harder than it has to be."""

    LANGE_ZIN = "lange_zin"
    LIJDEND = "lijdend"
    ONTKENNING = "ontkenning"
    MOEILIJK_WOORD = "moeilijk_woord"
    AFKORTING = "afkorting"


@dataclass(frozen=True)
class Tip:
    """One place in a text that can be easier; `zin` is the whole sentence it stands in."""

    soort: Tipsoort
    begin: int
    eind: int
    zin: str
    feiten: Mapping[str, str | int] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Leesoordeel:
    """How hard a text is: `score` as Douma counts (0 very hard, 100 very easy), None when short.

    `niveau` is the easiest level whose demands the text meets; None is harder than B1.
    """

    woorden: int
    zinnen: int
    langste: int
    score: int | None
    niveau: Niveau | None
    tips: tuple[Tip, ...]


@dataclass(frozen=True)
class Zin:
    """A sentence of at least one word, where it begins in the text, and its words."""

    begin: int
    tekst: str
    woorden: tuple[str, ...]


# --- sentences and words ---------------------------------------------------------------------

_WOORD = re.compile(r"[^\W_][\w’'-]*")
_EINDE = re.compile(r"[.!?]+[’”\"')\]]*(?=\s)")
_GEEN_EINDE = re.compile(
    r"(?:^|[\s(‘“])(?:[A-Z]|(?:\w\.)+\w|(?i:bijv|bv|ca|dhr|dr|drs|enz|evt|incl|ing|ir|jl|max|mevr"
    r"|min|mr|mw|nr|prof|resp|st|tel|vgl|zgn))$"
)
"""An initial or an abbreviation: the full stop behind it ends no sentence."""


def zinnen(tekst: str) -> Iterator[Zin]:
    """The sentences of a plain text; the end of a line always ends one, as it does on paper."""
    plaats = 0
    for regel in tekst.split("\n"):
        for begin, eind in _grenzen(regel):
            stuk = regel[begin:eind]
            if woorden := _WOORD.findall(stuk):
                weg = len(stuk) - len(stuk.lstrip())
                yield Zin(plaats + begin + weg, stuk.strip(), tuple(woorden))
        plaats += len(regel) + 1


def _grenzen(regel: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for einde in _EINDE.finditer(regel):
        if einde[0] == "." and _GEEN_EINDE.search(regel, begin, einde.start()):
            continue
        yield begin, einde.end()
        begin = einde.end()
    yield begin, len(regel)


_GEEN_PROZA = re.compile(
    rf"^::: (?:{'|'.join(sorted(MET_INHOUD - {'kader'}))})\n.*?^:::$", re.MULTILINE | re.DOTALL
)
_OPDRACHT = re.compile(r"\{#.*?#\}|\{%.*?%\}", re.DOTALL)
_PLAATSHOUDER = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_GEEN_REGEL = re.compile(r"^(?:\||:::|---).*$", re.MULTILINE)
_AAN_HET_BEGIN = re.compile(r"^[ \t]*(?:#+|>|- \[[ x]\]|-|\d+\.)[ \t]+", re.MULTILINE)


def als_proza(sjabloon: str) -> str:
    """What a reader reads of a template, line by line: no markup, no tables, no forms.

    A value counts as three short words. Every line keeps its number.
    """
    tekst = _GEEN_PROZA.sub(_alleen_regels, sjabloon)
    tekst = _OPDRACHT.sub(lambda gevonden: f" {_alleen_regels(gevonden)}", tekst)
    tekst = _PLAATSHOUDER.sub(lambda gevonden: f"Jan de Wit{_alleen_regels(gevonden)}", tekst)
    tekst = _GEEN_REGEL.sub("", _LINK.sub(r"\1", tekst))
    return _AAN_HET_BEGIN.sub("", tekst).replace("*", "")


def _alleen_regels(gevonden: re.Match[str]) -> str:
    return "\n" * gevonden[0].count("\n")


# --- the score -------------------------------------------------------------------------------


@cache
def _woordenboek() -> "Pyphen":
    """Pyphen's Dutch syllables: megabytes, read when a text is judged for the first time."""
    import pyphen  # noqa: PLC0415 - see above

    return pyphen.Pyphen(lang="nl_NL", cache=False)


@lru_cache(maxsize=10_000)
def lettergrepen(woord: str) -> int:
    """The syllables of a word, by where it can be broken off."""
    delen = (deel for deel in re.split("[-’']", woord) if deel)
    return sum(len(_woordenboek().positions(deel)) + 1 for deel in delen)


def flesch_douma(zinnen_: Iterable[Zin]) -> float:
    """206.84 - 0.77 x syllables per 100 words - 0.93 x words per sentence (standards 6)."""
    alle = [zin.woorden for zin in zinnen_]
    woorden = [woord for zin in alle for woord in zin]
    per_honderd = 100 * sum(map(lettergrepen, woorden)) / len(woorden)
    return 206.84 - 0.77 * per_honderd - 0.93 * len(woorden) / len(alle)


def beoordeel(tekst: str, niveau: Niveau, moeilijk: Sequence[MoeilijkWoord] = ()) -> Leesoordeel:
    """Judge a plain text that should be readable at a level. Takes a tenth of a second a page."""
    alle = tuple(zinnen(tekst))
    woorden = sum(len(zin.woorden) for zin in alle)
    langste = max((len(zin.woorden) for zin in alle), default=0)
    score = round(flesch_douma(alle)) if woorden >= MINSTE_WOORDEN else None
    tips = [tip for zin in alle for tip in _tips(zin, niveau, tuple(moeilijk))]
    return Leesoordeel(
        woorden=woorden,
        zinnen=len(alle),
        langste=langste,
        score=score,
        niveau=None if score is None else _gehaald(score, langste),
        tips=tuple(sorted(_zonder_uitgelegd(tips, tekst), key=lambda tip: (tip.begin, tip.eind))),
    )


def _gehaald(score: int, langste: int) -> Niveau | None:
    for niveau in (Niveau.A2, Niveau.B1):
        if score >= EISEN[niveau].score and langste <= EISEN[niveau].langste:
            return niveau
    return None


# --- tips ------------------------------------------------------------------------------------

_WORDEN = re.compile(r"\b(?:word|wordt|worden|werd|werden)\b", re.IGNORECASE)
_DEELWOORD = re.compile(
    r"\b(?!(?:gebied|geld|gemeenten|gezond|agenten|ergens|beiden)\b)"
    r"(?:\w{0,6}ge\w{2,}|(?:be|her|ont|ver)\w{2,})(?:d|t|en)\b",
    re.IGNORECASE,
)
_ONTKENNING = re.compile(
    r"\b(?:geen|niemand|niet|niets|nooit|nergens|noch|evenmin)\b", re.IGNORECASE
)
_HOOFDLETTERS = re.compile(r"\b[A-Z]{2,6}\b")
_UITGANGEN = ("", "e", "s", "n", "en", "’s", "'s")


def _tips(zin: Zin, niveau: Niveau, moeilijk: tuple[MoeilijkWoord, ...]) -> Iterator[Tip]:
    liever, lengte = EISEN[niveau].liever, len(zin.woorden)
    if lengte > liever:
        feiten: dict[str, str | int] = {"woorden": lengte, "liever": liever}
        yield Tip(Tipsoort.LANGE_ZIN, zin.begin, zin.begin + len(zin.tekst), zin.tekst, feiten)
    if _DEELWOORD.search(zin.tekst):
        yield from (_tip(Tipsoort.LIJDEND, zin, plek) for plek in _WORDEN.finditer(zin.tekst))
    ontkenningen = [_tip(Tipsoort.ONTKENNING, zin, m) for m in _ONTKENNING.finditer(zin.tekst)]
    if niveau is Niveau.A2 or len(ontkenningen) > 1:
        yield from ontkenningen
    yield from _woordtips(zin, moeilijk)


def _woordtips(zin: Zin, moeilijk: tuple[MoeilijkWoord, ...]) -> Iterator[Tip]:
    patroon, per_woord = _zoeker(moeilijk)
    gehad = set()
    for gevonden in patroon.finditer(zin.tekst):
        woord = _in_lijst(gevonden[0], per_woord)
        if woord is None:
            continue
        soort = Tipsoort.AFKORTING if woord.is_afkorting else Tipsoort.MOEILIJK_WOORD
        gehad.add(gevonden.start())
        yield _tip(soort, zin, gevonden, makkelijker=woord.makkelijker)
    if zin.tekst.upper() != zin.tekst:
        for gevonden in _HOOFDLETTERS.finditer(zin.tekst):
            if gevonden.start() not in gehad:
                yield _tip(Tipsoort.AFKORTING, zin, gevonden)


def _zonder_uitgelegd(tips: Sequence[Tip], tekst: str) -> Iterator[Tip]:
    """Leaves out abbreviations the text explains: between brackets, or with their words."""
    klein = tekst.lower()
    for tip in tips:
        woord, voluit = (str(tip.feiten.get(naam, "")) for naam in ("woord", "makkelijker"))
        uitgelegd = f"({woord})" in tekst or (voluit and voluit.lower() in klein)
        if not (tip.soort is Tipsoort.AFKORTING and woord.isupper() and uitgelegd):
            yield tip


def _tip(soort: Tipsoort, zin: Zin, plek: re.Match[str], **feiten: str | int) -> Tip:
    begin, eind = (zin.begin + kant for kant in plek.span())
    return Tip(soort, begin, eind, zin.tekst, {"woord": plek[0], **feiten})


@lru_cache(maxsize=4)
def _zoeker(
    moeilijk: tuple[MoeilijkWoord, ...],
) -> tuple[re.Pattern[str], Mapping[str, MoeilijkWoord]]:
    """What finds all these words at once, longest first; capitals count in an abbreviation."""
    lang = sorted(moeilijk, key=lambda m: -len(m.woord))
    precies = [re.escape(m.woord) for m in lang if m.in_hoofdletters]
    gewoon = [re.escape(m.woord) for m in lang if not m.in_hoofdletters]
    einden = "|".join(uitgang for uitgang in _UITGANGEN if uitgang)
    keuzes = [*precies, f"(?i:(?:{'|'.join(gewoon)})(?:{einden})?)"] if gewoon else precies
    per_woord = {m.woord if m.in_hoofdletters else m.woord.lower(): m for m in moeilijk}
    return re.compile(rf"(?<!\w)(?:{'|'.join(keuzes) or '(?!)'})(?!\w)"), per_woord


def _in_lijst(gevonden: str, per_woord: Mapping[str, MoeilijkWoord]) -> MoeilijkWoord | None:
    stammen = (gevonden, *(gevonden.lower().removesuffix(uitgang) for uitgang in _UITGANGEN))
    return next((per_woord[stam] for stam in stammen if stam in per_woord), None)
