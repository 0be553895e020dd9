"""Certificates to practise with: good ones, and one for each way in which one can be wrong."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    pkcs12,
)
from cryptography.x509.oid import NameOID

WACHTWOORD = "geheim-Ω"
NU = datetime(2026, 4, 14, 10, 30).astimezone()


@dataclass(frozen=True)
class Certificaat:
    """A certificate with its key."""

    x509: x509.Certificate
    sleutel: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey

    @property
    def der(self) -> bytes:
        return self.x509.public_bytes(Encoding.DER)

    def p12(self, wachtwoord: str = WACHTWOORD, *, met_sleutel: bool = True) -> bytes:
        """The certificate file somebody is given."""
        sleutel = self.sleutel if met_sleutel else None
        slot = BestAvailableEncryption(wachtwoord.encode())
        return pkcs12.serialize_key_and_certificates(b"x", sleutel, self.x509, None, slot)


@cache
def certificaat(
    naam: str = "A. de Wit",
    *,
    uitgever: Certificaat | None = None,
    is_uitgever: bool = False,
    ondertekenen: bool = True,
    begin: int = -30,
    eind: int = 365,
    soort: str = "ec",
) -> Certificaat:
    """A certificate on this name; `begin` and `eind` are days from the moment of the tests."""
    sleutel = (
        ec.generate_private_key(ec.SECP256R1())
        if soort == "ec"
        else rsa.generate_private_key(65537, 2048)
    )
    onderwerp = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, naam)])
    gebruik = x509.KeyUsage(
        digital_signature=ondertekenen,
        content_commitment=ondertekenen,
        key_encipherment=not ondertekenen and not is_uitgever,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=is_uitgever,
        crl_sign=is_uitgever,
        encipher_only=False,
        decipher_only=False,
    )
    gemaakt = (
        x509.CertificateBuilder()
        .subject_name(onderwerp)
        .issuer_name(uitgever.x509.subject if uitgever else onderwerp)
        .public_key(sleutel.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NU + timedelta(days=begin))
        .not_valid_after(NU + timedelta(days=eind))
        .add_extension(x509.BasicConstraints(ca=is_uitgever, path_length=None), critical=True)
        .add_extension(gebruik, critical=True)
        .sign(uitgever.sleutel if uitgever else sleutel, hashes.SHA256())
    )
    return Certificaat(gemaakt, sleutel)
