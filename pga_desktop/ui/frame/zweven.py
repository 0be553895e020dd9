"""A panel that floats over the screen."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from pga_desktop.ui.style.stijl import kleur
from pga_desktop.ui.style.tokens import STRAAL
from pga_desktop.ui.widgets.schilder import schilder, vlak


class Zweefpaneel(QWidget):
    """A panel with a border, hidden until it is placed and shown."""

    def __init__(self, ouder: QWidget) -> None:
        super().__init__(ouder)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        with schilder(self) as p:
            vlak(
                p,
                QRectF(self.rect()),
                vulling=kleur("paneel"),
                rand=kleur("rand"),
                straal=STRAAL.veld,
            )
