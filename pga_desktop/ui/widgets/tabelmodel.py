"""The rows of a table as Qt asks for them: what stands in a cell, how high a row is, its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from pga_desktop.ui.widgets.cel import Cel, TabelRij, celhoogte, gestapeld

ZIJ: Final = 10
BOVEN: Final = 8
"""Room around what stands in a cell: at the sides, above and below."""
TUSSEN: Final = 3
"""Room between cells that are stacked."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Kolomkop:
    """A column: its head, its smallest width in ems, its share of what is left, and its side."""

    titel: str
    breedte: float
    rek: int = 1
    rechts: bool = False


class TabelModel(QAbstractTableModel):
    """Rows and heads, read only; `smal` puts a whole row in the first column."""

    def __init__(self, koppen: Sequence[Kolomkop]) -> None:
        super().__init__()
        self.koppen = koppen
        self.rijen: Sequence[TabelRij] = ()
        self.smal = False

    def zet(self, rijen: Sequence[TabelRij]) -> None:
        self.beginResetModel()
        self.rijen = rijen
        self.endResetModel()

    def delen(self, index: Index) -> tuple[Cel, ...]:
        """What stands in a cell: one thing, or a whole row under each other."""
        rij = self.rijen[index.row()]
        return self._stapel(rij) if self.smal else (rij.cellen[index.column()],)

    def rijhoogte(self, nummer: int, breedten: Sequence[int], *, smal: bool) -> int:
        """How high a row must be with columns of these widths."""
        rij, binnen = self.rijen[nummer], [breedte - 2 * ZIJ for breedte in breedten]
        if smal:
            hoogten = [celhoogte(deel, binnen[0]) for deel in self._stapel(rij)]
            return sum(hoogten) + TUSSEN * (len(hoogten) - 1) + 2 * BOVEN + 1
        return max(map(celhoogte, rij.cellen, binnen)) + 2 * BOVEN + 1

    def _stapel(self, rij: TabelRij) -> tuple[Cel, ...]:
        return gestapeld(rij, [kop.titel for kop in self.koppen])

    def rowCount(self, ouder: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if ouder.isValid() else len(self.rijen)

    def columnCount(self, ouder: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if ouder.isValid() else len(self.koppen)

    def data(self, index: Index, rol: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if rol == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return self._hele_rij(self.rijen[index.row()])
        if rol in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(deel.woorden() for deel in self.delen(index))
        return None

    def _hele_rij(self, rij: TabelRij) -> str:
        """A row for the ear: who walks the rows hears more than the first column."""
        eerste, *rest = rij.cellen
        delen = (
            f"{kop.titel}: {cel.woorden()}"
            for kop, cel in zip(self.koppen[1:], rest, strict=True)
            if cel.woorden()
        )
        return ", ".join((eerste.woorden(), *delen))

    def headerData(
        self, plaats: int, richting: Qt.Orientation, rol: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if richting is not Qt.Orientation.Horizontal:
            return None
        kop = self.koppen[plaats]
        if rol == Qt.ItemDataRole.DisplayRole:
            return kop.titel
        if rol == Qt.ItemDataRole.TextAlignmentRole:
            zij = Qt.AlignmentFlag.AlignRight if kop.rechts else Qt.AlignmentFlag.AlignLeft
            return zij | Qt.AlignmentFlag.AlignVCenter
        return None
