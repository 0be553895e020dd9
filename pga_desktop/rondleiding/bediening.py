"""Hands and eyes of the walk: finds real widgets by their names, types, chooses, clicks and waits.

Works on whatever window it is given; knows the widgets of `ui`, not its screens. What cannot be
done is a `VerwachteFout` that names the widget, never what was typed.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final, Self

from PySide6.QtCore import (
    QCoreApplication,
    QElapsedTimer,
    QEvent,
    QEventLoop,
    QPoint,
    QRegularExpression,
    Qt,
    QTimer,
)
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QLineEdit, QScrollArea, QTextEdit, QWidget

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.ui.widgets.keuzevak import Keuzevak
from pga_desktop.ui.widgets.keuzevelden import KeuzeRijVeld, KeuzeVeld, MeerkeuzeVeld, VinkVeld
from pga_desktop.ui.widgets.score import ScoreRij, Stand
from pga_desktop.ui.widgets.tabel import Tabel
from pga_desktop.ui.widgets.tekstvelden import RegelVeld, TekstVeld
from pga_desktop.ui.widgets.veld import Veld

GEDULD_MS: Final = 120_000
"""How long one job of the program may take before the walk gives up."""

_RUSTIGE_RONDEN: Final = 2
"""How often in a row nothing may be going on before the program is taken to be at rest."""

_HOOGSTENS_SCHUIVEN: Final = 8
_HARTSLAG_MS: Final = 20


class Bediening:
    """Steers one window. `bezig` says whether a job of the program is running.

    While it is entered (`with`), a mistake of the program that nobody caught ends the walk: Qt
    would go on after it.
    """

    def __init__(
        self, venster: QWidget, bezig: Callable[[], bool], *, geduld_ms: int = GEDULD_MS
    ) -> None:
        self.venster = venster
        self._bezig = bezig
        self._geduld_ms = geduld_ms
        self._gemist: list[BaseException] = []

    def __enter__(self) -> Self:
        self._vorige_haak = sys.excepthook
        sys.excepthook = lambda _soort, fout, _plek: self._gemist.append(fout)
        return self

    def __exit__(self, *_: object) -> None:
        sys.excepthook = self._vorige_haak

    def rust(self) -> None:
        """Let the program finish: jobs, signals, layouts, and widgets that were thrown away.

        Raises what the program failed to catch meanwhile.
        """
        rustig = 0
        while rustig < _RUSTIGE_RONDEN:
            self.wacht(lambda: not self._bezig(), "rust")
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QCoreApplication.processEvents()
            rustig = 0 if self._bezig() else rustig + 1
        if self._gemist:
            raise self._gemist[0]

    def wacht(self, voldaan: Callable[[], bool], waarop: str) -> None:
        """Run the event loop until something is so. Raises `rondleiding-duurt-te-lang`."""
        hartslag, verstreken = QTimer(), QElapsedTimer()
        hartslag.start(_HARTSLAG_MS)
        verstreken.start()
        QCoreApplication.processEvents()
        while not voldaan():
            if verstreken.hasExpired(self._geduld_ms):
                raise VerwachteFout("rondleiding-duurt-te-lang", waarop=waarop)
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        hartslag.stop()

    def namen(self, begin: str) -> list[str]:
        """Names of the widgets in sight that begin like this, in the order of the window."""
        patroon = QRegularExpression("^" + QRegularExpression.escape(begin))
        widgets = self.venster.findChildren(QWidget, patroon)
        return list(dict.fromkeys(w.objectName() for w in widgets if w.isVisible()))

    def ziet(self, naam: str) -> bool:
        """Whether a widget of this name is in sight or can be scrolled to."""
        return self._zoek(naam) is not None

    def vind(self, naam: str) -> QWidget:
        """The widget of this name. Raises `rondleiding-niet-gevonden`."""
        widget = self._zoek(naam)
        if widget is None:
            raise VerwachteFout("rondleiding-niet-gevonden", bediening=naam)
        return widget

    def klik(self, naam: str) -> None:
        """Click the middle of a button and let the program finish."""
        self._klik_op(self.vind(naam), naam)
        self.rust()

    def open_rij(self, naam: str, sleutel: str) -> None:
        """Go to a row of a table and open it with Enter. Raises `rondleiding-niet-gevonden`."""
        tabel = self.vind(naam)
        if not isinstance(tabel, Tabel):
            raise VerwachteFout("rondleiding-niet-gevonden", bediening=naam)
        self._geef_focus(tabel, naam)
        tabel.kies(sleutel)
        QTest.keyClick(tabel, Qt.Key.Key_Return)
        self.rust()

    def vul(self, naam: str, tekst: str) -> None:
        """Give a field a value (as text, lists with a line per item) and leave it.

        Raises `rondleiding-veld-weigert` when the field then shows an error.
        """
        veld = self.vind(naam)
        if not isinstance(veld, Veld):
            raise VerwachteFout("rondleiding-niet-gevonden", bediening=naam)
        if veld.tekst() == tekst:
            return
        match veld:
            case KeuzeRijVeld():
                self._klik_op(veld.knop(tekst), naam)
            case VinkVeld():
                self._klik_op(veld.invoer, naam)
            case MeerkeuzeVeld():
                self._vink(veld, tekst, naam)
            case KeuzeVeld():
                self._kies(veld.invoer, tekst, naam)
            case RegelVeld() | TekstVeld():
                self._typ(veld.invoer, tekst, naam)
            case _:
                raise VerwachteFout("rondleiding-niet-gevonden", bediening=naam)
        self.rust()
        self._eis_zonder_fout(naam)

    def scoor(self, naam: str, stand: Stand) -> None:
        """Give one leefgebied its score, the person's own score and the remark."""
        rij = self.vind(naam)
        if not isinstance(rij, ScoreRij):
            raise VerwachteFout("rondleiding-niet-gevonden", bediening=naam)
        nu = rij.stand()
        if stand.score is not None and stand.score != nu.score:
            self._klik_op(rij.scores.knoppen[stand.score], naam)
        if stand.client is not None and stand.client != nu.client:
            self._kies(rij.client, stand.client, naam)
        if stand.reden != nu.reden:
            self._typ(rij.reden, stand.reden, naam)
        self.rust()

    def toon(self, naam: str) -> None:
        """Scroll until the middle of a widget is in sight."""
        self._breng_in_beeld(self.vind(naam))
        self.rust()

    def foto(self, bestand: Path) -> None:
        """Write a picture of the window. Raises `rondleiding-schrijven-mislukt`."""
        self.rust()
        if not self.venster.grab().save(str(bestand)):
            raise VerwachteFout("rondleiding-schrijven-mislukt", bestand=bestand.name)

    def _zoek(self, naam: str) -> QWidget | None:
        gelijknamig = self.venster.findChildren(QWidget, naam)
        return next((w for w in gelijknamig if w.isVisible()), None)

    def _klik_op(self, knop: QWidget, naam: str) -> None:
        self._breng_in_beeld(knop)
        geraakt = self.venster.childAt(self._midden_van(knop))
        raak = geraakt is not None and (geraakt is knop or knop.isAncestorOf(geraakt))
        if not (knop.isEnabled() and raak):
            raise VerwachteFout("rondleiding-onbereikbaar", bediening=naam)
        midden = knop.rect().center()
        QTest.mouseClick(knop, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, midden)

    def _typ(self, invoer: QLineEdit | QTextEdit, tekst: str, naam: str) -> None:
        self._geef_focus(invoer, naam)
        if invoer.isReadOnly():
            raise VerwachteFout("rondleiding-onbereikbaar", bediening=naam)
        invoer.selectAll()
        if tekst:
            getypt = QInputMethodEvent("", [])
            getypt.setCommitString(tekst)
            QCoreApplication.sendEvent(invoer, getypt)
        else:
            QTest.keyClick(invoer, Qt.Key.Key_Delete)
        QCoreApplication.processEvents()
        QTest.keyClick(invoer, Qt.Key.Key_Tab)

    def _kies(self, vak: Keuzevak, waarde: object, naam: str) -> None:
        rij = vak.findData(waarde)
        if rij < 0:
            raise VerwachteFout("rondleiding-niet-gevonden", bediening=naam)
        self._geef_focus(vak, naam)
        QTest.keyClick(vak, Qt.Key.Key_Space)
        lijst = vak.view()
        self.wacht(lijst.isVisible, naam)
        QTest.keyClick(lijst, Qt.Key.Key_Home)
        for _ in range(rij):
            QTest.keyClick(lijst, Qt.Key.Key_Down)
        QTest.keyClick(lijst, Qt.Key.Key_Return)
        self.wacht(lambda: not lijst.isVisible(), naam)
        QTest.keyClick(vak, Qt.Key.Key_Tab)

    def _vink(self, veld: MeerkeuzeVeld, tekst: str, naam: str) -> None:
        nu, straks = set(veld.tekst().split("\n")), set(tekst.split("\n"))
        for sleutel in sorted((nu ^ straks) - {""}):
            self._klik_op(veld.vak(sleutel), naam)
            self.rust()

    def _geef_focus(self, widget: QWidget, naam: str) -> None:
        self._breng_in_beeld(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if not widget.isEnabled() or not widget.hasFocus():
            raise VerwachteFout("rondleiding-onbereikbaar", bediening=naam)

    def _breng_in_beeld(self, widget: QWidget) -> None:
        """Scroll to a widget until it stays where it is: a page may still be finding its shape."""
        vorige, nu = None, self._midden_van(widget)
        for _ in range(_HOOGSTENS_SCHUIVEN):
            if nu == vorige:
                return
            QCoreApplication.processEvents()
            ouder = widget.parentWidget()
            while ouder is not None:
                if isinstance(ouder, QScrollArea):
                    _schuif(ouder, widget)
                ouder = ouder.parentWidget()
            QCoreApplication.processEvents()
            vorige, nu = nu, self._midden_van(widget)

    def _midden_van(self, widget: QWidget) -> QPoint:
        return widget.mapTo(self.venster, widget.rect().center())

    def _eis_zonder_fout(self, naam: str) -> None:
        veld = self._zoek(naam)
        if isinstance(veld, Veld) and veld.fout.isVisible():
            raise VerwachteFout("rondleiding-veld-weigert", bediening=naam)


def _schuif(gebied: QScrollArea, widget: QWidget) -> None:
    """Scroll as a person does until the middle of a widget is in sight, with air around it."""
    inhoud = gebied.widget()
    if inhoud is not None and inhoud.isAncestorOf(widget):
        midden = widget.mapTo(inhoud, QPoint(widget.width() // 2, widget.height() // 2))
        gebied.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderMove)
        gebied.ensureVisible(midden.x(), midden.y(), 0, gebied.viewport().height() // 3)
