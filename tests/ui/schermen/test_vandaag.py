"""Vandaag: what is late, today and this week, and putting something off."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from pga_desktop.domain.datums import cijferdatum
from pga_desktop.domain.klok import VasteKlok
from pga_desktop.domain.stappen import Stap
from pga_desktop.domain.termijnen import Vervaldatum
from pga_desktop.services.diensten import Diensten
from pga_desktop.ui.casus.zijkolom import TERMIJNNAMEN
from pga_desktop.ui.frame.kader import Kader
from pga_desktop.ui.vandaag import woorden
from pga_desktop.ui.vandaag.kaart import Taakkaart
from pga_desktop.ui.widgets.knoppen import Knop, Link
from tests.support.aanpak import Aanpak
from tests.ui.schermen.conftest import Scherm, een_casus, zegt

VANDAAG = date(2026, 3, 2)


def kaarten(scherm: Scherm) -> list[Taakkaart]:
    return [k for k in scherm.venster.findChildren(Taakkaart) if k.isVisible()]


def teksten(deel: QWidget) -> list[str]:
    return [label.text() for label in deel.findChildren(QLabel) if label.isVisible()]


def vandaag(scherm: Scherm) -> None:
    scherm.klik("rail.vandaag")


def test_nothing_to_do_is_said(open_scherm: Scherm) -> None:
    assert "Niets te doen. Er loopt geen enkele termijn." in teksten(open_scherm.venster)
    assert not kaarten(open_scherm)


def test_the_next_term_is_named_when_this_week_is_empty(
    open_scherm: Scherm, diensten: Diensten, klok: VasteKlok
) -> None:
    een_casus(diensten, VANDAAG, geslachtsnaam="Yıldırım")
    klok.zet(VANDAAG - timedelta(days=30))
    vandaag(open_scherm)
    zin = next(tekst for tekst in teksten(open_scherm.venster) if tekst.startswith("Niets te doen"))
    assert "Yıldırım" in zin
    assert "aanmelding bekijken" in zin


def test_every_card_has_person_task_ground_and_a_way_there(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    casus_id = een_casus(
        diensten, VANDAAG - timedelta(days=60), geslachtsnaam="Hoen", voorvoegsel="'t"
    )
    vandaag(open_scherm)
    gevonden = {
        knop.objectName() for kaart in kaarten(open_scherm) for knop in kaart.findChildren(Knop)
    }
    assert f"vandaag.{casus_id}.informeren" in gevonden
    kaart = next(k for k in kaarten(open_scherm) if "informeren" in k.accessibleName())
    assert teksten(kaart)[:3] == ["'t Hoen", "C-2026-001", "Cliënt informeren over de aanmelding"]
    assert "Uiterlijk 1 februari 2026: AVG, artikel 14, derde lid" in teksten(kaart)
    open_scherm.klik(f"vandaag.{casus_id}.informeren")
    assert open_scherm.ziet("document.maakkaart"), "there is no letter yet"
    titel = "Brief over uw aanmelding voor de persoonsgerichte aanpak"
    assert titel in teksten(open_scherm.vind("document.maakkaart"))


def test_only_the_first_button_is_the_primary_one(open_scherm: Scherm, diensten: Diensten) -> None:
    een_casus(diensten, VANDAAG - timedelta(days=60))
    een_casus(diensten, VANDAAG - timedelta(days=50))
    vandaag(open_scherm)
    knoppen = [knop for kaart in kaarten(open_scherm) for knop in kaart.findChildren(Knop)]
    vet = [knop for knop in knoppen if knop.lettertype().bold() or knop.lettertype().weight() > 500]
    assert len(knoppen) > 2
    assert len(vet) == 1


def test_the_rail_counts_what_is_late_and_today(open_scherm: Scherm, diensten: Diensten) -> None:
    een_casus(diensten, VANDAAG - timedelta(days=60))
    kader = open_scherm.venster.findChild(Kader)
    assert kader is not None
    kader.omgeving.meld_bewaard()
    vandaag(open_scherm)
    lijst = diensten.vandaag.lijst()
    aantal = len(lijst.te_laat) + len(lijst.vandaag)
    assert open_scherm.knop("rail.vandaag").accessibleName() == f"Vandaag, {aantal} te doen"


def test_a_person_without_a_name_has_words(open_scherm: Scherm, diensten: Diensten) -> None:
    een_casus(diensten, VANDAAG - timedelta(days=60), geboortedatum="1955")
    vandaag(open_scherm)
    assert "Naam onbekend" in teksten(kaarten(open_scherm)[0])


def test_later_needs_a_day_to_come_and_a_reason(open_scherm: Scherm, diensten: Diensten) -> None:
    casus_id = een_casus(diensten, VANDAAG - timedelta(days=60))
    vandaag(open_scherm)
    later = f"later.{casus_id}.informeren"
    open_scherm.klik(later)
    open_scherm.typ(f"{later}.tot", "02-03-2026")
    open_scherm.klik(f"{later}.uitstellen")
    assert open_scherm.veld(f"{later}.tot").fout.text() == "Kies een dag na vandaag."
    assert open_scherm.veld(f"{later}.reden").fout.isVisible()
    open_scherm.veld(f"{later}.tot").zet_tekst("31 juni 2026")
    open_scherm.typ(f"{later}.reden", "Opgenomen tot half april")
    open_scherm.klik(f"{later}.uitstellen")
    assert zegt("datum-bestaat-niet") in open_scherm.veld(f"{later}.tot").fout.text()
    open_scherm.veld(f"{later}.tot").zet_tekst("15-04-2026")
    open_scherm.klik(f"{later}.uitstellen")
    assert not open_scherm.ziet(f"vandaag.{casus_id}.informeren")
    (uitgesteld,) = diensten.casussen.dossier(casus_id).uitgesteld
    assert (uitgesteld.tot, uitgesteld.reden) == (date(2026, 4, 15), "Opgenomen tot half april")


def test_later_begins_tomorrow(open_scherm: Scherm, diensten: Diensten) -> None:
    casus_id = een_casus(diensten, VANDAAG - timedelta(days=60))
    vandaag(open_scherm)
    open_scherm.klik(f"later.{casus_id}.informeren")
    assert "Morgen" in [k.tekst().strip("↓ ") for k in open_scherm.venster.findChildren(Link)]
    open_scherm.toets(Qt.Key.Key_Down)
    assert open_scherm.veld(f"later.{casus_id}.informeren.tot").tekst() == "03-03-2026"


def test_later_can_be_taken_back(open_scherm: Scherm, diensten: Diensten) -> None:
    casus_id = een_casus(diensten, VANDAAG - timedelta(days=60))
    vandaag(open_scherm)
    open_scherm.klik(f"later.{casus_id}.informeren")
    open_scherm.klik(f"later.{casus_id}.informeren.annuleren")
    assert not open_scherm.ziet(f"later.{casus_id}.informeren.tot")
    assert open_scherm.ziet(f"later.{casus_id}.informeren")


def test_a_long_column_shows_its_first_cards_and_the_rest_on_demand(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    for nummer in range(15):
        een_casus(diensten, VANDAAG - timedelta(days=60), geslachtsnaam=f"Naam{nummer}")
    vandaag(open_scherm)
    eerst = len(kaarten(open_scherm))
    open_scherm.klik("vandaag.meer.te_laat")
    assert len(kaarten(open_scherm)) > eerst


def test_one_begins_at_the_first_card_and_reaches_more_after_the_last(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    for nummer in range(9):
        een_casus(diensten, VANDAAG - timedelta(days=60), geslachtsnaam=f"Naam{nummer}")
    vandaag(open_scherm)
    haltes = [open_scherm.toetsenbord().objectName()]
    while haltes[-1] != "vandaag.meer.te_laat":
        open_scherm.toets(Qt.Key.Key_Tab)
        assert open_scherm.toetsenbord().objectName() not in haltes
        haltes.append(open_scherm.toetsenbord().objectName())
    assert [h.partition(".")[0] for h in haltes[:-1]] == ["vandaag", "later"] * 6
    open_scherm.toets(Qt.Key.Key_Return)
    assert open_scherm.toetsenbord().objectName().startswith("vandaag.")
    assert open_scherm.toetsenbord().objectName() not in haltes, "on the first card that came"


def test_while_the_reporter_is_asked_something_the_answer_is_awaited(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    casus_id = een_casus(diensten, VANDAAG - timedelta(days=60))
    for overgang in ("toetsen", "aanvulling_vragen"):
        versie = diensten.casussen.dossier(casus_id).casus.versie
        diensten.proces.voer_uit(casus_id, versie, overgang, VANDAAG, "Welke hulp loopt er al?")
    vandaag(open_scherm)
    kaart = next(k for k in kaarten(open_scherm) if "Wacht op" in k.accessibleName())
    assert "Wacht op het antwoord van de aanmelder" in teksten(kaart)
    open_scherm.klik(f"vandaag.{casus_id}.besluit")
    assert "Gevraagd op 2 maart 2026: Welke hulp loopt er al?" in teksten(open_scherm.venster)


def test_checking_aftercare_is_asked_at_once(
    open_scherm: Scherm, diensten: Diensten, klok: VasteKlok
) -> None:
    aanpak = Aanpak(diensten, klok)
    aanpak.ga_naar("afgesloten")
    aanpak.later(150)
    vandaag(open_scherm)
    kaart = next(k for k in kaarten(open_scherm) if "Nazorg" in k.accessibleName())
    open_scherm.klik(kaart.findChildren(Knop)[0].objectName())
    assert "Wat hebt u gevonden?" in teksten(open_scherm.venster)


def test_a_late_action_says_who_does_it_and_how_late_it_is(
    open_scherm: Scherm, diensten: Diensten, klok: VasteKlok
) -> None:
    aanpak = Aanpak(diensten, klok)
    for overgang in ("toetsen", "toelaten", "starten"):
        aanpak.stap(overgang, "Haast")
    doel = aanpak.voeg_toe("doel", doel="Rust")
    dag = cijferdatum(VANDAAG - timedelta(days=3))
    aanpak.voeg_toe("actie", doel.id, wat="Bellen", uiterlijk=dag, wie="Wijkteam: J. de Wit")
    vandaag(open_scherm)
    kaart = next(k for k in kaarten(open_scherm) if "Bellen" in k.accessibleName())
    assert "Door J. de Wit van Wijkteam" in teksten(kaart)
    assert "Uiterlijk 27 februari 2026, 3 dagen te laat" in teksten(kaart)


@pytest.mark.parametrize("soort", TERMIJNNAMEN)
def test_every_kind_of_term_has_words(soort: str, diensten: Diensten) -> None:
    item = Vervaldatum(f"{soort}.3" if soort in {"actie", "overleg"} else soort, VANDAAG, "plan")
    assert woorden.wat(item, Stap.AANGEMELD)
    assert woorden.knop(item, Stap.AANGEMELD)
    assert woorden.waarom(item, VANDAAG, diensten.regio).startswith("Vandaag")


@pytest.mark.parametrize(
    ("sleutel", "dag", "woord"),
    [
        ("informeren", date(2026, 2, 1), "Uiterlijk 1 februari 2026: AVG, artikel 14, derde lid"),
        ("evaluatie", date(2026, 3, 5), "Afgesproken voor donderdag 5 maart 2026"),
        ("overleg.4", date(2026, 3, 9), "Op maandag 9 maart 2026"),
        ("actie.2", date(2026, 2, 27), "Uiterlijk 27 februari 2026, 3 dagen te laat"),
        ("actie.2", date(2026, 3, 1), "Uiterlijk 1 maart 2026, 1 dag te laat"),
        ("actie.2", date(2026, 3, 5), "Uiterlijk donderdag 5 maart 2026"),
    ],
)
def test_why_now_names_the_day_and_the_ground(
    sleutel: str, dag: date, woord: str, diensten: Diensten
) -> None:
    item = Vervaldatum(sleutel, dag, "plan")
    assert woorden.waarom(item, VANDAAG, diensten.regio) == woord


def test_a_provisional_term_says_so(diensten: Diensten) -> None:
    item = Vervaldatum("plan", VANDAAG, "plan", voorlopig=True)
    assert woorden.waarom(item, VANDAAG, diensten.regio) == "Vandaag, voorlopige termijn"
