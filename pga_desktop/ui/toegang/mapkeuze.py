"""A folder or a file: typed, or pointed at in a window of our own that never blocks the program."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QToolButton, QWidget

from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.indeling import Kolom, VloeiLayout
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.tekstvelden import RegelVeld

_LABELS: Final = {
    QFileDialog.DialogLabel.LookIn: "In:",
    QFileDialog.DialogLabel.FileName: "Map:",
    QFileDialog.DialogLabel.FileType: "Soort:",
    QFileDialog.DialogLabel.Accept: "Kiezen",
    QFileDialog.DialogLabel.Reject: "Annuleren",
}
_KNOPPEN: Final = {
    "backButton": "Terug",
    "forwardButton": "Vooruit",
    "toParentButton": "Map erboven",
    "newFolderButton": "Nieuwe map",
    "listModeButton": "Als lijst",
    "detailModeButton": "Met details",
}
"""What Qt's own Dutch texts leave in English."""


def mapdialoog(ouder: QWidget, titel: str, begin: Path) -> QFileDialog:
    """A window to point at a folder. Connect to `fileSelected` and call `open()`."""
    dialoog = _dialoog(ouder, titel, begin)
    dialoog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialoog.setFileMode(QFileDialog.FileMode.Directory)
    return dialoog


def bestanddialoog(ouder: QWidget, titel: str, begin: Path, soorten: str) -> QFileDialog:
    """The same for a file of these kinds, for example "Pakket (*.zip)"."""
    dialoog = _dialoog(ouder, titel, begin if begin.is_dir() else begin.parent)
    dialoog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialoog.setNameFilter(soorten)
    dialoog.setLabelText(QFileDialog.DialogLabel.FileName, "Bestand:")
    return dialoog


def _dialoog(ouder: QWidget, titel: str, begin: Path) -> QFileDialog:
    dialoog = QFileDialog(ouder, titel, str(begin))
    dialoog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialoog.setViewMode(QFileDialog.ViewMode.List)
    for label, woorden in _LABELS.items():
        dialoog.setLabelText(label, woorden)
    for naam, woorden in _KNOPPEN.items():
        knop = dialoog.findChild(QToolButton, naam)
        if knop is not None:
            knop.setToolTip(woorden)
            knop.setAccessibleName(woorden)
    dialoog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialoog.destroyed.connect(_vergeet_map)
    return dialoog


def _vergeet_map() -> None:
    """Take away where Qt noted which folder was looked at last: its name may tell of a person."""
    van_qt = QSettings(QSettings.Scope.UserScope, "QtProject")
    for sleutel in ("lastVisited", "history"):
        van_qt.remove(f"FileDialog/{sleutel}")


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
        self._knoppen = VloeiLayout(knoppen)
        self._knoppen.voeg(self._bladeren)
        Kolom(self.veld, knoppen, ouder=self, tussen=RUIMTE.s)
        self.setFocusProxy(self.veld)

    def voeg_knop(self, knop: Knop) -> None:
        """Add what is done with the folder, beside the button to point at it."""
        self._knoppen.voeg(knop)

    def map(self) -> Path:
        """The folder as typed."""
        return Path(self.veld.tekst().strip()).expanduser()

    def _dialoog(self) -> QFileDialog:
        return mapdialoog(self, "Map kiezen", self.map())

    def _open(self) -> None:
        dialoog = self._dialoog()
        dialoog.fileSelected.connect(self._gekozen)
        dialoog.open()

    def _gekozen(self, pad: str) -> None:
        self.veld.zet_tekst(pad)
        self.gewijzigd.emit()


class Bestandkeuze(Mapkeuze):
    """A line with a file and a button to point at it; `soorten` as in "Pakket (*.zip)".

    It begins empty; pointing begins in `map_`.
    """

    def __init__(self, naam: str, label: str, map_: Path, soorten: str, *, hint: str = "") -> None:
        super().__init__(naam, label, map_, hint=hint)
        self._begin, self._soorten = map_, soorten
        self.veld.zet_tekst("")

    def bestand(self) -> Path:
        """The file as typed."""
        return self.map()

    def _dialoog(self) -> QFileDialog:
        begin = self.bestand() if self.veld.tekst().strip() else self._begin
        return bestanddialoog(self, "Bestand kiezen", begin, self._soorten)
