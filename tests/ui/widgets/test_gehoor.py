"""What a screen reader hears of choices, scores and rows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from pga_desktop.ui.widgets.datumveld import DatumVeld
from pga_desktop.ui.widgets.keuzevelden import KeuzeRijVeld, KeuzeVeld
from pga_desktop.ui.widgets.score import Gebied, ScoreTabel, Stand
from pga_desktop.ui.widgets.tabel import Cel, Kolomkop, Tabel, TabelRij
from pga_desktop.ui.widgets.tekstvelden import WachtzinVeld
from tests.support.kijken import gehoord
from tests.ui.widgets.conftest import Toon


def test_a_filled_choice_says_its_label_and_its_value(toon: Toon) -> None:
    veld = KeuzeVeld("bron", "Bron van het feit", (("politie", "Politie"),), hint="Wie zei het?")
    veld.zet_tekst("politie")
    toon(veld)
    for fout in ("", "Kies een bron.", None):
        veld.zet_fout(fout)
        assert "Politie" in gehoord(veld.invoer)
        assert gehoord(veld.invoer).count("Bron van het feit") == 1
        assert "Wie zei het?" in gehoord(veld.invoer)


def test_a_score_and_a_drawn_button_say_what_they_are_once(toon: Toon) -> None:
    tabel = ScoreTabel([Gebied("geld", "Financiën")], ["acuut", "b", "c", "d", "e"])
    veld = WachtzinVeld("wachtzin", "Wachtzin")
    toon(tabel, 800, 200)
    assert gehoord(tabel.rij("geld").scores.knoppen[1]).count("acuut") == 1
    toon(veld)
    assert gehoord(veld.oog).count("tonen") == 1
    veld.oog.click()
    assert gehoord(veld.oog) == "Wachtzin verbergen"


def test_a_date_tells_its_keys_while_it_can_be_changed(toon: Toon) -> None:
    veld = DatumVeld("een.datum", "Datum")
    toon(veld)
    assert "Pijl omlaag vult vandaag in" in gehoord(veld.invoer)
    veld.zet_alleen_lezen(True)
    assert "Pijl" not in gehoord(veld.invoer)


def test_no_choice_has_a_name(toon: Toon) -> None:
    veld = KeuzeVeld("bron", "Bron", (("politie", "Politie"),))
    toon(veld)
    assert veld.invoer.itemData(0, Qt.ItemDataRole.AccessibleTextRole) == "Geen keuze"


@pytest.mark.parametrize("breedte", [1000, 640, 400])
def test_the_score_of_the_client_says_what_it_is(toon: Toon, breedte: int) -> None:
    tabel = ScoreTabel([Gebied("geld", "Financiën")], list("abcde"))
    tabel.zet("geld", Stand(client=4))
    toon(tabel, breedte, 400)
    client = tabel.rij("geld").client
    assert "Financiën: eigen score cliënt" in gehoord(client)
    assert "4" in gehoord(client)
    (kop,) = [t for t in tabel.findChildren(QLabel) if t.text() == "Cliënt zelf"]
    assert kop.isVisible()


def test_choices_and_scores_are_radio_buttons(toon: Toon) -> None:
    veld = KeuzeRijVeld("akkoord", "Akkoord", (("ja", "Ja"), ("nee", "Nee")))
    tabel = ScoreTabel([Gebied("geld", "Financiën")], list("abcde"))
    toon(veld)
    toon(tabel)
    for knop in (veld.knop("ja"), tabel.rij("geld").scores.knoppen[3]):
        toegang = QAccessible.queryAccessibleInterface(knop)
        assert toegang.role() is QAccessible.Role.RadioButton
        knop.click()
        assert toegang.state().checked


def test_a_row_says_all_its_columns(toon: Toon) -> None:
    tabel = Tabel("Casussen", (Kolomkop("Naam", 8), Kolomkop("Nummer", 6), Kolomkop("Wacht op", 6)))
    tabel.zet([TabelRij("1", (Cel("Kaya, M."), Cel("C-2026-001"), Cel("")))])
    toon(tabel)
    eerste = tabel.model().index(0, 0)
    assert eerste.data(Qt.ItemDataRole.AccessibleTextRole) == "Kaya, M., Nummer: C-2026-001"
    assert eerste.data() == "Kaya, M."
