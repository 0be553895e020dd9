"""A main column with a side column beside it, or under it when there is no room."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from pga_desktop.ui.style.stijl import em
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.indeling import Deel, EigenIndeling, Kolom, hoogte_van, leg_onder_elkaar


class _SplitsIndeling(EigenIndeling):
    """Two items: side by side when there is room for both, else under each other."""

    def __init__(
        self, ouder: QWidget, zijbreedte: float, omslag: float, tussen: int, *, zij_voorop: bool
    ) -> None:
        super().__init__(ouder)
        self._zijbreedte, self._zij_voorop = zijbreedte, zij_voorop
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
            return leg_onder_elkaar(items, rect, self._tussen, plaatsen=plaatsen)
        zij = em(self._zijbreedte)
        hoofd = rect.width() - zij - self._tussen
        breedten = (zij, hoofd) if self._zij_voorop else (hoofd, zij)
        hoogten = [hoogte_van(item, breed) for item, breed in zip(items, breedten, strict=True)]
        if plaatsen:
            x = rect.x()
            for item, breed, hoog in zip(items, breedten, hoogten, strict=True):
                item.setGeometry(QRect(x, rect.y(), breed, hoog))
                x += breed + self._tussen
        return max(hoogten)


class Splits(Deel):
    """A main column and a side column that moves under it when the screen is narrow.

    Add to `hoofd` and `zij`. Widths are in ems, so that larger text stacks sooner. With
    `zij_voorop` the side column comes first: at the left, or on top.
    """

    def __init__(
        self,
        *,
        zijbreedte: float = 23.5,
        omslag: float = 52,
        zij_voorop: bool = False,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self._indeling = _SplitsIndeling(
            self, zijbreedte, omslag, RUIMTE.l + 2, zij_voorop=zij_voorop
        )
        self._delen = eerste, tweede = Deel(self), Deel(self)
        hoofd, zij = (tweede, eerste) if zij_voorop else (eerste, tweede)
        self.hoofd = Kolom(ouder=hoofd)
        self.zij = Kolom(ouder=zij)
        self._indeling.addWidget(eerste)
        self._indeling.addWidget(tweede)

    def delen(self) -> tuple[QWidget, ...]:
        """The two columns, as they stand."""
        return self._delen

    def gestapeld(self) -> bool:
        """Whether the two columns now stand under each other."""
        return self._indeling.gestapeld(self.width())
