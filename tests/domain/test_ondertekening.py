"""What a signature, and a document with several, proves."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pga_desktop.domain.ondertekening import (
    Documentoordeel,
    Handtekeningoordeel,
    Krabbel,
    Verandering,
    rolnaam,
)

GOED = Handtekeningoordeel(
    veld="pga_expert",
    label="Handtekening PGA-expert",
    naam="A. de Wit",
    uitgever="Uitgever",
    moment=datetime(2026, 3, 1, tzinfo=UTC),
    gaaf=True,
    verandering=Verandering.GEEN,
    geldig_toen=True,
    bekend=True,
)


@pytest.mark.parametrize(
    ("anders", "goed"),
    [
        ({}, True),
        ({"verandering": Verandering.AANGEVULD}, True),
        ({"bekend": False}, True),
        ({"verandering": Verandering.VERANDERD}, False),
        ({"gaaf": False}, False),
        ({"geldig_toen": False}, False),
    ],
    ids=["good", "others signed", "unknown", "changed", "broken", "expired"],
)
def test_a_signature_proves_that_nothing_changed(anders: dict[str, object], goed: bool) -> None:
    handtekening = replace(GOED, **anders)  # type: ignore[arg-type] # what the tests give
    assert handtekening.goed is goed
    assert Documentoordeel((GOED, handtekening)).goed is goed


def test_a_signature_that_cannot_be_read_proves_nothing() -> None:
    assert not Handtekeningoordeel("pga_expert", "Handtekening").goed


def test_nothing_may_be_taken_out_or_hang_loose() -> None:
    assert not Documentoordeel((GOED,), verwijderd=("Handtekening",)).goed
    assert not Documentoordeel((GOED,), los=True).goed


def test_a_dot_is_no_drawing() -> None:
    assert Krabbel(()).leeg
    assert Krabbel((((1.0, 1.0),), ())).leeg
    assert not Krabbel((((1.0, 1.0), (2.0, 2.0)),)).leeg


def test_a_role_is_told_in_words() -> None:
    assert rolnaam("pga_expert") == "PGA-expert"
    assert rolnaam("betrokkene 2") == "Betrokkene 2"
    assert rolnaam("Politie Midden-Nederland 2") == "Politie Midden-Nederland 2"
