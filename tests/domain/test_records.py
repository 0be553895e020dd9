"""The list of records: complete, in order, and every field knows what it is."""

import dataclasses
import importlib
import pkgutil
from typing import get_type_hints

import pytest

import pga_desktop.domain
from pga_desktop.domain.casus import Gebeurtenis, Traject
from pga_desktop.domain.document import Document, Documentstap
from pga_desktop.domain.instellingen import NODIG_VOOR_BRIEVEN, Instellingen
from pga_desktop.domain.ondertekening import Certificaat, Ondertekening
from pga_desktop.domain.records import ENIGE, RECORDS
from pga_desktop.domain.regio import VEREISTE_LIJSTEN
from pga_desktop.domain.velden import Rij, Vorm, velden

ALLE: list[type[Rij]] = [*RECORDS.values(), Instellingen]
ZONDER_VELDEN = {Traject, Gebeurtenis, Document, Documentstap, Ondertekening, Certificaat}
"""Records nobody types in: the program makes them, and they are never changed."""


def test_every_record_of_the_domain_is_in_the_list() -> None:
    for module in pkgutil.iter_modules(pga_desktop.domain.__path__):
        importlib.import_module(f"pga_desktop.domain.{module.name}")
    eigen = {r for r in Rij.__subclasses__() if r.__module__.startswith("pga_desktop.")}
    assert eigen == set(ALLE)


def test_each_record_has_its_own_key() -> None:
    assert len(RECORDS) == len({rij.SOORT for rij in ALLE}) - 1
    assert all(sleutel == rij.SOORT for sleutel, rij in RECORDS.items())


def test_parents_come_before_their_children() -> None:
    gezien = {""}
    for rij in RECORDS.values():
        assert rij.OUDER in gezien, rij
        gezien.add(rij.SOORT)


def test_records_that_exist_once_hang_under_a_traject() -> None:
    assert {rij.SOORT for rij in ENIGE} == {
        "aanmelding", "toetsing", "startfase", "plan", "vinger_aan_de_pols", "afsluiting",
        "clientfeedback",
    }  # fmt: skip
    assert {rij.OUDER for rij in ENIGE} == {"traject"}


@pytest.mark.parametrize("rij", ALLE, ids=lambda rij: rij.SOORT)
def test_every_field_knows_what_kind_of_information_it_holds(rij: type[Rij]) -> None:
    eigen = {f.name for f in dataclasses.fields(rij)} - {"id", "ouder_id"}
    gedeclareerd = velden(rij)
    if rij in ZONDER_VELDEN:
        assert not gedeclareerd
        return
    van_de_casus_zelf = {"nummer", "stap", "versie", "aangemaakt_op", "gewijzigd_op"}
    assert {v.naam for v in gedeclareerd} == eigen - van_de_casus_zelf


@pytest.mark.parametrize("rij", ALLE, ids=lambda rij: rij.SOORT)
def test_a_field_holds_what_its_form_says(rij: type[Rij]) -> None:
    soorten = {
        Vorm.DATUM: "datetime.date | None",
        Vorm.DEELDATUM: "pga_desktop.domain.datums.Deeldatum | None",
        Vorm.GETAL: "int | None",
        Vorm.JA_NEE: "<class 'bool'>",
        Vorm.LIJST: "tuple[str, ...]",
        Vorm.KENMERKEN: "tuple[str, ...]",
    }
    hints = get_type_hints(rij)
    for v in velden(rij):
        assert str(hints[v.naam]) == soorten.get(v.vorm, "<class 'str'>"), (rij.SOORT, v.naam)


@pytest.mark.parametrize("rij", ALLE, ids=lambda rij: rij.SOORT)
def test_a_choice_comes_from_a_list_every_region_must_have(rij: type[Rij]) -> None:
    for v in velden(rij):
        assert bool(v.keuzes) == (v.vorm in {Vorm.KEUZE, Vorm.KENMERKEN}), (rij.SOORT, v.naam)
        assert v.keuzes in {"", *VEREISTE_LIJSTEN}, (rij.SOORT, v.naam)


@pytest.mark.parametrize("rij", ALLE, ids=lambda rij: rij.SOORT)
def test_a_new_record_is_empty(rij: type[Rij]) -> None:
    if rij in ZONDER_VELDEN - {Traject}:
        with pytest.raises(TypeError):
            rij()
        return
    nieuw = rij()
    assert all(getattr(nieuw, v.naam) == v.leeg for v in velden(rij))
    with pytest.raises(dataclasses.FrozenInstanceError):
        nieuw.id = 3  # type: ignore[misc] # that is what is tested


def test_a_letter_needs_to_know_who_writes_it() -> None:
    assert Instellingen().ontbrekend == NODIG_VOOR_BRIEVEN
    ingevuld = Instellingen(**{naam: "x" for naam in NODIG_VOOR_BRIEVEN})  # type: ignore[arg-type] # all of these are texts
    assert ingevuld.ontbrekend == ()
    assert dataclasses.replace(ingevuld, fg_email="").ontbrekend == ("fg_email",)
    assert set(NODIG_VOOR_BRIEVEN) <= {v.naam for v in velden(Instellingen)}
