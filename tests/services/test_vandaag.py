"""What there is to do, in which column, and putting it off."""

from datetime import date, timedelta

import pytest

from pga_desktop.domain.datums import cijferdatum
from pga_desktop.domain.errors import InvoerFout, VerwachteFout
from pga_desktop.services.diensten import Diensten
from pga_desktop.services.kalender import NederlandseWerkkalender
from pga_desktop.services.vandaag import Vandaagregel
from tests.support.aanpak import Aanpak


def sleutels(regels: tuple[Vandaagregel, ...]) -> list[str]:
    return [regel.vervaldatum.sleutel for regel in regels]


def met_actie(aanpak: Aanpak, dagen: int) -> str:
    """An action that is due in so many days; returns the key of its due date."""
    doel = aanpak.voeg_toe("doel", doel="Rust")
    uiterlijk = cijferdatum(aanpak.dag + timedelta(days=dagen))
    ref = aanpak.voeg_toe("actie", doel.id, wat="Bellen", uiterlijk=uiterlijk)
    return f"actie.{ref.id}"


@pytest.fixture
def lopend(aanpak: Aanpak) -> Aanpak:
    """A case in which nothing is due but what a test adds."""
    for overgang in ("toetsen", "toelaten", "starten"):
        aanpak.stap(overgang, "Haast")
    aanpak.zet(aanpak.dossier.huidig.startfase, aanmeldbrief_datum=cijferdatum(aanpak.dag))
    return aanpak


@pytest.mark.parametrize(("dagen", "aantal"), [(-1, 1), (0, 1), (1, 0)])
def test_the_counter_counts_what_is_late_or_due_today(
    diensten: Diensten, lopend: Aanpak, dagen: int, aantal: int
) -> None:
    eerst = diensten.vandaag.aantal()
    met_actie(lopend, dagen)
    assert diensten.vandaag.aantal() == eerst + aantal
    lijst = diensten.vandaag.lijst()
    assert diensten.vandaag.aantal() == len(lijst.te_laat) + len(lijst.vandaag)


class TestKolommen:
    @pytest.mark.parametrize(
        ("dagen", "kolom"),
        [(-1, "te_laat"), (0, "vandaag"), (1, "deze_week"), (7, "deze_week"), (8, "volgende")],
    )
    def test_the_day_decides_the_column(
        self, diensten: Diensten, lopend: Aanpak, dagen: int, kolom: str
    ) -> None:
        sleutel = met_actie(lopend, dagen)
        lijst = diensten.vandaag.lijst()
        volgende = (lijst.volgende,) if lijst.volgende else ()
        gevonden = {
            naam
            for naam, regels in (
                ("te_laat", lijst.te_laat),
                ("vandaag", lijst.vandaag),
                ("deze_week", lijst.deze_week),
                ("volgende", volgende),
            )
            if sleutel in sleutels(regels)
        }
        assert gevonden == {kolom}

    def test_the_earliest_comes_first_and_names_its_case(
        self, diensten: Diensten, lopend: Aanpak
    ) -> None:
        later, eerder = met_actie(lopend, 5), met_actie(lopend, 2)
        regels = diensten.vandaag.lijst().deze_week
        assert sleutels(regels) == [eerder, later]
        assert (regels[0].casus_id, regels[0].nummer) == (lopend.id, "C-2026-001")
        assert regels[0].naam == "Theo van der Heijden"
        assert regels[0].vervaldatum.onderwerp == "Bellen"

    def test_an_empty_register_asks_nothing(self, diensten: Diensten) -> None:
        lijst = diensten.vandaag.lijst()
        assert (lijst.te_laat, lijst.vandaag, lijst.deze_week, lijst.volgende) == ((), (), (), None)


class TestBijhouden:
    """Lists are read again only where something changed; nothing may be missed."""

    def test_every_change_is_seen(self, diensten: Diensten, lopend: Aanpak) -> None:
        sleutel = met_actie(lopend, 1)
        assert sleutels(diensten.vandaag.lijst().deze_week) == [sleutel]
        (actie,) = lopend.dossier.huidig.acties
        lopend.zet(actie, uiterlijk=cijferdatum(lopend.dag))
        assert sleutels(diensten.vandaag.lijst().vandaag) == [sleutel]
        lopend.zet(actie, status="gereed")
        assert diensten.vandaag.lijst().vandaag == ()
        lopend.zet(actie, status="open")
        weg = lopend.verwijder(actie.ref)
        assert diensten.vandaag.lijst().vandaag == ()
        lopend.zet_terug(weg)
        assert sleutels(diensten.vandaag.lijst().vandaag) == [sleutel]

    def test_a_new_case_among_many_is_seen(self, diensten: Diensten, lopend: Aanpak) -> None:
        for _ in range(5):
            Aanpak(diensten, lopend.klok, {})
        assert len(diensten.casussen.overzicht()) == 6
        Aanpak(diensten, lopend.klok, {"geslachtsnaam": "Laatste"})
        assert diensten.casussen.overzicht()[-1].naam == "Laatste"
        assert len(diensten.casussen.overzicht()) == 7

    def test_a_person_with_two_cases_changes_in_both(
        self, diensten: Diensten, lopend: Aanpak
    ) -> None:
        for _ in range(6):
            Aanpak(diensten, lopend.klok)
        tweede = Aanpak(diensten, lopend.klok, {}, persoon_id=lopend.dossier.persoon.id)
        assert {r.roepnaam for r in diensten.casussen.overzicht()} == {"Theo"}
        tweede.zet(tweede.dossier.persoon, roepnaam="Teun", geboortedatum="03-03-2008")
        gewijzigd = {r.id for r in diensten.casussen.overzicht() if r.roepnaam == "Teun"}
        assert gewijzigd == {lopend.id, tweede.id}
        jarig = [
            r.casus_id
            for r in diensten.vandaag.lijst().deze_week
            if r.vervaldatum.soort == "meerderjarig"
        ]
        assert sorted(jarig) == [lopend.id, tweede.id]


class TestUitstel:
    def test_it_comes_back_on_its_day_with_the_reason_kept(
        self, diensten: Diensten, lopend: Aanpak
    ) -> None:
        sleutel = met_actie(lopend, 0)
        tot = lopend.dag + timedelta(days=3)
        diensten.vandaag.stel_uit(lopend.id, sleutel, tot, " Is ziek.\x00 ")
        lijst = diensten.vandaag.lijst()
        assert (sleutels(lijst.vandaag), sleutels(lijst.deze_week)) == ([], [sleutel])
        item = lijst.deze_week[0].vervaldatum
        assert (item.datum, item.herinneren_op) == (lopend.dag, tot), "the term itself stays"
        (uitgesteld,) = diensten.casussen.dossier(lopend.id).uitgesteld
        assert (uitgesteld.reden, uitgesteld.tot) == ("Is ziek.", tot)
        lopend.later(3)
        assert sleutels(diensten.vandaag.lijst().te_laat) == [sleutel], "late by its own term"

    def test_it_can_be_taken_back(self, diensten: Diensten, lopend: Aanpak) -> None:
        sleutel = met_actie(lopend, 0)
        voor = diensten.vandaag.lijst()
        tot = lopend.dag + timedelta(days=30)
        uitstel = diensten.vandaag.stel_uit(lopend.id, sleutel, tot, "Is ziek.")
        assert sleutels(diensten.vandaag.lijst().vandaag) == []
        diensten.vandaag.neem_uitstel_terug(lopend.id, uitstel)
        assert diensten.vandaag.lijst() == voor

    @pytest.mark.parametrize(
        ("dagen", "reden", "code"),
        [(0, "Ziek", "dag-niet-later"), (-1, "Ziek", "dag-niet-later"), (1, " \n", "reden-nodig")],
    )
    def test_it_asks_a_later_day_and_a_reason(
        self, diensten: Diensten, lopend: Aanpak, dagen: int, reden: str, code: str
    ) -> None:
        sleutel, tot = met_actie(lopend, 0), lopend.dag + timedelta(days=dagen)
        with pytest.raises(InvoerFout) as fout:
            diensten.vandaag.stel_uit(lopend.id, sleutel, tot, reden)
        assert fout.value.code == code
        assert diensten.casussen.dossier(lopend.id) == lopend.dossier

    def test_of_a_case_that_is_not_there(self, diensten: Diensten) -> None:
        with pytest.raises(VerwachteFout) as fout:
            diensten.vandaag.stel_uit(9, "besluit", date(2030, 1, 1), "Later")
        assert fout.value.code == "casus-niet-gevonden"


@pytest.mark.parametrize(
    ("begin", "werkdagen", "einde"),
    [
        (date(2026, 3, 6), 1, date(2026, 3, 9)),  # over a weekend
        (date(2026, 4, 3), 1, date(2026, 4, 7)),  # Easter Monday
        (date(2026, 4, 24), 1, date(2026, 4, 28)),  # King's Day on a Monday
        (date(2026, 12, 24), 1, date(2026, 12, 28)),  # Christmas
        (date(2026, 5, 13), 2, date(2026, 5, 18)),  # Ascension Day
        (date(2026, 3, 2), 0, date(2026, 3, 2)),
    ],
)
def test_working_days_know_weekends_and_dutch_holidays(
    begin: date, werkdagen: int, einde: date
) -> None:
    assert NederlandseWerkkalender().plus_werkdagen(begin, werkdagen) == einde
