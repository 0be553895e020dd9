"""Scoring a measurement at the table: all leefgebieden at the left, the radar at the right."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.datums import lange_datum
from pga_desktop.domain.meting import Meting, Metingsoort, Score
from pga_desktop.domain.velden import Ref
from pga_desktop.ui.casus.velden import alleen_open, maak_veld
from pga_desktop.ui.omgeving import CONCEPT_NA_MS
from pga_desktop.ui.style.stijl import em
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.chip import Chip, ChipSoort
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.indeling import Rij as NaastElkaar
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.knoppen import Knop, Link
from pga_desktop.ui.widgets.radar import Radar, RadarTabel, Reeks
from pga_desktop.ui.widgets.score import Gebied, ScoreTabel, Stand
from pga_desktop.ui.widgets.scoreknoppen import CIJFERS
from pga_desktop.ui.widgets.splits import Splits
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.wachten import na

_DATUMBREEDTE = 15


class Metingpagina(QWidget):
    """One measurement. `terug`: back to the station it was opened from."""

    terug = Signal()

    def __init__(self, toestand: Casustoestand, meting_id: int) -> None:
        super().__init__()
        self.setObjectName("meting")
        self._toestand, self._ref = toestand, Ref(Meting.SOORT, meting_id)
        self._getypt: set[str] = set()
        self._wacht = na(self, CONCEPT_NA_MS, self._bewaar_concepten)
        regio = toestand.omgeving.diensten.regio
        self._gebieden = [
            Gebied(s.leefgebied, regio.label("leefgebieden", s.leefgebied)) for s in self._scores()
        ]
        schaal = [regio.label("schaal", str(n)) for n in CIJFERS]
        kolom = Kolom(ouder=self)
        splits = Splits(zijbreedte=31, omslag=70)
        splits.hoofd.voeg(self._scorekaart(schaal))
        splits.zij.voeg(self._radarkaart(), self._knoppen())
        kolom.voeg(splits)
        toestand.veranderd.connect(self.ververs)
        toestand.spoelen.connect(self._bewaar_redenen)
        self._vul()
        self.ververs()

    def geef_toetsenbord(self) -> None:
        """Put the keyboard in the first area without a score; before that in an empty date."""
        meting = self._toestand.rij(self._ref)
        leeg = [s.leefgebied for s in self._scores() if s.score is None]
        if isinstance(meting, Meting) and meting.datum is None:
            self._datum.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._gebieden:
            gebied = leeg[0] if leeg else self._gebieden[0].sleutel
            self._tabel.rij(gebied).setFocus(Qt.FocusReason.OtherFocusReason)

    def _scorekaart(self, schaal: Sequence[str]) -> Kaart:
        kaart = Kaart()
        self._titel = Tekst("", "kop")
        titel = Kolom(self._titel, tussen=RUIMTE.s)
        if self._toestand.omgeving.diensten.regio.lijst("leefgebieden").voorlopig:
            chip = Chip("voorlopige lijst leefgebieden", ChipSoort.WAARSCHUWING)
            titel.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        self._tabel = ScoreTabel(self._gebieden, schaal)
        self._tabel.gewijzigd.connect(self._op_gewijzigd)
        self._tabel.getypt.connect(self._op_getypt)
        self._tabel.zet_alleen_lezen(not self._toestand.laat_wijzigen(Score.SOORT))
        meting = self._toestand.rij(self._ref)
        kop = NaastElkaar(tussen=RUIMTE.l)
        kop.voeg(titel, rek=1)
        if isinstance(meting, Meting):
            self._datum = maak_veld(self._toestand, meting, "datum")
            self._datum.setFixedWidth(em(_DATUMBREEDTE))
            kop.voeg(self._datum)
        kaart.inhoud.setSpacing(RUIMTE.s)
        kaart.inhoud.voeg(kop, self._tabel)
        return kaart

    def _knoppen(self) -> NaastElkaar:
        klaar = Knop("Klaar", primair=True)
        klaar.setObjectName("meting.klaar")
        klaar.clicked.connect(self.terug)
        weg = Link("Meting verwijderen")
        weg.setObjectName(f"verwijderen.meting.{self._ref.id}")
        weg.clicked.connect(self._verwijder)
        alleen_open(self._toestand, Meting.SOORT, weg)
        knoppen = NaastElkaar(klaar, weg, tussen=RUIMTE.m)
        knoppen.addStretch(1)
        return knoppen

    def _radarkaart(self) -> Kaart:
        kaart = Kaart()
        self._radartitel = Tekst("", "kop")
        self._radar = Radar()
        self._verschil = Tekst("", "gedempt")
        self._wissel = Link("Als tabel")
        self._wissel.setObjectName("meting.als_tabel")
        self._wissel.clicked.connect(self._wissel_tabel)
        self._tabelplek = Kolom()
        self._als_tabel = False
        kaart.inhoud.voeg(
            self._radartitel, self._radar, self._verschil, self._wissel, self._tabelplek
        )
        return kaart

    def ververs(self) -> None:
        """Read the title, the radar and the difference again."""
        meting = self._toestand.rij(self._ref)
        if not isinstance(meting, Meting):
            return
        soort = self._toestand.omgeving.diensten.regio.label("metingsoorten", meting.soort)
        self._titel.setText(soort)
        reeksen = self._reeksen(meting)
        namen = [g.naam for g in self._gebieden]
        self._radartitel.setText("Nulmeting en nu" if len(reeksen) > 1 else "Nu")
        self._radar.zet(namen, reeksen)
        self._verschil.setText(_verschil(reeksen))
        self._tabelplek.leeg()
        if self._als_tabel:
            self._tabelplek.voeg(RadarTabel(namen, reeksen))

    def _vul(self) -> None:
        vorige = self._vorige()
        for score in self._scores():
            reden = self._toestand.tekst(score.ref, "toelichting")
            if reden != score.toelichting:
                self._getypt.add(score.leefgebied)
            stand = Stand(score.score, score.clientscore, reden)
            self._tabel.zet(score.leefgebied, stand, vorige.get(score.leefgebied))

    def _scores(self) -> tuple[Score, ...]:
        return tuple(s for s in self._toestand.dossier.huidig.scores if s.ouder_id == self._ref.id)

    def _vorige(self) -> dict[str, int | None]:
        """The scores of the measurement before this one."""
        op_volgorde = sorted(self._toestand.dossier.huidig.metingen, key=_volgorde)
        plek = next(i for i, m in enumerate(op_volgorde) if m.ref == self._ref)
        if not plek:
            return {}
        scores = self._toestand.dossier.huidig.scores_van(op_volgorde[plek - 1])
        return {s.leefgebied: s.score for s in scores}

    def _reeksen(self, meting: Meting) -> list[Reeks]:
        metingen = self._toestand.dossier.huidig.metingen
        nul = next((m for m in metingen if m.soort == Metingsoort.NUL and m != meting), None)
        nu = Reeks("nu", self._scorereeks(meting))
        if nul is None:
            return [nu]
        wanneer = lange_datum(nul.datum)
        return [Reeks("nulmeting", self._scorereeks(nul), nul=True, wanneer=wanneer), nu]

    def _scorereeks(self, meting: Meting) -> tuple[int | None, ...]:
        scores = {s.leefgebied: s.score for s in self._toestand.dossier.huidig.scores_van(meting)}
        echt = (scores.get(g.sleutel) for g in self._gebieden)
        return tuple(s if s and s > 0 else None for s in echt)

    def _score_van(self, gebied: str) -> Score:
        return next(s for s in self._scores() if s.leefgebied == gebied)

    def _op_gewijzigd(self, gebied: str, score: int | None, client: int | None, reden: str) -> None:
        self._getypt.discard(gebied)
        rij = self._score_van(gebied)
        for veld, waarde in (("score", score), ("clientscore", client), ("toelichting", reden)):
            self._toestand.wijzig(rij.ref, veld, "" if waarde is None else str(waarde))

    def _op_getypt(self, gebied: str) -> None:
        self._getypt.add(gebied)
        if not self._wacht.isActive():
            self._wacht.start()

    def _bewaar_concepten(self) -> None:
        for score, reden in self._getypte_redenen():
            self._toestand.bewaar_concept(score.ref, "toelichting", reden)

    def _bewaar_redenen(self) -> None:
        self._wacht.stop()
        for score, reden in self._getypte_redenen():
            self._toestand.wijzig(score.ref, "toelichting", reden)
        self._getypt.clear()

    def _getypte_redenen(self) -> list[tuple[Score, str]]:
        getypt = [score for score in self._scores() if score.leefgebied in self._getypt]
        return [(score, self._tabel.rij(score.leefgebied).stand().reden) for score in getypt]

    def _wissel_tabel(self) -> None:
        self._als_tabel = not self._als_tabel
        self._wissel.zet_tekst("Tabel verbergen" if self._als_tabel else "Als tabel")
        self.ververs()

    def _verwijder(self) -> None:
        self._toestand.verwijder(self._ref)
        self.terug.emit()


def _volgorde(meting: Meting) -> tuple[date, int]:
    """By date; without one it is the last, being made now."""
    return meting.datum or date.max, meting.id


def _verschil(reeksen: Sequence[Reeks]) -> str:
    eerste, laatste = reeksen[0], reeksen[-1]
    if eerste is laatste:
        return "Bij een volgende meting ziet u hier het verschil."
    paren = [(n, m) for n, m in zip(eerste.scores, laatste.scores, strict=True) if n and m]
    if not paren:
        return "Er is nog niets te vergelijken."
    op = sum(m > n for n, m in paren)
    neer = sum(m < n for n, m in paren)
    return f"Vooruit op {op}, gelijk op {len(paren) - op - neer}, achteruit op {neer}."
