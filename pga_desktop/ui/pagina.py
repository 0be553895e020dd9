"""What every screen of the rail is."""

from collections.abc import Sequence
from functools import partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.style.stijl import em
from pga_desktop.ui.widgets.indeling import rondom
from pga_desktop.ui.widgets.leesvolgorde import leesvolgorde


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


def eerste_focus(blad: QWidget) -> None:
    """Put the keyboard in the first thing on a page that takes it."""
    eerste = next((w for w in leesvolgorde(blad) if w.isVisible() and w.isEnabled()), None)
    if eerste is not None:
        eerste.setFocus(Qt.FocusReason.TabFocusReason)


def geef_terug(blad: QWidget) -> None:
    """Put the keyboard where it was last in a part, or in the first thing that takes it."""
    laatst: QWidget | None = blad.focusWidget()
    if laatst is not None and _neemt_toetsenbord(laatst):
        laatst.setFocus(Qt.FocusReason.TabFocusReason)
    else:
        eerste_focus(blad)


def _neemt_toetsenbord(deel: QWidget) -> bool:
    kan = deel.focusPolicy() is not Qt.FocusPolicy.NoFocus
    return kan and deel.isVisible() and deel.isEnabled()


def naar_volgende(ronde: Sequence[QWidget], rondom: QWidget) -> None:
    """Put the keyboard in the next part of a round, skipping parts that take none.

    What is being typed is saved first, by `rondom` taking the keyboard: the parts change by that.
    """
    heeft = rondom.window().focusWidget()
    plaats = next((n for n, d in enumerate(ronde) if d.isAncestorOf(heeft)), 0)
    rondom.setFocus(Qt.FocusReason.OtherFocusReason)
    for deel in (*ronde[plaats + 1 :], *ronde[: plaats + 1]):
        geef_terug(deel)
        if deel.isAncestorOf(rondom.window().focusWidget()):
            return


def breng_in_zicht(deel: QWidget) -> None:
    """Scroll until `deel` is in sight, as soon as it has its place."""
    QTimer.singleShot(0, deel, partial(_schuif_naar, deel))


def _schuif_naar(deel: QWidget) -> None:
    if (gebied := rondom(deel, QScrollArea)) is not None:
        gebied.ensureWidgetVisible(deel, 0, em(2))
