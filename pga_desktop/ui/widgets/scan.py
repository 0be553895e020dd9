"""A picture of a sheet of paper, as wide as there is room for."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pga_desktop.ui.style.stijl import em, kleur
from pga_desktop.ui.widgets.schilder import schilder


class Scan(QWidget):
    """One picture in its own proportions, never larger than it is."""

    def __init__(self, naam: str) -> None:
        super().__init__()
        self.setObjectName(naam)
        beleid = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)
        self._beeld = QImage()

    def zet(self, beeld: QImage, woorden: str) -> None:
        """Show a picture; `woorden` say what it is."""
        self._beeld = beeld
        self.setAccessibleName(woorden)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, breedte: int) -> int:
        return self._maat(breedte).height()

    def sizeHint(self) -> QSize:
        return self._maat(em(30))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(8), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._beeld.isNull():
            return
        maat = self._maat(self.width())
        with schilder(self) as p:
            p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            p.drawImage(QRect(0, 0, maat.width(), maat.height()), self._beeld)
            p.setPen(kleur("lijn"))
            p.drawRect(0, 0, maat.width() - 1, maat.height() - 1)

    def _maat(self, breedte: int) -> QSize:
        if self._beeld.isNull():
            return QSize(breedte, 0)
        breed = min(breedte, self._beeld.width())
        return QSize(breed, round(self._beeld.height() * breed / max(self._beeld.width(), 1)))
