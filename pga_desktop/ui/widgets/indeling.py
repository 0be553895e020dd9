"""Layouts: columns, rows, a flow of chips, a column that scrolls, and main plus side column."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSizePolicy,
    QTableView,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from pga_desktop.ui.style.stijl import em
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.schuifbalk import Schuifbalk

_ZONDER_GRENS = 16_777_215
"""Qt's largest size of a widget."""


_LUCHT = RUIMTE.m
"""What stays free above and below a part that was brought in sight."""

_VANZELF = Qt.AlignmentFlag(0)


def _uitlijning(
    widget: QWidget, gevraagd: Qt.AlignmentFlag, hoogte: Qt.AlignmentFlag
) -> Qt.AlignmentFlag:
    """The alignment to add a widget with.

    Qt holds a widget of fixed height to its size hint, which knows one line, unless it is aligned
    vertically; only then does it ask the height that goes with the width.
    """
    vast = widget.sizePolicy().verticalPolicy() is QSizePolicy.Policy.Fixed
    if vast and widget.hasHeightForWidth() and not gevraagd & Qt.AlignmentFlag.AlignVertical_Mask:
        return gevraagd | hoogte
    return gevraagd


def voeg_toe(doos: QBoxLayout, onderdeel: QWidget | QLayout, rek: int = 0) -> None:
    """Add a widget or a layout to a box."""
    if isinstance(onderdeel, QWidget):
        doos.addWidget(onderdeel, rek)
    else:
        doos.addLayout(onderdeel, rek)


def leeg(doos: QLayout) -> None:
    """Remove everything from a layout and let it go."""
    while (item := doos.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (binnen := item.layout()) is not None:
            leeg(binnen)
            binnen.deleteLater()


def leg_opnieuw(widget: QWidget) -> None:
    """Lay out everything around a widget that changed its height, now instead of step by step."""
    ouder = widget.parentWidget()
    while ouder is not None and not isinstance(ouder, QScrollArea):
        if (indeling := ouder.layout()) is not None:
            indeling.activate()
        ouder = ouder.parentWidget()
    if ouder is not None:
        QCoreApplication.sendEvent(ouder, QEvent(QEvent.Type.LayoutRequest))


class Kolom(QVBoxLayout):
    """Things under each other, without margins unless asked."""

    def __init__(
        self,
        *onderdelen: QWidget | QLayout,
        tussen: int = RUIMTE.m,
        marge: int = 0,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__()
        if ouder is not None:
            ouder.setLayout(self)
        self.setSpacing(tussen)
        self.setContentsMargins(marge, marge, marge, marge)
        for onderdeel in onderdelen:
            voeg_toe(self, onderdeel)

    def addWidget(
        self, widget: QWidget, stretch: int | None = 0, alignment: Qt.AlignmentFlag = _VANZELF
    ) -> None:
        uitlijning = _uitlijning(widget, alignment, Qt.AlignmentFlag.AlignTop)
        super().addWidget(widget, stretch or 0, uitlijning)

    def voeg(self, *onderdelen: QWidget | QLayout, rek: int = 0) -> None:
        """Add things at the end."""
        for onderdeel in onderdelen:
            voeg_toe(self, onderdeel, rek)

    def leeg(self) -> None:
        """Remove everything."""
        leeg(self)


class Rij(QHBoxLayout):
    """Things beside each other, vertically centred, without margins unless asked."""

    def __init__(
        self,
        *onderdelen: QWidget | QLayout,
        tussen: int = RUIMTE.s,
        marge: int = 0,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__()
        if ouder is not None:
            ouder.setLayout(self)
        self.setSpacing(tussen)
        self.setContentsMargins(marge, marge, marge, marge)
        for onderdeel in onderdelen:
            voeg_toe(self, onderdeel)

    def addWidget(
        self, widget: QWidget, stretch: int | None = 0, alignment: Qt.AlignmentFlag = _VANZELF
    ) -> None:
        uitlijning = _uitlijning(widget, alignment, Qt.AlignmentFlag.AlignVCenter)
        super().addWidget(widget, stretch or 0, uitlijning)

    def voeg(self, *onderdelen: QWidget | QLayout, rek: int = 0) -> None:
        """Add things at the end."""
        for onderdeel in onderdelen:
            voeg_toe(self, onderdeel, rek)

    def leeg(self) -> None:
        """Remove everything."""
        leeg(self)


class Deel(QWidget):
    """A part of a page: as wide as it is made, and then as high as what is in it needs.

    It proposes no size: Qt would measure every text in it at that width as well.
    """

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


class EigenIndeling(QHBoxLayout):
    """What every hand-made layout needs: Qt keeps the items, `_leg` gives them their place."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__()
        self._gemeten: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        if ouder is not None:
            ouder.setLayout(self)

    def invalidate(self) -> None:
        self._gemeten.clear()
        super().invalidate()

    def addWidget(
        self, widget: QWidget, stretch: int | None = 0, alignment: Qt.AlignmentFlag = _VANZELF
    ) -> None:
        uitlijning = _uitlijning(widget, alignment, Qt.AlignmentFlag.AlignTop)
        super().addWidget(widget, stretch or 0, uitlijning)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def maximumSize(self) -> QSize:
        return QSize(_ZONDER_GRENS, _ZONDER_GRENS)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int) -> int:
        if breedte not in self._gemeten:
            m = self.contentsMargins()
            binnen = QRect(0, 0, breedte - m.left() - m.right(), 0)
            self._gemeten[breedte] = self._leg(binnen, plaatsen=False) + m.top() + m.bottom()
        return self._gemeten[breedte]

    def setGeometry(self, rect: QRect) -> None:
        QLayout.setGeometry(self, rect)
        self._leg(rect.marginsRemoved(self.contentsMargins()), plaatsen=True)

    def leeg(self) -> None:
        """Remove everything."""
        leeg(self)

    def _zichtbaar(self) -> list[QLayoutItem]:
        items = (self.itemAt(plaats) for plaats in range(self.count()))
        return [item for item in items if item is not None and not item.isEmpty()]

    def _leg(self, rect: QRect, *, plaatsen: bool) -> int:
        raise NotImplementedError


def hoogte_van(item: QLayoutItem, breedte: int) -> int:
    """The height an item needs at a width."""
    return item.heightForWidth(breedte) if item.hasHeightForWidth() else item.sizeHint().height()


class VloeiLayout(EigenIndeling):
    """Lays widgets side by side and goes on to the next line when the width is used up.

    With `uitvullen` the last widget of a line of several goes to the right edge.
    """

    def __init__(
        self,
        ouder: QWidget | None = None,
        *,
        tussen: int = RUIMTE.s,
        regels: int = RUIMTE.s,
        uitvullen: bool = False,
    ) -> None:
        super().__init__(ouder)
        self._uitvullen = uitvullen
        self._tussen = tussen
        self._regels = regels

    def voeg(self, *widgets: QWidget) -> None:
        """Add widgets at the end."""
        for widget in widgets:
            self.addWidget(widget)

    def sizeHint(self) -> QSize:
        maten = [item.sizeHint() for item in self._zichtbaar()]
        breedte = sum(maat.width() for maat in maten) + self._tussen * max(len(maten) - 1, 0)
        return QSize(breedte, max((maat.height() for maat in maten), default=0))

    def minimumSize(self) -> QSize:
        maten = [item.minimumSize() for item in self._zichtbaar()]
        return QSize(
            max((maat.width() for maat in maten), default=0),
            max((maat.height() for maat in maten), default=0),
        )

    def _leg(self, rect: QRect, *, plaatsen: bool) -> int:
        x = y = regelhoogte = 0
        regel: list[tuple[QLayoutItem, QRect]] = []
        for item in self._zichtbaar():
            breedte = min(item.sizeHint().width(), max(rect.width(), item.minimumSize().width()))
            hoogte = hoogte_van(item, breedte)
            if x and x + breedte > rect.width():
                self._plaats(regel, rect, regelhoogte, plaatsen=plaatsen)
                x, y, regelhoogte, regel = 0, y + regelhoogte + self._regels, 0, []
            regel.append((item, QRect(x, y, breedte, hoogte)))
            x += breedte + self._tussen
            regelhoogte = max(regelhoogte, hoogte)
        self._plaats(regel, rect, regelhoogte, plaatsen=plaatsen)
        return y + regelhoogte

    def _plaats(
        self, regel: list[tuple[QLayoutItem, QRect]], rect: QRect, hoogte: int, *, plaatsen: bool
    ) -> None:
        if not plaatsen:
            return
        for item, plek in regel:
            naar = rect.topLeft() + QPoint(0, (hoogte - plek.height()) // 2)
            if self._uitvullen and plek.x() > 0 and item is regel[-1][0]:
                naar.setX(rect.x() + rect.width() - plek.x() - plek.width())
            item.setGeometry(plek.translated(naar))


class _SplitsIndeling(EigenIndeling):
    """Two items: side by side when there is room for both, else under each other."""

    def __init__(self, ouder: QWidget, zijbreedte: float, omslag: float, tussen: int) -> None:
        super().__init__(ouder)
        self._zijbreedte = zijbreedte
        self._omslag = omslag
        self._tussen = tussen

    def gestapeld(self, breedte: int) -> bool:
        return breedte < em(self._omslag) or len(self._zichtbaar()) == 1

    def minimumSize(self) -> QSize:
        maten = [item.minimumSize() for item in self._zichtbaar()]
        return QSize(max((maat.width() for maat in maten), default=0), 0)

    def _leg(self, rect: QRect, *, plaatsen: bool) -> int:
        items = self._zichtbaar()
        if self.gestapeld(rect.width()):
            y = 0
            for item in items:
                hoogte = hoogte_van(item, rect.width())
                if plaatsen:
                    item.setGeometry(QRect(rect.x(), rect.y() + y, rect.width(), hoogte))
                y += hoogte + self._tussen
            return max(y - self._tussen, 0)
        zij = em(self._zijbreedte)
        hoofd = rect.width() - zij - self._tussen
        hoogten = (hoogte_van(items[0], hoofd), hoogte_van(items[1], zij))
        if plaatsen:
            items[0].setGeometry(QRect(rect.x(), rect.y(), hoofd, hoogten[0]))
            x = rect.x() + hoofd + self._tussen
            items[1].setGeometry(QRect(x, rect.y(), zij, hoogten[1]))
        return max(hoogten)


class Splits(Deel):
    """A main column and a side column that moves under it when the screen is narrow.

    Add to `hoofd` and `zij`. Widths are in ems, so that larger text stacks sooner.
    """

    def __init__(
        self, *, zijbreedte: float = 23.5, omslag: float = 52, ouder: QWidget | None = None
    ) -> None:
        super().__init__(ouder)
        self._indeling = _SplitsIndeling(self, zijbreedte, omslag, RUIMTE.l + 2)
        links, rechts = Deel(self), Deel(self)
        self.hoofd = Kolom(ouder=links)
        self.zij = Kolom(ouder=rechts)
        self._indeling.addWidget(links)
        self._indeling.addWidget(rechts)

    def delen(self) -> tuple[QWidget, ...]:
        """The main column and the side column."""
        return tuple(d for d in (self.hoofd.parentWidget(), self.zij.parentWidget()) if d)

    def gestapeld(self) -> bool:
        """Whether the side column now stands under the main column."""
        return self._indeling.gestapeld(self.width())


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
        self._volgt = False
        self._straks = QTimer(self)
        self._straks.setSingleShot(True)
        self._straks.setInterval(0)
        self._straks.timeout.connect(self._volg)
        self.verticalScrollBar().actionTriggered.connect(self._laat_los)
        binnen.installEventFilter(self)
        app = QCoreApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._op_focus)

    def toon(self, widget: QWidget) -> None:
        """Scroll until `widget` is in sight, with some air above it."""
        self.ensureWidgetVisible(widget, 0, em(3))

    def toon_deel(self, widget: QWidget, deel: QRect) -> None:
        """Scroll no more than it takes to have a part of `widget` in sight.

        Of a part that is higher than the window the beginning is enough.
        """
        balk, hoog = self.verticalScrollBar(), self.viewport().height()
        boven = widget.mapTo(self.viewport(), deel.topLeft()).y() + balk.value() - _LUCHT
        onder = boven + deel.height() + 2 * _LUCHT
        if onder - boven > hoog:
            if not balk.value() <= boven <= balk.value() + hoog // 2:
                balk.setValue(boven)
        elif boven < balk.value():
            balk.setValue(boven)
        elif onder > balk.value() + hoog:
            balk.setValue(onder - hoog)

    def eventFilter(self, bron: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self._volgt:
            self._straks.start()
        return super().eventFilter(bron, event)

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
        """Bring in sight what has the keyboard, and around it what hands the keyboard to it.

        Of a part too high for the window that is its beginning, while the keyboard is there.
        """
        focus = QApplication.focusWidget()
        if focus is None or not self._volgt or not self._heeft(focus):
            return
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
        self.toon_deel(deel, plek)
        if deel is not focus:
            self.toon_deel(focus, eigen)


def _ontvanger(deel: QWidget) -> QWidget:
    """What gets the keyboard when it is given to a part."""
    while (volgende := deel.focusProxy()) is not None:
        deel = volgende
    return deel


class _PastInBreedte(Deel):
    """Asks for no width of its own; its height follows the width it is given."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
