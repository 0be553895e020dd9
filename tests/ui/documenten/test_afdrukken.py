"""Printing and encrypted copies: asked in a panel of our own, done beside the window."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter

from pga_desktop.domain.document import Document
from pga_desktop.domain.stappen import Stap
from pga_desktop.services.bekijken import tekenaar
from pga_desktop.ui import afdrukken
from pga_desktop.ui.afdrukken import Uitkomst, lees_bladzijden
from pga_desktop.ui.documenten.afdrukpaneel import Afdrukpaneel
from pga_desktop.ui.documenten.documentactie import Bijdocument
from pga_desktop.ui.widgets.indeling import Kolom
from tests.support.kijken import toetsenbord, woorden
from tests.ui.conftest import Werk

ZIN = "paarse olifant fietst zingend naar huis"


@pytest.fixture
def brief(werk: Werk) -> Werk:
    werk.open_stap(Stap.IN_UITVOERING)
    werk.klik("tab.documenten")
    werk.vul("document.soort", "aanmeldbrief")
    werk.vul("document.niveau.a2", "nee")
    werk.klik("document.maken")
    return werk


@pytest.fixture
def papier(tmp_path: Path) -> Path:
    return tmp_path / "papier.pdf"


def printer(papier: Path) -> QPrinter:
    apparaat = QPrinter()
    apparaat.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    apparaat.setOutputFileName(str(papier))
    return apparaat


@pytest.fixture
def paneel(brief: Werk, papier: Path) -> Iterator[Afdrukpaneel]:
    """The panel with two printers, both of which print on this paper."""
    yield toon(brief, papier, ["Gang", "Zolder"])
    brief.pagina.show()


def toon(brief: Werk, papier: Path, printers: list[str]) -> Afdrukpaneel:
    (document,) = brief.dossier.huidig.documenten
    paneel = Afdrukpaneel(
        Bijdocument(brief.pagina.toestand, document),
        printers=lambda: printers,
        printer=lambda _naam: printer(papier),
    )
    indeling = brief.venster.layout()
    assert isinstance(indeling, Kolom)
    brief.pagina.hide()
    indeling.voeg(paneel)
    brief.rust()
    return paneel


def vellen(papier: Path) -> list[tuple[float, float]]:
    with pypdfium2.PdfDocument(papier) as pdf:
        return [blad.get_size() for blad in pdf]


class TestBladzijden:
    @pytest.mark.parametrize(
        ("tekst", "verwacht"),
        [
            ("", [0, 1, 2, 3]),
            ("  ", [0, 1, 2, 3]),
            ("2", [1]),
            ("1-2, 4", [0, 1, 3]),
            ("3,1 - 2,2", [0, 1, 2]),
        ],
    )
    def test_which_pages_are_meant(self, tekst: str, verwacht: list[int]) -> None:
        assert lees_bladzijden(tekst, 4) == verwacht

    @pytest.mark.parametrize("tekst", ["0", "5", "3-2", "a", "1;2", "1-", ",", "-1", "1.5", "²"])
    def test_what_is_no_page_is_refused(self, tekst: str) -> None:
        assert lees_bladzijden(tekst, 4) is None


class TestAfdrukken:
    def test_the_document_comes_out_on_a4_page_by_page(
        self, brief: Werk, paneel: Afdrukpaneel, papier: Path
    ) -> None:
        (document,) = brief.dossier.huidig.documenten
        assert brief.veld("afdrukken.printer").tekst() == "Gang"
        brief.klik("afdrukken.doen")
        maten = vellen(papier)
        assert len(maten) == document.bladzijden
        assert {(round(b), round(h)) for b, h in maten} == {(595, 842)}
        assert brief.meldingen[-1].tekst == "Het document is naar de printer gestuurd."

    def test_what_is_printed_looks_like_the_document(
        self, brief: Werk, paneel: Afdrukpaneel, papier: Path
    ) -> None:
        (document,) = brief.dossier.huidig.documenten
        brief.vul("afdrukken.bladzijden", "1")
        brief.klik("afdrukken.doen")
        pdf = brief.diensten.documenten.pdf(brief.dossier.casus.id, document.id)
        beelden = []
        for bron in (papier.read_bytes(), pdf):
            with pypdfium2.PdfDocument(bron) as open_:
                beelden.append(open_[0].render(scale=0.5).to_pil().convert("L"))
        verschil = sum(
            abs(a - b) for a, b in zip(beelden[0].tobytes(), beelden[1].tobytes(), strict=True)
        ) / (beelden[0].width * beelden[0].height)
        assert verschil < 3, "the page moved, shrank or lost its letters"

    def test_pages_and_copies_can_be_chosen(
        self, brief: Werk, paneel: Afdrukpaneel, papier: Path
    ) -> None:
        brief.vul("afdrukken.bladzijden", "1, 3")
        brief.vul("afdrukken.exemplaren", "2")
        brief.klik("afdrukken.doen")
        assert len(vellen(papier)) == 4

    @pytest.mark.parametrize(
        "fout",
        [
            ("bladzijden", "9-12", "Typ bladzijden van 1 tot en met"),
            ("exemplaren", "0", "Typ een getal van 1"),
            ("exemplaren", "veel", "Typ een getal van 1"),
            ("printer", "", "Kies een printer."),
        ],
    )
    def test_a_mistake_is_told_at_the_field_and_nothing_is_printed(
        self, brief: Werk, paneel: Afdrukpaneel, papier: Path, fout: tuple[str, str, str]
    ) -> None:
        veld, tekst, zegt = fout
        brief.vul(f"afdrukken.{veld}", tekst)
        brief.klik("afdrukken.doen")
        assert brief.veld(f"afdrukken.{veld}").fout.text().startswith(zegt)
        assert not papier.exists()

    @pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false", extend=True)
    def test_a_printer_that_does_not_take_it_is_told(
        self, brief: Werk, paneel: Afdrukpaneel, papier: Path
    ) -> None:
        papier.mkdir()
        brief.klik("afdrukken.doen")
        assert brief.meldingen[-1].tekst == "De printer nam het document niet aan."
        assert brief.ziet("afdrukken.doen"), "it can be tried again"

    def test_stopping_ends_it_half_way(self, brief: Werk, papier: Path) -> None:
        (document,) = brief.dossier.huidig.documenten
        diensten = brief.diensten
        pdf = diensten.kopieen.om_af_te_drukken(brief.dossier.casus.id, document.id)
        gemeld: list[str] = []
        job = afdrukken.afdrukjob(lambda: printer(papier), tekenaar(pdf), [0, 1, 2], 1)
        uitkomst = job(lambda _p, wat: gemeld.append(wat), lambda: len(gemeld) == 1)
        assert uitkomst is Uitkomst.GESTOPT
        assert gemeld == ["bladzijde 1 van 3"]

    def test_without_a_printer_it_says_what_to_do(self, brief: Werk, papier: Path) -> None:
        printers: list[str] = []
        paneel = toon(brief, papier, printers)
        assert "geen printer gevonden" in woorden(paneel)
        assert "exporteren" in woorden(paneel)
        assert not brief.ziet("afdrukken.doen")
        printers.append("Net aangezet")
        brief.klik("afdrukken.zoeken")
        assert brief.veld("afdrukken.printer").tekst() == "Net aangezet"
        assert not brief.ziet("afdrukken.zoeken")

    def test_the_panel_opens_and_closes_under_the_buttons(self, brief: Werk) -> None:
        brief.klik("document.afdrukken")
        brief.klik("afdrukken.annuleren")
        assert not brief.ziet("afdrukken.annuleren")
        assert toetsenbord().objectName().startswith("document.")


class TestBeveiligd:
    def test_a_copy_with_a_passphrase_says_it_is_not_for_the_archive(
        self, brief: Werk, tmp_path: Path
    ) -> None:
        map_ = tmp_path / "uit"
        map_.mkdir()
        brief.klik("document.beveiligen")
        assert "niet geschikt voor het archief" in woorden(brief.bediening.vind("document.kaart"))
        brief.vul("beveiligen.wachtzin", ZIN)
        brief.vul("beveiligen.wachtzin_herhaald", ZIN)
        brief.vul("beveiligen.map", str(map_))
        brief.klik("beveiligen.doen")
        (pad,) = map_.iterdir()
        with pikepdf.open(pad, password=ZIN) as kopie:
            assert len(kopie.pages) == gemaakt(brief).bladzijden
        assert not brief.ziet("beveiligen.wachtzin"), "the passphrase is gone"
        assert pad.name in brief.meldingen[-1].tekst

    def test_the_passphrase_is_typed_twice(self, brief: Werk, tmp_path: Path) -> None:
        brief.klik("document.beveiligen")
        brief.vul("beveiligen.wachtzin", ZIN)
        brief.vul("beveiligen.map", str(tmp_path))
        voor = list(tmp_path.iterdir())
        brief.klik("beveiligen.doen")
        assert "niet dezelfde" in brief.veld("beveiligen.wachtzin_herhaald").fout.text()
        assert list(tmp_path.iterdir()) == voor


def gemaakt(werk: Werk) -> Document:
    return werk.dossier.huidig.documenten[-1]
