"""Finding a case by any word in it, and noting that a result was opened."""

import pytest

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.services.diensten import Diensten
from pga_desktop.storage.register import Register
from pga_desktop.storage.toegang import Toegangsactie
from tests.support.aanpak import Aanpak


def test_a_hit_names_the_case_and_the_field(diensten: Diensten, aanpak: Aanpak) -> None:
    Aanpak(diensten, aanpak.klok, {"roepnaam": "Mert", "geslachtsnaam": "Yıldırım"})
    (treffer,) = diensten.zoeken.zoek("yildirim")
    assert (treffer.nummer, treffer.naam) == ("C-2026-002", "Mert Yıldırım")
    assert (treffer.ref.soort, treffer.veld) == ("persoon", "geslachtsnaam")


def test_a_hit_tells_people_with_one_name_apart(diensten: Diensten, aanpak: Aanpak) -> None:
    for geboren in ("14-03-2002", "1974"):
        persoon = {"roepnaam": "Mert", "geslachtsnaam": "Kaya", "geboortedatum": geboren}
        Aanpak(diensten, aanpak.klok, persoon)
    assert {t.geboren for t in diensten.zoeken.zoek("kaya")} == {"14 maart 2002", "1974"}
    assert diensten.zoeken.zoek("heijden")[0].geboren == ""


@pytest.mark.parametrize("term", ["C-2026-001", "theo heijden", "HEIJ", "c-2026"])
def test_numbers_and_beginnings_of_words_are_enough(
    diensten: Diensten, aanpak: Aanpak, term: str
) -> None:
    assert [t.casus_id for t in diensten.zoeken.zoek(term)] == [aanpak.id]


@pytest.mark.parametrize("term", ["", "   ", '"', "*", "NEAR(", "niemand", "'; DROP TABLE casus"])
def test_anything_may_be_typed(diensten: Diensten, aanpak: Aanpak, term: str) -> None:
    assert diensten.zoeken.zoek(term) == ()
    assert diensten.casussen.dossier(aanpak.id) == aanpak.dossier


def test_no_more_than_asked(diensten: Diensten, aanpak: Aanpak) -> None:
    for _ in range(3):
        Aanpak(diensten, aanpak.klok)
    assert len(diensten.zoeken.zoek("theo", limiet=2)) == 2


def test_what_the_om_said_is_not_found(diensten: Diensten, aanpak: Aanpak) -> None:
    aanpak.voeg_toe("feit", soort="strafvorderlijk", tekst="Dagvaarding volgt.")
    aanpak.zet(aanpak.dossier.huidig.startfase, uitstel_reden="Inval gepland.")
    assert diensten.zoeken.zoek("dagvaarding") == ()
    assert diensten.zoeken.zoek("inval") == ()


class TestLogboek:
    def test_a_search_is_noted_when_a_result_is_opened_and_without_the_words(
        self, diensten: Diensten, register: Register, aanpak: Aanpak
    ) -> None:
        diensten.zoeken.zoek("heijden")
        assert register.toegang(aanpak.id) == ()
        diensten.zoeken.meld_geopend(aanpak.id)
        (regel,) = register.toegang(aanpak.id)
        raadpleging = regel.raadpleging
        assert (raadpleging.actie, raadpleging.soort) == (Toegangsactie.ZOEKEN, "casus")
        assert raadpleging.betrokkene == aanpak.dossier.persoon.id
        assert "heijden" not in repr(regel).lower()

    def test_a_result_that_is_gone(self, diensten: Diensten) -> None:
        with pytest.raises(VerwachteFout) as fout:
            diensten.zoeken.meld_geopend(9)
        assert fout.value.code == "casus-niet-gevonden"
