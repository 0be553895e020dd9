"""Whole pages: everything has a name, is large enough, is reached in order and fits its place."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QHeaderView,
    QLabel,
    QWidget,
)

from pga_desktop.ui.style.stijl import pas_toe
from pga_desktop.ui.style.tokens import DOEL, THEMAS, Thema
from tests.ui.widgets import galerij
from tests.ui.widgets.conftest import Toon

Bladzijde = Callable[[], QWidget]
BLADZIJDEN = [
    galerij.invulscherm,
    galerij.casus,
    galerij.casussen,
    galerij.meting,
    galerij.feedback,
    galerij.leeshulp,
    galerij.palet,
]
elke_bladzijde = pytest.mark.parametrize("maak", BLADZIJDEN, ids=lambda maak: maak.__name__)
elke_maat = pytest.mark.parametrize("maat", [(1366, 768), (683, 768)], ids=["gewoon", "smal"])


def zichtbaar(bladzijde: QWidget) -> list[QWidget]:
    """What a person can see or reach, without the inner parts of Qt's own widgets."""
    return [
        widget
        for widget in bladzijde.findChildren(QWidget)
        if widget.isVisible() and not widget.objectName().startswith("qt_")
    ]


def met_focus(bladzijde: QWidget) -> list[QWidget]:
    return [w for w in zichtbaar(bladzijde) if w.focusPolicy() != Qt.FocusPolicy.NoFocus]


def plek(widget: QWidget, bladzijde: QWidget) -> QRect:
    return QRect(widget.mapTo(bladzijde, QPoint(0, 0)), widget.size())


@elke_bladzijde
def test_everything_that_takes_the_keyboard_has_a_name(toon: Toon, maak: Bladzijde) -> None:
    bladzijde = maak()
    toon(bladzijde, 1366, 768)
    stom = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in met_focus(bladzijde)
        if not _naam(widget)
    ]
    assert met_focus(bladzijde)
    assert not stom


@elke_bladzijde
def test_every_text_is_plain(toon: Toon, maak: Bladzijde) -> None:
    bladzijde = maak()
    toon(bladzijde)
    labels = bladzijde.findChildren(QLabel)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


@elke_bladzijde
@elke_maat
def test_everything_to_press_is_large_enough(
    toon: Toon, maak: Bladzijde, maat: tuple[int, int]
) -> None:
    bladzijde = maak()
    toon(bladzijde, *maat)
    klein = [
        f"{_naam(knop)}: {knop.width()} x {knop.height()}"
        for knop in zichtbaar(bladzijde)
        if isinstance(knop, QAbstractButton) and min(knop.width(), knop.height()) < DOEL
    ]
    assert not klein


@pytest.mark.parametrize("maak", BLADZIJDEN[:-1], ids=lambda maak: maak.__name__)
def test_tab_follows_the_reading_order(toon: Toon, maak: Bladzijde) -> None:
    """Within one column nothing that comes later in the Tab order stands wholly above."""
    bladzijde = maak()
    toon(bladzijde, 1366, 2400)
    keten = _tabketen(bladzijde)
    terug = [
        f"{_naam(na)} stands above {_naam(voor)}"
        for voor, na in zip(keten, keten[1:], strict=False)
        if plek(na, bladzijde).bottom() < plek(voor, bladzijde).top()
        and plek(na, bladzijde).left() <= plek(voor, bladzijde).left()
    ]
    assert len(keten) > 1
    assert not terug


@elke_bladzijde
@elke_maat
def test_nothing_is_cut_off(toon: Toon, maak: Bladzijde, maat: tuple[int, int]) -> None:
    bladzijde = maak()
    toon(bladzijde, *maat)
    assert not afgekapt(bladzijde)


@elke_bladzijde
@elke_maat
@pytest.mark.usefixtures("grote_letters")
def test_nothing_is_cut_off_with_text_at_200_percent(
    toon: Toon, maak: Bladzijde, maat: tuple[int, int]
) -> None:
    bladzijde = maak()
    toon(bladzijde, max(maat[0], 1000), maat[1])
    assert not afgekapt(bladzijde)


@elke_bladzijde
@pytest.mark.parametrize("thema", THEMAS)
def test_every_page_is_painted_in_every_theme(
    qapp: QApplication, toon: Toon, maak: Bladzijde, thema: Thema
) -> None:
    pas_toe(qapp, thema)
    bladzijde = maak()
    toon(bladzijde, 900, 600)
    beeld = bladzijde.grab().toImage()
    kleuren = {
        beeld.pixelColor(x, y).name()
        for x in range(0, beeld.width(), 3)
        for y in range(0, beeld.height(), 3)
    }
    assert THEMAS[thema].achtergrond in kleuren or maak is galerij.palet
    assert THEMAS[thema].tekst in kleuren


def afgekapt(bladzijde: QWidget) -> list[str]:
    """What is smaller than its words need, or sticks out of what it stands in."""
    fouten = []
    for widget in zichtbaar(bladzijde):
        ouder = widget.parentWidget()
        if ouder is None or _schuift(ouder) or isinstance(widget, QHeaderView):
            continue
        naam = f"{type(widget).__name__} {_naam(widget) or widget.objectName()}"
        if not ouder.rect().contains(widget.geometry()):
            fouten.append(f"{naam} sticks out: {widget.geometry()} in {ouder.rect()}")
        nodig = _nodig(widget)
        if nodig > widget.height():
            fouten.append(f"{naam} is {widget.height()} high and needs {nodig}")
        if isinstance(widget, QLabel) and not widget.wordWrap():
            breed = widget.sizeHint().width()
            if breed > widget.width() and not widget.hasHeightForWidth():
                fouten.append(f"{naam} is {widget.width()} wide and needs {breed}")
    return fouten


def _nodig(widget: QWidget) -> int:
    if widget.hasHeightForWidth():
        return widget.heightForWidth(widget.width())
    return widget.minimumSizeHint().height()


def _schuift(ouder: QWidget) -> bool:
    return ouder.objectName().startswith("qt_") or isinstance(ouder, QAbstractScrollArea)


def _naam(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _tabketen(bladzijde: QWidget) -> list[QWidget]:
    keten: list[QWidget] = []
    widget = bladzijde.nextInFocusChain()
    while widget is not None and widget is not bladzijde:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            keten.append(widget)
        widget = widget.nextInFocusChain()
    return keten
