"""What keys do in every row of buttons: Enter presses, arrows go along it, Tab enters and leaves.

Qt would let Tab stop at each button of a row.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
OPZIJ: Final = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1}
OP_EN_NEER: Final = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}


def ga_langs(rij: Sequence[QWidget], stap: int, *, rond: bool = False) -> bool:
    """Take the keyboard so many places along the row that has it; False when it is elsewhere.

    At the end it stays, or with `rond` begins again.
    """
    heeft = next((plek for plek, deel in enumerate(rij) if deel.hasFocus()), None)
    if heeft is None:
        return False
    naar = (heeft + stap) % len(rij) if rond else min(max(heeft + stap, 0), len(rij) - 1)
    rij[naar].setFocus(Qt.FocusReason.OtherFocusReason)
    return True


def laat_tab_binnen(rij: Sequence[QWidget], ingang: QWidget) -> None:
    """Let Tab stop in a row at one place only; a press reaches all of them."""
    for deel in rij:
        eigen = deel is ingang
        deel.setFocusPolicy(Qt.FocusPolicy.StrongFocus if eigen else Qt.FocusPolicy.ClickFocus)
