"""The check of a template: what is let through, and what is refused with line and reason."""

from dataclasses import dataclass
from typing import get_args, get_origin, get_type_hints

import pytest

from pga_desktop.documents.bevinding import Code
from pga_desktop.documents.bladvelden import soort_van
from pga_desktop.documents.controle import controleer
from pga_desktop.documents.proefblad import leegste, volste
from pga_desktop.documents.sjabloon import MAX_BRON, OMGEVING, voer_uit
from pga_desktop.domain.blad import Blad


@dataclass(frozen=True)
class Actie:
    wat: str
    klaar: bool


@dataclass(frozen=True)
class Doel:
    naam: str
    acties: tuple[Actie, ...]


@dataclass(frozen=True)
class Proefblad:
    naam: str
    klaar: bool
    doel: Doel
    doelen: tuple[Doel, ...]
    woorden: tuple[str, ...]


GOED = [
    "{{ naam }}",
    "{{ doel.naam }}",
    "{{ naam | of('onbekend') | hoofdletter }}",
    "{{ woorden | opsomming }} {{ doelen | aantal }}",
    "{{ klaar | ja_nee }} {{ klaar | vakje }}",
    "{% if klaar and not naam %}a{% elif doelen or naam %}b{% else %}c{% endif %}",
    "{% if naam == 'x' and naam != 'y' and naam in ('p', 'q') and 'w' in woorden %}a{% endif %}",
    "{% if doelen | aantal > 2 %}a{% endif %}",
    "{% for d in doelen %}{{ loop.index }}{% if loop.first or loop.last %}{{ d.naam }}{% endif %}"
    "{% for a in d.acties if a.klaar %}{{ a.wat }}{% endfor %}{% else %}leeg{% endfor %}",
    "{% for w in woorden %}{% for d in doelen %}{% for a in d.acties %}{{ a.wat }}{% endfor %}"
    "{% endfor %}{% endfor %}",
    "{{ naam if klaar else 'nog niet' }}",
    "{# {{ dit staat er niet }} #}tekst",
    "{% for doel in doel.acties %}{{ doel.wat }}{% endfor %}{{ doel.naam }}",
]

FOUT = [
    ("{{ naa }}", Code.PLAATSHOUDER_ONBEKEND),
    ("{{ doel.nam }}", Code.PLAATSHOUDER_ONBEKEND),
    ("{{ doel.acties.wat }}", Code.PLAATSHOUDER_ONBEKEND),
    ("{% for d in doelen %}{{ d.wat }}{% endfor %}", Code.PLAATSHOUDER_ONBEKEND),
    ("{% for d in doelen %}{% endfor %}{{ d.naam }}", Code.PLAATSHOUDER_ONBEKEND),
    ("{% for x in (" + "'a'," * 31 + ") %}{{ x }}{% endfor %}", Code.CONSTRUCTIE_GEWEIGERD),
    ("{{ loop.index }}", Code.PLAATSHOUDER_ONBEKEND),
    (
        "{% for a in doelen %}{% for b in doelen %}{% for c in doelen %}"
        "{% endfor %}{% endfor %}{% endfor %}",
        Code.LUS_HERHAALT,
    ),
    (
        "{% for a in doelen %}{% for b in a.acties %}{% for c in a.acties %}"
        "{% for d in ('x', 'y') %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}",
        Code.LUS_HERHAALT,
    ),
    ("{% for d in doelen %}{{ loop.cycle }}{% endfor %}", Code.PLAATSHOUDER_ONBEKEND),
    ("{{ naam.__class__ }}", Code.PLAATSHOUDER_ONBEKEND),
    ("{{ naam.upper }}", Code.PLAATSHOUDER_ONBEKEND),
    ("{{ range }}", Code.PLAATSHOUDER_ONBEKEND),
    ("{{ self }}", Code.PLAATSHOUDER_ONBEKEND),
    ("{{ doel }}", Code.PLAATSHOUDER_GEEN_TEKST),
    ("{{ doelen }}", Code.PLAATSHOUDER_GEEN_TEKST),
    ("{{ klaar }}", Code.PLAATSHOUDER_GEEN_TEKST),
    ("{{ naam or 'x' }}", Code.PLAATSHOUDER_GEEN_TEKST),
    ("{% for x in naam %}{% endfor %}", Code.PLAATSHOUDER_GEEN_LIJST),
    ("{% for x in doel %}{% endfor %}", Code.PLAATSHOUDER_GEEN_LIJST),
    ("{% if doel %}x{% endif %}", Code.VOORWAARDE_ALTIJD_WAAR),
    ("{% if naam or not doel %}x{% endif %}", Code.VOORWAARDE_ALTIJD_WAAR),
    ("{{ naam | upper }}", Code.FILTER_ONBEKEND),
    ("{{ naam | attr('x') }}", Code.FILTER_ONBEKEND),
    ("{{ klaar | hoofdletter }}", Code.FILTER_PAST_NIET),
    ("{{ doelen | opsomming }}", Code.FILTER_PAST_NIET),
    ("{{ naam | of }}", Code.FILTER_PAST_NIET),
    ("{{ naam | of(naam) }}", Code.FILTER_PAST_NIET),
    ("{{ naam | of(anders='x') }}", Code.FILTER_PAST_NIET),
    ("{% if naam == 3 %}x{% endif %}", Code.VERGELIJKING_PAST_NIET),
    ("{% if naam > 'a' %}x{% endif %}", Code.VERGELIJKING_PAST_NIET),
    ("{% if 3 in woorden %}x{% endif %}", Code.VERGELIJKING_PAST_NIET),
    ("{% if doelen == doelen %}x{% endif %}", Code.VERGELIJKING_PAST_NIET),
    ("{{ 'a' * 1000000000 }}", Code.CONSTRUCTIE_GEWEIGERD),
    ("{{ naam ~ naam }}", Code.CONSTRUCTIE_GEWEIGERD),
    ("{{ naam[0] }}", Code.CONSTRUCTIE_GEWEIGERD),
    ("{{ naam() }}", Code.CONSTRUCTIE_GEWEIGERD),
    ("{{ range(9) }}", Code.CONSTRUCTIE_GEWEIGERD),
    ("{{ 1.5 }}", Code.CONSTRUCTIE_GEWEIGERD),
    ("{{ {'a': 1} }}", Code.CONSTRUCTIE_GEWEIGERD),
    ("{{ naam is defined }}", Code.CONSTRUCTIE_GEWEIGERD),
    ("{{ naam if klaar }}", Code.CONSTRUCTIE_GEWEIGERD),
    ("{% set x = naam %}", Code.CONSTRUCTIE_GEWEIGERD),
    ("{% include 'x' %}", Code.CONSTRUCTIE_GEWEIGERD),
    ("{% extends 'x' %}", Code.CONSTRUCTIE_GEWEIGERD),
    ("{% import 'x' as y %}", Code.CONSTRUCTIE_GEWEIGERD),
    ("{% macro m() %}{% endmacro %}", Code.CONSTRUCTIE_GEWEIGERD),
    ("{% block b %}{% endblock %}", Code.CONSTRUCTIE_GEWEIGERD),
    ("{% with a = 1 %}{% endwith %}", Code.CONSTRUCTIE_GEWEIGERD),
    ("{% filter upper %}x{% endfilter %}", Code.CONSTRUCTIE_GEWEIGERD),
    ("{% for d in doelen recursive %}{% endfor %}", Code.CONSTRUCTIE_GEWEIGERD),
    ("{% for a, b in doelen %}{% endfor %}", Code.CONSTRUCTIE_GEWEIGERD),
    ("{{ naam", Code.SJABLOON_ONLEESBAAR),
    ("{% if naam %}", Code.SJABLOON_ONLEESBAAR),
    ("{% do naam %}", Code.SJABLOON_ONLEESBAAR),
    ("{{ " + "(" * 5000 + ")" * 5000 + " }}", Code.SJABLOON_ONLEESBAAR),
    ("{{ " + "9" * 5000 + " }}", Code.SJABLOON_ONLEESBAAR),
    ("een \ue100 teken", Code.TEKEN_GEWEIGERD),
    ("x" * (MAX_BRON + 1), Code.TE_GROOT),
]


@pytest.mark.parametrize("bron", GOED)
def test_what_the_manual_offers_passes_and_runs(bron: str) -> None:
    assert controleer("t.md", bron, Proefblad) == ()
    for blad in (volste(Proefblad), leegste(Proefblad)):
        voer_uit("t.md", bron, blad)


@pytest.mark.parametrize(
    ("bron", "code"), FOUT, ids=[f"{code}-{i}" for i, (_, code) in enumerate(FOUT)]
)
def test_anything_else_is_refused_by_name(bron: str, code: Code) -> None:
    assert [b.code for b in controleer("t.md", bron, Proefblad)] == [code]


def test_every_filter_of_jinja_itself_is_gone() -> None:
    assert sorted(OMGEVING.filters) == [
        "aantal",
        "hoofdletter",
        "ja_nee",
        "of",
        "opsomming",
        "vakje",
    ]
    assert not OMGEVING.globals
    assert not OMGEVING.tests


def test_an_error_names_file_line_and_the_word_that_was_meant() -> None:
    bron = "regel een\n\n{% for d in doelen %}\n{{ d.naamm }}\n{% endfor %}\n"
    (bevinding,) = controleer("brief/tekst.md", bron, Proefblad)
    assert (bevinding.bestand, bevinding.regel) == ("brief/tekst.md", 4)
    assert bevinding.feiten == {"naam": "d.naamm", "lijkt_op": "d.naam"}


def test_one_mistake_is_told_once() -> None:
    bron = "{{ d.naam | of('x') }}{% for a in d.acties %}{{ a }}{% endfor %}"
    bron = "{% for d in doelennn %}" + bron + "{% endfor %}"
    assert len(controleer("t.md", bron, Proefblad)) == 1


def test_findings_come_in_the_order_of_the_lines() -> None:
    regels = [b.regel for b in controleer("t.md", "{{ b }}\n\ue000\n{{ c }}", Proefblad)]
    assert regels == [1, 2, 3]


@pytest.mark.parametrize(
    ("naam", "soort"),
    [("persoon.naam", str), ("plan", None), ("persoon.nam", None), ("x.y.z", None)],
)
def test_a_placeholder_is_found_by_its_dotted_name(naam: str, soort: object) -> None:
    gevonden = soort_van(naam, Blad)
    assert (gevonden is str) == (soort is str)


def test_the_sheet_holds_only_what_the_check_understands() -> None:
    """Every field of the real sheet is a text, a yes or no, a list or a part; never None."""
    toegestaan = {"str", "bool", "int"}

    def loop(soort: type) -> None:
        for hint in get_type_hints(soort).values():
            kern = get_args(hint)[0] if get_origin(hint) is tuple else hint
            if kern.__name__ not in toegestaan:
                loop(kern)

    loop(Blad)
    assert volste(Blad) != leegste(Blad) == Blad()
