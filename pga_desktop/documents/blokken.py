"""A filled document as plain data: what stands on paper, not how it looks."""

from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any


@dataclass(frozen=True, slots=True)
class Tekst:
    """A run of text in one style; a newline in it is a line break. `doel` makes it a link."""

    tekst: str
    vet: bool = False
    cursief: bool = False
    doel: str = ""


Inhoud = tuple[Tekst, ...]


@dataclass(frozen=True, slots=True)
class Kop:
    """A heading; level 1 is the title of the document. `pictogram` is the drawing beside it."""

    niveau: int
    inhoud: Inhoud
    pictogram: str = ""


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph; without words only the drawing that stands on its own."""

    inhoud: Inhoud
    pictogram: str = ""


@dataclass(frozen=True, slots=True)
class Punt:
    """One item of a list; `aangekruist` makes it a box to tick on paper: ticked, or not yet."""

    blokken: "tuple[Blok, ...]"
    aangekruist: bool | None = None


@dataclass(frozen=True, slots=True)
class Lijst:
    """A list; `begin` is the first number of a numbered one, None makes it bullets."""

    punten: tuple[Punt, ...]
    begin: int | None = None


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table with a header row; its rows are as long as the header.

    `gewichten` are relative widths, empty when the contents decide. A row of empty cells is one to
    write in by hand.
    """

    kop: tuple[Inhoud, ...]
    rijen: tuple[tuple[Inhoud, ...], ...]
    gewichten: tuple[int, ...] = ()
    rechts: tuple[bool, ...] = ()
    """Per column: numbers, aligned right."""


@dataclass(frozen=True, slots=True)
class Gegevens:
    """Names with their values, below each other."""

    rijen: tuple[tuple[Inhoud, Inhoud], ...]


@dataclass(frozen=True, slots=True)
class Citaat:
    """What somebody said or wrote."""

    blokken: "tuple[Blok, ...]"


@dataclass(frozen=True, slots=True)
class Kader:
    """A box around what matters most."""

    blokken: "tuple[Blok, ...]"


@dataclass(frozen=True, slots=True)
class Afzender:
    """Who writes, at the top of the first page."""

    regels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Adres:
    """Whom it is for, at the window of the envelope."""

    regels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Invullen:
    """Words with one or more lines behind them to write on: (word, lines)."""

    rijen: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Schrijfregels:
    """Empty lines to write on."""

    aantal: int


@dataclass(frozen=True, slots=True)
class Gezichten:
    """Answers to one question, from bad to good, each beside a face with a box to tick."""

    antwoorden: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ondertekenaar:
    """Who signs; `veld` names the field to sign in, '' when this place is for paper only."""

    rol: str
    naam: str
    veld: str = ""


@dataclass(frozen=True, slots=True)
class Handtekening:
    """Places to sign."""

    vakken: tuple[Ondertekenaar, ...]


@dataclass(frozen=True, slots=True)
class Scheiding:
    """A thin line between two parts."""


@dataclass(frozen=True, slots=True)
class NieuwePagina:
    """What follows starts on a new page."""


Blok = (
    Kop | Alinea | Lijst | Tabel | Gegevens | Citaat | Kader | Afzender | Adres
    | Invullen | Schrijfregels | Gezichten | Handtekening | Scheiding | NieuwePagina
)  # fmt: skip


def platte_tekst(inhoud: Inhoud) -> str:
    """The characters of an inline content, without style."""
    return "".join(stuk.tekst for stuk in inhoud)


def alle_teksten(deel: object) -> list[str]:
    """Every text in blocks, in order: to look for characters that cannot be printed."""
    teksten: list[str] = []
    _verzamel(deel, teksten)
    return teksten


def _verzamel(deel: Any, teksten: list[str]) -> None:
    if isinstance(deel, str):
        teksten.append(deel)
    elif isinstance(deel, tuple):
        for stuk in deel:
            _verzamel(stuk, teksten)
    else:
        for naam in _met_tekst(deel.__class__):
            _verzamel(getattr(deel, naam), teksten)


@cache
def _met_tekst(soort: type) -> tuple[str, ...]:
    """The fields of a block that can hold text."""
    velden = fields(soort) if is_dataclass(soort) else ()
    return tuple(veld.name for veld in velden if veld.type not in {bool, int})
