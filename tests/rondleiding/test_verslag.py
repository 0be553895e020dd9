"""What a walk says about itself, and how that is held against what its case file expects."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pga_desktop.domain.document import Document, Niveau
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.klok import VasteKlok
from pga_desktop.rondleiding.casusbestand import Verwacht
from pga_desktop.rondleiding.verslag import Gemaakt, Gezet, Verslag, Wandelstap
from pga_desktop.rondleiding.verwachting import Afwijking, afwijkingen
from pga_desktop.rondleiding.wandeling import bestandsnamen, maak_ruimte

PLAN = Gemaakt("plan_van_aanpak", "b1", "partner", "Groenwest", "documenten/plan.pdf")
BRIEF = Gemaakt("aanmeldbrief", "a2", "client", "T. Heijden", "documenten/brief.pdf")
VERSLAG = Verslag(
    casus="proef.toml",
    eindstap="in_uitvoering",
    register="Rondleiding.pgaregister",
    wachtzin="zeven groene fietsen",
    overgangen=(Gezet("toetsen", date(2026, 1, 14), "Toch", ("naam",)),),
    stappen=(Wandelstap("toetsen", "station.1", 0.5, "schermen/001.png"),),
    documenten=(PLAN, BRIEF),
)
TEKSTEN = {
    "plan.pdf": "Het plan van Theo van\nder Heijden",
    "brief.pdf": "Lindelaan 48 B, BSN 999990019",
}


def lees(pad: Path) -> str:
    return TEKSTEN[pad.name]


def oordeel(verwacht: Verwacht) -> tuple[Afwijking, ...]:
    return afwijkingen(verwacht, VERSLAG, Path(), lees)


def test_the_report_has_the_shape_that_others_check(tmp_path: Path) -> None:
    inhoud = json.loads(VERSLAG.schrijf(tmp_path).read_text("utf-8"))
    assert inhoud == {
        "formaat": 1,
        "casus": "proef.toml",
        "eindstap": "in_uitvoering",
        "register": "Rondleiding.pgaregister",
        "wachtzin": "zeven groene fietsen",
        "overgangen": [
            {"naam": "toetsen", "datum": "2026-01-14", "reden": "Toch", "overgeslagen": ["naam"]}
        ],
        "stappen": [
            {
                "stap": "toetsen",
                "scherm": "station.1",
                "seconden": 0.5,
                "schermafbeelding": "schermen/001.png",
            }
        ],
        "documenten": [vars(PLAN), vars(BRIEF)],
    }


def test_a_walk_that_does_what_is_expected_has_no_deviations() -> None:
    assert oordeel(Verwacht()) == ()
    verwacht = Verwacht(
        eindstap="in_uitvoering",
        documenten=("plan_van_aanpak", "aanmeldbrief"),
        documenten_niet=("afsluitbrief",),
        wel={"plan_van_aanpak": ("van der Heijden",), "aanmeldbrief": ("Lindelaan 48 B",)},
        nooit_in_documenten=("geheim",),
        nooit_voor_partners=("999990019",),
    )
    assert oordeel(verwacht) == ()


@pytest.mark.parametrize(
    ("verwacht", "afwijking"),
    [
        (Verwacht(eindstap="afgesloten"), Afwijking("eindstap", "in_uitvoering")),
        (
            Verwacht(documenten=("plan_van_aanpak", "afsluitbrief")),
            Afwijking("document-ontbreekt", "afsluitbrief"),
        ),
        (
            Verwacht(documenten_niet=("aanmeldbrief",)),
            Afwijking("document-te-veel", "aanmeldbrief"),
        ),
        (
            Verwacht(wel={"plan_van_aanpak": ("Theo", "Lindelaan")}),
            Afwijking("tekst-ontbreekt", "plan_van_aanpak", 2),
        ),
        (
            Verwacht(wel={"afsluitbrief": ("Theo",)}),
            Afwijking("tekst-ontbreekt", "afsluitbrief", 1),
        ),
        (
            Verwacht(nooit_in_documenten=("x", "999990019")),
            Afwijking("tekst-verboden", "documenten/brief.pdf", 2),
        ),
        (
            Verwacht(nooit_voor_partners=("vander Heij den",)),
            Afwijking("tekst-verboden", "documenten/plan.pdf", 1),
        ),
    ],
)
def test_every_deviation_is_named_without_its_text(
    verwacht: Verwacht, afwijking: Afwijking
) -> None:
    assert oordeel(verwacht) == (afwijking,)


def test_an_empty_expectation_forbids_nothing() -> None:
    assert oordeel(Verwacht(nooit_in_documenten=("", " "))) == ()


def test_documents_of_one_kind_keep_their_own_file(klok: VasteKlok) -> None:
    doc = Document(
        sleutel="plan_van_aanpak", niveau=Niveau.B1, lezer="partner", ontvanger="", titel="",
        formulierversie="", teksthash="", gemaakt_op=klok.nu(),
    )  # fmt: skip
    anders = replace(doc, id=2, sleutel="aanmeldbrief", niveau=Niveau.A2)
    documenten = [replace(doc, id=1), anders, replace(doc, id=3)]
    assert bestandsnamen(documenten, "C-2026-001") == [
        "plan_van_aanpak-b1-C-2026-001-2.pdf",
        "aanmeldbrief-a2-C-2026-001.pdf",
        "plan_van_aanpak-b1-C-2026-001.pdf",
    ]


def _eerdere_wandeling(uit: Path) -> None:
    for map_ in ("schermen", "documenten", "Rondleiding.pgaregister"):
        (uit / map_).mkdir(parents=True)
        (uit / map_ / "oud").write_text("oud", "utf-8")
    (uit / "rondleiding.json").write_text("{}", "utf-8")


@pytest.mark.parametrize("begin", [lambda uit: None, Path.mkdir, _eerdere_wandeling])
def test_a_walk_gets_an_empty_folder(begin: Callable[[Path], None], tmp_path: Path) -> None:
    uit = tmp_path / "uit"
    begin(uit)
    maak_ruimte(uit)
    assert sorted(pad.relative_to(uit).as_posix() for pad in uit.rglob("*")) == [
        "documenten",
        "schermen",
    ]


def test_a_walk_never_throws_away_what_is_not_its_own(tmp_path: Path) -> None:
    _eerdere_wandeling(tmp_path)
    (tmp_path / "scriptie.odt").write_text("werk", "utf-8")
    with pytest.raises(VerwachteFout, match="rondleiding-map-niet-leeg"):
        maak_ruimte(tmp_path)
    assert (tmp_path / "schermen" / "oud").exists()
