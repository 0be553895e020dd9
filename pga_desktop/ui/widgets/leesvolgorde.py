"""The Tab key goes round the window in reading order: as its parts stand in their parents."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget


def leesvolgorde(blad: QWidget, ook: QWidget | None = None) -> Iterator[QWidget]:
    """What Tab stops at in a part, from its begin to its end, also what is hidden now.

    And `ook`: a heading that was gone to, or one of a row of choices.
    """
    if blad is ook or blad.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield blad
    if blad.focusPolicy() != Qt.FocusPolicy.NoFocus:
        return
    for deel in blad.children():
        if isinstance(deel, QWidget) and not deel.isWindow():
            yield from leesvolgorde(deel, ook)


class Bladen(QStackedWidget):
    """The pages that fill a window, one at a time. Tab goes round all that is in sight."""

    def focusNextPrevChild(self, volgende: bool) -> bool:
        return ga_verder(self, vooruit=volgende) or super().focusNextPrevChild(volgende)


def ga_verder(blad: QWidget, *, vooruit: bool) -> bool:
    """Put the keyboard in the next or the previous stop of a part; after the last is the first.

    Tab goes in reading order, also after parts came and went: Qt's own chain follows the order in
    which widgets were made. From what is just hidden it goes on from where that stood.
    """
    nu = QApplication.focusWidget()
    if nu is None:
        return False
    haltes = list(leesvolgorde(blad, nu))
    if not vooruit:
        haltes.reverse()
    plek = next((n for n, w in enumerate(haltes) if w is nu or w.isAncestorOf(nu)), -1)
    ronde = (*haltes[plek + 1 :], *haltes[: max(plek, 0)])
    doel = next((w for w in ronde if w.isVisible() and w.isEnabled()), None)
    if doel is None:
        return False
    doel.setFocus(Qt.FocusReason.TabFocusReason if vooruit else Qt.FocusReason.BacktabFocusReason)
    return True
