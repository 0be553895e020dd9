"""Pointing at a folder: it comes in the field, and nowhere else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from pga_desktop.ui.toegang.mapkeuze import Bestandkeuze, Mapkeuze

FORMAAT, GEBRUIKER = QSettings.Format.NativeFormat, QSettings.Scope.UserScope


@pytest.fixture
def qt_instellingen(tmp_path: Path) -> Iterator[Path]:
    """Where Qt keeps settings of its own, for this test alone."""
    gewoon = Path(QSettings(FORMAAT, GEBRUIKER, "QtProject").fileName()).parent
    eigen = tmp_path / "instellingen"
    QSettings.setPath(FORMAAT, GEBRUIKER, str(eigen))
    yield eigen
    QSettings.setPath(FORMAAT, GEBRUIKER, str(gewoon))


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_qt_does_not_keep_which_folder_was_pointed_at(
    qtbot: QtBot, tmp_path: Path, qt_instellingen: Path
) -> None:
    map_ = tmp_path / "Dossier Yildirim" / "brieven"
    map_.mkdir(parents=True)
    keuze = Mapkeuze("proef.map", "Map", map_.parent)
    qtbot.addWidget(keuze)
    keuze.show()
    keuze._bladeren.click()
    dialoog = keuze.findChild(QFileDialog)
    assert dialoog is not None
    dialoog.selectFile(str(map_))
    dialoog.accept()
    assert keuze.map() == map_
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QSettings(FORMAAT, GEBRUIKER, "QtProject").sync()
    bewaard = [b.read_text("utf-8") for b in qt_instellingen.rglob("*") if b.is_file()]
    assert bewaard, "Qt keeps how the window looked"
    assert not any("Yildirim" in tekst for tekst in bewaard)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_file_is_asked_with_an_empty_line_and_pointed_at_from_a_folder(
    qtbot: QtBot, tmp_path: Path, qt_instellingen: Path
) -> None:
    keuze = Bestandkeuze("proef.bestand", "Bestand", tmp_path, "Pakket (*.zip)")
    qtbot.addWidget(keuze)
    keuze.show()
    assert not keuze.veld.tekst()
    keuze._bladeren.click()
    dialoog = keuze.findChild(QFileDialog)
    assert dialoog is not None
    assert Path(dialoog.directory().absolutePath()) == tmp_path
    dialoog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
