"""Makes sheets: the one road from a dossier to paper, through the `Zeef` of the reader.

Dates are written for the language level, keys become the labels of the region, and what the reader
may not see is left empty.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from pga_desktop.domain import blad_aanpak as aanpak
from pga_desktop.domain import blad_begin as begin
from pga_desktop.domain.blad import Blad, BladInzage
from pga_desktop.domain.blad_inzage import inzage
from pga_desktop.domain.blad_rondom import (
    BladAfzender,
    BladBewaren,
    BladDocument,
    BladLijsten,
    BladVragenlijst,
)
from pga_desktop.domain.delen import Lezer, Zeef
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.instellingen import NIET_IN_BRIEVEN, NODIG_VOOR_BRIEVEN, Instellingen
from pga_desktop.domain.ontvangers import Ontvanger
from pga_desktop.domain.overleg import Overleg
from pga_desktop.domain.regio import Regiodata, Vraagsoort
from pga_desktop.domain.schrijver import Schrijver, uitgeschreven
from pga_desktop.domain.velden import Soort, velden

NOG_IN_TE_VULLEN: Final = "nog in te vullen"


@dataclass(frozen=True, kw_only=True)
class Opdracht:
    """What a sheet is made for: reader, level, day, and the overleg it is about, if any.

    `eigen_alinea` is what the writer adds to this one document, for this reader to see. With
    `inzage` the person gets all there is, of every traject (AVG 15); nobody else ever does.
    """

    ontvanger: Ontvanger
    niveau: Niveau
    datum: date
    overleg: Overleg | None = None
    op_keuze: frozenset[Soort] = frozenset()
    eigen_alinea: str = ""
    inzage: bool = False


def maak_blad(
    dossier: Dossier, opdracht: Opdracht, regio: Regiodata, instellingen: Instellingen
) -> Blad:
    """The sheet one reader gets of the current traject of a case."""
    ontvanger = opdracht.ontvanger
    zeef = Zeef(
        dossier,
        ontvanger.lezer,
        ontvanger.organisatie,
        eigen_brief=ontvanger.lezer is Lezer.CLIENT and not ontvanger.vertegenwoordiger,
        op_keuze=opdracht.op_keuze,
    )
    s = Schrijver(dossier, zeef, regio, opdracht.niveau, opdracht.datum)
    return Blad(
        document=BladDocument(
            datum=s.datum(opdracht.datum),
            kenmerk=begin.kenmerk(s),
            eigen_alinea=opdracht.eigen_alinea,
        ),
        afzender=_afzender(instellingen),
        ontvanger=begin.ontvanger(ontvanger),
        persoon=begin.persoon(s),
        relaties=begin.relaties(s),
        aanmelding=begin.aanmelding(s),
        feiten=begin.feiten(s),
        toetsing=begin.toetsing(s),
        startfase=begin.startfase(s),
        monitor=aanpak.monitor(s),
        overleg=aanpak.overleg(s, opdracht.overleg),
        plan=aanpak.plan(s),
        opschaling=aanpak.opschaling(s),
        vinger=aanpak.vinger(s),
        afsluiting=aanpak.afsluiting(s),
        vragenlijst=_vragenlijst(regio),
        lijsten=_lijsten(regio),
        bewaren=_bewaren(regio),
        inzage=inzage(s) if opdracht.inzage and zeef.eigen_brief else BladInzage(),
    )


def leeg_blad(datum: date, niveau: Niveau, regio: Regiodata, instellingen: Instellingen) -> Blad:
    """A sheet without a case, for public and blank documents."""
    return Blad(
        document=BladDocument(datum=uitgeschreven(datum, niveau)),
        afzender=_afzender(instellingen),
        vragenlijst=_vragenlijst(regio),
        lijsten=_lijsten(regio),
        bewaren=_bewaren(regio),
    )


def _afzender(instellingen: Instellingen) -> BladAfzender:
    waarden = {
        v.naam: getattr(instellingen, v.naam)
        for v in velden(Instellingen)
        if v.naam not in NIET_IN_BRIEVEN
    }
    open_velden = {naam: NOG_IN_TE_VULLEN for naam in NODIG_VOOR_BRIEVEN if not waarden[naam]}
    return BladAfzender(**(waarden | open_velden))


def _vragenlijst(regio: Regiodata) -> BladVragenlijst:
    lijst = regio.vragenlijsten["clientfeedback"]
    return BladVragenlijst(
        antwoorden=lijst.antwoorden,
        vragen=tuple(v.tekst for v in lijst.vragen if v.soort is Vraagsoort.GEZICHTEN),
        open_vragen=tuple(v.tekst for v in lijst.vragen if v.soort is Vraagsoort.TEKST),
    )


def _lijsten(regio: Regiodata) -> BladLijsten:
    return BladLijsten(leefgebieden=tuple(k.label for k in regio.lijst("leefgebieden").keuzes))


def _bewaren(regio: Regiodata) -> BladBewaren:
    """How long data stay, in words; nothing while the municipality has not settled it."""
    vast = {n: "" if t.voorlopig else t.duur for n, t in regio.bewaartermijnen.items()}
    return BladBewaren(afgesloten=vast["afgesloten"], afgewezen=vast["afgewezen"])
