"""Sjablonen in Beheer: the list, one text, and packages, as a functional manager uses them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QTextEdit

from pga_desktop.documents.pakket import maak_pakket
from pga_desktop.services.diensten import Diensten
from pga_desktop.services.sjablonen import bekende_bestanden
from pga_desktop.ui.widgets.verschilblad import Verschilblad
from tests.support.formulieren import BRIEF, FOUTE_TEKST, leg_eigen, meegeleverd
from tests.support.kijken import afgekapt, met_toetsenbord, naam_van, woorden
from tests.ui.schermen.conftest import SMAL, Scherm, toon, zegt

NIEUW = "U kunt ook binnenlopen."


@pytest.fixture
def register(diensten: Diensten) -> Path:
    """The folder of the open register."""
    return diensten.register.pad


@pytest.fixture
def sjablonen(open_scherm: Scherm) -> Scherm:
    """The window with the list of texts in sight."""
    return naar_sjablonen(open_scherm)


def naar_sjablonen(scherm: Scherm) -> Scherm:
    scherm.klik("rail.beheer")
    scherm.klik("beheer.sjablonen")
    lees(scherm)
    return scherm


def lees(scherm: Scherm) -> None:
    """Wait until everything was read."""
    scherm.wacht(lambda: not scherm.venster.werkbank.bezig)


def klik(scherm: Scherm, naam: str) -> None:
    """Press something that reads everything again."""
    scherm.klik(naam)
    lees(scherm)


def open_tekst(scherm: Scherm, bestand: str = BRIEF) -> None:
    tabel = scherm.tabel("sjablonen.tabel")
    tabel.kies(bestand)
    assert tabel.gekozen() == bestand
    tabel.setFocus()
    scherm.toets(Qt.Key.Key_Return)
    lees(scherm)


def rijen(scherm: Scherm) -> dict[str, str]:
    """Every row of the list in words, by its file."""
    model = scherm.tabel("sjablonen.tabel").model()
    rol = Qt.ItemDataRole.AccessibleTextRole
    return {
        model.rijen[n].sleutel: model.data(model.index(n, 0), rol)  # type: ignore[attr-defined]  # of our own model
        for n in range(model.rowCount())
    }


def tekst(scherm: Scherm) -> str:
    return woorden(scherm.venster)


def brieftekst(diensten: Diensten) -> str:
    """The letter the program works with."""
    (tekst_,) = (
        bron.tekst
        for bron in diensten.teksten.formulieren["aanmeldbrief"].teksten.values()
        if bron.bestand == BRIEF
    )
    return tekst_


def diensten_van(scherm: Scherm) -> Diensten:
    """The services the window works with now."""
    kader = scherm.venster._kader
    assert kader is not None
    return kader.omgeving.diensten


class TestLijst:
    def test_every_text_and_list_has_a_row(self, sjablonen: Scherm) -> None:
        assert set(rijen(sjablonen)) == set(bekende_bestanden())
        brief = rijen(sjablonen)[BRIEF]
        assert "Van: meegeleverd" in brief
        assert "Versie: 2026.1" in brief
        assert "Leesscore: " in brief
        assert brief.endswith("Stand: goed")

    def test_own_texts_and_faults_can_be_singled_out(
        self, register: Path, sjablonen: Scherm
    ) -> None:
        leg_eigen(register, "gemeente", BRIEF, FOUTE_TEKST)
        leg_eigen(register, "regio", "regio/schaal.toml", meegeleverd("regio/schaal.toml"))
        klik(sjablonen, "sjablonen.herlezen")
        assert "Bedoelt u ‘persoon.naam’?" in tekst(sjablonen)
        kies(sjablonen, "eigen")
        assert set(rijen(sjablonen)) == {BRIEF, "regio/schaal.toml"}
        kies(sjablonen, "fout")
        assert "1 bevinding" in rijen(sjablonen)[BRIEF]
        assert len(rijen(sjablonen)) == 1

    def test_the_keyboard_comes_back_to_the_row_it_left(self, sjablonen: Scherm) -> None:
        open_tekst(sjablonen)
        sjablonen.klik("sjabloon.terug")
        tabel = sjablonen.tabel("sjablonen.tabel")
        assert tabel.hasFocus()
        assert tabel.gekozen() == BRIEF

    def test_the_way_back_to_beheer(self, sjablonen: Scherm) -> None:
        sjablonen.klik("sjablonen.terug")
        assert sjablonen.vind("beheer.sjablonen").hasFocus()

    def test_the_keyboard_stays_on_the_button_that_reads_again(self, sjablonen: Scherm) -> None:
        open_tekst(sjablonen)
        sjablonen.vind("sjabloon.herlezen").setFocus()
        sjablonen.toets(Qt.Key.Key_Return)
        lees(sjablonen)
        assert sjablonen.vind("sjabloon.herlezen").hasFocus()
        assert "Alles is opnieuw gelezen." in tekst(sjablonen)

    def test_reading_never_takes_the_keyboard_from_elsewhere(self, sjablonen: Scherm) -> None:
        sjablonen.knop("sjablonen.herlezen").click()
        sjablonen.vind("zoek").setFocus()
        lees(sjablonen)
        assert sjablonen.vind("zoek").hasFocus()

    def test_what_is_typed_for_a_package_stays_while_everything_is_read(
        self, sjablonen: Scherm
    ) -> None:
        sjablonen.klik("sjablonen.regiopakket")
        sjablonen.typ("regiopakket.naam", "Regio Midden")
        klik(sjablonen, "rail.beheer")
        assert sjablonen.veld("regiopakket.naam").tekst() == "Regio Midden"

    def test_esc_goes_back_a_step(self, sjablonen: Scherm) -> None:
        open_tekst(sjablonen)
        sjablonen.toets(Qt.Key.Key_Escape)
        assert sjablonen.ziet("sjablonen.tabel")
        sjablonen.toets(Qt.Key.Key_Escape)
        assert sjablonen.ziet("beheer.sjablonen")

    def test_at_opening_one_message_says_how_much_is_wrong(
        self, register: Path, sjablonen: Scherm
    ) -> None:
        leg_eigen(register, "gemeente", BRIEF, FOUTE_TEKST)
        leg_eigen(register, "gemeente", "regio/schaal.toml", "")
        klik(sjablonen, "sjablonen.herlezen")
        aantal = len(diensten_van(sjablonen).teksten.bevindingen)
        assert aantal > 3
        assert f"Er zijn {aantal} bevindingen in eigen teksten en lijsten." in tekst(sjablonen)
        assert "Het werk gaat door met de vorige tekst." in tekst(sjablonen)


class Verkenner(QObject):
    """Stands in for the file manager of the desktop."""

    def __init__(self) -> None:
        super().__init__()
        self.geopend: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.geopend.append(url.toLocalFile())


@pytest.fixture
def verkenner() -> Iterator[Verkenner]:
    verkenner = Verkenner()
    QDesktopServices.setUrlHandler("file", verkenner, "open")  # type: ignore[arg-type]  # it asks for text
    yield verkenner
    QDesktopServices.unsetUrlHandler("file")


class TestMap:
    def test_it_is_made_and_opened(
        self, register: Path, sjablonen: Scherm, verkenner: Verkenner
    ) -> None:
        sjablonen.klik("sjablonen.map_openen")
        assert verkenner.geopend == [str(register / "teksten" / "gemeente")]
        assert (register / "teksten" / "gemeente").is_dir()

    def test_its_path_can_be_copied(self, register: Path, sjablonen: Scherm) -> None:
        sjablonen.klik("sjablonen.pad_kopieren")
        assert QGuiApplication.clipboard().text() == str(register / "teksten" / "gemeente")


class TestEenTekst:
    def test_from_taking_over_to_a_changed_letter_and_back(
        self, register: Path, sjablonen: Scherm
    ) -> None:
        open_tekst(sjablonen)
        assert "Dit is de meegeleverde tekst." in tekst(sjablonen)
        klik(sjablonen, "sjabloon.overnemen")
        assert "De tekst staat in de map van uw gemeente." in tekst(sjablonen)
        eigen = register / "teksten" / "gemeente" / BRIEF
        eigen.write_text(meegeleverd(BRIEF) + f"\n{NIEUW}\n", encoding="utf-8")
        klik(sjablonen, "sjabloon.herlezen")
        assert NIEUW in brieftekst(diensten_van(sjablonen)), "the program works with it"
        verschil = sjablonen.vind("sjabloon.verschil")
        assert isinstance(verschil, QTextEdit)
        assert f"+ {NIEUW}" in verschil.toPlainText()
        assert "0 regels weg (−) en 2 regels nieuw (+)" in tekst(sjablonen)
        assert sjablonen.vind("sjabloon.herlezen").isVisible()
        klik(sjablonen, "sjabloon.terugzetten")
        assert "Uw versie is opzij gelegd." in tekst(sjablonen)
        assert NIEUW not in brieftekst(diensten_van(sjablonen))
        klik(sjablonen, "sjabloon.weer_gebruiken")
        assert NIEUW in brieftekst(diensten_van(sjablonen))

    def test_a_fault_is_told_where_it_stands_and_the_work_goes_on(
        self, register: Path, sjablonen: Scherm
    ) -> None:
        leg_eigen(register, "gemeente", BRIEF, FOUTE_TEKST)
        klik(sjablonen, "sjablonen.herlezen")
        open_tekst(sjablonen)
        assert "aanmeldbrief/tekst.md, regel 1: de plaatshouder" in tekst(sjablonen)
        assert FOUTE_TEKST not in brieftekst(diensten_van(sjablonen))
        assert sjablonen.ziet("sjabloon.terugzetten")

    def test_a_text_for_the_person_says_how_it_reads(
        self, register: Path, sjablonen: Scherm
    ) -> None:
        leg_eigen(register, "gemeente", BRIEF, meegeleverd(BRIEF) + "\nRecidive.\n")
        klik(sjablonen, "sjablonen.herlezen")
        open_tekst(sjablonen)
        assert "Leesscore" in tekst(sjablonen)
        regel = meegeleverd(BRIEF).count("\n") + 2
        assert f"Regel {regel}: ‘Recidive’ is een moeilijk woord" in tekst(sjablonen)

    def test_a_new_word_of_the_region_is_on_every_screen(
        self, register: Path, sjablonen: Scherm
    ) -> None:
        lijst = meegeleverd("regio/stappen.toml").replace('label = "', 'label = "Ons ')
        leg_eigen(register, "regio", "regio/stappen.toml", lijst)
        klik(sjablonen, "sjablonen.herlezen")
        regio = diensten_van(sjablonen).regio
        assert regio.label("stappen", "startfase").startswith("Ons ")
        assert sjablonen.ziet("sjablonen.tabel"), "she is where she was"


class TestPakket:
    def bekijk(self, scherm: Scherm, zip_: Path) -> None:
        scherm.klik("sjablonen.regiopakket")
        scherm.veld("regiopakket.bestand").zet_tekst(str(zip_))
        klik(scherm, "regiopakket.bekijken")

    def test_it_is_shown_first_and_then_installed_and_undone(
        self, sjablonen: Scherm, tmp_path: Path
    ) -> None:
        brief = (meegeleverd(BRIEF) + f"\n{NIEUW}\n").encode()
        zip_ = tmp_path / "p.zip"
        zip_.write_bytes(maak_pakket("Regio Midden", "2", "A", date(2026, 3, 1), {BRIEF: brief}))
        self.bekijk(sjablonen, zip_)
        assert "Regio Midden, versie 2 van 1 maart 2026, gemaakt door A." in tekst(sjablonen)
        assert "1 nieuw" in tekst(sjablonen)
        assert NIEUW not in brieftekst(diensten_van(sjablonen))
        klik(sjablonen, "regiopakket.plaatsen")
        assert NIEUW in brieftekst(diensten_van(sjablonen))
        assert sjablonen.ziet("regiopakket.bestand"), "she is where she was"
        assert "Het pakket is geplaatst." in tekst(sjablonen)
        assert "Regio Midden, versie 2" in tekst(sjablonen)

    def test_the_earlier_region_can_be_used_again(
        self, register: Path, sjablonen: Scherm, tmp_path: Path
    ) -> None:
        leg_eigen(register, "regio", BRIEF, meegeleverd(BRIEF) + f"\n{NIEUW}\n")
        zip_ = tmp_path / "p.zip"
        rauw = maak_pakket("R", "2", "", date(2026, 3, 1), {BRIEF: meegeleverd(BRIEF).encode()})
        zip_.write_bytes(rauw)
        klik(sjablonen, "sjablonen.herlezen")
        self.bekijk(sjablonen, zip_)
        klik(sjablonen, "regiopakket.plaatsen")
        assert NIEUW not in brieftekst(diensten_van(sjablonen))
        klik(sjablonen, "regiopakket.vorige")
        assert NIEUW in brieftekst(diensten_van(sjablonen))

    def test_the_region_can_be_laid_aside_and_taken_up_again(
        self, register: Path, sjablonen: Scherm
    ) -> None:
        leg_eigen(register, "regio", BRIEF, meegeleverd(BRIEF) + f"\n{NIEUW}\n")
        klik(sjablonen, "sjablonen.herlezen")
        sjablonen.klik("sjablonen.regiopakket")
        klik(sjablonen, "regiopakket.vorige")
        assert "De teksten van de regio zijn opzij gelegd." in tekst(sjablonen)
        assert NIEUW not in brieftekst(diensten_van(sjablonen))
        klik(sjablonen, "regiopakket.vorige")
        assert NIEUW in brieftekst(diensten_van(sjablonen))

    def test_a_file_can_be_pointed_at(self, sjablonen: Scherm, tmp_path: Path) -> None:
        (tmp_path / "p.zip").write_bytes(b"")
        sjablonen.klik("sjablonen.regiopakket")
        sjablonen.veld("regiopakket.bestand").zet_tekst(str(tmp_path))
        knoppen = sjablonen.venster.findChildren(QAbstractButton, "regiopakket.bladeren")
        knoppen[0].click()
        (dialoog,) = sjablonen.venster.findChildren(QFileDialog)
        assert dialoog.directory().absolutePath() == str(tmp_path)
        dialoog.fileSelected.emit(str(tmp_path / "p.zip"))
        dialoog.close()
        sjablonen.rust()
        assert sjablonen.veld("regiopakket.bestand").tekst() == str(tmp_path / "p.zip")

    def test_a_broken_one_is_refused_in_words(self, sjablonen: Scherm, tmp_path: Path) -> None:
        zip_ = tmp_path / "p.zip"
        zip_.write_bytes(b"geen zip")
        self.bekijk(sjablonen, zip_)
        assert zegt("pakket-onleesbaar") in tekst(sjablonen)
        assert not sjablonen.ziet("regiopakket.plaatsen")

    def test_one_with_a_fault_in_a_text_is_refused_with_the_line(
        self, register: Path, sjablonen: Scherm, tmp_path: Path
    ) -> None:
        zip_ = tmp_path / "p.zip"
        zip_.write_bytes(maak_pakket("R", "2", "", date(2026, 3, 1), {BRIEF: FOUTE_TEKST.encode()}))
        self.bekijk(sjablonen, zip_)
        assert "aanmeldbrief/tekst.md, regel 1" in tekst(sjablonen)
        assert not sjablonen.ziet("regiopakket.plaatsen")
        assert not (register / "teksten" / "regio").exists()

    def test_looking_at_one_can_be_left_off(
        self, register: Path, sjablonen: Scherm, tmp_path: Path
    ) -> None:
        zip_ = tmp_path / "p.zip"
        rauw = maak_pakket("R", "2", "", date(2026, 3, 1), {BRIEF: meegeleverd(BRIEF).encode()})
        zip_.write_bytes(rauw)
        sjablonen.klik("sjablonen.regiopakket")
        sjablonen.veld("regiopakket.bestand").zet_tekst(str(zip_))
        sjablonen.knop("regiopakket.bekijken").click()
        sjablonen.knop("regiopakket.bekijken.stoppen").click()
        lees(sjablonen)
        assert "Gestopt. Er is niets veranderd." in tekst(sjablonen)
        assert not sjablonen.ziet("regiopakket.plaatsen")
        assert not sjablonen.ziet("regiopakket.bekijken.stoppen")
        assert not list(register.glob("teksten/*")), "nothing of it stays behind"
        klik(sjablonen, "regiopakket.bekijken")
        assert sjablonen.ziet("regiopakket.plaatsen")

    def test_one_can_be_made(self, register: Path, sjablonen: Scherm, tmp_path: Path) -> None:
        leg_eigen(register, "regio", BRIEF, meegeleverd(BRIEF))
        sjablonen.klik("sjablonen.regiopakket")
        sjablonen.veld("regiopakket.map").zet_tekst(str(tmp_path))
        sjablonen.klik("regiopakket.maken")
        assert zegt("pakket-naam-nodig") in tekst(sjablonen)
        sjablonen.typ("regiopakket.naam", "Regio Midden")
        sjablonen.typ("regiopakket.versie", "3")
        klik(sjablonen, "regiopakket.maken")
        (zip_,) = tmp_path.glob("*.zip")
        assert f"Het pakket is gemaakt: {zip_.name}." in tekst(sjablonen)


@pytest.mark.parametrize("deel", ["lijst", "tekst", "pakket"])
def test_every_part_can_be_read_and_reached(register: Path, sjablonen: Scherm, deel: str) -> None:
    """Small, as with everything at 200 %: nothing cut off, everything named."""
    leg_eigen(register, "gemeente", BRIEF, meegeleverd(BRIEF).replace("u", "U"))
    klik(sjablonen, "sjablonen.herlezen")
    if deel == "tekst":
        open_tekst(sjablonen)
    elif deel == "pakket":
        sjablonen.klik("sjablonen.regiopakket")
    toon(sjablonen.venster, *SMAL)
    pagina = sjablonen.vind("sjablonen")
    assert afgekapt(pagina) == []
    assert [w for w in met_toetsenbord(pagina) if not naam_van(w)] == []


def test_the_comparison_is_read_only_and_signs_say_what_colours_say(
    register: Path, sjablonen: Scherm
) -> None:
    leg_eigen(register, "gemeente", BRIEF, meegeleverd(BRIEF).replace("Beste", "Hallo"))
    klik(sjablonen, "sjablonen.herlezen")
    open_tekst(sjablonen)
    blad = sjablonen.vind("sjabloon.verschil")
    assert isinstance(blad, Verschilblad)
    assert blad.isReadOnly()
    regels = blad.toPlainText().split("\n")
    assert [r[0] for r in regels if "Beste" in r or "Hallo" in r] == ["−", "+"]
    gemerkt = {m.cursor.selectedText() for m in blad.extraSelections()}
    assert {"Beste", "Hallo"} <= gemerkt


def kies(scherm: Scherm, welke: str) -> None:
    keuze = scherm.veld("sjablonen.welke")
    keuze.knop(welke).click()  # type: ignore[attr-defined]  # a row of choices
    scherm.rust()


def test_a_sample_about_an_invented_case_stands_below(register: Path, sjablonen: Scherm) -> None:
    leg_eigen(register, "gemeente", BRIEF, meegeleverd(BRIEF) + f"\n{NIEUW}\n")
    klik(sjablonen, "sjablonen.herlezen")
    open_tekst(sjablonen)
    sjablonen.veld("document.zoek").zet_tekst(NIEUW)
    sjablonen.veld("document.zoek").getypt.emit()
    sjablonen.wacht(lambda: "Niet gevonden" in tekst(sjablonen) or "1 van 1" in tekst(sjablonen))
    assert "1 van 1" in tekst(sjablonen)


def test_what_is_no_text_has_no_sample(sjablonen: Scherm) -> None:
    open_tekst(sjablonen, "regio/schaal.toml")
    assert not sjablonen.ziet("document.voorbeeld")
