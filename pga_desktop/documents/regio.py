"""Reads the lists, terms, questionnaires and municipalities of the region into the domain's shapes.

Every file comes from the first folder of the chain that has a good one; what is wrong with the
others comes along as findings, for the banner.
"""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from pga_desktop.documents.bestanden import Bestandsfout, Bron, lees, maak, ontleed
from pga_desktop.documents.bevinding import Bevinding, Code
from pga_desktop.domain.regio import (
    VEREISTE_BEWAARTERMIJNEN,
    VEREISTE_LIJSTEN,
    VEREISTE_TERMIJNEN,
    Gemeente,
    Keuze,
    Keuzelijst,
    MoeilijkWoord,
    Regiodata,
    Termijn,
    Vraag,
    Vragenlijst,
)

T = TypeVar("T")

VEREISTE_VRAGENLIJSTEN = ("clientfeedback",)
_REGIO = "regio"
_VRAGENLIJSTEN = "vragenlijsten"
_KOLOMMEN = (
    "gemeentecode", "naam", "provincie", "veiligheidsregio", "politiedistrict",
    "geldig_vanaf", "geldig_tot", "opvolger", "bron_district", "status",
)  # fmt: skip


@dataclass(frozen=True)
class _Lijstbestand:
    naam: str
    titel: str
    versie: str
    voorlopig: bool
    keuze: tuple[Keuze, ...]


@dataclass(frozen=True)
class _Termijnbestand:
    termijn: tuple[Termijn, ...]


@dataclass(frozen=True)
class _Woordenbestand:
    naam: str
    titel: str
    versie: str
    voorlopig: bool
    woorden: dict[str, str]


@dataclass(frozen=True)
class _Vragenlijstbestand:
    naam: str
    titel: str
    inleiding: str
    versie: str
    voorlopig: bool
    antwoorden: tuple[str, ...]
    vraag: tuple[Vraag, ...]


def laad_regio(keten: Sequence[Path]) -> tuple[Regiodata, tuple[Bevinding, ...]]:
    """The data of the region, from the first folder of the chain to the last: the shipped one.

    Raises `Bestandsfout` when the shipped file is broken too: a mistake in the program itself.
    """
    bevindingen: list[Bevinding] = []

    def uit(bestand: str, lezer: Callable[[Bron], T]) -> T:
        waarde, gevonden = eerste_goede(keten, bestand, lezer)
        bevindingen.extend(gevonden)
        return waarde

    regio = Regiodata(
        lijsten={naam: uit(f"{_REGIO}/{naam}.toml", _keuzelijst) for naam in VEREISTE_LIJSTEN},
        termijnen=uit(f"{_REGIO}/termijnen.toml", _termijnen(VEREISTE_TERMIJNEN)),
        bewaartermijnen=uit(f"{_REGIO}/bewaartermijnen.toml", _termijnen(VEREISTE_BEWAARTERMIJNEN)),
        vragenlijsten={
            naam: uit(f"{_VRAGENLIJSTEN}/{naam}.toml", _vragenlijst)
            for naam in VEREISTE_VRAGENLIJSTEN
        },
        gemeenten=uit(f"{_REGIO}/gemeenten.csv", _gemeenten),
        moeilijke_woorden=uit(f"{_REGIO}/moeilijke_woorden.toml", _moeilijke_woorden),
    )
    return regio, tuple(bevindingen)


def eerste_goede(
    keten: Sequence[Path], bestand: str, lezer: Callable[[Bron], T]
) -> tuple[T, tuple[Bevinding, ...]]:
    """What the first usable file of the chain says, and what is wrong with those before it.

    A folder that does not have the file is passed over in silence. Raises `Bestandsfout` when no
    folder has a good one.
    """
    bevindingen: list[Bevinding] = []
    for map_ in keten:
        if not (map_ / bestand).exists():
            continue
        try:
            return lezer(lees(map_, bestand)), tuple(bevindingen)
        except Bestandsfout as fout:
            bevindingen.extend(fout.bevindingen)
    raise Bestandsfout(bevindingen or [Bevinding(bestand, 0, Code.BESTAND_ONTBREEKT)])


def _keuzelijst(bron: Bron) -> Keuzelijst:
    lijst = maak(_Lijstbestand, bron, ontleed(bron))
    _eis_naam(bron, lijst.naam)
    _eis_uniek(bron, [keuze.sleutel for keuze in lijst.keuze])
    return Keuzelijst(lijst.naam, lijst.titel, lijst.versie, lijst.voorlopig, lijst.keuze)


def _termijnen(vereist: Sequence[str]) -> Callable[[Bron], dict[str, Termijn]]:
    def lezer(bron: Bron) -> dict[str, Termijn]:
        termijnen = maak(_Termijnbestand, bron, ontleed(bron)).termijn
        sleutels = [termijn.sleutel for termijn in termijnen]
        _eis_uniek(bron, sleutels)
        ontbreekt = [naam for naam in vereist if naam not in sleutels]
        if ontbreekt:
            raise Bestandsfout(
                Bevinding(bron.bestand, 0, Code.SLEUTEL_ONTBREEKT, {"sleutel": naam})
                for naam in ontbreekt
            )
        return {termijn.sleutel: termijn for termijn in termijnen}

    return lezer


def _moeilijke_woorden(bron: Bron) -> tuple[MoeilijkWoord, ...]:
    lijst = maak(_Woordenbestand, bron, ontleed(bron))
    _eis_naam(bron, lijst.naam)
    if not all(woord.strip() for woord in lijst.woorden):
        raise Bestandsfout(
            [Bevinding(bron.bestand, 0, Code.SLEUTEL_ONTBREEKT, {"sleutel": "woord"})]
        )
    woorden = tuple(MoeilijkWoord(*regel) for regel in lijst.woorden.items())
    _eis_uniek(bron, [w.woord if w.in_hoofdletters else w.woord.lower() for w in woorden])
    return woorden


def _vragenlijst(bron: Bron) -> Vragenlijst:
    lijst = maak(_Vragenlijstbestand, bron, ontleed(bron))
    _eis_naam(bron, lijst.naam)
    _eis_uniek(bron, [vraag.sleutel for vraag in lijst.vraag])
    return Vragenlijst(
        lijst.naam,
        lijst.titel,
        lijst.inleiding,
        lijst.versie,
        lijst.voorlopig,
        lijst.antwoorden,
        lijst.vraag,
    )


def _gemeenten(bron: Bron) -> tuple[Gemeente, ...]:
    rijen = csv.DictReader(io.StringIO(bron.tekst), delimiter=";", strict=True)
    if tuple(rijen.fieldnames or ()) != _KOLOMMEN:
        raise Bestandsfout([Bevinding(bron.bestand, 1, Code.SLEUTEL_ONBEKEND, {"sleutel": "kop"})])
    gemeenten = []
    for rij in rijen:
        try:
            gemeenten.append(_gemeente(rij))
        except (ValueError, TypeError):
            feiten = {"sleutel": "geldig_vanaf, geldig_tot", "verwacht": "datum"}
            bevinding = Bevinding(bron.bestand, rijen.line_num, Code.WAARDE_VERKEERDE_SOORT, feiten)
            raise Bestandsfout([bevinding]) from None
    return tuple(gemeenten)


def _gemeente(rij: dict[str, str]) -> Gemeente:
    return Gemeente(
        code=rij["gemeentecode"],
        naam=rij["naam"],
        provincie=rij["provincie"],
        veiligheidsregio=rij["veiligheidsregio"],
        politiedistrict=rij["politiedistrict"],
        geldig_vanaf=_datum(rij["geldig_vanaf"]),
        geldig_tot=_datum(rij["geldig_tot"]),
        opvolger=rij["opvolger"],
    )


def _datum(tekst: str) -> date | None:
    return date.fromisoformat(tekst) if tekst else None


def _eis_naam(bron: Bron, naam: str) -> None:
    if naam != Path(bron.bestand).stem:
        feiten = {"sleutel": "naam", "waarde": naam, "mag": Path(bron.bestand).stem}
        raise Bestandsfout([Bevinding(bron.bestand, 0, Code.WAARDE_ONBEKEND, feiten)])


def _eis_uniek(bron: Bron, sleutels: Iterable[str]) -> None:
    gezien: set[str] = set()
    for sleutel in sleutels:
        if sleutel in gezien:
            feiten = {"sleutel": sleutel}
            raise Bestandsfout([Bevinding(bron.bestand, 0, Code.SLEUTEL_DUBBEL, feiten)])
        gezien.add(sleutel)
