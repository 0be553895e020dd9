"""The glossary and the code use the same words: nothing without an entry, no entry without code."""

import enum
import importlib
import inspect
import pkgutil
import re
from pathlib import Path
from typing import Final

import pga_desktop.domain
from pga_desktop.domain.instellingen import Instellingen
from pga_desktop.domain.proces import OVERGANGEN
from pga_desktop.domain.records import RECORDS
from pga_desktop.domain.regio import VEREISTE_LIJSTEN
from pga_desktop.domain.stappen import Stap
from pga_desktop.domain.velden import Rij, velden

BEGRIPPEN: Final = Path(__file__).parents[2] / "docs" / "begrippen.md"
KOP: Final = ["Begrip", "Betekenis", "Bron", "In de code", "Niet gebruiken"]


def rijen() -> list[list[str]]:
    """The rows of all tables of the glossary."""
    regels = [r for r in BEGRIPPEN.read_text("utf-8").splitlines() if r.startswith("| ")]
    cellen = [[cel.strip() for cel in regel.strip("|").split("|")] for regel in regels]
    assert all(len(rij) == len(KOP) for rij in cellen)
    return [rij for rij in cellen if rij != KOP]


def openbare_klassen() -> dict[str, type]:
    """Every public class that a module of the domain defines."""
    gevonden: dict[str, type] = {}
    for module in pkgutil.iter_modules(pga_desktop.domain.__path__):
        inhoud = importlib.import_module(f"pga_desktop.domain.{module.name}")
        for naam, klasse in inspect.getmembers(inhoud, inspect.isclass):
            eigen = klasse.__module__ == inhoud.__name__ and klasse.__name__ == naam
            if eigen and not naam.startswith("_"):
                gevonden[naam] = klasse
    return gevonden


def namen_in_de_code() -> set[str]:
    """Everything a glossary entry may point at."""
    soorten: list[type[Rij]] = [*RECORDS.values(), Instellingen]
    return (
        set(openbare_klassen())
        | {f"{rij.SOORT}.{v.naam}" for rij in soorten for v in velden(rij)}
        | {str(stap) for stap in Stap}
        | {overgang.naam for overgang in OVERGANGEN}
        | set(VEREISTE_LIJSTEN)
    )


def test_every_public_class_of_the_domain_has_an_entry() -> None:
    genoemd = set(re.findall(r"`(\w+)`", BEGRIPPEN.read_text("utf-8")))
    assert set(openbare_klassen()) - genoemd == set()


def test_every_name_in_the_glossary_exists() -> None:
    genoemd = {naam for rij in rijen() for naam in re.findall(r"`([\w.]+)`", rij[3])}
    assert genoemd - namen_in_de_code() == set()


def test_every_entry_has_a_meaning_a_source_and_a_place() -> None:
    leeg = [rij[0] for rij in rijen() if not (rij[0] and rij[1] and rij[2] and rij[3])]
    assert leeg == []
    begrippen = [rij[0].casefold() for rij in rijen()]
    assert len(begrippen) == len(set(begrippen))


def test_the_code_does_not_use_the_words_it_should_not() -> None:
    verboden = {
        woord.strip().casefold()
        for rij in rijen()
        for woord in re.sub(r"\(.*?\)", "", rij[4]).split(",")
        if woord.strip()
    } - {rij[0].casefold() for rij in rijen()}
    leden = {
        lid.value.casefold()
        for klasse in openbare_klassen().values()
        if issubclass(klasse, enum.StrEnum)
        for lid in klasse
    }
    klassen = {naam.casefold() for naam in openbare_klassen()}
    assert (klassen | leden) & verboden == set()
