"""Reads certificates that are given as a file, to know people or issuers by."""

from typing import Final

from asn1crypto import pem, x509

from pga_desktop.documents.sleutelhouder import naam_van
from pga_desktop.domain.errors import VerwachteFout
from pga_desktop.domain.ondertekening import Certificaat

_GROOTSTE: Final = 100_000
"""Bytes; a certificate has some two thousand."""


def lees_certificaat(inhoud: bytes) -> Certificaat:
    """The first certificate in a file, DER or PEM. Raises `certificaat-onleesbaar`."""
    try:
        if len(inhoud) > _GROOTSTE:
            raise ValueError("too large")
        if pem.detect(inhoud):
            soort, _, inhoud = pem.unarmor(inhoud)
            if soort != "CERTIFICATE":
                raise ValueError("something else")
        certificaat = x509.Certificate.load(inhoud, strict=True)
        return Certificaat(
            naam=naam_van(certificaat.subject),
            uitgever=naam_van(certificaat.issuer),
            geldig_tot=certificaat.not_valid_after.date(),
            der=certificaat.dump().hex(),
        )
    except (ValueError, TypeError, KeyError):
        raise VerwachteFout("certificaat-onleesbaar") from None
