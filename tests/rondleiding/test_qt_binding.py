"""The Qt binding must survive a long walk: PySide6 6.12.0 on Python 3.11 does not."""

import sys

from PySide6.QtCore import QObject, Signal

KEREN = 40


class _Zender(QObject):
    gezegd = Signal()


def test_emitting_a_signal_gives_back_every_reference() -> None:
    """6.12.0 drops one to `True` each time, and Python aborts after some hundreds of them."""
    zender = _Zender()
    zender.gezegd.emit()
    voor = sys.getrefcount(True)
    for _ in range(KEREN):
        zender.gezegd.emit()
    assert sys.getrefcount(True) > voor - KEREN // 2
