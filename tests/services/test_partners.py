"""The partner directory, and the settings of the municipality."""

import pytest

from pga_desktop.domain.errors import InvoerFout, VerwachteFout
from pga_desktop.domain.velden import Ref
from pga_desktop.services.diensten import Diensten
from tests.support.registers import LASTIG


class TestPartners:
    def test_organisations_stand_by_name(self, diensten: Diensten) -> None:
        for naam in ("Wijkteam", "Ångström zorg", "  Groen\twest ", LASTIG):
            diensten.partners.voeg_toe(naam)
        namen = [o.naam for o in diensten.partners.organisaties()]
        assert namen == ["Ångström zorg", "Groen west", "Wijkteam", LASTIG]

    def test_what_open_cases_name_and_the_directory_does_not_is_told(
        self, diensten: Diensten
    ) -> None:
        dienst = diensten.casussen
        for meldt, genoemd in (("Jellinek", "Groen-West\nAltrecht"), ("groenwest", "Politie")):
            casus_id = dienst.nieuw({"roepnaam": "Theo"})
            for veld, tekst in (("organisatie", meldt), ("betrokken_partners", genoemd)):
                d = dienst.dossier(casus_id)
                dienst.wijzig(casus_id, d.casus.versie, d.huidig.aanmelding.ref, veld, tekst)
        _, ref = dienst.voeg_toe(
            casus_id, dienst.dossier(casus_id).casus.versie, "doel", d.huidig.traject.id, {}
        )
        for wie in ("Wijkteam: S. Smit", "S. Smit"):
            versie = dienst.dossier(casus_id).casus.versie
            dienst.voeg_toe(casus_id, versie, "actie", ref.id, {"wie": wie})
        diensten.partners.voeg_toe("jellinek")
        namen = diensten.partners.nog_niet_in_lijst()
        assert namen == ("Altrecht", "Groen-West", "Politie", "Wijkteam")
        diensten.partners.voeg_toe("Politie")
        assert "Politie" not in diensten.partners.nog_niet_in_lijst()

    def test_the_same_name_is_the_same_organisation(self, diensten: Diensten) -> None:
        eerste = diensten.partners.voeg_toe("Đurđica Zorg")
        assert diensten.partners.voeg_toe("durdica  zorg") == eerste
        assert diensten.partners.organisaties() == (eerste,)

    @pytest.mark.parametrize(
        ("naam", "code"), [(" \x00\n", "naam-nodig"), ("x" * 501, "tekst-te-lang")]
    )
    def test_a_name_that_is_none(self, diensten: Diensten, naam: str, code: str) -> None:
        with pytest.raises(InvoerFout) as fout:
            diensten.partners.voeg_toe(naam)
        assert fout.value.code == code
        assert diensten.partners.organisaties() == ()

    def test_a_field_is_saved_or_refused(self, diensten: Diensten) -> None:
        partners = diensten.partners
        ref = partners.voeg_toe("Groenwest").ref
        partners.wijzig(ref, "convenant", "ja")
        partners.wijzig(ref, "convenant_datum", "1 maart 2026")
        for veld, tekst in (("domein", "onzin"), ("convenant_datum", "ooit")):
            with pytest.raises(InvoerFout):
                partners.wijzig(ref, veld, tekst)
        (organisatie,) = partners.organisaties()
        assert (organisatie.convenant, organisatie.domein) == (True, "")
        assert str(organisatie.convenant_datum) == "2026-03-01"

    def test_people_come_and_go_with_their_organisation(self, diensten: Diensten) -> None:
        partners = diensten.partners
        groen, wijk = (partners.voeg_toe(naam) for naam in ("Groenwest", "Wijkteam"))
        contact = partners.voeg_contact_toe(groen.id)
        partners.wijzig(contact.ref, "naam", "S. Akkerman")
        partners.voeg_contact_toe(wijk.id)
        (voor,) = partners.contactpersonen(groen.id)
        weg = partners.verwijder(groen.ref)
        assert partners.contactpersonen(groen.id) == ()
        assert partners.organisaties() == (wijk,)
        for _ in range(2):
            partners.zet_terug(weg)
            assert partners.organisaties() == (groen, wijk)
            assert partners.contactpersonen(groen.id) == (voor,)

    def test_one_person_can_go_and_come_back(self, diensten: Diensten) -> None:
        groen = diensten.partners.voeg_toe("Groenwest")
        contact = diensten.partners.voeg_contact_toe(groen.id)
        weg = diensten.partners.verwijder(contact.ref)
        assert diensten.partners.contactpersonen(groen.id) == ()
        diensten.partners.zet_terug(weg)
        assert diensten.partners.contactpersonen(groen.id) == (contact,)

    def test_nobody_works_nowhere(self, diensten: Diensten) -> None:
        assert diensten.partners.contactpersonen(7) == ()
        for doe in (
            lambda: diensten.partners.voeg_contact_toe(7),
            lambda: diensten.partners.verwijder(Ref("organisatie", 7)),
        ):
            with pytest.raises(VerwachteFout):
                doe()


class TestInstellingen:
    def test_a_field_is_saved(self, diensten: Diensten) -> None:
        nieuw = diensten.instellingen.wijzig("postadres", "Postbus 1\r\n3440 AA Woerden")
        assert nieuw.postadres == "Postbus 1\n3440 AA Woerden"
        assert diensten.instellingen.lees() == nieuw

    @pytest.mark.parametrize(
        ("veld", "tekst"), [("plafond", "-1"), ("plafond", "veel"), ("email", "nergens")]
    )
    def test_a_refused_value_changes_nothing(
        self, diensten: Diensten, veld: str, tekst: str
    ) -> None:
        voor = diensten.instellingen.lees()
        with pytest.raises(InvoerFout):
            diensten.instellingen.wijzig(veld, tekst)
        assert diensten.instellingen.lees() == voor
