"""Two shapes of the case page: fields side by side, and a row that reads as a sentence."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pga_desktop.ui.style.stijl import em, kleur
from pga_desktop.ui.style.tokens import FOCUSDIKTE, RUIMTE
from pga_desktop.ui.widgets.chip import Chip, ChipSoort
from pga_desktop.ui.widgets.indeling import EigenIndeling, Kolom, Rij, VloeiLayout, hoogte_van
from pga_desktop.ui.widgets.schilder import schilder, vlak
from pga_desktop.ui.widgets.tekst import Tekst

SMALSTE_VELD = 11


class VeldRij(QWidget):
    """Fields beside each other in equal columns, as many as fit; the rest goes on below."""

    def __init__(self, *velden: QWidget) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        indeling = _GelijkeKolommen(self)
        for veld in velden:
            indeling.addWidget(veld)


class _GelijkeKolommen(EigenIndeling):
    def sizeHint(self) -> QSize:
        breedte = em(3 * SMALSTE_VELD)
        return QSize(breedte, self.heightForWidth(breedte))

    def minimumSize(self) -> QSize:
        return QSize(max((i.minimumSize().width() for i in self._zichtbaar()), default=0), 0)

    def _leg(self, rect: QRect, *, plaatsen: bool) -> int:
        items = self._zichtbaar()
        if not items:
            return 0
        passen = max(1, (rect.width() + RUIMTE.m) // (em(SMALSTE_VELD) + RUIMTE.m))
        kolommen = min(len(items), passen)
        breedte = (rect.width() - RUIMTE.m * (kolommen - 1)) // kolommen
        y = 0
        for begin in range(0, len(items), kolommen):
            regel = items[begin : begin + kolommen]
            hoogten = [hoogte_van(item, breedte) for item in regel]
            hoogte = max(hoogten)
            for plek, (item, eigen) in enumerate(zip(regel, hoogten, strict=True)):
                if plaatsen:
                    x = rect.x() + plek * (breedte + RUIMTE.m)
                    item.setGeometry(QRect(x, rect.y() + y + hoogte - eigen, breedte, eigen))
            y += hoogte + RUIMTE.m
        return y - RUIMTE.m


@dataclass(frozen=True)
class Samenvatting:
    """A row as it reads when it is closed."""

    tekst: str
    voor: str = ""
    chips: tuple[tuple[str, ChipSoort], ...] = ()
    rechts: str = ""


class Rijknop(QAbstractButton):
    """A row as a sentence: a lead (who, when), the words, chips, something at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        beleid = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)
        self._is_open = False
        rij = Rij(ouder=self, tussen=RUIMTE.m)
        rij.setContentsMargins(RUIMTE.s, RUIMTE.xs, 26, RUIMTE.xs)
        self._voor, self._tekst, self._rechts = Tekst("", "gedempt"), Tekst(), Tekst("", "gedempt")
        self._voor.setFixedWidth(em(9.5))
        self._chips = QWidget()
        self._chiprij = VloeiLayout(self._chips, tussen=RUIMTE.xs, regels=RUIMTE.xs)
        midden = Kolom(tussen=RUIMTE.xs)
        midden.voeg(self._tekst, self._chips)
        rij.voeg(self._voor)
        rij.voeg(midden, rek=1)
        rij.voeg(self._rechts)
        for deel in (self._voor, self._tekst, self._rechts, self._chips):
            deel.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def zet(self, s: Samenvatting) -> None:
        """Read like this."""
        self._tekst.setText(s.tekst)
        self._voor.setText(s.voor)
        self._voor.setVisible(bool(s.voor))
        self._rechts.setText(s.rechts)
        self._rechts.setVisible(bool(s.rechts))
        self._chiprij.leeg()
        for woorden, soort in s.chips:
            chip = Chip(woorden, soort)
            chip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._chiprij.voeg(chip)
        self._chips.setVisible(bool(s.chips))
        delen = [s.voor, s.tekst, *(woorden for woorden, _ in s.chips), s.rechts]
        self.setAccessibleName(", ".join(deel for deel in delen if deel))
        self.updateGeometry()

    def zet_open(self, is_open: bool) -> None:
        """Turn the arrow."""
        self._is_open = is_open
        self.setAccessibleDescription("open" if is_open else "dicht")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        with schilder(self) as p:
            if self.underMouse() or self._is_open:
                vlak(p, rect, vulling=kleur("zweef"))
            if self.hasFocus():
                vlak(p, rect, rand=kleur("focus"), dikte=FOCUSDIKTE)
            p.setPen(QPen(kleur("gedempt"), 1.6))
            m = QPointF(rect.right() - 15, rect.center().y())
            punten = [QPointF(-4, -2), QPointF(0, 2), QPointF(4, -2)]
            if not self._is_open:
                punten = [QPointF(-2, -4), QPointF(2, 0), QPointF(-2, 4)]
            p.drawPolyline(QPolygonF([m + punt for punt in punten]))
