"""Having a plan signed in the window, in every way, and what is said about it afterwards."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from pga_desktop.domain.document import Document
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.instellingen import NODIG_VOOR_BRIEVEN
from pga_desktop.domain.ondertekening import Ondertekening, Wijze
from pga_desktop.domain.stappen import Stap
from pga_desktop.ui.meldingen import bekende_codes, zin
from pga_desktop.ui.widgets.schuif import Schuif
from pga_desktop.ui.widgets.tabel import Tabel
from pga_desktop.ui.widgets.tekenvlak import Tekenvlak
from tests.support.certificaten import WACHTWOORD, certificaat
from tests.support.handtekeningen import EXPERT, REGISSEUR, ondertekend
from tests.support.kaart import PIN, Kaart, bibliotheek
from tests.support.kijken import afgekapt, met_toetsenbord, naam_van, toetsenbord, woorden
from tests.ui.conftest import SMAL, Werk


@pytest.fixture
def plan(werk: Werk) -> Werk:
    """A case whose plan was just made and is in sight."""
    for naam in NODIG_VOOR_BRIEVEN:
        tekst = "team@gemeente.nl" if "email" in naam else f"Ingevuld {naam}"
        werk.diensten.instellingen.wijzig(naam, tekst)
    werk.open_stap(Stap.IN_UITVOERING)
    werk.klik("tab.documenten")
    maak(werk)
    return werk


def maak(werk: Werk, sleutel: str = "plan_van_aanpak") -> Document:
    if werk.ziet("documenten.alle"):
        werk.klik("documenten.alle")
    werk.vul("document.soort", sleutel)
    werk.klik("document.maken")
    return werk.dossier.huidig.documenten[-1]


def bestand(map_: Path, naam: str = EXPERT) -> Path:
    pad = map_ / "certificaat.p12"
    pad.write_bytes(certificaat(naam, begin=-400).p12())
    return pad


def kies(werk: Werk, hoe: str) -> None:
    if not werk.ziet("ondertekenen"):
        werk.klik("document.ondertekenen")
    werk.vul("ondertekenen.hoe", hoe)


def teken(werk: Werk, wie: str, pad: Path, wachtwoord: str = WACHTWOORD) -> None:
    kies(werk, "bestand")
    werk.vul("ondertekenen.wie", wie)
    werk.vul("ondertekenen.bestand", str(pad))
    werk.vul("ondertekenen.wachtwoord", wachtwoord)
    werk.klik("ondertekenen.doen")


def krabbel(werk: Werk) -> None:
    vlak = werk.bediening.vind("ondertekenen.tekenvlak")
    werk.bediening.klik("ondertekenen.opnieuw_tekenen")  # brings it in sight
    links, geen = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(vlak, links, geen, QPoint(20, 60))
    for x, y in ((60, 20), (90, 90), (130, 30), (180, 70)):
        QTest.mouseMove(vlak, QPoint(x, y))
    QTest.mouseRelease(vlak, links, geen, QPoint(180, 70))


def getekend(werk: Werk) -> tuple[Ondertekening, ...]:
    return werk.dossier.huidig.ondertekeningen


def paneel(werk: Werk, naam: str = "ondertekenen") -> str:
    return woorden(werk.bediening.vind(naam))


def zegt(werk: Werk, code: str) -> bool:
    """Whether the panel shows the words of this error."""
    assert code in bekende_codes()
    return zin(VerwachteFout(code, hoogstens=0, datum="")).tekst in paneel(werk)


def test_who_must_sign_and_who_did_are_in_sight(plan: Werk, tmp_path: Path) -> None:
    plan.klik("document.ondertekenen")
    regels = paneel(plan).splitlines()
    assert [r for r in regels if r in {"Casusregisseur", "PGA-expert", "Cliënt"}] == [
        "Casusregisseur",
        "PGA-expert",
        "Cliënt",
    ]
    assert regels.count("nog niet getekend") == 3
    teken(plan, "pga_expert", bestand(tmp_path))
    assert paneel(plan).splitlines().count("nog niet getekend") == 2
    assert f"Getekend door {EXPERT} met een certificaat op 2 maart 2026 om 09:00 uur" in paneel(
        plan
    )
    chips = woorden(plan.bediening.vind("document.kaart")).splitlines()
    assert "1 handtekening" in chips
    assert "concept" not in chips


def test_why_signing_failed_is_in_sight_as_a_whole_beside_a_long_page(
    plan: Werk, tmp_path: Path
) -> None:
    kies(plan, "bestand")
    plan.vul("ondertekenen.bestand", str(bestand(tmp_path)))
    plan.typ("ondertekenen.wachtwoord", "verkeerd")
    plan.rust()
    veld = plan.veld("ondertekenen.wachtwoord")
    (schuif,) = plan.pagina.findChildren(Schuif)
    plek = QRect(veld.mapTo(schuif.viewport(), QPoint()), veld.size())
    balk = schuif.verticalScrollBar()
    balk.setValue(balk.value() + plek.bottom() - schuif.viewport().height())
    plan.toets(Qt.Key.Key_Return)
    plan.wacht(veld.fout.isVisible)
    plan.rust()
    plek = QRect(veld.mapTo(schuif.viewport(), QPoint()), veld.size())
    assert schuif.viewport().rect().contains(plek)


def test_only_what_has_places_to_sign_offers_it(plan: Werk) -> None:
    assert plan.ziet("document.ondertekenen")
    maak(plan, "publieksfolder")
    assert not plan.ziet("document.ondertekenen")


def test_who_signs_an_incomplete_plan_is_warned(plan: Werk) -> None:
    plan.klik("document.ondertekenen")
    assert "ontbreekt nog iets" not in paneel(plan)
    plan.diensten.instellingen.wijzig("gemeente", "")
    maak(plan)
    plan.klik("document.ondertekenen")
    assert "ontbreekt nog iets" in paneel(plan)


def test_drawing_comes_first_and_certificates_seal_it(plan: Werk, tmp_path: Path) -> None:
    kies(plan, "scherm")
    assert "Doe dat eerst: na een digitale handtekening kan dat niet meer." in paneel(plan)
    assert plan.veld("ondertekenen.wie").tekst() == "betrokkene"
    plan.vul("ondertekenen.aanwezig", "K. de Wit en moeder")
    krabbel(plan)
    plan.klik("ondertekenen.doen")
    (hand,) = getekend(plan)
    assert (hand.wijze, hand.plekken, hand.aanwezig) == (
        Wijze.SCHERM,
        ("betrokkene",),
        "K. de Wit en moeder",
    )
    teken(plan, "casusregisseur", bestand(tmp_path, REGISSEUR))
    assert "vóór de eerste digitale handtekening" in paneel(plan)
    with pytest.raises(VerwachteFout):
        plan.vul("ondertekenen.hoe", "scherm")
    teken(plan, "pga_expert", bestand(tmp_path))
    assert not plan.ziet("ondertekenen.hoe")
    assert "Iedereen heeft getekend." in paneel(plan)
    assert toetsenbord().objectName() == "ondertekenen.sluiten"
    assert [o.wijze for o in getekend(plan)] == [Wijze.SCHERM, *[Wijze.CERTIFICAAT] * 2]


def test_enter_in_the_password_signs(plan: Werk, tmp_path: Path) -> None:
    kies(plan, "bestand")
    plan.vul("ondertekenen.wie", "casusregisseur")
    plan.vul("ondertekenen.bestand", str(bestand(tmp_path)))
    plan.vul("ondertekenen.wachtwoord", WACHTWOORD)
    plan.veld("ondertekenen.wachtwoord").setFocus()
    plan.toets(Qt.Key.Key_Return)
    plan.wacht(lambda: bool(getekend(plan)))
    assert getekend(plan)[0].plekken == ("casusregisseur",)


def test_an_empty_field_or_choice_is_told_in_the_panel(plan: Werk) -> None:
    kies(plan, "scherm")
    plan.klik("ondertekenen.doen")
    assert zegt(plan, "krabbel-leeg")
    plan.vul("ondertekenen.hoe", "papier")
    assert not zegt(plan, "krabbel-leeg")
    plan.klik("ondertekenen.doen")
    assert zegt(plan, "tekenplek-nodig")
    assert plan.veld("ondertekenen.wie").isAncestorOf(toetsenbord())
    assert getekend(plan) == ()


def test_a_wrong_password_is_told_and_forgotten(plan: Werk, tmp_path: Path) -> None:
    teken(plan, "pga_expert", bestand(tmp_path), "fout")
    assert zegt(plan, "certificaatwachtwoord-onjuist")
    assert plan.veld("ondertekenen.wachtwoord").isAncestorOf(toetsenbord())
    veld = plan.veld("ondertekenen.wachtwoord")
    invoer = veld.focusProxy()
    assert isinstance(invoer, QLineEdit)
    assert invoer.echoMode() is QLineEdit.EchoMode.Password
    assert veld.tekst() == ""
    assert not invoer.isUndoAvailable()
    assert getekend(plan) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="dev.py sets the card of software up on Linux")
def test_a_card_signs_with_its_pin(
    plan: Werk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kaart = Kaart(tmp_path)
    monkeypatch.setenv("SOFTHSM2_CONF", str(kaart.instellingen))
    kaart.maak()
    kaart.zet(certificaat(EXPERT, begin=-400), b"1")
    plan.diensten.instellingen.wijzig("tokenbibliotheek", bibliotheek())
    kies(plan, "kaart")
    plan.vul("ondertekenen.wie", "pga_expert")
    plan.vul("ondertekenen.pin", "000000")
    plan.klik("ondertekenen.doen")
    assert zegt(plan, "token-pin-onjuist")
    plan.vul("ondertekenen.pin", PIN)
    plan.klik("ondertekenen.doen")
    assert getekend(plan)[0].namen == (EXPERT,)


def test_paper_and_what_was_signed_elsewhere_come_in(plan: Werk, tmp_path: Path) -> None:
    document = plan.dossier.huidig.documenten[-1]
    pdf = plan.diensten.documenten.pdf(plan.dossier.casus.id, document.id)
    scan, terug = tmp_path / "scan.pdf", tmp_path / "terug.pdf"
    scan.write_bytes(pdf)
    terug.write_bytes(ondertekend(pdf, "casusregisseur", certificaat(REGISSEUR)))
    kies(plan, "papier")
    plan.vul("ondertekenen.wie", "betrokkene")
    plan.vul("ondertekenen.datum", "01-03-2026")
    plan.vul("ondertekenen.bestand", str(scan))
    plan.klik("ondertekenen.doen")
    kies(plan, "elders")
    plan.vul("ondertekenen.bestand", str(scan))
    plan.klik("ondertekenen.doen")
    assert zegt(plan, "plan-niets-nieuws")
    plan.vul("ondertekenen.bestand", str(terug))
    plan.klik("ondertekenen.doen")
    assert [(o.wijze, o.plekken) for o in getekend(plan)] == [
        (Wijze.PAPIER, ("betrokkene",)),
        (Wijze.ELDERS, ("casusregisseur",)),
    ]
    plan.klik("document.oordeel")
    plan.klik(f"oordeel.scan_bekijken.{getekend(plan)[0].id}")
    assert naam_van(plan.bediening.vind("oordeel.scan")).startswith("Scan van het getekende papier")
    plan.vul("oordeel.scanmap", str(tmp_path))
    plan.klik("oordeel.scan_exporteren")
    assert plan.meldingen[-1].tekst.startswith("De scan staat klaar als plan_van_aanpak-b1-")
    (kopie,) = tmp_path.glob("*-getekend*")
    assert kopie.read_bytes() == scan.read_bytes()


def test_the_verdict_is_plain_and_a_certificate_can_be_known(plan: Werk, tmp_path: Path) -> None:
    assert not plan.ziet("document.oordeel")
    teken(plan, "pga_expert", bestand(tmp_path))
    plan.klik("document.oordeel")
    assert "De handtekening is geldig en er is daarna niets veranderd." in paneel(plan, "oordeel")
    assert "kent nog niet elk certificaat" in paneel(plan, "oordeel")
    assert "Nog niet getekend: Casusregisseur en Cliënt." in paneel(plan, "oordeel")
    plan.klik("oordeel.vertrouw.pga_expert")
    assert "en de certificaten zijn bekend" in paneel(plan, "oordeel")
    assert not plan.ziet("oordeel.vertrouw.pga_expert")
    plan.maak_ongedaan()
    assert plan.diensten.certificaten.alle() == ()


def test_a_signed_plan_is_only_made_again_as_a_new_version(plan: Werk, tmp_path: Path) -> None:
    oud = plan.dossier.huidig.documenten[-1]
    assert plan.ziet("document.aanpassen")
    assert plan.ziet("document.weggooien")
    teken(plan, "pga_expert", bestand(tmp_path))
    assert not plan.ziet("document.aanpassen")
    assert not plan.ziet("document.weggooien")
    plan.klik("document.nieuwe_versie")
    plan.klik("document.maken")
    nieuw = plan.dossier.huidig.documenten[-1]
    assert nieuw.vervangt == oud.id
    assert oud in plan.dossier.huidig.documenten


def test_the_preview_shows_the_signature_at_once(plan: Werk, tmp_path: Path) -> None:
    voorbeeld = plan.bediening.vind("document.voorbeeld")
    for _ in range(2):
        plan.klik("document.volgende_bladzijde")
    voor = voorbeeld.grab().toImage()
    teken(plan, "pga_expert", bestand(tmp_path))
    for _ in range(2):
        plan.klik("document.volgende_bladzijde")
    assert voorbeeld.grab().toImage() != voor


def test_a_copy_with_a_passphrase_says_what_it_does_to_signatures(
    plan: Werk, tmp_path: Path
) -> None:
    kaart = plan.bediening.vind("document.kaart")
    plan.klik("document.beveiligen")
    assert "niet meer te controleren" not in woorden(kaart)
    teken(plan, "pga_expert", bestand(tmp_path))
    plan.klik("document.beveiligen")
    assert "niet meer te controleren" in woorden(kaart)


def test_the_list_tells_which_documents_are_signed(plan: Werk, tmp_path: Path) -> None:
    lijst = plan.pagina.findChild(Tabel, "document.lijst")
    assert isinstance(lijst, Tabel)
    gelezen = Qt.ItemDataRole.AccessibleTextRole
    assert "Stand: concept" in lijst.model().index(0, 0).data(gelezen)
    teken(plan, "pga_expert", bestand(tmp_path))
    assert "Stand: 1 handtekening" in lijst.model().index(0, 0).data(gelezen)


def test_the_history_tells_how_it_was_signed(plan: Werk, tmp_path: Path) -> None:
    teken(plan, "pga_expert", bestand(tmp_path))
    plan.klik("documenten.terug")
    plan.klik("tab.geschiedenis")
    assert "Document ondertekend met een certificaat" in woorden(plan.venster)


@pytest.mark.parametrize("hoe", ["bestand", "kaart", "scherm", "papier", "elders"])
def test_every_way_fits_a_small_screen_and_can_be_heard(plan: Werk, hoe: str) -> None:
    kies(plan, hoe)
    plan.venster.resize(*SMAL)
    plan.rust()
    deel = plan.bediening.vind("ondertekenen")
    assert afgekapt(deel) == []
    assert all(naam_van(widget) for widget in met_toetsenbord(deel))


class TestTekenvlak:
    def test_lines_stay_inside_and_wiping_begins_again(self, plan: Werk) -> None:
        kies(plan, "scherm")
        vlak = plan.bediening.vind("ondertekenen.tekenvlak")
        assert isinstance(vlak, Tekenvlak)
        links, geen = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(vlak, links, geen, QPoint(10, 10))
        QTest.mouseMove(vlak, QPoint(vlak.width() + 500, -40))
        QTest.mouseRelease(vlak, links, geen, QPoint(5000, -40))
        QTest.mouseMove(vlak, QPoint(30, 30))
        (lijn,) = vlak.lijnen()
        assert len(lijn) == 2
        assert all(0 <= x <= vlak.width() and 0 <= y <= vlak.height() for x, y in lijn)
        plan.klik("ondertekenen.opnieuw_tekenen")
        assert vlak.lijnen() == ()
