"""Builds plain domain objects for tests: persons, dossiers and a small region. No storage.

`een_dossier(Aanmelding(aanleiding="…"), Meting(soort="nul"), Score(score=3))` gives every row an id
and hangs it under the row before it that can be its parent.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from typing import Any, Final, TypeVar

from pga_desktop.domain import proces
from pga_desktop.domain.aanmelding import Aanmelding
from pga_desktop.domain.afsluiting import Afsluiting, Feedbackantwoord
from pga_desktop.domain.casus import Casus, Traject
from pga_desktop.domain.dossier import ONBEGRENSD, Capaciteit, Dossier
from pga_desktop.domain.dossierbouw import bouw_dossier
from pga_desktop.domain.meting import Meting, Score
from pga_desktop.domain.opschaling import Opschaling, VingerAanDePols
from pga_desktop.domain.partner import Organisatie
from pga_desktop.domain.persoon import Persoon
from pga_desktop.domain.plan import Actie, Doel, Evaluatie, Plan
from pga_desktop.domain.records import ENIGE, RECORDS
from pga_desktop.domain.regio import (
    VEREISTE_BEWAARTERMIJNEN,
    VEREISTE_LIJSTEN,
    VEREISTE_TERMIJNEN,
    Eenheid,
    Keuze,
    Keuzelijst,
    Regiodata,
    Termijn,
    Vraag,
    Vraagsoort,
    Vragenlijst,
)
from pga_desktop.domain.stappen import Stap
from pga_desktop.domain.startfase import Startfase
from pga_desktop.domain.toetsing import Criteriumantwoord, Toetsing
from pga_desktop.domain.velden import Ref, Rij

DAG = date(2026, 6, 1)
"""The Monday on which the facts of `volledige_feiten` hold and their transitions are performed."""

R = TypeVar("R", bound=Rij)


def een_persoon(**velden: Any) -> Persoon:
    """Theo van der Heijden, with other fields where given."""
    theo: dict[str, Any] = {
        "id": 1,
        "voornamen": "Theodorus Maria",
        "roepnaam": "Theo",
        "voorvoegsel": "van der",
        "geslachtsnaam": "Heijden",
        "geslacht": "man",
    }
    return Persoon(**theo | velden)


def een_dossier(
    *rijen: Rij,
    stap: Stap = Stap.AANGEMELD,
    organisaties: tuple[Organisatie, ...] = (),
    capaciteit: Capaciteit = ONBEGRENSD,
) -> Dossier:
    """A dossier of loose rows; a `Traject` among them starts the next traject."""
    alle: list[Rij] = [Traject(id=1, ouder_id=1, begonnen_op=DAG)]
    for rij in rijen:
        alle.append(_opgehangen(alle, rij))
    persoon = next((rij for rij in alle if isinstance(rij, Persoon)), een_persoon())
    casus = next((rij for rij in alle if isinstance(rij, Casus)), Casus(nummer="C-2026-007"))
    casus = replace(casus, id=1, ouder_id=persoon.id, stap=stap)
    return bouw_dossier(
        casus,
        persoon,
        [*alle, *_ontbrekende_enige(alle)],
        organisaties=organisaties,
        capaciteit=capaciteit,
    )


def erbij(dossier: Dossier, *rijen: Rij) -> Dossier:
    """The dossier with more rows, hung under the last rows that can be their parents.

    A record that exists once takes the place of the one that was there.
    """
    alle = list(dossier.rijen())
    for rij in rijen:
        nieuw = _opgehangen(alle, rij)
        plek = (nieuw.SOORT, nieuw.ouder_id)
        alle = [r for r in alle if not (r.ENIG and (r.SOORT, r.ouder_id) == plek)]
        alle.append(nieuw)
    return _herbouwd(dossier, [*alle, *_ontbrekende_enige(alle)])


def vervang(dossier: Dossier, soort: type[Rij], /, **velden: Any) -> Dossier:
    """The dossier with other values in every row of a kind in the current traject."""
    nu = {rij.ref for rij in _van_huidig(dossier)}
    return _herbouwd(
        dossier,
        [
            replace(rij, **velden) if isinstance(rij, soort) and rij.ref in nu else rij
            for rij in dossier.rijen()
        ],
    )


def zonder(dossier: Dossier, soort: type[Rij]) -> Dossier:
    """The dossier without the rows of a kind in the current traject."""
    nu = {rij.ref for rij in _van_huidig(dossier) if isinstance(rij, soort)}
    return _herbouwd(dossier, [rij for rij in dossier.rijen() if rij.ref not in nu])


def voer_uit(
    dossier: Dossier, naam: str, dag: date = DAG, vandaag: date = date.max, reden: str = ""
) -> Dossier:
    """The dossier after a transition, as the service performs it; refusals are raised."""
    gekozen = proces.beoordeel(dossier, naam, dag, vandaag, reden)
    gebeurtenis = proces.gebeurtenis_van(gekozen, dossier.casus.stap, dag, reden)
    nummer = dossier.huidig.traject.nummer
    nieuw = (Traject(nummer=nummer + 1, begonnen_op=dag),) if naam == proces.HEROPENEN else ()
    verder = replace(dossier, casus=replace(dossier.casus, stap=gebeurtenis.naar))
    return erbij(verder, *nieuw, gebeurtenis)


def volledige_feiten(dag: date = DAG) -> tuple[Rij, ...]:
    """Rows with everything that any transition asks, as it stands on a day."""
    later = dag + timedelta(weeks=6)
    return (
        Aanmelding(
            datum=dag,
            organisatie="Politie",
            aanmelder="R. Bouzid",
            aanleiding="Overlast op het plein.",
            geinformeerd="ja",
        ),
        Toetsing(
            datum=dag,
            besluit="afwijzen",
            toelichting="Niet nodig.",
            afwijsreden="anders",
            proportionaliteit="Past.",
            subsidiariteit="Lichter hielp niet.",
            beslissers=("PGA-expert",),
        ),
        Criteriumantwoord(criterium="inwoner", antwoord="ja"),
        Criteriumantwoord(criterium="overlast", antwoord="nee", toelichting="Geen meldingen."),
        Startfase(aanmeldbrief_datum=dag, startgesprek_datum=dag),
        Meting(soort="nul", datum=dag),
        Score(leefgebied="financien", score=1),
        Meting(soort="tussen", datum=dag),
        Score(leefgebied="financien", score=2),
        Meting(soort="eind", datum=dag),
        Score(leefgebied="financien", score=3),
        Plan(casusregisseur="Wijkteam: J. de Wit", evaluatiedatum=later, akkoord="deels"),
        Doel(leefgebied="financien", doel="De huur is betaald."),
        Actie(wat="Bewind regelen", wie="Wijkteam", uiterlijk=later, status="gereed"),
        Evaluatie(datum=dag, uitkomst="Het gaat beter.", nieuwe_evaluatiedatum=later),
        Opschaling(
            zvh="utrecht",
            vraag="Neem de regie over.",
            criteria=("1", "2", "3"),
            client_geinformeerd_op=dag,
            meegestuurd=("identiteit",),
            uitkomst="Terug.",
            hertoetsing="Nog nodig.",
        ),
        VingerAanDePols(partner="Wijkteam", signalen="Weer op het plein", tot=later),
        Afsluiting(
            reden="doelen_behaald",
            nazorg_door="Wijkteam",
            nazorg_datum=later,
            afsluitbrief_datum=dag,
            opruimverzoek_datum=dag,
        ),
        Feedbackantwoord(vraag="geholpen", score=4),
    )


def _paden() -> dict[Stap, tuple[str, ...]]:
    paden: dict[Stap, tuple[str, ...]] = {Stap.AANGEMELD: ()}
    te_bezoeken = [Stap.AANGEMELD]
    for stap in te_bezoeken:
        for overgang in proces.OVERGANGEN:
            if stap in overgang.van and overgang.naar and overgang.naar not in paden:
                paden[overgang.naar] = (*paden[stap], overgang.naam)
                te_bezoeken.append(overgang.naar)
    return paden


PADEN: Final = _paden()
"""For each state that can be reached: the shortest way to it."""


def volledig(stap: Stap, dag: date = DAG) -> Dossier:
    """A dossier in a state, reached through its history, with all that the next transition asks."""
    dossier = een_dossier(*volledige_feiten(dag))
    for naam in PADEN[stap]:
        if naam == proces.VERNIETIGEN:
            return replace(dossier, casus=replace(dossier.casus, stap=stap))
        dossier = voer_uit(dossier, naam, dag, reden="omdat het zo is")
    return vervang(dossier, Opschaling, teruggekomen=dag) if stap is Stap.OPGESCHAALD else dossier


def een_regio() -> Regiodata:
    """A region with every required list, short, and with labels that differ from their keys."""
    sleutels = {
        "leefgebieden": ("financien", "geestelijke_gezondheid", "justitie_overlast"),
        "schaal": ("1", "2", "3", "4", "5", "0", "-1"),
        "zvh_criteria": ("1", "2", "3", "4"),
        "ja_nee": ("ja", "nee"),
        "zvh": ("utrecht",),
    }
    lijsten = {
        naam: Keuzelijst(
            naam=naam,
            titel=naam,
            versie="1",
            voorlopig=False,
            keuzes=tuple(Keuze(s, f"{naam} {s}") for s in sleutels.get(naam, ("a", "b"))),
        )
        for naam in VEREISTE_LIJSTEN
    }
    feedback = Vragenlijst(
        naam="clientfeedback",
        titel="Wat vond u ervan?",
        inleiding="",
        versie="1",
        voorlopig=True,
        antwoorden=("slecht", "matig", "gaat", "goed", "heel goed"),
        vragen=(
            Vraag("geholpen", Vraagsoort.GEZICHTEN, "Heeft het geholpen?"),
            Vraag("beter", Vraagsoort.TEKST, "Wat kan beter?"),
        ),
    )
    return Regiodata(
        lijsten=lijsten,
        termijnen={
            "eerste_check": _termijn("eerste_check", 5, Eenheid.WERKDAGEN),
            "besluit": _termijn("besluit", 10, Eenheid.WERKDAGEN),
            "informeren": _termijn("informeren", 1, Eenheid.MAANDEN, voorlopig=False),
            "plan": _termijn("plan", 6, Eenheid.WEKEN),
            "evaluatie": _termijn("evaluatie", 6, Eenheid.WEKEN),
            "nazorg": _termijn("nazorg", 3, Eenheid.MAANDEN),
        },
        bewaartermijnen={n: _termijn(n, 5, Eenheid.JAREN) for n in VEREISTE_BEWAARTERMIJNEN},
        vragenlijsten={"clientfeedback": feedback},
        gemeenten=(),
        moeilijke_woorden=(),
    )


def _termijn(naam: str, aantal: int, eenheid: Eenheid, *, voorlopig: bool = True) -> Termijn:
    assert naam in (*VEREISTE_TERMIJNEN, *VEREISTE_BEWAARTERMIJNEN)
    return Termijn(naam, naam, aantal, eenheid, grondslag="", voorlopig=voorlopig)


def _opgehangen(eerdere: list[Rij], rij: R) -> R:
    ouders = [r.id for r in eerdere if rij.OUDER == r.SOORT]
    vast = {"persoon": 1, "casus": 1}
    ouder = rij.ouder_id or (ouders[-1] if ouders else vast.get(rij.OUDER, 0))
    hoogste = max((r.id for r in eerdere), default=0)
    return replace(rij, id=rij.id or hoogste + 1, ouder_id=ouder)


def _ontbrekende_enige(alle: list[Rij]) -> Iterator[Rij]:
    nummer = max(rij.id for rij in alle)
    for traject in [rij for rij in alle if isinstance(rij, Traject)]:
        aanwezig = {
            rij.SOORT for rij in alle if rij.OUDER == "traject" and rij.ouder_id == traject.id
        }
        for soort in ENIGE:
            if soort.SOORT not in aanwezig:
                nummer += 1
                yield soort(id=nummer, ouder_id=traject.id)


def _herbouwd(dossier: Dossier, rijen: list[Rij]) -> Dossier:
    casus = next(rij for rij in rijen if isinstance(rij, Casus))
    persoon = next(rij for rij in rijen if isinstance(rij, Persoon))
    return bouw_dossier(
        casus,
        persoon,
        rijen,
        organisaties=dossier.organisaties,
        capaciteit=dossier.capaciteit,
    )


def _van_huidig(dossier: Dossier) -> Iterator[Rij]:
    """Everything but what belongs to an earlier traject."""
    eerder: set[Ref] = {t.traject.ref for t in dossier.trajecten[:-1]}
    for rij in dossier.rijen():
        if Ref(rij.OUDER, rij.ouder_id) in eerder:
            eerder.add(rij.ref)
        else:
            yield rij


def ref_van(dossier: Dossier, soort: type[Rij], nummer: int = 0) -> Ref:
    """The address of a row of a kind, by its place among them."""
    assert soort.SOORT in RECORDS
    return [rij.ref for rij in dossier.rijen() if isinstance(rij, soort)][nummer]


def teksten_van(deel: object) -> Iterator[str]:
    """Every text in a sheet, however deep."""
    if isinstance(deel, str):
        yield deel
    elif isinstance(deel, tuple):
        for een in deel:
            yield from teksten_van(een)
    elif is_dataclass(deel):
        for veld in fields(deel):
            yield from teksten_van(getattr(deel, veld.name))
