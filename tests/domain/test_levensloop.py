"""The life of a case as a state machine: whatever happens in whatever order, a plain model agrees.

The model knows the table of the design, a pile of transitions and a list of facts with their dates;
nothing of the code under test.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any, Final

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from pga_desktop.domain.aanmelding import Aanmelding
from pga_desktop.domain.afsluiting import Afsluiting, Clientfeedback
from pga_desktop.domain.dossier import Capaciteit, Dossier, Trajectdossier
from pga_desktop.domain.errors import OvergangGeweigerd
from pga_desktop.domain.meting import Meting, Score
from pga_desktop.domain.opschaling import Opschaling, VingerAanDePols
from pga_desktop.domain.persoon import Persoon
from pga_desktop.domain.plan import Actie, Doel, Evaluatie, Plan
from pga_desktop.domain.proces import mogelijkheden, vorige_stap
from pga_desktop.domain.startfase import Startfase
from pga_desktop.domain.toetsing import Criteriumantwoord, Toetsing
from tests.support.bouwers import DAG, een_dossier, erbij, vervang, voer_uit, zonder
from tests.support.procestabel import TABEL

Feit = Callable[[Dossier, date], Dossier]

SCORE: Final = Score(leefgebied="financien", score=3)


def _met(soort: Any, **velden: Any) -> Feit:
    return lambda d, _: vervang(d, soort, **velden)


def _op(soort: Any, veld: str) -> Feit:
    return lambda d, dag: vervang(d, soort, **{veld: dag})


AAN: Final[dict[str, Feit]] = {
    "naam": _met(Persoon, geslachtsnaam="Heijden"),
    "aanleiding": _met(Aanmelding, aanleiding="Overlast."),
    "aanmelder": _met(Aanmelding, aanmelder="R. Bouzid", organisatie="Politie"),
    "geinformeerd": _met(Aanmelding, geinformeerd="ja"),
    "criteria": lambda d, _: erbij(zonder(d, Criteriumantwoord), Criteriumantwoord(antwoord="ja")),
    "proportionaliteit": _met(Toetsing, proportionaliteit="Past."),
    "subsidiariteit": _met(Toetsing, subsidiariteit="Lichter hielp niet."),
    "beslissers": _met(Toetsing, beslissers=("PGA-expert",)),
    "afwijsbesluit": _met(Toetsing, besluit="afwijzen", toelichting="Te licht."),
    "afwijsreden": _met(Toetsing, afwijsreden="anders"),
    "plek_vrij": lambda d, _: replace(d, capaciteit=Capaciteit(plafond=1)),
    "client_geinformeerd": _op(Startfase, "aanmeldbrief_datum"),
    "startgesprek": _op(Startfase, "startgesprek_datum"),
    "nulmeting": lambda d, dag: erbij(d, Meting(soort="nul", datum=dag), SCORE),
    "doel": _met(Doel, doel="De huur is betaald."),
    "acties": lambda d, _: erbij(zonder(d, Actie), Actie(wat="Bellen", wie="W", uiterlijk=DAG)),
    "casusregisseur": _met(Plan, casusregisseur="Wijkteam"),
    "mening_client": _met(Plan, akkoord="ja"),
    "evaluatiedatum": _met(Plan, evaluatiedatum=DAG),
    "afsluitreden": _met(Afsluiting, reden="anders"),
    "eindmeting": lambda d, dag: erbij(d, Meting(soort="eind", datum=dag), SCORE),
    "acties_afgerond": _met(Actie, status="gereed"),
    "nazorg": _met(Afsluiting, nazorg_door="Wijkteam", nazorg_datum=DAG),
    "afsluitbrief": _op(Afsluiting, "afsluitbrief_datum"),
    "feedback": _met(Clientfeedback, niet_gevraagd_reden="Onbereikbaar."),
    "opruimverzoek": _op(Afsluiting, "opruimverzoek_datum"),
    "vinger_partner": _met(VingerAanDePols, partner="Wijkteam"),
    "vinger_signalen": _met(VingerAanDePols, signalen="Weer op het plein"),
}
UIT: Final[dict[str, Feit]] = {
    "naam": _met(Persoon, geslachtsnaam=""),
    "aanleiding": _met(Aanmelding, aanleiding=""),
    "geinformeerd": _met(Aanmelding, geinformeerd="nee"),
    "criteria": _met(Criteriumantwoord, antwoord=""),
    "beslissers": _met(Toetsing, beslissers=()),
    "plek_vrij": lambda d, _: replace(d, capaciteit=Capaciteit(plafond=0)),
    "client_geinformeerd": _met(Startfase, aanmeldbrief_datum=None),
    "doel": _met(Doel, doel=""),
    "acties": lambda d, _: zonder(d, Actie),
    "mening_client": _met(Plan, akkoord="niet_bereikt"),
    "nazorg": _met(Afsluiting, nazorg_door=""),
    "feedback": _met(Clientfeedback, niet_gevraagd_reden=""),
}
"""Facts that are taken away again; the others only come."""
GEDATEERD: Final = {
    "client_geinformeerd", "startgesprek", "nulmeting", "eindmeting", "afsluitbrief",
    "opruimverzoek",
}  # fmt: skip
HOOFDWEG: Final = ("toetsen", "toelaten", "starten", "plan_opstellen", "plan_vaststellen")
BLIJFT: Final = {"naam", "plek_vrij"}
"""Facts that belong to the person and the municipality: a next traject has them as well."""


@dataclass
class Model:
    """What is true of a case, in plain words."""

    stap: str = "aangemeld"
    nummer: int = 1
    stapel: list[tuple[str, str, date]] = field(default_factory=list)
    begin: date = date.min
    feiten: dict[str, date] = field(default_factory=dict)
    tussenmetingen: list[date] = field(default_factory=list)
    evaluaties: list[date] = field(default_factory=list)
    vinger_tot: date = date.min
    zvh_gevraagd: date | None = None
    zvh_terug: date | None = None

    @property
    def laatste_dag(self) -> date:
        """The day of the last transition that was not put back."""
        return self.stapel[-1][2] if self.stapel else self.begin

    def mogelijk(self) -> list[str]:
        return [
            naam
            for naam, (van, naar, _, _) in TABEL.items()
            if self.stap in van.split() and (naar or self.stapel)
        ]

    def oordeel(self, naam: str, dag: date, vandaag: date, reden: str) -> str | list[str]:
        """The code of the refusal, or the guards that are skipped."""
        _, _, eisen, vraagt = TABEL[naam]
        mist = [eis for eis in eisen.split() if not self._vervuld(eis, dag)]
        for geldt, code in (
            (naam not in self.mogelijk(), "overgang-niet-mogelijk"),
            (naam == "vernietigen", "vernietigen-kan-nog-niet"),
            (dag > vandaag, "overgang-in-toekomst"),
            (dag < self.laatste_dag, "overgang-voor-vorige"),
            (bool(vraagt) and not reden, "overgang-vraagt-woorden"),
            (bool(mist) and not reden, "overgang-reden-nodig"),
        ):
            if geldt:
                return code
        return mist

    def na(self, naam: str, dag: date) -> "Model":
        """What is true after a transition; reopening starts with next to nothing."""
        if naam == "heropenen":
            blijft = {feit: sinds for feit, sinds in self.feiten.items() if feit in BLIJFT}
            return Model("in_toetsing", self.nummer + 1, begin=dag, feiten=blijft)
        if naam == "terugzetten":
            _, vorige, _ = self.stapel[-1]
            return replace(self, stap=vorige, stapel=self.stapel[:-1])
        stapel = [*self.stapel, (naam, self.stap, dag)]
        return replace(self, stap=TABEL[naam][1] or "", stapel=stapel)

    def _vervuld(self, eis: str, dag: date) -> bool:
        gevraagd = self.zvh_gevraagd if self.zvh_terug is None else None
        match eis:
            case "tussenmeting":
                return any(self._in_ronde(d) for d in self.tussenmetingen if d <= dag)
            case "evaluatie":
                return any(self._in_ronde(d) for d in self.evaluaties if d <= dag)
            case "evaluatiedatum":
                return eis in self.feiten or bool(self.evaluaties)
            case "acties_afgerond":
                return "acties" not in self.feiten or eis in self.feiten
            case "vinger_tot":
                return self.vinger_tot > dag
            case "zvh" | "zvh_criteria" | "meegestuurd":
                return gevraagd is not None
            case "zvh_geinformeerd":
                return gevraagd is not None and gevraagd <= dag
            case "terugkeer":
                return self.zvh_terug is not None and self.zvh_terug <= dag
            case "hertoetsing":
                return self.zvh_terug is not None
            case _:
                sinds = self.feiten.get(eis)
                return sinds is not None and (eis not in GEDATEERD or sinds <= dag)

    def _in_ronde(self, dag: date) -> bool:
        plan = [d for naam, _, d in self.stapel if naam == "plan_vaststellen"]
        verder = [d for naam, _, d in self.stapel if naam == "plan_voortzetten"]
        return dag >= max(plan, default=date.min) and dag > max(verder, default=date.min)


class Levensloop(RuleBasedStateMachine):
    """Everything that can happen to a case, done to a dossier and told to the model."""

    def __init__(self) -> None:
        super().__init__()
        self.vandaag = DAG
        self.dossier = een_dossier(Persoon(id=1), Doel(), capaciteit=Capaciteit(plafond=0))
        self.model = Model()
        self.eerdere: tuple[Trajectdossier, ...] = ()

    @initialize(stappen=st.integers(0, len(HOOFDWEG)))
    def ergens_op_de_hoofdweg(self, stappen: int) -> None:
        for naam in HOOFDWEG[:stappen]:
            self._probeer(naam, self.vandaag, "omdat het zo is")

    @rule(dagen=st.integers(1, 60))
    def de_tijd_gaat_verder(self, dagen: int) -> None:
        self.vandaag += timedelta(days=dagen)

    @rule(feit=st.sampled_from(sorted(AAN)))
    def een_feit_erbij(self, feit: str) -> None:
        if feit == "acties":
            self.model.feiten.pop("acties_afgerond", None)  # a new action is open
        if feit != "acties_afgerond" or "acties" in self.model.feiten:
            self.dossier = AAN[feit](self.dossier, self.vandaag)
            eerder = self.model.feiten.get(feit, self.vandaag)
            blijft_staan = feit in {"nulmeting", "eindmeting"}  # the first one keeps counting
            self.model.feiten[feit] = eerder if blijft_staan else self.vandaag

    @rule()
    def alles_ingevuld(self) -> None:
        for feit in AAN:
            self.een_feit_erbij(feit)

    @rule(feit=st.sampled_from(sorted(UIT)))
    def een_feit_eraf(self, feit: str) -> None:
        self.dossier = UIT[feit](self.dossier, self.vandaag)
        self.model.feiten.pop(feit, None)

    @rule()
    def een_tussenmeting(self) -> None:
        self.dossier = erbij(self.dossier, Meting(soort="tussen", datum=self.vandaag), SCORE)
        self.model.tussenmetingen.append(self.vandaag)

    @rule()
    def een_evaluatie(self) -> None:
        volgende = self.vandaag + timedelta(weeks=6)
        evaluatie = Evaluatie(datum=self.vandaag, uitkomst="Ok.", nieuwe_evaluatiedatum=volgende)
        self.dossier = erbij(self.dossier, evaluatie)
        self.model.evaluaties.append(self.vandaag)

    @rule(dagen=st.integers(-5, 90))
    def een_einde_aan_de_vinger(self, dagen: int) -> None:
        self.model.vinger_tot = self.vandaag + timedelta(days=dagen)
        self.dossier = vervang(self.dossier, VingerAanDePols, tot=self.model.vinger_tot)

    @rule()
    def het_zvh_gevraagd(self) -> None:
        vraag = Opschaling(
            zvh="utrecht",
            vraag="Neem over.",
            criteria=("4",),
            client_geinformeerd_op=self.vandaag,
            meegestuurd=("plan",),
        )
        self.dossier = erbij(self.dossier, vraag)
        self.model.zvh_gevraagd, self.model.zvh_terug = self.vandaag, None

    @precondition(lambda self: self.model.zvh_gevraagd and not self.model.zvh_terug)
    @rule()
    def terug_van_het_zvh(self) -> None:
        terug = {"teruggekomen": self.vandaag, "uitkomst": "Terug.", "hertoetsing": "Nodig."}
        self.dossier = vervang(self.dossier, Opschaling, **terug)
        self.model.zvh_terug = self.vandaag

    @rule(data=st.data(), reden=st.sampled_from(["", "omdat het zo is"]), aantal=st.integers(1, 4))
    def stappen_die_kunnen(self, data: st.DataObject, reden: str, aantal: int) -> None:
        for _ in range(aantal):
            naam = data.draw(st.sampled_from(self.model.mogelijk()))
            self._probeer(naam, self.vandaag, reden)

    @rule(
        naam=st.sampled_from(sorted(TABEL)),
        dagen=st.integers(-30, 2),
        reden=st.sampled_from(["", "  ", "omdat het zo is"]),
    )
    def een_stap_zomaar(self, naam: str, dagen: int, reden: str) -> None:
        self._probeer(naam, self.vandaag + timedelta(days=dagen), reden)

    def _probeer(self, naam: str, dag: date, reden: str) -> None:
        verwacht = self.model.oordeel(naam, dag, self.vandaag, reden.strip())
        try:
            na = voer_uit(self.dossier, naam, dag, self.vandaag, reden)
        except OvergangGeweigerd as fout:
            assert fout.code == verwacht  # noqa: PT017 - the model says whether it is refused
            return
        gebeurtenis = na.huidig.gebeurtenissen[-1]
        assert list(gebeurtenis.overgeslagen) == verwacht
        assert (gebeurtenis.overgang, gebeurtenis.datum) == (naam, dag)
        assert (gebeurtenis.van, gebeurtenis.naar) == (self.model.stap, na.casus.stap)
        if naam == "heropenen":
            self.eerdere = self.dossier.trajecten
            na = erbij(na, Doel())
        self.dossier = na
        self.model = self.model.na(naam, dag)

    @invariant()
    def de_stap_klopt(self) -> None:
        assert self.dossier.casus.stap == self.model.stap
        vorige = vorige_stap(self.dossier.huidig)
        assert vorige == (self.model.stapel[-1][1] if self.model.stapel else None)

    @invariant()
    def de_keuzes_kloppen(self) -> None:
        namen = [m.overgang.naam for m in mogelijkheden(self.dossier, self.vandaag)]
        assert namen == self.model.mogelijk()
        assert namen, "a dead end"

    @invariant()
    def eerdere_trajecten_blijven_zoals_ze_waren(self) -> None:
        assert len(self.dossier.trajecten) == self.model.nummer
        assert self.dossier.trajecten[:-1] == self.eerdere

    @invariant()
    def elke_gebeurtenis_begint_waar_de_vorige_eindigde(self) -> None:
        alle = [g for traject in self.dossier.trajecten for g in traject.gebeurtenissen]
        for vorige, volgende in zip(alle, alle[1:], strict=False):
            assert vorige.naar == volgende.van

    @invariant()
    def wat_telt_staat_op_volgorde_van_dag(self) -> None:
        dagen = [g.datum for traject in self.dossier.trajecten for g in traject.gegaan]
        assert dagen == sorted(dagen)


TestLevensloop = Levensloop.TestCase
TestLevensloop.settings = settings(max_examples=50, stateful_step_count=60)
