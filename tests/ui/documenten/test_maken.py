"""Documents of a case: made for the right readers, kept, exported under neutral names."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from pga_desktop.domain.document import Document
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.stappen import Stap, Station
from pga_desktop.ui.meldingen import zin
from tests.support.kijken import met_toetsenbord, naam_van, toetsenbord, woorden
from tests.ui.conftest import Werk


@pytest.fixture
def documenten(werk: Werk) -> Werk:
    """The documents of a case that is carried out."""
    werk.open_stap(Stap.IN_UITVOERING)
    werk.klik("tab.documenten")
    return werk


def gemaakt(werk: Werk) -> list[Document]:
    return list(werk.dossier.huidig.documenten)


def test_nothing_is_made_before_a_document_is_chosen(documenten: Werk) -> None:
    assert not documenten.ziet("document.maken")
    assert naam_van(toetsenbord()) == "Welk document?"
    assert not documenten.ziet("document.exporteren"), "there is nothing to export"


def test_a_letter_is_made_at_both_levels(documenten: Werk) -> None:
    documenten.vul("document.soort", "aanmeldbrief")
    documenten.klik("document.maken")
    assert [(d.sleutel, d.niveau) for d in gemaakt(documenten)] == [
        ("aanmeldbrief", "b1"), ("aanmeldbrief", "a2"),
    ]  # fmt: skip
    assert not documenten.meldingen


def test_a_document_about_an_overleg_asks_which(documenten: Werk) -> None:
    overleg = documenten.dossier.huidig.overleggen[-1]
    documenten.vul("document.soort", "verslag_overleg")
    assert documenten.veld("document.overleg").tekst() == str(overleg.id)
    documenten.klik("document.maken")
    assert gemaakt(documenten)


def test_a_handover_that_nobody_takes_yet_can_be_given_to_who_is_chosen(documenten: Werk) -> None:
    """There are partners, and no one keeps an eye on the person: none of them is ticked."""
    documenten.vul("document.soort", "overdrachtsformulier")
    assert documenten.veld("document.ontvangers").tekst() == ""
    eerste = next(iter(documenten.dossier.partners))
    documenten.vul("document.ontvangers", eerste)
    documenten.klik("document.maken")
    assert [d.ontvanger for d in gemaakt(documenten)] == [eerste]


def test_without_a_level_nothing_is_made_and_it_says_so(documenten: Werk) -> None:
    documenten.vul("document.soort", "aanmeldbrief")
    for niveau in ("b1", "a2"):
        documenten.vul(f"document.niveau.{niveau}", "nee")
    documenten.klik("document.maken")
    assert not gemaakt(documenten)
    assert documenten.meldingen == [zin(VerwachteFout("niveau-nodig"))]


def test_who_gets_nothing_is_named_with_the_reason(documenten: Werk) -> None:
    documenten.klik("documenten.terug")
    documenten.naar(Station.AANMELDING)
    documenten.vul("aanmelding.betrokken_partners", "Groenwest\nSportclub")
    documenten.klik("tab.documenten")
    documenten.vul("document.soort", "plan_van_aanpak")
    assert "Sportclub krijgt niets: staat niet bij Partners." in woorden(documenten.pagina)


def test_a_document_that_fits_the_step_is_one_press_away(werk: Werk) -> None:
    werk.open_stap(Stap.STARTFASE)
    (titel,) = [
        f.titel for f in werk.diensten.documenten.formulieren() if f.sleutel == "aanmeldbrief"
    ]
    (link,) = [w for w in met_toetsenbord(werk.pagina) if naam_van(w) == titel]
    werk.klik_in(link)
    assert werk.veld("document.soort").tekst() == "aanmeldbrief"
    assert toetsenbord().objectName() == "document.maken"


def test_a_document_is_kept_when_its_page_is_left_while_it_is_drawn(documenten: Werk) -> None:
    documenten.vul("document.soort", "aanmeldbrief")
    QTest.mouseClick(documenten.bediening.vind("document.maken"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(documenten.bediening.vind("documenten.terug"), Qt.MouseButton.LeftButton)
    documenten.rust()
    assert len(gemaakt(documenten)) == 2


def test_copies_are_exported_under_names_without_the_person(
    documenten: Werk, tmp_path: Path
) -> None:
    documenten.vul("document.soort", "aanmeldbrief")
    documenten.klik("document.maken")
    map_ = tmp_path / "uitvoer"
    map_.mkdir()
    documenten.klik("documenten.alle")
    documenten.klik("document.exporteren")
    documenten.vul("document.exportmap", str(map_))
    documenten.klik("export.doen")
    nummer = documenten.dossier.casus.nummer
    assert sorted(p.name for p in map_.iterdir()) == [
        f"aanmeldbrief-a2-{nummer}.pdf", f"aanmeldbrief-b1-{nummer}.pdf",
    ]  # fmt: skip
    assert f"2 documenten geëxporteerd naar de map ‘{map_.name}’." in documenten.meldingen[-1].tekst
    assert "niet versleuteld" in documenten.meldingen[-1].voluit
    assert all(p.read_bytes().startswith(b"%PDF-") for p in map_.iterdir())


def test_a_folder_that_is_not_there_is_refused_with_a_sentence(
    documenten: Werk, tmp_path: Path
) -> None:
    documenten.vul("document.soort", "aanmeldbrief")
    documenten.klik("document.maken")
    documenten.klik("document.exporteer_dit")
    documenten.vul("document.exportmap", str(tmp_path / "weg"))
    documenten.klik("export.doen")
    assert documenten.meldingen == [zin(VerwachteFout("exportmap-ontbreekt"))]


@pytest.mark.parametrize(("dag", "waarschuwt"), [("01-03-2026", True), ("02-03-2026", False)])
@pytest.mark.parametrize(
    ("sleutel", "veld"),
    [("uitnodiging_overleg", "datum"), ("uitnodiging_startgesprek", "startgesprek_datum")],
)
def test_an_invitation_to_a_day_that_has_passed_is_made_after_a_warning(
    documenten: Werk, sleutel: str, veld: str, dag: str, waarschuwt: bool
) -> None:
    """Today is 2 March 2026; who invites to today may be in a hurry."""
    nu = documenten.dossier.huidig
    rij = nu.overleggen[-1] if veld == "datum" else nu.startfase
    documenten.pagina.toestand.wijzig(rij.ref, veld, dag)
    documenten.vul("document.soort", sleutel)
    kaart = documenten.bediening.vind("document.maakkaart")
    zin_ = "Deze uitnodiging noemt 1 maart 2026. Die dag is al geweest. Klopt de datum?"
    assert (zin_ in woorden(kaart)) is waarschuwt
    documenten.klik("document.maken")
    assert sleutel in {d.sleutel for d in gemaakt(documenten)}


def test_a_pile_warns_of_an_invitation_to_a_day_that_has_passed(documenten: Werk) -> None:
    overleg = documenten.dossier.huidig.overleggen[-1]
    documenten.pagina.toestand.wijzig(overleg.ref, "datum", "01-03-2026")
    documenten.klik("document.stapel")
    documenten.klik("stapel.alle")
    documenten.vul("stapel.soorten", "uitnodiging_overleg")
    kaart = woorden(documenten.bediening.vind("document.stapelkaart"))
    assert "1 maart 2026. Die dag is al geweest." in kaart
    assert documenten.bediening.vind("stapel.maken").isEnabled()


def test_back_leads_to_where_one_came_from(documenten: Werk) -> None:
    documenten.klik("documenten.terug")
    assert toetsenbord().objectName() == "tab.documenten"
    assert documenten.pagina.station is Station.UITVOERING


def test_a_document_that_would_be_untrue_is_refused_where_it_is_chosen(documenten: Werk) -> None:
    documenten.vul("document.soort", "bericht_niet_opgenomen")
    assert zin(VerwachteFout("document-past-niet")).voluit in woorden(documenten.pagina)
    assert not documenten.bediening.vind("document.maken").isEnabled()
    documenten.vul("document.soort", "voortgangsbrief")
    assert documenten.bediening.vind("document.maken").isEnabled()


def test_who_was_refused_is_told_beside_the_step(werk: Werk) -> None:
    werk.open_stap(Stap.AFGEWEZEN)
    (titel,) = [
        f.titel
        for f in werk.diensten.documenten.formulieren()
        if f.sleutel == "bericht_niet_opgenomen"
    ]
    (link,) = [w for w in met_toetsenbord(werk.pagina) if naam_van(w) == titel]
    werk.klik_in(link)
    werk.klik("document.maken")
    assert [(d.sleutel, d.niveau) for d in gemaakt(werk)] == [
        ("bericht_niet_opgenomen", "b1"),
        ("bericht_niet_opgenomen", "a2"),
    ]


def test_versions_that_differ_by_reader_say_so(documenten: Werk) -> None:
    toestand = documenten.pagina.toestand
    partners = documenten.diensten.partners
    for naam in ("Groenwest", "Politie Midden-Nederland"):
        partners.wijzig(partners.voeg_toe(naam).ref, "convenant", "ja")
    aanmelding = documenten.dossier.huidig.aanmelding
    toestand.wijzig(aanmelding.ref, "betrokken_partners", "Groenwest\nPolitie Midden-Nederland")
    waarden = {
        "item_soort": "startfase",
        "item_id": str(documenten.dossier.huidig.startfase.id),
        "organisatie": "Groenwest",
        "grond": "Nodig voor de woning.",
    }
    documenten.vul("document.soort", "plan_van_aanpak")
    documenten.klik("document.maken")
    assert "wie die is" not in woorden(documenten.pagina)
    toestand.voeg_toe("deling", documenten.dossier.casus.id, waarden)
    documenten.klik("documenten.alle")
    documenten.vul("document.soort", "plan_van_aanpak")
    documenten.klik("document.maken")
    assert "kijk bij elke versie voor wie die is" in woorden(documenten.pagina)
    assert {d.ontvanger for d in gemaakt(documenten)} >= {"Groenwest"}
