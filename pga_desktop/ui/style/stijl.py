"""Puts the tokens on the application: Fusion, one palette, one font, Dutch texts.

Widgets that paint themselves ask `kleur()`, `letter()` and `em()`; nothing else knows the theme.
There is no Qt style sheet: with one, building a screen took two to four times as long.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from pga_desktop.resources import fonts_dir
from pga_desktop.ui.style.tokens import (
    LETTERMAAT,
    LICHT,
    THEMAS,
    Kleuren,
    Letter,
    Thema,
)

NEDERLANDS: Final = QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)

_FAMILIES: Final = ("Noto Sans", "Noto Sans Symbols2")
_LETTERBESTANDEN: Final = ("NotoSans-Regular", "NotoSans-Bold", "NotoSansSymbols2-Regular")
_NAAM: Final = "stijl"
"""To find what hangs under the application: by type alone Qt wraps every child to look at it."""
_VERGROTING: Final = 7 / 6
_ZONDER_SCHERM: Final = frozenset({"offscreen", "minimal"})


class Stijl(QObject):
    """Keeps the chosen theme on the application and follows the desktop when asked to."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName(_NAAM)
        self._app = app
        self._thema = Thema.SYSTEEM
        app.setStyle("Fusion")
        app.setFont(_lettertype(app))
        QLocale.setDefault(NEDERLANDS)
        _installeer_vertaling(app)
        app.styleHints().colorSchemeChanged.connect(self._systeem_gewijzigd)

    def kies(self, thema: Thema) -> None:
        """Show `thema` from now on."""
        self._thema = thema
        self._app.styleHints().setColorScheme(_KLEURSCHEMA[thema])
        self._teken()

    def _systeem_gewijzigd(self) -> None:
        if self._thema is Thema.SYSTEEM:
            self._teken()

    def _teken(self) -> None:
        thema = _systeemthema() if self._thema is Thema.SYSTEEM else self._thema
        global _nu  # noqa: PLW0603 - one application, one look
        _nu = _Nu(THEMAS[thema])
        self._app.setPalette(palet(_nu.kleuren))
        QToolTip.setPalette(palet(_nu.kleuren))


_KLEURSCHEMA: Final = {
    Thema.SYSTEEM: Qt.ColorScheme.Unknown,
    Thema.LICHT: Qt.ColorScheme.Light,
    Thema.DONKER: Qt.ColorScheme.Dark,
    Thema.CONTRAST: Qt.ColorScheme.Dark,
}


def pas_toe(app: QApplication, thema: Thema = Thema.SYSTEEM) -> None:
    """Give the application the look of `thema`; may be called again at any time."""
    stijl = app.findChild(Stijl, _NAAM) or Stijl(app)
    stijl.kies(thema)


def kleuren() -> Kleuren:
    """The colours now on screen."""
    return _nu.kleuren


def kleur(naam: str) -> QColor:
    """One colour now on screen, by token name."""
    if naam not in _nu.kleur:
        _nu.kleur[naam] = QColor(getattr(_nu.kleuren, naam))
    return _nu.kleur[naam]


def letter(maat: Letter = Letter.GEWOON, *, vet: bool = False) -> QFont:
    """The application font at a named size; a copy, free to change."""
    if (maat, vet) not in _nu.letter:
        font = QFont(QApplication.font())
        font.setPointSizeF(font.pointSizeF() * LETTERMAAT[maat])
        if vet:
            font.setWeight(QFont.Weight.DemiBold)
        _nu.letter[maat, vet] = font
    return QFont(_nu.letter[maat, vet])


def em(aantal: float) -> int:
    """`aantal` times the height of the application font, in device-independent pixels."""
    if not _nu.pixels:
        _nu.pixels = QFontInfo(QApplication.font()).pixelSize()
    return math.ceil(aantal * _nu.pixels)


@dataclass
class _Nu:
    """What is on screen now; everything but the colours is computed when first asked for."""

    kleuren: Kleuren
    kleur: dict[str, QColor] = field(default_factory=dict)
    letter: dict[tuple[Letter, bool], QFont] = field(default_factory=dict)
    pixels: int = 0


_nu = _Nu(LICHT)


def palet(k: Kleuren) -> QPalette:
    """The Qt palette of a theme."""
    rol = QPalette.ColorRole
    palette = QPalette()
    for soort, waarde in (
        (rol.Window, k.achtergrond),
        (rol.WindowText, k.tekst),
        (rol.Base, k.veld),
        (rol.AlternateBase, k.zweef),
        (rol.Text, k.tekst),
        (rol.PlaceholderText, k.gedempt),
        (rol.Button, k.paneel),
        (rol.ButtonText, k.tekst),
        (rol.BrightText, k.fout),
        (rol.Highlight, k.selectie),
        (rol.HighlightedText, k.op_selectie),
        (rol.Accent, k.primair),
        (rol.Link, k.primair),
        (rol.LinkVisited, k.primair),
        (rol.ToolTipBase, k.paneel),
        (rol.ToolTipText, k.tekst),
        (rol.Light, k.paneel),
        (rol.Midlight, k.lijn),
        (rol.Mid, k.rand),
        (rol.Dark, k.rand),
        (rol.Shadow, k.rand),
    ):
        palette.setColor(soort, QColor(waarde))
    for soort in (rol.WindowText, rol.Text, rol.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, soort, QColor(k.gedempt))
    return palette


def thema_bij(schema: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> Thema:
    """The theme that goes with what the user chose on the desktop."""
    if contrast is Qt.ContrastPreference.HighContrast:
        return Thema.CONTRAST
    return Thema.DONKER if schema is Qt.ColorScheme.Dark else Thema.LICHT


def _systeemthema() -> Thema:
    hints = QGuiApplication.styleHints()
    toegankelijk = hints.accessibility()
    return thema_bij(hints.colorScheme(), toegankelijk.contrastPreference())


def _lettertype(app: QApplication) -> QFont:
    font = app.font()
    font.setPointSizeF(font.pointSizeF() * _VERGROTING)
    if app.platformName() in _ZONDER_SCHERM or not QFontDatabase.families():
        for naam in _LETTERBESTANDEN:
            QFontDatabase.addApplicationFont(str(fonts_dir() / f"{naam}.ttf"))
        font.setFamilies(list(_FAMILIES))
    return font


def _installeer_vertaling(app: QApplication) -> None:
    vertaler = QTranslator(app)
    map_ = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if vertaler.load(NEDERLANDS, "qtbase", "_", map_):
        app.installTranslator(vertaler)
