"""Signing a real plan: with certificates, by hand, one after the other, in memory only."""

import io
import re
import sys
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from pga_desktop.documents.forms import laad_formulieren
from pga_desktop.documents.huisstijl import Huisstijl
from pga_desktop.documents.maken import Gemaakt, maak
from pga_desktop.documents.ondertekenen import (
    onderteken,
    teken_met_de_hand,
    tekenplekken,
)
from pga_desktop.documents.oordelen import beoordeel, controleer_teruggekomen
from pga_desktop.documents.proefblad import leegste, volste
from pga_desktop.documents.sleutelhouder import uit_bestand
from pga_desktop.domain.blad import Blad
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.ondertekening import Krabbel, Wijze
from pga_desktop.resources import forms_dir
from tests.support import verapdf
from tests.support.certificaten import NU, WACHTWOORD, certificaat
from tests.support.formulieren import DATUM
from tests.support.handtekeningen import (
    EXPERT,
    KRABBEL,
    REGISSEUR,
    door_twee,
    ondertekend,
    pdfsig,
    pdftotext,
)
from tests.support.luisteren import luister

VELDEN = ["casusregisseur", "pga_expert", "betrokkene"]
judged_elsewhere = pytest.mark.skipif(
    sys.platform == "win32", reason="dev.py sets the judges up on Linux; there nothing is skipped"
)


@pytest.fixture(scope="module")
def getekend(plan: Gemaakt) -> bytes:
    """The plan with the drawn signature of the person and two certificates."""
    return door_twee(teken_met_de_hand(plan.pdf, "betrokkene", KRABBEL, EXPERT, NU))


def test_a_plan_has_a_place_for_everyone_it_names(plan: Gemaakt) -> None:
    plekken = tekenplekken(plan.pdf)
    vast, partners = plekken[: len(VELDEN)], plekken[len(VELDEN) :]
    assert [plek.veld for plek in vast] == VELDEN
    assert len(partners) == len(volste(Blad).plan.uitvoerders)
    assert all(plek.getekend is None for plek in plekken)
    assert all(plek.label.startswith("Handtekening ") for plek in plekken)


def test_signing_adds_and_changes_nothing(plan: Gemaakt) -> None:
    een = ondertekend(plan.pdf, "casusregisseur")
    twee = ondertekend(een, "pga_expert")
    assert een.startswith(plan.pdf)
    assert twee.startswith(een)


@judged_elsewhere
def test_a_signed_field_shows_who_and_when(getekend: bytes) -> None:
    leesbaar = pdftotext(getekend)
    assert leesbaar.count("Digitaal ondertekend") == 2
    assert f"{REGISSEUR} {EXPERT} Casusregisseur PGA-expert" in leesbaar
    assert leesbaar.count("14 april 2026, 10:30 uur") == 3
    assert f"In aanwezigheid van {EXPERT}" in leesbaar
    plekken = {plek.veld: plek for plek in tekenplekken(getekend)}
    assert [plekken[veld].getekend for veld in VELDEN] == [
        Wijze.CERTIFICAAT,
        Wijze.CERTIFICAAT,
        Wijze.SCHERM,
    ]
    assert "Getekend op het scherm" in plekken["betrokkene"].label


@judged_elsewhere
@pytest.mark.parametrize(
    "naam",
    ["w" * 64, "Ĳsbrand ’t Hoen ☑ → 漢字", "<b>{{ x }}</b>", "a b " * 16],
    ids=["one word", "odd signs", "markup", "many words"],
)
def test_any_name_in_a_certificate_fits_its_field(plan: Gemaakt, naam: str) -> None:
    pdf = ondertekend(plan.pdf, "pga_expert", certificaat(naam))
    assert beoordeel(pdf).handtekeningen[0].naam == naam
    assert "Digitaal ondertekend" in pdftotext(pdf)
    assert "14 april 2026, 10:30 uur" in pdftotext(pdf)


def test_the_same_drawing_gives_the_same_bytes(plan: Gemaakt) -> None:
    een, ander = (teken_met_de_hand(plan.pdf, "betrokkene", KRABBEL, "", NU) for _ in range(2))
    assert len(een) == len(ander)
    with pikepdf.open(io.BytesIO(een)) as a, pikepdf.open(io.BytesIO(ander)) as b:
        velden = [pdf.Root.AcroForm.Fields[2].AP.N.read_bytes() for pdf in (a, b)]
    assert velden[0] == velden[1]


class TestGeweigerd:
    def test_an_unknown_field_a_field_that_is_taken_and_no_pdf(self, getekend: bytes) -> None:
        for veld, code in (
            ("burgemeester", "tekenveld-onbekend"),
            ("pga_expert", "tekenveld-bezet"),
            ("betrokkene", "tekenveld-bezet"),
        ):
            with pytest.raises(VerwachteFout, match=code):
                ondertekend(getekend, veld)
        for geen in (b"", b"%PDF-1.7\nonzin", getekend[: len(getekend) // 2], b"\0" * 5000):
            with pytest.raises(VerwachteFout, match="pdf-onleesbaar"):
                ondertekend(geen, "pga_expert")

    def test_nothing_is_drawn_after_a_certificate(self, plan: Gemaakt) -> None:
        pdf = ondertekend(plan.pdf, "pga_expert")
        with pytest.raises(VerwachteFout, match="tekenen-na-certificaat"):
            teken_met_de_hand(pdf, "betrokkene", KRABBEL, "", NU)

    @pytest.mark.parametrize("lijnen", [(), ((),), (((1.0, 1.0),),)], ids=["none", "no", "a dot"])
    def test_an_empty_drawing_is_no_signature(self, plan: Gemaakt, lijnen: Any) -> None:
        with pytest.raises(VerwachteFout, match="krabbel-leeg"):
            teken_met_de_hand(plan.pdf, "betrokkene", Krabbel(lijnen), "", NU)

    @pytest.mark.parametrize(
        "punten",
        [((5, 5), (5, 5)), ((0, 0), (0, 9e9)), ((-3, -3), (1e-9, 1e-9))],
        ids=["on the spot", "straight down", "tiny"],
    )
    def test_any_line_is_drawn_inside_its_field(self, plan: Gemaakt, punten: Any) -> None:
        pdf = teken_met_de_hand(plan.pdf, "betrokkene", Krabbel((punten,)), "", NU)
        with pikepdf.open(io.BytesIO(pdf)) as document:
            veld = document.Root.AcroForm.Fields[2].AP.N
            breed, hoog = (float(x) for x in veld.BBox[2:])
            punten_op_papier = re.findall(rb"(-?[\d.]+) (-?[\d.]+) [ml]\b", veld.read_bytes())
        assert punten_op_papier
        for x, y in punten_op_papier:
            assert 0 <= float(x) <= breed
            assert -hoog <= float(y) <= 0


@judged_elsewhere
def test_pdfsig_agrees(getekend: bytes, tmp_path: Path) -> None:
    zegt = pdfsig(tmp_path / "plan.pdf", getekend)
    assert zegt.count("Signature is Valid") == 2
    assert zegt.count("ETSI.CAdES.detached") == 2
    assert "Total document signed" in zegt
    assert re.findall(r"Common Name: (.+)", zegt) == [REGISSEUR, EXPERT]


@judged_elsewhere
def test_every_stage_can_be_archived_and_read_by_everyone(
    plan: Gemaakt, getekend: bytes, tmp_path: Path
) -> None:
    een = ondertekend(plan.pdf, "pga_expert")
    twee = door_twee(plan.pdf)
    hand = teken_met_de_hand(plan.pdf, "betrokkene", KRABBEL, EXPERT, NU)
    vreemd = ondertekend(plan.pdf, "pga_expert", certificaat("Ĳsbrand ’t Hoen ☑ → 漢字"))
    paden = []
    for nummer, pdf in enumerate((plan.pdf, een, twee, hand, getekend, vreemd)):
        paden.append(tmp_path / f"{nummer}.pdf")
        paden[-1].write_bytes(pdf)
    oordelen = verapdf.oordeel(paden)
    assert {wie: zegt for wie, zegt in oordelen.items() if zegt != "ok"} == {}


@judged_elsewhere
def test_every_form_with_places_to_sign_stays_good_when_all_are_signed(
    huisstijl: Huisstijl, tmp_path: Path
) -> None:
    formulieren, _ = laad_formulieren([forms_dir()], Blad)
    paden = []
    for sleutel, formulier in formulieren.items():
        if not formulier.kenmerken.handtekeningen:
            continue
        for niveau in formulier.teksten:
            for soort, blad in (("vol", volste(Blad)), ("leeg", leegste(Blad))):
                pdf = maak(formulier, niveau, blad, huisstijl, DATUM).pdf
                for plek in tekenplekken(pdf):
                    pdf = ondertekend(pdf, plek.veld)
                oordeel = beoordeel(pdf)
                assert oordeel.handtekeningen, sleutel
                assert oordeel.goed, sleutel
                paden.append(tmp_path / f"{sleutel}-{niveau}-{soort}.pdf")
                paden[-1].write_bytes(pdf)
    oordelen = verapdf.oordeel(paden)
    assert {wie: zegt for wie, zegt in oordelen.items() if zegt != "ok"} == {}


def test_the_unsigned_plan_is_made_the_same_again(plan: Gemaakt, huisstijl: Huisstijl) -> None:
    formulieren, _ = laad_formulieren([forms_dir()], Blad)
    weer = maak(formulieren["plan_van_aanpak"], Niveau.B1, volste(Blad), huisstijl, DATUM)
    assert weer.pdf == plan.pdf


def test_nothing_touches_disk_network_or_another_process(plan: Gemaakt) -> None:
    bestand, bekend = certificaat(EXPERT).p12(), certificaat(EXPERT).der
    beoordeel(ondertekend(plan.pdf, "pga_expert"))  # fonts and modules are read once
    with luister() as gehoord:
        hand = teken_met_de_hand(plan.pdf, "betrokkene", KRABBEL, EXPERT, NU)
        pdf = onderteken(hand, "pga_expert", uit_bestand(bestand, WACHTWOORD, NU), NU)
        beoordeel(pdf, [bekend])
        controleer_teruggekomen(pdf, hand)
    assert gehoord == []
