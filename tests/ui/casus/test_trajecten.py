"""A case that was reopened: the traject before is there to read, and only to read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QTextEdit, QWidget

from pga_desktop.domain.datums import lange_datum
from pga_desktop.domain.dossier import Trajectdossier
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.stappen import Stap, Station
from pga_desktop.domain.velden import Ref
from pga_desktop.ui.meldingen import zin
from pga_desktop.ui.widgets.veld import Veld
from tests.support.kijken import afgekapt, naam_van, toetsenbord, woorden, zichtbaar
from tests.ui.conftest import SMAL, Werk

NIEUW = "Er is opnieuw overlast."


@pytest.fixture
def heropend(werk: Werk) -> Werk:
    """A case in its second traject, with something new in it."""
    werk.open_stap(Stap.AFGESLOTEN)
    werk.klik("overgang.heropenen")
    werk.vul("overgang.reden", NIEUW)
    werk.klik("overgang.uitvoeren")
    werk.naar(Station.AANMELDING)
    return werk


def eerste(werk: Werk) -> Trajectdossier:
    return werk.dossier.trajecten[0]


def kies(werk: Werk, nummer: int) -> None:
    werk.vul("traject", str(nummer))


def te_wijzigen(werk: Werk) -> set[str]:
    """The fields and buttons in the sections that would change something."""
    velden = (v for v in zichtbaar(werk.pagina) if isinstance(v, Veld) and v.naam != "traject")
    open_ = {
        veld.naam
        for veld in velden
        for deel in veld.findChildren(QWidget)
        if isinstance(deel, QLineEdit | QTextEdit | QAbstractButton)
        and deel.isEnabled()
        and deel.isVisible()
        and not (isinstance(deel, QLineEdit | QTextEdit) and deel.isReadOnly())
    }
    knoppen = {n for begin in ("toevoegen.", "verwijderen.") for n in werk.namen(begin)}
    return open_ | knoppen


def test_one_traject_asks_no_choice(werk: Werk) -> None:
    werk.open_stap(Stap.AFGESLOTEN)
    assert not werk.ziet("traject")


def test_both_trajecten_are_offered_and_the_present_one_is_in_sight(heropend: Werk) -> None:
    assert heropend.veld("traject").tekst() == "2"
    assert heropend.veld("aanmelding.aanleiding").tekst() == NIEUW
    knoppen = [naam_van(k) for k in heropend.veld("traject").findChildren(QAbstractButton)]
    einde = eerste(heropend).geeindigd
    assert einde is not None
    assert knoppen == [f"Traject 1, afgesloten {lange_datum(einde.datum)}", "Traject 2, loopt nu"]


@pytest.mark.parametrize("station", Station)
def test_everything_of_the_earlier_traject_can_be_read_and_nothing_changed(
    heropend: Werk, station: Station
) -> None:
    voor = heropend.dossier
    kies(heropend, 1)
    heropend.naar(station)
    heropend.open_alles()
    gezien = woorden(heropend.pagina)
    assert "Traject 1 (" in gezien
    assert "U kunt het alleen lezen." in gezien
    assert NIEUW not in gezien
    assert te_wijzigen(heropend) <= {"om.reden"}
    assert not heropend.ziet("nognodig"), "what is still needed is about the present traject"
    assert not heropend.ziet("feedback.vragen")
    assert heropend.ziet("tab.documenten"), "what was made then is one press away"
    heropend.naar(Station.AANMELDING)
    assert heropend.dossier == voor


def test_what_stood_in_the_earlier_traject_is_in_sight(heropend: Werk) -> None:
    oud = eerste(heropend)
    kies(heropend, 1)
    assert heropend.veld("aanmelding.aanleiding").tekst() == oud.aanmelding.aanleiding
    heropend.naar(Station.PLAN_VAN_AANPAK)
    gezien = woorden(heropend.pagina)
    assert oud.doelen[0].doel in gezien
    assert all(actie.wat in gezien for actie in oud.acties)
    heropend.naar(Station.AFSLUITING)
    assert heropend.veld("afsluiting.resultaat").tekst() == oud.afsluiting.resultaat


def test_there_is_one_way_back(heropend: Werk) -> None:
    kies(heropend, 1)
    heropend.naar(Station.PLAN_VAN_AANPAK)
    heropend.klik("traject.terug")
    assert heropend.veld("traject").tekst() == "2"
    assert "alleen lezen" not in woorden(heropend.pagina)
    assert heropend.pagina.station is Station.PLAN_VAN_AANPAK
    assert heropend.ziet("toevoegen.doel")


def test_the_keyboard_goes_along_the_trajecten(heropend: Werk) -> None:
    heropend.bediening.vind("traject").setFocus()
    heropend.toets(Qt.Key.Key_Left)
    heropend.toets(Qt.Key.Key_Space)
    assert heropend.veld("traject").tekst() == "1"
    assert naam_van(toetsenbord()).startswith("Traject 1")
    heropend.toets(Qt.Key.Key_Space)
    assert heropend.veld("traject").tekst() == "1", "one of them is always in sight"
    heropend.toets(Qt.Key.Key_Right)
    heropend.toets(Qt.Key.Key_Return)
    assert heropend.veld("traject").tekst() == "2"


def test_the_palette_goes_to_a_traject(heropend: Werk) -> None:
    assert ("traject.1", "Naar traject 1") in heropend.pagina.opdrachten()
    heropend.pagina.doe("traject.1")
    heropend.rust()
    assert heropend.veld("traject").tekst() == "1"
    heropend.pagina.doe("stap.toelaten")
    heropend.rust()
    assert heropend.veld("traject").tekst() == "2", "a step is of the traject that runs"
    assert heropend.ziet("overgang.reden")


def test_the_palette_goes_to_a_card_of_the_traject_in_sight(heropend: Werk) -> None:
    kies(heropend, 1)
    heropend.pagina.doe("kaart.afsluiting")
    heropend.rust()
    assert heropend.veld("traject").tekst() == "1"
    assert heropend.pagina.station is Station.AFSLUITING


def test_what_is_still_needed_is_mended_in_the_present_traject(heropend: Werk) -> None:
    kies(heropend, 1)
    heropend.pagina.ga_naar("aanmelding", "aanmelding.aanleiding")
    heropend.rust()
    assert heropend.veld("aanmelding.aanleiding").tekst() == NIEUW


def test_a_measurement_of_the_earlier_traject_can_be_looked_at(heropend: Werk) -> None:
    voor = heropend.dossier
    kies(heropend, 1)
    heropend.naar(Station.CASUSOVERLEG)
    meting = eerste(heropend).metingen[0]
    heropend.klik(f"openen.meting.{meting.id}")
    assert not heropend.ziet(f"verwijderen.meting.{meting.id}")
    heropend.klik("meting.klaar")
    assert heropend.ziet("traject.terug"), "back to where she was"
    assert heropend.dossier == voor


def test_the_part_of_the_om_opens_with_a_reason_there_too(heropend: Werk) -> None:
    kies(heropend, 1)
    heropend.naar(Station.AANMELDING)
    heropend.vul("om.reden", "Vraag van de officier")
    heropend.klik("om.openen")
    assert heropend.ziet("startfase.uitstel_reden")
    assert te_wijzigen(heropend) == set()
    geopend = heropend.diensten.casussen.geschiedenis(heropend.dossier.casus.id)[0]
    assert (geopend.actie, geopend.nieuw) == ("geopend", "Vraag van de officier")


def test_a_service_refuses_to_change_an_earlier_traject(heropend: Werk) -> None:
    casussen, casus = heropend.diensten.casussen, heropend.dossier.casus
    oud, voor = eerste(heropend), heropend.dossier
    doel = oud.doelen[0]
    feedback = Ref("clientfeedback", oud.feedback.id)
    for poging in (
        lambda: casussen.wijzig(casus.id, casus.versie, doel.ref, "doel", "Anders"),
        lambda: casussen.verwijder(casus.id, casus.versie, doel.ref),
        lambda: casussen.voeg_toe(casus.id, casus.versie, "actie", doel.id, {"wat": "Anders"}),
        lambda: casussen.voeg_toe(casus.id, casus.versie, "feit", oud.traject.id, {}),
        lambda: casussen.wijzig(casus.id, casus.versie, feedback, "niet_gevraagd_reden", "Anders"),
    ):
        with pytest.raises(VerwachteFout) as fout:
            poging()
        assert fout.value.code == "traject-dicht"
        assert zin(fout.value).voluit
    assert heropend.dossier == voor


def test_a_refused_draft_of_a_closed_traject_is_shown_and_does_not_nag(werk: Werk) -> None:
    """What was typed and never valid stays to be read; leaving the page does not try to save it."""
    werk.open_stap(Stap.IN_AFSLUITING)
    ref = werk.dossier.huidig.plan.ref
    werk.diensten.casussen.concept(werk.dossier.casus.id, ref, "evaluatiedatum", "31-02-2026")
    werk.heropen()
    werk.pagina.doe("stap.afsluiten")
    werk.vul("overgang.reden", "Toch klaar.")
    werk.klik("overgang.toch" if werk.ziet("overgang.toch") else "overgang.uitvoeren")
    werk.naar(Station.PLAN_VAN_AANPAK)
    assert werk.veld("plan.evaluatiedatum").tekst() == "31-02-2026"
    werk.meldingen.clear()
    werk.naar(Station.AANMELDING)
    assert werk.meldingen == []


@pytest.mark.parametrize("station", [Station.AANMELDING, Station.AFSLUITING])
def test_nothing_is_cut_off_at_200_percent(heropend: Werk, station: Station) -> None:
    heropend.venster.resize(*SMAL)
    kies(heropend, 1)
    heropend.naar(station)
    assert not afgekapt(heropend.pagina)
