"""The first parts of a sheet: who it is for and about, the registration, the decision, the start.

Every value passes the sieve of the writer; what the reader may not see stays empty.
"""

from dataclasses import replace
from datetime import date

from pga_desktop.domain.blad_delen import (
    BladAanmelding,
    BladCriterium,
    BladFeit,
    BladPersoon,
    BladRelatie,
    BladStartfase,
    BladToetsing,
)
from pga_desktop.domain.blad_rondom import BladOntvanger
from pga_desktop.domain.delen import Lezer, Toegang
from pga_desktop.domain.ontvangers import Ontvanger
from pga_desktop.domain.opschaling import Meegestuurd
from pga_desktop.domain.schrijver import Schrijver
from pga_desktop.domain.toetsing import Besluit
from pga_desktop.domain.velden import Soort


def kenmerk(s: Schrijver) -> str:
    """The case number: part of the identity, for who may see all of it."""
    return s.dossier.casus.nummer if _identiteit(s) is Toegang.JA else ""


def ontvanger(o: Ontvanger) -> BladOntvanger:
    """The recipient as addressed on this document."""
    return BladOntvanger(
        naam=o.naam,
        aanhef=o.aanhef or o.naam,
        organisatie=o.organisatie,
        adresregels=o.adresregels,
        vertegenwoordiger=o.vertegenwoordiger,
    )


def persoon(s: Schrijver) -> BladPersoon:
    """The person: everything, the name, or only the first name in use."""
    p = s.dossier.persoon
    match _identiteit(s):
        case Toegang.ROEPNAAM:
            return BladPersoon(naam=p.roepnaam, aanhef=p.roepnaam, roepnaam=p.roepnaam)
        case Toegang.NAAM:
            return BladPersoon(
                naam=p.briefnaam, aanhef=p.aanhef, roepnaam=p.roepnaam, initialen=p.initialen
            )
        case Toegang.JA:
            mag_adres = s.zeef.mag(s.zeef.adres_soort)
            return BladPersoon(
                naam=p.volledige_naam,
                aanhef=p.aanhef,
                roepnaam=p.roepnaam or p.briefnaam,
                initialen=p.initialen,
                geboortedatum=p.geboortedatum.lang() if p.geboortedatum else "",
                adresregels=p.adresregels if mag_adres else (),
                telefoon=p.telefoon if mag_adres else "",
                bsn=p.bsn if s.zeef.mag(Soort.BSN) else "",
                minderjarig=p.minderjarig(s.dag),
                misschien_meerderjarig=p.misschien_meerderjarig(s.dag),
            )
        case _:
            return BladPersoon()


def _identiteit(s: Schrijver) -> Toegang | None:
    mee = s.zeef.gaat_mee(Meegestuurd.IDENTITEIT)
    return s.zeef.toegang(Soort.IDENTITEIT) if mee else None


def relaties(s: Schrijver) -> tuple[BladRelatie, ...]:
    """Who stands around the person, each one marked for this reader; an address is never told:
    it may be the secret one of the person.
    """
    return tuple(
        BladRelatie(
            soort=s.label("relatiesoorten", r.soort),
            naam=r.naam,
            gezag=s.label("gezag", r.gezag),
        )
        for r in s.dossier.relaties
        if r.naam and s.zeef.mag(Soort.DERDEN, r.ref)
    )


def aanmelding(s: Schrijver) -> BladAanmelding:
    """The registration; the reporter gets back only what identifies the own registration."""
    a = s.nu.aanmelding
    algemeen = s.zeef.mag(Soort.ALGEMEEN) and s.zeef.gaat_mee(Meegestuurd.AANLEIDING)
    if not algemeen and s.zeef.lezer is not Lezer.AANMELDER:
        return BladAanmelding()
    eigen = BladAanmelding(
        datum=s.datum(a.datum),
        organisatie=a.organisatie,
        aanmelder=a.aanmelder,
        functie=a.functie,
    )
    if not algemeen:
        return eigen
    return replace(
        eigen,
        aanleiding=a.aanleiding,
        eerdere_inzet=a.eerdere_inzet,
        doel=a.doel,
        partners=a.betrokken_partners,
    )


def feiten(s: Schrijver) -> tuple[BladFeit, ...]:
    """The facts this reader may see, oldest first."""
    algemene_mee = s.zeef.gaat_mee(Meegestuurd.ALGEMENE_FEITEN)
    return tuple(
        BladFeit(
            datum=s.datum(f.datum),
            bron=f.bron,
            soort=s.label("feitsoorten", f.soort),
            tekst=f.tekst,
        )
        for f in sorted(s.nu.feiten, key=lambda f: (f.datum or date.min, f.id))
        if f.tekst and s.zeef.mag(f.deelsoort, f.ref)
        if algemene_mee or f.deelsoort is not Soort.ALGEMEEN
    )


def toetsing(s: Schrijver) -> BladToetsing:
    """The decision, and for who may see it the weighing as well."""
    t, toegang = s.nu.toetsing, s.zeef.toegang(Soort.TOETSING)
    if toegang not in {Toegang.JA, Toegang.BESLUIT}:
        return BladToetsing()
    afgewezen = t.besluit == Besluit.AFWIJZEN
    besluit = BladToetsing(
        datum=s.datum(t.datum),
        toegelaten=t.besluit == Besluit.TOELATEN,
        afgewezen=afgewezen,
        reden=s.label("afwijsredenen", t.afwijsreden) if afgewezen else "",
        verwijzing=t.verwijzing,
    )
    if toegang is Toegang.BESLUIT:
        return besluit
    return replace(
        besluit,
        toelichting=t.toelichting,
        proportionaliteit=t.proportionaliteit,
        subsidiariteit=t.subsidiariteit,
        beslissers=t.beslissers,
        criteria=tuple(
            BladCriterium(
                vraag=s.label("criteria", c.criterium),
                antwoord=s.label("ja_nee", c.antwoord),
                toelichting=c.toelichting,
            )
            for c in s.nu.criteria
        ),
    )


def startfase(s: Schrijver) -> BladStartfase:
    """When the letter and the first talk were, and what was said."""
    start = s.nu.startfase
    blad = BladStartfase()
    if s.zeef.mag(Soort.ALGEMEEN):
        blad = replace(
            blad,
            aanmeldbrief_datum=s.datum(start.aanmeldbrief_datum),
            startgesprek_datum=s.datum(start.startgesprek_datum),
        )
    if s.zeef.mag(Soort.GESPREK, start.ref):
        blad = replace(blad, aanwezigen=start.aanwezigen, verslag=start.startgesprek_verslag)
    return blad
