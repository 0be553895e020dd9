"""Finds the widgets of the program by their kind and name; one that is missing stops the run."""

from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget

W = TypeVar("W", bound=QWidget)


def child(parent: QWidget, kind: type[W], name: str = "") -> W:
    """The one in sight: a page that was left may not be gone yet."""
    found = parent.findChildren(kind, name) if name else parent.findChildren(kind)
    for widget in found:
        if widget.isVisible():
            return widget
    raise LookupError(f"no {kind.__name__} {name!r} in sight")


def keyboard() -> QWidget:
    """What has the keyboard."""
    focused = QApplication.focusWidget()
    if focused is None:
        raise LookupError("nothing has the keyboard")
    return focused
