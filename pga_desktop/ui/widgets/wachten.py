"""Waiting a moment before something is done."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def na(ouder: QObject, ms: int, doe: Callable[[], None]) -> QTimer:
    """A timer that does something once, so many milliseconds after each `start`."""
    wacht = QTimer(ouder)
    wacht.setSingleShot(True)
    wacht.setInterval(ms)
    wacht.timeout.connect(doe)
    return wacht
