"""The BSN goes along with a document only when she ticks that, for this one document."""

import pytest

from pga_desktop.domain.stappen import Stap
from tests.support.kijken import woorden
from tests.ui.conftest import Werk

BSN = "999990019"


@pytest.fixture
def opgeschaald(werk: Werk) -> Werk:
    """The documents of a case that is asked of a ZVH, of a person whose BSN is known."""
    werk.open_stap(Stap.OPGESCHAALD)
    persoon, casus = werk.dossier.persoon, werk.dossier.casus
    werk.diensten.casussen.wijzig(casus.id, casus.versie, persoon.ref, "bsn", BSN)
    werk.heropen()
    werk.klik("tab.documenten")
    return werk


def test_it_is_asked_for_a_zvh_and_not_for_others(opgeschaald: Werk) -> None:
    assert not opgeschaald.ziet("document.bsn")
    opgeschaald.vul("document.soort", "opschaalformulier_zvh")
    assert opgeschaald.veld("document.bsn").tekst() == "nee"
    opgeschaald.vul("document.soort", "plan_van_aanpak")
    assert not opgeschaald.ziet("document.bsn")


def test_a_choice_is_for_one_document(opgeschaald: Werk) -> None:
    opgeschaald.vul("document.soort", "opschaalformulier_zvh")
    opgeschaald.vul("document.bsn", "ja")
    opgeschaald.klik("document.maken")
    document = opgeschaald.dossier.huidig.documenten[-1]
    assert document.met_bsn
    assert "Met BSN, zoals u koos." in woorden(opgeschaald.pagina)
    opgeschaald.klik("documenten.alle")
    opgeschaald.vul("document.soort", "opschaalformulier_zvh")
    assert opgeschaald.veld("document.bsn").tekst() == "nee"
    opgeschaald.klik("document.maken")
    assert not opgeschaald.dossier.huidig.documenten[-1].met_bsn


def test_without_a_bsn_nothing_is_asked(opgeschaald: Werk) -> None:
    persoon, casus = opgeschaald.dossier.persoon, opgeschaald.dossier.casus
    opgeschaald.diensten.casussen.wijzig(casus.id, casus.versie, persoon.ref, "bsn", "")
    opgeschaald.heropen()
    opgeschaald.klik("tab.documenten")
    opgeschaald.vul("document.soort", "opschaalformulier_zvh")
    assert not opgeschaald.ziet("document.bsn")
