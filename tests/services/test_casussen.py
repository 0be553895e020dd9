"""Making, finding, opening and changing cases."""

import json

import pytest

from pga_desktop.domain.errors import InvoerFout, VerwachteFout
from pga_desktop.domain.gelijkenis import Reden
from pga_desktop.domain.klok import VasteKlok
from pga_desktop.domain.stappen import Stap
from pga_desktop.domain.velden import Ref
from pga_desktop.services.casussen import Concept
from pga_desktop.services.diensten import Diensten
from pga_desktop.storage.register import Register
from pga_desktop.storage.toegang import Toegangsactie
from tests.support.aanpak import Aanpak
from tests.support.registers import GEBRUIKER, LASTIG


class TestNieuw:
    def test_a_case_starts_with_every_row_the_region_asks_for(
        self, diensten: Diensten, aanpak: Aanpak
    ) -> None:
        d, regio = aanpak.dossier, diensten.regio
        vragen = regio.vragenlijsten["clientfeedback"]
        assert (d.casus.nummer, d.casus.stap, d.casus.versie) == ("C-2026-001", Stap.AANGEMELD, 1)
        assert d.casus.procesregisseur == GEBRUIKER.naam
        assert d.huidig.aanmelding.datum == aanpak.dag
        assert [c.criterium for c in d.huidig.criteria] == [*regio.lijst("criteria").sleutels]
        assert [a.vraag for a in d.huidig.feedbackantwoorden] == [v.sleutel for v in vragen.vragen]
        assert {a.lijst_versie for a in d.huidig.feedbackantwoorden} == {vragen.versie}

    def test_nothing_needs_to_be_known(self, diensten: Diensten, klok: VasteKlok) -> None:
        aanpak = Aanpak(diensten, klok, {})
        assert not aanpak.dossier.persoon.heeft_naam
        assert diensten.casussen.overzicht()[0].naam == ""

    def test_a_refused_field_makes_nothing(self, diensten: Diensten) -> None:
        with pytest.raises(InvoerFout) as fout:
            diensten.casussen.nieuw({"roepnaam": "Theo", "geboortedatum": "31-02-1990"})
        assert fout.value.code == "datum-bestaat-niet"
        assert diensten.casussen.overzicht() == ()

    def test_a_known_person_gets_a_second_case(self, diensten: Diensten, aanpak: Aanpak) -> None:
        tweede = Aanpak(diensten, aanpak.klok, {}, persoon_id=aanpak.dossier.persoon.id)
        assert tweede.dossier.persoon == aanpak.dossier.persoon
        assert tweede.dossier.casus.nummer == "C-2026-002"
        assert [r.naam for r in diensten.casussen.overzicht()] == ["Heijden, van der (Theo)"] * 2


class TestOverzicht:
    def test_a_line_tells_what_a_list_shows(self, diensten: Diensten, aanpak: Aanpak) -> None:
        aanpak.zet(aanpak.dossier.persoon, geheim_adres="ja", tolk="ja", geboortedatum="2010")
        aanpak.zet(aanpak.dossier.casus, vlaggen="detentie")
        aanpak.ga_naar("in_uitvoering")
        (regel,) = diensten.casussen.overzicht()
        assert (regel.id, regel.nummer, regel.roepnaam) == (aanpak.id, "C-2026-001", "Theo")
        assert (regel.stap, regel.traject) == (Stap.IN_UITVOERING, 1)
        assert regel.vlaggen == ("minderjarig", "geheim_adres", "tolk", "detentie")
        assert regel.casusregisseur == "Wijkteam Noord: J. de Wit"
        assert regel.leefgebieden == ("huisvesting",)
        (actie,) = aanpak.dossier.huidig.acties
        assert (regel.wacht_op, regel.datum, regel.te_laat) == ("actie", actie.uiterlijk, False)

    def test_what_is_late_follows_the_day(self, diensten: Diensten, aanpak: Aanpak) -> None:
        (regel,) = diensten.casussen.overzicht()
        assert regel.datum is not None
        assert not regel.te_laat
        aanpak.klok.zet(regel.datum)
        assert not diensten.casussen.overzicht()[0].te_laat
        aanpak.later(1)
        assert diensten.casussen.overzicht()[0].te_laat

    def test_names_stand_in_the_order_of_a_dutch_list(
        self, diensten: Diensten, klok: VasteKlok
    ) -> None:
        for naam in ("Pot", "Özdemir", "de Wit", "Oost", "Çelik", "'t Hoen", "Dam", "ʿAlī", "Bos"):
            voorvoegsel, _, achternaam = naam.rpartition(" ")
            Aanpak(diensten, klok, {"voorvoegsel": voorvoegsel, "geslachtsnaam": achternaam})
        namen = [r.naam.partition(",")[0] for r in diensten.casussen.overzicht()]
        assert namen == ["ʿAlī", "Bos", "Çelik", "Dam", "Hoen", "Oost", "Özdemir", "Pot", "Wit"]

    def test_a_reopened_case_tells_its_traject(self, diensten: Diensten, aanpak: Aanpak) -> None:
        aanpak.ga_naar("afgesloten")
        assert diensten.casussen.overzicht()[0].leefgebieden == ("huisvesting",)
        aanpak.stap("heropenen", "Nieuwe meldingen.")
        (regel,) = diensten.casussen.overzicht()
        assert (regel.traject, regel.leefgebieden, regel.casusregisseur) == (2, (), "")


class TestGelijkenissen:
    def test_the_likeliest_comes_first_with_its_reasons(
        self, diensten: Diensten, klok: VasteKlok
    ) -> None:
        for roepnaam, naam, geboren in (
            ("Mert", "Yıldırım", "1990"),
            ("Mert", "Yildirim", "14-03-1990"),
            ("Jan", "Bakker", "14-03-1990"),
            ("Jan", "Visser", "1970"),
        ):
            velden = {"roepnaam": roepnaam, "geslachtsnaam": naam, "geboortedatum": geboren}
            Aanpak(diensten, klok, velden)
        gevonden = diensten.casussen.gelijkenissen("mert yildirim", "14-03-1990")
        assert [(g.naam, g.geboortedatum) for g in gevonden] == [
            ("Mert Yıldırım", "1990"),
            ("Mert Yildirim", "14 maart 1990"),
            ("Jan Bakker", "14 maart 1990"),
        ]
        assert gevonden[1].redenen == (Reden.ZELFDE_NAAM, Reden.ZELFDE_GEBOORTEDATUM)

    def test_a_birth_date_that_is_being_typed_does_not_hinder(
        self, diensten: Diensten, aanpak: Aanpak
    ) -> None:
        (gevonden,) = diensten.casussen.gelijkenissen("heijden", "14-0")
        assert (gevonden.casus_id, gevonden.nummer) == (aanpak.id, "C-2026-001")

    def test_a_person_with_two_cases_is_offered_once_with_the_last(
        self, diensten: Diensten, aanpak: Aanpak
    ) -> None:
        tweede = Aanpak(diensten, aanpak.klok, {}, persoon_id=aanpak.dossier.persoon.id)
        (gevonden,) = diensten.casussen.gelijkenissen("Theo", "")
        assert gevonden.casus_id == tweede.id


class TestOpenen:
    def test_opening_a_case_is_logged_with_whom_it_is_about(
        self, diensten: Diensten, register: Register, aanpak: Aanpak
    ) -> None:
        assert diensten.casussen.open(aanpak.id) == aanpak.dossier
        (regel,) = register.toegang(aanpak.id)
        assert regel.raadpleging.actie is Toegangsactie.OPENEN
        assert regel.raadpleging.betrokkene == aanpak.dossier.persoon.id
        assert (regel.actor, regel.begin) == (GEBRUIKER.id, aanpak.klok.nu())

    def test_reading_a_case_for_a_list_is_not(
        self, diensten: Diensten, register: Register, aanpak: Aanpak
    ) -> None:
        diensten.casussen.overzicht()
        diensten.casussen.dossier(aanpak.id)
        assert register.toegang(aanpak.id) == ()

    def test_a_case_that_is_not_there(self, diensten: Diensten) -> None:
        for vraag in (diensten.casussen.open, diensten.casussen.dossier):
            with pytest.raises(VerwachteFout) as fout:
                vraag(99)
            assert fout.value.code == "casus-niet-gevonden"

    def test_the_part_of_the_om_opens_with_a_reason_that_is_kept(
        self, diensten: Diensten, register: Register, aanpak: Aanpak
    ) -> None:
        diensten.casussen.open_om(aanpak.id, " Vraag van de officier\x07 ")
        (regel,) = register.toegang(aanpak.id)
        raadpleging = regel.raadpleging
        assert (raadpleging.actie, raadpleging.soort) == (Toegangsactie.INZIEN, "om")
        assert raadpleging.reden == "om-geopend"
        opening = diensten.casussen.geschiedenis(aanpak.id)[0]
        assert (opening.actie, opening.veld, opening.nieuw) == (
            "geopend",
            "om",
            "Vraag van de officier",
        )
        assert diensten.casussen.dossier(aanpak.id).casus.versie == aanpak.versie

    def test_without_a_reason_it_stays_closed(
        self, diensten: Diensten, register: Register, aanpak: Aanpak
    ) -> None:
        with pytest.raises(InvoerFout) as fout:
            diensten.casussen.open_om(aanpak.id, " \n ")
        assert fout.value.code == "reden-nodig"
        assert register.toegang(aanpak.id) == ()


class TestWijzigen:
    def test_a_saved_field_is_in_the_case_the_history_and_the_search(
        self, diensten: Diensten, aanpak: Aanpak
    ) -> None:
        voor = aanpak.versie
        aanpak.zet(aanpak.dossier.huidig.aanmelding, aanleiding="Đoković belde.")
        assert aanpak.versie == voor + 1
        regel = diensten.casussen.geschiedenis(aanpak.id)[0]
        assert (regel.wie, regel.actie, regel.veld) == (GEBRUIKER.naam, "gewijzigd", "aanleiding")
        assert (regel.oud, regel.nieuw, regel.tijd) == ("", "Đoković belde.", aanpak.klok.nu())
        assert [t.casus_id for t in diensten.zoeken.zoek("dokovic")] == [aanpak.id]

    def test_hostile_text_comes_back_as_it_was_typed(
        self, diensten: Diensten, aanpak: Aanpak
    ) -> None:
        aanmelding = aanpak.dossier.huidig.aanmelding
        aanpak.zet(aanmelding, aanleiding=LASTIG, aanmelder=LASTIG)
        aanpak.zet(aanpak.dossier.persoon, geslachtsnaam=LASTIG)
        opnieuw = diensten.casussen.dossier(aanpak.id)
        assert opnieuw.huidig.aanmelding.aanleiding == LASTIG
        assert opnieuw.huidig.aanmelding.aanmelder == LASTIG
        assert opnieuw.persoon.geslachtsnaam == LASTIG
        assert diensten.casussen.overzicht()[0].naam.startswith(LASTIG)

    @pytest.mark.parametrize(
        ("veld", "tekst", "code"),
        [
            ("bsn", "123456789", "bsn-elfproef"),
            ("postcode", "0000 AA", "postcode-onjuist"),
            ("geboortedatum", "14-14-2000", "datum-bestaat-niet"),
            ("geboortedatum", "03-03-2026", "geboortedatum-in-toekomst"),
            ("geboortedatum", "2062", "geboortedatum-in-toekomst"),
            ("geslacht", "<b>", "keuze-onbekend"),
            ("geslachtsnaam", "x" * 501, "tekst-te-lang"),
        ],
    )
    def test_a_refused_value_stays_as_a_draft_with_its_error(
        self, diensten: Diensten, aanpak: Aanpak, veld: str, tekst: str, code: str
    ) -> None:
        persoon = aanpak.dossier.persoon
        with pytest.raises(InvoerFout) as fout:
            aanpak.zet(persoon, **{veld: tekst})
        assert fout.value.code == code
        assert diensten.casussen.dossier(aanpak.id) == aanpak.dossier
        assert diensten.casussen.concepten(aanpak.id) == {(persoon.ref, veld): Concept(tekst, code)}

    def test_a_registration_is_received_today_or_before(self, aanpak: Aanpak) -> None:
        aanmelding = aanpak.dossier.huidig.aanmelding
        with pytest.raises(InvoerFout) as fout:
            aanpak.zet(aanmelding, datum="03-03-2026")
        assert fout.value.code == "ontvangst-in-toekomst"
        aanpak.zet(aanmelding, datum="02-03-2026")
        assert aanpak.dossier.huidig.aanmelding.datum == aanpak.dag

    def test_saving_forgets_the_draft(self, diensten: Diensten, aanpak: Aanpak) -> None:
        persoon = aanpak.dossier.persoon.ref
        diensten.casussen.concept(aanpak.id, persoon, "roepnaam", "T")
        diensten.casussen.concept(aanpak.id, persoon, "roepnaam", "Teun")
        assert diensten.casussen.concepten(aanpak.id) == {
            (persoon, "roepnaam"): Concept("Teun", "")
        }
        aanpak.zet(persoon, roepnaam="Teun")
        assert diensten.casussen.concepten(aanpak.id) == {}

    def test_an_unchanged_value_changes_nothing_but_the_draft(
        self, diensten: Diensten, aanpak: Aanpak
    ) -> None:
        persoon = aanpak.dossier.persoon.ref
        diensten.casussen.concept(aanpak.id, persoon, "roepnaam", "The")
        aanpak.zet(persoon, roepnaam="Theo")
        assert aanpak.versie == 1
        assert diensten.casussen.concepten(aanpak.id) == {}

    def test_a_stale_save_is_refused_and_kept_as_a_draft(
        self, diensten: Diensten, aanpak: Aanpak
    ) -> None:
        persoon, gezien = aanpak.dossier.persoon.ref, aanpak.versie
        aanpak.zet(persoon, roepnaam="Teun")
        with pytest.raises(VerwachteFout) as fout:
            diensten.casussen.wijzig(aanpak.id, gezien, persoon, "woonplaats", "Woerden")
        assert fout.value.code == "casus-verouderd"
        assert diensten.casussen.dossier(aanpak.id) == aanpak.dossier
        concepten = diensten.casussen.concepten(aanpak.id)
        assert concepten == {(persoon, "woonplaats"): Concept("Woerden", "")}

    def test_fields_saved_together_are_saved_all_or_none(
        self, diensten: Diensten, aanpak: Aanpak
    ) -> None:
        ref = aanpak.dossier.persoon.ref
        velden = {(ref, "roepnaam"): "Teun", (ref, "postcode"): "nergens"}
        with pytest.raises(InvoerFout):
            diensten.casussen.wijzig_samen(aanpak.id, aanpak.versie, velden)
        assert diensten.casussen.dossier(aanpak.id) == aanpak.dossier
        goed = {(ref, "roepnaam"): "Teun", (ref, "postcode"): "3442 ab"}
        nieuw = diensten.casussen.wijzig_samen(aanpak.id, aanpak.versie, goed)
        assert (nieuw.persoon.roepnaam, nieuw.persoon.postcode) == ("Teun", "3442AB")
        assert nieuw.casus.versie == aanpak.versie + 1


class TestNaHetBewaren:
    """A save gives the case back without reading all of it: always what reading would give."""

    def test_any_kind_of_record_in_any_place(self, diensten: Diensten, aanpak: Aanpak) -> None:
        aanpak.stap("toetsen", "Haast")
        aanpak.stap("afwijzen", "Haast")
        aanpak.stap("heropenen", "Nieuwe feiten")
        feit = aanpak.voeg_toe("feit", soort="politie", tekst="Een melding")
        doel = aanpak.voeg_toe("doel", doel="Rust")
        actie = aanpak.voeg_toe("actie", doel.id, wat="Bellen")
        aanpak.voeg_toe("meting", soort="nul")
        nu = aanpak.dossier.huidig
        for ref, veld in (
            (aanpak.dossier.persoon.ref, "roepnaam"),
            (aanpak.dossier.casus.ref, "procesregisseur"),
            (nu.aanmelding.ref, "aanleiding"),
            (nu.scores[3].ref, "toelichting"),
            (feit, "tekst"),
            (actie, "wat"),
        ):
            aanpak.zet(ref, **{veld: "anders"})
            assert aanpak.dossier == diensten.casussen.dossier(aanpak.id), (ref, veld)

    def test_what_stands_around_the_case_is_as_it_is_now(
        self, diensten: Diensten, klok: VasteKlok, aanpak: Aanpak
    ) -> None:
        diensten.partners.voeg_toe("Groenwest")
        diensten.instellingen.wijzig("plafond", "3")
        aanpak.zet(aanpak.dossier.persoon, roepnaam="Thea")
        assert [o.naam for o in aanpak.dossier.organisaties] == ["Groenwest"]
        assert aanpak.dossier.capaciteit.plafond == 3

    def test_a_person_who_changed_in_another_case(
        self, diensten: Diensten, klok: VasteKlok, aanpak: Aanpak
    ) -> None:
        tweede = Aanpak(diensten, klok, {}, aanpak.dossier.persoon.id)
        tweede.zet(tweede.dossier.persoon, roepnaam="Thea")
        aanpak.zet(aanpak.dossier.huidig.aanmelding, aanleiding="Overlast")
        assert aanpak.dossier.persoon.roepnaam == "Thea"


class TestRijen:
    def test_a_measurement_comes_with_a_row_for_every_leefgebied(
        self, diensten: Diensten, aanpak: Aanpak
    ) -> None:
        ref = aanpak.voeg_toe("meting", soort="nul", datum="02-03-2026")
        (meting,) = aanpak.dossier.huidig.metingen
        lijst = diensten.regio.lijst("leefgebieden")
        assert (meting.ref, meting.lijst_versie) == (ref, lijst.versie)
        scores = aanpak.dossier.huidig.scores_van(meting)
        assert [s.leefgebied for s in scores] == [*lijst.sleutels]

    def test_a_refused_value_adds_nothing(self, diensten: Diensten, aanpak: Aanpak) -> None:
        with pytest.raises(InvoerFout):
            aanpak.voeg_toe("feit", datum="gisteren")
        assert diensten.casussen.dossier(aanpak.id) == aanpak.dossier

    def test_a_whole_overleg_goes_and_comes_back_with_all_its_rows(
        self, diensten: Diensten, aanpak: Aanpak
    ) -> None:
        overleg = aanpak.voeg_toe("overleg", datum="02-03-2026", beeld="Schulden.")
        deelnemer = aanpak.voeg_toe("deelnemer", overleg.id, organisatie="Groenwest", aanwezig="ja")
        aanpak.voeg_toe("overlegbesluit", overleg.id, tekst="Wijkteam voert regie.")
        diensten.casussen.concept(aanpak.id, deelnemer, "naam", "S. Akk")
        voor = aanpak.dossier.huidig

        weg = aanpak.verwijder(overleg)
        na = aanpak.dossier.huidig
        assert (na.overleggen, na.deelnemers, na.besluiten) == ((), (), ())
        assert diensten.zoeken.zoek("Schulden") == ()
        assert diensten.casussen.concepten(aanpak.id) == {}

        aanpak.zet_terug(weg)
        assert aanpak.dossier.huidig == voor
        assert [t.veld for t in diensten.zoeken.zoek("Schulden")] == ["beeld"]
        concepten = diensten.casussen.concepten(aanpak.id)
        assert concepten == {(deelnemer, "naam"): Concept("S. Akk", "")}
        acties = [r.actie for r in diensten.casussen.geschiedenis(aanpak.id)[:6]]
        assert acties == ["teruggezet"] * 3 + ["verwijderd"] * 3

    def test_putting_back_twice_is_harmless(self, aanpak: Aanpak) -> None:
        weg = aanpak.verwijder(aanpak.voeg_toe("feit", tekst="Melding."))
        aanpak.zet_terug(weg)
        eerste = aanpak.dossier
        aanpak.zet_terug(weg)
        assert aanpak.dossier == eerste

    def test_what_hung_under_a_row_that_is_gone_too_cannot_come_back(self, aanpak: Aanpak) -> None:
        doel = aanpak.voeg_toe("doel", doel="Werk.")
        weg = aanpak.verwijder(aanpak.voeg_toe("actie", doel.id, wat="Bellen"))
        aanpak.verwijder(doel)
        with pytest.raises(VerwachteFout) as fout:
            aanpak.zet_terug(weg)
        assert fout.value.code == "casus-verouderd"

    def test_a_row_of_another_case_is_out_of_reach(
        self, diensten: Diensten, aanpak: Aanpak
    ) -> None:
        ander = Aanpak(diensten, aanpak.klok, {})
        feit = ander.voeg_toe("feit", tekst="Van een ander.")
        with pytest.raises(VerwachteFout):
            aanpak.verwijder(feit)
        with pytest.raises(VerwachteFout):
            aanpak.zet(feit, tekst="Overschreven")
        assert diensten.casussen.dossier(ander.id) == ander.dossier

    @pytest.mark.parametrize("soort", ["feit", "overleg", "doel", "meting", "opschaling"])
    def test_a_stale_addition_or_removal_is_refused(
        self, diensten: Diensten, aanpak: Aanpak, soort: str
    ) -> None:
        gezien = aanpak.versie
        ref = aanpak.voeg_toe(soort)
        traject = aanpak.dossier.huidig.traject.id
        for doe in (
            lambda: diensten.casussen.voeg_toe(aanpak.id, gezien, soort, traject, {}),
            lambda: diensten.casussen.verwijder(aanpak.id, gezien, ref),
        ):
            with pytest.raises(VerwachteFout) as fout:
                doe()
            assert fout.value.code == "casus-verouderd"
        assert diensten.casussen.dossier(aanpak.id) == aanpak.dossier


def test_the_history_tells_every_value_that_was_filled_in(
    diensten: Diensten, aanpak: Aanpak
) -> None:
    aanpak.voeg_toe("feit", soort="politie", tekst="Melding.", datum="01-03-2026")
    regel = diensten.casussen.geschiedenis(aanpak.id)[0]
    assert (regel.actie, regel.soort) == ("aangemaakt", "feit")
    assert json.loads(regel.nieuw) == {
        "soort": "politie",
        "tekst": "Melding.",
        "datum": "01-03-2026",
    }
    assert Ref(regel.soort, regel.record_id) == aanpak.dossier.huidig.feiten[0].ref


def test_a_closed_case_refuses_changes_to_the_approach(aanpak: Aanpak) -> None:
    aanpak.ga_naar("in_uitvoering")
    plan, doel = aanpak.dossier.huidig.plan, aanpak.dossier.huidig.doelen[0]
    weg = aanpak.verwijder(aanpak.voeg_toe("feit", tekst="Weg ermee."))
    aanpak.stap("afsluiting_starten", "Verhuisd.")
    aanpak.stap("afsluiten", "Verhuisd.")
    voor = aanpak.dossier
    for poging in (
        lambda: aanpak.zet(plan, casusregisseur="Wijkteam"),
        lambda: aanpak.zet(voor.casus, vlaggen="verhuisd"),
        lambda: aanpak.voeg_toe("actie", doel.id, wat="Bellen"),
        lambda: aanpak.verwijder(doel.ref),
        lambda: aanpak.zet_terug(weg),
    ):
        with pytest.raises(VerwachteFout, match="casus-dicht"):
            poging()
    assert aanpak.diensten.casussen.dossier(aanpak.id) == voor


def test_in_a_closed_case_the_person_and_the_own_answers_can_be_changed(aanpak: Aanpak) -> None:
    aanpak.ga_naar("in_uitvoering")
    aanpak.stap("afsluiting_starten", "Verhuisd.")
    aanpak.stap("afsluiten", "Verhuisd.")
    aanpak.zet(aanpak.dossier.persoon, geslachtsnaam="Heyden")
    aanpak.voeg_toe("relatie", aanpak.dossier.persoon.id, naam="M. Heyden")
    aanpak.zet(aanpak.dossier.huidig.feedbackantwoorden[0], tekst="Er is naar mij geluisterd.")
    aanpak.stap("heropenen", "Er is opnieuw overlast.")
    aanpak.zet(aanpak.dossier.huidig.aanmelding, doel="Rust in de straat.")
