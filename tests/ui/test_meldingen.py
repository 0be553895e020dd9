"""Every code has words and all words have a code, with the facts they need."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import pga_desktop
from pga_desktop.documents.bevinding import Bevinding, Code
from pga_desktop.domain import errors
from pga_desktop.domain.errors import InvoerFout, VerwachteFout
from pga_desktop.services.formulieren import controleer_formulieren
from pga_desktop.storage import connection, plaats
from pga_desktop.ui.meldingen import (
    bekende_codes,
    bevinding_in_woorden,
    controle,
    formulieren,
    fouten,
    in_woorden,
    ondertekenen,
    rondleiding,
    sjablonen,
    zin,
)

PAKKET = Path(pga_desktop.__file__).parent
FOUTEN = {"VerwachteFout", "InvoerFout", "OvergangGeweigerd"}
ZINNEN = fouten.ZINNEN | ondertekenen.ZINNEN | rondleiding.ZINNEN | sjablonen.ZINNEN
ZONDER_VASTE_CODE = {
    "domain/errors.py": {*errors._CODES.values(), "opslag-onbereikbaar"},
    "storage/connection.py": {*connection._EXPECTED.values()},
    "security/sleutels.py": {"wachtzin-onjuist", "herstelcode-onjuist"},
    "services/toegang.py": {plaats.MAP_GESYNCHRONISEERD, plaats.MAP_OP_NETWERK},
    "rondleiding/lezen.py": set[str](),  # `Plek.fout(code)`, whose callers are found
}
"""Modules that raise a code out of a table or by a rule, with those codes."""


class Opgeworpen:
    """One place in the source that makes an expected error."""

    def __init__(self, module: str, aanroep: ast.Call) -> None:
        functie = aanroep.func
        self.soort = functie.attr if isinstance(functie, ast.Attribute) else ast.unparse(functie)
        self.plek = f"{module}:{aanroep.lineno}"
        self.module = module
        code = aanroep.args[0] if aanroep.args else None
        vast = isinstance(code, ast.Constant) and isinstance(code.value, str)
        self.code = str(code.value) if vast and isinstance(code, ast.Constant) else ""
        self.feiten = {k.arg for k in aanroep.keywords}
        if self.soort == "fout":
            self.feiten = {"sleutel"}


def opgeworpen() -> Iterator[Opgeworpen]:
    for pad in sorted(PAKKET.rglob("*.py")):
        module = pad.relative_to(PAKKET).as_posix()
        if module.startswith("ui/"):
            continue
        for node in ast.walk(ast.parse(pad.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                plek = Opgeworpen(module, node)
                if plek.soort in FOUTEN or (plek.soort == "fout" and plek.code):
                    yield plek


PLEKKEN = list(opgeworpen())
CODES = {p.code for p in PLEKKEN if p.code} | set().union(*ZONDER_VASTE_CODE.values())


def gaten(zin_: tuple[str, str]) -> set[str]:
    return {naam for deel in zin_ for _, naam, _, _ in Formatter().parse(deel) if naam}


def test_every_code_that_is_raised_has_words() -> None:
    assert {p.plek: p.code for p in PLEKKEN if p.code and p.code not in ZINNEN} == {}
    assert set().union(*ZONDER_VASTE_CODE.values()) <= bekende_codes()


def test_all_words_belong_to_a_code_that_is_raised() -> None:
    assert bekende_codes() - CODES == set()


def test_no_code_is_raised_that_this_test_cannot_see() -> None:
    assert {p.module for p in PLEKKEN if not p.code} == set(ZONDER_VASTE_CODE)


def test_every_error_carries_the_facts_of_its_words() -> None:
    arm = {
        p.plek: gaten(ZINNEN[p.code]) - p.feiten
        for p in PLEKKEN
        if p.code and None not in p.feiten and gaten(ZINNEN[p.code]) - p.feiten
    }
    assert arm == {}


def test_the_words_at_a_field_need_no_facts() -> None:
    """A refused value stays as a draft with its code only."""
    bij_velden = {p.code for p in PLEKKEN if p.soort == "InvoerFout"}
    assert {code: gaten(ZINNEN[code]) for code in bij_velden if gaten(ZINNEN[code])} == {}


@pytest.mark.parametrize(
    "zinnen",
    [
        fouten.ZINNEN,
        ondertekenen.ZINNEN,
        rondleiding.ZINNEN,
        sjablonen.ZINNEN,
        controle.ZINNEN,
    ],
    ids=["f", "o", "r", "s", "c"],
)
def test_the_words_are_whole_sentences(zinnen: dict[str, tuple[str, str]]) -> None:
    for code, (tekst, vervolg) in zinnen.items():
        for deel in (tekst, vervolg):
            assert re.fullmatch(r"[A-Z‘{].*([.]|\{tekens\})", deel), (code, deel)
            assert "  " not in deel


class TestFouten:
    def test_dates_are_written_out(self) -> None:
        melding = zin(VerwachteFout("overgang-voor-vorige", datum="2026-03-02"))
        assert melding.tekst == "De vorige stap was op 2 maart 2026."
        assert melding.voluit == "De vorige stap was op 2 maart 2026. Kies die datum of een latere."

    def test_a_fact_that_only_looks_like_a_date_stays_as_it_is(self) -> None:
        melding = zin(VerwachteFout("bestand-onleesbaar", bestand="2026-brief"))
        assert melding.tekst == "2026-brief kan niet worden gelezen."

    @pytest.mark.parametrize(
        ("naam", "sinds", "tekst"),
        [
            ("A. {x} de Boer", "", "Dit register is al geopend door A. {x} de Boer."),
            ("", "", "Dit register is al geopend door een ander programma."),
        ],
    )
    def test_who_has_the_register(self, naam: str, sinds: str, tekst: str) -> None:
        assert zin(VerwachteFout("register-in-gebruik", naam=naam, sinds=sinds)).tekst == tekst

    def test_since_when_is_told_in_the_time_of_the_user(self) -> None:
        fout = VerwachteFout("register-in-gebruik", naam="A", sinds="2026-03-02T09:05+01:00")
        assert re.search(r", sinds [12] maart 2026 om \d\d:\d\d uur\.", zin(fout).tekst)

    def test_an_unknown_code_is_passed_on_instead_of_failing(self) -> None:
        assert "nieuw-soort-fout" in zin(VerwachteFout("nieuw-soort-fout")).vervolg
        assert zin(InvoerFout("bsn-elfproef")).fout


class TestControle:
    def test_every_finding_has_words_and_the_other_way_round(self) -> None:
        bron = (PAKKET / "storage" / "controle.py").read_text("utf-8")
        codes = {
            node.args[0].value
            for node in ast.walk(ast.parse(bron))
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "Gebrek"
            and isinstance(node.args[0], ast.Constant)
        }
        assert codes == set(controle.ZINNEN)

    def test_it_says_where_and_how_much(self) -> None:
        assert in_woorden("keten-verbroken", "toegang", 12).startswith(
            "Vanaf regel 12 is het logboek van toegang veranderd"
        )
        assert "‘feit’" in in_woorden("verwijzing-los", "feit", 2)
        assert (
            in_woorden("register-beschadigd", "", 0)
            == zin(VerwachteFout("register-beschadigd")).voluit
        )


class TestTeksten:
    def test_every_finding_has_words_and_the_other_way_round(self) -> None:
        assert {*Code} == set(formulieren.ZINNEN)

    def test_it_names_the_file_the_line_and_the_cure(self) -> None:
        feiten = {"naam": "persoon.nam", "lijkt_op": "persoon.naam"}
        bevinding = Bevinding("brief/tekst.md", 7, Code.PLAATSHOUDER_ONBEKEND, feiten)
        assert bevinding_in_woorden(bevinding) == (
            "brief/tekst.md, regel 7: de plaatshouder ‘persoon.nam’ bestaat niet. "
            "Bedoelt u ‘persoon.naam’?"
        )

    def test_braces_in_a_value_are_shown_as_they_are(self) -> None:
        feiten = {"sleutel": "kleuren.accent", "waarde": "{rood}"}
        bevinding = Bevinding("huisstijl.toml", 0, Code.KLEUR_ONJUIST, feiten)
        assert bevinding_in_woorden(bevinding).startswith("huisstijl.toml: ‘{rood}’ is geen kleur")

    @pytest.mark.parametrize(("bestand", "tekst", "woorden"), [
        ("aanmeldbrief/tekst.md", "Beste {{ persoon.nam }}", "Bedoelt u ‘persoon.naam’?"),
        ("aanmeldbrief/tekst.md", "# Dag\n\n{% if x %}", "tussen accolades klopt niet"),
        ("aanmeldbrief/tekst.md", "# Dag\n\n{{ persoon }}", "is niet één tekst"),
        ("aanmeldbrief/tekst.md", "# Dag\n\n{% for x in persoon.naam %}{% endfor %}", "geen lijst"),
        ("aanmeldbrief/tekst.md", "# Dag\n\n{% if persoon %}x{% endif %}", "is er altijd"),
        ("aanmeldbrief/tekst.md", "# Dag\n\n{{ persoon.naam|groot }}", "het filter ‘groot’"),
        ("aanmeldbrief/tekst.md", "# Dag\n\n{{ persoon.naam() }}", "mag niet in een tekst"),
        ("aanmeldbrief/tekst.md", "# Dag\n\n{% if persoon.naam == 1 %}x{% endif %}", "vergeleken"),
        ("aanmeldbrief/tekst.md", "Dag", "heeft niet altijd een titel"),
        ("aanmeldbrief/tekst.md", "# Dag\n\n::: kade\nx\n:::", "Bedoelt u ‘kader’?"),
        ("aanmeldbrief/tekst.md", "# Dag\n\n::: kader\nx", "wordt niet gesloten"),
        ("aanmeldbrief/tekst.md", "# Dag\n\n:::", "niet is geopend"),
        ("aanmeldbrief/tekst.md", "# Dag\n\n::: schrijfregels 99", "1 tot en met 20"),
        ("aanmeldbrief/tekst.md", "# Dag\n\n### Diep", "hoogstens 2"),
        ("aanmeldbrief/tekst.md", "# Dag\n\n[x](file:///etc)", "een link naar ‘file:///etc’"),
        ("aanmeldbrief/formulier.toml", "sleutel =", "schrijfwijze"),
        ("aanmeldbrief/formulier.toml", 'slutel = "aanmeldbrief"', "Bedoelt u ‘sleutel’?"),
        ("aanmeldbrief/text.md", "# Dag", "Bedoelt u ‘aanmeldbrief/tekst.md’?"),
        ("brieven/tekst.md", "# Dag", "hoort bij geen document"),
        ("regio/leefgebiden.toml", "x = 1", "Bedoelt u ‘regio/leefgebieden.toml’?"),
        ("regio/gemeenten.csv", "a;b\n", "Vergelijk het bestand"),
        ("regio/termijnen.toml", "termijn = 1", "Hier hoort een lijst"),
        ("huisstijl.toml", '[kleuren]\naccent = "rood"', "Schrijf een kleur als #1a2b3c."),
        ("huisstijl.toml", "[marges]\nlinks = 500", "van 10 tot en met 50"),
        ("huisstijl.toml", '[logo]\nbestand = "weg.png"\ntekst = "Wapen"', "PNG of JPEG"),
    ])  # fmt: skip
    def test_what_a_manager_does_wrong_is_told_in_words(
        self, tmp_path: Path, bestand: str, tekst: str, woorden: str
    ) -> None:
        (tmp_path / bestand).parent.mkdir(exist_ok=True)
        (tmp_path / bestand).write_text(tekst, encoding="utf-8")
        zinnen = [bevinding_in_woorden(b) for b in controleer_formulieren(tmp_path)]
        assert any(woorden in zin_ for zin_ in zinnen), zinnen
        assert all(zin_.startswith(bestand.partition("/")[0]) for zin_ in zinnen), zinnen

    def test_a_file_that_is_no_utf8_is_told_with_its_line(self, tmp_path: Path) -> None:
        (tmp_path / "huisstijl.toml").write_bytes(b"# caf\n# \xe9\n")
        (bevinding,) = controleer_formulieren(tmp_path)
        assert bevinding_in_woorden(bevinding).startswith("huisstijl.toml, regel 2: ")
