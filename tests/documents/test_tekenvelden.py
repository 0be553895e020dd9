"""Who signs by the words of a text gets a field with a name, when the form says so."""

import pytest

from pga_desktop.documents.blokken import Alinea, Blok, Handtekening, Kader, Ondertekenaar, Tekst
from pga_desktop.documents.tekenvelden import met_tekenvelden
from pga_desktop.documents.vullen import vul
from pga_desktop.domain.blad import Blad
from pga_desktop.domain.blad_delen import BladPlan

DRIE = ("casusregisseur", "pga_expert", "betrokkene")


def velden(handtekeningen: tuple[str, ...], *rollen: str) -> list[str]:
    """The fields of one block with these roles."""
    blok = Handtekening(tuple(Ondertekenaar(rol, "naam") for rol in rollen))
    (nieuw,) = met_tekenvelden([blok], handtekeningen)
    assert isinstance(nieuw, Handtekening)
    return [vak.veld for vak in nieuw.vakken]


@pytest.mark.parametrize(
    ("handtekeningen", "rollen", "verwacht"),
    [
        (DRIE, ("Casusregisseur", "PGA-expert", "Betrokkene"), list(DRIE)),
        (DRIE, ("betrokkene", "  PGA-expert ", "Wijkteam"), ["betrokkene", "pga_expert", ""]),
        (("betrokkene",), ("Casusregisseur", "Betrokkene"), ["", "betrokkene"]),
        ((), ("Casusregisseur",), [""]),
        (
            (*DRIE, "partners"),
            ("Wijkteam Noord", "Betrokkene", "Politie Midden-Nederland", "Wijkteam Noord"),
            ["Wijkteam Noord", "betrokkene", "Politie Midden-Nederland", "Wijkteam Noord 2"],
        ),
        (
            DRIE,
            ("Betrokkene", "Betrokkene", "Betrokkene"),
            ["betrokkene", "betrokkene 2", "betrokkene 3"],
        ),
        (DRIE, ("U zelf", "De gemeente"), ["betrokkene", "pga_expert"]),
    ],
    ids=["all", "as written", "one", "none", "partners", "twice", "easy language"],
)
def test_the_words_and_the_form_decide_together(
    handtekeningen: tuple[str, ...], rollen: tuple[str, ...], verwacht: list[str]
) -> None:
    assert velden(handtekeningen, *rollen) == verwacht


def test_partners_of_a_plan_each_get_a_field() -> None:
    bron = "# Plan\n\n::: handtekening\n{% for partner in plan.uitvoerders %}\n"
    bron += "{{ partner }}:\n{% endfor %}\n:::\n"
    plan = BladPlan(uitvoerders=("Politie: team *Noord*", "'t Hoen & Zn.", "Politie: team *Noord*"))
    blokken = met_tekenvelden(vul("proef/tekst.md", bron, Blad(plan=plan)), ("partners",))
    tekenen = blokken[-1]
    assert isinstance(tekenen, Handtekening)
    assert [vak.rol for vak in tekenen.vakken] == list(plan.uitvoerders)
    velden = ["Politie: team *Noord*", "'t Hoen & Zn", "Politie: team *Noord* 2"]
    assert [vak.veld for vak in tekenen.vakken] == velden


def test_names_go_on_over_the_blocks_of_a_text_and_into_a_box() -> None:
    vak = Handtekening((Ondertekenaar("Betrokkene", ""),))
    tekst = Alinea((Tekst("tussen"),))
    blokken: list[Blok] = [vak, tekst, Kader((tekst, vak))]
    eerste, midden, kader = met_tekenvelden(blokken, DRIE)
    assert midden is tekst
    assert isinstance(eerste, Handtekening)
    assert isinstance(kader, Kader)
    laatste = kader.blokken[1]
    assert isinstance(laatste, Handtekening)
    assert [eerste.vakken[0].veld, laatste.vakken[0].veld] == ["betrokkene", "betrokkene 2"]
