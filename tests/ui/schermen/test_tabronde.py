"""Tab goes round everything in sight in reading order, also after parts came and went."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pga_desktop.services.diensten import Diensten
from pga_desktop.ui.frame.kader import Kader
from tests.support.kijken import met_toetsenbord, naam_van
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
