"""What cannot be printed is named where it was typed, for eye and ear, and gone when replaced."""

import unicodedata

import pytest

from pga_desktop.documents.letters import ontbrekende_tekens
from pga_desktop.domain.stappen import Stap
from pga_desktop.ui.tekenhulp import GEWOON
from tests.support.kijken import gehoord, woorden
from tests.ui.conftest import Werk

KAN_NIET = "Dit kan niet op papier: 𓀀"


def hoor(werk: Werk, naam: str) -> str:
    """What is heard at a field."""
    invoer = werk.veld(naam).focusProxy()
    assert invoer is not None
    return gehoord(invoer)


@pytest.mark.parametrize("naam", ["aanmelding.aanleiding", "aanmelding.aanmelder"])
def test_it_is_named_when_the_field_is_left_and_gone_when_it_is_replaced(
    werk: Werk, naam: str
) -> None:
    werk.open_stap(Stap.AANGEMELD)
    werk.vul(naam, "Şükrü 𓀀 →")
    werk.wacht(lambda: KAN_NIET in woorden(werk.veld(naam)))
    assert KAN_NIET in hoor(werk, naam)
    werk.heropen()
    werk.wacht(lambda: KAN_NIET in woorden(werk.veld(naam)))
    werk.vul(naam, "Şükrü →")
    assert "niet op papier" not in woorden(werk.veld(naam))
    assert "niet op papier" not in hoor(werk, naam)


def test_what_is_not_looked_up_can_be_printed() -> None:
    niets = {"Cc", "Cn", "Cs", "Co"}
    alle = (chr(i) for i in range(0x10000))
    gewoon = [t for t in alle if GEWOON.fullmatch(t) and unicodedata.category(t) not in niets]
    assert len(gewoon) > 900
    assert ontbrekende_tekens("".join(gewoon)) == ()
