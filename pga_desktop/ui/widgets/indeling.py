"""Layouts: columns, rows, and a flow that goes on to the next line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from pga_desktop.ui.style.tokens import RUIMTE

ZONDER_GRENS = 16_777_215
"""Qt's largest size of a widget."""

_VANZELF = Qt.AlignmentFlag(0)

W = TypeVar("W", bound=QWidget)


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


def rondom(widget: QWidget, soort: type[W]) -> W | None:
    """The nearest widget of a kind that this one stands in."""
    ouder = widget.parentWidget()
    while ouder is not None and not isinstance(ouder, soort):
        ouder = ouder.parentWidget()
    return ouder


def leg_opnieuw(widget: QWidget) -> None:
    """Lay out everything around a widget that changed its height, now instead of step by step."""
    ouder = widget.parentWidget()
    while ouder is not None and not isinstance(ouder, QScrollArea):
        if (indeling := ouder.layout()) is not None:
            indeling.activate()
        ouder = ouder.parentWidget()
    if ouder is not None:
        QCoreApplication.sendEvent(ouder, QEvent(QEvent.Type.LayoutRequest))


class _Doos(QBoxLayout):
    """Things in a line, without margins unless asked."""

    _RICHTING: ClassVar[QBoxLayout.Direction]
    _HOOGTE: ClassVar[Qt.AlignmentFlag]
    """Where a thing of fixed height stands in the height it gets."""
    _TUSSEN: ClassVar[int]

    def __init__(
        self,
        *onderdelen: QWidget | QLayout,
        tussen: int | None = None,
        marge: int = 0,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(self._RICHTING)
        if ouder is not None:
            ouder.setLayout(self)
        self.setSpacing(self._TUSSEN if tussen is None else tussen)
        self.setContentsMargins(marge, marge, marge, marge)
        for onderdeel in onderdelen:
            voeg_toe(self, onderdeel)

    def addWidget(
        self, widget: QWidget, stretch: int | None = 0, alignment: Qt.AlignmentFlag = _VANZELF
    ) -> None:
        super().addWidget(widget, stretch or 0, _uitlijning(widget, alignment, self._HOOGTE))

    def voeg(self, *onderdelen: QWidget | QLayout, rek: int = 0) -> None:
        """Add things at the end."""
        for onderdeel in onderdelen:
            voeg_toe(self, onderdeel, rek)

    def leeg(self) -> None:
        """Remove everything."""
        leeg(self)


class Kolom(_Doos):
    """Things under each other."""

    _RICHTING = QBoxLayout.Direction.TopToBottom
    _HOOGTE = Qt.AlignmentFlag.AlignTop
    _TUSSEN = RUIMTE.m


class Rij(_Doos):
    """Things beside each other, vertically centred."""

    _RICHTING = QBoxLayout.Direction.LeftToRight
    _HOOGTE = Qt.AlignmentFlag.AlignVCenter
    _TUSSEN = RUIMTE.s


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
        return QSize(ZONDER_GRENS, ZONDER_GRENS)

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


def leg_onder_elkaar(
    items: Sequence[QLayoutItem], rect: QRect, tussen: int, *, plaatsen: bool
) -> int:
    """Items under each other, each as wide as there is room; returns the height they take."""
    y = 0
    for item in items:
        hoogte = hoogte_van(item, rect.width())
        if plaatsen:
            item.setGeometry(QRect(rect.x(), rect.y() + y, rect.width(), hoogte))
        y += hoogte + tussen
    return max(y - tussen, 0)


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


class Vloei(QWidget):
    """Widgets side by side that go on to the next line when the width is used up."""

    def __init__(self, *widgets: QWidget, tussen: int = RUIMTE.s, regels: int = RUIMTE.s) -> None:
        super().__init__()
        VloeiLayout(self, tussen=tussen, regels=regels).voeg(*widgets)
