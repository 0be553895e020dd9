"""Each way a case can go, through the window: what is seen, and what the file holds afterwards."""

from datetime import date

import pytest

from pga_desktop.domain.stappen import Stap, Station
from tests.journeys.conftest import Reis
from tests.support.kijken import naam_van, woorden

# The off-screen platform says which finer points of windows it lacks; nothing of ours.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

VANDAAG, VRIJDAG = "02-03-2026", "27-02-2026"


def test_a_registration_is_weighed_and_refused(reis: Reis) -> None:
    b = reis.bediening
    b.klik("rail.casussen")
    b.klik("casussen.nieuw")
    reis.vul(nieuw__naam="Şükran Đoković", nieuw__geboortedatum="07-1980")
    b.klik("nieuw.maken")
    reis.vul(
        aanmelding__organisatie="Groenwest",
        aanmelding__aanmelder="S. Akkerman",
        aanmelding__aanleiding="Geluid in de nacht.",
        aanmelding__geinformeerd="ja",
    )
    reis.zet("toetsen")
    reis.vul(
        toetsing__besluit="afwijzen",
        toetsing__toelichting="Eén partner kan dit alleen.",
        toetsing__afwijsreden="een_partner_kan_het",
        toetsing__beslissers="PGA-expert\nGroenwest",
    )
    reis.zet("afwijzen")
    dossier = reis.vergrendel()
    assert dossier.casus.stap is Stap.AFGEWEZEN
    assert dossier.persoon.naam == "Şükran Đoković"
    assert dossier.huidig.toetsing.beslissers == ("PGA-expert", "Groenwest")
    assert [g.overgeslagen for g in dossier.huidig.gebeurtenissen] == [(), ()]
    assert "afgewezen" in reis.stappenbalk()
    b.klik("rail.vandaag")
    reis.zoek("sukran dokovic")
    assert reis.ziet("Şükran Đoković")


def test_a_question_to_the_reporter_and_its_answer_are_kept(reis: Reis) -> None:
    reis.open(Stap.IN_TOETSING)
    reis.zet("aanvulling_vragen", "Loopt er al hulp?")
    assert reis.vergrendel().casus.stap is Stap.AANVULLING
    knop = reis.bediening.vind("overgang.aanvulling_ontvangen")
    assert naam_van(knop) == "Aanvulling verwerken"
    reis.zet("aanvulling_ontvangen", "Ja, van het wijkteam.")
    dossier = reis.vergrendel()
    assert dossier.casus.stap is Stap.IN_TOETSING
    assert [g.reden for g in dossier.huidig.gebeurtenissen[-2:]] == [
        "Loopt er al hulp?", "Ja, van het wijkteam.",
    ]  # fmt: skip
    verteld = reis.geschiedenis()
    assert verteld.index("Ja, van het wijkteam.") < verteld.index("Loopt er al hulp?")


def test_a_step_too_many_is_put_back_and_taken_again(reis: Reis) -> None:
    reis.open(Stap.STARTFASE)
    reis.zet("terugzetten", "Er kwam toch nog iemand voor.")
    dossier = reis.vergrendel()
    assert dossier.casus.stap is Stap.WACHTLIJST
    assert "Er kwam toch nog iemand voor." in reis.geschiedenis()
    reis.zet("terugzetten", "Het besluit was te vroeg.")
    assert reis.vergrendel().casus.stap is Stap.IN_TOETSING
    reis.zet("toelaten")
    reis.zet("starten")
    assert reis.vergrendel().casus.stap is Stap.STARTFASE


def test_a_case_is_scaled_up_and_comes_back(reis: Reis) -> None:
    b = reis.bediening
    reis.open(Stap.IN_UITVOERING)
    b.klik("toevoegen.opschaling")
    begin = f"opschaling__{reis.dossier.huidig.opschalingen[-1].id}__"
    reis.vul(**{
        f"{begin}datum": VRIJDAG,
        f"{begin}zvh": "regio_utrecht",
        f"{begin}vraag": "Neem de groep over.",
        f"{begin}criteria": "4",
        f"{begin}client_geinformeerd_op": VRIJDAG,
        f"{begin}meegestuurd": "identiteit\nplan",
    })  # fmt: skip
    reis.zet("opschalen", datum=VRIJDAG)
    dossier = reis.vergrendel()
    assert dossier.casus.stap is Stap.OPGESCHAALD
    (opschaling,) = dossier.huidig.opschalingen
    assert opschaling.meegestuurd == ("identiteit", "plan")
    assert "opgeschaald" in reis.stappenbalk()
    assert "Datum en uitkomst van het ZVH" in reis.nog_nodig()
    reis.vul(**{
        f"{begin}teruggekomen": VANDAAG,
        f"{begin}uitkomst": "De groep is uit elkaar.",
        f"{begin}hertoetsing": "Er is nog hulp nodig.",
    })  # fmt: skip
    reis.zet("terug_van_zvh")
    dossier = reis.vergrendel()
    assert dossier.casus.stap is Stap.IN_UITVOERING
    assert dossier.huidig.opschalingen[0].teruggekomen == date(2026, 3, 2)
    assert [(g.overgang, g.overgeslagen) for g in dossier.huidig.gebeurtenissen[-2:]] == [
        ("opschalen", ()), ("terug_van_zvh", ()),
    ]  # fmt: skip


def test_a_finger_on_the_pulse_gives_a_signal(reis: Reis) -> None:
    reis.open(Stap.IN_UITVOERING)
    reis.vul(
        vinger_aan_de_pols__partner="Wijkteam Noord: J. de Wit",
        vinger_aan_de_pols__signalen="Gordijnen dicht",
        vinger_aan_de_pols__tot="15-03-2026",
    )
    reis.zet("vinger_aan_de_pols")
    dossier = reis.vergrendel()
    assert dossier.casus.stap is Stap.VINGER_AAN_DE_POLS
    assert dossier.huidig.vinger.tot == date(2026, 3, 15)
    reis.klok.zet(date(2026, 3, 16))
    assert dossier.casus.nummer in reis.te_laat()
    reis.zoek(dossier.casus.nummer)
    reis.zet("weer_oppakken", "De gordijnen zijn al een week dicht.")
    dossier = reis.vergrendel()
    assert dossier.casus.stap is Stap.IN_UITVOERING
    assert dossier.huidig.gebeurtenissen[-1].reden == "De gordijnen zijn al een week dicht."


def test_a_case_is_closed_with_the_persons_own_words_and_looked_after(reis: Reis) -> None:
    b = reis.bediening
    reis.open(Stap.IN_UITVOERING)
    reis.naar(Station.AFSLUITING)
    reis.vul(afsluiting__reden="doelen_behaald")
    reis.meet("eind", VRIJDAG)
    reis.zet("afsluiting_starten")
    for actie in reis.dossier.huidig.acties:
        if not actie.afgerond:
            b.klik(f"openen.actie.{actie.id}")
            b.vul(f"actie.{actie.id}.status", "gereed")
    reis.vul(
        afsluiting__nazorg_door="Wijkteam Noord: J. de Wit",
        afsluiting__nazorg_datum="01-06-2026",
        afsluiting__afsluitbrief_datum=VANDAAG,
        afsluiting__opruimverzoek_datum=VANDAAG,
    )
    b.klik("feedback.vragen")
    b.klik("feedback.beginnen")
    b.klik("feedback.duidelijk.5")
    while not b.ziet("feedback.klaar"):
        b.klik("feedback.overslaan")
    b.klik("feedback.klaar")
    reis.ontgrendel()
    assert reis.ziet("5 van 5")
    reis.zet("afsluiten")
    dossier = reis.vergrendel()
    assert dossier.casus.stap is Stap.AFGESLOTEN
    assert [g.overgeslagen for g in dossier.huidig.gebeurtenissen[-2:]] == [(), ()]
    assert reis.ziet("U vraagt op 1 juni 2026 hoe het gaat.")
    reis.klok.zet(date(2026, 6, 2))
    assert dossier.casus.nummer in reis.te_laat()
    reis.zoek(dossier.casus.nummer)
    reis.zet("nazorg_controleren", "Het gaat goed.")
    dossier = reis.vergrendel()
    assert dossier.casus.stap is Stap.AFGESLOTEN
    assert reis.ziet("Gecontroleerd op 2 juni 2026\nHet gaat goed.")
    assert dossier.casus.nummer not in reis.te_laat()


def test_a_closed_case_is_opened_again_as_a_second_traject(reis: Reis) -> None:
    """What the first traject has, no longer counts for the guards, and can still be read."""
    b = reis.bediening
    reis.open(Stap.AFGESLOTEN)
    eerste = reis.dossier.huidig
    b.klik("tab.documenten")
    b.vul("document.soort", "plan_van_aanpak")
    b.klik("document.maken")
    b.klik("documenten.terug")
    reis.vul(clientfeedback__niet_gevraagd_reden="Kwam via Kwibus.")
    reis.zet("heropenen", "Opnieuw overlast op het plein.")
    dossier = reis.vergrendel()
    assert dossier.casus.stap is Stap.IN_TOETSING
    assert [t.traject.nummer for t in dossier.trajecten] == [1, 2]
    assert not dossier.huidig.doelen
    assert reis.ziet("traject 2")
    assert "Alle criteria beantwoord" in reis.nog_nodig()
    assert naam_van(b.vind("overgang.toelaten")) == "Toch doorgaan…"
    (oud,) = [t for t in dossier.trajecten if t.traject.nummer == 1]
    assert (oud.doelen, oud.acties, oud.scores) == (eerste.doelen, eerste.acties, eerste.scores)
    assert eerste.doelen[0].doel in reis.geschiedenis()
    b.klik("tab.documenten")
    (plan,) = oud.documenten
    b.open_rij("document.lijst", str(plan.id))
    assert plan.titel in woorden(b.vind("document.kaart"))
    reis.zoek("Kwibus")
    assert reis.veld("traject").tekst() == "1", "what is found there is read there"
    assert reis.veld("clientfeedback.niet_gevraagd_reden").tekst() == "Kwam via Kwibus."
    reis.zoek("Opnieuw overlast op het plein")
    assert reis.veld("traject").tekst() == "2"


def test_going_on_without_everything_leaves_its_reason_behind(reis: Reis) -> None:
    b = reis.bediening
    reis.open(Stap.STARTFASE)
    b.klik("overgang.plan_opstellen")
    b.vul("overgang.reden", "De burgemeester vraagt vandaag een plan.")
    b.klik("overgang.toch")
    dossier = reis.vergrendel()
    assert dossier.casus.stap is Stap.PLAN_IN_OPSTELLING
    assert dossier.huidig.gebeurtenissen[-1].overgeslagen == (
        "client_geinformeerd", "startgesprek", "nulmeting",
    )  # fmt: skip
    verteld = reis.geschiedenis()
    assert "De burgemeester vraagt vandaag een plan." in verteld
    assert "Nulmeting" in verteld


def test_what_is_typed_and_not_left_is_there_after_a_lock(reis: Reis) -> None:
    """Half a sentence is saved; half a date stays as it was typed, with what is wrong with it."""
    reis.open(Stap.AANGEMELD)
    reis.typ("aanmelding.doel", " En de buren slapen weer")
    assert reis.vergrendel().huidig.aanmelding.doel.endswith(" En de buren slapen weer")
    reis.typ("persoon.geboortedatum", "x")
    oud = reis.dossier.persoon.geboortedatum
    assert reis.vergrendel().persoon.geboortedatum == oud
    veld = reis.veld("persoon.geboortedatum")
    assert veld.tekst().endswith("x")
    assert veld.fout.isVisible()
