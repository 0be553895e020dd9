"""Files of a functional manager: read strictly, and every mistake told with its line."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import pytest

from pga_desktop.documents.bestanden import MAX_BYTES, Bestandsfout, Bron, lees, maak, ontleed
from pga_desktop.documents.bevinding import Code


class Kleur(StrEnum):
    ROOD = "r"
    BLAUW = "b"


@dataclass(frozen=True)
class Deel:
    sleutel: str
    aantal: int = 0


@dataclass(frozen=True)
class Geheel:
    naam: str
    deel: tuple[Deel, ...] = ()
    kleur: Kleur = Kleur.ROOD
    maat: float = 1.0
    aan: bool = False
    hoofd: Deel | None = None
    bijzonder: Deel = Deel("geen")
    woorden: tuple[str, ...] = ()


def gemaakt(tekst: str) -> Geheel:
    bron = Bron("x.toml", tekst)
    return maak(Geheel, bron, ontleed(bron))


def fouten(tekst: str) -> list[tuple[int, Code, str]]:
    with pytest.raises(Bestandsfout) as gevangen:
        gemaakt(tekst)
    return [(b.regel, b.code, str(b.feiten.get("sleutel", ""))) for b in gevangen.value.bevindingen]


def test_a_good_file_becomes_the_dataclass() -> None:
    tekst = """\
naam = "x"
kleur = "blauw"
maat = 2
aan = true
woorden = ["a", "b"]
[bijzonder]
sleutel = "k"
[[deel]]
sleutel = "een"
[[deel]]
sleutel = "twee"
aantal = 2
"""
    assert gemaakt(tekst) == Geheel(
        naam="x",
        deel=(Deel("een"), Deel("twee", 2)),
        kleur=Kleur.BLAUW,
        maat=2.0,
        aan=True,
        bijzonder=Deel("k"),
        woorden=("a", "b"),
    )


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ('naam = "x"\nnaaam = 1\n', [(2, Code.SLEUTEL_ONBEKEND, "naaam")]),
        ("# niets\n", [(0, Code.SLEUTEL_ONTBREEKT, "naam")]),
        ("naam = 3\n", [(1, Code.WAARDE_VERKEERDE_SOORT, "naam")]),
        ('naam = "x"\naan = 1\n', [(2, Code.WAARDE_VERKEERDE_SOORT, "aan")]),
        ('naam = "x"\nwoorden = "a"\n', [(2, Code.WAARDE_VERKEERDE_SOORT, "woorden")]),
        ('naam = "x"\nwoorden = ["a", 1]\n', [(2, Code.WAARDE_VERKEERDE_SOORT, "woorden")]),
        ('naam = "x"\nbijzonder = 1\n', [(2, Code.WAARDE_VERKEERDE_SOORT, "bijzonder")]),
        ('naam = "x"\nkleur = "groen"\n', [(2, Code.WAARDE_ONBEKEND, "kleur")]),
        ('naam = "x"\nkleur = 1\n', [(2, Code.WAARDE_ONBEKEND, "kleur")]),
        (
            'naam = "x"\n[[deel]]\nsleutel = "a"\n[[deel]]\naantal = "2"\nx = 1\n',
            [
                (6, Code.SLEUTEL_ONBEKEND, "deel.x"),
                (4, Code.SLEUTEL_ONTBREEKT, "deel.sleutel"),
                (5, Code.WAARDE_VERKEERDE_SOORT, "deel.aantal"),
            ],
        ),
        ('naam = """\nfout = 1\n"""\nfout = 2\n', [(4, Code.SLEUTEL_ONBEKEND, "fout")]),
    ],
)
def test_every_mistake_is_told_with_line_and_key(
    tekst: str, verwacht: list[tuple[int, Code, str]]
) -> None:
    assert fouten(tekst) == verwacht


def test_a_mistyped_key_says_which_was_meant() -> None:
    with pytest.raises(Bestandsfout) as gevangen:
        gemaakt('naam = "x"\nworden = []\n')
    assert gevangen.value.bevindingen[0].feiten["lijkt_op"] == "woorden"


@pytest.mark.parametrize(
    "tekst", ["naam = \n", "[deel\n", 'naam = "x"\nnaam = "y"\n', "a=" + "[" * 9999]
)
def test_what_is_no_toml_is_one_finding(tekst: str) -> None:
    with pytest.raises(Bestandsfout) as gevangen:
        ontleed(Bron("x.toml", tekst))
    assert [b.code for b in gevangen.value.bevindingen] == [Code.TOML_ONLEESBAAR]


def test_the_line_of_a_toml_mistake_is_known() -> None:
    with pytest.raises(Bestandsfout) as gevangen:
        ontleed(Bron("x.toml", 'a = "x"\n\nb = \n'))
    assert gevangen.value.bevindingen[0].regel == 3


@pytest.mark.parametrize(
    ("rauw", "code", "regel"),
    [
        (b"goed\nfout \xff\n", Code.GEEN_UTF8, 2),
        (b"x" * (MAX_BYTES + 1), Code.TE_GROOT, 0),
    ],
)
def test_a_file_that_is_no_text_of_ours(
    tmp_path: Path, rauw: bytes, code: Code, regel: int
) -> None:
    (tmp_path / "x.md").write_bytes(rauw)
    with pytest.raises(Bestandsfout) as gevangen:
        lees(tmp_path, "x.md")
    (bevinding,) = gevangen.value.bevindingen
    assert (bevinding.bestand, bevinding.code, bevinding.regel) == ("x.md", code, regel)


def test_a_file_that_is_not_there_or_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    for naam in ("map", "weg.md"):
        with pytest.raises(Bestandsfout) as gevangen:
            lees(tmp_path, naam)
        assert gevangen.value.bevindingen[0].code is Code.BESTAND_ONLEESBAAR


def test_windows_line_ends_and_a_byte_order_mark_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_bytes(b"\xef\xbb\xbfa\r\nb")
    assert lees(tmp_path, "x.md").tekst == "a\nb"
