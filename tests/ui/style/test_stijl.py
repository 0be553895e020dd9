"""What the look puts on the application: themes, font, Dutch."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt
from PySide6.QtGui import QPalette, QRawFont
from PySide6.QtWidgets import QApplication

from pga_desktop.ui.style import stijl
from pga_desktop.ui.style.tokens import THEMAS, Letter, Thema


@pytest.fixture(autouse=True)
def terug(qapp: QApplication) -> Iterator[None]:
    stijl.pas_toe(qapp, Thema.LICHT)
    yield
    stijl.pas_toe(qapp, Thema.LICHT)


@pytest.mark.parametrize("thema", THEMAS)
def test_a_theme_changes_palette_and_colours_at_once(qapp: QApplication, thema: Thema) -> None:
    stijl.pas_toe(qapp, thema)
    assert stijl.kleuren() is THEMAS[thema]
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == THEMAS[thema].achtergrond
    assert stijl.kleur("primair").name() == THEMAS[thema].primair


@pytest.mark.parametrize(
    ("schema", "contrast", "thema"),
    [
        (Qt.ColorScheme.Unknown, Qt.ContrastPreference.NoPreference, Thema.LICHT),
        (Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, Thema.LICHT),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, Thema.DONKER),
        (Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast, Thema.CONTRAST),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast, Thema.CONTRAST),
    ],
)
def test_the_desktop_chooses_the_theme(
    schema: Qt.ColorScheme, contrast: Qt.ContrastPreference, thema: Thema
) -> None:
    assert stijl.thema_bij(schema, contrast) is thema


@pytest.mark.parametrize(("thema", "volgt"), [(Thema.SYSTEEM, True), (Thema.DONKER, False)])
def test_only_the_system_theme_follows_a_change_of_the_desktop(
    qapp: QApplication, thema: Thema, volgt: bool
) -> None:
    stijl.pas_toe(qapp, thema)
    qapp.setPalette(QPalette(Qt.GlobalColor.magenta))
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    hersteld = qapp.palette().color(QPalette.ColorRole.Window).name() == stijl.kleuren().achtergrond
    assert hersteld is volgt


def test_applying_twice_keeps_one_owner_and_one_text_size(qapp: QApplication) -> None:
    voor = qapp.font().pointSizeF()
    stijl.pas_toe(qapp, Thema.DONKER)
    stijl.pas_toe(qapp, Thema.LICHT)
    assert len(qapp.findChildren(stijl.Stijl)) == 1
    assert qapp.font().pointSizeF() == voor


def test_without_a_screen_the_shipped_font_is_used(qapp: QApplication) -> None:
    vorm = QRawFont.fromFont(qapp.font())
    assert vorm.familyName() == "Noto Sans"
    assert all(vorm.supportsCharacter(ord(teken)) for teken in "ŞĞıĐćŁąŉΩЖ“”…–")


def test_text_sizes_are_relative_to_the_text(qapp: QApplication) -> None:
    basis = qapp.font().pointSizeF()
    assert stijl.letter().pointSizeF() == pytest.approx(basis)
    assert stijl.letter(Letter.TITEL).pointSizeF() == pytest.approx(basis * 1.57)
    assert stijl.letter(vet=True).weight() > stijl.letter().weight()
    assert stijl.em(2) == pytest.approx(2 * stijl.em(1), abs=1)


def test_qt_speaks_dutch(qapp: QApplication) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuleren"
    assert QLocale().toString(QDate(2026, 5, 12), "d MMMM yyyy") == "12 mei 2026"
    assert QLocale().firstDayOfWeek() is Qt.DayOfWeek.Monday
    assert QLocale().toString(1234567.5, "f", 2) == "1.234.567,50"
