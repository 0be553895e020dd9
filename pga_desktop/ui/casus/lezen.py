"""How each kind of row reads as a sentence when it is closed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pga_desktop.domain.aanmelding import Feit
from pga_desktop.domain.casus import IncidenteelDeelnemer
from pga_desktop.domain.datums import lange_datum
from pga_desktop.domain.delen import Lezer, Toegang, lezers_van, weigering
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.overleg import Deelnemer, Overlegbesluit
from pga_desktop.domain.persoon import Relatie
from pga_desktop.domain.plan import Actie, Actiestatus, Evaluatie, Terugvalafspraak
from pga_desktop.domain.regio import Regiodata
from pga_desktop.domain.stappen import Stap
from pga_desktop.domain.termijnen import actie_te_laat
from pga_desktop.domain.velden import Soort
from pga_desktop.domain.woorden import met_hoofdletter, opsomming
from pga_desktop.ui.casus.rijknop import Samenvatting
from pga_desktop.ui.widgets.chip import ChipSoort

NOG_LEEG = "Nog niet ingevuld"

_STATUSKLEUR: dict[str, ChipSoort] = {
    Actiestatus.OPEN: ChipSoort.NEUTRAAL,
    Actiestatus.LOOPT: ChipSoort.WAARSCHUWING,
    Actiestatus.GEREED: ChipSoort.OK,
    Actiestatus.VERVALLEN: ChipSoort.NEUTRAAL,
    Actiestatus.OVERGEDRAGEN: ChipSoort.INFO,
}

_LEZERS = {
    Lezer.CLIENT: "de cliënt",
    Lezer.PARTNER: "partners",
    Lezer.AANMELDER: "de aanmelder",
    Lezer.ZVH: "het ZVH",
    Lezer.OM: "het OM",
}


@dataclass(frozen=True)
class Achtergrond:
    """What a row is read against."""

    dossier: Dossier
    regio: Regiodata
    vandaag: date


def stapnaam(dossier: Dossier, regio: Regiodata) -> str:
    """The state of a case as it stands inside a sentence."""
    return regio.label("stappen", dossier.casus.stap).lower()


def naar_stap(overgang: str, naar: Stap, regio: Regiodata) -> str:
    """A transition with the step it leads to."""
    return f"{overgang} naar ‘{regio.label('stappen', naar)}’"


def wie_ziet(soort: Soort) -> str:
    """Who may see information of a kind, in sentences: the lock on a fact."""
    rechten = [(lezer, hoe) for lezer, hoe in lezers_van(soort) if lezer in _LEZERS]
    if not rechten:
        return "Dit komt nooit in een document."
    if soort is Soort.STRAFVORDERLIJK:
        return "Alleen u ziet dit, tot het OM toestemming geeft om het te delen."
    vrij = [lezer for lezer, hoe in rechten if hoe is Toegang.JA]
    aan_tafel = any(hoe is Toegang.DEELNEMERS for _, hoe in rechten)
    bewust = [lezer for lezer, hoe in rechten if hoe is Toegang.GEMARKEERD]
    zinnen = []
    if vrij:
        zinnen.append(f"{_wie(vrij)} {_ziet(vrij)} dit.")
    if aan_tafel:
        zinnen.append("Partners die erbij waren, zien dit.")
    if bewust:
        zinnen.append(f"{_wie(bewust)} {_ziet(bewust)} dit alleen als u het deelt.")
    return " ".join(zinnen)


def _wie(lezers: Sequence[Lezer]) -> str:
    return met_hoofdletter(opsomming([_LEZERS[lezer] for lezer in lezers]))


def _ziet(lezers: Sequence[Lezer]) -> str:
    return "ziet" if len(lezers) == 1 and lezers[0] is not Lezer.PARTNER else "zien"


def feit(rij: Feit, bij: Achtergrond) -> Samenvatting:
    soort = bij.regio.label("feitsoorten", rij.soort)
    kleur = ChipSoort.NEUTRAAL if rij.deelsoort is Soort.ALGEMEEN else ChipSoort.WAARSCHUWING
    chips = ((soort, kleur),) if soort else ()
    bron = ((rij.bron, ChipSoort.NEUTRAAL),) if rij.bron else ()
    return Samenvatting(rij.tekst or NOG_LEEG, voor=lange_datum(rij.datum), chips=(*chips, *bron))


def relatie(rij: Relatie, bij: Achtergrond) -> Samenvatting:
    chips = []
    if rij.gezag == "ja":
        chips.append(("heeft gezag", ChipSoort.INFO))
    if rij.ontvangt_brieven:
        chips.append(("ontvangt brieven", ChipSoort.NEUTRAAL))
    return Samenvatting(
        rij.naam or NOG_LEEG, voor=bij.regio.label("relatiesoorten", rij.soort), chips=tuple(chips)
    )


def actie(rij: Actie, bij: Achtergrond) -> Samenvatting:
    status = rij.status or Actiestatus.OPEN
    kleur = _STATUSKLEUR.get(status, ChipSoort.NEUTRAAL)
    soort = bij.regio.label("interventiesoorten", rij.soort).lower()
    laat = actie_te_laat(bij.dossier, rij, bij.vandaag)
    tekst = f"{rij.wat}\nResultaat: {rij.resultaat}" if rij.resultaat else rij.wat
    return Samenvatting(
        tekst or NOG_LEEG,
        voor=rij.wie or "Nog niemand",
        chips=((soort, ChipSoort.NEUTRAAL),) if soort else (),
        rechts=_wanneer(rij.uiterlijk, te_laat=laat),
        te_laat=laat,
        stand=((bij.regio.label("actiestatussen", status).lower(), kleur),),
    )


def _wanneer(uiterlijk: date | None, *, te_laat: bool) -> str:
    if uiterlijk is None:
        return "geen datum"
    dag = lange_datum(uiterlijk)
    return f"te laat\n{dag}" if te_laat else f"uiterlijk {dag}"


def terugval(rij: Terugvalafspraak, _bij: Achtergrond) -> Samenvatting:
    afspraak = " ".join(deel for deel in (rij.wie, rij.wat) if deel)
    tekst = f"Signaal: {rij.signaal}\nAfspraak: {afspraak}" if afspraak else rij.signaal
    return Samenvatting(tekst or NOG_LEEG)


def evaluatie(rij: Evaluatie, _bij: Achtergrond) -> Samenvatting:
    volgende = lange_datum(rij.nieuwe_evaluatiedatum)
    return Samenvatting(
        rij.uitkomst or NOG_LEEG,
        voor=lange_datum(rij.datum),
        rechts=f"volgende {volgende}" if volgende else "",
    )


def deelnemer(rij: Deelnemer, bij: Achtergrond) -> Samenvatting:
    genodigd = (d for d in bij.dossier.huidig.deelnemers if d.ouder_id == rij.ouder_id)
    niet = "afwezig" if any(d.aanwezig for d in genodigd) else "uitgenodigd"
    stand = ("aanwezig", ChipSoort.OK) if rij.aanwezig else (niet, ChipSoort.NEUTRAAL)
    zonder = rij.organisatie and weigering(bij.dossier, rij.organisatie)
    chips = (("geen convenant", ChipSoort.WAARSCHUWING),) if zonder else ()
    return Samenvatting(rij.voluit or NOG_LEEG, chips=chips, stand=(stand,))


def besluit(rij: Overlegbesluit, bij: Achtergrond) -> Samenvatting:
    stand = (("is een actie", ChipSoort.OK),) if heeft_actie(rij, bij.dossier) else ()
    return Samenvatting(rij.tekst or NOG_LEEG, stand=stand)


def heeft_actie(rij: Overlegbesluit, dossier: Dossier) -> bool:
    """Whether the action that came of a decision is still there."""
    return any(actie.id == rij.actie_id for actie in dossier.huidig.acties)


def incidenteel(rij: IncidenteelDeelnemer, _bij: Achtergrond) -> Samenvatting:
    delen = (rij.organisatie or NOG_LEEG, rij.grond)
    return Samenvatting("\n".join(deel for deel in delen if deel))
