"""What comes from the OM: closed until there is a reason, each time, and out of the history."""

import pytest
from PySide6.QtCore import Qt

from pga_desktop.domain.aanmelding import Feitsoort
from pga_desktop.domain.casus import Deling
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.stappen import Stap, Station
from pga_desktop.domain.velden import Ref
from pga_desktop.services.diensten import Diensten
from pga_desktop.ui.casus.verleden import NIET_GETOOND
from pga_desktop.ui.meldingen import zin
from tests.support.kijken import toetsenbord, woorden
from tests.ui.conftest import Werk

FEIT, UITSTEL, GROND, REDEN = (
    "OM-feit-geheim",
    "OM-uitstel-geheim",
    "OM-grond-geheim",
    "Overleg met OvJ",
)


@pytest.fixture
def met_om(werk: Werk) -> Werk:
    """A case with a fact of the OM that was shared, one that was removed, and a postponement."""
    werk.open_stap(Stap.STARTFASE)
    casussen, casus = werk.diensten.casussen, werk.dossier.casus
    vul = _Vul(werk.diensten, casus.id)
    feit = vul.voeg_toe("feit", soort=Feitsoort.STRAFVORDERLIJK, tekst=FEIT)
    vul.voeg_toe(
        "deling", casus.id,
        item_soort="feit", item_id=str(feit.id), organisatie="Groenwest", grond=GROND,
        om_toestemming="ja",
    )  # fmt: skip
    weg = vul.voeg_toe("feit", tekst=f"{FEIT} weg")
    vul.zet(weg, "soort", Feitsoort.STRAFVORDERLIJK)
    casussen.verwijder(casus.id, vul.versie, weg)
    vul.zet(werk.dossier.huidig.startfase.ref, "uitstel_reden", UITSTEL)
    werk.open(casus.id)
    return werk


class _Vul:
    """Changes a case through the services."""

    def __init__(self, diensten: Diensten, casus_id: int) -> None:
        self._casussen, self._casus_id = diensten.casussen, casus_id

    @property
    def versie(self) -> int:
        return self._casussen.dossier(self._casus_id).casus.versie

    def voeg_toe(self, soort: str, ouder: int = 0, /, **waarden: str) -> Ref:
        onder = ouder or self._casussen.dossier(self._casus_id).huidig.traject.id
        _, ref = self._casussen.voeg_toe(self._casus_id, self.versie, soort, onder, waarden)
        return ref

    def zet(self, ref: Ref, veld: str, tekst: str) -> None:
        self._casussen.wijzig(self._casus_id, self.versie, ref, veld, tekst)


def open_om(werk: Werk) -> None:
    werk.naar(Station.AANMELDING)
    werk.vul("om.reden", REDEN)
    werk.klik("om.openen")


def alles_op_het_scherm(werk: Werk) -> str:
    """The words of every station and of the history."""
    gezien = []
    for station in Station:
        werk.naar(station)
        werk.open_alles()
        gezien.append(woorden(werk.pagina))
    werk.klik("tab.geschiedenis")
    gezien.append(woorden(werk.pagina))
    werk.klik("geschiedenis.terug")
    return "\n".join(gezien)


def test_nothing_of_the_om_is_in_sight_before_it_is_opened(met_om: Werk) -> None:
    gezien = alles_op_het_scherm(met_om)
    assert FEIT not in gezien
    assert UITSTEL not in gezien
    assert GROND not in gezien
    assert NIET_GETOOND in gezien, "that something changed is told"
    assert "Reden om nog niet te informeren" not in met_om.namen("startfase.")


def test_without_a_reason_it_stays_closed(met_om: Werk) -> None:
    met_om.naar(Station.AANMELDING)
    voor = len(met_om.diensten.casussen.geschiedenis(met_om.dossier.casus.id))
    met_om.klik("om.openen")
    assert zin(VerwachteFout("reden-nodig")).voluit in woorden(met_om.pagina)
    assert FEIT not in woorden(met_om.pagina)
    assert len(met_om.diensten.casussen.geschiedenis(met_om.dossier.casus.id)) == voor


def test_with_a_reason_it_opens_and_that_is_kept(met_om: Werk) -> None:
    open_om(met_om)
    met_om.open_alles()
    gezien = woorden(met_om.pagina)
    assert FEIT in gezien
    assert GROND in gezien
    assert met_om.veld("startfase.uitstel_reden").tekst() == UITSTEL
    geopend = met_om.diensten.casussen.geschiedenis(met_om.dossier.casus.id)[0]
    assert (geopend.actie, geopend.nieuw) == ("geopend", REDEN)


def test_it_is_closed_again_each_time(met_om: Werk) -> None:
    open_om(met_om)
    met_om.naar(Station.UITVOERING)
    assert FEIT not in woorden(met_om.pagina)
    met_om.naar(Station.AANMELDING)
    assert met_om.ziet("om.openen")
    assert FEIT not in woorden(met_om.pagina)


def test_the_history_tells_its_values_only_in_a_visit_in_which_it_was_opened(
    met_om: Werk,
) -> None:
    open_om(met_om)
    met_om.klik("tab.geschiedenis")
    gezien = woorden(met_om.pagina)
    assert FEIT in gezien
    assert UITSTEL in gezien
    assert GROND in gezien
    assert NIET_GETOOND not in gezien
    met_om.heropen()
    met_om.klik("tab.geschiedenis")
    assert FEIT not in woorden(met_om.pagina)


def test_a_fact_that_becomes_one_of_the_om_goes_behind_the_lock(met_om: Werk) -> None:
    met_om.naar(Station.AANMELDING)
    met_om.klik("toevoegen.feit")
    (soort,) = [n for n in met_om.namen("feit.") if n.endswith(".soort")]
    met_om.vul(soort.replace("soort", "tekst"), "Aangifte gedaan")
    veld = met_om.veld(soort)
    veld.zet_tekst(Feitsoort.STRAFVORDERLIJK)
    veld.getypt.emit()
    veld.verlaten.emit()
    met_om.rust()
    assert "Aangifte gedaan" not in woorden(met_om.pagina)
    assert "Van het OM" in met_om.meldingen[-1].tekst, "she is told where it went"
    open_om(met_om)
    assert "Aangifte gedaan" in woorden(met_om.pagina)


def test_sharing_an_om_fact_asks_for_the_permission(met_om: Werk) -> None:
    open_om(met_om)
    feit = next(f for f in met_om.dossier.huidig.feiten if f.tekst == FEIT)
    met_om.klik(f"openen.feit.{feit.id}")
    basis = f"delen.feit.{feit.id}"
    met_om.klik(f"{basis}.open")
    met_om.vul(f"{basis}.organisatie", met_om.dossier.partners[0])
    met_om.vul(f"{basis}.grond", "Overleg met de OvJ")
    met_om.vul(f"{basis}.om", "ja")
    met_om.klik(f"{basis}.bevestigen")
    gedeeld = met_om.dossier.delingen[-1]
    assert gedeeld.om_toestemming
    assert "met toestemming van het OM" in woorden(met_om.pagina)
    assert gedeeld.SOORT == Deling.SOORT


def test_enter_in_the_reason_opens_it(werk: Werk) -> None:
    werk.open_stap(Stap.AANGEMELD)
    werk.typ("om.reden", REDEN)
    werk.toets(Qt.Key.Key_Return)
    assert werk.ziet("toevoegen.feit.strafvorderlijk")
    assert toetsenbord().objectName() == "toevoegen.feit.strafvorderlijk"


def test_who_may_not_be_informed_yet_is_put_off_from_where_the_letter_is_asked(werk: Werk) -> None:
    werk.open_stap(Stap.STARTFASE)
    werk.naar(Station.CASUSOVERLEG)
    werk.vul("startfase.aanmeldbrief_datum", "")
    werk.klik("uitstel.vastleggen")
    assert werk.veld("om.reden").isAncestorOf(toetsenbord()), "opened with a reason, each time"
    open_om(werk)
    werk.naar(Station.CASUSOVERLEG)
    werk.vul("startfase.aanmeldbrief_datum", "02-03-2026")
    assert not werk.ziet("uitstel.vastleggen")


def test_the_palette_knows_putting_off(werk: Werk) -> None:
    werk.open_stap(Stap.STARTFASE)
    ((sleutel, _),) = [o for o in werk.pagina.opdrachten() if "uitstel" in o[1].casefold()]
    werk.pagina.doe(sleutel)
    werk.rust()
    assert werk.veld("om.reden").isAncestorOf(toetsenbord())
