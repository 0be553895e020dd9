"""Every section in every state, empty and full: it builds, it fits, and everything has a name."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.stappen import Stap, Station
from pga_desktop.ui.casus.bestemming import KAARTNAMEN
from pga_desktop.ui.style.stijl import pas_toe
from pga_desktop.ui.style.tokens import DOEL, THEMAS, Thema
from tests.support.kijken import (
    afgekapt,
    losse_vensters,
    met_toetsenbord,
    naam_van,
    plek,
    toetsenbord,
    zichtbaar,
)
from tests.support.oefenregister import LEVEND
from tests.ui.casus.volle_casus import maak_vol
from tests.ui.conftest import BREED, SMAL, Werk

SECTIES = {
    Station.AANMELDING: ["aanmelding", "persoon", "feiten", "om", "toetsing"],
    Station.CASUSOVERLEG: ["startfase", "meting", "overleg", "incidenteel"],
    Station.PLAN_VAN_AANPAK: ["doelen", "terugvalplan", "plan"],
    Station.UITVOERING: [
        "acties", "verloop", "meting", "overleg", "evaluatie", "opschaling", "vinger",
    ],
    Station.AFSLUITING: ["afsluiting", "meting", "acties", "feedback"],
}  # fmt: skip

elke_stap = pytest.mark.parametrize("stap", LEVEND)
elk_station = pytest.mark.parametrize("station", Station)
elke_maat = pytest.mark.parametrize("maat", [BREED, SMAL], ids=["laptop", "200%"])
leeg_en_vol = pytest.mark.parametrize("vol", [False, True], ids=["leeg", "vol"])


def secties(werk: Werk) -> list[str]:
    return [naam.removeprefix("sectie.") for naam in werk.namen("sectie.")]


@elke_stap
def test_every_station_of_every_state_shows_its_sections(werk: Werk, stap: Stap) -> None:
    werk.open_stap(stap)
    assert werk.pagina.station is stap.station
    for station in Station:
        werk.naar(station)
        verwacht = list(SECTIES[station])
        if station is Station.AANMELDING and stap is Stap.IN_TOETSING:
            verwacht = ["toetsing", *(s for s in verwacht if s != "toetsing")]
        if station is Station.AFSLUITING and stap is Stap.AFGESLOTEN:
            verwacht = ["nazorg", *verwacht]
        assert secties(werk) == verwacht
        assert not losse_vensters(werk.venster), "a part of the page showed itself as a window"


def test_every_card_is_gone_to_by_the_words_of_its_title(werk: Werk) -> None:
    werk.open_stap(Stap.IN_UITVOERING)
    for station in Station:
        werk.naar(station)
        for sectie in set(secties(werk)) - {"meting", "doelen"}:  # a list of cards has no title
            assert werk.bediening.vind(f"sectie.{sectie}").accessibleName() == KAARTNAMEN[sectie]
    assert set(KAARTNAMEN) == {s for per in SECTIES.values() for s in per} - {"meting"}


@pytest.fixture
def casus(werk: Werk, vol: bool) -> int:
    """A case without anything, or with something long and hostile in every field."""
    nieuw = werk.diensten.casussen.nieuw({})
    if vol:
        maak_vol(werk.diensten, nieuw)
    return nieuw


def gezichten(werk: Werk, dossier: Dossier) -> list[str]:
    """Buttons that show another face of the page."""
    metingen = [f"openen.meting.{m.id}" for m in dossier.huidig.metingen[:1]]
    return [*metingen, "tab.documenten", "tab.geschiedenis"]


@leeg_en_vol
@elke_maat
def test_every_station_is_named_large_enough_and_fits(
    werk: Werk, casus: int, maat: tuple[int, int]
) -> None:
    werk.venster.resize(*maat)
    werk.open(casus)
    for station in Station:
        werk.naar(station)
        werk.open_alles()
        for knop in werk.namen("delen."):
            if knop.endswith(".open"):
                werk.klik(knop)
        keur(werk.pagina)


@leeg_en_vol
@elke_maat
def test_every_other_face_is_named_large_enough_and_fits(
    werk: Werk, casus: int, maat: tuple[int, int]
) -> None:
    werk.venster.resize(*maat)
    werk.open(casus)
    for gezicht in gezichten(werk, werk.dossier):
        if not werk.ziet(gezicht):
            werk.naar(Station.UITVOERING)
        werk.klik(gezicht)
        keur(werk.pagina)
        terug = "meting.klaar" if werk.ziet("meting.klaar") else f"{gezicht[4:]}.terug"
        werk.klik(terug)


def keur(blad: QWidget) -> None:
    """Everything that takes the keyboard has a name, can be pressed, is plain text and fits."""
    stom = [w.objectName() or type(w).__name__ for w in met_toetsenbord(blad) if not naam_van(w)]
    assert not stom, "has no name for the ear"
    knoppen = [w for w in zichtbaar(blad) if isinstance(w, QAbstractButton)]
    klein = [naam_van(k) for k in knoppen if min(k.width(), k.height()) < DOEL]
    assert not klein, "is too small to press"
    assert all(w.textFormat().name == "PlainText" for w in blad.findChildren(QLabel))
    assert not afgekapt(blad)
    buiten = [naam_van(w) for w in zichtbaar(blad) if plek(w, blad).right() > blad.width()]
    assert not buiten, "sticks out at the right"


@pytest.mark.parametrize("thema", THEMAS)
@pytest.mark.parametrize("vol", [True])
def test_a_full_page_is_painted_in_every_theme(
    qapp: QApplication, werk: Werk, casus: int, thema: Thema
) -> None:
    pas_toe(qapp, thema)
    werk.open(casus)
    for station in Station:
        werk.naar(station)
        beeld = werk.venster.grab(QRect(0, 0, *BREED)).toImage()
        kleuren = {
            beeld.pixelColor(x, y).name()
            for x in range(0, beeld.width(), 3)
            for y in range(0, beeld.height(), 3)
        }
        assert {THEMAS[thema].paneel, THEMAS[thema].tekst} <= kleuren


@pytest.mark.parametrize("stap", [Stap.IN_TOETSING, Stap.IN_UITVOERING, Stap.AFGESLOTEN])
def test_tab_follows_the_reading_order_and_comes_back(werk: Werk, stap: Stap) -> None:
    """Head first, then the sections downwards, then the side column downwards."""
    werk.open_stap(stap)
    werk.venster.resize(BREED[0], 6000)
    werk.rust()
    for station in Station:
        werk.naar(station)
        begin = toetsenbord()
        assert begin.objectName() == f"station.{station.value}"
        bezocht = tab_rond(werk, begin)
        assert set(bezocht) >= set(met_toetsenbord(werk.pagina)) - {begin}
        kolommen = [plek(w, werk.pagina).left() > BREED[0] * 0.7 for w in bezocht]
        assert kolommen == sorted(kolommen), "jumps between the columns"
        terug = [
            (naam_van(voor), naam_van(na))
            for voor, na in zip(bezocht, bezocht[1:], strict=False)
            if plek(na, werk.pagina).bottom() < plek(voor, werk.pagina).top()
            and plek(na, werk.pagina).left() <= plek(voor, werk.pagina).left()
        ]
        assert not terug, "goes up again"


def tab_rond(werk: Werk, begin: QWidget) -> list[QWidget]:
    """What has the keyboard after each Tab, until it is back."""
    bezocht: list[QWidget] = []
    for _ in range(400):
        werk.toets(Qt.Key.Key_Tab)
        if toetsenbord() is begin:
            return bezocht
        bezocht.append(toetsenbord())
    raise AssertionError("Tab never comes back")
