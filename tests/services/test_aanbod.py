"""Which documents fit a case: proposed when its facts ask for them, refused when untrue."""

from datetime import date

import pytest

from pga_desktop.domain.aanmelding import Aanmelding, Feit
from pga_desktop.domain.casus import Deling, Gebeurtenis
from pga_desktop.domain.delen import OM
from pga_desktop.domain.dossier import Dossier
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.opschaling import Opschaling, VingerAanDePols
from pga_desktop.domain.overleg import Overleg
from pga_desktop.domain.stappen import Stap, Station
from pga_desktop.domain.velden import Rij
from pga_desktop.services import aanbod
from tests.support.bouwers import een_dossier


def voorgesteld(
    sleutel: str,
    *rijen: Rij,
    stap: Stap = Stap.IN_UITVOERING,
    station: Station = Station.UITVOERING,
) -> bool:
    return aanbod.stelt_voor(een_dossier(*rijen, stap=stap), sleutel, station, station)


def toegestaan(sleutel: str, dossier: Dossier) -> bool:
    try:
        aanbod.controleer(dossier, sleutel)
    except VerwachteFout as fout:
        return fout.code != "document-past-niet"
    return True


@pytest.mark.parametrize(
    ("sleutel", "bij"),
    [
        ("bericht_niet_opgenomen", {Stap.AFGEWEZEN}),
        ("vernietigingsverklaring", {Stap.AFGEWEZEN, Stap.AFGESLOTEN}),
        ("voortgangsbrief", set(Stap)),
        ("plan_van_aanpak", set(Stap)),
    ],
)
def test_a_document_that_would_be_untrue_is_refused(sleutel: str, bij: set[Stap]) -> None:
    assert {stap for stap in Stap if toegestaan(sleutel, een_dossier(stap=stap))} == bij


@pytest.mark.parametrize(
    ("sleutel", "bij"),
    [
        ("bericht_niet_opgenomen", {Stap.AFGEWEZEN}),
        ("aanmeldformulier", {Stap.AANGEMELD, Stap.IN_TOETSING, Stap.AANVULLING}),
        ("vernietigingsverklaring", set[Stap]()),
        ("inzage_antwoord", set[Stap]()),
        ("toetsingsformulier", set(Stap)),
    ],
)
def test_a_document_is_proposed_in_its_states(sleutel: str, bij: set[Stap]) -> None:
    station = Station.AANMELDING
    assert {stap for stap in Stap if voorgesteld(sleutel, stap=stap, station=station)} == bij


@pytest.mark.parametrize("station", sorted(set(Station) - {Station.AANMELDING}))
def test_a_refused_case_proposes_nothing_of_later_stations(station: Station) -> None:
    bij = {s for s in Stap if voorgesteld("voortgangsbrief", stap=s, station=station)}
    assert bij == set(Stap) - {Stap.AFGEWEZEN}


def test_a_short_registration_belongs_to_zsm() -> None:
    zsm = Aanmelding(kanaal="zsm")
    assert voorgesteld("zsm_aanmelding", zsm, stap=Stap.AANGEMELD)
    assert not voorgesteld("zsm_aanmelding", stap=Stap.AANGEMELD)
    assert not voorgesteld("zsm_aanmelding", zsm, stap=Stap.STARTFASE)


@pytest.mark.parametrize(
    "rij",
    [
        Aanmelding(kanaal="zsm"),
        Aanmelding(betrokken_partners=(OM,)),
        Aanmelding(organisatie="openbaar ministerie"),
        Feit(soort="strafvorderlijk", tekst="Er loopt een zaak."),
        Deling(organisatie=OM, grond="ZSM vraagt het."),
    ],
    ids=["zsm", "partner", "reporter", "fact", "shared"],
)
def test_the_om_gets_context_when_it_is_involved(rij: Rij) -> None:
    assert voorgesteld("contextinformatie_zsm", rij)
    assert not voorgesteld("contextinformatie_zsm", Feit(soort="politie"))


def test_scaling_up_has_its_form() -> None:
    assert voorgesteld("opschaalformulier_zvh", Opschaling(zvh="utrecht"))
    assert not voorgesteld("opschaalformulier_zvh")


def test_a_handover_is_proposed_too_when_a_partner_keeps_an_eye() -> None:
    def bij(station: Station, *rijen: Rij) -> bool:
        dossier = een_dossier(*rijen, stap=Stap.VINGER_AAN_DE_POLS)
        return aanbod.stelt_voor(dossier, "overdrachtsformulier", Station.AFSLUITING, station)

    vinger = VingerAanDePols(partner="Wijkteam")
    assert bij(Station.AFSLUITING)
    assert bij(Station.UITVOERING, vinger)
    assert not bij(Station.UITVOERING)
    assert not bij(Station.AANMELDING, vinger)


def test_papers_for_an_overleg_come_back_when_there_is_another_one() -> None:
    plan = Gebeurtenis(
        overgang="plan_vaststellen",
        datum=date(2026, 2, 24),
        van=Stap.PLAN_IN_OPSTELLING,
        naar=Stap.IN_UITVOERING,
    )

    def bij_uitvoering(*rijen: Rij) -> bool:
        dossier = een_dossier(plan, *rijen, stap=Stap.IN_UITVOERING)
        return aanbod.stelt_voor(
            dossier, "verslag_overleg", Station.CASUSOVERLEG, Station.UITVOERING
        )

    assert not bij_uitvoering(Overleg(datum=date(2026, 2, 10)))
    assert bij_uitvoering(Overleg(datum=date(2026, 5, 12)))
    assert bij_uitvoering(Overleg())
