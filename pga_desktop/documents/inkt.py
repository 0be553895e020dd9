"""What layout hands to drawing: strips of ink, and pages made of them. Points; y runs down.

A `Strook` is a horizontal band that never breaks: one line of text, one line of every cell in a
table row, a rule to write on. Pages are made by stacking strips.
"""

from dataclasses import dataclass
from typing import NamedTuple

from pga_desktop.documents.letters import Letter
from pga_desktop.documents.pictogrammen import Pictogram
from pga_desktop.documents.tags import Knoop


class Letters(NamedTuple):
    """Text in one font on a baseline; without a node it is decoration and no part of the text."""

    x: float
    y: float
    tekst: str
    letter: Letter
    corps: float
    kleur: str
    knoop: Knoop | None


class Streep(NamedTuple):
    """A horizontal line."""

    x: float
    y: float
    breedte: float
    dikte: float
    kleur: str


class Vak(NamedTuple):
    """A filled rectangle."""

    x: float
    y: float
    breedte: float
    hoogte: float
    kleur: str


class Klik(NamedTuple):
    """Where a link can be clicked."""

    x: float
    y: float
    breedte: float
    hoogte: float
    doel: str
    knoop: Knoop


class Afbeelding(NamedTuple):
    """An image; its node says what it shows."""

    x: float
    y: float
    breedte: float
    hoogte: float
    beeld: bytes
    knoop: Knoop


class Figuur(NamedTuple):
    """A pictogram in a square; without a node it is decoration beside words that say the same."""

    x: float
    y: float
    grootte: float
    pictogram: Pictogram
    kleur: str
    knoop: Knoop | None


class Tekenvak(NamedTuple):
    """Where a signature goes: the name of its field, and what a screen reader says there."""

    x: float
    y: float
    breedte: float
    hoogte: float
    veld: str
    label: str
    knoop: Knoop


Leesbaar = Letters | Afbeelding | Figuur
"""What can be read aloud, when it has a node."""
Inkt = Leesbaar | Streep | Vak | Klik | Tekenvak


@dataclass(eq=False, frozen=True, slots=True)
class Vlak:
    """A colour behind consecutive strips, drawn as one rectangle per page."""

    x: float
    breedte: float
    kleur: str


@dataclass(eq=False, slots=True)
class Strook:
    """A band that never breaks; its ink is placed from its own top.

    `voor` is white above it, not at the top of a page. `vast` keeps it on the page of the next one.
    `kop` is repeated when this strip comes first on a page. `vanaf` is the least distance from the
    top of the first page, for what belongs at the window of an envelope.
    """

    hoogte: float
    inkt: tuple[Inkt, ...] = ()
    voor: float = 0.0
    vast: bool = False
    vlakken: tuple[Vlak, ...] = ()
    kop: "tuple[Strook, ...]" = ()
    vanaf: float = 0.0
    nieuwe_pagina: bool = False
