"""The format of a case file (`formaat = 1`) as frozen dataclasses, read before anything is written.

Whatever the format does not know is one `VerwachteFout` that names the key, never the text of the
case.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.proces import OVERGANGEN
from pga_desktop.domain.regio import Regiodata
from pga_desktop.domain.stappen import Stap
from pga_desktop.rondleiding import lezen
from pga_desktop.rondleiding.casusdelen import (
    Aanmelding,
    Afsluiting,
    Clientfeedback,
    Meting,
    Opschaling,
    Overleg,
    Partners,
    Persoon,
    Plan,
    Startfase,
    Toetsing,
    Vinger,
)
from pga_desktop.rondleiding.lezen import Plek, Sleutels

FORMAAT: Final = 1
VOORBEELDCASUS: Final = Path(__file__).with_name("voorbeeldcasus.toml")
"""The shipped case file: a whole case that visits every section."""

DOCUMENTEN: Final = frozenset({
    "aanmeldbrief", "publieksfolder", "uitnodiging_startgesprek", "plan_in_gewone_taal",
    "voortgangsbrief", "instemmingsformulier", "afsluitbrief", "evaluatieformulier_client",
    "bericht_niet_opgenomen", "terugkoppelbrief_aanmelder", "uitnodiging_overleg",
    "agenda_overleg", "verslag_overleg", "plan_van_aanpak", "overdrachtsformulier",
    "opschaalformulier_zvh", "contextinformatie_zsm", "aanmeldformulier", "zsm_aanmelding",
    "toetsingsformulier", "inzage_antwoord", "vernietigingsverklaring",
})  # fmt: skip
"""Every document key of design 5, built or not: what `[verwacht]` may name."""


def _lees_documenten(ruw: Any, plek: Plek) -> tuple[str, ...]:
    namen = lezen.lees_lijst(ruw, plek)
    return tuple(lezen.lees_keuze(n, plek.nummer(i), DOCUMENTEN) for i, n in enumerate(namen))


@dataclass(frozen=True, kw_only=True)
class Overgang:
    """A transition to perform; without a date it happens on the day of the one before."""

    naam: str = lezen.een_van([o.naam for o in OVERGANGEN], verplicht=True)
    datum: date | None = lezen.datum()
    reden: str = lezen.tekst()


@dataclass(frozen=True, kw_only=True)
class Verwacht:
    """What must come out of the walk."""

    eindstap: str = lezen.een_van([stap.value for stap in Stap])
    documenten: tuple[str, ...] = lezen.sleutel(_lees_documenten, ())
    documenten_niet: tuple[str, ...] = lezen.sleutel(_lees_documenten, ())
    wel: Mapping[str, tuple[str, ...]] = lezen.per_sleutel(DOCUMENTEN, lezen.lees_lijst)
    nooit_in_documenten: tuple[str, ...] = lezen.lijst()
    nooit_voor_partners: tuple[str, ...] = lezen.lijst()


@dataclass(frozen=True, kw_only=True)
class Casusbestand:
    """One case, told from registration to end; `bestand` is the name of the file it came from."""

    bestand: str = ""
    formaat: int = lezen.sleutel(lambda ruw, plek: ruw, FORMAAT, verplicht=True)
    titel: str = lezen.tekst(verplicht=True)
    persoon: Persoon = lezen.deel(Persoon, verplicht=True)
    aanmelding: Aanmelding = lezen.deel(Aanmelding, verplicht=True)
    toetsing: Toetsing = lezen.deel(Toetsing)
    partners: Partners = lezen.deel(Partners)
    startfase: Startfase = lezen.deel(Startfase)
    metingen: tuple[Meting, ...] = lezen.delen(Meting)
    overleggen: tuple[Overleg, ...] = lezen.delen(Overleg)
    plan: Plan = lezen.deel(Plan)
    overgangen: tuple[Overgang, ...] = lezen.delen(Overgang, verplicht=True)
    opschaling: Opschaling = lezen.deel(Opschaling)
    vinger_aan_de_pols: Vinger = lezen.deel(Vinger)
    afsluiting: Afsluiting = lezen.deel(Afsluiting)
    clientfeedback: Clientfeedback = lezen.deel(Clientfeedback)
    verwacht: Verwacht = lezen.deel(Verwacht, verplicht=True)


def sleutels_van(regio: Regiodata) -> Sleutels:
    """The keys the lists of a region allow in a case file."""
    return {naam: lijst.sleutels for naam, lijst in regio.lijsten.items()}


def lees_casusbestand(inhoud: bytes, bestand: str, sleutels: Sleutels) -> Casusbestand:
    """The case a file tells; `bestand` is its name, `sleutels` what the region knows.

    Raises `VerwachteFout`: `casusbestand-onleesbaar` (with `regel`, 0 when unknown),
    `casusbestand-formaat`, or with the path of the key in `sleutel`:
    `casusbestand-sleutel-onbekend`, `-sleutel-ontbreekt`, `-waarde-onbekend`, `-waarde-onjuist`.
    """
    ruw = lezen.ontleed(inhoud)
    if type(ruw.get("formaat")) is not int or ruw["formaat"] != FORMAAT:
        raise VerwachteFout("casusbestand-formaat", verwacht=FORMAAT)
    casus = lezen.lees_tabel(Casusbestand, ruw, Plek("", sleutels))
    _controleer_doelen(casus.plan)
    return replace(casus, bestand=bestand)


def _controleer_doelen(plan: Plan) -> None:
    for nummer, actie in enumerate(plan.acties, start=1):
        if actie.doel is not None and actie.doel > len(plan.doelen):
            sleutel = f"plan.acties[{nummer}].doel"
            raise VerwachteFout("casusbestand-waarde-onbekend", sleutel=sleutel)
