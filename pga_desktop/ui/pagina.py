"""What every screen of the rail is."""

from PySide6.QtWidgets import QWidget

from pga_desktop.ui.omgeving import Omgeving


class Pagina(QWidget):
    """A screen of the rail. It lives as long as the register is open and is shown many times."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self.omgeving = omgeving

    def ververs(self) -> None:
        """Read again what is shown; called each time the screen comes in sight."""
        raise NotImplementedError
