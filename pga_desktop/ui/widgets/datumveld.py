"""A date as the user types it, with a calendar for who would rather point."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate, QRectF, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent, QPen, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QWidget

from pga_desktop.ui.style.stijl import NEDERLANDS, em, kleur
from pga_desktop.ui.style.tokens import DOEL
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.knoppen import Link, TekenKnop
from pga_desktop.ui.widgets.schilder import schilder
from pga_desktop.ui.widgets.tekstvelden import RegelVeld

_STAPPEN = {Qt.Key.Key_Up.value: 1, Qt.Key.Key_Down.value: -1}
_PIJLEN = "Pijl omlaag vult {} in; daarna gaan de pijlen een dag verder of terug."
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
    """A date on one line, kept as typed; the calendar writes dd-mm-jjjj.

    Up and Down go a day on or back; in an empty field they write the day of `vandaag`, which is
    the clock of the computer until another is set. An empty field with the keyboard shows that
    key, and offers the day to the mouse too; the ear hears it as a description.
    """

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
        self._nu_knop = Link("↓ Vandaag")
        self._nu_knop.setAccessibleName(f"Vandaag: {label}")
        self._nu_knop.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nu_knop.clicked.connect(self._schrijf_nu)
        self._nu_knop.hide()
        self._uitklap: _Kalender | None = None
        self._vast = False
        self._begin = "vandaag"
        self.vandaag: Callable[[], date] = date.today
        super().__init__(naam, label, hint=hint, voorbeeld=voorbeeld, ouder=ouder)
        self.knop.clicked.connect(self.open_kalender)
        self.invoer.focus_gewisseld.connect(self._bied_nu_aan)
        self.invoer.textChanged.connect(self._bied_nu_aan)
        self.setMaximumWidth(em(25))

    def begin_morgen(self, vandaag: Callable[[], date]) -> None:
        """Offer tomorrow in the place of today, for a day that has to come yet."""
        self.vandaag = lambda: vandaag() + timedelta(days=1)
        self._begin = "morgen"
        self._nu_knop.zet_tekst("↓ Morgen")
        self._nu_knop.setAccessibleName(f"Morgen: {self.label.text()}")
        self._beschrijf()

    def _extra(self) -> tuple[QWidget, ...]:
        return (self._nu_knop, self.knop)

    def zet_alleen_lezen(self, vast: bool) -> None:
        super().zet_alleen_lezen(vast)
        self.knop.setHidden(vast)
        self._vast = vast
        self._beschrijf()

    def _uitleg(self) -> str:
        return " ".join(
            filter(None, (super()._uitleg(), "" if self._vast else _PIJLEN.format(self._begin)))
        )

    def open_kalender(self) -> None:
        """Show the month of the typed date, or this month."""
        uitklap = self._maak_uitklap()
        uitklap.maand.setSelectedDate(_gelezen(self.tekst()) or self._nu())
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stap = _STAPPEN.get(event.key(), 0)
        datum = _gelezen(self.tekst())
        if not stap or self.invoer.isReadOnly() or (self.tekst().strip() and datum is None):
            super().keyPressEvent(event)
            return
        self._schrijf(datum.addDays(stap) if datum is not None else self._nu())

    def _bied_nu_aan(self) -> None:
        leeg = not self.invoer.text() and not self.invoer.isReadOnly()
        self._nu_knop.setVisible(leeg and self.invoer.hasFocus())

    def _schrijf_nu(self) -> None:
        self._schrijf(self._nu())

    def _nu(self) -> QDate:
        dag = self.vandaag()
        return QDate(dag.year, dag.month, dag.day)

    def _gekozen(self, datum: QDate) -> None:
        self._schrijf(datum)
        self.invoer.setFocus()
        self.verlaten.emit()

    def _schrijf(self, datum: QDate) -> None:
        self.invoer.setText(datum.toString("dd-MM-yyyy"))
        self.getypt.emit()


def _gelezen(tekst: str) -> QDate | None:
    if (delen := _DATUM.fullmatch(tekst)) is None:
        return None
    dag, maand, jaar = (int(deel) for deel in delen.groups() if deel)
    datum = QDate(jaar, maand, dag)
    return datum if datum.isValid() else None
