"""What a case file holds, in pieces: what to do, from which day it is known, which guards ask it.

Each piece is told once here; when it is entered is for `planning` to say.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from pga_desktop.domain import voorwaarden as v
from pga_desktop.domain.aanmelding import Aanmelding, Feit, Feitsoort
from pga_desktop.domain.afsluiting import Afsluiting, Clientfeedback
from pga_desktop.domain.casus import IncidenteelDeelnemer
from pga_desktop.domain.meting import Metingsoort
from pga_desktop.domain.opschaling import Opschaling, VingerAanDePols
from pga_desktop.domain.overleg import Overleg, Overlegbesluit
from pga_desktop.domain.persoon import Persoon, Relatie
from pga_desktop.domain.plan import Actie, Doel, Evaluatie, Plan, Terugvalafspraak
from pga_desktop.domain.startfase import Startfase
from pga_desktop.domain.toetsing import BIJ_AFWIJZEN, Besluit, Criteriumantwoord, Toetsing
from pga_desktop.rondleiding import casusbestand as cb
from pga_desktop.rondleiding import casusdelen as cd
from pga_desktop.rondleiding.handelingen import (
    Bevragen,
    Geven,
    Handeling,
    Invullen,
    Maken,
    Opkomst,
    Plaats,
    Scoren,
    Uitnodigen,
)
from pga_desktop.rondleiding.organisaties import gast, genoemd
from pga_desktop.rondleiding.stuk import BEGIN, Stuk, alleen, eisen, gelijknamig, rijen, teksten

_VOORAF: Final = timedelta(days=7)
"""How long before they meet people are invited, when there is time for it."""


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


def _persoon(casus: cb.Casusbestand) -> Iterator[Stuk]:
    p, a = casus.persoon, casus.persoon.adres
    # The panel for a new registration guessed these; the file says what they are, also when empty.
    geraden = ("voornamen", "roepnaam", "voorvoegsel", "geslachtsnaam")
    namen = tuple((veld, getattr(p, veld)) for veld in geraden)
    overig = tuple(veld for veld in gelijknamig(Persoon, p) if veld[0] not in geraden)
    adres = teksten(
        Persoon,
        straat=a.straat,
        huisnummer=a.huisnummer,
        postcode=a.postcode,
        woonplaats=a.woonplaats,
        geheim_adres=a.geheim,
    )
    relaties = rijen(Relatie, p.relaties)
    deelnemers = tuple(
        Invullen(
            Plaats(IncidenteelDeelnemer.SOORT, nummer),
            teksten(IncidenteelDeelnemer, organisatie=naam),
        )
        for nummer, naam in enumerate(casus.partners.incidenteel, start=1)
    )
    velden = (*namen, *overig, *adres)
    doen = (Invullen(Plaats(Persoon.SOORT), velden), *relaties, *deelnemers)
    yield Stuk(doen, BEGIN, eenmalig=True)


def _aanmelding(casus: cb.Casusbestand) -> Iterator[Stuk]:
    a = casus.aanmelding
    velden = gelijknamig(Aanmelding, a)
    # Reopening gives the next traject its own day and reason.
    eerste = tuple(veld for veld in velden if veld[0] in {"datum", "aanleiding"})
    yield Stuk(alleen(Aanmelding, eerste), BEGIN, eenmalig=True)
    # The decision asks for the rest as well: its letter goes to the reporter.
    voor = eisen(v.aanmelder, v.geinformeerd, v.beslissers)
    rest = tuple(veld for veld in velden if veld not in eerste)
    yield Stuk(alleen(Aanmelding, rest), BEGIN, voor)
    for nummer, feit in enumerate(a.feiten, start=1):
        apart = feit.soort in {Feitsoort.STRAFVORDERLIJK, Feitsoort.WERKAANTEKENING}
        velden = teksten(Feit, datum=feit.datum, bron=feit.bron, tekst=feit.tekst)
        if not apart:
            velden += teksten(Feit, soort=feit.soort)
        doen = Invullen(Plaats(Feit.SOORT, nummer), velden, groep=feit.soort if apart else "")
        yield Stuk((doen,), feit.datum or BEGIN, eenmalig=True)


def _toetsing(casus: cb.Casusbestand) -> Iterator[Stuk]:
    t = casus.toetsing
    criteria = tuple(
        Invullen(
            Plaats(Criteriumantwoord.SOORT),
            teksten(Criteriumantwoord, antwoord=c.antwoord, toelichting=c.toelichting),
            groep=c.criterium,
        )
        for c in t.criteria
        if c.criterium
    )
    velden = gelijknamig(Toetsing, t)
    later = set(BIJ_AFWIJZEN) if t.besluit != Besluit.AFWIJZEN else set()
    if any(o.naam in set(Besluit) for o in casus.overgangen):
        later = {"besluit", *BIJ_AFWIJZEN}  # come with the decision
    velden = tuple(veld for veld in velden if veld[0] not in later)
    voor = eisen(
        v.criteria, v.proportionaliteit, v.subsidiariteit, v.beslissers, v.afwijsbesluit,
        v.afwijsreden,
    )  # fmt: skip
    yield Stuk((*criteria, *alleen(Toetsing, velden)), t.datum, voor)


def _startfase(casus: cb.Casusbestand) -> Iterator[Stuk]:
    s = casus.startfase
    uitstel = teksten(Startfase, uitstel_reden=s.uitstel_reden, uitstel_tot=s.uitstel_tot)
    # A postponement says why there is no letter: it comes before whatever else there is.
    yield Stuk(alleen(Startfase, uitstel), None, eisen(v.client_geinformeerd), dag=BEGIN)
    if s.aanmeldbrief_datum:
        datum = teksten(Startfase, aanmeldbrief_datum=s.aanmeldbrief_datum)
        brieven = ("aanmeldbrief", "publieksfolder")
        yield Stuk(
            (*alleen(Startfase, datum), *map(Maken, brieven)),
            s.aanmeldbrief_datum,
            eisen(v.client_geinformeerd),
            uitkomst=bool(uitstel),
        )
        yield _gegeven(brieven, s.aanmeldbrief_datum)
    # While the person may not know yet, no letter comes before its day.
    wanneer, voor, later = s.startgesprek_datum, eisen(v.startgesprek), bool(uitstel)
    if wanneer:
        uitnodigen: tuple[Handeling, ...] = (
            *alleen(Startfase, teksten(Startfase, startgesprek_datum=wanneer)),
            Maken("uitnodiging_startgesprek"),
            Geven("uitnodiging_startgesprek"),
        )
        na_de_brief = max(_ruim_voor(wanneer), s.aanmeldbrief_datum or BEGIN)
        dag = min(na_de_brief, wanneer)
        yield Stuk(uitnodigen, wanneer, voor, uitkomst=later, dag=dag)
    gesprek = teksten(
        Startfase, aanwezigen=s.aanwezigen, startgesprek_verslag=s.startgesprek_verslag
    )
    yield Stuk(alleen(Startfase, gesprek), wanneer, voor, uitkomst=later)


def _ruim_voor(dag: date) -> date:
    return dag - _VOORAF if dag - BEGIN > _VOORAF else BEGIN


def _gegeven(brieven: Iterable[str], dag: date) -> Stuk:
    """Letters that were given on a day the file names."""
    return Stuk(tuple(map(Geven, brieven)), dag, uitkomst=True, eenmalig=True)


_METING_VOOR: Final = {
    Metingsoort.NUL: v.nulmeting,
    Metingsoort.TUSSEN: v.tussenmeting,
    Metingsoort.EIND: v.eindmeting,
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
        voor = eisen(_METING_VOOR[soort])
        yield Stuk((doen,), meting.datum, voor, uitkomst=True, eenmalig=eenmalig)


def _eigen_score(meting: cd.Meting, gebied: str) -> int | None:
    """What the person gave; on paper 'not discussed' and 'unknown' are no score of his own."""
    score = meting.clientscores.get(gebied)
    return score if score and score > 0 else None


_UITNODIGING: Final = frozenset({"datum", "tijd", "locatie"})
"""What is known of an overleg before it is held."""


def _overleggen(casus: cb.Casusbestand) -> Iterator[Stuk]:
    bekend = genoemd(casus)
    for nummer, overleg in enumerate(casus.overleggen, start=1):
        plaats = Plaats(Overleg.SOORT, nummer)
        genodigd = (*overleg.deelnemers, *overleg.afwezig)
        aanwezig = tuple(wie < len(overleg.deelnemers) for wie in range(len(genodigd)))
        besluiten = tuple(
            Invullen(
                Plaats(Overlegbesluit.SOORT, 100 * nummer + plek),
                teksten(Overlegbesluit, tekst=besluit),
                onder=plaats,
            )
            for plek, besluit in enumerate(overleg.besluiten, start=1)
        )
        velden = gelijknamig(Overleg, overleg)
        vooraf: tuple[Handeling, ...] = (
            Invullen(plaats, tuple(veld for veld in velden if veld[0] in _UITNODIGING)),
            Uitnodigen(plaats, tuple(gast(wie, bekend) for wie in genodigd)),
            Maken("uitnodiging_overleg", plaats),
            Geven("uitnodiging_overleg", plaats),
        )
        erna: tuple[Handeling, ...] = (
            Invullen(plaats, tuple(veld for veld in velden if veld[0] not in _UITNODIGING)),
            Opkomst(plaats, aanwezig),
            *besluiten,
            Maken("verslag_overleg", plaats),
            Geven("verslag_overleg", plaats),
        )
        dag = _ruim_voor(overleg.datum) if overleg.datum else None
        voor = eisen(v.startgesprek)
        yield Stuk(vooraf, overleg.datum, voor, uitkomst=True, eenmalig=True, dag=dag)
        yield Stuk(erna, overleg.datum, voor, uitkomst=True, eenmalig=True)


def _plan(casus: cb.Casusbestand) -> Iterator[Stuk]:
    p = casus.plan
    doelen = rijen(Doel, p.doelen)
    if p.acties and not doelen:
        doelen = (Invullen(Plaats(Doel.SOORT, 1), ()),)
    acties = tuple(
        Invullen(
            Plaats(Actie.SOORT, nummer),
            teksten(
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
    terugval = rijen(Terugvalafspraak, p.terugvalplan)
    gewoon = alleen(Plan, gelijknamig(Plan, p))
    voor = eisen(v.doel, v.acties, v.casusregisseur, v.mening_client, v.evaluatiedatum)
    yield Stuk((*doelen, *acties, *terugval, *gewoon), p.datum, voor)
    for nummer, actie in enumerate(p.acties, start=1):
        velden = teksten(Actie, status=actie.status, resultaat=actie.resultaat)
        if velden:
            plaats = Plaats(Actie.SOORT, nummer)
            voor = eisen(v.acties_afgerond)
            yield Stuk((Invullen(plaats, velden),), actie.uiterlijk, voor, bij=plaats)
    for doen, evaluatie in zip(rijen(Evaluatie, p.evaluaties), p.evaluaties, strict=True):
        voor = eisen(v.evaluatie)
        yield Stuk((doen,), evaluatie.datum, voor, uitkomst=True, eenmalig=True)


def _opschaling(casus: cb.Casusbestand) -> Iterator[Stuk]:
    o, plaats = casus.opschaling, Plaats(Opschaling.SOORT, 1)
    wanneer = o.client_geinformeerd
    aanvraag = teksten(
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
    terug = teksten(
        Opschaling, teruggekomen=o.teruggekomen, uitkomst=o.uitkomst, hertoetsing=o.hertoetsing
    )
    if aanvraag:
        voor = eisen(v.zvh, v.zvh_criteria, v.zvh_geinformeerd, v.meegestuurd)
        yield Stuk((Invullen(plaats, aanvraag),), o.datum, voor)
    if terug:
        voor = eisen(v.terugkeer, v.hertoetsing)
        yield Stuk((Invullen(plaats, terug),), o.teruggekomen, voor, uitkomst=True)
    vinger = alleen(VingerAanDePols, gelijknamig(VingerAanDePols, casus.vinger_aan_de_pols))
    yield Stuk(vinger, None, eisen(v.vinger_partner, v.vinger_signalen, v.vinger_tot))


def _afsluiting(casus: cb.Casusbestand) -> Iterator[Stuk]:
    a, f = casus.afsluiting, casus.clientfeedback
    yield Stuk(
        alleen(Afsluiting, teksten(Afsluiting, reden=a.reden)), a.datum, eisen(v.afsluitreden)
    )
    slot = teksten(
        Afsluiting,
        datum=a.datum,
        resultaat=a.resultaat,
        nazorg_door=a.nazorg_door,
        nazorg_datum=a.nazorg_datum,
    )
    yield Stuk(alleen(Afsluiting, slot), a.datum, eisen(v.nazorg))
    antwoorden = tuple(f.antwoorden.items())
    bevragen = (Bevragen(antwoorden),) if antwoorden else ()
    reden = teksten(Clientfeedback, niet_gevraagd_reden=f.niet_gevraagd_reden)
    yield Stuk((*bevragen, *alleen(Clientfeedback, reden)), a.datum, eisen(v.feedback))
    if a.afsluitbrief_datum:
        datum = teksten(Afsluiting, afsluitbrief_datum=a.afsluitbrief_datum)
        brieven = ("afsluitbrief", "evaluatieformulier_client")
        doen: tuple[Handeling, ...] = (*alleen(Afsluiting, datum), *map(Maken, brieven))
        yield Stuk(doen, a.afsluitbrief_datum, eisen(v.afsluitbrief))
        yield _gegeven(brieven, a.afsluitbrief_datum)
    verzoek = teksten(Afsluiting, opruimverzoek_datum=a.opruimverzoek_datum)
    yield Stuk(alleen(Afsluiting, verzoek), a.opruimverzoek_datum, eisen(v.opruimverzoek))
