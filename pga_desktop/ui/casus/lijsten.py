"""The lists of the case page: which rows, how they read, which fields they have."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from pga_desktop.domain.aanmelding import Feit, Feitsoort
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.overleg import Overleg
from pga_desktop.domain.persoon import Relatie
from pga_desktop.domain.plan import Doel
from pga_desktop.domain.velden import Soort
from pga_desktop.ui.casus import lezen
from pga_desktop.ui.casus.onderdelen import Lijst

_APART = frozenset({Feitsoort.STRAFVORDERLIJK, Feitsoort.WERKAANTEKENING})


def _feiten(dossier: Dossier) -> list[Feit]:
    return _nieuwste_eerst(f for f in dossier.huidig.feiten if f.soort not in _APART)


def _van_soort(dossier: Dossier, soort: Feitsoort) -> list[Feit]:
    return _nieuwste_eerst(f for f in dossier.huidig.feiten if f.soort == soort)


def _nieuwste_eerst(feiten: Iterable[Feit]) -> list[Feit]:
    """By their date, the last one first; before those the ones that have no date yet."""
    return sorted(feiten, key=lambda f: (f.datum or date.max, f.id), reverse=True)


def _deelsoort(feit: Feit) -> Soort:
    return feit.deelsoort


def _derden(_relatie: Relatie) -> Soort:
    return Soort.DERDEN


RELATIES = Lijst(
    "relatie",
    rijen=lambda d: d.relaties,
    ouder=lambda d: d.persoon.id,
    lees=lezen.relatie,
    indeling=(("soort", "naam"), ("gezag",), ("ontvangt_brieven",), ("adres",)),
    deelsoort=_derden,
    toevoegen="Relatie toevoegen",
    leeg="Nog niemand vastgelegd. Denk aan ouders, partner, bewindvoerder of mentor.",
)

FEITEN = Lijst(
    "feit",
    rijen=_feiten,
    lees=lezen.feit,
    indeling=(("datum", "bron", "soort"), ("tekst",)),
    deelsoort=_deelsoort,
    toevoegen="Feit toevoegen",
    leeg="Nog geen feiten. Noteer wat is gebeurd, van wie u het weet en wanneer het was.",
    verhuisd="Dit feit staat nu apart: onder Van het OM, of bij uw eigen aantekeningen.",
)

TERUGVALPLAN = Lijst(
    "terugvalafspraak",
    rijen=lambda d: d.huidig.terugvalplan,
    lees=lezen.terugval,
    indeling=(("signaal",), ("wie", "wat")),
    toevoegen="Afspraak toevoegen",
    leeg="Nog geen afspraken voor als het minder gaat.",
)

EVALUATIES = Lijst(
    "evaluatie",
    rijen=lambda d: d.huidig.evaluaties,
    lees=lezen.evaluatie,
    indeling=(("datum", "nieuwe_evaluatiedatum"), ("uitkomst",)),
    toevoegen="Evaluatie toevoegen",
    leeg="Nog niet geëvalueerd.",
)

INCIDENTEEL = Lijst(
    "incidenteel_deelnemer",
    rijen=lambda d: d.incidenteel,
    ouder=lambda d: d.casus.id,
    lees=lezen.incidenteel,
    indeling=(("organisatie",), ("grond",)),
    toevoegen="Incidenteel deelnemer toevoegen",
    leeg="Alleen nodig voor een organisatie die het convenant niet heeft ondertekend.",
)


def bijzondere_feiten(soort: Feitsoort, toevoegen: str, leeg: str) -> Lijst[Any]:
    """The facts of one kind that stands apart: own notes, or what comes from the OM."""
    return Lijst(
        "feit",
        rijen=lambda d: _van_soort(d, soort),
        lees=lezen.feit,
        indeling=(("datum", "bron"), ("tekst",)),
        toevoegen=toevoegen,
        leeg=leeg,
        standaard=lambda _d: {"soort": soort},
        deelsoort=_deelsoort,
    )


def acties_van(doel: Doel) -> Lijst[Any]:
    """The actions for one goal."""
    return Lijst(
        "actie",
        rijen=lambda d: d.huidig.acties_van(doel),
        ouder=lambda _d: doel.id,
        lees=lezen.actie,
        indeling=(("wie",), ("wat",), ("soort", "start", "uiterlijk"), ("status",), ("resultaat",)),
        toevoegen="Actie toevoegen",
        leeg="Nog geen acties bij dit doel.",
        standaard=lambda _d: {"status": "open"},
    )


def deelnemers_van(overleg: Overleg, vandaag: Callable[[], date]) -> Lijst[Any]:
    """Who was invited to one overleg.

    Who is added once its day has come was there, unless of nobody is known who came.
    """

    def standaard(dossier: Dossier) -> dict[str, str]:
        gekomen = any(
            o.is_gekomen(vandaag()) for o in dossier.huidig.overleggen if o.ref == overleg.ref
        )
        genodigd = dossier.huidig.deelnemers_van(overleg)
        bekend = not genodigd or any(d.aanwezig for d in genodigd)
        return {"aanwezig": "ja"} if gekomen and bekend else {}

    return Lijst(
        "deelnemer",
        rijen=lambda d: d.huidig.deelnemers_van(overleg),
        ouder=lambda _d: overleg.id,
        lees=lezen.deelnemer,
        indeling=(("organisatie", "naam"), ("aanwezig",)),
        toevoegen="Deelnemer toevoegen",
        leeg="Nog niemand uitgenodigd.",
        standaard=standaard,
    )


def besluiten_van(overleg: Overleg) -> Lijst[Any]:
    """What one overleg decided."""
    return Lijst(
        "overlegbesluit",
        rijen=lambda d: d.huidig.besluiten_van(overleg),
        ouder=lambda _d: overleg.id,
        lees=lezen.besluit,
        indeling=(("tekst",),),
        toevoegen="Besluit toevoegen",
        leeg="Nog geen besluiten.",
    )
