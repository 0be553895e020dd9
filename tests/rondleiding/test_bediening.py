"""The hands of the walk on a window of real fields: what is typed, chosen and clicked arrives."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.rondleiding.bediening import Bediening
from pga_desktop.ui.widgets.datumveld import DatumVeld
from pga_desktop.ui.widgets.keuzevelden import KeuzeRijVeld, KeuzeVeld, MeerkeuzeVeld, VinkVeld
from pga_desktop.ui.widgets.schuif import Schuif
from pga_desktop.ui.widgets.score import Gebied, ScoreRij, Stand
from pga_desktop.ui.widgets.tekstvelden import (
    AanvulVeld,
    LijstVeld,
    RegelVeld,
    TekstVeld,
    WachtzinVeld,
)
from pga_desktop.ui.widgets.veld import Veld

# The off-screen platform says which finer points of windows it lacks; nothing of ours.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

VIJANDIG = "'t <b>&amp;</b> {{ x }} =SUM(A1) Şükran 🦊 ʿAbd \u00ad; DROP TABLE"
KEUZES = [("een", "Eén"), ("twee", "Twee & meer"), ("drie", "Drie")]


class Proefvenster(QWidget):
    """Every kind of field, high enough that most must be scrolled to."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(700, 300)
        schuif = Schuif()
        QVBoxLayout(self).addWidget(schuif)
        self.velden: list[Veld] = [
            RegelVeld("regel", "Regel"),
            TekstVeld("tekst", "Tekst"),
            LijstVeld("lijst", "Lijst"),
            WachtzinVeld("wachtzin", "Wachtzin"),
            AanvulVeld("aanvul", "Aanvullen", ["Groenwest", "Groen licht"]),
            DatumVeld("datum", "Datum"),
            KeuzeVeld("keuze", "Keuze", KEUZES),
            KeuzeRijVeld("janee", "Ja of nee", (("ja", "Ja"), ("nee", "Nee"))),
            VinkVeld("vink", "Vinkje"),
            MeerkeuzeVeld("meer", "Meer", KEUZES),
            RegelVeld("laatste", "Laatste"),
        ]
        self.rij = ScoreRij(Gebied("financien", "Financiën"), ["a", "b", "c", "d", "e"])
        self.knop = QPushButton("Doe")
        self.knop.setObjectName("doe")
        for deel in (*self.velden, self.rij, self.knop):
            schuif.inhoud.voeg(deel)


@pytest.fixture
def venster(qtbot: QtBot) -> Proefvenster:
    venster = Proefvenster()
    qtbot.addWidget(venster)
    with qtbot.waitActive(venster):
        venster.show()
        venster.activateWindow()
    return venster


@pytest.fixture
def bediening(venster: Proefvenster) -> Bediening:
    return Bediening(venster, lambda: False, geduld_ms=2000)


def geweigerd(doe: Callable[[], object]) -> tuple[str, object]:
    with pytest.raises(VerwachteFout) as gevangen:
        doe()
    return gevangen.value.code, gevangen.value.feiten.get("bediening")


@pytest.mark.parametrize(
    ("naam", "waarde"),
    [
        ("regel", VIJANDIG),
        ("tekst", f"{VIJANDIG}\n\ntweede regel"),
        ("lijst", "Groenwest\nJellinek"),
        ("wachtzin", "zeven groene fietsen"),
        ("aanvul", "Groenwest: S. Akkerman"),
        ("datum", "14-03-2002"),
        ("keuze", "drie"),
        ("janee", "nee"),
        ("vink", "ja"),
        ("meer", "een\ndrie"),
        ("laatste", "helemaal onderaan"),
    ],
)
def test_a_field_gets_exactly_what_the_walk_gives_and_is_left(
    naam: str, waarde: str, venster: Proefvenster, bediening: Bediening
) -> None:
    veld = next(v for v in venster.velden if v.naam == naam)
    verlaten = []
    veld.verlaten.connect(lambda: verlaten.append(veld.tekst()))
    bediening.vul(naam, waarde)
    assert veld.tekst() == waarde
    assert verlaten[-1:] == [waarde]


def test_typing_replaces_what_stood_there(venster: Proefvenster, bediening: Bediening) -> None:
    for nieuw in ("eerst", "daarna", ""):
        for naam in ("regel", "tekst"):
            bediening.vul(naam, nieuw)
        assert [venster.velden[0].tekst(), venster.velden[1].tekst()] == [nieuw, nieuw]


def test_choices_can_be_changed_and_cleared(venster: Proefvenster, bediening: Bediening) -> None:
    waarden = {veld.naam: veld for veld in venster.velden}
    for keuze in ("twee", "een", "", "drie"):
        bediening.vul("keuze", keuze)
        assert waarden["keuze"].tekst() == keuze
    bediening.vul("meer", "een\ntwee")
    bediening.vul("meer", "twee\ndrie")
    assert waarden["meer"].tekst() == "twee\ndrie"
    bediening.vul("janee", "ja")
    bediening.vul("janee", "ja")
    assert waarden["janee"].tekst() == "ja"


def test_a_value_that_stands_there_already_is_left_alone(
    venster: Proefvenster, bediening: Bediening
) -> None:
    getypt = []
    venster.velden[0].zet_tekst("zo")
    venster.velden[0].getypt.connect(lambda: getypt.append(1))
    bediening.vul("regel", "zo")
    assert not getypt


def test_scores_are_clicked_chosen_and_typed(venster: Proefvenster, bediening: Bediening) -> None:
    bediening.scoor("score.financien", Stand(2, 4, VIJANDIG))
    assert venster.rij.stand() == Stand(2, 4, VIJANDIG)
    bediening.scoor("score.financien", Stand(-1, None, "korter"))
    assert venster.rij.stand() == Stand(-1, 4, "korter")


def test_a_click_reaches_a_button_below_the_edge(
    venster: Proefvenster, bediening: Bediening
) -> None:
    geklikt = []
    venster.knop.clicked.connect(lambda: geklikt.append(1))
    bediening.klik("doe")
    assert geklikt == [1]


def test_what_a_hand_cannot_reach_is_refused_by_name(
    venster: Proefvenster, bediening: Bediening
) -> None:
    assert geweigerd(lambda: bediening.klik("weg")) == ("rondleiding-niet-gevonden", "weg")
    venster.velden[0].hide()
    assert not bediening.ziet("regel")
    assert geweigerd(lambda: bediening.vul("regel", "x"))[0] == "rondleiding-niet-gevonden"
    venster.knop.setEnabled(False)
    assert geweigerd(lambda: bediening.klik("doe")) == ("rondleiding-onbereikbaar", "doe")
    venster.velden[1].zet_alleen_lezen(True)
    assert geweigerd(lambda: bediening.vul("tekst", "x")) == ("rondleiding-onbereikbaar", "tekst")
    geen_keuze = geweigerd(lambda: bediening.vul("keuze", "vier"))
    assert geen_keuze == ("rondleiding-niet-gevonden", "keuze")


def test_a_button_behind_something_else_cannot_be_clicked(
    venster: Proefvenster, bediening: Bediening
) -> None:
    deksel = QWidget(venster)
    deksel.setGeometry(venster.rect())
    deksel.show()
    assert geweigerd(lambda: bediening.klik("doe")) == ("rondleiding-onbereikbaar", "doe")


def test_a_field_that_refuses_stops_the_walk_without_telling_what_was_typed(
    venster: Proefvenster, bediening: Bediening
) -> None:
    veld = venster.velden[0]
    veld.verlaten.connect(lambda: veld.zet_fout("Dit kan niet."))
    with pytest.raises(VerwachteFout) as gevangen:
        bediening.vul("regel", "geheime naam")
    assert gevangen.value.code == "rondleiding-veld-weigert"
    assert dict(gevangen.value.feiten) == {"bediening": "regel"}


def test_waiting_ends_when_the_program_is_done_or_takes_too_long(venster: Proefvenster) -> None:
    bezig = [True]
    QTimer.singleShot(60, bezig.clear)
    Bediening(venster, lambda: bool(bezig)).rust()
    assert bezig == []
    ongeduldig = Bediening(venster, lambda: True, geduld_ms=50)
    with pytest.raises(VerwachteFout, match="rondleiding-duurt-te-lang"):
        ongeduldig.rust()


def test_a_picture_shows_the_window(
    venster: Proefvenster, bediening: Bediening, tmp_path: Path
) -> None:
    bediening.foto(tmp_path / "beeld.png")
    assert QPixmap(str(tmp_path / "beeld.png")).size() == venster.size()
    with pytest.raises(VerwachteFout, match="rondleiding-schrijven-mislukt"):
        bediening.foto(tmp_path / "geen-map" / "beeld.png")


def test_names_are_listed_in_the_order_of_the_window(bediening: Bediening) -> None:
    assert bediening.namen("la") == ["laatste"]
    assert bediening.namen("score.") == ["score.financien"]
