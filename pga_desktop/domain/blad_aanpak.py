"""The further parts of a sheet: scores, an overleg, the plan, the ZVH, the end.

Every value passes the sieve of the writer; what the reader may not see stays empty.
"""

from dataclasses import replace
from datetime import date
from itertools import chain

from pga_desktop.domain.blad_delen import (
    BladActie,
    BladAfsluiting,
    BladCriterium,
    BladDoel,
    BladEvaluatie,
    BladMonitor,
    BladOpschaling,
    BladOverleg,
    BladPlan,
    BladScore,
    BladTerugval,
    BladVinger,
)
from pga_desktop.domain.meting import NIET_BESPROKEN, Meting, Metingsoort, Score
from pga_desktop.domain.opschaling import Meegestuurd
from pga_desktop.domain.overleg import Overleg
from pga_desktop.domain.partner import elk_een_keer, in_een_zin, zelfde_organisatie
from pga_desktop.domain.plan import Actie, Actiestatus, Doel
from pga_desktop.domain.schrijver import Schrijver
from pga_desktop.domain.velden import JaNee, Soort


def monitor(s: Schrijver) -> BladMonitor:
    """The scores at the start and the last ones, on the areas these measurements were made with."""
    mag = s.zeef.mag(Soort.ALGEMEEN) and s.zeef.gaat_mee(Meegestuurd.METINGEN)
    nul = s.nu.meting(Metingsoort.NUL, s.dag)
    laatste = _laatste_meting(s)
    if not mag or not (nul or laatste):
        return BladMonitor()
    bij_nul, bij_laatste = _per_gebied(s, nul), _per_gebied(s, laatste)
    schaal = s.regio.lijst("schaal").keuzes
    return BladMonitor(
        datum_nul=s.datum(nul.datum) if nul else "",
        datum_laatste=s.datum(laatste.datum) if laatste else "",
        schaal=", ".join(
            f"{k.sleutel} = {k.label}" for k in schaal if int(k.sleutel) > NIET_BESPROKEN
        ),
        scores=tuple(
            replace(
                opmerkingen(s, (bij_laatste if laatste else bij_nul).get(gebied)),
                leefgebied=s.label("leefgebieden", gebied),
                nul=cijfer(s, bij_nul[gebied].score) if gebied in bij_nul else "",
                laatste=cijfer(s, bij_laatste[gebied].score) if gebied in bij_laatste else "",
            )
            for gebied in dict.fromkeys(chain(bij_nul, bij_laatste))
        ),
    )


def _laatste_meting(s: Schrijver) -> Meting | None:
    latere = (s.nu.meting(soort, s.dag) for soort in (Metingsoort.TUSSEN, Metingsoort.EIND))
    gehouden = [meting for meting in latere if meting]
    return max(gehouden, key=lambda m: (m.datum or date.min, m.id), default=None)


def _per_gebied(s: Schrijver, meting: Meting | None) -> dict[str, Score]:
    return {score.leefgebied: score for score in s.nu.scores_van(meting)} if meting else {}


def opmerkingen(s: Schrijver, score: Score | None) -> BladScore:
    """The own score and the remark of one score: each its own kind of information."""
    if score is None:
        return BladScore()
    mag_eigen = s.zeef.mag(Soort.GESPREK, score.ref)
    return BladScore(
        client=cijfer(s, score.clientscore) if mag_eigen else "",
        toelichting=score.toelichting if s.zeef.mag(score.deelsoort, score.ref) else "",
    )


def cijfer(s: Schrijver, score: int | None) -> str:
    """A score as it is written: its number, or in words that it is none."""
    if score is None:
        return ""
    return str(score) if score > NIET_BESPROKEN else s.label("schaal", str(score))


def overleg(s: Schrijver, o: Overleg | None) -> BladOverleg:
    """One casusoverleg: when and with whom, and for its participants what was said."""
    if o is None:
        return BladOverleg()
    deelnemers = s.nu.deelnemers_van(o)
    blad = BladOverleg()
    if s.zeef.mag(Soort.ALGEMEEN):
        blad = replace(
            blad,
            datum=s.datum(o.datum),
            tijd=o.tijd,
            locatie=o.locatie,
            genodigden=elk_een_keer(d.organisatie for d in deelnemers),
            client_aanwezig=o.client_aanwezig,
        )
    if s.zeef.mag(Soort.OVERLEG, o.ref, o):
        blad = replace(
            blad,
            deelnemers=tuple(d.voluit for d in deelnemers if d.aanwezig),
            afwezig=tuple(d.voluit for d in deelnemers if not d.aanwezig),
            beeld=o.beeld,
            oordeel=o.oordeel,
            besluiten=tuple(b.tekst for b in s.nu.besluiten_van(o) if b.tekst),
            informatieafspraken=o.informatieafspraken,
        )
    return blad


def plan(s: Schrijver) -> BladPlan:
    """The plan van aanpak as it is now."""
    if not (s.zeef.mag(Soort.ALGEMEEN) and s.zeef.gaat_mee(Meegestuurd.PLAN)):
        return BladPlan()
    p = s.nu.plan
    return BladPlan(
        datum=s.datum(p.datum),
        casusregisseur=p.casusregisseur,
        uitvoerders=_uitvoerders(s),
        evaluatiedatum=s.datum(s.nu.evaluatiedatum),
        akkoord=s.label("akkoord", p.akkoord),
        akkoord_toelichting=p.akkoord_toelichting,
        informatieafspraken=_informatieafspraken(s),
        doelen=tuple(_doel(s, nummer, doel) for nummer, doel in enumerate(s.nu.doelen, start=1)),
        acties_klaar=tuple(_actie(s, a) for a in s.nu.acties if a.status == Actiestatus.GEREED),
        acties_open=tuple(_actie(s, a) for a in s.nu.acties if _moet_nog(a)),
        terugvalplan=tuple(
            BladTerugval(signaal=t.signaal, wie=t.wie, wie_in_zin=in_een_zin(t.wie), wat=t.wat)
            for t in s.nu.terugvalplan
        ),
        evaluaties=tuple(
            BladEvaluatie(
                datum=s.datum(e.datum),
                uitkomst=e.uitkomst,
                volgende=s.datum(e.nieuwe_evaluatiedatum),
            )
            for e in s.nu.evaluaties
        ),
    )


def _uitvoerders(s: Schrijver) -> tuple[str, ...]:
    wie = [s.dossier.organisatie_van(a.wie) for a in s.nu.acties if _moet_nog(a)]
    regie = s.dossier.organisatie_van(s.nu.plan.casusregisseur)
    return elk_een_keer(naam for naam in wie if not zelfde_organisatie(naam, regie))


def _moet_nog(actie: Actie) -> bool:
    return actie.status not in {Actiestatus.GEREED, Actiestatus.VERVALLEN}


def _informatieafspraken(s: Schrijver) -> str:
    """Of the last overleg that agreed something on it, for who may read that overleg."""
    gemaakt = [o for o in s.nu.overleggen if o.informatieafspraken]
    laatste = max(gemaakt, key=lambda o: (o.datum or date.min, o.id), default=None)
    mag = laatste is not None and s.zeef.mag(Soort.OVERLEG, laatste.ref, laatste)
    return laatste.informatieafspraken if laatste is not None and mag else ""


def _doel(s: Schrijver, nummer: int, doel: Doel) -> BladDoel:
    return BladDoel(
        nummer=str(nummer),
        leefgebied=s.label("leefgebieden", doel.leefgebied),
        prioriteit="" if doel.prioriteit is None else str(doel.prioriteit),
        doel=doel.doel,
        woorden_client=doel.woorden_client,
        acties=tuple(_actie(s, a) for a in s.nu.acties_van(doel)),
    )


def _actie(s: Schrijver, a: Actie) -> BladActie:
    return BladActie(
        wie=a.wie,
        wie_in_zin=in_een_zin(a.wie),
        wat=a.wat,
        soort=s.label("interventiesoorten", a.soort),
        start=s.datum(a.start),
        uiterlijk=s.datum(a.uiterlijk),
        status=s.label("actiestatussen", a.status),
        resultaat=a.resultaat,
    )


def opschaling(s: Schrijver) -> BladOpschaling:
    """The request to the ZVH."""
    o = s.nu.opschaling
    if o is None or not s.zeef.mag(Soort.TOETSING):
        return BladOpschaling()
    ja, nee = s.label("ja_nee", JaNee.JA), s.label("ja_nee", JaNee.NEE)
    return BladOpschaling(
        datum=s.datum(o.datum),
        zvh=s.label("zvh", o.zvh),
        vraag=o.vraag,
        criteria=tuple(
            BladCriterium(vraag=k.label, antwoord=ja if k.sleutel in o.criteria else nee)
            for k in s.regio.lijst("zvh_criteria").keuzes
        ),
        geinformeerd=s.datum(o.client_geinformeerd_op) or o.niet_geinformeerd_reden,
        meegestuurd=tuple(s.label("meegestuurd", m) for m in o.meegestuurd) + o.meegestuurd_anders,
    )


def vinger(s: Schrijver) -> BladVinger:
    """Which partner keeps an eye on the person, on which signals, until when."""
    if not s.zeef.mag(Soort.ALGEMEEN):
        return BladVinger()
    v = s.nu.vinger
    return BladVinger(partner=v.partner, signalen=v.signalen, tot=s.datum(v.tot))


def afsluiting(s: Schrijver) -> BladAfsluiting:
    """How it ended, and who keeps in touch."""
    if not s.zeef.mag(Soort.ALGEMEEN):
        return BladAfsluiting()
    a = s.nu.afsluiting
    return BladAfsluiting(
        datum=s.datum(a.datum),
        reden=s.label("afsluitredenen", a.reden),
        resultaat=a.resultaat,
        nazorg_door=in_een_zin(a.nazorg_door),
        nazorg_datum=s.datum(a.nazorg_datum),
    )
