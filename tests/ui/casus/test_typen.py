"""Typing in a case: a draft at once, saved on leaving, refused with a reason, never lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pga_desktop.domain.aanmelding import Aanmelding
from pga_desktop.domain.errors import InvoerFout, VerwachteFout
from pga_desktop.domain.stappen import Stap, Station
from pga_desktop.domain.velden import Ref
from pga_desktop.services.casussen import Casusdienst, Concept
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.omgeving import CONCEPT_NA_MS
from tests.support.kijken import naam_van, toetsenbord, woorden
from tests.support.registers import LASTIG
from tests.ui.conftest import Werk


@pytest.fixture
def aanmelding(werk: Werk) -> Ref:
    """The registration of a fresh case, in sight."""
    werk.open_stap(Stap.AANGEMELD)
    return werk.dossier.huidig.aanmelding.ref


def concepten(werk: Werk) -> dict[tuple[Ref, str], Concept]:
    """The drafts of the case, as the register has them."""
    return dict(werk.diensten.casussen.concepten(werk.pagina.toestand.casus_id))


def bewaarde(werk: Werk) -> Aanmelding:
    return werk.dossier.huidig.aanmelding


def fout_onder(werk: Werk, naam: str) -> str:
    fout = werk.veld(naam).fout
    return fout.text() if fout.isVisible() else ""


def test_a_draft_is_due_well_within_half_a_second() -> None:
    assert CONCEPT_NA_MS <= 450


def test_what_is_typed_reaches_the_register_while_one_types(werk: Werk, aanmelding: Ref) -> None:
    werk.typ("aanmelding.functie", "jeugdagent")
    werk.wacht(lambda: (aanmelding, "functie") in concepten(werk))
    assert concepten(werk)[aanmelding, "functie"] == Concept("wijkagentjeugdagent", "")
    assert bewaarde(werk).functie == "wijkagent", "a draft is not saved yet"


def test_leaving_a_field_saves_it_and_ends_the_draft(werk: Werk, aanmelding: Ref) -> None:
    werk.typ("aanmelding.telefoon", "0348 1")
    werk.wacht(lambda: bool(concepten(werk)))
    werk.toets(Qt.Key.Key_Tab)
    assert bewaarde(werk).telefoon == "0348 1"
    assert not concepten(werk)


def test_a_choice_is_saved_at_once(werk: Werk, aanmelding: Ref) -> None:
    werk.klik("station.1")
    werk.vul("aanmelding.kanaal", "zsm")
    assert bewaarde(werk).kanaal == "zsm"


def test_a_field_left_as_it_was_changes_nothing(werk: Werk, aanmelding: Ref) -> None:
    voor = werk.dossier.casus.versie
    werk.typ("aanmelding.functie", "")
    werk.toets(Qt.Key.Key_Tab)
    assert werk.dossier.casus.versie == voor


@pytest.mark.parametrize(
    ("veld", "getypt", "code"),
    [
        ("aanmelding.datum", "31-02-2026", "datum-bestaat-niet"),
        ("aanmelding.datum", "gisteren", "datum-onleesbaar"),
        ("aanmelding.email", "geen adres", "email-onjuist"),
        ("persoon.bsn", "123456789", "bsn-elfproef"),
        ("persoon.postcode", "0000 AA", "postcode-onjuist"),
    ],
)
def test_a_value_that_cannot_be_is_refused_at_the_field_and_kept(
    werk: Werk, aanmelding: Ref, veld: str, getypt: str, code: str
) -> None:
    voor = werk.dossier
    invoer = werk.veld(veld).focusProxy()
    assert invoer is not None
    werk.veld(veld).zet_tekst("")
    werk.typ(veld, getypt)
    werk.toets(Qt.Key.Key_Tab)
    reden = zin(InvoerFout(code)).voluit
    assert fout_onder(werk, veld) == reden
    assert reden in invoer.accessibleDescription(), "the reason is heard at the field"
    assert werk.veld(veld).tekst() == getypt
    assert werk.dossier.huidig.aanmelding == voor.huidig.aanmelding
    assert werk.dossier.persoon == voor.persoon
    werk.heropen()
    assert werk.veld(veld).tekst() == getypt
    assert fout_onder(werk, veld) == reden


def test_mending_a_refused_value_saves_it(werk: Werk, aanmelding: Ref) -> None:
    werk.typ("aanmelding.email", "fout")
    werk.toets(Qt.Key.Key_Tab)
    assert fout_onder(werk, "aanmelding.email")
    werk.typ("aanmelding.email", "@gemeente.nl")
    werk.toets(Qt.Key.Key_Tab)
    assert fout_onder(werk, "aanmelding.email") == ""
    assert bewaarde(werk).email == "fout@gemeente.nl"
    assert not concepten(werk)


def test_a_draft_of_an_earlier_visit_is_still_in_the_field(werk: Werk, aanmelding: Ref) -> None:
    """As after a power cut: the draft was there, the field was never left."""
    casus = werk.pagina.toestand.casus_id
    werk.verlaat()
    werk.diensten.casussen.concept(casus, aanmelding, "aanleiding", "half getypt")
    werk.open(casus)
    assert werk.veld("aanmelding.aanleiding").tekst() == "half getypt"
    werk.naar(Station.CASUSOVERLEG)
    assert bewaarde(werk).aanleiding == "half getypt"


def test_what_is_being_typed_is_saved_when_the_case_is_left(werk: Werk, aanmelding: Ref) -> None:
    werk.typ("aanmelding.aanleiding", " Nog iets.")
    werk.pagina.sluit()
    assert bewaarde(werk).aanleiding.endswith(" Nog iets.")


def test_what_is_being_typed_is_saved_when_the_station_changes(werk: Werk, aanmelding: Ref) -> None:
    werk.typ("aanmelding.aanleiding", " Nog iets.")
    werk.pagina.toon_station(Station.AFSLUITING)
    werk.rust()
    assert bewaarde(werk).aanleiding.endswith(" Nog iets.")


@pytest.mark.parametrize("veld", ["aanmelding.organisatie", "aanmelding.aanleiding"])
def test_hostile_text_is_shown_exactly_as_typed(werk: Werk, aanmelding: Ref, veld: str) -> None:
    werk.vul(veld, LASTIG)
    werk.heropen()
    assert werk.veld(veld).tekst() == LASTIG


def test_hostile_names_stand_in_the_head_as_typed(werk: Werk, aanmelding: Ref) -> None:
    werk.vul("persoon.geslachtsnaam", LASTIG)
    assert LASTIG in woorden(werk.pagina)
    werk.klik("toevoegen.feit")
    (tekst,) = [n for n in werk.namen("feit.") if n.endswith(".tekst")]
    werk.vul(tekst, LASTIG)
    assert any(LASTIG in regel for regel in woorden(werk.pagina).split("\n"))
    werk.klik("tab.geschiedenis")
    assert LASTIG in woorden(werk.pagina)


def test_the_footer_is_told_of_every_save(werk: Werk, aanmelding: Ref) -> None:
    with werk.qtbot.waitSignal(werk.omgeving.bewaard):
        werk.vul("aanmelding.functie", "agent")


# elsewhere


def test_a_change_elsewhere_is_taken_along(werk: Werk, aanmelding: Ref) -> None:
    """Another place changed another field: nothing is lost and nothing is asked."""
    werk.typ("aanmelding.functie", "!")
    elders(werk, aanmelding, "telefoon", "0348 42")
    werk.toets(Qt.Key.Key_Tab)
    assert bewaarde(werk).functie == "wijkagent!"
    assert bewaarde(werk).telefoon == "0348 42"
    assert werk.veld("aanmelding.telefoon").tekst() == "0348 42"
    assert not werk.meldingen


def test_two_changes_of_one_field_are_not_mixed(werk: Werk, aanmelding: Ref) -> None:
    werk.typ("aanmelding.functie", "!")
    elders(werk, aanmelding, "functie", "rechercheur")
    werk.toets(Qt.Key.Key_Tab)
    oud = zin(VerwachteFout("casus-verouderd"))
    assert bewaarde(werk).functie == "rechercheur"
    assert fout_onder(werk, "aanmelding.functie") == oud.voluit
    assert werk.veld("aanmelding.functie").tekst() == "wijkagent!", "what she typed stays"
    assert concepten(werk)[aanmelding, "functie"].tekst == "wijkagent!"
    assert werk.meldingen == [oud]


def test_a_row_is_not_added_to_an_old_case(werk: Werk, aanmelding: Ref) -> None:
    elders(werk, aanmelding, "functie", "rechercheur")
    voor = len(werk.dossier.huidig.feiten)
    werk.klik("toevoegen.feit")
    assert len(werk.dossier.huidig.feiten) == voor
    assert werk.meldingen == [zin(VerwachteFout("casus-verouderd"))]
    assert werk.veld("aanmelding.functie").tekst() == "rechercheur", "the last state is shown"
    werk.klik("toevoegen.feit")
    assert len(werk.dossier.huidig.feiten) == voor + 1


def elders(werk: Werk, ref: Ref, veld: str, tekst: str) -> None:
    """Change a field of the case in another place."""
    casus = werk.dossier.casus
    werk.diensten.casussen.wijzig(casus.id, casus.versie, ref, veld, tekst)


def test_a_full_disk_loses_nothing_and_says_so(
    werk: Werk, aanmelding: Ref, monkeypatch: pytest.MonkeyPatch
) -> None:
    vol = VerwachteFout("schijf-vol")

    def weiger(*_: object) -> None:
        raise vol

    werk.typ("aanmelding.functie", "!")
    with monkeypatch.context() as patch:
        patch.setattr(Casusdienst, "wijzig", weiger)
        werk.toets(Qt.Key.Key_Tab)
    assert werk.meldingen == [zin(vol)]
    assert werk.veld("aanmelding.functie").tekst() == "wijkagent!"
    assert fout_onder(werk, "aanmelding.functie") == zin(vol).voluit
    werk.typ("aanmelding.functie", "!")
    werk.toets(Qt.Key.Key_Tab)
    assert bewaarde(werk).functie == "wijkagent!!"
    assert fout_onder(werk, "aanmelding.functie") == ""


def test_every_answer_names_its_question_for_the_ear(werk: Werk) -> None:
    werk.open_stap(Stap.IN_TOETSING)
    regio = werk.diensten.regio
    for antwoord in werk.dossier.huidig.criteria:
        vraag = regio.label("criteria", antwoord.criterium)
        for veld in ("antwoord", "toelichting"):
            deel = werk.veld(f"criteriumantwoord.{antwoord.id}.{veld}")
            deel.setFocus()
            assert naam_van(toetsenbord()).startswith(vraag)
    assert QApplication.focusWidget() is not None
