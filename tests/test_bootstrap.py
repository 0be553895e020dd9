"""The composition root: what it leaves out of what Qt says, and that it leaves out nothing else."""

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QApplication
from pytestqt.logging import _QtMessageCapture as Qtlog

from pga_desktop.bootstrap import maak_toegang, maak_venster, zonder_gemis
from pga_desktop.ui.voorkeuren import Voorkeuren

GEMIS = "This plugin does not support raise()"
NIEUWS = "Something Qt wants to say"

pytestmark = pytest.mark.qt_log_ignore(NIEUWS)


def test_leaves_out_what_the_off_screen_platform_lacks_and_nothing_else(qtlog: Qtlog) -> None:
    with zonder_gemis():
        qWarning(GEMIS)
        qWarning(NIEUWS)
    qWarning(GEMIS)
    assert [record.message for record in qtlog.records] == [NIEUWS, GEMIS]


def test_a_register_named_on_the_command_line_is_found_from_every_folder(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    voorkeuren = Voorkeuren(qapp, tmp_path / "voorkeuren.ini")
    monkeypatch.chdir(tmp_path)
    maak_venster(maak_toegang, Path("PGA Dorp.pgaregister")).deleteLater()
    assert voorkeuren.registers() == (tmp_path / "PGA Dorp.pgaregister",)
    shiboken6.delete(voorkeuren)


def test_says_the_rest_as_qt_does_when_nobody_else_listens(
    qtlog: Qtlog, capsys: pytest.CaptureFixture[str]
) -> None:
    with qtlog.disabled(), zonder_gemis():
        qWarning(GEMIS)
        qWarning(NIEUWS)
    assert capsys.readouterr().err == f"{NIEUWS}\n"
