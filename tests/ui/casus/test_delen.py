"""Sharing one item on purpose: said in words, with a ground, taken back, and really counting."""

import pytest
from PySide6.QtCore import Qt

from pga_desktop.domain.delen import CLIENT, OM, Lezer, Zeef
from pga_desktop.domain.document import Niveau
from pga_desktop.domain.stappen import Stap, Station
from pga_desktop.domain.velden import Ref, Soort
from tests.support.kijken import naam_van, toetsenbord, woorden
from tests.ui.conftest import Werk


@pytest.fixture
def feit(werk: Werk) -> Ref:
    """A police fact of a case, its row open."""
    werk.open_stap(Stap.IN_UITVOERING)
    (feit,) = werk.dossier.huidig.feiten
    werk.klik(f"openen.feit.{feit.id}")
    return feit.ref


def mag_zien(werk: Werk, item: Ref, organisatie: str, soort: Soort) -> bool:
    lezer = Lezer.CLIENT if organisatie == CLIENT else Lezer.PARTNER
    return Zeef(werk.dossier, lezer, "" if organisatie == CLIENT else organisatie).mag(soort, item)


def test_a_row_says_who_sees_it(werk: Werk, feit: Ref) -> None:
    gezien = "De cliënt ziet dit. Partners, het ZVH en het OM zien dit alleen als u het deelt."
    assert gezien in woorden(werk.pagina)


def test_a_fact_without_a_kind_asks_for_one(werk: Werk) -> None:
    werk.open_stap(Stap.AANGEMELD)
    werk.klik("toevoegen.feit")
    werk.rust()
    gezien = woorden(werk.pagina)
    assert "Kies een soort: die bepaalt wie dit mag zien." in gezien
    (feit,) = (f for f in werk.dossier.huidig.feiten if not f.soort)
    werk.vul(f"feit.{feit.id}.soort", "algemeen")
    assert "Kies een soort" not in woorden(werk.pagina)


def test_sharing_needs_someone_and_a_ground(werk: Werk, feit: Ref) -> None:
    basis = f"delen.feit.{feit.id}"
    werk.klik(f"{basis}.open")
    werk.klik(f"{basis}.bevestigen")
    assert werk.veld(f"{basis}.organisatie").fout.isVisible()
    assert werk.veld(f"{basis}.grond").fout.isVisible()
    assert naam_van(toetsenbord()) == "Met wie?"
    assert not werk.dossier.delingen
    werk.vul(f"{basis}.organisatie", "Groenwest")
    werk.klik(f"{basis}.bevestigen")
    assert not werk.veld(f"{basis}.organisatie").fout.isVisible()
    assert naam_van(toetsenbord()) == "Waarom mag dit gedeeld worden?"
    assert not werk.dossier.delingen


def test_what_is_shared_is_seen_until_it_is_taken_back(werk: Werk, feit: Ref) -> None:
    basis = f"delen.feit.{feit.id}"
    assert not mag_zien(werk, feit, "Groenwest", Soort.POLITIE)
    werk.klik(f"{basis}.open")
    werk.vul(f"{basis}.organisatie", "Groenwest")
    werk.vul(f"{basis}.grond", "Nodig voor het woonplan")
    werk.klik(f"{basis}.bevestigen")
    assert mag_zien(werk, feit, "Groenwest", Soort.POLITIE)
    assert not mag_zien(werk, feit, "Wijkteam Noord", Soort.POLITIE)
    assert "Gedeeld met Groenwest op 2 maart 2026: Nodig voor het woonplan" in woorden(werk.pagina)
    assert not werk.ziet(f"{basis}.grond")
    assert toetsenbord().objectName() == f"{basis}.open"

    (deling,) = werk.dossier.delingen
    werk.klik(f"verwijderen.deling.{deling.id}")
    assert not mag_zien(werk, feit, "Groenwest", Soort.POLITIE)
    assert "Gedeeld met Groenwest" not in woorden(werk.pagina)


def test_thinking_better_of_it_shares_nothing(werk: Werk, feit: Ref) -> None:
    basis = f"delen.feit.{feit.id}"
    werk.klik(f"{basis}.open")
    werk.vul(f"{basis}.grond", "Toch niet")
    werk.klik(f"{basis}.annuleren")
    assert not werk.ziet(f"{basis}.grond")
    assert not werk.dossier.delingen


def test_an_overleg_can_be_shared_with_the_person(werk: Werk, feit: Ref) -> None:
    werk.naar(Station.CASUSOVERLEG)
    overleg = werk.dossier.huidig.overleggen[-1].ref
    basis = f"delen.overleg.{overleg.id}"
    werk.klik(f"{basis}.open")
    werk.vul(f"{basis}.organisatie", CLIENT)
    werk.vul(f"{basis}.grond", "Vroeg erom")
    werk.klik(f"{basis}.bevestigen")
    assert mag_zien(werk, overleg, CLIENT, Soort.OVERLEG)
    assert "Gedeeld met de cliënt" in woorden(werk.pagina)


def test_a_fact_for_everyone_and_an_own_note_cannot_be_shared(werk: Werk, feit: Ref) -> None:
    basis = f"delen.feit.{feit.id}"
    assert werk.ziet(f"{basis}.open")
    werk.vul(f"feit.{feit.id}.soort", "algemeen")
    assert not werk.ziet(f"{basis}.open")
    werk.naar(Station.AANMELDING)
    werk.klik("toevoegen.feit.werkaantekening")
    nieuw = werk.dossier.huidig.feiten[-1]
    assert not werk.ziet(f"delen.feit.{nieuw.id}.open")
    assert "Komt nooit in een document" in woorden(werk.pagina)


def test_an_item_can_be_shared_with_the_om_for_its_context(werk: Werk, feit: Ref) -> None:
    basis = f"delen.feit.{feit.id}"
    werk.klik(f"{basis}.open")
    werk.vul(f"{basis}.organisatie", OM)
    werk.vul(f"{basis}.grond", "ZSM beslist vandaag")
    werk.klik(f"{basis}.bevestigen")
    assert Zeef(werk.dossier, Lezer.OM, OM).mag(Soort.POLITIE, feit)
    assert not mag_zien(werk, feit, "Groenwest", Soort.POLITIE)
    voor_om = {k.sleutel for k in werk.diensten.documenten.bij(werk.dossier, Station.UITVOERING)}
    assert "contextinformatie_zsm" in voor_om


def test_enter_in_the_ground_shares(werk: Werk, feit: Ref) -> None:
    basis = f"delen.feit.{feit.id}"
    werk.klik(f"{basis}.open")
    werk.vul(f"{basis}.organisatie", "Groenwest")
    werk.typ(f"{basis}.grond", "Nodig voor het plan")
    werk.toets(Qt.Key.Key_Return)
    assert [(d.organisatie, d.grond) for d in werk.dossier.delingen] == [
        ("Groenwest", "Nodig voor het plan"),
    ]  # fmt: skip


def test_a_bewindvoerder_is_named_in_the_plan_of_who_was_told_and_of_nobody_else(
    werk: Werk,
) -> None:
    """Who stands around the person is about others: shared one by one, never with an address."""
    werk.open_stap(Stap.IN_UITVOERING)
    werk.naar(Station.AANMELDING)
    werk.klik("toevoegen.relatie")
    (naam,) = [n for n in werk.namen("relatie.") if n.endswith(".naam")]
    werk.vul(naam, "B. Bewind & <b>Zn</b>")
    werk.vul(naam.replace(".naam", ".soort"), "bewindvoerder")
    werk.vul(naam.replace(".naam", ".adres"), "Geheimstraat 1")
    (relatie,) = werk.dossier.relaties
    basis = f"delen.relatie.{relatie.id}"
    gezien = "Partners, het ZVH en het OM zien dit alleen als u het deelt."
    assert gezien in woorden(werk.pagina)
    werk.klik(f"{basis}.open")
    werk.vul(f"{basis}.organisatie", "Groenwest")
    werk.vul(f"{basis}.grond", "Betaalt de huur")
    werk.klik(f"{basis}.bevestigen")
    dienst = werk.diensten.documenten
    ontvangers = dienst.keuze(werk.dossier, "plan_van_aanpak").ontvangers
    plannen = dienst.bereid_voor(werk.dossier, "plan_van_aanpak", [Niveau.B1], ontvangers)
    genoemd = {plan.ontvanger: [(r.soort, r.naam) for r in plan.blad.relaties] for plan in plannen}
    assert genoemd.pop("Groenwest") == [("Bewindvoerder", "B. Bewind & <b>Zn</b>")]
    assert genoemd
    assert not any(genoemd.values())
    assert all("Geheimstraat" not in str(plan.blad) for plan in plannen)
