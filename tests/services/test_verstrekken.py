"""What becomes of a document: ready, given, taken back, thrown away; and when a new one is due."""

from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta

import pytest

from pga_desktop.domain.document import Document, Documentstand, Niveau
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.instellingen import NODIG_VOOR_BRIEVEN
from pga_desktop.services.diensten import Diensten
from pga_desktop.services.tekenwerk import Tekenwerk
from pga_desktop.services.verstrekken import Verstrekdienst, Verstrekking, open_datumveld
from tests.support.aanpak import Aanpak

B1, A2 = Niveau.B1, Niveau.A2
ADRES = {"email": "team@gemeente.nl", "fg_email": "fg@gemeente.nl"}


@pytest.fixture
def aanpak(aanpak: Aanpak) -> Aanpak:
    """A case of a municipality that has told all about itself."""
    for naam in NODIG_VOOR_BRIEVEN:
        aanpak.diensten.instellingen.wijzig(naam, ADRES.get(naam, f"Ingevuld {naam}"))
    aanpak.zet(aanpak.dossier.huidig.aanmelding, organisatie="Politie", aanmelder="R. Bouzid")
    return aanpak


@pytest.fixture
def dienst(diensten: Diensten) -> Verstrekdienst:
    return diensten.verstrekken


def maak(aanpak: Aanpak, sleutel: str, *niveaus: Niveau, alinea: str = "") -> list[Document]:
    """Make and keep a document for whom it is proposed; returns what was added."""
    documenten = aanpak.diensten.documenten
    ontvangers = documenten.keuze(aanpak.dossier, sleutel).voorgesteld
    opdrachten = documenten.bereid_voor(
        aanpak.dossier,
        sleutel,
        niveaus or (B1,),
        ontvangers,
        alineas=dict.fromkeys(Niveau, alinea),
    )
    voor = {d.id for d in aanpak.dossier.huidig.documenten}
    werk = documenten.tekenjob(opdrachten)(lambda _p, _w: None, lambda: False)
    aanpak.dossier = documenten.bewaar(aanpak.id, werk)
    return [d for d in aanpak.dossier.huidig.documenten if d.id not in voor]


def hoe(aanpak: Aanpak, **anders: object) -> Verstrekking:
    gewoon = {"datum": aanpak.klok.vandaag(), "wijze": "post", "aan": "Theo van der Heijden"}
    return Verstrekking(**(gewoon | anders))  # type: ignore[arg-type] # what the tests give


def verstrek(aanpak: Aanpak, *documenten: Document, vul_datum: bool = False) -> None:
    aanpak.dossier = aanpak.diensten.verstrekken.verstrek(
        aanpak.id, [d.id for d in documenten], hoe(aanpak), vul_datum=vul_datum
    )


def anders(aanpak: Aanpak) -> frozenset[int]:
    """The documents that would say something else now."""
    job = aanpak.diensten.verstrekken.vergelijkjob(aanpak.dossier)
    return job(lambda _p, _w: None, lambda: False)


def code(fout: pytest.ExceptionInfo[VerwachteFout]) -> str:
    return fout.value.code


class TestStanden:
    def test_a_document_goes_from_concept_by_ready_to_given(
        self, aanpak: Aanpak, dienst: Verstrekdienst
    ) -> None:
        (document,) = maak(aanpak, "aanmeldbrief")
        assert aanpak.dossier.huidig.stand(document) is Documentstand.CONCEPT
        klaar = dienst.zet_klaar(aanpak.id, [document.id]).huidig
        assert klaar.stand(document) is Documentstand.KLAARGEZET
        weg = dienst.verstrek(aanpak.id, [document.id], hoe(aanpak)).huidig
        assert weg.stand(document) is Documentstand.VERSTREKT
        (_, stap) = weg.stappen_van(document)
        assert (stap.wijze, stap.aan, stap.datum) == (
            "post", "Theo van der Heijden", aanpak.klok.vandaag(),
        )  # fmt: skip

    def test_ready_can_be_taken_back_and_given_can_not(
        self, aanpak: Aanpak, dienst: Verstrekdienst
    ) -> None:
        klaar, gegeven = maak(aanpak, "aanmeldbrief", B1, A2)
        dienst.zet_klaar(aanpak.id, [klaar.id])
        dienst.verstrek(aanpak.id, [gegeven.id], hoe(aanpak))
        nu = dienst.maak_concept(aanpak.id, [klaar.id, gegeven.id]).huidig
        assert nu.stand(klaar) is Documentstand.CONCEPT
        assert nu.stand(gegeven) is Documentstand.VERSTREKT

    def test_the_same_letter_can_be_given_again(
        self, aanpak: Aanpak, dienst: Verstrekdienst
    ) -> None:
        (document,) = maak(aanpak, "aanmeldbrief")
        dienst.verstrek(aanpak.id, [document.id], hoe(aanpak))
        nog_eens = hoe(aanpak, wijze="persoonlijk", aan="B. Bewind")
        nu = dienst.verstrek(aanpak.id, [document.id], nog_eens).huidig
        assert [s.aan for s in nu.stappen_van(document)] == ["Theo van der Heijden", "B. Bewind"]

    def test_other_ways_are_told_in_words_and_only_then(
        self, aanpak: Aanpak, dienst: Verstrekdienst
    ) -> None:
        a, b = maak(aanpak, "aanmeldbrief", B1, A2)
        dienst.verstrek(aanpak.id, [a.id], hoe(aanpak, wijze="anders", wijze_anders=" Koerier "))
        nu = dienst.verstrek(aanpak.id, [b.id], hoe(aanpak, wijze_anders="Koerier")).huidig
        assert [s.wijze_anders for s in nu.documentstappen] == ["Koerier", ""]

    @pytest.mark.parametrize(
        ("fout", "verwacht"),
        [
            ({"wijze": ""}, "verzendwijze-nodig"),
            ({"wijze": "postduif"}, "verzendwijze-nodig"),
            ({"wijze": "anders"}, "verzendwijze-anders"),
            ({"wijze": "anders", "wijze_anders": "  "}, "verzendwijze-anders"),
            ({"aan": " "}, "aan-wie-nodig"),
            ({"datum": date(2030, 1, 1)}, "verzenddatum-in-toekomst"),
            ({"datum": date(2020, 1, 1)}, "verzenddatum-te-vroeg"),
        ],
    )
    def test_what_cannot_be_is_refused_and_nothing_is_recorded(
        self, aanpak: Aanpak, dienst: Verstrekdienst, fout: dict[str, object], verwacht: str
    ) -> None:
        (document,) = maak(aanpak, "aanmeldbrief")
        with pytest.raises(VerwachteFout) as geweigerd:
            dienst.verstrek(aanpak.id, [document.id], hoe(aanpak, **fout))
        assert code(geweigerd) == verwacht
        assert aanpak.diensten.casussen.dossier(aanpak.id).huidig.documentstappen == ()

    def test_a_letter_with_something_open_cannot_go_out(
        self, aanpak: Aanpak, dienst: Verstrekdienst
    ) -> None:
        aanpak.diensten.instellingen.wijzig("klachtadres", "")
        (document,) = maak(aanpak, "aanmeldbrief")
        assert document.ontbreekt == ("afzender.klachtadres",)
        with pytest.raises(VerwachteFout) as fout:
            dienst.verstrek(aanpak.id, [document.id], hoe(aanpak))
        assert code(fout) == "document-onvolledig"
        aanpak.diensten.instellingen.wijzig("klachtadres", "Postbus 1")
        (document,) = maak(aanpak, "aanmeldbrief")
        assert document.ontbreekt == ()
        verstrek(aanpak, document)

    def test_one_of_several_that_cannot_go_out_holds_them_all(
        self, aanpak: Aanpak, dienst: Verstrekdienst
    ) -> None:
        goed = maak(aanpak, "aanmeldbrief")
        aanpak.diensten.instellingen.wijzig("telefoon", "")
        mis = maak(aanpak, "uitnodiging_startgesprek")
        with pytest.raises(VerwachteFout):
            dienst.verstrek(aanpak.id, [d.id for d in (*goed, *mis)], hoe(aanpak))
        assert aanpak.diensten.casussen.dossier(aanpak.id).huidig.documentstappen == ()

    def test_several_go_to_whom_each_is_for(self, aanpak: Aanpak, dienst: Verstrekdienst) -> None:
        aanpak.zet(aanpak.dossier.huidig.toetsing, datum="01-02-2026")
        brief, toets = (*maak(aanpak, "aanmeldbrief"), *maak(aanpak, "toetsingsformulier"))
        nu = dienst.verstrek(aanpak.id, [brief.id, toets.id], hoe(aanpak, aan="")).huidig
        assert [s.aan for s in nu.documentstappen] == [brief.ontvanger, toets.ontvanger]
        assert brief.ontvanger != toets.ontvanger

    def test_every_step_is_in_the_history(self, aanpak: Aanpak, dienst: Verstrekdienst) -> None:
        (document,) = maak(aanpak, "aanmeldbrief")
        dienst.zet_klaar(aanpak.id, [document.id])
        dossier = dienst.verstrek(aanpak.id, [document.id], hoe(aanpak))
        dienst.neem_terug(aanpak.id, [dossier.huidig.documentstappen[-1].ref])
        regels = aanpak.diensten.casussen.geschiedenis(aanpak.id)[:4]
        assert [(r.soort, r.actie) for r in regels] == [
            ("documentstap", "verwijderd"),
            ("documentstap", "aangemaakt"),
            ("documentstap", "aangemaakt"),
            ("document", "document"),
        ]
        assert "Theo van der Heijden" in regels[0].oud


class TestProcesdatum:
    def test_giving_the_letter_can_fill_in_the_date_of_the_process(self, aanpak: Aanpak) -> None:
        (document,) = maak(aanpak, "aanmeldbrief")
        start = aanpak.dossier.huidig.startfase
        assert open_datumveld(aanpak.dossier, document) == (start.ref, "aanmeldbrief_datum")
        verstrek(aanpak, document, vul_datum=True)
        assert aanpak.dossier.huidig.startfase.aanmeldbrief_datum == aanpak.klok.vandaag()

    def test_nothing_is_filled_in_unasked_or_twice(
        self, aanpak: Aanpak, dienst: Verstrekdienst
    ) -> None:
        b1, a2 = maak(aanpak, "aanmeldbrief", B1, A2)
        verstrek(aanpak, b1)
        assert aanpak.dossier.huidig.startfase.aanmeldbrief_datum is None
        aanpak.zet(aanpak.dossier.huidig.startfase, aanmeldbrief_datum="01-02-2026")
        assert open_datumveld(aanpak.dossier, a2) is None
        verstrek(aanpak, a2, vul_datum=True)
        assert aanpak.dossier.huidig.startfase.aanmeldbrief_datum == date(2026, 2, 1)

    def test_taking_it_back_empties_the_date_again(
        self, aanpak: Aanpak, dienst: Verstrekdienst
    ) -> None:
        (document,) = maak(aanpak, "aanmeldbrief")
        plek = open_datumveld(aanpak.dossier, document)
        verstrek(aanpak, document, vul_datum=True)
        stap = aanpak.dossier.huidig.documentstappen[-1]
        nu = dienst.neem_terug(aanpak.id, [stap.ref], plek).huidig
        assert nu.startfase.aanmeldbrief_datum is None
        assert nu.stand(document) is Documentstand.CONCEPT

    def test_a_closed_case_is_not_written_in(self, aanpak: Aanpak) -> None:
        aanpak.ga_naar("afgesloten")
        (document,) = maak(aanpak, "aanmeldbrief")
        leeg = replace(aanpak.dossier.huidig.startfase, aanmeldbrief_datum=None)
        assert open_datumveld(aanpak.dossier.met(leeg), document) is None
        verstrek(aanpak, document, vul_datum=True)
        assert aanpak.dossier.huidig.stand(document) is Documentstand.VERSTREKT

    def test_other_documents_have_no_such_date(self, aanpak: Aanpak) -> None:
        (document,) = maak(aanpak, "toetsingsformulier")
        assert open_datumveld(aanpak.dossier, document) is None


class TestVersies:
    def test_a_newer_one_takes_the_place_of_one_nobody_has(
        self, aanpak: Aanpak, dienst: Verstrekdienst
    ) -> None:
        (concept,) = maak(aanpak, "aanmeldbrief")
        dienst.zet_klaar(aanpak.id, [concept.id])
        (nieuw,) = maak(aanpak, "aanmeldbrief")
        assert aanpak.dossier.huidig.documenten == (nieuw,)
        assert nieuw.vervangt is None
        with pytest.raises(VerwachteFout):
            aanpak.diensten.documenten.pdf(aanpak.id, concept.id)

    def test_a_given_one_stays_and_the_newer_one_names_it(self, aanpak: Aanpak) -> None:
        (gegeven,) = maak(aanpak, "aanmeldbrief")
        voor = aanpak.diensten.documenten.pdf(aanpak.id, gegeven.id)
        verstrek(aanpak, gegeven)
        aanpak.zet(aanpak.dossier.huidig.aanmelding, aanleiding="Heel iets anders.")
        (nieuw,) = maak(aanpak, "aanmeldbrief")
        assert nieuw.vervangt == gegeven.id
        assert aanpak.dossier.huidig.documenten == (gegeven, nieuw)
        assert aanpak.diensten.documenten.pdf(aanpak.id, gegeven.id) == voor

    def test_another_level_or_kind_is_another_letter(self, aanpak: Aanpak) -> None:
        maak(aanpak, "aanmeldbrief", B1)
        maak(aanpak, "aanmeldbrief", A2)
        maak(aanpak, "afsluitbrief", B1)
        assert len(aanpak.dossier.huidig.documenten) == 3

    def test_a_changed_case_makes_a_new_version_due(self, aanpak: Aanpak) -> None:
        (brief,) = maak(aanpak, "aanmeldbrief")
        folder = maak(aanpak, "publieksfolder")
        assert anders(aanpak) == frozenset()
        aanpak.klok.zet(aanpak.klok.vandaag() + timedelta(days=3))
        assert anders(aanpak) == frozenset(), "another day alone is no reason"
        aanpak.zet(aanpak.dossier.huidig.aanmelding, aanleiding="Heel iets anders.")
        assert anders(aanpak) == {brief.id}
        assert folder

    def test_no_document_is_out_of_date_when_it_was_just_made(self, aanpak: Aanpak) -> None:
        aanpak.ga_naar("in_uitvoering")
        partners = aanpak.diensten.partners
        partners.wijzig(partners.voeg_toe("Politie").ref, "convenant", "ja")
        aanpak.zet(aanpak.dossier.huidig.aanmelding, betrokken_partners="Politie")
        for formulier in aanpak.diensten.documenten.formulieren():
            with suppress(VerwachteFout):  # an overleg, an opschaling or a partner is not there
                maak(aanpak, formulier.sleutel, *formulier.niveaus)
        sleutels = {d.sleutel for d in aanpak.dossier.huidig.documenten}
        assert {"plan_van_aanpak", "instemmingsformulier", "aanmeldbrief"} <= sleutels
        assert anders(aanpak) == frozenset()

    def test_what_the_letter_does_not_tell_is_no_reason(self, aanpak: Aanpak) -> None:
        maak(aanpak, "aanmeldbrief")
        aanpak.zet(aanpak.dossier.huidig.toetsing, proportionaliteit="Ruim voldoende.")
        assert anders(aanpak) == frozenset()

    def test_only_the_newest_version_is_compared(self, aanpak: Aanpak) -> None:
        (oud,) = maak(aanpak, "aanmeldbrief")
        verstrek(aanpak, oud)
        aanpak.zet(aanpak.dossier.huidig.aanmelding, aanleiding="Heel iets anders.")
        assert anders(aanpak) == {oud.id}
        maak(aanpak, "aanmeldbrief")
        assert anders(aanpak) == frozenset()

    def test_a_given_letter_of_a_case_that_ended_is_left_alone(self, aanpak: Aanpak) -> None:
        aanpak.ga_naar("in_afsluiting")
        (gegeven,) = maak(aanpak, "aanmeldbrief")
        verstrek(aanpak, gegeven)
        aanpak.zet(aanpak.dossier.huidig.aanmelding, aanleiding="Heel iets anders.")
        assert anders(aanpak) == {gegeven.id}
        aanpak.ga_naar("afgesloten")
        assert anders(aanpak) == frozenset()


class TestWeggooien:
    def test_a_concept_can_be_thrown_away_and_come_back(
        self, aanpak: Aanpak, dienst: Verstrekdienst
    ) -> None:
        (document,) = maak(aanpak, "aanmeldbrief")
        pdf = aanpak.diensten.documenten.pdf(aanpak.id, document.id)
        dossier, weg = dienst.gooi_weg(aanpak.id, document.id)
        assert dossier.huidig.documenten == ()
        for _ in range(2):
            dossier = dienst.haal_terug(aanpak.id, weg)
            assert dossier.huidig.documenten == (document,)
        assert aanpak.diensten.documenten.pdf(aanpak.id, document.id) == pdf

    def test_what_someone_has_is_never_thrown_away(
        self, aanpak: Aanpak, dienst: Verstrekdienst
    ) -> None:
        (document,) = maak(aanpak, "aanmeldbrief")
        verstrek(aanpak, document)
        with pytest.raises(VerwachteFout) as fout:
            dienst.gooi_weg(aanpak.id, document.id)
        assert code(fout) == "document-al-verstrekt"
        assert aanpak.diensten.casussen.dossier(aanpak.id).huidig.documenten == (document,)


class TestEigenAlinea:
    @pytest.mark.parametrize("niveau", Niveau)
    def test_it_stands_in_the_letter_exactly_as_typed(self, aanpak: Aanpak, niveau: Niveau) -> None:
        from pga_desktop.documents.bekijken import tekst  # noqa: PLC0415 - of this test alone

        alinea = "**Niet vet** & <b>geen</b> {{ persoon.bsn }}\n# geen kop | of tabel"
        (brief,) = maak(aanpak, "aanmeldbrief", niveau, alinea=alinea)
        assert brief.eigen_alinea == alinea
        woorden = tekst(aanpak.diensten.documenten.pdf(aanpak.id, brief.id))
        for regel in alinea.split("\n"):
            assert regel in woorden.replace("\r\n", "\n")
        assert anders(aanpak) == frozenset()


def test_hostile_words_are_kept_as_typed_on_one_line(
    aanpak: Aanpak, dienst: Verstrekdienst
) -> None:
    (document,) = maak(aanpak, "aanmeldbrief")
    wie = "  Yıldırım-'t\x00 Hoen\n<b>{{ x }}</b>\t&  '; DROP TABLE casus; --"
    nu = dienst.verstrek(aanpak.id, [document.id], hoe(aanpak, aan=wie)).huidig
    assert nu.documentstappen[0].aan == "Yıldırım-'t Hoen <b>{{ x }}</b> & '; DROP TABLE casus; --"
    with pytest.raises(VerwachteFout) as fout:
        dienst.verstrek(aanpak.id, [document.id], hoe(aanpak, aan="x" * 501))
    assert code(fout) == "tekst-te-lang"


def test_a_paragraph_without_end_is_refused_and_nothing_is_made(aanpak: Aanpak) -> None:
    with pytest.raises(VerwachteFout) as fout:
        maak(aanpak, "aanmeldbrief", alinea="x" * 100_001)
    assert code(fout) == "tekst-te-lang"


def test_a_character_without_a_letter_keeps_the_concept_that_was_there(aanpak: Aanpak) -> None:
    (concept,) = maak(aanpak, "aanmeldbrief")
    assert maak(aanpak, "aanmeldbrief", alinea="Blij 𓀀") == []
    assert aanpak.diensten.casussen.dossier(aanpak.id).huidig.documenten == (concept,)


def test_a_stopped_job_keeps_the_concepts_that_were_there(aanpak: Aanpak) -> None:
    oud = maak(aanpak, "aanmeldbrief", B1, A2)
    documenten = aanpak.diensten.documenten
    ontvangers = documenten.keuze(aanpak.dossier, "aanmeldbrief").voorgesteld
    opdrachten = documenten.bereid_voor(aanpak.dossier, "aanmeldbrief", (B1, A2), ontvangers)
    werk = documenten.tekenjob(opdrachten)(lambda _p, _w: None, lambda: True)
    assert werk == Tekenwerk((), ())
    assert list(aanpak.diensten.casussen.dossier(aanpak.id).huidig.documenten) == oud


def test_the_case_may_change_while_documents_are_drawn(aanpak: Aanpak) -> None:
    """What was drawn is kept, and it is told that a new version would say something else."""
    documenten = aanpak.diensten.documenten
    ontvangers = documenten.keuze(aanpak.dossier, "aanmeldbrief").voorgesteld
    opdrachten = documenten.bereid_voor(aanpak.dossier, "aanmeldbrief", (B1,), ontvangers)
    getekend = documenten.tekenjob(opdrachten)(lambda _p, _w: None, lambda: False)
    aanpak.zet(aanpak.dossier.huidig.aanmelding, aanleiding="Net veranderd.")
    aanpak.dossier = documenten.bewaar(aanpak.id, getekend)
    assert anders(aanpak) == {aanpak.dossier.huidig.documenten[0].id}


def test_partners_with_equal_rights_can_each_get_their_own(aanpak: Aanpak) -> None:
    partners = aanpak.diensten.partners
    for naam in ("Politie", "Groenwest"):
        partners.wijzig(partners.voeg_toe(naam).ref, "convenant", "ja")
    aanpak.zet(aanpak.dossier.huidig.aanmelding, betrokken_partners="Groenwest")
    documenten = aanpak.diensten.documenten
    keuze = documenten.keuze(aanpak.dossier, "plan_van_aanpak")

    def voor(*, ieder_apart: bool) -> list[str]:
        opdrachten = documenten.bereid_voor(
            aanpak.dossier, "plan_van_aanpak", [B1], keuze.ontvangers, ieder_apart=ieder_apart
        )
        return [o.ontvanger for o in opdrachten]

    assert voor(ieder_apart=False) == ["Politie; Groenwest"]
    assert voor(ieder_apart=True) == ["Politie", "Groenwest"]
