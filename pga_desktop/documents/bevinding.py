"""What is wrong with a file a functional manager may change: where, which code, and the facts.

The sentence and the cure belong to the code and live in `ui`; nothing here holds data of a case.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Code(StrEnum):
    """Everything that can be wrong with a form, a text or a list. The codes are stable."""

    # the file
    MAP_ONBEKEND = "map-onbekend"
    BESTAND_ONTBREEKT = "bestand-ontbreekt"
    BESTAND_ONLEESBAAR = "bestand-onleesbaar"
    GEEN_UTF8 = "geen-utf8"
    TE_GROOT = "te-groot"
    # TOML and CSV
    TOML_ONLEESBAAR = "toml-onleesbaar"
    SLEUTEL_ONBEKEND = "sleutel-onbekend"
    SLEUTEL_ONTBREEKT = "sleutel-ontbreekt"
    SLEUTEL_DUBBEL = "sleutel-dubbel"
    SLEUTEL_LIGT_VAST = "sleutel-ligt-vast"
    WAARDE_VERKEERDE_SOORT = "waarde-verkeerde-soort"
    WAARDE_ONBEKEND = "waarde-onbekend"
    # the language of the template
    SJABLOON_ONLEESBAAR = "sjabloon-onleesbaar"
    CONSTRUCTIE_GEWEIGERD = "constructie-geweigerd"
    TEKEN_GEWEIGERD = "teken-geweigerd"
    PLAATSHOUDER_ONBEKEND = "plaatshouder-onbekend"
    PLAATSHOUDER_GEEN_TEKST = "plaatshouder-geen-tekst"
    PLAATSHOUDER_GEEN_LIJST = "plaatshouder-geen-lijst"
    LUS_HERHAALT = "lus-herhaalt"
    VOORWAARDE_ALTIJD_WAAR = "voorwaarde-altijd-waar"
    FILTER_ONBEKEND = "filter-onbekend"
    FILTER_PAST_NIET = "filter-past-niet"
    VERGELIJKING_PAST_NIET = "vergelijking-past-niet"
    VULT_NIET = "vult-niet"
    # the layout
    TITEL_ONTBREEKT = "titel-ontbreekt"
    BLOK_ONBEKEND = "blok-onbekend"
    BLOK_NIET_GESLOTEN = "blok-niet-gesloten"
    BLOK_NIET_GEOPEND = "blok-niet-geopend"
    BLOK_PAST_HIER_NIET = "blok-past-hier-niet"
    BLOK_AANTAL_ONJUIST = "blok-aantal-onjuist"
    PICTOGRAM_ONBEKEND = "pictogram-onbekend"
    KOP_SLAAT_OVER = "kop-slaat-over"
    LINK_GEWEIGERD = "link-geweigerd"
    # the house style
    KLEUR_ONJUIST = "kleur-onjuist"
    MAAT_ONJUIST = "maat-onjuist"
    LOGO_ONBRUIKBAAR = "logo-onbruikbaar"


@dataclass(frozen=True)
class Bevinding:
    """One thing wrong in one file; `regel` counts from 1, 0 means the file as a whole.

    `bestand` is the path below the folder the texts were read from, never a path of the machine.
    """

    bestand: str
    regel: int
    code: Code
    feiten: Mapping[str, str | int] = field(default_factory=dict, hash=False)


def lijkt_op(woord: str, bekend: Iterable[str]) -> str:
    """The known word someone probably meant, or ''."""
    import difflib  # noqa: PLC0415 - only needed for a text that is wrong

    return next(iter(difflib.get_close_matches(woord, list(bekend), n=1, cutoff=0.6)), "")
