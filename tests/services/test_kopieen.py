"""Copies that leave the register: behind a passphrase, or on their way to a printer."""

import io
from collections.abc import Sequence
from pathlib import Path

import pikepdf
import pytest

from pga_desktop.documents.bekijken import tekst
from pga_desktop.domain.document import Document, Niveau
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.services.diensten import Diensten
from pga_desktop.storage.register import Register
from pga_desktop.storage.toegang import Toegangsactie
from tests.support.aanpak import Aanpak

ZIN = "paarse olifant fietst zingend naar huis"


@pytest.fixture
def document(aanpak: Aanpak) -> Document:
    documenten = aanpak.diensten.documenten
    ontvangers = documenten.keuze(aanpak.dossier, "aanmeldbrief").voorgesteld
    opdrachten = documenten.bereid_voor(aanpak.dossier, "aanmeldbrief", [Niveau.B1], ontvangers)
    getekend = documenten.tekenjob(opdrachten)(lambda _p, _w: None, lambda: False)
    aanpak.dossier = documenten.bewaar(aanpak.id, getekend)
    return aanpak.dossier.huidig.documenten[-1]


def kopieer(aanpak: Aanpak, document: Document, map_: Path, zin: str = ZIN) -> Path:
    kopieen = aanpak.diensten.kopieen
    job = kopieen.beveiligjob(aanpak.id, document.id, zin, map_)
    kopie = job(lambda _p, _w: None, lambda: False)
    return kopieen.bewaar_beveiligd(aanpak.id, document.id, kopie, map_)


def gelogd(register: Register, aanpak: Aanpak) -> Sequence[Toegangsactie]:
    return [regel.raadpleging.actie for regel in register.toegang(aanpak.id)]


class TestBeveiligd:
    def test_it_opens_with_the_passphrase_and_not_without(
        self, aanpak: Aanpak, document: Document, tmp_path: Path
    ) -> None:
        pad = kopieer(aanpak, document, tmp_path)
        assert pad.name == f"aanmeldbrief-b1-{aanpak.dossier.casus.nummer}-concept-beveiligd.pdf"
        for verkeerd in ("", "paarse olifant", ZIN.upper()):
            with pytest.raises(pikepdf.PasswordError):
                pikepdf.open(pad, password=verkeerd)
        with pikepdf.open(pad, password=ZIN) as kopie:
            versleuteling = kopie.encryption
            assert (versleuteling.R, versleuteling.V, versleuteling.bits) == (6, 5, 256)
            assert versleuteling.stream_method is pikepdf.models.EncryptionMethod.aesv3
            assert kopie.allow.accessibility
            open_ = io.BytesIO()
            kopie.save(open_, encryption=False)
        origineel = aanpak.diensten.documenten.pdf(aanpak.id, document.id)
        assert tekst(open_.getvalue()) == tekst(origineel)

    def test_nothing_of_the_case_can_be_read_in_the_file(
        self, aanpak: Aanpak, document: Document, tmp_path: Path
    ) -> None:
        rauw = kopieer(aanpak, document, tmp_path).read_bytes()
        for woord in ("Heijden", aanpak.dossier.casus.nummer, document.titel, ZIN):
            assert woord.encode() not in rauw
            assert woord.encode("utf-16-be") not in rauw

    def test_it_does_not_claim_to_be_archivable_and_the_document_still_does(
        self, aanpak: Aanpak, document: Document, tmp_path: Path
    ) -> None:
        with pikepdf.open(kopieer(aanpak, document, tmp_path), password=ZIN) as kopie:
            assert "pdfaid:part" not in kopie.open_metadata()
            assert kopie.open_metadata()["dc:title"] == document.titel
        origineel = io.BytesIO(aanpak.diensten.documenten.pdf(aanpak.id, document.id))
        with pikepdf.open(origineel) as pdf:
            assert pdf.open_metadata()["pdfaid:part"] == "2"

    @pytest.mark.parametrize(
        ("zin", "verwacht"),
        [
            ("kort", "wachtzin-te-zwak"),
            ("aaaaaaaaaaaaaaaaaaaaaaaa", "wachtzin-te-zwak"),
            ("ĳ" * 64 + "xq", "wachtzin-te-lang-voor-pdf"),
        ],
    )
    def test_a_bad_passphrase_is_refused_before_anything_is_made(
        self, aanpak: Aanpak, document: Document, tmp_path: Path, zin: str, verwacht: str
    ) -> None:
        voor = list(tmp_path.iterdir())
        with pytest.raises(VerwachteFout) as fout:
            kopieer(aanpak, document, tmp_path, zin)
        assert fout.value.code == verwacht
        assert list(tmp_path.iterdir()) == voor

    def test_a_proposed_passphrase_is_good_enough(self, diensten: Diensten) -> None:
        zin = diensten.kopieen.stel_wachtzin_voor()
        assert diensten.kopieen.beoordeel_wachtzin(zin).ok

    def test_it_is_logged_and_a_copy_that_fails_is_not(
        self, aanpak: Aanpak, register: Register, document: Document, tmp_path: Path
    ) -> None:
        map_ = tmp_path / "uit"
        map_.mkdir()
        job = aanpak.diensten.kopieen.beveiligjob(aanpak.id, document.id, ZIN, map_)
        kopie = job(lambda _p, _w: None, lambda: False)
        map_.rmdir()
        with pytest.raises(VerwachteFout) as fout:
            aanpak.diensten.kopieen.bewaar_beveiligd(aanpak.id, document.id, kopie, map_)
        assert fout.value.code == "exportmap-ontbreekt"
        assert gelogd(register, aanpak) == []
        map_.mkdir()
        aanpak.diensten.kopieen.bewaar_beveiligd(aanpak.id, document.id, kopie, map_)
        assert gelogd(register, aanpak) == [Toegangsactie.EXPORTEREN]


def test_printing_is_logged_before_the_printer_gets_anything(
    aanpak: Aanpak, register: Register, document: Document
) -> None:
    pdf = aanpak.diensten.kopieen.om_af_te_drukken(aanpak.id, document.id)
    assert pdf.startswith(b"%PDF-")
    (regel,) = register.toegang(aanpak.id)
    assert regel.raadpleging.actie is Toegangsactie.AFDRUKKEN
    assert regel.raadpleging.record_id == document.id
    register._connection.rows("PRAGMA query_only = ON")
    with pytest.raises(VerwachteFout):
        aanpak.diensten.kopieen.om_af_te_drukken(aanpak.id, document.id)
