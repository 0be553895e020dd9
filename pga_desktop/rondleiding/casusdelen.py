"""The parts of a case file that tell the case, as frozen dataclasses; `lezen` checks each value."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Final

from pga_desktop.domain.datums import Deeldatum
from pga_desktop.domain.getypt import lees_bsn, lees_email, lees_postcode
from pga_desktop.domain.meting import HOOGSTE, ONBEKEND
from pga_desktop.rondleiding import lezen
from pga_desktop.rondleiding.lezen import ISO, Plek


def _lees_score(ruw: Any, plek: Plek) -> int:
    return lezen.lees_getal(ruw, plek, ONBEKEND, HOOGSTE)


@dataclass(frozen=True, kw_only=True)
class Adres:
    """Where the person lives; `geheim` hides it from everyone but the person."""

    straat: str = lezen.tekst()
    huisnummer: str = lezen.tekst()
    postcode: str = lezen.getoetst(lees_postcode)
    woonplaats: str = lezen.tekst()
    geheim: bool = lezen.vlag()


_RELATIE_IN_ANDERE_WOORDEN: Final = {
    "broer": "broer_of_zus",
    "dochter": "kind",
    "echtgenoot": "partner",
    "echtgenote": "partner",
    "ex": "ex_partner",
    "grootouder": "familielid",
    "neef": "familielid",
    "nicht": "familielid",
    "oma": "familielid",
    "oom": "familielid",
    "opa": "familielid",
    "pleegmoeder": "pleegouder",
    "pleegvader": "pleegouder",
    "stiefmoeder": "stiefouder",
    "stiefvader": "stiefouder",
    "tante": "familielid",
    "vriendin": "vriend",
    "zoon": "kind",
    "zus": "broer_of_zus",
}
"""The format leaves the kinds of relation open; these are the region's by another name."""


def _lees_relatiesoort(ruw: Any, plek: Plek) -> str:
    soort = _RELATIE_IN_ANDERE_WOORDEN.get(lezen.lees_tekst(ruw, plek), ruw)
    return lezen.lees_keuze(soort, plek, plek.sleutels["relatiesoorten"])


@dataclass(frozen=True, kw_only=True)
class Relatie:
    """Someone around the person."""

    soort: str = lezen.sleutel(_lees_relatiesoort, "")
    naam: str = lezen.tekst()
    gezag: str = lezen.keuze("gezag")
    ontvangt_brieven: bool = lezen.vlag()


@dataclass(frozen=True, kw_only=True)
class Persoon:
    """The person the case is about."""

    voornamen: str = lezen.tekst()
    roepnaam: str = lezen.tekst()
    voorvoegsel: str = lezen.tekst()
    geslachtsnaam: str = lezen.tekst()
    geboortedatum: Deeldatum | None = lezen.deeldatum()
    geslacht: str = lezen.keuze("geslacht")
    bsn: str = lezen.getoetst(lees_bsn)
    adres: Adres = lezen.deel(Adres)
    telefoon: str = lezen.tekst()
    taal: str = lezen.tekst()
    tolk: bool = lezen.vlag()
    eenvoudige_taal: bool = lezen.vlag()
    relaties: tuple[Relatie, ...] = lezen.delen(Relatie)


@dataclass(frozen=True, kw_only=True)
class Feit:
    """A piece of information with its source."""

    datum: date | None = lezen.datum()
    bron: str = lezen.tekst()
    soort: str = lezen.keuze("feitsoorten")
    tekst: str = lezen.tekst()


@dataclass(frozen=True, kw_only=True)
class Aanmelding:
    """The registration, with its facts."""

    datum: date | None = lezen.datum()
    organisatie: str = lezen.tekst()
    aanmelder: str = lezen.tekst()
    functie: str = lezen.tekst()
    telefoon: str = lezen.tekst()
    email: str = lezen.getoetst(lees_email)
    kanaal: str = lezen.keuze("kanalen")
    aanleiding: str = lezen.tekst()
    eerdere_inzet: str = lezen.tekst()
    doel: str = lezen.tekst()
    betrokken_partners: tuple[str, ...] = lezen.lijst()
    geinformeerd: str = lezen.keuze("ja_nee")
    geinformeerd_toelichting: str = lezen.tekst()
    feiten: tuple[Feit, ...] = lezen.delen(Feit)


@dataclass(frozen=True, kw_only=True)
class Criterium:
    """The answer to one criterion."""

    criterium: str = lezen.keuze("criteria")
    antwoord: str = lezen.keuze("ja_nee")
    toelichting: str = lezen.tekst()


@dataclass(frozen=True, kw_only=True)
class Toetsing:
    """The weighing and the decision."""

    datum: date | None = lezen.datum()
    besluit: str = lezen.keuze("besluiten")
    toelichting: str = lezen.tekst()
    criteria: tuple[Criterium, ...] = lezen.delen(Criterium)
    proportionaliteit: str = lezen.tekst()
    subsidiariteit: str = lezen.tekst()
    beslissers: tuple[str, ...] = lezen.lijst()
    afwijsreden: str = lezen.keuze("afwijsredenen")
    verwijzing: str = lezen.tekst()


@dataclass(frozen=True, kw_only=True)
class Partners:
    """Organisations that did not sign the convenant, and those that take part all the same."""

    zonder_convenant: tuple[str, ...] = lezen.lijst()
    incidenteel: tuple[str, ...] = lezen.lijst()


@dataclass(frozen=True, kw_only=True)
class Startfase:
    """How the person was informed, and the first talk."""

    aanmeldbrief_datum: date | None = lezen.datum()
    uitstel_reden: str = lezen.tekst()
    uitstel_tot: date | None = lezen.datum()
    startgesprek_datum: date | None = lezen.datum()
    startgesprek_verslag: str = lezen.tekst()
    aanwezigen: tuple[str, ...] = lezen.lijst()


@dataclass(frozen=True, kw_only=True)
class Meting:
    """One measurement: scores and remarks per leefgebied (None: the file has no such table)."""

    soort: str = lezen.keuze("metingsoorten")
    datum: date | None = lezen.datum()
    scores: Mapping[str, int] = lezen.per_sleutel("leefgebieden", _lees_score)
    clientscores: Mapping[str, int] = lezen.per_sleutel("leefgebieden", _lees_score)
    toelichting: Mapping[str, str] = lezen.per_sleutel("leefgebieden", lezen.lees_tekst)


@dataclass(frozen=True, kw_only=True)
class Overleg:
    """One casusoverleg; participants as 'organisatie: naam'."""

    datum: date | None = lezen.datum()
    locatie: str = lezen.tekst()
    deelnemers: tuple[str, ...] = lezen.lijst()
    afwezig: tuple[str, ...] = lezen.lijst()
    client_aanwezig: bool = lezen.vlag()
    beeld: str = lezen.tekst()
    oordeel: str = lezen.tekst()
    besluiten: tuple[str, ...] = lezen.lijst()
    informatieafspraken: str = lezen.tekst()


@dataclass(frozen=True, kw_only=True)
class Terugvalafspraak:
    """At this signal, who does what."""

    signaal: str = lezen.tekst()
    wie: str = lezen.tekst()
    wat: str = lezen.tekst()


@dataclass(frozen=True, kw_only=True)
class Doel:
    """One goal."""

    leefgebied: str = lezen.keuze("leefgebieden")
    doel: str = lezen.tekst()
    woorden_client: str = lezen.tekst()
    prioriteit: int | None = lezen.getal(1, 9)


@dataclass(frozen=True, kw_only=True)
class Actie:
    """One action; `doel` is the number of its goal, counted from 1 (None: not said)."""

    doel: int | None = lezen.getal(1, 999)
    soort: str = lezen.keuze("interventiesoorten")
    wat: str = lezen.tekst()
    wie: str = lezen.tekst()
    start: date | None = lezen.datum()
    uiterlijk: date | None = lezen.datum()
    status: str = lezen.keuze("actiestatussen")
    resultaat: str = lezen.tekst()


@dataclass(frozen=True, kw_only=True)
class Evaluatie:
    """One evaluation of the plan."""

    datum: date | None = lezen.datum()
    uitkomst: str = lezen.tekst()
    nieuwe_evaluatiedatum: date | None = lezen.datum()


@dataclass(frozen=True, kw_only=True)
class Plan:
    """The plan van aanpak."""

    datum: date | None = lezen.datum()
    casusregisseur: str = lezen.tekst()
    evaluatiedatum: date | None = lezen.datum()
    akkoord: str = lezen.keuze("akkoord")
    akkoord_toelichting: str = lezen.tekst()
    terugvalplan: tuple[Terugvalafspraak, ...] = lezen.delen(Terugvalafspraak)
    doelen: tuple[Doel, ...] = lezen.delen(Doel)
    acties: tuple[Actie, ...] = lezen.delen(Actie)
    evaluaties: tuple[Evaluatie, ...] = lezen.delen(Evaluatie)


def _lees_zvh_criteria(ruw: Any, plek: Plek) -> tuple[str, ...]:
    nummers = [str(plek.nummer(i).als(n, int)) for i, n in enumerate(plek.als(ruw, list))]
    lijst = plek.sleutels["zvh_criteria"]
    return tuple(lezen.lees_keuze(n, plek.nummer(i), lijst) for i, n in enumerate(nummers))


def _lees_geinformeerd(ruw: Any, plek: Plek) -> date | str:
    """The day the person was informed, or the reason why not."""
    if isinstance(ruw, str) and not ISO.fullmatch(ruw):
        return ruw
    return lezen.lees_dag(ruw, plek) or ""


@dataclass(frozen=True)
class Meegestuurd:
    """What went along to the ZVH: keys of the region's list, and whatever else in words."""

    sleutels: tuple[str, ...] = ()
    anders: tuple[str, ...] = ()


def _lees_meegestuurd(ruw: Any, plek: Plek) -> Meegestuurd:
    genoemd = {tekst.lower().replace(" ", "_"): tekst for tekst in lezen.lees_lijst(ruw, plek)}
    lijst = plek.sleutels["meegestuurd"]
    return Meegestuurd(
        tuple(sleutel for sleutel in genoemd if sleutel in lijst),
        tuple(tekst for sleutel, tekst in genoemd.items() if sleutel not in lijst),
    )


@dataclass(frozen=True, kw_only=True)
class Opschaling:
    """Scaling up to a ZVH, and how the case came back."""

    datum: date | None = lezen.datum()
    zvh: str = lezen.keuze("zvh")
    vraag: str = lezen.tekst()
    criteria: tuple[str, ...] = lezen.sleutel(_lees_zvh_criteria, ())
    client_geinformeerd: date | str = lezen.sleutel(_lees_geinformeerd, "")
    meegestuurd: Meegestuurd = lezen.sleutel(_lees_meegestuurd, Meegestuurd())
    teruggekomen: date | None = lezen.datum()
    uitkomst: str = lezen.tekst()
    hertoetsing: str = lezen.tekst()


@dataclass(frozen=True, kw_only=True)
class Vinger:
    """Who keeps an eye on the person."""

    partner: str = lezen.tekst()
    signalen: str = lezen.tekst()
    tot: date | None = lezen.datum()


@dataclass(frozen=True, kw_only=True)
class Afsluiting:
    """The end of the approach."""

    datum: date | None = lezen.datum()
    reden: str = lezen.keuze("afsluitredenen")
    resultaat: str = lezen.tekst()
    nazorg_door: str = lezen.tekst()
    nazorg_datum: date | None = lezen.datum()
    afsluitbrief_datum: date | None = lezen.datum()
    opruimverzoek_datum: date | None = lezen.datum()


@dataclass(frozen=True, kw_only=True)
class Clientfeedback:
    """What the person thought of it, or why nobody asked. The names are the questions' keys."""

    duidelijk: int | None = lezen.getal(1, HOOGSTE)
    geluisterd: int | None = lezen.getal(1, HOOGSTE)
    mijn_plan: int | None = lezen.getal(1, HOOGSTE)
    een_contactpersoon: int | None = lezen.getal(1, HOOGSTE)
    geholpen: int | None = lezen.getal(1, HOOGSTE)
    wat_kan_beter: str = lezen.tekst()
    niet_gevraagd_reden: str = lezen.tekst()

    @property
    def antwoorden(self) -> Mapping[str, int | str]:
        """The given answers by question, in the order of the questionnaire."""
        vragen = [f.name for f in fields(self) if f.name != "niet_gevraagd_reden"]
        return {vraag: getattr(self, vraag) for vraag in vragen if getattr(self, vraag)}
