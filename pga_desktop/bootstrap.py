"""The composition root: the only module that knows every part and puts them together.

The window comes first: what asking for a passphrase does not need is loaded later.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qFormatLogMessage, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.klok import Klok, SysteemKlok, VasteKlok
from pga_desktop.resources import forms_dir
from pga_desktop.ui.fouten import maak_rapport, vang_fouten
from pga_desktop.ui.main_window import Hoofdvenster
from pga_desktop.ui.style.stijl import pas_toe
from pga_desktop.ui.voorkeuren import Voorkeuren, voorkeuren

if TYPE_CHECKING:
    from pga_desktop.rondleiding.verwachting import Afwijking
    from pga_desktop.security.sleutels import Kosten
    from pga_desktop.services.toegang import Toegang

BUITEN_BEELD_GEMIST: Final = frozenset(
    f"This plugin does not support {wat}"
    for wat in ("propagateSizeHints()", "raise()", "grabbing the keyboard")
)


def maak_app(argv: list[str] | None = None) -> QApplication:
    """The one Qt application, with the program's look and Dutch texts."""
    bestaand = QApplication.instance()
    app = bestaand if isinstance(bestaand, QApplication) else QApplication(argv or sys.argv[:1])
    app.setApplicationName("pga-desktop")
    app.setApplicationDisplayName("PGA Desktop")
    pas_toe(app, voorkeuren().thema())
    return app


def maak_toegang(klok: Klok | None = None, kosten: Kosten | None = None) -> Toegang:
    """The door to registers; `kosten` is what one guess at a passphrase costs."""
    from pga_desktop.security.sleutels import STANDAARD  # noqa: PLC0415 - see above
    from pga_desktop.services.toegang import Toegang  # noqa: PLC0415 - same

    return Toegang(klok or SysteemKlok(), kosten or STANDAARD)


def maak_venster(toegang: Callable[[], Toegang], register: Path | None = None) -> Hoofdvenster:
    """The window; with a register it asks for the passphrase of that one."""
    if register is not None:
        voorkeuren().onthoud_register(register.absolute())
    return Hoofdvenster(toegang)


def start(register: Path | None = None) -> int:
    """Show the window and run until it is closed."""
    app = maak_app()
    venster = maak_venster(maak_toegang, register)
    vang_fouten(venster)
    venster.show()
    return app.exec()


def loop_rond(uit: Path, casus: Path | None = None) -> tuple[str, ...]:
    """Walk a case file through the real window, off-screen; everything it makes stands in `uit`.

    Returns, line by line, what is not as the case file expects and what went wrong inside the
    program: nothing when all is well.
    """
    from pga_desktop.documents.bekijken import tekst  # noqa: PLC0415 - same
    from pga_desktop.documents.regio import laad_regio  # noqa: PLC0415 - see above
    from pga_desktop.rondleiding import casusbestand  # noqa: PLC0415 - same
    from pga_desktop.rondleiding.verwachting import afwijkingen  # noqa: PLC0415 - same
    from pga_desktop.rondleiding.wandeling import loop  # noqa: PLC0415 - same

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    regio, _ = laad_regio((forms_dir(),))
    bestand = casus or casusbestand.VOORBEELDCASUS
    inhoud = casusbestand.lees_casusbestand(
        lees_bestand(bestand), bestand.name, casusbestand.sleutels_van(regio)
    )
    klok = VasteKlok(SysteemKlok().nu())
    app = maak_app()
    Voorkeuren(app, uit / "voorkeuren.ini")
    fouten: list[str] = []
    sys.excepthook = lambda _soort, fout, _plek: fouten.append(maak_rapport(fout, "rondleiding"))
    venster = Hoofdvenster(lambda: maak_toegang(klok))
    try:
        with zonder_gemis():
            verslag = loop(venster, klok, inhoud, uit, certificeer(klok))
    finally:
        venster.close()
        sys.excepthook = sys.__excepthook__
    verschil = afwijkingen(inhoud.verwacht, verslag, uit, lambda pad: tekst(pad.read_bytes()))
    return (*(_in_woorden(a) for a in verschil), *fouten)


def certificeer(klok: Klok) -> Callable[[Path, str], tuple[Path, str]]:
    """Writes practice certificates in a folder, valid around the moment of this clock."""
    from pga_desktop.services.oefencertificaten import (  # noqa: PLC0415 - see above
        schrijf_oefencertificaat,
    )

    def maak(map_: Path, naam: str) -> tuple[Path, str]:
        certificaat = schrijf_oefencertificaat(map_, naam, klok.nu())
        return certificaat.bestand, certificaat.wachtwoord

    return maak


@contextmanager
def zonder_gemis() -> Iterator[None]:
    """Leave out what the off-screen platform says it lacks at each window; Qt says all else."""

    def meld(soort: QtMsgType, plek: QMessageLogContext, bericht: str) -> None:
        if bericht in BUITEN_BEELD_GEMIST:
            return
        if vorige is not None:
            vorige(soort, plek, bericht)
        else:
            sys.stderr.write(qFormatLogMessage(soort, plek, bericht) + "\n")

    vorige = qInstallMessageHandler(meld)
    try:
        yield
    finally:
        qInstallMessageHandler(vorige)


def lees_bestand(pad: Path) -> bytes:
    """The bytes of a case file. Raises `bestand-onleesbaar`."""
    try:
        return pad.read_bytes()
    except OSError:
        raise VerwachteFout("bestand-onleesbaar", bestand=pad.name) from None


def _in_woorden(afwijking: Afwijking) -> str:
    return _AFWIJKINGEN[afwijking.code].format(waar=afwijking.waar, nummer=afwijking.nummer)


_AFWIJKINGEN: Final = {
    "eindstap": "De casus eindigde in de stap {waar}.",
    "document-ontbreekt": "Het document {waar} is niet gemaakt.",
    "document-te-veel": "Het document {waar} hoort hier niet te zijn.",
    "tekst-ontbreekt": "In {waar} ontbreekt verwachte tekst nummer {nummer}.",
    "tekst-verboden": "In {waar} staat verboden tekst nummer {nummer}.",
}
