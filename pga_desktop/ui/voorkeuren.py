"""What the program remembers outside the registers: where they stand, the look, the window.

It must be known before a register is open, so it holds nothing of a case.
"""

from pathlib import Path

from PySide6.QtCore import QByteArray, QCoreApplication, QObject, QSettings, QStandardPaths

from pga_desktop.ui.style.tokens import Thema

_NAAM = "voorkeuren"
_ONTHOUDEN = 5


def standaardbestand() -> Path:
    """Where the preferences of this user stand."""
    map_ = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return Path(map_) / "voorkeuren.ini"


def documentenmap() -> Path:
    """The folder in which this user keeps documents."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


class Voorkeuren(QObject):
    """The preferences in one file; hangs under the application so that every screen can find it."""

    def __init__(self, app: QCoreApplication, bestand: Path) -> None:
        super().__init__(app)
        self.setObjectName(_NAAM)
        self._opslag = QSettings(str(bestand), QSettings.Format.IniFormat, self)

    def registers(self) -> tuple[Path, ...]:
        """The registers used on this computer, the last one first."""
        bewaard = self._opslag.value("registers", [])
        paden = [bewaard] if isinstance(bewaard, str) else bewaard
        return tuple(Path(pad) for pad in paden) if isinstance(paden, list) else ()

    def onthoud_register(self, pad: Path) -> None:
        """Offer this register first next time."""
        overige = [p for p in self.registers() if p != pad]
        self._opslag.setValue("registers", [str(p) for p in (pad, *overige)][:_ONTHOUDEN])

    def thema(self) -> Thema:
        """The look the user chose; the one of the desktop when she did not."""
        bewaard = str(self._opslag.value("thema", ""))
        return Thema(bewaard) if bewaard in list(Thema) else Thema.SYSTEEM

    def kies_thema(self, thema: Thema) -> None:
        """Remember the look."""
        self._opslag.setValue("thema", str(thema))

    def venster(self) -> QByteArray:
        """Size and place of the window, as Qt wrote it; empty the first time."""
        bewaard = self._opslag.value("venster", QByteArray())
        return bewaard if isinstance(bewaard, QByteArray) else QByteArray()

    def onthoud_venster(self, maten: QByteArray) -> None:
        """Open at the same size and place next time."""
        self._opslag.setValue("venster", maten)


def voorkeuren() -> Voorkeuren:
    """The preferences made last, else those in the standard file."""
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("preferences need an application")
    gemaakt = app.findChildren(Voorkeuren, _NAAM)
    return gemaakt[-1] if gemaakt else Voorkeuren(app, standaardbestand())
