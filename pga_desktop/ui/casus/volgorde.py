"""Parts of a page that come and go stand in reading order, for Tab, and are laid out at once.

Tab follows the order in which parts stand in their parents; who puts a part between others calls
`zet_op_volgorde`. The items of a layout are not asked: PySide keeps a reference to such an item
after its widget is gone.
"""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from pga_desktop.ui.widgets.leesvolgorde import leesvolgorde


def eerste_in(blad: QWidget) -> QWidget | None:
    """Where one starts on a page."""
    return next((w for w in leesvolgorde(blad) if not w.isHidden() and w.isEnabled()), None)


def begin_in(deel: QWidget, blad: QWidget) -> None:
    """Let a part give the keyboard to where one starts in what it shows."""
    if (eerste := eerste_in(blad)) is not None:
        deel.setFocusProxy(eerste)


def vestig(blad: QWidget) -> None:
    """Lay out a page now, from the inside outwards; step by step it would be seen to jump."""
    for deel in blad.children():
        if isinstance(deel, QWidget) and not (deel.isHidden() or deel.isWindow()):
            vestig(deel)
    if (indeling := blad.layout()) is not None:
        indeling.activate()


def zet_op_volgorde(delen: Iterable[QWidget]) -> None:
    """Let parts of one parent follow each other in this order."""
    for deel in delen:
        deel.raise_()
