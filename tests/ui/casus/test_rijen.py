"""Rows of a case: add, fill in, read back as a sentence, remove, put back."""

import pytest
from PySide6.QtCore import Qt

from pga_desktop.domain.stappen import Stap, Station
from tests.support.kijken import naam_van, toetsenbord, woorden
from tests.ui.conftest import Werk

RIJEN = {
    "relatie": (Station.AANMELDING, "toevoegen.relatie", "naam", "M. de Vries"),
    "feit": (Station.AANMELDING, "toevoegen.feit", "tekst", "Ruzie met de buren"),
    "feit.werkaantekening": (
        Station.AANMELDING, "toevoegen.feit.werkaantekening", "tekst", "Zelf nabellen",
    ),
    "incidenteel_deelnemer": (
        Station.CASUSOVERLEG, "toevoegen.incidenteel_deelnemer", "organisatie", "De Brug",
    ),
    "terugvalafspraak": (
        Station.PLAN_VAN_AANPAK, "toevoegen.terugvalafspraak", "signaal", "Slaapt slecht",
    ),
    "verloop": (Station.UITVOERING, "toevoegen.feit", "tekst", "Begonnen met werken"),
    "evaluatie": (Station.UITVOERING, "toevoegen.evaluatie", "uitkomst", "Gaat vooruit"),
}  # fmt: skip


@pytest.fixture
def uitvoering(werk: Werk) -> Werk:
    """A case with a plan."""
    werk.open_stap(Stap.IN_UITVOERING)
    return werk


def nieuwe_rij(werk: Werk, knop: str) -> str:
    """Press an add button; returns the first part of the names of the fields that came."""
    voor = {rij.ref for rij in werk.dossier.rijen()}
    werk.klik(knop)
    (ref,) = {rij.ref for rij in werk.dossier.rijen()} - voor
    return f"{ref.soort}.{ref.id}"


@pytest.mark.parametrize(("station", "knop", "veld", "tekst"), RIJEN.values(), ids=RIJEN)
def test_a_row_is_added_filled_in_removed_and_put_back(
    uitvoering: Werk, station: Station, knop: str, veld: str, tekst: str
) -> None:
    werk = uitvoering
    werk.naar(station)
    rij = nieuwe_rij(werk, knop)
    assert werk.veld(rij_veld := f"{rij}.{veld}") is not None, "a new row stands open"
    assert werk.bediening.vind(f"openen.{rij}").isVisible()
    assert toetsenbord().isVisible()
    werk.vul(rij_veld, tekst)
    assert tekst in naam_van(werk.bediening.vind(f"openen.{rij}")), "the sentence follows"
    werk.klik(f"openen.{rij}")
    assert not werk.ziet(rij_veld)
    werk.klik(f"openen.{rij}")
    assert werk.veld(rij_veld).tekst() == tekst

    werk.klik(f"verwijderen.{rij}")
    assert not werk.ziet(f"openen.{rij}")
    bij_de_lijst = (knop, f"openen.{rij.partition('.')[0]}.")
    assert toetsenbord().objectName().startswith(bij_de_lijst), "the keyboard stays at the list"
    assert werk.herstel[-1][0].endswith("verwijderd.")
    werk.maak_ongedaan()
    assert toetsenbord().objectName() == f"openen.{rij}"
    werk.klik(f"openen.{rij}")
    assert werk.veld(rij_veld).tekst() == tekst


def test_the_keyboard_goes_to_the_first_field_of_a_new_row(uitvoering: Werk) -> None:
    uitvoering.klik("toevoegen.evaluatie")
    veld = toetsenbord().parentWidget()
    assert veld is not None
    assert naam_van(toetsenbord()) == "Datum evaluatie"


def test_enter_opens_a_row_and_closes_it(uitvoering: Werk) -> None:
    (rij,) = uitvoering.namen("openen.feit.")
    uitvoering.bediening.vind(rij).setFocus()
    uitvoering.toets(Qt.Key.Key_Return)
    assert uitvoering.namen("feit.")
    assert uitvoering.bediening.vind(rij).accessibleDescription() == "open"
    uitvoering.toets(Qt.Key.Key_Return)
    assert not uitvoering.namen("feit.")
    assert uitvoering.bediening.vind(rij).accessibleDescription() == "dicht"


def test_closing_a_row_saves_what_was_typed_and_tells_what_was_not(uitvoering: Werk) -> None:
    rij = nieuwe_rij(uitvoering, "toevoegen.feit")
    uitvoering.typ(f"{rij}.tekst", "Belde zelf")
    uitvoering.typ(f"{rij}.datum", "31-02-2026")
    uitvoering.klik(f"openen.{rij}")
    zin = naam_van(uitvoering.bediening.vind(f"openen.{rij}"))
    assert "Belde zelf" in zin
    assert "klopt nog niet" in zin
    uitvoering.klik(f"openen.{rij}")
    assert uitvoering.veld(f"{rij}.datum").tekst() == "31-02-2026"
    assert uitvoering.veld(f"{rij}.datum").fout.isVisible()


def test_the_newest_fact_comes_first_and_rows_do_not_move_while_one_is_open(
    uitvoering: Werk,
) -> None:
    werk = uitvoering
    (oud,) = werk.namen("openen.feit.")
    eerste = nieuwe_rij(werk, "toevoegen.feit")
    assert werk.namen("openen.feit.") == [f"openen.{eerste}", oud], "not dated yet"
    werk.vul(f"{eerste}.datum", "01-01-2020")
    assert werk.namen("openen.feit.") == [f"openen.{eerste}", oud], "it stays under her hands"
    werk.klik(f"openen.{eerste}")
    assert werk.namen("openen.feit.") == [oud, f"openen.{eerste}"]
    hoogten = [
        werk.bediening.vind(naam).mapTo(werk.pagina, werk.pagina.pos()).y()
        for naam in werk.namen("openen.feit.")
    ]
    assert hoogten == sorted(hoogten), "on the screen and for Tab alike"


def test_a_goal_reads_as_a_heading_with_the_words_of_the_person(uitvoering: Werk) -> None:
    werk = uitvoering
    werk.naar(Station.PLAN_VAN_AANPAK)
    doel = nieuwe_rij(werk, "toevoegen.doel")
    werk.vul(f"{doel}.leefgebied", "financien")
    werk.vul(f"{doel}.doel", "Geen schulden meer")
    werk.vul(f"{doel}.woorden_client", "Ik wil rust")
    getoond = woorden(werk.pagina)
    assert "Geen schulden meer" in getoond
    assert "“Ik wil rust”" in getoond
    assert "Financiën" in getoond
    actie = nieuwe_rij(werk, f"toevoegen.actie.{doel.partition('.')[2]}")
    werk.vul(f"{actie}.wie", "De Brug: L. Postma")
    werk.vul(f"{actie}.wat", "Vaste lasten regelen")
    werk.vul(f"{actie}.uiterlijk", "31-03-2026")
    zin = naam_van(werk.bediening.vind(f"openen.{actie}"))
    assert zin == "De Brug: L. Postma, Vaste lasten regelen, open, uiterlijk 31 maart 2026"

    werk.klik(f"verwijderen.{doel}")
    assert not werk.ziet(f"openen.{doel}")
    assert not werk.ziet(f"openen.{actie}"), "its actions go with it"
    werk.maak_ongedaan()
    assert werk.ziet(f"openen.{doel}")
    assert werk.ziet(f"openen.{actie}")


def test_actions_keep_their_place_under_their_goal_at_every_station(uitvoering: Werk) -> None:
    werk = uitvoering
    acties = {f"openen.actie.{a.id}" for a in werk.dossier.huidig.acties}
    for station in (Station.PLAN_VAN_AANPAK, Station.UITVOERING, Station.AFSLUITING):
        werk.naar(station)
        assert set(werk.namen("openen.actie.")) == acties


# overleg


def test_an_overleg_begins_with_the_people_of_the_last_one(uitvoering: Werk) -> None:
    werk = uitvoering
    vorige = werk.dossier.huidig.overleggen[-1]
    werk.naar(Station.CASUSOVERLEG)
    werk.klik("toevoegen.overleg")
    nieuw = werk.dossier.huidig.overleggen[-1]
    nu = werk.dossier.huidig
    assert [d.voluit for d in nu.deelnemers_van(nieuw)] == [
        d.voluit for d in nu.deelnemers_van(vorige)
    ]
    assert not any(d.aanwezig for d in nu.deelnemers_van(nieuw))
    assert naam_van(toetsenbord()) == "Datum overleg"


def test_after_removing_a_row_the_keyboard_is_on_the_next_one(uitvoering: Werk) -> None:
    werk = uitvoering
    werk.naar(Station.CASUSOVERLEG)
    overleg = werk.dossier.huidig.overleggen[-1]
    werk.open_alles()
    een, ander, *_ = werk.dossier.huidig.deelnemers_van(overleg)
    for weg, dan in ((een, f"openen.deelnemer.{ander.id}"), (ander, None)):
        werk.bediening.vind(f"verwijderen.deelnemer.{weg.id}").setFocus()
        werk.toets(Qt.Key.Key_Space)
        over = werk.dossier.huidig.deelnemers_van(overleg)
        volgende = f"openen.deelnemer.{over[0].id}" if over else f"toevoegen.deelnemer.{overleg.id}"
        assert toetsenbord().objectName() == (dan or volgende)


def test_who_is_invited_is_not_absent_and_everyone_can_be_said_to_have_come(
    uitvoering: Werk,
) -> None:
    werk = uitvoering
    werk.naar(Station.CASUSOVERLEG)
    werk.klik("toevoegen.overleg")
    nieuw = werk.dossier.huidig.overleggen[-1]
    eerste = werk.dossier.huidig.deelnemers_van(nieuw)[0]
    rij = f"openen.deelnemer.{eerste.id}"
    assert naam_van(werk.bediening.vind(rij)).endswith("uitgenodigd")
    assert not werk.ziet(f"iedereen.{nieuw.id}"), "it has not been held yet"
    werk.vul(f"overleg.{nieuw.id}.datum", "02-03-2026")
    werk.klik(f"iedereen.{nieuw.id}")
    assert all(d.aanwezig for d in werk.dossier.huidig.deelnemers_van(nieuw))
    assert not werk.ziet(f"iedereen.{nieuw.id}")
    assert werk.veld(f"overleg.{nieuw.id}.beeld").isAncestorOf(toetsenbord())
    werk.klik(rij)
    werk.vul(f"deelnemer.{eerste.id}.aanwezig", "nee")
    assert naam_van(werk.bediening.vind(rij)).endswith("afwezig")


def test_who_is_invited_to_an_overleg_to_come_is_not_there_yet(uitvoering: Werk) -> None:
    werk = uitvoering
    werk.naar(Station.CASUSOVERLEG)
    werk.klik("toevoegen.overleg")
    nieuw = werk.dossier.huidig.overleggen[-1]
    genodigd = werk.dossier.huidig.deelnemers_van(nieuw)
    for deelnemer in genodigd:
        werk.klik(f"openen.deelnemer.{deelnemer.id}")
        werk.klik(f"verwijderen.deelnemer.{deelnemer.id}")
    for dag, stand in (
        ("", "uitgenodigd"),
        ("03-03-2026", "uitgenodigd"),
        ("02-03-2026", "aanwezig"),
    ):
        werk.vul(f"overleg.{nieuw.id}.datum", dag)
        rij = nieuwe_rij(werk, f"toevoegen.deelnemer.{nieuw.id}")
        kop = f"openen.overleg.{nieuw.id}"
        assert naam_van(werk.bediening.vind(f"openen.{rij}")).endswith(stand)
        assert f"1 {stand}" in naam_van(werk.bediening.vind(kop))
        werk.klik(f"verwijderen.{rij}")


def test_one_who_came_along_makes_nobody_absent(uitvoering: Werk) -> None:
    werk = uitvoering
    werk.naar(Station.CASUSOVERLEG)
    werk.klik("toevoegen.overleg")
    nieuw = werk.dossier.huidig.overleggen[-1]
    werk.vul(f"overleg.{nieuw.id}.datum", "02-03-2026")
    nieuwe_rij(werk, f"toevoegen.deelnemer.{nieuw.id}")
    assert werk.ziet(f"iedereen.{nieuw.id}"), "who came is still to be said"


def test_a_participant_without_convenant_is_marked(uitvoering: Werk) -> None:
    werk = uitvoering
    werk.naar(Station.CASUSOVERLEG)
    overleg = werk.dossier.huidig.overleggen[-1].id
    rij = nieuwe_rij(werk, f"toevoegen.deelnemer.{overleg}")
    werk.vul(f"{rij}.organisatie", "Sportclub")
    werk.vul(f"{rij}.aanwezig", "ja")
    zin = naam_van(werk.bediening.vind(f"openen.{rij}"))
    assert "geen convenant" in zin
    assert "aanwezig" in zin


def test_decisions_become_actions_once(uitvoering: Werk) -> None:
    werk = uitvoering
    werk.naar(Station.CASUSOVERLEG)
    overleg = werk.dossier.huidig.overleggen[-1].id
    besluit = nieuwe_rij(werk, f"toevoegen.overlegbesluit.{overleg}")
    werk.vul(f"{besluit}.tekst", "Huisbezoek plannen")
    voor = {a.id for a in werk.dossier.huidig.acties}
    werk.klik(f"acties_maken.{overleg}")
    nieuw = [a for a in werk.dossier.huidig.acties if a.id not in voor]
    assert sorted(a.wat for a in nieuw) == ["Huisbezoek plannen", "Wijkteam wordt casusregisseur"]
    assert {a.status for a in nieuw} == {"open"}
    assert not werk.ziet(f"acties_maken.{overleg}"), "there is nothing left to make"
    assert "is een actie" in naam_van(werk.bediening.vind(f"openen.{besluit}"))
    assert "is een actie" in naam_van(toetsenbord()), "the button went; work goes on"


def test_an_action_that_was_removed_can_be_made_of_its_decision_again(uitvoering: Werk) -> None:
    werk = uitvoering
    werk.naar(Station.CASUSOVERLEG)
    overleg = werk.dossier.huidig.overleggen[-1].id
    werk.klik(f"acties_maken.{overleg}")
    actie = werk.dossier.huidig.acties[-1].id
    werk.naar(Station.UITVOERING)
    werk.klik(f"openen.actie.{actie}")
    werk.klik(f"verwijderen.actie.{actie}")
    werk.naar(Station.CASUSOVERLEG)
    assert werk.ziet(f"acties_maken.{overleg}")


def test_actions_go_to_the_goal_that_is_chosen(uitvoering: Werk) -> None:
    werk = uitvoering
    werk.naar(Station.PLAN_VAN_AANPAK)
    doel = nieuwe_rij(werk, "toevoegen.doel")
    werk.vul(f"{doel}.doel", "Een tweede doel")
    werk.naar(Station.CASUSOVERLEG)
    overleg = werk.dossier.huidig.overleggen[-1].id
    werk.vul(f"acties_maken.{overleg}.doel", doel.partition(".")[2])
    werk.klik(f"acties_maken.{overleg}")
    tweede = werk.dossier.huidig.doelen[-1]
    assert [a.wat for a in werk.dossier.huidig.acties_van(tweede)] == [
        "Wijkteam wordt casusregisseur"
    ]


def test_without_goals_the_actions_get_a_new_one(werk: Werk) -> None:
    werk.open_stap(Stap.PLAN_IN_OPSTELLING)
    assert not werk.dossier.huidig.doelen
    werk.naar(Station.CASUSOVERLEG)
    werk.klik(f"acties_maken.{werk.dossier.huidig.overleggen[-1].id}")
    (doel,) = werk.dossier.huidig.doelen
    assert len(werk.dossier.huidig.acties_van(doel)) == 1
    werk.maak_ongedaan()
    assert not werk.dossier.huidig.doelen


def test_making_actions_of_decisions_can_be_undone(uitvoering: Werk) -> None:
    werk = uitvoering
    werk.naar(Station.CASUSOVERLEG)
    voor, overleg = werk.dossier.huidig, werk.dossier.huidig.overleggen[-1].id
    werk.klik(f"acties_maken.{overleg}")
    assert werk.herstel[-1][0] == "1 actie gemaakt."
    werk.maak_ongedaan()
    assert werk.dossier.huidig.acties == voor.acties
    assert werk.dossier.huidig.doelen == voor.doelen
    assert werk.ziet(f"acties_maken.{overleg}")


def test_removing_an_overleg_takes_all_and_undo_brings_all_back(uitvoering: Werk) -> None:
    werk = uitvoering
    werk.naar(Station.CASUSOVERLEG)
    voor = werk.dossier.huidig
    werk.klik(f"verwijderen.overleg.{voor.overleggen[-1].id}")
    assert not werk.dossier.huidig.deelnemers
    assert toetsenbord().objectName() == "toevoegen.overleg"
    werk.maak_ongedaan()
    nu = werk.dossier.huidig
    assert (nu.overleggen, nu.deelnemers, nu.besluiten) == (
        voor.overleggen, voor.deelnemers, voor.besluiten,
    )  # fmt: skip


def test_a_past_overleg_is_closed_while_the_plan_is_carried_out(uitvoering: Werk) -> None:
    assert not uitvoering.namen("overleg.")
    uitvoering.naar(Station.CASUSOVERLEG)
    assert uitvoering.namen("overleg."), "at its own station the last one stands open"


def test_the_name_of_the_remove_button_follows_what_is_typed(werk: Werk) -> None:
    werk.open_stap(Stap.IN_UITVOERING)
    werk.klik("toevoegen.feit")
    feit = max(werk.dossier.huidig.feiten, key=lambda feit: feit.id)
    werk.vul(f"feit.{feit.id}.tekst", "Gezien op het plein")
    weg = werk.bediening.vind(f"verwijderen.feit.{feit.id}")
    assert naam_van(weg) == "Verwijderen: Gezien op het plein"
