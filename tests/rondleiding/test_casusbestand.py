"""A case file is read as it stands or refused with the name of the key; nothing in between."""

import contextlib
import copy
import tomllib
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pga_desktop.domain.datums import Deeldatum
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.rondleiding.casusbestand import Casusbestand, lees_casusbestand
from pga_desktop.rondleiding.lezen import Sleutels
from tests.support.casussen import CASUSBESTANDEN
from tests.support.toml import als_toml

KLEINSTE = {
    "formaat": 1, "titel": "", "persoon": {}, "aanmelding": {}, "overgangen": [], "verwacht": {},
}  # fmt: skip


def lees(tabel: dict[str, Any], sleutels: Sleutels) -> Casusbestand:
    return lees_casusbestand(als_toml(tabel).encode(), "proef.toml", sleutels)


def weigering(tabel: dict[str, Any], sleutels: Sleutels) -> tuple[str, Any]:
    with pytest.raises(VerwachteFout) as gevangen:
        lees(tabel, sleutels)
    return gevangen.value.code, gevangen.value.feiten.get("sleutel")


def inhoud(naam: str) -> dict[str, Any]:
    return tomllib.loads(CASUSBESTANDEN[naam].read_text("utf-8"))


@pytest.mark.parametrize("naam", CASUSBESTANDEN)
def test_every_case_file_is_read(naam: str, sleutels: Sleutels) -> None:
    bestand = CASUSBESTANDEN[naam]
    casus = lees_casusbestand(bestand.read_bytes(), bestand.name, sleutels)
    assert casus.bestand == bestand.name
    assert casus.titel == inhoud(naam)["titel"]
    assert [o.naam for o in casus.overgangen] == [o["naam"] for o in inhoud(naam)["overgangen"]]


def test_values_arrive_as_what_they_mean(casussen: dict[str, Casusbestand]) -> None:
    vol, sjors, geheim = casussen["voorbeeldcasus"], casussen["05"], casussen["09"]
    assert vol.aanmelding.datum == date(2025, 3, 10)
    assert vol.persoon.adres.postcode == "3481ZX"
    assert vol.aanmelding.feiten[0].bron == "Brandweer Utrecht"
    assert vol.metingen[0].scores["werk_opleiding"] == 0
    assert vol.metingen[1].clientscores == {
        "huisvesting": 3, "huiselijke_relaties": 1, "middelengebruik": 2,
    }  # fmt: skip
    assert vol.plan.acties[4].doel == 2
    assert vol.clientfeedback.antwoorden == {
        "duidelijk": 4, "geluisterd": 5, "mijn_plan": 3, "een_contactpersoon": 5, "geholpen": 5,
        "wat_kan_beter": "Dat ik het twee keer moest vertellen. En de brief was lang.",
    }  # fmt: skip
    assert vol.verwacht.wel["afsluitbrief"] == ("M. Yılmaz",)
    assert vol.opschaling.criteria == ("1", "2", "3")
    assert vol.opschaling.client_geinformeerd == date(2025, 6, 6)
    assert geheim.opschaling.client_geinformeerd == "Niet gedaan: de groep leest zijn telefoon mee"
    assert geheim.opschaling.meegestuurd.anders == ("foto's van het mes",)
    assert sjors.persoon.geboortedatum == Deeldatum(1998)
    assert sjors.metingen[0].scores["middelengebruik"] == -1
    assert casussen["07"].plan.doelen == ()


def test_only_six_keys_are_required(sleutels: Sleutels) -> None:
    casus = lees(KLEINSTE, sleutels)
    assert casus.persoon.adres.straat == ""
    assert casus.toetsing.datum is None
    assert casus.metingen == ()
    for sleutel in KLEINSTE.keys() - {"formaat"}:
        zonder = {k: v for k, v in KLEINSTE.items() if k != sleutel}
        assert weigering(zonder, sleutels) == ("casusbestand-sleutel-ontbreekt", sleutel)


def test_the_tables_of_a_transition_need_a_name(sleutels: Sleutels) -> None:
    tabel = KLEINSTE | {"overgangen": [{"naam": "toetsen"}, {"datum": "2026-01-01"}]}
    fout = ("casusbestand-sleutel-ontbreekt", "overgangen[2].naam")
    assert weigering(tabel, sleutels) == fout


def test_empty_stands_for_not_known(sleutels: Sleutels) -> None:
    leeg = {
        "persoon": {"geboortedatum": "", "bsn": "", "geslacht": "", "adres": {"postcode": ""}},
        "aanmelding": {"datum": "", "email": "", "geinformeerd": "", "kanaal": ""},
        "opschaling": {"client_geinformeerd": "", "criteria": []},
        "metingen": [{"soort": "", "datum": ""}],
    }
    casus = lees(KLEINSTE | leeg, sleutels)
    assert casus.persoon.geboortedatum is None
    assert casus.aanmelding.datum is None
    assert casus.opschaling.client_geinformeerd == ""
    assert casus.metingen[0].scores == {}


def test_a_relation_may_be_called_by_an_everyday_word(sleutels: Sleutels) -> None:
    relaties = [{"soort": soort} for soort in ("zus", "opa", "stiefvader", "voogd", "")]
    casus = lees(KLEINSTE | {"persoon": {"relaties": relaties}}, sleutels)
    soorten = [relatie.soort for relatie in casus.persoon.relaties]
    assert soorten == ["broer_of_zus", "familielid", "stiefouder", "voogd", ""]


def test_a_date_may_be_a_toml_date(sleutels: Sleutels) -> None:
    casus = lees(KLEINSTE | {"aanmelding": {"datum": date(2026, 2, 3)}}, sleutels)
    assert casus.aanmelding.datum == date(2026, 2, 3)


@pytest.mark.parametrize("formaat", [0, 2, "1", True, 1.0, None])
def test_another_format_is_refused_before_anything_else(
    formaat: object, sleutels: Sleutels
) -> None:
    tabel: dict[str, Any] = {"onzin": 1} | ({} if formaat is None else {"formaat": formaat})
    assert weigering(tabel, sleutels)[0] == "casusbestand-formaat"


@pytest.mark.parametrize(
    ("bytes_", "regel"),
    [
        (b"formaat = 1\ntitel = \n", 2),
        (b"formaat = 1\ntitel = 'caf\xe9'", 2),
        (b"a = " + b"[" * 5000, 0),
        (b"a = " + b"1" * 5000, 0),
    ],
)
def test_what_is_no_toml_is_said_with_its_line(
    bytes_: bytes, regel: int, sleutels: Sleutels
) -> None:
    with pytest.raises(VerwachteFout) as gevangen:
        lees_casusbestand(bytes_, "proef.toml", sleutels)
    assert gevangen.value.code == "casusbestand-onleesbaar"
    assert gevangen.value.feiten == {"regel": regel}


def test_a_byte_order_mark_is_no_trouble(sleutels: Sleutels) -> None:
    inhoud = b"\xef\xbb\xbf" + als_toml(KLEINSTE).encode()
    assert lees_casusbestand(inhoud, "proef.toml", sleutels).formaat == 1


@pytest.mark.parametrize(
    ("deel", "code", "sleutel"),
    [
        ({"persoon": {"geslacht": "mens"}}, "waarde-onbekend", "persoon.geslacht"),
        ({"persoon": {"bsn": "123456789"}}, "waarde-onjuist", "persoon.bsn"),
        ({"persoon": {"tolk": "ja"}}, "waarde-onjuist", "persoon.tolk"),
        ({"persoon": {"adres": {"postcode": "12"}}}, "waarde-onjuist", "persoon.adres.postcode"),
        ({"persoon": {"geboortedatum": "14-03-2002"}}, "waarde-onjuist", "persoon.geboortedatum"),
        ({"persoon": {"adres": "Dorp 1"}}, "waarde-onjuist", "persoon.adres"),
        (
            {"persoon": {"relaties": [{"soort": "moeder"}, {"soort": "kat"}]}},
            "waarde-onbekend",
            "persoon.relaties[2].soort",
        ),
        ({"aanmelding": {"datum": "2026-02-30"}}, "waarde-onjuist", "aanmelding.datum"),
        ({"aanmelding": {"email": "bel maar"}}, "waarde-onjuist", "aanmelding.email"),
        ({"aanmelding": {"geinformeerd": "?"}}, "waarde-onbekend", "aanmelding.geinformeerd"),
        (
            {"aanmelding": {"betrokken_partners": ["a", 1]}},
            "waarde-onjuist",
            "aanmelding.betrokken_partners[2]",
        ),
        (
            {"metingen": [{"scores": {"geluk": 3}}]},
            "sleutel-onbekend",
            "metingen[1].scores.geluk",
        ),
        (
            {"metingen": [{"scores": {"financien": 6}}]},
            "waarde-onjuist",
            "metingen[1].scores.financien",
        ),
        (
            {"metingen": [{"scores": {"financien": True}}]},
            "waarde-onjuist",
            "metingen[1].scores.financien",
        ),
        (
            {"plan": {"doelen": [{"doel": "x"}], "acties": [{"doel": 2}]}},
            "waarde-onbekend",
            "plan.acties[1].doel",
        ),
        ({"opschaling": {"criteria": [1, 5]}}, "waarde-onbekend", "opschaling.criteria[2]"),
        ({"clientfeedback": {"geholpen": 0}}, "waarde-onjuist", "clientfeedback.geholpen"),
        ({"overgangen": [{"naam": "vergeten"}]}, "waarde-onbekend", "overgangen[1].naam"),
        ({"verwacht": {"eindstap": "klaar"}}, "waarde-onbekend", "verwacht.eindstap"),
        ({"verwacht": {"documenten": ["brief"]}}, "waarde-onbekend", "verwacht.documenten[1]"),
        ({"verwacht": {"wel": {"brief": []}}}, "sleutel-onbekend", "verwacht.wel.brief"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_refused_with_its_key(
    deel: dict[str, Any], code: str, sleutel: str, sleutels: Sleutels
) -> None:
    assert weigering(KLEINSTE | deel, sleutels) == (f"casusbestand-{code}", sleutel)


def tabellen(waarde: Any, pad: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every table in a file, with the path under which an unknown key in it is named."""
    if isinstance(waarde, dict):
        yield pad, waarde
        for naam, onder in waarde.items():
            yield from tabellen(onder, f"{pad}.{naam}" if pad else naam)
    elif isinstance(waarde, list):
        for nummer, onder in enumerate(waarde, start=1):
            yield from tabellen(onder, f"{pad}[{nummer}]")


@pytest.mark.parametrize("naam", CASUSBESTANDEN)
def test_an_unknown_key_at_any_level_is_refused_with_its_name(
    naam: str, sleutels: Sleutels
) -> None:
    paden = [pad for pad, _ in tabellen(inhoud(naam))]
    assert len(paden) > 3
    for welke, pad in enumerate(paden):
        tabel = inhoud(naam)
        list(tabellen(tabel))[welke][1]["vreemd"] = "Jan"
        verwacht = f"{pad}.vreemd" if pad else "vreemd"
        assert weigering(tabel, sleutels) == ("casusbestand-sleutel-onbekend", verwacht)


BLADEREN = st.one_of(
    st.text(max_size=12),
    st.integers(-(10**9), 10**9),
    st.booleans(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.dates(),
    st.just({}),
    st.just([]),
    st.just([{}]),
)


@given(gegevens=st.data(), naam=st.sampled_from(["voorbeeldcasus", "07", "09"]))
def test_a_file_with_any_value_changed_is_read_or_refused_with_a_key(
    gegevens: st.DataObject, naam: str, sleutels: Sleutels
) -> None:
    tabel = copy.deepcopy(inhoud(naam))
    plekken = [(pad, t, s) for pad, t in tabellen(tabel) for s in t if s != "formaat"]
    pad, plek, sleutel = gegevens.draw(st.sampled_from(plekken))
    plek[sleutel] = gegevens.draw(BLADEREN)
    try:
        casus = lees(tabel, sleutels)
    except VerwachteFout as fout:
        genoemd = str(fout.feiten["sleutel"])
        assert genoemd.startswith(f"{pad}.{sleutel}".lstrip(".")) or genoemd.endswith("].doel")
    else:
        assert casus.formaat == 1


WILLEKEURIG = st.recursive(
    BLADEREN,
    lambda onder: st.lists(onder, max_size=3) | st.dictionaries(st.text(max_size=8), onder),
    max_leaves=12,
)


@given(
    tabel=st.dictionaries(
        st.sampled_from([*KLEINSTE, "plan", "metingen", "toetsing"]) | st.text(max_size=8),
        WILLEKEURIG,
    )
)
@example(tabel=KLEINSTE | {"metingen": [[]]})
def test_random_toml_is_read_or_refused(tabel: dict[str, Any], sleutels: Sleutels) -> None:
    with contextlib.suppress(VerwachteFout):
        assert lees(KLEINSTE | tabel | {"formaat": 1}, sleutels).formaat == 1


@given(st.binary(max_size=200))
def test_random_bytes_are_refused(sleutels: Sleutels, bytes_: bytes) -> None:
    with pytest.raises(VerwachteFout) as gevangen:
        lees_casusbestand(bytes_, "proef.toml", sleutels)
    assert gevangen.value.code in {"casusbestand-onleesbaar", "casusbestand-formaat"}
