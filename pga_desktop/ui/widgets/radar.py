"""The radar chart of life areas, and the same figures as a table."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from pga_desktop.domain.meting import HOOGSTE
from pga_desktop.ui.style.stijl import em, kleur, letter
from pga_desktop.ui.style.tokens import Letter
from pga_desktop.ui.widgets.chip import ChipSoort
from pga_desktop.ui.widgets.schilder import schilder
from pga_desktop.ui.widgets.tabel import Cel, Kolomkop, Tabel, TabelRij

_LUCHT = 8
_MIDDEN = Qt.AlignmentFlag.AlignCenter
_BREEK = Qt.TextFlag.TextWordWrap
_HALF = 0.35
_RUIM = 10_000
_BIJNA_NUL = 0.01


@dataclass(frozen=True)
class Reeks:
    """One measurement: a name and a score (1 to 5, or None) per area; `nul` is drawn dashed.

    `wanneer` is the day in words; the chart says it, a column of the table has no room for it.
    """

    naam: str
    scores: tuple[int | None, ...]
    nul: bool = False
    wanneer: str = ""

    @property
    def voluit(self) -> str:
        """The name with its day."""
        return f"{self.naam} {self.wanneer}".strip()


class Radar(QWidget):
    """Areas on spokes, a line per measurement. Labels wrap and are never cut off."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._gebieden: Sequence[str] = ()
        self._reeksen: Sequence[Reeks] = ()
        self.setAccessibleName("Radardiagram van de leefgebieden")
        beleid = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        beleid.setHeightForWidth(True)
        self.setSizePolicy(beleid)

    def zet(self, gebieden: Sequence[str], reeksen: Sequence[Reeks]) -> None:
        """Show these measurements."""
        self._gebieden = gebieden
        self._reeksen = reeksen
        self.setAccessibleDescription(self._beschrijving())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(em(32), self.heightForWidth(em(32)))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(25), em(20))

    def heightForWidth(self, breedte: int) -> int:
        ruim = QRectF(0, 0, breedte - 2, _RUIM)
        straal = min(self._straal(ruim), em(13))
        labels = self._labels(ruim, straal)
        boven = min((label.top() for label in labels), default=0.0)
        onder = max((label.bottom() for label in labels), default=0.0)
        helft = max(ruim.center().y() - boven, onder - ruim.center().y())
        return math.ceil(2 * helft) + 2 + self._legendahoogte()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._gebieden:
            return
        vlak_ = QRectF(self.rect()).adjusted(1, 1, -1, -self._legendahoogte() - 1)
        with schilder(self) as p:
            straal = self._straal(vlak_)
            self._teken_web(p, vlak_.center(), straal)
            for reeks in self._reeksen:
                self._teken_reeks(p, vlak_.center(), straal, reeks)
            p.setFont(letter(Letter.KLEIN))
            p.setPen(kleur("tekst"))
            for naam, plek in zip(self._gebieden, self._labels(vlak_, straal), strict=True):
                p.drawText(plek, _MIDDEN | _BREEK, naam)
            self._teken_legenda(p)

    def labels(self) -> list[QRectF]:
        """Where the names of the areas stand."""
        vlak_ = QRectF(self.rect()).adjusted(1, 1, -1, -self._legendahoogte() - 1)
        return self._labels(vlak_, self._straal(vlak_))

    def _richting(self, plaats: int) -> QPointF:
        hoek = 2 * math.pi * plaats / len(self._gebieden) - math.pi / 2
        return QPointF(math.cos(hoek), math.sin(hoek))

    def _labelmaat(self, naam: str) -> QSize:
        maat = QFontMetrics(letter(Letter.KLEIN))
        ruimte = QRect(0, 0, em(7.5), _RUIM)
        nodig = maat.boundingRect(ruimte, _MIDDEN | _BREEK, naam)
        woord = max((maat.horizontalAdvance(w) for w in naam.split()), default=0)
        return QSize(max(nodig.width(), woord) + 2, nodig.height())

    def _straal(self, vlak_: QRectF) -> float:
        """The largest radius at which every label still stands inside `vlak_`."""
        straal = min(vlak_.width(), vlak_.height()) / 2
        for plaats, naam in enumerate(self._gebieden):
            richting, maat = self._richting(plaats), self._labelmaat(naam)
            breed = maat.width() * (1 + min(abs(richting.x()) / _HALF, 1)) / 2
            hoog = maat.height() * (1 + abs(richting.y())) / 2
            for ruimte, deel, label in (
                (vlak_.width() / 2, abs(richting.x()), breed),
                (vlak_.height() / 2, abs(richting.y()), hoog),
            ):
                if deel > _BIJNA_NUL:
                    straal = min(straal, (ruimte - label) / deel - _LUCHT)
        return max(straal, em(3))

    def _labels(self, vlak_: QRectF, straal: float) -> list[QRectF]:
        plekken = []
        for plaats, naam in enumerate(self._gebieden):
            richting, maat = self._richting(plaats), self._labelmaat(naam)
            punt = vlak_.center() + richting * (straal + _LUCHT)
            zij = max(-1.0, min(1.0, richting.x() / _HALF))
            x = punt.x() + (zij - 1) * maat.width() / 2
            y = punt.y() + (richting.y() - 1) * maat.height() / 2
            plekken.append(QRectF(x, y, maat.width(), maat.height()))
        return plekken

    def _teken_web(self, p: QPainter, midden: QPointF, straal: float) -> None:
        aantal = len(self._gebieden)
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.setPen(QPen(kleur("lijn"), 1))
        for ring in range(1, HOOGSTE + 1):
            r = straal * ring / HOOGSTE
            p.drawPolygon(QPolygonF([midden + self._richting(i) * r for i in range(aantal)]))
        for i in range(aantal):
            p.drawLine(midden, midden + self._richting(i) * straal)

    def _teken_reeks(self, p: QPainter, midden: QPointF, straal: float, reeks: Reeks) -> None:
        punten = [
            None if score is None else midden + self._richting(i) * (straal * score / HOOGSTE)
            for i, score in enumerate(reeks.scores)
        ]
        bekend = [punt for punt in punten if punt is not None]
        if len(bekend) == len(punten) and not reeks.nul:
            vulling = QColor(kleur("primair"))
            vulling.setAlphaF(0.14)
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(vulling)
            p.drawPolygon(QPolygonF(bekend))
        p.setPen(_pen(reeks))
        for van, naar in zip(punten, punten[1:] + punten[:1], strict=True):
            if van is not None and naar is not None:
                p.drawLine(QLineF(van, naar))
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(kleur("gedempt" if reeks.nul else "primair"))
        for punt in bekend:
            p.drawEllipse(punt, *((2.0, 2.0) if reeks.nul else (3.0, 3.0)))

    def _teken_legenda(self, p: QPainter) -> None:
        maat = QFontMetrics(letter(Letter.KLEIN))
        breedten = [em(2.6) + maat.horizontalAdvance(reeks.voluit) for reeks in self._reeksen]
        tussen = em(2)
        x = (self.width() - sum(breedten) - tussen * (len(breedten) - 1)) / 2
        y = self.height() - self._legendahoogte() / 2
        for reeks, breedte in zip(self._reeksen, breedten, strict=True):
            p.setPen(_pen(reeks))
            p.drawLine(QPointF(x, y), QPointF(x + em(2.1), y))
            p.setPen(kleur("tekst"))
            woorden = QRectF(x + em(2.5), y - em(1), breedte, em(2))
            uitlijning = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            p.drawText(woorden, uitlijning, reeks.voluit)
            x += breedte + tussen

    def _legendahoogte(self) -> int:
        return em(2.2) if self._reeksen else 0

    def _beschrijving(self) -> str:
        return " ".join(
            f"{reeks.voluit}: "
            + ", ".join(
                f"{naam} {'onbekend' if score is None else score}"
                for naam, score in zip(self._gebieden, reeks.scores, strict=True)
            )
            + "."
            for reeks in self._reeksen
        )


class RadarTabel(Tabel):
    """The chart as a table: a row per area, a column per measurement and what changed."""

    def __init__(
        self, gebieden: Sequence[str], reeksen: Sequence[Reeks], ouder: QWidget | None = None
    ) -> None:
        cijfers = [Kolomkop(reeks.naam, 3, 0, rechts=True) for reeks in reeksen]
        koppen = (Kolomkop("Leefgebied", 8, 2), *cijfers, Kolomkop("Verschil", 6.5, 1))
        super().__init__("Scores als tabel", koppen, heel=True, ouder=ouder)
        self.zet([_rij(naam, i, reeksen) for i, naam in enumerate(gebieden)])


def _rij(naam: str, plaats: int, reeksen: Sequence[Reeks]) -> TabelRij:
    scores = [reeks.scores[plaats] for reeks in reeksen]
    cellen = (Cel("–" if score is None else str(score)) for score in scores)
    verschil = _verschil(scores[0], scores[-1]) if len(scores) > 1 else Cel()
    return TabelRij(naam, (Cel(naam), *cellen, verschil))


def _verschil(toen: int | None, nu: int | None) -> Cel:
    if toen is None or nu is None:
        return Cel("niet te zeggen")
    if nu > toen:
        return Cel(f"+{nu - toen} vooruit", soort=ChipSoort.OK)
    if nu < toen:
        return Cel(f"−{toen - nu} achteruit", soort=ChipSoort.FOUT)
    return Cel("gelijk")


def _pen(reeks: Reeks) -> QPen:
    if reeks.nul:
        return QPen(kleur("gedempt"), 1.8, Qt.PenStyle.DashLine)
    return QPen(kleur("primair"), 2.2)
