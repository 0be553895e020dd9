"""The house style: what a municipality leaves out comes from below, what is wrong gives way."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pga_desktop.documents.bevinding import Code
from pga_desktop.documents.huisstijl import MAX_LOGO_BYTES, beeldmaat, laad_huisstijl
from pga_desktop.resources import forms_dir
from tests.support.formulieren import MET_LOGO, een_png

Mapmaker = Callable[[str, dict[str, str]], Path]


def test_a_municipality_names_only_what_differs(map_met: Mapmaker) -> None:
    gewoon, _ = laad_huisstijl([forms_dir()])
    regio = map_met("regio", {"huisstijl.toml": 'voettekst = "Regio"\n[marges]\nlinks = 30\n'})
    gemeente = map_met("gemeente", {"huisstijl.toml": '[kleuren]\naccent = "#ff0000"\n'})
    stijl, bevindingen = laad_huisstijl([gemeente, regio, forms_dir()])
    assert not bevindingen
    assert (stijl.kleuren.accent, stijl.kleuren.tekst) == ("#ff0000", gewoon.kleuren.tekst)
    assert (stijl.marges.links, stijl.marges.rechts) == (30, gewoon.marges.rechts)
    assert stijl.voettekst == "Regio"


@pytest.mark.parametrize("soort", ["PNG", "JPEG"])
def test_a_logo_stands_next_to_the_file_and_is_kept(map_met: Mapmaker, soort: str) -> None:
    regio = map_met("regio", {"huisstijl.toml": MET_LOGO})
    (regio / "logo.png").write_bytes(een_png(soort=soort))
    gemeente = map_met("gemeente", {"huisstijl.toml": "[logo]\nhoogte = 20\n"})
    stijl, bevindingen = laad_huisstijl([gemeente, regio, forms_dir()])
    assert not bevindingen
    assert stijl.logo.hoogte == 20
    assert beeldmaat(stijl.logobeeld) == (40, 20)


@pytest.mark.parametrize(
    "rauw",
    [
        None,
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        een_png()[:60],
        een_png(3000, 3000),
        een_png() + b"x" * MAX_LOGO_BYTES,
    ],
    ids=["missing", "empty", "svg", "cut off", "too many pixels", "too large"],
)
def test_a_logo_that_cannot_be_used_is_reported_and_left_out(
    map_met: Mapmaker, rauw: bytes | None
) -> None:
    gemeente = map_met("gemeente", {"huisstijl.toml": MET_LOGO})
    if rauw is not None:
        (gemeente / "logo.png").write_bytes(rauw)
    stijl, (bevinding,) = laad_huisstijl([gemeente, forms_dir()])
    assert bevinding.code is Code.LOGO_ONBRUIKBAAR
    assert stijl == laad_huisstijl([forms_dir()])[0]


@pytest.mark.parametrize("naam", ["../logo.png", "/etc/hostname", "map/logo.png"])
def test_a_logo_comes_from_nowhere_else(map_met: Mapmaker, naam: str) -> None:
    gemeente = map_met("gemeente", {"huisstijl.toml": MET_LOGO.replace("logo.png", naam)})
    (gemeente.parent / "logo.png").write_bytes(een_png())
    _, (bevinding,) = laad_huisstijl([gemeente, forms_dir()])
    assert bevinding.code is Code.LOGO_ONBRUIKBAAR


@pytest.mark.parametrize(
    ("tekst", "code", "sleutel"),
    [
        ('[kleuren]\naccent = "rood"', Code.KLEUR_ONJUIST, "kleuren.accent"),
        ("[marges]\nlinks = 9", Code.MAAT_ONJUIST, "marges.links"),
        ("[marges]\nonder = 200", Code.MAAT_ONJUIST, "marges.onder"),
        ("[logo]\nhoogte = 100", Code.MAAT_ONJUIST, "logo.hoogte"),
        ('[logo]\nbestand = "logo.png"', Code.SLEUTEL_ONTBREEKT, "logo.tekst"),
        ('[kleuren]\nachtergrond = "#ffffff"', Code.SLEUTEL_ONBEKEND, "kleuren.achtergrond"),
        ('kleuren = "blauw"', Code.WAARDE_VERKEERDE_SOORT, "kleuren"),
        ('logobeeld = "x"', Code.SLEUTEL_ONBEKEND, "logobeeld"),
    ],
)
def test_a_house_style_is_strict(map_met: Mapmaker, tekst: str, code: Code, sleutel: str) -> None:
    gemeente = map_met("gemeente", {"huisstijl.toml": tekst})
    stijl, (bevinding,) = laad_huisstijl([gemeente, forms_dir()])
    assert (bevinding.code, bevinding.feiten["sleutel"]) == (code, sleutel)
    assert stijl == laad_huisstijl([forms_dir()])[0]
