"""A closed case can be read in full; only the person and her or his own answers can change."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QTextEdit, QWidget

from pga_desktop.domain.stappen import Stap, Station
from pga_desktop.ui.widgets.veld import Veld
from tests.support.kijken import met_toetsenbord, naam_van, woorden, zichtbaar
from tests.ui.conftest import Werk

BLIJFT_OPEN = ("persoon.", "relatie.", "clientfeedback.", "om.reden")
GESLOTEN = (Stap.AFGESLOTEN, Stap.AFGEWEZEN)


def _laat_wijzigen(veld: Veld) -> bool:
    """Whether some part of a field takes what a person types or chooses."""
    return any(
        not deel.isReadOnly() if isinstance(deel, QLineEdit | QTextEdit) else True
        for deel in veld.findChildren(QWidget)
        if isinstance(deel, QLineEdit | QTextEdit | QAbstractButton)
        and deel.isEnabled()
        and deel.isVisible()
    )


@pytest.mark.parametrize("stap", GESLOTEN)
@pytest.mark.parametrize("station", Station)
def test_nothing_of_the_approach_can_be_changed(werk: Werk, stap: Stap, station: Station) -> None:
    pagina = werk.open_stap(stap)
    werk.naar(station)
    werk.open_alles()
    velden = [v for v in zichtbaar(pagina) if isinstance(v, Veld)]
    open_ = {v.naam for v in velden if _laat_wijzigen(v) and not v.naam.startswith(BLIJFT_OPEN)}
    assert not open_, "these fields take what is typed"
    knoppen = {n for begin in ("toevoegen.", "verwijderen.") for n in werk.namen(begin)}
    assert {n for n in knoppen if n.split(".")[1] != "relatie"} == set()
    assert f"Deze casus is {stap}" in woorden(pagina)


def test_who_the_person_is_can_be_mended_in_a_closed_case(werk: Werk) -> None:
    werk.open_stap(Stap.AFGESLOTEN)
    werk.naar(Station.AANMELDING)
    werk.vul("persoon.roepnaam", "Işıl")
    assert werk.dossier.persoon.roepnaam == "Işıl"


def test_why_feedback_was_not_asked_can_be_completed_in_a_closed_case(werk: Werk) -> None:
    werk.open_stap(Stap.AFGESLOTEN)
    werk.vul("clientfeedback.niet_gevraagd_reden", "Het formulier kwam later terug.")
    assert werk.dossier.huidig.feedback.niet_gevraagd_reden == "Het formulier kwam later terug."


def test_a_measurement_of_a_closed_case_can_be_looked_at(werk: Werk) -> None:
    pagina = werk.open_stap(Stap.AFGESLOTEN)
    meting = werk.dossier.huidig.metingen[0]
    voor = werk.dossier
    werk.klik(f"openen.meting.{meting.id}")
    assert not werk.ziet(f"verwijderen.meting.{meting.id}")
    for widget in met_toetsenbord(pagina):
        if naam_van(widget) not in {"Klaar", "Als tabel"}:
            for toets in (Qt.Key.Key_5, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Delete):
                QTest.keyClick(widget, toets)
    werk.klik("meting.klaar")
    assert werk.dossier == voor


def test_reopening_makes_everything_editable_again(werk: Werk) -> None:
    pagina = werk.open_stap(Stap.AFGESLOTEN)
    werk.klik("overgang.heropenen")
    werk.vul("overgang.reden", "Er is opnieuw overlast.")
    werk.klik("overgang.uitvoeren")
    assert "Deze casus is gesloten" not in woorden(pagina)
    werk.vul("aanmelding.doel", "Rust in de straat.")
    assert werk.dossier.huidig.aanmelding.doel == "Rust in de straat."
