"""Makes the editor that fits a field of a record, bound to the open case."""

from functools import partial

from PySide6.QtWidgets import QWidget

from pga_desktop.domain.document import Niveau
from pga_desktop.domain.velden import Rij, Vorm, veld_van
from pga_desktop.ui.binden import Binding
from pga_desktop.ui.editors import editor as standaardeditor
from pga_desktop.ui.leeshulp import Leeshulp
from pga_desktop.ui.tekenhulp import Tekenhulp
from pga_desktop.ui.toestand import Casustoestand
from pga_desktop.ui.veldnamen import hint, label_bij
from pga_desktop.ui.widgets.datumveld import DatumVeld
from pga_desktop.ui.widgets.keuzevelden import GekozenVeld, KeuzeRijVeld, KeuzeVeld, MeerkeuzeVeld
from pga_desktop.ui.widgets.tekstvelden import AanvulVeld, LijstVeld, TekstVeld
from pga_desktop.ui.widgets.veld import Veld

HOOGSTENS_NAAST_ELKAAR = 4

_ORGANISATIES = frozenset(
    {
        "aanmelding.organisatie",
        "feit.bron",
        "deelnemer.organisatie",
        "incidenteel_deelnemer.organisatie",
    }
)
_PERSONEN = frozenset(
    {
        "plan.casusregisseur",
        "actie.wie",
        "terugvalafspraak.wie",
        "afsluiting.nazorg_door",
        "vinger_aan_de_pols.partner",
    }
)
_LANG_OPGESOMD = frozenset({"relatie.soort", "doel.leefgebied", "feit.soort"})
_KORT_OPGESOMD = frozenset({"casus.vlaggen", "opschaling.meegestuurd"})

_GENUMMERD = frozenset({"opschaling.criteria"})
"""Choices that texts speak of by their number, which is their key."""

_GETYPT = frozenset({Vorm.REGEL, Vorm.TEKST, Vorm.LIJST})
"""What can hold any character."""
_AANGEKRUIST = frozenset({Vorm.KEUZE, Vorm.KENMERKEN, Vorm.JA_NEE})
_JA_NEE = [("ja", "Ja"), ("nee", "Nee")]

LEEST_DE_PERSOON = frozenset(
    {
        "aanmelding.aanleiding",
        "doel.doel",
        "actie.wat",
        "actie.resultaat",
        "terugvalafspraak.signaal",
        "terugvalafspraak.wat",
        "evaluatie.uitkomst",
        "afsluiting.resultaat",
    }
)
"""Texts that are printed in what the person gets; his own words are not for us to judge."""

_GEWOON = 2
_REGELS = {
    "criteriumantwoord.toelichting": 1,
    "aanmelding.geinformeerd_toelichting": 1,
    "aanmelding.aanleiding": 3,
    "startfase.startgesprek_verslag": 4,
    "overleg.beeld": 3,
    "overleg.oordeel": 3,
}
"""How many lines a text shows before there is anything in it."""


def sleutel(rij: Rij, veld: str) -> str:
    """The object name of an editor: 'aanmelding.doel', or 'feit.12.tekst' for a row."""
    alleen = rij.ENIG or rij.SOORT in {"persoon", "casus"}
    return f"{rij.SOORT}.{veld}" if alleen else f"{rij.SOORT}.{rij.id}.{veld}"


def maak_veld(toestand: Casustoestand, rij: Rij, naam: str, *, over: str = "") -> Veld:
    """The editor of a field: by its form, with the label, hint and choices that belong to it.

    In a closed case it can only be read. `over` is what it is about, for who hears the name
    without seeing what stands above it.
    """
    editor = _editor(toestand, rij, naam)
    if over:
        for deel in editor.findChildren(QWidget):
            if deel.accessibleName():
                deel.setAccessibleName(f"{over} {deel.accessibleName()}")
    vast = not toestand.laat_wijzigen(rij.SOORT)
    leest = f"{rij.SOORT}.{naam}" in LEEST_DE_PERSOON and not vast
    if leest and isinstance(editor, TekstVeld):
        Leeshulp(editor, toestand.omgeving, partial(_leesniveau, toestand))
    if isinstance(editor, DatumVeld):
        editor.vandaag = toestand.omgeving.klok.vandaag
    Binding(editor, toestand, rij.ref, naam, vast=vast)
    if veld_van(type(rij), naam).vorm in _GETYPT:
        Tekenhulp(editor, toestand.omgeving)
    editor.zet_alleen_lezen(vast)
    if vast:
        editor.laat_hint_weg()
    return editor


def _leesniveau(toestand: Casustoestand) -> Niveau:
    return Niveau.A2 if toestand.dossier.persoon.eenvoudige_taal else Niveau.B1


def _editor(toestand: Casustoestand, rij: Rij, naam: str) -> Veld:
    veld, pad = veld_van(type(rij), naam), f"{rij.SOORT}.{naam}"
    key, titel, uitleg = sleutel(rij, naam), label_bij(rij, naam), hint(rij.SOORT, naam)
    if veld.vorm in _AANGEKRUIST and not toestand.laat_wijzigen(rij.SOORT):
        woorden = _keuzes_bij(toestand, pad, veld.keuzes) if veld.keuzes else _JA_NEE
        return GekozenVeld(key, titel, woorden, hint=uitleg)
    match veld.vorm:
        case Vorm.TEKST:
            return TekstVeld(key, titel, hint=uitleg, regels=_REGELS.get(pad, _GEWOON))
        case Vorm.LIJST:
            return LijstVeld(key, titel, hint=uitleg or "Eén per regel")
        case Vorm.KENMERKEN:
            return MeerkeuzeVeld(
                key,
                titel,
                _keuzes_bij(toestand, pad, veld.keuzes),
                hint=uitleg,
                naast_elkaar=pad in _KORT_OPGESOMD,
            )
        case Vorm.KEUZE:
            lijst = keuzes(toestand, veld.keuzes)
            if len(lijst) <= HOOGSTENS_NAAST_ELKAAR and pad not in _LANG_OPGESOMD:
                return KeuzeRijVeld(key, titel, lijst, hint=uitleg)
            return KeuzeVeld(key, titel, lijst, hint=uitleg)
        case Vorm.REGEL if pad in _ORGANISATIES:
            return AanvulVeld(key, titel, _organisaties(toestand), hint=uitleg)
        case Vorm.REGEL if pad in _PERSONEN:
            return AanvulVeld(key, titel, _personen(toestand), hint=uitleg)
        case _:
            return standaardeditor(key, type(rij), naam)


def alleen_open(toestand: Casustoestand, soort: str, *knoppen: QWidget) -> None:
    """Leave out what would change records of a kind that can only be read in this case."""
    if not toestand.laat_wijzigen(soort):
        for knop in knoppen:
            knop.hide()


def keuzes(toestand: Casustoestand, lijst: str) -> list[tuple[str, str]]:
    """Key and label of every choice in a list of the region."""
    return [(k.sleutel, k.label) for k in toestand.omgeving.diensten.regio.lijst(lijst).keuzes]


def _keuzes_bij(toestand: Casustoestand, pad: str, lijst: str) -> list[tuple[str, str]]:
    gewoon = keuzes(toestand, lijst)
    return [(s, f"{s}. {woorden}") for s, woorden in gewoon] if pad in _GENUMMERD else gewoon


def _organisaties(toestand: Casustoestand) -> list[str]:
    d = toestand.dossier
    namen = {o.naam for o in d.organisaties if o.naam} | set(d.partners)
    return sorted(namen, key=str.casefold)


def _personen(toestand: Casustoestand) -> list[str]:
    nu = toestand.dossier.huidig
    genoemd = {d.voluit for d in nu.deelnemers} | {a.wie for a in nu.acties}
    genoemd |= {nu.plan.casusregisseur, *_organisaties(toestand)}
    return sorted((naam for naam in genoemd if naam), key=str.casefold)
