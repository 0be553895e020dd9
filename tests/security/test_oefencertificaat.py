"""A practice certificate signs, on any name, and says that it is for practice."""

from datetime import timedelta

import pytest

from pga_desktop.documents.sleutelhouder import uit_bestand
from pga_desktop.security.oefencertificaat import maak_oefencertificaat
from tests.support.certificaten import NU


@pytest.mark.parametrize("naam", ["A. de Boer", "Şükrü Yıldırım", "w" * 200])
@pytest.mark.parametrize("jaren", [-9, 0, 9])
def test_signs_years_before_and_after(naam: str, jaren: int) -> None:
    moment = NU + timedelta(days=365 * jaren)
    houder = uit_bestand(maak_oefencertificaat(naam, "oefenen", NU), "oefenen", moment)
    assert houder.naam == naam[:64]
    certificaat = houder.signer.signing_cert
    assert certificaat is not None
    assert certificaat.subject.native["organizational_unit_name"] == "Alleen om te oefenen"
