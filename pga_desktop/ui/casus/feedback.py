"""The sheet the person fills in alone: one question at a time, nothing else in sight."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pga_desktop.domain.regio import Vraag, Vraagsoort
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Kolom, Schuif
from pga_desktop.ui.widgets.indeling import Rij as NaastElkaar
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.smileys import Smileys
from pga_desktop.ui.widgets.tekst import Tekst
from pga_desktop.ui.widgets.tekstvelden import TekstVeld


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
        self._plek = -1
        self._schuif = Schuif(naam="Vragen", marge=RUIMTE.xxl * 2)
        Kolom(self._schuif, ouder=self)
        self._toon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)

    def _toon(self) -> None:
        self._schuif.inhoud.leeg()
        blad = QWidget()
        blad.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        kolom = Kolom(ouder=blad, tussen=RUIMTE.xl)
        kolom.setContentsMargins(0, RUIMTE.xxl * 2, 0, 0)
        if self._plek < 0:
            kolom.voeg(*self._begin())
        elif self._plek < len(self._lijst.vragen):
            kolom.voeg(self._vraag(self._lijst.vragen[self._plek]))
        else:
            kolom.voeg(*self._eind())
        self._schuif.inhoud.voeg(blad)

    def _begin(self) -> tuple[QWidget, ...]:
        return (
            Tekst(self._lijst.titel, "groot"),
            Tekst(self._lijst.inleiding),
            self._knop("Beginnen", "feedback.beginnen"),
        )

    def _eind(self) -> tuple[QWidget, ...]:
        klaar = Knop("Klaar", primair=True)
        klaar.setObjectName("feedback.klaar")
        klaar.clicked.connect(self.klaar)
        klaar.setFocus()
        return (
            Tekst("Dank u wel!", "groot"),
            Tekst("U bent klaar. Geef de laptop terug.\nDe ander kan nu verder."),
            klaar,
        )

    def _vraag(self, vraag: Vraag) -> QWidget:
        voortgang = f"Vraag {self._plek + 1} van {len(self._lijst.vragen)}"
        if vraag.soort is Vraagsoort.GEZICHTEN:
            gezichten = Smileys(vraag.tekst, self._lijst.antwoorden, voortgang=voortgang)
            gezichten.setObjectName(f"feedback.{vraag.sleutel}")
            for knop in gezichten.knoppen:
                knop.setObjectName(f"feedback.{vraag.sleutel}.{knop.waarde}")
            gezichten.overslaan.setObjectName("feedback.overslaan")
            gezichten.gekozen.connect(self._op_gezicht)
            gezichten.overgeslagen.connect(self._verder)
            gezichten.setFocus()
            return gezichten
        return self._open_vraag(vraag, voortgang)

    def _open_vraag(self, vraag: Vraag, voortgang: str) -> QWidget:
        doos = QWidget()
        kolom = Kolom(ouder=doos, tussen=RUIMTE.xl)
        self._tekst = TekstVeld(f"feedback.{vraag.sleutel}", "", regels=4)
        self._tekst.invoer.setAccessibleName(vraag.tekst)
        verder = Knop("Verder", primair=True)
        verder.setObjectName("feedback.verder")
        verder.clicked.connect(self._op_tekst)
        over = Knop("Overslaan")
        over.setObjectName("feedback.overslaan")
        over.clicked.connect(self._verder)
        rij = NaastElkaar()
        rij.voeg(verder, over)
        rij.addStretch(1)
        kolom.voeg(Tekst(voortgang, "gedempt"), Tekst(vraag.tekst, "groot"), self._tekst, rij)
        self._tekst.setFocus()
        return doos

    def _knop(self, tekst: str, naam: str) -> Knop:
        knop = Knop(tekst, primair=True)
        knop.setObjectName(naam)
        knop.clicked.connect(self._verder)
        knop.setFocus()
        return knop

    def _verder(self) -> None:
        self._plek += 1
        self._toon()

    def _op_gezicht(self, waarde: int) -> None:
        self._bewaar("score", str(waarde))
        self._verder()

    def _op_tekst(self) -> None:
        self._bewaar("tekst", self._tekst.tekst())
        self._verder()

    def _bewaar(self, veld: str, tekst: str) -> None:
        sleutel = self._lijst.vragen[self._plek].sleutel
        for antwoord in self._toestand.dossier.huidig.feedbackantwoorden:
            if antwoord.vraag == sleutel:
                self._toestand.wijzig(antwoord.ref, veld, tekst)
