"""An invented case with something in every field, to show what a text makes of it.

It is put together from the lists of the region itself, so that own criteria, leefgebieden and
questions show up in it. No register is needed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from pga_desktop.domain.aanmelding import Aanmelding, Feit, Feitsoort
from pga_desktop.domain.afsluiting import Afsluiting, Clientfeedback, Feedbackantwoord
from pga_desktop.domain.casus import Casus, Gebeurtenis, Traject
from pga_desktop.domain.datums import Deeldatum
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.dossierbouw import bouw_dossier
from pga_desktop.domain.instellingen import Instellingen
from pga_desktop.domain.meting import Meting, Metingsoort, Score
from pga_desktop.domain.opschaling import Opschaling, VingerAanDePols
from pga_desktop.domain.overleg import Deelnemer, Overleg, Overlegbesluit
from pga_desktop.domain.partner import Organisatie
from pga_desktop.domain.persoon import Persoon
from pga_desktop.domain.plan import Actie, Actiestatus, Akkoord, Doel, Evaluatie, Plan
from pga_desktop.domain.plan import Terugvalafspraak as Terugval
from pga_desktop.domain.regio import Regiodata, Vraagsoort
from pga_desktop.domain.stappen import Stap
from pga_desktop.domain.startfase import Startfase
from pga_desktop.domain.toetsing import Besluit, Criteriumantwoord, Toetsing
from pga_desktop.domain.velden import Rij

PROEFDAG: Final = date(2026, 6, 1)
"""The day of the samples: the same texts give the same files."""

_DOELEN: Final = (
    ("De huur wordt elke maand betaald.", "Ik wil mijn eigen huis houden."),
    ("Er is drie dagen per week iets te doen.", "Geef me werk met mijn handen."),
)
_POLITIE, _WIJKTEAM, _WONEN = "Politie Midden-Nederland", "Wijkteam Noord", "Groenwest"

PROEFINSTELLINGEN: Final = Instellingen(
    gemeente="Woerden",
    afdeling="Team Zorg en Veiligheid",
    contactpersoon="A. de Boer",
    functie="PGA-expert",
    telefoon="0348 00 00 00",
    email="pga@gemeente.example",
    postadres="Postbus 1\n3440 AA Woerden",
    bezoekadres="Blekerijlaan 14\n3447 GR Woerden",
    verwerkingsverantwoordelijke="het college van burgemeester en wethouders van Woerden",
    fg_naam="S. Janssen",
    fg_email="fg@gemeente.example",
    fg_telefoon="0348 00 00 01",
    klachtadres="Postbus 1, 3440 AA Woerden",
    bezwaaradres="Postbus 1, 3440 AA Woerden",
    reglement="Privacyreglement PGA 2026",
)


def maak_proefcasus(regio: Regiodata) -> Dossier:
    """A case in uitvoering that was scaled up once and is about to be closed."""
    persoon = Persoon(
        id=1,
        voornamen="Theodorus Maria",
        roepnaam="Theo",
        voorvoegsel="van der",
        geslachtsnaam="Heijden",
        geboortedatum=Deeldatum(1988, 3, 14),
        geslacht="man",
        straat="Lindelaan",
        huisnummer="12",
        postcode="3442AB",
        woonplaats="Woerden",
        telefoon="06 00 00 00 00",
    )
    casus = Casus(id=1, ouder_id=1, nummer="C-2026-001", stap=Stap.IN_UITVOERING, versie=1)
    return bouw_dossier(
        casus,
        persoon,
        _opgehangen([Traject(begonnen_op=_dag(-90)), *_aanpak(regio)]),
        organisaties=tuple(
            Organisatie(id=nummer, naam=naam, convenant=True)
            for nummer, naam in enumerate((_POLITIE, _WIJKTEAM, _WONEN), start=1)
        ),
    )


def als_afgewezen(dossier: Dossier, regio: Regiodata) -> Dossier:
    """The same case, refused: for the letter that says so."""
    reden = _een(regio, "afwijsredenen")
    toetsing = replace(
        dossier.huidig.toetsing,
        besluit=Besluit.AFWIJZEN,
        afwijsreden=reden,
        verwijzing=_WIJKTEAM,
    )
    return dossier.met(toetsing)


def _dag(dagen: int) -> date:
    return PROEFDAG + timedelta(days=dagen)


def _een(regio: Regiodata, lijst: str) -> str:
    """A key out of a list; a region may have emptied it."""
    return next(iter(regio.lijst(lijst).sleutels), "")


def _opgehangen(rijen: Iterable[Rij]) -> Iterator[Rij]:
    """The rows with ids, each under the last row before it that can be its parent."""
    laatste: dict[str, int] = {"casus": 1}
    for nummer, rij in enumerate(rijen, start=1):
        laatste[rij.SOORT] = nummer
        yield replace(rij, id=nummer, ouder_id=laatste[rij.OUDER])


def _aanpak(regio: Regiodata) -> Iterator[Rij]:
    yield from _begin(regio)
    yield from _overleg()
    yield from _plan(regio)
    for soort, dagen, laag in ((Metingsoort.NUL, -60, 1), (Metingsoort.TUSSEN, -7, 2)):
        yield Meting(soort=soort, datum=_dag(dagen))
        for nummer, gebied in enumerate(regio.lijst("leefgebieden").sleutels):
            cijfer = laag + nummer % 3
            yield Score(
                leefgebied=gebied, score=cijfer, clientscore=cijfer + 1, toelichting="Gaat beter."
            )
    yield from _einde(regio)


def _begin(regio: Regiodata) -> Iterator[Rij]:
    for overgang, dagen, van, naar in (
        ("toetsen", -88, Stap.AANGEMELD, Stap.IN_TOETSING),
        ("toelaten", -83, Stap.IN_TOETSING, Stap.WACHTLIJST),
        ("starten", -82, Stap.WACHTLIJST, Stap.STARTFASE),
        ("plan_opstellen", -53, Stap.STARTFASE, Stap.PLAN_IN_OPSTELLING),
        ("plan_vaststellen", -42, Stap.PLAN_IN_OPSTELLING, Stap.IN_UITVOERING),
    ):
        yield Gebeurtenis(overgang=overgang, datum=_dag(dagen), van=van, naar=naar)
    yield Aanmelding(
        datum=_dag(-90),
        organisatie=_POLITIE,
        aanmelder="R. Bouzid",
        functie="wijkagent",
        kanaal="formulier",
        aanleiding="Bewoners melden bijna elke week ruzie en lawaai op het plein.",
        eerdere_inzet="Wijkagent en wijkteam hebben los van elkaar gesproken.",
        doel="De overlast stopt en er komt hulp op gang.",
        betrokken_partners=(_WIJKTEAM, _WONEN),
        geinformeerd="ja",
    )
    yield Feit(
        datum=_dag(-95),
        bron=_WONEN,
        soort=Feitsoort.ALGEMEEN,
        tekst="De huur is vier maanden niet betaald.",
    )
    yield Toetsing(
        datum=_dag(-83),
        besluit=Besluit.TOELATEN,
        toelichting="Losse hulp was niet genoeg.",
        proportionaliteit="Alleen wat voor de aanpak nodig is, wordt gedeeld.",
        subsidiariteit="Lichtere hulp is geprobeerd.",
        beslissers=("A. de Boer", f"{_POLITIE}: R. Bouzid"),
    )
    for criterium in regio.lijst("criteria").sleutels:
        yield Criteriumantwoord(
            criterium=criterium, antwoord="ja", toelichting="Blijkt uit de meldingen."
        )
    yield Startfase(
        aanmeldbrief_datum=_dag(-80),
        startgesprek_datum=_dag(-62),
        aanwezigen=("A. de Boer", "J. de Wit"),
        startgesprek_verslag="Wil zijn huis houden en weer werken.",
    )


def _overleg() -> Iterator[Rij]:
    yield Overleg(
        datum=_dag(-54),
        tijd="10.00",
        locatie="Gemeentehuis, kamer 2.14",
        beeld="De overlast hangt samen met schulden.",
        oordeel="Eerst rust en geld, dan werk.",
        informatieafspraken="Het wijkteam vertelt wat is besproken.",
    )
    yield Deelnemer(organisatie=_POLITIE, naam="R. Bouzid", aanwezig=True)
    yield Deelnemer(organisatie=_WIJKTEAM, naam="J. de Wit", aanwezig=True)
    yield Deelnemer(organisatie=_WONEN, naam="S. Akkerman")
    yield Overlegbesluit(tekst="Het wijkteam wordt casusregisseur.")


def _plan(regio: Regiodata) -> Iterator[Rij]:
    regisseur = f"{_WIJKTEAM}: J. de Wit"
    yield Plan(
        datum=_dag(-42),
        casusregisseur=regisseur,
        evaluatiedatum=_dag(0),
        akkoord=Akkoord.DEELS,
        akkoord_toelichting="Vindt het veel afspraken.",
    )
    for gebied, (doel, woorden) in zip(regio.lijst("leefgebieden").sleutels, _DOELEN, strict=False):
        yield Doel(leefgebied=gebied, doel=doel, woorden_client=woorden)
        yield Actie(
            soort=_een(regio, "interventiesoorten"),
            wat="Een afspraak maken over de huur",
            wie=f"{_WONEN}: S. Akkerman",
            uiterlijk=_dag(14),
            status=Actiestatus.LOOPT,
        )
        yield Actie(
            soort=_een(regio, "interventiesoorten"),
            wat="Elke week langsgaan",
            wie=regisseur,
            uiterlijk=_dag(-10),
            status=Actiestatus.GEREED,
            resultaat="Gelukt.",
        )
    yield Terugval(signaal="Hij doet de deur niet open.", wie=regisseur, wat="Belt dezelfde dag.")
    yield Evaluatie(
        datum=_dag(-5), uitkomst="Het is rustiger op het plein.", nieuwe_evaluatiedatum=_dag(37)
    )


def _einde(regio: Regiodata) -> Iterator[Rij]:
    yield Opschaling(
        datum=_dag(-21),
        zvh=_een(regio, "zvh"),
        vraag="Help ons de hulp van vijf instellingen op een rij te zetten.",
        criteria=regio.lijst("zvh_criteria").sleutels[:3],
        client_geinformeerd_op=_dag(-22),
        meegestuurd=regio.lijst("meegestuurd").sleutels,
        meegestuurd_anders=("Brief van de huisbaas",),
    )
    yield VingerAanDePols(partner=_WIJKTEAM, signalen="Nieuwe meldingen", tot=_dag(180))
    yield Afsluiting(
        datum=_dag(0),
        reden=_een(regio, "afsluitredenen"),
        resultaat="Er is rust, en de schulden worden afbetaald.",
        nazorg_door=f"{_WIJKTEAM}: J. de Wit",
        nazorg_datum=_dag(90),
        afsluitbrief_datum=_dag(0),
        opruimverzoek_datum=_dag(0),
    )
    yield Clientfeedback(gevraagd_op=_dag(0))
    for vraag in regio.vragenlijsten["clientfeedback"].vragen:
        if vraag.soort is Vraagsoort.GEZICHTEN:
            yield Feedbackantwoord(vraag=vraag.sleutel, score=4)
        else:
            yield Feedbackantwoord(vraag=vraag.sleutel, tekst="Er werd naar mij geluisterd.")
