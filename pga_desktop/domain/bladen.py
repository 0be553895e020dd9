"""Makes sheets: every value of a case goes through the `Zeef` of its reader, and comes out in words.

The one road from a dossier to paper. Dates are written for the language level, keys become the
labels of the region, and what the reader may not see is left empty.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from pga_desktop.domain import blad as b
from pga_desktop.domain.aanmelding import Feit
from pga_desktop.domain.datums import dag_en_datum, lange_datum
from pga_desktop.domain.delen import Ontvanger, Toegang, Zeef
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.dossier import Dossier, Trajectdossier
from pga_desktop.domain.instellingen import NODIG_VOOR_BRIEVEN, Instellingen
from pga_desktop.domain.meting import NIET_BESPROKEN, ONBEKEND, Meting, Metingsoort, Score
from pga_desktop.domain.overleg import Overleg
from pga_desktop.domain.regio import Eenheid, Regiodata, Termijn, Vraagsoort
from pga_desktop.domain.toetsing import Besluit
from pga_desktop.domain.velden import Ref, Soort, velden

NOG_IN_TE_VULLEN = "nog in te vullen"


@dataclass(frozen=True, kw_only=True)
class Opdracht:
    """What a sheet is made for: reader, level, day, and the overleg it is about, if any."""

    ontvanger: Ontvanger
    niveau: Niveau
    datum: date
    overleg: Overleg | None = None
    op_keuze: frozenset[Soort] = frozenset()


def maak_blad(
    dossier: Dossier, opdracht: Opdracht, regio: Regiodata, instellingen: Instellingen
) -> b.Blad:
    """The sheet one reader gets of the current traject of a case."""
    return _Schrijver(dossier, opdracht, regio, instellingen).blad()


def leeg_blad(datum: date, niveau: Niveau, regio: Regiodata, instellingen: Instellingen) -> b.Blad:
    """A sheet without a case, for public and blank documents."""
    schrijf = dag_en_datum if niveau is Niveau.A2 else lange_datum
    return b.Blad(
        document=b.BladDocument(datum=schrijf(datum)),
        afzender=_afzender(instellingen),
        vragenlijst=_vragenlijst(regio),
        bewaren=_bewaren(regio),
    )


class _Schrijver:
    """Holds the sieve and the words while one sheet is written."""

    def __init__(
        self, dossier: Dossier, opdracht: Opdracht, regio: Regiodata, instellingen: Instellingen
    ) -> None:
        ontvanger = opdracht.ontvanger
        self._dossier = dossier
        self._nu = dossier.huidig
        self._opdracht = opdracht
        self._regio = regio
        self._instellingen = instellingen
        self._zeef = Zeef(
            dossier,
            ontvanger.lezer,
            ontvanger.organisatie,
            eigen_brief=not ontvanger.vertegenwoordiger,
            op_keuze=opdracht.op_keuze,
        )
        self._datum: Callable[[date | None], str] = (
            dag_en_datum if opdracht.niveau is Niveau.A2 else lange_datum
        )

    def blad(self) -> b.Blad:
        zvh = self._nu.opschaling if self._zeef.mag(Soort.TOETSING) else None
        beperkt_tot = None if zvh is None or not self._naar_zvh else set(zvh.meegestuurd)

        def gaat_mee(onderdeel: str) -> bool:
            return beperkt_tot is None or onderdeel in beperkt_tot

        return b.Blad(
            document=b.BladDocument(
                datum=self._datum(self._opdracht.datum), kenmerk=self._dossier.casus.nummer
            ),
            afzender=_afzender(self._instellingen),
            ontvanger=self._ontvanger(),
            persoon=self._persoon(),
            aanmelding=self._aanmelding(),
            feiten=self._feiten() if gaat_mee("algemene_feiten") else (),
            toetsing=self._toetsing(),
            startfase=self._startfase(),
            monitor=self._monitor() if gaat_mee("metingen") else b.BladMonitor(),
            overleg=self._overleg(),
            plan=self._plan() if gaat_mee("plan") else b.BladPlan(),
            opschaling=self._opschaling(),
            afsluiting=self._afsluiting(),
            vragenlijst=_vragenlijst(self._regio),
            bewaren=_bewaren(self._regio),
        )

    @property
    def _naar_zvh(self) -> bool:
        return self._opdracht.ontvanger.lezer in {"zvh", "om"}

    def _als(self, soort: Soort, waarde: str, item: Ref | None = None) -> str:
        return waarde if self._zeef.mag(soort, item) else ""

    def _label(self, lijst: str, sleutel: str) -> str:
        return self._regio.label(lijst, sleutel)

    def _ontvanger(self) -> b.BladOntvanger:
        o = self._opdracht.ontvanger
        return b.BladOntvanger(
            naam=o.naam,
            aanhef=o.aanhef or o.naam,
            organisatie=o.organisatie,
            adresregels=o.adresregels,
            vertegenwoordiger=o.vertegenwoordiger,
        )

    def _persoon(self) -> b.BladPersoon:
        p, toegang = self._dossier.persoon, self._zeef.toegang(Soort.IDENTITEIT)
        if toegang is Toegang.ROEPNAAM:
            return b.BladPersoon(naam=p.roepnaam, roepnaam=p.roepnaam, aanhef=p.roepnaam)
        if toegang is None:
            return b.BladPersoon()
        naam = b.BladPersoon(
            naam=p.briefnaam, aanhef=p.aanhef, roepnaam=p.roepnaam, initialen=p.initialen
        )
        if toegang is Toegang.NAAM:
            return naam
        adres = self._zeef.adres_soort
        return b.BladPersoon(
            naam=" ".join(d for d in (p.voornamen or p.roepnaam, p.achternaam) if d),
            aanhef=p.aanhef,
            roepnaam=p.roepnaam or p.briefnaam,
            initialen=p.initialen,
            geboortedatum=p.geboortedatum.lang() if p.geboortedatum else "",
            adresregels=p.adresregels if self._zeef.mag(adres) else (),
            telefoon=self._als(adres, p.telefoon),
            bsn=self._als(Soort.BSN, p.bsn),
            minderjarig=p.minderjarig(self._opdracht.datum),
        )

    def _aanmelding(self) -> b.BladAanmelding:
        a = self._nu.aanmelding
        if not self._zeef.mag(Soort.ALGEMEEN):
            eigen = self._zeef.lezer == "aanmelder"
            return b.BladAanmelding(
                datum=self._datum(a.datum) if eigen else "",
                organisatie=a.organisatie if eigen else "",
                aanmelder=a.aanmelder if eigen else "",
                functie=a.functie if eigen else "",
            )
        return b.BladAanmelding(
            datum=self._datum(a.datum),
            organisatie=a.organisatie,
            aanmelder=a.aanmelder,
            functie=a.functie,
            aanleiding=a.aanleiding,
            eerdere_inzet=a.eerdere_inzet,
            doel=a.doel,
            partners=a.betrokken_partners,
        )

    def _feiten(self) -> tuple[b.BladFeit, ...]:
        return tuple(
            self._feit(f)
            for f in sorted(self._nu.feiten, key=lambda f: (f.datum or date.min, f.id))
            if f.tekst and self._zeef.mag(f.deelsoort, f.ref)
        )

    def _feit(self, f: Feit) -> b.BladFeit:
        return b.BladFeit(
            datum=self._datum(f.datum),
            bron=f.bron,
            soort=self._label("feitsoorten", f.soort),
            tekst=f.tekst,
        )

    def _toetsing(self) -> b.BladToetsing:
        t, toegang = self._nu.toetsing, self._zeef.toegang(Soort.TOETSING)
        if toegang not in {Toegang.JA, Toegang.BESLUIT}:
            return b.BladToetsing()
        afgewezen = t.besluit == Besluit.AFWIJZEN
        volledig = toegang is Toegang.JA
        return b.BladToetsing(
            datum=self._datum(t.datum),
            toegelaten=t.besluit == Besluit.TOELATEN,
            afgewezen=afgewezen,
            reden=self._label("afwijsredenen", t.afwijsreden) if afgewezen else "",
            verwijzing=t.verwijzing,
            toelichting=t.toelichting if volledig else "",
            proportionaliteit=t.proportionaliteit if volledig else "",
            subsidiariteit=t.subsidiariteit if volledig else "",
            beslissers=t.beslissers if volledig else (),
            criteria=tuple(
                b.BladCriterium(
                    vraag=self._label("criteria", c.criterium),
                    antwoord=self._label("ja_nee", c.antwoord),
                    toelichting=c.toelichting,
                )
                for c in self._nu.criteria
            )
            if volledig
            else (),
        )

    def _startfase(self) -> b.BladStartfase:
        s = self._nu.startfase
        gesprek = self._zeef.mag(Soort.GESPREK, s.ref)
        return b.BladStartfase(
            aanmeldbrief_datum=self._als(Soort.ALGEMEEN, self._datum(s.aanmeldbrief_datum)),
            startgesprek_datum=self._als(Soort.ALGEMEEN, self._datum(s.startgesprek_datum)),
            aanwezigen=s.aanwezigen if gesprek else (),
            verslag=s.startgesprek_verslag if gesprek else "",
        )

    def _monitor(self) -> b.BladMonitor:
        dag = self._opdracht.datum
        nul = self._nu.meting(Metingsoort.NUL, dag)
        latere = (self._nu.meting(s, dag) for s in (Metingsoort.TUSSEN, Metingsoort.EIND))
        gehouden = [m for m in latere if m is not None]
        laatste = max(gehouden, key=lambda m: m.datum or date.min, default=None)
        if (nul is None and laatste is None) or not self._zeef.mag(Soort.ALGEMEEN):
            return b.BladMonitor()
        schaal = self._regio.lijst("schaal")
        bij = laatste or nul
        return b.BladMonitor(
            datum_nul=self._datum(nul.datum) if nul else "",
            datum_laatste=self._datum(laatste.datum) if laatste else "",
            schaal=", ".join(f"{n} = {schaal.label(n)}" for n in "12345"),
            scores=tuple(
                self._score(gebied, nul, laatste, bij)
                for gebied in self._regio.lijst("leefgebieden").sleutels
            ),
        )

    def _score(
        self, gebied: str, nul: Meting | None, laatste: Meting | None, bij: Meting | None
    ) -> b.BladScore:
        bij_score = _score_van(self._nu, bij, gebied)
        ref = bij_score.ref if bij_score else None
        mag_gesprek = self._zeef.mag(Soort.GESPREK, ref)
        mag_opmerking = bij_score is not None and self._zeef.mag(bij_score.deelsoort, ref)
        return b.BladScore(
            leefgebied=self._label("leefgebieden", gebied),
            nul=self._cijfer(_score_van(self._nu, nul, gebied)),
            laatste=self._cijfer(_score_van(self._nu, laatste, gebied)),
            client=str(bij_score.clientscore)
            if bij_score and bij_score.clientscore and mag_gesprek
            else "",
            toelichting=bij_score.toelichting if bij_score and mag_opmerking else "",
        )

    def _cijfer(self, score: Score | None) -> str:
        if score is None or score.score is None:
            return ""
        if score.score in {NIET_BESPROKEN, ONBEKEND}:
            return self._label("schaal", str(score.score))
        return str(score.score)

    def _overleg(self) -> b.BladOverleg:
        o = self._opdracht.overleg
        if o is None:
            return b.BladOverleg()
        inhoud = self._zeef.mag(Soort.OVERLEG, o.ref, o)
        algemeen = self._zeef.mag(Soort.ALGEMEEN)
        deelnemers = self._nu.deelnemers_van(o)
        return b.BladOverleg(
            datum=self._datum(o.datum) if algemeen else "",
            tijd=o.tijd if algemeen else "",
            locatie=o.locatie if algemeen else "",
            genodigden=tuple(d.organisatie for d in deelnemers if d.organisatie)
            if algemeen
            else (),
            deelnemers=tuple(d.voluit for d in deelnemers if d.aanwezig) if inhoud else (),
            afwezig=tuple(d.voluit for d in deelnemers if not d.aanwezig) if inhoud else (),
            client_aanwezig=o.client_aanwezig and algemeen,
            beeld=o.beeld if inhoud else "",
            oordeel=o.oordeel if inhoud else "",
            besluiten=tuple(x.tekst for x in self._nu.besluiten_van(o) if x.tekst)
            if inhoud
            else (),
            informatieafspraken=o.informatieafspraken if inhoud else "",
        )

    def _plan(self) -> b.BladPlan:
        if not self._zeef.mag(Soort.ALGEMEEN):
            return b.BladPlan()
        p = self._nu.plan
        return b.BladPlan(
            datum=self._datum(p.datum),
            casusregisseur=p.casusregisseur,
            evaluatiedatum=self._datum(self._nu.evaluatiedatum),
            akkoord=self._label("akkoord", p.akkoord),
            akkoord_toelichting=p.akkoord_toelichting,
            doelen=tuple(
                b.BladDoel(
                    nummer=str(nummer),
                    leefgebied=self._label("leefgebieden", doel.leefgebied),
                    doel=doel.doel,
                    woorden_client=doel.woorden_client,
                    acties=tuple(
                        b.BladActie(
                            wie=a.wie,
                            wat=a.wat,
                            soort=self._label("interventiesoorten", a.soort),
                            uiterlijk=self._datum(a.uiterlijk),
                            status=self._label("actiestatussen", a.status),
                            resultaat=a.resultaat,
                        )
                        for a in self._nu.acties_van(doel)
                    ),
                )
                for nummer, doel in enumerate(self._nu.doelen, start=1)
            ),
            terugvalplan=tuple(
                b.BladTerugval(signaal=t.signaal, wie=t.wie, wat=t.wat)
                for t in self._nu.terugvalplan
            ),
            evaluaties=tuple(
                b.BladEvaluatie(
                    datum=self._datum(e.datum),
                    uitkomst=e.uitkomst,
                    volgende=self._datum(e.nieuwe_evaluatiedatum),
                )
                for e in self._nu.evaluaties
            ),
        )

    def _opschaling(self) -> b.BladOpschaling:
        o = self._nu.opschaling
        if o is None or not self._zeef.mag(Soort.TOETSING):
            return b.BladOpschaling()
        ja, nee = self._label("ja_nee", "ja"), self._label("ja_nee", "nee")
        return b.BladOpschaling(
            datum=self._datum(o.datum),
            zvh=self._label("zvh", o.zvh),
            vraag=o.vraag,
            criteria=tuple(
                b.BladCriterium(vraag=k.label, antwoord=ja if k.sleutel in o.criteria else nee)
                for k in self._regio.lijst("zvh_criteria").keuzes
            ),
            geinformeerd=self._datum(o.client_geinformeerd_op) or o.niet_geinformeerd_reden,
            meegestuurd=tuple(self._label("meegestuurd", m) for m in o.meegestuurd)
            + o.meegestuurd_anders,
        )

    def _afsluiting(self) -> b.BladAfsluiting:
        if not self._zeef.mag(Soort.ALGEMEEN):
            return b.BladAfsluiting()
        a = self._nu.afsluiting
        return b.BladAfsluiting(
            datum=self._datum(a.datum),
            reden=self._label("afsluitredenen", a.reden),
            resultaat=a.resultaat,
            nazorg_door=a.nazorg_door,
            nazorg_datum=self._datum(a.nazorg_datum),
        )


def _score_van(traject: Trajectdossier, meting: Meting | None, gebied: str) -> Score | None:
    if meting is None:
        return None
    return next((s for s in traject.scores_van(meting) if s.leefgebied == gebied), None)


def _afzender(instellingen: Instellingen) -> b.BladAfzender:
    namen = {v.naam for v in velden(Instellingen)} - {"plafond"}
    waarden = {naam: getattr(instellingen, naam) for naam in namen}
    open_velden = {naam: NOG_IN_TE_VULLEN for naam in NODIG_VOOR_BRIEVEN if not waarden[naam]}
    return b.BladAfzender(**(waarden | open_velden))


def _vragenlijst(regio: Regiodata) -> b.BladVragenlijst:
    lijst = regio.vragenlijsten["clientfeedback"]
    return b.BladVragenlijst(
        antwoorden=lijst.antwoorden,
        vragen=tuple(v.tekst for v in lijst.vragen if v.soort is Vraagsoort.GEZICHTEN),
        open_vragen=tuple(v.tekst for v in lijst.vragen if v.soort is Vraagsoort.TEKST),
    )


def _bewaren(regio: Regiodata) -> b.BladBewaren:
    def in_woorden(termijn: Termijn) -> str:
        if termijn.voorlopig:
            return ""
        een = {Eenheid.WEKEN: "week", Eenheid.MAANDEN: "maand", Eenheid.JAREN: "jaar"}
        enkel = een.get(termijn.eenheid, termijn.eenheid.value)
        meer = "jaar" if termijn.eenheid is Eenheid.JAREN else termijn.eenheid.value
        return f"{termijn.aantal} {enkel if termijn.aantal == 1 else meer}"

    return b.BladBewaren(
        afgesloten=in_woorden(regio.bewaartermijnen["afgesloten"]),
        afgewezen=in_woorden(regio.bewaartermijnen["afgewezen"]),
    )
