"""Every widget with lifelike, fictional content, for tests and for the eye."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pga_desktop.ui.widgets.chip import Chip, ChipSoort
from pga_desktop.ui.widgets.datumveld import DatumVeld
from pga_desktop.ui.widgets.indeling import Rij, Schuif, Splits, VloeiLayout
from pga_desktop.ui.widgets.kaart import Banner, Kaart, LegeStaat
from pga_desktop.ui.widgets.keuzevelden import (
    JaNeeVeld,
    KeuzeRijVeld,
    KeuzeVeld,
    MeerkeuzeVeld,
    VinkVeld,
)
from pga_desktop.ui.widgets.knoppen import FilterChip, Knop, Link
from pga_desktop.ui.widgets.tekst import Citaat, Tekst
from pga_desktop.ui.widgets.tekstvelden import (
    AanvulVeld,
    LijstVeld,
    RegelVeld,
    TekstVeld,
    WachtzinVeld,
)
from pga_desktop.ui.widgets.veld import Veld

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
        (JaNeeVeld("toetsing.veilig", "Is het veilig om te bellen?"), ""),
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
