"""Scoring at the table: by keyboard alone, the person's own score beside, the radar along."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.meting import NIET_BESPROKEN, ONBEKEND, Meting, Metingsoort, Score
from pga_desktop.domain.stappen import Stap, Station
from pga_desktop.ui.widgets.score import ScoreRij
from tests.support.kijken import gehoord, naam_van, plek, toetsenbord, woorden, zichtbaar
from tests.ui.conftest import BREED, Werk


@pytest.fixture
def meting(werk: Werk) -> Meting:
    """A new tussenmeting, in sight."""
    werk.open_stap(Stap.IN_UITVOERING)
    werk.klik("toevoegen.meting.tussen")
    return werk.dossier.huidig.metingen[-1]


def scores(werk: Werk, meting: Meting) -> dict[str, Score]:
    return {s.leefgebied: s for s in werk.dossier.huidig.scores_van(meting)}


def gebieden(werk: Werk) -> list[str]:
    return [naam.removeprefix("score.") for naam in werk.namen("score.")]


def test_a_new_measurement_has_every_area_and_asks_its_date_first(
    werk: Werk, meting: Meting
) -> None:
    assert meting.soort == Metingsoort.TUSSEN
    assert gebieden(werk) == list(werk.diensten.regio.lijst("leefgebieden").sleutels)
    assert naam_van(toetsenbord()) == "Datum meting"
    assert "voorlopige lijst leefgebieden" in woorden(werk.pagina)


def test_twelve_areas_are_scored_with_the_keyboard_alone(werk: Werk, meting: Meting) -> None:
    """Date, Tab into the table, a digit and an arrow for each area, and out by Tab and Enter."""
    QTest.keyClicks(toetsenbord(), "28-02-2026")
    tab_naar(werk, "Financiën: 1")
    toetsen = ["1", "2", "3", "4", "5", "?", "-", "0", "1", "2", "3", "4"]
    for toets in toetsen:
        QTest.keyClicks(toetsenbord(), toets)
        werk.toets(Qt.Key.Key_Down)
    verwacht = [1, 2, 3, 4, 5, ONBEKEND, NIET_BESPROKEN, NIET_BESPROKEN, 1, 2, 3, 4]
    assert [s.score for s in scores(werk, meting).values()] == verwacht
    assert werk.dossier.huidig.metingen[-1].datum is not None
    tab_naar(werk, "Klaar")
    werk.toets(Qt.Key.Key_Return)
    assert werk.pagina.station is Station.UITVOERING
    assert toetsenbord().objectName() == f"openen.meting.{meting.id}"
    assert "12 van 12 leefgebieden" in naam_van(toetsenbord())


def tab_naar(werk: Werk, naam: str) -> None:
    """Press Tab until what is called so has the keyboard."""
    for _ in range(100):
        if naam_van(toetsenbord()).startswith(naam):
            return
        werk.toets(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never reaches {naam}")


def test_delete_takes_a_score_away(werk: Werk, meting: Meting) -> None:
    eerste = gebieden(werk)[0]
    werk.bediening.vind(f"score.{eerste}").setFocus()
    QTest.keyClicks(toetsenbord(), "3")
    assert scores(werk, meting)[eerste].score == 3
    werk.toets(Qt.Key.Key_Delete)
    assert scores(werk, meting)[eerste].score is None


def test_the_own_score_stands_beside_and_the_reason_too(werk: Werk, meting: Meting) -> None:
    eerste = gebieden(werk)[0]
    rij = score_rij(werk, eerste)
    werk.klik_in(rij.scores.knoppen[2])
    rij.client.setFocus()
    QTest.keyClicks(rij.client, "4")
    rij.reden.setFocus()
    QTest.keyClicks(rij.reden, "Terugval in april")
    werk.toets(Qt.Key.Key_Tab)
    score = scores(werk, meting)[eerste]
    assert (score.score, score.clientscore, score.toelichting) == (2, 4, "Terugval in april")


def score_rij(werk: Werk, gebied: str) -> ScoreRij:
    rij = werk.bediening.vind(f"score.{gebied}")
    assert isinstance(rij, ScoreRij)
    return rij


def test_a_reason_is_kept_while_it_is_typed_and_when_the_page_is_left(
    werk: Werk, meting: Meting
) -> None:
    eerste = gebieden(werk)[0]
    rij = score_rij(werk, eerste)
    rij.reden.setFocus()
    QTest.keyClicks(rij.reden, "Half")
    score = scores(werk, meting)[eerste]
    casussen = werk.diensten.casussen
    werk.wacht(lambda: (score.ref, "toelichting") in casussen.concepten(werk.dossier.casus.id))
    QTest.keyClicks(rij.reden, " en heel")
    werk.pagina.sluit()
    assert scores(werk, meting)[eerste].toelichting == "Half en heel"


def test_a_reason_of_before_a_power_cut_is_there_and_is_saved(werk: Werk, meting: Meting) -> None:
    eerste = gebieden(werk)[0]
    casus = werk.dossier.casus.id
    werk.verlaat()
    score = next(
        s
        for s in werk.diensten.casussen.dossier(casus).huidig.scores_van(meting)
        if s.leefgebied == eerste
    )
    werk.diensten.casussen.concept(casus, score.ref, "toelichting", "Half getypt")
    werk.open(casus)
    werk.klik(f"openen.meting.{meting.id}")
    assert score_rij(werk, eerste).reden.tekst() == "Half getypt"
    werk.klik("meting.klaar")
    assert scores(werk, meting)[eerste].toelichting == "Half getypt"


def test_the_earlier_score_is_shown_behind_the_new_one(werk: Werk, meting: Meting) -> None:
    nul = werk.dossier.huidig.metingen[0]
    for gebied, score in scores(werk, nul).items():
        knoppen = score_rij(werk, gebied).scores.knoppen
        assert [s for s, knop in knoppen.items() if knop.vorige] == [score.score]
        assert score.score is not None
        assert "vorige score" in naam_van(knoppen[score.score])


def test_the_difference_is_told_and_shown_as_a_table(werk: Werk, meting: Meting) -> None:
    nul = werk.dossier.huidig.metingen[0]
    assert "Er is nog niets te vergelijken." in woorden(werk.pagina)
    for gebied, score in list(scores(werk, nul).items())[:3]:
        assert score.score is not None
        werk.klik_in(score_rij(werk, gebied).scores.knoppen[score.score + 1])
    assert "Vooruit op 3, gelijk op 0, achteruit op 0." in woorden(werk.pagina)
    voor = len(zichtbaar(werk.pagina))
    werk.klik("meting.als_tabel")
    assert len(zichtbaar(werk.pagina)) > voor
    assert "Tabel verbergen" in [naam_van(w) for w in zichtbaar(werk.pagina)]


def test_a_first_measurement_says_that_there_is_nothing_to_compare(werk: Werk) -> None:
    werk.open_stap(Stap.STARTFASE)
    werk.klik("toevoegen.meting.nul")
    assert "Bij een volgende meting ziet u hier het verschil." in woorden(werk.pagina)


def test_twelve_areas_and_the_button_fit_on_one_screen(werk: Werk, meting: Meting) -> None:
    """Below the bars of the frame 686 pixels are left on a laptop."""
    werk.venster.resize(BREED[0] - 184, 686)
    werk.rust()
    onder = [plek(werk.bediening.vind(n), werk.pagina).bottom() for n in werk.namen("score.")]
    assert len(onder) == 12
    assert max(onder) < 686
    assert plek(werk.bediening.vind("meting.klaar"), werk.pagina).bottom() < 686


def test_a_measurement_is_removed_and_put_back_with_its_scores(werk: Werk, meting: Meting) -> None:
    eerste = gebieden(werk)[0]
    werk.klik_in(score_rij(werk, eerste).scores.knoppen[5])
    werk.klik(f"verwijderen.meting.{meting.id}")
    assert not werk.ziet(f"openen.meting.{meting.id}")
    werk.maak_ongedaan()
    assert werk.ziet(f"openen.meting.{meting.id}")
    assert scores(werk, meting)[eerste].score == 5


def test_rows_say_which_area_they_are_about(werk: Werk, meting: Meting) -> None:
    namen = werk.diensten.regio.lijst("leefgebieden").keuzes
    for keuze in namen:
        rij = score_rij(werk, keuze.sleutel)
        delen: list[QWidget] = [*rij.scores.knoppen.values(), rij.client, rij.reden]
        assert all(f"{keuze.label}: " in gehoord(deel) for deel in delen)
