"""Cards, banners and empty states: the panels of which a screen is made."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from pga_desktop.ui.style.stijl import kleur
from pga_desktop.ui.style.tokens import RUIMTE, STRAAL
from pga_desktop.ui.widgets.chip import ChipSoort, inkt
from pga_desktop.ui.widgets.indeling import Kolom, Rij
from pga_desktop.ui.widgets.knoppen import Knop, Link, SluitKnop
from pga_desktop.ui.widgets.schilder import schilder, vlak
from pga_desktop.ui.widgets.tekst import Tekst


class Kaart(QFrame):
    """A panel with an optional title row; add to `inhoud`, and to `kopregel` after the title.

    `boven` is a small line above the title, `actie` the words of a link at the right, `notitie`
    gives the yellow of own notes. Signal `actie_gekozen`: the link was pressed.
    """

    actie_gekozen = Signal()

    def __init__(
        self,
        titel: str = "",
        *,
        boven: str = "",
        actie: str = "",
        notitie: bool = False,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self._notitie = notitie
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        buiten = Kolom(ouder=self, tussen=RUIMTE.s)
        buiten.setContentsMargins(RUIMTE.l, 14, RUIMTE.l, 14)
        if boven:
            buiten.voeg(Tekst(boven, "label"))
        self.kopregel = Rij()
        self.titel = Tekst(titel, "kop", ouder=self)
        self.titel.setVisible(bool(titel))
        self.link: Link | None = None
        if titel or actie:
            self.kopregel.voeg(self.titel, rek=1)
            buiten.voeg(self.kopregel)
        if actie:
            self.link = Link(actie)
            self.link.clicked.connect(self.actie_gekozen)
            self.kopregel.voeg(self.link)
        self.setAccessibleName(titel)
        self.inhoud = Kolom(tussen=RUIMTE.m)
        buiten.voeg(self.inhoud)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()  # see `Deel`

    def paintEvent(self, event: QPaintEvent) -> None:
        rand = kleur("waarschuwing" if self._notitie else "lijn")
        vulling = kleur("notitie" if self._notitie else "paneel")
        with schilder(self) as p:
            vlak(p, QRectF(self.rect()), vulling=vulling, rand=rand, straal=STRAAL.kaart)


class Banner(QFrame):
    """A message inside the screen: what is the matter and what can be done about it.

    With `sluitbaar` it has a cross, and Esc inside it does the same.

    Signals: `actie_gekozen` (the button), `gesloten` (the cross; the banner hides itself).
    """

    actie_gekozen = Signal()
    gesloten = Signal()

    def __init__(
        self,
        tekst: str,
        soort: ChipSoort = ChipSoort.INFO,
        *,
        actie: str = "",
        sluitbaar: bool = False,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self._soort = soort
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(tekst)
        self.tekst = Tekst(tekst)
        rij = Rij(ouder=self, tussen=RUIMTE.m)
        rij.setContentsMargins(RUIMTE.l, RUIMTE.s, RUIMTE.s, RUIMTE.s)
        rij.voeg(self.tekst, rek=1)
        self.knop: Knop | None = None
        if actie:
            self.knop = Knop(actie)
            self.knop.clicked.connect(self.actie_gekozen)
            rij.voeg(self.knop)
        self._sluitbaar = sluitbaar
        if sluitbaar:
            kruis = SluitKnop("Melding sluiten")
            kruis.clicked.connect(self._sluit)
            rij.voeg(kruis)

    def zet(self, tekst: str, soort: ChipSoort) -> None:
        """Say something else."""
        self._soort = soort
        self.tekst.setText(tekst)
        self.setAccessibleName(tekst)
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._sluitbaar and event.key() == Qt.Key.Key_Escape:
            self._sluit()
        else:
            super().keyPressEvent(event)

    def _sluit(self) -> None:
        self.gesloten.emit()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        voor, achter = inkt(self._soort)
        rect = QRectF(self.rect())
        with schilder(self) as p:
            vlak(p, rect, vulling=achter, rand=voor, straal=STRAAL.veld)
            p.setClipRect(QRectF(0, 0, 5, rect.height()))
            vlak(p, rect, vulling=voor, straal=STRAAL.veld)


class LegeStaat(QWidget):
    """What stands where a list would be: one sentence and, if something can be done, one button."""

    actie_gekozen = Signal()

    def __init__(
        self,
        tekst: str,
        *,
        actie: str = "",
        primair: bool = False,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        kolom = Kolom(ouder=self, tussen=RUIMTE.m)
        kolom.setContentsMargins(0, RUIMTE.s, 0, RUIMTE.s)
        self.tekst = Tekst(tekst, "gedempt")
        kolom.voeg(self.tekst)
        self.knop: Knop | None = None
        if actie:
            self.knop = Knop(actie, primair=primair)
            self.knop.clicked.connect(self.actie_gekozen)
            kolom.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignLeft)

    def zet(self, tekst: str, actie: str) -> None:
        """Say and offer something else."""
        self.tekst.setText(tekst)
        if self.knop is not None:
            self.knop.zet_tekst(actie)


class Streep(QFrame):
    """A thin line between parts."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        with schilder(self) as p:
            p.fillRect(self.rect(), kleur("lijn"))
