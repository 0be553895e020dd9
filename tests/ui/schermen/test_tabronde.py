"""Tab and F6 go round everything in sight in reading order, also while parts come and go."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pga_desktop.services.diensten import Diensten
from pga_desktop.ui.frame.kader import Kader
from pga_desktop.ui.widgets.kaart import Banner
from pga_desktop.ui.widgets.knoppen import SluitKnop
from pga_desktop.ui.widgets.splits import Splits
from tests.support.kijken import met_toetsenbord, naam_van, plek
from tests.ui.schermen.conftest import Scherm, een_casus


def kader(scherm: Scherm) -> Kader:
    gevonden = scherm.venster.findChild(Kader)
    assert gevonden is not None
    return gevonden


@pytest.fixture
def casus(open_scherm: Scherm, diensten: Diensten) -> Scherm:
    """A case with a fact just removed, so that it can be undone, and a new relation."""
    kader(open_scherm).toon_casus(een_casus(diensten))
    open_scherm.rust()
    open_scherm.klik("toevoegen.feit")
    (verwijder,) = [
        w.objectName()
        for w in open_scherm.venster.findChildren(QWidget)
        if w.objectName().startswith("verwijderen.feit.") and w.isVisible()
    ]
    open_scherm.klik(verwijder)
    open_scherm.klik("toevoegen.relatie")
    return open_scherm


def ronde(scherm: Scherm, toets: Qt.Key) -> list[QWidget]:
    """Every stop until Tab is back where it began."""
    begin = scherm.toetsenbord()
    haltes = [begin]
    for _ in range(300):
        scherm.toets(toets)
        if scherm.toetsenbord() is begin:
            return haltes
        haltes.append(scherm.toetsenbord())
    raise AssertionError(f"Tab is caught at {naam_van(scherm.toetsenbord())}")


def test_tab_goes_round_the_whole_window_with_a_message_in_it(casus: Scherm) -> None:
    heen = ronde(casus, Qt.Key.Key_Tab)
    overal = [w for w in met_toetsenbord(casus.venster) if w.isEnabled()]
    assert [naam_van(w) for w in overal if w not in heen] == []
    assert "Melding sluiten" in {naam_van(w) for w in heen}
    terug = ronde(casus, Qt.Key.Key_Backtab)
    assert terug == [heen[0], *reversed(heen[1:])]


@pytest.mark.parametrize("toets", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape])
def test_a_message_is_closed_from_its_cross_and_gives_the_keyboard_back(
    casus: Scherm, toets: Qt.Key
) -> None:
    had = casus.toetsenbord()
    kruis = next(
        k for k in casus.venster.findChildren(SluitKnop) if naam_van(k) == "Melding sluiten"
    )
    kruis.setFocus(Qt.FocusReason.TabFocusReason)
    casus.toets(toets)
    assert casus.toetsenbord() is had
    assert not [b for b in casus.venster.findChildren(Banner) if b.isVisible()]


def deel_van(scherm: Scherm, widget: QWidget) -> int:
    """The column of a page something stands in; -1 outside them."""
    splits = next(s for s in scherm.venster.findChildren(Splits) if s.isVisible())
    return next((n for n, d in enumerate(splits.delen()) if d.isAncestorOf(widget)), -1)


def test_f6_goes_to_the_next_column_while_that_changes_by_what_was_typed(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    kader(open_scherm).toon_casus(een_casus(diensten))
    open_scherm.rust()
    open_scherm.typ("aanmelding.aanleiding", "Ruzie op het plein")
    open_scherm.toets(Qt.Key.Key_F6)
    assert deel_van(open_scherm, open_scherm.toetsenbord()) == 1
    assert naam_van(open_scherm.toetsenbord()).startswith("Invullen:")


def test_f6_comes_back_to_where_the_keyboard_was_in_each_part(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    kader(open_scherm).toon_casus(een_casus(diensten))
    open_scherm.rust()
    open_scherm.vind("aanmelding.aanleiding").setFocus()
    links = open_scherm.toetsenbord()
    open_scherm.toets(Qt.Key.Key_F6)
    open_scherm.vind("tab.documenten").setFocus()
    for verwacht in ("rail.casussen", links.objectName(), "tab.documenten"):
        open_scherm.toets(Qt.Key.Key_F6)
        assert open_scherm.toetsenbord().objectName() == verwacht
    assert links.isVisible()


def test_f6_goes_from_left_to_right_where_the_side_column_comes_first(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    kader(open_scherm).toon_casus(een_casus(diensten), "documenten", "publieksfolder")
    open_scherm.wacht(lambda: not kader(open_scherm).omgeving.werkbank.bezig)
    open_scherm.vind("rail.casussen").setFocus()
    plekken: list[int] = []
    for _ in range(2):
        open_scherm.toets(Qt.Key.Key_F6)
        plekken.append(plek(open_scherm.toetsenbord(), open_scherm.venster).left())
    assert plekken == sorted(set(plekken))
