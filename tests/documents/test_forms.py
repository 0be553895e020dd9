"""The override chain: per file, gently, and never over what has to stay."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pga_desktop.documents.bestanden import Bestandsfout
from pga_desktop.documents.bevinding import Code
from pga_desktop.documents.forms import controleer_map, laad_formulieren
from pga_desktop.domain.blad import Blad
from pga_desktop.domain.delen import Lezer
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.stappen import Station

Mapmaker = Callable[[str, dict[str, str]], Path]

KENMERKEN = """\
sleutel = "brief"
versie = "1"
titel = "Brief"
lezer = "client"
stap = "plan_van_aanpak"
niveaus = ["b1", "a2"]
nodig = ["afzender.gemeente"]
handtekeningen = ["betrokkene"]
"""
MEEGELEVERD = {
    "brief/formulier.toml": KENMERKEN,
    "brief/tekst.md": "# Meegeleverd\n\nBeste {{ persoon.naam }}",
    "brief/tekst.eenvoudig.md": "# Makkelijk",
}


@pytest.fixture
def meegeleverd(map_met: Mapmaker) -> Path:
    return map_met("meegeleverd", MEEGELEVERD)


def test_a_shipped_form_is_loaded_whole(meegeleverd: Path) -> None:
    formulieren, bevindingen = laad_formulieren([meegeleverd], Blad)
    assert not bevindingen
    brief = formulieren["brief"]
    assert brief.kenmerken.lezer is Lezer.CLIENT
    assert brief.kenmerken.stap is Station.PLAN_VAN_AANPAK
    assert brief.kenmerken.niveaus == (Niveau.B1, Niveau.A2)
    assert brief.kenmerken.vertrouwelijk
    assert brief.teksten[Niveau.A2].tekst == "# Makkelijk"
    assert not controleer_map(meegeleverd, Blad)


def test_each_file_comes_from_the_first_folder_that_has_it(
    meegeleverd: Path, map_met: Mapmaker
) -> None:
    regio = map_met(
        "regio", {"brief/tekst.md": "# Regio", "brief/tekst.eenvoudig.md": "# Regio makkelijk"}
    )
    gemeente = map_met("gemeente", {"brief/tekst.md": "# Gemeente"})
    formulieren, bevindingen = laad_formulieren([gemeente, regio, meegeleverd], Blad)
    assert not bevindingen
    teksten = {n: bron.tekst for n, bron in formulieren["brief"].teksten.items()}
    assert teksten == {Niveau.B1: "# Gemeente", Niveau.A2: "# Regio makkelijk"}


def test_a_broken_text_gives_way_to_the_next_and_is_reported(
    meegeleverd: Path, map_met: Mapmaker
) -> None:
    regio = map_met("regio", {"brief/tekst.md": "# Regio"})
    gemeente = map_met("gemeente", {"brief/tekst.md": "# Gemeente\n\n{{ persoon.nam }}"})
    formulieren, bevindingen = laad_formulieren([gemeente, regio, meegeleverd], Blad)
    assert formulieren["brief"].teksten[Niveau.B1].tekst == "# Regio"
    (bevinding,) = bevindingen
    assert (bevinding.bestand, bevinding.regel) == ("brief/tekst.md", 3)
    assert bevinding.code is Code.PLAATSHOUDER_ONBEKEND


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("geen titel", Code.TITEL_ONTBREEKT),
        ("{% if persoon.naam %}\n# Alleen soms\n{% endif %}", Code.TITEL_ONTBREEKT),
        ("# Kop\n::: adres", Code.BLOK_NIET_GESLOTEN),
        ("# Kop\n{{ persoon }}", Code.PLAATSHOUDER_GEEN_TEKST),
    ],
)
def test_a_text_is_read_and_tried_before_it_is_used(
    meegeleverd: Path, map_met: Mapmaker, tekst: str, code: Code
) -> None:
    gemeente = map_met("gemeente", {"brief/tekst.md": tekst})
    formulieren, bevindingen = laad_formulieren([gemeente, meegeleverd], Blad)
    assert [b.code for b in bevindingen] == [code]
    assert formulieren["brief"].teksten[Niveau.B1].tekst.startswith("# Meegeleverd")


def test_a_file_that_is_no_text_gives_way_too(meegeleverd: Path, map_met: Mapmaker) -> None:
    gemeente = map_met("gemeente", {"brief/formulier.toml": "sleutel ="})
    (gemeente / "brief" / "tekst.md").write_bytes(b"\xff\xfe")
    formulieren, bevindingen = laad_formulieren([gemeente, meegeleverd], Blad)
    assert {b.code for b in bevindingen} == {Code.TOML_ONLEESBAAR, Code.GEEN_UTF8}
    assert formulieren["brief"].kenmerken.titel == "Brief"


def test_a_municipality_may_change_title_and_version(meegeleverd: Path, map_met: Mapmaker) -> None:
    eigen = KENMERKEN.replace('titel = "Brief"', 'titel = "Onze brief"').replace('"1"', '"2"')
    gemeente = map_met("gemeente", {"brief/formulier.toml": eigen})
    formulieren, bevindingen = laad_formulieren([gemeente, meegeleverd], Blad)
    assert not bevindingen
    kenmerken = formulieren["brief"].kenmerken
    assert (kenmerken.titel, kenmerken.versie) == ("Onze brief", "2")


@pytest.mark.parametrize(
    ("oud", "nieuw", "sleutel"),
    [
        ('lezer = "client"', 'lezer = "partner"', "lezer"),
        ('stap = "plan_van_aanpak"', 'stap = "afsluiting"', "stap"),
        ('niveaus = ["b1", "a2"]', 'niveaus = ["b1"]', "niveaus"),
    ],
)
def test_who_sees_what_and_when_cannot_be_changed(
    meegeleverd: Path, map_met: Mapmaker, oud: str, nieuw: str, sleutel: str
) -> None:
    gemeente = map_met("gemeente", {"brief/formulier.toml": KENMERKEN.replace(oud, nieuw)})
    formulieren, bevindingen = laad_formulieren([gemeente, meegeleverd], Blad)
    assert [(b.code, b.feiten) for b in bevindingen] == [
        (Code.SLEUTEL_LIGT_VAST, {"sleutel": sleutel})
    ]
    assert formulieren["brief"].kenmerken.lezer is Lezer.CLIENT


@pytest.mark.parametrize(
    ("oud", "nieuw", "code"),
    [
        ('sleutel = "brief"', 'sleutel = "anders"', Code.WAARDE_ONBEKEND),
        ('lezer = "client"', 'lezer = "scherm"', Code.WAARDE_ONBEKEND),
        ('lezer = "client"', 'lezer = "buurman"', Code.WAARDE_ONBEKEND),
        ('stap = "plan_van_aanpak"', 'stap = "plan"', Code.WAARDE_ONBEKEND),
        ('niveaus = ["b1", "a2"]', 'niveaus = ["a2"]', Code.WAARDE_ONBEKEND),
        ('["betrokkene"]', '["burgemeester"]', Code.WAARDE_ONBEKEND),
        ('["afzender.gemeente"]', '["afzender.gemente"]', Code.PLAATSHOUDER_ONBEKEND),
        ('versie = "1"\n', "", Code.SLEUTEL_ONTBREEKT),
        ('versie = "1"', "versie = 1", Code.WAARDE_VERKEERDE_SOORT),
        ("handtekeningen", "handtekening", Code.SLEUTEL_ONBEKEND),
    ],
)
def test_the_file_of_a_form_is_strict(map_met: Mapmaker, oud: str, nieuw: str, code: Code) -> None:
    bestanden = {**MEEGELEVERD, "brief/formulier.toml": KENMERKEN.replace(oud, nieuw)}
    map_ = map_met("forms", bestanden)
    assert [b.code for b in controleer_map(map_, Blad)] == [code]
    with pytest.raises(Bestandsfout):
        laad_formulieren([map_], Blad)


def test_a_form_without_the_text_it_promises_is_reported(map_met: Mapmaker) -> None:
    bestanden = {k: v for k, v in MEEGELEVERD.items() if "eenvoudig" not in k}
    (bevinding,) = controleer_map(map_met("forms", bestanden), Blad)
    assert (bevinding.bestand, bevinding.code) == (
        "brief/tekst.eenvoudig.md",
        Code.BESTAND_ONTBREEKT,
    )


def test_a_folder_with_a_mistyped_name_is_reported(meegeleverd: Path, map_met: Mapmaker) -> None:
    gemeente = map_met("gemeente", {"breif/tekst.md": "# Gemeente"})
    _, bevindingen = laad_formulieren([gemeente, meegeleverd], Blad)
    assert [(b.code, b.bestand, b.feiten["lijkt_op"]) for b in bevindingen] == [
        (Code.MAP_ONBEKEND, "breif", "brief")
    ]


def test_a_missing_folder_of_a_municipality_is_no_mistake(meegeleverd: Path) -> None:
    _, bevindingen = laad_formulieren([meegeleverd / "bestaat-niet", meegeleverd], Blad)
    assert not bevindingen


def test_the_hash_changes_with_every_word(meegeleverd: Path, map_met: Mapmaker) -> None:
    def hash_met(**bestanden: str) -> str:
        map_ = map_met("gemeente", {f"brief/{n}": t for n, t in bestanden.items()})
        formulieren, _ = laad_formulieren([map_, meegeleverd], Blad)
        return formulieren["brief"].teksthash(Niveau.B1)

    gewoon = laad_formulieren([meegeleverd], Blad)[0]["brief"].teksthash(Niveau.B1)
    assert gewoon == laad_formulieren([meegeleverd], Blad)[0]["brief"].teksthash(Niveau.B1)
    hashes = {
        gewoon,
        hash_met(**{"tekst.md": "# Anders"}),
        hash_met(**{"formulier.toml": KENMERKEN.replace('"1"', '"2"')}),
    }
    assert len(hashes) == 3
