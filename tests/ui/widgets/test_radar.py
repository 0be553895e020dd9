"""The radar chart: labels in sight at every size, words for the ear, the same as a table."""

import pytest
from PySide6.QtCore import QRectF

from pga_desktop.ui.style.stijl import em
from pga_desktop.ui.widgets.radar import Radar, RadarTabel, Reeks
from tests.ui.widgets.conftest import Toon
from tests.ui.widgets.galerij import GEBIEDEN, REEKSEN, radar

NAMEN = [gebied.naam for gebied in GEBIEDEN]


@pytest.mark.parametrize("breedte", [360, 420, 700, 1200])
def test_no_label_is_cut_off_or_covers_another(toon: Toon, breedte: int) -> None:
    grafiek = radar()
    toon(grafiek, breedte, grafiek.heightForWidth(breedte))
    labels = grafiek.labels()
    vlak = QRectF(grafiek.rect())
    assert len(labels) == 12
    assert all(vlak.contains(label) for label in labels)
    for nummer, label in enumerate(labels):
        assert not any(label.intersects(ander) for ander in labels[nummer + 1 :])


@pytest.mark.usefixtures("grote_letters")
def test_labels_stay_in_sight_with_larger_text(toon: Toon) -> None:
    grafiek = radar()
    toon(grafiek, em(28), grafiek.heightForWidth(em(28)))
    vlak = QRectF(grafiek.rect())
    assert all(vlak.contains(label) for label in grafiek.labels())


def test_the_chart_is_told_in_words(toon: Toon) -> None:
    grafiek = Radar()
    reeksen = (Reeks("nulmeting", (1, None), nul=True), Reeks("nu", (3, 4)))
    grafiek.zet(["Geld", "Wonen"], reeksen)
    toon(grafiek)
    assert grafiek.accessibleName() == "Radardiagram van de leefgebieden"
    assert grafiek.accessibleDescription() == (
        "nulmeting: Geld 1, Wonen onbekend. nu: Geld 3, Wonen 4."
    )


def test_the_dashed_and_the_solid_line_differ(toon: Toon) -> None:
    beelden = []
    for nul in (True, False):
        grafiek = Radar()
        grafiek.zet(NAMEN, (Reeks("meting", (3,) * 12, nul=nul),))
        toon(grafiek, 500, 500)
        beelden.append(grafiek.grab().toImage())
    assert beelden[0] != beelden[1]


def test_an_empty_chart_can_be_shown(toon: Toon) -> None:
    grafiek = Radar()
    toon(grafiek)
    grafiek.grab()
    grafiek.zet(NAMEN, ())
    grafiek.grab()
    assert grafiek.accessibleDescription() == ""


def test_the_table_tells_the_same_and_what_changed(toon: Toon) -> None:
    namen = ["Geld", "Wonen", "Werk", "Meedoen"]
    nul = Reeks("nulmeting", (1, 3, 4, None), nul=True)
    tabel = RadarTabel(namen, (nul, Reeks("nu", (3, 3, 2, 4))))
    toon(tabel, 600, 400)
    model = tabel.model()
    rijen = [[model.index(r, k).data() for k in range(model.columnCount())] for r in range(4)]
    assert rijen == [
        ["Geld", "1", "3", "+2 vooruit"],
        ["Wonen", "3", "3", "gelijk"],
        ["Werk", "4", "2", "−2 achteruit"],
        ["Meedoen", "–", "4", "niet te zeggen"],
    ]


def test_the_table_of_the_gallery_has_every_area(toon: Toon) -> None:
    tabel = RadarTabel(NAMEN, REEKSEN)
    toon(tabel, 600, 400)
    assert tabel.model().rowCount() == 12
