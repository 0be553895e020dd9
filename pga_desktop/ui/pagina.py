"""What every screen of the rail is."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.style.stijl import em


class Pagina(QWidget):
    """A screen of the rail. It lives as long as the register is open and is shown many times."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self.omgeving = omgeving

    def ververs(self) -> None:
        """Read again what is shown; called each time the screen comes in sight."""
        raise NotImplementedError

    def begin(self) -> None:
        """Put the keyboard where one starts; called after `ververs`."""
        eerste_focus(self)

    def focusNextPrevChild(self, volgende: bool) -> bool:
        return ga_verder(self, vooruit=volgende) or super().focusNextPrevChild(volgende)

    def deel(self) -> str:
        """Which part of the screen is in sight, for `toon_deel`; '' for a screen of one part."""
        return ""

    def toon_deel(self, deel: str) -> None:
        """Show a part again, after the screen was made anew."""


@runtime_checkable
class Opdrachtgever(Protocol):
    """A page with commands of its own for the palette."""

    def opdrachten(self) -> Sequence[tuple[str, str]]:
        """What can be done here now: a key and words for each."""

    def doe(self, sleutel: str) -> None:
        """Do what one of `opdrachten` says."""


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


def eerste_focus(blad: QWidget) -> None:
    """Put the keyboard in the first thing on a page that takes it."""
    eerste = next((w for w in leesvolgorde(blad) if w.isVisible() and w.isEnabled()), None)
    if eerste is not None:
        eerste.setFocus(Qt.FocusReason.TabFocusReason)


def breng_in_zicht(deel: QWidget) -> None:
    """Scroll until `deel` is in sight, as soon as it has its place."""
    QTimer.singleShot(0, deel, partial(_schuif_naar, deel))


def _schuif_naar(deel: QWidget) -> None:
    ouder = deel.parentWidget()
    while ouder is not None and not isinstance(ouder, QScrollArea):
        ouder = ouder.parentWidget()
    if isinstance(ouder, QScrollArea):
        ouder.ensureWidgetVisible(deel, 0, em(2))
