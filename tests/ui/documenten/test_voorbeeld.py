"""The preview of a document: pages, zoom, search and the words for who listens."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from pga_desktop.domain.stappen import Stap
from pga_desktop.ui.widgets.bladzijde import STANDEN, Bladzijde
from tests.support.kijken import toetsenbord, woorden
from tests.ui.conftest import Werk


@pytest.fixture
def brief(werk: Werk) -> Werk:
    """A letter of several pages in sight, with the keyboard on it."""
    werk.open_stap(Stap.IN_UITVOERING)
    werk.klik("tab.documenten")
    werk.vul("document.soort", "aanmeldbrief")
    werk.klik("document.maken")
    return werk


def blad(werk: Werk) -> Bladzijde:
    blad = werk.bediening.vind("document.bladzijde")
    assert isinstance(blad, Bladzijde)
    return blad


def wacht_op(werk: Werk, naam: str) -> None:
    werk.wacht(lambda: blad(werk).accessibleName() == naam)


def zoek(werk: Werk, tekst: str) -> None:
    voor = stand(werk)
    werk.vul("document.zoek", tekst)
    werk.wacht(lambda: stand(werk) != voor)
    werk.rust()


def stand(werk: Werk) -> str:
    label = werk.pagina.findChild(QLabel, "document.zoekstand")
    assert isinstance(label, QLabel)
    return label.text()


def test_the_keyboard_goes_to_the_page_and_turns_it(brief: Werk) -> None:
    assert toetsenbord() is blad(brief)
    aantal = brief.dossier.huidig.documenten[0].bladzijden
    assert aantal > 2
    for toets, bladzijde in (
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_Left, 1),
        (Qt.Key.Key_Left, 1),
        (Qt.Key.Key_End, aantal),
        (Qt.Key.Key_Right, aantal),
        (Qt.Key.Key_Home, 1),
    ):
        brief.toets(toets)
        assert blad(brief).accessibleName() == f"Bladzijde {bladzijde} van {aantal}"


def test_the_words_of_the_page_are_there_to_be_heard_and_read(brief: Werk) -> None:
    assert "Wat is de PGA?" in blad(brief).accessibleDescription()
    voorbeeld = brief.bediening.vind("document.voorbeeld")
    assert "Wat is de PGA?" not in woorden(voorbeeld).replace(
        blad(brief).accessibleDescription(), ""
    )
    brief.klik("document.als_tekst")
    assert "Wat is de PGA?" in woorden(voorbeeld)


def stappen_boven(procent: int) -> list[int]:
    return [round(100 * stap) for stap in STANDEN if 100 * stap > procent]


def test_plus_minus_and_nought_zoom(brief: Werk) -> None:
    blad(brief).setFocus()
    passend, hoog = blad(brief).procent, blad(brief).height()
    groter = stappen_boven(passend)
    brief.toets(Qt.Key.Key_Plus)
    brief.toets(Qt.Key.Key_Plus)
    assert blad(brief).procent == groter[1]
    assert blad(brief).height() > hoog
    brief.toets(Qt.Key.Key_Minus)
    assert blad(brief).procent == groter[0]
    brief.toets(Qt.Key.Key_0)
    assert blad(brief).procent == passend
    assert blad(brief).is_passend


def test_ctrl_with_the_wheel_zooms(brief: Werk) -> None:
    groter = stappen_boven(blad(brief).procent)
    midden = QPointF(20, 20)
    for draai, verwacht in ((120, groter[0]), (120, groter[1]), (-120, groter[0])):
        event = QWheelEvent(
            midden,
            blad(brief).mapToGlobal(midden),
            QPoint(0, 0),
            QPoint(0, draai),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(blad(brief), event)
        brief.rust()
        assert blad(brief).procent == verwacht


def test_a_page_that_is_wider_than_its_place_moves_sideways(brief: Werk) -> None:
    for _ in range(5):
        brief.klik("document.groter")
    assert blad(brief).procent == 300
    voor = blad(brief).verschoven
    QTest.keyClick(blad(brief), Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert blad(brief).verschoven > voor
    assert blad(brief).accessibleName().startswith("Bladzijde 1 ")


def test_a_search_walks_through_the_pages_and_around(brief: Werk) -> None:
    zoek(brief, "AUTORITEIT")
    assert "Bladzijde 1 " not in blad(brief).accessibleName(), "it stands further on"
    eerste = stand(brief)
    assert "1 van " in eerste
    brief.klik("document.volgende_treffer")
    assert "2 van " in stand(brief)
    brief.klik("document.vorige_treffer")
    assert stand(brief) == eerste


def test_what_is_not_there_is_said(brief: Werk) -> None:
    zoek(brief, "postduif")
    assert stand(brief) == "Niet gevonden"
    assert not brief.ziet("document.volgende_treffer")


def test_searching_goes_on_in_another_document(brief: Werk) -> None:
    a2 = next(d for d in brief.dossier.huidig.documenten if d.niveau == "a2")
    zoek(brief, "moeilijk")
    b1 = stand(brief)
    brief.klik("documenten.vorige")
    assert a2.titel in woorden(brief.bediening.vind("document.kaart"))
    brief.wacht(lambda: stand(brief) != b1)
    assert "1 van " in stand(brief)
