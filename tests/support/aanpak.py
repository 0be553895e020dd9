"""Works on one case through the services, as a user does: always from the version last seen."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from pga_desktop.domain.datums import cijferdatum
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.klok import VasteKlok
from pga_desktop.domain.velden import Ref, Rij
from pga_desktop.services.casussen import Verwijderd
from pga_desktop.services.diensten import Diensten
from pga_desktop.services.registerinfo import Registerinfo
from pga_desktop.services.samenstellen import maak_diensten
from pga_desktop.services.teksten import Teksten
from pga_desktop.storage.register import Register
from tests.support.registers import GEBRUIKER, SLEUTELS

GETYPT: Final = {"roepnaam": "Theo", "voorvoegsel": "van der", "geslachtsnaam": "Heijden"}


def open_diensten(map_: Path, klok: VasteKlok, teksten: Teksten) -> Diensten:
    """Open a register with its raw key, so that nothing waits for Argon2."""
    return diensten_op(Register.open(map_, SLEUTELS, GEBRUIKER, klok), klok, teksten)


def diensten_op(register: Register, klok: VasteKlok, teksten: Teksten) -> Diensten:
    """The services of a register that is open already."""
    info = Registerinfo(register.map.stem, register.map, GEBRUIKER.naam)
    return maak_diensten(register, info, klok, teksten)


class Aanpak:
    """One case. The clock is the one the services run on."""

    def __init__(
        self,
        diensten: Diensten,
        klok: VasteKlok,
        persoon: Mapping[str, str] = GETYPT,
        persoon_id: int | None = None,
    ) -> None:
        self.diensten, self.klok = diensten, klok
        self.id = diensten.casussen.nieuw(persoon, persoon_id)
        self.dossier: Dossier = diensten.casussen.dossier(self.id)

    @property
    def versie(self) -> int:
        return self.dossier.casus.versie

    @property
    def dag(self) -> date:
        return self.klok.vandaag()

    def later(self, dagen: int) -> date:
        """Let days go by."""
        self.klok.zet(self.dag + timedelta(days=dagen))
        return self.dag

    def zet(self, rij: Rij | Ref, **velden: str) -> None:
        ref = rij if isinstance(rij, Ref) else rij.ref
        for veld, tekst in velden.items():
            self.dossier = self.diensten.casussen.wijzig(self.id, self.versie, ref, veld, tekst)

    def voeg_toe(self, soort: str, ouder: int = 0, /, **velden: str) -> Ref:
        onder = ouder or self.dossier.huidig.traject.id
        self.dossier, ref = self.diensten.casussen.voeg_toe(
            self.id, self.versie, soort, onder, velden
        )
        return ref

    def verwijder(self, ref: Ref) -> Verwijderd:
        self.dossier, weg = self.diensten.casussen.verwijder(self.id, self.versie, ref)
        return weg

    def zet_terug(self, weg: Verwijderd) -> None:
        self.dossier = self.diensten.casussen.zet_terug(self.id, self.versie, weg)

    def stap(self, overgang: str, reden: str = "", *, op: date | None = None) -> None:
        """Perform a transition, today or on an earlier day."""
        self.dossier = self.diensten.proces.voer_uit(
            self.id, self.versie, overgang, op or self.dag, reden
        )

    def meet(self, soort: str, score: int = 3) -> Ref:
        ref = self.voeg_toe("meting", soort=soort, datum=cijferdatum(self.dag))
        for rij in self.dossier.huidig.scores:
            if rij.ouder_id == ref.id:
                self.zet(rij, score=str(score))
        return ref

    def ga_naar(self, doel: str) -> None:
        """Perform every step of the plain way until the case stands at `doel`, nothing skipped."""
        for stap, voorbereiden, overgang in _WEG:
            if self.dossier.casus.stap == doel:
                return
            if self.dossier.casus.stap == stap:
                voorbereiden(self)
                self.stap(overgang)
        assert self.dossier.casus.stap == doel


def _meld_aan(a: Aanpak) -> None:
    a.zet(
        a.dossier.huidig.aanmelding,
        organisatie="Politie",
        aanmelder="R. Bouzid",
        aanleiding="Overlast op het plein.",
        betrokken_partners="Groenwest\nWijkteam Noord",
        geinformeerd="ja",
    )


def _toets(a: Aanpak) -> None:
    for criterium in a.dossier.huidig.criteria:
        a.zet(criterium, antwoord="ja")
    a.zet(
        a.dossier.huidig.toetsing,
        besluit="toelaten",
        datum=cijferdatum(a.dag),
        proportionaliteit="Alleen wat nodig is.",
        subsidiariteit="Lichter lukte niet.",
        beslissers="PGA-expert",
    )


def _niets(a: Aanpak) -> None:
    pass


def _informeer(a: Aanpak) -> None:
    dag = cijferdatum(a.dag)
    a.zet(a.dossier.huidig.startfase, aanmeldbrief_datum=dag, startgesprek_datum=dag)
    a.meet("nul")


def _maak_plan(a: Aanpak) -> None:
    doel = a.voeg_toe("doel", leefgebied="huisvesting", doel="De huur wordt betaald.")
    uiterlijk = cijferdatum(a.dag + timedelta(days=30))
    a.voeg_toe("actie", doel.id, wat="Afspraak maken", wie="Groenwest: S.", uiterlijk=uiterlijk)
    a.zet(
        a.dossier.huidig.plan,
        casusregisseur="Wijkteam Noord: J. de Wit",
        akkoord="ja",
        evaluatiedatum=cijferdatum(a.dag + timedelta(weeks=6)),
    )


def _begin_einde(a: Aanpak) -> None:
    a.meet("eind", 4)
    a.zet(a.dossier.huidig.afsluiting, reden="doelen_behaald")


def _rond_af(a: Aanpak) -> None:
    dag = cijferdatum(a.dag)
    for actie in a.dossier.huidig.acties:
        a.zet(actie, status="gereed")
    a.zet(
        a.dossier.huidig.afsluiting,
        nazorg_door="Wijkteam Noord",
        nazorg_datum=cijferdatum(a.dag + timedelta(days=90)),
        afsluitbrief_datum=dag,
        opruimverzoek_datum=dag,
    )
    a.zet(a.dossier.huidig.feedback, niet_gevraagd_reden="Was niet bereikbaar.")


_WEG: Final[tuple[tuple[str, Callable[[Aanpak], None], str], ...]] = (
    ("aangemeld", _meld_aan, "toetsen"),
    ("in_toetsing", _toets, "toelaten"),
    ("wachtlijst", _niets, "starten"),
    ("startfase", _informeer, "plan_opstellen"),
    ("plan_in_opstelling", _maak_plan, "plan_vaststellen"),
    ("in_uitvoering", _begin_einde, "afsluiting_starten"),
    ("in_afsluiting", _rond_af, "afsluiten"),
)
"""From which state, what makes the guards met, and the transition."""
