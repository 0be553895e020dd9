"""The box around a bare input, with what else stands in it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from pga_desktop.ui.style.stijl import em, kleur
from pga_desktop.ui.style.tokens import DOEL, FOCUSDIKTE, STRAAL
from pga_desktop.ui.widgets.groeitekst import Groeitekst
from pga_desktop.ui.widgets.indeling import Rij
from pga_desktop.ui.widgets.invoer import Invoerregel
from pga_desktop.ui.widgets.keuzevak import Keuzevak
from pga_desktop.ui.widgets.schilder import schilder, vlak


class Vak(QFrame):
    """The box around an input: border, focus ring, error border; extra buttons go at the right.

    `dicht` keeps it low, for rows of a table; `zet_stil` leaves it out until the keyboard comes.
    """

    def __init__(
        self,
        invoer: Invoerregel | Groeitekst | Keuzevak,
        *extra: QWidget,
        dicht: bool = False,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self._invoer = invoer
        self._fout = False
        self._vast = False
        self._stil = False
        boven = 7 if isinstance(invoer, Groeitekst) and not dicht else 3
        rij = Rij(ouder=self, tussen=4)
        links = 6 if dicht else 8 if isinstance(invoer, Invoerregel) else 10
        rij.setContentsMargins(links, boven, 4 if extra else links, boven)
        rij.voeg(invoer, rek=1)
        rij.voeg(*extra)
        self.setMinimumHeight(max(em(1.85), DOEL) if dicht else em(2.4))
        beleid = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        beleid.setHeightForWidth(isinstance(invoer, Groeitekst))
        self.setSizePolicy(beleid)
        invoer.focus_gewisseld.connect(self.update)
        cursor = Qt.CursorShape.ArrowCursor
        if not isinstance(invoer, Keuzevak):
            cursor = Qt.CursorShape.IBeamCursor
        self.setCursor(cursor)

    def zet_fout(self, fout: bool) -> None:
        """Show the border in the error colour or not."""
        self._fout = fout
        self.update()

    def zet_alleen_lezen(self, vast: bool) -> None:
        """Show that nothing can be changed here."""
        self._vast = vast
        self.update()

    def zet_stil(self, stil: bool) -> None:
        """Draw no box while the keyboard is elsewhere, or do."""
        self._stil = stil
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._invoer.setFocus(Qt.FocusReason.MouseFocusReason)
        if isinstance(self._invoer, Keuzevak) and not self._vast:
            self._invoer.showPopup()
        else:
            super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        focus = self._invoer.hasFocus()
        if self._stil and not focus:
            return
        rand, dikte = kleur("rand"), 1.0
        if self._vast:
            rand = kleur("lijn")
        if self._fout:
            rand, dikte = kleur("fout"), FOCUSDIKTE
        if focus:
            rand, dikte = kleur("focus"), FOCUSDIKTE
        vulling = kleur("achtergrond" if self._vast else "veld")
        with schilder(self) as p:
            vlak(p, rect, vulling=vulling, rand=rand, dikte=dikte, straal=STRAAL.veld)
            if focus and self._fout:
                binnen = rect.adjusted(3, 3, -3, -3)
                vlak(p, binnen, rand=kleur("fout"), straal=STRAAL.veld - 3)

    def onder(self) -> QPoint:
        """Where something that drops down from this box begins, on the screen."""
        return self.mapToGlobal(QPoint(0, self.height() + 2))
