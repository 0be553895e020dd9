"""The Tab key goes through a page in reading order, also after rows came and went.

Qt appends whatever is made later to the end of the chain; here the chain follows the layouts.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def orden(blad: QWidget) -> None:
    """Put everything on a page that takes the keyboard in reading order."""
    vorige: QWidget | None = None
    for widget in leesvolgorde(blad):
        if vorige is not None and vorige.nextInFocusChain() is not widget:
            QWidget.setTabOrder(vorige, widget)
        vorige = widget


def leesvolgorde(blad: QWidget) -> Iterator[QWidget]:
    """What takes the keyboard on a page, as the layouts order it."""
    if blad.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield blad
    if isinstance(blad, QScrollArea):
        if (inhoud := blad.widget()) is not None:
            yield from leesvolgorde(inhoud)
    elif (indeling := blad.layout()) is not None:
        yield from _in(indeling)


def _in(indeling: QLayout) -> Iterator[QWidget]:
    for item in (indeling.itemAt(plek) for plek in range(indeling.count())):
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from leesvolgorde(widget)
        elif (binnen := item.layout()) is not None:
            yield from _in(binnen)
