"""Dates as people write them in the Netherlands, and birth dates of which only a part is known.

A partial date follows the BRP: a year, a year and a month, or complete (standards 3.3).
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime

from pga_desktop.domain.errors import InvoerFout

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
MAANDEN_KORT = (
    "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
)  # fmt: skip
DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

_CIJFERS = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_AANEEN = re.compile(r"(\d{2})(\d{2})(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_WOORDEN = re.compile(r"(?:[a-z]+ )?(\d{1,2}) ([a-z]{3,})\.? (\d{4})")
_JAAR = re.compile(r"(?:00[-/. ]00[-/. ])?(\d{4})")
_MAAND_JAAR = re.compile(r"(?:00[-/. ])?(\d{1,2})[-/. ](\d{4})")
EERSTE_JAAR, LAATSTE_JAAR = 1880, 2199
MEERDERJARIG = 18


def lees_datum(tekst: str) -> date | None:
    """The date someone typed: 12-01-2026, 12012026, 12 januari 2026, 2026-01-12; empty is None."""
    schoon = " ".join(tekst.lower().split())
    return _hele_datum(schoon) if schoon else None


def _hele_datum(schoon: str) -> date:
    if gevonden := _ISO.fullmatch(schoon):
        jaar, maand, dag = (int(deel) for deel in gevonden.groups())
    elif gevonden := _CIJFERS.fullmatch(schoon) or _AANEEN.fullmatch(schoon):
        dag, maand, jaar = (int(deel) for deel in gevonden.groups())
    elif gevonden := _WOORDEN.fullmatch(schoon):
        dag, maand, jaar = int(gevonden[1]), _maandnummer(gevonden[2]), int(gevonden[3])
    else:
        raise InvoerFout("datum-onleesbaar")
    return _datum(jaar, maand, dag)


def _maandnummer(woord: str) -> int:
    for nummer, (naam, kort) in enumerate(zip(MAANDEN, MAANDEN_KORT, strict=True), start=1):
        if naam.startswith(woord) or woord == kort:
            return nummer
    raise InvoerFout("datum-onleesbaar")


def _datum(jaar: int, maand: int, dag: int) -> date:
    if not EERSTE_JAAR <= jaar <= LAATSTE_JAAR:
        raise InvoerFout("datum-jaar-onwaarschijnlijk")
    try:
        return date(jaar, maand, dag)
    except ValueError:
        raise InvoerFout("datum-bestaat-niet") from None


def cijferdatum(dag: date | None) -> str:
    """dd-mm-jjjj, or nothing; as it stands in a field, to be typed over."""
    return f"{dag:%d-%m-%Y}" if dag else ""


def lange_datum(dag: date | None) -> str:
    """'9 maart 2026', or nothing; wherever a date is read, on screen and on paper."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}" if dag else ""


def periode(begin: date | None, einde: date | None, *, kort: bool = False) -> str:
    """'12 – 21 januari 2026': what both days share is said once; one day when the other is not
    known. In short '12 – 21 jan 2026', for where there is little room.
    """
    maanden = MAANDEN_KORT if kort else MAANDEN
    laatst = einde or begin
    if laatst is None:
        return ""
    tot = f"{laatst.day} {maanden[laatst.month - 1]} {laatst.year}"
    if begin is None or begin == laatst:
        return tot
    van = [str(begin.day)]
    if (begin.year, begin.month) != (laatst.year, laatst.month):
        van.append(maanden[begin.month - 1])
    if begin.year != laatst.year:
        van.append(str(begin.year))
    return f"{' '.join(van)} – {tot}"


def dag_en_datum(dag: date | None) -> str:
    """'maandag 9 maart 2026', or nothing; easy language asks for the day of the week."""
    return f"{DAGEN[dag.weekday()]} {lange_datum(dag)}" if dag else ""


def kloktijd(moment: datetime) -> str:
    """'20:03'; in a sentence 'om 20:03 uur'."""
    return f"{moment:%H:%M}"


def lang_moment(moment: datetime) -> str:
    """'9 maart 2026 om 20:03 uur', in the time of this computer; for in a sentence, after 'op'."""
    hier = moment.astimezone()
    return f"{lange_datum(hier.date())} om {kloktijd(hier)} uur"


def plus_maanden(dag: date, maanden: int) -> date:
    """The same day some months on; the last day of the month where that day does not exist."""
    jaren, maand = divmod(dag.month - 1 + maanden, 12)
    jaar, maand = dag.year + jaren, maand + 1
    return date(jaar, maand, min(dag.day, monthrange(jaar, maand)[1]))


@dataclass(frozen=True, order=True)
class Deeldatum:
    """A birth date of which the day, or the day and the month, may be unknown (0)."""

    jaar: int
    maand: int = 0
    dag: int = 0

    @classmethod
    def lees(cls, tekst: str) -> "Deeldatum | None":
        """What was typed: 14-03-2002, 14032002, 03-2002, 1955 or 1955-00-00.

        Empty or 'onbekend' is None.
        """
        schoon = " ".join(tekst.lower().split())
        if schoon in {"", "onbekend"}:
            return None
        if gevonden := _ISO.fullmatch(schoon):
            return cls._gecontroleerd(*(int(deel) for deel in gevonden.groups()))
        if gevonden := _JAAR.fullmatch(schoon):
            return cls._gecontroleerd(int(gevonden[1]))
        if gevonden := _MAAND_JAAR.fullmatch(schoon):
            return cls._gecontroleerd(int(gevonden[2]), int(gevonden[1]))
        heel = _hele_datum(schoon)
        return cls(heel.year, heel.month, heel.day)

    @classmethod
    def _gecontroleerd(cls, jaar: int, maand: int = 0, dag: int = 0) -> "Deeldatum":
        if dag and not maand:
            raise InvoerFout("datum-onleesbaar")
        _datum(jaar, maand or 1, dag or 1)
        return cls(jaar, maand, dag)

    def iso(self) -> str:
        """As stored: 1955-00-00 when only the year is known."""
        return f"{self.jaar:04d}-{self.maand:02d}-{self.dag:02d}"

    def cijfers(self) -> str:
        """As typed: 14-03-2002, 03-2002 or 1955."""
        delen = [f"{deel:02d}" for deel in (self.dag, self.maand) if deel]
        return "-".join([*delen, f"{self.jaar:04d}"])

    def lang(self) -> str:
        """As read: 14 maart 2002, maart 2002 or 1955."""
        delen = [str(self.dag)] if self.dag else []
        delen += [MAANDEN[self.maand - 1]] if self.maand else []
        return " ".join([*delen, str(self.jaar)])

    @property
    def vroegst(self) -> date:
        """The first day it can be."""
        return date(self.jaar, self.maand or 1, self.dag or 1)

    @property
    def laatst(self) -> date:
        """The last day it can be."""
        maand = self.maand or 12
        return date(self.jaar, maand, self.dag or monthrange(self.jaar, maand)[1])

    def leeftijd(self, op: date) -> int | None:
        """Age in whole years on a day; None when the known part leaves two answers open."""
        oudst, jongst = _jaren(self.vroegst, op), _jaren(self.laatst, op)
        return jongst if oudst == jongst else None

    def minderjarig(self, op: date) -> bool:
        """Certainly or possibly under 18 on a day: doubt counts as minor, because that protects."""
        return _jaren(self.laatst, op) < MEERDERJARIG

    def misschien_meerderjarig(self, op: date) -> bool:
        """Certainly or possibly 18 or older on a day."""
        return _jaren(self.vroegst, op) >= MEERDERJARIG

    def wordt_meerderjarig(self) -> date:
        """The eighteenth birthday, the last it can be; for a leap day 1 March when need be."""
        geboren, jaar = self.laatst, self.jaar + MEERDERJARIG
        try:
            return geboren.replace(year=jaar)
        except ValueError:
            return date(jaar, 3, 1)


def _jaren(geboren: date, op: date) -> int:
    return op.year - geboren.year - ((op.month, op.day) < (geboren.month, geboren.day))
