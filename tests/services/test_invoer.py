"""What may be typed in which field, and that the database takes whatever comes through."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pga_desktop.domain.errors import InvoerFout
from pga_desktop.domain.getypt import LANGSTE_REGEL, LANGSTE_TEKST, toon
from pga_desktop.domain.instellingen import Instellingen
from pga_desktop.domain.meting import Score
from pga_desktop.domain.records import RECORDS
from pga_desktop.domain.velden import Ref, Rij, veld_van, velden
from pga_desktop.services.diensten import Diensten
from pga_desktop.services.invoer import lees_invoer
from pga_desktop.services.teksten import Teksten
from tests.support.aanpak import Aanpak

SLEUTELVELDEN = {
    ("criteriumantwoord", "criterium"),
    ("score", "leefgebied"),
    ("feedbackantwoord", "vraag"),
}
"""Keys of rows that come with a traject or measurement; no screen edits them."""
SOORTEN: list[type[Rij]] = [*RECORDS.values(), Instellingen]
VELDEN = [
    (rij, veld.naam)
    for rij in SOORTEN
    for veld in velden(rij)
    if (rij.SOORT, veld.naam) not in SLEUTELVELDEN
]
LASTIG = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        ["-1", "0", "1", "6", "999999999", "ja", "nee", "anders", "31-12-2199", "1900-00-00"]
    ),
    st.text(st.characters(min_codepoint=0xD7F0, max_codepoint=0xE010), max_size=5),
)


@pytest.mark.parametrize("waarde", ["0", "-1", "1", "5", ""])
def test_a_score_of_the_scale_is_taken(teksten: Teksten, waarde: str) -> None:
    gelezen = lees_invoer(Score, "score", waarde, teksten.regio)
    assert toon(veld_van(Score, "score"), gelezen) == waarde


@pytest.mark.parametrize(
    ("rij", "veld", "tekst", "code"),
    [
        ("score", "score", "6", "score-buiten-schaal"),
        ("score", "clientscore", "7", "score-buiten-schaal"),
        ("feedbackantwoord", "score", "6", "score-buiten-schaal"),
        ("feedbackantwoord", "score", "0", "getal-onjuist"),
        ("score", "score", "-2", "getal-onjuist"),
        ("doel", "prioriteit", "eerst", "getal-onjuist"),
        ("doel", "leefgebied", "tuin", "keuze-onbekend"),
        ("opschaling", "criteria", "1\n9", "keuze-onbekend"),
        ("persoon", "roepnaam", "x" * (LANGSTE_REGEL + 1), "tekst-te-lang"),
        ("feit", "tekst", "x" * (LANGSTE_TEKST + 1), "tekst-te-lang"),
    ],
)
def test_what_a_field_cannot_hold_is_refused(
    teksten: Teksten, rij: str, veld: str, tekst: str, code: str
) -> None:
    with pytest.raises(InvoerFout) as fout:
        lees_invoer(RECORDS[rij], veld, tekst, teksten.regio)
    assert fout.value.code == code


def test_a_long_story_is_taken(teksten: Teksten) -> None:
    verhaal = "x" * LANGSTE_TEKST
    assert lees_invoer(RECORDS["feit"], "tekst", verhaal, teksten.regio) == verhaal


@pytest.fixture
def records(diensten: Diensten, aanpak: Aanpak) -> dict[str, Ref]:
    """One record of every kind, by its kind."""
    organisatie = diensten.partners.voeg_toe("Groenwest")
    gevonden = {
        "organisatie": organisatie.ref,
        "contactpersoon": diensten.partners.voeg_contact_toe(organisatie.id).ref,
        "instellingen": diensten.instellingen.lees().ref,
    }
    for soort, rij in RECORDS.items():
        gevonden |= {bestaand.SOORT: bestaand.ref for bestaand in aanpak.dossier.rijen()}
        if soort not in gevonden and velden(rij):
            aanpak.voeg_toe(soort, gevonden[rij.OUDER].id)
    return gevonden | {bestaand.SOORT: bestaand.ref for bestaand in aanpak.dossier.rijen()}


@given(veld=st.sampled_from(VELDEN), tekst=LASTIG)
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_field_takes_the_register_keeps(
    diensten: Diensten,
    aanpak: Aanpak,
    records: dict[str, Ref],
    veld: tuple[type[Rij], str],
    tekst: str,
) -> None:
    """One register for all examples: each writes over the one before."""
    soort, naam = veld
    try:
        waarde = lees_invoer(soort, naam, tekst, diensten.regio)
    except InvoerFout:
        return
    bewaard = _bewaar(diensten, aanpak, records[soort.SOORT], naam, tekst)
    assert getattr(bewaard, naam) == waarde
    getypt = toon(veld_van(soort, naam), waarde)
    assert lees_invoer(soort, naam, getypt, diensten.regio) == waarde, "shown and typed again"


def _bewaar(diensten: Diensten, aanpak: Aanpak, ref: Ref, veld: str, tekst: str) -> Rij:
    """Save it as its screen does; returns the record as it is read again."""
    if ref.soort == "instellingen":
        return diensten.instellingen.wijzig(veld, tekst)
    if ref.soort in {"organisatie", "contactpersoon"}:
        diensten.partners.wijzig(ref, veld, tekst)
        (organisatie,) = diensten.partners.organisaties()
        (contact,) = diensten.partners.contactpersonen(organisatie.id)
        return organisatie if ref.soort == "organisatie" else contact
    aanpak.zet(ref, **{veld: tekst})
    return next(rij for rij in aanpak.dossier.rijen() if rij.ref == ref)
