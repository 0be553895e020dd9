"""Small forms for the tests of this room; the shipped texts have their own tests."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pga_desktop.documents.forms import laad_formulieren
from pga_desktop.documents.huisstijl import Huisstijl, laad_huisstijl
from pga_desktop.documents.maken import Gemaakt, maak
from pga_desktop.documents.proefblad import volste
from pga_desktop.domain.blad import Blad
from pga_desktop.domain.document import Niveau
from pga_desktop.resources import forms_dir
from tests.support.formulieren import DATUM, een_formulier


@pytest.fixture(scope="session")
def huisstijl() -> Huisstijl:
    stijl, bevindingen = laad_huisstijl([forms_dir()])
    assert not bevindingen
    return stijl


@pytest.fixture
def maken(huisstijl: Huisstijl) -> Callable[..., Gemaakt]:
    """Makes a document of a text: `maken(tekst, blad=..., niveau=...)`."""

    def maker(tekst: str, blad: Blad | None = None, niveau: Niveau = Niveau.B1) -> Gemaakt:
        return maak(een_formulier(tekst, niveau), niveau, blad or Blad(), huisstijl, DATUM)

    return maker


@pytest.fixture(scope="session")
def plan(huisstijl: Huisstijl) -> Gemaakt:
    """The shipped plan, filled in completely; it has places to sign."""
    formulieren, _ = laad_formulieren([forms_dir()], Blad)
    return maak(formulieren["plan_van_aanpak"], Niveau.B1, volste(Blad), huisstijl, DATUM)


@pytest.fixture
def map_met(tmp_path: Path) -> Callable[[str, dict[str, str]], Path]:
    """Makes a folder of forms: `map_met("gemeente", {"brief/tekst.md": "# Kop"})`."""

    def maker(naam: str, bestanden: dict[str, str]) -> Path:
        for pad, tekst in bestanden.items():
            bestand = tmp_path / naam / pad
            bestand.parent.mkdir(parents=True, exist_ok=True)
            bestand.write_text(tekst, encoding="utf-8")
        return tmp_path / naam

    return maker
