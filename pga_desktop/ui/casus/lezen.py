"""How each kind of row reads as a sentence when it is closed."""

from pga_desktop.domain.aanmelding import Feit
from pga_desktop.domain.casus import IncidenteelDeelnemer
from pga_desktop.domain.datums import lange_datum
from pga_desktop.domain.delen import Lezer, Toegang, lezers_van
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.overleg import Deelnemer, Overlegbesluit
from pga_desktop.domain.persoon import Relatie, met_hoofdletter
from pga_desktop.domain.plan import Actie, Actiestatus, Evaluatie, Terugvalafspraak
from pga_desktop.domain.regio import Regiodata
from pga_desktop.domain.velden import Soort
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
    Lezer.CLIENT: "cliënt",
    Lezer.PARTNER: "partners",
    Lezer.AANMELDER: "aanmelder",
    Lezer.ZVH: "ZVH",
    Lezer.OM: "OM",
}


def wie_ziet(soort: Soort) -> str:
    """Who may see information of a kind, in words: the lock on a fact."""
    rechten = [(lezer, hoe) for lezer, hoe in lezers_van(soort) if lezer in _LEZERS]
    if not rechten:
        return "Komt nooit in een document"
    if soort is Soort.STRAFVORDERLIJK:
        return "Alleen u ziet dit, tot het OM toestemming geeft om het te delen"
    vrij = [_LEZERS[lezer] for lezer, hoe in rechten if hoe is Toegang.JA]
    aan_tafel = [_LEZERS[lezer] for lezer, hoe in rechten if hoe is Toegang.DEELNEMERS]
    bewust = [_LEZERS[lezer] for lezer, hoe in rechten if hoe is Toegang.GEMARKEERD]
    delen = []
    if vrij:
        delen.append(f"Zichtbaar voor {_opsomming(vrij)}")
    if aan_tafel:
        delen.append(f"Zichtbaar voor {_opsomming(aan_tafel)} die erbij waren")
    if bewust:
        delen.append(f"{_opsomming(bewust)} alleen als u het deelt")
    return met_hoofdletter("; ".join(delen))


def _opsomming(woorden: list[str]) -> str:
    return " en ".join(filter(None, (", ".join(woorden[:-1]), *woorden[-1:])))


def feit(rij: Feit, _dossier: Dossier, regio: Regiodata) -> Samenvatting:
    soort = regio.label("feitsoorten", rij.soort)
    kleur = ChipSoort.NEUTRAAL if rij.deelsoort is Soort.ALGEMEEN else ChipSoort.WAARSCHUWING
    chips = ((soort, kleur),) if soort else ()
    bron = ((rij.bron, ChipSoort.NEUTRAAL),) if rij.bron else ()
    return Samenvatting(rij.tekst or NOG_LEEG, voor=lange_datum(rij.datum), chips=(*chips, *bron))


def relatie(rij: Relatie, _dossier: Dossier, regio: Regiodata) -> Samenvatting:
    chips = []
    if rij.gezag == "ja":
        chips.append(("heeft gezag", ChipSoort.INFO))
    if rij.ontvangt_brieven:
        chips.append(("ontvangt brieven", ChipSoort.NEUTRAAL))
    return Samenvatting(
        rij.naam or NOG_LEEG, voor=regio.label("relatiesoorten", rij.soort), chips=tuple(chips)
    )


def actie(rij: Actie, _dossier: Dossier, regio: Regiodata) -> Samenvatting:
    status = rij.status or Actiestatus.OPEN
    kleur = _STATUSKLEUR.get(status, ChipSoort.NEUTRAAL)
    soort = regio.label("interventiesoorten", rij.soort).lower()
    tekst = f"{rij.wat}\nResultaat: {rij.resultaat}" if rij.resultaat else rij.wat
    return Samenvatting(
        tekst or NOG_LEEG,
        voor=rij.wie or "Nog niemand",
        chips=((soort, ChipSoort.NEUTRAAL),) if soort else (),
        rechts=f"uiterlijk {lange_datum(rij.uiterlijk)}" if rij.uiterlijk else "geen datum",
        stand=((regio.label("actiestatussen", status).lower(), kleur),),
    )


def terugval(rij: Terugvalafspraak, _dossier: Dossier, _regio: Regiodata) -> Samenvatting:
    afspraak = " ".join(deel for deel in (rij.wie, rij.wat) if deel)
    tekst = f"Signaal: {rij.signaal}\nAfspraak: {afspraak}" if afspraak else rij.signaal
    return Samenvatting(tekst or NOG_LEEG)


def evaluatie(rij: Evaluatie, _dossier: Dossier, _regio: Regiodata) -> Samenvatting:
    volgende = lange_datum(rij.nieuwe_evaluatiedatum)
    return Samenvatting(
        rij.uitkomst or NOG_LEEG,
        voor=lange_datum(rij.datum),
        rechts=f"volgende {volgende}" if volgende else "",
    )


def deelnemer(rij: Deelnemer, dossier: Dossier, _regio: Regiodata) -> Samenvatting:
    genodigd = (d for d in dossier.huidig.deelnemers if d.ouder_id == rij.ouder_id)
    niet = "afwezig" if any(d.aanwezig for d in genodigd) else "uitgenodigd"
    stand = ("aanwezig", ChipSoort.OK) if rij.aanwezig else (niet, ChipSoort.NEUTRAAL)
    zonder = rij.organisatie and not _getekend(dossier, rij.organisatie)
    chips = (("geen convenant", ChipSoort.WAARSCHUWING),) if zonder else ()
    return Samenvatting(rij.voluit or NOG_LEEG, chips=chips, stand=(stand,))


def _getekend(dossier: Dossier, organisatie: str) -> bool:
    return any(o.naam == organisatie and o.convenant for o in dossier.organisaties) or any(
        i.organisatie == organisatie for i in dossier.incidenteel
    )


def besluit(rij: Overlegbesluit, dossier: Dossier, _regio: Regiodata) -> Samenvatting:
    stand = (("is een actie", ChipSoort.OK),) if heeft_actie(rij, dossier) else ()
    return Samenvatting(rij.tekst or NOG_LEEG, stand=stand)


def heeft_actie(rij: Overlegbesluit, dossier: Dossier) -> bool:
    """Whether the action that came of a decision is still there."""
    return any(actie.id == rij.actie_id for actie in dossier.huidig.acties)


def incidenteel(rij: IncidenteelDeelnemer, _dossier: Dossier, _regio: Regiodata) -> Samenvatting:
    delen = (rij.organisatie or NOG_LEEG, rij.grond)
    return Samenvatting("\n".join(deel for deel in delen if deel))
