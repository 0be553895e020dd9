"""A date as the user types it, with a calendar for who would rather point."""

from __future__ import annotations

import re

from PySide6.QtCore import QDate, QRectF, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPen, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QWidget

from pga_desktop.ui.style.stijl import NEDERLANDS, em, kleur
from pga_desktop.ui.style.tokens import DOEL
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.knoppen import TekenKnop
from pga_desktop.ui.widgets.schilder import schilder
from pga_desktop.ui.widgets.tekstvelden import RegelVeld

_DATUM = re.compile(r"\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*|\s*(\d{2})(\d{2})(\d{4})\s*")


class _KalenderKnop(TekenKnop):
    """A calendar leaf."""

    def teken(self, p: QPainter, rect: QRectF) -> None:
        p.setPen(QPen(kleur("gedempt"), 1.4))
        p.setBrush(Qt.BrushStyle.NoBrush)
        blad = rect.adjusted(-0.5, 0.5, 0.5, 0)
        p.drawRoundedRect(blad, 2, 2)
        kop = blad.top() + blad.height() * 0.34
        p.drawLine(round(blad.left()), round(kop), round(blad.right()), round(kop))
        for x in (0.3, 0.7):
            oog = blad.left() + blad.width() * x
            p.drawLine(round(oog), round(blad.top() - 2), round(oog), round(blad.top() + 2))


class _Kalender(QFrame):
    """A month that drops down under the field."""

    gekozen = Signal(QDate)

    def __init__(self, ouder: QWidget) -> None:
        super().__init__(ouder, Qt.WindowType.Popup)
        self.maand = QCalendarWidget()
        self.maand.setLocale(NEDERLANDS)
        self.maand.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.maand.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self.maand.activated.connect(self._kies)
        self.maand.clicked.connect(self._kies)
        weekend = QTextCharFormat()
        weekend.setForeground(kleur("gedempt"))
        for dag in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.maand.setWeekdayTextFormat(dag, weekend)
        for naam, teken, woorden in (
            ("prev", "‹", "Vorige maand"),
            ("next", "›", "Volgende maand"),
        ):
            knop = self.maand.findChild(QToolButton, f"qt_calendar_{naam}month")
            if knop is None:
                continue
            knop.setIcon(QIcon())
            knop.setText(teken)
            knop.setAccessibleName(woorden)
            knop.setMinimumSize(2 * DOEL, DOEL)
        Kolom(self.maand, ouder=self, marge=4)
        self.setMinimumSize(em(22), em(19))

    def paintEvent(self, event: QPaintEvent) -> None:
        with schilder(self) as p:
            p.fillRect(self.rect(), kleur("rand"))
            p.fillRect(self.rect().adjusted(1, 1, -1, -1), kleur("paneel"))

    def _kies(self, datum: QDate) -> None:
        self.hide()
        self.gekozen.emit(datum)


class DatumVeld(RegelVeld):
    """A date on one line, kept as typed; the calendar writes dd-mm-jjjj."""

    def __init__(
        self,
        naam: str,
        label: str,
        *,
        hint: str = "",
        voorbeeld: str = "dd-mm-jjjj",
        ouder: QWidget | None = None,
    ) -> None:
        self.knop = _KalenderKnop(f"Kalender openen: {label}")
        self._uitklap: _Kalender | None = None
        super().__init__(naam, label, hint=hint, voorbeeld=voorbeeld, ouder=ouder)
        self.knop.clicked.connect(self.open_kalender)
        self.setMaximumWidth(em(24))

    def _extra(self) -> tuple[QWidget, ...]:
        return (self.knop,)

    def zet_alleen_lezen(self, vast: bool) -> None:
        super().zet_alleen_lezen(vast)
        self.knop.setHidden(vast)

    def open_kalender(self) -> None:
        """Show the month of the typed date, or this month."""
        uitklap = self._maak_uitklap()
        datum = _gelezen(self.tekst())
        if datum is not None:
            uitklap.maand.setSelectedDate(datum)
        uitklap.adjustSize()
        uitklap.move(self.vak.onder())
        uitklap.show()
        uitklap.maand.setFocus()

    def kalender(self) -> QCalendarWidget:
        """The month that drops down."""
        return self._maak_uitklap().maand

    def _maak_uitklap(self) -> _Kalender:
        if self._uitklap is None:
            self._uitklap = _Kalender(self)
            self._uitklap.gekozen.connect(self._gekozen)
        return self._uitklap

    def _gekozen(self, datum: QDate) -> None:
        self.invoer.setText(datum.toString("dd-MM-yyyy"))
        self.invoer.setFocus()
        self.getypt.emit()
        self.verlaten.emit()


def _gelezen(tekst: str) -> QDate | None:
    if (delen := _DATUM.fullmatch(tekst)) is None:
        return None
    dag, maand, jaar = (int(deel) for deel in delen.groups() if deel)
    datum = QDate(jaar, maand, dag)
    return datum if datum.isValid() else None
