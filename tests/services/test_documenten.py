"""Documents of a case: who receives one, making, keeping, looking and exporting."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest

from pga_desktop.documents.bekijken import tekst
from pga_desktop.domain.delen import OM, Lezer, Weigering
from pga_desktop.domain.document import Document, Niveau
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.ontvangers import Ontvanger
from pga_desktop.domain.stappen import Station
from pga_desktop.domain.velden import Ref
from pga_desktop.services import aanbod
from pga_desktop.services.bekijken import paginajob
from pga_desktop.services.diensten import Diensten
from pga_desktop.services.tekenwerk import Getekend, Tekenopdracht, Tekenwerk
from pga_desktop.storage.register import Register
from pga_desktop.storage.toegang import Toegangsactie
from tests.support.aanpak import Aanpak
from tests.support.registers import GEBRUIKER, LASTIG

B1, A2 = Niveau.B1, Niveau.A2
SLEUTELS = {
    "aanmeldbrief", "publieksfolder", "uitnodiging_startgesprek", "plan_in_gewone_taal",
    "voortgangsbrief", "instemmingsformulier", "afsluitbrief", "evaluatieformulier_client",
    "bericht_niet_opgenomen", "terugkoppelbrief_aanmelder", "uitnodiging_overleg",
    "agenda_overleg", "verslag_overleg", "plan_van_aanpak", "overdrachtsformulier",
    "opschaalformulier_zvh", "contextinformatie_zsm", "aanmeldformulier", "zsm_aanmelding",
    "toetsingsformulier", "vernietigingsverklaring",
    "inzage_antwoord",
}  # fmt: skip
"""Every document key of design 5."""


@pytest.fixture
def aanpak(aanpak: Aanpak) -> Aanpak:
    """A case with partners: two signed the convenant, one did not, one is not in the directory."""
    partners = aanpak.diensten.partners
    for naam, convenant in (("Politie", "ja"), ("Groenwest", "ja"), ("Wijkteam", "nee")):
        partners.wijzig(partners.voeg_toe(naam).ref, "convenant", convenant)
    aanpak.zet(
        aanpak.dossier.huidig.aanmelding,
        organisatie="Politie",
        aanmelder="R. Bouzid",
        aanleiding="Overlast op het plein.",
        betrokken_partners="Groenwest\nWijkteam\nBuurtvereniging",
    )
    return aanpak


def namen(ontvangers: Sequence[Ontvanger]) -> list[str]:
    return [ontvanger.naam for ontvanger in ontvangers]


def overleg(aanpak: Aanpak, aanwezig: Sequence[str], afwezig: Sequence[str] = ()) -> Ref:
    ref = aanpak.voeg_toe("overleg", datum="02-03-2026", beeld="Er zijn schulden.")
    for organisatie in (*aanwezig, *afwezig):
        erbij = "ja" if organisatie in aanwezig else "nee"
        aanpak.voeg_toe("deelnemer", ref.id, organisatie=organisatie, aanwezig=erbij)
    return ref


def opdrachten(
    aanpak: Aanpak, sleutel: str, *niveaus: Niveau, overleg_id: int | None = None
) -> tuple[Tekenopdracht, ...]:
    """What would be drawn for everyone who may receive it."""
    dienst = aanpak.diensten.documenten
    ontvangers = dienst.keuze(aanpak.dossier, sleutel, overleg_id).ontvangers
    return dienst.bereid_voor(aanpak.dossier, sleutel, niveaus or (B1,), ontvangers, overleg_id)


def teken_alles(aanpak: Aanpak, opdrachten_: Sequence[Tekenopdracht]) -> Tekenwerk:
    job = aanpak.diensten.documenten.tekenjob(opdrachten_)
    return job(lambda procent, wat: None, lambda: False)


def teken(aanpak: Aanpak, opdrachten_: Sequence[Tekenopdracht]) -> tuple[Getekend, ...]:
    werk = teken_alles(aanpak, opdrachten_)
    assert not werk.mislukt
    return werk.gelukt


def maak(aanpak: Aanpak, sleutel: str, *niveaus: Niveau) -> list[Document]:
    """Make and keep a document; returns what was added to the case."""
    voor = len(aanpak.dossier.huidig.documenten)
    werk = teken_alles(aanpak, opdrachten(aanpak, sleutel, *niveaus))
    aanpak.dossier = aanpak.diensten.documenten.bewaar(aanpak.id, werk)
    return list(aanpak.dossier.huidig.documenten[voor:])


def code(fout: pytest.ExceptionInfo[VerwachteFout]) -> str:
    return fout.value.code


class TestKeuze:
    def test_every_form_is_offered_in_the_order_of_the_process(self, diensten: Diensten) -> None:
        keuzes = diensten.documenten.formulieren()
        assert {k.sleutel for k in keuzes} == SLEUTELS
        assert [k.station for k in keuzes] == sorted(k.station for k in keuzes)
        over_overleg = {k.sleutel for k in keuzes if k.over_overleg}
        assert over_overleg == {"uitnodiging_overleg", "agenda_overleg", "verslag_overleg"}

    def test_a_station_offers_its_own_documents(self, diensten: Diensten, aanpak: Aanpak) -> None:
        def bij(station: Station) -> set[str]:
            return {k.sleutel for k in diensten.documenten.bij(aanpak.dossier, station)}

        assert "plan_van_aanpak" in bij(Station.PLAN_VAN_AANPAK)
        assert "opschaalformulier_zvh" not in bij(Station.UITVOERING)
        aanpak.voeg_toe("opschaling", zvh="regio_utrecht")
        assert "opschaalformulier_zvh" in bij(Station.UITVOERING)

    def test_partners_receive_by_convenant_and_the_others_are_named(
        self, diensten: Diensten, aanpak: Aanpak
    ) -> None:
        keuze = diensten.documenten.keuze(aanpak.dossier, "plan_van_aanpak")
        assert namen(keuze.ontvangers) == ["Politie", "Groenwest"]
        assert keuze.voorgesteld == keuze.ontvangers
        assert keuze.geweigerd == (
            ("Wijkteam", Weigering.ZONDER_CONVENANT),
            ("Buurtvereniging", Weigering.ONBEKEND),
        )

    def test_who_takes_part_for_once_receives_too(self, diensten: Diensten, aanpak: Aanpak) -> None:
        aanpak.voeg_toe(
            "incidenteel_deelnemer", aanpak.id, organisatie="Wijkteam", grond="Akkoord college"
        )
        keuze = diensten.documenten.keuze(aanpak.dossier, "plan_van_aanpak")
        assert namen(keuze.ontvangers) == ["Politie", "Groenwest", "Wijkteam"]
        assert [naam for naam, _ in keuze.geweigerd] == ["Buurtvereniging"]

    def test_an_overleg_invites_everyone_and_reports_to_who_was_there(
        self, diensten: Diensten, aanpak: Aanpak
    ) -> None:
        overleg(aanpak, ["Politie", "Wijkteam"], ["Groenwest"])
        uitnodiging = diensten.documenten.keuze(aanpak.dossier, "uitnodiging_overleg")
        verslag = diensten.documenten.keuze(aanpak.dossier, "verslag_overleg")
        assert namen(uitnodiging.ontvangers) == ["Politie", "Groenwest"]
        assert namen(verslag.ontvangers) == ["Politie"]
        assert verslag.geweigerd == (("Wijkteam", Weigering.ZONDER_CONVENANT),)

    def test_the_chosen_overleg_decides(self, diensten: Diensten, aanpak: Aanpak) -> None:
        eerste = overleg(aanpak, ["Politie"])
        overleg(aanpak, ["Groenwest"])
        kies = diensten.documenten.keuze
        assert namen(kies(aanpak.dossier, "verslag_overleg", eerste.id).ontvangers) == ["Politie"]
        assert namen(kies(aanpak.dossier, "verslag_overleg").ontvangers) == ["Groenwest"]

    def test_letters_go_to_the_person_and_when_chosen_to_a_representative(
        self, diensten: Diensten, aanpak: Aanpak
    ) -> None:
        persoon = aanpak.dossier.persoon.id
        aanpak.voeg_toe("relatie", persoon, naam="M. Moeder", ontvangt_brieven="nee")
        aanpak.voeg_toe("relatie", persoon, naam="B. Bewind", ontvangt_brieven="ja")
        keuze = diensten.documenten.keuze(aanpak.dossier, "aanmeldbrief")
        assert namen(keuze.ontvangers) == ["Theo van der Heijden", "B. Bewind"]
        assert namen(keuze.voorgesteld) == ["Theo van der Heijden"]

    @pytest.mark.parametrize(
        ("sleutel", "lezer", "naam"),
        [
            ("terugkoppelbrief_aanmelder", Lezer.AANMELDER, "R. Bouzid"),
            ("toetsingsformulier", Lezer.INTERN, GEBRUIKER.naam),
            ("publieksfolder", Lezer.PUBLIEK, "iedereen"),
        ],
    )
    def test_other_documents_have_one_reader(
        self, diensten: Diensten, aanpak: Aanpak, sleutel: str, lezer: Lezer, naam: str
    ) -> None:
        (ontvanger,) = diensten.documenten.keuze(aanpak.dossier, sleutel).ontvangers
        assert (ontvanger.lezer, ontvanger.naam) == (lezer, naam)

    def test_a_zvh_is_named_by_the_region(self, diensten: Diensten, aanpak: Aanpak) -> None:
        aanpak.voeg_toe("opschaling", zvh="regio_utrecht")
        (zvh,) = diensten.documenten.keuze(aanpak.dossier, "opschaalformulier_zvh").ontvangers
        assert zvh.organisatie == diensten.regio.label("zvh", "regio_utrecht")

    @pytest.mark.parametrize(
        ("sleutel", "verwacht"),
        [
            ("plan_van_aanpak", "geen-ontvanger"),
            ("verslag_overleg", "overleg-nodig"),
            ("bestaat_niet", "formulier-onbekend"),
        ],
    )
    def test_what_cannot_be_made_is_said(
        self, diensten: Diensten, aanpak: Aanpak, sleutel: str, verwacht: str
    ) -> None:
        aanmelding = aanpak.dossier.huidig.aanmelding
        aanpak.zet(aanmelding, organisatie="Wijkteam", betrokken_partners="")
        with pytest.raises(VerwachteFout) as fout:
            diensten.documenten.keuze(aanpak.dossier, sleutel)
        assert code(fout) == verwacht


class TestVoorbereiden:
    def test_partners_with_equal_rights_share_one_document(self, aanpak: Aanpak) -> None:
        (opdracht,) = opdrachten(aanpak, "plan_van_aanpak")
        assert opdracht.ontvanger == "Politie; Groenwest"
        assert opdracht.blad.ontvanger.naam == "Politie\nGroenwest"

    def test_an_item_marked_for_one_of_them_gives_that_one_its_own(self, aanpak: Aanpak) -> None:
        feit = aanpak.voeg_toe("feit", soort="gezondheid", tekst="Is suikerziek.")
        aanpak.voeg_toe(
            "deling",
            aanpak.id,
            item_soort=feit.soort,
            item_id=str(feit.id),
            organisatie="Groenwest",
            grond="Nodig voor de woning.",
        )
        getekend = teken(aanpak, opdrachten(aanpak, "plan_van_aanpak"))
        woorden = {g.opdracht.ontvanger: tekst(g.gemaakt.pdf) for g in getekend}
        assert list(woorden) == ["Politie", "Groenwest"]
        assert "suikerziek" in woorden["Groenwest"]
        assert "suikerziek" not in woorden["Politie"]

    def test_letters_are_never_shared(self, aanpak: Aanpak) -> None:
        for _ in range(2):
            aanpak.voeg_toe(
                "relatie", aanpak.dossier.persoon.id, naam="B. Bewind", ontvangt_brieven="ja"
            )
        brieven = opdrachten(aanpak, "aanmeldbrief", B1, A2)
        per_niveau = ["Theo van der Heijden", "B. Bewind", "B. Bewind"]
        assert [o.ontvanger for o in brieven] == per_niveau * 2
        assert [o.niveau for o in brieven] == [B1] * 3 + [A2] * 3

    def test_a_secret_address_stands_in_the_own_letter_only(self, aanpak: Aanpak) -> None:
        aanpak.zet(aanpak.dossier.persoon, straat="Schuilplaats", geheim_adres="ja")
        aanpak.voeg_toe(
            "relatie",
            aanpak.dossier.persoon.id,
            naam="B. Bewind",
            adres="Kantoorweg 1",
            ontvangt_brieven="ja",
        )
        eigen, bewind = (
            tekst(g.gemaakt.pdf) for g in teken(aanpak, opdrachten(aanpak, "aanmeldbrief"))
        )
        assert "Schuilplaats" in eigen
        assert "Schuilplaats" not in bewind
        assert "Kantoorweg 1" in bewind

    def test_a_public_document_holds_nothing_of_the_case(self, aanpak: Aanpak) -> None:
        (getekend,) = teken(aanpak, opdrachten(aanpak, "publieksfolder"))
        woorden = tekst(getekend.gemaakt.pdf)
        assert "Heijden" not in woorden
        assert aanpak.dossier.casus.nummer not in woorden

    def test_only_who_was_offered_can_be_chosen(self, diensten: Diensten, aanpak: Aanpak) -> None:
        keuze = diensten.documenten.keuze(aanpak.dossier, "plan_van_aanpak")
        ingeslopen = Ontvanger(Lezer.PARTNER, "Wijkteam", organisatie="Wijkteam")
        with pytest.raises(VerwachteFout) as fout:
            diensten.documenten.bereid_voor(
                aanpak.dossier, "plan_van_aanpak", [B1], [*keuze.ontvangers, ingeslopen]
            )
        assert code(fout) == "ontvanger-geweigerd"

    def test_something_must_be_chosen(self, diensten: Diensten, aanpak: Aanpak) -> None:
        ontvangers = diensten.documenten.keuze(aanpak.dossier, "aanmeldbrief").voorgesteld
        for niveaus, wie, verwacht in (
            ((), ontvangers, "niveau-nodig"),
            ((B1,), (), "ontvanger-nodig"),
        ):
            with pytest.raises(VerwachteFout) as fout:
                diensten.documenten.bereid_voor(aanpak.dossier, "aanmeldbrief", niveaus, wie)
            assert code(fout) == verwacht


class TestTekenen:
    def test_a_job_tells_how_far_it_is_and_stops_when_asked(
        self, diensten: Diensten, aanpak: Aanpak
    ) -> None:
        gemeld: list[tuple[int, str]] = []
        job = diensten.documenten.tekenjob(opdrachten(aanpak, "aanmeldbrief", B1, A2))
        klaar = job(lambda procent, wat: gemeld.append((procent, wat)), lambda: len(gemeld) == 1)
        assert [g.opdracht.niveau for g in klaar.gelukt] == [B1]
        (eerste,) = gemeld
        assert eerste[0] == 0
        assert "Heijden" not in eerste[1]

    def test_hostile_text_is_printed_as_it_was_typed(self, aanpak: Aanpak) -> None:
        lastig = LASTIG.replace("\N{GRINNING FACE}", "")
        aanpak.zet(aanpak.dossier.huidig.aanmelding, aanleiding=lastig)
        (getekend,) = teken(aanpak, opdrachten(aanpak, "plan_van_aanpak"))
        woorden = " ".join(tekst(getekend.gemaakt.pdf).split())
        assert "<b>&amp;</b> '; DROP TABLE casus; -- {{ x }} =SUM(A1)" in woorden

    def test_a_character_no_font_has_is_named_with_its_field_and_only_stops_its_own_document(
        self, diensten: Diensten, aanpak: Aanpak
    ) -> None:
        aanpak.zet(aanpak.dossier.huidig.aanmelding, doel="Blij 𓀀 en 𓁐")
        plan = opdrachten(aanpak, "plan_van_aanpak")
        werk = teken_alles(aanpak, (*plan, *opdrachten(aanpak, "publieksfolder")))
        (niet,) = werk.mislukt
        assert niet.opdracht == plan[0]
        assert niet.fout.code == "tekens-ontbreken"
        assert dict(niet.fout.feiten) == {"tekens": "𓀀 𓁐", "waar": "aanmelding.doel"}
        dossier = diensten.documenten.bewaar(aanpak.id, werk)
        assert [d.sleutel for d in dossier.huidig.documenten] == ["publieksfolder"]

    def test_when_nothing_could_be_drawn_the_case_stays_as_it_was(
        self, diensten: Diensten, aanpak: Aanpak
    ) -> None:
        aanpak.zet(aanpak.dossier.huidig.aanmelding, aanleiding="Blij 𓀀")
        werk = teken_alles(aanpak, opdrachten(aanpak, "plan_van_aanpak"))
        assert not werk.gelukt
        assert diensten.documenten.bewaar(aanpak.id, werk) == aanpak.dossier


class TestBewaren:
    def test_a_document_is_kept_with_what_it_was_made_with(
        self, diensten: Diensten, aanpak: Aanpak
    ) -> None:
        b1, a2 = maak(aanpak, "aanmeldbrief", B1, A2)
        assert (b1.niveau, a2.niveau) == (B1, A2)
        assert (b1.sleutel, b1.lezer, b1.ontvanger) == (
            "aanmeldbrief",
            "client",
            "Theo van der Heijden",
        )
        assert b1.teksthash != a2.teksthash
        assert b1.gemaakt_op == aanpak.klok.nu()
        assert b1.bladzijden >= 1
        acties = [r.actie for r in diensten.casussen.geschiedenis(aanpak.id)[:2]]
        assert acties == ["document"] * 2

    def test_looking_at_it_is_logged(
        self, diensten: Diensten, register: Register, aanpak: Aanpak
    ) -> None:
        (document,) = maak(aanpak, "toetsingsformulier")
        assert register.toegang(aanpak.id) == ()
        pdf = diensten.documenten.pdf(aanpak.id, document.id)
        assert pdf.startswith(b"%PDF-")
        (regel,) = register.toegang(aanpak.id)
        assert regel.raadpleging.actie is Toegangsactie.INZIEN
        assert (regel.raadpleging.soort, regel.raadpleging.record_id) == ("document", document.id)

    def test_a_page_is_drawn_as_pixels(self, diensten: Diensten, aanpak: Aanpak) -> None:
        (document,) = maak(aanpak, "aanmeldbrief")
        pdf = diensten.documenten.pdf(aanpak.id, document.id)
        job = paginajob(pdf, 0, 0.25)
        beeld = job(lambda procent, wat: None, lambda: False)
        assert (beeld.breedte, beeld.hoogte) == (149, 211)
        assert len(beeld.pixels) == 4 * beeld.breedte * beeld.hoogte
        assert beeld.bladzijden == document.bladzijden

    def test_documents_of_an_earlier_traject_stay(self, aanpak: Aanpak) -> None:
        aanpak.ga_naar("afgesloten")
        (oud,) = maak(aanpak, "afsluitbrief")
        aanpak.stap("heropenen", "Nieuwe meldingen.")
        assert aanpak.diensten.documenten.pdf(aanpak.id, oud.id)
        (nieuw,) = maak(aanpak, "aanmeldbrief")
        assert nieuw.ouder_id == aanpak.dossier.huidig.traject.id != oud.ouder_id

    def test_a_document_of_another_case_is_out_of_reach(
        self, diensten: Diensten, register: Register, aanpak: Aanpak, tmp_path: Path
    ) -> None:
        (document,) = maak(aanpak, "toetsingsformulier")
        ander = Aanpak(diensten, aanpak.klok, {})
        for doe in (
            lambda: diensten.documenten.pdf(ander.id, document.id),
            lambda: diensten.kopieen.exporteer(ander.id, [document.id], tmp_path),
        ):
            with pytest.raises(VerwachteFout) as fout:
                doe()
            assert code(fout) == "document-niet-gevonden"
        assert register.toegang(ander.id) == ()


class TestExporteren:
    @pytest.fixture
    def uit(self, tmp_path: Path) -> Path:
        (tmp_path / "uit").mkdir()
        return tmp_path / "uit"

    def test_copies_have_plain_names_and_are_logged(
        self, diensten: Diensten, register: Register, aanpak: Aanpak, uit: Path
    ) -> None:
        documenten = maak(aanpak, "aanmeldbrief", B1, A2)
        ids = [document.id for document in documenten]
        paden = diensten.kopieen.exporteer(aanpak.id, ids, uit, als_concept=True)
        assert [pad.name for pad in paden] == [
            "aanmeldbrief-b1-C-2026-001-concept.pdf",
            "aanmeldbrief-a2-C-2026-001-concept.pdf",
        ]
        regels = [r.raadpleging for r in register.toegang(aanpak.id)]
        assert {r.actie for r in regels} == {Toegangsactie.EXPORTEREN}
        assert [r.record_id for r in regels] == ids[::-1]
        assert paden[0].read_bytes() == diensten.documenten.pdf(aanpak.id, ids[0])

    def test_what_misses_something_goes_out_only_when_that_is_meant(
        self, diensten: Diensten, register: Register, aanpak: Aanpak, uit: Path
    ) -> None:
        for veld in diensten.instellingen.lees().ontbrekend:
            if veld != "bezwaaradres":
                diensten.instellingen.wijzig(veld, "a@b.nl" if "email" in veld else "030 1234567")
        (folder,) = maak(aanpak, "publieksfolder")
        (brief,) = maak(aanpak, "aanmeldbrief")
        with pytest.raises(VerwachteFout) as fout:
            diensten.kopieen.exporteer(aanpak.id, [folder.id, brief.id], uit)
        assert code(fout) == "concept-niet-bedoeld"
        assert list(uit.iterdir()) == []
        assert register.toegang(aanpak.id) == ()
        kopieen = diensten.kopieen.exporteer(
            aanpak.id, [folder.id, brief.id], uit, als_concept=True
        )
        assert [pad.stem for pad in kopieen] == [
            "publieksfolder-b1-C-2026-001",
            "aanmeldbrief-b1-C-2026-001-concept",
        ]
        redenen = [r.raadpleging.reden for r in register.toegang(aanpak.id)]
        assert redenen == ["concept", ""], "the newest first"
        van_folder, van_brief = (tekst(pad.read_bytes()) for pad in kopieen)
        assert "Concept, nog niet compleet" not in van_folder
        assert van_brief.count("Concept, nog niet compleet") == brief.bladzijden

    def test_an_earlier_copy_is_never_overwritten(
        self, diensten: Diensten, aanpak: Aanpak, uit: Path
    ) -> None:
        (document,) = maak(aanpak, "toetsingsformulier")
        ander = uit / "toetsingsformulier-b1-C-2026-001-concept.pdf"
        ander.write_text("van iemand anders")
        paden = [
            *diensten.kopieen.exporteer(aanpak.id, [document.id], uit, als_concept=True),
            *diensten.kopieen.exporteer(aanpak.id, [document.id], uit, als_concept=True),
        ]
        assert [pad.stem[-2:] for pad in paden] == ["-2", "-3"]
        assert ander.read_text() == "van iemand anders"

    def test_a_folder_that_is_none_is_not_made(
        self, diensten: Diensten, register: Register, aanpak: Aanpak, uit: Path
    ) -> None:
        (document,) = maak(aanpak, "toetsingsformulier")
        bestand = uit / "bestand"
        bestand.touch()
        for map_ in (uit / "weg", bestand, Path(), Path("uit")):
            with pytest.raises(VerwachteFout) as fout:
                diensten.kopieen.exporteer(aanpak.id, [document.id], map_)
            assert code(fout) == "exportmap-ontbreekt"
        assert list(uit.iterdir()) == [bestand]
        assert register.toegang(aanpak.id) == ()

    @pytest.mark.skipif(sys.platform == "win32", reason="needs a folder nobody can write in")
    def test_a_folder_that_cannot_be_written_leaves_nothing_and_logs_nothing(
        self, diensten: Diensten, register: Register, aanpak: Aanpak
    ) -> None:
        (document,) = maak(aanpak, "toetsingsformulier")
        with pytest.raises(VerwachteFout) as fout:
            diensten.kopieen.exporteer(aanpak.id, [document.id], Path("/proc"), als_concept=True)
        assert code(fout) == "export-mislukt"
        assert register.toegang(aanpak.id) == ()
        diensten.casussen.open(aanpak.id)

    def test_what_cannot_be_logged_is_not_copied(
        self, diensten: Diensten, register: Register, aanpak: Aanpak, uit: Path
    ) -> None:
        (document,) = maak(aanpak, "toetsingsformulier")
        register._connection.rows("PRAGMA query_only = ON")
        with pytest.raises(VerwachteFout) as fout:
            diensten.kopieen.exporteer(aanpak.id, [document.id], uit, als_concept=True)
        assert code(fout) == "alleen-lezen"
        assert list(uit.iterdir()) == []


class TestAanbod:
    """Who gets the documents of design 5 that need care."""

    def test_a_refusal_is_told_to_who_was_refused_only(
        self, diensten: Diensten, aanpak: Aanpak
    ) -> None:
        with pytest.raises(VerwachteFout) as fout:
            diensten.documenten.keuze(aanpak.dossier, "bericht_niet_opgenomen")
        assert code(fout) == "document-past-niet"
        aanpak.ga_naar("in_toetsing")
        aanpak.stap("afwijzen", reden="Het wijkteam kan dit alleen.")
        keuze = diensten.documenten.keuze(aanpak.dossier, "bericht_niet_opgenomen")
        assert namen(keuze.voorgesteld) == ["Theo van der Heijden"]
        bij = {k.sleutel for k in diensten.documenten.bij(aanpak.dossier, Station.AANMELDING)}
        assert "bericht_niet_opgenomen" in bij

    def test_access_is_for_the_person_and_for_no_representative(
        self, diensten: Diensten, aanpak: Aanpak
    ) -> None:
        persoon = aanpak.dossier.persoon.id
        aanpak.voeg_toe("relatie", persoon, naam="B. Bewind", ontvangt_brieven="ja")
        keuze = diensten.documenten.keuze(aanpak.dossier, "inzage_antwoord")
        assert namen(keuze.ontvangers) == ["Theo van der Heijden"]
        (opdracht,) = opdrachten(aanpak, "inzage_antwoord")
        (traject,) = opdracht.blad.inzage.trajecten
        assert traject.aanmelding.aanleiding == "Overlast op het plein."
        assert opdrachten(aanpak, "aanmeldbrief")[0].blad.inzage.trajecten == ()

    def test_a_handover_is_proposed_for_who_takes_over(
        self, diensten: Diensten, aanpak: Aanpak
    ) -> None:
        for zoals_getypt in ("Groenwest: S. Akkerman", "groen-west: S. Akkerman"):
            aanpak.zet(aanpak.dossier.huidig.afsluiting, nazorg_door=zoals_getypt)
            keuze = diensten.documenten.keuze(aanpak.dossier, "overdrachtsformulier")
            assert namen(keuze.ontvangers) == ["Politie", "Groenwest"]
            assert namen(keuze.voorgesteld) == ["Groenwest"]
            assert Weigering.NIET_BETROKKEN not in dict(keuze.geweigerd).values()
        aanpak.zet(aanpak.dossier.huidig.afsluiting, nazorg_door="Buurtteam: M. Vos")
        keuze = diensten.documenten.keuze(aanpak.dossier, "overdrachtsformulier")
        assert keuze.voorgesteld == ()
        assert keuze.geweigerd[-1] == ("Buurtteam", Weigering.NIET_BETROKKEN)

    def test_the_om_reads_what_was_marked_for_it_and_nothing_for_the_zvh(
        self, diensten: Diensten, aanpak: Aanpak
    ) -> None:
        aanpak.voeg_toe("opschaling", zvh="regio_utrecht")
        (om,) = diensten.documenten.keuze(aanpak.dossier, "contextinformatie_zsm").ontvangers
        assert (om.lezer, om.naam, om.organisatie) == (Lezer.OM, OM, OM)
        zvh = diensten.regio.label("zvh", "regio_utrecht")
        for organisatie, tekst_ in ((OM, "Voor het OM."), (zvh, "Voor het ZVH.")):
            feit = aanpak.voeg_toe("feit", soort="politie", tekst=tekst_)
            aanpak.voeg_toe(
                "deling",
                aanpak.id,
                item_soort=feit.soort,
                item_id=str(feit.id),
                organisatie=organisatie,
                grond="ZSM beslist vandaag.",
            )
        (getekend,) = teken(aanpak, opdrachten(aanpak, "contextinformatie_zsm"))
        woorden = tekst(getekend.gemaakt.pdf)
        assert "Voor het OM." in woorden
        assert "Voor het ZVH." not in woorden

    def test_a_blank_form_holds_nothing_of_the_case(self, aanpak: Aanpak) -> None:
        for sleutel in ("aanmeldformulier", "zsm_aanmelding"):
            (getekend,) = teken(aanpak, opdrachten(aanpak, sleutel))
            woorden = tekst(getekend.gemaakt.pdf)
            assert "Heijden" not in woorden
            assert aanpak.dossier.casus.nummer not in woorden


GEHEIMEN = {
    "MERK-KLAD": set[Lezer](),
    "999990019": set[Lezer](),
    "MERK-ANDER": set[Lezer](),
    "MERK-OM": set[Lezer](),
    "MERK-UITSTEL": set[Lezer](),
    "MERK-SCHUILPLAATS": {Lezer.CLIENT},
    "MERK-ZIEK": {Lezer.CLIENT},
    "MERK-WEGING": {Lezer.INTERN, Lezer.ZVH, Lezer.OM},
    "MERK-AANLEIDING": {Lezer.CLIENT, Lezer.PARTNER, Lezer.INTERN, Lezer.OM, Lezer.ZVH},
    "MERK-BEELD": {Lezer.PARTNER},
}
"""Words of a case, and who may read them; on no other paper may they stand."""


@pytest.mark.parametrize("stap", ["in_toetsing", "afgewezen"])
def test_no_document_tells_what_its_reader_may_not_know(aanpak: Aanpak, stap: str) -> None:
    overleg_ = overleg(aanpak, ["Politie"], ["Groenwest"])
    aanpak.zet(overleg_, beeld="MERK-BEELD")
    aanpak.zet(
        aanpak.dossier.persoon, bsn="999990019", straat="MERK-SCHUILPLAATS", geheim_adres="ja"
    )
    aanpak.zet(aanpak.dossier.huidig.aanmelding, aanleiding="MERK-AANLEIDING")
    aanpak.zet(aanpak.dossier.huidig.startfase, uitstel_reden="MERK-UITSTEL")
    for soort, tekst_ in (
        ("werkaantekening", "MERK-KLAD"),
        ("derden", "MERK-ANDER"),
        ("strafvorderlijk", "MERK-OM"),
        ("gezondheid", "MERK-ZIEK"),
    ):
        aanpak.voeg_toe("feit", soort=soort, tekst=tekst_)
    aanpak.voeg_toe("opschaling", zvh="regio_utrecht", meegestuurd="aanleiding\nplan")
    aanpak.zet(aanpak.dossier.huidig.toetsing, proportionaliteit="MERK-WEGING")
    aanpak.ga_naar("in_toetsing")
    if stap == "afgewezen":
        aanpak.stap("afwijzen", reden="Het wijkteam kan dit alleen.")
    gezien: dict[str, set[Lezer]] = {geheim: set() for geheim in GEHEIMEN}
    for keuze in aanpak.diensten.documenten.formulieren():
        if keuze.sleutel in aanbod.ALLEEN_BIJ and stap != "afgewezen":
            continue
        for getekend in teken(aanpak, opdrachten(aanpak, keuze.sleutel, *keuze.niveaus)):
            woorden = "".join(tekst(getekend.gemaakt.pdf).split())
            for geheim, lezers in gezien.items():
                if geheim in woorden:
                    lezers.add(keuze.lezer)
    assert {g: lezers - GEHEIMEN[g] for g, lezers in gezien.items() if lezers - GEHEIMEN[g]} == {}
    assert Lezer.CLIENT in gezien["MERK-ZIEK"], "the answer to a request for access tells it"


BSN: Final = "999990019"
MET_BSN: Final = ("opschaalformulier_zvh", "contextinformatie_zsm")
"""The documents for a reader who may be given the BSN by choice."""


class TestBsn:
    """The BSN goes along by choice, to a ZVH or the OM, and that is logged (design 6)."""

    @pytest.fixture
    def aanpak(self, aanpak: Aanpak) -> Aanpak:
        aanpak.zet(aanpak.dossier.persoon, bsn=BSN)
        aanpak.zet(aanpak.dossier.huidig.aanmelding, kanaal="zsm")
        aanpak.voeg_toe(
            "opschaling", zvh="regio_utrecht", meegestuurd="identiteit", vraag="Neem het over."
        )
        return aanpak

    def test_only_these_documents_offer_it(self, diensten: Diensten) -> None:
        keuzes = diensten.documenten.formulieren()
        assert {k.sleutel for k in keuzes if k.met_bsn} == set(MET_BSN)

    @pytest.mark.parametrize("met_bsn", [False, True])
    @pytest.mark.parametrize("sleutel", MET_BSN)
    def test_it_is_there_when_chosen_and_never_else(
        self, aanpak: Aanpak, register: Register, sleutel: str, met_bsn: bool
    ) -> None:
        dienst = aanpak.diensten.documenten
        (ontvanger,) = dienst.keuze(aanpak.dossier, sleutel).ontvangers
        taak = dienst.bereid_voor(aanpak.dossier, sleutel, [B1], [ontvanger], met_bsn=met_bsn)
        werk = teken_alles(aanpak, taak)
        (getekend,) = werk.gelukt
        assert (BSN in tekst(getekend.gemaakt.pdf)) is met_bsn
        aanpak.dossier = dienst.bewaar(aanpak.id, werk)
        document = aanpak.dossier.huidig.documenten[-1]
        assert document.met_bsn is met_bsn
        gelogd = [r.raadpleging for r in register.toegang(aanpak.id)]
        assert [(r.soort, r.record_id, r.reden) for r in gelogd if r.reden] == (
            [("document", document.id, "bsn-meegestuurd")] if met_bsn else []
        )

    @pytest.mark.parametrize("sleutel", MET_BSN)
    def test_a_new_version_says_the_same_until_something_else_changes(
        self, aanpak: Aanpak, sleutel: str
    ) -> None:
        dienst = aanpak.diensten.documenten
        ontvangers = dienst.keuze(aanpak.dossier, sleutel).ontvangers
        taak = dienst.bereid_voor(aanpak.dossier, sleutel, [B1], ontvangers, met_bsn=True)
        aanpak.dossier = dienst.bewaar(aanpak.id, teken_alles(aanpak, taak))
        vergelijk = aanpak.diensten.verstrekken.vergelijkjob(aanpak.dossier)
        assert vergelijk(lambda procent, wat: None, lambda: False) == frozenset()

    def test_no_other_reader_gets_it_however_chosen(self, aanpak: Aanpak) -> None:
        dienst = aanpak.diensten.documenten
        overleg(aanpak, ["Politie"])
        for keuze in dienst.formulieren():
            if keuze.sleutel in MET_BSN or keuze.sleutel in aanbod.ALLEEN_BIJ:
                continue
            for ontvanger in dienst.keuze(aanpak.dossier, keuze.sleutel).ontvangers:
                taken = dienst.bereid_voor(
                    aanpak.dossier, keuze.sleutel, keuze.niveaus, [ontvanger], met_bsn=True
                )
                assert all(taak.blad.persoon.bsn == "" for taak in taken), keuze.sleutel
