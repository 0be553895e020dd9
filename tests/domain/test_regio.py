"""Data of a region: labels, municipalities through time, and what is missing."""

import tomllib
from dataclasses import replace
from datetime import date

import pytest

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.opschaling import Meegestuurd
from pga_desktop.domain.regio import VEREISTE_LIJSTEN, Eenheid, Gemeente, Keuze, Keuzelijst, Termijn
from pga_desktop.resources import forms_dir
from tests.support.bouwers import een_regio

LIJST = Keuzelijst("zvh", "ZVH", "1", voorlopig=True, keuzes=(Keuze("utrecht", "ZVH Utrecht"),))


def test_a_key_has_its_label() -> None:
    assert LIJST.label("utrecht") == "ZVH Utrecht"
    assert LIJST.sleutels == ("utrecht",)


def test_a_key_of_an_older_list_is_shown_as_it_is() -> None:
    assert LIJST.label("gooi_en_vechtstreek") == "gooi en vechtstreek"


def test_a_region_finds_labels_by_list_and_key() -> None:
    regio = een_regio()
    assert regio.label("zvh", "utrecht") == "zvh utrecht"
    assert regio.label("zvh", "") == ""


def test_a_missing_list_is_said_by_name() -> None:
    with pytest.raises(VerwachteFout) as fout:
        een_regio().lijst("bestaat_niet")
    assert fout.value.code == "regiodata-lijst-ontbreekt"
    assert fout.value.feiten == {"lijst": "bestaat_niet"}


def test_the_lists_a_region_must_have_are_in_order_and_named_once() -> None:
    assert list(VEREISTE_LIJSTEN) == sorted(set(VEREISTE_LIJSTEN))


def test_municipalities_come_and_go() -> None:
    def gemeente(naam: str, vanaf: date | None, tot: date | None) -> Gemeente:
        return Gemeente("0000", naam, "Utrecht", "VR09", "", vanaf, tot, "")

    weesp = gemeente("Weesp", None, date(2022, 3, 23))
    hilversum = gemeente("Hilversum", None, None)
    nieuw = gemeente("Dijk en Waard", date(2022, 1, 1), None)
    regio = replace(een_regio(), gemeenten=(weesp, nieuw, hilversum))
    assert [g.naam for g in regio.gemeenten_op(date(2021, 12, 31))] == ["Hilversum", "Weesp"]
    assert [g.naam for g in regio.gemeenten_op(date(2022, 3, 23))] == [
        "Dijk en Waard", "Hilversum", "Weesp"
    ]  # fmt: skip
    assert [g.naam for g in regio.gemeenten_op(date(2022, 3, 24))] == ["Dijk en Waard", "Hilversum"]


def test_the_parts_that_go_along_to_a_zvh_are_those_of_the_shipped_list() -> None:
    lijst = tomllib.loads((forms_dir() / "regio" / "meegestuurd.toml").read_text("utf-8"))
    assert [keuze["sleutel"] for keuze in lijst["keuze"]] == list(Meegestuurd)


@pytest.mark.parametrize(
    ("aantal", "eenheid", "duur"),
    [
        (1, Eenheid.WEKEN, "1 week"),
        (10, Eenheid.WERKDAGEN, "10 werkdagen"),
        (1, Eenheid.JAREN, "1 jaar"),
        (5, Eenheid.JAREN, "5 jaar"),
    ],
)
def test_how_long_a_term_is_in_words(aantal: int, eenheid: Eenheid, duur: str) -> None:
    assert Termijn("t", "", aantal, eenheid, grondslag="", voorlopig=False).duur == duur
