"""What was copied out of a field goes off the clipboard again when the register closes."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit


class Klembord(QObject):
    """Watches what is copied. What came from elsewhere, or from a button, is left alone."""

    def __init__(self, ouder: QObject) -> None:
        super().__init__(ouder)
        self._uit_een_veld: set[QClipboard.Mode] = set()
        QGuiApplication.clipboard().changed.connect(self._op_wijziging)

    def wis(self) -> None:
        """Take away what was copied out of a field and is still there."""
        for soort in list(self._uit_een_veld):
            QGuiApplication.clipboard().clear(soort)
        self._uit_een_veld.clear()

    def _op_wijziging(self, soort: QClipboard.Mode) -> None:
        if isinstance(QApplication.focusWidget(), QLineEdit | QTextEdit):
            self._uit_een_veld.add(soort)
        else:
            self._uit_een_veld.discard(soort)
