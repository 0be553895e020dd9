"""Small forms for the tests of this room; the shipped texts have their own tests."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pga_desktop.documents.bestanden import Bron
from pga_desktop.documents.forms import Formulier, Kenmerken
from pga_desktop.documents.huisstijl import Huisstijl, laad_huisstijl
from pga_desktop.documents.maken import Gemaakt, maak
from pga_desktop.domain.blad import Blad
from pga_desktop.domain.delen import Lezer
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.stappen import Station
from pga_desktop.resources import forms_dir

DATUM = date(2026, 2, 24)
Maker = Callable[..., Gemaakt]


@pytest.fixture(scope="session")
def huisstijl() -> Huisstijl:
    stijl, bevindingen = laad_huisstijl([forms_dir()])
    assert not bevindingen
    return stijl


def een_formulier(
    tekst: str, niveau: Niveau = Niveau.B1, *, vertrouwelijk: bool = True
) -> Formulier:
    kenmerken = Kenmerken(
        sleutel="proef",
        versie="1",
        titel="Proef",
        lezer=Lezer.CLIENT,
        stap=Station.AANMELDING,
        niveaus=(Niveau.B1, Niveau.A2),
        vertrouwelijk=vertrouwelijk,
    )
    return Formulier(kenmerken, {niveau: Bron("proef/tekst.md", tekst)})


@pytest.fixture
def maken(huisstijl: Huisstijl) -> Maker:
    """Makes a document of a text: `maken(tekst, blad=..., niveau=...)`."""

    def maker(tekst: str, blad: Blad | None = None, niveau: Niveau = Niveau.B1) -> Gemaakt:
        return maak(een_formulier(tekst, niveau), niveau, blad or Blad(), huisstijl, DATUM)

    return maker


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
