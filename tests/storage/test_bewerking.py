"""A change stores the record, its version, its history and its words together, or nothing."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from pga_desktop.domain.aanmelding import Feit
from pga_desktop.domain.casus import Gebeurtenis, IncidenteelDeelnemer
from pga_desktop.domain.document import Document, Niveau
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.meting import Meting, Score
from pga_desktop.domain.partner import Contactpersoon, Organisatie
from pga_desktop.domain.persoon import Persoon, Relatie
from pga_desktop.domain.plan import Actie, Doel
from pga_desktop.domain.stappen import Stap
from pga_desktop.domain.velden import Ref
from pga_desktop.storage.bewerking import Bewerking
from pga_desktop.storage.geschiedenis import Handeling
from pga_desktop.storage.register import Register
from tests.support.registers import LASTIG, een_casus, een_dossier, verplicht, vol


def gevonden(register: Register, term: str) -> list[tuple[int, str]]:
    return [(treffer.casus_id, treffer.veld) for treffer in register.zoek(term)]


def laatste(register: Register, casus_id: int) -> tuple[str, str, str | None, str | None]:
    wijziging = register.geschiedenis(casus_id)[0].wijziging
    return wijziging.handeling, wijziging.veld, wijziging.oud, wijziging.nieuw


class TestZet:
    def test_stores_field_version_history_words_and_forgets_the_draft(
        self, register: Register
    ) -> None:
        dossier = een_dossier(register)
        casus, ref = dossier.casus, dossier.huidig.aanmelding.ref
        with register.transaction():
            register.bewaar_concept(casus.id, ref, "aanleiding", "Overl")
        with register.transaction():
            bewerking = register.bewerk(casus.id, casus.versie)
            bewerking.zet(ref, "aanleiding", "Overlast op het plein")
        nu = register.dossier(casus.id)
        assert nu.huidig.aanmelding.aanleiding == "Overlast op het plein"
        assert nu.casus.versie == bewerking.versie == casus.versie + 1
        assert laatste(register, casus.id) == (
            Handeling.GEWIJZIGD, "aanleiding", "", "Overlast op het plein",
        )  # fmt: skip
        assert gevonden(register, "plein") == [(casus.id, "aanleiding")]
        assert register.concepten(casus.id) == ()

    def test_several_changes_together_make_one_version(self, register: Register) -> None:
        dossier = een_dossier(register)
        with register.transaction():
            bewerking = register.bewerk(dossier.casus.id, dossier.casus.versie)
            bewerking.zet(dossier.persoon.ref, "roepnaam", "Teun")
            bewerking.zet(dossier.huidig.plan.ref, "casusregisseur", "S. Akkerman")
        assert register.dossier(dossier.casus.id).casus.versie == dossier.casus.versie + 1

    def test_the_same_value_changes_nothing_but_forgets_the_draft(self, register: Register) -> None:
        dossier = een_dossier(register)
        casus = dossier.casus
        with register.transaction():
            register.bewaar_concept(casus.id, dossier.persoon.ref, "roepnaam", "The")
            register.bewerk(casus.id, casus.versie).zet(dossier.persoon.ref, "roepnaam", "Theo")
        assert register.dossier(casus.id).casus.versie == casus.versie
        assert register.concepten(casus.id) == ()
        assert laatste(register, casus.id)[0] == Handeling.AANGEMAAKT

    def test_a_stale_version_is_refused_and_stores_nothing(self, register: Register) -> None:
        dossier = een_dossier(register)
        casus, ref = dossier.casus, dossier.persoon.ref
        with register.transaction():
            register.bewerk(casus.id, casus.versie).zet(ref, "roepnaam", "Eerst")
        voorheen = register.geschiedenis(casus.id)
        with pytest.raises(VerwachteFout) as fout, register.transaction():
            register.bewerk(casus.id, casus.versie).zet(ref, "roepnaam", "Later")
        assert fout.value.code == "casus-verouderd"
        assert register.dossier(casus.id).persoon.roepnaam == "Eerst"
        assert register.geschiedenis(casus.id) == voorheen

    def test_a_record_that_is_gone_or_of_another_case_is_refused(self, register: Register) -> None:
        een, ander = een_dossier(register), een_dossier(register)
        for ref in (Ref("feit", 99), ander.persoon.ref, ander.huidig.plan.ref):
            veld = {"feit": "tekst", "persoon": "roepnaam", "plan": "casusregisseur"}[ref.soort]
            with pytest.raises(VerwachteFout) as fout, register.transaction():
                register.bewerk(een.casus.id, een.casus.versie).zet(ref, veld, "X")
            assert fout.value.code == "casus-verouderd"
        assert register.dossier(ander.casus.id) == replace(ander, casus=ander.casus)

    def test_what_is_no_field_cannot_be_set(self, register: Register) -> None:
        casus = een_casus(register)
        with pytest.raises(KeyError), register.transaction():
            register.bewerk(casus.id, casus.versie).zet(casus.ref, "stap", Stap.AFGESLOTEN)

    def test_hostile_text_is_just_text(self, register: Register) -> None:
        dossier = een_dossier(register)
        with register.transaction():
            bewerking = register.bewerk(dossier.casus.id, dossier.casus.versie)
            bewerking.zet(dossier.persoon.ref, "geslachtsnaam", LASTIG)
        assert register.dossier(dossier.casus.id).persoon.geslachtsnaam == LASTIG
        assert laatste(register, dossier.casus.id)[3] == LASTIG
        assert gevonden(register, "yildirim drop sum") == [(dossier.casus.id, "geslachtsnaam")]

    def test_writing_asks_for_a_transaction(self, register: Register) -> None:
        dossier = een_dossier(register)
        with pytest.raises(RuntimeError):
            register.bewerk(dossier.casus.id, 1).zet(dossier.persoon.ref, "roepnaam", "X")
        assert register.dossier(dossier.casus.id) == dossier


class TestToevoegenEnVerwijderen:
    def test_an_added_record_is_in_the_dossier_and_the_history(self, register: Register) -> None:
        dossier = een_dossier(register)
        traject = dossier.huidig.traject
        with register.transaction():
            feit = register.bewerk(dossier.casus.id, dossier.casus.versie).voeg_toe(
                vol(Feit(ouder_id=traject.id))
            )
        assert register.dossier(dossier.casus.id).huidig.feiten == (feit,)
        wijziging = register.geschiedenis(dossier.casus.id)[0].wijziging
        assert (wijziging.handeling, wijziging.record_id) == (Handeling.AANGEMAAKT, feit.id)
        opname = json.loads(wijziging.nieuw or "")
        assert opname["bron"] == LASTIG
        assert opname["datum"] == "28-02-2026"
        assert "id" not in opname

    def test_a_record_under_another_case_is_refused(self, register: Register) -> None:
        een, ander = een_dossier(register), een_dossier(register)
        with pytest.raises(VerwachteFout) as fout, register.transaction():
            register.bewerk(een.casus.id, een.casus.versie).voeg_toe(
                Feit(ouder_id=ander.huidig.traject.id)
            )
        assert fout.value.code == "casus-verouderd"

    def test_a_removed_branch_comes_back_exactly(self, register: Register) -> None:
        dossier = een_dossier(register)
        casus_id = dossier.casus.id
        with register.transaction():
            bewerking = register.bewerk(casus_id, dossier.casus.versie)
            doel = bewerking.voeg_toe(vol(Doel(ouder_id=dossier.huidig.traject.id)))
            for _ in range(2):
                bewerking.voeg_toe(replace(vol(Actie(ouder_id=doel.id)), wat="kwibus"))
        ervoor = register.dossier(casus_id)
        with register.transaction():
            bewerking = register.bewerk(casus_id, bewerking.versie)
            weg = bewerking.verwijder(doel.ref)
        zonder = register.dossier(casus_id)
        assert [rij.SOORT for rij in weg] == ["doel", "actie", "actie"]
        assert (zonder.huidig.doelen, zonder.huidig.acties) == ((), ())
        assert gevonden(register, "kwibus") == []
        with register.transaction():
            register.bewerk(casus_id, bewerking.versie).zet_terug(weg)
        terug = register.dossier(casus_id)
        assert terug.huidig == ervoor.huidig
        assert gevonden(register, "kwibus") == [(casus_id, "wat")]
        handelingen = [r.wijziging.handeling for r in register.geschiedenis(casus_id)][:6]
        assert handelingen == [Handeling.TERUGGEZET] * 3 + [Handeling.VERWIJDERD] * 3

    def test_a_measurement_goes_with_its_scores(self, register: Register) -> None:
        dossier = een_dossier(register)
        with register.transaction():
            bewerking = register.bewerk(dossier.casus.id, dossier.casus.versie)
            meting = bewerking.voeg_toe(vol(Meting(ouder_id=dossier.huidig.traject.id)))
            bewerking.voeg_toe(Score(ouder_id=meting.id, leefgebied="financien"))
            bewerking.verwijder(meting.ref)
        assert register.dossier(dossier.casus.id).huidig.scores == ()

    def test_what_carries_the_case_is_not_removed_on_its_own(self, register: Register) -> None:
        dossier = een_dossier(register)
        for rij in (dossier.persoon, dossier.casus, dossier.huidig.traject, dossier.huidig.plan):
            with pytest.raises(TypeError), register.transaction():
                register.bewerk(dossier.casus.id, dossier.casus.versie).verwijder(rij.ref)
        assert register.dossier(dossier.casus.id) == dossier


class TestZoekwoorden:
    def test_a_fact_that_becomes_strafvorderlijk_is_not_found_any_more(
        self, register: Register
    ) -> None:
        dossier = een_dossier(register)
        feit = Feit(ouder_id=dossier.huidig.traject.id, tekst="kwibus", soort="politie")
        with register.transaction():
            bewerking = register.bewerk(dossier.casus.id, dossier.casus.versie)
            feit = bewerking.voeg_toe(feit)
        assert gevonden(register, "kwibus") == [(dossier.casus.id, "tekst")]
        with register.transaction():
            bewerking = register.bewerk(dossier.casus.id, bewerking.versie)
            bewerking.zet(feit.ref, "soort", "strafvorderlijk")
            bewerking.zet(dossier.huidig.startfase.ref, "uitstel_reden", "kwibus")
        assert gevonden(register, "kwibus") == []
        with register.transaction():
            register.bewerk(dossier.casus.id, bewerking.versie).zet(feit.ref, "soort", "derden")
        assert gevonden(register, "kwibus") == [(dossier.casus.id, "tekst")]

    def test_a_case_is_found_by_its_number_and_never_by_a_bsn(self, register: Register) -> None:
        casus = een_casus(register, Persoon(bsn="999990019", roepnaam="Theo"))
        assert gevonden(register, casus.nummer) == [(casus.id, "nummer")]
        assert gevonden(register, "999990019") == []

    def test_a_person_is_found_in_every_case(self, register: Register) -> None:
        eerste = een_dossier(register)
        with register.transaction():
            register.bewerk(eerste.casus.id, eerste.casus.versie).voeg_toe(
                Relatie(ouder_id=eerste.persoon.id, naam="Kwibus")
            )
        tweede = een_casus(register, eerste.persoon)
        assert {c for c, _ in gevonden(register, "heijden")} == {eerste.casus.id, tweede.id}
        assert {c for c, _ in gevonden(register, "kwibus")} == {eerste.casus.id, tweede.id}
        with register.transaction():
            register.bewerk(tweede.id, tweede.versie).zet(
                eerste.persoon.ref, "geslachtsnaam", "Dijk"
            )
        assert {c for c, _ in gevonden(register, "dijk")} == {eerste.casus.id, tweede.id}
        assert gevonden(register, "heijden") == []


class TestCasus:
    def test_a_new_case_has_a_number_a_traject_and_what_exists_once_in_it(
        self, register: Register
    ) -> None:
        dossier = een_dossier(register)
        assert dossier.casus.nummer == "C-2026-001"
        assert dossier.casus.stap is Stap.AANGEMELD
        assert dossier.huidig.traject.nummer == 1
        assert dossier.huidig.traject.begonnen_op == date(2026, 2, 2)
        assert een_casus(register).nummer == "C-2026-002"

    def test_changes_can_follow_in_the_same_transaction(self, register: Register) -> None:
        with register.transaction():
            bewerking = register.bewerk()
            casus = bewerking.begin_casus(Persoon(), date(2026, 2, 2))
            bewerking.voeg_toe(IncidenteelDeelnemer(ouder_id=casus.id, organisatie="Groenwest"))
        dossier = register.dossier(casus.id)
        assert dossier.casus.versie == bewerking.versie == 1
        assert dossier.incidenteel[0].organisatie == "Groenwest"
        assert {r.wijziging.casus_id for r in register.geschiedenis(casus.id)} == {casus.id}

    def test_a_transition_moves_the_case_and_is_kept_with_its_reason(
        self, register: Register
    ) -> None:
        dossier = een_dossier(register)
        with register.transaction():
            gebeurtenis = register.bewerk(dossier.casus.id, dossier.casus.versie).voer_uit(
                Gebeurtenis(
                    ouder_id=dossier.huidig.traject.id,
                    overgang="toetsen",
                    datum=date(2026, 3, 2),
                    van=Stap.AANGEMELD,
                    naar=Stap.IN_TOETSING,
                    reden="kwibus",
                    overgeslagen=("naam",),
                )
            )
        nu = register.dossier(dossier.casus.id)
        assert nu.casus.stap is Stap.IN_TOETSING
        assert nu.huidig.gebeurtenissen == (gebeurtenis,)
        handeling, overgang, _, opname = laatste(register, dossier.casus.id)
        assert (handeling, overgang) == (Handeling.OVERGANG, "toetsen")
        assert json.loads(opname or "")["reden"] == "kwibus"
        assert gevonden(register, "kwibus") == [(dossier.casus.id, "reden")]

    def test_a_performed_transition_is_never_changed(self, register: Register) -> None:
        dossier = een_dossier(register)
        gebeurtenis = verplicht(Gebeurtenis, ouder_id=dossier.huidig.traject.id)
        with register.transaction():
            bewerking = register.bewerk(dossier.casus.id, dossier.casus.versie)
            ref = bewerking.voer_uit(gebeurtenis).ref
        with pytest.raises(TypeError), register.transaction():
            register.bewerk(dossier.casus.id, bewerking.versie).verwijder(ref)

    def test_why_a_closed_part_was_opened_is_kept(self, register: Register) -> None:
        casus = een_casus(register)
        with register.transaction():
            register.bewerk(casus.id).noteer_opening("om", "voor de brief")
        assert laatste(register, casus.id) == (Handeling.GEOPEND, "om", None, "voor de brief")
        assert register.dossier(casus.id).casus == casus

    def test_a_next_traject_leaves_the_earlier_one_readable(self, register: Register) -> None:
        dossier = een_dossier(register)
        with register.transaction():
            bewerking = register.bewerk(dossier.casus.id, dossier.casus.versie)
            bewerking.zet(dossier.huidig.plan.ref, "casusregisseur", "Eerste")
            traject = bewerking.begin_traject(date(2026, 3, 2))
        nu = register.dossier(dossier.casus.id)
        assert [t.traject.nummer for t in nu.trajecten] == [1, 2]
        assert nu.huidig.traject == traject
        assert (nu.trajecten[0].plan.casusregisseur, nu.huidig.plan.casusregisseur) == (
            "Eerste",
            "",
        )

    def test_a_document_is_kept_with_its_pdf(self, register: Register) -> None:
        dossier = een_dossier(register)
        document = Document(
            ouder_id=dossier.huidig.traject.id,
            sleutel="aanmeldbrief",
            niveau=Niveau.A2,
            lezer="client",
            ontvanger="T. van der Heijden",
            titel="Brief",
            formulierversie="1",
            teksthash="ab12",
            gemaakt_op=datetime(2026, 3, 2, 9, 0, tzinfo=UTC),
            bladzijden=2,
        )
        with register.transaction():
            bewaard = register.bewerk(dossier.casus.id, dossier.casus.versie).bewaar_document(
                document, b"%PDF-1.7 kwibus"
            )
        assert register.dossier(dossier.casus.id).huidig.documenten == (bewaard,)
        assert bewaard.niveau is Niveau.A2
        assert register.pdf(bewaard.id) == b"%PDF-1.7 kwibus"
        with pytest.raises(VerwachteFout) as fout:
            register.pdf(bewaard.id + 1)
        assert fout.value.code == "document-niet-gevonden"


class TestBuitenEenCasus:
    def test_partners_and_settings_belong_to_no_case(self, register: Register) -> None:
        with register.transaction():
            bewerking = register.bewerk()
            organisatie = bewerking.voeg_toe(Organisatie(naam="Groenwest"))
            contact = bewerking.voeg_toe(
                Contactpersoon(ouder_id=organisatie.id, naam="S. Akkerman")
            )
            organisatie_nu = bewerking.zet(organisatie.ref, "convenant", True)
            bewerking.zet(register.instellingen().ref, "plafond", 25)
        (partner,) = register.partners()
        assert (partner.organisatie, partner.contactpersonen) == (organisatie_nu, (contact,))
        assert register.instellingen().plafond == 25
        with register.transaction():
            weg = register.bewerk().verwijder(organisatie.ref)
        assert register.partners() == ()
        with register.transaction():
            register.bewerk().zet_terug(weg)
        assert register.partners() == (partner,)

    def test_a_partner_changed_from_a_case_is_not_part_of_its_history(
        self, register: Register
    ) -> None:
        casus = een_casus(register)
        with register.transaction():
            bewerking = register.bewerk(casus.id, casus.versie)
            bewerking.voeg_toe(Organisatie(naam="Groenwest"))
        assert bewerking.versie == casus.versie
        assert laatste(register, casus.id)[1] == ""
        assert {r.wijziging.soort for r in register.geschiedenis(casus.id)} == {
            "persoon",
            "casus",
            "traject",
        }

    def test_a_case_is_not_changed_without_saying_which(self, register: Register) -> None:
        dossier = een_dossier(register)
        with pytest.raises(TypeError), register.transaction():
            register.bewerk().zet(dossier.persoon.ref, "roepnaam", "X")
        with pytest.raises(TypeError), register.transaction():
            register.bewerk().voeg_toe(Feit(ouder_id=dossier.huidig.traject.id))
        assert register.dossier(dossier.casus.id) == dossier


def test_a_failure_half_way_stores_nothing(register: Register) -> None:
    dossier = een_dossier(register)

    def halverwege_mis(bewerking: Bewerking) -> None:
        bewerking.zet(dossier.persoon.ref, "roepnaam", "X")
        bewerking.voeg_toe(Feit(ouder_id=dossier.huidig.traject.id, tekst="kwibus"))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), register.transaction():
        halverwege_mis(register.bewerk(dossier.casus.id, dossier.casus.versie))
    assert register.dossier(dossier.casus.id) == dossier
    assert gevonden(register, "kwibus") == []
    with register.transaction():
        register.bewerk(dossier.casus.id, dossier.casus.versie).zet(
            dossier.persoon.ref, "roepnaam", "Y"
        )
