"""The sheet the person fills in alone: one question at a time, nothing else in sight."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from pga_desktop.domain.datums import cijferdatum
from pga_desktop.domain.regio import Vraag, Vraagsoort
from pga_desktop.domain.velden import Ref
from pga_desktop.ui.casus.volgorde import eerste_in
from pga_desktop.ui.omgeving import CONCEPT_NA_MS
from pga_desktop.ui.style.stijl import em, letter
from pga_desktop.ui.style.tokens import RUIMTE, Letter
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.indeling import Rij as NaastElkaar
from pga_desktop.ui.widgets.kaart import Kaart
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.midden import Midden
from pga_desktop.ui.widgets.smileys import Smileys, Vraagkop
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.tekstvelden import TekstVeld
from pga_desktop.ui.widgets.wachten import na

_BREEDSTE, _HOOGTE = 68, 34
"""Of the sheet, in ems: every page of it has the same size and the same place."""


class Feedbackblad(QWidget):
    """Covers the whole window. `klaar`: the person is done; the register is locked then.

    An answer is saved as soon as it is given; skipping leaves it as it was.
    """

    klaar = Signal()

    def __init__(self, toestand: Casustoestand, venster: QWidget) -> None:
        super().__init__(venster)
        self.setObjectName("feedback")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAutoFillBackground(True)
        self._toestand = toestand
        self._lijst = toestand.omgeving.diensten.regio.vragenlijsten["clientfeedback"]
        gesteld = {a.vraag: a for a in toestand.dossier.huidig.feedbackantwoorden}
        self._vragen = [v for v in self._lijst.vragen if v.sleutel in gesteld]
        self._antwoorden = [gesteld[v.sleutel].ref for v in self._vragen]
        self._plek = -1
        self._tekst: TekstVeld | None = None
        self._gezichten: Smileys | None = None
        self._wacht = na(self, CONCEPT_NA_MS, self._bewaar_concept)
        toestand.spoelen.connect(self._bewaar_concept)
        self._midden = Midden(hoogte=_HOOGTE)
        Kolom(self._midden, ouder=self)
        self._toon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._geef_toetsenbord()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._zet_marge()

    def _zet_marge(self) -> None:
        """A wide margin on the sheet where the window has room for it."""
        marge = RUIMTE.xxl if self.height() > em(_HOOGTE) else 0
        self._blad.inhoud.setContentsMargins(marge, marge, marge, marge)

    def _geef_toetsenbord(self) -> None:
        eerste = self._gezichten or eerste_in(self._blad)
        if eerste is not None:
            eerste.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toon(self) -> None:
        self._wacht.stop()
        self._tekst = self._gezichten = None
        kaart = Kaart()
        kaart.setMaximumWidth(em(_BREEDSTE))
        kaart.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        if self._plek < 0:
            blad = self._begin()
        elif self._plek < len(self._vragen):
            blad = self._vraag(self._vragen[self._plek])
        else:
            blad = self._eind()
        kaart.inhoud.voeg(blad, rek=1)
        self._blad = kaart
        self._zet_marge()
        self._midden.zet(kaart)
        self._geef_toetsenbord()

    def _begin(self) -> QWidget:
        """Who does not want to, stops: that ends as the last page does."""
        stoppen = Knop("Stoppen", ruim=True)
        stoppen.setObjectName("feedback.stoppen")
        stoppen.clicked.connect(self._sluit_af)
        beginnen = self._knop("Beginnen", "feedback.beginnen", self._verder)
        return _bladzijde(
            Vraagkop(self._lijst.titel),
            _ruim(self._lijst.inleiding),
            onder=NaastElkaar(beginnen, stoppen, tussen=RUIMTE.l),
        )

    def _eind(self) -> QWidget:
        onder = NaastElkaar(self._knop("Klaar", "feedback.klaar", self._sluit_af), tussen=RUIMTE.l)
        blad = _bladzijde(
            Vraagkop("Dank u wel!"),
            _ruim("U bent klaar. Geef de laptop terug.\nDe medewerker gaat verder."),
            onder=onder,
        )
        self._voeg_vorige(onder)
        return blad

    def _voeg_vorige(self, rij: NaastElkaar) -> None:
        """The way back, at the right end of the row of buttons: on every page at the same place."""
        if self._plek > 0:
            vorige = Knop("Vorige vraag", ruim=True)
            vorige.setObjectName("feedback.vorige")
            vorige.clicked.connect(self._terug)
            rij.voeg(vorige)

    def _vraag(self, vraag: Vraag) -> QWidget:
        voortgang = f"Vraag {self._plek + 1} van {len(self._vragen)}"
        if vraag.soort is Vraagsoort.GEZICHTEN:
            self._gezichten = gezichten = Smileys(
                vraag.tekst, self._lijst.antwoorden, voortgang=voortgang
            )
            gezichten.setObjectName(f"feedback.{vraag.sleutel}")
            for knop in gezichten.knoppen:
                knop.setObjectName(f"feedback.{vraag.sleutel}.{knop.waarde}")
            gezichten.overslaan.setObjectName("feedback.overslaan")
            gezichten.gekozen.connect(self._op_gezicht)
            gezichten.overgeslagen.connect(self._verder)
            score = self._toestand.tekst(self._antwoord, "score")
            gezichten.zet(int(score) if score else None)
            self._voeg_vorige(gezichten.onder)
            return gezichten
        return self._open_vraag(vraag, voortgang)

    def _open_vraag(self, vraag: Vraag, voortgang: str) -> QWidget:
        self._tekst = TekstVeld(f"feedback.{vraag.sleutel}", "", regels=4)
        self._tekst.invoer.setAccessibleName(vraag.tekst)
        self._tekst.invoer.setFont(letter(Letter.MERK))
        self._tekst.zet_tekst(self._toestand.tekst(self._antwoord, "tekst"))
        self._tekst.getypt.connect(self._op_getypt)
        over = Knop("Overslaan", ruim=True)
        over.setObjectName("feedback.overslaan")
        over.clicked.connect(self._sla_over)
        verder = self._knop("Verder", "feedback.verder", self._op_tekst)
        onder = NaastElkaar(verder, over, tussen=RUIMTE.l)
        blad = _bladzijde(Vraagkop(vraag.tekst, voortgang), self._tekst, onder=onder)
        self._voeg_vorige(onder)
        return blad

    def _knop(self, tekst: str, naam: str, doe: Callable[[], object]) -> Knop:
        knop = Knop(tekst, primair=True, ruim=True)
        knop.setObjectName(naam)
        knop.clicked.connect(doe)
        return knop

    def _sluit_af(self) -> None:
        """The person had the sheet: she was asked, whatever she answered."""
        feedback = self._toestand.dossier.huidig.feedback
        if feedback.gevraagd_op is None:
            vandaag = self._toestand.omgeving.klok.vandaag()
            self._toestand.wijzig(feedback.ref, "gevraagd_op", cijferdatum(vandaag))
        self.klaar.emit()

    def _verder(self) -> None:
        self._plek += 1
        self._toon()

    def _terug(self) -> None:
        """To the question before; what was typed here waits as a draft."""
        self._bewaar_concept()
        self._plek -= 1
        self._toon()

    def _op_gezicht(self, waarde: int) -> None:
        self._bewaar("score", str(waarde))
        self._verder()

    def _op_tekst(self) -> None:
        if self._tekst is not None:
            self._bewaar("tekst", self._tekst.tekst())
        self._verder()

    def _sla_over(self) -> None:
        """Forget what was typed but not handed in."""
        self._bewaar("tekst", self._toestand.bewaarde_tekst(self._antwoord, "tekst"))
        self._verder()

    def _op_getypt(self) -> None:
        if not self._wacht.isActive():
            self._wacht.start()

    def _bewaar_concept(self) -> None:
        if self._tekst is not None:
            self._toestand.bewaar_concept(self._antwoord, "tekst", self._tekst.tekst())

    def _bewaar(self, veld: str, tekst: str) -> None:
        self._toestand.wijzig(self._antwoord, veld, tekst)

    @property
    def _antwoord(self) -> Ref:
        """The record of the answer to the question in sight."""
        return self._antwoorden[self._plek]


def _bladzijde(*delen: QWidget | QLayout, onder: NaastElkaar) -> QWidget:
    """A page of the sheet: what it says, and its buttons at the bottom."""
    blad = QWidget()
    onder.addStretch()
    kolom = Kolom(*delen, ouder=blad, tussen=RUIMTE.xl)
    kolom.addStretch()
    kolom.voeg(onder)
    return blad


def _ruim(tekst: str) -> Tekst:
    """Words in a size that reads easily from a distance."""
    woorden = Tekst(tekst)
    woorden.setFont(letter(Letter.MERK))
    return woorden
