"""Whose case it is stays in sight, whatever is scrolled or jumped to, and nothing is under it."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from pga_desktop.domain.stappen import Stap, Station
from pga_desktop.ui.casus.kop import vlaggen
from pga_desktop.ui.casus.kopregel import Kopregel
from pga_desktop.ui.register.rijen import rij
from pga_desktop.ui.style.stijl import letter
from pga_desktop.ui.style.tokens import Letter
from pga_desktop.ui.widgets.chip import Chip
from pga_desktop.ui.widgets.schuif import Schuif
from pga_desktop.ui.widgets.tekst import Tekst
from tests.support.kijken import naam_van, toetsenbord, zichtbaar
from tests.ui.conftest import BREED, SMAL, Werk

elke_maat = pytest.mark.parametrize("maat", [BREED, SMAL], ids=["laptop", "200%"])


def schuif_van(werk: Werk) -> Schuif:
    (schuif,) = werk.pagina.findChildren(Schuif)
    return schuif


def regel_van(werk: Werk) -> Kopregel:
    (regel,) = werk.pagina.findChildren(Kopregel)
    return regel


def plek(deel: QWidget, werk: Werk) -> QRect:
    return QRect(deel.mapTo(schuif_van(werk).viewport(), QPoint()), deel.size())


@elke_maat
def test_who_it_is_about_stays_in_sight_on_one_line(werk: Werk, maat: tuple[int, int]) -> None:
    werk.venster.resize(*maat)
    werk.open_stap(Stap.IN_UITVOERING)
    schuif, regel = schuif_van(werk), regel_van(werk)
    schuif.verticalScrollBar().setValue(schuif.verticalScrollBar().maximum())
    werk.rust()
    assert regel.isVisible()
    assert regel.geometry().bottom() < schuif.geometry().top(), "nothing scrolls under it"
    titel = QFontMetrics(letter(Letter.TITEL, vet=True)).height()
    assert titel <= regel.height() + 12
    assert regel.height() < 2 * titel
    gehoord = naam_van(regel)
    persoon, nummer = werk.dossier.persoon, werk.dossier.casus.nummer
    assert gehoord.startswith(persoon.naam)
    assert {nummer, "geheim adres", "in uitvoering"} <= set(gehoord.split(", "))


def test_a_flag_looks_the_same_in_the_list_and_on_the_page(werk: Werk) -> None:
    werk.open_stap(Stap.IN_UITVOERING)
    werk.naar(Station.AANMELDING)
    regio = werk.diensten.regio
    alle = regio.lijst("vlaggen").sleutels
    werk.vul("casus.vlaggen", "\n".join(alle))
    casus_id = werk.dossier.casus.id
    (regel,) = (r for r in werk.diensten.casussen.overzicht() if r.id == casus_id)
    in_de_lijst = rij(regel, regio).cellen[-1].chips
    assert {regio.label("vlaggen", vlag).lower() for vlag in alle} <= dict(in_de_lijst).keys()
    assert set(in_de_lijst) <= set(vlaggen(werk.pagina.toestand))


def test_what_does_not_fit_on_the_line_stands_below_it_and_danger_comes_first(werk: Werk) -> None:
    werk.venster.resize(*SMAL)
    werk.open_stap(Stap.IN_UITVOERING)
    werk.naar(Station.AANMELDING)
    gevaar = "acuut_veiligheidsrisico"
    werk.vul("casus.vlaggen", f"detentie\n{gevaar}")
    vlaggen = [chip.text() for chip in zichtbaar(werk.pagina) if isinstance(chip, Chip)]
    regio = werk.diensten.regio
    assert set(vlaggen[:2]) == {"geheim adres", regio.label("vlaggen", gevaar).lower()}
    nummer = werk.dossier.casus.nummer
    regel, teksten = regel_van(werk), zichtbaar(werk.pagina)
    (over,) = [t for t in teksten if isinstance(t, Tekst) and nummer in t.text() and t is not regel]
    assert over.isVisible()
    werk.venster.resize(*BREED)
    werk.rust()
    assert not over.isVisible(), "on a wide line it has its place"


@elke_maat
@pytest.mark.parametrize(
    ("sectie", "veld"),
    [
        ("toetsing", "toetsing.besluit"),
        ("feiten", ""),
        ("persoon", "persoon.bsn"),
        ("startfase", "startfase.startgesprek_datum"),
        ("plan", "plan.evaluatiedatum"),
        ("evaluatie", "evaluaties"),
        ("vinger", "vinger_aan_de_pols.signalen"),
    ],
)
def test_a_jump_lands_with_nothing_cut_in_half_above_it(
    werk: Werk, maat: tuple[int, int], sectie: str, veld: str
) -> None:
    werk.venster.resize(*maat)
    werk.open_stap(Stap.IN_UITVOERING)
    werk.pagina.ga_naar(sectie, veld)
    werk.rust()
    kijkvak = schuif_van(werk).viewport()
    assert kijkvak.rect().contains(plek(toetsenbord(), werk))
    links = werk.bediening.vind(f"sectie.{sectie}")
    delen = [d for d in zichtbaar(links) if not d.findChildren(QWidget)]
    gesneden = [d for d in delen if plek(d, werk).top() < 0 < plek(d, werk).bottom() - 1]
    assert not gesneden


@elke_maat
def test_tab_never_leaves_the_step_bar_cut_in_half(werk: Werk, maat: tuple[int, int]) -> None:
    werk.venster.resize(*maat)
    werk.open_stap(Stap.IN_UITVOERING)
    werk.naar(Station.AANMELDING)
    balk = werk.bediening.vind("stappenbalk")
    for _ in range(12):
        werk.toets(Qt.Key.Key_Tab)
        assert not plek(balk, werk).top() < 0 < plek(balk, werk).bottom()
    for _ in range(12):
        werk.toets(Qt.Key.Key_Backtab)
    assert schuif_van(werk).verticalScrollBar().value() == 0


def test_who_jumps_to_what_is_in_sight_stays_where_she_is(werk: Werk) -> None:
    werk.open_stap(Stap.IN_UITVOERING)
    werk.pagina.ga_naar("acties")
    werk.rust()
    assert schuif_van(werk).verticalScrollBar().value() == 0


def test_a_closed_case_is_done_with_its_last_step(werk: Werk) -> None:
    werk.open_stap(Stap.AFGESLOTEN)
    assert naam_van(werk.bediening.vind("station.5")) == "Stap 5 van 5: Afsluiting, gedaan"


def test_an_action_that_is_late_says_so_until_it_is_done(werk: Werk) -> None:
    werk.open_stap(Stap.IN_UITVOERING)
    (actie,) = werk.dossier.huidig.acties
    rij = f"openen.actie.{actie.id}"
    werk.klik(rij)
    werk.vul(f"actie.{actie.id}.uiterlijk", "01-03-2026")
    assert "te laat, 1 maart 2026" in naam_van(werk.bediening.vind(rij))
    werk.vul(f"actie.{actie.id}.uiterlijk", "02-03-2026")
    assert "te laat" not in naam_van(werk.bediening.vind(rij))
    werk.vul(f"actie.{actie.id}.uiterlijk", "01-03-2026")
    werk.vul(f"actie.{actie.id}.status", "gereed")
    assert "te laat" not in naam_van(werk.bediening.vind(rij))


def test_why_not_is_asked_of_who_is_refused_only(werk: Werk) -> None:
    werk.open_stap(Stap.IN_TOETSING)
    werk.vul("toetsing.besluit", "toelaten")
    assert not werk.ziet("toetsing.afwijsreden")
    werk.pagina.ga_naar("toetsing", "toetsing.afwijsreden")
    werk.rust()
    assert werk.veld("toetsing.besluit").isAncestorOf(toetsenbord()), "there it is decided"
    werk.vul("toetsing.besluit", "afwijzen")
    werk.vul("toetsing.afwijsreden", "anders")
    werk.vul("toetsing.besluit", "toelaten")
    assert werk.ziet("toetsing.afwijsreden"), "what was filled in stays in sight"


def test_the_measurement_that_comes_next_is_offered_first(werk: Werk) -> None:
    werk.open_stap(Stap.IN_AFSLUITING)
    soorten = [naam.rpartition(".")[2] for naam in werk.namen("toevoegen.meting.")]
    assert soorten[0] == "eind"
    assert "nul" not in soorten
