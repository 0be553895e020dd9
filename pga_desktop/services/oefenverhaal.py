"""The story of a fictional case: who it is about, and every step it can take."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from pga_desktop.domain.datums import cijferdatum
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.meting import HOOGSTE, Metingsoort
from pga_desktop.domain.stappen import Stap
from pga_desktop.domain.velden import Ref
from pga_desktop.services.diensten import Diensten
from pga_desktop.services.oefenstof import (
    AANLEIDINGEN,
    ACHTERNAMEN,
    DOELEN,
    STRATEN,
    VOORNAMEN,
)


@dataclass
class Verhaal:
    """One fictional case while it is told."""

    diensten: Diensten
    zet_klok: Callable[[date], None]
    toeval: random.Random
    dag: date
    dossier: Dossier = field(init=False)

    def vul(self, ref: Ref, **velden: str) -> None:
        self.vul_samen({(ref, veld): tekst for veld, tekst in velden.items()})

    def vul_samen(self, velden: Mapping[tuple[Ref, str], str]) -> None:
        d = self.dossier.casus
        self.dossier = self.diensten.casussen.wijzig_samen(d.id, d.versie, velden)

    def voeg_toe(self, soort: str, ouder: int = 0, /, **velden: str) -> Ref:
        d = self.dossier.casus
        onder = ouder or self.dossier.huidig.traject.id
        self.dossier, ref = self.diensten.casussen.voeg_toe(d.id, d.versie, soort, onder, velden)
        return ref

    def stap(self, overgang: str, *, na_dagen: int = 0, reden: str = "") -> None:
        self.dag += timedelta(days=na_dagen)
        self.zet_klok(self.dag)
        d = self.dossier.casus
        self.dossier = self.diensten.proces.voer_uit(d.id, d.versie, overgang, self.dag, reden)


@dataclass(frozen=True)
class Weg:
    """The way a case goes; it began so many days ago that its last step lies before today."""

    dagen_terug: int
    stappen: tuple[Callable[[Verhaal], None], ...]


def vertel(v: Verhaal, nummer: int, weg: Weg) -> None:
    """Register the person with this number, and go the way of the case step by step."""
    roepnaam, voornamen, geslacht = VOORNAMEN[nummer % len(VOORNAMEN)]
    voorvoegsel, achternaam = ACHTERNAMEN[(nummer * 7) % len(ACHTERNAMEN)]
    jaar = v.dag.year - v.toeval.randint(16, 62)
    geboren = f"{v.toeval.randint(1, 28):02d}-{v.toeval.randint(1, 12):02d}-{jaar}"
    casus = v.diensten.casussen.nieuw(
        {
            "roepnaam": roepnaam,
            "voornamen": voornamen,
            "voorvoegsel": voorvoegsel,
            "geslachtsnaam": achternaam,
            "geboortedatum": geboren if nummer % 9 else str(jaar),
            "geslacht": geslacht,
        }
    )
    v.dossier = v.diensten.casussen.dossier(casus)
    v.vul(
        v.dossier.persoon.ref,
        straat=v.toeval.choice(STRATEN),
        huisnummer=str(v.toeval.randint(1, 180)),
        postcode=f"{v.toeval.randint(3400, 3480)} AB",
        woonplaats="Woerden",
        eenvoudige_taal="ja" if nummer % 3 == 0 else "nee",
        geheim_adres="nee" if nummer % 8 else "ja",
    )
    aanmelding = v.dossier.huidig.aanmelding.ref
    v.vul(
        aanmelding,
        organisatie="Politie Midden-Nederland",
        aanmelder="R. Bouzid",
        functie="wijkagent",
        kanaal="formulier",
        aanleiding=AANLEIDINGEN[nummer % len(AANLEIDINGEN)],
        eerdere_inzet="Wijkagent, jongerenwerk en wijkteam hebben los van elkaar gesproken.",
        doel="De overlast stopt en er komt hulp op gang.",
        betrokken_partners="Groenwest\nWijkteam Noord\nJellinek",
        geinformeerd="ja" if nummer % 5 else "nee",
        geinformeerd_toelichting="Op straat verteld." if nummer % 5 else "Nog niet gelukt.",
    )
    v.voeg_toe(
        "feit",
        soort="politie",
        bron="Politie Midden-Nederland",
        datum=cijferdatum(v.dag),
        tekst="Drie meldingen in een maand.",
    )
    for stap in weg.stappen:
        stap(v)


def _toetsen(v: Verhaal) -> None:
    v.stap("toetsen", na_dagen=2)


def _aanvulling(v: Verhaal) -> None:
    v.stap("aanvulling_vragen", na_dagen=1, reden="Welke hulp loopt er al?")


def _beantwoord(v: Verhaal, besluit: str) -> None:
    toetsing = v.dossier.huidig.toetsing.ref
    antwoorden = {"antwoord": "ja", "toelichting": "Blijkt uit de meldingen."}
    v.vul_samen(
        {
            (criterium.ref, veld): tekst
            for criterium in v.dossier.huidig.criteria
            for veld, tekst in antwoorden.items()
        }
    )
    v.vul(
        toetsing,
        proportionaliteit="Alleen nodige gegevens worden gedeeld.",
        subsidiariteit="Lichtere inzet is geprobeerd.",
        beslissers="Procesregisseur\nPolitie Midden-Nederland",
        toelichting="Besproken met politie en wijkteam.",
        besluit=besluit,
        datum=cijferdatum(v.dag + timedelta(days=4)),
    )


def _afwijzen(v: Verhaal) -> None:
    _beantwoord(v, "afwijzen")
    v.vul(
        v.dossier.huidig.toetsing.ref,
        afwijsreden="een_partner_kan_het",
        verwijzing="Sociaal team",
    )
    v.stap("afwijzen", na_dagen=4)


def _toelaten(v: Verhaal) -> None:
    _beantwoord(v, "toelaten")
    v.stap("toelaten", na_dagen=4)


def _starten(v: Verhaal) -> None:
    v.stap("starten", na_dagen=1)


def _meet(v: Verhaal, soort: Metingsoort, laag: int) -> None:
    ref = v.voeg_toe("meting", soort=soort, datum=cijferdatum(v.dag))
    scores = [score for score in v.dossier.huidig.scores if score.ouder_id == ref.id]
    v.vul_samen(
        {(s.ref, "score"): str(min(HOOGSTE, laag + v.toeval.randint(0, 2))) for s in scores}
    )


def _plan_opstellen(v: Verhaal) -> None:
    v.dag += timedelta(days=12)
    v.zet_klok(v.dag)
    v.vul(
        v.dossier.huidig.startfase.ref,
        aanmeldbrief_datum=cijferdatum(v.dag - timedelta(days=10)),
        startgesprek_datum=cijferdatum(v.dag - timedelta(days=3)),
        startgesprek_verslag="Wil vooral niet uit huis. Wil wel werken.",
    )
    _meet(v, Metingsoort.NUL, 1)
    overleg = v.voeg_toe("overleg", datum=cijferdatum(v.dag), locatie="Gemeentehuis, kamer 2.14")
    for organisatie, naam in (
        ("Politie Midden-Nederland", "R. Bouzid"),
        ("Wijkteam Noord", "J. de Wit"),
    ):
        v.voeg_toe("deelnemer", overleg.id, organisatie=organisatie, naam=naam, aanwezig="ja")
    v.vul(overleg, beeld="Overlast hangt samen met schulden.", oordeel="Eerst rust en geld.")
    v.voeg_toe("overlegbesluit", overleg.id, tekst="Wijkteam wordt casusregisseur")
    v.stap("plan_opstellen")


def _plan_vaststellen(v: Verhaal) -> None:
    v.dag += timedelta(days=14)
    v.zet_klok(v.dag)
    for leefgebied, doel, woorden in DOELEN[: v.toeval.randint(1, len(DOELEN))]:
        ref = v.voeg_toe("doel", leefgebied=leefgebied, doel=doel, woorden_client=woorden)
        v.voeg_toe(
            "actie",
            ref.id,
            wat="Gesprek voeren en afspraken maken",
            wie="Wijkteam Noord: J. de Wit",
            soort="zorg",
            uiterlijk=cijferdatum(v.dag + timedelta(days=v.toeval.randint(20, 70))),
            status=v.toeval.choice(("open", "loopt", "gereed")),
        )
    v.vul(
        v.dossier.huidig.plan.ref,
        datum=cijferdatum(v.dag),
        casusregisseur="Wijkteam Noord: J. de Wit",
        evaluatiedatum=cijferdatum(v.dag + timedelta(weeks=6)),
        akkoord=v.toeval.choice(("ja", "deels", "nee")),
        akkoord_toelichting="Besproken aan de keukentafel.",
    )
    v.stap("plan_vaststellen")


def _evalueren(v: Verhaal) -> None:
    v.dag += timedelta(weeks=6)
    v.zet_klok(v.dag)
    _meet(v, Metingsoort.TUSSEN, 2)
    v.stap("evalueren")


def _opschalen(v: Verhaal) -> None:
    v.voeg_toe(
        "opschaling",
        datum=cijferdatum(v.dag),
        zvh="regio_utrecht",
        vraag="Regie op een zware casus.",
        criteria="1\n2\n3",
        client_geinformeerd_op=cijferdatum(v.dag),
        meegestuurd="identiteit\nplan",
    )
    v.stap("opschalen", na_dagen=7)


def _vinger(v: Verhaal) -> None:
    v.vul(
        v.dossier.huidig.vinger.ref,
        partner="Wijkteam Noord: J. de Wit",
        signalen="Nieuwe meldingen",
        tot=cijferdatum(v.dag + timedelta(days=180)),
    )
    v.stap("vinger_aan_de_pols", na_dagen=7)


def _afsluiting_starten(v: Verhaal) -> None:
    v.dag += timedelta(days=30)
    v.zet_klok(v.dag)
    _meet(v, Metingsoort.EIND, 3)
    v.vul(v.dossier.huidig.afsluiting.ref, reden="afgeschaald_wijkteam", resultaat="Rust en werk.")
    v.stap("afsluiting_starten")


def _afsluiten(v: Verhaal) -> None:
    v.dag += timedelta(days=14)
    v.zet_klok(v.dag)
    for actie in v.dossier.huidig.acties:
        v.vul(actie.ref, status="gereed", resultaat="Gelukt.")
    v.vul(
        v.dossier.huidig.afsluiting.ref,
        datum=cijferdatum(v.dag),
        nazorg_door="Wijkteam Noord: J. de Wit",
        nazorg_datum=cijferdatum(v.dag + timedelta(days=90)),
        afsluitbrief_datum=cijferdatum(v.dag),
        opruimverzoek_datum=cijferdatum(v.dag),
    )
    v.vul(v.dossier.huidig.feedback.ref, niet_gevraagd_reden="Was niet bereikbaar.")
    v.stap("afsluiten")


_TOT_PLAN: Final = (_toetsen, _toelaten, _starten, _plan_opstellen)
_TOT_UITVOERING: Final = (*_TOT_PLAN, _plan_vaststellen)

WEGEN: Final = {
    Stap.IN_UITVOERING: Weg(70, _TOT_UITVOERING),
    Stap.IN_TOETSING: Weg(8, (_toetsen,)),
    Stap.OPGESCHAALD: Weg(60, (*_TOT_UITVOERING, _opschalen)),
    Stap.AANGEMELD: Weg(3, ()),
    Stap.PLAN_IN_OPSTELLING: Weg(25, _TOT_PLAN),
    Stap.AFGESLOTEN: Weg(160, (*_TOT_UITVOERING, _afsluiting_starten, _afsluiten)),
    Stap.VINGER_AAN_DE_POLS: Weg(70, (*_TOT_UITVOERING, _vinger)),
    Stap.WACHTLIJST: Weg(12, (_toetsen, _toelaten)),
    Stap.EVALUATIE: Weg(80, (*_TOT_UITVOERING, _evalueren)),
    Stap.AFGEWEZEN: Weg(30, (_toetsen, _afwijzen)),
    Stap.IN_AFSLUITING: Weg(95, (*_TOT_UITVOERING, _afsluiting_starten)),
    Stap.STARTFASE: Weg(16, (_toetsen, _toelaten, _starten)),
    Stap.AANVULLING: Weg(9, (_toetsen, _aanvulling)),
}
"""Every way, by the state it ends in."""
