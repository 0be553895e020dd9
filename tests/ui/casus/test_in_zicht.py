"""What opens comes in sight with the keyboard in it, and says what it shows."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.stappen import Stap, Station
from pga_desktop.ui.widgets.keuzeknoppen import Vinkje
from pga_desktop.ui.widgets.knoppen import Link
from pga_desktop.ui.widgets.schuif import Schuif
from tests.support.kijken import naam_van, toetsenbord
from tests.ui.conftest import BREED, SMAL, Werk

elke_maat = pytest.mark.parametrize("maat", [BREED, SMAL], ids=["laptop", "200%"])


def in_kijkvak(deel: QWidget, werk: Werk) -> QRect:
    """Where a part stands in the window of the page that scrolls."""
    (schuif,) = werk.pagina.findChildren(Schuif)
    return QRect(deel.mapTo(schuif.viewport(), QPoint()), deel.size())


def hoogte(werk: Werk) -> int:
    (schuif,) = werk.pagina.findChildren(Schuif)
    return schuif.viewport().height()


def onder(werk: Werk, station: int) -> str:
    """The second line of a station."""
    return werk.bediening.vind(f"station.{station}").accessibleDescription()


@elke_maat
@pytest.mark.parametrize(
    ("station", "soort", "veld"),
    [
        (Station.CASUSOVERLEG, "overleg", "datum"),
        (Station.AANMELDING, "relatie", "soort"),
        (Station.UITVOERING, "feit", "datum"),
        (Station.UITVOERING, "evaluatie", "datum"),
        (Station.UITVOERING, "opschaling", "datum"),
        (Station.PLAN_VAN_AANPAK, "doel", "leefgebied"),
    ],
)
def test_a_new_form_comes_in_sight_with_the_keyboard_in_its_first_field(
    werk: Werk, maat: tuple[int, int], station: Station, soort: str, veld: str
) -> None:
    werk.venster.resize(*maat)
    werk.open_stap(Stap.IN_UITVOERING)
    werk.naar(station)
    voor = set(werk.namen(f"{soort}."))
    knop = werk.bediening.vind(f"toevoegen.{soort}")
    knop.setFocus(Qt.FocusReason.TabFocusReason)
    werk.rust()
    werk.toets(Qt.Key.Key_Space)
    nieuw = [naam for naam in werk.namen(f"{soort}.") if naam not in voor]
    eerste = next(naam for naam in nieuw if naam.endswith(f".{veld}"))
    assert werk.bediening.vind(eerste).isAncestorOf(toetsenbord())
    vorm = werk.bediening.vind(eerste)
    while not set(nieuw) <= {w.objectName() for w in vorm.findChildren(QWidget)}:
        vorm = vorm.parentWidget() or werk.pagina
    rand = in_kijkvak(vorm, werk)
    begin_hoog = 0 <= rand.top() <= hoogte(werk) // 2
    assert rand.top() >= 0
    assert rand.bottom() <= hoogte(werk) or begin_hoog


@elke_maat
def test_a_step_that_is_asked_for_low_on_the_page_opens_with_its_title_in_sight(
    werk: Werk, maat: tuple[int, int]
) -> None:
    werk.venster.resize(*maat)
    werk.open_stap(Stap.IN_UITVOERING)
    ander = werk.bediening.vind("overgang.afsluiting_starten")
    ander.setFocus(Qt.FocusReason.TabFocusReason)
    werk.rust()
    werk.toets(Qt.Key.Key_Space)
    kaart = werk.bediening.vind("nognodig")
    assert werk.veld("overgang.datum").isAncestorOf(toetsenbord())
    assert 0 <= in_kijkvak(kaart, werk).top() <= hoogte(werk) // 2


@pytest.mark.parametrize("hoog", [400, 500, 600, 768])
@pytest.mark.parametrize(
    ("stap", "kaart"),
    [
        (Stap.STARTFASE, "overleg"),
        (Stap.IN_UITVOERING, "evaluatie"),
        (Stap.IN_AFSLUITING, "feedback"),
    ],
)
def test_a_card_that_is_gone_to_from_elsewhere_is_in_sight_as_a_whole(
    werk: Werk, stap: Stap, kaart: str, hoog: int
) -> None:
    werk.venster.resize(1366, hoog)
    werk.open_stap(stap)
    werk.naar(Station.AANMELDING)
    werk.pagina.doe(f"kaart.{kaart}")
    werk.rust()
    plek = in_kijkvak(werk.bediening.vind(f"sectie.{kaart}"), werk)
    assert plek.top() >= 0
    assert plek.bottom() <= hoogte(werk)


def test_who_is_at_the_end_of_a_fact_can_add_the_next_one(werk: Werk) -> None:
    werk.open_stap(Stap.IN_UITVOERING)
    werk.klik("toevoegen.feit")
    werk.vul(werk.namen("feit.")[-1], "Gezien op straat")
    (volgende,) = werk.namen("volgende.feit.")
    werk.klik(volgende)
    assert len([naam for naam in werk.namen("feit.") if naam.endswith(".datum")]) == 1
    assert naam_van(toetsenbord()) == "Datum"
    assert "Gezien op straat" in {feit.tekst for feit in werk.dossier.huidig.feiten}


def test_the_criteria_of_the_zvh_are_heard_and_seen_with_their_number(werk: Werk) -> None:
    werk.open_stap(Stap.IN_UITVOERING)
    werk.klik("toevoegen.opschaling")
    (naam,) = [naam for naam in werk.namen("opschaling.") if naam.endswith(".criteria")]
    for nummer, vak in enumerate(werk.veld(naam).findChildren(Vinkje), start=1):
        assert f": {nummer}. " in naam_van(vak)


def test_a_done_station_says_from_when_to_when_and_a_later_one_nothing(werk: Werk) -> None:
    werk.open_stap(Stap.IN_AFSLUITING)
    nu = werk.dossier.huidig
    vast, klaar = nu.laatste("plan_vaststellen"), nu.laatste("afsluiting_starten")
    assert vast
    assert klaar
    uitvoering = onder(werk, 4)
    assert str(vast.datum.year) in uitvoering
    assert str(klaar.datum.year) in uitvoering
    assert "evaluatie" not in uitvoering
    assert onder(werk, 2)


def test_a_station_that_was_put_back_says_nothing_any_more(werk: Werk) -> None:
    werk.open_stap(Stap.IN_UITVOERING)
    werk.klik("overgang.terugzetten")
    werk.vul("overgang.reden", "Te vroeg vastgesteld")
    werk.klik("overgang.uitvoeren")
    assert onder(werk, 4) == ""


def test_a_station_that_was_passed_by_says_so(werk: Werk) -> None:
    werk.open_stap(Stap.AANGEMELD)
    werk.klik("overgang.afsluiting_starten")
    werk.vul("overgang.reden", "Cliënt is verhuisd")
    werk.klik("overgang.toch")
    assert onder(werk, 3) == "overgeslagen"


def test_a_date_that_is_none_does_not_count_as_filled_in(werk: Werk) -> None:
    werk.open_stap(Stap.PLAN_IN_OPSTELLING)
    werk.vul("plan.evaluatiedatum", "01-05-2026")
    assert not mist_evaluatiedatum(werk)
    werk.typ("plan.evaluatiedatum", "9")
    werk.toets(Qt.Key.Key_Tab)
    assert mist_evaluatiedatum(werk)
    werk.vul("plan.evaluatiedatum", "01-05-2026")
    assert not mist_evaluatiedatum(werk)


def mist_evaluatiedatum(werk: Werk) -> bool:
    """Whether the side column has a link to where it is filled in."""
    links = werk.bediening.vind("nognodig").findChildren(Link)
    return any(naam_van(link) == "Invullen: Evaluatiedatum" for link in links if link.isVisible())


def test_a_date_reads_the_same_in_every_list(werk: Werk) -> None:
    werk.open_stap(Stap.IN_UITVOERING)
    werk.klik("toevoegen.feit")
    datum = next(naam for naam in werk.namen("feit.") if naam.endswith(".datum"))
    werk.vul(datum, "18-02-2026")
    werk.toets(Qt.Key.Key_Escape)
    (rij,) = [naam for naam in werk.namen("openen.feit.") if werk.bediening.vind(naam).hasFocus()]
    assert "18 februari 2026" in naam_van(werk.bediening.vind(rij))
