"""Named values of the look: colours per theme, spacing, radii and font sizes.

Only this file holds colour values. Spacing is in device-independent pixels on an 8-px grid; font
sizes are factors of the application font, so that the user's own text size is followed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Thema(StrEnum):
    """The themes a user can choose; `SYSTEEM` follows the desktop."""

    SYSTEEM = "systeem"
    LICHT = "licht"
    DONKER = "donker"
    CONTRAST = "contrast"


@dataclass(frozen=True, kw_only=True)
class Kleuren:
    """Every colour of one theme, as `#rrggbb`. `…_zacht` is a background for its namesake."""

    achtergrond: str
    paneel: str
    veld: str
    tekst: str
    gedempt: str
    lijn: str
    rand: str
    zweef: str
    primair: str
    primair_hover: str
    op_primair: str
    primair_zacht: str
    neutraal: str
    neutraal_zacht: str
    ok: str
    ok_zacht: str
    waarschuwing: str
    waarschuwing_zacht: str
    fout: str
    fout_zacht: str
    notitie: str
    stip_leeg: str
    focus: str
    selectie: str
    op_selectie: str
    rail: str
    rail_actief: str
    rail_hover: str
    rail_tekst: str
    rail_helder: str
    rail_gedempt: str
    rail_accent: str
    op_rail_accent: str


LICHT: Final = Kleuren(
    achtergrond="#f3f5f7",
    paneel="#ffffff",
    veld="#ffffff",
    tekst="#1b1b1b",
    gedempt="#52606d",
    lijn="#d9dee3",
    rand="#767f89",
    zweef="#f3f6f9",
    primair="#1f4e79",
    primair_hover="#173c5e",
    op_primair="#ffffff",
    primair_zacht="#e8f0f8",
    neutraal="#3a4650",
    neutraal_zacht="#eceff2",
    ok="#1b6e3a",
    ok_zacht="#e6f4ea",
    waarschuwing="#7a4d00",
    waarschuwing_zacht="#fff4d6",
    fout="#b3261e",
    fout_zacht="#fdecea",
    notitie="#fff8dc",
    stip_leeg="#cdd5dc",
    focus="#0b5fff",
    selectie="#0a4a8f",
    op_selectie="#ffffff",
    rail="#14324e",
    rail_actief="#1f4e79",
    rail_hover="#1a4065",
    rail_tekst="#dbe6f0",
    rail_helder="#ffffff",
    rail_gedempt="#a9bfd3",
    rail_accent="#8ab8ff",
    op_rail_accent="#14324e",
)

DONKER: Final = Kleuren(
    achtergrond="#15181c",
    paneel="#1e2329",
    veld="#171b20",
    tekst="#f2f4f7",
    gedempt="#b4bcc6",
    lijn="#363e47",
    rand="#7e8894",
    zweef="#262c34",
    primair="#8ab8ff",
    primair_hover="#a9cbff",
    op_primair="#0d2136",
    primair_zacht="#22344a",
    neutraal="#d5dbe2",
    neutraal_zacht="#2e353d",
    ok="#86d6a0",
    ok_zacht="#1b3525",
    waarschuwing="#ffcf70",
    waarschuwing_zacht="#3b3013",
    fout="#ff9d94",
    fout_zacht="#44211e",
    notitie="#332e17",
    stip_leeg="#4a535d",
    focus="#6ea8ff",
    selectie="#2f66a8",
    op_selectie="#ffffff",
    rail="#0f1c29",
    rail_actief="#1f3b57",
    rail_hover="#182c40",
    rail_tekst="#dbe6f0",
    rail_helder="#ffffff",
    rail_gedempt="#a9bfd3",
    rail_accent="#8ab8ff",
    op_rail_accent="#14324e",
)

CONTRAST: Final = Kleuren(
    achtergrond="#000000",
    paneel="#000000",
    veld="#000000",
    tekst="#ffffff",
    gedempt="#e6e6e6",
    lijn="#9a9a9a",
    rand="#ffffff",
    zweef="#262626",
    primair="#ffe14d",
    primair_hover="#fff0a3",
    op_primair="#000000",
    primair_zacht="#33300f",
    neutraal="#ffffff",
    neutraal_zacht="#2b2b2b",
    ok="#7dff9e",
    ok_zacht="#0d2e17",
    waarschuwing="#ffcf5c",
    waarschuwing_zacht="#362700",
    fout="#ffb0a8",
    fout_zacht="#401410",
    notitie="#2b2600",
    stip_leeg="#6f6f6f",
    focus="#4dd8ff",
    selectie="#ffe14d",
    op_selectie="#000000",
    rail="#000000",
    rail_actief="#33300f",
    rail_hover="#262626",
    rail_tekst="#ffffff",
    rail_helder="#ffffff",
    rail_gedempt="#e6e6e6",
    rail_accent="#ffe14d",
    op_rail_accent="#000000",
)

THEMAS: Final[dict[Thema, Kleuren]] = {
    Thema.LICHT: LICHT,
    Thema.DONKER: DONKER,
    Thema.CONTRAST: CONTRAST,
}


@dataclass(frozen=True)
class Ruimte:
    """Distances in device-independent pixels."""

    xs: int = 4
    s: int = 8
    m: int = 12
    l: int = 16  # noqa: E741 - the size after m
    xl: int = 24
    xxl: int = 32


@dataclass(frozen=True)
class Straal:
    """Corner radii in device-independent pixels."""

    veld: int = 6
    kaart: int = 8


RUIMTE: Final = Ruimte()
STRAAL: Final = Straal()

STIFT: Final = "#ffd54a"
"""The marker on a page of a document: paper is white in every theme."""

DOEL: Final = 24
"""Smallest side of anything that can be pressed (WCAG 2.5.8)."""

FOCUSDIKTE: Final = 2.0
FOCUSBALK: Final = 3.0


class Letter(StrEnum):
    """Named text sizes; `LETTERMAAT` gives the factor of the application font."""

    KLEIN = "klein"
    LABEL = "label"
    GEWOON = "gewoon"
    KOP = "kop"
    MERK = "merk"
    TITEL = "titel"
    GROOT = "groot"


LETTERMAAT: Final[dict[Letter, float]] = {
    Letter.KLEIN: 0.86,
    Letter.LABEL: 0.9,
    Letter.GEWOON: 1.0,
    Letter.KOP: 1.07,
    Letter.MERK: 1.22,
    Letter.TITEL: 1.57,
    Letter.GROOT: 2.3,
}

TEKSTPAREN: Final[tuple[tuple[str, str], ...]] = (
    ("tekst", "achtergrond"),
    ("tekst", "paneel"),
    ("tekst", "veld"),
    ("tekst", "zweef"),
    ("tekst", "primair_zacht"),
    ("tekst", "notitie"),
    ("gedempt", "achtergrond"),
    ("gedempt", "paneel"),
    ("gedempt", "veld"),
    ("gedempt", "zweef"),
    ("gedempt", "primair_zacht"),
    ("gedempt", "notitie"),
    ("primair", "achtergrond"),
    ("primair", "paneel"),
    ("primair", "zweef"),
    ("primair", "primair_zacht"),
    ("primair", "notitie"),
    ("op_primair", "primair"),
    ("op_primair", "primair_hover"),
    ("neutraal", "neutraal_zacht"),
    ("ok", "paneel"),
    ("ok", "ok_zacht"),
    ("waarschuwing", "paneel"),
    ("waarschuwing", "waarschuwing_zacht"),
    ("fout", "achtergrond"),
    ("fout", "paneel"),
    ("fout", "zweef"),
    ("fout", "primair_zacht"),
    ("fout", "fout_zacht"),
    ("tekst", "waarschuwing_zacht"),
    ("tekst", "fout_zacht"),
    ("tekst", "ok_zacht"),
    ("primair", "waarschuwing_zacht"),
    ("primair", "fout_zacht"),
    ("op_selectie", "selectie"),
    ("rail_tekst", "rail"),
    ("rail_tekst", "rail_hover"),
    ("rail_helder", "rail_actief"),
    ("rail_helder", "rail"),
    ("rail_gedempt", "rail"),
    ("op_rail_accent", "rail_accent"),
)
"""(foreground, background) pairs that carry text: at least 4.5 : 1."""

VORMPAREN: Final[tuple[tuple[str, str], ...]] = (
    ("rand", "achtergrond"),
    ("rand", "paneel"),
    ("rand", "veld"),
    ("primair", "veld"),
    ("primair", "paneel"),
    ("fout", "veld"),
    ("focus", "achtergrond"),
    ("focus", "paneel"),
    ("focus", "veld"),
    ("focus", "primair_zacht"),
    ("rail_accent", "rail"),
    ("rail_accent", "rail_actief"),
)
"""(shape, background) pairs of controls, focus marks and graphics: at least 3 : 1."""
