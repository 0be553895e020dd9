"""The bare input of one line.

As every bare input it tells with `verlaten` that the user is done with it, and lets nothing but
plain text in.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from pga_desktop.ui.widgets.regelschilder import Regelschilder
from pga_desktop.ui.widgets.schilder import doorzichtig
from pga_desktop.ui.widgets.uitklaplijst import Uitklaplijst

_REGELEINDEN = str.maketrans(dict.fromkeys("\r\n\u2028\u2029", " "))
GEEN_VERLATEN = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason})
"""Reasons for which the keyboard goes away for a moment: a list or menu, and it comes back."""


class Invoerregel(QLineEdit):
    """One line of plain text; line ends that arrive by pasting become spaces."""

    verlaten = Signal()
    focus_gewisseld = Signal()

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._aanvullijst: Uitklaplijst | None = None
        self.setFrame(False)
        doorzichtig(self)
        self.textEdited.connect(self._zonder_regeleinden)
        self.returnPressed.connect(self.verlaten)

    def vul_aan(self, aanvuller: QCompleter) -> None:
        """Offer the values of `aanvuller` while the user types."""
        self._aanvullijst = lijst = Uitklaplijst()
        aanvuller.setPopup(lijst)
        self.setCompleter(aanvuller)
        lijst.setItemDelegate(Regelschilder(lijst))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def _zonder_regeleinden(self, tekst: str) -> None:
        schoon = tekst.replace("\r\n", " ").translate(_REGELEINDEN)
        if schoon != tekst:
            plek = self.cursorPosition() - (len(tekst) - len(schoon))
            self.setText(schoon)
            self.setCursorPosition(plek)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_gewisseld.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_gewisseld.emit()
        if event.reason() not in GEEN_VERLATEN:
            self._toon_begin(event.reason())
            self.verlaten.emit()

    def _toon_begin(self, reden: Qt.FocusReason) -> None:
        """Show the first words of a long line again; who only looks elsewhere keeps her place."""
        if reden is not Qt.FocusReason.ActiveWindowFocusReason:
            self.setCursorPosition(0)

    def focusNextPrevChild(self, volgende: bool) -> bool:
        if self._aanvullijst is not None:
            self._aanvullijst.hide()
        return super().focusNextPrevChild(volgende)
