"""The process, walked whole: every pair of state and transition, both ways, against design 4."""

from datetime import date, timedelta
from typing import Final

import pytest

from pga_desktop.domain import proces
from pga_desktop.domain.casus import Gebeurtenis
from pga_desktop.domain.dossier import Capaciteit, Dossier
from pga_desktop.domain.errors import OvergangGeweigerd
from pga_desktop.domain.persoon import Persoon
from pga_desktop.domain.proces import OPEN, OVERGANGEN, beoordeel, mogelijkheden, vorige_stap
from pga_desktop.domain.stappen import ACTIEF, DICHT, Stap, Station
from tests.support.bouwers import (
    DAG,
    PADEN,
    een_dossier,
    erbij,
    voer_uit,
    volledig,
    volledige_feiten,
)
from tests.support.procestabel import OPEN_STAPPEN, TABEL

PAREN: Final = [(stap, overgang) for stap in Stap for overgang in TABEL]
KAN: Final = [(s, o) for s, o in PAREN if s in TABEL[o][0].split() and o != "vernietigen"]
KAN_NIET: Final = [(s, o) for s, o in PAREN if s not in TABEL[o][0].split()]
REDEN: Final = "omdat het zo is"


def weigering(dossier: Dossier, naam: str, dag: date = DAG, reden: str = REDEN) -> str:
    """The code with which a transition is refused."""
    with pytest.raises(OvergangGeweigerd) as fout:
        beoordeel(dossier, naam, dag, DAG, reden)
    return fout.value.code


def test_the_table_is_the_one_of_the_design() -> None:
    geschreven = {
        o.naam: (
            {str(stap) for stap in o.van},
            o.naar,
            [eis.naam for eis in o.nodig],
            o.vraagt,
        )
        for o in OVERGANGEN
    }
    assert geschreven == {
        naam: (set(van.split()), naar, nodig.split(), vraagt)
        for naam, (van, naar, nodig, vraagt) in TABEL.items()
    }


@pytest.mark.parametrize(("stap", "naam"), KAN)
def test_a_pair_of_the_table_succeeds_with_a_complete_dossier(stap: Stap, naam: str) -> None:
    if (stap, naam) == (Stap.AANGEMELD, "terugzetten"):
        assert weigering(volledig(stap), naam) == "overgang-niet-mogelijk"  # nothing before it
        return
    reden = REDEN if TABEL[naam][3] else ""
    na = voer_uit(volledig(stap), naam, DAG, DAG, reden)
    gebeurtenis = na.huidig.gebeurtenissen[-1]
    naar = TABEL[naam][1] or vorige_stap(volledig(stap).huidig)
    assert na.casus.stap == naar
    assert gebeurtenis == Gebeurtenis(
        id=gebeurtenis.id,
        ouder_id=na.huidig.traject.id,
        overgang=naam,
        datum=DAG,
        van=stap,
        naar=na.casus.stap,
        reden=reden,
    )


@pytest.mark.parametrize(("stap", "naam"), KAN_NIET)
def test_every_other_pair_is_refused(stap: Stap, naam: str) -> None:
    dossier = volledig(stap)
    assert weigering(dossier, naam) == "overgang-niet-mogelijk"
    assert naam not in {m.overgang.naam for m in mogelijkheden(dossier, DAG)}


@pytest.mark.parametrize(("stap", "naam"), [(s, o) for s, o in KAN if TABEL[o][2]])
def test_something_missing_asks_for_a_reason_that_is_kept(stap: Stap, naam: str) -> None:
    """Never a dead end: with a reason every transition can be performed on an empty dossier."""
    eisen = TABEL[naam][2].split()
    leeg = een_dossier(Persoon(id=1), stap=stap, capaciteit=Capaciteit(plafond=0))
    onvervuld = beoordeel(leeg, naam, DAG, DAG, REDEN).onvervuld
    # Without actions there is none that stands open.
    assert list(onvervuld) == [eis for eis in eisen if eis != "acties_afgerond"]
    assert weigering(leeg, naam, reden=" \n") == "overgang-reden-nodig"
    na = voer_uit(leeg, naam, reden=f"  {REDEN}\n")
    assert na.casus.stap == TABEL[naam][1]
    assert na.huidig.gebeurtenissen[-1].reden == REDEN
    assert na.huidig.gebeurtenissen[-1].overgeslagen == onvervuld


def test_every_state_can_be_reached_and_can_end() -> None:
    assert set(PADEN) == set(Stap)
    for stap in Stap:
        bereikt, vandaar = {stap}, [stap]
        for van in vandaar:
            verder = {o.naar for o in OVERGANGEN if van in o.van and o.naar} - bereikt
            bereikt |= verder
            vandaar += verder
        assert stap is Stap.VERNIETIGD or bereikt & {Stap.AFGESLOTEN, Stap.AFGEWEZEN}


def test_states_are_open_closed_or_destroyed_and_stand_at_a_station() -> None:
    assert {str(stap) for stap in OPEN} == set(OPEN_STAPPEN.split())
    assert {str(stap) for stap in DICHT} == {"afgewezen", "afgesloten", "vernietigd"}
    assert OPEN - {
        Stap.AANGEMELD, Stap.IN_TOETSING, Stap.AANVULLING, Stap.WACHTLIJST
    } == ACTIEF  # fmt: skip
    assert {station: sum(s.station is station for s in Stap) for station in Station} == {
        Station.AANMELDING: 5,
        Station.CASUSOVERLEG: 1,
        Station.PLAN_VAN_AANPAK: 1,
        Station.UITVOERING: 4,
        Station.AFSLUITING: 3,
    }


@pytest.mark.parametrize("naam", [naam for naam in TABEL if TABEL[naam][3]])
def test_a_transition_that_asks_for_words_needs_them(naam: str) -> None:
    stap = Stap(TABEL[naam][0].split()[-1])
    assert weigering(volledig(stap), naam, reden="  ") == "overgang-vraagt-woorden"
    assert voer_uit(volledig(stap), naam, reden=REDEN).huidig.gebeurtenissen[-1].reden == REDEN


def test_a_transition_is_never_dated_in_the_future() -> None:
    morgen = DAG + timedelta(days=1)
    assert weigering(volledig(Stap.AANGEMELD), "toetsen", dag=morgen) == "overgang-in-toekomst"
    voer_uit(volledig(Stap.AANGEMELD), "toetsen", morgen, vandaag=morgen)


def test_a_transition_is_never_dated_before_the_one_before_it() -> None:
    dossier = volledig(Stap.IN_TOETSING)
    with pytest.raises(OvergangGeweigerd) as fout:
        beoordeel(dossier, "toelaten", DAG - timedelta(days=1), DAG, REDEN)
    assert fout.value.code == "overgang-voor-vorige"
    assert fout.value.feiten == {"datum": DAG.isoformat()}
    voer_uit(dossier, "toelaten", DAG)  # the same day is fine


def test_a_step_with_a_wrong_day_is_put_back_and_made_again_on_the_right_one() -> None:
    gisteren = DAG - timedelta(days=1)
    dossier = voer_uit(volledig(Stap.AANGEMELD), "toetsen", gisteren)
    dossier = voer_uit(dossier, "toelaten", DAG)
    terug = voer_uit(dossier, "terugzetten", DAG, reden="Het besluit was een dag eerder.")
    goed = voer_uit(terug, "toelaten", gisteren)
    assert goed.huidig.laatste("toelaten") == goed.huidig.gebeurtenissen[-1]
    with pytest.raises(OvergangGeweigerd):
        beoordeel(terug, "toelaten", gisteren - timedelta(days=1), DAG, REDEN)


def test_a_step_made_while_the_clock_was_wrong_does_not_hold_up_the_case() -> None:
    """A laptop that thought it was ten years later would block the case for ten years."""
    ver = DAG.replace(year=DAG.year + 10)
    dossier = voer_uit(volledig(Stap.AANGEMELD), "toetsen", ver, vandaag=ver)
    terug = voer_uit(dossier, "terugzetten", DAG, vandaag=DAG, reden=REDEN)
    assert terug.casus.stap is Stap.AANGEMELD
    assert weigering(dossier, "toelaten", dag=DAG + timedelta(days=1)) == "overgang-in-toekomst"


def test_the_first_transition_of_a_next_traject_comes_after_the_earlier_ones() -> None:
    gesloten = volledig(Stap.AFGESLOTEN)
    heropend = voer_uit(gesloten, "heropenen", DAG, reden=REDEN)
    dag_eerder = DAG - timedelta(days=1)
    assert weigering(heropend, "aanvulling_vragen", dag=dag_eerder) == "overgang-voor-vorige"


def test_destruction_waits_for_retention() -> None:
    for stap in (Stap.AFGESLOTEN, Stap.AFGEWEZEN):
        assert "vernietigen" in {m.overgang.naam for m in mogelijkheden(volledig(stap), DAG)}
        assert weigering(volledig(stap), "vernietigen") == "vernietigen-kan-nog-niet"


class TestTerugzetten:
    """Putting back: to the state before, as often as there is one."""

    def test_once(self) -> None:
        terug = voer_uit(volledig(Stap.WACHTLIJST), "terugzetten", reden=REDEN)
        assert terug.casus.stap is Stap.IN_TOETSING
        assert vorige_stap(terug.huidig) is Stap.AANGEMELD

    def test_twice_goes_back_twice(self) -> None:
        terug = volledig(Stap.WACHTLIJST)
        for _ in range(2):
            terug = voer_uit(terug, "terugzetten", reden=REDEN)
        assert terug.casus.stap is Stap.AANGEMELD
        assert vorige_stap(terug.huidig) is None

    def test_forward_again_and_back_again(self) -> None:
        dossier = voer_uit(volledig(Stap.WACHTLIJST), "terugzetten", reden=REDEN)
        dossier = voer_uit(dossier, "aanvulling_vragen", reden=REDEN)
        dossier = voer_uit(dossier, "terugzetten", reden=REDEN)
        assert dossier.casus.stap is Stap.IN_TOETSING
        assert voer_uit(dossier, "terugzetten", reden=REDEN).casus.stap is Stap.AANGEMELD

    def test_from_a_state_with_several_ways_in_to_the_one_that_was_taken(self) -> None:
        dossier = voer_uit(volledig(Stap.EVALUATIE), "afsluiting_starten")
        assert voer_uit(dossier, "terugzetten", reden=REDEN).casus.stap is Stap.EVALUATIE

    def test_not_at_the_beginning_of_a_traject(self) -> None:
        assert weigering(volledig(Stap.AANGEMELD), "terugzetten") == "overgang-niet-mogelijk"
        heropend = voer_uit(volledig(Stap.AFGESLOTEN), "heropenen", reden=REDEN)
        assert weigering(heropend, "terugzetten") == "overgang-niet-mogelijk"
        verder = voer_uit(heropend, "aanvulling_vragen", reden=REDEN)
        terug = voer_uit(verder, "terugzetten", reden=REDEN)
        assert terug.casus.stap is Stap.IN_TOETSING
        assert weigering(terug, "terugzetten") == "overgang-niet-mogelijk"

    def test_what_was_put_back_no_longer_counts(self) -> None:
        """A plan that was continued by mistake does not make the tussenmeting an old one."""
        dossier = voer_uit(volledig(Stap.EVALUATIE), "plan_voortzetten")
        assert beoordeel(dossier, "evalueren", DAG, DAG, REDEN).onvervuld == ("tussenmeting",)
        for _ in range(2):
            dossier = voer_uit(dossier, "terugzetten", reden=REDEN)
        assert dossier.casus.stap is Stap.IN_UITVOERING
        assert beoordeel(dossier, "evalueren", DAG, DAG, "").onvervuld == ()
        assert dossier.huidig.laatste("plan_voortzetten") is None
        assert [g.overgang for g in dossier.huidig.gebeurtenissen][-2:] == ["terugzetten"] * 2


class TestHeropenen:
    """Reopening: the next traject, empty, with the earlier ones readable."""

    @pytest.mark.parametrize("stap", [Stap.AFGESLOTEN, Stap.AFGEWEZEN])
    def test_it_starts_the_next_traject(self, stap: Stap) -> None:
        later = DAG + timedelta(weeks=20)
        heropend = voer_uit(volledig(stap), "heropenen", later, reden=REDEN)
        assert heropend.casus.stap is Stap.IN_TOETSING
        assert [t.traject.nummer for t in heropend.trajecten] == [1, 2]
        assert heropend.huidig.traject.begonnen_op == later
        assert [g.overgang for g in heropend.huidig.gebeurtenissen] == ["heropenen"]
        assert heropend.trajecten[0] == volledig(stap).huidig

    def test_guards_read_the_current_traject_only(self) -> None:
        heropend = voer_uit(volledig(Stap.AFGESLOTEN), "heropenen", reden=REDEN)
        assert heropend.huidig.aanmelding.aanleiding == ""
        assert beoordeel(heropend, "toelaten", DAG, DAG, REDEN).onvervuld == (
            "criteria", "proportionaliteit", "subsidiariteit", "beslissers"
        )  # fmt: skip
        gevuld = erbij(heropend, *volledige_feiten())
        assert beoordeel(gevuld, "toelaten", DAG, DAG, "").onvervuld == ()
        assert gevuld.trajecten[0] == heropend.trajecten[0]

    def test_a_case_can_be_reopened_again(self) -> None:
        dossier = voer_uit(volledig(Stap.AFGESLOTEN), "heropenen", reden=REDEN)
        dossier = voer_uit(dossier, "afwijzen", reden=REDEN)
        dossier = voer_uit(dossier, "heropenen", reden=REDEN)
        assert [t.traject.nummer for t in dossier.trajecten] == [1, 2, 3]


def test_what_is_missing_leads_to_the_field_that_mends_it() -> None:
    leeg = een_dossier()
    (toetsen,) = (m for m in mogelijkheden(leeg, DAG) if m.overgang.naam == "toetsen")
    assert [(t.code, t.veld, t.sectie) for t in toetsen.tekortkomingen] == [
        ("aanleiding", "aanmelding.aanleiding", "aanmelding"),
        ("aanmelder", "aanmelding.aanmelder", "aanmelding"),
        ("aanmelder-organisatie", "aanmelding.organisatie", "aanmelding"),
        ("geinformeerd", "aanmelding.geinformeerd", "aanmelding"),
    ]


def test_choices_are_offered_in_the_order_of_the_table() -> None:
    namen = [m.overgang.naam for m in mogelijkheden(volledig(Stap.EVALUATIE), DAG)]
    assert namen == [o.naam for o in OVERGANGEN if o.naam in namen]
    assert namen == [
        "plan_voortzetten", "opschalen", "vinger_aan_de_pols", "afsluiting_starten", "terugzetten"
    ]  # fmt: skip


def test_a_transition_that_does_not_exist_is_a_mistake_in_the_program() -> None:
    with pytest.raises(KeyError):
        proces.overgang("ontslaan")
