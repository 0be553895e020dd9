"""The colours of every theme can be read, and are the only ones in the program."""

import re
from dataclasses import asdict, fields
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette

from pga_desktop.ui.style import stijl
from pga_desktop.ui.style.tokens import (
    LETTERMAAT,
    LICHT,
    TEKSTPAREN,
    THEMAS,
    VORMPAREN,
    Kleuren,
    Thema,
)
from pga_desktop.ui.widgets.tekst import ROLLEN

UI = Path(stijl.__file__).parents[1]
elk_thema = pytest.mark.parametrize("thema", THEMAS)


def helderheid(kleur: QColor) -> float:
    """Relative luminance as WCAG 2 defines it."""
    delen = (kleur.redF(), kleur.greenF(), kleur.blueF())
    r, g, b = (d / 12.92 if d <= 0.04045 else ((d + 0.055) / 1.055) ** 2.4 for d in delen)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(een: QColor, ander: QColor) -> float:
    licht, donker = sorted((helderheid(een), helderheid(ander)), reverse=True)
    return (licht + 0.05) / (donker + 0.05)


def test_the_measure_is_right() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21.0)
    assert contrast(QColor("#767f89"), QColor("#ffffff")) == pytest.approx(4.1, abs=0.05)


@elk_thema
@pytest.mark.parametrize(
    ("paren", "minstens"), [(TEKSTPAREN, 4.5), (VORMPAREN, 3.0)], ids=["tekst", "vorm"]
)
def test_every_pair_can_be_read(
    thema: Thema, paren: tuple[tuple[str, str], ...], minstens: float
) -> None:
    waarden = asdict(THEMAS[thema])
    slecht = [
        f"{voor} op {achter}: {verhouding:.2f}"
        for voor, achter in paren
        if (verhouding := contrast(QColor(waarden[voor]), QColor(waarden[achter]))) < minstens
    ]
    assert not slecht


def test_every_colour_that_carries_meaning_is_in_a_pair() -> None:
    gemeten = {naam for paar in (*TEKSTPAREN, *VORMPAREN) for naam in paar}
    versiering = {"lijn", "stip_leeg"}
    assert {veld.name for veld in fields(Kleuren)} - gemeten == versiering


@elk_thema
def test_colours_are_whole_hexadecimal_values(thema: Thema) -> None:
    assert all(re.fullmatch(r"#[0-9a-f]{6}", waarde) for waarde in asdict(THEMAS[thema]).values())


@elk_thema
def test_the_palette_can_be_read(thema: Thema) -> None:
    palet = stijl.palet(THEMAS[thema])
    rol = QPalette.ColorRole
    for groep in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled):
        for voor, achter in (
            (rol.WindowText, rol.Window),
            (rol.Text, rol.Base),
            (rol.ButtonText, rol.Button),
            (rol.PlaceholderText, rol.Base),
            (rol.HighlightedText, rol.Highlight),
        ):
            assert contrast(palet.color(groep, voor), palet.color(groep, achter)) >= 4.5


def test_only_the_token_file_names_colours() -> None:
    elders = [
        f"{bestand.name}: {regel.strip()}"
        for bestand in sorted(UI.rglob("*.py"))
        if bestand.name != "tokens.py"
        for regel in bestand.read_text("utf-8").splitlines()
        if re.search(r"[\"']#[0-9a-fA-F]{6}[\"']|GlobalColor\.(?!transparent)", regel)
    ]
    assert not elders


def test_every_role_of_a_text_has_a_colour_and_a_size_of_the_tokens() -> None:
    for naam, rol in ROLLEN.items():
        assert hasattr(LICHT, rol.kleur), naam
        assert rol.maat in LETTERMAAT, naam
