"""What the manual tells its reader to choose can be chosen: its words are on a screen."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

import pga_desktop

SCHERMEN: Final = Path(pga_desktop.__file__).parent / "ui"
HOOFDSTUKKEN: Final = sorted(
    (Path(__file__).parents[2] / "docs" / "handleiding").glob("*.md"), key=lambda pad: pad.name
)
KEUZE: Final = re.compile(r"\b[Kk]ies(?: dan| rechts| bij)* \*{1,2}(.+?)\*|\*([^*]+…)\*")


def keuzes(hoofdstuk: Path) -> Iterator[str]:
    """What stands in bold or italics behind 'kies', or ends in '…' as a button that asks more."""
    tekst = " ".join(hoofdstuk.read_text("utf-8").split())
    for na_kies, vraagt_meer in KEUZE.findall(tekst):
        yield from (deel.rstrip("?") for deel in (na_kies or vraagt_meer).split(" → "))


def op_schermen() -> str:
    """Every text in the code of the screens."""
    bomen = (ast.parse(pad.read_text("utf-8")) for pad in SCHERMEN.rglob("*.py"))
    return "\n".join(
        knoop.value
        for boom in bomen
        for knoop in ast.walk(boom)
        if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str)
    )


@pytest.mark.parametrize("hoofdstuk", HOOFDSTUKKEN, ids=lambda pad: pad.stem)
def test_what_the_manual_tells_to_choose_is_on_a_screen(hoofdstuk: Path) -> None:
    schermen = op_schermen()
    assert [keuze for keuze in keuzes(hoofdstuk) if keuze not in schermen] == []


def test_the_manual_tells_to_choose_something() -> None:
    gekozen = {keuze for hoofdstuk in HOOFDSTUKKEN for keuze in keuzes(hoofdstuk)}
    assert {"Document maken", "Overnemen", "Op papier; ik heb een scan", "Exporteren…"} <= gekozen
