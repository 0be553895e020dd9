"""Where something missing is mended: the station, the row to open, the field or button.

A `Tekortkoming` names a section and a field of the domain ('plan', 'acties'); the page has rows,
buttons and measurements. Here one becomes the other, with the dossier as it is now.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.meting import Metingsoort
from pga_desktop.domain.stappen import Stap, Station
from pga_desktop.domain.toetsing import BIJ_AFWIJZEN
from pga_desktop.domain.velden import JaNee, Ref, Rij
from pga_desktop.domain.voorwaarden import Tekortkoming

_STATION = {
    "persoon": Station.AANMELDING,
    "aanmelding": Station.AANMELDING,
    "feiten": Station.AANMELDING,
    "om": Station.AANMELDING,
    "toetsing": Station.AANMELDING,
    "startfase": Station.CASUSOVERLEG,
    "overleg": Station.CASUSOVERLEG,
    "incidenteel": Station.CASUSOVERLEG,
    "plan": Station.PLAN_VAN_AANPAK,
    "doelen": Station.PLAN_VAN_AANPAK,
    "terugvalplan": Station.PLAN_VAN_AANPAK,
    "acties": Station.UITVOERING,
    "verloop": Station.UITVOERING,
    "evaluatie": Station.UITVOERING,
    "opschaling": Station.UITVOERING,
    "vinger": Station.UITVOERING,
    "afsluiting": Station.AFSLUITING,
    "feedback": Station.AFSLUITING,
    "nazorg": Station.AFSLUITING,
}

KAARTNAMEN = {
    "aanmelding": "Aanmelding",
    "persoon": "Persoon",
    "feiten": "Feiten",
    "om": "Van het OM",
    "toetsing": "Toetsing",
    "startfase": "Informeren en startgesprek",
    "overleg": "Casusoverleg",
    "incidenteel": "Incidenteel deelnemers",
    "doelen": "Doelen",
    "terugvalplan": "Terugvalplan",
    "plan": "Regie, mening en evaluatie",
    "acties": "Acties",
    "verloop": "Verloop",
    "evaluatie": "Evaluaties",
    "opschaling": "Opschalen en terug",
    "vinger": "Vinger aan de pols",
    "afsluiting": "Afsluiting",
    "feedback": "Cliëntfeedback",
}
"""The cards of a case that can be gone to by name, as their titles say it."""

UITSTEL = ("om", "startfase.uitstel_reden")
"""Section and field of why the person is not informed yet."""

_METINGSTATION = {
    Metingsoort.NUL: Station.CASUSOVERLEG,
    Metingsoort.TUSSEN: Station.UITVOERING,
    Metingsoort.EIND: Station.AFSLUITING,
}

_METING_VAN = {
    "nulmeting": Metingsoort.NUL,
    "tussenmeting": Metingsoort.TUSSEN,
    "eindmeting": Metingsoort.EIND,
}

_TERUG = frozenset({"teruggekomen", "uitkomst", "hertoetsing"})


@dataclass(frozen=True)
class Bestemming:
    """`naam` is the object name that gets the keyboard; `rij` opens first; `meting` fills all."""

    station: Station
    naam: str = ""
    rij: Ref | None = None
    meting: int = 0


def veld_van_tekort(tekort: Tekortkoming) -> str:
    """The field of a shortcoming; which of the measurements is meant stands in its code."""
    soort = _METING_VAN.get(tekort.code)
    return f"{tekort.veld}.{soort}" if soort else tekort.veld


def bestemming(dossier: Dossier, sectie: str, veld: str) -> Bestemming:
    """Where to go for a section and a field of it (or ''); unknown is the present station."""
    if sectie == "meting":
        return _meting(dossier, veld)
    station = _STATION.get(sectie, dossier.casus.stap.station)
    match veld:
        case "criteria":
            return Bestemming(station, _criterium(dossier))
        case "doelen":
            return _doel(dossier, station)
        case "acties" if sectie == "acties":
            return _open_actie(dossier)
        case "acties":
            return _onvolledige_actie(dossier, station)
        case "evaluaties":
            return _evaluatie(dossier, station)
        case "clientfeedback.niet_gevraagd_reden":
            return Bestemming(station, "feedback.vragen")
    soort, _, rest = veld.partition(".")
    if rest in BIJ_AFWIJZEN and not dossier.huidig.toetsing.vraagt_waarom_niet:
        return Bestemming(station, "toetsing.besluit")
    nummer = rest.partition(".")[0]
    if nummer.isdigit():
        return Bestemming(station, veld, Ref(soort, int(nummer)))
    if soort == "opschaling":
        return Bestemming(station, _opschaling(dossier, rest))
    return Bestemming(station, veld)


def _meting(dossier: Dossier, veld: str) -> Bestemming:
    gevraagd = veld.partition(".")[2]
    soort = Metingsoort(gevraagd) if gevraagd else _meting_bij(dossier.casus.stap)
    nu = dossier.huidig
    half = [m for m in nu.metingen if m.soort == soort and not (m.datum and nu.ingevuld(m))]
    if half:
        return Bestemming(_METINGSTATION[soort], meting=half[-1].id)
    return Bestemming(_METINGSTATION[soort], f"toevoegen.meting.{soort}")


def _meting_bij(stap: Stap) -> Metingsoort:
    if stap.station <= Station.PLAN_VAN_AANPAK:
        return Metingsoort.NUL
    return Metingsoort.TUSSEN if stap.station is Station.UITVOERING else Metingsoort.EIND


def _criterium(dossier: Dossier) -> str:
    for criterium in dossier.huidig.criteria:
        if not criterium.antwoord:
            return f"criteriumantwoord.{criterium.id}.antwoord"
        if criterium.antwoord == JaNee.NEE and not criterium.toelichting:
            return f"criteriumantwoord.{criterium.id}.toelichting"
    return ""


def _doel(dossier: Dossier, station: Station) -> Bestemming:
    zonder_tekst = [doel for doel in dossier.huidig.doelen if not doel.doel]
    if zonder_tekst:
        return _in_rij(station, zonder_tekst[0], "doel")
    return Bestemming(station, "toevoegen.doel")


def _onvolledige_actie(dossier: Dossier, station: Station) -> Bestemming:
    for actie in dossier.huidig.acties:
        for veld in ("wie", "wat", "uiterlijk"):
            if not getattr(actie, veld):
                return _in_rij(station, actie, veld)
    doelen = dossier.huidig.doelen
    return Bestemming(station, f"toevoegen.actie.{doelen[0].id}" if doelen else "toevoegen.doel")


def _open_actie(dossier: Dossier) -> Bestemming:
    sluit_af = dossier.casus.stap.station is Station.AFSLUITING
    station = Station.AFSLUITING if sluit_af else Station.UITVOERING
    lopend = (actie for actie in dossier.huidig.acties if not actie.afgerond)
    return _in_eerste(station, lopend, "status")


def _evaluatie(dossier: Dossier, station: Station) -> Bestemming:
    nu = dossier.huidig
    deze_ronde = [e for e in nu.evaluaties if e.datum is None or nu.in_deze_ronde(e.datum)]
    for veld in ("datum", "uitkomst", "nieuwe_evaluatiedatum"):
        if deze_ronde and not getattr(deze_ronde[-1], veld):
            return _in_rij(station, deze_ronde[-1], veld)
    return Bestemming(station, "toevoegen.evaluatie")


def _opschaling(dossier: Dossier, veld: str) -> str:
    laatste = dossier.huidig.opschaling
    if laatste is None or (laatste.teruggekomen and veld not in _TERUG):
        return "toevoegen.opschaling"
    return f"opschaling.{laatste.id}.{veld}"


def _in_eerste(station: Station, rijen: Iterable[Rij], veld: str) -> Bestemming:
    rij = next(iter(rijen), None)
    return Bestemming(station) if rij is None else _in_rij(station, rij, veld)


def _in_rij(station: Station, rij: Rij, veld: str) -> Bestemming:
    return Bestemming(station, f"{rij.SOORT}.{rij.id}.{veld}", rij.ref)
