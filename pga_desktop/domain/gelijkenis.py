"""Whether two persons may be the same one: asked before a new registration is made.

Offers, never decides: every match carries its reasons, and the user links or goes on.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from pga_desktop.domain.datums import Deeldatum
from pga_desktop.domain.persoon import Persoon, is_voorvoegsel
from pga_desktop.domain.vouwen import vouw


class Reden(StrEnum):
    """Why two persons may be the same."""

    ZELFDE_NAAM = "zelfde-naam"
    KLINKT_ALS = "klinkt-als"
    ZELFDE_GEBOORTEDATUM = "zelfde-geboortedatum"
    ZELFDE_GEBOORTEJAAR = "zelfde-geboortejaar"


_KLANKEN: Final = (
    (r"sch", "s"), (r"ch", "g"), (r"ck", "k"), (r"ph", "f"), (r"th", "t"), (r"dt", "t"),
    (r"ij|ey|ei|y", "i"), (r"ou|au", "u"), (r"oe|ue", "u"), (r"ae|aa", "a"), (r"ee", "e"),
    (r"oo", "o"), (r"uu", "u"), (r"[cq]", "k"), (r"x", "ks"), (r"[vw]", "f"), (r"z|sj", "s"),
    (r"h", ""), (r"j", "i"),
)  # fmt: skip


def klank(naam: str) -> str:
    """A name as it sounds to Dutch ears, roughly: Yıldırım and Jildirim give the same."""
    vorm = "".join(teken for teken in vouw(naam) if teken.isalpha())
    for patroon, klanken in _KLANKEN:
        vorm = re.sub(patroon, klanken, vorm)
    return re.sub(r"(.)\1+", r"\1", vorm)


def redenen(getypt: str, geboren: Deeldatum | None, persoon: Persoon) -> tuple[Reden, ...]:
    """Why a person may be the one that is being typed; empty when nothing points that way."""
    gevonden = []
    if naam := _naamreden(getypt, persoon):
        gevonden.append(naam)
    if geboren and persoon.geboortedatum:
        if geboren == persoon.geboortedatum and geboren.dag:
            gevonden.append(Reden.ZELFDE_GEBOORTEDATUM)
        elif gevonden and geboren.jaar == persoon.geboortedatum.jaar:
            gevonden.append(Reden.ZELFDE_GEBOORTEJAAR)
    return tuple(gevonden)


def _naamreden(getypt: str, persoon: Persoon) -> Reden | None:
    getypte = _delen(getypt)
    woorden = _gevouwen(d for d in getypte if not is_voorvoegsel(d)) or _gevouwen(getypte)
    p = persoon
    namen = _gevouwen(
        _delen(f"{p.voornamen} {p.roepnaam} {p.geslachtsnaam} {p.partner_geslachtsnaam}")
    )
    if not woorden or not namen:
        return None
    if all(any(naam.startswith(woord) for naam in namen) for woord in woorden):
        return Reden.ZELFDE_NAAM
    klanken = {klank(naam) for naam in namen}
    achternaam = klank(woorden[-1])
    return Reden.KLINKT_ALS if len(achternaam) > 1 and achternaam in klanken else None


def _delen(naam: str) -> list[str]:
    return [deel for deel in re.split(r"[\s\-,.]+", naam) if deel]


def _gevouwen(delen: Iterable[str]) -> list[str]:
    return [gevouwen for deel in delen if (gevouwen := vouw(deel))]
