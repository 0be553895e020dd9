"""What a case file holds, in pieces: what to do, from which day it is known, which guards ask it.

Each piece is told once here; when it is entered is for `planning` to say.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Final

from pga_desktop.domain import voorwaarden as v
from pga_desktop.domain.aanmelding import Aanmelding, Feit, Feitsoort
from pga_desktop.domain.afsluiting import Afsluiting, Clientfeedback
from pga_desktop.domain.casus import IncidenteelDeelnemer
from pga_desktop.domain.meting import Metingsoort
from pga_desktop.domain.opschaling import Opschaling, VingerAanDePols
from pga_desktop.domain.overleg import Overleg, Overlegbesluit
from pga_desktop.domain.partner import splits_naam
from pga_desktop.domain.persoon import Persoon, Relatie
from pga_desktop.domain.plan import Actie, Doel, Evaluatie, Plan, Terugvalafspraak
from pga_desktop.domain.startfase import Startfase
from pga_desktop.domain.toetsing import Besluit, Criteriumantwoord, Toetsing
from pga_desktop.domain.velden import Rij, toon, veld_van
from pga_desktop.domain.voorwaarden import Voorwaarde
from pga_desktop.rondleiding import casusbestand as cb
from pga_desktop.rondleiding import casusdelen as cd
from pga_desktop.rondleiding.handelingen import (
    Bevragen,
    Handeling,
    Invullen,
    Maken,
    Plaats,
    Scoren,
    Uitnodigen,
    Velden,
)

BEGIN: Final = date.min
"""Known from the start, whatever the day."""


@dataclass(frozen=True)
class Stuk:
    """A piece of the file.

    `op` is the day it is known (None: the file does not say), `voor` the guards that ask for it.
    An `uitkomst` never comes before its day, also not when a guard asks. With `bij` it belongs to a
    row that must have been entered, and waits for the plan to be adopted unless a guard asks.
    `eenmalig` is not entered again in a next traject.
    """

    handelingen: tuple[Handeling, ...]
    op: date | None = None
    voor: frozenset[str] = frozenset()
    uitkomst: bool = False
    bij: Plaats | None = None
    eenmalig: bool = False


def stukken(casus: cb.Casusbestand) -> tuple[Stuk, ...]:
    """Everything the file tells, in the order of the screens."""
    alle = (
        *_persoon(casus),
        *_aanmelding(casus),
        *_toetsing(casus),
        *_startfase(casus),
        *_metingen(casus),
        *_overleggen(casus),
        *_plan(casus),
        *_opschaling(casus),
        *_afsluiting(casus),
    )
    return tuple(stuk for stuk in alle if stuk.handelingen)


def organisaties(casus: cb.Casusbestand) -> tuple[tuple[str, bool], ...]:
    """The partners of the case, in order of mention, and whether each signed the convenant."""
    zonder = {*casus.partners.zonder_convenant, *casus.partners.incidenteel}
    return tuple((naam, naam not in zonder) for naam in _genoemd(casus))


def _genoemd(casus: cb.Casusbestand) -> tuple[str, ...]:
    wie = [actie.wie for actie in casus.plan.acties]
    for overleg in casus.overleggen:
        wie += [*overleg.deelnemers, *overleg.afwezig]
    namen = [casus.aanmelding.organisatie, *casus.aanmelding.betrokken_partners]
    namen += [splits_naam(naam)[0] for naam in wie]
    namen += [*casus.partners.zonder_convenant, *casus.partners.incidenteel]
    return tuple(dict.fromkeys(naam.strip() for naam in namen if naam.strip()))


def _persoon(casus: cb.Casusbestand) -> Iterator[Stuk]:
    p, a = casus.persoon, casus.persoon.adres
    # The panel for a new registration guessed these; the file says what they are, also when empty.
    geraden = ("voornamen", "roepnaam", "voorvoegsel", "geslachtsnaam")
    namen = tuple((veld, getattr(p, veld)) for veld in geraden)
    overig = tuple(veld for veld in _gelijknamig(Persoon, p) if veld[0] not in geraden)
    adres = _velden(
        Persoon,
        straat=a.straat,
        huisnummer=a.huisnummer,
        postcode=a.postcode,
        woonplaats=a.woonplaats,
        geheim_adres=a.geheim,
    )
    relaties = _rijen(Relatie, p.relaties)
    deelnemers = tuple(
        Invullen(
            Plaats(IncidenteelDeelnemer.SOORT, nummer),
            _velden(IncidenteelDeelnemer, organisatie=naam),
        )
        for nummer, naam in enumerate(casus.partners.incidenteel, start=1)
    )
    velden = (*namen, *overig, *adres)
    doen = (Invullen(Plaats(Persoon.SOORT), velden), *relaties, *deelnemers)
    yield Stuk(doen, BEGIN, eenmalig=True)


def _aanmelding(casus: cb.Casusbestand) -> Iterator[Stuk]:
    a = casus.aanmelding
    velden = _gelijknamig(Aanmelding, a)
    # Reopening gives the next traject its own day and reason.
    eerste = tuple(veld for veld in velden if veld[0] in {"datum", "aanleiding"})
    yield Stuk(_alleen(Aanmelding, eerste), BEGIN, eenmalig=True)
    # The decision asks for the rest as well: its letter goes to the reporter.
    voor = _namen(v.AANMELDER, v.GEINFORMEERD, v.BESLISSERS)
    rest = tuple(veld for veld in velden if veld not in eerste)
    yield Stuk(_alleen(Aanmelding, rest), BEGIN, voor)
    for nummer, feit in enumerate(a.feiten, start=1):
        apart = feit.soort in {Feitsoort.STRAFVORDERLIJK, Feitsoort.WERKAANTEKENING}
        velden = _velden(Feit, datum=feit.datum, bron=feit.bron, tekst=feit.tekst)
        if not apart:
            velden += _velden(Feit, soort=feit.soort)
        doen = Invullen(Plaats(Feit.SOORT, nummer), velden, groep=feit.soort if apart else "")
        yield Stuk((doen,), feit.datum or BEGIN, eenmalig=True)


def _toetsing(casus: cb.Casusbestand) -> Iterator[Stuk]:
    t = casus.toetsing
    criteria = tuple(
        Invullen(
            Plaats(Criteriumantwoord.SOORT),
            _velden(Criteriumantwoord, antwoord=c.antwoord, toelichting=c.toelichting),
            groep=c.criterium,
        )
        for c in t.criteria
        if c.criterium
    )
    velden = _gelijknamig(Toetsing, t)
    if any(o.naam in set(Besluit) for o in casus.overgangen):
        velden = tuple(veld for veld in velden if veld[0] != "besluit")  # comes with the decision
    voor = _namen(
        v.CRITERIA, v.PROPORTIONALITEIT, v.SUBSIDIARITEIT, v.BESLISSERS, v.AFWIJSBESLUIT,
        v.AFWIJSREDEN,
    )  # fmt: skip
    yield Stuk((*criteria, *_alleen(Toetsing, velden)), t.datum, voor)


def _startfase(casus: cb.Casusbestand) -> Iterator[Stuk]:
    s = casus.startfase
    uitstel = _velden(Startfase, uitstel_reden=s.uitstel_reden, uitstel_tot=s.uitstel_tot)
    yield Stuk(_alleen(Startfase, uitstel), None, _namen(v.CLIENT_GEINFORMEERD))
    if s.aanmeldbrief_datum:
        datum = _velden(Startfase, aanmeldbrief_datum=s.aanmeldbrief_datum)
        brieven = (Maken("aanmeldbrief"), Maken("publieksfolder"))
        yield Stuk(
            (*_alleen(Startfase, datum), *brieven),
            s.aanmeldbrief_datum,
            _namen(v.CLIENT_GEINFORMEERD),
            uitkomst=bool(uitstel),
        )
    gesprek = _velden(
        Startfase,
        startgesprek_datum=s.startgesprek_datum,
        aanwezigen=s.aanwezigen,
        startgesprek_verslag=s.startgesprek_verslag,
    )
    uitnodiging = (Maken("uitnodiging_startgesprek"),) if s.startgesprek_datum else ()
    doen: tuple[Handeling, ...] = (*_alleen(Startfase, gesprek), *uitnodiging)
    # While the person may not know yet, no letter comes before its day.
    yield Stuk(doen, s.startgesprek_datum, _namen(v.STARTGESPREK), uitkomst=bool(uitstel))


_METING_VOOR: Final = {
    Metingsoort.NUL: v.NULMETING,
    Metingsoort.TUSSEN: v.TUSSENMETING,
    Metingsoort.EIND: v.EINDMETING,
}


def _metingen(casus: cb.Casusbestand) -> Iterator[Stuk]:
    for nummer, meting in enumerate(casus.metingen, start=1):
        gebieden = dict.fromkeys([*meting.scores, *meting.clientscores, *meting.toelichting])
        scores = tuple(
            (
                gebied,
                meting.scores.get(gebied),
                _eigen_score(meting, gebied),
                meting.toelichting.get(gebied, ""),
            )
            for gebied in gebieden
        )
        soort = Metingsoort(meting.soort or Metingsoort.NUL)
        doen = Scoren(Plaats("meting", nummer), soort, meting.datum, scores)
        eenmalig = soort is Metingsoort.TUSSEN
        voor = _namen(_METING_VOOR[soort])
        yield Stuk((doen,), meting.datum, voor, uitkomst=True, eenmalig=eenmalig)


def _eigen_score(meting: cd.Meting, gebied: str) -> int | None:
    """What the person gave; on paper 'not discussed' and 'unknown' are no score of his own."""
    score = meting.clientscores.get(gebied)
    return score if score and score > 0 else None


def _overleggen(casus: cb.Casusbestand) -> Iterator[Stuk]:
    bekend = set(_genoemd(casus))
    for nummer, overleg in enumerate(casus.overleggen, start=1):
        plaats = Plaats(Overleg.SOORT, nummer)
        gasten = [(*_gast(wie, bekend), True) for wie in overleg.deelnemers]
        gasten += [(*_gast(wie, bekend), False) for wie in overleg.afwezig]
        besluiten = tuple(
            Invullen(
                Plaats(Overlegbesluit.SOORT, 100 * nummer + plek),
                _velden(Overlegbesluit, tekst=besluit),
                onder=plaats,
            )
            for plek, besluit in enumerate(overleg.besluiten, start=1)
        )
        doen: tuple[Handeling, ...] = (
            Invullen(plaats, _gelijknamig(Overleg, overleg)),
            Uitnodigen(plaats, tuple(gasten)),
            *besluiten,
            Maken("uitnodiging_overleg", plaats),
            Maken("verslag_overleg", plaats),
        )
        voor = _namen(v.STARTGESPREK)
        yield Stuk(doen, overleg.datum, voor, uitkomst=True, eenmalig=True)


def _gast(wie: str, bekend: set[str]) -> tuple[str, str]:
    organisatie, naam = splits_naam(wie)
    return (naam, "") if not organisatie and naam in bekend else (organisatie, naam)


def _plan(casus: cb.Casusbestand) -> Iterator[Stuk]:
    p = casus.plan
    doelen = _rijen(Doel, p.doelen)
    if p.acties and not doelen:
        doelen = (Invullen(Plaats(Doel.SOORT, 1), ()),)
    acties = tuple(
        Invullen(
            Plaats(Actie.SOORT, nummer),
            _velden(
                Actie,
                soort=actie.soort,
                wat=actie.wat,
                wie=actie.wie,
                start=actie.start,
                uiterlijk=actie.uiterlijk,
            ),
            onder=Plaats(Doel.SOORT, actie.doel or 1),
        )
        for nummer, actie in enumerate(p.acties, start=1)
    )
    terugval = _rijen(Terugvalafspraak, p.terugvalplan)
    gewoon = _alleen(Plan, _gelijknamig(Plan, p))
    voor = _namen(v.DOEL, v.ACTIES, v.CASUSREGISSEUR, v.MENING_CLIENT, v.EVALUATIEDATUM)
    yield Stuk((*doelen, *acties, *terugval, *gewoon), p.datum, voor)
    for nummer, actie in enumerate(p.acties, start=1):
        velden = _velden(Actie, status=actie.status, resultaat=actie.resultaat)
        if velden:
            plaats = Plaats(Actie.SOORT, nummer)
            voor = _namen(v.ACTIES_AFGEROND)
            yield Stuk((Invullen(plaats, velden),), actie.uiterlijk, voor, bij=plaats)
    for doen, evaluatie in zip(_rijen(Evaluatie, p.evaluaties), p.evaluaties, strict=True):
        voor = _namen(v.EVALUATIE)
        yield Stuk((doen,), evaluatie.datum, voor, uitkomst=True, eenmalig=True)


def _opschaling(casus: cb.Casusbestand) -> Iterator[Stuk]:
    o, plaats = casus.opschaling, Plaats(Opschaling.SOORT, 1)
    wanneer = o.client_geinformeerd
    aanvraag = _velden(
        Opschaling,
        datum=o.datum,
        zvh=o.zvh,
        vraag=o.vraag,
        criteria=o.criteria,
        client_geinformeerd_op=wanneer if isinstance(wanneer, date) else None,
        niet_geinformeerd_reden=wanneer if isinstance(wanneer, str) else "",
        meegestuurd=o.meegestuurd.sleutels,
        meegestuurd_anders=o.meegestuurd.anders,
    )
    terug = _velden(
        Opschaling, teruggekomen=o.teruggekomen, uitkomst=o.uitkomst, hertoetsing=o.hertoetsing
    )
    if aanvraag:
        voor = _namen(v.ZVH, v.ZVH_CRITERIA, v.ZVH_GEINFORMEERD, v.MEEGESTUURD)
        yield Stuk((Invullen(plaats, aanvraag),), o.datum, voor)
    if terug:
        voor = _namen(v.TERUGKEER, v.HERTOETSING)
        yield Stuk((Invullen(plaats, terug),), o.teruggekomen, voor, uitkomst=True)
    vinger = _alleen(VingerAanDePols, _gelijknamig(VingerAanDePols, casus.vinger_aan_de_pols))
    yield Stuk(vinger, None, _namen(v.VINGER_PARTNER, v.VINGER_SIGNALEN, v.VINGER_TOT))


def _afsluiting(casus: cb.Casusbestand) -> Iterator[Stuk]:
    a, f = casus.afsluiting, casus.clientfeedback
    yield Stuk(
        _alleen(Afsluiting, _velden(Afsluiting, reden=a.reden)), a.datum, _namen(v.AFSLUITREDEN)
    )
    slot = _velden(
        Afsluiting,
        datum=a.datum,
        resultaat=a.resultaat,
        nazorg_door=a.nazorg_door,
        nazorg_datum=a.nazorg_datum,
    )
    yield Stuk(_alleen(Afsluiting, slot), a.datum, _namen(v.NAZORG))
    antwoorden = tuple(f.antwoorden.items())
    bevragen = (Bevragen(antwoorden),) if antwoorden else ()
    reden = _velden(Clientfeedback, niet_gevraagd_reden=f.niet_gevraagd_reden)
    yield Stuk((*bevragen, *_alleen(Clientfeedback, reden)), a.datum, _namen(v.FEEDBACK))
    if a.afsluitbrief_datum:
        datum = _velden(Afsluiting, afsluitbrief_datum=a.afsluitbrief_datum)
        brieven = (Maken("afsluitbrief"), Maken("evaluatieformulier_client"))
        doen: tuple[Handeling, ...] = (*_alleen(Afsluiting, datum), *brieven)
        yield Stuk(doen, a.afsluitbrief_datum, _namen(v.AFSLUITBRIEF))
    verzoek = _velden(Afsluiting, opruimverzoek_datum=a.opruimverzoek_datum)
    yield Stuk(_alleen(Afsluiting, verzoek), a.opruimverzoek_datum, _namen(v.OPRUIMVERZOEK))


def _namen(*voorwaarden: Voorwaarde) -> frozenset[str]:
    return frozenset(voorwaarde.naam for voorwaarde in voorwaarden)


def _alleen(rij: type[Rij], velden: Velden) -> tuple[Invullen, ...]:
    return (Invullen(Plaats(rij.SOORT), velden),) if velden else ()


def _rijen(rij: type[Rij], delen: Iterable[Any]) -> tuple[Invullen, ...]:
    return tuple(
        Invullen(Plaats(rij.SOORT, nummer), _gelijknamig(rij, deel))
        for nummer, deel in enumerate(delen, start=1)
    )


def _gelijknamig(rij: type[Rij], deel: Any) -> Velden:
    """The fields of a record that the file calls by the same name."""
    eigen = {f.name for f in fields(rij) if f.metadata}
    return _velden(rij, **{f.name: getattr(deel, f.name) for f in fields(deel) if f.name in eigen})


def _velden(rij: type[Rij], **waarden: Any) -> Velden:
    """What to type for these values; what the file leaves out is left alone."""
    return tuple(
        (naam, toon(veld_van(rij, naam), waarde))
        for naam, waarde in waarden.items()
        if waarde not in (None, "", ())
    )
