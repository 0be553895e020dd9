"""The walk enters what is known by the day of a transition and what its guards ask, and no more."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from pga_desktop.domain.datums import Deeldatum
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.rondleiding import casusbestand as cb
from pga_desktop.rondleiding import casusdelen as cd
from pga_desktop.rondleiding.handelingen import (
    Bevragen,
    Geven,
    Handeling,
    Invullen,
    Maken,
    Opkomst,
    Plaats,
    Scoren,
    Uitnodigen,
)
from pga_desktop.rondleiding.organisaties import gemeente_van
from pga_desktop.rondleiding.planning import Etappe, Wandelplan, maak_plan
from tests.support.casussen import CASUSBESTANDEN

VANDAAG = date(2026, 1, 5)
Casussen = dict[str, cb.Casusbestand]


def meting_over(reden: str) -> cd.Meting:
    """A first measurement with a remark at one leefgebied."""
    return cd.Meting(soort="nul", datum=VANDAAG, scores={}, toelichting={"financien": reden})


def plan(casus: cb.Casusbestand) -> Wandelplan:
    return maak_plan(casus, VANDAAG)


def bij(casus: cb.Casusbestand, overgang: str, keer: int = 1) -> Etappe:
    """The etappe that ends in a transition, the first or a later time."""
    return [e for e in plan(casus).etappes if e.overgang == overgang][keer - 1]


def gevuld(etappe: Etappe) -> set[tuple[str, str]]:
    """(record, field) of everything that is typed before the transition."""
    return {
        (h.plaats.soort, veld)
        for h in etappe.vooraf
        if isinstance(h, Invullen)
        for veld, _ in h.velden
    }


def gemaakt(etappe: Etappe) -> list[str]:
    return [h.sleutel for h in (*etappe.vooraf, *etappe.achteraf) if isinstance(h, Maken)]


def alles(casus: cb.Casusbestand) -> Iterator[Handeling]:
    for etappe in plan(casus).etappes:
        yield from etappe.vooraf
        yield from etappe.achteraf


def met(casus: cb.Casusbestand, *overgangen: tuple[str, date], **delen: object) -> cb.Casusbestand:
    gang = tuple(cb.Overgang(naam=naam, datum=datum) for naam, datum in overgangen)
    return replace(casus, overgangen=gang, **delen)  # type: ignore[arg-type]  # its own fields


def tot_toelaten(casus: cb.Casusbestand) -> cb.Casusbestand:
    return replace(casus, overgangen=casus.overgangen[:2])


def test_everything_of_the_registration_comes_before_the_first_transition(
    casussen: Casussen,
) -> None:
    eerste = plan(casussen["voorbeeldcasus"]).etappes[0]
    assert eerste.overgang == "toetsen"
    assert {("persoon", "bsn"), ("relatie", "naam"), ("aanmelding", "doel")} <= gevuld(eerste)
    feiten = [h for h in eerste.vooraf if isinstance(h, Invullen) and h.plaats.soort == "feit"]
    assert [h.plaats.nummer for h in feiten] == [1, 3, 2, 4, 5, 6], "in the order of their days"
    assert [h.groep for h in feiten] == ["", "", "", "", "strafvorderlijk", "werkaantekening"]


def test_the_address_and_the_secret_come_under_their_own_names(casussen: Casussen) -> None:
    persoon = plan(casussen["09"]).etappes[0].vooraf[0]
    assert isinstance(persoon, Invullen)
    velden = dict(persoon.velden)
    assert (velden["straat"], velden["postcode"]) == ("Merkwoordplantsoen", "8243 PZ")
    assert velden["geheim_adres"] == "ja"


def test_what_the_file_leaves_out_is_left_alone(casussen: Casussen) -> None:
    persoon = plan(casussen["05"]).etappes[0].vooraf[0]
    assert isinstance(persoon, Invullen)
    assert {"bsn", "telefoon"}.isdisjoint(dict(persoon.velden))
    assert dict(persoon.velden)["geboortedatum"] == "1998"


def test_the_weighing_comes_with_the_decision_that_is_taken(casussen: Casussen) -> None:
    toelaten, afwijzen = (
        bij(casussen["voorbeeldcasus"], "toelaten"),
        bij(casussen["07"], "afwijzen"),
    )
    waarom_niet = (("afwijsreden", "te_licht"), ("verwijzing", "Buurtbemiddeling Utrecht"))
    for etappe, besluit, rest in (
        (toelaten, "toelaten", ()),
        (afwijzen, "afwijzen", waarom_niet),
    ):
        assert etappe.vooraf[-1] == Invullen(Plaats("toetsing"), (("besluit", besluit), *rest))
        assert gemaakt(etappe) == ["toetsingsformulier", "terugkoppelbrief_aanmelder"]
    criteria = {h.groep for h in toelaten.vooraf if isinstance(h, Invullen)}
    assert "eigen_inzet_schiet_tekort" in criteria


def test_documents_come_when_their_moment_comes(casussen: Casussen) -> None:
    per_overgang = {e.overgang: gemaakt(e) for e in plan(casussen["voorbeeldcasus"]).etappes}
    assert per_overgang == {
        "toetsen": [],
        "toelaten": ["toetsingsformulier", "terugkoppelbrief_aanmelder"],
        "starten": ["aanmeldbrief", "publieksfolder"],
        "plan_opstellen": ["uitnodiging_startgesprek", "uitnodiging_overleg", "verslag_overleg"],
        "plan_vaststellen": ["plan_van_aanpak", "plan_in_gewone_taal"],
        "evalueren": [],
        "plan_voortzetten": ["uitnodiging_overleg", "verslag_overleg"],
        "opschalen": ["opschaalformulier_zvh"],
        "terug_van_zvh": [],
        "vinger_aan_de_pols": [],
        "afsluiting_starten": [],
        "afsluiten": ["afsluitbrief", "evaluatieformulier_client"],
        "nazorg_controleren": [],
    }


@pytest.mark.parametrize("naam", CASUSBESTANDEN)
def test_days_follow_each_other_and_none_comes_after_its_transition(
    naam: str, casussen: Casussen
) -> None:
    wandeling = plan(casussen[naam])
    dagen = [wandeling.begin]
    for etappe in wandeling.etappes:
        dagen += [*(dag.datum for dag in etappe.dagen), etappe.datum]
    assert dagen == sorted(dagen)


def dag_van(etappe: Etappe, handeling: type[Handeling], sleutel: str) -> list[date]:
    return [
        dag.datum
        for dag in etappe.dagen
        for h in dag.handelingen
        if isinstance(h, handeling) and getattr(h, "sleutel", "") == sleutel
    ]


def test_the_registration_is_entered_on_its_own_day(casussen: Casussen) -> None:
    wandeling = plan(casussen["voorbeeldcasus"])
    assert wandeling.begin == date(2025, 3, 10)
    assert wandeling.etappes[0].datum > wandeling.begin
    assert wandeling.etappes[0].dagen[0].datum == wandeling.begin


def test_an_invitation_goes_out_a_week_before_and_a_report_on_the_day_itself(
    casussen: Casussen,
) -> None:
    casus = casussen["voorbeeldcasus"]
    etappe, overleg = bij(casus, "plan_opstellen"), casus.overleggen[0].datum
    assert overleg is not None
    for wat in (Maken, Geven):
        assert dag_van(etappe, wat, "uitnodiging_overleg") == [overleg - timedelta(days=7)]
        assert dag_van(etappe, wat, "verslag_overleg") == [overleg]


def test_nobody_is_invited_to_a_talk_before_he_knows(casussen: Casussen) -> None:
    casus = casussen["voorbeeldcasus"]
    gesprek = casus.startfase.startgesprek_datum
    assert gesprek is not None
    brief = gesprek - timedelta(days=2)
    casus = replace(casus, startfase=replace(casus.startfase, aanmeldbrief_datum=brief))
    etappe = bij(casus, "plan_opstellen")
    assert dag_van(etappe, Maken, "uitnodiging_startgesprek") == [brief]
    assert dag_van(etappe, Geven, "aanmeldbrief") == [brief]


def test_a_letter_is_not_given_before_the_day_it_was_given(casussen: Casussen) -> None:
    casus = casussen["voorbeeldcasus"]
    later = bij(casus, "plan_opstellen").datum + timedelta(days=3)
    casus = replace(casus, startfase=replace(casus.startfase, aanmeldbrief_datum=later))
    assert dag_van(bij(casus, "plan_opstellen"), Maken, "aanmeldbrief")
    assert not dag_van(bij(casus, "plan_opstellen"), Geven, "aanmeldbrief")
    assert dag_van(bij(casus, "plan_vaststellen"), Geven, "aanmeldbrief") == [later]


def test_a_result_is_entered_after_its_action(casussen: Casussen) -> None:
    """Also when a file has an action that was due before the plan it is in."""
    casus = casussen["voorbeeldcasus"]
    assert casus.plan.datum is not None
    vroeg = replace(casus.plan.acties[0], uiterlijk=casus.plan.datum - timedelta(days=9))
    casus = replace(casus, plan=replace(casus.plan, acties=(vroeg, *casus.plan.acties[1:])))
    gang = [("toetsen", date(2025, 3, 12)), ("afsluiting_starten", date(2025, 12, 1))]
    casus = met(casus, *gang, ("afsluiten", date(2025, 12, 2)))
    velden = [
        dict(h.velden)
        for h in alles(casus)
        if isinstance(h, Invullen) and h.plaats == Plaats("actie", 1)
    ]
    assert ["wat" in v for v in velden] == [True, False]


def test_the_register_is_of_the_municipality_in_the_file() -> None:
    assert gemeente_van(["Politie", "Gemeente Hilversum", "Gemeente Baarn"]) == "Hilversum"
    assert gemeente_van(["Politie", "Wijkteam Gemeente Baarn"]) == "Woerden"


def test_an_overleg_has_its_guests_present_and_absent(casussen: Casussen) -> None:
    etappe = bij(casussen["voorbeeldcasus"], "plan_opstellen")
    (uitnodigen,) = [h for h in etappe.vooraf if isinstance(h, Uitnodigen)]
    (opkomst,) = [h for h in etappe.vooraf if isinstance(h, Opkomst)]
    komst = list(zip(uitnodigen.deelnemers, opkomst.aanwezig, strict=True))
    assert komst[0] == (("Gemeente Woerden", "PGA-expert"), True)
    assert komst[-1] == (("Verslavingszorg De Kade", "F. Aerts"), False)


def test_results_wait_for_their_day(casussen: Casussen) -> None:
    casus = casussen["voorbeeldcasus"]
    assert ("actie", "resultaat") not in gevuld(bij(casus, "plan_vaststellen"))
    assert ("actie", "resultaat") in gevuld(bij(casus, "evalueren"))
    assert ("evaluatie", "uitkomst") not in gevuld(bij(casus, "evalueren"))
    assert ("evaluatie", "uitkomst") in gevuld(bij(casus, "plan_voortzetten"))
    assert ("opschaling", "teruggekomen") not in gevuld(bij(casus, "opschalen"))
    assert ("opschaling", "teruggekomen") in gevuld(bij(casus, "terug_van_zvh"))


def test_an_action_that_is_due_later_is_settled_before_closing(casussen: Casussen) -> None:
    casus = casussen["voorbeeldcasus"]
    later = replace(casus.plan.acties[0], uiterlijk=date(2027, 3, 1))
    casus = replace(casus, plan=replace(casus.plan, acties=(later, *casus.plan.acties[1:])))
    uitkomst = Plaats("actie", 1)
    voor = [h.plaats for h in bij(casus, "afsluiting_starten").vooraf if isinstance(h, Invullen)]
    bij_sluiten = [h.plaats for h in bij(casus, "afsluiten").vooraf if isinstance(h, Invullen)]
    assert uitkomst not in voor
    assert uitkomst in bij_sluiten


def test_a_measurement_is_never_taken_before_its_day(casussen: Casussen) -> None:
    for etappe in plan(casussen["voorbeeldcasus"]).etappes:
        for h in etappe.vooraf:
            if isinstance(h, Scoren):
                assert h.datum is not None
                assert h.datum <= etappe.datum


def test_scores_of_the_person_are_scores_or_nothing(casussen: Casussen) -> None:
    casus = casussen["voorbeeldcasus"]
    meting = replace(casus.metingen[0], clientscores={"financien": 0, "huisvesting": 4})
    (eerste,) = [h for h in alles(replace(casus, metingen=(meting,))) if isinstance(h, Scoren)]
    eigen = {gebied: client for gebied, _, client, _ in eerste.scores}
    assert eigen["financien"] is None
    assert eigen["huisvesting"] == 4


def test_what_is_dated_after_the_last_transition_is_not_entered(casussen: Casussen) -> None:
    casus = tot_toelaten(casussen["voorbeeldcasus"])
    soorten = {h.plaats.soort for h in alles(casus) if isinstance(h, Invullen)}
    assert {"overleg", "doel", "afsluiting"}.isdisjoint(soorten)
    assert not any(isinstance(h, Scoren) for h in alles(casus))


def test_what_has_no_day_and_no_guard_comes_before_the_last_open_transition(
    casussen: Casussen,
) -> None:
    casus = tot_toelaten(casussen["voorbeeldcasus"])
    assert ("vinger_aan_de_pols", "partner") not in gevuld(bij(casus, "toetsen"))
    assert ("vinger_aan_de_pols", "partner") in gevuld(bij(casus, "toelaten"))


def test_a_postponed_letter_waits_for_its_day(casussen: Casussen) -> None:
    uitstel = cd.Startfase(
        uitstel_reden="Onderzoek loopt",
        uitstel_tot=date(2025, 5, 1),
        aanmeldbrief_datum=date(2025, 5, 2),
        startgesprek_datum=date(2025, 5, 8),
    )
    casus = replace(casussen["voorbeeldcasus"], startfase=uitstel)
    voor_plan, later = bij(casus, "plan_opstellen"), bij(casus, "evalueren")
    assert ("startfase", "uitstel_reden") in gevuld(voor_plan)
    for brief in ("aanmeldbrief", "uitnodiging_startgesprek"):
        assert brief not in gemaakt(voor_plan)
        assert brief in gemaakt(later)


def test_partners_are_those_who_report_take_part_or_act(casussen: Casussen) -> None:
    wandeling = plan(casussen["voorbeeldcasus"])
    assert wandeling.partners == (
        ("Politie Midden-Nederland", True),
        ("Woonstichting De Werf", True),
        ("Wijkteam Harmelen", True),
        ("Verslavingszorg De Kade", True),
        ("Opruimhulp De Bezem", False),
        ("Brandweer Utrecht", False),
        ("Gemeente Woerden", True),
    )
    assert ("incidenteel_deelnemer", "organisatie") in gevuld(wandeling.etappes[0])


def test_a_reopened_case_enters_again_what_the_guards_ask(casussen: Casussen) -> None:
    afgewezen = casussen["07"]
    eerste_feiten = replace(afgewezen.aanmelding, feiten=afgewezen.aanmelding.feiten[:1])
    casus = met(
        replace(afgewezen, aanmelding=eerste_feiten),
        ("toetsen", date(2026, 3, 4)),
        ("afwijzen", date(2026, 3, 10)),
        ("heropenen", date(2026, 6, 1)),
        ("toelaten", date(2026, 6, 8)),
    )
    assert bij(casus, "heropenen").vooraf == ()
    weer = bij(casus, "toelaten")
    assert {("aanmelding", "aanmelder"), ("toetsing", "proportionaliteit")} <= gevuld(weer)
    assert weer.vooraf[-1] == Invullen(Plaats("toetsing"), (("besluit", "toelaten"),))
    assert {"persoon", "feit"}.isdisjoint(soort for soort, _ in gevuld(weer))
    assert gemaakt(weer) == ["toetsingsformulier", "terugkoppelbrief_aanmelder"]


def test_a_second_traject_has_its_own_measurements_and_no_old_letters(casussen: Casussen) -> None:
    casus = casussen["voorbeeldcasus"]
    dagen = [(o.naam, o.datum or VANDAAG) for o in casus.overgangen]
    vervolg = [
        ("heropenen", date(2027, 2, 1)),
        ("toelaten", date(2027, 2, 8)),
        ("starten", date(2027, 2, 9)),
        ("plan_opstellen", date(2027, 3, 2)),
    ]
    opnieuw = met(casus, *dagen, *vervolg)
    weer = bij(opnieuw, "plan_opstellen", keer=2)
    assert [h.soort for h in weer.vooraf if isinstance(h, Scoren)] == ["nul"]
    assert gemaakt(weer) == []
    assert ("startfase", "aanmeldbrief_datum") in gevuld(weer)
    nieuwe = replace(casus.metingen[0], datum=date(2027, 2, 20))
    eigen = replace(opnieuw, metingen=(*casus.metingen, nieuwe))
    (meting,) = [h for h in bij(eigen, "plan_opstellen", keer=2).vooraf if isinstance(h, Scoren)]
    assert meting.datum == date(2027, 2, 20)


def test_nothing_is_entered_while_the_case_is_closed(casussen: Casussen) -> None:
    casus = casussen["voorbeeldcasus"]
    feit = cd.Feit(datum=date(2026, 1, 20), soort="algemeen", tekst="Na de afsluiting")
    casus = replace(casus, aanmelding=replace(casus.aanmelding, feiten=(feit,)))
    assert bij(casus, "nazorg_controleren").vooraf == ()


def test_a_case_without_transitions_is_only_registered(casussen: Casussen) -> None:
    (enige,) = plan(replace(casussen["voorbeeldcasus"], overgangen=())).etappes
    assert (enige.overgang, enige.datum) == ("", date(2025, 3, 10))
    assert ("persoon", "roepnaam") in gevuld(enige)


def test_the_person_is_asked_before_closing(casussen: Casussen) -> None:
    (vragen,) = [
        h for h in bij(casussen["voorbeeldcasus"], "afsluiten").vooraf if isinstance(h, Bevragen)
    ]
    assert vragen.antwoorden[0] == ("duidelijk", 4)


@pytest.mark.parametrize(
    ("overgangen", "code"),
    [
        ([("toelaten", 1)], "casusbestand-overgang-kan-niet"),
        ([("terugzetten", 1)], "casusbestand-overgang-kan-niet"),
        ([("toetsen", 1), ("afwijzen", 2), ("vernietigen", 3)], "casusbestand-overgang-kan-niet"),
        ([("toetsen", 2), ("toelaten", 1)], "casusbestand-overgang-volgorde"),
        (
            [("toetsen", 1), ("terugzetten", 2), ("terugzetten", 3)],
            "casusbestand-overgang-kan-niet",
        ),
    ],
)
def test_transitions_the_process_does_not_have_are_refused(
    overgangen: list[tuple[str, int]], code: str, casussen: Casussen
) -> None:
    casus = met(
        casussen["voorbeeldcasus"], *((naam, date(2026, 1, dag)) for naam, dag in overgangen)
    )
    with pytest.raises(VerwachteFout) as gevangen:
        plan(casus)
    assert gevangen.value.code == code
    assert gevangen.value.feiten["nummer"] == len(overgangen)


@pytest.mark.parametrize(
    ("sleutel", "delen"),
    [
        ("persoon.roepnaam", {"persoon": cd.Persoon(roepnaam="x" * 501)}),
        ("persoon.geboortedatum", {"persoon": cd.Persoon(geboortedatum=Deeldatum(2062))}),
        ("aanmelding.aanleiding", {"aanmelding": cd.Aanmelding(aanleiding="x" * 100_001)}),
        ("deelnemer.naam", {"overleggen": (cd.Overleg(deelnemers=("Zorg: " + "x" * 501,)),)}),
        ("score.toelichting", {"metingen": (meting_over("x" * 100_001),)}),
        (
            "feedbackantwoord.tekst",
            {"clientfeedback": cd.Clientfeedback(wat_kan_beter="x" * 100_001)},
        ),
        (
            "overgangen[1].reden",
            {"overgangen": (cb.Overgang(naam="toetsen", reden="x" * 100_001),)},
        ),
    ],
)
def test_what_no_field_takes_is_refused_before_the_walk(
    casussen: Casussen, sleutel: str, delen: dict[str, Any]
) -> None:
    """The field would refuse it halfway, with half of a case in the register."""
    with pytest.raises(VerwachteFout) as fout:
        plan(replace(casussen["13"], **delen))
    assert (fout.value.code, fout.value.feiten["sleutel"]) == (
        "casusbestand-waarde-onjuist", sleutel,
    )  # fmt: skip


def test_putting_back_twice_goes_back_twice(casussen: Casussen) -> None:
    gang = ["toetsen", "toelaten", "terugzetten", "terugzetten", "toetsen", "afwijzen"]
    casus = met(casussen["voorbeeldcasus"], *((naam, date(2026, 2, 1)) for naam in gang))
    assert [e.overgang for e in plan(casus).etappes] == gang


def test_a_transition_without_a_day_is_on_the_day_of_the_one_before(casussen: Casussen) -> None:
    gang = (cb.Overgang(naam="toetsen"), cb.Overgang(naam="toelaten"))
    casus = replace(casussen["voorbeeldcasus"], overgangen=gang)
    assert [e.datum for e in plan(casus).etappes] == [date(2025, 3, 10)] * 2


@pytest.mark.parametrize("naam", CASUSBESTANDEN)
def test_every_case_file_plans_the_documents_it_expects(naam: str, casussen: Casussen) -> None:
    casus = casussen[naam]
    sleutels = {h.sleutel for h in alles(casus) if isinstance(h, Maken)}
    assert set(casus.verwacht.documenten) <= sleutels
    assert sleutels.isdisjoint(casus.verwacht.documenten_niet)
