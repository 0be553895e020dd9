"""Running a template: lines stay as written, errors know their line, output has a cap."""

from dataclasses import dataclass

import pytest

from pga_desktop.documents.bevinding import Code
from pga_desktop.documents.sjabloon import MAX_RESULTAAT, Vulfout, voer_uit
from pga_desktop.documents.waarden import nummer, vul_in


@dataclass(frozen=True)
class Blad:
    naam: str = "Ans"
    ja: bool = True
    lijst: tuple[str, ...] = ("a", "b")


def gevuld(bron: str, blad: Blad | None = None) -> str:
    return vul_in(*nummer(voer_uit("t.md", bron, blad or Blad())))


@pytest.mark.parametrize(
    ("bron", "tekst"),
    [
        ("een{% if ja %} twee{% endif %}\ndrie", "een twee\ndrie"),
        ("een\n{% if ja %}\ntwee\n{% endif %}\ndrie", "een\ntwee\ndrie"),
        ("{% for x in lijst %}\n- {{ x }}\n{% endfor %}\neind", "- a\n- b\neind"),
        ("{% if ja %}kort{% endif %}\neind", "kort\neind"),
        ("- punt\n  {% if ja %}- sub{% endif %}\neind", "- punt\n  - sub\neind"),
        ("{% if ja %}{% if ja %}\nx\n{% endif %}{% endif %}\neind", "x\neind"),
        ("{# een\nopmerking\nvan drie regels #}\neind", "eind"),
        ("{% if ja\n   and naam %}\nx\n{% endif %}\neind", "x\neind"),
        ("een {# stil #}\ntwee", "een \ntwee"),
        ("{{ naam }}\n{{ naam }}", "Ans\nAns"),
        ("{{ lijst | opsomming }}, {{ ('a',) | aantal }}", "a en b, 1"),
        ("{{ naam | of('x') }} {{ '' | of('x') }} {{ '  ' | of('x') }}", "Ans x x"),
        (
            "{{ 'ijs' | hoofdletter }} {{ 'élan' | hoofdletter }} {{ '' | hoofdletter }}",
            "IJs Élan ",
        ),
        ("{{ ja | ja_nee }} {{ ja | vakje }} {{ (not ja) | vakje }}", "ja ☑ ☐"),
    ],
)
def test_a_line_of_only_tags_leaves_no_line_and_no_other_line_is_lost(
    bron: str, tekst: str
) -> None:
    assert gevuld(bron) == tekst


def test_control_characters_of_a_value_are_gone_and_accents_are_composed() -> None:
    assert gevuld("{{ naam }}", Blad(naam="a\x00b\x07 e\u0301")) == "ab é"


def test_an_error_while_running_knows_its_line() -> None:
    with pytest.raises(Vulfout) as gevangen:
        gevuld("een\ntwee\n{{ weg }}")
    bevinding = gevangen.value.bevinding
    assert (bevinding.code, bevinding.regel) == (Code.VULT_NIET, 3)


def test_a_yes_or_no_is_never_printed_as_true() -> None:
    with pytest.raises(Vulfout):
        gevuld("{{ ja }}")


def test_the_output_has_a_cap() -> None:
    blad = Blad(lijst=("x" * 10_000,) * (MAX_RESULTAAT // 10_000 + 1))
    with pytest.raises(Vulfout) as gevangen:
        gevuld("{% for x in lijst %}{{ x }}{% endfor %}", blad)
    assert gevangen.value.bevinding.code is Code.TE_GROOT
