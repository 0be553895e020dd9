"""Region data: shipped data loads, an own list replaces it, a broken one gives way."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pga_desktop.documents.bestanden import Bestandsfout
from pga_desktop.documents.bevinding import Code
from pga_desktop.documents.regio import laad_regio
from pga_desktop.domain.regio import (
    VEREISTE_BEWAARTERMIJNEN,
    VEREISTE_LIJSTEN,
    VEREISTE_TERMIJNEN,
    MoeilijkWoord,
)
from pga_desktop.resources import forms_dir

Mapmaker = Callable[[str, dict[str, str]], Path]

LIJST = """\
naam = "leefgebieden"
titel = "Onze leefgebieden"
versie = "7"
voorlopig = false
[[keuze]]
sleutel = "wonen"
label = "Wonen"
"""


def test_the_shipped_data_is_complete() -> None:
    regio, bevindingen = laad_regio([forms_dir()])
    assert not bevindingen
    assert set(regio.lijsten) == set(VEREISTE_LIJSTEN)
    assert set(VEREISTE_TERMIJNEN) <= set(regio.termijnen)
    assert set(VEREISTE_BEWAARTERMIJNEN) <= set(regio.bewaartermijnen)
    assert len(regio.lijst("leefgebieden").keuzes) == 12
    assert "Woerden" in [g.naam for g in regio.gemeenten_op(date(2026, 1, 1))]


def test_an_own_list_replaces_the_shipped_one_whole(map_met: Mapmaker) -> None:
    gemeente = map_met("gemeente", {"regio/leefgebieden.toml": LIJST})
    regio, bevindingen = laad_regio([gemeente, forms_dir()])
    assert not bevindingen
    lijst = regio.lijst("leefgebieden")
    assert (lijst.versie, lijst.voorlopig, lijst.sleutels) == ("7", False, ("wonen",))
    assert lijst.label("wonen") == "Wonen"


@pytest.mark.parametrize(
    ("bestand", "tekst", "code", "regel"),
    [
        ("leefgebieden.toml", LIJST.replace("label", "lable"), Code.SLEUTEL_ONBEKEND, 7),
        ("leefgebieden.toml", LIJST + LIJST[LIJST.index("[[") :], Code.SLEUTEL_DUBBEL, 0),
        ("leefgebieden.toml", LIJST.replace('"leefgebieden"', '"x"'), Code.WAARDE_ONBEKEND, 0),
        ("leefgebieden.toml", "naam = ", Code.TOML_ONLEESBAAR, 1),
        ("termijnen.toml", "termijn = []", Code.SLEUTEL_ONTBREEKT, 0),
        ("gemeenten.csv", "code;naam\n", Code.SLEUTEL_ONBEKEND, 1),
    ],
)
def test_a_broken_file_gives_way_and_is_reported(
    map_met: Mapmaker, bestand: str, tekst: str, code: Code, regel: int
) -> None:
    gemeente = map_met("gemeente", {f"regio/{bestand}": tekst})
    regio, bevindingen = laad_regio([gemeente, forms_dir()])
    assert {b.bestand for b in bevindingen} == {f"regio/{bestand}"}
    assert (bevindingen[0].code, bevindingen[0].regel) == (code, regel)
    assert regio == laad_regio([forms_dir()])[0]


def test_a_date_in_the_list_of_municipalities_that_is_none(map_met: Mapmaker) -> None:
    meegeleverd = (forms_dir() / "regio" / "gemeenten.csv").read_text(encoding="utf-8")
    kop = meegeleverd.split("\n")[0]
    rij = "0001;Proef;Utrecht;VR09;Oost;31-12-2026;;;K;vast"
    gemeente = map_met("gemeente", {"regio/gemeenten.csv": f"{kop}\n{rij}\n"})
    _, (bevinding,) = laad_regio([gemeente, forms_dir()])
    assert (bevinding.code, bevinding.regel) == (Code.WAARDE_VERKEERDE_SOORT, 2)


def test_a_broken_installation_is_not_hidden(tmp_path: Path) -> None:
    shutil.copytree(forms_dir(), tmp_path / "forms")
    (tmp_path / "forms" / "regio" / "zvh.toml").unlink()
    with pytest.raises(Bestandsfout) as gevangen:
        laad_regio([tmp_path / "forms"])
    assert [(b.bestand, b.code) for b in gevangen.value.bevindingen] == [
        ("regio/zvh.toml", Code.BESTAND_ONTBREEKT)
    ]


WOORDEN = """\
naam = "moeilijke_woorden"
titel = "Onze woorden"
versie = "7"
voorlopig = false

[woorden]
"in verband met" = "door"
recidive = "opnieuw iets strafbaars doen"
"""


def test_hard_words_come_one_on_a_line(map_met: Mapmaker) -> None:
    gemeente = map_met("gemeente", {"regio/moeilijke_woorden.toml": WOORDEN})
    regio, bevindingen = laad_regio([gemeente, forms_dir()])
    assert not bevindingen
    assert regio.moeilijke_woorden == (
        MoeilijkWoord("in verband met", "door"),
        MoeilijkWoord("recidive", "opnieuw iets strafbaars doen"),
    )


@pytest.mark.parametrize(
    ("regel", "code", "nummer"),
    [
        ('"IN VERBAND MET" = 3', Code.WAARDE_VERKEERDE_SOORT, 9),
        ('"In Verband met" = "om"', Code.SLEUTEL_DUBBEL, 0),
        ('"" = "om"', Code.SLEUTEL_ONTBREEKT, 0),
        ('recidive = "weer"', Code.TOML_ONLEESBAAR, 9),
    ],
)
def test_a_wrong_word_is_told_and_the_shipped_words_stay(
    map_met: Mapmaker, regel: str, code: Code, nummer: int
) -> None:
    gemeente = map_met("gemeente", {"regio/moeilijke_woorden.toml": f"{WOORDEN}{regel}\n"})
    regio, (bevinding,) = laad_regio([gemeente, forms_dir()])
    assert (bevinding.code, bevinding.regel) == (code, nummer)
    assert regio.moeilijke_woorden == laad_regio([forms_dir()])[0].moeilijke_woorden


def test_the_shipped_words_are_many_and_each_has_something_easier() -> None:
    woorden = laad_regio([forms_dir()])[0].moeilijke_woorden
    assert len(woorden) > 150
    assert [w for w in woorden if not w.makkelijker or w.makkelijker == w.woord] == []
    assert {w.woord for w in woorden if w.is_afkorting} >= {"OM", "ZVH", "i.v.m."}
