"""Names by the Dutch rules (standards 3.2), the address, and persons of whom little is known."""

from datetime import date

import pytest

from pga_desktop.domain.datums import Deeldatum
from pga_desktop.domain.persoon import Persoon
from tests.support.bouwers import een_persoon
from tests.support.waarden import HOSTIEL


@pytest.mark.parametrize(
    ("voornamen", "voorletters"),
    [
        ("", ""),
        ("Henk", "H."),
        ("Theodorus Maria", "T.M."),
        ("Johan Frank Robert", "J.F.R."),
        ("Theo Philip IJsbrand", "T.P.I."),
        ("Anne-Fleur Belle", "A.B."),
        ("Suzie Q", "S.Q"),
        ("Q Suzie", "Q S."),
        ("J P", "J P"),
        ("A", "A"),
        (".", "."),
        ("Şükran", "Ş."),
        ("ʿAlī Ḥusayn", "A.Ḥ."),
        ("J\u0301an", "J\u0301."),
        ("أحمد", "أ."),
        ("<b>Bert</b>", "b."),
    ],
)
def test_initials_follow_the_brp(voornamen: str, voorletters: str) -> None:
    assert Persoon(voornamen=voornamen).voorletters == voorletters


@pytest.mark.parametrize(
    ("naamgebruik", "achternaam"),
    [
        ("", "in het Veld"),
        ("eigen", "in het Veld"),
        ("partner", "van Velzen"),
        ("partner_eigen", "van Velzen-in het Veld"),
        ("eigen_partner", "in het Veld-van Velzen"),
    ],
)
def test_the_surname_follows_the_chosen_use_of_names(naamgebruik: str, achternaam: str) -> None:
    persoon = een_persoon(
        voorvoegsel="in het",
        geslachtsnaam="Veld",
        partner_voorvoegsel="van",
        partner_geslachtsnaam="Velzen",
        naamgebruik=naamgebruik,
    )
    assert persoon.achternaam == achternaam


@pytest.mark.parametrize("naamgebruik", ["", "eigen", "partner", "partner_eigen", "eigen_partner"])
def test_the_only_surname_is_used_whatever_was_chosen(naamgebruik: str) -> None:
    eigen = Persoon(geslachtsnaam="Groenen", naamgebruik=naamgebruik)
    partner = Persoon(partner_geslachtsnaam="Groenink", naamgebruik=naamgebruik)
    assert (eigen.achternaam, partner.achternaam) == ("Groenen", "Groenink")


THEO = een_persoon()
HOEN = Persoon(
    voornamen="Wilhelmina Johanna",
    roepnaam="Willy",
    voorvoegsel="'t",
    geslachtsnaam="Hoen",
    geslacht="vrouw",
)
ZONDER_VOORNAAM = Persoon(voorvoegsel="in het", geslachtsnaam="Zonnetje", geslacht="vrouw")
ROEPNAAM = Persoon(roepnaam="Willy", voorvoegsel="in het", geslachtsnaam="Zonnetje")
ALLEEN_VOORNAAM = Persoon(voornamen="Fatima", roepnaam="Faat")
ALLEEN_ROEPNAAM = Persoon(roepnaam="Faat", geslacht="vrouw")
ZELFDE_ROEPNAAM = Persoon(voornamen="Fatima", roepnaam="Fatima")
IJZER = Persoon(geslachtsnaam="ijzer", geslacht="man")
PARTNER = Persoon(
    voornamen="Anna", partner_voorvoegsel="van der", partner_geslachtsnaam="Berg", geslacht="vrouw"
)
NIEMAND = Persoon()


@pytest.mark.parametrize(
    ("persoon", "naam", "briefnaam", "volledig"),
    [
        (
            THEO,
            "T.M. (Theo) van der Heijden",
            "T.M. van der Heijden",
            "Theodorus Maria van der Heijden",
        ),
        (HOEN, "W.J. (Willy) 't Hoen", "W.J. 't Hoen", "Wilhelmina Johanna 't Hoen"),
        (ZONDER_VOORNAAM, "In het Zonnetje", "In het Zonnetje", "In het Zonnetje"),
        (ROEPNAAM, "Willy in het Zonnetje", "Willy in het Zonnetje", "Willy in het Zonnetje"),
        (ALLEEN_VOORNAAM, "Fatima (Faat)", "Fatima", "Fatima"),
        (ALLEEN_ROEPNAAM, "Faat", "Faat", "Faat"),
        (ZELFDE_ROEPNAAM, "Fatima", "Fatima", "Fatima"),
        (PARTNER, "A. van der Berg", "A. van der Berg", "Anna van der Berg"),
        (NIEMAND, "", "", ""),
    ],
)
def test_a_name_is_what_is_known_of_it(
    persoon: Persoon, naam: str, briefnaam: str, volledig: str
) -> None:
    assert (persoon.naam, persoon.briefnaam, persoon.volledige_naam) == (naam, briefnaam, volledig)


@pytest.mark.parametrize(
    ("persoon", "aanhef"),
    [
        (THEO, "meneer Van der Heijden"),
        (HOEN, "mevrouw 't Hoen"),
        (ZONDER_VOORNAAM, "mevrouw In het Zonnetje"),
        (IJZER, "meneer IJzer"),
        (een_persoon(geslacht="x"), "T.M. van der Heijden"),
        (een_persoon(geslacht="onbekend"), "T.M. van der Heijden"),
        (een_persoon(geslacht="", voornamen="", roepnaam=""), "Van der Heijden"),
        (ALLEEN_ROEPNAAM, "Faat"),
        (Persoon(voornamen="Fatima", geslacht="vrouw"), "Fatima"),
        (Persoon(geslacht="vrouw"), "mevrouw"),
        (NIEMAND, "meneer of mevrouw"),
    ],
)
def test_how_a_letter_addresses_someone(persoon: Persoon, aanhef: str) -> None:
    assert persoon.aanhef == aanhef


@pytest.mark.parametrize(
    ("persoon", "sorteernaam"),
    [
        (THEO, "Heijden, T.M. van der (Theo)"),
        (HOEN, "Hoen, W.J. 't (Willy)"),
        (ZONDER_VOORNAAM, "Zonnetje, in het"),
        (IJZER, "ijzer"),
        (ALLEEN_VOORNAAM, "Fatima (Faat)"),
        (ALLEEN_ROEPNAAM, "Faat"),
        (PARTNER, "Berg, A. van der"),
        (NIEMAND, ""),
    ],
)
def test_lists_sort_on_the_surname_without_its_prefix(persoon: Persoon, sorteernaam: str) -> None:
    assert persoon.sorteernaam == sorteernaam


@pytest.mark.parametrize(
    ("persoon", "initialen"),
    [
        (THEO, "T.H."),
        (ZONDER_VOORNAAM, "Z."),
        (ALLEEN_ROEPNAAM, "F."),
        (IJZER, "I."),
        (PARTNER, "A.B."),
        (Persoon(voornamen="J P", geslachtsnaam="Bos"), "J.B."),
        (NIEMAND, ""),
    ],
)
def test_initials_tell_no_more_than_two_letters(persoon: Persoon, initialen: str) -> None:
    assert persoon.initialen == initialen


def test_a_person_without_a_name_has_none() -> None:
    assert not NIEMAND.heeft_naam
    assert not Persoon(voorvoegsel="van der", partner_voorvoegsel="de").heeft_naam
    for persoon in (THEO, HOEN, ZONDER_VOORNAAM, ALLEEN_ROEPNAAM, PARTNER):
        assert persoon.heeft_naam
        assert all(
            (
                persoon.naam,
                persoon.briefnaam,
                persoon.aanhef,
                persoon.sorteernaam,
                persoon.initialen,
            )
        )


@pytest.mark.parametrize(
    ("velden", "regels"),
    [
        ({}, ()),
        (
            {
                "straat": "Lindelaan",
                "huisnummer": "48 B",
                "postcode": "3442AB",
                "woonplaats": "Woerden",
            },
            ("Lindelaan 48 B", "3442 AB  Woerden"),
        ),
        ({"woonplaats": "Woerden"}, ("Woerden",)),
        ({"postcode": "3442AB"}, ("3442 AB",)),
        ({"straat": "zonder vaste woonplaats"}, ("zonder vaste woonplaats",)),
    ],
)
def test_the_address_is_what_is_known_of_it(
    velden: dict[str, str], regels: tuple[str, ...]
) -> None:
    assert een_persoon(**velden).adresregels == regels


def test_someone_without_a_birth_date_is_not_called_a_minor() -> None:
    dag = date(2026, 6, 1)
    assert not Persoon().minderjarig(dag)
    assert Persoon(geboortedatum=Deeldatum(2009, 11, 30)).minderjarig(dag)
    assert Persoon(geboortedatum=Deeldatum(2008)).minderjarig(dag)
    assert not Persoon(geboortedatum=Deeldatum(2007)).minderjarig(dag)


@pytest.mark.parametrize("tekst", HOSTIEL)
def test_hostile_text_in_a_name_is_shown_as_typed(tekst: str) -> None:
    persoon = Persoon(voornamen="Anna", roepnaam=tekst, geslachtsnaam=tekst, geslacht="x")
    assert persoon.naam == f"A. ({tekst}) {tekst}"
    assert persoon.briefnaam == f"A. {tekst}"
    assert tekst in persoon.sorteernaam
