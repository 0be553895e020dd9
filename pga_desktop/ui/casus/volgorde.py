"""The Tab key goes through a page in reading order, also after rows came and went.

Qt's own chain follows the order in which widgets were made; here Tab follows the order in which
parts stand in their parents. Who puts a part between others calls `zet_op_volgorde`. The items of
a layout are not asked: PySide keeps a reference to such an item after its widget is gone.
"""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from pga_desktop.ui.pagina import leesvolgorde


def eerste_in(blad: QWidget) -> QWidget | None:
    """Where one starts on a page."""
    return next((w for w in leesvolgorde(blad) if not w.isHidden() and w.isEnabled()), None)


def begin_in(deel: QWidget, blad: QWidget) -> None:
    """Let a part give the keyboard to where one starts in what it shows."""
    if (eerste := eerste_in(blad)) is not None:
        deel.setFocusProxy(eerste)


def ga_verder(blad: QWidget, *, vooruit: bool) -> bool:
    """Put the keyboard in the next or the previous stop of a page, or leave the page at its end."""
    haltes = [w for w in leesvolgorde(blad) if w.isVisible() and w.isEnabled()]
    nu = QApplication.focusWidget()
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
