"""A folder: typed, or pointed at in a window of our own that never blocks the program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.indeling import Kolom, VloeiLayout
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.tekstvelden import RegelVeld


def mapdialoog(ouder: QWidget, titel: str, begin: Path) -> QFileDialog:
    """A window to point at a folder. Connect to `fileSelected` and call `open()`."""
    dialoog = QFileDialog(ouder, titel, str(begin))
    dialoog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialoog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialoog.setFileMode(QFileDialog.FileMode.Directory)
    dialoog.setLabelText(QFileDialog.DialogLabel.Accept, "Kiezen")
    dialoog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialoog


class Mapkeuze(QWidget):
    """A line with the folder and a button to point at it. Signal `gewijzigd`."""

    gewijzigd = Signal()

    def __init__(self, naam: str, label: str, map_: Path, *, hint: str = "") -> None:
        super().__init__()
        self.veld = RegelVeld(naam, label, hint=hint)
        self.veld.zet_tekst(str(map_))
        self.veld.getypt.connect(self.gewijzigd)
        self._bladeren = Knop("Bladeren…")
        self._bladeren.setObjectName(f"{naam.partition('.')[0]}.bladeren")
        self._bladeren.clicked.connect(self._open)
        knoppen = QWidget()
        VloeiLayout(knoppen).voeg(self._bladeren)
        Kolom(self.veld, knoppen, ouder=self, tussen=RUIMTE.s)
        self.setFocusProxy(self.veld)

    def map(self) -> Path:
        """The folder as typed."""
        return Path(self.veld.tekst().strip()).expanduser()

    def _open(self) -> None:
        dialoog = mapdialoog(self, "Map kiezen", self.map())
        dialoog.fileSelected.connect(self._gekozen)
        dialoog.open()

    def _gekozen(self, pad: str) -> None:
        self.veld.zet_tekst(pad)
        self.gewijzigd.emit()
