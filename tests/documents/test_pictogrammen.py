"""The drawings of easy language: on paper, in the structure, and named when they do not exist."""

import io
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest

from pga_desktop.documents.bekijken import tekst
from pga_desktop.documents.bevinding import Code
from pga_desktop.documents.blokken import Alinea, Gezichten, Kader, Kop, Lijst, Tekst
from pga_desktop.documents.forms import TEKSTEN, laad_formulieren
from pga_desktop.documents.indeling import controleer_indeling
from pga_desktop.documents.maken import Gemaakt
from pga_desktop.documents.pictogrammen import (
    GEZICHTEN,
    PICTOGRAMMEN,
    RASTER,
    Pictogram,
    halen,
)
from pga_desktop.documents.vullen import vul
from pga_desktop.domain.blad import Blad
from pga_desktop.domain.document import Niveau
from pga_desktop.resources import forms_dir
from pga_desktop.ui.meldingen import bevinding_in_woorden
from tests.support.plaatshouders import HANDLEIDING

Maker = Callable[..., Gemaakt]
FORMULIEREN, _ = laad_formulieren([forms_dir()], Blad)
PUNTEN = {"M": 2, "L": 2, "C": 6, "Z": 0, "O": 3, "D": 3}


def elementen(pdf: bytes) -> list[tuple[str, str]]:
    """The structure in reading order: type and alternative text."""
    gevonden: list[tuple[str, str]] = []

    def lees(element: Any) -> None:
        if isinstance(element, pikepdf.Dictionary) and "/S" in element:
            gevonden.append((str(element.S)[1:], str(element.get("/Alt", ""))))
            for kind in element.K:
                lees(kind)

    with pikepdf.open(io.BytesIO(pdf)) as document:
        lees(document.Root.StructTreeRoot.K)
    return gevonden


@pytest.mark.parametrize("pictogram", [*PICTOGRAMMEN.values(), *GEZICHTEN])
def test_a_drawing_stays_in_its_square(pictogram: Pictogram) -> None:
    assert pictogram.toont.startswith("Tekening van ")
    for lijn in pictogram.lijnen:
        eerste, *_ = alle = list(halen(lijn))
        assert eerste.opdracht in {"M", "O", "D"}
        for haal in alle:
            assert len(haal.getallen) == PUNTEN[haal.opdracht]
            assert all(1 <= getal <= RASTER - 1 for getal in haal.getallen[:2])


def test_a_drawing_stands_beside_the_heading_or_paragraph_after_it() -> None:
    bron = "# Een\n\n::: pictogram huis\n## Twee\n\ntekst\n\n::: pictogram pen\nnaast\n\nverder"
    assert vul("t.md", bron, Blad()) == (
        Kop(1, (Tekst("Een"),)),
        Kop(2, (Tekst("Twee"),), "huis"),
        Alinea((Tekst("tekst"),)),
        Alinea((Tekst("naast"),), "pen"),
        Alinea((Tekst("verder"),)),
    )


def test_a_drawing_before_anything_else_stands_on_its_own() -> None:
    for einde in ("- punt", ""):
        eerste, *rest = vul("t.md", f"::: pictogram brief\n{einde}", Blad())
        assert eerste == Alinea((), "brief")
        assert [type(blok) for blok in rest] == ([Lijst] if einde else [])
    een, twee = vul("t.md", "::: pictogram brief\n::: pictogram pen\nnaast", Blad())
    assert (een, twee) == (Alinea((), "brief"), Alinea((Tekst("naast"),), "pen"))


def test_a_drawing_can_stand_in_a_box() -> None:
    (kader,) = vul("t.md", "::: kader\n::: pictogram telefoon\nBel ons.\n:::", Blad())
    assert kader == Kader((Alinea((Tekst("Bel ons."),), "telefoon"),))


def test_beside_a_heading_it_is_decoration_and_beside_a_text_it_says_what_it_shows(
    maken: Maker,
) -> None:
    bron = "# Een\n\n::: pictogram huis\n## Twee\n\n::: pictogram pen\nnaast\n\n::: pictogram oog"
    assert elementen(maken(bron, niveau=Niveau.A2).pdf) == [
        ("Document", ""),
        ("H1", ""),
        ("H2", ""),
        ("Figure", "Tekening van een pen"),
        ("P", ""),
        ("Figure", "Tekening van een oog"),
    ]


@pytest.mark.parametrize("naam", PICTOGRAMMEN)
@pytest.mark.parametrize("niveau", list(Niveau))
def test_every_drawing_leaves_ink(maken: Maker, naam: str, niveau: Niveau) -> None:
    def inkt(bron: str) -> bytes:
        with pikepdf.open(io.BytesIO(maken(bron, niveau=niveau).pdf)) as pdf:
            return b"".join(bladzijde.Contents.read_bytes() for bladzijde in pdf.pages)

    met = inkt(f"# Een\n\n::: pictogram {naam}\n## Twee\n\ntekst")
    zonder = inkt("# Een\n\n## Twee\n\ntekst")
    assert met.count(b" m\n") + met.count(b" m ") > zonder.count(b" m\n") + zonder.count(b" m ")


def test_answers_are_a_list_to_tick_in_the_order_of_the_faces(maken: Maker) -> None:
    bron = "# Een\n\n::: gezichten\nslecht\n\ngaat wel\ngoed\n:::\n::: gezichten\n:::"
    assert vul("t.md", bron, Blad())[1:] == (Gezichten(("slecht", "gaat wel", "goed")),)
    punt = ["LI", "Lbl", "LBody"]
    assert [soort for soort, _ in elementen(maken(bron).pdf)] == [
        "Document", "H1", "L", *punt, *punt, *punt
    ]  # fmt: skip


@pytest.mark.parametrize("aantal", [1, 2, 4, 5, 7])
def test_any_number_of_answers_gets_faces(maken: Maker, aantal: int) -> None:
    antwoorden = "\n".join(f"antwoord {i}" for i in range(aantal))
    tekst_ = tekst(maken(f"# Een\n\n::: gezichten\n{antwoorden}\n:::", niveau=Niveau.A2).pdf)
    assert tekst_.count("☐") == aantal


@pytest.mark.parametrize(
    ("argument", "lijkt_op"), [("telefon", "telefoon"), ("olifant", ""), ("", "")]
)
def test_a_drawing_that_does_not_exist_is_named_with_its_line_and_cure(
    argument: str, lijkt_op: str
) -> None:
    (bevinding,) = controleer_indeling("brief/tekst.md", f"# Een\n\n::: pictogram {argument}")
    assert (bevinding.regel, bevinding.code) == (3, Code.PICTOGRAM_ONBEKEND)
    assert bevinding.feiten["lijkt_op"] == lijkt_op
    woorden = bevinding_in_woorden(bevinding)
    assert "brief/tekst.md" in str(woorden)
    assert "telefoon" in str(woorden)


def test_the_manual_names_every_drawing() -> None:
    tekst = HANDLEIDING.read_text(encoding="utf-8")
    assert [naam for naam in PICTOGRAMMEN if f"| `{naam}` |" not in tekst] == []


def test_every_easy_text_has_drawings_and_no_other_text_has() -> None:
    for sleutel, formulier in FORMULIEREN.items():
        for niveau in TEKSTEN:
            if niveau in formulier.teksten:
                aantal = formulier.teksten[niveau].tekst.count("::: pictogram ")
                assert (aantal >= 3) is (niveau is Niveau.A2), (sleutel, niveau)
                assert aantal == 0 or niveau is Niveau.A2
