"""Fields side by side whose boxes stand on one line, whatever is written above or below them."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QSizePolicy, QWidget

from pga_desktop.ui.style.stijl import em
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.indeling import ZONDER_GRENS, Deel, EigenIndeling, hoogte_van
from pga_desktop.ui.widgets.veld import Veld

SMALSTE_VELD = 11


class VeldRij(Deel):
    """Fields beside each other in equal columns, as many as fit; the rest goes on below."""

    def __init__(self, *velden: QWidget) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        indeling = _GelijkeKolommen(self)
        for veld in velden:
            if len(velden) > 1:
                veld.setMaximumWidth(ZONDER_GRENS)
            indeling.addWidget(veld)


class _GelijkeKolommen(EigenIndeling):
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
            koppen = [_kophoogte(item, breedte) for item in regel]
            zakt = [max(koppen) - kop for kop in koppen]
            hoogten = [hoogte_van(item, breedte) for item in regel]
            if plaatsen:
                for plek, item in enumerate(regel):
                    x = rect.x() + plek * (breedte + RUIMTE.m)
                    boven = rect.y() + y + zakt[plek]
                    item.setGeometry(QRect(x, boven, breedte, hoogten[plek]))
            y += max(z + h for z, h in zip(zakt, hoogten, strict=True)) + RUIMTE.m
        return y - RUIMTE.m


def _kophoogte(item: QLayoutItem, breedte: int) -> int:
    """The height of what stands above the box of a field: its label and its hint."""
    veld = item.widget()
    return veld.kophoogte(breedte) if isinstance(veld, Veld) else 0
