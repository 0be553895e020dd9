"""Station 5: why it ends, the last measurement, who keeps watch, what the person thought."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from pga_desktop.domain.afsluiting import Feedbackantwoord
from pga_desktop.domain.datums import lange_datum
from pga_desktop.domain.partner import in_een_zin
from pga_desktop.domain.proces import NAZORG_CONTROLEREN
from pga_desktop.domain.stappen import Stap
from pga_desktop.ui.casus.metingkaart import Metingkaart
from pga_desktop.ui.casus.onderdelen import Blok, velden_in_rijen
from pga_desktop.ui.casus.uitvoering import Actiekaart
from pga_desktop.ui.casus.velden import alleen_open
from pga_desktop.ui.style.tokens import RUIMTE
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.widgets.indeling import Kolom
from pga_desktop.ui.widgets.indeling import Rij as NaastElkaar
from pga_desktop.ui.widgets.kaart import Kaart, Streep
from pga_desktop.ui.widgets.knoppen import Knop
from pga_desktop.ui.widgets.tekst import Tekst


def secties(toestand: Casustoestand) -> Iterator[QWidget]:
    """The cards of this station, in reading order."""
    dicht = toestand.dossier.casus.stap is Stap.AFGESLOTEN
    if dicht:
        yield Nazorgkaart(toestand)
    nazorg = () if dicht else (("nazorg_door", "nazorg_datum"),)
    yield Blok(
        toestand,
        "Afsluiting",
        toestand.dossier.huidig.afsluiting,
        (
            ("reden", "datum"),
            ("resultaat",),
            *nazorg,
            ("afsluitbrief_datum", "opruimverzoek_datum"),
        ),
        naam="afsluiting",
    )
    yield Metingkaart(toestand)
    yield Actiekaart(toestand)
    yield Feedbackkaart(toestand)


class Feedbackkaart(Kaart):
    """The person's own answers, or why they were not asked."""

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__("Cliëntfeedback")
        self.setObjectName("sectie.feedback")
        self._toestand = toestand
        self._uitleg = Tekst(
            "De cliënt vult dit zelf in, op een leeg scherm. Daarna gaat het register op slot.",
            "gedempt",
        )
        knop = Knop("Feedback vragen")
        knop.setObjectName("feedback.vragen")
        knop.clicked.connect(toestand.feedback_gevraagd)
        rij = NaastElkaar()
        rij.voeg(knop)
        rij.addStretch(1)
        alleen_open(toestand, Feedbackantwoord.SOORT, self._uitleg, knop)
        self._antwoorden = Kolom()
        self.inhoud.voeg(self._uitleg, self._antwoorden, rij, Streep())
        feedback = toestand.dossier.huidig.feedback
        self.inhoud.voeg(
            velden_in_rijen(toestand, feedback, (("gevraagd_op", "niet_gevraagd_reden"),))
        )
        toestand.veranderd.connect(self.ververs)
        self.ververs()

    def ververs(self) -> None:
        """Show the answers that were given."""
        self._antwoorden.leeg()
        lijst = self._toestand.omgeving.diensten.regio.vragenlijsten["clientfeedback"]
        vragen = {v.sleutel: v.tekst for v in lijst.vragen}
        for antwoord in self._toestand.dossier.huidig.feedbackantwoorden:
            if not antwoord.gegeven:
                continue
            woorden = antwoord.tekst
            if antwoord.score is not None:
                woorden = lijst.in_woorden(antwoord.score)
            vraag = vragen.get(antwoord.vraag, antwoord.vraag)
            self._antwoorden.voeg(Kolom(Tekst(vraag, "label"), Tekst(woorden), tussen=RUIMTE.xs))


class Nazorgkaart(Kaart):
    """Who keeps watch over a closed case, when that is checked, and what was found then."""

    def __init__(self, toestand: Casustoestand) -> None:
        super().__init__("Nazorg")
        self.setObjectName("sectie.nazorg")
        nu = toestand.dossier.huidig
        wie = in_een_zin(nu.afsluiting.nazorg_door)
        wanneer = lange_datum(nu.afsluiting.nazorg_datum)
        afspraak = f"{wie} doet de nazorg." if wie else "Wie de nazorg doet, is niet afgesproken."
        gedaan = [g for g in nu.gebeurtenissen if g.overgang == NAZORG_CONTROLEREN]
        komt = bool(wanneer) and not gedaan
        straks = f"U vraagt op {wanneer} hoe het gaat." if komt else ""
        self.inhoud.voeg(Tekst(" ".join(filter(None, (afspraak, straks)))))
        for controle in gedaan:
            op = Tekst(f"Gecontroleerd op {lange_datum(controle.datum)}", "label")
            self.inhoud.voeg(Kolom(op, Tekst(controle.reden), tussen=RUIMTE.xs))
