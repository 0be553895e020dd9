"""A certificate in a file is read, in both forms; anything else is told."""

import base64

import pytest

from pga_desktop.documents.certificaten import lees_certificaat
from pga_desktop.domain.errors import VerwachteFout
from tests.support.certificaten import NU, certificaat


def pem(der: bytes, soort: str = "CERTIFICATE") -> bytes:
    return b"-----BEGIN %b-----\n%b-----END %b-----\n" % (
        soort.encode(),
        base64.encodebytes(der),
        soort.encode(),
    )


def test_both_forms_give_the_same() -> None:
    uitgever = certificaat("Uitgever", is_uitgever=True)
    der = certificaat("Şükrü 't Hoen", uitgever=uitgever).der
    gelezen = lees_certificaat(der)
    assert (gelezen.naam, gelezen.uitgever) == ("Şükrü 't Hoen", "Uitgever")
    assert gelezen.geldig_tot.year == NU.year + 1
    assert bytes.fromhex(gelezen.der) == der
    assert lees_certificaat(pem(der)) == lees_certificaat(pem(der) + pem(uitgever.der)) == gelezen


@pytest.mark.parametrize(
    "inhoud",
    [
        b"",
        b"geen",
        certificaat().der[:-5],
        certificaat().der + b"rest",
        certificaat().p12(),
        pem(certificaat().der, "PRIVATE KEY"),
        b"-----BEGIN CERTIFICATE-----\n",
        b"0" * 200_000,
    ],
    ids=["nothing", "text", "half", "more", "p12", "key", "cut", "large"],
)
def test_anything_else_is_refused(inhoud: bytes) -> None:
    with pytest.raises(VerwachteFout, match="certificaat-onleesbaar"):
        lees_certificaat(inhoud)
