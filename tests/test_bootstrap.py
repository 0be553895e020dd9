"""The composition root: what it leaves out of what Qt says, and that it leaves out nothing else."""

import pytest
from PySide6.QtCore import qWarning
from pytestqt.logging import _QtMessageCapture as Qtlog

from pga_desktop.bootstrap import zonder_gemis

GEMIS = "This plugin does not support raise()"
NIEUWS = "Something Qt wants to say"

pytestmark = pytest.mark.qt_log_ignore(NIEUWS)


def test_leaves_out_what_the_off_screen_platform_lacks_and_nothing_else(qtlog: Qtlog) -> None:
    with zonder_gemis():
        qWarning(GEMIS)
        qWarning(NIEUWS)
    qWarning(GEMIS)
    assert [record.message for record in qtlog.records] == [NIEUWS, GEMIS]


def test_says_the_rest_as_qt_does_when_nobody_else_listens(
    qtlog: Qtlog, capsys: pytest.CaptureFixture[str]
) -> None:
    with qtlog.disabled(), zonder_gemis():
        qWarning(GEMIS)
        qWarning(NIEUWS)
    assert capsys.readouterr().err == f"{NIEUWS}\n"
