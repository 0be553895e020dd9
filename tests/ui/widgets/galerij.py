"""Every widget with lifelike, fictional content, for tests and for the eye.

`python -m tests.ui.widgets.galerij MAP` paints all pages into a folder; with `QT_SCALE_FACTOR=2` as
they look at 200 %.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from pga_desktop.ui.style.stijl import em, pas_toe
from pga_desktop.ui.style.tokens import THEMAS
from pga_desktop.ui.widgets.balken import Bovenbalk, Voetbalk
from pga_desktop.ui.widgets.chip import Chip, ChipSoort
from pga_desktop.ui.widgets.datumveld import DatumVeld
from pga_desktop.ui.widgets.indeling import Kolom, Rij, VloeiLayout
from pga_desktop.ui.widgets.kaart import Banner, Kaart, LegeStaat
from pga_desktop.ui.widgets.keuzevelden import (
    KeuzeRijVeld,
    KeuzeVeld,
    MeerkeuzeVeld,
    VinkVeld,
)
from pga_desktop.ui.widgets.knoppen import FilterChip, Knop, Link
from pga_desktop.ui.widgets.kop import Kop
from pga_desktop.ui.widgets.leesregel import Leesregel, Leestip
from pga_desktop.ui.widgets.lijsten import DataLijst, Datumregel, Eis, KoppelLijst, NogNodig
from pga_desktop.ui.widgets.palet import Opdracht, Opdrachtenpalet
from pga_desktop.ui.widgets.radar import Radar, RadarTabel, Reeks
from pga_desktop.ui.widgets.rail import Plek, Rail
from pga_desktop.ui.widgets.schuif import Schuif
from pga_desktop.ui.widgets.score import Gebied, ScoreTabel
from pga_desktop.ui.widgets.score import Stand as Scorestand
from pga_desktop.ui.widgets.smileys import Smileys
from pga_desktop.ui.widgets.splits import Splits
from pga_desktop.ui.widgets.stappenbalk import Stand, Stappenbalk, Station
from pga_desktop.ui.widgets.tabel import Cel, Kolomkop, Tabel, TabelRij
from pga_desktop.ui.widgets.tekst import Citaat, Tekst
from pga_desktop.ui.widgets.tekstvelden import (
    AanvulVeld,
    LijstVeld,
    RegelVeld,
    TekstVeld,
    WachtzinVeld,
)
from pga_desktop.ui.widgets.veld import Veld
from pga_desktop.ui.widgets.verschilblad import Teken, Tekstregel, Verschilblad

ORGANISATIES = ("Jellinek", "Groenwest", "Ferm Werk", "Wijkteam Woerden")
VISIE = (("ja", "Ja"), ("deels", "Deels"), ("nee", "Nee"), ("niet_bereikt", "Niet bereikt"))
VLAGGEN = (("bewind", "Bewind"), ("geheim", "Geheim adres"), ("tolk", "Tolk nodig"))
REGISSEURS = (("wit", "J. de Wit, wijkteam"), ("smeets", "P. Smeets, SVMN"))


def velden() -> list[Veld]:
    """One of every field, filled in."""
    inhoud: list[tuple[Veld, str]] = [
        (RegelVeld("persoon.roepnaam", "Roepnaam"), "Şükran"),
        (
            TekstVeld("aanmelding.aanleiding", "Aanleiding", hint="Wat gebeurde er, volgens wie?"),
            "Drie meldingen in een maand.\n" + "Een lange zin die vanzelf moet afbreken. " * 6,
        ),
        (LijstVeld("aanmelding.betrokkenen", "Wie zijn er betrokken?"), "Moeder\nZus"),
        (DatumVeld("aanmelding.datum", "Datum van de aanmelding"), "12-05-2026"),
        (KeuzeVeld("plan.regisseur", "Casusregisseur", REGISSEURS), "wit"),
        (KeuzeRijVeld("plan.visie", "Wat vindt Theo van het plan?", VISIE), "deels"),
        (VinkVeld("aanmelding.kopie", "Aanmelder krijgt bericht & een kopie"), "ja"),
        (AanvulVeld("aanmelding.organisatie", "Organisatie", ORGANISATIES), "Groenwest"),
        (MeerkeuzeVeld("casus.vlaggen", "Let op", VLAGGEN, naast_elkaar=True), "geheim"),
        (WachtzinVeld("ontgrendel.wachtzin", "Wachtzin"), "vier losse woorden"),
    ]
    for veld, waarde in inhoud:
        veld.zet_tekst(waarde)
    return [veld for veld, _ in inhoud]


def formulier() -> QWidget:
    """A case page with fields, chips, buttons and messages."""
    schuif = Schuif()
    schuif.inhoud.voeg(Tekst("T. (Theo) van der Heijden", "titel"))
    schuif.inhoud.voeg(Tekst("14-03-2002 · 24 jaar · C-2026-007", "gedempt"))
    melding = "De aanmeldbrief is niet verstuurd. De wettelijke termijn was 11 februari."
    schuif.inhoud.voeg(Banner(melding, ChipSoort.WAARSCHUWING, actie="Brief maken", sluitbaar=True))
    splits = Splits()
    schuif.inhoud.voeg(splits)
    kaart = Kaart("Aanmelding", actie="Aanmelder toevoegen")
    alle = velden()
    alle[1].zet_fout("Vul in wat er gebeurde.")
    kaart.inhoud.voeg(*alle)
    splits.hoofd.voeg(kaart)
    zij = Kaart("Evalueren", boven="Nog nodig voor")
    zij.inhoud.voeg(Tekst("Vastgelegd door " + "x" * 70), Citaat("Ik wil mijn eigen huis houden."))
    zij.inhoud.voeg(_vloei(*_chips()))
    knoppen = Rij(Knop("Evalueren", primair=True), Link("Toch doorgaan…"))
    knoppen.addStretch()
    zij.inhoud.voeg(knoppen)
    filters = [FilterChip("Actief"), FilterChip("Stap"), FilterChip("Te laat (2)")]
    filters[0].setChecked(True)
    zij.inhoud.voeg(_vloei(*filters))
    splits.zij.voeg(zij)
    splits.zij.voeg(LegeStaat("Nog geen documenten bij deze stap.", actie="Document maken"))
    splits.zij.voeg(Kaart("Eigen aantekeningen, komen nooit in een document", notitie=True))
    splits.zij.addStretch()
    return schuif


def _chips() -> list[Chip]:
    return [
        Chip("bewind"),
        Chip("16 jaar", ChipSoort.WAARSCHUWING),
        Chip("geheim adres", ChipSoort.FOUT),
        Chip("gereed", ChipSoort.OK),
        Chip("Huisvesting", ChipSoort.INFO),
    ]


def _vloei(*widgets: QWidget) -> QWidget:
    houder = QWidget()
    VloeiLayout(houder).voeg(*widgets)
    return houder


EISEN = (
    Eis("Tussenmeting", False, "meting"),
    Eis("Evaluatiedatum 19 mei", True),
    Eis("Casusregisseur", True),
)
STATIONS = (
    Station("Aanmelding", "12 – 20 januari 2026", Stand.GEDAAN),
    Station("Casusoverleg", "20 januari – 10 februari 2026", Stand.GEDAAN),
    Station("Plan van aanpak", "10 – 24 februari 2026", Stand.GEDAAN),
    Station("Uitvoering", "in uitvoering", Stand.NU),
    Station("Afsluiting"),
)
PLEKKEN = (
    Plek("vandaag", "Vandaag"),
    Plek("casussen", "Casussen"),
    Plek("overleg", "Overleg"),
    Plek("partners", "Partners"),
    Plek("beheer", "Beheer"),
)
OPDRACHTEN = (
    Opdracht("nieuw", "Nieuwe aanmelding", "Ctrl+N"),
    Opdracht("vandaag", "Naar Vandaag", "Ctrl+1"),
    Opdracht("brief", "Aanmeldbrief maken voor T. van der Heijden"),
)


class Venster(QWidget):
    """The frame of the program around a screen."""

    def __init__(self, scherm: QWidget) -> None:
        super().__init__()
        self.rail = Rail("PGA Desktop", "Register Woerden", PLEKKEN)
        self.rail.zet_aantal("vandaag", 4)
        self.rail.zet_aantal("overleg", 1)
        self.rail.kies("casussen")
        self.boven = Bovenbalk()
        self.voet = Voetbalk()
        self.voet.zet_bewaard("Bewaard 10:42")
        self.voet.zet_gebruiker("A. de Boer, PGA-expert")
        midden = Kolom(self.boven, tussen=0)
        midden.voeg(scherm, rek=1)
        midden.voeg(self.voet)
        Rij(self.rail, midden, ouder=self, tussen=0)
        self.palet = Opdrachtenpalet(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.zet_smal(self.width() < em(60))


def invulscherm() -> QWidget:
    """The form inside the frame."""
    return Venster(formulier())


def palet() -> QWidget:
    """The command palette over the frame."""
    venster = Venster(formulier())
    venster.resize(1366, 768)
    venster.palet.toon(OPDRACHTEN)
    return venster


def casus() -> QWidget:
    """The page of a case."""
    schuif = Schuif()
    kop = Kop("T. (Theo) van der Heijden", "14-03-2002 · 24 jaar · C-2026-007")
    kop.voeg(Chip("bewind"), Chip("eenvoudige taal"))
    balk = Stappenbalk()
    balk.zet(STATIONS, 3)
    splits = Splits()
    schuif.inhoud.voeg(kop, balk, splits)
    nodig = Kaart("Evalueren", boven="Nog nodig voor")
    knoppen = Rij(Knop("Evalueren", primair=True), Link("Toch doorgaan…"))
    knoppen.addStretch()
    nodig.inhoud.voeg(NogNodig(EISEN), knoppen)
    documenten = Kaart("Documenten bij deze stap")
    documenten.inhoud.voeg(
        KoppelLijst((("u", "Uitnodiging overleg"), ("v", "Voortgangsbrief (B1 en eenvoudig)")))
    )
    data = Kaart("Data")
    regels = (
        Datumregel("Tussenmeting", "12 mei", te_laat=True),
        Datumregel("Evaluatie", "19 mei"),
        Datumregel("Actie Jellinek", "15 mei"),
    )
    data.inhoud.voeg(DataLijst(regels))
    acties = Kaart("Acties", actie="Actie toevoegen")
    acties.inhoud.voeg(actietabel())
    splits.hoofd.voeg(acties, Kaart("Verloop", actie="Notitie toevoegen"))
    splits.zij.voeg(nodig, documenten, data)
    return Venster(schuif)


def actietabel() -> Tabel:
    """Actions as in a case, as high as its rows."""
    tabel = Tabel("Acties", ACTIEKOPPEN, heel=True)
    tabel.zet(
        [
            TabelRij(
                str(nummer),
                (
                    Cel(wie),
                    Cel(wat, chips=((soort, ChipSoort.NEUTRAAL),)),
                    Cel(voor),
                    Cel(chips=(stand,)),
                ),
            )
            for nummer, (wie, soort, wat, voor, stand) in enumerate(ACTIES)
        ]
    )
    return tabel


ACTIEKOPPEN = (
    Kolomkop("Wie", 11, 2),
    Kolomkop("Doet wat", 16, 5),
    Kolomkop("Vóór", 5.5, 0),
    Kolomkop("Stand", 6, 0),
)
ACTIES = (
    (
        "Jellinek: A. Nouri",
        "zorg",
        "Opnieuw in gesprek over blowen, eerste afspraak samen met de wijkverpleegkundige",
        "15 mei",
        ("loopt", ChipSoort.WAARSCHUWING),
    ),
    (
        "De Brug: L. Postma",
        "civiel",
        "Vaste lasten lopen via de bewindvoerder",
        "31 maart 2026",
        ("gereed", ChipSoort.OK),
    ),
    (
        "Gemeente: burgemeester",
        "bestuursrecht",
        "Waarschuwing gebiedsverbod Kerkplein",
        "1 maart 2026",
        ("gereed", ChipSoort.OK),
    ),
)
CASUSSEN = """
van der Heijden, T. (Theo)|C-2026-007|4|In uitvoering|Evaluatie|19 mei|J. de Wit, wijkteam|bewind
Yıldırım, E. (Elif)|C-2026-009|2|Opgeschaald|Terugkoppeling ZVH|25 mei||16 jaar/geheim adres
't Hoen, W. (Willy)|C-2026-011|1|In toetsing|Cliënt informeren|te laat||niet geïnformeerd
Kaya, M. (Mert)|C-2025-031|5|Nazorg|Nazorgcontrole|te laat|H. Vos, Altrecht|
Nguyễn, L. (Linh)|C-2026-003|3|Plan in opstelling|Plan vaststellen|21 mei|K. Haddou, Ferm Werk|tolk
Ṣāliḥ, A. (ʿAlī)|C-2026-012|1|Wachtlijst|Plek vrij|||
""".strip()
CASUSKOPPEN = (
    Kolomkop("Naam", 12, 2),
    Kolomkop("Nummer", 7, 0),
    Kolomkop("Stap", 14, 2),
    Kolomkop("Wacht op", 9, 2),
    Kolomkop("Datum", 6, 0, rechts=True),
    Kolomkop("Casusregisseur", 9.5, 2),
    Kolomkop("Let op", 9.5, 1),
)


def casusrij(regel: str) -> TabelRij:
    """A row of the list of cases."""
    naam, nummer, stap, stand, wacht, datum, wie, vlaggen = regel.split("|")
    laat = datum == "te laat"
    chips = tuple((vlag, ChipSoort.WAARSCHUWING) for vlag in vlaggen.split("/") if vlag)
    return TabelRij(
        nummer,
        (
            Cel(naam, vet=True),
            Cel(nummer),
            Cel(stand, stap=(int(stap), 5)),
            Cel(wacht),
            Cel(datum, vet=laat, soort=ChipSoort.FOUT if laat else None),
            Cel(wie),
            Cel(chips=chips),
        ),
    )


def casussen() -> QWidget:
    """The list of cases."""
    scherm = QWidget()
    kolom = Kolom(ouder=scherm, marge=24)
    kop = Kop("Casussen", "14 actief van hoogstens 15, 1 op de wachtlijst, 41 afgesloten")
    kop.voeg(Knop("Nieuwe aanmelding", primair=True))
    filters = [FilterChip("Actief"), FilterChip("Stap"), FilterChip("Te laat (2)")]
    filters[0].setChecked(True)
    tabel = Tabel("Casussen", CASUSKOPPEN)
    tabel.zet([casusrij(regel) for regel in CASUSSEN.splitlines()])
    tabel.kies("C-2026-007")
    kaart = Kaart()
    kaart.inhoud.voeg(tabel, rek=1)
    kolom.voeg(kop, _vloei(*filters))
    kolom.voeg(kaart, rek=1)
    return Venster(scherm)


GEBIEDEN = tuple(
    Gebied(naam.lower().replace(" ", "_"), naam)
    for naam in (
        "Financiën",
        "Werk en opleiding",
        "Dagbesteding",
        "Huisvesting",
        "Huiselijke relaties",
        "Sociaal netwerk",
        "Geestelijke gezondheid",
        "Lichamelijke gezondheid",
        "Middelengebruik",
        "Dagelijkse vaardigheden",
        "Meedoen",
        "Justitie en overlast",
    )
)
SCHAAL = ("acute problematiek", "ernstig", "matig", "voldoende", "goed")
NULMETING = (1, 2, 1, 2, 3, 2, None, 4, 2, 3, 2, 1)
METING = (2, 3, 3, 3, 3, 2, -1, 4, 2, 3, 2, 3)


def scoretabel() -> ScoreTabel:
    """Twelve life areas, scored, with the measurement before."""
    tabel = ScoreTabel(GEBIEDEN, SCHAAL)
    for gebied, vorige, score in zip(GEBIEDEN, NULMETING, METING, strict=True):
        reden = "Terugval in april, heeft zelf gebeld." if gebied.naam.startswith("Middel") else ""
        tabel.zet(gebied.sleutel, Scorestand(score, 2 if reden else None, reden), vorige)
    return tabel


def meting() -> QWidget:
    """A measurement with its chart."""
    schuif = Schuif()
    splits = Splits(zijbreedte=31, omslag=66)
    kaart = Kaart("Tussenmeting 12 mei 2026")
    kaart.kopregel.voeg(Chip("voorlopige lijst leefgebieden", ChipSoort.WAARSCHUWING))
    kaart.inhoud.voeg(scoretabel())
    zij = Kaart("Nulmeting en nu")
    zij.inhoud.voeg(radar(), Tekst("Vooruit op 5, gelijk op 6, achteruit op 0.", "gedempt"))
    zij.inhoud.voeg(RadarTabel([g.naam for g in GEBIEDEN], REEKSEN))
    splits.hoofd.voeg(kaart)
    splits.zij.voeg(zij)
    schuif.inhoud.voeg(Kop("T. (Theo) van der Heijden", "14-03-2002 · 24 jaar"), splits)
    return Venster(schuif)


REEKSEN = (
    Reeks("nulmeting 3 februari 2026", NULMETING, nul=True),
    Reeks("nu", tuple(score if score > 0 else None for score in METING)),
)


def radar() -> Radar:
    """The chart of two measurements."""
    grafiek = Radar()
    grafiek.zet([g.naam for g in GEBIEDEN], REEKSEN)
    return grafiek


def feedback() -> QWidget:
    """A question for the person herself."""
    schuif = Schuif()
    vraag = Smileys(
        "Luisterden de mensen goed naar u?",
        ("helemaal niet", "niet zo", "gaat wel", "goed", "heel goed"),
        voortgang="Vraag 2 van 5",
    )
    schuif.inhoud.voeg(vraag)
    blad = QWidget()
    Kolom(schuif, ouder=blad)
    return blad


def leeshulp() -> QWidget:
    """A text with tips under it, and what differs between two texts."""
    veld = TekstVeld("aanmelding.aanleiding", "Aanleiding")
    veld.zet_tekst("Recidive. U wordt door het OM gebeld.")
    veld.invoer.markeer([(0, 8), (12, 17)])
    regel = Leesregel("Aanleiding")
    tips = (("‘Recidive’ is een moeilijk woord.", 0, 8), ("‘wordt’: schrijf wie het doet.", 12, 17))
    regel.zet("Leesbaarheid: B1, 2 tips", "Dit is advies.", [Leestip(*tip) for tip in tips])
    regel.wissel()
    veld.voeg_onder(regel)
    verschil = Verschilblad("Verschil met de meegeleverde tekst")
    verschil.toon(
        [
            Tekstregel(Teken.MEER, "71 gelijke regels"),
            Tekstregel(Teken.GELIJK, "## Wie helpt u?"),
            Tekstregel(Teken.WEG, "U mag altijd bellen of mailen.", ((6, 12),)),
            Tekstregel(Teken.NIEUW, "U mag gerust bellen of mailen.", ((6, 12),)),
        ]
    )
    kaart = Kaart("Leeshulp en verschil")
    kaart.inhoud.voeg(veld, verschil)
    schuif = Schuif()
    schuif.inhoud.voeg(kaart)
    blad = QWidget()
    Kolom(schuif, ouder=blad)
    return blad


def main(map_: Path) -> None:
    """Paint every page in every theme, at 1366 x 768 and at 200 % on the same screen."""
    app = QApplication([])
    map_.mkdir(parents=True, exist_ok=True)
    for thema in THEMAS:
        pas_toe(app, thema)
        for maak in (invulscherm, casus, casussen, meting, feedback, palet, leeshulp):
            for breedte, hoogte in ((1366, 768), (683, 384)):
                bladzijde = maak()
                bladzijde.resize(breedte, hoogte)
                bladzijde.show()
                app.processEvents()
                beeld = bladzijde.grab()
                beeld.save(str(map_ / f"{maak.__name__}-{thema}-{breedte}.png"))
                bladzijde.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
