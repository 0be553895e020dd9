"""Typing: what is committed arrives exactly, is announced, and Tab or Enter ends it."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pga_desktop.ui.widgets.datumveld import DatumVeld
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.schuif import Schuif
from pga_desktop.ui.widgets.tekstvelden import (
    AanvulVeld,
    LijstVeld,
    RegelVeld,
    TekstVeld,
    WachtzinVeld,
)
from pga_desktop.ui.widgets.veld import Veld
from tests.ui.widgets.conftest import Toon, Typ, klik, met_toetsenbord, toets

VIJANDIG = "<b>vet</b> & {{ naam }}; '; DROP TABLE x --=SUM(A1) a\u00adb\u00a0c \u202ee"
NAMEN = ["Şükran Yıldırım", "Đoković", "Ṣāliḥ ʿAlī", "Nguyễn", "李小龍", "'t Hoen", VIJANDIG]


def tekstvelden() -> list[Veld]:
    return [
        RegelVeld("een.regel", "Naam"),
        TekstVeld("een.tekst", "Aanleiding"),
        LijstVeld("een.lijst", "Betrokkenen"),
        DatumVeld("een.datum", "Datum"),
        AanvulVeld("een.aanvul", "Organisatie", ("Jellinek", "Şükran B.V.")),
        WachtzinVeld("een.wachtzin", "Wachtzin"),
    ]


elk_tekstveld = pytest.mark.parametrize(
    "nummer", range(6), ids=["regel", "tekst", "lijst", "datum", "aanvul", "wachtzin"]
)


def aanvullijst(veld: AanvulVeld) -> QAbstractItemView:
    """The list that drops down while typing."""
    aanvuller = veld.invoer.completer()
    assert aanvuller is not None
    lijst = aanvuller.popup()
    assert lijst is not None
    return lijst


def formulier(*velden: Veld) -> QWidget:
    venster = QWidget()
    Kolom(*velden, ouder=venster)
    return venster


@elk_tekstveld
@pytest.mark.parametrize("naam", NAMEN)
def test_committed_text_arrives_exactly(
    qtbot: QtBot, toon: Toon, typ: Typ, nummer: int, naam: str
) -> None:
    veld = tekstvelden()[nummer]
    toon(formulier(veld))
    with qtbot.waitSignal(veld.getypt):
        typ(veld, naam)
    assert veld.tekst() == naam


@elk_tekstveld
def test_tab_leaves_the_field_and_says_so(qtbot: QtBot, toon: Toon, typ: Typ, nummer: int) -> None:
    veld, volgende = tekstvelden()[nummer], RegelVeld("ander.veld", "Ander")
    toon(formulier(veld, volgende))
    typ(veld, "Jellin")
    with qtbot.waitSignal(veld.verlaten):
        toets(Qt.Key.Key_Tab)
    assert met_toetsenbord() is not veld.focusProxy()
    assert veld.tekst() == "Jellin"


@pytest.mark.parametrize("nummer", [0, 3, 4, 5])
def test_enter_commits_a_line(qtbot: QtBot, toon: Toon, typ: Typ, nummer: int) -> None:
    veld = tekstvelden()[nummer]
    toon(formulier(veld))
    typ(veld, "iets")
    with qtbot.waitSignal(veld.verlaten):
        toets(Qt.Key.Key_Return)


@elk_tekstveld
def test_setting_a_text_is_silent(qtbot: QtBot, toon: Toon, nummer: int) -> None:
    veld = tekstvelden()[nummer]
    toon(formulier(veld))
    with qtbot.assertNotEmitted(veld.getypt), qtbot.assertNotEmitted(veld.verlaten):
        veld.zet_tekst("12-05-2026")
    assert veld.tekst() == "12-05-2026"


def test_lines_stay_lines_in_a_text(toon: Toon, typ: Typ) -> None:
    veld = TekstVeld("een.tekst", "Aanleiding")
    toon(formulier(veld))
    typ(veld, "eerste regel\ntweede\n\nvierde")
    assert veld.tekst() == "eerste regel\ntweede\n\nvierde"


def test_enter_makes_a_line_in_a_text(qtbot: QtBot, toon: Toon, typ: Typ) -> None:
    veld = TekstVeld("een.tekst", "Aanleiding")
    toon(formulier(veld))
    typ(veld, "a")
    with qtbot.assertNotEmitted(veld.verlaten):
        toets(Qt.Key.Key_Return)
    typ(veld, "b")
    assert veld.tekst() == "a\nb"


def test_line_ends_become_spaces_in_a_line(toon: Toon, typ: Typ) -> None:
    veld = RegelVeld("een.regel", "Naam")
    toon(formulier(veld))
    typ(veld, "een\ntwee\r\ndrie")
    assert veld.tekst() == "een twee drie"


def test_a_text_takes_nothing_but_plain_text_from_the_clipboard(toon: Toon) -> None:
    veld = TekstVeld("een.tekst", "Aanleiding")
    toon(formulier(veld))
    opgemaakt = QMimeData()
    opgemaakt.setHtml("<h1>Groot</h1><b>vet</b>")
    opgemaakt.setText("Groot vet")
    QGuiApplication.clipboard().setMimeData(opgemaakt)
    veld.invoer.paste()
    QGuiApplication.clipboard().clear()
    assert veld.tekst() == "Groot vet"
    assert veld.invoer.currentFont().pointSizeF() == veld.invoer.font().pointSizeF()


def test_a_text_grows_with_its_lines_and_shrinks_again(toon: Toon) -> None:
    veld = TekstVeld("een.tekst", "Aanleiding", regels=2)
    schuif = Schuif()
    schuif.inhoud.voeg(veld)
    toon(schuif, 400, 300)
    leeg = veld.invoer.height()
    veld.zet_tekst("regel\n" * 30)
    QApplication.processEvents()
    assert veld.invoer.height() >= 30 * veld.invoer.fontMetrics().lineSpacing()
    assert veld.height() > veld.invoer.height()
    assert schuif.verticalScrollBar().maximum() > 0
    veld.zet_tekst("kort")
    QApplication.processEvents()
    assert veld.invoer.height() == leeg


def test_the_page_follows_the_cursor_in_a_long_text(toon: Toon, typ: Typ) -> None:
    veld = TekstVeld("een.tekst", "Aanleiding")
    schuif = Schuif()
    schuif.inhoud.voeg(veld)
    toon(schuif, 400, 300)
    typ(veld, "regel\n" * 60)
    QApplication.processEvents()
    onder = veld.invoer.mapTo(schuif.viewport(), veld.invoer.cursorRect().bottomLeft()).y()
    assert 0 < onder <= schuif.viewport().height()


def test_a_passphrase_is_hidden_until_shown(qtbot: QtBot, toon: Toon, typ: Typ) -> None:
    veld = WachtzinVeld("een.wachtzin", "Wachtzin")
    toon(formulier(veld))
    typ(veld, "correct paard")
    assert veld.invoer.echoMode() is QLineEdit.EchoMode.Password
    klik(veld.oog)
    assert veld.invoer.echoMode() is QLineEdit.EchoMode.Normal
    assert veld.oog.accessibleName() == "Wachtzin verbergen"
    veld.wis()
    assert veld.tekst() == ""
    assert veld.invoer.echoMode() is QLineEdit.EchoMode.Password
    assert not veld.invoer.isUndoAvailable()


def test_known_values_are_offered_and_can_be_taken(qtbot: QtBot, toon: Toon, typ: Typ) -> None:
    veld = AanvulVeld("een.aanvul", "Organisatie", ("Jellinek", "Groenwest"))
    toon(formulier(veld))
    typ(veld, "nwest")
    lijst = aanvullijst(veld)
    assert lijst.isVisible()
    assert lijst.y() > veld.vak.mapToGlobal(veld.vak.rect().bottomLeft()).y()
    assert [lijst.model().index(0, 0).data(), lijst.model().rowCount()] == ["Groenwest", 1]
    toets(Qt.Key.Key_Down, lijst)
    with qtbot.waitSignals([veld.getypt, veld.verlaten]):
        toets(Qt.Key.Key_Return, lijst)
    assert veld.tekst() == "Groenwest"


def test_a_shortcut_out_of_an_open_list_leaves_the_field(
    qtbot: QtBot, toon: Toon, typ: Typ
) -> None:
    veld, ander = AanvulVeld("een.aanvul", "Organisatie", ("Groenwest",)), RegelVeld("b", "Naam")
    toon(formulier(veld, ander))
    typ(veld, "groen")
    assert aanvullijst(veld).isVisible()
    with qtbot.waitSignal(veld.verlaten):
        ander.invoer.setFocus(Qt.FocusReason.OtherFocusReason)
    assert not aanvullijst(veld).isVisible()


def test_a_long_line_shows_its_first_words_when_it_is_left(toon: Toon, typ: Typ) -> None:
    veld, ander = RegelVeld("a", "Plaats"), RegelVeld("b", "Naam")
    toon(formulier(veld, ander))
    typ(veld, "Gemeentehuis Woerden, kamer 2.14")
    assert veld.invoer.cursorPosition() == len(veld.tekst())
    ander.invoer.setFocus(Qt.FocusReason.TabFocusReason)
    assert veld.invoer.cursorPosition() == 0


def test_an_empty_date_shows_how_to_type_one_only_where_one_can() -> None:
    veld = DatumVeld("een.datum", "Datum")
    veld.zet_alleen_lezen(True)
    assert veld.invoer.placeholderText() == ""
    veld.zet_alleen_lezen(False)
    assert veld.invoer.placeholderText() == "dd-mm-jjjj"
