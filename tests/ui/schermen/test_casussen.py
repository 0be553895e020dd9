"""Casussen: the list, narrowing it down, and searching before a new registration."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu

from pga_desktop.domain.stappen import ACTIEF, Stap
from pga_desktop.services.diensten import Diensten
from pga_desktop.services.overzicht import Casusregel
from pga_desktop.ui.register.filters import Filter
from pga_desktop.ui.register.rijen import rij
from pga_desktop.ui.register.scherm import SOORTEN
from tests.ui.schermen.conftest import Scherm, een_casus, zegt

VANDAAG = date(2026, 3, 2)


def casussen(scherm: Scherm) -> None:
    scherm.klik("rail.casussen")


def namen(scherm: Scherm) -> list[str]:
    model = scherm.tabel("casussen.tabel").model()
    return [str(model.index(r, 0).data()) for r in range(model.rowCount())]


def regel(**anders: object) -> Casusregel:
    waarden: dict[str, object] = {
        "id": 1,
        "nummer": "C-2026-001",
        "naam": "Heijden, T. van der (Theo)",
        "roepnaam": "Theo",
        "stap": Stap.IN_UITVOERING,
        "traject": 1,
        "wacht_op": "evaluatie",
        "datum": date(2026, 3, 19),
        "te_laat": False,
        "casusregisseur": "Wijkteam: J. de Wit",
        "vlaggen": (),
        "leefgebieden": ("huisvesting",),
    }
    return Casusregel(**{**waarden, **anders})  # type: ignore[arg-type]  # names checked above


def test_an_empty_register_offers_the_first_registration(open_scherm: Scherm) -> None:
    open_scherm.klik("rail.casussen")
    assert not open_scherm.ziet("casussen.tabel")
    assert not open_scherm.ziet("casussen.nieuw"), "the same button twice"
    open_scherm.klik("casussen.eerste")
    assert open_scherm.toetsenbord().accessibleName() == "Naam"


def test_rows_stand_in_the_order_of_a_dutch_list(open_scherm: Scherm, diensten: Diensten) -> None:
    for voorvoegsel, naam in (
        ("", "Özdemir"),
        ("van der", "Heijden"),
        ("", "Çelik"),
        ("'t", "Hoen"),
    ):
        een_casus(diensten, voorvoegsel=voorvoegsel, geslachtsnaam=naam)
    een_casus(diensten, geboortedatum="1955")
    casussen(open_scherm)
    assert [naam.partition(",")[0] for naam in namen(open_scherm)] == [
        "Çelik",
        "Heijden",
        "Hoen",
        "Özdemir",
        "Naam onbekend",
    ]


def test_enter_opens_the_chosen_case(open_scherm: Scherm, diensten: Diensten) -> None:
    een_casus(diensten, geslachtsnaam="Kaya")
    een_casus(diensten, geslachtsnaam="Smit")
    casussen(open_scherm)
    open_scherm.toets(Qt.Key.Key_Down)
    open_scherm.toets(Qt.Key.Key_Return)
    assert open_scherm.ziet("casus")
    assert open_scherm.knop("rail.casussen").isChecked()


def test_typing_in_the_list_filters_at_once(open_scherm: Scherm, diensten: Diensten) -> None:
    een_casus(diensten, geslachtsnaam="Yıldırım")
    een_casus(diensten, geslachtsnaam="Kaya")
    casussen(open_scherm)
    open_scherm.toets(Qt.Key.Key_Y)
    assert open_scherm.toetsenbord().accessibleName() == "Filter op naam of nummer"
    open_scherm.typ("casussen.woorden", "ildirim")
    assert len(namen(open_scherm)) == 1
    open_scherm.toets(Qt.Key.Key_Return)
    open_scherm.toets(Qt.Key.Key_Return)
    assert open_scherm.ziet("casus")


def test_filters_that_leave_nothing_say_so_and_can_be_cleared(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    een_casus(diensten, geslachtsnaam="Kaya")
    casussen(open_scherm)
    open_scherm.typ("casussen.woorden", "C-2026-999 '; DROP")
    assert not open_scherm.ziet("casussen.tabel")
    open_scherm.klik("casussen.wissen")
    assert len(namen(open_scherm)) == 1
    assert open_scherm.veld("casussen.woorden").tekst() == ""


def test_a_chip_with_a_choice_narrows_and_lets_go(open_scherm: Scherm, diensten: Diensten) -> None:
    een_casus(diensten, geslachtsnaam="Kaya", geheim_adres="ja")
    een_casus(diensten, geslachtsnaam="Smit")
    casussen(open_scherm)
    open_scherm.klik("casussen.filter.vlag")
    (menu,) = [m for m in open_scherm.venster.findChildren(QMenu) if m.isVisible()]
    assert [actie.text() for actie in menu.actions()] == ["Geheim adres"]
    menu.actions()[0].trigger()
    menu.close()
    open_scherm.rust()
    assert len(namen(open_scherm)) == 1
    assert open_scherm.knop("casussen.filter.vlag").accessibleName() == "Let op: Geheim adres"
    open_scherm.klik("casussen.filter.vlag")
    assert len(namen(open_scherm)) == 2


def test_running_and_closed_exclude_each_other(open_scherm: Scherm, diensten: Diensten) -> None:
    een_casus(diensten, geslachtsnaam="Kaya")
    casussen(open_scherm)
    open_scherm.klik("casussen.filter.afgesloten")
    assert not open_scherm.knop("casussen.filter.lopend").isChecked()
    assert not open_scherm.ziet("casussen.tabel")
    open_scherm.klik("casussen.filter.lopend")
    assert not open_scherm.knop("casussen.filter.afgesloten").isChecked()
    assert len(namen(open_scherm)) == 1


@pytest.mark.parametrize(
    ("filter_", "past"),
    [
        (Filter(), True),
        (Filter(lopend=False, afgesloten=True), False),
        (Filter(te_laat=True), False),
        (Filter(stap="in_uitvoering"), True),
        (Filter(stap="startfase"), False),
        (Filter(leefgebied="huisvesting"), True),
        (Filter(leefgebied="financien"), False),
        (Filter(vlag="tolk"), False),
        (Filter(casusregisseur="Wijkteam: J. de Wit"), True),
        (Filter(casusregisseur="Groenwest"), False),
        (Filter(woorden="heijden 2026"), True),
        (Filter(woorden="heijden 2025"), False),
        (Filter(woorden="wit"), True),
    ],
)
def test_every_filter_lets_through_and_keeps_out(filter_: Filter, past: bool) -> None:
    assert filter_.past(regel()) is past


def test_a_row_says_late_in_words_and_counts_its_step(diensten: Diensten) -> None:
    cellen = rij(
        regel(te_laat=True, datum=date(2025, 12, 31), vlaggen=("geheim_adres", "detentie")),
        diensten.regio,
    ).cellen
    assert cellen[2].stap == (4, 5)
    assert cellen[2].tekst == "In uitvoering"
    assert cellen[4].tekst == "te laat\n31 december 2025"
    assert [tekst for tekst, _ in cellen[6].chips] == ["geheim adres", "in detentie"]


@pytest.mark.parametrize("stap", list(Stap))
def test_every_step_has_a_row(stap: Stap, diensten: Diensten) -> None:
    assert rij(regel(stap=stap, wacht_op="", datum=None), diensten.regio).cellen[2].tekst


def test_a_known_person_is_offered_before_a_new_one_is_made(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    casus_id = een_casus(diensten, geslachtsnaam="Yıldırım", geboortedatum="14-03-2002")
    persoon = diensten.casussen.dossier(casus_id).persoon
    casussen(open_scherm)
    open_scherm.klik("casussen.nieuw")
    open_scherm.typ("nieuw.naam", "Jildirim")
    assert open_scherm.ziet(f"nieuw.gelijkenis.{persoon.id}")
    open_scherm.klik(f"nieuw.gelijkenis.{persoon.id}")
    assert open_scherm.ziet("casus")
    assert len(diensten.casussen.overzicht()) == 1


def test_a_new_person_gets_the_typed_name_and_opens(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    open_scherm.klik("rail.casussen")
    open_scherm.klik("casussen.eerste")
    open_scherm.typ("nieuw.naam", "Theo van der Heijden")
    open_scherm.typ("nieuw.geboortedatum", "1955")
    open_scherm.klik("nieuw.maken")
    assert open_scherm.ziet("casus")
    (nieuw,) = diensten.casussen.overzicht()
    persoon = diensten.casussen.dossier(nieuw.id).persoon
    assert persoon.naam == "Theo van der Heijden"
    assert persoon.geboortedatum is not None
    assert persoon.geboortedatum.jaar == 1955


def test_nobody_needs_a_name(open_scherm: Scherm, diensten: Diensten) -> None:
    open_scherm.klik("rail.casussen")
    open_scherm.klik("casussen.eerste")
    open_scherm.klik("nieuw.maken")
    assert open_scherm.ziet("casus")
    assert [r.naam for r in diensten.casussen.overzicht()] == [""]


def test_an_impossible_birth_date_is_refused_at_the_field(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    open_scherm.klik("rail.casussen")
    open_scherm.klik("casussen.eerste")
    open_scherm.typ("nieuw.geboortedatum", "31-02-2002")
    open_scherm.klik("nieuw.maken")
    assert zegt("datum-bestaat-niet") in open_scherm.veld("nieuw.geboortedatum").fout.text()
    assert not diensten.casussen.overzicht()


def test_esc_leaves_the_panel(open_scherm: Scherm, diensten: Diensten) -> None:
    een_casus(diensten)
    casussen(open_scherm)
    open_scherm.toets(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert open_scherm.ziet("nieuw.naam")
    open_scherm.toets(Qt.Key.Key_Escape)
    assert open_scherm.ziet("casussen.tabel")


def test_a_long_list_is_shown_in_parts(open_scherm: Scherm, diensten: Diensten) -> None:
    for nummer in range(53):
        een_casus(diensten, VANDAAG - timedelta(days=nummer), geslachtsnaam=f"Naam{nummer:03}")
    casussen(open_scherm)
    assert len(namen(open_scherm)) == 50
    open_scherm.klik("casussen.meer")
    assert len(namen(open_scherm)) == 53


def test_the_keyboard_is_on_the_screen_when_no_case_fits_the_filters(
    open_scherm: Scherm, diensten: Diensten
) -> None:
    aanpak_id = een_casus(diensten)
    dossier = diensten.casussen.dossier(aanpak_id)
    diensten.proces.voer_uit(
        aanpak_id, dossier.casus.versie, "afsluiting_starten", VANDAAG, "Verhuisd"
    )
    dossier = diensten.casussen.dossier(aanpak_id)
    diensten.proces.voer_uit(aanpak_id, dossier.casus.versie, "afsluiten", VANDAAG, "Verhuisd")
    open_scherm.klik("rail.casussen")
    assert not open_scherm.ziet("casussen.tabel")
    assert open_scherm.vind("casussen.nieuw").hasFocus()
    open_scherm.klik("casussen.wissen")
    assert len(namen(open_scherm)) == 1, "what is closed is one press away"
    open_scherm.klik("casussen.filter.afgesloten")
    assert len(namen(open_scherm)) == 1
    open_scherm.klik("casussen.filter.lopend")
    open_scherm.klik("casussen.filter.te_laat")
    open_scherm.klik("casussen.wissen")
    open_scherm.klik("casussen.wissen")
    assert len(namen(open_scherm)) == 1, "also by way of other filters"


def test_while_the_reporter_is_asked_something_a_row_waits_for_the_answer(
    diensten: Diensten,
) -> None:
    cellen = rij(regel(stap=Stap.AANVULLING, wacht_op="besluit"), diensten.regio).cellen
    assert cellen[3].tekst == "Antwoord van de aanmelder"


def test_the_counts_above_the_list_add_up(open_scherm: Scherm, diensten: Diensten) -> None:
    for stappen in ((), ("toetsen",), ("toetsen", "afwijzen"), ("toetsen", "toelaten")):
        casus_id = een_casus(diensten)
        for overgang in stappen:
            versie = diensten.casussen.dossier(casus_id).casus.versie
            diensten.proces.voer_uit(casus_id, versie, overgang, VANDAAG, "Haast")
    casussen(open_scherm)
    verwacht = "0 actief, 2 in aanmelding, 1 op de wachtlijst, 1 afgewezen"
    assert verwacht in [t.text() for t in open_scherm.venster.findChildren(QLabel)]


def test_every_step_is_counted_once() -> None:
    for stap in Stap:
        assert sum(stap in stappen for _, stappen in SOORTEN) == (stap not in ACTIEF)
