"""Whatever was done to a signed document is told in a clear sentence, with what to do."""

from collections.abc import Callable
from datetime import timedelta
from functools import cache

import pytest

from pga_desktop.documents.forms import laad_formulieren
from pga_desktop.documents.huisstijl import laad_huisstijl
from pga_desktop.documents.maken import maak
from pga_desktop.documents.ondertekenen import onderteken
from pga_desktop.documents.oordelen import beoordeel
from pga_desktop.documents.proefblad import volste
from pga_desktop.documents.sleutelhouder import uit_bestand
from pga_desktop.domain.blad import Blad
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.ondertekening import Ondertekening, Wijze
from pga_desktop.resources import forms_dir
from pga_desktop.ui.documenten.ondertekenwoorden import (
    handtekeningzinnen,
    hoe_getekend,
    in_een_zin,
    oordeelchip,
    verdict,
    wie,
)
from pga_desktop.ui.widgets.chip import ChipSoort
from tests.support.certificaten import NU, WACHTWOORD, certificaat
from tests.support.formulieren import DATUM
from tests.support.handtekeningen import (
    EXPERT,
    REGISSEUR,
    door_twee,
    met_andere_bladzijde,
    met_een_ander_bit,
    ondertekend,
    zonder_handtekening,
)


@cache
def plan() -> bytes:
    formulieren, _ = laad_formulieren([forms_dir()], Blad)
    stijl, _ = laad_huisstijl([forms_dir()])
    return maak(formulieren["plan_van_aanpak"], Niveau.B1, volste(Blad), stijl, DATUM).pdf


@cache
def getekend() -> bytes:
    return door_twee(plan())


def verlopen(pdf: bytes) -> bytes:
    """Signed by somebody who opened a certificate in time, and signed with it too late."""
    oud = certificaat("Te laat", begin=-30, eind=-1)
    houder = uit_bestand(oud.p12(), WACHTWOORD, NU - timedelta(days=10))
    return onderteken(pdf, "pga_expert", houder, NU)


@pytest.mark.parametrize(
    ("maker", "zin", "fout"),
    [
        (plan, "Er staat geen digitale handtekening in dit document.", False),
        (getekend, "De 2 handtekeningen zijn geldig en er is daarna niets veranderd.", False),
        (
            lambda: met_een_ander_bit(getekend()),
            "Dit document is na het ondertekenen beschadigd of veranderd.",
            True,
        ),
        (
            lambda: met_andere_bladzijde(getekend()),
            "Na het ondertekenen is er iets aan dit document veranderd.",
            True,
        ),
        (
            lambda: zonder_handtekening(getekend(), "pga_expert"),
            "Er is een handtekening uit dit document gehaald: Handtekening PGA-expert",
            True,
        ),
        (
            lambda: verlopen(plan()),
            "Een certificaat was niet geldig toen ermee ondertekend werd.",
            True,
        ),
    ],
    ids=["unsigned", "two", "flipped", "changed", "removed", "expired"],
)
def test_the_verdict(maker: Callable[[], bytes], zin: str, fout: bool) -> None:
    melding = verdict(beoordeel(maker()))
    assert melding.tekst.startswith(zin)
    assert melding.fout is fout
    assert bool(melding.vervolg) is (maker is not plan)


def test_known_certificates_make_it_whole() -> None:
    bekend = [certificaat(naam).der for naam in (REGISSEUR, EXPERT)]
    assert "de certificaten zijn bekend" in verdict(beoordeel(getekend(), bekend)).tekst
    een = verdict(beoordeel(ondertekend(plan(), "pga_expert"), bekend))
    assert een.tekst.startswith("De handtekening is geldig,")


def test_each_signature_is_told_in_sentences() -> None:
    eerste, tweede = beoordeel(getekend(), [certificaat(EXPERT).der]).handtekeningen
    assert handtekeningzinnen(eerste) == [
        f"Getekend door {REGISSEUR} op 14 april 2026 om 10:30 uur,"
        " volgens de computer van de ondertekenaar.",
        "Daarna is alleen nog door anderen ondertekend.",
        "Het certificaat is niet bekend; de ondertekenaar gaf het zelf uit.",
    ]
    assert "Daarna is niets veranderd." in handtekeningzinnen(tweede)
    assert [oordeelchip(h) for h in (eerste, tweede)] == [
        ("geldig, onbekend", ChipSoort.INFO),
        ("geldig", ChipSoort.OK),
    ]


def test_a_broken_signature_is_told_too() -> None:
    for kapot in (met_een_ander_bit(getekend()), met_andere_bladzijde(getekend())):
        for handtekening in beoordeel(kapot).handtekeningen:
            assert oordeelchip(handtekening) == ("niet te vertrouwen", ChipSoort.FOUT)
            assert any("veranderd" in zin for zin in handtekeningzinnen(handtekening))


def test_who_signs_is_called_as_on_the_screen() -> None:
    assert [
        wie(plek) for plek in ("betrokkene", "pga_expert", "Wijkteam Noord", "casusregisseur")
    ] == [
        "Cliënt",
        "PGA-expert",
        "Wijkteam Noord",
        "Casusregisseur",
    ]


def test_how_somebody_signed_is_one_sentence() -> None:
    twee = Ondertekening(
        wijze=Wijze.ELDERS,
        plekken=("casusregisseur", "Groenwest"),
        namen=("J. de Wit", "Ö. Øre"),
        moment=NU - timedelta(minutes=1),
    )
    assert in_een_zin(twee) == (
        "Casusregisseur en Groenwest: getekend door J. de Wit en Ö. Øre met een certificaat,"
        " in een ander programma op 14 april 2026 om 10:29 uur"
    )
    assert hoe_getekend(twee, "Groenwest").startswith("Getekend door Ö. Øre met")
