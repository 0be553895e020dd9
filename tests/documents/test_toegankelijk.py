"""Every document can be archived and read by everyone: PDF/A-2a and PDF/UA-1, judged by others."""

import io
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

from pga_desktop.documents.forms import laad_formulieren
from pga_desktop.documents.huisstijl import Huisstijl
from pga_desktop.documents.maken import Gemaakt, maak
from pga_desktop.documents.proefblad import leegste, volste
from pga_desktop.domain.blad import Blad
from pga_desktop.domain.blad_delen import BladPersoon
from pga_desktop.domain.document import Niveau
from pga_desktop.resources import forms_dir
from tests.support import verapdf
from tests.support.formulieren import DATUM, een_formulier
from tests.support.teksten import ALLES, PLAN, een_plan

Maker = Callable[..., Gemaakt]

judged_elsewhere = pytest.mark.skipif(
    sys.platform == "win32", reason="dev.py sets the judges up on Linux; there nothing is skipped"
)
VIJANDIG = "Şükrü *vet* <b>|{{ x }}\n# kop → ☐ ≤ " + "w" * 400


def met_logo(stijl: Huisstijl) -> Huisstijl:
    """The house style with a logo that is partly transparent."""
    uit = io.BytesIO()
    Image.new("RGBA", (300, 100), (31, 78, 121, 128)).save(uit, "PNG")
    logo = replace(stijl.logo, bestand="logo.png", tekst="Logo van de gemeente")
    return replace(stijl, logo=logo, logobeeld=uit.getvalue())


def alle_documenten(stijl: Huisstijl) -> Iterator[tuple[str, bytes]]:
    """Every shipped form full and empty, and texts that use everything the layout knows."""
    formulieren, _ = laad_formulieren([forms_dir()], Blad)
    for sleutel, formulier in formulieren.items():
        for niveau in formulier.teksten:
            for soort, blad in (("vol", volste(Blad)), ("leeg", leegste(Blad))):
                naam = f"{sleutel}-{niveau}-{soort}.pdf"
                yield naam, maak(formulier, niveau, blad, stijl, DATUM).pdf
    for niveau in Niveau:
        proeven = {
            "alles": (ALLES, Blad(persoon=BladPersoon(naam="Ans"))),
            "vijandig": (ALLES, Blad(persoon=BladPersoon(naam=VIJANDIG))),
            "plan": (PLAN, een_plan(12, 4)),
            "lange-rijen": (PLAN, een_plan(2, 2, "woord " * 900)),
        }
        for naam, (tekst, blad) in proeven.items():
            formulier = een_formulier(tekst, niveau)
            yield f"{naam}-{niveau}.pdf", maak(formulier, niveau, blad, met_logo(stijl), DATUM).pdf


@pytest.fixture(scope="module")
def documenten(huisstijl: Huisstijl, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    map_ = tmp_path_factory.mktemp("documenten")
    for naam, pdf in alle_documenten(huisstijl):
        (map_ / naam).write_bytes(pdf)
    return tuple(sorted(map_.iterdir()))


@pytest.fixture(scope="module")
def kaal(documenten: tuple[Path, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A document that lost what a screen reader reads."""
    pad = tmp_path_factory.mktemp("kaal") / "kaal.pdf"
    with pikepdf.open(documenten[0]) as pdf:
        del pdf.Root.StructTreeRoot
        pdf.save(pad)
    return pad


@pytest.fixture(scope="module")
def oordelen(documenten: tuple[Path, ...], kaal: Path) -> dict[tuple[str, str], str]:
    """What veraPDF says, asked once: Java is slow to begin."""
    return verapdf.oordeel([*documenten, kaal])


@judged_elsewhere
def test_verapdf_finds_every_document_compliant(oordelen: dict[tuple[str, str], str]) -> None:
    fouten = {wie: zegt for wie, zegt in oordelen.items() if zegt != "ok" and wie[0] != "kaal.pdf"}
    assert not fouten


@judged_elsewhere
def test_the_judge_can_say_no(oordelen: dict[tuple[str, str], str]) -> None:
    assert all(zegt != "ok" for (bestand, _), zegt in oordelen.items() if bestand == "kaal.pdf")
    assert ("kaal.pdf", "ua1") in oordelen


@judged_elsewhere
def test_qpdf_finds_nothing_wrong(documenten: tuple[Path, ...]) -> None:
    for pdf in documenten:
        opdracht = ["qpdf", "--check", str(pdf)]
        klaar = subprocess.run(opdracht, capture_output=True, text=True, check=False)
        assert klaar.returncode == 0, klaar.stdout


Boom = tuple[str, tuple[Any, ...]]


def structuur(pdf: bytes) -> Boom:
    """The structure tree as (type, children); a piece of a page is its number."""

    def lees(element: Any) -> Any:
        if isinstance(element, int):
            return element
        if "/MCID" in element:
            return int(element.MCID)
        if element.get("/Type") == "/OBJR":
            return str(element.Obj.Subtype)
        kinderen = [element.K] if isinstance(element.K, pikepdf.Dictionary) else element.K
        return (str(element.S)[1:], tuple(lees(kind) for kind in kinderen))

    with pikepdf.open(io.BytesIO(pdf)) as document:
        boom: Boom = lees(document.Root.StructTreeRoot.K)
        return boom


def soorten(boom: Any) -> list[str]:
    """The types of a tree in reading order."""
    if not isinstance(boom, tuple):
        return []
    return [boom[0], *(soort for kind in boom[1] for soort in soorten(kind))]


def test_the_structure_follows_the_text(maken: Maker) -> None:
    bron = "# Een\n\n- a\n\n> c\n\n|x|\n|-|\n|y|\n\n"
    bron += "::: gegevens\nn: w\n:::\n::: kader\nz\n:::\n## Twee"
    assert soorten(structuur(maken(bron).pdf)) == [
        "Document",
        "H1",
        *("L", "LI", "Lbl", "LBody", "P"),
        *("BlockQuote", "P"),
        *("Table", "TR", "TH", "TR", "TD"),
        *("Table", "TR", "TH", "TD"),
        *("Div", "P"),
        "H2",
    ]


def test_a_link_stands_between_its_words_and_can_be_clicked(maken: Maker) -> None:
    pdf = maken("# Kop\n\nvoor [de link](https://example.nl/a) na").pdf
    document = structuur(pdf)
    assert document[1][1] == ("P", (1, ("Link", (2, "/Link")), 3))
    with pikepdf.open(io.BytesIO(pdf)) as geopend:
        (plek,) = geopend.pages[0].obj.Annots
        assert str(plek.A.URI) == str(plek.Contents) == "https://example.nl/a"


def test_a_link_over_two_lines_is_one_link_with_two_places(maken: Maker) -> None:
    pdf = maken(f"# Kop\n\n[{'lange link ' * 12}](https://example.nl)").pdf
    assert structuur(pdf)[1][1] == ("P", (("Link", (1, "/Link", "/Link")),))


def test_the_header_of_a_table_is_read_once_and_seen_on_every_page(maken: Maker) -> None:
    rijen = "\n".join(f"| rij {i} |" for i in range(80))
    gemaakt = maken(f"# Kop\n\n| KOPCEL |\n|---|\n{rijen}\n")
    assert gemaakt.bladzijden >= 2
    assert soorten(structuur(gemaakt.pdf)).count("TH") == 1
    with pikepdf.open(io.BytesIO(gemaakt.pdf)) as pdf:
        for bladzijde in pdf.pages:
            inhoud = bladzijde.Contents.read_bytes()
            assert b"/Artifact BMC" in inhoud
            assert inhoud.count(b"BDC") + inhoud.count(b"BMC") == inhoud.count(b"EMC")


def test_a_row_over_two_pages_keeps_its_cells_whole(maken: Maker) -> None:
    gemaakt = maken(PLAN, een_plan(1, 1, "woord " * 900))
    tabel = structuur(gemaakt.pdf)[1][2]
    cel = tabel[1][1][1][0]
    assert cel[0] == "TD"
    assert len(cel[1]) == gemaakt.bladzijden


def test_every_marked_piece_leads_back_to_its_element(documenten: tuple[Path, ...]) -> None:
    for bestand in documenten:
        with pikepdf.open(bestand) as pdf:
            nummers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
            terug = dict(zip(map(int, nummers[::2]), nummers[1::2], strict=True))
            for bladzijde in pdf.pages:
                stukken = terug[int(bladzijde.obj.StructParents)]
                assert bladzijde.Contents.read_bytes().count(b"/MCID") == len(stukken)
                for plek in bladzijde.obj.get("/Annots", []):
                    soort = "/Form" if plek.Subtype == "/Widget" else "/Link"
                    assert soort == terug[int(plek.StructParent)].S


def test_a_place_to_sign_is_read_after_the_name_beside_it(plan: Gemaakt) -> None:
    assert soorten(structuur(plan.pdf))[-12:] == ["P", "P", "P", "Form"] * 3


def test_a_logo_says_what_it_shows(huisstijl: Huisstijl) -> None:
    tekst = "::: afzender\nGemeente\n:::\n# Kop"
    formulier = een_formulier(tekst)
    pdf = maak(formulier, Niveau.B1, Blad(), met_logo(huisstijl), DATUM).pdf
    assert soorten(structuur(pdf))[1] == "Figure"
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert str(document.Root.StructTreeRoot.K.K[0].Alt) == "Logo van de gemeente"
