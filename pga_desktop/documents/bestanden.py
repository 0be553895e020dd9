"""Reads the files a functional manager may change, strictly, and says on which line it goes wrong.

TOML tables become dataclasses by their type hints: an unknown key, a missing key or a value of the
wrong kind is a finding, never a guess.
"""

import dataclasses
import re
import tomllib
import typing
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from pga_desktop.documents.bevinding import Bevinding, Code, lijkt_op

T = TypeVar("T")
Sleutelpad = tuple[str | int, ...]

MAX_BYTES = 1_000_000
"""Size of a text file in `forms/`; the largest shipped one is a fiftieth of this."""


class Bestandsfout(Exception):
    """A file that cannot be used; `bevindingen` says everything that is wrong with it."""

    def __init__(self, bevindingen: Iterable[Bevinding]) -> None:
        self.bevindingen = tuple(bevindingen)
        super().__init__(", ".join(sorted({b.code for b in self.bevindingen})))


@dataclasses.dataclass(frozen=True)
class Bron:
    """The text of a file and its name below the folder the forms were read from."""

    bestand: str
    tekst: str


def lees(map_: Path, bestand: str) -> Bron:
    """A text file as UTF-8 with plain line ends. Raises `Bestandsfout`."""
    onleesbaar = Bestandsfout([Bevinding(bestand, 0, Code.BESTAND_ONLEESBAAR)])
    if not (map_ / bestand).is_file():  # whoever opens a pipe waits for ever
        raise onleesbaar
    try:
        with (map_ / bestand).open("rb") as stroom:
            rauw = stroom.read(MAX_BYTES + 1)
    except OSError:
        raise onleesbaar from None
    if len(rauw) > MAX_BYTES:
        raise Bestandsfout([Bevinding(bestand, 0, Code.TE_GROOT, {"hoogstens": MAX_BYTES})])
    try:
        tekst = rauw.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        regel = rauw.count(b"\n", 0, fout.start) + 1
        raise Bestandsfout([Bevinding(bestand, regel, Code.GEEN_UTF8)]) from None
    return Bron(bestand, tekst.replace("\r\n", "\n"))


def ontleed(bron: Bron) -> dict[str, Any]:
    """The tables of a TOML file. Raises `Bestandsfout`."""
    try:
        return tomllib.loads(bron.tekst)
    except tomllib.TOMLDecodeError as fout:
        plek = re.search(r"line (\d+)", str(fout))
        regel = int(plek[1]) if plek else bron.tekst.count("\n") + 1
        raise Bestandsfout([Bevinding(bron.bestand, regel, Code.TOML_ONLEESBAAR)]) from None
    except RecursionError:
        raise Bestandsfout([Bevinding(bron.bestand, 0, Code.TOML_ONLEESBAAR)]) from None


def maak(
    soort: type[T],
    bron: Bron,
    tabel: Mapping[str, Any],
    gegeven: Mapping[str, Any] = MappingProxyType({}),
) -> T:
    """The dataclass a TOML file describes; `gegeven` fills the fields that do not come from it.

    Raises `Bestandsfout` with everything that is wrong.
    """
    lezing = _Lezing(bron)
    waarde = lezing.dataclass(soort, tabel, (), gegeven)
    if lezing.bevindingen:
        raise Bestandsfout(lezing.bevindingen)
    return typing.cast(T, waarde)


class _Lezing:
    """One reading of one file; collects what is wrong."""

    def __init__(self, bron: Bron) -> None:
        self._bestand = bron.bestand
        self._regels = dict(regelnummers(bron.tekst))
        self.bevindingen: list[Bevinding] = []

    def _meld(self, pad: Sleutelpad, code: Code, **feiten: str | int) -> None:
        sleutel = ".".join(str(deel) for deel in pad if isinstance(deel, str))
        regel = next((self._regels[pad[:n]] for n in _korter(pad) if pad[:n] in self._regels), 0)
        self.bevindingen.append(
            Bevinding(self._bestand, regel, code, {"sleutel": sleutel, **feiten})
        )

    def dataclass(
        self, soort: Any, tabel: Mapping[str, Any], pad: Sleutelpad, gegeven: Mapping[str, Any]
    ) -> Any:
        hints = typing.get_type_hints(soort)
        velden = {v.name: v for v in dataclasses.fields(soort) if v.name not in gegeven}
        for sleutel in tabel:
            if sleutel not in velden:
                lijkt = lijkt_op(sleutel, velden)
                self._meld((*pad, sleutel), Code.SLEUTEL_ONBEKEND, lijkt_op=lijkt)
        waarden = dict(gegeven)
        for naam, veld in velden.items():
            if naam in tabel:
                waarden[naam] = self._waarde(hints[naam], tabel[naam], (*pad, naam))
            elif (
                veld.default is dataclasses.MISSING and veld.default_factory is dataclasses.MISSING
            ):
                self._meld((*pad, naam), Code.SLEUTEL_ONTBREEKT)
        return None if self.bevindingen else soort(**waarden)

    def _waarde(self, hint: Any, waarde: Any, pad: Sleutelpad) -> Any:
        if typing.get_origin(hint) is tuple and isinstance(waarde, list):
            (soort, _) = typing.get_args(hint)
            return tuple(self._waarde(soort, deel, (*pad, i)) for i, deel in enumerate(waarde))
        if typing.get_origin(hint) is dict and isinstance(waarde, dict):
            (_, soort) = typing.get_args(hint)
            return {naam: self._waarde(soort, deel, (*pad, naam)) for naam, deel in waarde.items()}
        if dataclasses.is_dataclass(hint) and isinstance(waarde, dict):
            return self.dataclass(hint, waarde, pad, {})
        if isinstance(hint, type) and issubclass(hint, Enum):
            return self._keuze(hint, waarde, pad)
        if hint is float and type(waarde) is int:
            return float(waarde)
        if type(waarde) is not hint:
            self._meld(pad, Code.WAARDE_VERKEERDE_SOORT, verwacht=_in_woorden(hint))
        return waarde

    def _keuze(self, hint: type[Enum], waarde: Any, pad: Sleutelpad) -> Any:
        keuzes = {lid.name.lower(): lid for lid in hint}
        if waarde not in keuzes:
            self._meld(pad, Code.WAARDE_ONBEKEND, waarde=str(waarde), mag=", ".join(keuzes))
        return keuzes.get(str(waarde))


def _korter(pad: Sequence[object]) -> range:
    return range(len(pad), 0, -1)


def _in_woorden(hint: Any) -> str:
    """The kind of value a key asks for, as a stable word for the sentence."""
    if typing.get_origin(hint) is tuple:
        return "lijst"
    woorden = {str: "tekst", int: "getal", float: "getal", bool: "ja_nee"}
    return woorden.get(hint, "tabel")


_KOP = re.compile(r"\s*(\[\[?)\s*([\w.\-]+)\s*\]\]?\s*(?:#.*)?")
_SLEUTEL = re.compile(r'\s*(?:"([^"\\]*)"|([\w\-]+))\s*=')


def regelnummers(tekst: str) -> Iterator[tuple[Sleutelpad, int]]:
    """Where each table and key of a TOML file stands; `tomllib` does not tell.

    Knows the plain style of our files: keys without dots, one per line. Inside a text of more
    lines nothing is a key.
    """
    tabel: Sleutelpad = ()
    tellers: dict[str, int] = {}
    in_tekst = False
    for nummer, regel in enumerate(tekst.split("\n"), start=1):
        if not in_tekst:
            if kop := _KOP.fullmatch(regel):
                tabel = _tabelpad(kop[2].split("."), tellers, nieuw=kop[1] == "[[")
                yield tabel, nummer
            elif sleutel := _SLEUTEL.match(regel):
                yield (*tabel, sleutel[1] or sleutel[2]), nummer
        if (regel.count('"""') + regel.count("'''")) % 2:
            in_tekst = not in_tekst


def _tabelpad(delen: Sequence[str], tellers: dict[str, int], *, nieuw: bool) -> Sleutelpad:
    pad: list[str | int] = []
    for diepte in range(1, len(delen) + 1):
        naam = ".".join(delen[:diepte])
        pad.append(delen[diepte - 1])
        if nieuw and diepte == len(delen):
            tellers[naam] = tellers.get(naam, -1) + 1
            for onder in [n for n in tellers if n.startswith(f"{naam}.")]:
                del tellers[onder]
        if naam in tellers:
            pad.append(tellers[naam])
    return tuple(pad)
