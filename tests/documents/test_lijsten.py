"""The shipped lists and terms: the keys the program counts on, and what is voorlopig."""

from datetime import date

import pytest

from pga_desktop.documents.regio import laad_regio
from pga_desktop.domain.aanmelding import Feitsoort, Kanaal
from pga_desktop.domain.meting import NIET_BESPROKEN, ONBEKEND, Metingsoort
from pga_desktop.domain.persoon import Geslacht, Gezag, Naamgebruik
from pga_desktop.domain.plan import Actiestatus, Akkoord
from pga_desktop.domain.proces import OVERGANGEN
from pga_desktop.domain.regio import Eenheid, Keuzelijst
from pga_desktop.domain.stappen import Stap
from pga_desktop.domain.toetsing import Besluit
from pga_desktop.resources import forms_dir

REGIO, _ = laad_regio([forms_dir()])

VASTE_SLEUTELS = {
    "stappen": [*Stap],
    "overgangen": [o.naam for o in OVERGANGEN],
    "feitsoorten": [*Feitsoort],
    "kanalen": [*Kanaal],
    "besluiten": [*Besluit],
    "akkoord": [*Akkoord],
    "actiestatussen": [*Actiestatus],
    "metingsoorten": [*Metingsoort],
    "geslacht": [*Geslacht],
    "gezag": [*Gezag],
    "naamgebruik": [*Naamgebruik],
    "schaal": ["1", "2", "3", "4", "5", str(NIET_BESPROKEN), str(ONBEKEND)],
    "zvh_criteria": ["1", "2", "3", "4"],
}


@pytest.mark.parametrize("naam", VASTE_SLEUTELS)
def test_a_fixed_list_has_the_keys_the_program_counts_on(naam: str) -> None:
    assert list(REGIO.lijst(naam).sleutels) == VASTE_SLEUTELS[naam]


@pytest.mark.parametrize(
    "naam", ["afwijsredenen", "afsluitredenen", "relatiesoorten", "partnerdomeinen"]
)
def test_an_open_list_ends_in_anders(naam: str) -> None:
    assert REGIO.lijst(naam).sleutels[-1] == "anders"


@pytest.mark.parametrize("lijst", REGIO.lijsten.values(), ids=lambda lijst: lijst.naam)
def test_a_list_has_different_words_for_different_keys(lijst: Keuzelijst) -> None:
    labels = [keuze.label for keuze in lijst.keuzes]
    assert len(set(labels)) == len(labels)
    assert all(label.strip() for label in labels)


def test_what_no_source_settles_is_marked_as_such() -> None:
    for naam in ("leefgebieden", "schaal", "criteria", "afwijsredenen", "afsluitredenen"):
        assert REGIO.lijst(naam).voorlopig
    assert len(REGIO.lijst("leefgebieden").keuzes) == 12
    vast = {naam for naam, termijn in REGIO.termijnen.items() if not termijn.voorlopig}
    assert vast == {"informeren"}
    informeren = REGIO.termijnen["informeren"]
    assert (informeren.aantal, informeren.eenheid) == (1, Eenheid.MAANDEN)
    assert all(termijn.voorlopig for termijn in REGIO.bewaartermijnen.values())


def test_the_municipalities_follow_the_calendar() -> None:
    namen = {g.naam for g in REGIO.gemeenten_op(date(2026, 1, 1))}
    assert len(namen) == 38
    assert {"Wijdemeren", "Hilversum"} <= namen
    assert "Wijdemeren" not in {g.naam for g in REGIO.gemeenten_op(date(2027, 1, 1))}
    assert "Weesp" in {g.naam for g in REGIO.gemeenten_op(date(2021, 1, 1))}
