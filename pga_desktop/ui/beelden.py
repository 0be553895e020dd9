"""Pictures that a job drew, as Qt shows and prints them."""

from PySide6.QtGui import QImage

from pga_desktop.services.bekijken import Beeld


def plaat(beeld: Beeld) -> QImage:
    """The picture itself; it reads the bytes of `beeld`, so copy what outlives those."""
    formaat = QImage.Format.Format_RGBA8888
    return QImage(beeld.pixels, beeld.breedte, beeld.hoogte, 4 * beeld.breedte, formaat)
