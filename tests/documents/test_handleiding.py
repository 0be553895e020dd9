"""The chapters for the functional manager tell what the program does, no more and no less."""

import re
from pathlib import Path

import pytest

from pga_desktop.documents.bestanden import Bron
from pga_desktop.documents.filters import FILTERS
from pga_desktop.documents.indeling import MET_INHOUD, ZONDER_INHOUD, controleer_indeling
from pga_desktop.documents.keuren import controleer_tekst
from pga_desktop.domain.blad import Blad
from pga_desktop.domain.regio import VEREISTE_LIJSTEN
from pga_desktop.resources import forms_dir
from pga_desktop.services.teksten import VASTE_LIJSTEN
from tests.support.plaatshouders import HANDLEIDING, bijgewerkt

TEKST = HANDLEIDING.read_text(encoding="utf-8")


def test_the_list_of_placeholders_is_up_to_date() -> None:
    assert bijgewerkt(TEKST) == TEKST, "run: python -m tests.support.plaatshouders"


def test_every_filter_and_every_block_is_explained() -> None:
    assert set(re.findall(r"^\| `(\w+)(?:\(.*?\))?` \|", TEKST, re.M)) >= set(FILTERS)
    assert set(re.findall(r"^\| `::: ([a-z-]+)", TEKST, re.M)) == MET_INHOUD | ZONDER_INHOUD


def test_the_examples_are_right() -> None:
    voorbeelden = re.findall(r"^```(\w*)\n(.*?)^```$", TEKST, re.M | re.S)
    tabel, brief = (voorbeeld for taal, voorbeeld in voorbeelden if not taal)
    assert not controleer_tekst(Bron("voorbeeld", brief), Blad)
    lus = "# Kop\n{% for doel in plan.doelen %}\n" + tabel + "{% endfor %}\n"
    assert not controleer_tekst(Bron("voorbeeld", lus), Blad)
    assert not list(controleer_indeling("voorbeeld", lus))


def test_the_manager_is_told_which_lists_are_fixed_and_which_can_grow() -> None:
    leesmij = (forms_dir() / "LEESMIJ.md").read_text(encoding="utf-8")
    wel, _, niet = leesmij.partition("**Niet:**")
    assert [naam for naam in VASTE_LIJSTEN if f"`{naam}`" not in niet] == []
    vrij = set(VEREISTE_LIJSTEN) - set(VASTE_LIJSTEN)
    assert [naam for naam in sorted(vrij) if f"`{naam}`" not in wel] == []


@pytest.mark.parametrize("hoofdstuk", sorted(HANDLEIDING.parent.glob("*.md")), ids=lambda p: p.stem)
def test_every_picture_and_every_chapter_that_is_named_is_there(hoofdstuk: Path) -> None:
    doelen = re.findall(r"\]\(([^)#:]+)\)", hoofdstuk.read_text(encoding="utf-8"))
    assert [doel for doel in doelen if not (hoofdstuk.parent / doel).is_file()] == []
