"""Performing transitions: checked, dated, explained, and all at once."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from pga_desktop.domain.datums import cijferdatum
from pga_desktop.domain.errors import InvoerFout, OvergangGeweigerd, VerwachteFout
from pga_desktop.domain.getypt import LANGSTE_TEKST
from pga_desktop.domain.stappen import Stap
from pga_desktop.domain.voorwaarden import Tekortkoming
from pga_desktop.services.diensten import Diensten
from tests.support.aanpak import Aanpak


def geweigerd(doe: Callable[[], object]) -> VerwachteFout:
    with pytest.raises(OvergangGeweigerd) as fout:
        doe()
    return fout.value


def test_the_plain_way_skips_nothing(diensten: Diensten, aanpak: Aanpak) -> None:
    aanpak.ga_naar("afgesloten")
    gegaan = aanpak.dossier.huidig.gebeurtenissen
    assert [(g.overgang, g.naar) for g in gegaan] == [
        ("toetsen", Stap.IN_TOETSING),
        ("toelaten", Stap.WACHTLIJST),
        ("starten", Stap.STARTFASE),
        ("plan_opstellen", Stap.PLAN_IN_OPSTELLING),
        ("plan_vaststellen", Stap.IN_UITVOERING),
        ("afsluiting_starten", Stap.IN_AFSLUITING),
        ("afsluiten", Stap.AFGESLOTEN),
    ]
    assert {g.overgeslagen for g in gegaan} == {()}
    overgangen = [r for r in diensten.casussen.geschiedenis(aanpak.id) if r.actie == "overgang"]
    assert [r.veld for r in overgangen] == [g.overgang for g in reversed(gegaan)]


def test_what_is_missing_is_told_before_and_kept_after(diensten: Diensten, aanpak: Aanpak) -> None:
    (toetsen,) = (
        m
        for m in diensten.proces.mogelijkheden(aanpak.dossier, aanpak.dag)
        if m.overgang.naam == "toetsen"
    )
    assert "aanmelding.aanleiding" in {t.veld for t in toetsen.tekortkomingen}
    fout = geweigerd(lambda: aanpak.stap("toetsen"))
    assert (fout.code, fout.feiten["aantal"]) == ("overgang-reden-nodig", len(toetsen.onvervuld))
    aanpak.stap("toetsen", "  Er is haast.\x00 ")
    (gebeurtenis,) = aanpak.dossier.huidig.gebeurtenissen
    assert (gebeurtenis.reden, gebeurtenis.overgeslagen) == ("Er is haast.", toetsen.onvervuld)
    assert aanpak.dossier.casus.stap is Stap.IN_TOETSING


def test_a_refused_transition_changes_nothing(diensten: Diensten, aanpak: Aanpak) -> None:
    morgen = aanpak.dag + timedelta(days=1)
    redenen = {
        "overgang-niet-mogelijk": ("afsluiten", aanpak.dag),
        "overgang-in-toekomst": ("toetsen", morgen),
        "overgang-reden-nodig": ("toetsen", aanpak.dag),
    }
    for code, (naam, datum) in redenen.items():
        doe = diensten.proces.voer_uit
        fout = geweigerd(lambda: doe(aanpak.id, aanpak.versie, naam, datum, ""))  # noqa: B023 - called at once
        assert fout.code == code
    assert diensten.casussen.dossier(aanpak.id) == aanpak.dossier


def test_a_transition_has_its_own_date(diensten: Diensten, aanpak: Aanpak) -> None:
    gisteren = aanpak.dag - timedelta(days=1)
    dossier = diensten.proces.voer_uit(aanpak.id, aanpak.versie, "toetsen", gisteren, "Haast")
    assert dossier.huidig.gebeurtenissen[0].datum == gisteren
    eergisteren = gisteren - timedelta(days=1)
    fout = geweigerd(
        lambda: diensten.proces.voer_uit(
            aanpak.id, dossier.casus.versie, "aanvulling_vragen", eergisteren, "Wat loopt er?"
        )
    )
    assert (fout.code, fout.feiten["datum"]) == ("overgang-voor-vorige", gisteren.isoformat())


def test_a_stale_transition_is_refused(diensten: Diensten, aanpak: Aanpak) -> None:
    gezien = aanpak.versie
    aanpak.zet(aanpak.dossier.persoon, roepnaam="Teun")
    with pytest.raises(VerwachteFout) as fout:
        diensten.proces.voer_uit(aanpak.id, gezien, "toetsen", aanpak.dag, "Haast")
    assert fout.value.code == "casus-verouderd"
    assert diensten.casussen.dossier(aanpak.id).casus.stap is Stap.AANGEMELD


def test_words_without_end_are_refused(aanpak: Aanpak) -> None:
    with pytest.raises(InvoerFout) as fout:
        aanpak.stap("toetsen", "x" * (LANGSTE_TEKST + 1))
    assert fout.value.code == "tekst-te-lang"


def test_the_words_of_a_transition_are_found(diensten: Diensten, aanpak: Aanpak) -> None:
    aanpak.stap("toetsen", "Burgemeester drong aan")
    (treffer,) = diensten.zoeken.zoek("burgemeester")
    assert (treffer.ref.soort, treffer.veld) == ("gebeurtenis", "reden")


def test_going_back_needs_a_reason_and_goes_back(aanpak: Aanpak) -> None:
    aanpak.ga_naar("startfase")
    assert geweigerd(lambda: aanpak.stap("terugzetten")).code == "overgang-vraagt-woorden"
    terug = []
    for reden in ("Te vroeg gestart.", "Nog een stap."):
        aanpak.stap("terugzetten", reden)
        terug.append(aanpak.dossier.casus.stap)
    assert terug == [Stap.WACHTLIJST, Stap.IN_TOETSING]


def test_destruction_waits_for_retention(aanpak: Aanpak) -> None:
    aanpak.ga_naar("afgesloten")
    assert geweigerd(lambda: aanpak.stap("vernietigen")).code == "vernietigen-kan-nog-niet"
    assert aanpak.dossier.casus.stap is Stap.AFGESLOTEN


def test_reopening_starts_a_second_traject_with_its_rows(
    diensten: Diensten, aanpak: Aanpak
) -> None:
    aanpak.ga_naar("afgesloten")
    eerste, dag = aanpak.dossier.huidig, aanpak.later(200)
    aanpak.stap("heropenen", "Nieuwe meldingen op het plein.")
    d, regio = aanpak.dossier, diensten.regio
    assert d.trajecten[0] == eerste
    assert (d.huidig.traject.nummer, d.huidig.traject.begonnen_op) == (2, dag)
    assert d.casus.stap is Stap.IN_TOETSING
    assert d.huidig.aanmelding.datum == dag
    assert d.huidig.aanmelding.aanleiding == "Nieuwe meldingen op het plein."
    assert [c.criterium for c in d.huidig.criteria] == [*regio.lijst("criteria").sleutels]
    assert not any(c.antwoord for c in d.huidig.criteria)
    assert len(d.huidig.feedbackantwoorden) == len(regio.vragenlijsten["clientfeedback"].vragen)
    (heropend,) = d.huidig.gebeurtenissen
    assert (heropend.overgang, heropend.van) == ("heropenen", Stap.AFGESLOTEN)
    criteria = {t.code for t in _mist(diensten, aanpak, "toelaten")}
    assert "criteria" in criteria, "guards read the current traject only"


def test_a_refused_case_can_be_reopened_and_goes_the_whole_way(aanpak: Aanpak) -> None:
    aanpak.ga_naar("in_toetsing")
    aanpak.stap("afwijzen", "Een partner kan het alleen.")
    aanpak.stap("heropenen", "Het lukte de partner niet.")
    aanpak.ga_naar("afgesloten")
    assert len(aanpak.dossier.trajecten) == 2


def test_the_cap_leaves_no_place(diensten: Diensten, aanpak: Aanpak) -> None:
    diensten.instellingen.wijzig("plafond", "1")
    aanpak.ga_naar("startfase")
    ander = Aanpak(diensten, aanpak.klok)
    ander.ga_naar("wachtlijst")
    assert [t.code for t in _mist(diensten, ander, "starten")] == ["plek"]
    ander.stap("starten", "Spoed, met akkoord van de burgemeester.")
    assert ander.dossier.huidig.gebeurtenissen[-1].overgeslagen == ("plek_vrij",)


def test_due_dates_come_with_the_case(diensten: Diensten, aanpak: Aanpak) -> None:
    aanpak.ga_naar("in_uitvoering")
    data = diensten.proces.vervaldata(aanpak.dossier)
    assert [v.soort for v in data] == ["actie", "tussenmeting", "evaluatie"]
    assert cijferdatum(data[0].datum) == "01-04-2026"


def _mist(diensten: Diensten, aanpak: Aanpak, overgang: str) -> tuple[Tekortkoming, ...]:
    (gevonden,) = (
        m
        for m in diensten.proces.mogelijkheden(aanpak.dossier, aanpak.dag)
        if m.overgang.naam == overgang
    )
    return gevonden.tekortkomingen


def test_a_step_gives_its_day_to_the_record_that_has_none(aanpak: Aanpak) -> None:
    aanpak.ga_naar("plan_in_opstelling")
    aanpak.zet(aanpak.dossier.huidig.plan, datum="")
    vastgesteld = aanpak.later(3)
    aanpak.stap("plan_vaststellen", "Nog niet alles is er.")
    assert aanpak.dossier.huidig.plan.datum == vastgesteld
    aanpak.zet(aanpak.dossier.huidig.afsluiting, datum="01-02-2026")
    aanpak.stap("afsluiting_starten", "Verhuisd.")
    aanpak.stap("afsluiten", "Verhuisd.")
    assert str(aanpak.dossier.huidig.afsluiting.datum) == "2026-02-01", "what was typed stays"


def test_a_step_made_again_on_another_day_gives_that_day(aanpak: Aanpak) -> None:
    aanpak.ga_naar("in_toetsing")
    goede_dag = aanpak.dag
    aanpak.later(2)
    aanpak.stap("toelaten", "Zo is besloten.")
    aanpak.stap("terugzetten", "Het besluit was twee dagen eerder.")
    aanpak.stap("toelaten", "Zo is besloten.", op=goede_dag)
    assert aanpak.dossier.huidig.toetsing.datum == goede_dag


@pytest.mark.parametrize("stond_er", ["", "afwijzen", "toelaten"])
def test_admitting_is_the_decision_whatever_stood_there(aanpak: Aanpak, stond_er: str) -> None:
    aanpak.ga_naar("in_toetsing")
    toetsing = aanpak.dossier.huidig.toetsing
    aanpak.zet(toetsing, besluit=stond_er, datum="01-01-2026")
    aanpak.stap("toelaten", "Zo is besloten.")
    na = aanpak.dossier.huidig.toetsing
    assert na.besluit == "toelaten"
    zelfde_dag = stond_er != "afwijzen"
    assert na.datum == (date(2026, 1, 1) if zelfde_dag else aanpak.dag)


def test_what_was_typed_and_refused_counts_for_a_step_not_what_stood_there(
    diensten: Diensten, aanpak: Aanpak
) -> None:
    aanpak.ga_naar("plan_in_opstelling")
    aanpak.zet(aanpak.dossier.huidig.plan, evaluatiedatum="01-05-2026")
    voor = {m.overgang.naam: m for m in diensten.proces.mogelijkheden(aanpak.dossier, aanpak.dag)}
    with pytest.raises(InvoerFout):
        aanpak.zet(aanpak.dossier.huidig.plan, evaluatiedatum="31-02-2026")
    na = {m.overgang.naam: m for m in diensten.proces.mogelijkheden(aanpak.dossier, aanpak.dag)}
    assert "evaluatiedatum" not in voor["plan_vaststellen"].onvervuld
    assert "evaluatiedatum" in na["plan_vaststellen"].onvervuld
    fout = geweigerd(lambda: aanpak.stap("plan_vaststellen"))
    assert fout.code == "overgang-reden-nodig"
