"""Fields in which the user types: a line, a text, a list, a line with suggestions, a passphrase."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QStringListModel, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from pga_desktop.ui.style.stijl import kleur
from pga_desktop.ui.widgets.groeitekst import Groeitekst
from pga_desktop.ui.widgets.invoer import Invoerregel
from pga_desktop.ui.widgets.invoervak import Vak
from pga_desktop.ui.widgets.knoppen import TekenKnop
from pga_desktop.ui.widgets.uitklaplijst import Aanvuller
from pga_desktop.ui.widgets.veld import Veld


class RegelVeld(Veld):
    """One line."""

    def __init__(
        self,
        naam: str,
        label: str,
        *,
        hint: str = "",
        voorbeeld: str = "",
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(naam, label, hint=hint, ouder=ouder)
        self.invoer = Invoerregel()
        self._voorbeeld = voorbeeld
        self.invoer.setPlaceholderText(voorbeeld)
        self.invoer.textEdited.connect(self.getypt)
        self.invoer.verlaten.connect(self.verlaten)
        self.vak = Vak(self.invoer, *self._extra())
        self._bouw(self.vak, self.invoer)

    def _extra(self) -> tuple[QWidget, ...]:
        return ()

    def tekst(self) -> str:
        return self.invoer.text()

    def zet_tekst(self, tekst: str) -> None:
        if tekst != self.invoer.text():
            self.invoer.setText(tekst)
            self.invoer.setCursorPosition(0)

    def zet_alleen_lezen(self, vast: bool) -> None:
        self.invoer.setReadOnly(vast)
        self.invoer.setPlaceholderText("" if vast else self._voorbeeld)
        self.vak.zet_alleen_lezen(vast)

    def _toon_fout(self, fout: bool) -> None:
        self.vak.zet_fout(fout)


class TekstVeld(Veld):
    """Text of several lines; the field grows with it and Tab leaves it."""

    def __init__(
        self,
        naam: str,
        label: str,
        *,
        hint: str = "",
        regels: int = 3,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(naam, label, hint=hint, ouder=ouder)
        self.invoer = Groeitekst(regels)
        self.invoer.getypt.connect(self.getypt)
        self.invoer.verlaten.connect(self.verlaten)
        self.vak = Vak(self.invoer)
        self._bouw(self.vak, self.invoer)

    def tekst(self) -> str:
        return self.invoer.tekst()

    def zet_tekst(self, tekst: str) -> None:
        self.invoer.zet_tekst(tekst)

    def zet_alleen_lezen(self, vast: bool) -> None:
        self.invoer.setReadOnly(vast)
        self.vak.zet_alleen_lezen(vast)

    def _toon_fout(self, fout: bool) -> None:
        self.vak.zet_fout(fout)


class LijstVeld(TekstVeld):
    """A list, one item per line."""

    def __init__(
        self,
        naam: str,
        label: str,
        *,
        hint: str = "Eén per regel",
        regels: int = 2,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(naam, label, hint=hint, regels=regels, ouder=ouder)


class AanvulVeld(RegelVeld):
    """One line that offers known values; anything else may be typed."""

    def __init__(
        self,
        naam: str,
        label: str,
        waarden: Sequence[str] = (),
        *,
        hint: str = "",
        voorbeeld: str = "",
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(naam, label, hint=hint, voorbeeld=voorbeeld, ouder=ouder)
        aanvuller = Aanvuller(QStringListModel(list(waarden), self), self)
        aanvuller.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        aanvuller.setFilterMode(Qt.MatchFlag.MatchContains)
        aanvuller.activated.connect(self._gekozen)
        self.invoer.vul_aan(aanvuller)

    def _gekozen(self) -> None:
        self.getypt.emit()
        self.verlaten.emit()


class _OogKnop(TekenKnop):
    """An eye, struck through while the text is hidden."""

    def teken(self, p: QPainter, rect: QRectF) -> None:
        p.setPen(QPen(kleur("gedempt"), 1.5))
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.drawEllipse(rect.adjusted(-2, 1.5, 2, -1.5))
        p.setBrush(kleur("gedempt"))
        straal = rect.width() * 0.17
        p.drawEllipse(rect.center(), straal, straal)
        if not self.isChecked():
            p.drawLine(rect.topLeft(), rect.bottomRight())


class WachtzinVeld(RegelVeld):
    """A passphrase, or what `wat` says: hidden until shown, never remembered by input methods."""

    def __init__(
        self,
        naam: str,
        label: str,
        *,
        wat: str = "Wachtzin",
        hint: str = "",
        ouder: QWidget | None = None,
    ) -> None:
        self._wat = wat
        self.oog = _OogKnop(f"{self._wat} tonen")
        self.oog.setCheckable(True)
        super().__init__(naam, label, hint=hint, ouder=ouder)
        self.invoer.setEchoMode(QLineEdit.EchoMode.Password)
        self.oog.toggled.connect(self._toon)

    def _extra(self) -> tuple[QWidget, ...]:
        return (self.oog,)

    def _toon(self, zichtbaar: bool) -> None:
        modus = QLineEdit.EchoMode.Normal if zichtbaar else QLineEdit.EchoMode.Password
        self.invoer.setEchoMode(modus)
        naam = f"{self._wat} {'verbergen' if zichtbaar else 'tonen'}"
        self.oog.noem(naam)

    def wis(self) -> None:
        """Forget what was typed, also for undo."""
        self.invoer.setText("")
        self.oog.setChecked(False)
