"""F1: every key that does something, in one list."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from pga_desktop.ui.frame.zweven import Zweefpaneel
from pga_desktop.ui.style.stijl import em
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.widgets.indeling import Kolom, Rij
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.schilder import schilder
from pga_desktop.ui.widgets.tabel import Cel, Kolomkop, Tabel, TabelRij
from pga_desktop.ui.widgets.tekst import Tekst

OVERAL = (
    ("Tab", "Naar het volgende veld of de volgende knop"),
    ("Shift+Tab", "Terug naar het vorige"),
    ("Enter", "De gekozen regel openen, of op de knop drukken"),
    ("Pijltjes", "Door een lijst, de stappenbalk of een rij keuzes"),
    ("Esc", "Een paneel sluiten"),
)


class Sneltoetsenblad(QWidget):
    """Covers its parent while open; Esc, the button or a press outside closes it."""

    def __init__(self, venster: QWidget, toetsen: Sequence[tuple[str, str]]) -> None:
        super().__init__(venster)
        self._vorige: QWidget | None = None
        self.setAccessibleName("Sneltoetsen")
        self._paneel = Zweefpaneel(self)
        self._lijst = Tabel("Sneltoetsen", (Kolomkop("Toets", 7, 0), Kolomkop("Doet", 14, 1)))
        rijen = [*toetsen, *OVERAL]
        self._lijst.zet(
            [TabelRij(toets, (Cel(toets, vet=True), Cel(doet))) for toets, doet in rijen]
        )
        sluiten = Knop("Sluiten")
        sluiten.clicked.connect(self.sluit)
        onder = Rij(sluiten)
        onder.addStretch()
        Kolom(
            Tekst("Sneltoetsen", "titel"),
            self._lijst,
            onder,
            ouder=self._paneel,
            marge=RUIMTE.l,
        )
        venster.installEventFilter(self)
        self.hide()

    def toon(self) -> None:
        """Open and take the keyboard."""
        self._vorige = self.window().focusWidget()
        self._leg()
        self.show()
        self._paneel.show()
        self.raise_()
        self._lijst.setFocus(Qt.FocusReason.PopupFocusReason)

    def sluit(self) -> None:
        """Close and give the keyboard back."""
        self.hide()
        if self._vorige is not None:
            self._vorige.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, bron: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and bron is self.parent():
            self._leg()
        return super().eventFilter(bron, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.sluit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.sluit()

    def paintEvent(self, event: QPaintEvent) -> None:
        with schilder(self) as p:
            p.fillRect(self.rect(), QColor(0, 0, 0, 90))

    def _leg(self) -> None:
        ouder = self.parentWidget()
        if ouder is not None:
            self.setGeometry(ouder.rect())
            breedte = min(em(40), self.width() - 2 * RUIMTE.l)
            hoogte = min(em(48), self.height() - 2 * RUIMTE.l)
            x, y = (self.width() - breedte) // 2, (self.height() - hoogte) // 2
            self._paneel.setGeometry(x, y, breedte, hoogte)
