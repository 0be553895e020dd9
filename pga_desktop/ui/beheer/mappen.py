"""What every page about own texts shows: what is wrong in them, and where their folder is."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.services.sjablonen import Gevonden
from pga_desktop.ui.beheer.sjabloonwoorden import bevindingen, in_woorden
from pga_desktop.ui.meldingen import Melding, zin
from pga_desktop.ui.omgeving import Omgeving
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.indeling import Kolom, Vloei
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.tekst import Tekst


def foutkaart(fouten: Sequence[Gevonden]) -> Kaart:
    """What is wrong: file, line and cure."""
    kaart = Kaart(bevindingen(len(fouten)).capitalize())
    kaart.inhoud.setSpacing(RUIMTE.s)
    kaart.inhoud.voeg(*(Tekst(in_woorden(gevonden)) for gevonden in fouten))
    return kaart


def mapknoppen(omgeving: Omgeving, map_: Path, naam: str) -> QWidget:
    """Where a folder is, with buttons to open it and to copy its path."""
    openen, kopieer = Knop("Map openen"), Knop("Pad kopiëren")
    openen.setObjectName(f"{naam}.map_openen")
    kopieer.setObjectName(f"{naam}.pad_kopieren")
    openen.clicked.connect(partial(_open_map, omgeving, map_))
    kopieer.clicked.connect(partial(_kopieer_pad, omgeving, map_))
    blad = QWidget()
    Kolom(Tekst(str(map_), "klein"), Vloei(openen, kopieer), ouder=blad, tussen=RUIMTE.s)
    return blad


def _open_map(omgeving: Omgeving, map_: Path) -> None:
    try:
        omgeving.diensten.sjablonen.mappen.zorg_voor(map_)
    except VerwachteFout as fout:
        omgeving.melding.emit(zin(fout))
        return
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(map_))):
        vervolg = "Kopieer het pad en plak het in de bestandsverkenner."
        omgeving.melding.emit(Melding("De map kan hier niet worden geopend.", vervolg))


def _kopieer_pad(omgeving: Omgeving, map_: Path) -> None:
    QGuiApplication.clipboard().setText(str(map_))
    omgeving.melding.emit(Melding("Het pad van de map is gekopieerd.", fout=False))
