"""The whole case page by keyboard: Tab reaches everything, in reading order and in sight."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from pga_desktop.domain.stappen import Stap, Station
from pga_desktop.ui.widgets.leesvolgorde import leesvolgorde
from pga_desktop.ui.widgets.schuif import Schuif
from pga_desktop.ui.widgets.splits import Splits
from tests.support.kijken import gehoord, met_toetsenbord, naam_van, plek, toetsenbord
from tests.ui.casus.volle_casus import maak_vol
from tests.ui.conftest import BREED, SMAL, Werk

Plaats = Callable[[Werk], None]


def station(welk: Station) -> Plaats:
    def ga(werk: Werk) -> None:
        werk.naar(welk)
        werk.open_alles()
        for naam in werk.namen("delen."):
            if naam.endswith(".open"):
                werk.klik(naam)

    return ga


def overgang(werk: Werk) -> None:
    werk.klik("overgang.toetsen")


def meting(werk: Werk) -> None:
    werk.naar(Station.UITVOERING)
    werk.klik(werk.namen("openen.meting.")[0])


def documenten(werk: Werk) -> None:
    werk.klik("tab.documenten")
    werk.vul("document.soort", "plan_van_aanpak")


def geschiedenis(werk: Werk) -> None:
    werk.klik("tab.geschiedenis")


PLAATSEN = {s.name.lower(): station(s) for s in Station} | {
    ga.__name__: ga for ga in (overgang, meting, documenten, geschiedenis)
}
elke_plaats = pytest.mark.parametrize("plaats", PLAATSEN.values(), ids=PLAATSEN)
elke_maat = pytest.mark.parametrize("maat", [BREED, SMAL], ids=["laptop", "200%"])


@pytest.fixture
def vol(werk: Werk, maat: tuple[int, int], plaats: Plaats) -> Werk:
    """A place of a case with something in every field, a second goal, and every row open."""
    casussen = werk.diensten.casussen
    casus_id = casussen.nieuw({})
    maak_vol(werk.diensten, casus_id)
    d = casussen.dossier(casus_id)
    d, doel = casussen.voeg_toe(
        casus_id, d.casus.versie, "doel", d.huidig.traject.id, {"doel": "B"}
    )
    casussen.voeg_toe(casus_id, d.casus.versie, "actie", doel.id, {"wat": "Bellen"})
    werk.venster.resize(*maat)
    werk.open(casus_id)
    plaats(werk)
    return werk


@dataclass(frozen=True)
class Halte:
    """Where Tab stopped: what is heard, where it stands on the page, and whether it was in sight.

    `kolom` is 0 for the head, 1 for the main column, 2 for the side column.
    """

    widget: QWidget
    hoort: str
    kolom: int
    plek: QRect
    in_zicht: bool


def rondgang(werk: Werk, toets: Qt.Key = Qt.Key.Key_Tab) -> Iterator[Halte]:
    """Every stop from the first one of the page until Tab is back there."""
    begin = next(w for w in leesvolgorde(werk.pagina) if w.isVisible() and w.isEnabled())
    begin.setFocus(Qt.FocusReason.TabFocusReason)
    werk.rust()
    for _ in range(500):
        yield halte(werk)
        werk.toets(toets)
        if toetsenbord() is begin:
            return
    raise AssertionError(f"Tab is caught at {naam_van(toetsenbord())}")


def halte(werk: Werk) -> Halte:
    widget = toetsenbord()
    kolommen = [k for s in werk.pagina.findChildren(Splits) if s.isVisible() for k in s.delen()]
    kolom = next((n for n, k in enumerate(kolommen, 1) if k.isAncestorOf(widget)), 0)
    schuif = next(s for s in werk.pagina.findChildren(Schuif) if s.isVisible())
    blad = schuif.widget()
    assert blad is not None
    groepen = [groep.accessibleName() for groep in voorouders(widget, werk.pagina)]
    hoort = " > ".join(filter(None, (*reversed(groepen), gehoord(widget))))
    return Halte(widget, hoort, kolom, plek(widget, blad), in_zicht(widget, schuif.viewport()))


def voorouders(widget: QWidget, blad: QWidget) -> Iterator[QWidget]:
    ouder = widget.parentWidget()
    while ouder is not None and ouder is not blad:
        yield ouder
        ouder = ouder.parentWidget()


def in_zicht(widget: QWidget, kijkvak: QWidget) -> bool:
    """Whether all of it is in sight, or the begin of what is higher than half the window."""
    hoogte = min(widget.height(), kijkvak.height() // 2)
    deel = QRect(widget.mapTo(kijkvak, QPoint()), QSize(widget.width(), hoogte))
    return kijkvak.rect().contains(deel)


@elke_plaats
@elke_maat
def test_tab_reaches_everything_in_reading_order_and_in_sight(vol: Werk) -> None:
    haltes = list(rondgang(vol))
    bezocht = {h.widget for h in haltes}
    alles = [w for w in met_toetsenbord(vol.pagina) if w.isEnabled()]
    assert not [naam_van(w) for w in alles if w not in bezocht], "Tab never comes there"
    assert not [h.hoort for h in haltes if not h.in_zicht], "has the keyboard out of sight"
    stappen = zip(haltes, haltes[1:], strict=False)
    assert not [f"{a.hoort} -> {b.hoort}" for a, b in stappen if achteruit(a, b)], "goes back up"


@elke_plaats
@pytest.mark.parametrize("maat", [BREED], ids=["laptop"])
def test_shift_tab_takes_the_same_way_back_and_no_two_stops_sound_the_same(vol: Werk) -> None:
    """What is heard is the name, after the names of the parts it stands in."""
    heen = list(rondgang(vol))
    keer = Counter(h.hoort for h in heen)
    assert not [hoort for hoort, aantal in keer.items() if aantal > 1]
    terug = [h.widget for h in rondgang(vol, Qt.Key.Key_Backtab)]
    assert terug == [heen[0].widget, *(h.widget for h in heen[:0:-1])]


def achteruit(voor: Halte, na: Halte) -> bool:
    """Within one column: to something wholly above, or to the left on the same line."""
    if voor.kolom != na.kolom:
        return False
    if na.plek.bottom() < voor.plek.top():
        return True
    naast = na.plek.top() <= voor.plek.bottom() and voor.plek.top() <= na.plek.bottom()
    return naast and na.plek.right() < voor.plek.left()


@elke_plaats
@pytest.mark.parametrize("maat", [BREED], ids=["laptop"])
def test_what_has_the_keyboard_looks_different(vol: Werk) -> None:
    """One of each kind of stop, without the blinking cursor."""
    QApplication.setCursorFlashTime(0)
    soorten = {type(h.widget): h.widget for h in rondgang(vol)}
    for widget in soorten.values():
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        vol.rust()
        met = rondom(widget, vol)
        vol.pagina.focusWidget().clearFocus()
        assert rondom(widget, vol) != met, f"{naam_van(widget)} does not show the keyboard"


def rondom(widget: QWidget, werk: Werk) -> QImage:
    """The window where a widget stands, with a margin for the ring around it."""
    return werk.venster.grab(plek(widget, werk.venster).adjusted(-12, -12, 12, 12)).toImage()


def test_esc_goes_back_a_step_and_leaves_the_keyboard_where_it_came_from(werk: Werk) -> None:
    werk.open_stap(Stap.IN_UITVOERING)
    for tab in ("tab.documenten", "tab.geschiedenis"):
        werk.klik(tab)
        werk.toets(Qt.Key.Key_Escape)
        assert toetsenbord().objectName() == tab
        assert werk.pagina.station is Station.UITVOERING
    (meting, *_) = werk.namen("openen.meting.")
    werk.klik(meting)
    werk.toets(Qt.Key.Key_Escape)
    assert toetsenbord().objectName() == meting
    werk.klik("overgang.terugzetten")
    werk.toets(Qt.Key.Key_Escape)
    assert not werk.ziet("overgang.datum")
    assert toetsenbord().objectName() == "overgang.evalueren"
    assert werk.dossier.casus.stap is Stap.IN_UITVOERING


def test_esc_closes_a_row_from_the_inside_out_and_saves_it(werk: Werk) -> None:
    werk.open_stap(Stap.IN_UITVOERING)
    werk.klik("toevoegen.feit")
    feit = max(werk.dossier.huidig.feiten, key=lambda feit: feit.id)
    werk.vul(f"feit.{feit.id}.soort", "politie")
    werk.typ(f"feit.{feit.id}.tekst", "Gezien op het plein")
    werk.klik(f"delen.feit.{feit.id}.open")
    werk.toets(Qt.Key.Key_Escape)
    assert toetsenbord().objectName() == f"delen.feit.{feit.id}.open"
    werk.toets(Qt.Key.Key_Escape)
    assert toetsenbord().objectName() == f"openen.feit.{feit.id}"
    assert not werk.ziet(f"feit.{feit.id}.tekst")
    assert "Gezien op het plein" in [f.tekst for f in werk.dossier.huidig.feiten]
    werk.toets(Qt.Key.Key_Escape)
    assert toetsenbord().objectName() == f"openen.feit.{feit.id}", "there is nothing more to close"
