"""The composition root: the only module that knows every part and puts them together."""

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from pga_desktop.domain.klok import Klok, SysteemKlok
from pga_desktop.security.sleutels import STANDAARD, Kosten
from pga_desktop.services.toegang import Toegang
from pga_desktop.ui.fouten import vang_fouten
from pga_desktop.ui.main_window import Hoofdvenster
from pga_desktop.ui.style.stijl import pas_toe
from pga_desktop.ui.voorkeuren import voorkeuren


def maak_app(argv: list[str] | None = None) -> QApplication:
    """The one Qt application, with the program's look and Dutch texts."""
    bestaand = QApplication.instance()
    app = bestaand if isinstance(bestaand, QApplication) else QApplication(argv or sys.argv[:1])
    app.setApplicationName("pga-desktop")
    app.setApplicationDisplayName("PGA Desktop")
    pas_toe(app, voorkeuren().thema())
    return app


def maak_toegang(klok: Klok | None = None, kosten: Kosten = STANDAARD) -> Toegang:
    """The door to registers; `kosten` is what one guess at a passphrase costs."""
    return Toegang(klok or SysteemKlok(), kosten)


def maak_venster(toegang: Toegang, register: Path | None = None) -> Hoofdvenster:
    """The window; with a register it asks for the passphrase of that one."""
    if register is not None:
        voorkeuren().onthoud_register(register)
    return Hoofdvenster(toegang)


def start(register: Path | None = None) -> int:
    """Show the window and run until it is closed."""
    app = maak_app()
    venster = maak_venster(maak_toegang(), register)
    vang_fouten(venster)
    venster.show()
    return app.exec()


def zonder_scherm() -> None:
    """Let Qt draw in memory; call before the application exists."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
