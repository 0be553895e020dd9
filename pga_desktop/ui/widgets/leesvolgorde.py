"""The Tab key goes through a page in reading order: as its parts stand in their parents."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def leesvolgorde(blad: QWidget, ook: QWidget | None = None) -> Iterator[QWidget]:
    """What Tab stops at on a page, from its begin to its end, also what is hidden now.

    And `ook`: a heading that was gone to, or one of a row of choices.
    """
    if blad is ook or blad.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield blad
    if blad is ook or blad.focusPolicy() != Qt.FocusPolicy.NoFocus:
        return
    for deel in blad.children():
        if isinstance(deel, QWidget) and not deel.isWindow():
            yield from leesvolgorde(deel, ook)


def ga_verder(blad: QWidget, *, vooruit: bool) -> bool:
    """Put the keyboard in the next or the previous stop of a page, or leave the page at its end.

    Tab goes in reading order, also after parts came and went: Qt's own chain follows the order in
    which widgets were made.
    """
    nu = QApplication.focusWidget()
    haltes = [w for w in leesvolgorde(blad, nu) if w.isVisible() and w.isEnabled()]
    if nu is None or not haltes:
        return False
    plek = next((i for i, w in enumerate(haltes) if w is nu or w.isAncestorOf(nu)), None)
    stap = 1 if vooruit else -1
    if plek is not None and 0 <= plek + stap < len(haltes):
        doel = haltes[plek + stap]
    else:
        doel = _buiten(blad, nu, vooruit=vooruit) or haltes[0 if vooruit else -1]
    reden = Qt.FocusReason.TabFocusReason if vooruit else Qt.FocusReason.BacktabFocusReason
    doel.setFocus(reden)
    return True


def _buiten(blad: QWidget, nu: QWidget, *, vooruit: bool) -> QWidget | None:
    """The first stop outside a page, seen from what has the keyboard."""
    deel = _volgende(nu, vooruit=vooruit)
    while deel is not None and deel is not nu:
        neemt = deel.focusPolicy() & Qt.FocusPolicy.TabFocus
        if neemt and deel.isVisible() and deel.isEnabled() and not blad.isAncestorOf(deel):
            return deel
        deel = _volgende(deel, vooruit=vooruit)
    return None


def _volgende(widget: QWidget, *, vooruit: bool) -> QWidget | None:
    return widget.nextInFocusChain() if vooruit else widget.previousInFocusChain()
