"""Scoring life areas at the table: a row per area, digits and arrows, the earlier score too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from pga_desktop.ui.style.stijl import em, kleur
from pga_desktop.ui.style.tokens import DOEL, RUIMTE
from pga_desktop.ui.widgets.groeitekst import Groeitekst
from pga_desktop.ui.widgets.indeling import EigenIndeling, Kolom, hoogte_van
from pga_desktop.ui.widgets.invoervak import Vak
from pga_desktop.ui.widgets.keuzevak import Keuzevak
from pga_desktop.ui.widgets.schilder import schilder
from pga_desktop.ui.widgets.scoreknoppen import (
    CIJFERS,
    Gebied,
    ScoreKnoppen,
    Stand,
)
from pga_desktop.ui.widgets.tekst import Tekst

__all__ = ["Gebied", "ScoreRij", "ScoreTabel", "Stand"]

_GEEN = "–"


class _Rijindeling(EigenIndeling):
    """Name, scores, the client's score and perhaps the reason: on one, two or three lines."""

    _naam, _client, _reden, _tussen = 12.5, 4.2, 9.0, RUIMTE.s

    def sizeHint(self) -> QSize:
        return QSize(em(46), self.heightForWidth(em(46)))

    def minimumSize(self) -> QSize:
        return QSize(self._knoppen() + self._tussen + em(self._client), 0)

    def op_een_regel(self, breedte: int) -> bool:
        """Whether all four parts fit beside each other."""
        return breedte >= self._vast() + self._tussen + em(self._reden)

    def _knoppen(self) -> int:
        return 7 * max(em(2.15), DOEL) + 12

    def _vast(self) -> int:
        return em(self._naam) + self._knoppen() + em(self._client) + 2 * self._tussen

    def _leg(self, rect: QRect, *, plaatsen: bool) -> int:
        naam, knoppen, client, *reden = items = self._zichtbaar()
        t, kb, cb, vast = self._tussen, self._knoppen(), em(self._client), self._vast()
        kh, ch = hoogte_van(knoppen, kb), hoogte_van(client, cb)
        if rect.width() < vast:
            nh = hoogte_van(naam, rect.width())
            x, y, regel = 0, nh + 2, max(kh, ch)
            plekken = [QRect(0, 0, rect.width(), nh)]
        else:
            nh = hoogte_van(naam, em(self._naam))
            x, y, regel = em(self._naam) + t, 0, max(kh, ch, nh)
            plekken = [QRect(0, (regel - nh) // 2, em(self._naam), nh)]
        plekken.append(QRect(x, y + (regel - kh) // 2, kb, kh))
        plekken.append(QRect(x + kb + t, y + (regel - ch) // 2, cb, ch))
        naast = self.op_een_regel(rect.width())
        for item in reden:
            over = rect.width() - (vast + t if naast else x)
            hoogte = hoogte_van(item, over)
            plek = QRect(vast + t, 0, over, max(hoogte, ch))
            plekken.append(plek if naast else QRect(x, y + regel + 4, over, hoogte))
        if plaatsen:
            for item, plek in zip(items, plekken, strict=True):
                item.setGeometry(plek.translated(rect.topLeft()))
        return max(plek.bottom() + 1 for plek in plekken)


class ScoreRij(QWidget):
    """One life area. `gewijzigd` when something was decided, `getypt` while the reason is typed."""

    gewijzigd = Signal()
    getypt = Signal()

    def __init__(self, gebied: Gebied, schaal: Sequence[str]) -> None:
        super().__init__()
        self.gebied = gebied
        self.setObjectName(f"score.{gebied.sleutel}")
        self._actief = self._vast = False
        self.scores = ScoreKnoppen(gebied, schaal)
        self.client = Keuzevak()
        self.client.setAccessibleName(f"{gebied.naam}: eigen score cliënt")
        self.client.noem_bij_waarde()
        self.client.addItem(_GEEN, None)
        for cijfer in CIJFERS:
            self.client.addItem(str(cijfer), cijfer)
        self.reden = Groeitekst(1)
        self.reden.setAccessibleName(f"{gebied.naam}: korte reden")
        self.scores.gescoord.connect(self.gewijzigd)
        self.client.getypt.connect(self.gewijzigd)
        self.reden.getypt.connect(self.getypt)
        self.reden.verlaten.connect(self._reden_verlaten)
        self._bewaarde_reden = ""
        self.setFocusProxy(self.scores)
        self._clientvak = Vak(self.client, dicht=True)
        self._redenvak = Vak(self.reden, dicht=True)
        self._indeling = _Rijindeling(self)
        self._indeling.setContentsMargins(RUIMTE.s, 3, RUIMTE.s, 4)
        for deel in (Tekst(gebied.naam), self.scores, self._clientvak, self._redenvak):
            self._indeling.addWidget(deel)

    def stand(self) -> Stand:
        """What is filled in now."""
        return Stand(self.scores.score(), self.client.currentData(), self.reden.tekst())

    def zet(self, stand: Stand, vorige: int | None = None) -> None:
        """Show a score and the one before it; emits nothing."""
        self.scores.zet(stand.score)
        self.scores.zet_vorige(vorige)
        self.client.setCurrentIndex(max(self.client.findData(stand.client), 0))
        self.reden.zet_tekst(stand.reden)
        self._bewaarde_reden = stand.reden
        self._toon_redenvak()

    def zet_alleen_lezen(self, vast: bool) -> None:
        """Let the scores and the reason be read but not changed."""
        self._vast = vast
        self.scores.zet_alleen_lezen(vast)
        self.client.zet_alleen_lezen(vast)
        self.reden.setReadOnly(vast)
        for vak in (self._clientvak, self._redenvak):
            vak.zet_alleen_lezen(vast)
        self._toon_redenvak()

    def zet_actief(self, actief: bool) -> None:
        """Show that the keyboard is in this row."""
        if actief != self._actief:
            self._actief = actief
            self._toon_redenvak()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._toon_redenvak()

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = self.rect()
        with schilder(self) as p:
            if self._actief:
                p.fillRect(rect, kleur("primair_zacht"))
            p.fillRect(QRect(0, rect.bottom(), rect.width(), 1), kleur("lijn"))

    def _toon_redenvak(self) -> None:
        """Beside the scores the box for a reason appears with the keyboard, or with a reason."""
        naast = self._indeling.op_een_regel(self.width() - 2 * RUIMTE.s)
        stil = naast and not self._actief and not self.reden.tekst()
        self._redenvak.setHidden(self._vast and not self.reden.tekst())
        self._redenvak.zet_stil(stil)
        self.reden.setPlaceholderText("" if stil else "Korte reden")

    def _reden_verlaten(self) -> None:
        if self.reden.tekst() != self._bewaarde_reden:
            self._bewaarde_reden = self.reden.tekst()
            self.gewijzigd.emit()


class ScoreTabel(QWidget):
    """All life areas under each other; Up and Down go from row to row.

    Signals: `gewijzigd(gebied, score, client, reden)` after every decision, `getypt(gebied)` while
    a reason is typed. Scores are as in `Stand`.
    """

    gewijzigd = Signal(str, object, object, str)
    getypt = Signal(str)

    def __init__(
        self, gebieden: Sequence[Gebied], schaal: Sequence[str], ouder: QWidget | None = None
    ) -> None:
        super().__init__(ouder)
        self.setAccessibleName("Scores per leefgebied")
        betekenis = " · ".join(f"{n} {woord}" for n, woord in zip(CIJFERS, schaal, strict=True))
        uitleg = f"{betekenis} · ? onbekend · – niet besproken. Grijze rand: vorige meting."
        kolom = Kolom(Tekst(uitleg, "klein"), ouder=self, tussen=0)
        kolom.addSpacing(RUIMTE.s)
        self._kop = QWidget()
        self._kopindeling = _Rijindeling(self._kop)
        self._kopindeling.setContentsMargins(RUIMTE.s, 0, RUIMTE.s, 2)
        self._redenkop = Tekst("Korte reden", "klein")
        for woord in ("Leefgebied", "Score", "Cliënt zelf"):
            self._kopindeling.addWidget(Tekst(woord, "klein"))
        self._kopindeling.addWidget(self._redenkop)
        kolom.voeg(self._kop)
        self._rijen = {g.sleutel: ScoreRij(g, schaal) for g in gebieden}
        for rij in self._rijen.values():
            rij.gewijzigd.connect(self._gewijzigd)
            rij.getypt.connect(self._getypt)
            rij.scores.omhoog.connect(self._omhoog)
            rij.scores.omlaag.connect(self._omlaag)
            kolom.voeg(rij)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_gewisseld)

    def rij(self, gebied: str) -> ScoreRij:
        """The row of an area. Raises `KeyError` for an unknown key."""
        return self._rijen[gebied]

    def zet(self, gebied: str, stand: Stand, vorige: int | None = None) -> None:
        """Show the score of an area and the one before it; emits nothing."""
        self._rijen[gebied].zet(stand, vorige)

    def zet_alleen_lezen(self, vast: bool) -> None:
        """Let the scores be read only."""
        for rij in self._rijen.values():
            rij.zet_alleen_lezen(vast)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._redenkop.setVisible(self._kopindeling.op_een_regel(self.width() - 2 * RUIMTE.s))

    def _afzender(self) -> ScoreRij | None:
        bron: QObject | None = self.sender()
        while bron is not None and not isinstance(bron, ScoreRij):
            bron = bron.parent()
        return bron

    def _gewijzigd(self) -> None:
        if (rij := self._afzender()) is not None:
            stand = rij.stand()
            self.gewijzigd.emit(rij.gebied.sleutel, stand.score, stand.client, stand.reden)

    def _getypt(self) -> None:
        if (rij := self._afzender()) is not None:
            self.getypt.emit(rij.gebied.sleutel)

    def _omhoog(self) -> None:
        self._naar(-1)

    def _omlaag(self) -> None:
        self._naar(1)

    def _naar(self, stap: int) -> None:
        rijen = list(self._rijen.values())
        if (rij := self._afzender()) is not None:
            doel = rijen.index(rij) + stap
            if 0 <= doel < len(rijen):
                rijen[doel].setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_gewisseld(self, _oud: QWidget | None, nieuw: QWidget | None) -> None:
        for rij in self._rijen.values():
            rij.zet_actief(nieuw is not None and rij.isAncestorOf(nieuw))
