"""A column that scrolls, and follows the keyboard."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QTableView, QTextEdit, QWidget

from pga_desktop.ui.style.stijl import em
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.indeling import Deel, Kolom
from pga_desktop.ui.widgets.schuifbalk import Schuifbalk
from pga_desktop.ui.widgets.wachten import na

_LUCHT = RUIMTE.m
"""What stays free above and below a part that was brought in sight."""
_BOVENDEEL = 0.7
"""How much of the window is its upper part: what is there has what follows it in sight too."""


class Schuif(QScrollArea):
    """A column that scrolls up and down and always fits its width. Add to `inhoud`.

    What has the keyboard is brought in sight, with its label, until the user scrolls herself.
    With `naam` the area itself can have the keyboard, for content without fields or buttons.
    """

    def __init__(
        self, *, naam: str = "", marge: int = RUIMTE.xl, ouder: QWidget | None = None
    ) -> None:
        super().__init__(ouder)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if naam else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(naam)
        kijkvak = QWidget()  # to ask Qt for its own makes PySide load every kind of widget
        kijkvak.setObjectName("qt_scrollarea_viewport")
        self.setViewport(kijkvak)
        binnen = _PastInBreedte()
        self.inhoud = Kolom(tussen=RUIMTE.m)
        self.inhoud.setContentsMargins(marge, RUIMTE.l, marge, RUIMTE.l)
        Kolom(self.inhoud, ouder=binnen, tussen=0).addStretch()
        self.setWidget(binnen)
        binnen.setAutoFillBackground(False)
        self.setVerticalScrollBar(Schuifbalk())
        self.verticalScrollBar().setSingleStep(em(2))
        self.kop: QWidget | None = None
        """The first part, when that must not be cut in half."""
        self._volgt = self._landt = False
        self._bewaakt: QWidget | None = None
        """What was brought in sight last: it stays so when it grows."""
        self._straks = na(self, 0, self._volg)
        self.verticalScrollBar().actionTriggered.connect(self._laat_los)
        binnen.installEventFilter(self)
        app = QCoreApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._op_focus)

    def spring_naar(self, widget: QWidget) -> None:
        """Give the keyboard to something elsewhere on the page and land there, see `_land`."""
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self._volgt = self._landt = True
        self._straks.start()

    def toon(self, widget: QWidget) -> None:
        """Scroll until `widget` is in sight, with some air above it."""
        self.ensureWidgetVisible(widget, 0, em(3))

    def toon_deel(self, widget: QWidget, deel: QRect) -> None:
        """Scroll no more than it takes to have a part of `widget` in sight.

        Of a part that is higher than the window the beginning is enough. Who goes back to what
        fits in the first window gets that window whole.
        """
        balk, hoog = self.verticalScrollBar(), self.viewport().height()
        boven = widget.mapTo(self.viewport(), deel.topLeft()).y() + balk.value() - _LUCHT
        onder = boven + deel.height() + 2 * _LUCHT
        if onder - boven > hoog:
            if not balk.value() <= boven <= balk.value() + hoog // 2:
                balk.setValue(boven)
        elif boven < balk.value():
            balk.setValue(boven if onder > hoog else 0)
        elif onder > balk.value() + hoog:
            balk.setValue(min(self._onder_kop(onder - hoog), boven))

    def _onder_kop(self, waarde: int) -> int:
        """A place to scroll to where the head of the page is in sight as a whole, or not at all."""
        onder = self.kop.geometry().bottom() if self.kop is not None else 0
        return max(waarde, onder) if waarde > 0 else 0

    def eventFilter(self, bron: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self._volgt:
            self._straks.start()
        return super().eventFilter(bron, event)

    def focusNextPrevChild(self, volgende: bool) -> bool:
        """Tab goes on; Qt's own would scroll as well, with half a thing at the top."""
        return QWidget.focusNextPrevChild(self, volgende)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._laat_los()
        super().wheelEvent(event)

    def _laat_los(self) -> None:
        self._volgt = False

    def _op_focus(self, _oud: QWidget | None, nieuw: QWidget | None) -> None:
        """Follow the keyboard; what is pressed with the mouse is in sight and must stand still."""
        met_muis = QApplication.mouseButtons() is not Qt.MouseButton.NoButton
        self._volgt = nieuw is not None and self._heeft(nieuw) and not met_muis
        if self._volgt:
            self._straks.start()

    def _heeft(self, deel: QWidget) -> bool:
        return (blad := self.widget()) is not None and blad.isAncestorOf(deel)

    def _volg(self) -> None:
        focus = QApplication.focusWidget()
        if focus is None or not self._volgt or not self._heeft(focus):
            return
        if self._landt:
            self._landt = False
            self._land(focus)
        self._breng_in_zicht(focus)

    def _land(self, focus: QWidget) -> None:
        """Begin the window with the beginning of something: nothing is cut in half there.

        That is the largest part of the page that begins so little before the goal that both are in
        sight. What is in the upper part of the window already stays where it is. Near the end of
        the page it is a part before that, unless the goal would not be in sight as a whole then.
        """
        blad, balk, hoog = self.widget(), self.verticalScrollBar(), self.viewport().height()
        if blad is None:
            return
        veld = focus.parentWidget() or focus
        plek = QRect(veld.mapTo(blad, QPoint(0, 0)), veld.size())
        boven, onder = plek.top(), plek.bottom() + _LUCHT
        if balk.value() <= boven - _LUCHT and onder <= balk.value() + _BOVENDEEL * hoog:
            return
        ouder = veld.parentWidget()
        while ouder is not None and onder - (begin := ouder.mapTo(blad, QPoint(0, 0)).y()) <= hoog:
            boven, veld = begin, ouder
            ouder = None if ouder is blad else ouder.parentWidget()
        waarde = boven - _LUCHT
        if waarde > balk.maximum() and ouder is not None:
            begin = ouder.mapTo(blad, QPoint(0, 0)).y()
            waarde = begin + _laatste_begin(ouder, balk.maximum() - begin + _LUCHT) - _LUCHT
            if boven + veld.height() > waarde + hoog:
                waarde = balk.maximum()
        balk.setValue(waarde)

    def _breng_in_zicht(self, focus: QWidget) -> None:
        """Bring in sight what has the keyboard, and around it what hands the keyboard to it.

        Of a part too high for the window that is its beginning, while the keyboard is there.
        """
        deel, plek, ruimte = focus, focus.rect(), self.viewport().height() - 2 * _LUCHT
        if isinstance(focus, QTableView) and focus.currentIndex().isValid():
            plek = focus.visualRect(focus.currentIndex())
        elif isinstance(focus, QTextEdit) and focus.height() > ruimte:
            plek = focus.cursorRect()
        ouder, eigen = focus.parentWidget(), plek
        while ouder is not None and ouder is not self.widget():
            past = ouder.height() <= ruimte or (
                _ontvanger(ouder) is focus
                and focus.mapTo(ouder, focus.rect().bottomLeft()).y() <= ruimte
            )
            if past and ouder.focusProxy() is not None:
                deel, plek = ouder, ouder.rect()
            ouder = ouder.parentWidget()
        self._bewaak(deel)
        self.toon_deel(deel, plek)
        if deel is not focus:
            self.toon_deel(focus, eigen)

    def _bewaak(self, deel: QWidget) -> None:
        if self._bewaakt is not deel:
            if self._bewaakt is not None and shiboken6.isValid(self._bewaakt):
                self._bewaakt.removeEventFilter(self)
            self._bewaakt = deel
            deel.installEventFilter(self)


def _laatste_begin(rond: QWidget, hoogstens: int) -> int:
    """Where the last part begins that is not lower, and has room above it for some air."""
    delen = [d.geometry() for d in rond.children() if isinstance(d, QWidget) and d.isVisible()]
    vrij = (
        deel.top()
        for deel in delen
        if not any(ander.top() < deel.top() - _LUCHT < ander.bottom() for ander in delen)
    )
    return max((boven for boven in vrij if boven <= hoogstens), default=hoogstens)


def _ontvanger(deel: QWidget) -> QWidget:
    """What gets the keyboard when it is given to a part."""
    while (volgende := deel.focusProxy()) is not None:
        deel = volgende
    return deel


class _PastInBreedte(Deel):
    """Asks for no width of its own; its height follows the width it is given."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
