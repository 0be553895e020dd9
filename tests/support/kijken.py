"""Looks at a window as a person does: what is in sight, what it is called, what is cut off."""

import sys
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from pga_desktop.ui.casus.rijknop import Rijknop
from pga_desktop.ui.widgets.schilder import langste_woord

_MARGE_VAN_QT = 2
"""What Qt keeps free at both ends of a line that is typed in."""


def zichtbaar(blad: QWidget) -> list[QWidget]:
    """What a person can see or reach, without the inner parts of Qt's own widgets."""
    return [
        widget
        for widget in blad.findChildren(QWidget)
        if widget.isVisible() and not widget.objectName().startswith("qt_")
    ]


def met_toetsenbord(blad: QWidget) -> list[QWidget]:
    """What Tab goes to."""
    return [w for w in zichtbaar(blad) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]


def naam_van(widget: QWidget) -> str:
    """What a screen reader says."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def gehoord(widget: QWidget) -> str:
    """All that a screen reader says: Qt gives a choice its value as name, except on Windows."""
    toegang = QAccessible.queryAccessibleInterface(widget)
    delen = [QAccessible.Text.Name, QAccessible.Text.Description]
    if sys.platform == "win32":
        delen.append(QAccessible.Text.Value)
    return " ".join(filter(None, map(toegang.text, delen)))


def toetsenbord() -> QWidget:
    """What has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def plek(widget: QWidget, blad: QWidget) -> QRect:
    """Where a widget stands on a page."""
    return QRect(widget.mapTo(blad, QPoint(0, 0)), widget.size())


def woorden(blad: QWidget) -> str:
    """All words in sight, one text per line."""
    return "\n".join(_teksten(blad))


def _teksten(blad: QWidget) -> Iterator[str]:
    for widget in (blad, *zichtbaar(blad)):
        if isinstance(widget, QLabel | QLineEdit):
            yield widget.text()
        elif isinstance(widget, QTextEdit):
            yield widget.toPlainText()
        elif isinstance(widget, Rijknop):
            yield widget.accessibleName()


def afgekapt(blad: QWidget) -> list[str]:
    """What is lower or narrower than its words need, or sticks out of what it stands in."""
    fouten = []
    for widget in zichtbaar(blad):
        ouder = widget.parentWidget()
        if ouder is None or _schuift(ouder) or widget.isWindow():
            continue
        naam = f"{type(widget).__name__} {widget.objectName() or naam_van(widget)}"
        if not ouder.rect().contains(widget.geometry()):
            fouten.append(f"{naam} sticks out: {widget.geometry()} in {ouder.rect()}")
        nodig = (
            widget.heightForWidth(widget.width())
            if widget.hasHeightForWidth()
            else widget.minimumSizeHint().height()
        )
        if nodig > widget.height():
            fouten.append(f"{naam} is {widget.height()} high and needs {nodig}")
    return fouten + te_smal(blad)


def te_smal(blad: QWidget) -> list[str]:
    """What is narrower than its fixed words on one line need: they would be cut off."""
    return [
        f"{type(widget).__name__} {widget.objectName() or naam_van(widget)} is {widget.width()}"
        f" wide and its words need {nodig}"
        for widget in zichtbaar(blad)
        if (nodig := _breedte_van_woorden(widget)) > widget.width()
    ]


def gebroken(blad: QWidget) -> list[str]:
    """Words that do not fit on a line of their own and go on below; for screens with fixed words.

    Long words that users type may be broken.
    """
    return [
        widget.text()
        for widget in zichtbaar(blad)
        if isinstance(widget, QLabel)
        and widget.wordWrap()
        and langste_woord(widget.fontMetrics(), widget.text()) > widget.contentsRect().width()
    ]


def _breedte_van_woorden(widget: QWidget) -> int:
    """The width of fixed words on one line, 0 for others: what users type may be longer."""
    if isinstance(widget, QLineEdit):
        if widget.text() or not widget.placeholderText():
            return 0
        woorden = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        marges = widget.contentsMargins() + widget.textMargins()
        return woorden + marges.left() + marges.right() + 2 * _MARGE_VAN_QT
    if isinstance(widget, QComboBox):
        if widget.currentIndex() >= 0 or not widget.placeholderText():
            return 0
        return widget.fontMetrics().horizontalAdvance(widget.placeholderText())
    op_een_regel = isinstance(widget, QLabel) and widget.text() and not widget.wordWrap()
    if op_een_regel or isinstance(widget, QAbstractButton):
        return widget.minimumSizeHint().width()
    return 0


def _schuift(ouder: QWidget) -> bool:
    return ouder.objectName().startswith("qt_") or isinstance(
        ouder, QAbstractScrollArea | QScrollArea
    )


def losse_vensters(eigen: QWidget) -> list[str]:
    """Windows in sight besides this one."""
    return [
        f"{type(w).__name__} {w.objectName()}"
        for w in QApplication.topLevelWidgets()
        if w.isVisible() and w is not eigen
    ]
