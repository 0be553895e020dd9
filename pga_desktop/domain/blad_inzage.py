"""All that may be told to the person herself, of every traject: for a request for access (AVG 15).

Every value passes the sieve of the writer, as on any other sheet: what the person may not see stays
out of this answer too, and its text says which kinds that can be.
"""

from collections.abc import Iterator
from dataclasses import replace

from pga_desktop.domain import blad_aanpak as aanpak
from pga_desktop.domain import blad_begin as begin
from pga_desktop.domain.blad import (
    BladAntwoord,
    BladInzage,
    BladMeting,
    BladMetingscore,
    BladTraject,
    BladVerstrekking,
)
from pga_desktop.domain.delen import documentsoort
from pga_desktop.domain.document import Documentstand
from pga_desktop.domain.meting import Meting, Score
from pga_desktop.domain.schrijver import Schrijver
from pga_desktop.domain.velden import Soort


def inzage(s: Schrijver) -> BladInzage:
    """Every traject of the case, the first one first, and what was given to others."""
    p = s.dossier.persoon
    gesprek = s.zeef.mag(Soort.GESPREK, p.ref)
    algemeen = s.zeef.mag(Soort.ALGEMEEN)
    return BladInzage(
        procesregisseur=s.dossier.casus.procesregisseur if algemeen else "",
        taal=p.taal if gesprek else "",
        tolk=gesprek and p.tolk,
        eenvoudige_taal=gesprek and p.eenvoudige_taal,
        trajecten=tuple(_traject(toen) for toen in _per_traject(s)),
        verstrekkingen=tuple(_verstrekkingen(s)),
    )


def _per_traject(s: Schrijver) -> Iterator[Schrijver]:
    """The writer as it was during each traject: that one is then the current one."""
    for aantal in range(1, len(s.dossier.trajecten) + 1):
        toen = replace(s.dossier, trajecten=s.dossier.trajecten[:aantal])
        yield replace(s, dossier=toen, zeef=replace(s.zeef, dossier=toen))


def _traject(s: Schrijver) -> BladTraject:
    nu, a = s.nu, s.nu.aanmelding
    gesprek = s.zeef.mag(Soort.GESPREK, a.ref)
    return BladTraject(
        nummer=str(nu.traject.nummer),
        begonnen=s.datum(nu.traject.begonnen_op),
        aanmelding=begin.aanmelding(s),
        geinformeerd=s.label("ja_nee", a.geinformeerd) if gesprek else "",
        geinformeerd_toelichting=a.geinformeerd_toelichting if gesprek else "",
        feiten=begin.feiten(s),
        toetsing=begin.toetsing(s),
        startfase=begin.startfase(s),
        metingen=tuple(_meting(s, m) for m in nu.metingen) if s.zeef.mag(Soort.ALGEMEEN) else (),
        overleggen=tuple(aanpak.overleg(s, o) for o in nu.overleggen),
        plan=aanpak.plan(s),
        vinger=aanpak.vinger(s),
        afsluiting=aanpak.afsluiting(s),
        gevraagd=s.datum(nu.feedback.gevraagd_op) if gesprek else "",
        niet_gevraagd=nu.feedback.niet_gevraagd_reden if gesprek else "",
        antwoorden=tuple(_antwoorden(s)) if gesprek else (),
    )


def _meting(s: Schrijver, meting: Meting) -> BladMeting:
    return BladMeting(
        soort=s.label("metingsoorten", meting.soort),
        datum=s.datum(meting.datum),
        scores=tuple(_score(s, score) for score in s.nu.scores_van(meting)),
    )


def _score(s: Schrijver, score: Score) -> BladMetingscore:
    opmerking = aanpak.opmerkingen(s, score)
    return BladMetingscore(
        leefgebied=s.label("leefgebieden", score.leefgebied),
        score=aanpak.cijfer(s, score.score),
        client=opmerking.client,
        toelichting=opmerking.toelichting,
    )


def _antwoorden(s: Schrijver) -> Iterator[BladAntwoord]:
    lijst = s.regio.vragenlijsten["clientfeedback"]
    vragen = {vraag.sleutel: vraag.tekst for vraag in lijst.vragen}
    keuzes = dict(enumerate(lijst.antwoorden, start=1))
    for a in s.nu.feedbackantwoorden:
        if a.gegeven:
            gekozen = "" if a.score is None else keuzes.get(a.score, str(a.score))
            yield BladAntwoord(
                vraag=vragen.get(a.vraag, a.vraag), antwoord=gekozen, woorden=a.tekst
            )


def _verstrekkingen(s: Schrijver) -> Iterator[BladVerstrekking]:
    """Documents that were given to others, in the order they were made."""
    for traject in s.dossier.trajecten:
        for document in traject.documenten:
            soort = documentsoort(document.lezer)
            if soort is None or not s.zeef.mag(soort):
                continue
            for stap in traject.stappen_van(document):
                if stap.stand is Documentstand.VERSTREKT:
                    yield BladVerstrekking(
                        datum=s.datum(stap.datum),
                        wat=document.titel,
                        aan=stap.aan or document.ontvanger,
                    )
