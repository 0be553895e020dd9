"""A certificate to practise signing with; it says so itself, and nobody knows its issuer."""

from datetime import datetime, timedelta
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID

_OEFENING: Final = "Alleen om te oefenen"
_LANGSTE_NAAM: Final = 64
"""Characters (X.520, ub-common-name)."""
_TIEN_JAAR: Final = timedelta(days=3652)


def maak_oefencertificaat(naam: str, wachtwoord: str, moment: datetime) -> bytes:
    """A certificate file (PKCS#12) on this name, valid ten years before and after a moment.

    The years before are for practice cases, which are in the past.
    """
    sleutel = ec.generate_private_key(ec.SECP256R1())
    wie = x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, _OEFENING),
            x509.NameAttribute(NameOID.COMMON_NAME, naam[:_LANGSTE_NAAM]),
        ]
    )
    gebruik = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    certificaat = (
        x509.CertificateBuilder()
        .subject_name(wie)
        .issuer_name(wie)
        .public_key(sleutel.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(moment - _TIEN_JAAR)
        .not_valid_after(moment + _TIEN_JAAR)
        .add_extension(gebruik, critical=True)
        .sign(sleutel, hashes.SHA256())
    )
    slot = BestAvailableEncryption(wachtwoord.encode())
    return pkcs12.serialize_key_and_certificates(None, sleutel, certificaat, None, slot)
