"""Compares what a walk made with what its case file expects; names what differs, tells no texts."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pga_desktop.domain.delen import Lezer
from pga_desktop.rondleiding.casusbestand import Verwacht
from pga_desktop.rondleiding.verslag import Gemaakt, Verslag

Leesbaar = Callable[[Path], str]
"""Gives the text of a PDF."""


@dataclass(frozen=True)
class Afwijking:
    """Something that is not as the file expects. `waar` is a state, document key or file.

    Codes: `eindstap`, `document-ontbreekt`, `document-te-veel`, `tekst-ontbreekt` and
    `tekst-verboden`; of these two `nummer` counts the text in the file's list, from 1.
    """

    code: str
    waar: str
    nummer: int = 0


def afwijkingen(
    verwacht: Verwacht, verslag: Verslag, uit: Path, lees_pdf: Leesbaar
) -> tuple[Afwijking, ...]:
    """Everything in which a walk differs from what its case file expects."""
    teksten = {d: _zonder_wit(lees_pdf(uit / d.bestand)) for d in verslag.documenten}
    partner = {d: tekst for d, tekst in teksten.items() if d.lezer == Lezer.PARTNER}
    return (
        *_eindstap(verwacht, verslag),
        *_documenten(verwacht, verslag),
        *_ontbrekend(verwacht, teksten),
        *_verboden(verwacht.nooit_in_documenten, teksten),
        *_verboden(verwacht.nooit_voor_partners, partner),
    )


def _eindstap(verwacht: Verwacht, verslag: Verslag) -> Iterator[Afwijking]:
    if verwacht.eindstap and verwacht.eindstap != verslag.eindstap:
        yield Afwijking("eindstap", verslag.eindstap)


def _documenten(verwacht: Verwacht, verslag: Verslag) -> Iterator[Afwijking]:
    gemaakt = {d.sleutel for d in verslag.documenten}
    for sleutel in verwacht.documenten:
        if sleutel not in gemaakt:
            yield Afwijking("document-ontbreekt", sleutel)
    for sleutel in verwacht.documenten_niet:
        if sleutel in gemaakt:
            yield Afwijking("document-te-veel", sleutel)


def _ontbrekend(verwacht: Verwacht, teksten: dict[Gemaakt, str]) -> Iterator[Afwijking]:
    """Texts that stand in no document of their key."""
    for sleutel, zinnen in verwacht.wel.items():
        van_sleutel = [tekst for d, tekst in teksten.items() if d.sleutel == sleutel]
        for nummer, zin in enumerate(zinnen, start=1):
            if not any(_zonder_wit(zin) in tekst for tekst in van_sleutel):
                yield Afwijking("tekst-ontbreekt", sleutel, nummer)


def _verboden(zinnen: Iterable[str], teksten: dict[Gemaakt, str]) -> Iterator[Afwijking]:
    for nummer, zin in enumerate(zinnen, start=1):
        for document, tekst in teksten.items():
            if zin.strip() and _zonder_wit(zin) in tekst:
                yield Afwijking("tekst-verboden", document.bestand, nummer)


def _zonder_wit(tekst: str) -> str:
    """Text without any white space: a page breaks lines wherever it likes."""
    return re.sub(r"\s+", "", tekst)
