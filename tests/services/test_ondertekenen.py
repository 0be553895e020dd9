"""Having a real plan signed: with a certificate, by hand, on paper and elsewhere; what is kept."""

import os
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from pga_desktop.documents.ondertekenen import tekenplekken
from pga_desktop.domain.document import Document, Niveau
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.ondertekening import Krabbel, Ondertekening, Wijze
from pga_desktop.services.bekijken import scanjob
from pga_desktop.services.inlezen import GROOTSTE_BESTAND
from pga_desktop.services.ondertekenen import (
    Ondertekend,
    Ondertekendienst,
    Ondertekenjob,
    Tekenstand,
)
from pga_desktop.storage.register import Register
from pga_desktop.storage.toegang import Toegangsactie
from tests.support.aanpak import Aanpak
from tests.support.certificaten import WACHTWOORD, Certificaat, certificaat
from tests.support.handtekeningen import EXPERT, KRABBEL, REGISSEUR, ondertekend
from tests.support.kaart import PIN, Kaart, bibliotheek


@pytest.fixture
def dienst(aanpak: Aanpak) -> Ondertekendienst:
    return aanpak.diensten.ondertekenen


@pytest.fixture
def plan(aanpak: Aanpak) -> Document:
    """A plan that was made and kept, for the partner of the case."""
    aanpak.diensten.partners.wijzig(
        aanpak.diensten.partners.voeg_toe("Politie").ref, "convenant", "ja"
    )
    aanpak.zet(aanpak.dossier.huidig.aanmelding, organisatie="Politie")
    return maak_plan(aanpak)


def maak_plan(aanpak: Aanpak) -> Document:
    documenten = aanpak.diensten.documenten
    ontvangers = documenten.keuze(aanpak.dossier, "plan_van_aanpak").ontvangers
    opdrachten = documenten.bereid_voor(aanpak.dossier, "plan_van_aanpak", [Niveau.B1], ontvangers)
    aanpak.dossier = documenten.bewaar(aanpak.id, draai(documenten.tekenjob(opdrachten)))
    return aanpak.dossier.huidig.documenten[-1]


def draai(job: Callable[..., Any]) -> Any:
    return job(lambda _p, _w: None, lambda: False)


def bestand(map_: Path, wie: Certificaat) -> Path:
    pad = map_ / "certificaat.p12"
    pad.write_bytes(wie.p12())
    return pad


def bewaar(aanpak: Aanpak, job: Ondertekenjob) -> Ondertekening:
    aanpak.dossier = aanpak.diensten.ondertekenen.bewaar(aanpak.id, draai(job))
    return aanpak.dossier.huidig.ondertekeningen[-1]


def teken(aanpak: Aanpak, plan: Document, plek: str, naam: str, map_: Path) -> Ondertekening:
    wie = bestand(map_, certificaat(naam, begin=-400))
    dienst = aanpak.diensten.ondertekenen
    return bewaar(aanpak, dienst.bestandjob(aanpak.id, plan.id, plek, wie, WACHTWOORD))


def stand(aanpak: Aanpak, plan: Document) -> Tekenstand:
    kijk: Tekenstand = draai(aanpak.diensten.ondertekenen.bekijkjob(aanpak.id, plan.id))
    return kijk


def weiger(code: str, doen: Callable[[], object]) -> None:
    with pytest.raises(VerwachteFout) as fout:
        doen()
    assert fout.value.code == code


class TestMetEenCertificaat:
    def test_two_sign_one_after_the_other_and_both_are_proven(
        self, aanpak: Aanpak, plan: Document, register: Register, tmp_path: Path
    ) -> None:
        een = teken(aanpak, plan, "casusregisseur", REGISSEUR, tmp_path)
        twee = teken(aanpak, plan, "pga_expert", EXPERT, tmp_path)
        assert (een.wijze, een.plekken, een.namen) == (
            Wijze.CERTIFICAAT,
            ("casusregisseur",),
            (REGISSEUR,),
        )
        assert een.moment == twee.moment == aanpak.klok.nu()
        assert aanpak.dossier.huidig.ondertekeningen_van(plan) == (een, twee)
        nu = stand(aanpak, plan)
        assert nu.oordeel.goed
        assert [h.naam for h in nu.oordeel.handtekeningen] == [REGISSEUR, EXPERT]
        eerste, tweede, derde = register.pdfreeks(plan.id)
        assert tweede.startswith(eerste)
        assert derde.startswith(tweede)
        assert register.pdf(plan.id) == derde == register.getekend(twee.id)

    def test_what_fails_leaves_no_trace(
        self, aanpak: Aanpak, plan: Document, dienst: Ondertekendienst, tmp_path: Path
    ) -> None:
        voor = aanpak.diensten.documenten.pdf(aanpak.id, plan.id)
        pad = bestand(tmp_path, certificaat(EXPERT, begin=-400))
        pogingen = {
            "certificaatwachtwoord-onjuist": (pad, "fout", "pga_expert"),
            "bestand-niet-te-lezen": (tmp_path / "weg.p12", WACHTWOORD, "pga_expert"),
            "tekenveld-onbekend": (pad, WACHTWOORD, "burgemeester"),
        }
        for code, (waar, wachtwoord, plek) in pogingen.items():
            job = dienst.bestandjob(aanpak.id, plan.id, plek, waar, wachtwoord)
            weiger(code, lambda job=job: draai(job))  # type: ignore[misc] # called in this round
        assert aanpak.diensten.documenten.pdf(aanpak.id, plan.id) == voor
        assert aanpak.diensten.casussen.dossier(aanpak.id).huidig.ondertekeningen == ()

    def test_who_was_too_late_is_told_and_nothing_is_overwritten(
        self, aanpak: Aanpak, plan: Document, dienst: Ondertekendienst, tmp_path: Path
    ) -> None:
        pad = bestand(tmp_path, certificaat(EXPERT, begin=-400))
        laat = draai(dienst.bestandjob(aanpak.id, plan.id, "pga_expert", pad, WACHTWOORD))
        een = teken(aanpak, plan, "casusregisseur", REGISSEUR, tmp_path)
        weiger("document-intussen-ondertekend", lambda: dienst.bewaar(aanpak.id, laat))
        assert aanpak.diensten.casussen.dossier(aanpak.id).huidig.ondertekeningen == (een,)

    @pytest.mark.skipif(
        sys.platform == "win32", reason="dev.py sets the card of software up on Linux"
    )
    def test_a_card_signs_by_the_library_of_the_settings(
        self,
        aanpak: Aanpak,
        plan: Document,
        dienst: Ondertekendienst,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        weiger(
            "tokenbibliotheek-onbruikbaar",
            lambda: draai(dienst.tokenjob(aanpak.id, plan.id, "pga_expert", PIN)),
        )
        kaart = Kaart(tmp_path)
        monkeypatch.setenv("SOFTHSM2_CONF", str(kaart.instellingen))
        kaart.maak()
        kaart.zet(certificaat(EXPERT, begin=-400), b"1")
        aanpak.diensten.instellingen.wijzig("tokenbibliotheek", bibliotheek())
        getekend = bewaar(aanpak, dienst.tokenjob(aanpak.id, plan.id, "pga_expert", PIN))
        assert getekend.namen == (EXPERT,)


class TestMetDeHand:
    def test_a_drawing_is_kept_with_who_was_there(
        self, aanpak: Aanpak, plan: Document, dienst: Ondertekendienst, tmp_path: Path
    ) -> None:
        getekend = bewaar(
            aanpak, dienst.handjob(aanpak.id, plan.id, "betrokkene", KRABBEL, " A. de Wit ")
        )
        assert (getekend.wijze, getekend.aanwezig) == (Wijze.SCHERM, "A. de Wit")
        teken(aanpak, plan, "pga_expert", EXPERT, tmp_path)
        nu = stand(aanpak, plan)
        assert nu.oordeel.goed
        assert [p.getekend for p in nu.plekken] == [None, Wijze.CERTIFICAAT, Wijze.SCHERM]

    def test_nothing_drawn_is_nothing_kept(
        self, aanpak: Aanpak, plan: Document, dienst: Ondertekendienst
    ) -> None:
        job = dienst.handjob(aanpak.id, plan.id, "betrokkene", Krabbel(()), "")
        weiger("krabbel-leeg", lambda: draai(job))


class TestOpPapier:
    def test_a_scan_is_kept_beside_the_document(
        self,
        aanpak: Aanpak,
        plan: Document,
        dienst: Ondertekendienst,
        register: Register,
        tmp_path: Path,
    ) -> None:
        voor = register.pdf(plan.id)
        scan = tmp_path / "scan.pdf"
        scan.write_bytes(voor)
        plekken = ["betrokkene", "casusregisseur"]
        getekend = bewaar(
            aanpak, dienst.scanjob(aanpak.id, plan.id, plekken, scan, aanpak.klok.nu())
        )
        assert getekend.plekken == ("betrokkene", "casusregisseur")
        assert getekend.bestand == "pdf"
        assert register.getekend(getekend.id) == voor
        assert register.pdfreeks(plan.id) == (voor,)
        scan_ = dienst.scan(aanpak.id, getekend)
        assert register.toegang(aanpak.id)[0].raadpleging.actie is Toegangsactie.INZIEN
        for bladzijde in range(plan.bladzijden):
            beeld = draai(scanjob(scan_, "pdf", bladzijde))
            assert len(beeld.pixels) == 4 * beeld.breedte * beeld.hoogte
        kopie = aanpak.diensten.kopieen.exporteer_scan(aanpak.id, getekend, tmp_path)
        assert kopie.read_bytes() == voor
        assert kopie.suffix == ".pdf"
        assert register.toegang(aanpak.id)[0].raadpleging.actie is Toegangsactie.EXPORTEREN

    def test_who_signed_and_when_must_make_sense(
        self, aanpak: Aanpak, plan: Document, dienst: Ondertekendienst, tmp_path: Path
    ) -> None:
        nu = aanpak.klok.nu()
        scan = tmp_path / "scan.pdf"
        scan.write_bytes(b"geen scan")
        weiger("tekenplek-nodig", lambda: dienst.scanjob(aanpak.id, plan.id, [], scan, nu))
        morgen = nu + timedelta(days=1)
        weiger(
            "ondertekenmoment-in-toekomst",
            lambda: dienst.scanjob(aanpak.id, plan.id, ["betrokkene"], scan, morgen),
        )
        job = dienst.scanjob(aanpak.id, plan.id, ["betrokkene"], scan, nu)
        weiger("scan-soort-onbekend", lambda: draai(job))
        groot = tmp_path / "groot"
        groot.touch()
        os.truncate(groot, GROOTSTE_BESTAND + 1)
        job = dienst.scanjob(aanpak.id, plan.id, ["betrokkene"], groot, nu)
        weiger("bestand-niet-te-lezen", lambda: draai(job))


class TestEldersOndertekend:
    def test_our_plan_comes_back_with_a_signature(
        self,
        aanpak: Aanpak,
        plan: Document,
        dienst: Ondertekendienst,
        register: Register,
        tmp_path: Path,
    ) -> None:
        terug = tmp_path / "terug.pdf"
        terug.write_bytes(
            ondertekend(register.pdf(plan.id), "casusregisseur", certificaat(REGISSEUR))
        )
        getekend = bewaar(aanpak, dienst.terugjob(aanpak.id, plan.id, terug))
        assert (getekend.wijze, getekend.plekken, getekend.namen) == (
            Wijze.ELDERS,
            ("casusregisseur",),
            (REGISSEUR,),
        )
        assert register.pdf(plan.id) == terug.read_bytes()

    def test_another_plan_is_refused(
        self,
        aanpak: Aanpak,
        plan: Document,
        dienst: Ondertekendienst,
        register: Register,
        tmp_path: Path,
    ) -> None:
        terug = tmp_path / "terug.pdf"
        terug.write_bytes(ondertekend(register.pdf(plan.id), "casusregisseur"))
        teken(aanpak, plan, "pga_expert", EXPERT, tmp_path)
        job = dienst.terugjob(aanpak.id, plan.id, terug)
        weiger("plan-handtekening-ontbreekt", lambda: draai(job))
        assert len(aanpak.dossier.huidig.ondertekeningen) == 1


class TestEenOndertekendDocument:
    def test_says_the_same_as_before(self, aanpak: Aanpak, plan: Document, tmp_path: Path) -> None:
        teken(aanpak, plan, "pga_expert", EXPERT, tmp_path)
        vergelijk = aanpak.diensten.verstrekken.vergelijkjob(aanpak.dossier)
        assert draai(vergelijk) == frozenset()

    def test_stays_when_a_new_version_is_made(
        self, aanpak: Aanpak, plan: Document, register: Register, tmp_path: Path
    ) -> None:
        teken(aanpak, plan, "pga_expert", EXPERT, tmp_path)
        getekend = register.pdf(plan.id)
        nieuw = maak_plan(aanpak)
        assert nieuw.vervangt == plan.id
        assert [d.id for d in aanpak.dossier.huidig.documenten] == [plan.id, nieuw.id]
        assert register.pdf(plan.id) == getekend
        assert all(plek.getekend is None for plek in tekenplekken(register.pdf(nieuw.id)))

    def test_cannot_be_thrown_away(self, aanpak: Aanpak, plan: Document, tmp_path: Path) -> None:
        teken(aanpak, plan, "pga_expert", EXPERT, tmp_path)
        assert not aanpak.dossier.huidig.mag_weg(plan)
        weiger(
            "document-al-ondertekend",
            lambda: aanpak.diensten.verstrekken.gooi_weg(aanpak.id, plan.id),
        )

    def test_is_exported_with_its_signatures(
        self, aanpak: Aanpak, plan: Document, register: Register, tmp_path: Path
    ) -> None:
        teken(aanpak, plan, "pga_expert", EXPERT, tmp_path)
        (tmp_path / "uit").mkdir()
        (pad,) = aanpak.diensten.kopieen.exporteer(
            aanpak.id, [plan.id], tmp_path / "uit", als_concept=True
        )
        assert pad.read_bytes() == register.pdf(plan.id)

    def test_is_in_the_history_and_looking_is_logged(
        self, aanpak: Aanpak, plan: Document, register: Register, tmp_path: Path
    ) -> None:
        teken(aanpak, plan, "pga_expert", EXPERT, tmp_path)
        regel = aanpak.diensten.casussen.geschiedenis(aanpak.id)[0]
        assert (regel.soort, regel.actie) == ("ondertekening", "aangemaakt")
        voor = len(register.toegang(aanpak.id))
        stand(aanpak, plan)
        assert len(register.toegang(aanpak.id)) == voor + 1


def test_a_certificate_is_known_once_it_is_trusted(
    aanpak: Aanpak, plan: Document, tmp_path: Path
) -> None:
    dienst = aanpak.diensten.certificaten
    teken(aanpak, plan, "pga_expert", EXPERT, tmp_path)
    (oordeel,) = stand(aanpak, plan).oordeel.handtekeningen
    assert not oordeel.bekend
    assert oordeel.certificaat is not None
    bewaard = dienst.voeg_toe(oordeel.certificaat)
    assert dienst.voeg_toe(oordeel.certificaat) == bewaard
    assert dienst.alle() == (bewaard,)
    assert (bewaard.naam, bewaard.uitgever) == (EXPERT, EXPERT)
    assert stand(aanpak, plan).oordeel.handtekeningen[0].bekend
    weg = dienst.verwijder(bewaard.ref)
    assert dienst.alle() == ()
    assert not stand(aanpak, plan).oordeel.handtekeningen[0].bekend
    dienst.zet_terug(weg)
    dienst.zet_terug(weg)
    assert dienst.alle() == (bewaard,)


def test_only_documents_with_places_to_sign_are_signed(
    aanpak: Aanpak, plan: Document, dienst: Ondertekendienst
) -> None:
    assert dienst.wordt_ondertekend(plan)
    documenten = aanpak.diensten.documenten
    ontvangers = documenten.keuze(aanpak.dossier, "publieksfolder").ontvangers
    opdrachten = documenten.bereid_voor(aanpak.dossier, "publieksfolder", [Niveau.B1], ontvangers)
    aanpak.dossier = documenten.bewaar(aanpak.id, draai(documenten.tekenjob(opdrachten)))
    assert not dienst.wordt_ondertekend(aanpak.dossier.huidig.documenten[-1])


def test_what_a_job_brings_does_not_show_its_contents(aanpak: Aanpak, plan: Document) -> None:
    record = Ondertekening(
        ouder_id=plan.id, wijze=Wijze.SCHERM, plekken=(), namen=(), moment=aanpak.klok.nu()
    )
    assert "geheim" not in repr(Ondertekend(record, b"geheim", b"geheim"))
